// SPDX-License-Identifier: GPL-3.0-or-later
// What opinions say in sum, as far as it may be told: nothing that so few gave that one could guess who. Pure.
#pragma once

#include <vector>

#include "protocol/submission_messages.h"
#include "storage/store.h"

namespace priyom::hub {

// Fewer opinions than this are not told of.
inline constexpr int kFewestOpinions = 5;

// The whole first, then each department with opinions, in the order of their codes. What is under kFewestOpinions is
// withheld; and where the rest of the whole would be as few, the smallest department that is told is withheld with it,
// so that nobody gets it by subtraction.
protocol::OpinionResults opinionResults(const std::vector<storage::OpinionCount>& counts);

}  // namespace priyom::hub
