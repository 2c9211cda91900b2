// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/specialist_json.h"

#include "protocol/pieces.h"

namespace priyom::protocol {
namespace {

namespace json = boost::json;
using namespace pieces;
using std::chrono::minutes;

json::object spanJson(const TimeSpan& span) {
  return {{"from", timeOfDayText(span.from)}, {"to", timeOfDayText(span.to)}};
}

json::array weekJson(const std::vector<WeekdaySpan>& spans) {
  json::array all;
  for (const auto& each : spans) {
    auto object = spanJson(each.span);
    object["weekday"] = each.weekday;
    all.push_back(std::move(object));
  }
  return all;
}

json::value optionalCount(const std::optional<int>& count) {
  return count ? json::value(*count) : json::value(nullptr);
}

json::object specialistJson(const Specialist& specialist) {
  json::array offers;
  for (const auto& offer : specialist.offers) {
    json::object object{{"service", offer.service.text}};
    if (offer.duration) object["duration_minutes"] = offer.duration->count();
    offers.push_back(std::move(object));
  }
  json::array exceptions;
  for (const auto& exception : specialist.exceptions) {
    json::array hours;
    for (const auto& span : exception.hours) hours.push_back(spanJson(span));
    exceptions.push_back({{"day", exception.day.text()}, {"hours", std::move(hours)}});
  }
  json::array absences;
  for (const auto& absence : specialist.absences)
    absences.push_back({{"from", absence.from.text()}, {"to", absence.to.text()}, {"reason", absence.reason}});
  return {{"id", specialist.id.text},
          {"public_name", specialist.publicName},
          {"role", specialist.role},
          {"room", specialist.room},
          {"active", specialist.active},
          {"offers", std::move(offers)},
          {"hours", weekJson(specialist.hours)},
          {"breaks", weekJson(specialist.breaks)},
          {"exceptions", std::move(exceptions)},
          {"absences", std::move(absences)}};
}

TimeSpan readSpan(Fields& fields) {
  return {fields.take("from", parseTimeOfDay(fields.text("from"))),
          fields.take("to", parseTimeOfDay(fields.text("to")))};
}

Specialist readSpecialist(Fields& fields) {
  Specialist specialist;
  specialist.id = fields.id<StaffId>("id");
  specialist.publicName = fields.text("public_name");
  specialist.role = fields.optionalText("role");
  specialist.room = fields.optionalText("room");
  specialist.active = !fields.has("active") || fields.flag("active");
  specialist.offers = readOptionalEach<Offer>(fields, "offers", [](Fields& each) {
    Offer offer{each.id<ServiceId>("service"), std::nullopt};
    if (const auto duration = each.optionalInteger("duration_minutes", 1, 480)) offer.duration = minutes(*duration);
    return offer;
  });
  specialist.hours = readOptionalEach<WeekdaySpan>(fields, "hours", [](Fields& each) {
    return WeekdaySpan{static_cast<int>(each.integer("weekday", 1, 7)), readSpan(each)};
  });
  specialist.breaks = readOptionalEach<WeekdaySpan>(fields, "breaks", [](Fields& each) {
    return WeekdaySpan{static_cast<int>(each.optionalInteger("weekday", 0, 7).value_or(0)), readSpan(each)};
  });
  specialist.exceptions = readOptionalEach<DayException>(fields, "exceptions", [](Fields& each) {
    return DayException{readDay(each, "day"), readOptionalEach<TimeSpan>(each, "hours", readSpan)};
  });
  specialist.absences = readOptionalEach<Absence>(fields, "absences", [](Fields& each) {
    return Absence{readDay(each, "from"), readDay(each, "to"), each.optionalText("reason")};
  });
  return specialist;
}

DayCapacity readCapacity(Fields& fields) {
  DayCapacity capacity;
  capacity.service = fields.id<ServiceId>("service");
  capacity.weekday = static_cast<int>(fields.optionalInteger("weekday", 0, 7).value_or(0));
  if (const auto day = fields.optionalText("day"); !day.empty())
    capacity.day = fields.take("day", BusinessDay::parse(day));
  const auto count = [&](std::string_view name) -> std::optional<int> {
    const auto given = fields.optionalInteger(name, 0, 10'000);
    return given ? std::optional(static_cast<int>(*given)) : std::nullopt;
  };
  capacity.appointments = count("appointments");
  capacity.walkIns = count("walk_ins");
  return capacity;
}

// What is missing is as the program has it.
ScheduleRules readRules(Fields& fields) {
  ScheduleRules rules;
  const auto* const object = fields.optionalObject("schedule");
  if (!object) return rules;
  Fields inner(*object);
  const auto take = [&](std::string_view name, minutes& rule, int least, int most) {
    rule = minutes(inner.optionalInteger(name, least, most).value_or(rule.count()));
  };
  take("hold_minutes", rules.hold, 1, 60);
  take("longest_hold_minutes", rules.longestHold, 1, 240);
  take("earliest_check_in_minutes", rules.earliestCheckIn, 0, 720);
  take("grace_minutes", rules.grace, 0, 240);
  take("notice_minutes", rules.notice, 0, 10'080);
  rules.daysAhead = static_cast<int>(inner.optionalInteger("days_ahead", 1, 366).value_or(rules.daysAhead));
  if (!inner.ok()) fields.refuse("schedule", inner.error().text);
  return rules;
}

}  // namespace

void writeSpecialists(json::object& object, const Centre& centre) {
  json::array specialists;
  for (const auto& specialist : centre.specialists) specialists.push_back(specialistJson(specialist));
  json::array capacities;
  for (const auto& capacity : centre.capacities) {
    json::object each{{"service", capacity.service.text},
                      {"weekday", capacity.weekday},
                      {"appointments", optionalCount(capacity.appointments)},
                      {"walk_ins", optionalCount(capacity.walkIns)}};
    if (capacity.day) each["day"] = capacity.day->text();
    capacities.push_back(std::move(each));
  }
  const auto& rules = centre.schedule;
  object["specialists"] = std::move(specialists);
  object["capacities"] = std::move(capacities);
  object["schedule"] = json::object{{"hold_minutes", rules.hold.count()},
                                    {"longest_hold_minutes", rules.longestHold.count()},
                                    {"earliest_check_in_minutes", rules.earliestCheckIn.count()},
                                    {"grace_minutes", rules.grace.count()},
                                    {"notice_minutes", rules.notice.count()},
                                    {"days_ahead", rules.daysAhead}};
}

void readSpecialists(Fields& fields, Centre& centre) {
  centre.specialists = readOptionalEach<Specialist>(fields, "specialists", readSpecialist);
  centre.capacities = readOptionalEach<DayCapacity>(fields, "capacities", readCapacity);
  centre.schedule = readRules(fields);
}

}  // namespace priyom::protocol
