// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/hall_plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "queue-display/hall_scale.h"
#include "queue-display/hall_turns.h"

namespace priyom::display {
namespace {

constexpr double kFigureOfFont = 0.7;  // PT Sans

HallNeeds needsOf(double width, double height, double metres, double inches = HallScale::kUsualInches) {
  HallNeeds needs{width, height, 1, 2.75, 2.75, {{1.35, 0.5}, {3.2, 1.5}}, {}};
  needs.leastFont =
      static_cast<int>(metres * 1000 / 150 / kFigureOfFont * HallScale::dpmmOf(width, height, inches)) + 1;
  for (int word = 0; word < 13; ++word) needs.sentence.push_back(2.2);
  return needs;
}

TEST(HallPlan, SixCallsFitFromFiveMetresOnEveryUsualScreen) {
  const std::pair<double, double> screens[] = {{1920, 1080}, {3840, 2160}, {1080, 1920}, {1366, 768}};
  for (const auto& [width, height] : screens) {
    const auto needs = needsOf(width, height, 5);
    const auto plan = planHall(needs);
    EXPECT_EQ(plan.rows, kMostRows) << width << " x " << height;
    EXPECT_GE(plan.font, needs.leastFont);
    EXPECT_GE(plan.row.font, needs.leastFont);
    EXPECT_GE(plan.newest.font, 1.5 * plan.row.font);
  }
}

TEST(HallPlan, FromFarAwayLessStandsAtOnceAndNoTextIsSmaller) {
  for (const double metres : {8.0, 12.0, 20.0}) {
    for (const auto& [width, height] : {std::pair(1920, 1080), std::pair(1080, 1920)}) {
      const auto needs = needsOf(width, height, metres);
      const auto plan = planHall(needs);
      EXPECT_GE(plan.font, needs.leastFont);
      EXPECT_GE(plan.row.font, needs.leastFont);
      EXPECT_LT(plan.rows, kMostRows) << metres;
      EXPECT_TRUE(plan.head.isEmpty());
    }
  }
}

TEST(HallPlan, NothingStandsOnAnythingElseNorBesideTheGlass) {
  for (const double metres : {1.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0})
    for (const double inches : {32.0, 43.0, 55.0, 75.0})
      for (const auto& [width, height] : {std::pair(1920, 1080), std::pair(1080, 1920), std::pair(1366, 768)}) {
        const auto plan = planHall(needsOf(width, height, metres, inches));
        const auto where = testing::PrintToString(metres) + " m, " + testing::PrintToString(inches) + " inches, " +
                           std::to_string(width) + " wide";
        const QRectF glass(0, 0, width, height);
        auto rows = plan.row.place;
        rows.setHeight(rows.height() * plan.rows);
        std::vector<QRectF> places{plan.newest.place, plan.turns};
        if (plan.rows > 0) places.push_back(rows);
        for (const auto& optional : {plan.head, plan.next, plan.foot})
          if (!optional.isEmpty()) places.push_back(optional);
        for (std::size_t i = 0; i < places.size(); ++i) {
          EXPECT_TRUE(glass.contains(places[i])) << where << ", place " << i;
          for (std::size_t other = i + 1; other < places.size(); ++other)
            EXPECT_FALSE(places[i].intersects(places[other])) << where << ", places " << i << " and " << other;
        }
        if (!plan.notice.isEmpty()) {
          EXPECT_EQ(plan.notice, plan.newest.place) << where;
          EXPECT_GE(plan.notice.height(), 2 * plan.line) << where;
        }
        EXPECT_TRUE(metres > 4 || inches < 40 || !plan.notice.isEmpty()) << where;
        EXPECT_GE(plan.turns.height() + 1, plan.turnLines * plan.line);
        EXPECT_GE(plan.next.height() + 1, plan.nextLines * plan.line);
      }
}

TEST(HallPlan, EverythingGrowsWithTheDotsOfTheGlass) {
  const auto small = planHall(needsOf(1920, 1080, 5));
  const auto large = planHall(needsOf(3840, 2160, 5));
  EXPECT_DOUBLE_EQ(large.unit, 2 * small.unit);
  EXPECT_NEAR(large.newest.font, 2 * small.newest.font, 8);
  EXPECT_EQ(large.rows, small.rows);
}

TEST(HallPlan, WordsAreCountedInLines) {
  EXPECT_EQ(linesOf({3, 3}, 6.5), 1);
  EXPECT_EQ(linesOf({3, 3}, 6), 2);
  EXPECT_EQ(linesOf({3, 3, 3}, 3), 3);
  EXPECT_EQ(linesOf({3, 7}, 6), 0) << "a word alone is wider";
}

TEST(HallTurns, SayHowLongOneWouldWait) {
  EXPECT_EQ(HallTurns::waitText(35, 110), "wait 35–110 min");
  EXPECT_EQ(HallTurns::waitText(0, 12), "wait 1–12 min");
  EXPECT_EQ(HallTurns::waitText(5, 5), "wait about 5 min");
  EXPECT_EQ(HallTurns::waitText(0, 1), "no wait");
  EXPECT_EQ(HallTurns::waitText(-1, -1), "—") << "nobody can say";
}

}  // namespace
}  // namespace priyom::display
