// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>

#include <fstream>

#include "tests/unit/ctl/shell.h"
#include "tests/unit/hub/edited_centre.h"
#include "tests/unit/hub/running_hub.h"
#include "tests/unit/hub/schedule_calls.h"

namespace priyom::tests {
namespace {

using ctl::ExitCode;
using protocol::DeviceRole;
using testing::HasSubstr;
using testing::Not;

class ScheduleCommands : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(priyomctl({"device", "issue", "--state", hub_.state(), "--device", "shell", "--role", "control", "--out",
                         folder_.file("shell")})
                  .code,
              ExitCode::kDone);
  }
  Ran schedule(std::vector<std::string> words) {
    words.insert(words.begin(), "schedule");
    words.insert(words.end(),
                 {"--hub", "127.0.0.1:" + std::to_string(hub_.port()), "--identity", folder_.file("shell")});
    return priyomctl(words);
  }
  BookingCode bookAt(Instant start) {
    Device desk(hub_, "desk-1", DeviceRole::kDesk);
    const protocol::Book booking{protocol::SlotOnWire{kPsychologistOne, kConsultation, start},
                                 {"Тестова Анна", "+70000000000", "", "", "с ребёнком"}};
    return bookingIn(desk.call("schedule.book", protocol::toJson(command(booking)))).booking.code;
  }

  RunningHub hub_;
  ScratchFolder folder_;
};

TEST_F(ScheduleCommands, SlotsShowsTheFreeTimesOfTheCentresClock) {
  bookAt(kMonday10 + std::chrono::minutes(60));
  const auto ran = schedule({"slots", "--service", "consultation", "--days", "6"});
  EXPECT_EQ(ran.code, ExitCode::kDone) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("2026-11-23  Кабинет 201 (psychologist-1)  free  10:20 13:00 13:40"));
  EXPECT_THAT(ran.out, HasSubstr("2026-11-28  Кабинет 201 (psychologist-1)  day_off\n"));
  EXPECT_EQ(schedule({"slots", "--service", "nothing"}).code, ExitCode::kNo);
  EXPECT_EQ(schedule({"slots", "--service", "consultation", "--from", "tomorrow"}).code, ExitCode::kMistake);
}

TEST_F(ScheduleCommands, IcalGivesTheBusyTimesAndNothingOfWhoComes) {
  const auto code = bookAt(kMonday10 + std::chrono::minutes(60));
  bookAt(kMonday10 + std::chrono::hours(24) + std::chrono::minutes(20));
  const auto file = folder_.file("busy.ics");
  const auto ran = schedule({"ical", "--specialist", "psychologist-1", "--out", file});
  EXPECT_EQ(ran.code, ExitCode::kDone) << ran.err;
  const auto text = contentOf(file);
  EXPECT_THAT(text, HasSubstr("DTSTART;TZID=Europe/Moscow:20261123T110000\r\n"));
  EXPECT_THAT(text, HasSubstr("DTEND;TZID=Europe/Moscow:20261124T110000\r\n"));
  EXPECT_THAT(text, Not(HasSubstr(code.compact())));
  EXPECT_THAT(text, Not(HasSubstr(code.compact().substr(2))));
  EXPECT_THAT(text, Not(HasSubstr("Тестова")));
  EXPECT_THAT(text, Not(HasSubstr("онсультац")));
  EXPECT_THAT(text, Not(HasSubstr("consultation")));
  EXPECT_EQ(schedule({"ical", "--specialist", "nobody"}).code, ExitCode::kNo);
}

TEST_F(ScheduleCommands, MisfitsNamesTheBookingsThatALaterAbsenceHit) {
  const auto code = bookAt(kMonday10 + std::chrono::hours(24) + std::chrono::minutes(20));
  EXPECT_THAT(schedule({"misfits"}).out, HasSubstr("every booking fits the hours"));
  hub_.stop();
  hub_.setCentre(centreWithAbsence(folder_, "2026-11-24", "2026-11-24"));
  hub_.start();
  const auto ran = schedule({"misfits"});
  EXPECT_EQ(ran.code, ExitCode::kDone) << ran.err;
  EXPECT_EQ(ran.out, "2026-11-24 10:20  Кабинет 201 (psychologist-1)  away  " + code.text() + "\n");
  EXPECT_THAT(schedule({"misfits", "--from", "2026-11-25"}).out, HasSubstr("every booking fits the hours"));
  EXPECT_EQ(schedule({"misfits", "--from", "tomorrow"}).code, ExitCode::kMistake);
}

}  // namespace
}  // namespace priyom::tests
