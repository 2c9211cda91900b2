// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/simulation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "domain/forecast.h"
#include "domain/lobby_day.h"

namespace priyom::simulation {
namespace {

using std::chrono::minutes;

double inMinutes(milliseconds length) {
  return static_cast<double>(length.count()) / 60'000;
}

Waits summary(std::vector<double>& waits) {
  Waits result{waits.size(), 0, 0};
  if (waits.empty()) return result;
  std::ranges::sort(waits);
  result.mean = std::accumulate(waits.begin(), waits.end(), 0.0) / static_cast<double>(waits.size());
  result.p95 = waits[(waits.size() * 95 - 1) / 100];
  return result;
}

// Adds up the days of one rule.
class Tally {
 public:
  void add(const LobbyDay& day) {
    const auto& visits = day.plan().visits;
    for (std::size_t visit = 0; visit < visits.size(); ++visit) {
      const auto& outcome = day.outcomes()[visit];
      if (outcome.called) addVisit(visits[visit], outcome);
    }
    addOvertaking(day.outcomes());
    report_.load += day.load();
    report_.overtime += std::max(0.0, inMinutes(day.ended() - day.plan().closes));
    report_.worstByRight = std::max(report_.worstByRight, day.worstByRight());
    ++days_;
  }

  RuleReport report() {
    for (auto& [kind, waits] : waits_) report_.waits[kind] = summary(waits);
    report_.load /= days_;
    report_.overtime /= days_;
    const auto booked = static_cast<double>(waits_["appointment"].size());
    if (booked > 0) {
      report_.appointmentsInTime = inTime_ / booked;
      report_.appointmentsNear = near_ / booked;
      report_.appointmentsEarly = early_ / booked;
    }
    if (punctual_ > 0) report_.punctualInTime = punctualInTime_ / punctual_;
    return report_;
  }

 private:
  void addVisit(const Visit& visit, const Outcome& outcome) {
    // Who comes early waits for their own time.
    const auto from = std::max(outcome.arrived, visit.appointment.value_or(outcome.arrived));
    const auto wait = inMinutes(std::max(milliseconds(0), *outcome.called - from));
    waits_[std::string(outcome.kind)].push_back(wait);
    waits_["all"].push_back(wait);
    if (outcome.sentOn && outcome.calledAgain)
      waits_["sent_on"].push_back(inMinutes(*outcome.calledAgain - *outcome.sentOn));
    if (outcome.kind != "appointment") return;
    const bool inTime = *outcome.called <= from + minutes(5);
    if (inTime) ++inTime_;
    if (outcome.arrived <= *visit.appointment) {
      ++punctual_;
      if (inTime) ++punctualInTime_;
    }
    const bool early = *outcome.called < from - minutes(5);
    if (early) ++early_;
    if (inTime && !early) ++near_;
  }

  void addOvertaking(const std::vector<Outcome>& outcomes) {
    for (const auto& each : outcomes) {
      if (each.kind != "ordinary" || !each.called) continue;
      const auto overtook = std::ranges::count_if(outcomes, [&](const Outcome& other) {
        return other.called && other.line == each.line && other.arrived > each.arrived && *other.called < *each.called;
      });
      report_.worstOvertaking = std::max(report_.worstOvertaking, static_cast<int>(overtook));
    }
  }

  RuleReport report_;
  std::map<std::string, std::vector<double>> waits_;
  double inTime_ = 0;
  double near_ = 0;
  double early_ = 0;
  double punctual_ = 0;
  double punctualInTime_ = 0;
  double days_ = 0;
};

// Foreseen and true waits, in minutes.
class Score {
 public:
  void add(double low, double high, double wait) {
    ++count_;
    error_ += std::abs(low - wait);
    bias_ += low - wait;
    if (wait <= low) ++below_;
    if (wait <= high) ++covered_;
  }
  ForecastReport report() const {
    if (count_ == 0) return {};
    const auto share = [&](double sum) { return sum / count_; };
    return {static_cast<std::size_t>(count_), share(error_),  share(bias_), share(below_),
            share(covered_ - below_),         share(covered_)};
  }

 private:
  double count_ = 0;
  double error_ = 0;
  double bias_ = 0;
  double below_ = 0;
  double covered_ = 0;
};

// Asks everybody at each arrival, and compares when the day is over.
class Examiner {
 public:
  explicit Examiner(const Truths& truths, const Learnt& learnt)
      : truths_(truths), learnt_(learnt), ours_(truths.lobby().centre), oracle_(truths.lobby().centre) {}

  void ask(const LobbyDay& day, std::size_t visit, const Ticket& ticket) {
    const auto bookings = day.bookings();
    const Situation situation{day.queue(), day.now(), bookings, day.plan().breaks};
    Foreseen foreseen{visit, {}};
    foreseen.ranges["priyom"] = minutesOf(ours_.look(situation, learnt_).of(ticket.id));
    foreseen.ranges["oracle"] = minutesOf(oracle_.look(situation, truths_).of(ticket.id));
    foreseen.ranges["public_line"] = publicLine(day, ticket);
    foreseen.ranges["public_house"] = publicHouse(day, ticket);
    foreseen_.push_back(foreseen);
  }

  void compare(const LobbyDay& day, bool counts) {
    for (const auto& [visit, ranges] : foreseen_) {
      const auto& outcome = day.outcomes()[visit];
      if (!outcome.called || !counts) continue;
      for (const auto& [who, range] : ranges)
        scores_[who].add(range.first, range.second, inMinutes(*outcome.called - outcome.arrived));
    }
    foreseen_.clear();
    for (const auto& [line, length] : day.served()) {
      for (const auto& which : {line, LineId()}) {
        ++averages_[which].first;
        averages_[which].second += length / 60'000;
      }
    }
  }

  std::map<std::string, ForecastReport> reports() const {
    std::map<std::string, ForecastReport> reports;
    for (const auto& [who, score] : scores_) reports[who] = score.report();
    return reports;
  }

 private:
  using Range = std::pair<double, double>;  // median and 90th percentile, in minutes
  struct Foreseen {
    std::size_t visit;
    std::map<std::string, Range> ranges;
  };

  static Range minutesOf(const std::optional<Wait>& wait) {
    return wait ? Range{inMinutes(wait->median), inMinutes(wait->high)} : Range{0, 0};
  }
  // Average service / open desks × place in line, over the line and its desks.
  Range publicLine(const LobbyDay& day, const Ticket& ticket) const {
    const double place = day.queue().ahead(ticket) + (day.anyIdle(ticket.line) ? 0 : 1);
    const double wait = average(ticket.line) / std::max(1, day.openDesks(ticket.line)) * place;
    return {wait, wait};
  }
  // The same over the whole house.
  Range publicHouse(const LobbyDay& day, const Ticket& ticket) const {
    std::size_t ahead = 0;
    for (const auto& [other, reason] : day.queue().waiting(day.now())) {
      if (other->id == ticket.id) break;
      ++ahead;
    }
    const double place = static_cast<double>(ahead) + (day.anyIdle(ticket.line) ? 0 : 1);
    const double wait = average({}) / std::max(1, day.openDesks({})) * place;
    return {wait, wait};
  }
  double average(const LineId& line) const {
    const auto it = averages_.find(line);
    return it == averages_.end() ? 10 : it->second.second / it->second.first;
  }

  const Truths& truths_;
  const Learnt& learnt_;
  Forecast ours_;
  Forecast oracle_;
  std::vector<Foreseen> foreseen_;
  std::map<std::string, Score> scores_;
  std::map<LineId, std::pair<double, double>> averages_;
};

}  // namespace

std::string_view ruleName(CallRule rule) {
  switch (rule) {
    case CallRule::kOurs:
      return "priyom";
    case CallRule::kArrival:
      return "first_come";
    case CallRule::kAppointment120:
      return "public_120s";
    case CallRule::kCheckIn:
      return "public_check_in";
  }
  return "";
}

Report simulate(const Lobby& lobby, int days, std::uint64_t seed) {
  const Truths truths(lobby);
  Learnt learnt(lobby.centre);
  Examiner examiner(truths, learnt);
  std::map<CallRule, Tally> tallies;
  Report report;
  for (int day = 0; day < lobby.daysBefore + days; ++day) {
    const auto plan = planDay(truths, seed, day);
    const bool counts = day >= lobby.daysBefore;
    for (const auto rule : kCallRules) {
      const bool ours = rule == CallRule::kOurs;
      if (!counts && !ours) continue;
      LobbyDay played(truths, plan, rule, ours ? &learnt : nullptr);
      LobbyDay::Arrived ask;
      if (ours && counts)
        ask = [&](const LobbyDay& now, std::size_t visit, const Ticket& ticket) { examiner.ask(now, visit, ticket); };
      played.play(ask);
      if (ours) examiner.compare(played, counts);
      if (counts) tallies[rule].add(played);
    }
    if (counts) report.tickets += static_cast<double>(plan.visits.size()) / days;
  }
  for (auto& [rule, tally] : tallies) report.rules[rule] = tally.report();
  report.forecasts = examiner.reports();
  return report;
}

}  // namespace priyom::simulation
