// SPDX-License-Identifier: GPL-3.0-or-later
#include "r4_rules.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cstdint>
#include <initializer_list>
#include <regex>

namespace priyom::questionnaire {
namespace {

namespace json = boost::json;

using Names = std::initializer_list<std::string_view>;

bool isOneOf(std::string_view text, Names names) {
  return std::find(names.begin(), names.end(), text) != names.end();
}

// As https://hl7.org/fhir/R4/datatypes.html#primitive has them.
const std::string kYear = "([0-9]([0-9]([0-9][1-9]|[1-9]0)|[1-9]00)|[1-9]000)";
const std::string kClock = "([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?";
const std::string kZone = "(Z|(\\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))";
const std::regex kDate(kYear + "(-(0[1-9]|1[0-2])(-(0[1-9]|[1-2][0-9]|3[0-1]))?)?");
const std::regex kDateTime(kYear + "(-(0[1-9]|1[0-2])(-(0[1-9]|[1-2][0-9]|3[0-1])(T" + kClock + kZone + ")?)?)?");
const std::regex kTime(kClock);

bool is(const json::value& value, const std::regex& form) {
  return value.is_string() && std::regex_match(std::string(value.as_string()), form);
}

// R4's string: not empty, and no control characters but tab and line ends.
bool isText(const json::value& value) {
  if (!value.is_string()) return false;
  const auto& text = value.as_string();
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\r' || c == '\n';
  });
}

bool isWord(const json::value& value) {
  return isText(value) && value.as_string().find_first_of(" \t\r\n") == json::string::npos;
}

bool isInteger(const json::value& value) {
  return value.is_int64() && value.as_int64() >= INT32_MIN && value.as_int64() <= INT32_MAX;
}

class Check {
 public:
  std::vector<std::string> breaches;

  void response(const json::object& root) {
    whole(root, "");
    only(root, {"resourceType", "questionnaire", "status", "authored", "item"}, "");
    const auto* type = root.if_contains("resourceType");
    if (!type || *type != "QuestionnaireResponse") say("json", "");
    const auto* status = root.if_contains("status");
    const bool known =
        status && status->is_string() &&
        isOneOf(status->as_string(), {"in-progress", "completed", "amended", "entered-in-error", "stopped"});
    if (!known) say("status-1", "");
    if (const auto* authored = root.if_contains("authored"); authored && !is(*authored, kDateTime))
      say("prim-1", "authored");
    if (const auto* canonical = root.if_contains("questionnaire"); canonical && !isWord(*canonical))
      say("prim-1", "questionnaire");
    items(root, "");
  }

 private:
  void say(std::string_view rule, const std::string& where) { breaches.push_back(std::string(rule) + " " + where); }

  // ele-1, everywhere.
  void whole(const json::value& value, const std::string& where) {
    const bool empty = value.is_null() || (value.is_object() && value.as_object().empty()) ||
                       (value.is_array() && value.as_array().empty()) ||
                       (value.is_string() && value.as_string().empty());
    if (empty) say("ele-1", where);
    if (value.is_object()) {
      for (const auto& member : value.as_object()) whole(member.value(), where + "/" + std::string(member.key()));
    }
    if (value.is_array()) {
      for (const auto& element : value.as_array()) whole(element, where + "[]");
    }
  }

  void only(const json::object& object, Names known, const std::string& where) {
    for (const auto& member : object) {
      if (!isOneOf(member.key(), known)) say("elem-1", where + "/" + std::string(member.key()));
    }
  }

  template <typename Visit>
  void each(const json::object& owner, std::string_view key, const std::string& where, const Visit& visit) {
    const auto* list = owner.if_contains(key);
    if (!list) return;
    if (!list->is_array()) return say("card-1", where + std::string(key));
    std::size_t n = 0;
    for (const auto& element : list->as_array()) {
      const std::string here = where + std::string(key) + "[" + std::to_string(n++) + "]";
      if (element.is_object()) {
        visit(element.as_object(), here);
      } else {
        say("card-1", here);
      }
    }
  }

  void items(const json::object& owner, const std::string& where) {
    each(owner, "item", where, [this](const json::object& item, const std::string& here) {
      only(item, {"linkId", "definition", "text", "answer", "item"}, here);
      const auto* linkId = item.if_contains("linkId");
      if (!linkId || !isText(*linkId)) say("link-1", here);
      if (const auto* text = item.if_contains("text"); text && !isText(*text)) say("prim-1", here + ".text");
      if (item.contains("answer") && item.contains("item")) say("qrs-1", here);
      each(item, "answer", here + ".",
           [this](const json::object& answer, const std::string& at) { value(answer, at); });
      items(item, here + ".");
    });
  }

  void value(const json::object& answer, const std::string& where) {
    std::size_t values = 0;
    for (const auto& member : answer) {
      const std::string_view key = member.key();
      if (key == "item") continue;
      if (!key.starts_with("value")) {
        say("elem-1", where + "/" + std::string(key));
        continue;
      }
      ++values;
      typed(key.substr(5), member.value(), where);
    }
    if (values > 1) say("value-1", where);
    items(answer, where + ".");
  }

  void typed(std::string_view type, const json::value& v, const std::string& where) {
    const bool other = isOneOf(type, {"Uri", "Attachment", "Reference"});
    const bool known = other || isOneOf(type, {"Boolean", "Decimal", "Integer", "Date", "DateTime", "Time", "String",
                                               "Coding", "Quantity"});
    if (!known) say("value-1", where);
    const bool good = (type == "Boolean" && v.is_bool()) || (type == "Decimal" && v.is_number()) ||
                      (type == "Integer" && isInteger(v)) || (type == "Date" && is(v, kDate)) ||
                      (type == "DateTime" && is(v, kDateTime)) || (type == "Time" && is(v, kTime)) ||
                      (type == "String" && isText(v)) || (isOneOf(type, {"Coding", "Quantity"}) && v.is_object()) ||
                      other;
    if (known && !good) say("prim-1", where);
    if (type == "Coding" && v.is_object()) coding(v.as_object(), where);
    if (type == "Quantity" && v.is_object()) quantity(v.as_object(), where);
  }

  void coding(const json::object& c, const std::string& where) {
    only(c, {"system", "version", "code", "display", "userSelected"}, where);
    for (const std::string_view key : {"system", "code", "display"}) {
      if (const auto* part = c.if_contains(key); part && !isText(*part)) say("prim-1", where + "/" + std::string(key));
    }
  }

  void quantity(const json::object& q, const std::string& where) {
    only(q, {"value", "comparator", "unit", "system", "code"}, where);
    if (const auto* number = q.if_contains("value"); number && !number->is_number()) say("prim-1", where + "/value");
    if (const auto* sign = q.if_contains("comparator");
        sign && !(sign->is_string() && isOneOf(sign->as_string(), {"<", "<=", ">=", ">"}))) {
      say("prim-1", where + "/comparator");
    }
    if (q.contains("code") && !q.contains("system")) say("qty-3", where);
  }
};

}  // namespace

std::vector<std::string> r4Breaches(std::string_view responseJson) {
  boost::system::error_code ec;
  const json::value root = json::parse(json::string_view(responseJson.data(), responseJson.size()), ec);
  if (ec || !root.is_object()) return {"json "};
  Check check;
  check.response(root.as_object());
  return check.breaches;
}

}  // namespace priyom::questionnaire
