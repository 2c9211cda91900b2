// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/ticket_layout.h"

#include <algorithm>
#include <cstring>

#include "paper/dot_text.h"
#include "paper/strip.h"
#include "print/escpos.h"
#include "token/qr_image.h"

namespace priyom::paper {
namespace {

constexpr int kNumberHeight = 15 * print::kDotsPerMillimetre;   // of its capital letter
constexpr int kCodeHeight = 72;                                 // 9 mm: eight characters on narrow paper too
constexpr int kCodeBelowHeight = 52;                            // under the day and the time
constexpr int kQrWishedWidth = 36 * print::kDotsPerMillimetre;  // quiet zone included
constexpr int kQrLeastModule = 4;                               // dots; 3 fail when a phone is held askew
constexpr int kQrMostModule = 8;

class Layout {
 public:
  Layout(const TicketPaper& paper, const TicketWords& words, int width)
      : paper_(paper), words_(words), width_(width), sizes_(stripSizes(width)), strip_(width) {}

  Result<print::Raster> draw() {
    if (auto placed = placeQr(); !placed) return placed.error();
    compose();
    print::Raster raster = strip_.burn();
    stampQr(raster);
    return print::printable(raster);
  }

 private:
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

  void compose() {
    const auto& s = sizes_;
    strip_.add(4, words_.title, s.title, Weight::kBold, Align::kCentre);
    if (!paper_.issued.isEmpty())
      strip_.add(4, words_.issued.arg(paper_.issued), s.body, Weight::kRegular, Align::kCentre);
    if (paper_.reprint) {
      strip_.addBanner(12, words_.reprint, s.body);
    } else {
      strip_.addRule(14);
    }
    composeHead();
    composePlace();
    composeTime();
    if (module_ > 0) qrTop_ = strip_.addPlace(6, (qr_.size + 2 * token::kQuietZone) * module_);
    strip_.addRule(module_ > 0 ? 2 : 20);
    if (!paper_.bring.isEmpty()) {
      strip_.add(16, words_.bring.arg(paper_.bring), s.body, Weight::kRegular, Align::kLeft);
      strip_.addRule(16);
    }
    strip_.add(14, paper_.centre, s.small, Weight::kBold, Align::kLeft);
    strip_.add(4, paper_.address, s.small, Weight::kRegular, Align::kLeft);
    if (!paper_.phones.isEmpty())
      strip_.add(4, words_.phones.arg(paper_.phones), s.small, Weight::kRegular, Align::kLeft);
  }

  // The largest: what is called, or when to come.
  void composeHead() {
    const bool coded = paper_.number.isEmpty();
    if (coded && !paper_.time.isEmpty()) {
      strip_.add(26, paper_.day, sizes_.name, Weight::kBold, Align::kCentre);
      strip_.add(18, numberText(paper_.time, kNumberHeight, strip_.textWidth()));
      return;
    }
    const auto& text = coded ? paper_.bookingCode : paper_.number;
    strip_.add(26, numberText(text, coded ? kCodeHeight : kNumberHeight, strip_.textWidth()));
  }

  void composePlace() {
    strip_.add(26, paper_.line, sizes_.name, Weight::kBold, Align::kCentre);
    if (paper_.room != paper_.line) strip_.add(6, paper_.room, sizes_.main, Weight::kRegular, Align::kCentre);
    if (!paper_.waitAt.isEmpty())
      strip_.add(6, words_.waitAt.arg(paper_.waitAt), sizes_.body, Weight::kRegular, Align::kCentre);
  }

  void composeTime() {
    if (!paper_.time.isEmpty()) return composeCode();
    if (!paper_.appointment.isEmpty())
      strip_.add(14, words_.appointment.arg(keepNumbers(paper_.appointment)), sizes_.main, Weight::kBold,
                 Align::kCentre);
    else if (!paper_.wait.isEmpty())
      strip_.add(14, words_.wait.arg(keepNumbers(paper_.wait)), sizes_.main, Weight::kRegular, Align::kCentre);
    if (!paper_.number.isEmpty() && !paper_.bookingCode.isEmpty()) {
      QString code = paper_.bookingCode;
      code.replace(QLatin1Char(' '), QChar::Nbsp);
      strip_.add(8, words_.bookingCode.arg(code), sizes_.main, Weight::kRegular, Align::kCentre);
    }
  }

  // Of a paper that opens the door on its day.
  void composeCode() {
    const QString heading = words_.bookingCode.arg(QString()).trimmed();
    strip_.add(24, heading, sizes_.body, Weight::kRegular, Align::kCentre);
    strip_.add(10, numberText(paper_.bookingCode, kCodeBelowHeight, strip_.textWidth()));
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
  StripSizes sizes_;
  Strip strip_;
  token::QrMatrix qr_;
  int module_ = 0;  // dots; 0: no QR
  int qrTop_ = 0;   // on the strip
};

}  // namespace

Result<print::Raster> drawTicket(const TicketPaper& paper, int widthDots, const TicketWords& words) {
  if (paper.number.trimmed().isEmpty() && paper.bookingCode.trimmed().isEmpty())
    return fail(Errc::kMalformed, "A ticket needs a number, or the code of an appointment");
  if (auto fits = checkStripWidth(widthDots); !fits) return fits.error();
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
