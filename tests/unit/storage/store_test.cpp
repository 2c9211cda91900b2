// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/store.h"

#include "sample.h"
#include "tests/support/store_audit/store_audit.h"
#include "tests/support/store_disk/scratch_folder.h"

namespace priyom::tests {
namespace {

using storage::Change;
using storage::Deposit;
using storage::Store;
using ::testing::Test;

class StoreTest : public Test {
 protected:
  void reopen() {
    store_.reset();
    store_ = opened(file_);
  }
  void TearDown() override {
    store_.reset();
    EXPECT_EQ(auditStore(file_), std::vector<std::string>{});
  }

  ScratchFolder folder_;
  std::filesystem::path file_ = folder_.file("hub.db");
  std::unique_ptr<Store> store_ = opened(file_);
};

Ticket fullTicket() {
  auto ticket = sampleTicket(42);
  ticket.state = TicketState::kDone;
  ticket.print = PrintState::kUnknown;
  ticket.hasResponse = true;
  ticket.look = true;
  ticket.counter = {"window-3"};
  ticket.staff = {"registrar"};
  ticket.callId = 7;
  ticket.recalls = 2;
  ticket.calledAt = at(500);
  ticket.startedAt = at(510);
  ticket.endedAt = at(520);
  return ticket;
}

TEST_F(StoreTest, ATicketComesBackWithEveryFieldAfterARestart) {
  const auto last = fullTicket();
  auto called = last;
  called.state = TicketState::kCalled;
  called.startedAt = called.endedAt = std::nullopt;
  commitAll(*store_, {issue(42), step(StepKind::kCalled, called, "by_arrival"), step(StepKind::kFinished, last)});
  reopen();
  EXPECT_EQ(store_->ticket(last.id).value(), last);
  EXPECT_EQ(store_->loadDay(kDay).value().tickets, std::vector{last});
  EXPECT_EQ(store_->lastCallId().value(), 7);
  EXPECT_EQ(store_->ticket(idOf(1)).value(), std::nullopt);
}

TEST_F(StoreTest, TheHistoryOfATicketTellsEveryStepItsAuthorAndItsReason) {
  std::vector<Step> expected;
  ASSERT_TRUE(store_->begin());
  auto ticket = sampleTicket(1);
  for (const auto kind : {StepKind::kIssued, StepKind::kCalled, StepKind::kRecalled, StepKind::kStarted,
                          StepKind::kFinished, StepKind::kNoShow, StepKind::kDayClosed, StepKind::kPrintReported}) {
    ticket.callId = kind == StepKind::kIssued ? 0 : 1;
    ticket.recalls = static_cast<int>(expected.size());
    expected.push_back({kind, ticket, kDesk, at(static_cast<int>(expected.size())), "reason"});
    Change change;
    change.steps = {expected.back()};
    ASSERT_TRUE(store_->record(change));
  }
  ASSERT_TRUE(store_->commit());
  reopen();
  EXPECT_EQ(store_->stepsOf(ticket.id).value(), expected);
  EXPECT_TRUE(store_->stepsOf(idOf(9)).value().empty());
}

TEST_F(StoreTest, TheNewestDepositOfAKindIsTheOneThatCounts) {
  auto change = issue(1);
  change.deposits = {{idOf(1), "response", {1, 2, 0, 255}, at(5)},
                     {idOf(1), "form", {9}, at(6)},
                     {idOf(1), "form", {8}, at(8)},
                     {idOf(1), "form", {}, at(7)}};
  commitAll(*store_, {change});
  reopen();
  const auto response = store_->deposit(idOf(1), "response").value();
  ASSERT_TRUE(response);
  EXPECT_EQ(response->sealed, (std::vector<std::uint8_t>{1, 2, 0, 255}));
  EXPECT_EQ(response->at, at(5));
  EXPECT_EQ(store_->deposit(idOf(1), "form").value()->sealed, std::vector<std::uint8_t>{8});
  EXPECT_FALSE(store_->deposit(idOf(1), "other").value());
}

TEST_F(StoreTest, ARepeatedCommandFindsItsFirstAnswerAndDoesNothingTwice) {
  auto first = issue(1);
  first.answered = answerTo("c-1", idOf(1));
  commitAll(*store_, {first});
  reopen();
  const auto known = store_->answered({"kiosk-1"}, {"c-1"}).value();
  ASSERT_TRUE(known);
  EXPECT_EQ(known->request, "digest of c-1");
  EXPECT_EQ(known->answer, answerTo("c-1", idOf(1)).answer);
  EXPECT_EQ(known->at, at(1));
  EXPECT_FALSE(store_->answered({"kiosk-2"}, {"c-1"}).value()) << "another device's id is another command";

  auto repeat = issue(2);
  repeat.answered = answerTo("c-1", idOf(2));
  ASSERT_TRUE(store_->begin());
  EXPECT_EQ(store_->record(repeat).error().code, Errc::kConflict);
  ASSERT_TRUE(store_->inBatch());
  ASSERT_TRUE(store_->commit());
  EXPECT_FALSE(store_->ticket(idOf(2)).value()) << "a refused change leaves nothing";
}

TEST_F(StoreTest, ANumberIsNeverGivenTwiceAndTheRestOfTheBatchIsKept) {
  auto twin = sampleTicket(1);
  twin.id = idOf(77);
  auto bad = issue(twin);
  bad.deposits = {{twin.id, "response", {1}, at(1)}};
  bad.answered = answerTo("bad", twin.id);
  ASSERT_TRUE(store_->begin());
  ASSERT_TRUE(store_->record(issue(1)));
  EXPECT_EQ(store_->record(bad).error().code, Errc::kConflict);
  ASSERT_TRUE(store_->inBatch());
  ASSERT_TRUE(store_->record(issue(2)));
  ASSERT_TRUE(store_->commit());
  reopen();
  EXPECT_EQ(store_->loadDay(kDay).value().tickets.size(), 2U);
  EXPECT_FALSE(store_->answered({"kiosk-1"}, {"bad"}).value());
}

TEST_F(StoreTest, AFailureLateInAChangeTakesItsFirstStepsBackToo) {
  auto bad = issue(3);
  bad.steps.push_back(Step{StepKind::kCalled, sampleTicket(99), kDesk, at(1), {}});  // not stored
  ASSERT_TRUE(store_->begin());
  EXPECT_EQ(store_->record(bad).error().code, Errc::kNotFound);
  ASSERT_TRUE(store_->record(issue(4)));
  ASSERT_TRUE(store_->commit());
  const auto day = store_->loadDay(kDay).value();
  ASSERT_EQ(day.tickets.size(), 1U);
  EXPECT_EQ(day.tickets[0].id, idOf(4));
  EXPECT_TRUE(store_->stepsOf(idOf(3)).value().empty());
}

TEST_F(StoreTest, AStepCanNotChangeANumberNorADepositBelongToNobody) {
  commitAll(*store_, {issue(1)});
  auto renumbered = sampleTicket(1);
  renumbered.number.sequence = 5;
  Change orphan;
  orphan.deposits = {{idOf(50), "response", {1}, at(1)}};
  ASSERT_TRUE(store_->begin());
  EXPECT_EQ(store_->record(step(StepKind::kCalled, renumbered)).error().code, Errc::kNotFound);
  EXPECT_EQ(store_->record(orphan).error().code, Errc::kNotFound);
  auto impossible = sampleTicket(0);
  EXPECT_EQ(store_->record(issue(impossible)).error().code, Errc::kMalformed) << "numbers count from 1";
  ASSERT_TRUE(store_->commit());
}

TEST_F(StoreTest, TheSeriesRemembersTheHighestNumberOfEachLetterAndDay) {
  auto other = sampleTicket(1);
  other.id = idOf(900);
  other.number = {u'А', 1000};
  const BusinessDay tomorrow{kDay.date + std::chrono::days(1)};
  auto next = sampleTicket(1, tomorrow);
  next.id = idOf(901);
  commitAll(*store_, {issue(3), issue(2), issue(other), issue(next)});
  reopen();
  EXPECT_EQ(store_->loadDay(kDay).value().lastSequence, (std::map<char16_t, int>{{u'К', 3}, {u'А', 1000}}));
  EXPECT_EQ(store_->loadDay(tomorrow).value().lastSequence, (std::map<char16_t, int>{{u'К', 1}}));
  EXPECT_EQ(store_->loadDay(kDay).value().tickets.size(), 3U);
}

TEST_F(StoreTest, TicketsLeftOpenOnEarlierDaysAreFoundAgain) {
  const BusinessDay early{kDay.date - std::chrono::days(3)};
  const BusinessDay yesterday{kDay.date - std::chrono::days(1)};
  auto over = sampleTicket(2, yesterday);
  over.state = TicketState::kNoShow;
  auto open = sampleTicket(3, early);
  open.state = TicketState::kServing;
  commitAll(*store_, {issue(sampleTicket(1, early)), issue(over), issue(open), issue(4)});
  EXPECT_EQ(store_->openDaysBefore(kDay).value(), std::vector{early});
  EXPECT_EQ(store_->openDaysBefore({kDay.date + std::chrono::days(1)}).value(), (std::vector{early, kDay}));
  EXPECT_TRUE(store_->openDaysBefore(early).value().empty());
}

TEST_F(StoreTest, WhatWasLearntIsKeptAndTheDaysSinceAreFound) {
  const auto before = [](int days) { return BusinessDay{kDay.date - std::chrono::days(days)}; };
  commitAll(*store_, {issue(sampleTicket(1, before(9))), issue(sampleTicket(2, before(5))),
                      issue(sampleTicket(3, before(5))), issue(sampleTicket(4, before(2))), issue(5)});
  EXPECT_EQ(store_->daysBetween({}, kDay, 2).value(), (std::vector{before(5), before(2)}));
  EXPECT_EQ(store_->daysBetween(before(9), kDay, 9).value(), (std::vector{before(5), before(2)}));
  EXPECT_TRUE(store_->daysBetween(before(2), kDay, 9).value().empty());
  EXPECT_EQ(store_->learnt().value(), "");
  EXPECT_FALSE(store_->keepLearnt("outside a batch"));
  const auto revision = store_->revision();
  for (const std::string text : {"first", "second"}) {
    ASSERT_TRUE(store_->begin());
    ASSERT_TRUE(store_->keepLearnt(text));
    ASSERT_TRUE(store_->commit());
  }
  reopen();
  EXPECT_EQ(store_->learnt().value(), "second");
  EXPECT_EQ(store_->revision(), revision) << "nobody is shown it";
}

TEST_F(StoreTest, TheRevisionGrowsOnlyWithChangesAndTheEpochStays) {
  const auto epoch = store_->epoch();
  EXPECT_EQ(epoch.size(), 32U);
  EXPECT_EQ(store_->revision(), 0);
  commitAll(*store_, {issue(1), issue(2)});
  EXPECT_EQ(store_->revision(), 1);
  commitAll(*store_, {});
  EXPECT_EQ(store_->revision(), 1) << "an empty batch shows nothing new";
  ASSERT_TRUE(store_->begin());
  ASSERT_TRUE(store_->record(issue(3)));
  store_->rollback();
  EXPECT_FALSE(store_->inBatch());
  EXPECT_EQ(store_->revision(), 1);
  reopen();
  EXPECT_EQ(store_->revision(), 1);
  EXPECT_EQ(store_->epoch(), epoch);
  EXPECT_FALSE(store_->ticket(idOf(3)).value());
  EXPECT_NE(opened(folder_.file("other.db"))->epoch(), epoch);
}

TEST_F(StoreTest, ABatchHasABeginning) {
  EXPECT_EQ(store_->record(issue(1)).error().code, Errc::kUnavailable);
  EXPECT_EQ(store_->commit().error().code, Errc::kUnavailable);
  EXPECT_EQ(store_->forgetAnswersBefore(at(1)).error().code, Errc::kUnavailable);
  ASSERT_TRUE(store_->begin());
  EXPECT_EQ(store_->begin().error().code, Errc::kConflict);
  EXPECT_TRUE(store_->inBatch()) << "the batch goes on";
}

TEST_F(StoreTest, ReadsSeeTheBatchThatIsUnderWay) {
  auto change = issue(1);
  change.answered = answerTo("c-1", idOf(1));
  ASSERT_TRUE(store_->begin());
  ASSERT_TRUE(store_->record(change));
  EXPECT_TRUE(store_->answered({"kiosk-1"}, {"c-1"}).value());
  EXPECT_EQ(store_->loadDay(kDay).value().tickets.size(), 1U);
  store_->rollback();
  EXPECT_FALSE(store_->answered({"kiosk-1"}, {"c-1"}).value());
}

TEST_F(StoreTest, OldAnswersAreForgottenAndYoungOnesAreNot) {
  auto old = issue(1);
  old.answered = answerTo("old", idOf(1));
  auto young = issue(2);
  young.answered = answerTo("young", idOf(2));
  young.answered->at = at(100);
  commitAll(*store_, {old, young});
  ASSERT_TRUE(store_->begin());
  ASSERT_TRUE(store_->forgetAnswersBefore(at(100)));
  ASSERT_TRUE(store_->commit());
  EXPECT_EQ(store_->revision(), 1);
  EXPECT_FALSE(store_->answered({"kiosk-1"}, {"old"}).value());
  EXPECT_TRUE(store_->answered({"kiosk-1"}, {"young"}).value());
}

TEST_F(StoreTest, TextIsStoredAsItIs) {
  auto change = issue(1);
  change.answered = answerTo("c-1", idOf(1));
  change.answered->answer = "О'Образцова \"\\ \xF0\x9F\x98\x80 \xD7\xA9 %$1;--";
  change.answered->answer += '\0';
  change.answered->answer += "after a zero";
  commitAll(*store_, {change});
  EXPECT_EQ(store_->answered({"kiosk-1"}, {"c-1"}).value()->answer, change.answered->answer);
}

TEST_F(StoreTest, TheStatusCountsTicketsAndBytes) {
  EXPECT_EQ(store_->status().value().tickets, 0);
  commitAll(*store_, {issue(1), issue(2)});
  const auto status = store_->status().value();
  EXPECT_EQ(status.tickets, 2);
  EXPECT_GT(status.bytes, 4096);
  EXPECT_EQ(status.sqliteVersion.substr(0, 2), "3.");
}

}  // namespace
}  // namespace priyom::tests
