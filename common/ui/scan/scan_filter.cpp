// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scan/scan_filter.h"

#include <QtCore/QCoreApplication>

#include <utility>

namespace priyom::ui {
namespace {

using token::KeyStroke;
using token::ScanBurst;
using Clock = std::chrono::steady_clock;

// X11 and Wayland number keys as evdev does, plus 8; Qt's own evdev input follows them.
constexpr quint32 kScanCodeOffset = 8;

std::uint16_t positionOf(const QKeyEvent& event) {
  const quint32 code = event.nativeScanCode();
  return code > kScanCodeOffset && code < 0x10000 ? static_cast<std::uint16_t>(code - kScanCodeOffset) : 0;
}

// What tells a key from the others between its press and its release.
quint32 keyOf(const QKeyEvent& event) {
  const quint32 code = event.nativeScanCode();
  return code != 0 ? code : 0x8000'0000U | static_cast<quint32>(event.key());
}

bool isModifier(const QKeyEvent& event) {
  switch (event.key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_ScrollLock:
    case Qt::Key_Mode_switch:
      return true;
    default:
      return false;
  }
}

char32_t characterOf(const QKeyEvent& event) {
  switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
      return U'\n';
    case Qt::Key_Tab:
      return U'\t';
    default:
      break;
  }
  return event.text().size() == 1 ? event.text().front().unicode() : U'\0';
}

std::chrono::nanoseconds now() {
  return Clock::now().time_since_epoch();
}

}  // namespace

ScanFilter::ScanFilter(token::ScanPace pace, QObject* parent) : QObject(parent), burst_(pace) {
  patience_.setSingleShot(true);
  patience_.setTimerType(Qt::PreciseTimer);
  connect(&patience_, &QTimer::timeout, this, &ScanFilter::onTimer);
}

ScanFilter::~ScanFilter() = default;

bool ScanFilter::eventFilter(QObject* watched, QEvent* event) {
  if (event == delivered_) return false;
  switch (event->type()) {
    case QEvent::ShortcutOverride: {
      // Comes before the press, to the focused item: a scanner's Enter must not trigger a shortcut on its way.
      const auto& key = static_cast<const QKeyEvent&>(*event);
      if (isModifier(key)) return false;
      ScanBurst trial = burst_;
      if (trial.key(strokeOf(key)).key == ScanBurst::Verdict::kPass) return false;
      event->accept();
      return true;
    }
    // A press is seen at the window first; what the window passes on to its items is not ours any more.
    case QEvent::KeyPress:
      return watched->isWindowType() && onPress(watched, static_cast<const QKeyEvent&>(*event));
    case QEvent::KeyRelease:
      return watched->isWindowType() && onRelease(watched, static_cast<const QKeyEvent&>(*event));
    default:
      return false;
  }
}

bool ScanFilter::onPress(QObject* window, const QKeyEvent& event) {
  if (isModifier(event)) {
    if (held_.empty()) return false;
    hold(window, event);
    return true;
  }
  const quint32 key = keyOf(event);
  if (event.isAutoRepeat() && swallowed_.contains(key)) return true;
  // An event of a nested loop may come in between: what the key does is settled before anybody is told.
  const ScanBurst::Step step = burst_.key(strokeOf(event));
  startTimer();
  const QPointer<QObject> target(window);
  switch (step.key) {
    case ScanBurst::Verdict::kPass:
      swallowed_.remove(key);
      break;
    case ScanBurst::Verdict::kSwallow:
      swallowed_.insert(key);
      break;
    case ScanBurst::Verdict::kHold:
      break;
  }
  carryOut(step);
  if (step.key == ScanBurst::Verdict::kHold && target) hold(window, event);
  return step.key != ScanBurst::Verdict::kPass || !target;
}

bool ScanFilter::onRelease(QObject* window, const QKeyEvent& event) {
  const quint32 key = keyOf(event);
  if (swallowed_.contains(key)) {
    if (!event.isAutoRepeat()) swallowed_.remove(key);
    return true;
  }
  if (held_.empty()) return false;
  hold(window, event);
  return true;
}

KeyStroke ScanFilter::strokeOf(const QKeyEvent& event) const {
  KeyStroke stroke;
  // The server's time, not ours: what queued up while we were busy must not look like a scanner.
  stroke.time = event.timestamp() != 0 ? std::chrono::milliseconds(event.timestamp()) : now();
  stroke.position = positionOf(event);
  stroke.character = characterOf(event);
  stroke.repeat = event.isAutoRepeat();
  stroke.command = (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0;
  return stroke;
}

void ScanFilter::carryOut(const ScanBurst::Step& step) {
  if (step.drop) drop();
  if (step.broken)
    QMetaObject::invokeMethod(
        this, [this] { emit broken(); }, Qt::QueuedConnection);
  if (step.scan) {
    const auto at = static_cast<qint64>(now().count());
    const QString text = QString::fromStdString(*step.scan);
    QMetaObject::invokeMethod(
        this, [this, text, at] { emit scanned(text, at); }, Qt::QueuedConnection);
  }
  if (step.release) release();
}

void ScanFilter::hold(QObject* window, const QKeyEvent& event) {
  held_.push_back({window, std::unique_ptr<QKeyEvent>(event.clone())});
}

void ScanFilter::release() {
  // Taken out first: a field may do anything when it gets a key, also run an event loop of its own.
  std::deque<Held> mine = std::exchange(held_, {});
  for (Held& one : mine) deliver(std::move(one));
}

void ScanFilter::drop() {
  for (Held& one : std::exchange(held_, {})) {
    const quint32 key = keyOf(*one.event);
    if (isModifier(*one.event)) {
      // Shift goes up and down for everybody.
      deliver(std::move(one));
    } else if (one.event->type() == QEvent::KeyPress) {
      swallowed_.insert(key);
    } else if (!swallowed_.remove(key)) {
      // It went down before the scan began.
      deliver(std::move(one));
    }
  }
}

void ScanFilter::deliver(Held held) {
  if (!held.window) return;
  const QEvent* before = std::exchange(delivered_, held.event.get());
  QCoreApplication::sendEvent(held.window, held.event.get());
  delivered_ = before;
}

void ScanFilter::startTimer() {
  secondLook_ = false;
  if (const auto wait = burst_.patience()) {
    patience_.start(*wait);
  } else {
    patience_.stop();
  }
}

void ScanFilter::onTimer() {
  // After a long stop of the GUI thread the timer may come before keys that have been waiting for us: they go first.
  if (!std::exchange(secondLook_, true)) {
    patience_.start(0);
    return;
  }
  const ScanBurst::Step step = burst_.quiet();
  secondLook_ = false;
  carryOut(step);
}

}  // namespace priyom::ui
