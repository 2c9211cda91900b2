// SPDX-License-Identifier: GPL-3.0-or-later
// Where a question stands within a group that may be answered several times over: of which repetition it is, whether
// another may follow, and what is still missing in the groups that end with it. It changes nothing.
#pragma once

#include <cstddef>
#include <optional>

#include "questionnaire/answering.h"

namespace priyom::kiosk {

// The innermost repeating group around a question.
struct Repetition {
  std::size_t item = questionnaire::kNone;  // the group
  questionnaire::Place group;               // as Answering::addRepetition() takes it
  std::size_t number = 0;                   // from 0
  std::size_t count = 1;                    // how many there are now
  bool lastQuestion = false;                // the last one asked in this repetition
  bool mayGrow = false;                     // the last question of the last repetition, and another is allowed

  // As Answering::removeRepetition() takes it.
  questionnaire::Place place() const;
};

// Nothing where no group around the question repeats.
std::optional<Repetition> repetitionOf(const questionnaire::Answering& answering,
                                       const questionnaire::Question& question);

// The first question asked in that repetition, as an index; kNone where none is.
std::size_t firstIn(const questionnaire::Answering& answering, const questionnaire::Place& repetition);

// What is missing in a group whose last question this is: where it must be answered and nothing is, or where it needs
// more repetitions than were filled in.
struct Lack {
  std::size_t item = questionnaire::kNone;  // the group
  std::size_t repetitions = 0;              // so many are needed; 0: any answer at all is
};
std::optional<Lack> lackAt(const questionnaire::Answering& answering, const questionnaire::Question& question);

}  // namespace priyom::kiosk
