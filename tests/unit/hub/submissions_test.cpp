// SPDX-License-Identifier: GPL-3.0-or-later
// What visitors send in without a ticket: over TLS, once, through a restart; and what nobody is told of opinions.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <boost/json/serialize.hpp>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hub/opinions.h"
#include "protocol/alert_messages.h"
#include "protocol/submission_messages.h"
#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {
namespace {

using namespace std::chrono_literals;
using protocol::DeviceRole;

constexpr const char* kCodes = "https://priyom.example/fhir/CodeSystem/opinion";

const protocol::Consent kConsent{"application", "2026-11", true};

boost::json::object responseOf(const std::string& questionnaire, boost::json::array items,
                               const std::string& authored = "2026-11-23") {
  return {{"resourceType", "QuestionnaireResponse"},
          {"questionnaire", "https://priyom.example/fhir/Questionnaire/" + questionnaire + "|1.0.0"},
          {"status", "completed"},
          {"authored", authored},
          {"item", std::move(items)}};
}
boost::json::object text(const std::string& linkId, const std::string& said) {
  return {{"linkId", linkId}, {"answer", boost::json::array{{{"valueString", said}}}}};
}
boost::json::object choice(const std::string& linkId, const std::string& code) {
  return {{"linkId", linkId}, {"answer", boost::json::array{{{"valueCoding", {{"system", kCodes}, {"code", code}}}}}}};
}
boost::json::object message(const std::string& said) {
  return responseOf("urgent-message", {text("message", said)}, "2026-11-23T10:00:00+03:00");
}
boost::json::object application() {
  return responseOf("application", {text("surname", "Образцова"), text("phone", "+7 000 000-00-00")},
                    "2026-11-23T10:00:00+03:00");
}
boost::json::object opinion(const std::string& department, const std::string& wish = "") {
  boost::json::array items{choice("department", department), choice("5", "always")};
  if (!wish.empty()) items.push_back(text("11", wish));
  return responseOf("opinion", std::move(items));
}

Reply submit(Device& kiosk, SubmissionKind kind, boost::json::object response,
             const CommandId& command = newCommand()) {
  std::optional<protocol::Consent> consent;
  if (kind == SubmissionKind::kApplication) consent = kConsent;
  return kiosk.call("submission.send",
                    protocol::toJson(protocol::SendSubmission{command, kind, std::move(response), consent}));
}
std::optional<protocol::SubmissionsSnapshot> await(Device& desk, std::size_t many) {
  const auto fits = [&](const boost::json::object& object) {
    const auto snapshot = protocol::submissionsSnapshotFromJson(object);
    return snapshot && snapshot->submissions.size() == many;
  };
  const auto seen = desk.awaitSnapshot(fits);
  if (!seen) return std::nullopt;
  return protocol::submissionsSnapshotFromJson(*seen).value();
}
Result<protocol::OpenedSubmission> open(Device& desk, const SubmissionId& id) {
  const auto reply = desk.call("submission.open", protocol::toJson(protocol::OpenSubmission{id}));
  if (!reply) return reply.error();
  return protocol::openedSubmissionFromJson(reply->as_object());
}

TEST(AnApplication, IsReceivedOnceAndReadAtTheDesk) {
  RunningHub hub;
  SubmissionId id;
  {
    Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
    const auto command = newCommand();
    const auto first = submit(kiosk, SubmissionKind::kApplication, application(), command);
    ASSERT_TRUE(first) << first.error().text;
    const auto received = protocol::submissionReceivedFromJson(first->as_object());
    ASSERT_TRUE(received);
    ASSERT_TRUE(received->due);
    EXPECT_EQ(received->due->text(), "2026-11-24");
    const auto again = submit(kiosk, SubmissionKind::kApplication, application(), command);
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, *first);
  }
  hub.stop();
  hub.start();
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  desk.subscribe("submissions.subscribe");
  const auto seen = await(desk, 1);
  ASSERT_TRUE(seen) << "once, and after a restart";
  id = seen->submissions.front().id;
  EXPECT_EQ(seen->submissions.front().device, DeviceId{"kiosk-1"});
  const auto opened = open(desk, id);
  ASSERT_TRUE(opened) << opened.error().text;
  EXPECT_EQ(opened->response, application());
  EXPECT_EQ(opened->consent, kConsent);

  const auto move = [&](SubmissionState to, const std::string& reason = "") {
    return desk.call("submission.move",
                     protocol::toJson(protocol::MoveSubmission{newCommand(), id, to, StaffId{"registrar-1"}, reason}));
  };
  ASSERT_TRUE(move(SubmissionState::kCalledBack));
  EXPECT_EQ(move(SubmissionState::kRefused).error().code, Errc::kMalformed);
  ASSERT_TRUE(move(SubmissionState::kDone));
  EXPECT_TRUE(await(desk, 0));
  EXPECT_EQ(open(desk, id)->submission.state, SubmissionState::kDone) << "it can still be read";
  // Its purpose is over; 30 days later it is gone.
  hub.setNow(hub.now() + 31 * 24h);
  for (int i = 0; i < 100 && open(desk, id); ++i) std::this_thread::sleep_for(20ms);
  EXPECT_EQ(open(desk, id).error().code, Errc::kNotFound);
}

TEST(AnArrival, IsToldToTheDeskAloneAndGivesWayToWhatTheRegistrarWrites) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  protocol::IssueTicket wanted{newCommand(), LineId{"reception"}, std::nullopt};
  wanted.arrival = {{"Образцова", "Мария", "", ""}, protocol::Consent{"reception", "2026-11", false}, true};
  const auto issued = kiosk.call("ticket.issue", protocol::toJson(wanted));
  ASSERT_TRUE(issued) << issued.error().text;
  EXPECT_EQ(boost::json::serialize(*issued).find("Образцова"), std::string::npos);
  const auto open = [&] {
    const auto reply = desk.call("ticket.open", {{"token", tokenIn(issued)}});
    return protocol::openedTicketFromJson(reply.value().as_object()).value();
  };
  EXPECT_EQ(open().arrival, wanted.arrival);
  EXPECT_EQ(open().applicant.surname, "Образцова");
  ASSERT_TRUE(desk.call("form.save", protocol::toJson(protocol::SaveForm{
                                         newCommand(), ticketIn(issued).ticket.id, {"Тестова", "Мария", "", ""}})));
  EXPECT_EQ(open().applicant.surname, "Тестова");
  EXPECT_TRUE(open().arrival.codeForgotten) << "what was said stays";
}

TEST(AnApplication, IsTakenWithConsentOnlyAndManyOfThemCutNobodyOff) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  const auto without =
      kiosk.call("submission.send",
                 protocol::toJson(protocol::SendSubmission{newCommand(), SubmissionKind::kApplication, application()}));
  EXPECT_EQ(without.error().code, Errc::kMalformed);
  constexpr int kMany = 400;
  for (int i = 0; i < kMany; ++i) ASSERT_TRUE(submit(kiosk, SubmissionKind::kApplication, application()));
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  desk.subscribe("submissions.subscribe");
  const auto seen = desk.awaitSnapshot([](const boost::json::object& object) {
    const auto snapshot = protocol::submissionsSnapshotFromJson(object);
    return snapshot && snapshot->total == kMany && snapshot->submissions.size() < kMany;
  });
  ASSERT_TRUE(seen);
  EXPECT_TRUE(desk.call("ping")) << "still connected";
}

TEST(AMessage, RaisesAnAlertOfItsOwn) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  desk.subscribe("alerts.subscribe");
  ASSERT_TRUE(submit(kiosk, SubmissionKind::kMessage, message("Сосед третий день не открывает дверь")));
  ASSERT_TRUE(submit(kiosk, SubmissionKind::kMessage, message("Ребёнок один на площадке")));
  const auto seen = desk.awaitSnapshot([](const boost::json::object& object) {
    const auto snapshot = protocol::alertsSnapshotFromJson(object);
    return snapshot && snapshot->alerts.size() == 2;
  });
  ASSERT_TRUE(seen) << "two messages are two alerts";
  const auto alert = protocol::alertsSnapshotFromJson(*seen)->alerts.front().alert;
  EXPECT_EQ(alert.kind, AlertKind::kMessage);
  const auto opened = open(desk, SubmissionId{alert.id.text});
  ASSERT_TRUE(opened) << "its id is the message's";
  EXPECT_EQ(opened->submission.kind, SubmissionKind::kMessage);
  const auto raised =
      kiosk.call("alert.raise",
                 protocol::toJson(protocol::AlertCommand{newCommand(), protocol::RaiseAlert{AlertKind::kMessage, {}}}));
  EXPECT_EQ(raised.error().code, Errc::kNotAllowed) << "not without a message";
}

protocol::OpinionResults resultsOf(Device& desk) {
  const auto reply = desk.call("opinions.get", {{"month", "2026-11"}});
  return protocol::opinionResultsFromJson(reply.value().as_object()).value();
}
const protocol::OpinionResults::Group* groupOf(const protocol::OpinionResults& results, const std::string& code) {
  for (const auto& group : results.groups)
    if (group.department == code) return &group;
  return nullptr;
}

TEST(AnOpinion, IsToldInSumAndNotOfFewerThanFive) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  for (int i = 0; i < 4; ++i) ASSERT_TRUE(submit(kiosk, SubmissionKind::kOpinion, opinion("day-care")));
  EXPECT_TRUE(groupOf(resultsOf(desk), "")->withheld);
  ASSERT_TRUE(submit(kiosk, SubmissionKind::kOpinion, opinion("day-care")));
  auto results = resultsOf(desk);
  EXPECT_EQ(groupOf(results, "")->opinions, 5);
  EXPECT_EQ(groupOf(results, "day-care")->opinions, 5);
  const protocol::OpinionResults::Answer polite{"5", "always", 5};
  EXPECT_EQ(std::ranges::count(groupOf(results, "day-care")->answers, polite), 1);
  // One more from elsewhere: it could be had by subtraction.
  ASSERT_TRUE(submit(kiosk, SubmissionKind::kOpinion, opinion("rental")));
  results = resultsOf(desk);
  EXPECT_EQ(groupOf(results, "")->opinions, 6);
  EXPECT_TRUE(groupOf(results, "rental")->withheld);
  EXPECT_TRUE(groupOf(results, "day-care")->withheld) << "six less five is one";
  EXPECT_EQ(desk.call("opinions.get", {{"month", "2026-13"}}).error().code, Errc::kMalformed);
}

TEST(AnOpinion, KeepsTheDayAndNotTheHour) {
  RunningHub hub;
  const std::string wish = "Поставьте, пожалуйста, второй кулер";
  {
    Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
    auto tells = opinion("day-care");
    tells["authored"] = "2026-11-23T10:42:00+03:00";
    EXPECT_EQ(submit(kiosk, SubmissionKind::kOpinion, tells).error().code, Errc::kMalformed);
    ASSERT_TRUE(submit(kiosk, SubmissionKind::kOpinion, opinion("day-care", wish)));
  }
  hub.stop();
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open((hub.state() / "hub.db").c_str(), &database), SQLITE_OK);
  const auto value = [&](const char* sql) {
    sqlite3_stmt* statement = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(database, sql, -1, &statement, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
    EXPECT_EQ(sqlite3_step(statement), SQLITE_ROW) << sql;
    const auto* const text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    std::string read = text ? text : "null";
    sqlite3_finalize(statement);
    return read;
  };
  EXPECT_EQ(value("SELECT received_at FROM submission"), "null");
  EXPECT_EQ(value("SELECT device FROM submission"), "");
  EXPECT_EQ(value("SELECT at % 86400000 FROM command_answer"), "0") << "nor has the answer an hour";
  EXPECT_EQ(value("SELECT count(*) FROM command_answer WHERE answer LIKE '%' || (SELECT id FROM submission) || '%'"),
            "0");
  sqlite3_close(database);
  std::ifstream file(hub.state() / "hub.db", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  ASSERT_FALSE(bytes.empty());
  EXPECT_EQ(bytes.find(wish), std::string::npos) << "what was written is sealed";
}

Result<protocol::OpinionTexts> textsOf(Device& asking, const std::string& month, int from = 0) {
  const auto reply = asking.call("opinions.texts", {{"month", month}, {"from", from}});
  if (!reply) return reply.error();
  return protocol::opinionTextsFromJson(reply->as_object());
}
std::vector<std::string> of(const protocol::OpinionTexts& texts, const std::string& question) {
  std::vector<std::string> said;
  for (const auto& each : texts.texts)
    if (each.question == question) said.push_back(each.text);
  return said;
}
const Instant kDecember = kMonday10 + std::chrono::days(8);

TEST(AnOpinion, WhatWasWrittenIsReadOnceTheMonthIsOverAndTiedToNothing) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  Device control(hub, "control-1", DeviceRole::kControl);
  constexpr int kMany = 8;
  std::set<std::string> wishes;
  for (int i = 0; i < kMany; ++i) {
    const auto number = std::to_string(i);
    auto said = opinion("day-care", "wish " + number);
    said["item"].as_array().push_back(text("7.1", "reason " + number));
    ASSERT_TRUE(submit(kiosk, SubmissionKind::kOpinion, said));
    wishes.insert("wish " + number);
  }
  EXPECT_EQ(textsOf(control, "2026-11").error().code, Errc::kConflict)
      << "who asks before and after a visit would know whose it is";
  hub.setNow(kDecember);
  const auto texts = textsOf(control, "2026-11");
  ASSERT_TRUE(texts) << texts.error().text;
  EXPECT_EQ(texts->total, 2 * kMany);
  auto said = of(*texts, "11");
  EXPECT_EQ(std::set(said.begin(), said.end()), wishes);
  // The two of one opinion do not stand at the same place: else one would tell on the other.
  auto reasons = of(*texts, "7.1");
  for (auto& each : reasons) each = "wish" + each.substr(std::string("reason").size());
  EXPECT_NE(reasons, said);
  EXPECT_EQ(of(textsOf(control, "2026-11", kMany).value(), "7.1").size(), static_cast<std::size_t>(kMany))
      << "in the same order each time, so that parts fit together";
  const auto raw = control.call("opinions.texts", {{"month", "2026-11"}});
  for (const auto& each : raw->as_object().at("texts").as_array()) EXPECT_EQ(each.as_object().size(), 2U);
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  EXPECT_EQ(textsOf(desk, "2026-11").error().code, Errc::kNotAllowed);
}

TEST(AnOpinion, WhatFewerThanFiveWroteIsWithheld) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  Device control(hub, "control-1", DeviceRole::kControl);
  for (int i = 0; i < 4; ++i) ASSERT_TRUE(submit(kiosk, SubmissionKind::kOpinion, opinion("rental", "кулер")));
  hub.setNow(kDecember);
  const auto texts = textsOf(control, "2026-11");
  ASSERT_TRUE(texts);
  EXPECT_TRUE(texts->withheld);
  EXPECT_TRUE(texts->texts.empty());
  EXPECT_FALSE(textsOf(control, "2026-10")->withheld) << "nobody said anything";
}

TEST(AnOpinion, HoweverMuchWasWrittenItComesInParts) {
  RunningHub hub;
  Device kiosk(hub, "kiosk-1", DeviceRole::kKiosk);
  Device control(hub, "control-1", DeviceRole::kControl);
  constexpr int kMany = 12;
  for (int i = 0; i < kMany; ++i)
    ASSERT_TRUE(submit(kiosk, SubmissionKind::kOpinion,
                       opinion("day-care", std::to_string(i) + ' ' + std::string(9'000, 'x'))));
  hub.setNow(kDecember);
  std::set<std::string> all;
  int parts = 0;
  for (int from = 0; from < kMany; ++parts) {
    const auto texts = textsOf(control, "2026-11", from);
    ASSERT_TRUE(texts) << texts.error().text;
    ASSERT_FALSE(texts->texts.empty());
    for (const auto& each : texts->texts) all.insert(each.text);
    from += static_cast<int>(texts->texts.size());
  }
  EXPECT_GT(parts, 1);
  EXPECT_EQ(all.size(), static_cast<std::size_t>(kMany));
}

}  // namespace
}  // namespace priyom::tests
