// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/queue_panel.h"

#include <algorithm>

#include "ui/hub_session.h"

namespace priyom::desk {
namespace {

namespace method = protocol::method;

Instant instantOf(const QDateTime& time) {
  return Instant(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

}  // namespace

QueuePanel::QueuePanel(ui::HubSession& session, CounterId counter, StaffId staff, QObject* parent)
    : QObject(parent), session_(session), counter_(std::move(counter)), staff_(std::move(staff)), waiting_(this) {
  using ui::HubSession;
  connect(&session, &HubSession::stateChanged, this, &QueuePanel::takeState);
  connect(&session, &HubSession::centreChanged, this, &QueuePanel::takeCentre);
  connect(&session, &HubSession::hubNowChanged, this, [this] {
    waiting_.setNow(instantOf(session_.hubNow()));
    emit timeChanged();
  });
  connect(&session, &HubSession::snapshot, this, [this](const QString& topic, const boost::json::object& object) {
    if (topic == QLatin1String("queue")) takeSnapshot(object);
  });
  waiting_.setNow(instantOf(session.hubNow()));
  takeCentre();
  session.subscribe(method::kSubscribeQueue, {});
}

void QueuePanel::next() {
  if (canNext()) command(method::kCallNext, Words::Step::kNext, std::nullopt, std::nullopt);
}

void QueuePanel::recall() {
  if (canRecall()) stepOfCurrent(method::kRecall);
}

void QueuePanel::start() {
  if (canStart()) stepOfCurrent(method::kStart);
}

void QueuePanel::finish() {
  if (canFinish()) stepOfCurrent(method::kFinish);
}

void QueuePanel::noShow() {
  if (canNoShow()) stepOfCurrent(method::kNoShow);
}

void QueuePanel::call(const QString& number) {
  if (!canNext()) return;
  const auto parsed = TicketNumber::parse(number.toStdString());
  if (parsed) command(method::kCall, Words::Step::kCall, std::nullopt, *parsed);
}

void QueuePanel::stepOfCurrent(std::string_view name) {
  command(name, Words::Step::kOther, current_->ticket.id, std::nullopt);
}

void QueuePanel::command(std::string_view name, Words::Step step, std::optional<TicketId> ticket,
                         std::optional<TicketNumber> number) {
  send(name,
       protocol::toJson(protocol::CounterCommand{ui::HubSession::newCommandId(), counter_, staff_, ticket, number}),
       step);
}

void QueuePanel::send(std::string_view name, const boost::json::object& params, Words::Step step) {
  busy_ = true;
  currentMoved_ = false;
  say({});
  emit changed();
  session_.call(name, params, this, [this, step, sent = std::string(name)](Result<boost::json::value> answer) {
    takeAnswer(std::move(answer), sent, step);
  });
}

std::optional<TicketId> QueuePanel::meant(const QString& number) const {
  return current_ ? current_->ticket.id : ticketOf(number);
}

std::optional<TicketId> QueuePanel::ticketOf(const QString& number) const {
  const auto parsed = TicketNumber::parse(number.toStdString());
  if (!parsed) return std::nullopt;
  if (current_ && current_->ticket.number == *parsed) return current_->ticket.id;
  for (const auto* list : {&waiting_.tickets(), &deferred_, &absent_}) {
    for (const auto& view : *list) {
      if (view.ticket.number == *parsed) return view.ticket.id;
    }
  }
  return std::nullopt;
}

template <typename Move>
void QueuePanel::move(const std::optional<TicketId>& ticket, Move wanted, Words::Step step) {
  if (!ready() || !ticket) return;
  const protocol::TicketCommand sent{ui::HubSession::newCommandId(), staff_, *ticket, std::move(wanted)};
  send(protocol::methodOf(sent), protocol::toJson(sent), step);
}

void QueuePanel::deferMinutes(const QString& number, int minutes) {
  move(meant(number), Deferral{instantOf(session_.hubNow()) + std::chrono::minutes(minutes), std::nullopt});
}

void QueuePanel::deferOthers(const QString& number, int others) {
  move(meant(number), Deferral{std::nullopt, others});
}

void QueuePanel::transfer(const QString& number, const QString& lineId) {
  if (const auto line = makeId<LineId>(lineId.toStdString()))
    move(meant(number), protocol::Transfer{{*line, {}, {}, {}}, {}});
}

void QueuePanel::putBack(const QString& number) {
  const auto parsed = TicketNumber::parse(number.toStdString());
  for (const auto* list : {&deferred_, &absent_}) {
    for (const auto& view : *list) {
      if (parsed && view.ticket.number == *parsed) return move(view.ticket.id, protocol::PutBack{});
    }
  }
}

const Category* QueuePanel::crisis() const {
  if (!session_.centre()) return nullptr;
  const auto& all = session_.centre()->categories;
  const auto found = std::ranges::find(all, Category::Kind::kCrisis, &Category::kind);
  return found == all.end() ? nullptr : &*found;
}

void QueuePanel::outOfTurn(const QString& number) {
  // Nothing has to be shown for it: the registrar who decides has seen enough.
  if (canOutOfTurn()) move(ticketOf(number), protocol::Categorise{crisis()->id, Proof::kShown});
}

void QueuePanel::undo() {
  if (done_) move(done_->ticket, protocol::Undo{}, Words::Step::kUndo);
}

void QueuePanel::pause() {
  if (canPause()) setCounter(CounterState::kPaused);
}

void QueuePanel::resume() {
  if (ready() && paused()) setCounter(CounterState::kOpen);
}

void QueuePanel::setCounter(CounterState state) {
  send(method::kSetCounter,
       protocol::toJson(protocol::SetCounter{ui::HubSession::newCommandId(), counter_, staff_, state, {}}),
       Words::Step::kOther);
}

QString QueuePanel::undoText() const {
  return done_ ? tr("Take back %1 of %2").arg(done_->what, done_->number) : QString();
}

QVariantList QueuePanel::lines() const {
  QVariantList lines;
  if (!session_.centre()) return lines;
  for (const auto& line : session_.centre()->lines)
    lines << QVariantMap{{"lineId", QString::fromStdString(line.id.text)},
                         {"name", QString::fromStdString(line.names.innerName)}};
  return lines;
}

QVariantList QueuePanel::aside() const {
  QVariantList aside;
  const auto add = [&](const protocol::TicketView& view, const QString& note) {
    aside << QVariantMap{{"number", QString::fromStdString(view.ticket.number.text())}, {"note", note}};
  };
  for (const auto& view : deferred_)
    add(view, view.ticket.deferredUntil ? tr("at %1").arg(Words::clock(*view.ticket.deferredUntil, offset_))
                                        : tr("after others"));
  for (const auto& view : absent_) add(view, tr("did not come"));
  return aside;
}

void QueuePanel::takeAnswer(Result<boost::json::value> answer, std::string_view name, Words::Step step) {
  busy_ = false;
  if (!answer) {
    say(Words::queueRefusal(answer.error().code, step));
  } else if (const auto* object = answer->if_object()) {
    if (auto read = protocol::counterAnswerFromJson(*object)) {
      if (read->heldFor)
        say(tr("Nobody who waits would be done by your appointment at %1. You can call by hand.")
                .arg(Words::clock(*read->heldFor, offset_)));
      else if (!read->ticket && step == Words::Step::kNext)
        say(tr("Nobody is waiting."));
      if (name == method::kUndo) done_.reset();
      if (read->ticket && name != method::kUndo && name != method::kSetCounter)
        done_ = Done{read->ticket->ticket.id, QString::fromStdString(read->ticket->ticket.number.text()),
                     Words::done(name)};
      // The queue's snapshot may be behind the answer, or ahead of it.
      const bool mine =
          read->ticket && (!isAtCounter(read->ticket->ticket) || read->ticket->ticket.counter == counter_);
      const bool same = read->ticket && current_ && current_->ticket.id == read->ticket->ticket.id;
      const bool arrives = read->ticket && isAtCounter(read->ticket->ticket);
      if (mine && (same || arrives) && !currentMoved_) setCurrent(std::move(read->ticket));
    }
  }
  emit changed();
}

void QueuePanel::takeState() {
  if (session_.live()) {
    expectFirst_ = true;
    return;
  }
  fresh_ = false;
  emit changed();
}

void QueuePanel::takeCentre() {
  if (!session_.centre()) return;
  const auto* counter = session_.centre()->counter(counter_);
  unknownCounter_ = counter == nullptr;
  if (counter) waiting_.setMyLines(counter->lines);
  if (unknownCounter_) say(tr("The centre has no counter “%1”. Tell the administrator.").arg(counterName()));
  emit whoChanged();
  emit changed();
}

void QueuePanel::takeSnapshot(const boost::json::object& object) {
  auto read = protocol::queueSnapshotFromJson(object);
  if (!read) {
    qWarning("a queue could not be read: %s", read.error().text.c_str());
    return;
  }
  auto& snapshot = *read;
  const bool older = snapshot.revision.epoch == revision_.epoch && snapshot.revision.counter <= revision_.counter;
  if (older && !expectFirst_) return;
  expectFirst_ = false;
  revision_ = snapshot.revision;
  const auto mine = std::ranges::find(snapshot.counters, counter_, &protocol::QueueSnapshot::AtCounter::counter);
  const bool known = mine != snapshot.counters.end();
  state_ = known ? mine->state : CounterState::kClosed;
  anyOpen_ = std::ranges::any_of(snapshot.counters, [](const auto& each) { return each.state == CounterState::kOpen; });
  setCurrent(known ? std::move(mine->ticket) : std::nullopt);
  deferred_ = std::move(snapshot.deferred);
  absent_ = std::move(snapshot.absent);
  offset_ = snapshot.moment.utcOffset;
  waiting_.setOffset(offset_);
  waitingTotal_ = snapshot.waitingTotal;
  waiting_.show(std::move(snapshot.waiting));
  fresh_ = true;
  emit changed();
}

void QueuePanel::setCurrent(std::optional<protocol::TicketView> current) {
  if (current && !isAtCounter(current->ticket)) current.reset();
  const bool same = current.has_value() == current_.has_value() && (!current || current->ticket == current_->ticket);
  if (!same) currentMoved_ = true;
  current_ = std::move(current);
  emit timeChanged();
}

void QueuePanel::say(const QString& message) {
  if (message == message_) return;
  message_ = message;
  emit messageChanged();
}

QString QueuePanel::counterName() const {
  const auto* counter = session_.centre() ? session_.centre()->counter(counter_) : nullptr;
  return QString::fromStdString(counter ? counter->names.publicName : counter_.text);
}

QString QueuePanel::staffName() const {
  if (session_.centre()) {
    const auto& staff = session_.centre()->staff;
    const auto found = std::ranges::find(staff, staff_, &Staff::id);
    if (found != staff.end()) return QString::fromStdString(found->name);
  }
  return QString::fromStdString(staff_.text);
}

QString QueuePanel::number() const {
  return current_ ? QString::fromStdString(current_->ticket.number.text()) : QStringLiteral("—");
}

QString QueuePanel::stateName() const {
  if (!current_) return QStringLiteral("free");
  return isCurrent(TicketState::kCalled) ? QStringLiteral("called") : QStringLiteral("serving");
}

QString QueuePanel::stateText() const {
  if (!known()) return {};
  if (!current_) return paused() ? tr("pause: nobody is called here") : tr("no visitor");
  const auto recalls = current_->ticket.recalls;
  const auto text = Words::state(current_->ticket.state);
  return recalls > 0 && isCurrent(TicketState::kCalled) ? tr("%1, repeated: %2").arg(text).arg(recalls) : text;
}

QString QueuePanel::line() const {
  if (!current_) return {};
  return QString::fromStdString(current_->lineInner.empty() ? current_->lineName : current_->lineInner);
}

QString QueuePanel::wait() const {
  if (!current_) return {};
  const auto& ticket = current_->ticket;
  const auto now = instantOf(session_.hubNow());
  if (ticket.state == TicketState::kServing && ticket.startedAt)
    return tr("at the counter for %1").arg(Words::wait(now - *ticket.startedAt));
  if (ticket.calledAt) return tr("waited %1").arg(Words::wait(*ticket.calledAt - ticket.arrivedAt));
  return {};
}

}  // namespace priyom::desk
