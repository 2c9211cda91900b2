// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <boost/json/array.hpp>

#include "ctl/hub_call.h"
#include "ctl/subcommands.h"
#include "protocol/schedule_messages.h"

namespace priyom::ctl {
namespace {

struct Wanted {
  std::string specialist;
  std::string from;
  int days = 61;  // as far ahead as appointments are given
};

// "2026-11-24 09:40  Кабинет 201 (psychologist-1)  away  FF - Z758LF", times of the centre's wall clock.
Result<void> print(const boost::json::object& result, std::ostream& out) {
  const auto* const all = result.if_contains("bookings");
  if (!all || !all->is_array()) return fail(Errc::kMalformed, "no bookings");
  for (const auto& value : all->get_array()) {
    const auto* const object = value.if_object();
    const auto listed = object ? protocol::listedBookingFromJson(*object)
                               : Result<protocol::ListedBooking>(fail(Errc::kMalformed, "a booking is no object"));
    if (!listed) return listed.error();
    const auto& booking = listed->booking.booking;
    const auto start = std::string_view(object->at("start").as_string());
    out << start.substr(0, 10) << ' ' << start.substr(11, 5) << "  " << listed->booking.publicName << " ("
        << booking.specialist.text << ")  " << (listed->misfit ? misfitName(*listed->misfit) : "") << "  "
        << booking.code.text() << '\n';
  }
  if (all->get_array().empty()) out << "every booking fits the hours\n";
  return {};
}

ExitCode runMisfits(const HubAccess& access, const Wanted& wanted, const Streams& streams) {
  protocol::AskBookings ask{std::nullopt, wanted.days, {}, true};
  if (!wanted.from.empty()) {
    const auto from = BusinessDay::parse(wanted.from);
    if (!from) return complain(streams, ExitCode::kMistake, "--from: " + from.error().text);
    ask.from = *from;
  }
  if (!wanted.specialist.empty()) {
    auto specialist = makeId<StaffId>(wanted.specialist);
    if (!specialist) return complain(streams, ExitCode::kMistake, "--specialist: " + specialist.error().text);
    ask.specialist = std::move(*specialist);
  }
  return askAndPrint(access, protocol::method::kBookings, protocol::toJson(ask), streams, print);
}

}  // namespace

void addScheduleMisfits(CLI::App& parent, Chosen& chosen) {
  auto* const command =
      parent.add_subcommand("misfits", "Bookings that no longer fit the hours of their specialists: tell the visitors");
  auto access = addHubAccess(*command);
  auto wanted = std::make_shared<Wanted>();
  command->add_option("--specialist", wanted->specialist, "Id of one specialist (else all)");
  command->add_option("--from", wanted->from, "First day, YYYY-MM-DD (else today)");
  command->add_option("--days", wanted->days, "So many days")
      ->check(CLI::Range(1, protocol::kMostBookingDays))
      ->capture_default_str();
  command->callback([&chosen, access, wanted] {
    chosen = [access, wanted](const Streams& streams) { return runMisfits(*access, *wanted, streams); };
  });
}

}  // namespace priyom::ctl
