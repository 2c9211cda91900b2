// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the fields of a JSON object that a peer sent, with errors that name the field. Unknown fields are ignored, so
// that a newer peer may send more. The first failure is kept; later reads give defaults.
#pragma once

#include <boost/json/object.hpp>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/ids.h"
#include "domain/moment.h"

namespace priyom::protocol {

class Fields {
 public:
  // `object` outlives this.
  explicit Fields(const boost::json::object& object) : object_(object) {}
  explicit Fields(boost::json::object&&) = delete;

  bool has(std::string_view name) { return find(name, false) != nullptr; }  // and not null
  std::string text(std::string_view name, std::size_t longest = kLongestText);
  std::string optionalText(std::string_view name, std::size_t longest = kLongestText);
  std::int64_t integer(std::string_view name, std::int64_t least, std::int64_t most);
  std::optional<std::int64_t> optionalInteger(std::string_view name, std::int64_t least, std::int64_t most);
  bool flag(std::string_view name);
  bool optionalFlag(std::string_view name);  // missing or null: false
  // A missing or null field is nothing.
  const boost::json::object* optionalObject(std::string_view name);
  const boost::json::object& object(std::string_view name);
  const boost::json::array& array(std::string_view name);
  const boost::json::array& optionalArray(std::string_view name);  // missing or null: empty
  Instant instant(std::string_view name);
  std::optional<Instant> optionalInstant(std::string_view name);
  TicketId ticket(std::string_view name);

  template <typename Id>
  Id id(std::string_view name) {
    auto id = makeId<Id>(text(name));
    if (!id) refuse(name, id.error().text);
    return id ? std::move(*id) : Id{};
  }
  // Missing, null or "" is an empty id.
  template <typename Id>
  Id optionalId(std::string_view name) {
    const auto value = optionalText(name);
    if (value.empty()) return {};
    auto id = makeId<Id>(value);
    if (!id) refuse(name, id.error().text);
    return id ? std::move(*id) : Id{};
  }

  // A word of `read`; missing, null or "" is `none`.
  template <typename T>
  T optionalWord(std::string_view name, T none, Result<T> (*read)(std::string_view)) {
    const auto value = optionalText(name);
    return value.empty() ? none : take(name, read(value));
  }

  // Takes over a value, or its failure under the field's name.
  template <typename T>
  T take(std::string_view name, Result<T> value) {
    if (!value) refuse(name, value.error().text);
    return value ? std::move(*value) : T{};
  }

  void refuse(std::string_view name, std::string_view why);
  bool ok() const { return !error_; }
  // Only where !ok(); kMalformed.
  const Error& error() const { return *error_; }

  static constexpr std::size_t kLongestText = 4096;

 private:
  const boost::json::value* find(std::string_view name, bool required);

  const boost::json::object& object_;
  std::optional<Error> error_;
};

}  // namespace priyom::protocol
