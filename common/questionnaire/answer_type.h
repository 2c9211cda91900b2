// SPDX-License-Identifier: GPL-3.0-or-later
// Which types of answer a question takes. For the inside of this library.
#pragma once

#include <string_view>

#include "questionnaire/model.h"

namespace priyom::questionnaire {

// Whether FHIR's value[x] type of that name ("Coding", "String"…) belongs to the question: for a choice the types of
// its options (a Coding where none are known), for an open choice also String.
bool goesWith(const Item& question, std::string_view type);

// Whether the answer is readable and of such a type.
bool fits(const Item& question, const Answer& answer);

// Whether the question lets one give this answer: it has no options, or this is one, or it is an open choice's own
// text.
bool isAmongOptions(const Item& question, const Answer& answer);

}  // namespace priyom::questionnaire
