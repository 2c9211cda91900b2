// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

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

TEST(Simulation, TheSameSeedGivesTheSameReportToTheLastDigit) {
  auto shortDay = lobby();
  shortDay.closes = shortDay.opens + 40min;
  shortDay.hourWeights = {};
  shortDay.hourWeights[9] = 1;
  shortDay.daysBefore = 0;
  shortDay.pausesPerDay = 0.2;
  for (auto& worker : shortDay.workers) worker.breakLength = 0min;
  simulation::Report before;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const auto once = simulation::simulate(shortDay, 1, seed);
    ASSERT_EQ(once, simulation::simulate(shortDay, 1, seed)) << seed;
    ASSERT_NE(once, before) << seed;
    before = once;
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
