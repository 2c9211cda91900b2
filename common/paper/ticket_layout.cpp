// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/ticket_layout.h"

#include <QFont>
#include <QPainter>
#include <algorithm>
#include <cstring>
#include <vector>

#include "paper/dot_text.h"
#include "print/escpos.h"
#include "token/qr_image.h"

namespace priyom::paper {
namespace {

constexpr int kMinWidth = 320;
constexpr int kMaxWidth = 832;                                  // 112 mm paper, the widest receipt printers take
constexpr int kNumberHeight = 15 * print::kDotsPerMillimetre;   // of its capital letter
constexpr int kCodeHeight = 72;                                 // 9 mm: eight characters on narrow paper too
constexpr int kQrWishedWidth = 36 * print::kDotsPerMillimetre;  // quiet zone included
constexpr int kQrLeastModule = 4;                               // dots; 3 fail when a phone is held askew
constexpr int kQrMostModule = 8;
constexpr int kSideMargin = 8;
constexpr int kRuleThickness = 2;

// Text sizes in dots of the em: 8 dots are a millimetre, so 28 is 3.5 mm or 10 pt.
struct Sizes {
  int title, name, main, body, small;
};
constexpr Sizes kSizes80mm{46, 44, 34, 28, 26};
constexpr Sizes kSizes58mm{40, 36, 30, 26, 25};

// What stands on the paper, from the top, each part with the white above it.
struct Part {
  enum class Kind { kText, kRule, kQr, kBanner };
  Kind kind = Kind::kText;
  int above = 0;
  DotText text{};
};

class Layout {
 public:
  Layout(const TicketPaper& paper, const TicketWords& words, int width)
      : paper_(paper), words_(words), width_(width), sizes_(width < 480 ? kSizes58mm : kSizes80mm) {}

  Result<print::Raster> draw() {
    if (auto placed = placeQr(); !placed) return placed.error();
    compose();
    print::Raster raster = burn();
    stampQr(raster);
    return print::printable(raster);
  }

 private:
  int textWidth() const { return width_ - 2 * kSideMargin; }

  Result<void> placeQr() {
    if (paper_.qrText.isEmpty()) return {};
    auto matrix = token::encodeQr(paper_.qrText.toStdString());
    if (!matrix) return matrix.error();
    qr_ = std::move(*matrix);
    const int modules = qr_.size + 2 * token::kQuietZone;
    const int wished = std::min(kQrWishedWidth, width_);
    module_ = std::clamp(wished / modules, kQrLeastModule, kQrMostModule);
    if (modules * module_ > width_)
      return fail(Errc::kTooLarge, "The QR code needs " + std::to_string(modules * module_) + " dots, the paper has " +
                                       std::to_string(width_));
    return {};
  }

  void add(int above, const QString& text, int size, Weight weight, Align align) {
    if (text.isEmpty()) return;
    parts_.push_back({Part::Kind::kText, above, DotText::wrap(text, dotFont(size, weight), textWidth(), align)});
  }
  void addRule(int above) { parts_.push_back({Part::Kind::kRule, above, {}}); }

  void compose() {
    const auto& s = sizes_;
    add(4, words_.title, s.title, Weight::kBold, Align::kCentre);
    if (!paper_.issued.isEmpty()) add(4, words_.issued.arg(paper_.issued), s.body, Weight::kRegular, Align::kCentre);
    if (paper_.reprint) {
      const QFont font = dotFont(s.body, Weight::kBold);
      parts_.push_back({Part::Kind::kBanner, 12, DotText::wrap(words_.reprint, font, textWidth(), Align::kCentre)});
    } else {
      addRule(14);
    }
    const bool coded = paper_.number.isEmpty();
    const auto number =
        numberText(coded ? paper_.bookingCode : paper_.number, coded ? kCodeHeight : kNumberHeight, textWidth());
    parts_.push_back({Part::Kind::kText, 26, number});
    composePlace();
    composeTime();
    if (module_ > 0) parts_.push_back({Part::Kind::kQr, 6, {}});
    addRule(module_ > 0 ? 2 : 20);
    if (!paper_.bring.isEmpty()) {
      add(16, words_.bring.arg(paper_.bring), s.body, Weight::kRegular, Align::kLeft);
      addRule(16);
    }
    add(14, paper_.centre, s.small, Weight::kBold, Align::kLeft);
    add(4, paper_.address, s.small, Weight::kRegular, Align::kLeft);
    if (!paper_.phones.isEmpty()) add(4, words_.phones.arg(paper_.phones), s.small, Weight::kRegular, Align::kLeft);
  }

  void composePlace() {
    add(26, paper_.line, sizes_.name, Weight::kBold, Align::kCentre);
    if (paper_.room != paper_.line) add(6, paper_.room, sizes_.main, Weight::kRegular, Align::kCentre);
  }

  void composeTime() {
    if (!paper_.appointment.isEmpty())
      add(14, words_.appointment.arg(keepNumbers(paper_.appointment)), sizes_.main, Weight::kBold, Align::kCentre);
    else if (!paper_.wait.isEmpty())
      add(14, words_.wait.arg(keepNumbers(paper_.wait)), sizes_.main, Weight::kRegular, Align::kCentre);
    if (!paper_.number.isEmpty() && !paper_.bookingCode.isEmpty()) {
      QString code = paper_.bookingCode;
      code.replace(QLatin1Char(' '), QChar::Nbsp);
      add(8, words_.bookingCode.arg(code), sizes_.main, Weight::kRegular, Align::kCentre);
    }
  }

  int heightOf(const Part& part) const {
    switch (part.kind) {
      case Part::Kind::kText:
        return part.text.height();
      case Part::Kind::kBanner:
        return part.text.height() + 8;
      case Part::Kind::kRule:
        return kRuleThickness;
      case Part::Kind::kQr:
        return (qr_.size + 2 * token::kQuietZone) * module_;
    }
    return 0;
  }

  // Text and rules; the QR's place stays white and is remembered.
  print::Raster burn() {
    int height = 0;
    for (const auto& part : parts_) height += part.above + heightOf(part);
    height += 8;
    QImage canvas(width_, height, QImage::Format_Grayscale8);
    canvas.fill(Qt::white);
    QPainter painter(&canvas);
    int y = 0;
    for (const auto& part : parts_) {
      y += part.above;
      const int partHeight = heightOf(part);
      if (part.kind == Part::Kind::kRule) painter.fillRect(0, y, width_, partHeight, Qt::black);
      if (part.kind == Part::Kind::kQr) qrTop_ = y;
      if (part.kind == Part::Kind::kBanner) {
        painter.fillRect(0, y, width_, partHeight, Qt::black);
        part.text.paint(painter, kSideMargin, y + 4, Qt::white);
      }
      if (part.kind == Part::Kind::kText) part.text.paint(painter, kSideMargin, y, Qt::black);
      y += partHeight;
    }
    painter.end();
    return fromGray(canvas);
  }

  static print::Raster fromGray(const QImage& canvas) {
    print::Raster raster(canvas.width(), canvas.height());
    for (int y = 0; y < raster.height; ++y) {
      const uchar* gray = canvas.constScanLine(y);
      const auto row = raster.row(y);
      for (int x = 0; x < raster.width; ++x)
        if (gray[x] < kInkThreshold) row[static_cast<std::size_t>(x) / 8] |= static_cast<std::uint8_t>(0x80 >> (x % 8));
    }
    return raster;
  }

  void stampQr(print::Raster& raster) const {
    if (module_ == 0) return;
    const int side = qr_.size * module_;
    const int left = (width_ - side) / 2;
    const int top = qrTop_ + token::kQuietZone * module_;
    for (int y = 0; y < qr_.size; ++y) {
      const auto first = raster.row(top + y * module_);
      for (int x = 0; x < side; ++x)
        if (qr_.isDark(x / module_, y)) raster.setDot(left + x, top + y * module_, true);
      for (int copy = 1; copy < module_; ++copy) std::ranges::copy(first, raster.row(top + y * module_ + copy).begin());
    }
  }

  const TicketPaper& paper_;
  const TicketWords& words_;
  int width_;
  Sizes sizes_;
  token::QrMatrix qr_;
  int module_ = 0;  // dots; 0: no QR
  int qrTop_ = 0;
  std::vector<Part> parts_;
};

}  // namespace

Result<print::Raster> drawTicket(const TicketPaper& paper, int widthDots, const TicketWords& words) {
  if (paper.number.trimmed().isEmpty() && paper.bookingCode.trimmed().isEmpty())
    return fail(Errc::kMalformed, "A ticket needs a number, or the code of an appointment");
  if (widthDots < kMinWidth || widthDots > kMaxWidth)
    return fail(Errc::kMalformed, "No receipt paper is " + std::to_string(widthDots) + " dots wide");
  return Layout(paper, words, widthDots).draw();
}

QImage toImage(const print::Raster& raster) {
  QImage image(raster.width, raster.height, QImage::Format_Mono);
  image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
  for (int y = 0; y < raster.height; ++y)
    std::memcpy(image.scanLine(y), raster.row(y).data(), static_cast<std::size_t>(raster.stride()));
  return image;
}

}  // namespace priyom::paper
