// SPDX-License-Identifier: GPL-3.0-or-later
// Which snapshot to draw: every connection's first one, whatever its revision, since the hub may have been restored;
// after that only what is newer. It keeps nothing but the last revision.
#pragma once

#include "domain/board.h"

namespace priyom::display {

class RevisionGate {
 public:
  // A new connection stands: its first snapshot replaces.
  void expectFirst() { first_ = true; }

  // True: draw it. Revisions of two epochs do not compare, so one of another epoch is drawn.
  bool admit(const Revision& revision) {
    const bool newer = first_ || revision.epoch != last_.epoch || revision.counter > last_.counter;
    if (!newer) return false;
    first_ = false;
    last_ = revision;
    return true;
  }

 private:
  Revision last_;
  bool first_ = true;
};

}  // namespace priyom::display
