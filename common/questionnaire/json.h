// SPDX-License-Identifier: GPL-3.0-or-later
// JSON as FHIR needs it: a tree that keeps the digits of a number as written (a FHIR decimal's precision means
// something, and a double forgets it) and refuses a member that is there twice. Parsing is Boost.JSON's. For the inside
// of this library.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "domain/result.h"

namespace priyom::questionnaire {

struct JsonMember;

struct Json {
  enum class Kind { kNull, kBool, kNumber, kString, kArray, kObject };

  Kind kind = Kind::kNull;
  bool boolean = false;
  std::string text;                 // of a string, or the digits of a number
  std::vector<Json> elements;       // of an array
  std::vector<JsonMember> members;  // of an object, in the order of the text

  static Json string(std::string_view text);
  static Json number(std::string_view digits);
  static Json of(bool value);
  static Json array();
  static Json object();

  bool isString() const { return kind == Kind::kString; }
  bool isObject() const { return kind == Kind::kObject; }
  bool isArray() const { return kind == Kind::kArray; }
  bool isNumber() const { return kind == Kind::kNumber; }
  bool isBool() const { return kind == Kind::kBool; }

  // The member of an object; null if there is none or this is no object.
  const Json* find(std::string_view key) const;
  // Likewise, only if it is of that kind.
  const Json* find(std::string_view key, Kind kind) const;
  // The member's text if it is a string, else empty.
  std::string_view textOf(std::string_view key) const;
  Json& add(std::string_view key, Json value);
};

struct JsonMember {
  std::string key;
  Json value;
};

// kMalformed for what is not JSON, kTooLarge over maxBytes, 500,000 values or 128 levels. A byte order mark
// at the start, as some editors leave it, is passed over.
Result<Json> parseJson(std::string_view text, std::size_t maxBytes);
// Compact.
std::string toText(const Json& json);

}  // namespace priyom::questionnaire
