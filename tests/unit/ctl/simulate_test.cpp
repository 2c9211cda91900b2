// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <boost/json/parse.hpp>
#include <cstdlib>
#include <filesystem>
#include <thread>
#include <vector>

#include "ctl/lobby_json.h"
#include "domain/lobby_day.h"
#include "domain/simulation.h"
#include "tests/support/store_disk/scratch_folder.h"
#include "tests/unit/ctl/shell.h"

namespace priyom::tests {
namespace {

using namespace std::chrono_literals;
using ctl::ExitCode;
using simulation::CallRule;

const std::string kLobbyFile = PRIYOM_SOURCE_DIR "/assets/simulation/lobby.json";

simulation::Lobby lobby() {
  return ctl::lobbyFromText(*ctl::readFile(kLobbyFile)).value();
}

// Whole days of the lobby with all its staff, breaks and lines, after a day to learn from. On all cores, the second
// time in the opposite order, so that nothing that one run left behind can help another.
TEST(Simulation, TheSameSeedGivesTheSameReportToTheLastDigit) {
  // Under a sanitizer, which looks for other faults and takes many times as long, a few of the two hundred.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  constexpr std::size_t kSeeds = 6;
#else
  constexpr std::size_t kSeeds = 200;
#endif
  auto whole = lobby();
  whole.daysBefore = 1;
  const auto play = [&](bool backwards) {
    std::vector<simulation::Report> reports(kSeeds);
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> players;
    for (unsigned each = 0; each < std::max(2U, std::thread::hardware_concurrency()); ++each) {
      players.emplace_back([&] {
        for (auto taken = next++; taken < kSeeds; taken = next++) {
          const auto seed = backwards ? kSeeds - 1 - taken : taken;
          reports[seed] = simulation::simulate(whole, 1, seed);
        }
      });
    }
    players.clear();
    return reports;
  };
  const auto once = play(false);
  const auto again = play(true);
  for (std::size_t seed = 0; seed < kSeeds; ++seed) {
    ASSERT_GT(once[seed].tickets, 100) << seed;
    ASSERT_EQ(once[seed], again[seed]) << seed;
    if (seed == 0) continue;
    ASSERT_NE(once[seed], once[seed - 1]) << seed;
  }
}

TEST(Simulation, EveryRuleMeetsTheSameVisitors) {
  const auto usual = lobby();
  const simulation::Truths truths(usual);
  const auto plan = simulation::planDay(truths, 3, 0);
  Learnt learnt(usual.centre);
  for (const auto rule : simulation::kCallRules) {
    simulation::LobbyDay day(truths, plan, rule, rule == CallRule::kOurs ? &learnt : nullptr);
    day.play();
    for (std::size_t visit = 0; visit < plan.visits.size(); ++visit) {
      const auto& outcome = day.outcomes()[visit];
      ASSERT_EQ(outcome.came, plan.visits[visit].checksIn);
      // Nobody is forgotten.
      ASSERT_EQ(outcome.called.has_value(), outcome.came) << simulation::ruleName(rule) << ' ' << visit;
      ASSERT_EQ(outcome.calledAgain.has_value(), outcome.sentOn.has_value());
    }
  }
}

// Percent of the work possible. common/domain/README.md has the figures of more days.
class Goals : public testing::TestWithParam<int> {};

TEST_P(Goals, AreReachedWhereAQuarterComesByAppointment) {
  auto loaded = lobby();
  loaded.load = GetParam() / 100.0;
  const auto report = simulation::simulate(loaded, 20, 1);
  const auto& ours = report.rules.at(CallRule::kOurs);
  EXPECT_GT(ours.load, GetParam() / 100.0 - 0.1);
  EXPECT_GE(ours.punctualInTime, 0.95) << "appointments called within 5 minutes of their time";
  const auto rise = [&](CallRule rule) {
    return report.rules.at(rule).waits.at("ordinary").mean -
           report.rules.at(CallRule::kArrival).waits.at("ordinary").mean;
  };
  EXPECT_LT(rise(CallRule::kOurs), rise(CallRule::kAppointment120));
  EXPECT_LT(rise(CallRule::kOurs), rise(CallRule::kCheckIn));
  EXPECT_LE(ours.worstByRight, loaded.centre.rules.outOfTurnBound);

  const auto& forecast = report.forecasts.at("priyom");
  EXPECT_GT(forecast.count, 1000U);
  EXPECT_LE(forecast.error, 1.15 * report.forecasts.at("oracle").error);
  EXPECT_LT(forecast.error, report.forecasts.at("public_line").error);
  EXPECT_LT(forecast.error, report.forecasts.at("public_house").error);
  EXPECT_GE(forecast.covered, 0.85);
  EXPECT_LE(forecast.covered, 0.95);
}

INSTANTIATE_TEST_SUITE_P(Load, Goals, testing::Values(75, 85));

TEST(Simulate, AScriptReadsTheFiguresAsJson) {
  const auto ran = priyomctl({"simulate", "--days", "1", "--seed", "5", "--params", kLobbyFile, "--json"});
  ASSERT_EQ(ran.code, ExitCode::kDone) << ran.err;
  const auto report = boost::json::parse(ran.out);
  EXPECT_GT(report.at_pointer("/rules/priyom/waits/ordinary/mean_minutes").as_double(), 0);
  EXPECT_GT(report.at_pointer("/rules/first_come/load").as_double(), 0.5);
  EXPECT_GT(report.at_pointer("/forecasts/priyom/covered_by_high").as_double(), 0.5);
  EXPECT_NE(priyomctl({"simulate", "--days", "1", "--seed", "5", "--params", kLobbyFile}).out.find("public_120s"),
            std::string::npos);
}

TEST(Simulate, SeveralSeedsMakeOneTable) {
  const auto ran = priyomctl({"simulate", "--days", "1", "--seeds", "2", "--load", "60", "--load", "85", "--markdown",
                              "--params", kLobbyFile});
  ASSERT_EQ(ran.code, ExitCode::kDone) << ran.err;
  EXPECT_NE(ran.out.find("| 60 % | **Priyom** |"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("| 85 % | public, who is checked in |"), std::string::npos) << ran.out;
  EXPECT_EQ(ran.out.find("nan"), std::string::npos) << ran.out;
  const auto lines = priyomctl({"simulate", "--days", "1", "--seeds", "3", "--params", kLobbyFile, "--json"}).out;
  EXPECT_EQ(std::ranges::count(lines, '\n'), 3);
}

// What a centre gets by `cmake --install`: the shell's own lobby, and every folder that a program of ours reads.
TEST(Installed, TheShellFindsItsLobbyAndNoFolderIsForgotten) {
  const ScratchFolder folder;
  const auto prefix = folder.path().string();
  const auto build = std::filesystem::path(PRIYOM_BIN_DIR).parent_path().string();
  for (const std::string component : {"shell", "assets"}) {
    const auto install = "cmake --install '" + build + "' --prefix '" + prefix + "' --component " + component;
    ASSERT_EQ(std::system((install + " >/dev/null").c_str()), 0) << install;
  }
  const auto simulate = "cd / && '" + prefix + "/bin/priyomctl' simulate --days 1 --json >/dev/null";
  EXPECT_EQ(std::system(simulate.c_str()), 0);
  for (const auto& each : std::filesystem::directory_iterator(PRIYOM_SOURCE_DIR "/assets")) {
    const auto name = each.path().filename().string();
    if (!each.is_directory() || name == "pictures" || name == "translations") continue;
    EXPECT_TRUE(std::filesystem::is_directory(folder.path() / "share/priyom/assets" / name)) << name;
  }
}

TEST(Simulate, MoreLoadMakesThemWaitLonger) {
  const auto wait = [](const std::string& load) {
    const auto ran = priyomctl({"simulate", "--days", "3", "--load", load, "--params", kLobbyFile, "--json"});
    return boost::json::parse(ran.out).at_pointer("/rules/priyom/waits/ordinary/mean_minutes").as_double();
  };
  EXPECT_LT(wait("50"), wait("85"));
}

TEST(Simulate, ALobbyThatMakesNoSenseIsRefusedWithTheReason) {
  const ScratchFolder folder;
  const auto file = (folder.path() / "lobby.json").string();
  const auto refused = [&](const std::string& wrong, const std::string& right) {
    auto text = *ctl::readFile(kLobbyFile);
    text.replace(text.find(right), right.size(), wrong);
    return !ctl::lobbyFromText(text);
  };
  EXPECT_TRUE(refused(R"("opens": "19:00")", R"("opens": "09:00")"));
  EXPECT_TRUE(refused(R"("opens": "nine")", R"("opens": "09:00")"));
  EXPECT_TRUE(refused(R"("load_percent": 0)", R"("load_percent": 85)"));
  EXPECT_TRUE(refused(R"("break_minutes": 600)", R"("break_minutes": 40)"));
  EXPECT_TRUE(refused(R"("counter": "window-9")", R"("counter": "window-1")"));
  EXPECT_TRUE(refused(R"("hour_weights": [-1)", R"("hour_weights": [0)"));
  const auto ran = priyomctl({"simulate", "--params", file});
  EXPECT_EQ(ran.code, ExitCode::kFile);
  EXPECT_FALSE(ran.err.empty());
}

}  // namespace
}  // namespace priyom::tests
