// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/centre_json.h"

#include <boost/json/parse.hpp>

#include "protocol/pieces.h"
#include "protocol/specialist_json.h"

namespace priyom::protocol {
namespace {

namespace json = boost::json;
using namespace pieces;

json::array textsJson(const std::vector<std::string>& texts) {
  return json::array(texts.begin(), texts.end());
}

json::object namesJson(const Names& names) {
  return {{"public", names.publicName}, {"inner", names.innerName}};
}

Names readNames(Fields& fields) {
  Fields inner(fields.object("names"));
  Names names{inner.text("public"), inner.text("inner")};
  if (!inner.ok()) fields.refuse("names", inner.error().text);
  return names;
}

std::vector<std::string> readTexts(Fields& fields, std::string_view name, const json::array& values) {
  std::vector<std::string> texts;
  for (const auto& value : values) {
    if (const auto* text = value.if_string())
      texts.emplace_back(*text);
    else
      fields.refuse(name, "holds something that is not a text");
  }
  return texts;
}

std::vector<std::string> readTexts(Fields& fields, std::string_view name) {
  return readTexts(fields, name, fields.array(name));
}

std::vector<std::string> readOptionalTexts(Fields& fields, std::string_view name) {
  return readTexts(fields, name, fields.optionalArray(name));
}

Counter readCounter(Fields& fields) {
  Counter counter{fields.id<CounterId>("id"), readNames(fields), fields.optionalText("arrow"), {}};
  for (const auto& line : readTexts(fields, "lines"))
    counter.lines.push_back(fields.take("lines", makeId<LineId>(line)));
  return counter;
}

constexpr std::string_view kCrisis = "crisis";
constexpr std::string_view kRight = "right";

json::array categoriesJson(const std::vector<Category>& categories) {
  json::array all;
  for (const auto& category : categories) {
    const auto kind = category.kind == Category::Kind::kCrisis ? kCrisis : kRight;
    all.push_back({{"id", category.id.text},
                   {"names", namesJson(category.names)},
                   {"kind", jsonText(kind)},
                   {"legal_basis", category.legalBasis},
                   {"proof", category.proof}});
  }
  return all;
}

Category readCategory(Fields& fields) {
  Category category{fields.id<CategoryId>("id"), readNames(fields), Category::Kind::kRight,
                    fields.optionalText("legal_basis"), fields.optionalText("proof")};
  const auto kind = fields.text("kind");
  if (kind == kCrisis)
    category.kind = Category::Kind::kCrisis;
  else if (kind != kRight)
    fields.refuse("kind", "is \"crisis\" or \"right\"");
  return category;
}

// What is missing is as the program has it.
QueueRules readRules(Fields& fields) {
  QueueRules rules;
  const auto* object = fields.optionalObject("queue");
  if (!object) return rules;
  Fields inner(*object);
  rules.outOfTurnBound =
      static_cast<int>(inner.optionalInteger("out_of_turn_bound", 1, 100).value_or(rules.outOfTurnBound));
  rules.recallLimit = static_cast<int>(inner.optionalInteger("recall_limit", 0, 100).value_or(rules.recallLimit));
  rules.appointmentLead = std::chrono::minutes(
      inner.optionalInteger("appointment_lead_minutes", 0, 60).value_or(rules.appointmentLead.count()));
  if (inner.has("early_appointments")) rules.earlyAppointments = inner.flag("early_appointments");
  if (!inner.ok()) fields.refuse("queue", inner.error().text);
  return rules;
}

json::object wordsJson(const StaffWords& words) {
  return {{"outcomes", textsJson(words.outcomes)},
          {"pauses", textsJson(words.pauses)},
          {"cancellations", textsJson(words.cancellations)}};
}

StaffWords readWords(Fields& fields) {
  StaffWords words;
  const auto* object = fields.optionalObject("words");
  if (!object) return words;
  Fields inner(*object);
  words.outcomes = readOptionalTexts(inner, "outcomes");
  words.pauses = readOptionalTexts(inner, "pauses");
  words.cancellations = readOptionalTexts(inner, "cancellations");
  if (!inner.ok()) fields.refuse("words", inner.error().text);
  return words;
}

// As above.
DoorRules readDoors(Fields& fields) {
  DoorRules doors;
  const auto* object = fields.optionalObject("doors");
  if (!object) return doors;
  Fields inner(*object);
  doors.ticketsBefore = std::chrono::minutes(
      inner.optionalInteger("tickets_before_minutes", 0, 1440).value_or(doors.ticketsBefore.count()));
  doors.onHolidays = inner.optionalFlag("on_holidays");
  if (!inner.ok()) fields.refuse("doors", inner.error().text);
  return doors;
}

}  // namespace

json::object toJson(const Centre& centre) {
  json::object object{{"id", centre.id.text},
                      {"name", centre.name},
                      {"short_name", centre.shortName},
                      {"address", centre.address},
                      {"phones", textsJson(centre.phones)},
                      {"time_zone", centre.timeZone}};
  json::array hours;
  for (const auto& open : centre.hours)
    hours.push_back({{"weekday", open.weekday}, {"from", open.from}, {"to", open.to}});
  object["doors"] = json::object{{"tickets_before_minutes", centre.doors.ticketsBefore.count()},
                                 {"on_holidays", centre.doors.onHolidays}};
  json::array helpNumbers;
  for (const auto& each : centre.helpNumbers) helpNumbers.push_back({{"number", each.number}, {"name", each.name}});
  object["help_numbers"] = std::move(helpNumbers);
  json::array services;
  for (const auto& service : centre.services)
    services.push_back({{"id", service.id.text},
                        {"names", namesJson(service.names)},
                        {"line", service.line.text},
                        {"bring", textsJson(service.bring)},
                        {"duration_minutes", service.duration.count()}});
  json::array lines;
  for (const auto& line : centre.lines)
    lines.push_back({{"id", line.id.text},
                     {"names", namesJson(line.names)},
                     {"prefix", prefixText(line.prefix)},
                     {"room", line.room},
                     {"about", line.about}});
  json::array counters;
  for (const auto& counter : centre.counters) {
    json::array served;
    for (const auto& line : counter.lines) served.push_back(json::value(line.text));
    counters.push_back({{"id", counter.id.text},
                        {"names", namesJson(counter.names)},
                        {"arrow", counter.arrow},
                        {"lines", std::move(served)}});
  }
  json::array staff;
  for (const auto& member : centre.staff)
    staff.push_back({{"id", member.id.text}, {"name", member.name}, {"role", member.role}, {"head", member.head}});
  object["hours"] = std::move(hours);
  object["services"] = std::move(services);
  object["lines"] = std::move(lines);
  object["counters"] = std::move(counters);
  object["staff"] = std::move(staff);
  object["words"] = wordsJson(centre.words);
  object["categories"] = categoriesJson(centre.categories);
  object["queue"] = json::object{{"out_of_turn_bound", centre.rules.outOfTurnBound},
                                 {"recall_limit", centre.rules.recallLimit},
                                 {"appointment_lead_minutes", centre.rules.appointmentLead.count()},
                                 {"early_appointments", centre.rules.earlyAppointments}};
  writeSpecialists(object, centre);
  return object;
}

Result<Centre> centreFromJson(const json::object& object) {
  Fields fields(object);
  Centre centre;
  centre.id = fields.id<CentreId>("id");
  centre.name = fields.text("name");
  centre.shortName = fields.text("short_name");
  centre.address = fields.text("address");
  centre.phones = readTexts(fields, "phones");
  centre.timeZone = fields.text("time_zone");
  centre.hours = readEach<OpenHours>(fields, "hours", [](Fields& each) {
    return OpenHours{static_cast<int>(each.integer("weekday", 1, 7)), each.text("from"), each.text("to")};
  });
  centre.doors = readDoors(fields);
  centre.helpNumbers = readOptionalEach<HelpNumber>(fields, "help_numbers", [](Fields& each) {
    return HelpNumber{each.text("number"), each.text("name")};
  });
  centre.services = readEach<Service>(fields, "services", [](Fields& each) {
    Service service{each.id<ServiceId>("id"), readNames(each), each.id<LineId>("line"), readTexts(each, "bring"), {}};
    service.duration =
        std::chrono::minutes(each.optionalInteger("duration_minutes", 1, 480).value_or(Service().duration.count()));
    return service;
  });
  centre.lines = readEach<Line>(fields, "lines", [](Fields& each) {
    return Line{each.id<LineId>("id"), readNames(each), each.take("prefix", parsePrefix(each.text("prefix"))),
                each.optionalText("room"), each.optionalText("about")};
  });
  centre.counters = readEach<Counter>(fields, "counters", readCounter);
  centre.staff = readEach<Staff>(fields, "staff", [](Fields& each) {
    return Staff{each.id<StaffId>("id"), each.text("name"), each.text("role"), each.optionalFlag("head")};
  });
  if (fields.optionalArray("categories").size() > 0)
    centre.categories = readEach<Category>(fields, "categories", readCategory);
  centre.words = readWords(fields);
  centre.rules = readRules(fields);
  readSpecialists(fields, centre);
  if (!fields.ok()) return fields.error();
  if (auto valid = validate(centre); !valid) return valid.error();
  return centre;
}

Result<Centre> centreFromText(std::string_view text) {
  boost::system::error_code ec;
  const auto value = json::parse({text.data(), text.size()}, ec);
  if (ec) return fail(Errc::kMalformed, "not JSON: " + ec.message());
  if (!value.is_object()) return fail(Errc::kMalformed, "a centre is one JSON object");
  return centreFromJson(value.get_object());
}

}  // namespace priyom::protocol
