// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <boost/json/serialize.hpp>

#include "ctl/hub_call.h"
#include "ctl/subcommands.h"
#include "protocol/messages.h"

namespace priyom::ctl {
namespace {

namespace json = boost::json;

// The value at a path of names, as people read it; a dash where there is none.
std::string text(const json::value& value, std::initializer_list<std::string_view> path) {
  const auto* at = &value;
  for (const auto name : path) {
    const auto* const object = at->if_object();
    at = object ? object->if_contains({name.data(), name.size()}) : nullptr;
    if (!at) return "-";
  }
  if (const auto* const string = at->if_string()) return std::string(*string);
  return json::serialize(*at);
}

std::string connections(const json::value& status) {
  std::string line;
  const auto* const object = status.if_object();
  const auto* const open = object ? object->if_contains("connections") : nullptr;
  if (!open || !open->is_object()) return "-";
  for (const auto& [role, count] : open->get_object()) {
    if (!line.empty()) line += ", ";
    line += std::string(role) + " " + json::serialize(count);
  }
  return line.empty() ? "none" : line;
}

void print(std::ostream& out, const json::value& status) {
  const auto row = [&](const char* name, const std::string& value) {
    out << name << std::string(14 - std::string_view(name).size(), ' ') << value << '\n';
  };
  row("version", text(status, {"version"}));
  row("up", text(status, {"uptime_seconds"}) + " s");
  row("day", text(status, {"day"}));
  row("tickets", text(status, {"tickets_today"}) + " today, " + text(status, {"waiting"}) + " waiting");
  row("calendars", text(status, {"calendar_years"}));
  row("connections", connections(status));
  row("store", text(status, {"store", "ok"}) == "true"
                   ? "well: " + text(status, {"store", "tickets"}) + " tickets, " + text(status, {"store", "bytes"}) +
                         " bytes, SQLite " + text(status, {"store", "sqlite"})
                   : "failing: " + text(status, {"store", "error"}));
  row("revision", text(status, {"store", "revision"}) + " of " + text(status, {"epoch"}));
  row("commands", text(status, {"batches", "commands"}) + " in " + text(status, {"batches", "batches"}) +
                      " batches, largest " + text(status, {"batches", "largest"}) + ", failed " +
                      text(status, {"batches", "failed"}));
}

ExitCode runHubStatus(const HubAccess& access, const Streams& streams) {
  const auto answer = askHub(access, protocol::method::kStatus, {}, streams);
  if (answer.code != ExitCode::kDone) return answer.code;
  if (access.json)
    streams.out << json::serialize(answer.result) << '\n';
  else
    print(streams.out, answer.result);
  return ExitCode::kDone;
}

}  // namespace

void addHubStatus(CLI::App& parent, Chosen& chosen) {
  auto* const command = parent.add_subcommand("status", "How the hub is");
  auto access = addHubAccess(*command);
  command->callback(
      [&chosen, access] { chosen = [access](const Streams& streams) { return runHubStatus(*access, streams); }; });
}

}  // namespace priyom::ctl
