// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/keypad.h"

#include <QMetaObject>
#include <algorithm>
#include <iterator>

#include "ui/theme.h"

namespace priyom::kiosk {
namespace {

// Which way a key steps; 0: it does not.
int stepOf(const QKeyEvent& key) {
  switch (key.key()) {
    case Qt::Key_Tab:
      return key.modifiers() & Qt::ShiftModifier ? -1 : 1;
    case Qt::Key_Down:
    case Qt::Key_Right:
      return 1;
    case Qt::Key_Backtab:
    case Qt::Key_Up:
    case Qt::Key_Left:
      return -1;
    default:
      return 0;
  }
}

bool isEnter(const QKeyEvent& key) {
  return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

std::vector<ScreenPart> stopsOf(const ScreenReading& reading) {
  auto stops = reading.controls();
  std::ranges::copy_if(reading.foot, std::back_inserter(stops), &ScreenPart::isControl);
  return stops;
}

template <typename Parts>
auto placeOf(Parts& parts, const QQuickItem* item) {
  return std::ranges::find_if(parts, [item](const ScreenPart& part) { return part.item == item; });
}

QRectF placeInWindow(const QQuickItem& item) {
  return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
}

// Less what the edges of its lists hide.
QRectF seenOf(const QQuickItem& item) {
  auto seen = placeInWindow(item);
  for (const auto* at = item.parentItem(); at; at = at->parentItem())
    if (at->clip()) seen &= placeInWindow(*at);
  return seen;
}

bool pressByAssistance(QQuickItem* item) {
  auto* face = QAccessible::queryAccessibleInterface(item);
  auto* actions = face ? face->actionInterface() : nullptr;
  if (!actions) return false;
  actions->doAction(QAccessibleActionInterface::pressAction());
  return true;
}

}  // namespace

Keypad::Keypad(Visit& visit, ReadAloud& aloud, QObject* parent) : QObject(parent), visit_(visit), aloud_(aloud) {
  connect(&visit_, &Visit::stepChanged, this, &Keypad::forget);
}

void Keypad::watch(QQuickWindow* window) {
  window_ = window;
  window->installEventFilter(this);
  connect(window, &QQuickWindow::afterAnimating, this, &Keypad::follow);
}

bool Keypad::eventFilter(QObject*, QEvent* event) {
  switch (event->type()) {
    case QEvent::KeyPress:
      return press(*static_cast<QKeyEvent*>(event));
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
      forget();  // whoever touches sees
      return false;
    default:
      return false;
  }
}

bool Keypad::press(const QKeyEvent& key) {
  if (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) return false;
  if (isWriting()) return pressWhileWriting(key, window_->activeFocusItem());
  const int by = stepOf(key);
  if (by != 0) {
    step(by);
    return true;
  }
  if (isEnter(key) || key.key() == Qt::Key_Space) {
    if (!key.isAutoRepeat()) choose();
    return true;
  }
  switch (key.key()) {
    case Qt::Key_Escape:
    case Qt::Key_Backspace:
      if (!key.isAutoRepeat()) back();
      return true;
    case Qt::Key_F1:
    case Qt::Key_Home:
      if (!key.isAutoRepeat()) repeat();
      return true;
    default:
      return false;
  }
}

// Letters, the cursor's keys along the line and Backspace are the field's.
bool Keypad::pressWhileWriting(const QKeyEvent& key, QQuickItem* field) {
  const bool alongTheLine = key.key() == Qt::Key_Left || key.key() == Qt::Key_Right;
  const int by = alongTheLine ? 0 : stepOf(key);
  const bool done = isEnter(key) && !field->property("multiline").toBool();
  if (by != 0 || done) {
    endWriting();
    step(by != 0 ? by : 1);
    return true;
  }
  switch (key.key()) {
    case Qt::Key_Escape:
      endWriting();
      return true;
    case Qt::Key_F1:
      repeat();
      return true;
    default:
      return false;
  }
}

void Keypad::step(int by) {
  follow();
  const auto stops = stopsOf(readScreen(window_));
  if (stops.empty()) return;
  const auto count = std::ssize(stops);
  const auto at = placeOf(stops, current_);
  const auto from = at != stops.end() && current_ ? at - stops.begin() : by > 0 ? -1 : count;
  mean(stops[static_cast<std::size_t>((from + by + count) % count)]);
}

void Keypad::mean(const ScreenPart& part) {
  current_ = part.item;
  place_ = {};
  const auto reading = readScreen(window_);
  name_ = current_->objectName();
  title_ = reading.title;
  follow();
  aloud_.say(sentence(reading));
}

// «1 из 4, кнопка, Взять талон». In the bar below the page: with its name, since it is another place.
QString Keypad::sentence(const ScreenReading& reading) const {
  const auto controls = reading.controls();
  const bool onPage = placeOf(controls, current_) != controls.end();
  const auto& group = onPage ? controls : reading.foot;
  const auto at = placeOf(group, current_);
  if (at == group.end()) return {};
  const auto told = tr("%1 of %2, %3", "3rd of 4, button, name")
                        .arg(at - group.begin() + 1)
                        .arg(std::ssize(group))
                        .arg(phraseOf(*at));
  return onPage || at != group.begin() ? told : reading.footName + QStringLiteral(". ") + told;
}

// Where nothing is meant nothing is chosen: so who drums on the key does not get through two pages.
void Keypad::choose() {
  follow();
  if (!current_) {
    if (aloud_.on()) aloud_.readPage();
    return;
  }
  const auto stops = stopsOf(readScreen(window_));
  const auto at = placeOf(stops, current_);
  if (at == stops.end()) return;
  if (at->role == QAccessible::EditableText) {
    current_->forceActiveFocus(Qt::TabFocusReason);
    aloud_.say(tr("Please write. Escape ends it"));
    return;
  }
  pressByAssistance(current_);
}

void Keypad::back() {
  const auto reading = readScreen(window_);
  for (const char* name : {"idleStay", "sheetClose", "backButton"})
    if (const auto* control = reading.control(QLatin1String(name))) {
      pressByAssistance(control->item);
      return;
    }
}

void Keypad::repeat() {
  if (aloud_.on() && current_)
    aloud_.say(sentence(readScreen(window_)));
  else
    aloud_.readPage();
}

void Keypad::forget() {
  current_ = nullptr;
  name_.clear();
  follow();
}

// The control may have moved, gone, or been made anew; the page may be another one.
void Keypad::follow() {
  if (!window_) return;
  if (!name_.isEmpty()) {
    const auto reading = readScreen(window_);
    const auto stops = stopsOf(reading);
    const auto same = [this](const ScreenPart& part) { return part.item && part.item->objectName() == name_; };
    if (reading.title != title_) {
      current_ = nullptr;
      name_.clear();
    } else if (placeOf(stops, current_) == stops.end()) {
      const auto again = std::ranges::find_if(stops, same);
      current_ = again == stops.end() ? nullptr : again->item;
    }
  }
  if (current_ && placeInWindow(*current_) != place_) {
    reveal();
    place_ = placeInWindow(*current_);
  }
  const auto ring = current_ ? seenOf(*current_) : QRectF();
  if (ring == ring_) return;
  ring_ = ring;
  emit ringChanged();
}

// In each list that it stands in; the fading edge of a list hides nothing of it.
void Keypad::reveal() const {
  const auto margin = ui::Theme::instance().target() * 0.6;
  for (auto* area = current_->parentItem(); area; area = area->parentItem()) {
    if (!area->property("overflows").toBool()) continue;
    const bool fits = current_->height() + 2 * margin < area->height();
    const auto from = fits ? -margin : 0.0;
    const auto height = fits ? current_->height() + 2 * margin : area->height();
    QMetaObject::invokeMethod(area, "reveal", Q_ARG(QVariant, QVariant::fromValue(current_.data())),
                              Q_ARG(QVariant, from), Q_ARG(QVariant, height));
  }
}

bool Keypad::isWriting() const {
  const auto* focus = window_ ? window_->activeFocusItem() : nullptr;
  return focus && focus->inherits("QQuickTextEdit") && focus->isVisible();
}

void Keypad::endWriting() {
  if (auto* field = window_->activeFocusItem()) field->setFocus(false);
}

}  // namespace priyom::kiosk
