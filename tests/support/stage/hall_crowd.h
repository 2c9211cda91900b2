// SPDX-License-Identifier: GPL-3.0-or-later
// Many displays at one hub, without their screens: each a device with a certificate of its own and a live connection
// that takes every board.
#pragma once

#include <memory>
#include <vector>

#include "link/client.h"
#include "tests/support/stage/stage.h"

namespace priyom::tests {

class HallCrowd {
 public:
  // Returns when each has its first board; throws StepFailed where that takes too long.
  HallCrowd(const Stage& stage, int displays);
  ~HallCrowd();

  // The boards that came, of all displays.
  int boards() const;

 private:
  struct Counted;
  std::shared_ptr<Counted> counted_;
  std::vector<std::unique_ptr<link::Client>> clients_;
};

}  // namespace priyom::tests
