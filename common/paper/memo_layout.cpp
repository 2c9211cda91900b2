// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/memo_layout.h"

#include "paper/strip.h"
#include "print/escpos.h"

namespace priyom::paper {

Result<print::Raster> drawMemo(const MemoPaper& paper, int widthDots, const MemoWords& words) {
  if (paper.services.empty()) return fail(Errc::kMalformed, "A memo needs a service to tell of");
  if (auto fits = checkStripWidth(widthDots); !fits) return fits.error();
  const auto sizes = stripSizes(widthDots);
  Strip strip(widthDots);
  const auto line = [&](int above, const QString& pattern, const QString& field) {
    if (!field.isEmpty()) strip.add(above, pattern.arg(field), sizes.body, Weight::kRegular, Align::kLeft);
  };
  strip.add(4, paper.centre, sizes.small, Weight::kBold, Align::kCentre);
  strip.add(18, words.title, sizes.title, Weight::kBold, Align::kCentre);
  for (const auto& service : paper.services) {
    strip.addRule(18);
    strip.add(16, service.name, sizes.main, Weight::kBold, Align::kLeft);
    line(6, words.givenBy, service.givenBy);
    line(6, words.bring, service.bring);
    line(6, words.missing, service.missing);
  }
  if (!paper.alsoBring.isEmpty()) {
    strip.addRule(18);
    line(16, words.alsoBring, paper.alsoBring);
    line(6, words.missing, paper.alsoMissing);
  }
  strip.addRule(18);
  strip.add(14, paper.address, sizes.small, Weight::kRegular, Align::kLeft);
  if (!paper.phones.isEmpty())
    strip.add(4, words.phones.arg(paper.phones), sizes.small, Weight::kRegular, Align::kLeft);
  return print::printable(strip.burn());
}

}  // namespace priyom::paper
