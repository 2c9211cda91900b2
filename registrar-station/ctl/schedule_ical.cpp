// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <boost/json/array.hpp>
#include <fstream>

#include "calendar_file/busy_calendar.h"
#include "ctl/hub_call.h"
#include "ctl/subcommands.h"
#include "protocol/centre_json.h"
#include "protocol/schedule_messages.h"

namespace priyom::ctl {
namespace {

namespace json = boost::json;

struct Wanted {
  std::string specialist;
  int days = 60;
  std::string out;  // empty: the standard output
};

// What of the list takes the specialist's time.
Result<calendar_file::BusyCalendar> calendarOf(const Centre& centre, const StaffId& specialist, Instant now,
                                               const json::object& result) {
  const auto* const known = centre.specialist(specialist);
  if (!known) return fail(Errc::kNotFound, "there is no specialist '" + specialist.text + "'");
  calendar_file::BusyCalendar calendar{centre.id, specialist, known->publicName, centre.timeZone, now, {}};
  const auto* const list = result.if_contains("bookings");
  if (!list || !list->is_array()) return fail(Errc::kMalformed, "no bookings");
  for (const auto& value : list->get_array()) {
    const auto* const object = value.if_object();
    const auto view = object ? protocol::bookingViewFromJson(*object)
                             : Result<protocol::BookingView>(fail(Errc::kMalformed, "a booking is no object"));
    if (!view) return view.error();
    const auto& booking = view->booking;
    if (!booking.isKept()) continue;
    const auto start = parseRfc3339(std::string_view(object->at("start").as_string()));
    if (!start) return start.error();
    calendar.busy.push_back({booking.slot, start->utcOffset});
  }
  return calendar;
}

ExitCode write(const Wanted& wanted, const std::string& text, const Streams& streams) {
  if (wanted.out.empty()) {
    streams.out << text;
    return ExitCode::kDone;
  }
  std::ofstream file(wanted.out, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (!file) return complain(streams, ExitCode::kFile, wanted.out + " can not be written");
  return ExitCode::kDone;
}

ExitCode unreadable(const Streams& streams, const std::string& why) {
  return complain(streams, ExitCode::kNo, "the hub's answer can not be read: " + why);
}

ExitCode runIcal(const HubAccess& access, const Wanted& wanted, const Streams& streams) {
  const auto specialist = makeId<StaffId>(wanted.specialist);
  if (!specialist) return complain(streams, ExitCode::kMistake, "--specialist: " + specialist.error().text);
  const auto asked = askHub(access, protocol::method::kCentre, {}, streams);
  if (asked.code != ExitCode::kDone) return asked.code;
  const auto* const centreObject = asked.result.if_object();
  const auto centre =
      centreObject ? protocol::centreFromJson(*centreObject) : Result<Centre>(fail(Errc::kMalformed, "not an object"));
  if (!centre) return unreadable(streams, centre.error().text);
  const auto clock = askHub(access, protocol::method::kPing, {}, streams);
  if (clock.code != ExitCode::kDone) return clock.code;
  // The hub's clock and day are the ones that count.
  const auto* const ping = clock.result.if_object();
  const auto* const day = ping ? ping->if_contains("day") : nullptr;
  const auto* const time = ping ? ping->if_contains("time") : nullptr;
  if (!day || !day->is_string() || !time || !time->is_string()) return unreadable(streams, "no time");
  const auto today = BusinessDay::parse(std::string_view(day->get_string()));
  const auto now = parseRfc3339(std::string_view(time->get_string()));
  if (!today || !now) return unreadable(streams, "no time");
  const auto answer = askHub(access, protocol::method::kBookings,
                             protocol::toJson(protocol::AskBookings{*today, wanted.days, *specialist}), streams);
  if (answer.code != ExitCode::kDone) return answer.code;
  const auto* const object = answer.result.if_object();
  if (!object) return unreadable(streams, "not an object");
  const auto calendar = calendarOf(*centre, *specialist, now->instant, *object);
  if (!calendar) return complain(streams, ExitCode::kNo, calendar.error().text);
  return write(wanted, calendar_file::writeBusyCalendar(*calendar), streams);
}

}  // namespace

void addScheduleIcal(CLI::App& parent, Chosen& chosen) {
  auto* const command = parent.add_subcommand(
      "ical", "When a specialist is busy, as an iCalendar file: no name, no need, no code of a booking");
  auto access = addHubAccess(*command);
  auto wanted = std::make_shared<Wanted>();
  command->add_option("--specialist", wanted->specialist, "Id of the specialist")->required();
  command->add_option("--days", wanted->days, "From today on so many days")
      ->check(CLI::Range(1, protocol::kMostBookingDays))
      ->capture_default_str();
  command->add_option("--out", wanted->out, "File to write (else the standard output)");
  command->callback([&chosen, access, wanted] {
    chosen = [access, wanted](const Streams& streams) { return runIcal(*access, *wanted, streams); };
  });
}

}  // namespace priyom::ctl
