// SPDX-License-Identifier: GPL-3.0-or-later
// FHIR's polymorphic elements, value[x] and answer[x]: "valueCoding", "answerBoolean"… For the inside of this library.
#pragma once

#include <optional>
#include <string_view>

#include "questionnaire/json.h"
#include "questionnaire/value.h"

namespace priyom::questionnaire {

// The value in an object's member that begins with `stem` ("value", "answer", "initial"): nothing where there is none,
// Unreadable where it cannot be used.
std::optional<Answer> readValue(const Json& object, std::string_view stem);

// A value of the FHIR type that a member's name ends with ("Coding", "Date"…).
Answer readTyped(const Json& json, std::string_view type);

Coding readCoding(const Json& json);

// Adds "valueCoding": {…} and the like. An Unreadable, and what would be empty, adds nothing and returns false.
bool addValue(Json& object, const Answer& answer);

}  // namespace priyom::questionnaire
