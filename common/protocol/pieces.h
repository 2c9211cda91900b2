// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of JSON that several messages share. Private to the protocol library.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <limits>
#include <string>
#include <vector>

#include "protocol/fields.h"
#include "protocol/messages.h"

namespace priyom::protocol::pieces {

inline constexpr auto kMost = std::numeric_limits<std::int64_t>::max();

boost::json::value jsonText(std::string_view text);
// An element that is no object reads as an empty one, whose required fields are then missed by name.
const boost::json::object& objectOf(const boost::json::value& value);
boost::json::value optionalTime(const std::optional<Instant>& instant, std::chrono::minutes utcOffset);

boost::json::object revisionJson(const Revision& revision);
Revision readRevision(Fields& fields);
void writeMoment(boost::json::object& object, const Moment& moment);
Moment readMoment(Fields& fields);

BusinessDay readDay(Fields& fields, std::string_view name = "day");

// Each object of `array` through `read`; a failure names the array and the place in it.
template <typename T, typename Read>
std::vector<T> readEach(Fields& fields, std::string_view name, const boost::json::array& array, Read read) {
  std::vector<T> all;
  for (const auto& value : array) {
    const auto* const object = value.if_object();
    if (!object) {
      fields.refuse(name, "holds something that is not an object");
      break;
    }
    Fields inner(*object);
    all.push_back(read(inner));
    if (!inner.ok()) fields.refuse(name, "[" + std::to_string(all.size() - 1) + "] " + inner.error().text);
  }
  return all;
}
template <typename T, typename Read>
std::vector<T> readEach(Fields& fields, std::string_view name, Read read) {
  return readEach<T>(fields, name, fields.array(name), read);
}
template <typename T, typename Read>
std::vector<T> readOptionalEach(Fields& fields, std::string_view name, Read read) {
  return readEach<T>(fields, name, fields.optionalArray(name), read);
}

// Under `consent`; missing where none was given.
std::optional<Consent> readConsent(Fields& fields);

// null where there is no range.
boost::json::value waitJson(const std::optional<WaitRange>& wait);
std::optional<WaitRange> readWait(Fields& fields);

boost::json::array routeJson(const std::vector<Stop>& route);
std::vector<Stop> readRoute(Fields& fields);

boost::json::value viewJson(const std::optional<TicketView>& view, std::chrono::minutes utcOffset);
std::optional<TicketView> readOptionalView(Fields& fields, std::string_view name);

// The value, or the first failure of its fields.
template <typename T>
Result<T> finish(const Fields& fields, T value) {
  if (!fields.ok()) return fields.error();
  return value;
}

}  // namespace priyom::protocol::pieces
