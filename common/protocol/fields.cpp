// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/fields.h"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

namespace priyom::protocol {
namespace {

const boost::json::object kNoObject;
const boost::json::array kNoArray;

}  // namespace

void Fields::refuse(std::string_view name, std::string_view why) {
  if (!error_) error_ = fail(Errc::kMalformed, std::string(name) + ": " + std::string(why));
}

const boost::json::value* Fields::find(std::string_view name, bool required) {
  const auto* value = object_.if_contains({name.data(), name.size()});
  if (value && value->is_null()) value = nullptr;
  if (!value && required) refuse(name, "is missing");
  return value;
}

std::string Fields::text(std::string_view name, std::size_t longest) {
  if (!find(name, true)) return {};
  auto value = optionalText(name, longest);
  return value;
}

std::string Fields::optionalText(std::string_view name, std::size_t longest) {
  const auto* value = find(name, false);
  if (!value) return {};
  const auto* text = value->if_string();
  if (!text || text->size() > longest) {
    refuse(name, "is a text of at most " + std::to_string(longest) + " bytes");
    return {};
  }
  return std::string(*text);
}

std::int64_t Fields::integer(std::string_view name, std::int64_t least, std::int64_t most) {
  const auto* value = find(name, true);
  if (!value) return least;
  const auto* number = value->if_int64();
  if (!number || *number < least || *number > most) {
    refuse(name, "is an integer from " + std::to_string(least) + " to " + std::to_string(most));
    return least;
  }
  return *number;
}

std::optional<std::int64_t> Fields::optionalInteger(std::string_view name, std::int64_t least, std::int64_t most) {
  if (!find(name, false)) return std::nullopt;
  return integer(name, least, most);
}

bool Fields::optionalFlag(std::string_view name) {
  return find(name, false) && flag(name);
}

bool Fields::flag(std::string_view name) {
  const auto* value = find(name, true);
  if (!value) return false;
  const auto* flag = value->if_bool();
  if (!flag) refuse(name, "is true or false");
  return flag && *flag;
}

const boost::json::object* Fields::optionalObject(std::string_view name) {
  const auto* value = find(name, false);
  if (!value) return nullptr;
  const auto* object = value->if_object();
  if (!object) refuse(name, "is an object");
  return object;
}

const boost::json::object& Fields::object(std::string_view name) {
  if (!find(name, true)) return kNoObject;
  const auto* object = optionalObject(name);
  return object ? *object : kNoObject;
}

const boost::json::array& Fields::array(std::string_view name) {
  const auto* value = find(name, true);
  const auto* array = value ? value->if_array() : nullptr;
  if (value && !array) refuse(name, "is an array");
  return array ? *array : kNoArray;
}

const boost::json::array& Fields::optionalArray(std::string_view name) {
  return find(name, false) ? array(name) : kNoArray;
}

Instant Fields::instant(std::string_view name) {
  if (!find(name, true)) return {};
  return optionalInstant(name).value_or(Instant{});
}

std::optional<Instant> Fields::optionalInstant(std::string_view name) {
  if (!find(name, false)) return std::nullopt;
  return take(name, parseRfc3339(text(name))).instant;
}

TicketId Fields::ticket(std::string_view name) {
  if (!find(name, true)) return {};
  return take(name, TicketId::fromHex(text(name)));
}

}  // namespace priyom::protocol
