// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything stands on a hall display of a given size, so that no text has figures lower than viewing distance /
// 150. What is given up where the glass is too small for that, in this order, and never the size of a text: a place of
// its own for the sentence on the order of calls (it takes turns with the lines), the centre's name and the clock, the
// place of those who are next (they take turns too), and last the older calls, which then stand on pages. It measures
// no text and draws nothing.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QRectF>
#include <vector>

namespace priyom::display {

// A text's words, each in ems of the narrow family.
using WordWidths = std::vector<qreal>;

struct HallNeeds {
  qreal width = 1920;
  qreal height = 1080;
  int leastFont = 1;                 // pixels; its figures are viewing distance / 150
  qreal numberEm = 2.8;              // the widest number, bold
  qreal newestEm = 2.8;              // the newest call's
  std::vector<WordWidths> counters;  // names of counters
  WordWidths sentence;               // on the order of calls
};

// How one call is drawn in a place.
struct CallPlan {
  Q_GADGET
  QML_VALUE_TYPE(callPlan)
  Q_PROPERTY(QRectF place MEMBER place)
  Q_PROPERTY(int font MEMBER font)
  Q_PROPERTY(int nameFont MEMBER nameFont)
  Q_PROPERTY(int lines MEMBER lines)
  Q_PROPERTY(bool below MEMBER below)
  Q_PROPERTY(bool ribbon MEMBER ribbon)

 public:
  QRectF place;
  int font = 1;         // of its number
  int nameFont = 1;     // of the counter's name; of the newest call's at the most
  int lines = 1;        // that the counter's name takes
  bool below = true;    // the counter stands below the number, else beside it
  bool ribbon = false;  // there is a line for the call's state
};

struct HallPlan {
  qreal unit = 1;        // pixels of one unit of a design for 1920×1080
  int font = 1;          // of every plain text
  qreal line = 1;        // height of one line of it
  CallPlan newest;       // in one place, however many there are
  bool columns = false;  // the others stand right of the newest, else below it
  int rows = 1;          // of the others, 0 to 5, at once
  CallPlan row;          // the first of them
  // Where a notice stands while nobody is on the way: in the newest call's place, like one more call; those who sit at
  // the counters are rows then. So whoever is called next takes the notice's place, and nothing else moves. Empty where
  // it would be too low to read in.
  QRectF notice;
  // Where things stand. Empty: no place of their own.
  QRectF head, calls, others, next, turns, foot;
  bool nextTitleAbove = false;  // above the numbers, else before them
  int nextLines = 0;            // with the title
  int turnLines = 1;
};

inline constexpr int kMostRows = 5;

HallPlan planHall(const HallNeeds& needs);

// Lines that the words take where each is `room` wide; 0 where a word alone is wider.
int linesOf(const WordWidths& words, qreal room);

}  // namespace priyom::display
