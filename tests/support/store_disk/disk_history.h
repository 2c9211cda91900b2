// SPDX-License-Identifier: GPL-3.0-or-later
// What a power cut may leave on a disk whose log we have. The model, after SQLite's own assumptions: a sync makes the
// file's content durable and, for a new file, its name; before it each 512-byte sector of each write is kept or lost on
// its own, a truncation likewise, and so are creations and removals of names. Sectors are never half written. A failed
// sync loses what it was asked to keep for good, unless it is written again.
#pragma once

#include <random>

#include "tests/support/store_disk/recording_disk.h"

namespace priyom::tests {

class DiskHistory {
 public:
  enum class Survival {
    kDropped,  // nothing that was not synced
    kKept,     // everything
    kTorn,     // a random part
  };

  // The operation outlives the history.
  void apply(const Operation& operation);
  // True where every Survival gives the same files.
  bool settled() const;
  Files image(Survival survival, std::mt19937_64& random) const;

 private:
  struct Content {
    Bytes durable;
    std::vector<const Operation*> pending;
  };
  using Names = std::map<std::string, int>;

  Names namesAfter(Survival survival, std::mt19937_64& random) const;

  std::map<int, Content> contents_;
  Names durableNames_;
  Names names_;
};

}  // namespace priyom::tests
