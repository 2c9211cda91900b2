// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/step_dialog.h"

#include <algorithm>

#include "desk/queue_panel.h"
#include "ui/hub_session.h"

namespace priyom::desk {

StepDialog::StepDialog(QueuePanel& queue, QObject* parent) : QObject(parent), queue_(queue) {
  connect(&queue, &QueuePanel::changed, this, &StepDialog::followQueue);
}

bool StepDialog::may(Page page, const QString& number) const {
  if (!queue_.canMove() || !queue_.session().centre()) return false;
  const auto* const asked = queue_.viewOf(number);
  const bool moves = asked && !isOver(asked->ticket);
  switch (page) {
    case Page::Menu:
    case Page::WhyNext:
      return true;
    case Page::Outcome:
      return queue_.canFinish();
    case Page::Later:
    case Page::SendOn:
    case Page::Route:
    case Page::Cancel:
      return moves;
    case Page::Pause:
      return queue_.canPause();
    case Page::PutBack:
      return !queue_.aside().isEmpty();
    case Page::Number:
      return queue_.canNext();
  }
  return false;
}

void StepDialog::ask(Page page, const QString& number) {
  if (!may(page, number)) return;
  close();
  ticket_ = queue_.ticketOf(number);
  if (const auto* const asked = view()) {
    state_ = asked->ticket.state;
    stops_ = asked->ticket.route;
    order_ = asked->ticket.routeOrder;
  }
  show(sheetOf(page));
}

StepDialog::Sheet StepDialog::sheetOf(Page page) {
  switch (page) {
    case Page::Menu:
      return menu();
    case Page::Outcome:
      return outcome();
    case Page::Later:
      return later();
    case Page::SendOn:
      return sendOn();
    case Page::Route:
      return route();
    case Page::Cancel:
      return cancel();
    case Page::Pause:
      return pause();
    case Page::PutBack:
      return putBack();
    case Page::Number:
      return number();
    case Page::WhyNext:
      return whyNext();
  }
  return {};
}

void StepDialog::show(Sheet sheet) {
  pages_.push_back(std::move(sheet));
  forget();
  if (pages_.back().suggest) pages_.back().choices = pages_.back().suggest(written_);
  emit changed();
  markFirst();
}

void StepDialog::restart(Sheet sheet) {
  pages_.back() = std::move(sheet);
  emit changed();
}

// What was written belongs to its page.
void StepDialog::forget() {
  written_.clear();
  emit writtenChanged();
  complain({});
}

void StepDialog::complain(const QString& fault) {
  fault_ = fault;
  emit faultChanged();
}

bool StepDialog::ready() {
  if (queue_.canMove()) return true;
  complain(queue_.stale() ? tr("There is no connection: this can not be done now.") : tr("One moment, please."));
  return false;
}

void StepDialog::choose(int index) {
  if (!isOpen() || index < 0 || index >= static_cast<int>(pages_.back().choices.size()) || !ready()) return;
  mark(index);
  // The page, and the choice with it, may be gone when it is done.
  const auto act = pages_.back().choices[static_cast<std::size_t>(index)].act;
  act();
}

bool StepDialog::press(const QString& key) {
  if (!isOpen()) return false;
  const auto& choices = pages_.back().choices;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (choices[i].key != key) continue;
    choose(static_cast<int>(i));
    return true;
  }
  return false;
}

void StepDialog::step(int rows) {
  if (!isOpen() || pages_.back().choices.empty()) return;
  const auto last = static_cast<int>(pages_.back().choices.size()) - 1;
  mark(std::clamp(marked_ < 0 && rows < 0 ? last : marked_ + rows, 0, last));
}

void StepDialog::mark(int index) {
  marked_ = index;
  emit markedChanged();
}

void StepDialog::markFirst() {
  mark(pages_.back().choices.empty() ? -1 : 0);
}

void StepDialog::confirm() {
  if (!isOpen()) return;
  const auto& sheet = pages_.back();
  // Who wrote something means it; but what only narrows the choices down is none.
  const bool wrote = !written_.trimmed().isEmpty() && !sheet.suggest;
  if (!sheet.confirm || (!sheet.field.isEmpty() && !wrote && marked_ >= 0)) return choose(marked_);
  if (!ready()) return;
  const auto act = sheet.confirm;
  if (const auto fault = act(written_.trimmed()); !fault.isEmpty()) complain(fault);
}

void StepDialog::write(const QString& text) {
  if (text == written_) return;
  written_ = text;
  emit writtenChanged();
  complain({});
  if (!isOpen() || !pages_.back().suggest) return;
  pages_.back().choices = pages_.back().suggest(written_);
  emit changed();
  markFirst();
}

void StepDialog::back() {
  if (!mayGoBack()) return close();
  pages_.pop_back();
  forget();
  emit changed();
  markFirst();
}

void StepDialog::close() {
  if (!isOpen()) return;
  pages_.clear();
  ticket_.reset();
  stops_.clear();
  reason_.clear();
  forget();
  mark(-1);
  emit changed();
}

// Somebody else was quicker, or the visitor is gone: a choice would mean another thing than it says.
void StepDialog::followQueue() {
  if (!isOpen() || !ticket_) return;
  const auto* const now = view();
  if (!now || now->ticket.state != state_) close();
}

QString StepDialog::page() const {
  return isOpen() ? pages_.back().name : QString();
}

QString StepDialog::title() const {
  return isOpen() ? pages_.back().title : QString();
}

QString StepDialog::text() const {
  return isOpen() ? pages_.back().text : QString();
}

QVariantList StepDialog::choices() const {
  QVariantList list;
  if (!isOpen()) return list;
  for (const auto& each : pages_.back().choices)
    list << QVariantMap{
        {"name", each.name}, {"key", each.key}, {"text", each.text}, {"note", each.note}, {"chosen", each.chosen}};
  return list;
}

QString StepDialog::field() const {
  return isOpen() ? pages_.back().field : QString();
}

bool StepDialog::writes() const {
  return isOpen() && pages_.back().writes;
}

QString StepDialog::confirmText() const {
  return isOpen() ? pages_.back().confirmText : QString();
}

const protocol::TicketView* StepDialog::view() const {
  return ticket_ ? queue_.viewOf(*ticket_) : nullptr;
}

QString StepDialog::numberText() const {
  const auto* const of = view();
  return of ? QString::fromStdString(of->ticket.number.text()) : QString();
}

const Centre& StepDialog::centre() const {
  return *queue_.session().centre();
}

}  // namespace priyom::desk
