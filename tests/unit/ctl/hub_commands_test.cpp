// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <boost/json/parse.hpp>

#include "tests/unit/ctl/shell.h"
#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {
namespace {

namespace method = protocol::method;
using ctl::ExitCode;
using protocol::DeviceRole;

// An administrator with an identity that priyomctl itself issued.
class HubCommands : public testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(issue("shell", "control").code, ExitCode::kDone); }
  Ran issue(const std::string& device, const std::string& role) {
    return priyomctl({"device", "issue", "--state", hub_.state(), "--device", device, "--role", role, "--out",
                      folder_.file(device)});
  }
  Ran ask(std::vector<std::string> words, const std::string& as = "shell") {
    words.insert(words.end(), {"--hub", "127.0.0.1:" + std::to_string(hub_.port()), "--identity", folder_.file(as)});
    return priyomctl(words);
  }

  RunningHub hub_;
  ScratchFolder folder_;
};

TEST_F(HubCommands, AnIssuedIdentityIsTheOwnersAlone) {
  struct stat facts {};
  ASSERT_EQ(::stat((folder_.file("shell") / "device.key").c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777U, 0600U);
  EXPECT_TRUE(std::filesystem::exists(folder_.file("shell") / "device.crt"));
  EXPECT_TRUE(std::filesystem::exists(folder_.file("shell") / "ca.crt"));
}

TEST_F(HubCommands, StatusSaysHowTheHubIs) {
  Device kiosk(hub_, "kiosk-1", DeviceRole::kKiosk);
  kiosk.call(method::kIssue, issueParams()).value();
  const auto ran = ask({"hub", "status"});
  EXPECT_EQ(ran.code, ExitCode::kDone) << ran.err;
  EXPECT_NE(ran.out.find("1 today, 1 waiting"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("well:"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("kiosk 1"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("[2026,2027]"), std::string::npos) << ran.out;
  const auto raw = ask({"hub", "status", "--json"});
  EXPECT_EQ(boost::json::parse(raw.out).at("tickets_today").to_number<int>(), 1);
}

TEST_F(HubCommands, OpinionsAreToldInSumFromFiveOn) {
  Device kiosk(hub_, "kiosk-1", DeviceRole::kKiosk);
  const auto response = boost::json::parse(R"({"resourceType":"QuestionnaireResponse","status":"completed",
    "questionnaire":"https://priyom.example/fhir/Questionnaire/opinion|1.0.0","authored":"2026-11-23",
    "item":[{"linkId":"department","answer":[{"valueCoding":{"code":"day-care"}}]}]})");
  const auto say = [&](int times) {
    for (int i = 0; i < times; ++i)
      kiosk.call("submission.send", {{"command", newCommand().text}, {"kind", "opinion"}, {"response", response}})
          .value();
  };
  say(4);
  EXPECT_NE(ask({"opinions", "--month", "2026-11"}).out.find("all: withheld"), std::string::npos);
  say(1);
  const auto ran = ask({"opinions", "--month", "2026-11"});
  EXPECT_EQ(ran.code, ExitCode::kDone) << ran.err;
  EXPECT_NE(ran.out.find("all: 5\n  department  day-care  5\n"), std::string::npos) << ran.out;
  EXPECT_EQ(ask({"opinions", "--month", "November"}).code, ExitCode::kMistake);
}

TEST_F(HubCommands, WhatOpinionsSayFreelyIsToldOnceTheMonthIsOver) {
  Device kiosk(hub_, "kiosk-1", DeviceRole::kKiosk);
  for (int i = 0; i < 5; ++i) {
    const auto response = boost::json::parse(R"({"resourceType":"QuestionnaireResponse","status":"completed",
      "questionnaire":"https://priyom.example/fhir/Questionnaire/opinion|1.0.0","authored":"2026-11-23",
      "item":[{"linkId":"11","answer":[{"valueString":"Нужен второй кулер"}]}]})");
    kiosk.call("submission.send", {{"command", newCommand().text}, {"kind", "opinion"}, {"response", response}})
        .value();
  }
  const auto early = ask({"opinions", "--texts", "--month", "2026-11"});
  EXPECT_EQ(early.code, ExitCode::kNo);
  EXPECT_NE(early.err.find("once the month is over"), std::string::npos) << early.err;
  hub_.setNow(hub_.now() + std::chrono::days(8));
  const auto ran = ask({"opinions", "--texts", "--month", "2026-11"});
  EXPECT_EQ(ran.code, ExitCode::kDone) << ran.err;
  EXPECT_EQ(ran.out.find("11\n  — Нужен второй кулер\n  — Нужен"), 0U) << ran.out;
}

TEST_F(HubCommands, CallCallsTheNextOrTheOneThatIsNamed) {
  Device kiosk(hub_, "kiosk-1", DeviceRole::kKiosk);
  EXPECT_EQ(ask({"call", "--counter", "window-1"}).out, "nobody waits\n");
  for (int i = 0; i < 3; ++i) kiosk.call(method::kIssue, issueParams()).value();
  EXPECT_EQ(ask({"call", "--counter", "window-1"}).out, "А-001 is called to Окно 1\n");
  EXPECT_EQ(ask({"call", "--counter", "window-2", "a-003"}).out, "А-003 is called to Окно 2\n");
  const auto twice = ask({"call", "--counter", "window-1"});
  EXPECT_EQ(twice.code, ExitCode::kNo);
  EXPECT_NE(twice.err.find("А-001"), std::string::npos) << twice.err;
  const auto board = ask({"board"});
  EXPECT_EQ(board.code, ExitCode::kDone) << board.err;
  EXPECT_NE(board.out.find("А-003  Окно 2"), std::string::npos) << board.out;
  EXPECT_NE(board.out.find("next: А-002"), std::string::npos) << board.out;
  EXPECT_TRUE(boost::json::parse(ask({"board", "--json"}).out).as_object().contains("revision"));
}

TEST_F(HubCommands, ARoleThatMayNotIsToldSo) {
  ASSERT_EQ(issue("display-1", "display").code, ExitCode::kDone);
  const auto ran = ask({"call", "--counter", "window-1"}, "display-1");
  EXPECT_EQ(ran.code, ExitCode::kNo);
  EXPECT_NE(ran.err.find("display may not call"), std::string::npos) << ran.err;
  EXPECT_EQ(ran.out, "");
}

TEST_F(HubCommands, WhereThereIsNoHubOneIsToldAtOnce) {
  hub_.stop();
  const auto ran = ask({"hub", "status"});
  EXPECT_EQ(ran.code, ExitCode::kUnreachable);
  EXPECT_NE(ran.err.find("see whether it runs"), std::string::npos) << ran.err;
}

TEST_F(HubCommands, AnIdentityOfAnotherCentreDoesNotGetIn) {
  const RunningHub other;
  ASSERT_EQ(priyomctl({"device", "issue", "--state", other.state(), "--device", "shell", "--role", "control", "--out",
                       folder_.file("stranger")})
                .code,
            ExitCode::kDone);
  EXPECT_EQ(ask({"hub", "status"}, "stranger").code, ExitCode::kUnreachable);
}

TEST_F(HubCommands, MistakesAreNamed) {
  EXPECT_EQ(ask({"hub", "status"}, "nobody").code, ExitCode::kFile);
  EXPECT_EQ(ask({"call"}).code, ExitCode::kMistake);
  EXPECT_EQ(ask({"call", "--counter", "Окно 1"}).code, ExitCode::kMistake);
  EXPECT_EQ(ask({"call", "--counter", "window-1", "Ж-1"}).code, ExitCode::kMistake);
  EXPECT_EQ(issue("Kiosk 1", "kiosk").code, ExitCode::kMistake);
  EXPECT_EQ(issue("kiosk-1", "king").code, ExitCode::kMistake);
  const auto nowhere = priyomctl({"device", "issue", "--state", folder_.file("none"), "--device", "d", "--role", "desk",
                                  "--out", folder_.file("d")});
  EXPECT_EQ(nowhere.code, ExitCode::kFile);
  EXPECT_NE(nowhere.err.find("start the hub once"), std::string::npos);
  EXPECT_EQ(priyomctl({"hub", "status", "--hub", "nonsense", "--identity", folder_.file("shell")}).code,
            ExitCode::kMistake);
  EXPECT_EQ(priyomctl({}).code, ExitCode::kMistake);
  const auto help = priyomctl({"--help"});
  EXPECT_EQ(help.code, ExitCode::kDone);
  EXPECT_NE(help.out.find("Exit codes"), std::string::npos);
}

}  // namespace
}  // namespace priyom::tests
