// SPDX-License-Identifier: GPL-3.0-or-later
// FHIR R4 Questionnaire JSON in, model out.
#pragma once

#include <string_view>

#include "domain/result.h"
#include "questionnaire/model.h"

namespace priyom::questionnaire {

// Reads one Questionnaire. Fails only where there is nothing to work with: not JSON (kMalformed), another resourceType
// (kMalformed), or over the limits of model.h (kTooLarge). Everything else that is wrong stands in
// Questionnaire::issues, and what can be read is read. Never throws for what is in the text; the stack it takes is
// bounded.
Result<Questionnaire> readQuestionnaire(std::string_view json);

}  // namespace priyom::questionnaire
