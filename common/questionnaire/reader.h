// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of reading a Questionnaire, shared by read.cpp, read_item.cpp, extensions.cpp and value_set.cpp. For the
// inside of this library.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questionnaire/json.h"
#include "questionnaire/model.h"

namespace priyom::questionnaire {

// What one reading carries along.
struct Reading {
  const Json& root;
  Questionnaire& q;
  std::size_t options = 0;     // so far, over all items
  std::optional<Error> fatal;  // a limit was passed: reading ends

  void error(std::string_view linkId, IssueCode code, std::string text) {
    q.issues.push_back({std::string(linkId), code, Severity::kError, std::move(text)});
  }
  void warn(std::string_view linkId, IssueCode code, std::string text) {
    q.issues.push_back({std::string(linkId), code, Severity::kWarning, std::move(text)});
  }

  // Typed access to a member: nothing if absent; if it is of another kind, nothing and an error issue.
  const Json* member(std::string_view linkId, const Json& object, std::string_view key, Json::Kind kind);
  std::string text(std::string_view linkId, const Json& object, std::string_view key);
  bool flag(std::string_view linkId, const Json& object, std::string_view key);
  // The elements of an array member that are objects; others are an error issue.
  std::vector<const Json*> objects(std::string_view linkId, const Json& object, std::string_view key);
};

// --- read_item.cpp ---
// One item without its children. `where` names it where it has no linkId: "item[2].item[0]".
Item readItem(Reading& reading, const Json& json, const std::string& where);
// A text element and the translations on its underscored twin ("text" and "_text").
Text readText(Reading& reading, std::string_view linkId, const Json& owner, std::string_view key);

// --- value_set.cpp ---
// The options of an answerValueSet: "#id", or the url of a contained value set.
std::vector<Option> readValueSet(Reading& reading, std::string_view linkId, const std::string& reference);

// --- extensions.cpp ---
// The extensions of an element with a certain url ("minValue" is short for HL7's …/StructureDefinition/minValue).
std::vector<const Json*> extensionsOf(const Json& element, std::string_view url);
void applyItemExtensions(Reading& reading, const Json& json, Item& item);
// owner: the answerOption, or the value set's concept; coding: its valueCoding, or null.
void applyOptionExtensions(Reading& reading, std::string_view linkId, const Json& owner, const Json* coding,
                           Option& option);
std::vector<Text::Translation> readTranslations(const Json* twin);
// Names every extension and modifier that is not understood, in the element and all below it but for items and
// contained resources (at the root: in those too).
void inspectExtensions(Reading& reading, std::string_view linkId, const Json& element);

// --- rendering.cpp ---
// Names what the item asks of whoever draws it and the kiosk does not do.
void warnOfRendering(Reading& reading, const Item& item);

// --- conditions.cpp ---
// Once all items are there: finds the questions that the conditions mean, names conditions that cannot work, breaks
// cycles, and puts the items in the order of enablement.
void resolveConditions(Reading& reading);

}  // namespace priyom::questionnaire
