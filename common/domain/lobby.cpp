// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lobby.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "domain/randomness.h"

namespace priyom::simulation {
namespace {

double inMs(milliseconds length) {
  return static_cast<double>(length.count());
}
milliseconds whole(double length) {
  return milliseconds(static_cast<std::int64_t>(length));
}

const Lobby::Truth* truthOf(const Lobby& lobby, const ServiceId& service) {
  const auto it = std::ranges::find(lobby.truths, service, &Lobby::Truth::service);
  return it == lobby.truths.end() ? nullptr : &*it;
}

bool isShare(double number) {
  return number >= 0 && number <= 1;
}

double timeAtWork(const Lobby& lobby, const Lobby::Worker& worker) {
  return inMs(lobby.closes - lobby.opens - worker.breakLength) - lobby.pausesPerDay * inMs(lobby.pause);
}

const CategoryId& firstOf(const Centre& centre, Category::Kind kind) {
  static const CategoryId kNone;
  const auto it = std::ranges::find(centre.categories, kind, &Category::kind);
  return it == centre.categories.end() ? kNone : it->id;
}

}  // namespace

Result<void> validate(const Lobby& lobby) {
  const auto& centre = lobby.centre;
  for (const auto& each : lobby.truths) {
    if (!centre.service(each.service)) return fail(Errc::kMalformed, "no such service: " + each.service.text);
    if (each.mean <= milliseconds(0) || each.variation <= 0)
      return fail(Errc::kMalformed, "a service takes time: " + each.service.text);
  }
  for (const auto& each : centre.services) {
    if (!truthOf(lobby, each.id)) return fail(Errc::kMalformed, "nothing is said of service " + each.id.text);
  }
  for (const auto& each : lobby.workers) {
    const bool known = std::ranges::find(centre.staff, each.staff, &Staff::id) != centre.staff.end();
    if (!known || !centre.counter(each.counter) || each.pace <= 0)
      return fail(Errc::kMalformed, "no such person, counter or pace: " + each.staff.text);
    if (timeAtWork(lobby, each) <= 0) return fail(Errc::kMalformed, "nothing but breaks: " + each.staff.text);
  }
  for (const auto& each : lobby.demands) {
    if (!centre.service(each.service) || each.weight < 0 || !isShare(each.appointmentShare))
      return fail(Errc::kMalformed, "no such demand: " + each.service.text);
    if (each.appointmentShare > 0 && each.slot < std::chrono::minutes(1))
      return fail(Errc::kMalformed, "bookings need slots: " + each.service.text);
  }
  for (const auto& each : lobby.transfers) {
    if (!centre.service(each.from) || !centre.service(each.to) || !isShare(each.share))
      return fail(Errc::kMalformed, "no such transfer: " + each.from.text);
  }
  const double weights = std::accumulate(lobby.hourWeights.begin(), lobby.hourWeights.end(), 0.0);
  const bool sensible = lobby.opens < lobby.closes && lobby.closes <= std::chrono::hours(24) && weights > 0 &&
                        lobby.load > 0 && lobby.load < 2 && !lobby.demands.empty() && !lobby.workers.empty();
  if (!sensible) return fail(Errc::kMalformed, "hours, weights or load make no day");
  return {};
}

Truths::Truths(const Lobby& lobby)
    : lobby_(&lobby),
      coming_(Spread::logNormal(lobby.coming, 0.5)),
      absence_(Spread::logNormal(lobby.absence, 0.3)),
      pause_(Spread::logNormal(lobby.pause, 0.5)) {
  for (const auto& service : lobby.centre.services) {
    const auto& truth = *truthOf(lobby, service.id);
    auto spread = Spread::logNormal(truth.mean, truth.variation);
    if (truth.longShare > 0)
      spread = Spread::mixed(spread, Spread::logNormal(truth.longMean, truth.variation), truth.longShare);
    services_.push_back(spread);
  }
  double weights = 0;
  for (const auto& demand : lobby.demands) weights += demand.weight;
  double capacity = 0;
  for (const auto& worker : lobby.workers) capacity += timeAtWork(lobby, worker);
  const double total = lobby.load * capacity / offeredWork();
  for (const auto& demand : lobby.demands) ticketsPerDay_.push_back(total * demand.weight / weights);
}

// Of a mean ticket: with its way to the counter, and the stops it is sent on to.
double Truths::offeredWork() const {
  const auto mean = [&](const ServiceId& service) {
    double work = 0;
    double pace = 0;
    double count = 0;
    for (const auto& worker : lobby_->workers) {
      const auto& lines = lobby_->centre.counter(worker.counter)->lines;
      if (std::ranges::find(lines, lobby_->centre.service(service)->line) == lines.end()) continue;
      pace += 1 / worker.pace;  // who is quick serves more
      ++count;
    }
    work = this->service(service, {}).mean() * (count > 0 ? count / pace : 1);
    return work + coming_.mean();
  };
  double work = 0;
  double weights = 0;
  for (const auto& demand : lobby_->demands) {
    double each = mean(demand.service);
    for (const auto& transfer : lobby_->transfers) {
      if (transfer.from == demand.service) each += transfer.share * mean(transfer.to);
    }
    const double comes = 1 - demand.appointmentShare * lobby_->missedShare;
    work += demand.weight * comes * ((1 - lobby_->absentShare) * each + lobby_->absentShare * absence_.mean());
    weights += demand.weight;
  }
  return work / weights;
}

Spread Truths::service(const ServiceId& service, const StaffId& staff) const {
  const auto it = std::ranges::find(lobby_->centre.services, service, &Service::id);
  const auto& spread = services_[static_cast<std::size_t>(it - lobby_->centre.services.begin())];
  const auto worker = std::ranges::find(lobby_->workers, staff, &Lobby::Worker::staff);
  return worker == lobby_->workers.end() ? spread : spread.times(worker->pace);
}

double Truths::arrivals(const LineId& line, Standing standing, Instant from) const {
  const auto local = from + kUtcOffset - std::chrono::floor<std::chrono::days>(from + kUtcOffset);
  if (local < lobby_->opens || local >= lobby_->closes) return 0;
  const auto hour = static_cast<std::size_t>(std::chrono::floor<std::chrono::hours>(local).count());
  const double weights = std::accumulate(lobby_->hourWeights.begin(), lobby_->hourWeights.end(), 0.0);
  double walkIns = 0;
  for (std::size_t each = 0; each < lobby_->demands.size(); ++each) {
    const auto& demand = lobby_->demands[each];
    if (lobby_->centre.service(demand.service)->line == line)
      walkIns += ticketsPerDay_[each] * (1 - demand.appointmentShare);
  }
  const double share = standing == Standing::kCrisis ? lobby_->crisisShare : lobby_->rightShare;
  return walkIns * share * lobby_->hourWeights[hour] / weights;
}

std::vector<Onward> Truths::onward(const ServiceId& service) const {
  std::vector<Onward> all;
  for (const auto& transfer : lobby_->transfers) {
    if (transfer.from == service)
      all.push_back({lobby_->centre.service(transfer.to)->line, transfer.to, transfer.share});
  }
  return all;
}

BusinessDay simulatedDay(int day) {
  return {std::chrono::sys_days(std::chrono::year(2026) / 3 / 2) + std::chrono::days(day)};
}

namespace {

// Draws the visitors of one day.
class Drawing {
 public:
  Drawing(const Truths& truths, std::uint64_t seed, int day)
      : truths_(truths), lobby_(truths.lobby()), random_(scrambled(seed) + static_cast<std::uint64_t>(day)) {
    plan_.day = simulatedDay(day);
    midnight_ = Instant(plan_.day.date) - kUtcOffset;
    plan_.opens = midnight_ + lobby_.opens;
    plan_.closes = midnight_ + lobby_.closes;
  }

  Plan draw() {
    for (const auto& worker : lobby_.workers) drawPauses(worker);
    for (std::size_t each = 0; each < lobby_.demands.size(); ++each) {
      const auto& demand = lobby_.demands[each];
      const double tickets = truths_.ticketsPerDay()[each];
      if (demand.appointmentShare > 0) drawBooked(demand, tickets * demand.appointmentShare);
      drawWalkIns(demand, tickets * (1 - demand.appointmentShare));
    }
    std::ranges::stable_sort(plan_.visits, {}, &Visit::arrives);
    return std::move(plan_);
  }

 private:
  void drawPauses(const Lobby::Worker& worker) {
    if (worker.breakLength > milliseconds(0))
      plan_.breaks.push_back({worker.staff, midnight_ + worker.breakFrom, worker.breakLength});
    const double hours = inMs(lobby_.closes - lobby_.opens) / 3'600'000;
    if (lobby_.pausesPerDay <= 0) return;
    auto at = plan_.opens;
    while (true) {
      at += whole(random_.gap(lobby_.pausesPerDay / hours));
      if (at >= plan_.closes) return;
      plan_.pauses.push_back({worker.staff, at, whole(truths_.pause().at(random_.share())), false});
    }
  }

  // By the weights of the hours.
  void drawWalkIns(const Lobby::Demand& demand, double tickets) {
    double weights = 0;
    for (const double weight : lobby_.hourWeights) weights += weight;
    for (std::size_t hour = 0; hour < lobby_.hourWeights.size(); ++hour) {
      const double rate = tickets * lobby_.hourWeights[hour] / weights;
      if (rate <= 0) continue;
      const auto begin = midnight_ + std::chrono::hours(hour);
      for (auto at = begin + whole(random_.gap(rate)); at < begin + std::chrono::hours(1);
           at += whole(random_.gap(rate))) {
        if (at < plan_.opens || at >= plan_.closes) continue;
        auto visit = drawVisit(demand.service, at);
        const double kind = random_.share();
        if (kind < lobby_.crisisShare)
          visit.category = firstOf(lobby_.centre, Category::Kind::kCrisis);
        else if (kind < lobby_.crisisShare + lobby_.rightShare)
          visit.category = firstOf(lobby_.centre, Category::Kind::kRight);
        plan_.visits.push_back(visit);
      }
    }
  }

  // Slots of the people or the line, in a random order until enough are taken.
  void drawBooked(const Lobby::Demand& demand, double tickets) {
    struct Slot {
      StaffId staff;
      Instant at;
    };
    std::vector<Slot> slots;
    const auto& line = lobby_.centre.service(demand.service)->line;
    for (const auto& worker : lobby_.workers) {
      const auto& lines = lobby_.centre.counter(worker.counter)->lines;
      if (std::ranges::find(lines, line) == lines.end()) continue;
      const auto breakFrom = midnight_ + worker.breakFrom;
      for (auto at = plan_.opens + demand.slot; at + demand.slot <= plan_.closes; at += demand.slot) {
        const bool inBreak = at + demand.slot > breakFrom && at < breakFrom + worker.breakLength + demand.slot / 2;
        if (!inBreak || worker.breakLength == milliseconds(0)) slots.push_back({worker.staff, at});
      }
    }
    auto wanted = static_cast<std::size_t>(tickets + random_.share());
    while (wanted-- > 0 && !slots.empty()) {
      const auto taken = static_cast<std::size_t>(random_.share() * static_cast<double>(slots.size()));
      const auto slot = slots[taken];
      slots.erase(slots.begin() + static_cast<std::ptrdiff_t>(taken));
      const bool late = random_.share() < lobby_.lateShare;
      const double part = random_.share();
      const auto at =
          late ? slot.at + whole(part * inMs(lobby_.latest)) : slot.at - whole(part * inMs(lobby_.earliest));
      auto visit = drawVisit(demand.service, std::max(at, plan_.opens));
      visit.appointment = slot.at;
      if (demand.withPerson) visit.with = slot.staff;
      visit.checksIn = random_.share() >= lobby_.missedShare;
      plan_.visits.push_back(visit);
    }
  }

  Visit drawVisit(const ServiceId& service, Instant at) {
    Visit visit;
    visit.arrives = at;
    visit.service = service;
    visit.absent = random_.share() < lobby_.absentShare;
    visit.serviceShare = random_.share();
    visit.comingShare = random_.share();
    visit.onwardShare = random_.share();
    visit.onwardServiceShare = random_.share();
    return visit;
  }

  const Truths& truths_;
  const Lobby& lobby_;
  Randomness random_;
  Plan plan_;
  Instant midnight_;
};

}  // namespace

Plan planDay(const Truths& truths, std::uint64_t seed, int day) {
  return Drawing(truths, seed, day).draw();
}

}  // namespace priyom::simulation
