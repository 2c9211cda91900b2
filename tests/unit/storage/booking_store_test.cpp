// SPDX-License-Identifier: GPL-3.0-or-later
// Bookings on disk.
#include <gmock/gmock.h>
#include <sqlite3.h>

#include "sample.h"
#include "tests/support/store_audit/store_audit.h"
#include "tests/support/store_disk/scratch_folder.h"

namespace priyom::tests {
namespace {

using storage::Contact;

class BookingStoreTest : public ::testing::Test {
 protected:
  void reopen() {
    store_.reset();
    EXPECT_EQ(auditStore(file_), std::vector<std::string>{});
    store_ = opened(file_);
  }
  Errc refusal(const storage::Change& change) {
    EXPECT_TRUE(store_->begin());
    const auto recorded = store_->record(change);
    EXPECT_TRUE(store_->commit());
    return recorded ? Errc::kFailed : recorded.error().code;
  }

  ScratchFolder folder_;
  std::filesystem::path file_ = folder_.file("hub.db");
  std::unique_ptr<storage::Store> store_ = opened(file_);
};

TEST_F(BookingStoreTest, EveryStateReadsBackAsItWasWritten) {
  auto booked = sampleBooking(2);
  booked.state = booking::Booked{};
  auto checkedIn = sampleBooking(3);
  checkedIn.state = booking::CheckedIn{idOf(7)};
  auto missed = sampleBooking(4);
  missed.state = booking::Missed{};
  auto cancelled = sampleBooking(5);
  cancelled.state = booking::Cancelled{};
  auto expired = sampleBooking(6);
  expired.state = booking::Expired{};
  auto checkIn = issue(7);
  checkIn.bookings = bookingStep(BookingStepKind::kCheckedIn, checkedIn).bookings;
  commitAll(*store_, {hold(1), hold(2), bookingStep(BookingStepKind::kBooked, booked), hold(3), checkIn, hold(4),
                      bookingStep(BookingStepKind::kMissed, missed), hold(5),
                      bookingStep(BookingStepKind::kCancelled, cancelled), hold(6),
                      bookingStep(BookingStepKind::kExpired, expired)});
  reopen();
  EXPECT_THAT(store_->bookingsSince(kDay).value(),
              testing::UnorderedElementsAre(sampleBooking(1), booked, checkedIn, missed, cancelled, expired));
  EXPECT_EQ(store_->bookingCodes().value().size(), 6U);
  EXPECT_TRUE(store_->bookingsSince({kDay.date + std::chrono::days(1)}).value().empty());
}

TEST_F(BookingStoreTest, AMovedBookingHasItsHistory) {
  auto booked = sampleBooking(1);
  booked.state = booking::Booked{};
  auto moved = booked;
  moved.specialist = {"lawyer"};
  moved.slot = {at(900), std::chrono::minutes(30)};
  commitAll(*store_,
            {hold(1), bookingStep(BookingStepKind::kBooked, booked), bookingStep(BookingStepKind::kMoved, moved)});
  reopen();
  EXPECT_EQ(store_->bookingsSince(kDay).value(), std::vector{moved});
  const auto steps = store_->bookingStepsOf(moved.code).value();
  ASSERT_EQ(steps.size(), 3U);
  EXPECT_EQ(steps[0], hold(1).bookings[0]);
  EXPECT_EQ(steps[1].after, booked);
  EXPECT_EQ(steps[2].after, moved);
  EXPECT_EQ(steps[2].author, kDesk);
  EXPECT_EQ(steps[2].reason, "by telephone");
}

TEST_F(BookingStoreTest, ACodeIsGivenOnceAndAStepNeedsItsBooking) {
  commitAll(*store_, {hold(1)});
  EXPECT_EQ(refusal(hold(1)), Errc::kConflict);
  auto unknown = sampleBooking(9);
  unknown.state = booking::Booked{};
  EXPECT_EQ(refusal(bookingStep(BookingStepKind::kBooked, unknown)), Errc::kNotFound);
  auto ticketless = sampleBooking(1);
  ticketless.state = booking::CheckedIn{idOf(99)};
  EXPECT_EQ(refusal(bookingStep(BookingStepKind::kCheckedIn, ticketless)), Errc::kNotFound);
  reopen();
  EXPECT_EQ(store_->bookingsSince(kDay).value(), std::vector{sampleBooking(1)});
}

TEST_F(BookingStoreTest, TheNewestContactCounts) {
  auto first = hold(1);
  const auto code = sampleBooking(1).code;
  first.contacts = {{code, {1, 2, 3}, at(1)}};
  storage::Change second;
  second.day = kDay;
  second.contacts = {{code, {4, 5}, at(2)}};
  commitAll(*store_, {first, second});
  reopen();
  const auto contact = store_->contact(code).value();
  ASSERT_TRUE(contact);
  EXPECT_EQ(contact->sealed, (std::vector<std::uint8_t>{4, 5}));
  EXPECT_EQ(contact->at, at(2));
  EXPECT_FALSE(store_->contact(sampleBooking(2).code).value());
  storage::Change nobodys;
  nobodys.day = kDay;
  nobodys.contacts = {{sampleBooking(2).code, {1}, at(1)}};
  EXPECT_EQ(refusal(nobodys), Errc::kNotFound);
}

TEST_F(BookingStoreTest, AContactGoesWithoutItsBooking) {
  auto old = hold(1);
  const auto code = sampleBooking(1).code;
  old.contacts = {{code, {1, 2, 3}, at(1)}};
  commitAll(*store_, {old});
  const auto forget = [&](BusinessDay before) {
    ASSERT_TRUE(store_->begin());
    ASSERT_TRUE(store_->forgetContactsBefore(before));
    ASSERT_TRUE(store_->commit());
  };
  forget(kDay);
  EXPECT_TRUE(store_->contact(code).value()) << "not of that day itself";
  forget({kDay.date + std::chrono::days(1)});
  EXPECT_FALSE(store_->contact(code).value());
  EXPECT_EQ(store_->bookingsSince(kDay).value().size(), 1U);
}

TEST_F(BookingStoreTest, ARowWhoseStateDoesNotFitIsDamage) {
  commitAll(*store_, {hold(1)});
  store_.reset();
  for (const auto* const damage : {"UPDATE booking SET held_until = NULL", "UPDATE booking SET state = 'dreamt'",
                                   "UPDATE booking SET state = 'booked'", "UPDATE booking SET code = 'FFZ759LF'"}) {
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open(file_.c_str(), &handle), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(handle, damage, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(handle);
    sqlite3_close(handle);
    EXPECT_EQ(opened(file_)->bookingsSince(kDay).error().code, Errc::kCorrupt) << damage;
  }
}

}  // namespace
}  // namespace priyom::tests
