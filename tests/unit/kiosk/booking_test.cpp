// SPDX-License-Identifier: GPL-3.0-or-later
// Appointments at the kiosk, with a real hub whose clock the test turns: booking, coming, moving, giving up; and every
// page of it in every size. Pictures go to PRIYOM_SHOTS.
#include <gtest/gtest.h>

#include <QImage>
#include <QTest>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "headphones.h"
#include "hear_page.h"
#include "kiosk_screen.h"
#include "tests/support/store_disk/scratch_folder.h"
#include "tests/unit/hub/edited_centre.h"
#include "tests/unit/hub/running_hub.h"
#include "token/booking_text.h"
#include "token/qr_read.h"
#include "ui/link_transport.h"

namespace priyom::kiosk {
namespace {

using tests::RunningHub;
using Verdict = BookingEntry::Verdict;

// A kiosk of its own at the hub.
struct Terminal {
  Terminal(const RunningHub& hub, const std::string& device) {
    const auto folder = hub.state() / ("device-" + device);
    link::saveIdentity(folder, hub.identity(device, protocol::DeviceRole::kKiosk)).value();
    session = std::make_unique<ui::HubSession>(
        ui::makeLinkTransport({"127.0.0.1", hub.port(), folder.string(), "priyom-kiosk", "0"}));
    printing = std::make_unique<TicketPrinting>(std::make_unique<QuickPrinter>());
    visit = std::make_unique<Visit>(*session, *printing, nullptr, VisitSettings{});
    offerSheets(*visit);
    EXPECT_TRUE(until([this] { return visit->open(); }));
  }
  static bool until(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, 10'000); }
  // No question to the hub is open.
  bool rests() {
    return until([this] { return !visit->appointment()->asking() && !visit->entry()->asking(); });
  }
  Appointment& appointment() { return *visit->appointment(); }
  BookingEntry& entry() { return *visit->entry(); }

  // As far as the days of the psychologist.
  void toDays() {
    visit->bookAppointment();
    appointment().chooseService("consultation");
    ASSERT_EQ(appointment().stage(), Appointment::Stage::Day) << "one specialist: nothing to choose";
    ASSERT_TRUE(rests());
  }
  bool offersTime(const QString& time) {
    for (const auto& each : appointment().times())
      if (each.toMap().value("time") == time) return true;
    return false;
  }
  void chooseTime(const QString& time) {
    for (const auto& each : appointment().times())
      if (each.toMap().value("time") == time) {
        appointment().chooseTime(each.toMap().value("start").toLongLong());
        ASSERT_TRUE(rests());
        return;
      }
    FAIL() << "no such time: " << time.toStdString();
  }
  void toConfirm(const QString& day, const QString& time) {
    toDays();
    appointment().chooseDay(day);
    ASSERT_EQ(appointment().stage(), Appointment::Stage::Time);
    chooseTime(time);
  }
  QString book(const QString& day, const QString& time) {
    toConfirm(day, time);
    appointment().confirm();
    EXPECT_TRUE(until([this] { return visit->step() == Visit::Step::Ticket; }));
    const auto code = visit->ticket()->number();
    visit->done();
    return code;
  }
  void type(const QString& code) {
    if (visit->step() == Visit::Step::Start) visit->checkIn();
    for (const auto letter : code)
      if (letter.isLetterOrNumber()) entry().press(letter);
    ASSERT_TRUE(rests());
  }

  std::unique_ptr<ui::HubSession> session;
  std::unique_ptr<TicketPrinting> printing;
  std::unique_ptr<Visit> visit;
};

Instant tuesday(int hour, int minute) {
  return tests::kMonday10 + std::chrono::hours(24 + hour - 10) + std::chrono::minutes(minute);
}

// The eight appointments of the psychologist that a day has.
std::vector<BookingCode> fillTuesday(tests::Device& desk) {
  std::vector<BookingCode> taken;
  for (const auto& [hour, minute] :
       {std::pair(9, 0), {9, 40}, {10, 20}, {11, 0}, {13, 0}, {13, 40}, {14, 20}, {15, 0}}) {
    const protocol::SlotOnWire slot{StaffId{"psychologist-1"}, ServiceId{"consultation"}, tuesday(hour, minute)};
    const auto answer = desk.call(
        "schedule.book", protocol::toJson(protocol::BookingCommand{tests::newCommand(), {}, protocol::Book{slot, {}}}));
    taken.push_back(protocol::bookingAnswerFromJson(answer.value().as_object()).value().booking.booking.code);
  }
  return taken;
}

class Booking : public testing::Test {
 protected:
  // The hub's own word on the time: the terminal hears it with its next question.
  void setNow(Instant now) {
    hub.setNow(now);
    kiosk = std::make_unique<Terminal>(hub, "kiosk-1");
  }

  RunningHub hub;
  std::unique_ptr<Terminal> kiosk = std::make_unique<Terminal>(hub, "kiosk-1");
};

TEST_F(Booking, IsMadeWithoutANameAndOpensTheDoorTheNextDay) {
  kiosk->toConfirm("2026-11-24", "09:40");
  EXPECT_EQ(kiosk->appointment().time(), "09:40");
  kiosk->appointment().confirm();
  ASSERT_TRUE(Terminal::until([&] { return kiosk->visit->step() == Visit::Step::Ticket; }));
  const auto code = kiosk->visit->ticket()->number();
  EXPECT_TRUE(BookingCode::parse(code.toStdString())) << code.toStdString();
  EXPECT_TRUE(kiosk->visit->ticket()->isAppointment());
  EXPECT_EQ(kiosk->visit->ticket()->room(), QString::fromUtf8("2 этаж, кабинет 201"));
  ASSERT_TRUE(Terminal::until([&] { return kiosk->visit->ticket()->paperName() == "printed"; }));

  // The paper carries the code for readers.
  const auto preview = kiosk->visit->ticket()->preview().convertToFormat(QImage::Format_Grayscale8);
  const std::span dots(preview.constBits(), static_cast<std::size_t>(preview.sizeInBytes()));
  const auto read = token::readQr({dots, preview.width(), preview.height(), static_cast<int>(preview.bytesPerLine())});
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), 1U);
  EXPECT_EQ(token::openBookingText(read->front(), CentreId{"sample"}).value().text(), code.toStdString());
  kiosk->visit->done();

  setNow(tuesday(9, 10));
  kiosk->visit->scanned(QString::fromStdString(read->front()));
  ASSERT_TRUE(kiosk->rests());
  EXPECT_EQ(kiosk->entry().verdict(), Verdict::Open);
  EXPECT_TRUE(kiosk->entry().when().contains("09:40"));
  kiosk->visit->comeIn();
  ASSERT_TRUE(Terminal::until([&] { return kiosk->visit->step() == Visit::Step::Ticket; }));
  EXPECT_FALSE(kiosk->visit->ticket()->isAppointment());
  EXPECT_EQ(kiosk->visit->ticket()->number(), QString::fromUtf8("К-001"));
  EXPECT_EQ(kiosk->visit->ticket()->appointment().toString("HH:mm"), "09:40");
  kiosk->visit->done();

  kiosk->type(code);
  EXPECT_EQ(kiosk->entry().verdict(), Verdict::Used) << "a second time nothing happens";
}

TEST_F(Booking, TellsTheDeskWhoComesOnlyAfterTheConsent) {
  auto& visit = *kiosk->visit;
  kiosk->toConfirm("2026-11-24", "09:40");
  visit.addContact();
  ASSERT_EQ(visit.step(), Visit::Step::Consent);
  visit.decline();
  ASSERT_EQ(visit.step(), Visit::Step::Booking);
  EXPECT_FALSE(kiosk->appointment().hasContact());
  visit.addContact();
  visit.agree(false);
  ASSERT_EQ(visit.question()->linkId(), "name");
  visit.question()->type(QString::fromUtf8("Образцова Мария"));
  visit.next();
  visit.question()->type("+7 000 000-00-00");
  for (int i = 0; i < 4; ++i) visit.next();
  ASSERT_EQ(visit.step(), Visit::Step::Booking) << "the rest was passed over";
  EXPECT_TRUE(kiosk->appointment().hasContact());
  EXPECT_EQ(kiosk->appointment().time(), "09:40") << "the time is still held";
  kiosk->appointment().confirm();
  ASSERT_TRUE(Terminal::until([&] { return visit.step() == Visit::Step::Ticket; }));
  visit.done();
  EXPECT_FALSE(kiosk->appointment().hasContact()) << "wiped with the visit";

  tests::Device desk(hub, "desk-1", protocol::DeviceRole::kDesk);
  const auto bookings = desk.call("schedule.bookings", {{"from", "2026-11-24"}});
  ASSERT_TRUE(bookings);
  const auto& contact = bookings->at("bookings").at(0).at("contact");
  EXPECT_EQ(contact.at("name").as_string(), "Образцова Мария");
  EXPECT_EQ(contact.at("phone").as_string(), "+7 000 000-00-00");
  EXPECT_EQ(contact.at("consent").at("purpose").as_string(), "appointment");
  EXPECT_FALSE(contact.at("consent").at("for_child").as_bool());
}

TEST_F(Booking, OfTwoKiosksOneGetsTheTimeAndTheOtherIsToldAtOnce) {
  Terminal other(hub, "kiosk-2");
  kiosk->toDays();
  other.toDays();
  kiosk->appointment().chooseDay("2026-11-24");
  other.appointment().chooseDay("2026-11-24");
  kiosk->chooseTime("09:00");
  EXPECT_EQ(kiosk->appointment().stage(), Appointment::Stage::Confirm);
  other.chooseTime("09:00");
  EXPECT_EQ(other.appointment().stage(), Appointment::Stage::Time);
  EXPECT_EQ(other.appointment().notice(), Appointment::Notice::Taken);
  EXPECT_FALSE(other.offersTime("09:00"));
  other.chooseTime("09:40");
  EXPECT_EQ(other.appointment().stage(), Appointment::Stage::Confirm);
  EXPECT_EQ(other.appointment().notice(), Appointment::Notice::None);
}

TEST_F(Booking, AVisitorWhoLeavesGivesTheTimeBack) {
  Terminal other(hub, "kiosk-2");
  for (const bool byBack : {true, false}) {
    kiosk->toConfirm("2026-11-24", "09:00");
    if (byBack) {
      kiosk->visit->back();
      EXPECT_EQ(kiosk->appointment().stage(), Appointment::Stage::Time);
    } else {
      kiosk->visit->quit();
    }
    // The other terminal is asked until it is there: giving back goes its own way through the hub.
    ASSERT_TRUE(Terminal::until([&] {
      other.visit->quit();
      other.toDays();
      other.appointment().chooseDay("2026-11-24");
      return other.offersTime("09:00");
    })) << byBack;
    kiosk->visit->quit();
  }
}

TEST_F(Booking, EachCodeThatDoesNotOpenTheDoorSaysWhyAndWhatToDo) {
  const auto code = kiosk->book("2026-11-24", "14:20");
  const auto verdict = [&] {
    const auto said = kiosk->entry().verdict();
    EXPECT_FALSE(kiosk->entry().sentence().isEmpty());
    EXPECT_EQ(kiosk->entry().advice().isEmpty(), said == Verdict::Open);
    kiosk->visit->quit();
    return said;
  };
  kiosk->type(code);
  EXPECT_EQ(verdict(), Verdict::OtherDay);
  auto mistyped = code;
  mistyped.replace(6, 1, mistyped[6] == '1' ? "2" : "1");
  kiosk->type(mistyped);
  EXPECT_EQ(verdict(), Verdict::Mistyped);
  kiosk->type(QString::fromStdString(BookingCode::of(4711).text()));
  EXPECT_EQ(verdict(), Verdict::NotFound);
  kiosk->visit->scanned(QString::fromStdString(token::bookingText(CentreId{"other"}, BookingCode::of(1))));
  EXPECT_EQ(verdict(), Verdict::Foreign);
  tests::Device desk(hub, "desk-1", protocol::DeviceRole::kDesk);
  kiosk->visit->scanned(QString::fromStdString(tests::tokenIn(desk.call("ticket.issue", tests::issueParams()))));
  ASSERT_TRUE(kiosk->rests());
  EXPECT_EQ(verdict(), Verdict::Waits);

  setNow(tuesday(13, 0));
  kiosk->type(code);
  EXPECT_TRUE(kiosk->entry().advice().contains("13:20"));
  EXPECT_EQ(verdict(), Verdict::TooEarly);
  setNow(tuesday(14, 30));
  kiosk->type(code);
  EXPECT_EQ(verdict(), Verdict::Open) << "ten minutes late are not too late";
  setNow(tuesday(14, 45));
  kiosk->type(code);
  EXPECT_EQ(verdict(), Verdict::TooLate);
}

TEST_F(Booking, WhoseSpecialistWentOnLeaveSinceStillGetsATicketAndAnExplanation) {
  const auto code = kiosk->book("2026-11-24", "10:20");
  const tests::ScratchFolder folder;
  kiosk.reset();
  hub.stop();
  hub.setCentre(tests::centreWithAbsence(folder, "2026-11-24", "2026-11-24"));
  hub.start();
  setNow(tests::kMonday10);
  kiosk->type(code);
  EXPECT_EQ(kiosk->entry().verdict(), Verdict::Displaced) << "told the day before, too";
  EXPECT_FALSE(kiosk->entry().canComeIn());
  EXPECT_TRUE(kiosk->entry().canMove());

  setNow(tuesday(10, 0));
  kiosk->type(code);
  EXPECT_EQ(kiosk->entry().verdict(), Verdict::Displaced);
  EXPECT_FALSE(kiosk->entry().sentence().isEmpty());
  EXPECT_FALSE(kiosk->entry().advice().isEmpty());
  ASSERT_TRUE(kiosk->entry().canComeIn());
  kiosk->visit->comeIn();
  ASSERT_TRUE(Terminal::until([&] { return kiosk->visit->step() == Visit::Step::Ticket; }));
  EXPECT_FALSE(kiosk->visit->ticket()->isAppointment());
  EXPECT_EQ(kiosk->visit->ticket()->appointment().toString("HH:mm"), "10:20");
}

TEST_F(Booking, WhoTriesOutCodesGetsNoFurther) {
  kiosk->visit->checkIn();
  for (std::uint32_t number = 0; number < 5; ++number) {
    EXPECT_FALSE(kiosk->entry().keys().isEmpty());
    kiosk->type(QString::fromStdString(BookingCode::of(number * 7919).text()));
    for (int i = 0; i < 8; ++i) kiosk->entry().erase();
  }
  EXPECT_EQ(kiosk->entry().verdict(), Verdict::TooMany);
  EXPECT_TRUE(kiosk->entry().keys().isEmpty());
  kiosk->visit->takeTicket();
  EXPECT_EQ(kiosk->visit->step(), Visit::Step::ChoosingLine) << "the way on is a ticket";
}

TEST_F(Booking, ThePapersOfTheNextVisitorOpenTheDoorWhateverSomebodyTypedBefore) {
  CodeGuard::Time now{std::chrono::hours(1)};
  kiosk->entry().setClock([&] { return now; });
  const auto code = kiosk->book("2026-11-24", "09:00");
  for (std::uint32_t number = 0; number < 5; ++number) {
    kiosk->type(QString::fromStdString(BookingCode::of(number * 7919).text()));
    kiosk->visit->quit();
  }
  kiosk->visit->checkIn();
  EXPECT_TRUE(kiosk->entry().keys().isEmpty()) << "also after «В начало»";
  EXPECT_FALSE(kiosk->entry().advice().isEmpty());
  kiosk->visit->scanned(
      QString::fromStdString(token::bookingText(CentreId{"sample"}, BookingCode::parse(code.toStdString()).value())));
  ASSERT_TRUE(kiosk->rests());
  EXPECT_EQ(kiosk->entry().verdict(), Verdict::OtherDay) << "found";
  kiosk->visit->quit();
  now += std::chrono::minutes(1);
  kiosk->type(code);
  EXPECT_EQ(kiosk->entry().verdict(), Verdict::OtherDay) << "a minute later it can be typed again";
}

TEST_F(Booking, OfAFullDayPutsOnTheWaitingListAndTheDeskBooksWhatComesFree) {
  tests::Device desk(hub, "desk-1", protocol::DeviceRole::kDesk);
  const auto taken = fillTuesday(desk);
  auto& visit = *kiosk->visit;
  auto& way = kiosk->appointment();
  kiosk->toDays();
  way.chooseDay("2026-11-24");
  ASSERT_EQ(way.stage(), Appointment::Stage::Full);
  EXPECT_TRUE(way.nextFreeDay().contains("25"));
  visit.joinWaitingList();
  ASSERT_EQ(visit.step(), Visit::Step::Consent);
  visit.decline();
  ASSERT_EQ(visit.step(), Visit::Step::Booking);
  visit.joinWaitingList();
  visit.agree(false);
  ASSERT_EQ(visit.question()->linkId(), "how");
  visit.next();
  visit.skip();
  ASSERT_EQ(visit.question()->linkId(), "how") << "without it nobody could be told";
  visit.question()->toggle(0);
  visit.next();
  ASSERT_EQ(visit.question()->linkId(), "phone");
  visit.skip();
  ASSERT_EQ(visit.question()->linkId(), "phone");
  visit.question()->type("+7 000 000-00-00");
  for (int i = 0; i < 3; ++i) visit.next();
  ASSERT_EQ(visit.step(), Visit::Step::Review);
  visit.confirm();
  ASSERT_TRUE(Terminal::until([&] { return visit.step() == Visit::Step::Sent; }));
  EXPECT_TRUE(visit.appointment()->day().contains("24")) << "the page names the day";
  visit.done();
  EXPECT_TRUE(visit.appointment()->day().isEmpty());

  desk.subscribe("submissions.subscribe");
  const auto seen = desk.awaitSnapshot([](const boost::json::object& object) {
    const auto snapshot = protocol::submissionsSnapshotFromJson(object);
    return snapshot && snapshot->submissions.size() == 1;
  });
  ASSERT_TRUE(seen);
  const auto& entry = seen->at("submissions").at(0);
  EXPECT_EQ(entry.at("wished_day").as_string(), "2026-11-24");
  EXPECT_EQ(entry.at("service").as_string(), "consultation");

  // A second visitor is too late with the wish: a time came free while the telephone was typed.
  kiosk->toDays();
  way.chooseDay("2026-11-24");
  visit.joinWaitingList();
  visit.agree(false);
  visit.question()->toggle(0);
  visit.next();
  visit.question()->type("+7 000 000-00-00");
  for (int i = 0; i < 3; ++i) visit.next();
  const protocol::CancelBooking cancel{taken.front(), "test"};
  ASSERT_TRUE(
      desk.call("schedule.cancel", protocol::toJson(protocol::BookingCommand{tests::newCommand(), {}, cancel})));
  visit.confirm();
  ASSERT_TRUE(Terminal::until([&] { return visit.step() == Visit::Step::Booking; }));
  EXPECT_EQ(way.notice(), Appointment::Notice::CameFree);
  ASSERT_TRUE(kiosk->rests());
  EXPECT_EQ(way.stage(), Appointment::Stage::Time);
  EXPECT_TRUE(kiosk->offersTime("09:00"));
}

TEST_F(Booking, WhoseLastTimeIsTakenMeanwhileIsToldThatTheDayIsFull) {
  tests::Device desk(hub, "desk-1", protocol::DeviceRole::kDesk);
  kiosk->toDays();
  kiosk->appointment().chooseDay("2026-11-24");
  ASSERT_TRUE(kiosk->offersTime("15:40"));
  fillTuesday(desk);
  kiosk->chooseTime("15:40");
  ASSERT_TRUE(kiosk->rests());
  EXPECT_EQ(kiosk->appointment().stage(), Appointment::Stage::Full);
  EXPECT_EQ(kiosk->appointment().notice(), Appointment::Notice::Taken);
  kiosk->appointment().toNextFreeDay();
  ASSERT_TRUE(kiosk->rests());
  EXPECT_EQ(kiosk->appointment().stage(), Appointment::Stage::Time);
  EXPECT_TRUE(kiosk->appointment().day().contains("25"));
}

TEST_F(Booking, NamesTheRoomOnTheTicketOfWhoCameIn) {
  const auto code = kiosk->book("2026-11-24", "09:40");
  setNow(tuesday(9, 10));
  kiosk->type(code);
  kiosk->visit->comeIn();
  ASSERT_TRUE(Terminal::until([&] { return kiosk->visit->step() == Visit::Step::Ticket; }));
  EXPECT_EQ(kiosk->visit->ticket()->receivedAt(), QString::fromUtf8("2 этаж, кабинет 201"));
  EXPECT_EQ(kiosk->visit->ticket()->room(), QString::fromUtf8("холл 2 этажа")) << "where to wait until then";
}

TEST_F(Booking, MovesUnderItsCodeAndFreesItsFormerTime) {
  const auto code = kiosk->book("2026-11-24", "09:00");
  kiosk->type(code);
  ASSERT_TRUE(kiosk->entry().canMove());
  kiosk->visit->moveBooking();
  ASSERT_TRUE(kiosk->rests());
  ASSERT_EQ(kiosk->appointment().stage(), Appointment::Stage::Day);
  EXPECT_TRUE(kiosk->appointment().formerTime().contains("09:00"));
  kiosk->appointment().chooseDay("2026-11-25");
  kiosk->chooseTime("10:20");
  kiosk->appointment().confirm();
  ASSERT_TRUE(Terminal::until([&] { return kiosk->visit->step() == Visit::Step::Ticket; }));
  EXPECT_EQ(kiosk->visit->ticket()->number(), code);
  EXPECT_EQ(kiosk->visit->ticket()->appointment().toString("dd.MM HH:mm"), "25.11 10:20");
  kiosk->visit->done();
  kiosk->toDays();
  kiosk->appointment().chooseDay("2026-11-24");
  EXPECT_TRUE(kiosk->offersTime("09:00"));
}

TEST_F(Booking, IsGivenUpAfterAQuestionAndNeverByAccident) {
  const auto code = kiosk->book("2026-11-24", "09:00");
  kiosk->type(code);
  kiosk->entry().giveUp();
  kiosk->entry().keep();
  EXPECT_EQ(kiosk->entry().stage(), BookingEntry::Stage::Found);
  kiosk->entry().cancel();
  EXPECT_EQ(kiosk->entry().stage(), BookingEntry::Stage::Found) << "not without the question";
  kiosk->entry().giveUp();
  kiosk->entry().cancel();
  ASSERT_TRUE(kiosk->rests());
  EXPECT_EQ(kiosk->entry().stage(), BookingEntry::Stage::Cancelled);
  kiosk->visit->quit();
  kiosk->type(code);
  EXPECT_EQ(kiosk->entry().verdict(), Verdict::Gone);
}

TEST_F(Booking, WhoComesLateIsPutBackOnceByTheirTicket) {
  tests::Device desk(hub, "desk-1", protocol::DeviceRole::kDesk);
  const auto issued = desk.call("ticket.issue", tests::issueParams());
  const auto token = QString::fromStdString(tests::tokenIn(issued));
  const auto ticket = tests::ticketIn(issued).ticket.id;
  const auto scan = [&] {
    kiosk->visit->scanned(token);
    EXPECT_TRUE(kiosk->rests());
    return kiosk->entry().verdict();
  };
  const auto callAndMiss = [&] {
    ASSERT_TRUE(desk.call("queue.call_next", tests::counterParams("window-3")));
    EXPECT_EQ(scan(), Verdict::Called);
    EXPECT_TRUE(kiosk->entry().sentence().contains(QString::fromUtf8("Окно 3")));
    ASSERT_TRUE(desk.call("queue.no_show", tests::counterParams("window-3", ticket)));
  };
  EXPECT_EQ(scan(), Verdict::Waits);
  callAndMiss();
  ASSERT_EQ(scan(), Verdict::CameLate);
  EXPECT_TRUE(kiosk->entry().sentence().contains("10:00")) << kiosk->entry().sentence().toStdString();
  kiosk->entry().returnToQueue();
  ASSERT_TRUE(Terminal::until([&] { return kiosk->entry().verdict() == Verdict::Waits; }));
  kiosk->visit->quit();
  callAndMiss();
  EXPECT_EQ(scan(), Verdict::Missed) << "once";
  const auto forced = protocol::toJson(protocol::TicketCommand{tests::newCommand(), {}, ticket, protocol::PutBack{}});
  tests::Device other(hub, "kiosk-2", protocol::DeviceRole::kKiosk);
  EXPECT_EQ(other.call("queue.return", forced).error().code, Errc::kConflict) << "whatever a terminal sends";
  hub.stop();
  hub.start();
  tests::Device again(hub, "kiosk-2", protocol::DeviceRole::kKiosk);
  EXPECT_EQ(again.call("queue.return", forced).error().code, Errc::kConflict) << "also after a restart";
  tests::Device registrar(hub, "desk-1", protocol::DeviceRole::kDesk);
  EXPECT_TRUE(registrar.call(
      "queue.return", protocol::toJson(protocol::TicketCommand{tests::newCommand(), {}, ticket, protocol::PutBack{}})));
}

TEST(BookingWithoutAHub, KeepsTheChoiceAndGoesOnWhenTheLinkIsBack) {
  Stage stage;
  stage.goLive();
  auto& way = *stage.visit->appointment();
  stage.visit->bookAppointment();
  way.chooseService("consultation");
  ASSERT_TRUE(stage.hub->answer("schedule.slots", fail(Errc::kUnavailable, "")));
  EXPECT_EQ(way.notice(), Appointment::Notice::NoAnswer);
  stage.hub->status(ui::HubTransport::State::kLost);
  stage.hub->status(ui::HubTransport::State::kLive);
  EXPECT_EQ(stage.hub->count("schedule.slots"), 2U);
  EXPECT_EQ(way.notice(), Appointment::Notice::None);
  EXPECT_TRUE(way.asking());
}

TEST(BookingWithoutAHub, DropsTheTimesOfAnEarlierChoice) {
  Stage stage;
  stage.goLive();
  auto& way = *stage.visit->appointment();
  const auto times = [](const char* day, const StaffId& who, const char* at) {
    protocol::SlotDay free{BusinessDay::parse(day).value(), {}, {}};
    free.specialists.push_back(
        {who, "", "", "", DayOffer::kFree, std::chrono::minutes(20), {parseRfc3339(at).value().instant}});
    return boost::json::object{{"days", boost::json::array{protocol::toJson(free, std::chrono::minutes(180))}}};
  };
  stage.visit->bookAppointment();
  way.chooseService("consultation");
  stage.visit->back();
  way.chooseService("documents");
  ASSERT_EQ(stage.hub->count("schedule.slots"), 2U);
  // The first answer comes late, and once there is an error instead.
  stage.hub->answer("schedule.slots", times("2026-11-24", StaffId{"psychologist-1"}, "2026-11-24T09:00:00.000+03:00"));
  EXPECT_TRUE(way.asking()) << "the answer to this choice has not come";
  for (const auto& day : way.days()) EXPECT_NE(day.toMap().value("offer"), "free");
  stage.hub->answer("schedule.slots", times("2026-11-24", StaffId{"registrar-2"}, "2026-11-24T14:00:00.000+03:00"));
  stage.hub->answer("schedule.slots", boost::json::object{{"days", boost::json::array()}});  // of the rest: none
  EXPECT_FALSE(way.asking());
  way.chooseDay("2026-11-24");
  ASSERT_EQ(way.times().size(), 1);
  EXPECT_EQ(way.times().constFirst().toMap().value("time"), "14:00");

  stage.visit->quit();
  stage.visit->bookAppointment();
  way.chooseService("consultation");
  stage.visit->back();
  way.chooseService("documents");
  stage.hub->answer("schedule.slots", fail(Errc::kNotFound, "late"));
  EXPECT_EQ(way.notice(), Appointment::Notice::None) << "nor is its error said";
}

// Made at a kiosk, for today.
protocol::FoundBooking foundBooking() {
  protocol::FoundBooking found;
  auto& booking = found.booking.booking;
  booking.code = BookingCode::of(99);
  booking.specialist = StaffId{"psychologist-1"};
  booking.service = ServiceId{"consultation"};
  booking.day = BusinessDay::parse("2026-11-22").value();
  booking.slot = {parseRfc3339("2026-11-22T11:00:00.000+03:00").value().instant, std::chrono::minutes(40)};
  booking.madeBy = DeviceId{"kiosk-1"};
  booking.state = booking::Booked{};
  return found;
}

TEST(BookingWithoutAHub, WhoseCancellingFailsIsWhereTheyWereAndMayTryAgain) {
  Stage stage;
  stage.goLive();
  auto& entry = *stage.visit->entry();
  stage.visit->checkIn();
  auto found = foundBooking();
  const auto& booking = found.booking.booking;
  const auto told = boost::json::value(protocol::toJson(found, std::chrono::minutes(180)));
  for (const auto letter : QString::fromStdString(booking.code.compact())) entry.press(letter);
  ASSERT_TRUE(stage.hub->answer("schedule.find", told));
  ASSERT_EQ(entry.verdict(), Verdict::Open);
  entry.giveUp();
  entry.cancel();
  ASSERT_TRUE(stage.hub->answer("schedule.cancel", fail(Errc::kNotAllowed, "")));
  EXPECT_EQ(entry.stage(), BookingEntry::Stage::GivingUp);
  EXPECT_EQ(entry.trouble(), BookingEntry::Trouble::Refused);
  entry.keep();
  EXPECT_EQ(entry.verdict(), Verdict::Open);
  EXPECT_TRUE(entry.canComeIn()) << "as before";

  entry.giveUp();
  entry.cancel();
  ASSERT_TRUE(stage.hub->answer("schedule.cancel", fail(Errc::kUnavailable, "")));
  EXPECT_EQ(entry.trouble(), BookingEntry::Trouble::Unanswered);
  const auto first = stage.hub->calls.back().params.at("command");
  entry.cancel();
  EXPECT_EQ(entry.trouble(), BookingEntry::Trouble::NoTrouble);
  EXPECT_EQ(stage.hub->calls.back().params.at("command"), first) << "the same command: it takes effect once";
  ASSERT_TRUE(stage.hub->answer("schedule.cancel", fail(Errc::kUnavailable, "")));
  entry.keep();
  EXPECT_EQ(stage.hub->count("schedule.find"), 2U) << "nobody knows whether it was cancelled: the hub is asked";
  ASSERT_TRUE(stage.hub->answer("schedule.find", told));
  EXPECT_EQ(entry.verdict(), Verdict::Open);
}

TEST(BookingWithoutAHub, WhatIsHeldForAVisitorWhoHasGoneIsGivenBack) {
  Stage stage;
  stage.goLive();
  auto& way = *stage.visit->appointment();
  stage.visit->bookAppointment();
  way.chooseService("consultation");
  const auto start = parseRfc3339("2026-11-24T09:00:00.000+03:00").value().instant;
  protocol::SlotDay day{BusinessDay::parse("2026-11-24").value(), {}, {}};
  day.specialists.push_back(
      {StaffId{"psychologist-1"}, "", "", "", DayOffer::kFree, std::chrono::minutes(40), {start}});
  stage.hub->answer(
      "schedule.slots",
      boost::json::object{{"days", boost::json::array{protocol::toJson(day, std::chrono::minutes(180))}}});
  stage.hub->answer("schedule.slots", boost::json::object{{"days", boost::json::array()}});  // of the rest: none
  way.chooseDay("2026-11-24");
  way.chooseTime(start.time_since_epoch().count());
  ASSERT_EQ(stage.hub->count("schedule.hold"), 1U);
  stage.visit->quit();
  protocol::BookingAnswer held;
  held.booking.booking.code = BookingCode::of(99);
  held.booking.booking.specialist = StaffId{"psychologist-1"};
  held.booking.booking.service = ServiceId{"consultation"};
  held.booking.booking.day = day.day;
  held.booking.booking.slot = {start, std::chrono::minutes(40)};
  held.booking.booking.madeBy = DeviceId{"kiosk-1"};
  held.booking.booking.state = booking::Held{DeviceId{"kiosk-1"}, start, start};
  stage.hub->answer("schedule.hold", boost::json::value(protocol::toJson(held, std::chrono::minutes(180))));
  ASSERT_EQ(stage.hub->count("schedule.cancel"), 1U);
  EXPECT_EQ(stage.hub->calls.back().params.at("code").as_string(), BookingCode::of(99).compact());
  EXPECT_EQ(stage.visit->step(), Visit::Step::Start);
}

// --- Every page
// ---------------------------------------------------------------------------------------------------------

struct Variant {
  Panel panel;
  const char* language;
};
std::vector<Variant> variants() {
  std::vector<Variant> all;
  for (const auto& panel : kPanels)
    for (const char* language : {"ru", "en", "tt"}) all.push_back({panel, language});
  return all;
}

class BookingPages : public testing::TestWithParam<Variant> {};

INSTANTIATE_TEST_SUITE_P(Sizes, BookingPages, testing::ValuesIn(variants()), [](const auto& given) {
  return "P" + std::string(given.param.panel.name) + given.param.language;
});

TEST_P(BookingPages, FromTheServiceToThePaperAndBackByTheCode) {
  RunningHub hub;
  Terminal kiosk(hub, "kiosk-1");
  Headphones headphones;
  Glass glass(GetParam().panel, GetParam().language, *kiosk.visit, *kiosk.session, headphones.speaker());
  glass.listen = [&](const QString& page) { hearPage(glass, headphones, page.toStdString()); };
  ASSERT_TRUE(glass.window);
  glass.check("start");
  glass.tap("startBook");
  glass.check("booking-service");
  glass.tap("service-consultation");
  ASSERT_TRUE(kiosk.rests());
  glass.check("booking-days");
  glass.tap("day-2026-11-24");
  glass.check("booking-times");
  glass.tap("time-09:40");
  ASSERT_TRUE(kiosk.rests());
  glass.check("booking-confirm");
  glass.tap("addContact");
  glass.check("booking-consent");
  glass.tap("consentAgree");
  kiosk.visit->question()->type(QString::fromUtf8("Образцова Мария"));
  for (int i = 0; i < 5; ++i) {
    glass.check("booking-contact-" + kiosk.visit->question()->linkId());
    kiosk.visit->next();
  }
  ASSERT_TRUE(kiosk.appointment().hasContact());
  glass.check("booking-confirm-named");
  glass.tap("bookingConfirm");
  ASSERT_TRUE(Terminal::until([&] { return kiosk.visit->ticket()->paperName() == "printed"; }));
  glass.check("booking-paper");
  const auto code = kiosk.visit->ticket()->number();
  kiosk.visit->done();
  glass.read();
  glass.tap("startCheckIn");
  glass.check("check-in");
  for (const auto letter : code)
    if (letter.isLetterOrNumber()) {
      kiosk.entry().press(letter);
      if (kiosk.entry().typed().size() == 4) glass.check("check-in-digits");
    }
  ASSERT_TRUE(kiosk.rests());
  glass.check("check-in-other-day");
  glass.tap("giveUpBooking");
  glass.check("check-in-giving-up");
  glass.tap("keepBooking");
  glass.tap("moveBooking");
  ASSERT_TRUE(kiosk.rests());
  glass.check("moving-days");
  kiosk.visit->quit();
  kiosk.type(QString::fromStdString(BookingCode::of(4711).text()));
  glass.check("check-in-not-found");
  kiosk.visit->quit();
  for (std::uint32_t number = 0; number < 5; ++number) {
    kiosk.type(QString::fromStdString(BookingCode::of(number * 7919).text()));
    if (kiosk.entry().verdict() == Verdict::TooMany) break;
    kiosk.visit->quit();
  }
  glass.check("check-in-too-many");
  kiosk.visit->quit();
  kiosk.visit->checkIn();
  glass.check("check-in-typing-rests");
  EXPECT_FALSE(glass.shown("code-A"));
  kiosk.visit->quit();
}

TEST_P(BookingPages, OfAFullDayAndItsWaitingList) {
  RunningHub hub;
  tests::Device desk(hub, "desk-1", protocol::DeviceRole::kDesk);
  fillTuesday(desk);
  Terminal kiosk(hub, "kiosk-1");
  Headphones headphones;
  Glass glass(GetParam().panel, GetParam().language, *kiosk.visit, *kiosk.session, headphones.speaker());
  glass.listen = [&](const QString& page) { hearPage(glass, headphones, page.toStdString()); };
  kiosk.toDays();
  glass.check("full-days");
  glass.tap("day-2026-11-24");
  glass.check("full-day");
  glass.tap("nextFreeDay");
  ASSERT_TRUE(kiosk.rests());
  glass.check("full-next-day");
  EXPECT_EQ(kiosk.appointment().stage(), Appointment::Stage::Time);
  glass.tap("backButton");
  ASSERT_TRUE(kiosk.rests());
  glass.tap("day-2026-11-24");
  glass.tap("joinWaitingList");
  glass.check("waiting-consent");
  glass.tap("consentAgree");
  glass.check("waiting-how");
  kiosk.visit->question()->toggle(0);
  kiosk.visit->next();
  glass.check("waiting-phone-empty");
  kiosk.visit->question()->type("+7 000 000-00-00");
  for (int i = 0; i < 3; ++i) {
    glass.check("waiting-" + kiosk.visit->question()->linkId());
    kiosk.visit->next();
  }
  ASSERT_EQ(kiosk.visit->step(), Visit::Step::Review);
  glass.check("waiting-review");
  glass.read();
  glass.tap("reviewConfirm");
  ASSERT_TRUE(Terminal::until([&] { return kiosk.visit->step() == Visit::Step::Sent; }));
  glass.check("waiting-sent");
}

TEST_P(BookingPages, OfSpecialistsWithPhotoRoleAndRoom) {
  const tests::ScratchFolder folder;
  RunningHub hub({}, {}, tests::centreWithColleagues(folder));
  Terminal kiosk(hub, "kiosk-1");
  Headphones headphones;
  Glass glass(GetParam().panel, GetParam().language, *kiosk.visit, *kiosk.session, headphones.speaker());
  glass.listen = [&](const QString& page) { hearPage(glass, headphones, page.toStdString()); };
  ASSERT_TRUE(Terminal::until([&] { return !kiosk.visit->portraits()->of("psychologist-1").isNull(); }));
  for (const char* without : {"teacher-1", "lawyer-1", "psychologist-2"})
    EXPECT_TRUE(kiosk.visit->portraits()->of(without).isNull()) << without;
  kiosk.visit->bookAppointment();
  kiosk.appointment().chooseService("consultation");
  glass.check("specialists");
  glass.tap("specialist-psychologist-1");
  ASSERT_TRUE(kiosk.rests());
  kiosk.appointment().chooseDay("2026-11-24");
  kiosk.chooseTime("09:40");
  glass.check("specialist-confirm");
  EXPECT_TRUE(glass.shown("chosenPortrait")->property("photo").toBool());
}

TEST_P(BookingPages, OfCancellingThatFails) {
  Screen screen(GetParam().panel, GetParam().language);
  auto& stage = screen.stage;
  stage.goLive();
  stage.visit->checkIn();
  auto found = foundBooking();
  const auto& booking = found.booking.booking;
  found.booking.publicName = "Кабинет 201";
  found.booking.room = "2 этаж, кабинет 201";
  for (const auto letter : QString::fromStdString(booking.code.compact())) stage.visit->entry()->press(letter);
  ASSERT_TRUE(
      stage.hub->answer("schedule.find", boost::json::value(protocol::toJson(found, std::chrono::minutes(180)))));
  for (const auto failure : {Errc::kUnavailable, Errc::kNotAllowed}) {
    screen.read();
    if (stage.visit->entry()->stage() == BookingEntry::Stage::Found) screen.tap("giveUpBooking");
    screen.tap("cancelBooking");
    ASSERT_TRUE(stage.hub->answer("schedule.cancel", fail(failure, "")));
    screen.check(failure == Errc::kUnavailable ? "cancel-no-answer" : "cancel-declined");
    EXPECT_TRUE(screen.shown("giveUpTrouble"));
  }
}

}  // namespace
}  // namespace priyom::kiosk
