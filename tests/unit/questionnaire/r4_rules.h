// SPDX-License-Identifier: GPL-3.0-or-later
// What FHIR R4 itself demands of a QuestionnaireResponse (https://hl7.org/fhir/R4/questionnaireresponse.html and
// json.html, datatypes.html), whatever the questionnaire: a second reading of the standard, which shares no code with
// the engine.
//
//   status-1   status is there, one of in-progress, completed, amended, entered-in-error, stopped
//   qrs-1      an item has answers or items, not both: items beneath a question stand beneath its answers
//   link-1     every item has a linkId
//   ele-1      no null, no empty object, array or text anywhere
//   elem-1     R4 has every element where it stands
//   card-1     what R4 has once is there once; what it has several times is an array
//   value-1    at most one value[x] in an answer, of the types that R4 gives it
//   prim-1     dates, times, numbers and texts are of R4's form; authored is a dateTime
//   qty-3      a quantity's code has its system
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace priyom::questionnaire {

// "qrs-1 item[0].item[2]" of each breach; none where all is well. "json" where the text is no JSON object.
std::vector<std::string> r4Breaches(std::string_view responseJson);

}  // namespace priyom::questionnaire
