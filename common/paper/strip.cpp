// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/strip.h"

#include <QImage>
#include <QPainter>
#include <string>
#include <utility>

namespace priyom::paper {
namespace {

constexpr int kMinWidth = 320;
constexpr int kMaxWidth = 832;  // 112 mm paper, the widest receipt printers take
constexpr int kNarrow = 480;
constexpr int kSideMargin = 8;
constexpr int kRuleThickness = 2;
constexpr int kBannerEdge = 4;
constexpr int kBottom = 8;

constexpr StripSizes kSizes80mm{46, 44, 34, 28, 26};
constexpr StripSizes kSizes58mm{40, 36, 30, 26, 25};

print::Raster fromGray(const QImage& canvas) {
  print::Raster raster(canvas.width(), canvas.height());
  for (int y = 0; y < raster.height; ++y) {
    const uchar* gray = canvas.constScanLine(y);
    const auto row = raster.row(y);
    for (int x = 0; x < raster.width; ++x)
      if (gray[x] < kInkThreshold) row[static_cast<std::size_t>(x) / 8] |= static_cast<std::uint8_t>(0x80 >> (x % 8));
  }
  return raster;
}

}  // namespace

StripSizes stripSizes(int widthDots) {
  return widthDots < kNarrow ? kSizes58mm : kSizes80mm;
}

Result<void> checkStripWidth(int widthDots) {
  if (widthDots >= kMinWidth && widthDots <= kMaxWidth) return {};
  return fail(Errc::kMalformed, "No receipt paper is " + std::to_string(widthDots) + " dots wide");
}

int Strip::textWidth() const {
  return width_ - 2 * kSideMargin;
}

void Strip::add(int above, const QString& text, int size, Weight weight, Align align) {
  if (!text.isEmpty()) add(above, DotText::wrap(text, dotFont(size, weight), textWidth(), align));
}

void Strip::add(int above, DotText text) {
  const int height = text.height();
  append(above, {Part::Kind::kText, 0, height, std::move(text)});
}

void Strip::addBanner(int above, const QString& text, int size) {
  auto words = DotText::wrap(text, dotFont(size, Weight::kBold), textWidth(), Align::kCentre);
  const int height = words.height() + 2 * kBannerEdge;
  append(above, {Part::Kind::kBanner, 0, height, std::move(words)});
}

void Strip::addRule(int above) {
  append(above, {Part::Kind::kRule, 0, kRuleThickness, {}});
}

int Strip::addPlace(int above, int height) {
  return append(above, {Part::Kind::kPlace, 0, height, {}});
}

int Strip::append(int above, Part part) {
  part.top = height_ + above;
  height_ = part.top + part.height;
  parts_.push_back(std::move(part));
  return parts_.back().top;
}

print::Raster Strip::burn() const {
  QImage canvas(width_, height_ + kBottom, QImage::Format_Grayscale8);
  canvas.fill(Qt::white);
  QPainter painter(&canvas);
  for (const auto& part : parts_) {
    switch (part.kind) {
      case Part::Kind::kText:
        part.text.paint(painter, kSideMargin, part.top, Qt::black);
        break;
      case Part::Kind::kBanner:
        painter.fillRect(0, part.top, width_, part.height, Qt::black);
        part.text.paint(painter, kSideMargin, part.top + kBannerEdge, Qt::white);
        break;
      case Part::Kind::kRule:
        painter.fillRect(0, part.top, width_, part.height, Qt::black);
        break;
      case Part::Kind::kPlace:
        break;
    }
  }
  painter.end();
  return fromGray(canvas);
}

}  // namespace priyom::paper
