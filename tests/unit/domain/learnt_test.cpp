// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/learnt.h"

#include <gmock/gmock.h>

#include "domain/randomness.h"
#include "tests/unit/domain/sample_queue.h"

namespace priyom::tests {
namespace {

using namespace std::chrono_literals;

constexpr double kMinute = 60'000;
const ServiceId kTalk{"talk"};
const StaffId kQuick{"registrar-1"};
const StaffId kSlow{"registrar-2"};

// Plays visits at one window and lets what was learnt see every step.
class Lessons {
 public:
  void visit(std::chrono::milliseconds length, const StaffId& staff = kQuick, const LineId& line = kReception) {
    const auto ticket = day.issue(line);
    const auto called = day.apply(day.queue.decideCall(kWindow1, ticket.id, {DeviceId{"desk-1"}, staff}, day.moment));
    day.pass(30s);
    const auto serving = day.start(*called);
    day.pass(length - 1s);
    day.finish(serving);
    tell();
  }
  void tell() {
    for (; told < day.log.size(); ++told) learnt.learn(day.log[told]);
  }

  Day day;
  Learnt learnt{day.centre};
  std::size_t told = 0;
};

TEST(Spread, GivesBackTheMeanAndTheSharesItWasMadeOf) {
  const auto spread = Spread::logNormal(10min, 0.7);
  EXPECT_NEAR(spread.mean(), 10 * kMinute, 1);
  // A log-normal's median is its mean over √(1 + variation²).
  EXPECT_NEAR(spread.at(0.5), 10 * kMinute / std::sqrt(1.49), 0.2 * kMinute);
  for (double share = 0.05; share < 1; share += 0.05) EXPECT_NEAR(spread.shareBelow(spread.at(share)), share, 1e-9);
}

TEST(Spread, WhatIsLeftOfALongVisitIsWhatLongVisitsHaveLeft) {
  const auto spread = Spread::logNormal(10min, 0.7);
  const double passed = spread.at(0.5);
  EXPECT_NEAR(spread.rest(passed, 0.5), spread.at(0.75) - passed, 1);
  EXPECT_EQ(spread.rest(0, 0.3), spread.at(0.3));
  const double pastAll = 2 * spread.at(1);
  EXPECT_GT(spread.rest(pastAll, 0.5), 0);
  EXPECT_LT(spread.rest(pastAll, 0.99), pastAll);
}

TEST(Spread, OfTwoKindsOfBusinessHasTheMeanOfBoth) {
  const auto mixed = Spread::mixed(Spread::logNormal(4min, 0.5), Spread::logNormal(20min, 0.5), 0.25);
  EXPECT_NEAR(mixed.mean(), 8 * kMinute, 0.1 * kMinute);
}

TEST(Learnt, SaysTheCentresOwnFigureUntilThereAreRecords) {
  const Day day;
  const Learnt learnt(day.centre);
  EXPECT_NEAR(learnt.meanService(kTalk, kQuick), 10 * kMinute, 1);
  EXPECT_NEAR(learnt.service(kTalk, kQuick).mean(), 10 * kMinute, 1);
}

TEST(Learnt, TakesAServicesTrueLengthFromItsVisits) {
  Lessons lessons;
  lessons.visit(20min);
  const double afterOne = lessons.learnt.meanService(kTalk, {});
  EXPECT_GT(afterOne, 10 * kMinute);
  EXPECT_LT(afterOne, 13 * kMinute);  // one visit is not the truth yet
  for (int i = 0; i < 60; ++i) lessons.visit(20min);
  EXPECT_NEAR(lessons.learnt.meanService(kTalk, {}), 20 * kMinute, 1 * kMinute);
  EXPECT_NEAR(lessons.learnt.service(kTalk, {}).at(0.5), 20 * kMinute, 3 * kMinute);
}

TEST(Learnt, KnowsWhoWorksSlowlyAlsoAtAServiceNewToThem) {
  Lessons lessons;
  for (int i = 0; i < 40; ++i) {
    lessons.visit(8min, kQuick);
    lessons.visit(16min, kSlow);
  }
  EXPECT_NEAR(lessons.learnt.meanService(kTalk, kQuick), 8 * kMinute, 1.5 * kMinute);
  EXPECT_NEAR(lessons.learnt.meanService(kTalk, kSlow), 16 * kMinute, 2 * kMinute);
  EXPECT_GT(lessons.learnt.meanService({"papers"}, kSlow), lessons.learnt.meanService({"papers"}, kQuick));
}

TEST(Learnt, IsNotMisledByAVisitThatNobodyEnded) {
  Lessons lessons;
  for (int i = 0; i < 30; ++i) lessons.visit(10min);
  lessons.visit(5h);
  EXPECT_LT(lessons.learnt.meanService(kTalk, {}), 13 * kMinute);
}

TEST(Learnt, CountsWhoDoesNotCome) {
  Lessons lessons;
  const double before = lessons.learnt.absentShare();
  for (int i = 0; i < 30; ++i) {
    lessons.visit(5min);
    lessons.day.noShow(*lessons.day.apply(
        lessons.day.queue.decideCall(kWindow1, lessons.day.issue().id, kRegistrar, lessons.day.moment)));
  }
  lessons.tell();
  EXPECT_GT(lessons.learnt.absentShare(), before);
  EXPECT_NEAR(lessons.learnt.absentShare(), 0.5, 0.1);
}

TEST(Learnt, AnUndoneCallTeachesNothing) {
  Lessons lessons;
  const auto called =
      lessons.day.apply(lessons.day.queue.decideCall(kWindow1, lessons.day.issue().id, kRegistrar, lessons.day.moment));
  lessons.day.apply(lessons.day.queue.decideUndo(called->id, kRegistrar, lessons.day.moment));
  lessons.day.pass(40min);
  lessons.day.apply(lessons.day.queue.decideCancel(called->id, "", kRegistrar, lessons.day.moment));
  const double before = lessons.learnt.coming().mean();
  lessons.tell();
  EXPECT_EQ(lessons.learnt.coming().mean(), before);
  EXPECT_EQ(lessons.learnt.meanService(kTalk, {}), 10 * kMinute);
}

TEST(Learnt, ExpectsThoseWithARightAtTheHoursTheyComeAt) {
  Lessons lessons;
  for (int i = 0; i < 6; ++i) lessons.day.issue(kVeteran);
  lessons.tell();
  EXPECT_GT(lessons.learnt.arrivals(kReception, Standing::kRight, lessons.day.moment.now), 2);
  EXPECT_EQ(lessons.learnt.arrivals(kDocuments, Standing::kRight, lessons.day.moment.now), 0);
  EXPECT_EQ(lessons.learnt.arrivals(kReception, Standing::kCrisis, lessons.day.moment.now), 0);
}

TEST(Learnt, KnowsWhereVisitorsAreSentOn) {
  Lessons lessons;
  for (int i = 0; i < 20; ++i) {
    const auto called = lessons.day.apply(
        lessons.day.queue.decideCall(kWindow1, lessons.day.issue().id, kRegistrar, lessons.day.moment));
    lessons.day.apply(lessons.day.queue.decideTransfer(lessons.day.start(*called).id, {kDocuments, {}, {}, {}}, "",
                                                       kRegistrar, lessons.day.moment));
    lessons.visit(10min);
  }
  const auto onward = lessons.learnt.onward(kTalk);
  ASSERT_EQ(onward.size(), 1U);
  EXPECT_EQ(onward.front().line, kDocuments);
  EXPECT_NEAR(onward.front().share, 0.5, 0.1);
}

TEST(Learnt, SurvivesARestart) {
  Lessons lessons;
  Randomness random(7);
  for (int i = 0; i < 40; ++i)
    lessons.visit(std::chrono::milliseconds(static_cast<int>((2 + 20 * random.share()) * kMinute)),
                  random.share() < 0.5 ? kQuick : kSlow, random.share() < 0.5 ? kReception : kDocuments);
  lessons.day.issue(kVeteran);
  lessons.day.issue(kCrisis);
  lessons.tell();
  lessons.learnt.learnBooking(false);
  const auto text = lessons.learnt.text();
  const auto again = Learnt::fromText(lessons.day.centre, text);
  ASSERT_TRUE(again) << again.error().text;
  EXPECT_EQ(again->text(), text);
  EXPECT_EQ(again->meanService(kTalk, kSlow), lessons.learnt.meanService(kTalk, kSlow));
  EXPECT_EQ(again->missedShare(), lessons.learnt.missedShare());
  EXPECT_EQ(again->arrivals(kReception, Standing::kRight, lessons.day.moment.now),
            lessons.learnt.arrivals(kReception, Standing::kRight, lessons.day.moment.now));
}

TEST(Learnt, DamagedRecordsAreRefusedAndNotHalfBelieved) {
  const Day day;
  const auto text = Learnt(day.centre).text();
  for (const std::string bad : {"", "learnt 2\n", "learnt 1\nstaff\n", "learnt 1\ncounts 1 2\n",
                                "learnt 1\nstaff x nan 1\n", "learnt 1\nstaff x -1 1\n", "learnt 1\nfoo 1\n\n"})
    EXPECT_FALSE(Learnt::fromText(day.centre, bad)) << bad;
  EXPECT_FALSE(Learnt::fromText(day.centre, text.substr(0, text.size() / 2)));
}

}  // namespace
}  // namespace priyom::tests
