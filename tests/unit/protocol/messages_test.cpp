// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/messages.h"

#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>
#include <fstream>
#include <sstream>

#include "protocol/centre_json.h"

namespace priyom::protocol {
namespace {

using namespace std::chrono_literals;

const Moment kMoment{Instant(std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + 7h + 42min + 7s + 125ms),
                     *BusinessDay::parse("2026-11-22"), 180min};

std::string sampleCentreText() {
  std::ifstream file(PRIYOM_SOURCE_DIR "/assets/centre/sample.json");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TicketView sampleView() {
  TicketView view;
  view.ticket.id = *TicketId::fromHex("000102030405060708090a0b0c0d0e0f");
  view.ticket.number = {u'А', 42};
  view.ticket.day = kMoment.day;
  view.ticket.line = {"reception"};
  view.ticket.state = TicketState::kCalled;
  view.ticket.print = PrintState::kPrinted;
  view.ticket.issuedBy = {"kiosk-1"};
  view.ticket.arrivedAt = kMoment.now;
  view.ticket.hasResponse = true;
  view.ticket.look = true;
  view.ticket.counter = {"window-1"};
  view.ticket.staff = {"registrar-1"};
  view.ticket.callId = 17;
  view.ticket.recalls = 2;
  view.ticket.calledAt = kMoment.now + 5min;
  view.lineName = "Приём";
  view.lineInner = "Первичный приём";
  view.room = "зал";
  view.counterName = "Окно 1";
  return view;
}

void expectSame(const TicketView& a, const TicketView& b) {
  EXPECT_EQ(a.ticket, b.ticket);
  EXPECT_EQ(a.lineName, b.lineName);
  EXPECT_EQ(a.lineInner, b.lineInner);
  EXPECT_EQ(a.room, b.room);
  EXPECT_EQ(a.counterName, b.counterName);
}

TEST(Messages, ATicketCrossesTheWireWhole) {
  const auto read = ticketViewFromJson(toJson(sampleView(), kMoment.utcOffset));
  ASSERT_TRUE(read) << read.error().text;
  expectSame(*read, sampleView());
}

TEST(Messages, TheSampleCentreIsValidAndCrossesTheWireWhole) {
  const auto centre = centreFromText(sampleCentreText());
  ASSERT_TRUE(centre) << centre.error().text;
  const auto again = centreFromJson(toJson(*centre));
  ASSERT_TRUE(again) << again.error().text;
  EXPECT_EQ(boost::json::serialize(toJson(*again)), boost::json::serialize(toJson(*centre)));
  EXPECT_EQ(again->counter({"room-201"})->names.publicName, "Кабинет 201");
}

TEST(Messages, ACentreWithALineNobodyServesIsRefusedByName) {
  auto text = sampleCentreText();
  const auto at = text.find("\"lines\": [\"consultation\"]");
  ASSERT_NE(at, std::string::npos);
  text.replace(at, 25, "\"lines\": [\"reception\"]   ");
  const auto centre = centreFromText(text);
  ASSERT_FALSE(centre);
  EXPECT_NE(centre.error().text.find("consultation"), std::string::npos) << centre.error().text;
}

TEST(Messages, ABoardCrossesTheWireWholeAndHasOnlyTheFieldsOfTheHall) {
  Board board{{"epoch", 5},
              kMoment,
              {{17, 1, {u'А', 42}, {"reception"}, "Окно 1", "left", TicketState::kCalled, kMoment.now}},
              {{{u'В', 3}, {"documents"}}},
              {{{"reception"}, "Приём", 4, WaitRange{std::chrono::minutes(5), std::chrono::minutes(12)}},
               {{"documents"}, "Документы", 1, std::nullopt}}};
  const auto json = toJson(board);
  const auto read = boardFromJson(json);
  ASSERT_TRUE(read) << read.error().text;
  EXPECT_EQ(toJson(*read), json);
  std::vector<std::string> fields;
  for (const auto& field : json.at("calls").as_array()[0].as_object()) fields.emplace_back(field.key());
  EXPECT_EQ(fields, (std::vector<std::string>{"call_id", "recalls", "number", "line", "counter", "arrow", "state",
                                              "called_at"}));
}

TEST(Messages, AQueueSnapshotCrossesTheWireWhole) {
  QueueSnapshot snapshot{
      {"e", 1}, kMoment, {sampleView()}, {{{"window-1"}, "Окно 1", sampleView()}, {{"window-2"}, "Окно 2", {}}}};
  const auto json = toJson(snapshot);
  const auto read = queueSnapshotFromJson(json);
  ASSERT_TRUE(read) << read.error().text;
  EXPECT_EQ(toJson(*read), json);
}

TEST(Messages, CommandsCrossTheWireWhole) {
  const CounterCommand call{{"c-1"}, {"window-1"}, {"registrar-1"}, sampleView().ticket.id, TicketNumber{u'К', 1000}};
  const auto read = counterCommandFromJson(toJson(call));
  ASSERT_TRUE(read) << read.error().text;
  EXPECT_EQ(read->ticket, call.ticket);
  EXPECT_EQ(read->number, call.number);
  auto absent = call;
  absent.reason = "нет в зале";
  EXPECT_EQ(counterCommandFromJson(toJson(absent))->reason, absent.reason);
  const auto moved = [&](const auto& move) {
    const TicketCommand sent{{"c-1"}, {}, *call.ticket, move};
    return std::get<std::decay_t<decltype(move)>>(ticketCommandFromJson(methodOf(sent), toJson(sent))->move).reason;
  };
  EXPECT_EQ(moved(Deferral{{}, 2, "ушла за копией"}), "ушла за копией");
  EXPECT_EQ(moved(PutBack{"вернулась"}), "вернулась");
  EXPECT_EQ(moved(Transfer{{{"documents"}, {}, {}, {}}, "знает случай"}), "знает случай");

  const IssueTicket issue{{"c-2"}, {"reception"}, boost::json::object{{"resourceType", "QuestionnaireResponse"}}};
  EXPECT_EQ(issueTicketFromJson(toJson(issue))->response, issue.response);

  EXPECT_EQ(openTicketFromJson(toJson(OpenTicket{"PRYM000"}))->token, "PRYM000");
  EXPECT_EQ(openTicketFromJson(toJson(OpenTicket{{}, call.ticket}))->ticket, call.ticket);
  EXPECT_FALSE(openTicketFromJson({}));

  const SaveForm save{{"c-3"}, sampleView().ticket.id, {"Образцова", "Анна", "Ильинична", "помощь с документами"}};
  EXPECT_EQ(saveFormFromJson(toJson(save))->applicant, save.applicant);

  EXPECT_EQ(reportPrintFromJson(toJson(ReportPrint{{"c-4"}, save.ticket, PrintState::kUnknown}))->print,
            PrintState::kUnknown);

  const auto opened = openedTicketFromJson(toJson(OpenedTicket{sampleView(), issue.response, save.applicant}, 0min));
  ASSERT_TRUE(opened) << opened.error().text;
  EXPECT_EQ(opened->applicant, save.applicant);

  const auto issued = issuedTicketFromJson(toJson(IssuedTicket{sampleView(), "PRYM000", 3}, 180min));
  ASSERT_TRUE(issued) << issued.error().text;
  EXPECT_EQ(issued->ahead, 3);
}

TEST(Messages, AWrongTypeIsNamedByItsField) {
  auto json = toJson(sampleView(), 0min);
  json["recalls"] = "two";
  const auto read = ticketViewFromJson(json);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, Errc::kMalformed);
  EXPECT_NE(read.error().text.find("recalls"), std::string::npos);
}

TEST(Messages, EveryMissingOrWronglyTypedFieldOfATicketIsRefusedOrOptional) {
  const auto whole = toJson(sampleView(), 0min);
  for (const auto& field : whole) {
    auto wrong = whole;
    wrong[field.key()] = boost::json::array{1, 2};
    EXPECT_FALSE(ticketViewFromJson(wrong)) << field.key();
  }
}

TEST(Messages, AFieldFromTheFutureIsIgnored) {
  auto json = toJson(sampleView(), 0min);
  json["colour_of_paper"] = "yellow";
  EXPECT_TRUE(ticketViewFromJson(json));
}

TEST(Messages, VersionsAreNegotiatedToTheHighestThatBothKnow) {
  EXPECT_EQ(*negotiate({{1, 0}, 1, "", ""}), (Version{1, 0}));
  EXPECT_EQ(*negotiate({{1, 9}, 1, "", ""}), kCurrentVersion);
  EXPECT_EQ(*negotiate({{2, 3}, 1, "", ""}), kCurrentVersion);
  EXPECT_EQ(negotiate({{3, 0}, 2, "", ""}).error().code, Errc::kUnsupported);
  EXPECT_EQ(negotiate({{0, 9}, 0, "", ""}).error().code, Errc::kUnsupported);
}

TEST(Messages, TheWelcomeTellsTimeDayAndRole) {
  const Welcome welcome{{1, 0}, "0.1.0", {"sample"}, {"kiosk-1"}, DeviceRole::kKiosk, "abc", kMoment};
  const auto json = toJson(welcome);
  EXPECT_EQ(json.at("time").as_string(), "2026-11-22T10:42:07.125+03:00");
  const auto read = welcomeFromJson(json);
  ASSERT_TRUE(read) << read.error().text;
  EXPECT_EQ(read->moment.now, kMoment.now);
  EXPECT_EQ(read->role, DeviceRole::kKiosk);
}

}  // namespace
}  // namespace priyom::protocol
