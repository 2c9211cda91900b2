// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/submission.h"

#include <gtest/gtest.h>

#include <chrono>

namespace priyom {
namespace {

using namespace std::chrono_literals;

const DeviceId kKiosk{"kiosk-1"};
const StaffId kDarya{"registrar-1"};
const Instant kFriday = std::chrono::sys_days(std::chrono::year(2026) / 11 / 20) + 7h;

Moment at(Instant now) {
  return {now, BusinessDay{std::chrono::floor<std::chrono::days>(now + 3h)}, 180min};
}
WorkCalendar calendar() {
  WorkCalendar calendar;
  CalendarYear year;
  year.year = 2026;
  EXPECT_TRUE(calendar.add(year));
  return calendar;
}
Submission received(const char* id, SubmissionKind kind, Instant when = kFriday) {
  return Submissions::receive(SubmissionId{id}, kind, kKiosk, calendar(), at(when));
}

TEST(Submissions, AnApplicationIsDueWithinOneWorkingDay) {
  const auto application = received("a", SubmissionKind::kApplication);
  ASSERT_TRUE(application.due);
  EXPECT_EQ(application.due->text(), "2026-11-23") << "a Monday";
  EXPECT_FALSE(received("m", SubmissionKind::kMessage).due);
  const auto unknown =
      Submissions::receive(SubmissionId{"u"}, SubmissionKind::kApplication, kKiosk, WorkCalendar(), at(kFriday));
  EXPECT_FALSE(unknown.due) << "no calendar, no promise";
}

TEST(Submissions, AnOpinionHasNeitherHourNorTerminal) {
  const auto opinion = received("o", SubmissionKind::kOpinion);
  EXPECT_TRUE(opinion.device.empty());
  EXPECT_FALSE(opinion.receivedAt);
  Submissions submissions;
  submissions.apply(opinion);
  EXPECT_TRUE(submissions.open().empty()) << "nobody has it in hand";
}

TEST(Submissions, GoForwardAndEndOnce) {
  Submissions submissions;
  submissions.apply(received("a", SubmissionKind::kApplication));
  const auto move = [&](SubmissionState to, const char* reason = "") {
    auto moved = submissions.decideMove(SubmissionId{"a"}, to, kDarya, reason, at(kFriday + 1h));
    if (moved) submissions.apply(*moved);
    return moved;
  };
  ASSERT_TRUE(move(SubmissionState::kAppointed));
  EXPECT_EQ(submissions.find(SubmissionId{"a"})->staff, kDarya);
  EXPECT_EQ(move(SubmissionState::kCalledBack).error().code, Errc::kConflict);
  EXPECT_EQ(move(SubmissionState::kAppointed).error().code, Errc::kConflict);
  EXPECT_EQ(move(SubmissionState::kRefused).error().code, Errc::kMalformed);
  const auto refused = move(SubmissionState::kRefused, "живёт в другом районе");
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->reason, "живёт в другом районе");
  EXPECT_EQ(move(SubmissionState::kDone).error().code, Errc::kNotFound);
}

TEST(Submissions, OfMessagesThereIsNoMiddle) {
  Submissions submissions;
  submissions.apply(received("m", SubmissionKind::kMessage));
  const auto moved = submissions.decideMove(SubmissionId{"m"}, SubmissionState::kChecked, kDarya, "", at(kFriday));
  EXPECT_EQ(moved.error().code, Errc::kConflict);
  EXPECT_TRUE(submissions.decideMove(SubmissionId{"m"}, SubmissionState::kDone, kDarya, "", at(kFriday)));
}

TEST(Submissions, MessagesStandFirstThenWhatIsDueFirst) {
  Submissions submissions;
  submissions.apply(received("late", SubmissionKind::kApplication, kFriday + 96h));
  submissions.apply(received("early", SubmissionKind::kApplication));
  submissions.apply(received("message", SubmissionKind::kMessage, kFriday + 97h));
  std::vector<std::string> order;
  for (const auto* each : submissions.open()) order.push_back(each->id.text);
  EXPECT_EQ(order, (std::vector<std::string>{"message", "early", "late"}));
}

}  // namespace
}  // namespace priyom
