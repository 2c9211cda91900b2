// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <boost/json/array.hpp>

#include "ctl/hub_call.h"
#include "ctl/subcommands.h"
#include "protocol/schedule_messages.h"

namespace priyom::ctl {
namespace {

struct Wanted {
  std::string service;
  std::string specialist;
  std::string from;
  int days = 5;
};

Result<protocol::AskSlots> questionOf(const Wanted& wanted) {
  protocol::AskSlots ask;
  auto service = makeId<ServiceId>(wanted.service);
  if (!service) return fail(Errc::kMalformed, "--service: " + service.error().text);
  ask.service = std::move(*service);
  ask.days = wanted.days;
  if (!wanted.specialist.empty()) {
    auto specialist = makeId<StaffId>(wanted.specialist);
    if (!specialist) return fail(Errc::kMalformed, "--specialist: " + specialist.error().text);
    ask.specialist = std::move(*specialist);
  }
  if (!wanted.from.empty()) {
    const auto from = BusinessDay::parse(wanted.from);
    if (!from) return fail(Errc::kMalformed, "--from: " + from.error().text);
    ask.from = *from;
  }
  return ask;
}

// "2026-11-23  Кабинет 201  free  10:20 11:00 …", times as the hub wrote them: those of the centre's wall clock.
Result<void> print(const boost::json::object& result, std::ostream& out) {
  const auto* const days = result.if_contains("days");
  if (!days || !days->is_array()) return fail(Errc::kMalformed, "no days");
  for (const auto& value : days->get_array()) {
    const auto* const object = value.if_object();
    const auto day = object ? protocol::slotDayFromJson(*object)
                            : Result<protocol::SlotDay>(fail(Errc::kMalformed, "a day is no object"));
    if (!day) return day.error();
    const auto& written = object->at("specialists").as_array();
    for (std::size_t i = 0; i < day->specialists.size(); ++i) {
      const auto& of = day->specialists[i];
      out << day->day.text() << "  " << of.publicName << " (" << of.specialist.text << ")  " << dayOfferName(of.offer);
      if (!of.free.empty()) out << ' ';
      for (const auto& start : written[i].as_object().at("free").as_array())
        out << ' ' << std::string_view(start.as_string()).substr(11, 5);
      out << '\n';
    }
    if (day->walkInsLeft) out << day->day.text() << "  without an appointment: " << *day->walkInsLeft << " more\n";
  }
  return {};
}

ExitCode runSlots(const HubAccess& access, const Wanted& wanted, const Streams& streams) {
  const auto ask = questionOf(wanted);
  if (!ask) return complain(streams, ExitCode::kMistake, ask.error().text);
  return askAndPrint(access, protocol::method::kSlots, protocol::toJson(*ask), streams, print);
}

}  // namespace

void addScheduleSlots(CLI::App& parent, Chosen& chosen) {
  auto* const command = parent.add_subcommand("slots", "Free times of a service");
  auto access = addHubAccess(*command);
  auto wanted = std::make_shared<Wanted>();
  command->add_option("--service", wanted->service, "Id of the service")->required();
  command->add_option("--specialist", wanted->specialist, "Id of one specialist (else all who give it)");
  command->add_option("--from", wanted->from, "First day, YYYY-MM-DD (else today)");
  command->add_option("--days", wanted->days, "So many days")
      ->check(CLI::Range(1, protocol::kMostSlotDays))
      ->capture_default_str();
  command->callback([&chosen, access, wanted] {
    chosen = [access, wanted](const Streams& streams) { return runSlots(*access, *wanted, streams); };
  });
}

}  // namespace priyom::ctl
