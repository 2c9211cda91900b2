// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QFont>
#include <QFontMetricsF>
#include <algorithm>
#include <array>
#include <cmath>

namespace priyom::ui {
namespace {

constexpr qreal kUsualDpmm = 3.78;
constexpr qreal kMillimetresPerPoint = 25.4 / 72.0;
constexpr qreal kFigureOfSize = 0.7;  // PT Sans: height of its figures per font size
constexpr qreal kDistancePerFigure = 150.0;

constexpr std::array<qreal, 5> kKioskPoints{22, 28, 36, 48, 72};
constexpr std::array<qreal, 5> kDeskPoints{11, 13, 16, 22, 44};
// How much of what the text grows by each step takes: titles less.
constexpr std::array<qreal, 5> kGrowth{1.0, 1.0, 0.67, 0.42, 0.15};
// Of the least legible figure at the viewing distance.
constexpr std::array<qreal, 5> kDisplaySteps{1.0, 1.25, 1.6, 2.4, 4.0};

double linear(double channel) {
  return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
  return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

}  // namespace

Theme& Theme::instance() {
  static Theme theme;
  return theme;
}

Theme* Theme::create(QQmlEngine*, QJSEngine*) {
  QJSEngine::setObjectOwnership(&instance(), QJSEngine::CppOwnership);
  return &instance();
}

void Theme::configure(Scale scale, qreal dpmm, qreal viewingMetres) {
  scale_ = scale;
  dpmm_ = dpmm > 0 ? dpmm : kUsualDpmm;
  viewingMetres_ = viewingMetres;
  paint();
}

void Theme::setNight(bool night) {
  night_ = night;
  paint();
}

void Theme::setHighContrast(bool on) {
  highContrast_ = on;
  paint();
}

void Theme::setTextScale(int percent) {
  textScale_ = std::clamp(percent, 100, 200);
  emit changed();
}

void Theme::paint() {
  const auto pick = [this](QRgb day, QRgb night, QRgb contrast) {
    return QColor::fromRgb(highContrast_ ? contrast : night_ ? night : day);
  };
  // In the hall text must keep its contrast under the veil of a lost link too.
  const QRgb muteByDay = scale_ == Scale::Display ? 0x3A4456 : 0x4A5568;
  ink_ = pick(0x14213D, 0xF3EEE3, 0xFFFFFF);
  paper_ = pick(0xFBF8F3, 0x0B1120, 0x000000);
  card_ = pick(0xFFFFFF, 0x131C30, 0x000000);
  line_ = pick(0xDAD5CC, 0x33405A, 0x9A9A9A);
  pine_ = pick(0x0B5D4E, 0x6FD3BC, 0xFFE14D);
  onPine_ = pick(0xFFFFFF, 0x06231D, 0x000000);
  pineDeep_ = pick(0x08473C, 0x8FE0CD, 0xFFF2A8);
  pineWash_ = pick(0xE3F0EC, 0x12302B, 0x3A3300);
  sun_ = pick(0xFFC24B, 0xE0A63A, 0xFFE14D);
  onSun_ = pick(0x14213D, 0x14213D, 0x000000);
  rose_ = pick(0xA4133C, 0xFF9DB4, 0xFFE14D);
  onRose_ = pick(0xFFFFFF, 0x2E0410, 0x000000);
  mute_ = pick(muteByDay, 0xC4CBD8, 0xEAEAEA);
  off_ = pick(0xFBF9F5, 0x10182A, 0x1C1C1C);
  tray_ = pick(0xECE7DE, 0x1B2640, 0x2B2B2B);
  emit changed();
}

int Theme::mm(qreal millimetres) const {
  return static_cast<int>(std::ceil(millimetres * dpmm_ - 1e-6));
}

int Theme::points(qreal pt) const {
  return std::max(1, static_cast<int>(std::lround(pt * kMillimetresPerPoint * dpmm_)));
}

int Theme::figures(qreal millimetres) const {
  return std::max(1, static_cast<int>(std::ceil(millimetres / kFigureOfSize * dpmm_)));
}

int Theme::fitted(const QString& text, int size, bool bold, qreal width) const {
  QFont font(family());
  font.setPixelSize(size);
  font.setBold(bold);
  const QFontMetricsF metrics(font);
  qreal widest = 0;
  for (const auto& word : text.split(QLatin1Char(' '))) widest = std::max(widest, metrics.horizontalAdvance(word));
  if (widest <= width || width <= 0) return size;
  const int least = scale_ == Scale::Kiosk ? size * 100 / textScale_ : size;
  return std::max(least, static_cast<int>(size * width / widest));
}

int Theme::font(int step) const {
  const auto i = static_cast<std::size_t>(step);
  switch (scale_) {
    case Scale::Kiosk:
      return points(kKioskPoints[i] * (1.0 + (textScale_ / 100.0 - 1.0) * kGrowth[i]));
    case Scale::Desk:
      return points(kDeskPoints[i]);
    case Scale::Display:
      return figures(viewingMetres_ * 1000.0 / kDistancePerFigure * kDisplaySteps[i]);
  }
  return points(kKioskPoints[i]);
}

std::vector<Theme::Pair> Theme::pairs() const {
  return {
      {"ink on paper", ink_, paper_},   {"ink on card", ink_, card_},       {"ink on pineWash", ink_, pineWash_},
      {"onSun on sun", onSun_, sun_},   {"ink on off", ink_, off_},         {"mute on paper", mute_, paper_},
      {"mute on card", mute_, card_},   {"onPine on pine", onPine_, pine_}, {"onPine on pineDeep", onPine_, pineDeep_},
      {"pine on card", pine_, card_},   {"pine on paper", pine_, paper_},   {"rose on card", rose_, card_},
      {"rose on paper", rose_, paper_}, {"onRose on rose", onRose_, rose_}, {"paper on ink", paper_, ink_},
      {"mute on off", mute_, off_}};
}

double Theme::contrast(const QColor& a, const QColor& b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace priyom::ui
