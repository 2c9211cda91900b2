// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/appointment.h"

#include <QLocale>
#include <algorithm>
#include <utility>

#include "kiosk/place_text.h"
#include "protocol/messages.h"
#include "ui/language.h"

namespace priyom::kiosk {
namespace {

namespace method = protocol::method;
using std::chrono::milliseconds;

constexpr std::chrono::days kShown{14};
constexpr std::chrono::seconds kRenew{60};
// A time that nobody wants any more is given back, however long the hub is away; the hub ends it by itself anyway.
constexpr std::chrono::minutes kGiveBackPatience{5};

QDate dateOf(BusinessDay day) {
  return QDate(1970, 1, 1).addDays(day.date.time_since_epoch().count());
}

QString dayText(const QDate& date, const QString& format) {
  return QLocale().toString(date, format);
}

void wipe(protocol::BookingContact& contact) {
  for (auto* text : {&contact.name, &contact.phone, &contact.email, &contact.address, &contact.comment}) {
    std::ranges::fill(*text, '\0');
    text->clear();
  }
  contact.consent.reset();
}

}  // namespace

Appointment::Appointment(ui::HubSession& session, QObject* parent) : QObject(parent), session_(session) {
  renewal_.setInterval(kRenew);
  connect(&renewal_, &QTimer::timeout, this, &Appointment::keepHeld);
  connect(&session_, &ui::HubSession::stateChanged, this, [this] {
    if (session_.live() && notice_ == Notice::NoAnswer) retry();
  });
  connect(&session_, &ui::HubSession::centreChanged, this, &Appointment::changed);
  connect(&ui::Language::instance(), &ui::Language::codeChanged, this, &Appointment::changed);
}

Appointment::~Appointment() = default;

bool Appointment::offeredBy(const Centre& centre) {
  return std::ranges::any_of(centre.specialists,
                             [](const Specialist& each) { return each.active && !each.offers.empty(); });
}

void Appointment::begin(std::optional<protocol::BookingView> moving) {
  clear();
  moving_ = std::move(moving);
  first_ = weekOf(today());
  if (moving_) {
    service_ = moving_->booking.service;
    specialist_ = {};
    enter(Stage::Specialist);
  } else {
    enter(Stage::Service);
  }
  // Where there is one only, there is nothing to choose.
  if (stage_ == Stage::Service && services().size() == 1)
    chooseService(services().constFirst().toMap().value("serviceId").toString());
  else if (stage_ == Stage::Specialist && specialists().size() == 1)
    chooseSpecialist(specialists().constFirst().toMap().value("specialistId").toString());
}

void Appointment::clear() {
  dropHold();
  ++visit_;
  waiting_ = 0;
  forgetDays();
  stage_ = Stage::Service;
  notice_ = Notice::None;
  moving_.reset();
  service_ = {};
  specialist_ = {};
  day_ = {};
  wipe(contact_);
  again_ = nullptr;
  emit stageChanged();
  emit changed();
}

void Appointment::enter(Stage stage) {
  stage_ = stage;
  notice_ = Notice::None;
  again_ = nullptr;
  emit stageChanged();
  emit changed();
}

void Appointment::setNotice(Notice notice) {
  notice_ = notice;
  emit changed();
}

bool Appointment::back() {
  switch (stage_) {
    case Stage::Service:
      return false;
    case Stage::Specialist:
      if (moving_ || services().size() == 1) return false;
      enter(Stage::Service);
      return true;
    case Stage::Day:
      if (specialists().size() > 1) {
        enter(Stage::Specialist);
        return true;
      }
      if (moving_ || services().size() == 1) return false;
      enter(Stage::Service);
      return true;
    case Stage::Time:
    case Stage::Full:
      enter(Stage::Day);
      lookAtDays();
      return true;
    case Stage::Confirm:
      if (asking()) return true;  // it is being written down: what was decided is not taken back half-way
      dropHold();
      enter(Stage::Time);
      lookAtDays();
      return true;
  }
  return false;
}

// --- What is shown
// -----------------------------------------------------------------------------------------------------

QString Appointment::sentence() const {
  switch (stage_) {
    case Stage::Service:
      return tr("What would you like an appointment for?");
    case Stage::Specialist:
      return tr("Whom would you like to see?");
    case Stage::Day:
      return tr("Which day suits you?");
    case Stage::Time:
      return tr("What time suits you?");
    case Stage::Full:
      return tr("All times of this day are taken");
    case Stage::Confirm:
      return moving() ? tr("Shall we move your appointment?") : tr("Shall we write this down?");
  }
  return {};
}

const Centre* Appointment::centre() const {
  return session_.centre() ? &*session_.centre() : nullptr;
}

QVariantList Appointment::services() const {
  QVariantList list;
  if (!centre()) return list;
  for (const auto& service : centre()->services) {
    const bool given = std::ranges::any_of(
        centre()->specialists, [&](const Specialist& each) { return each.active && each.offer(service.id); });
    if (given)
      list << QVariantMap{{"serviceId", QString::fromStdString(service.id.text)},
                          {"name", QString::fromStdString(service.names.publicName)},
                          {"minutes", static_cast<int>(service.duration.count())}};
  }
  return list;
}

QVariantList Appointment::specialists() const {
  QVariantList list;
  if (!centre()) return list;
  for (const auto& each : centre()->specialists)
    if (each.active && each.offer(service_))
      list << QVariantMap{{"specialistId", QString::fromStdString(each.id.text)},
                          {"name", QString::fromStdString(each.publicName)},
                          {"role", QString::fromStdString(each.role)},
                          {"room", QString::fromStdString(each.room)}};
  if (list.size() > 1)
    list.prepend(QVariantMap{{"specialistId", QString()},
                             {"name", tr("Any of them")},
                             {"role", QString()},
                             {"room", tr("The nearest free time")}});
  return list;
}

BusinessDay Appointment::today() const {
  const auto date = session_.hubNow().date();
  return BusinessDay{std::chrono::sys_days(std::chrono::days(QDate(1970, 1, 1).daysTo(date)))};
}

BusinessDay Appointment::weekOf(BusinessDay day) const {
  return BusinessDay{day.date - (std::chrono::weekday(day.date) - std::chrono::Monday)};
}

// The best that the day has to offer, over those who may be chosen.
DayOffer Appointment::offer(BusinessDay day) const {
  auto best = DayOffer::kTooFar;
  constexpr std::array kOrder{DayOffer::kFree,   DayOffer::kFull,       DayOffer::kNoReception,
                              DayOffer::kDayOff, DayOffer::kNoCalendar, DayOffer::kTooFar};
  const auto rank = [&](DayOffer each) { return std::ranges::find(kOrder, each) - kOrder.begin(); };
  for (const auto& of : days_.at(day).specialists) {
    if (!specialist_.empty() && of.specialist != specialist_) continue;
    if (rank(of.offer) < rank(best)) best = of.offer;
  }
  return best;
}

std::set<Instant> Appointment::freeOn(BusinessDay day) const {
  std::set<Instant> starts;
  for (const auto& of : days_.at(day).specialists)
    if (specialist_.empty() || of.specialist == specialist_) starts.insert(of.free.begin(), of.free.end());
  return starts;
}

bool Appointment::isFree(BusinessDay day) const {
  return offer(day) == DayOffer::kFree;
}

bool Appointment::isFull(BusinessDay day) const {
  return offer(day) == DayOffer::kFull;
}

QVariantList Appointment::days() const {
  QVariantList list;
  for (auto date = first_.date; date < first_.date + kShown; date += std::chrono::days(1)) {
    const BusinessDay day{date};
    QString offered = QStringLiteral("loading");
    QStringList times;
    if (day < today()) {
      offered = QStringLiteral("over");
    } else if (days_.contains(day)) {
      offered = QString::fromUtf8(dayOfferName(offer(day)).data());
      for (const auto start : freeOn(day)) times << wall(start).toString(QStringLiteral("HH:mm"));
    }
    const bool weekend = std::chrono::weekday(date).iso_encoding() > 5;
    if (weekend && offered != QStringLiteral("free") && offered != QStringLiteral("full")) continue;
    const auto shown = dateOf(day);
    list << QVariantMap{{"day", QString::fromStdString(day.text())},
                        {"weekday", dayText(shown, QStringLiteral("dddd"))},
                        {"shortWeekday", dayText(shown, QStringLiteral("ddd"))},
                        {"date", dayText(shown, QStringLiteral("d MMMM"))},
                        {"offer", offered},
                        {"times", times}};
  }
  return list;
}

bool Appointment::hasEarlier() const {
  return first_ > weekOf(today());
}

bool Appointment::hasLater() const {
  const int ahead = centre() ? centre()->schedule.daysAhead : 0;
  return first_.date + kShown <= today().date + std::chrono::days(ahead);
}

QString Appointment::nearestDay() const {
  std::optional<BusinessDay> nearest;
  for (const auto& [day, offers] : days_) {
    if (day < first_ || !isFree(day)) continue;
    if (day.date < first_.date + kShown) return {};
    if (!nearest) nearest = day;
  }
  return nearest ? dayText(dateOf(*nearest), QStringLiteral("d MMMM")) : QString();
}

// The first with free times after that day; where there is none, the first of all.
std::optional<BusinessDay> Appointment::freeAfter(BusinessDay day) const {
  std::optional<BusinessDay> before;
  for (const auto& [each, offers] : days_) {
    if (each < today() || !isFree(each)) continue;
    if (each > day) return each;
    if (!before) before = each;
  }
  return before;
}

QString Appointment::nextFreeDay() const {
  if (stage_ != Stage::Full) return {};
  const auto next = freeAfter(day_);
  return next ? dayText(dateOf(*next), QStringLiteral("dddd, d MMMM")) : QString();
}

QVariantList Appointment::times() const {
  std::map<Instant, const protocol::SlotDay::Of*> starts;
  if (const auto known = days_.find(day_); known != days_.end())
    for (const auto& of : known->second.specialists)
      if (specialist_.empty() || of.specialist == specialist_)
        for (const auto start : of.free) starts.emplace(start, &of);
  QVariantList list;
  for (const auto& [start, of] : starts)
    list << QVariantMap{{"start", static_cast<qint64>(start.time_since_epoch().count())},
                        {"time", wall(start).toString(QStringLiteral("HH:mm"))},
                        {"place", QString::fromStdString(of->publicName)}};
  return list;
}

QString Appointment::serviceName() const {
  const auto* service = centre() ? centre()->service(service_) : nullptr;
  return service ? QString::fromStdString(service->names.publicName) : QString();
}

std::optional<Wish> Appointment::wish() const {
  if (stage_ != Stage::Full || moving_) return std::nullopt;
  return Wish{service_, specialist_, day_};
}

QString Appointment::specialistId() const {
  return QString::fromStdString((hold_ ? hold_->slot.specialist : specialist_).text);
}

QString Appointment::place() const {
  const auto* who = centre() ? centre()->specialist(hold_ ? hold_->slot.specialist : specialist_) : nullptr;
  return who ? placeText(who->publicName, who->room) : QString();
}

QString Appointment::role() const {
  const auto* who = centre() ? centre()->specialist(hold_ ? hold_->slot.specialist : specialist_) : nullptr;
  return who ? QString::fromStdString(who->role) : QString();
}

QString Appointment::day() const {
  return day_ == BusinessDay{} ? QString() : dayText(dateOf(day_), QStringLiteral("dddd, d MMMM"));
}

QString Appointment::time() const {
  return hold_ ? wall(hold_->slot.start).toString(QStringLiteral("HH:mm")) : QString();
}

QString Appointment::formerTime() const {
  if (!moving_) return {};
  const auto at = wall(moving_->booking.slot.start);
  return tr("%1 at %2", "day, time").arg(dayText(at.date(), QStringLiteral("d MMMM")), at.toString("HH:mm"));
}

// --- Choosing
// ----------------------------------------------------------------------------------------------------------

void Appointment::chooseService(const QString& serviceId) {
  const auto service = makeId<ServiceId>(serviceId.toStdString());
  if (stage_ != Stage::Service || !service || !centre() || !centre()->service(*service)) return;
  service_ = *service;
  specialist_ = {};
  forgetDays();
  enter(Stage::Specialist);
  if (specialists().size() == 1) chooseSpecialist(specialists().constFirst().toMap().value("specialistId").toString());
}

void Appointment::chooseSpecialist(const QString& specialistId) {
  if (stage_ != Stage::Specialist) return;
  specialist_ = StaffId{specialistId.toStdString()};
  if (!specialist_.empty() && (!centre() || !centre()->specialist(specialist_))) return;
  forgetDays();
  first_ = weekOf(today());
  enter(Stage::Day);
  lookAtDays();
}

void Appointment::earlier() {
  if (stage_ != Stage::Day || !hasEarlier()) return;
  first_.date -= kShown;
  enter(Stage::Day);
  lookAtDays();
}

void Appointment::later() {
  if (stage_ != Stage::Day || !hasLater()) return;
  first_.date += kShown;
  enter(Stage::Day);
  lookAtDays();
}

void Appointment::toNearestDay() {
  if (stage_ != Stage::Day || nearestDay().isEmpty()) return;
  for (const auto& [day, offers] : days_)
    if (day >= first_ && isFree(day)) {
      first_ = weekOf(day);
      break;
    }
  enter(Stage::Day);
  lookAtDays();
}

void Appointment::chooseDay(const QString& day) {
  const auto chosen = BusinessDay::parse(day.toStdString());
  if (stage_ != Stage::Day || !chosen || *chosen < today() || !days_.contains(*chosen)) return;
  if (!isFree(*chosen) && !isFull(*chosen)) return;
  day_ = *chosen;
  enter(isFree(day_) ? Stage::Time : Stage::Full);
}

void Appointment::toNextFreeDay() {
  const auto next = stage_ == Stage::Full ? freeAfter(day_) : std::nullopt;
  if (!next) return;
  day_ = *next;
  first_ = weekOf(day_);
  enter(Stage::Time);
  lookAtDays();
}

void Appointment::lookAgain() {
  if (stage_ != Stage::Full) return;
  enter(Stage::Time);
  lookAtDays();
  setNotice(Notice::CameFree);
}

void Appointment::chooseTime(qint64 start) {
  if (stage_ != Stage::Time || asking()) return;
  const Instant at{milliseconds(start)};
  for (const auto& of : days_.at(day_).specialists) {
    if (!specialist_.empty() && of.specialist != specialist_) continue;
    if (std::ranges::find(of.free, at) == of.free.end()) continue;
    hold({of.specialist, service_, at});
    return;
  }
}

// --- The hub
// -----------------------------------------------------------------------------------------------------------

void Appointment::ask(std::string_view method, boost::json::object params, Take take) {
  ++waiting_;
  again_ = nullptr;
  setNotice(Notice::None);
  session_.call(method, params, this, [this, method, params, take, visit = visit_](Result<boost::json::value> answer) {
    const auto* object = answer ? answer->if_object() : nullptr;
    if (visit != visit_) {
      if (object) take(*object);  // knows that its visitor has gone
      return;
    }
    --waiting_;
    if (object) return take(*object);
    if (!answer && answer.error().code == Errc::kUnavailable) {
      again_ = [this, method, params, take] { ask(method, params, take); };
      return setNotice(Notice::NoAnswer);
    }
    refused(answer ? fail(Errc::kFailed, "no object") : answer.error());
  });
}

void Appointment::refused(const Error& error) {
  const bool over = error.code == Errc::kExpired;
  if (error.code != Errc::kConflict && !over) return setNotice(Notice::Declined);
  // The time is gone. The day is looked at again, and what is left of it is shown.
  hold_.reset();
  renewal_.stop();
  enter(Stage::Time);
  lookAtDays();
  setNotice(over ? Notice::TooLate : Notice::Taken);
}

void Appointment::retry() {
  if (asking()) return;
  if (const auto again = std::exchange(again_, nullptr)) again();
}

void Appointment::lookAtDays() {
  // The two weeks that are shown and two more, for the nearest free day; anew each time, since others book too.
  const auto from = std::max(first_, today());
  askDays(from, static_cast<int>((first_.date + 2 * kShown - from.date).count()));
}

// What is still on its way belongs to another choice.
void Appointment::forgetDays() {
  days_.clear();
  ++look_;
  looking_ = false;
}

void Appointment::askDays(BusinessDay from, int count) {
  protocol::AskSlots question{service_, specialist_, from, count, {}};
  if (moving_) question.moving = moving_->booking.code;
  looking_ = true;
  again_ = nullptr;
  emit changed();
  session_.call(method::kSlots, protocol::toJson(question), this,
                [this, from, count, look = ++look_](const Result<boost::json::value>& answer) {
                  if (look != look_) return;
                  looking_ = false;
                  const auto* object = answer ? answer->if_object() : nullptr;
                  if (object) return takeDays(*object, from, count);
                  if (answer || answer.error().code != Errc::kUnavailable) return setNotice(Notice::Declined);
                  again_ = [this, from, count] {
                    notice_ = Notice::None;
                    askDays(from, count);
                  };
                  setNotice(Notice::NoAnswer);
                });
}

void Appointment::takeDays(const boost::json::object& answer, BusinessDay from, int count) {
  const auto* list = answer.if_contains("days");
  const auto* array = list ? list->if_array() : nullptr;
  if (!array) return setNotice(Notice::Declined);
  for (const auto& each : *array) {
    const auto day = each.is_object() ? protocol::slotDayFromJson(each.get_object())
                                      : Result<protocol::SlotDay>(fail(Errc::kMalformed, "a day is an object"));
    if (!day) return setNotice(Notice::Declined);
    days_.insert_or_assign(day->day, *day);
  }
  // As many as fit into one message came.
  const auto came = static_cast<int>(array->size());
  if (came > 0 && came < count) return askDays(BusinessDay{from.date + std::chrono::days(came)}, count - came);
  seeWhetherFull();
  emit changed();
}

// The day that is shown may have filled up, or emptied, while it was looked at; what is to be said beside it stays.
void Appointment::seeWhetherFull() {
  if (!days_.contains(day_)) return;
  const auto shown = stage_;
  if (stage_ == Stage::Time && isFull(day_)) stage_ = Stage::Full;
  if (stage_ == Stage::Full && isFree(day_)) stage_ = Stage::Time;
  if (stage_ == shown) return;
  if (stage_ == Stage::Full && notice_ == Notice::CameFree) notice_ = Notice::None;
  emit stageChanged();
}

void Appointment::hold(const protocol::SlotOnWire& slot) {
  const protocol::BookingCommand command{ui::HubSession::newCommandId(), {}, protocol::HoldSlot{slot}};
  ask(method::kHold, protocol::toJson(command),
      [this, visit = visit_](const boost::json::object& answer) { takeHold(answer, visit); });
}

void Appointment::takeHold(const boost::json::object& answer, int visit) {
  const auto held = protocol::bookingAnswerFromJson(answer);
  if (!held) return setNotice(Notice::Declined);
  const auto& booking = held->booking.booking;
  // The visitor has gone, or went back: the time is free again.
  if (visit != visit_ || stage_ != Stage::Time || booking.day != day_) return giveBack(booking.code);
  hold_ = Hold{booking.code, {booking.specialist, booking.service, booking.slot.start}};
  command_ = ui::HubSession::newCommandId();
  renewal_.start();
  enter(Stage::Confirm);
}

void Appointment::keepHeld() {
  if (!hold_ || stage_ != Stage::Confirm) return;
  const protocol::BookingCommand command{ui::HubSession::newCommandId(), {}, protocol::RenewHold{hold_->code}};
  session_.call(method::kHold, protocol::toJson(command), this, [](Result<boost::json::value>) {});
}

void Appointment::giveBack(const BookingCode& code) {
  const protocol::BookingCommand command{
      ui::HubSession::newCommandId(), {}, protocol::CancelBooking{code, "left the kiosk"}};
  session_.call(method::kCancelBooking, protocol::toJson(command), &session_, [](Result<boost::json::value>) {},
                {.repeatable = true, .timeout = kGiveBackPatience});
}

void Appointment::dropHold() {
  renewal_.stop();
  if (hold_) giveBack(hold_->code);
  hold_.reset();
}

void Appointment::setContact(protocol::BookingContact contact) {
  wipe(contact_);
  contact_ = std::move(contact);
  // Another request is another command.
  command_ = ui::HubSession::newCommandId();
  emit changed();
}

void Appointment::confirm() {
  if (stage_ != Stage::Confirm || asking() || !hold_) return;
  protocol::BookingCommand command{command_, {}, protocol::Book{hold_->code, contact_}};
  if (moving_) command.what = protocol::MoveBooking{moving_->booking.code, hold_->slot, hold_->code};
  const bool isNew = !moving_;
  ask(protocol::methodOf(command), protocol::toJson(command),
      [this, visit = visit_, isNew](const boost::json::object& answer) {
        const auto done = protocol::bookingAnswerFromJson(answer);
        if (visit != visit_) {
          // Nobody saw the code of it, so nobody will come.
          if (done && isNew) giveBack(done->booking.booking.code);
          return;
        }
        if (!done) return setNotice(Notice::Declined);
        renewal_.stop();
        hold_.reset();
        emit booked(done->booking);
      });
}

}  // namespace priyom::kiosk
