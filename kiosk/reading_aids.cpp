// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/reading_aids.h"

#include <QCoreApplication>
#include <QEvent>
#include <algorithm>
#include <array>

#include "ui/language.h"
#include "ui/theme.h"

namespace priyom::kiosk {
namespace {

constexpr std::array kSteps{100, 125, 150, 200};

}  // namespace

ReadingAids::ReadingAids(Visit& visit, std::chrono::milliseconds leftAlone, QObject* parent)
    : QObject(parent), visit_(visit), language_(ui::Language::instance().code()) {
  alone_.setSingleShot(true);
  alone_.setInterval(leftAlone);
  connect(&alone_, &QTimer::timeout, this, &ReadingAids::reset);
  connect(&visit_, &Visit::ended, this, &ReadingAids::reset);
  connect(&visit_, &Visit::stepChanged, this, &ReadingAids::watch);
  QCoreApplication::instance()->installEventFilter(this);
}

int ReadingAids::textScale() const {
  return ui::Theme::instance().textScale();
}

bool ReadingAids::largest() const {
  return textScale() >= kSteps.back();
}

bool ReadingAids::contrast() const {
  return ui::Theme::instance().highContrast();
}

void ReadingAids::setContrast(bool on) {
  ui::Theme::instance().setHighContrast(on);
  watch();
  emit changed();
}

void ReadingAids::larger() {
  const auto* next = std::upper_bound(kSteps.begin(), kSteps.end(), textScale());
  ui::Theme::instance().setTextScale(next == kSteps.end() ? kSteps.front() : *next);
  watch();
  emit changed();
}

void ReadingAids::setLanguage(const QString& code) {
  ui::Language::instance().setCode(code);
  watch();
}

void ReadingAids::reset() {
  alone_.stop();
  ui::Theme::instance().setTextScale(kSteps.front());
  ui::Theme::instance().setHighContrast(false);
  ui::Language::instance().setCode(language_);
  emit changed();
  emit forgotten();
}

// A visit is watched by its own IdleWatch; here only the start screen is.
void ReadingAids::watch() {
  if (visit_.step() == Visit::Step::Start)
    alone_.start();
  else
    alone_.stop();
}

bool ReadingAids::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::KeyPress:
      watch();
      break;
    default:
      break;
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace priyom::kiosk
