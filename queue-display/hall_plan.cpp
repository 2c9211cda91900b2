// SPDX-License-Identifier: GPL-3.0-or-later
// Counts in ems of the plain text, in pixels only where a place is told.
#include "queue-display/hall_plan.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace priyom::display {
namespace {

constexpr qreal kLongSide = 1920;
constexpr qreal kShortSide = 1080;
constexpr qreal kSideUnits = 36;
constexpr qreal kTopUnits = 18;
constexpr qreal kGapUnits = 16;
constexpr qreal kPlainUnits = 42;  // the plain text is no smaller than that, however near the seats are
// Ems.
constexpr qreal kLine = 1.14;       // accents above capitals, and all that hangs below
constexpr qreal kRow = 1.12;        // a number in its chip, with air around it
constexpr qreal kNumberBox = 0.95;  // of its own font: nothing of a number hangs below
constexpr qreal kChipAir = 0.5;     // left and right of a row's number, together
constexpr qreal kArrow = 0.9;
constexpr qreal kSpace = 0.27;      // beside an arrow
constexpr qreal kWordSpace = 0.22;  // of the narrow family
constexpr qreal kHeroAir = 0.35;    // above and below the newest call, together
constexpr qreal kHeroSide = 0.6;    // left and right of it, together
constexpr qreal kHeroLeast = 1.5;   // the newest number to the other ones
constexpr qreal kMostRowFont = 1.7;
constexpr qreal kNameToNumber = 0.62;  // of the newest call, at the most
constexpr qreal kNameShare = 0.42;     // … and at the least, where the place is high
constexpr qreal kUsualToNarrow = 1.2;  // how much wider the usual family is, about
constexpr qreal kRoomForTwo = 29;      // of the width: who is next and the lines beside each other
constexpr qreal kRoomForTitle = 14;    // of the width: a title before the numbers
constexpr qreal kCallsShare = 0.56;    // of the height, where there is enough of it
constexpr qreal kBetweenRows = 0.16;   // where a counter stands below its number: whose it is
constexpr qreal kBelowIsBetter = 0.2;
constexpr int kMostNameLines = 3;
constexpr int kLeastTurnLines = 2;  // one would be a word a page
constexpr int kLeastNoticeLines = 2;
constexpr qreal kNoticeAir = 0.4;  // above and below its lines, together

int linesOfAll(const std::vector<WordWidths>& texts, qreal room) {
  int lines = 1;
  for (const auto& words : texts) {
    const auto own = linesOf(words, room);
    if (own == 0) return 0;
    lines = std::max(lines, own);
  }
  return lines;
}

// The least room in which the longest name takes so many lines; 0 where none within `most` does.
qreal roomFor(const std::vector<WordWidths>& texts, int lines, qreal most) {
  for (qreal room = 2; room <= most; room += 0.05)
    if (const auto taken = linesOfAll(texts, room); taken > 0 && taken <= lines) return room;
  return 0;
}

class Planner {
 public:
  explicit Planner(const HallNeeds& needs) : needs_(needs) {
    const auto [shorter, longer] = std::minmax(needs.width, needs.height);
    upright_ = needs.height > needs.width;
    plan_.unit = std::max(0.1, std::min(longer / kLongSide, shorter / kShortSide));
    plan_.font = std::max(needs.leastFont, static_cast<int>(std::lround(kPlainUnits * plan_.unit)));
    em_ = plan_.font;
    plan_.line = std::round(kLine * em_);
    line_ = plan_.line / em_;
    gap_ = kGapUnits * plan_.unit / em_;
    width_ = (needs.width - 2 * kSideUnits * plan_.unit) / em_;
    height_ = (needs.height - 2 * kTopUnits * plan_.unit) / em_;
  }

  HallPlan make() {
    shareHeight();
    placeAll();
    drawCalls();
    return plan_;
  }

 private:
  struct Call {
    qreal width = 0;
    qreal height = 0;  // the least
    int lines = 1;
    bool below = true;
  };
  struct Calls {
    bool columns = false;
    Call newest;
    Call row;
  };

  // A name that takes even more lines is cut.
  int nameLines(qreal room) const {
    const auto lines = linesOfAll(needs_.counters, room);
    return lines == 0 ? kMostNameLines : std::min(lines, kMostNameLines);
  }

  Call rowIn(qreal width) const {
    Call beside{width, 0, linesOfAll(needs_.counters, width - needs_.numberEm - kChipAir - kArrow - 2 * kSpace), false};
    beside.height = std::max(kRow, beside.lines * line_ + 0.06);
    Call below{width, 0, nameLines(width - kArrow - kSpace), true};
    below.height = kRow + below.lines * line_ + kBetweenRows;
    return beside.lines == 0 || below.height < beside.height - kBelowIsBetter ? below : beside;
  }

  Call newestIn(qreal width) const {
    const auto inside = width - kHeroSide - kArrow - kSpace;
    Call below{width, 0, nameLines(inside), true};
    below.height = kHeroAir + kHeroLeast * kNumberBox + below.lines * line_;
    Call beside{width, 0, linesOfAll(needs_.counters, inside - kHeroLeast * needs_.newestEm - kSpace), false};
    beside.height = kHeroAir + std::max(kHeroLeast * kNumberBox, beside.lines * line_);
    return beside.lines == 1 ? beside : below;
  }

  Calls stacked() const { return {false, newestIn(width_), rowIn(width_)}; }

  // Nothing where the width does not do for both.
  std::optional<Calls> inColumns() const {
    for (int lines = 1; lines <= 2; ++lines) {
      const auto name = roomFor(needs_.counters, lines, width_);
      if (name == 0) continue;
      const auto row = needs_.numberEm + kChipAir + kArrow + 2 * kSpace + name + 0.05;
      const auto newest = kHeroSide + std::max(kHeroLeast * needs_.newestEm, name + kArrow + kSpace);
      const auto spare = width_ - 2 * gap_ - row - newest;
      if (spare < 0) continue;
      // Of what is spare the newest call has the most: it is to be the largest.
      const auto wide = newest + 0.6 * spare;
      Call first = newestIn(wide);
      if (!first.below) {
        first.below = true;
        first.height += first.lines * line_;
      }
      return Calls{true, first, rowIn(width_ - 2 * gap_ - wide)};
    }
    return std::nullopt;
  }

  int rowsIn(const Calls& calls, qreal height) const {
    const auto room = calls.columns ? height : height - calls.newest.height - gap_;
    return std::clamp(static_cast<int>(room / calls.row.height + 1e-6), 0, kMostRows);
  }

  qreal leastHeight(const Calls& calls) const {
    const auto others = plan_.rows * calls.row.height;
    if (calls.columns) return std::max(others, calls.newest.height);
    return plan_.rows > 0 ? calls.newest.height + gap_ + others : calls.newest.height;
  }

  bool take(qreal height) {
    if (height > spare_) return false;
    spare_ -= height;
    return true;
  }

  // The newest call and what takes turns there are always; the rest as long as there is height.
  void shareHeight() {
    plan_.nextTitleAbove = width_ < kRoomForTitle;
    plan_.turnLines = upright_ && plan_.nextTitleAbove ? 3 : 2;
    calls_ = stacked();
    auto forCalls = [this] { return height_ - gap_ - plan_.turnLines * line_; };
    const auto wished = plan_.turnLines;
    while (plan_.turnLines > kLeastTurnLines && rowsIn(calls_, forCalls()) < 1) --plan_.turnLines;
    // Not even one other call: they take turns in the newest one's place, and the lines may have theirs again.
    if (rowsIn(calls_, forCalls()) < 1) plan_.turnLines = wished;
    while (plan_.turnLines > 1 && calls_.newest.height > forCalls()) --plan_.turnLines;
    if (const auto beside = upright_ ? std::nullopt : inColumns();
        beside && rowsIn(*beside, forCalls()) >= rowsIn(calls_, forCalls()))
      calls_ = *beside;
    plan_.rows = rowsIn(calls_, forCalls());
    callsHeight_ = leastHeight(calls_);
    spare_ = forCalls() - callsHeight_;
    const int nextLines = plan_.nextTitleAbove ? 2 : 1;
    plan_.nextLines = plan_.rows == kMostRows && take(nextLines * line_ + gap_) ? nextLines : 0;
    headed_ = plan_.nextLines > 0 && take(line_ + gap_);
    const auto growth = std::clamp(kCallsShare * height_ - callsHeight_, 0.0, std::max(0.0, spare_));
    footLines_ = headed_ ? linesOf(needs_.sentence, width_ - 0.2) : 0;
    const auto foot = footLines_ * line_ + gap_;
    if (foot > spare_ - 0.75 * growth)
      footLines_ = 0;
    else if (footLines_ > 0)
      spare_ -= foot;
    grow(std::min(growth, std::max(0.0, spare_)));
    shareRest();
  }

  void grow(qreal height) {
    callsHeight_ += height;
    spare_ -= height;
  }

  // To whole lines below the calls, and what is no whole line to the calls.
  void shareRest() {
    sideBySide_ = plan_.nextLines > 0 && width_ >= kRoomForTwo;
    if (plan_.nextLines > 0) {
      if (sideBySide_) {
        plan_.nextTitleAbove = true;
        spare_ += plan_.nextLines * line_ + gap_;
      } else if (plan_.nextTitleAbove && take(line_)) {
        ++plan_.nextLines;
      }
      while (take(line_)) ++plan_.turnLines;
      if (sideBySide_) plan_.nextLines = plan_.turnLines;
    }
    grow(std::max(0.0, spare_));
  }

  void placeAll() {
    const auto left = kSideUnits * plan_.unit;
    auto top = kTopUnits * plan_.unit;
    const auto place = [&](qreal height) {
      const QRectF rect(left, std::round(top), width_ * em_, std::round(height * em_));
      top = rect.bottom() + gap_ * em_;
      return rect;
    };
    if (headed_) plan_.head = place(line_);
    plan_.calls = place(callsHeight_);
    if (plan_.nextLines > 0 && !sideBySide_) plan_.next = place(plan_.nextLines * line_);
    plan_.turns = place(plan_.turnLines * line_);
    if (sideBySide_) {
      plan_.next = plan_.turns;
      plan_.next.setWidth(std::round(plan_.turns.width() * 0.46));
      plan_.turns.setLeft(plan_.next.right() + 3 * gap_ * em_);
    }
    if (footLines_ > 0) plan_.foot = place(footLines_ * line_);
  }

  void drawCalls() {
    plan_.columns = calls_.columns;
    auto newest = plan_.calls;
    auto others = plan_.calls;
    if (calls_.columns) {
      newest.setWidth(std::round(calls_.newest.width * em_));
      others.setLeft(newest.right() + 2 * gap_ * em_);
    } else if (plan_.rows > 0) {
      const auto rows = plan_.rows * calls_.row.height;
      const auto spare = callsHeight_ - calls_.newest.height - gap_ - rows;
      others.setTop(others.bottom() - std::round((rows + std::clamp(0.4 * spare, 0.0, 0.3 * rows)) * em_));
      newest.setBottom(others.top() - gap_ * em_);
    }
    plan_.newest = newestCall(newest);
    plan_.others = plan_.rows > 0 ? others : QRectF();
    plan_.row = rowCall(others);
    if (newest.height() / em_ >= kLeastNoticeLines * line_ + kNoticeAir) plan_.notice = newest;
  }

  // The counter below the number or beside it, whichever leaves the number larger.
  CallPlan newestCall(const QRectF& place) const {
    const auto inside = place.width() / em_ - kHeroSide;
    const auto height = place.height() / em_ - kHeroAir;
    const auto below = newestBelow(place, height, inside);
    const auto name = roomFor(needs_.counters, 1, inside);
    const auto forFigures = inside - kArrow - 2 * kSpace - name;
    const auto size = std::min(height / kNumberBox, forFigures / needs_.newestEm);
    if (name == 0 || size * em_ <= below.font) return below;
    return {place, static_cast<int>(size * em_), fontOf(kNameToNumber * size), 1, false, false};
  }

  CallPlan newestBelow(const QRectF& place, qreal height, qreal inside) const {
    const auto lines = nameLines(inside - kArrow - kSpace);
    // With room for its state where the number is large even so.
    const bool ribbon = height >= kHeroLeast * kNumberBox + (lines + 1) * line_;
    const auto forBoth = height - (ribbon ? line_ : 0);
    const auto shared = lines > 1 ? forBoth - lines * line_ : forBoth / (kNumberBox + kNameShare * line_) * kNumberBox;
    const auto forNumber = std::min(shared, forBoth - lines * line_);
    const auto size = std::max(1.0, std::min(forNumber / kNumberBox, inside / needs_.newestEm));
    const auto forName = std::min((forBoth - size * kNumberBox) / line_, kNameToNumber * size);
    return {place, static_cast<int>(size * em_), lines > 1 ? plan_.font : fontOf(forName), lines, true, ribbon};
  }

  // Larger than the plain text where the row is high and wide enough, and never near the newest one's.
  CallPlan rowCall(const QRectF& others) const {
    CallPlan drawn{others, 1, 1, calls_.row.lines, calls_.row.below, false};
    drawn.place.setHeight(others.height() / std::max(1, plan_.rows));
    const auto height = drawn.place.height() / em_;
    const auto inside = others.width() / em_ - kChipAir;
    const auto beside = inside - kArrow - 2 * kSpace;
    const auto forFigures = drawn.below ? inside : beside - 0.05 - roomFor(needs_.counters, drawn.lines, beside);
    const auto forNumber = drawn.below ? height - drawn.lines * line_ - kBetweenRows : height;
    const auto size =
        std::min({forNumber / kRow, plan_.newest.font / em_ / kHeroLeast, forFigures / needs_.numberEm, kMostRowFont});
    drawn.font = fontOf(size);
    const auto name = roomFor(needs_.counters, 1, 100) * kUsualToNarrow;
    const auto room = beside - std::max(1.0, size) * needs_.numberEm;
    drawn.nameFont = drawn.below || drawn.lines > 1 || name == 0
                         ? plan_.font
                         : fontOf(std::min({size, room / name, height / line_}));
    drawn.ribbon = !drawn.below && height >= drawn.lines * line_ * drawn.nameFont / em_ + line_;
    return drawn;
  }

  int fontOf(qreal ems) const { return std::max(plan_.font, static_cast<int>(ems * em_)); }

  const HallNeeds& needs_;
  HallPlan plan_;
  Calls calls_;
  bool upright_ = false;
  bool headed_ = false;
  bool sideBySide_ = false;
  int footLines_ = 0;
  qreal em_ = 1;
  qreal line_ = kLine;
  qreal gap_ = 0;
  qreal width_ = 0;
  qreal height_ = 0;
  qreal callsHeight_ = 0;
  qreal spare_ = 0;
};

}  // namespace

int linesOf(const WordWidths& words, qreal room) {
  int lines = 1;
  qreal used = 0;
  for (const auto word : words) {
    if (word > room) return 0;
    const auto longer = used > 0 ? used + kWordSpace + word : word;
    if (longer > room) ++lines;
    used = longer > room ? word : longer;
  }
  return lines;
}

HallPlan planHall(const HallNeeds& needs) {
  return Planner(needs).make();
}

}  // namespace priyom::display
