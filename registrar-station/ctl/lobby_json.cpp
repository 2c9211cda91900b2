// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/lobby_json.h"

#include <boost/json/parse.hpp>

#include "protocol/centre_json.h"
#include "protocol/fields.h"

namespace priyom::ctl {
namespace {

namespace json = boost::json;
using protocol::Fields;
using simulation::Lobby;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::int64_t kMostPercent = 10'000;

double percent(Fields& fields, std::string_view name, double usual) {
  const auto value = fields.optionalInteger(name, 0, kMostPercent);
  return value ? static_cast<double>(*value) / 100 : usual;
}

milliseconds length(Fields& fields, std::string_view name, std::chrono::seconds unit, milliseconds usual) {
  const auto value = fields.optionalInteger(name, 0, 86'400);
  return value ? milliseconds(unit * *value) : usual;
}

// "09:30" after midnight.
milliseconds timeOfDay(Fields& fields, std::string_view name, milliseconds usual) {
  const auto text = fields.optionalText(name);
  if (text.empty()) return usual;
  const auto digit = [&](std::size_t place) { return text[place] >= '0' && text[place] <= '9'; };
  if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) {
    fields.refuse(name, "is a time of day, \"09:30\"");
    return usual;
  }
  return std::chrono::hours((text[0] - '0') * 10 + text[1] - '0') + minutes((text[3] - '0') * 10 + text[4] - '0');
}

template <typename T, typename Read>
std::vector<T> readEach(Fields& fields, std::string_view name, const Read& read) {
  std::vector<T> all;
  for (const auto& value : fields.optionalArray(name)) {
    const auto* const object = value.if_object();
    if (!object) {
      fields.refuse(name, "holds objects only");
      break;
    }
    Fields each(*object);
    all.push_back(read(each));
    if (!each.ok()) fields.refuse(name, each.error().text);
  }
  return all;
}

Lobby::Truth readTruth(Fields& each) {
  Lobby::Truth truth;
  truth.service = each.id<ServiceId>("id");
  truth.mean = seconds(each.integer("mean_seconds", 1, 86'400));
  truth.variation = percent(each, "variation_percent", truth.variation);
  truth.longShare = percent(each, "long_percent", 0);
  truth.longMean = length(each, "long_mean_seconds", seconds(1), truth.mean);
  return truth;
}

Lobby::Worker readWorker(Fields& each) {
  Lobby::Worker worker;
  worker.staff = each.id<StaffId>("staff");
  worker.counter = each.id<CounterId>("counter");
  worker.pace = percent(each, "pace_percent", 1);
  worker.breakFrom = timeOfDay(each, "break_from", {});
  worker.breakLength = length(each, "break_minutes", minutes(1), {});
  return worker;
}

Lobby::Demand readDemand(Fields& each) {
  Lobby::Demand demand;
  demand.service = each.id<ServiceId>("service");
  demand.weight = static_cast<double>(each.integer("weight", 0, kMostPercent));
  demand.appointmentShare = percent(each, "appointment_percent", 0);
  demand.withPerson = each.optionalFlag("with_person");
  demand.slot = length(each, "slot_minutes", minutes(1), {});
  return demand;
}

Lobby::Transfer readTransfer(Fields& each) {
  return {each.id<ServiceId>("from"), each.id<ServiceId>("to"), percent(each, "percent", 0)};
}

void readHours(Fields& fields, Lobby& lobby) {
  const auto& weights = fields.array("hour_weights");
  if (weights.size() > lobby.hourWeights.size()) fields.refuse("hour_weights", "has more than 24 hours");
  for (std::size_t hour = 0; hour < std::min(weights.size(), lobby.hourWeights.size()); ++hour) {
    const auto* const weight = weights[hour].if_int64();
    if (!weight || *weight < 0) return fields.refuse("hour_weights", "are whole numbers from 0");
    lobby.hourWeights[hour] = static_cast<double>(*weight);
  }
}

void readShares(Fields& fields, Lobby& lobby) {
  lobby.load = percent(fields, "load_percent", lobby.load);
  lobby.crisisShare = percent(fields, "crisis_percent", lobby.crisisShare);
  lobby.rightShare = percent(fields, "right_percent", lobby.rightShare);
  lobby.absentShare = percent(fields, "absent_percent", lobby.absentShare);
  lobby.missedShare = percent(fields, "missed_percent", lobby.missedShare);
  lobby.lateShare = percent(fields, "late_percent", lobby.lateShare);
  lobby.pausesPerDay = percent(fields, "pauses_per_day_percent", lobby.pausesPerDay);
  lobby.latest = length(fields, "latest_minutes", minutes(1), lobby.latest);
  lobby.earliest = length(fields, "earliest_minutes", minutes(1), lobby.earliest);
  lobby.coming = length(fields, "coming_seconds", seconds(1), lobby.coming);
  lobby.absence = length(fields, "absence_seconds", seconds(1), lobby.absence);
  lobby.pause = length(fields, "pause_minutes", minutes(1), lobby.pause);
}

}  // namespace

Result<Lobby> lobbyFromText(std::string_view text) {
  boost::system::error_code error;
  const auto value = json::parse({text.data(), text.size()}, error);
  if (error || !value.is_object()) return fail(Errc::kMalformed, "a lobby is a JSON object");
  Fields fields(value.get_object());
  Lobby lobby;
  auto centre = protocol::centreFromJson(fields.object("centre"));
  if (!centre) return centre.error();
  lobby.centre = std::move(*centre);
  lobby.opens = timeOfDay(fields, "opens", lobby.opens);
  lobby.closes = timeOfDay(fields, "closes", lobby.closes);
  lobby.daysBefore = static_cast<int>(fields.optionalInteger("days_before", 0, 1000).value_or(lobby.daysBefore));
  lobby.truths = readEach<Lobby::Truth>(fields, "services", readTruth);
  lobby.workers = readEach<Lobby::Worker>(fields, "workers", readWorker);
  lobby.demands = readEach<Lobby::Demand>(fields, "demands", readDemand);
  lobby.transfers = readEach<Lobby::Transfer>(fields, "transfers", readTransfer);
  readHours(fields, lobby);
  readShares(fields, lobby);
  if (!fields.ok()) return fields.error();
  if (auto valid = simulation::validate(lobby); !valid) return valid.error();
  return lobby;
}

}  // namespace priyom::ctl
