// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/value_json.h"

#include <charconv>
#include <cstdint>
#include <string>

namespace priyom::questionnaire {
namespace {

// FHIR's integer is of 32 bits and written without fraction or exponent.
std::optional<std::int64_t> readInteger(const Json& json) {
  std::int32_t value = 0;
  const char* end = json.text.data() + json.text.size();
  const auto [stop, ec] = std::from_chars(json.text.data(), end, value);
  if (!json.isNumber() || ec != std::errc() || stop != end) return std::nullopt;
  return value;
}

std::optional<Decimal> readDecimal(const Json& json) {
  return json.isNumber() ? Decimal::parse(json.text) : std::nullopt;
}

// What is there is of the JSON type that FHIR gives it; absent is fine.
bool isTextIfThere(const Json& object, std::string_view key) {
  const Json* found = object.find(key);
  return !found || found->isString();
}

Answer unreadable(std::string_view type, std::string reason) {
  return Unreadable{std::string(type), std::move(reason)};
}

Answer readQuantity(const Json& json, std::string_view type) {
  if (!json.isObject()) return unreadable(type, "a Quantity is a JSON object");
  for (const std::string_view key : {"comparator", "unit", "system", "code"}) {
    if (!isTextIfThere(json, key)) return unreadable(type, "a part of the Quantity is not text");
  }
  Quantity q;
  if (const Json* value = json.find("value")) {
    q.value = readDecimal(*value);
    if (!q.value) return unreadable(type, "the Quantity's value is not a number");
  }
  q.comparator = json.textOf("comparator");
  q.unit = json.textOf("unit");
  q.system = json.textOf("system");
  q.code = json.textOf("code");
  return q;
}

template <typename T>
Answer readDated(const Json& json, std::string_view type) {
  if (!json.isString()) return unreadable(type, "it is not a JSON string");
  if (auto value = T::parse(json.text)) return *std::move(value);
  return unreadable(type, "it is not of FHIR's form, or there is no such day or time");
}

}  // namespace

Coding readCoding(const Json& json) {
  return {std::string(json.textOf("system")), std::string(json.textOf("code")), std::string(json.textOf("display"))};
}

Answer readTyped(const Json& json, std::string_view type) {
  if (type == "Coding") {
    if (!json.isObject()) return unreadable(type, "a Coding is a JSON object");
    for (const std::string_view key : {"system", "code", "display"}) {
      if (!isTextIfThere(json, key)) return unreadable(type, "a part of the Coding is not text");
    }
    Coding coding = readCoding(json);
    if (coding.code.empty() && coding.display.empty())
      return unreadable(type, "the Coding has neither code nor display");
    return coding;
  }
  if (type == "String") {
    if (!json.isString()) return unreadable(type, "it is not a JSON string");
    return json.text;
  }
  if (type == "Boolean") {
    if (!json.isBool()) return unreadable(type, "it is neither true nor false");
    return json.boolean;
  }
  if (type == "Integer") {
    if (const auto value = readInteger(json)) return *value;
    return unreadable(type, "it is not a whole number of 32 bits");
  }
  if (type == "Decimal") {
    if (auto value = readDecimal(json)) return *std::move(value);
    return unreadable(type, "it is not a number");
  }
  if (type == "Date") return readDated<Date>(json, type);
  if (type == "DateTime") return readDated<DateTime>(json, type);
  if (type == "Time") return readDated<Time>(json, type);
  if (type == "Quantity") return readQuantity(json, type);
  return unreadable(type, "this type is not supported");
}

std::optional<Answer> readValue(const Json& object, std::string_view stem) {
  std::optional<Answer> value;
  for (const JsonMember& m : object.members) {
    const bool isIt =
        m.key.size() > stem.size() && m.key.starts_with(stem) && m.key[stem.size()] >= 'A' && m.key[stem.size()] <= 'Z';
    if (!isIt) continue;
    const std::string_view type = std::string_view(m.key).substr(stem.size());
    if (value) return unreadable(type, "there are several values in the place of one");
    value = readTyped(m.value, type);
  }
  return value;
}

bool addValue(Json& object, const Answer& answer) {
  struct Write {
    static void addText(Json& to, std::string_view key, const std::string& text) {
      if (!text.empty()) to.add(key, Json::string(text));
    }
    // FHIR has no empty texts and no empty objects (ele-1).
    static std::optional<Json> whole(Json json) {
      const bool empty = json.isString() ? json.text.empty() : json.members.empty();
      return empty ? std::nullopt : std::optional(std::move(json));
    }
    std::optional<Json> operator()(const Coding& c) const {
      Json json = Json::object();
      addText(json, "system", c.system);
      addText(json, "code", c.code);
      addText(json, "display", c.display);
      return whole(std::move(json));
    }
    std::optional<Json> operator()(const std::string& s) const { return whole(Json::string(s)); }
    std::optional<Json> operator()(bool b) const { return Json::of(b); }
    std::optional<Json> operator()(std::int64_t i) const { return Json::number(std::to_string(i)); }
    // Its text goes out as it stands, so it must be a number.
    static std::optional<Json> number(const Decimal& d) {
      return Decimal::parse(d.text) ? std::optional(Json::number(d.text)) : std::nullopt;
    }
    std::optional<Json> operator()(const Decimal& d) const { return number(d); }
    std::optional<Json> operator()(const Date& d) const { return Json::string(d.text()); }
    std::optional<Json> operator()(const DateTime& d) const { return Json::string(d.text()); }
    std::optional<Json> operator()(const Time& t) const { return Json::string(t.text()); }
    std::optional<Json> operator()(const Quantity& q) const {
      Json json = Json::object();
      if (std::optional<Json> value = q.value ? number(*q.value) : std::nullopt) json.add("value", *std::move(value));
      addText(json, "comparator", q.comparator);
      addText(json, "unit", q.unit);
      addText(json, "system", q.system);
      addText(json, "code", q.code);
      return whole(std::move(json));
    }
    std::optional<Json> operator()(const Unreadable&) const { return std::nullopt; }
  };
  std::optional<Json> json = std::visit(Write{}, answer);
  if (!json) return false;
  object.add("value" + std::string(typeName(answer)), std::move(*json));
  return true;
}

}  // namespace priyom::questionnaire
