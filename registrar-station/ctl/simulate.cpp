// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <boost/json/serialize.hpp>
#include <cmath>
#include <filesystem>
#include <iomanip>

#include "ctl/lobby_json.h"
#include "ctl/simulate_tables.h"
#include "ctl/subcommands.h"
#include "domain/simulation.h"

namespace priyom::ctl {
namespace {

namespace json = boost::json;

struct Wanted {
  int days = 20;
  std::uint64_t seed = 1;
  int seeds = 1;
  std::vector<int> loads;
  bool json = false;
  bool markdown = false;
  std::string params;
};

// The one that was installed beside this program, else that of the source tree in which it is called.
std::string usualLobby() {
  constexpr const char* kName = "assets/simulation/lobby.json";
  std::error_code none;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", none);
  const auto installed = program.parent_path().parent_path() / "share" / "priyom" / kName;
  return std::filesystem::exists(installed, none) ? installed.string() : kName;
}

// Three digits tell what there is to tell.
double rounded(double number) {
  return std::round(number * 1000) / 1000;
}

json::object ruleJson(const simulation::RuleReport& rule) {
  json::object waits;
  for (const auto& [kind, each] : rule.waits)
    waits[kind] = {{"count", each.count}, {"mean_minutes", rounded(each.mean)}, {"p95_minutes", rounded(each.p95)}};
  return {{"load", rounded(rule.load)},
          {"waits", std::move(waits)},
          {"punctual_appointments_within_5_minutes", rounded(rule.punctualInTime)},
          {"appointments_within_5_minutes", rounded(rule.appointmentsInTime)},
          {"appointments_near_their_time", rounded(rule.appointmentsNear)},
          {"appointments_called_early", rounded(rule.appointmentsEarly)},
          {"worst_overtaking", rule.worstOvertaking},
          {"worst_overtaking_by_rights_in_a_row", rule.worstByRight},
          {"overtime_minutes", rounded(rule.overtime)}};
}

json::object forecastJson(const simulation::ForecastReport& forecast) {
  return {{"count", forecast.count},
          {"mean_absolute_error_minutes", rounded(forecast.error)},
          {"bias_minutes", rounded(forecast.bias)},
          {"share_up_to_low", rounded(forecast.belowLow)},
          {"share_low_to_high", rounded(forecast.between)},
          {"covered_by_high", rounded(forecast.covered)}};
}

json::object reportJson(const simulation::Report& report, const Wanted& wanted, std::uint64_t seed) {
  json::object rules;
  for (const auto& [rule, each] : report.rules) rules[simulation::ruleName(rule)] = ruleJson(each);
  json::object forecasts;
  for (const auto& [who, each] : report.forecasts) forecasts[who] = forecastJson(each);
  return {{"days", wanted.days},
          {"seed", seed},
          {"tickets_per_day", rounded(report.tickets)},
          {"rules", std::move(rules)},
          {"forecasts", std::move(forecasts)}};
}

void printReport(std::ostream& out, const simulation::Report& report) {
  out << std::fixed << std::setprecision(1);
  out << "rule             load  in time, punctual  all  ±5 min  crisis           appointment      right            "
         "ordinary         worst overtaking\n";
  for (const auto& [rule, each] : report.rules) {
    out << std::left << std::setw(17) << simulation::ruleName(rule) << std::right << std::setw(3) << each.load * 100
        << " %" << std::setw(9) << each.punctualInTime * 100 << " %" << std::setw(9) << each.appointmentsInTime * 100
        << " %" << std::setw(6) << each.appointmentsNear * 100 << " %  ";
    for (const auto* const kind : {"crisis", "appointment", "right", "ordinary"}) {
      const auto waits = each.waits.find(kind);
      if (waits == each.waits.end())
        out << std::setw(5) << '-' << std::string(12, ' ');
      else
        out << std::setw(5) << waits->second.mean << " (95 %" << std::setw(5) << waits->second.p95 << ")";
    }
    out << std::setw(8) << each.worstOvertaking << '\n';
  }
  out << "\nforecast         mean abs. error  bias   ≤ low  low–high  ≤ high\n";
  for (const auto& [who, each] : report.forecasts)
    out << std::left << std::setw(17) << who << std::right << std::setw(9) << std::setprecision(2) << each.error
        << " min" << std::setw(9) << each.bias << std::setprecision(1) << std::setw(7) << each.belowLow * 100 << " %"
        << std::setw(7) << each.between * 100 << " %" << std::setw(6) << each.covered * 100 << " %\n";
}

ExitCode runSimulate(Wanted wanted, const Streams& streams) {
  if (wanted.params.empty()) wanted.params = usualLobby();
  const auto text = readFile(wanted.params);
  if (!text) return complain(streams, ExitCode::kFile, text.error().text);
  auto lobby = lobbyFromText(*text);
  if (!lobby) return complain(streams, ExitCode::kFile, wanted.params + ": " + lobby.error().text);
  if (wanted.loads.empty()) wanted.loads.push_back(static_cast<int>(std::lround(lobby->load * 100)));
  std::map<int, std::vector<simulation::Report>> byLoad;
  for (const int load : wanted.loads) {
    lobby->load = load / 100.0;
    for (int each = 0; each < wanted.seeds; ++each) {
      const auto seed = wanted.seed + static_cast<std::uint64_t>(each);
      auto report = simulation::simulate(*lobby, wanted.days, seed);
      if (wanted.json)
        streams.out << json::serialize(reportJson(report, wanted, seed)) << '\n';
      else if (!wanted.markdown)
        printReport(streams.out, report);
      byLoad[load].push_back(std::move(report));
    }
  }
  if (wanted.markdown) streams.out << simulationTables(byLoad);
  return ExitCode::kDone;
}

}  // namespace

void addSimulate(CLI::App& parent, Chosen& chosen) {
  auto* const command =
      parent.add_subcommand("simulate", "Run days of a made-up lobby through the queue and the forecast");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("--days", wanted->days, "Days to count")->check(CLI::Range(1, 10'000))->capture_default_str();
  command->add_option("--seed", wanted->seed, "The same seed, the same report")->capture_default_str();
  command->add_option("--seeds", wanted->seeds, "So many seeds, from --seed on, a report each")
      ->check(CLI::Range(1, 1'000))
      ->capture_default_str();
  command->add_option("--load", wanted->loads, "Percent of the work possible, instead of the lobby's own; several")
      ->check(CLI::Range(1, 150));
  command->add_option("--params", wanted->params, "The lobby, JSON; else the one that was installed");
  auto* const asJson = command->add_flag("--json", wanted->json, "For scripts, a line for each report");
  command->add_flag("--markdown", wanted->markdown, "One table over the seeds: the median, and the worst of them")
      ->excludes(asJson);
  command->callback(
      [&chosen, wanted] { chosen = [wanted](const Streams& streams) { return runSimulate(*wanted, streams); }; });
}

}  // namespace priyom::ctl
