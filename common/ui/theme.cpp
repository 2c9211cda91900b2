// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

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
  setNight(night_);
}

void Theme::setNight(bool night) {
  night_ = night;
  ink_ = night ? 0xF3EEE3 : 0x14213D;
  paper_ = night ? 0x0B1120 : 0xFBF8F3;
  card_ = night ? 0x131C30 : 0xFFFFFF;
  line_ = night ? 0x33405A : 0xDAD5CC;
  pine_ = night ? 0x6FD3BC : 0x0B5D4E;
  onPine_ = night ? 0x06231D : 0xFFFFFF;
  pineDeep_ = night ? 0x8FE0CD : 0x08473C;
  pineWash_ = night ? 0x12302B : 0xE3F0EC;
  sun_ = night ? 0xE0A63A : 0xFFC24B;
  onSun_ = 0x14213D;
  rose_ = night ? 0xFF9DB4 : 0xA4133C;
  onRose_ = night ? 0x2E0410 : 0xFFFFFF;
  // In the hall text must keep its contrast under the veil of a lost link too.
  mute_ = night ? 0xC4CBD8 : scale_ == Scale::Display ? 0x3A4456 : 0x4A5568;
  off_ = night ? 0x10182A : 0xFBF9F5;
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

int Theme::font(int step) const {
  const auto i = static_cast<std::size_t>(step);
  switch (scale_) {
    case Scale::Kiosk:
      return points(kKioskPoints[i]);
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
      {"onSun on sun", onSun_, sun_},       {"ink on off", ink_, off_},         {"mute on paper", mute_, paper_},
      {"mute on card", mute_, card_},   {"onPine on pine", onPine_, pine_}, {"onPine on pineDeep", onPine_, pineDeep_},
      {"pine on card", pine_, card_},   {"pine on paper", pine_, paper_},   {"rose on card", rose_, card_},
      {"rose on paper", rose_, paper_}, {"onRose on rose", onRose_, rose_}, {"paper on ink", paper_, ink_}};
}

double Theme::contrast(const QColor& a, const QColor& b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace priyom::ui
