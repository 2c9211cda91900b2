// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/pieces.h"

#include <boost/json/array.hpp>

namespace priyom::protocol::pieces {

namespace json = boost::json;
using std::chrono::minutes;

json::value jsonText(std::string_view text) {
  return json::value(json::string_view(text.data(), text.size()));
}

const json::object& objectOf(const json::value& value) {
  static const json::object kNone;
  const auto* object = value.if_object();
  return object ? *object : kNone;
}

json::value optionalTime(const std::optional<Instant>& instant, minutes utcOffset) {
  if (!instant) return nullptr;
  return json::value(rfc3339(*instant, utcOffset));
}

json::object revisionJson(const Revision& revision) {
  return {{"epoch", revision.epoch}, {"counter", revision.counter}};
}

Revision readRevision(Fields& fields) {
  Fields inner(fields.object("revision"));
  Revision revision{inner.text("epoch"), inner.integer("counter", 0, kMost)};
  if (!inner.ok()) fields.refuse("revision", inner.error().text);
  return revision;
}

void writeMoment(json::object& object, const Moment& moment) {
  object["time"] = rfc3339(moment.now, moment.utcOffset);
  object["day"] = moment.day.text();
}

Moment readMoment(Fields& fields) {
  const auto time = fields.take("time", parseRfc3339(fields.text("time")));
  const auto day = readDay(fields);
  return {time.instant, day, time.utcOffset};
}

BusinessDay readDay(Fields& fields, std::string_view name) {
  return fields.take(name, BusinessDay::parse(fields.text(name)));
}

json::value viewJson(const std::optional<TicketView>& view, minutes utcOffset) {
  if (!view) return nullptr;
  return toJson(*view, utcOffset);
}

std::optional<TicketView> readOptionalView(Fields& fields, std::string_view name) {
  const auto* object = fields.optionalObject(name);
  if (!object) return std::nullopt;
  return fields.take(name, ticketViewFromJson(*object));
}

json::value waitJson(const std::optional<WaitRange>& wait) {
  if (!wait) return nullptr;
  return json::object{{"low", wait->low.count()}, {"high", wait->high.count()}};
}

std::optional<WaitRange> readWait(Fields& fields) {
  const auto* object = fields.optionalObject("wait");
  if (!object) return std::nullopt;
  constexpr std::int64_t kDay = 24 * 60;
  Fields inner(*object);
  const WaitRange wait{minutes(inner.integer("low", 0, kDay)), minutes(inner.integer("high", 0, kDay))};
  if (!inner.ok()) fields.refuse("wait", inner.error().text);
  return wait;
}

json::array routeJson(const std::vector<Stop>& route) {
  json::array stops;
  for (const auto& stop : route)
    stops.push_back({{"line", stop.line.text}, {"service", stop.service.text}, {"staff", stop.forStaff.text}});
  return stops;
}

std::vector<Stop> readRoute(Fields& fields) {
  std::vector<Stop> route;
  const auto& stops = fields.optionalArray("route");
  if (stops.size() > kMostStops) fields.refuse("route", "has at most " + std::to_string(kMostStops) + " stops");
  for (const auto& value : stops) {
    Fields inner(objectOf(value));
    route.push_back(
        {inner.id<LineId>("line"), inner.optionalId<ServiceId>("service"), inner.optionalId<StaffId>("staff")});
    if (!inner.ok()) fields.refuse("route", inner.error().text);
  }
  return route;
}

std::optional<Consent> readConsent(Fields& fields) {
  const auto* const object = fields.optionalObject("consent");
  if (!object) return std::nullopt;
  return fields.take("consent", consentFromJson(*object));
}

}  // namespace priyom::protocol::pieces
