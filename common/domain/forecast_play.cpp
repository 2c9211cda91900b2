// SPDX-License-Identifier: GPL-3.0-or-later
// Playing the coming hours once.
#include "domain/forecast_play.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "domain/learnt_foresight.h"
#include "domain/randomness.h"

namespace priyom {
namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
constexpr double kHour = 3'600'000;
constexpr double kHorizon = 12 * kHour;
constexpr double kUsualLead = 6 * 60'000;
constexpr double kGraceMs = 60'000.0 * kGrace.count();
// Where a line has no service of its own.
constexpr double kUnknownService = 10 * 60'000;

// -log of what is left of 0 … 1, from a table: arrivals are many.
double unitGap(std::uint64_t drawn) {
  constexpr std::size_t kSteps = 1024;
  static const auto table = [] {
    std::array<double, kSteps> gaps{};
    for (std::size_t step = 0; step < kSteps; ++step)
      gaps[step] = -std::log1p(-(static_cast<double>(step) + 0.5) / kSteps);
    return gaps;
  }();
  return table[drawn % kSteps];
}

}  // namespace

// The runs' shares of one party are spread evenly over 0 … 1, in an order of the party's own: so few runs tell much.
Forecast::Play::Luck Forecast::Play::luckOf(std::uint64_t key) const {
  const auto own = scrambled(key);
  auto place = ((run_ ^ own) * (own >> 8U | 1U) + (own >> 16U)) & (runs_ - 1);
  place ^= place >> 3U;
  place = (place * (own >> 24U | 1U) + (own >> 32U)) & (runs_ - 1);
  const auto drawn = scrambled(own + run_);
  const auto part = [&](unsigned from) { return static_cast<double>(drawn >> from & 0xFFFFU) / 0x10000; };
  return {(static_cast<double>(place) + 0.5) / static_cast<double>(runs_), part(0), part(16), part(32)};
}

void Forecast::Play::run(std::size_t run) {
  run_ = run;
  order_ = begin_;
  parties_.resize(known_);
  called_.assign(known_, false);
  arrived_ = 0;
  left_ = watched_;
  for (std::size_t index = 0; index < streams_.size(); ++index) {
    streams_[index].count = 0;
    drawNext(streams_[index], 0, index);
  }
  beginDesks();
  while (left_ > 0) {
    std::size_t first = 0;
    for (std::size_t desk = 1; desk < deskRuns_.size(); ++desk) {
      if (deskRuns_[desk].freeAt < deskRuns_[first].freeAt) first = desk;
    }
    const double arrival = nextArrival();
    const double at = std::min(arrival, deskRuns_[first].freeAt);
    if (at > kHorizon) break;
    if (arrival <= deskRuns_[first].freeAt)
      arrive(arrival);
    else
      work(first);
  }
  if (left_ == 0) return;
  for (std::size_t party = 0; party < watched_; ++party) {
    if (!called_[party]) waits_[party * runs_ + run_] = static_cast<float>(kHorizon);
  }
}

void Forecast::Play::beginDesks() {
  deskRuns_.assign(desks_.size(), {});
  for (std::size_t index = 0; index < desks_.size(); ++index) {
    const auto& desk = desks_[index];
    auto& now = deskRuns_[index];
    if (desk.state == CounterState::kPaused) {
      const bool known = desk.breakLength > 0 && desk.breakFrom <= 0;
      now.breakTaken = known;
      now.freeAt = known ? std::max(0.0, desk.breakFrom + desk.breakLength)
                         : pause_.rest(desk.passed, luckOf(0xA000 + desk.counter).service);
      continue;
    }
    if (desk.party == kNone) continue;
    const auto& party = parties_[static_cast<std::size_t>(desk.party)];
    const auto luck = luckOf(party.key);
    const bool knownService = party.service != kNone;
    if (desk.serving) {
      now.party = desk.party;
      now.freeAt = knownService ? spread(party.service, index).rest(desk.passed, luck.service)
                                : std::max(0.0, kUnknownService - desk.passed);
      continue;
    }
    // Who has not come for a while is less likely to come.
    const double absent = absentShare_ * (1 - absence_.shareBelow(desk.passed));
    const double coming = (1 - absentShare_) * (1 - coming_.shareBelow(desk.passed));
    if (luck.absent * (absent + coming) < absent) {
      now.freeAt = absence_.rest(desk.passed, luck.coming);
    } else {
      now.party = desk.party;
      now.freeAt = coming_.rest(desk.passed, luck.coming) +
                   (knownService ? spread(party.service, index).at(luck.service) : kUnknownService);
    }
  }
}

double Forecast::Play::nextArrival() const {
  double next = arrived_ < arrivals_.size() ? arrivals_[arrived_].at : kNever;
  for (const auto& stream : streams_) next = std::min(next, stream.next);
  return next;
}

void Forecast::Play::arrive(double at) {
  while (arrived_ < arrivals_.size() && arrivals_[arrived_].at <= at) {
    const auto& arrival = arrivals_[arrived_++];
    const auto& party = parties_[static_cast<std::size_t>(arrival.party)];
    if (arrival.booked && luckOf(party.key).absent < missedShare_) continue;
    join(arrival.party, at);
  }
  for (std::size_t index = 0; index < streams_.size(); ++index) {
    auto& stream = streams_[index];
    if (stream.next > at) continue;
    Party party;
    party.key = scrambled(index << 32U | stream.count) | std::uint64_t{1} << 63U;
    party.service = stream.service;
    const auto who = static_cast<std::uint32_t>(parties_.size());
    party.waiter = {who, stream.line, stream.standing, false, instant(at), who};
    parties_.push_back(party);
    join(static_cast<std::int32_t>(who), at);
    drawNext(stream, at, index);
  }
}

void Forecast::Play::drawNext(Stream& stream, double from, std::size_t index) {
  ++stream.count;
  auto drawn = scrambled(index << 48U | stream.count << 16U | run_);
  stream.next = from;
  for (auto hour = static_cast<std::size_t>(from / kHour); hour < stream.rates.size(); ++hour) {
    const double until = static_cast<double>(hour + 1) * kHour;
    if (stream.rates[hour] > 0) {
      stream.next += unitGap(drawn) * kHour / stream.rates[hour];
      drawn = scrambled(drawn);
      if (stream.next < until) return;
    }
    stream.next = until;
  }
  stream.next = kNever;
}

void Forecast::Play::join(std::int32_t party, double at) {
  order_.add(parties_[static_cast<std::size_t>(party)].waiter);
  wakeIdle(at);
}

void Forecast::Play::wakeIdle(double at) {
  for (auto& desk : deskRuns_) {
    if (desk.party == kNone && desk.freeAt == kNever) desk.freeAt = at;
  }
}

void Forecast::Play::work(std::size_t index) {
  auto& now = deskRuns_[index];
  const auto& desk = desks_[index];
  const double at = now.freeAt;
  if (now.party != kNone) {
    const auto party = std::exchange(now.party, kNone);
    sendOn(party, at);
  }
  if (desk.breakLength > 0 && !now.breakTaken && desk.breakFrom <= at) {
    now.breakTaken = true;
    now.freeAt = at + desk.breakLength;
    return;
  }
  callNext(index, at);
}

void Forecast::Play::callNext(std::size_t index, double at) {
  auto& now = deskRuns_[index];
  const auto& desk = desks_[index];
  const Caller caller{desk.lines, desk.counter};
  const double appointment = appointmentAfter(desk, at);
  bool held = false;
  const auto may = [&](const Waiter& waiter) {
    const auto& party = parties_[waiter.who];
    if (waiter.reserved) {
      const bool ours = party.forCounter != kNone ? party.forCounter == desk.counter
                                                  : party.forStaff != kNone && party.forStaff == desk.staff;
      if (!ours) return false;
    }
    if (waiter.standing <= Standing::kAppointment || party.service == kNone) return true;
    if (at + fits_[static_cast<std::size_t>(party.service) * desks_.size() + index] <= appointment + kGraceMs)
      return true;
    held = true;
    return false;
  };
  // The queue weighs the chances of all counters (Queue::urgent); here the usual result of it does.
  const auto urgent = [&](const Waiter& waiter) { return waiter.due <= instant(at + kUsualLead); };
  while (left_ > 0) {
    const auto pick = order_.next(caller, instant(at), may, urgent);
    if (!pick) {
      now.freeAt = held ? appointment + 1 : kNever;
      return;
    }
    const auto who = pick->waiter.who;
    if (parties_[who].newcomer)
      order_.drop(*pick);
    else
      order_.take(*pick, caller);
    if (who < known_) called_[who] = true;
    if (who < watched_) {
      waits_[who * runs_ + run_] = static_cast<float>(at);
      --left_;
    }
    if (!parties_[who].newcomer) return serve(index, static_cast<std::int32_t>(who), at);
  }
}

void Forecast::Play::serve(std::size_t index, std::int32_t who, double at) {
  auto& now = deskRuns_[index];
  const auto& party = parties_[static_cast<std::size_t>(who)];
  const auto luck = luckOf(party.key);
  if (luck.absent < absentShare_) {
    now.freeAt = at + absence_.at(luck.coming);
    return;
  }
  now.party = who;
  now.freeAt = at + coming_.at(luck.coming) +
               (party.service == kNone ? kUnknownService : spread(party.service, index).at(luck.service));
}

void Forecast::Play::sendOn(std::int32_t who, double at) {
  const auto party = parties_[static_cast<std::size_t>(who)];
  if (party.hasRoute) {
    if (party.next != kNone) join(party.next, at);
    return;
  }
  if (party.service == kNone) return;
  double share = luckOf(party.key).onward;
  for (const auto& chance : onward_[static_cast<std::size_t>(party.service)]) {
    share -= chance.share;
    if (share >= 0) continue;
    Party next;
    next.key = scrambled(party.key);
    next.service = chance.service;
    next.waiter = party.waiter;
    next.waiter.who = static_cast<std::uint32_t>(parties_.size());
    next.waiter.line = static_cast<std::uint16_t>(chance.line);
    next.waiter.reserved = false;
    if (next.waiter.standing == Standing::kAppointment || next.waiter.standing == Standing::kDeferred)
      next.waiter.standing = Standing::kOrdinary;
    parties_.push_back(next);
    join(static_cast<std::int32_t>(next.waiter.who), at);
    return;
  }
}

// The earliest at or after `at` of the desk's person that was not called yet, checked in or not.
double Forecast::Play::appointmentAfter(const Desk& desk, double at) const {
  for (const auto& [due, party] : desk.appointments) {
    if (due >= at && !called_[static_cast<std::size_t>(party)]) return due;
  }
  return kNever;
}

Wait Forecast::Play::waitOf(std::size_t watched) {
  const auto begin = waits_.begin() + static_cast<std::ptrdiff_t>(watched * runs_);
  const auto end = begin + static_cast<std::ptrdiff_t>(runs_);
  const auto high = begin + static_cast<std::ptrdiff_t>(runs_ * 9 / 10);
  std::nth_element(begin, high, end);
  const auto middle = begin + static_cast<std::ptrdiff_t>(runs_ / 2);
  std::nth_element(begin, middle, high);
  return {std::chrono::milliseconds(static_cast<std::int64_t>(*middle)),
          std::chrono::milliseconds(static_cast<std::int64_t>(*high))};
}

}  // namespace priyom
