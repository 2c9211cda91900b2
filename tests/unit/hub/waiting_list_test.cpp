// SPDX-License-Identifier: GPL-3.0-or-later
// The waiting list of full days, over TLS: who gets on it, for whom a time comes free, and when it is over.
#include <gtest/gtest.h>

#include <boost/json/serialize.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "protocol/submission_messages.h"
#include "tests/unit/hub/running_hub.h"
#include "tests/unit/hub/schedule_calls.h"

namespace priyom::tests {
namespace {

using namespace std::chrono_literals;
using protocol::DeviceRole;

constexpr const char* kTuesday = "2026-11-24";

Instant tuesday(int hour, int minute) {
  return kMonday10 + 24h + std::chrono::hours(hour - 10) + std::chrono::minutes(minute);
}

protocol::SendSubmission wish(const std::string& day, const StaffId& specialist = {}) {
  const boost::json::object phone{{"linkId", "phone"},
                                  {"answer", boost::json::array{{{"valueString", "+7 000 000-00-00"}}}}};
  protocol::SendSubmission sent{newCommand(), SubmissionKind::kWaiting, {}, {}, {}};
  sent.response =
      boost::json::object{{"resourceType", "QuestionnaireResponse"},
                          {"questionnaire", "https://priyom.example/fhir/Questionnaire/waiting-list|1.0.0"},
                          {"status", "completed"},
                          {"item", boost::json::array{{{"linkId", "s1"}, {"item", boost::json::array{phone}}}}}};
  sent.consent = protocol::Consent{"appointment", "2026-11", false};
  sent.wish = Wish{kConsultation, specialist, BusinessDay::parse(day).value()};
  return sent;
}

// The sample centre with a Tuesday of which the psychologist's eight appointments are taken.
class WaitingList : public testing::Test {
 protected:
  WaitingList() {
    connect();
    for (const auto& [hour, minute] :
         {std::pair(9, 0), {9, 40}, {10, 20}, {11, 0}, {13, 0}, {13, 40}, {14, 20}, {15, 0}}) {
      const protocol::Book at{protocol::SlotOnWire{kPsychologistOne, kConsultation, tuesday(hour, minute)}, {}};
      taken.push_back(bookingIn(desk->call("schedule.book", protocol::toJson(command(at)))).booking.code);
    }
  }
  void connect() {
    kiosk.emplace(hub, "kiosk-1", DeviceRole::kKiosk);
    desk.emplace(hub, "desk-1", DeviceRole::kDesk);
    desk->subscribe("submissions.subscribe");
  }
  void restart() {
    kiosk.reset();
    desk.reset();
    hub.stop();
    hub.start();
    connect();
  }
  Reply send(const protocol::SendSubmission& sent) { return kiosk->call("submission.send", protocol::toJson(sent)); }
  // How things stand now: what was told before is no news.
  std::int64_t now() {
    const auto answer = desk->call("submissions.subscribe");
    return protocol::submissionsSnapshotFromJson(answer.value().as_object()).value().revision.counter;
  }
  // What the desk is told by itself, not before `since`.
  std::optional<protocol::SubmissionsSnapshot> await(
      std::int64_t since, const std::function<bool(const protocol::SubmissionsSnapshot&)>& fits) {
    const auto seen = desk->awaitSnapshot([&](const boost::json::object& object) {
      const auto snapshot = protocol::submissionsSnapshotFromJson(object);
      return snapshot && snapshot->revision.counter >= since && fits(*snapshot);
    });
    if (!seen) return std::nullopt;
    return protocol::submissionsSnapshotFromJson(*seen).value();
  }
  // That the only one on the list is told of this time first, or of none.
  bool toldOf(std::optional<Instant> start, std::int64_t since) {
    return await(since,
                 [&](const auto& snapshot) {
                   if (snapshot.submissions.size() != 1) return false;
                   const auto free = snapshot.free.find(snapshot.submissions.front().id);
                   if (!start) return free == snapshot.free.end();
                   return free != snapshot.free.end() &&
                          free->second.front() == protocol::FreeTime{kPsychologistOne, *start};
                 })
        .has_value();
  }
  bool toldOf(std::optional<Instant> start) { return toldOf(start, now()); }
  Reply cancel(Device& device, const BookingCode& code) {
    return device.call("schedule.cancel", protocol::toJson(command(protocol::CancelBooking{code, "test"})));
  }

  RunningHub hub;
  std::optional<Device> kiosk;
  std::optional<Device> desk;
  std::vector<BookingCode> taken;
};

TEST_F(WaitingList, IsForFullDaysAndForThoseWhoCanBeTold) {
  EXPECT_EQ(send(wish("2026-11-25")).error().code, Errc::kConflict) << "Wednesday has free times";
  EXPECT_EQ(send(wish("2026-11-28")).error().code, Errc::kConflict) << "nobody receives on a Saturday";
  EXPECT_EQ(send(wish(kTuesday, StaffId{"registrar-2"})).error().code, Errc::kNotFound) << "does not give it";
  auto silent = wish(kTuesday);
  silent.consent.reset();
  EXPECT_EQ(send(silent).error().code, Errc::kMalformed);
  auto unreachable = wish(kTuesday);
  unreachable.response->at("item") = boost::json::array{{{"linkId", "comment"}, {"answer", {{{"valueString", "."}}}}}};
  EXPECT_EQ(send(unreachable).error().code, Errc::kMalformed);
  auto vague = wish(kTuesday);
  vague.wish.reset();
  EXPECT_EQ(send(vague).error().code, Errc::kMalformed);

  const auto answer = send(wish(kTuesday));
  ASSERT_TRUE(answer) << answer.error().text;
  EXPECT_EQ(kiosk->call("submissions.subscribe").error().code, Errc::kNotAllowed) << "nobody is told at a terminal";
  const auto seen = await(now(), [](const auto& snapshot) { return snapshot.submissions.size() == 1; });
  ASSERT_TRUE(seen);
  EXPECT_EQ(seen->submissions.front().wish, wish(kTuesday).wish);
  EXPECT_TRUE(toldOf(std::nullopt)) << "the day is full";
}

TEST_F(WaitingList, IsToldOfEachTimeThatComesFreeAlsoAfterARestart) {
  ASSERT_TRUE(send(wish(kTuesday)));
  restart();
  ASSERT_TRUE(toldOf(std::nullopt));
  ASSERT_TRUE(cancel(*desk, taken[2]));
  EXPECT_TRUE(toldOf(tuesday(10, 20)));
  restart();
  EXPECT_TRUE(toldOf(tuesday(10, 20)));
  // A visitor at a terminal looks at it, and leaves it lying.
  ASSERT_TRUE(holdAt(*kiosk, tuesday(10, 20)));
  EXPECT_TRUE(toldOf(std::nullopt));
  const auto held = now();
  hub.setNow(hub.now() + 4min);
  EXPECT_TRUE(toldOf(tuesday(10, 20), held + 1)) << "the hold is over";
  // Somebody moves into it, and out of another.
  const protocol::MoveBooking into{taken[0], {kPsychologistOne, kConsultation, tuesday(10, 20)}, {}};
  ASSERT_TRUE(desk->call("schedule.move", protocol::toJson(command(into))));
  EXPECT_TRUE(toldOf(tuesday(9, 0)));
}

TEST_F(WaitingList, PutsWhoseWishCanBeMetAboveTheRestAndKeepsItsOrder) {
  const auto early = send(wish(kTuesday, kPsychologistOne));
  ASSERT_TRUE(early);
  auto application = wish(kTuesday);
  application.kind = SubmissionKind::kApplication;
  application.wish.reset();
  ASSERT_TRUE(send(application));
  const auto kinds = [](const protocol::SubmissionsSnapshot& snapshot) {
    std::vector<SubmissionKind> all;
    for (const auto& each : snapshot.submissions) all.push_back(each.kind);
    return all;
  };
  using Kinds = std::vector<SubmissionKind>;
  EXPECT_TRUE(await(now(), [&](const auto& snapshot) {
    return kinds(snapshot) == Kinds{SubmissionKind::kApplication, SubmissionKind::kWaiting};
  }));
  ASSERT_TRUE(cancel(*desk, taken[7]));
  EXPECT_TRUE(await(now(), [&](const auto& snapshot) {
    return kinds(snapshot) == Kinds{SubmissionKind::kWaiting, SubmissionKind::kApplication};
  }));
}

TEST_F(WaitingList, EndsAtTheDeskOrWithItsDay) {
  ASSERT_TRUE(send(wish(kTuesday)));
  ASSERT_TRUE(send(wish(kTuesday)));
  const auto two = await(now(), [](const auto& snapshot) { return snapshot.submissions.size() == 2; });
  ASSERT_TRUE(two);
  const auto first = two->submissions.front().id;
  const auto second = two->submissions.back().id;
  const auto move = [&](SubmissionState to) {
    return desk->call("submission.move",
                      protocol::toJson(protocol::MoveSubmission{newCommand(), first, to, StaffId{"registrar-1"}, {}}));
  };
  EXPECT_EQ(move(SubmissionState::kChecked).error().code, Errc::kConflict);
  ASSERT_TRUE(move(SubmissionState::kCalledBack));
  ASSERT_TRUE(move(SubmissionState::kDone));
  EXPECT_TRUE(await(now(), [](const auto& snapshot) { return snapshot.submissions.size() == 1; }));
  const auto before = now();
  hub.setNow(tuesday(24, 1));
  ASSERT_TRUE(await(before + 1, [](const auto& snapshot) { return snapshot.submissions.empty(); }))
      << "nothing of it can come free";
  const auto opened = desk->call("submission.open", protocol::toJson(protocol::OpenSubmission{second}));
  const auto read = protocol::openedSubmissionFromJson(opened.value().as_object()).value().submission;
  EXPECT_EQ(read.state, SubmissionState::kRefused);
  EXPECT_EQ(read.reason, kDayPassed);
  restart();
  EXPECT_TRUE(await(now(), [](const auto& snapshot) { return snapshot.submissions.empty(); }));
  // Its consent says seven days.
  hub.setNow(hub.now() + 8 * 24h);
  restart();
  EXPECT_EQ(desk->call("submission.open", protocol::toJson(protocol::OpenSubmission{second})).error().code,
            Errc::kNotFound);
}

TEST_F(WaitingList, KeepsItsTelephoneSealed) {
  ASSERT_TRUE(send(wish(kTuesday)));
  kiosk.reset();
  desk.reset();
  hub.stop();
  const auto bytes = contentOf(hub.state() / "hub.db");
  ASSERT_FALSE(bytes.empty());
  EXPECT_EQ(bytes.find("000 000-00-00"), std::string::npos);
}

}  // namespace
}  // namespace priyom::tests
