// SPDX-License-Identifier: GPL-3.0-or-later
// A strip of receipt paper that is filled from the top and then burnt to dots: texts, rules, and places that are left
// white for what comes later. What stands on a ticket and what on a memo is the layouts' affair.
#pragma once

#include <QString>
#include <vector>

#include "domain/result.h"
#include "paper/dot_text.h"
#include "print/raster.h"

namespace priyom::paper {

// Text sizes in dots of the em: 8 dots are a millimetre, so 28 is 3.5 mm or 10 pt.
struct StripSizes {
  int title, name, main, body, small;
};
StripSizes stripSizes(int widthDots);

// kMalformed: no receipt paper is that wide (320 to 832 dots are).
Result<void> checkStripWidth(int widthDots);

// Each part has `above` white dots over it. An empty text leaves no gap.
class Strip {
 public:
  explicit Strip(int widthDots) : width_(widthDots) {}

  int textWidth() const;
  void add(int above, const QString& text, int size, Weight weight, Align align);
  void add(int above, DotText text);
  // White on black, over the whole width.
  void addBanner(int above, const QString& text, int size);
  void addRule(int above);
  // Stays white. Its top, as it will be on the burnt strip.
  int addPlace(int above, int height);

  // Needs a QGuiApplication; any thread. Trailing white rows and all; print::printable() is the caller's.
  print::Raster burn() const;

 private:
  struct Part {
    enum class Kind { kText, kRule, kPlace, kBanner };
    Kind kind = Kind::kText;
    int top = 0;
    int height = 0;
    DotText text{};
  };
  int append(int above, Part part);

  int width_;
  int height_ = 0;
  std::vector<Part> parts_;
};

}  // namespace priyom::paper
