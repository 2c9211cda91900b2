// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/learnt.h"

#include <algorithm>

namespace priyom {
namespace {

using std::chrono::milliseconds;

constexpr double kFadeOfDay = 0.97;  // half after three weeks
constexpr milliseconds kComing = std::chrono::seconds(40);
constexpr milliseconds kAbsence = std::chrono::minutes(2);
constexpr milliseconds kPause = std::chrono::minutes(15);
// Today's arrivals weigh as much as this part of a past day.
constexpr double kWeightOfToday = 0.5;

double between(Instant from, Instant to) {
  return static_cast<double>((to - from).count());
}

}  // namespace

Lengths::Lengths(milliseconds guess, double variationCoefficient)
    : guess_(logNormalBins(static_cast<double>(guess.count()), variationCoefficient)),
      guessedMean_(static_cast<double>(guess.count())) {}

void Lengths::add(double length) {
  const double counted = std::clamp(length, 0.0, kOutlier * mean());
  bins_[binOf(counted)] += 1;
  count_ += 1;
  sum_ += counted;
  stale_ = true;
}

void Lengths::fade(double factor) {
  for (auto& bin : bins_) bin *= factor;
  count_ *= factor;
  sum_ *= factor;
  stale_ = true;
}

double Lengths::mean() const {
  return (sum_ + kPriorWeight * guessedMean_) / (count_ + kPriorWeight);
}

const Spread& Lengths::spread() const {
  if (stale_) {
    std::array<double, kLengthBins> shares{};
    for (std::size_t bin = 0; bin < kLengthBins; ++bin) shares[bin] = bins_[bin] + kPriorWeight * guess_[bin];
    spread_ = Spread::ofBins(shares);
    spread_ = spread_.times(mean() / spread_.mean());  // the bins are coarse, the mean is not
    stale_ = false;
  }
  return spread_;
}

Learnt::Learnt(const Centre& centre) : centre_(&centre), coming_(kComing), absence_(kAbsence), pause_(kPause) {
  for (const auto& service : centre.services) services_.emplace(service.id, Lengths(service.duration));
}

void Learnt::learn(const std::variant<Step, CounterStep>& step) {
  if (const auto* const counter = std::get_if<CounterStep>(&step))
    learnCounter(*counter);
  else
    learnTicket(std::get<Step>(step));
}

void Learnt::learnBooking(bool checkedIn) {
  booked_ += 1;
  if (!checkedIn) missed_ += 1;
}

void Learnt::beginDay(BusinessDay day, Instant at) {
  if (day_ != BusinessDay{}) {
    days_ = days_ * kFadeOfDay + 1;
    for (auto& [which, each] : arrivals_) {
      for (std::size_t hour = 0; hour < each.past.size(); ++hour)
        each.past[hour] = each.past[hour] * kFadeOfDay + each.today[hour];
      each.today = {};
    }
    for (auto& [id, lengths] : services_) lengths.fade(kFadeOfDay);
    for (auto& [id, pace] : staff_) pace.fade(kFadeOfDay);
    for (auto& [id, pace] : paces_) pace.fade(kFadeOfDay);
    for (auto* const lengths : {&coming_, &absence_, &pause_}) lengths->fade(kFadeOfDay);
    for (auto* const count : {&called_, &calledAbsent_, &booked_, &missed_}) *count *= kFadeOfDay;
    for (auto& [id, count] : served_) count *= kFadeOfDay;
    for (auto& [id, count] : onward_) count *= kFadeOfDay;
  }
  day_ = day;
  dayBegan_ = at;
  atCounter_.clear();
}

void Learnt::learnCounter(const CounterStep& step) {
  latest_ = std::max(latest_, step.at);
  const auto since = pausedSince_.find(step.counter);
  if (step.state == CounterState::kPaused) {
    pausedSince_.try_emplace(step.counter, step.at);
  } else if (since != pausedSince_.end()) {
    if (step.state == CounterState::kOpen) pause_.add(between(since->second, step.at));
    pausedSince_.erase(since);
  }
}

void Learnt::learnTicket(const Step& step) {
  const auto& after = step.after;
  if (after.day != day_) beginDay(after.day, step.at);
  latest_ = std::max(latest_, step.at);
  switch (step.kind) {
    case StepKind::kIssued:
      return learnArrival(step);
    case StepKind::kCalled:
      atCounter_[after.id] = {step.at, std::nullopt, after.service, after.staff};
      return;
    case StepKind::kRecalled:
    case StepKind::kPrintReported:
    case StepKind::kCategorised:
    case StepKind::kRouted:
    case StepKind::kReturned:
    case StepKind::kDeferralOver:
      return;
    case StepKind::kUndone:
      // Where it was called by mistake nothing is learnt; where it sits at the counter again, the visit goes on.
      if (after.startedAt && isAtCounter(after))
        atCounter_[after.id] = {*after.startedAt, after.startedAt, after.service, after.staff};
      else
        atCounter_.erase(after.id);
      return;
    default:
      break;
  }
  const auto found = atCounter_.find(after.id);
  if (found == atCounter_.end()) return;
  if (step.kind == StepKind::kStarted) {
    coming_.add(between(found->second.calledAt, step.at));
    called_ += 1;
    found->second.startedAt = step.at;
    return;
  }
  learnEnd(found->second, step);
  atCounter_.erase(found);
}

void Learnt::learnEnd(const AtCounter& visit, const Step& step) {
  if (step.kind == StepKind::kNoShow && !visit.startedAt) {
    absence_.add(between(visit.calledAt, step.at));
    called_ += 1;
    calledAbsent_ += 1;
  }
  const bool served =
      step.kind == StepKind::kFinished || step.kind == StepKind::kMovedOn || step.kind == StepKind::kTransferred;
  const auto lengths = services_.find(visit.service);
  if (!served || !visit.startedAt || lengths == services_.end()) return;
  const double length = between(*visit.startedAt, step.at);
  const double ratio = std::min(length / lengths->second.mean(), Lengths::kOutlier);
  lengths->second.add(length);
  if (!visit.staff.empty()) {
    staff_[visit.staff].add(ratio);
    paces_[{visit.service, visit.staff}].add(ratio);
  }
  served_[visit.service] += 1;
  if (step.kind != StepKind::kFinished) onward_[{visit.service, {step.after.line, step.after.service}}] += 1;
}

void Learnt::learnArrival(const Step& step) {
  const auto& ticket = step.after;
  const auto* const category = centre_->category(ticket.category);
  if (!category) return;
  if (category->kind != Category::Kind::kCrisis && ticket.appointment) return;
  const auto standing = category->kind == Category::Kind::kCrisis ? Standing::kCrisis : Standing::kRight;
  arrivals_[{ticket.line, standing}].today[hourOf(step.at)] += 1;
}

// In UTC after the local day's midnight: always the same local hour, as far as the centre's distance from UTC is.
std::size_t Learnt::hourOf(Instant at) const {
  const auto hours = std::chrono::floor<std::chrono::hours>(at - Instant(day_.date)).count() % 24;
  return static_cast<std::size_t>(hours < 0 ? hours + 24 : hours);
}

double Learnt::pace(const ServiceId& service, const StaffId& staff) const {
  const auto general = staff_.find(staff);
  if (general == staff_.end()) return 1;
  const double usual = general->second.towards(1);
  const auto own = paces_.find({service, staff});
  return own == paces_.end() ? usual : own->second.towards(usual);
}

Spread Learnt::service(const ServiceId& service, const StaffId& staff) const {
  const auto lengths = services_.find(service);
  if (lengths == services_.end()) return Lengths(Service().duration).spread();
  return lengths->second.spread().times(pace(service, staff));
}

double Learnt::meanService(const ServiceId& service, const StaffId& staff) const {
  const auto lengths = services_.find(service);
  const double usual = lengths == services_.end() ? Lengths(Service().duration).mean() : lengths->second.mean();
  return usual * pace(service, staff);
}

double Learnt::arrivals(const LineId& line, Standing standing, Instant from) const {
  const auto found = arrivals_.find({line, standing});
  if (found == arrivals_.end()) return 0;
  const auto& each = found->second;
  double today = 0;
  for (const auto count : each.today) today += count;
  const double hours = std::max(1.0, between(dayBegan_, latest_) / 3'600'000);
  return (each.past[hourOf(from)] + kWeightOfToday * today / hours) / (days_ + kWeightOfToday);
}

std::vector<Onward> Learnt::onward(const ServiceId& service) const {
  std::vector<Onward> all;
  const auto served = served_.find(service);
  if (served == served_.end()) return all;
  for (const auto& [from, count] : onward_) {
    if (from.first == service) all.push_back({from.second.first, from.second.second, count / (served->second + 4)});
  }
  return all;
}

}  // namespace priyom
