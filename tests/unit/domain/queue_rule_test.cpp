// SPDX-License-Identifier: GPL-3.0-or-later
// Who is called next, and why.
#include <gmock/gmock.h>

#include "domain/board.h"
#include "tests/unit/domain/sample_queue.h"

namespace priyom::tests {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

std::string reasonOfNext(const Day& day, const CounterId& counter) {
  return ticketSteps(day.decideNext(counter)->steps).front().reason;
}

TEST(QueueRule, ClassesGoInTheOrderOfTheRuleAndEachCallSaysWhich) {
  Day day;
  day.issue();                                                   // А-001
  day.issue(kVeteran);                                           // А-002
  const auto due = day.issueAppointment(day.moment.now + 1min);  // А-003
  day.issue(kCrisis);                                            // А-004
  EXPECT_THAT(numbers(day.queue.waiting(day.moment.now)), ElementsAre("А-004", "А-003", "А-002", "А-001"));
  EXPECT_EQ(reasonOfNext(day, kWindow3), kReasonCrisis);
  EXPECT_EQ(day.serveNext(kWindow3), "А-004");
  EXPECT_EQ(reasonOfNext(day, kWindow3), kReasonAppointment);
  EXPECT_EQ(day.serveNext(kWindow3), due.number.text());
  EXPECT_EQ(reasonOfNext(day, kWindow3), kReasonRight);
  EXPECT_EQ(day.serveNext(kWindow3), "А-002");
  EXPECT_EQ(reasonOfNext(day, kWindow3), kReasonArrival);
  EXPECT_EQ(day.serveNext(kWindow3), "А-001");
}

TEST(QueueRule, AnAppointmentsTimeHasComeTwoMinutesBeforeIt) {
  Day day;
  day.issue();
  const auto at = day.moment.now + 10min;
  day.issueAppointment(at);
  day.moment.now = at - 2min - 1ms;
  EXPECT_EQ(reasonOfNext(day, kWindow3), kReasonArrival);
  day.moment.now = at - 2min;
  EXPECT_EQ(reasonOfNext(day, kWindow3), kReasonAppointment);
}

TEST(QueueRule, AnAppointmentBeforeItsTimeIsCalledOnlyWhenNobodyElseWaits) {
  Day day;
  const auto early = day.issueAppointment(day.moment.now + 2h);
  day.issue();
  EXPECT_EQ(day.serveNext(kWindow3), "А-002");
  EXPECT_EQ(reasonOfNext(day, kWindow3), kReasonEarly);
  EXPECT_EQ(day.serveNext(kWindow3), early.number.text());
}

TEST(QueueRule, AppointmentsGoByTheirTimeAndNotByTheirArrival) {
  Day day;
  const auto later = day.issueAppointment(day.moment.now + 1min + 30s);
  const auto sooner = day.issueAppointment(day.moment.now + 1min);
  EXPECT_EQ(day.serveNext(kWindow3), sooner.number.text());
  EXPECT_EQ(day.serveNext(kWindow3), later.number.text());
}

TEST(QueueRule, AfterTwoWithARightAnOrdinaryVisitorGoes) {
  Day day;
  for (int i = 0; i < 2; ++i) day.issue();          // А-001, А-002
  for (int i = 0; i < 5; ++i) day.issue(kVeteran);  // А-003 … А-007
  const std::vector<std::string> expected{"А-003", "А-004", "А-001", "А-005", "А-006", "А-002", "А-007"};
  EXPECT_EQ(numbers(day.queue.waiting(day.moment.now)), expected) << "and the hall is told so";
  for (const auto& number : expected) EXPECT_EQ(day.serveNext(kWindow3), number);
}

TEST(QueueRule, TheBoundIsCountedOverAllCountersOfTheLine) {
  Day day;
  day.issue();
  for (int i = 0; i < 4; ++i) day.issue(kVeteran);
  EXPECT_EQ(day.serveNext(kWindow1), "А-002");
  EXPECT_EQ(day.serveNext(kWindow3), "А-003");
  EXPECT_EQ(day.queue.outOfTurnStreak(kReception), 2);
  EXPECT_EQ(day.serveNext(kWindow2), "А-001") << "whichever counter is next";
}

TEST(QueueRule, ALineIsOvertakenAtMostTwiceAlsoWhereAnothersVisitorsWentBetween) {
  Day day;
  day.issue(kDocuments);                              // В-001
  for (int i = 0; i < 3; ++i) day.issue(kReception);  // А-001 …
  for (int i = 0; i < 4; ++i) day.issue(kVeteran, kReception);
  std::vector<std::string> called;
  for (int i = 0; i < 4; ++i) called.push_back(day.serveNext(kWindow1));
  EXPECT_THAT(called, ElementsAre("А-004", "А-005", "В-001", "А-001"));
}

TEST(QueueRule, ACallByHandIsOutsideTheBound) {
  Day day;
  day.issue();
  std::vector<Ticket> veterans;
  for (int i = 0; i < 3; ++i) veterans.push_back(day.issue(kVeteran));
  const auto called = *day.apply(day.queue.decideCall(kWindow3, veterans[2].id, kRegistrar, day.moment));
  day.finish(day.start(called));
  EXPECT_EQ(day.queue.outOfTurnStreak(kReception), 0);
  EXPECT_EQ(day.serveNext(kWindow3), "А-002");
  EXPECT_EQ(day.serveNext(kWindow3), "А-003");
  EXPECT_EQ(day.serveNext(kWindow3), "А-001");
}

TEST(QueueRule, ARightThatWasNotShownIsAnOrdinaryPlaceByFirstArrival) {
  Day day;
  const auto claimed = day.issue(kVeteran);
  day.issue();
  day.issue(kVeteran);
  const auto called = *day.next(kWindow3);
  EXPECT_EQ(called.id, claimed.id);
  EXPECT_EQ(called.proof, Proof::kClaimed);
  const auto back =
      *day.apply(day.queue.decideCategorise(claimed.id, kVeteran, Proof::kMissing, kRegistrar, day.moment));
  EXPECT_EQ(back.state, TicketState::kWaiting);
  EXPECT_EQ(day.queue.current(kWindow3), nullptr);
  EXPECT_EQ(day.serveNext(kWindow3), "А-003") << "who has the right goes first";
  EXPECT_EQ(day.serveNext(kWindow3), "А-001") << "then by first arrival";
}

TEST(QueueRule, ARightThatStaffSawIsKept) {
  Day day;
  const auto ticket = day.issue();
  day.issue();
  day.apply(day.queue.decideCategorise(ticket.id, kVeteran, Proof::kShown, kRegistrar, day.moment));
  EXPECT_EQ(day.queue.standing(day.now(ticket)), Standing::kRight);
  EXPECT_EQ(day.queue.decideCategorise(ticket.id, {"hero"}, Proof::kShown, kRegistrar, day.moment).error().code,
            Errc::kNotFound);
  EXPECT_EQ(day.queue.decideCategorise(ticket.id, {}, Proof::kShown, kRegistrar, day.moment).error().code,
            Errc::kMalformed);
}

TEST(QueueRule, NobodyIsStartedWhoWouldRunPastAnAppointmentOfThisPerson) {
  Day day;
  day.issue(kDocuments);  // 20 minutes
  day.issue(kReception);  // 10 minutes
  day.foresight.who = kSpecialist.staff;
  day.foresight.appointment = day.moment.now + 15min;
  EXPECT_EQ(ticketSteps(day.decideNext(kWindow1, kSpecialist)->steps).front().after.number.text(), "А-001")
      << "the one that fits";
  EXPECT_EQ(ticketSteps(day.decideNext(kWindow1, kRegistrar)->steps).front().after.number.text(), "В-001")
      << "others have no such appointment";
  day.serveNext(kWindow1, kSpecialist);
  const auto held = day.decideNext(kWindow1, kSpecialist).value();
  EXPECT_TRUE(held.steps.empty());
  EXPECT_EQ(held.heldFor, day.foresight.appointment) << "and the registrar is told why";
}

// Every visit is over within so long, and not before.
class Regular : public Foreseen {
 public:
  using Foreseen::Foreseen;
  std::optional<double> chanceOver(const Ticket& /*ticket*/, const StaffId& /*staff*/, std::chrono::milliseconds passed,
                                   std::chrono::milliseconds length) const override {
    return passed + length >= lasts ? 1 : 0;
  }
  std::chrono::milliseconds lasts = 20min;
};

TEST(QueueRule, AnAppointmentThatWouldBeLateIfAnotherWentNowGoesNow) {
  Day day;
  const auto walkIn = day.issue();
  const auto booked = day.issueAppointment(day.moment.now + 10min);
  Regular regular(day.centre);
  const auto next = [&] {
    return ticketSteps(day.queue.decideCallNext(kWindow3, kRegistrar, day.moment, regular)->steps).front();
  };
  EXPECT_EQ(next().after.id, booked.id);
  EXPECT_EQ(next().reason, kReasonAppointmentSoon) << "its time has not come";
  regular.lasts = 8min;  // there is time for one more
  EXPECT_EQ(next().after.id, walkIn.id);
  regular.lasts = 20min;
  day.apply(day.queue.decideCounter(kWindow1, CounterState::kOpen, {}, "", kRegistrar, day.moment));
  EXPECT_EQ(next().after.id, walkIn.id);  // another counter is free for it
}

TEST(QueueRule, TheListsShowAnAppointmentWhereAnOpenCounterWouldCallItBeforeItsTime) {
  Day day;
  const auto walkIn = day.issue();
  const auto booked = day.issueAppointment(day.moment.now + 10min);
  const Regular regular(day.centre);
  const auto expectFirst = [&](const Ticket& ticket, std::string_view why) {
    const auto waiting = day.queue.waiting(day.moment.now, &regular);
    ASSERT_EQ(waiting.size(), 2U);
    EXPECT_EQ(waiting[0].ticket->id, ticket.id);
    EXPECT_EQ(waiting[0].reason, why);
    const auto board = makeBoard(day.centre, day.queue, {}, day.moment, {}, &regular);
    EXPECT_EQ(board.next.front().number, ticket.number);
  };
  expectFirst(walkIn, kReasonArrival);  // nobody works yet
  day.apply(day.queue.decideCounter(kWindow3, CounterState::kOpen, {}, "", kRegistrar, day.moment));
  expectFirst(booked, kReasonAppointmentSoon);
  const auto called = day.queue.decideCallNext(kWindow3, kRegistrar, day.moment, regular);
  EXPECT_EQ(ticketSteps(called->steps).front().after.id, booked.id) << "and so it is called";
  EXPECT_EQ(day.queue.waiting(day.moment.now)[0].ticket->id, walkIn.id) << "without a foresight nobody can say";
}

TEST(QueueRule, ACentreMayHaveNoAppointmentCalledBeforeItsTime) {
  Day day;
  day.centre.rules.earlyAppointments = false;
  Queue queue(day.centre, day.day, {}, {}, 0);
  const auto walkIn = day.request();
  for (const auto& step : queue.decideIssue(walkIn, kKiosk, day.moment).value()) queue.apply(step);
  auto booked = day.request();
  booked.id = TicketId{{7}};
  booked.appointment = day.moment.now + 10min;
  for (const auto& step : queue.decideIssue(booked, kKiosk, day.moment).value()) queue.apply(step);
  const Regular regular(day.centre);
  const auto next = queue.decideCallNext(kWindow3, kRegistrar, day.moment, regular);
  EXPECT_EQ(ticketSteps(next->steps).front().after.id, walkIn.id);
}

TEST(QueueRule, TwoAppointmentsForOneTimeAreNotBothLeftToTheSameCounter) {
  Day day;
  day.issue();
  const auto time = day.moment.now + 12min;
  const auto first = day.issueAppointment(time);
  day.issueAppointment(time);
  Regular regular(day.centre);
  regular.lasts = 10min;
  const auto next = ticketSteps(day.queue.decideCallNext(kWindow3, kRegistrar, day.moment, regular)->steps).front();
  EXPECT_EQ(next.after.id, first.id);
}

TEST(QueueRule, AnAppointmentThatIsHereEarlyIsCalledRatherThanNobody) {
  Day day;
  day.issue(kDocuments);
  const auto here = day.issueAppointment(day.moment.now + 15min, kSpecialist.staff);
  const auto next = day.decideNext(kWindow1, kSpecialist).value();
  ASSERT_FALSE(next.steps.empty());
  EXPECT_EQ(ticketSteps(next.steps).front().after.id, here.id);
  EXPECT_EQ(ticketSteps(next.steps).front().reason, kReasonEarly);
}

TEST(QueueRule, ATicketForAPersonIsCalledByNobodyElse) {
  Day day;
  const auto booked = day.issueAppointment(day.moment.now, kSpecialist.staff);
  EXPECT_TRUE(day.decideNext(kWindow1, kRegistrar)->steps.empty());
  EXPECT_EQ(day.next(kWindow2, kSpecialist)->id, booked.id) << "wherever that person works";
}

TEST(QueueRule, CrisisIsNotHeldBackByAnAppointment) {
  Day day;
  day.issue(kCrisis, kDocuments);
  day.foresight.who = kSpecialist.staff;
  day.foresight.appointment = day.moment.now + 1min;
  EXPECT_FALSE(day.decideNext(kWindow1, kSpecialist)->steps.empty());
}

}  // namespace
}  // namespace priyom::tests
