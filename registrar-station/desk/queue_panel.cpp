// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/queue_panel.h"

#include <algorithm>

#include "ui/hub_session.h"

namespace priyom::desk {
namespace {

namespace method = protocol::method;

}  // namespace

QueuePanel::QueuePanel(ui::HubSession& session, CounterId counter, StaffId staff, QObject* parent)
    : QObject(parent), session_(session), counter_(std::move(counter)), staff_(std::move(staff)), waiting_(this) {
  using ui::HubSession;
  connect(&session, &HubSession::stateChanged, this, &QueuePanel::takeState);
  connect(&session, &HubSession::centreChanged, this, &QueuePanel::takeCentre);
  connect(&session, &HubSession::hubNowChanged, this, [this] {
    waiting_.setNow(now());
    emit timeChanged();
  });
  connect(&session, &HubSession::snapshot, this, [this](const QString& topic, const boost::json::object& object) {
    if (topic == QLatin1String("queue")) takeSnapshot(object);
  });
  waiting_.setNow(now());
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
  finishWith(usualOutcome());
}

void QueuePanel::finishWith(const QString& outcome) {
  if (!canFinish()) return;
  send(method::kFinish,
       protocol::toJson(protocol::CounterCommand{ui::HubSession::newCommandId(), counter_, staff_, current_->ticket.id,
                                                 std::nullopt, outcome.toStdString()}),
       Words::Step::kOther);
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

const protocol::TicketView* QueuePanel::viewOf(const TicketId& ticket) const {
  if (current_ && current_->ticket.id == ticket) return &*current_;
  for (const auto* list : {&waiting_.tickets(), &deferred_, &absent_}) {
    for (const auto& view : *list)
      if (view.ticket.id == ticket) return &view;
  }
  return nullptr;
}

const protocol::TicketView* QueuePanel::viewOf(const QString& number) const {
  const auto parsed = TicketNumber::parse(number.toStdString());
  if (!parsed) return nullptr;
  if (current_ && current_->ticket.number == *parsed) return &*current_;
  for (const auto* list : {&waiting_.tickets(), &deferred_, &absent_}) {
    for (const auto& view : *list)
      if (view.ticket.number == *parsed) return &view;
  }
  return nullptr;
}

std::optional<TicketId> QueuePanel::ticketOf(const QString& number) const {
  const auto* const view = viewOf(number);
  return view ? std::optional(view->ticket.id) : std::nullopt;
}

std::vector<const protocol::TicketView*> QueuePanel::forHere() const {
  std::vector<const protocol::TicketView*> here;
  const auto* const counter = session_.centre() ? session_.centre()->counter(counter_) : nullptr;
  if (!counter) return here;
  for (const auto& view : waiting_.tickets()) {
    const auto& ticket = view.ticket;
    const bool served = std::ranges::find(counter->lines, ticket.line) != counter->lines.end();
    const bool forOthers = (!ticket.forCounter.empty() && ticket.forCounter != counter_) ||
                           (!ticket.forStaff.empty() && ticket.forStaff != staff_);
    if (served && !forOthers) here.push_back(&view);
  }
  return here;
}

template <typename Move>
void QueuePanel::move(const std::optional<TicketId>& ticket, Move wanted, Words::Step step) {
  if (!ready() || !ticket) return;
  const protocol::TicketCommand sent{ui::HubSession::newCommandId(), staff_, *ticket, std::move(wanted)};
  send(protocol::methodOf(sent), protocol::toJson(sent), step);
}

void QueuePanel::defer(const TicketId& ticket, const Deferral& deferral) {
  move(ticket, deferral);
}

void QueuePanel::transfer(const TicketId& ticket, const Destination& to, const QString& reason) {
  move(ticket, protocol::Transfer{to, reason.toStdString()});
}

void QueuePanel::reroute(const TicketId& ticket, const std::vector<Stop>& route, RouteOrder order) {
  move(ticket, protocol::Reroute{route, order});
}

void QueuePanel::cancel(const TicketId& ticket, const QString& reason) {
  move(ticket, protocol::Cancel{reason.toStdString()});
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

void QueuePanel::pause(const QString& reason) {
  if (canPause()) setCounter(CounterState::kPaused, reason);
}

void QueuePanel::resume() {
  if (ready() && paused()) setCounter(CounterState::kOpen, {});
}

void QueuePanel::setCounter(CounterState state, const QString& reason) {
  send(method::kSetCounter,
       protocol::toJson(
           protocol::SetCounter{ui::HubSession::newCommandId(), counter_, staff_, state, reason.toStdString()}),
       Words::Step::kOther);
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
  counters_ = std::move(snapshot.counters);
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

}  // namespace priyom::desk
