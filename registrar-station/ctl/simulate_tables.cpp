// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/simulate_tables.h"

#include <algorithm>
#include <iomanip>
#include <sstream>

namespace priyom::ctl {
namespace {

using simulation::CallRule;
using simulation::ForecastReport;
using simulation::Report;
using simulation::RuleReport;
using simulation::Waits;
using Reports = std::vector<Report>;

template <typename Figure>
std::vector<double> each(const Reports& reports, const Figure& figure) {
  std::vector<double> all;
  for (const auto& report : reports) all.push_back(figure(report));
  std::ranges::sort(all);
  return all;
}
double median(const std::vector<double>& sorted) {
  const auto middle = sorted.size() / 2;
  return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

std::string_view nameOf(CallRule rule) {
  switch (rule) {
    case CallRule::kOurs:
      return "**Priyom**";
    case CallRule::kArrival:
      return "first come";
    case CallRule::kAppointment120:
      return "public, 120 s before";
    case CallRule::kCheckIn:
      return "public, who is checked in";
  }
  return "";
}

class Tables {
 public:
  explicit Tables(std::ostream& out) : out_(out) { out_ << std::fixed; }

  void rules(int load, const Reports& reports) {
    for (const auto rule : simulation::kCallRules) {
      const auto of = [&](auto figure) {
        return each(reports, [&](const Report& report) { return figure(report.rules.at(rule)); });
      };
      const auto punctual = of([](const RuleReport& report) { return report.punctualInTime * 100; });
      const auto all = of([](const RuleReport& report) { return report.appointmentsInTime * 100; });
      out_ << "| " << load << " % | " << nameOf(rule) << " | " << std::setprecision(1) << median(punctual) << " ("
           << punctual.front() << ") | " << median(all) << " (" << all.front() << ") | "
           << median(of([](const RuleReport& report) { return report.appointmentsNear * 100; })) << " | "
           << median(of([](const RuleReport& report) { return report.appointmentsEarly * 100; })) << " | ";
      for (const auto* const kind : {"crisis", "appointment", "right", "ordinary"}) {
        out_ << median(of([&](const RuleReport& report) { return waitsOf(report, kind).mean; })) << " ("
             << median(of([&](const RuleReport& report) { return waitsOf(report, kind).p95; })) << ") | ";
      }
      const auto rises = each(reports, [&](const Report& report) {
        return waitsOf(report.rules.at(rule), "ordinary").mean -
               waitsOf(report.rules.at(CallRule::kArrival), "ordinary").mean;
      });
      out_ << std::setprecision(2) << median(rises) << " | "
           << std::max_element(reports.begin(), reports.end(),
                               [&](const Report& a, const Report& b) {
                                 return a.rules.at(rule).worstOvertaking < b.rules.at(rule).worstOvertaking;
                               })
                  ->rules.at(rule)
                  .worstOvertaking
           << " |\n";
    }
  }

  void forecasts(int load, const Reports& reports) {
    const auto of = [&](const char* who, auto figure) {
      return each(reports, [&](const Report& report) { return figure(report.forecasts.at(who)); });
    };
    const auto error = [](const ForecastReport& report) { return report.error; };
    const auto ratios = each(reports, [&](const Report& report) {
      return report.forecasts.at("priyom").error / report.forecasts.at("oracle").error;
    });
    const auto covered = of("priyom", [](const ForecastReport& report) { return report.covered * 100; });
    out_ << "| " << load << " % | " << std::setprecision(2) << "**" << median(of("priyom", error)) << "** | "
         << median(of("oracle", error)) << " | " << median(ratios) << " (" << ratios.back() << ") | "
         << median(of("public_line", error)) << " | " << median(of("public_house", error)) << " | "
         << std::setprecision(1)
         << median(of("priyom", [](const ForecastReport& report) { return report.belowLow * 100; })) << " | "
         << median(of("priyom", [](const ForecastReport& report) { return report.between * 100; })) << " | "
         << median(covered) << " (" << covered.front() << "–" << covered.back() << ") |\n";
  }

 private:
  static Waits waitsOf(const RuleReport& report, const std::string& kind) {
    const auto waits = report.waits.find(kind);
    return waits == report.waits.end() ? Waits() : waits->second;
  }

  std::ostream& out_;
};

}  // namespace

std::string simulationTables(const std::map<int, Reports>& byLoad) {
  std::ostringstream out;
  Tables tables(out);
  out << "| load | rule | in time, punctual (worst) | in time, all (worst) | within ±5 min | earlier | crisis | "
         "appointment | right | ordinary | rise | overtaken |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n";
  for (const auto& [load, reports] : byLoad) tables.rules(load, reports);
  out << "\n| load | error: Priyom | oracle | ratio (worst) | place in line | house | up to the median | to the 90th "
         "percentile | both |\n|---|---|---|---|---|---|---|---|---|\n";
  for (const auto& [load, reports] : byLoad) tables.forecasts(load, reports);
  return out.str();
}

}  // namespace priyom::ctl
