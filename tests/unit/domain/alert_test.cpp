// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alert.h"

#include <gtest/gtest.h>

#include <chrono>
#include <optional>

namespace priyom {
namespace {

using namespace std::chrono_literals;

const DeviceId kKiosk{"kiosk-1"};
const StaffId kDarya{"registrar-1"};
const StaffId kPyotr{"registrar-2"};
const Instant kTen = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 7h;

Moment at(Instant now) {
  return {now, BusinessDay{std::chrono::floor<std::chrono::days>(now + 3h)}, 180min};
}

TEST(Alerts, OneOfAKindIsOpenForEachKiosk) {
  Alerts alerts;
  const auto first = alerts.decideRaise(AlertId{"a"}, AlertKind::kUrgent, MeetingPoint::kTerminal, kKiosk, at(kTen));
  alerts.apply(first);
  const auto again =
      alerts.decideRaise(AlertId{"b"}, AlertKind::kUrgent, MeetingPoint::kQuietRoom, kKiosk, at(kTen + 30s));
  EXPECT_EQ(again.id, first.id);
  EXPECT_EQ(again.meet, MeetingPoint::kQuietRoom);
  EXPECT_EQ(again.raisedAt, kTen) << "it waits since the first touch";
  alerts.apply(again);
  EXPECT_EQ(alerts.decideRaise(AlertId{"x"}, AlertKind::kUrgent, std::nullopt, kKiosk, at(kTen + 35s)).meet,
            MeetingPoint::kQuietRoom)
      << "who touches it next does not call staff away from where the first one waits";
  alerts.apply(
      alerts.decideRaise(AlertId{"c"}, AlertKind::kStaffCall, MeetingPoint::kTerminal, kKiosk, at(kTen + 40s)));
  alerts.apply(alerts.decideRaise(AlertId{"d"}, AlertKind::kUrgent, MeetingPoint::kTerminal, DeviceId{"kiosk-2"},
                                  at(kTen + 50s)));
  ASSERT_EQ(alerts.open().size(), 3U);
  EXPECT_EQ(alerts.open().front()->id, first.id) << "of the urgent ones the oldest first";
}

TEST(Alerts, UrgentOnesStandBeforeOlderOrdinaryOnes) {
  Alerts alerts;
  alerts.apply(alerts.decideRaise(AlertId{"a"}, AlertKind::kStaffCall, std::nullopt, kKiosk, at(kTen)));
  alerts.apply(alerts.decideRaise(AlertId{"b"}, AlertKind::kUrgent, std::nullopt, kKiosk, at(kTen + 50s)));
  EXPECT_EQ(alerts.open().front()->id, AlertId{"b"});
}

TEST(Alerts, AnotherMeetingPointComesTooLateWhereSomebodyGoesAlready) {
  Alerts alerts;
  alerts.apply(alerts.decideRaise(AlertId{"a"}, AlertKind::kUrgent, std::nullopt, kKiosk, at(kTen)));
  EXPECT_EQ(alerts.decideMeet(AlertId{"a"}, MeetingPoint::kEntrance, kKiosk).value().meet, MeetingPoint::kEntrance);
  EXPECT_EQ(alerts.decideMeet(AlertId{"a"}, MeetingPoint::kEntrance, DeviceId{"kiosk-2"}).error().code,
            Errc::kNotAllowed);
  const auto accepted = alerts.decideAccept(AlertId{"a"}, kDarya, at(kTen + 5s)).value();
  alerts.apply(accepted);
  EXPECT_EQ(alerts.decideMeet(AlertId{"a"}, MeetingPoint::kEntrance, kKiosk).value(), accepted);
  EXPECT_TRUE(alerts.open().empty()) << "no second alert";
}

TEST(Alerts, AreAcceptedByOneNameOnly) {
  Alerts alerts;
  alerts.apply(alerts.decideRaise(AlertId{"a"}, AlertKind::kUrgent, MeetingPoint::kTerminal, kKiosk, at(kTen)));
  const auto accepted = alerts.decideAccept(AlertId{"a"}, kDarya, at(kTen + 5s));
  ASSERT_TRUE(accepted);
  alerts.apply(*accepted);
  EXPECT_TRUE(alerts.open().empty());
  EXPECT_EQ(alerts.decideAccept(AlertId{"a"}, kPyotr, at(kTen + 6s)).error().code, Errc::kConflict);
  EXPECT_EQ(alerts.decideAccept(AlertId{"a"}, kDarya, at(kTen + 6s)).value(), *accepted);
  EXPECT_EQ(alerts.decideAccept(AlertId{"x"}, kDarya, at(kTen)).error().code, Errc::kNotFound);
  EXPECT_EQ(alerts.since(kTen).size(), 1U) << "its kiosk is told";
  EXPECT_EQ(alerts.decideWithdraw(AlertId{"a"}, kKiosk, at(kTen + 7s)).value(), *accepted) << "too late to take back";
  EXPECT_EQ(alerts.decideWithdraw(AlertId{"a"}, DeviceId{"kiosk-2"}, at(kTen)).error().code, Errc::kNotAllowed);
}

TEST(Alerts, GrowLouderByTheMinuteUntilSomebodyGoes) {
  Alerts alerts;
  alerts.apply(alerts.decideRaise(AlertId{"a"}, AlertKind::kStaffCall, MeetingPoint::kTerminal, kKiosk, at(kTen)));
  const auto& alert = *alerts.open().front();
  EXPECT_EQ(levelOf(alert, kTen + 59s), AlertLevel::kReceiving);
  EXPECT_EQ(levelOf(alert, kTen + 60s), AlertLevel::kEveryDesk);
  EXPECT_EQ(levelOf(alert, kTen + 120s), AlertLevel::kHead);
  EXPECT_EQ(alerts.nextChange(kTen), kTen + 60s);
  EXPECT_EQ(alerts.nextChange(kTen + 60s), kTen + 120s);
  EXPECT_FALSE(alerts.nextChange(kTen + 120s));
}

TEST(Alerts, OfYesterdayExpire) {
  Alerts alerts;
  alerts.apply(alerts.decideRaise(AlertId{"a"}, AlertKind::kUrgent, MeetingPoint::kEntrance, kKiosk, at(kTen)));
  EXPECT_TRUE(alerts.decideDue(at(kTen + 13h)).empty());
  const auto due = alerts.decideDue(at(kTen + 14h));
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due.front().state, AlertState::kExpired);
}

}  // namespace
}  // namespace priyom
