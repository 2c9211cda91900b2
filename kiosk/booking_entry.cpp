// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/booking_entry.h"

#include <QLocale>

#include "kiosk/place_text.h"
#include "protocol/messages.h"
#include "token/booking_text.h"
#include "ui/language.h"

namespace priyom::kiosk {
namespace {

namespace method = protocol::method;

constexpr int kCodeLength = 8;

BookingEntry::Verdict verdictOf(CheckIn checkIn) {
  using Verdict = BookingEntry::Verdict;
  switch (checkIn) {
    case CheckIn::kOpen:
      return Verdict::Open;
    case CheckIn::kTooEarly:
      return Verdict::TooEarly;
    case CheckIn::kTooLate:
      return Verdict::TooLate;
    case CheckIn::kOtherDay:
      return Verdict::OtherDay;
    case CheckIn::kUsed:
      return Verdict::Used;
    case CheckIn::kCancelled:
    case CheckIn::kNotBooked:
      return Verdict::Gone;
  }
  return Verdict::Declined;
}

QString counterOf(const protocol::TicketView& view) {
  return QString::fromStdString(view.counterName.empty() ? view.room : view.counterName);
}

QString calledAt(const ui::HubSession& session, const protocol::TicketView& view) {
  return view.ticket.calledAt ? session.wallClock(*view.ticket.calledAt).toString(QStringLiteral("HH:mm")) : QString();
}

}  // namespace

BookingEntry::BookingEntry(ui::HubSession& session, QObject* parent) : QObject(parent), session_(session) {
  typingOpens_.setSingleShot(true);
  connect(&typingOpens_, &QTimer::timeout, this, [this] {
    if (verdict_ == Verdict::TooMany && !typingRests()) verdict_ = Verdict::None;
    awaitTyping();
    emit changed();
  });
  readerOpens_.setSingleShot(true);
  connect(&readerOpens_, &QTimer::timeout, this, [this] {
    asking_ = false;
    read(std::exchange(awaiting_, {}));
  });
  connect(&ui::Language::instance(), &ui::Language::codeChanged, this, &BookingEntry::changed);
  connect(&session_, &ui::HubSession::stateChanged, this, [this] {
    if (!session_.live() || verdict_ != Verdict::NoAnswer) return;
    if (token_.isEmpty())
      look();
    else
      askTicket(token_);
  });
}

void BookingEntry::begin() {
  clear();
}

void BookingEntry::clear() {
  ++visit_;
  stage_ = Stage::Code;
  verdict_ = Verdict::None;
  trouble_ = Trouble::NoTrouble;
  asking_ = false;
  readerOpens_.stop();
  awaiting_.clear();
  scanned_ = false;
  typed_.fill(QLatin1Char('*'));
  typed_.clear();
  booking_.reset();
  ticket_.reset();
  token_.clear();
  returned_ = false;
  emit changed();
}

bool BookingEntry::back() {
  switch (stage_) {
    case Stage::Code:
      if (!ticket_) return false;
      clear();
      return true;
    case Stage::Cancelled:
      return false;
    case Stage::Found:
      stage_ = Stage::Code;
      verdict_ = Verdict::None;
      typed_.clear();
      booking_.reset();
      emit changed();
      return true;
    case Stage::GivingUp:
      keep();
      return true;
  }
  return false;
}

void BookingEntry::say(Verdict verdict) {
  verdict_ = verdict;
  emit changed();
}

// One more wrong code at this terminal; what is to be said of it.
BookingEntry::Verdict BookingEntry::wrong(Verdict verdict) {
  if (scanned_) {
    guard_.readWrong(clock_());
    return verdict;
  }
  guard_.typedWrong(clock_());
  if (!typingRests()) return verdict;
  typed_.clear();
  awaitTyping();
  return Verdict::TooMany;
}

void BookingEntry::awaitTyping() {
  const auto now = clock_();
  if (const auto until = guard_.typingRests(now))
    typingOpens_.start(std::chrono::ceil<std::chrono::milliseconds>(*until - now));
}

// «10:43», on the centre's clock; of a minute that has begun then.
QString BookingEntry::typingOpens() const {
  const auto now = clock_();
  const auto until = guard_.typingRests(now);
  if (!until) return {};
  constexpr int kSecondsOfMinute = 59;
  const auto rest = std::chrono::ceil<std::chrono::seconds>(*until - now).count();
  return session_.hubNow().addSecs(rest + kSecondsOfMinute).toString(QStringLiteral("HH:mm"));
}

// --- What is said
// ------------------------------------------------------------------------------------------------------

QString BookingEntry::sentence() const {
  switch (verdict_) {
    case Verdict::None:
      if (asking_ && !awaiting_.isEmpty()) return tr("One moment, please");
      return typingRests() ? tr("Show the code of your appointment to the reader")
                           : tr("Show the code of your appointment to the reader, or type it");
    case Verdict::Open:
      return tr("We are expecting you");
    case Verdict::TooEarly:
      return tr("You have come in good time");
    case Verdict::TooLate:
      return tr("The time of your appointment has passed");
    case Verdict::OtherDay:
      return tr("Your appointment is on another day");
    case Verdict::Displaced:
      return tr("The specialist does not receive at this time");
    case Verdict::Used:
      return tr("You have checked in already");
    case Verdict::Gone:
      return stage_ == Stage::Cancelled ? tr("Your appointment is cancelled") : tr("This appointment was cancelled");
    case Verdict::Mistyped:
      return tr("One of the characters is not right");
    case Verdict::NotFound:
      return tr("There is no appointment with this code");
    case Verdict::Foreign:
      return tr("This appointment is at another centre");
    case Verdict::Waits:
      return returned_ ? tr("You are in the queue again") : tr("You are in the queue");
    case Verdict::Called:
      return tr("You are being called: %1").arg(counterOf(*ticket_));
    case Verdict::CameLate:
    case Verdict::Missed:
      return tr("You were called at %1, %2").arg(calledAt(session_, *ticket_), counterOf(*ticket_));
    case Verdict::Over:
      return tr("This ticket is over");
    case Verdict::NoAnswer:
      return tr("No connection to the centre just now");
    case Verdict::TooMany:
      return tr("Let us look for it together");
    case Verdict::Declined:
      return tr("This cannot be done at the terminal");
  }
  return {};
}

QString BookingEntry::advice() const {
  switch (verdict_) {
    case Verdict::None:
      return stage_ == Stage::Code && typingRests() ? restAdvice() : QString();
    case Verdict::Open:
      return {};
    case Verdict::TooEarly: {
      if (!booking_ || !session_.centre()) return {};
      const auto opens = booking_->booking.slot.start - session_.centre()->schedule.earliestCheckIn;
      return tr("You can check in here from %1 on. Please take a seat until then.")
          .arg(session_.wallClock(opens).toString(QStringLiteral("HH:mm")));
    }
    case Verdict::TooLate:
      return tr("Take a ticket: the registrar will find a way for you to be received today or on another day.");
    case Verdict::OtherDay:
      return tr("Please come on that day. If it does not suit you, choose another time or take a ticket.");
    case Verdict::Displaced:
      return open_ ? tr("This is not your fault. Press “I am here”: you get a ticket for your time, and the registrar "
                        "will find another specialist or another time for you.")
                   : tr("This is not your fault. Choose another time, or take a ticket: the registrar will find one "
                        "for you.");
    case Verdict::Used:
      return tr(
          "Your number is on your ticket and will appear on the display. If the ticket is lost, ask at the registrar’s "
          "window.");
    case Verdict::Gone:
      return tr("You can make another appointment, or take a ticket for today.");
    case Verdict::Mistyped:
      return tr("Please compare it with your paper: two letters, then a letter, three digits, two letters.");
    case Verdict::NotFound:
      return tr(
          "Please compare it with your paper. If you do not remember the code, take a ticket: the registrar will find "
          "your appointment by your name.");
    case Verdict::Foreign:
      return tr("Please look at the address on your paper. The registrar will tell you how to get there.");
    case Verdict::Waits: {
      const auto& wait = ticket_->wait;
      const auto watch = tr("Your number will be called: please watch the display.");
      if (!wait || wait->high.count() == 0) return watch;
      return tr("About %1 to %2 minutes more.").arg(wait->low.count()).arg(wait->high.count()) + QLatin1Char(' ') +
             watch;
    }
    case Verdict::Called:
      return tr("Please go there now.");
    case Verdict::CameLate:
      return tr("Shall we put you back into the queue? Your place goes by when you first came.");
    case Verdict::Missed:
      return tr("You have been put back once already. Please go to the registrar’s window: you will be helped.");
    case Verdict::Over:
      return tr("If you need something more, take another ticket.");
    case Verdict::NoAnswer:
      return tr("The terminal goes on trying. If it takes long, please go to the registrar’s window with your code.");
    case Verdict::TooMany:
      return restAdvice();
    case Verdict::Declined:
      return tr("Take a ticket or go to the registrar’s window: your appointment will be found by your name.");
  }
  return {};
}

// Nobody is blamed: it may have been somebody else.
QString BookingEntry::restAdvice() const {
  return tr("Codes can be typed again from %1 on. The reader takes your paper at any time. Without it take a ticket: "
            "the registrar will find your appointment by your name.")
      .arg(typingOpens());
}

QString BookingEntry::keys() const {
  if (stage_ != Stage::Code || asking_ || typingRests()) return {};
  const auto place = typed_.size();
  if (place >= kCodeLength) return {};
  if (place >= 3 && place <= 5) return QStringLiteral("1234567890");
  return QString::fromUtf8(BookingCode::kLetters.data(), static_cast<qsizetype>(BookingCode::kLetters.size()));
}

QString BookingEntry::when() const {
  if (!booking_) return {};
  const auto at = session_.wallClock(booking_->booking.slot.start);
  const auto time = at.toString(QStringLiteral("HH:mm"));
  if (at.date() == session_.hubNow().date()) return tr("Today at %1").arg(time);
  return tr("%1 at %2", "day, time").arg(QLocale().toString(at.date(), QStringLiteral("dddd, d MMMM")), time);
}

QString BookingEntry::place() const {
  return booking_ ? placeText(booking_->publicName, booking_->room) : QString();
}

QString BookingEntry::service() const {
  const auto* service = booking_ && session_.centre() ? session_.centre()->service(booking_->booking.service) : nullptr;
  return service ? QString::fromStdString(service->names.publicName) : QString();
}

bool BookingEntry::canMove() const {
  return stage_ == Stage::Found && booking_ && booking_->booking.is<booking::Booked>();
}

bool BookingEntry::canComeIn() const {
  return stage_ == Stage::Found && booking_ && open_ && (verdict_ == Verdict::Open || verdict_ == Verdict::Displaced);
}

// --- The code
// ----------------------------------------------------------------------------------------------------------

void BookingEntry::press(const QString& key) {
  if (key.size() != 1 || !keys().contains(key)) return;
  typed_ += key;
  scanned_ = false;
  verdict_ = Verdict::None;
  emit changed();
  if (typed_.size() == kCodeLength) look();
}

void BookingEntry::erase() {
  if (stage_ != Stage::Code || asking_ || typingRests()) return;
  typed_.chop(1);
  say(Verdict::None);
}

void BookingEntry::look() {
  if (stage_ != Stage::Code || asking_ || typed_.size() != kCodeLength) return;
  const auto code = BookingCode::parse(typed_.toStdString());
  if (!code) return say(wrong(Verdict::Mistyped));
  ask(*code);
}

void BookingEntry::scan(const QString& text) {
  if (asking_ || stage_ == Stage::GivingUp || !session_.centre()) return;
  const auto now = clock_();
  const auto rests = guard_.readerRests(now);
  if (!rests) return read(text);
  // It is looked at in a moment, without being shown again.
  awaiting_ = text;
  asking_ = true;
  readerOpens_.start(std::chrono::ceil<std::chrono::milliseconds>(*rests - now));
  say(Verdict::None);
}

void BookingEntry::read(const QString& text) {
  if (!session_.centre()) return;
  scanned_ = true;
  const auto code = token::openBookingText(text.toStdString(), session_.centre()->id);
  stage_ = Stage::Code;
  booking_.reset();
  ticket_.reset();
  token_.clear();
  typed_.clear();
  if (code) {
    typed_ = QString::fromStdString(code->compact());
    return ask(*code);
  }
  switch (code.error().code) {
    case Errc::kForeign:
      return say(Verdict::Foreign);
    case Errc::kUnsupported:
      return askTicket(text);
    default:
      return say(wrong(Verdict::Mistyped));
  }
}

void BookingEntry::ask(const BookingCode& code) {
  token_.clear();
  asking_ = true;
  say(Verdict::None);
  session_.call(method::kFindBooking, {{"code", code.compact()}}, this,
                [this, visit = visit_](const Result<boost::json::value>& answer) {
                  if (visit == visit_) takeFound(answer);
                });
}

void BookingEntry::takeFound(const Result<boost::json::value>& answer) {
  asking_ = false;
  if (!answer) return takeRefused(answer.error());
  const auto* object = answer->if_object();
  const auto found = protocol::foundBookingFromJson(object ? *object : boost::json::object());
  if (!found) return say(Verdict::Declined);
  booking_ = found->booking;
  command_ = ui::HubSession::newCommandId();
  stage_ = Stage::Found;
  open_ = found->checkIn == CheckIn::kOpen;
  say(found->misfit ? Verdict::Displaced : verdictOf(found->checkIn));
}

void BookingEntry::takeRefused(const Error& error) {
  switch (error.code) {
    case Errc::kUnavailable:
      return say(Verdict::NoAnswer);
    case Errc::kNotFound:
      return say(wrong(Verdict::NotFound));
    default:
      return say(Verdict::Declined);
  }
}

// --- A ticket of the queue
// ---------------------------------------------------------------------------------------------

QString BookingEntry::number() const {
  return ticket_ ? QString::fromStdString(ticket_->ticket.number.text()) : QString();
}

void BookingEntry::askTicket(const QString& token) {
  token_ = token;
  asking_ = true;
  say(Verdict::None);
  session_.call(method::kFindTicket, protocol::toJson(protocol::FindTicket{token.toStdString()}), this,
                [this, visit = visit_](const Result<boost::json::value>& answer) {
                  if (visit == visit_) takeTicket(answer);
                });
}

void BookingEntry::takeTicket(const Result<boost::json::value>& answer) {
  asking_ = false;
  const auto* object = answer ? answer->if_object() : nullptr;
  const auto found = object ? protocol::foundTicketFromJson(*object)
                            : Result<protocol::FoundTicket>(answer ? fail(Errc::kFailed, "no ticket") : answer.error());
  if (!found) {
    switch (found.error().code) {
      case Errc::kUnavailable:
        return say(Verdict::NoAnswer);
      case Errc::kExpired:
        return say(Verdict::Over);
      case Errc::kForeign:
        return say(Verdict::Foreign);
      default:
        return say(wrong(Verdict::Mistyped));
    }
  }
  ticket_ = found->ticket;
  command_ = ui::HubSession::newCommandId();
  switch (ticket_->ticket.state) {
    case TicketState::kCalled:
    case TicketState::kServing:
      return say(Verdict::Called);
    case TicketState::kNoShow:
      return say(found->mayReturn ? Verdict::CameLate : Verdict::Missed);
    case TicketState::kDone:
    case TicketState::kCancelled:
      return say(Verdict::Over);
    default:
      return say(Verdict::Waits);
  }
}

void BookingEntry::returnToQueue() {
  if (verdict_ != Verdict::CameLate || asking_ || !ticket_) return;
  asking_ = true;
  emit changed();
  const protocol::TicketCommand command{command_, {}, ticket_->ticket.id, protocol::PutBack{}};
  session_.call(method::kReturn, protocol::toJson(command), this,
                [this, visit = visit_](const Result<boost::json::value>& answer) {
                  if (visit != visit_) return;
                  asking_ = false;
                  // What the hub says now is what counts, also where staff were quicker.
                  if (!answer && answer.error().code == Errc::kUnavailable) return say(Verdict::NoAnswer);
                  returned_ = answer.has_value();
                  askTicket(token_);
                });
}

// --- Giving up
// ---------------------------------------------------------------------------------------------------------

void BookingEntry::giveUp() {
  if (!canMove()) return;
  stage_ = Stage::GivingUp;
  emit changed();
}

void BookingEntry::keep() {
  if (stage_ != Stage::GivingUp || asking_ || !booking_) return;
  stage_ = Stage::Found;
  // Nobody knows whether the hub heard it: it says how things stand.
  const bool unsure = std::exchange(trouble_, Trouble::NoTrouble) == Trouble::Unanswered;
  if (!unsure) return emit changed();
  stage_ = Stage::Code;
  ask(booking_->booking.code);
}

void BookingEntry::cancel() {
  if (stage_ != Stage::GivingUp || asking_ || !booking_) return;
  asking_ = true;
  trouble_ = Trouble::NoTrouble;
  emit changed();
  // Once more is the same command: it takes effect once.
  const protocol::BookingCommand command{command_, {}, protocol::CancelBooking{booking_->booking.code, "at the kiosk"}};
  session_.call(method::kCancelBooking, protocol::toJson(command), this,
                [this, visit = visit_](const Result<boost::json::value>& answer) {
                  if (visit != visit_) return;
                  asking_ = false;
                  if (answer) {
                    stage_ = Stage::Cancelled;
                    return say(Verdict::Gone);
                  }
                  const bool lost = answer.error().code == Errc::kUnavailable;
                  trouble_ = lost ? Trouble::Unanswered : Trouble::Refused;
                  emit changed();
                });
}

}  // namespace priyom::kiosk
