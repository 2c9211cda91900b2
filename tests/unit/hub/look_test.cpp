// SPDX-License-Identifier: GPL-3.0-or-later
// The quiet flag: a danger answer is seen at the desks, as a mark without a word, and nowhere else.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "questionnaire/answering.h"
#include "questionnaire/read.h"
#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {
namespace {

namespace json = boost::json;
namespace method = protocol::method;
using protocol::DeviceRole;

using Touches = std::vector<std::pair<std::string, std::string>>;  // linkId, code

json::object response(const Touches& touches) {
  std::ifstream file(PRIYOM_SOURCE_DIR "/assets/questionnaires/needs.json");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  questionnaire::Answering answering(
      std::make_shared<const questionnaire::Questionnaire>(questionnaire::readQuestionnaire(text).value()));
  for (const auto& [linkId, code] : touches) {
    const auto& item = answering.item(answering.questionnaire().find(linkId));
    for (std::size_t i = 0; i < item.options.size(); ++i) {
      const auto* const coding = std::get_if<questionnaire::Coding>(&item.options[i].value);
      if (coding && coding->code == code) (void)answering.toggle(linkId, i).value();
    }
  }
  return json::parse(answering.responseJson(questionnaire::ResponseStatus::kCompleted, "2026-11-23T10:00:00+03:00"))
      .as_object();
}

const Touches kDanger = {{"6.1", "beaten-or-threatened"}};
const Touches kQuiet = {{"1.1", "large-family"}, {"6.1", "frequent-quarrels"}};

class Look : public testing::Test {
 protected:
  json::object asked(json::object answers) {
    return protocol::toJson(protocol::IssueTicket{newCommand(), {"reception"}, std::move(answers)});
  }
  Reply issue(json::object answers) { return kiosk_.call(method::kIssue, asked(std::move(answers))); }
  protocol::QueueSnapshot queue() {
    Device looker(hub_, "desk-9", DeviceRole::kDesk);
    return protocol::queueSnapshotFromJson(looker.call(method::kSubscribeQueue).value().as_object()).value();
  }
  Reply open(const TicketId& ticket) {
    return desk_.call(method::kOpen, protocol::toJson(protocol::OpenTicket{{}, ticket}));
  }

  RunningHub hub_;
  Device kiosk_{hub_, "kiosk-1", DeviceRole::kKiosk};
  Device desk_{hub_, "desk-1", DeviceRole::kDesk};
};

TEST_F(Look, IsSeenInTheQueueOfTheDesksAlsoAfterARestart) {
  const auto danger = ticketIn(issue(response(kDanger))).ticket.id;
  const auto quiet = ticketIn(issue(response(kQuiet))).ticket.id;
  for (const bool restarted : {false, true}) {
    if (restarted) {
      hub_.stop();
      hub_.start();
    }
    const auto waiting = queue().waiting;
    ASSERT_EQ(waiting.size(), 2U);
    EXPECT_EQ(waiting[0].ticket.id, danger);
    EXPECT_TRUE(waiting[0].ticket.look) << (restarted ? "forgotten" : "not seen");
    EXPECT_EQ(waiting[0].reason, kReasonArrival) << "whether it goes before others is the registrar's to say";
    EXPECT_EQ(waiting[1].ticket.id, quiet);
    EXPECT_FALSE(waiting[1].ticket.look);
  }
}

TEST_F(Look, IsInNoMessageToAKioskOrADisplay) {
  Device display(hub_, "display-1", DeviceRole::kDisplay);
  display.subscribe(method::kSubscribeBoard);
  kiosk_.subscribe(method::kSubscribeBoard);
  const auto told = [](const json::value& message, const std::string& whom) {
    const auto text = json::serialize(message);
    for (const char* word : {"\"look\"", "beaten", "crisis"})
      EXPECT_EQ(text.find(word), std::string::npos) << whom << " is told: " << text;
  };
  const auto params = asked(response(kDanger));
  const auto issued = kiosk_.call(method::kIssue, params);
  const auto ticket = ticketIn(issued).ticket.id;
  told(issued.value(), "the kiosk that issues");
  told(kiosk_.call(method::kIssue, params).value(), "the kiosk that repeats");
  told(kiosk_
           .call(method::kPrintReport,
                 protocol::toJson(protocol::ReportPrint{newCommand(), ticket, PrintState::kPrinted}))
           .value(),
       "the kiosk that reports on the paper");
  ASSERT_TRUE(desk_.call(method::kCallNext, counterParams("window-3")));
  for (auto* const device : {&display, &kiosk_}) {
    const auto called = device->awaitSnapshot([](const json::object& board) {
      const auto* const calls = board.if_contains("calls");
      return calls && calls->is_array() && !calls->as_array().empty();
    });
    ASSERT_TRUE(called);
    told(*called, "a board");
  }
  // The control: a desk is told, so these are the words to look for.
  const auto opened = open(ticket);
  ASSERT_TRUE(opened) << opened.error().text;
  const auto text = json::serialize(opened.value());
  EXPECT_NE(text.find("\"look\":true"), std::string::npos);
  EXPECT_NE(text.find("beaten-or-threatened"), std::string::npos);
}

TEST_F(Look, OnDiskThereIsNoWordOfWhatWasAnswered) {
  issue(response(kDanger)).value();
  hub_.stop();
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(hub_.state())) {
    if (!entry.is_regular_file()) continue;
    ++files;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(bytes.find("beaten"), std::string::npos) << entry.path();
  }
  EXPECT_GT(files, 2U);
  hub_.start();
}

TEST_F(Look, IsNotPassedOverForAVersionThatTheHubDoesNotKnow) {
  auto older = response(kDanger);
  older["questionnaire"] = "https://priyom.example/fhir/Questionnaire/needs|0.9.0";
  issue(older).value();
  auto foreign = response(kDanger);
  foreign["questionnaire"] = "https://priyom.example/fhir/Questionnaire/of-somebody-else|1.0.0";
  issue(foreign).value();
  const auto waiting = queue().waiting;
  ASSERT_EQ(waiting.size(), 2U);
  EXPECT_TRUE(waiting[0].ticket.look);
  EXPECT_FALSE(waiting[1].ticket.look) << "what it means nobody here knows";
}

TEST_F(Look, AQuestionThatIsNotAskedAnyMoreRaisesNothing) {
  // Where no home is had, nowhere to sleep is a danger; a home came up since.
  auto answers = response({{"3.1", "no-permanent-home"}, {"3.2", "nowhere-tonight"}});
  auto text = json::serialize(answers);
  const auto at = text.find("no-permanent-home");
  ASSERT_NE(at, std::string::npos);
  text.replace(at, std::string("no-permanent-home").size(), "own-home");
  issue(answers).value();
  issue(json::parse(text).as_object()).value();
  const auto waiting = queue().waiting;
  ASSERT_EQ(waiting.size(), 2U);
  EXPECT_TRUE(waiting[0].ticket.look);
  EXPECT_FALSE(waiting[1].ticket.look);
}

TEST_F(Look, TheRegistrarDecidesThatItGoesFirst) {
  issue(response(kQuiet)).value();
  const auto danger = ticketIn(issue(response(kDanger))).ticket.id;
  const protocol::TicketCommand first{newCommand(), {}, danger, protocol::Categorise{{"crisis"}, Proof::kShown}};
  EXPECT_EQ(kiosk_.call(method::kCategorise, protocol::toJson(first)).error().code, Errc::kNotAllowed);
  ASSERT_TRUE(desk_.call(method::kCategorise, protocol::toJson(first)));
  const auto waiting = queue().waiting;
  ASSERT_EQ(waiting.size(), 2U);
  EXPECT_EQ(waiting[0].ticket.id, danger);
  EXPECT_EQ(waiting[0].reason, kReasonCrisis);
  const protocol::TicketCommand back{newCommand(), {}, danger, protocol::Undo{}};
  ASSERT_TRUE(desk_.call(method::kUndo, protocol::toJson(back)));
  EXPECT_EQ(queue().waiting[1].ticket.id, danger);
  EXPECT_TRUE(queue().waiting[1].ticket.look);
}

TEST_F(Look, AFormIsOpenedByItsPlaceInTheQueueAtADeskOnly) {
  const auto ticket = ticketIn(issue(response(kQuiet))).ticket.id;
  const auto opened = protocol::openedTicketFromJson(open(ticket).value().as_object());
  ASSERT_TRUE(opened) << opened.error().text;
  EXPECT_EQ(opened->ticket.ticket.id, ticket);
  EXPECT_TRUE(opened->response);
  TicketId unknown;
  unknown.bytes[3] = 7;
  EXPECT_EQ(open(unknown).error().code, Errc::kNotFound);
  EXPECT_EQ(kiosk_.call(method::kOpen, protocol::toJson(protocol::OpenTicket{{}, ticket})).error().code,
            Errc::kNotAllowed);
}

}  // namespace
}  // namespace priyom::tests
