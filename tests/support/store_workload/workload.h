// SPDX-License-Identifier: GPL-3.0-or-later
// A reception's morning as batches for the store, with what must be stored after each of them. Made by the real queue
// rules from a seed; the same seed gives the same bytes.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "storage/store.h"

namespace priyom::tests {

struct Batch {
  std::vector<storage::Change> changes;
  // A change that the store must refuse with kConflict, and lose nothing else by: a number given twice.
  std::optional<storage::Change> twin;
};

// All that is stored after some batches.
struct Expected {
  std::vector<Ticket> tickets;  // in the order of loadDay()
  std::vector<CounterStep> counterSteps;
  std::map<char16_t, int> lastSequence;
  std::map<TicketId, std::vector<Step>> steps;
  std::map<TicketId, storage::Deposit> responses;
  std::size_t answers = 0;  // so many of Workload::answers() from the start
  std::int64_t lastCallId = 0;
};

class Workload {
 public:
  Workload(int batches, std::uint64_t seed);

  BusinessDay day() const { return day_; }
  const std::vector<Batch>& batches() const { return batches_; }
  // Every answer, in order; Expected::answers of them are known after a batch.
  const std::vector<storage::Answered>& answers() const { return answers_; }
  // After the first `count` batches.
  const Expected& after(std::size_t count) const { return expected_[count]; }

 private:
  BusinessDay day_;
  std::vector<Batch> batches_;
  std::vector<storage::Answered> answers_;
  std::vector<Expected> expected_;
};

// begin, every change, commit. A batch that the store knows already (by its first command) is left alone, as the hub
// does. On failure nothing of the batch is left and the error is returned; throws where the twin was taken.
Result<void> play(storage::Store& store, const Batch& batch);

// What is wrong with a store that has to hold exactly the first n batches, n = its revision, fewest <= n <= most.
// Empty where all is well.
std::vector<std::string> differences(const storage::Store& store, const Workload& workload, std::size_t fewest,
                                     std::size_t most);

}  // namespace priyom::tests
