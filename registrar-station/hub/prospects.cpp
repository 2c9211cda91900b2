// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/prospects.h"

#include <algorithm>

namespace priyom::hub {

Prospects::Prospects(const Centre& centre)
    : centre_(&centre), learnt_(std::make_unique<Learnt>(centre)), foresight_(centre, *learnt_), forecast_(centre) {}

Result<void> Prospects::begin(std::string_view earlier) {
  *learnt_ = Learnt(*centre_);
  stale_ = true;
  if (earlier.empty()) return {};
  auto read = Learnt::fromText(*centre_, earlier);
  if (!read) return read.error();
  *learnt_ = std::move(*read);
  return {};
}

void Prospects::learn(const std::variant<Step, CounterStep>& step) {
  learnt_->learn(step);
  stale_ = true;
}

void Prospects::expect(std::vector<ExpectedVisit> visits) {
  foresight_.setBookings(std::move(visits));
  stale_ = true;
}

void Prospects::expectBreaks(std::vector<Break> breaks) {
  breaks_ = std::move(breaks);
  stale_ = true;
}

void Prospects::look(const Queue& queue, Instant now) {
  const auto passed = now - lookedAt_;
  const bool clockBack = passed < std::chrono::seconds(0);
  const bool throng = tickets_.size() > kThrong;
  if (!clockBack && (throng ? passed < kThrongPace : !stale_ && passed < kRenewed)) return;
  outlook_ = forecast_.look({queue, now, foresight_.bookings(), breaks_}, *learnt_);
  stale_ = false;
  lookedAt_ = now;
  waits_.clear();
  std::map<LineId, std::chrono::milliseconds> means;
  for (std::size_t line = 0; line < centre_->lines.size(); ++line) {
    const auto& wait = outlook_.lines[line];
    if (!wait) continue;
    waits_[centre_->lines[line].id] = rangeOf(*wait);
    means[centre_->lines[line].id] = wait->median;
  }
  foresight_.setWaits(std::move(means));
  tickets_.clear();
  for (const auto& [id, wait] : outlook_.tickets) tickets_.emplace(id, rangeOf(wait));
}

std::optional<WaitRange> Prospects::of(const TicketId& ticket) const {
  const auto it = tickets_.find(ticket);
  return it == tickets_.end() ? std::nullopt : std::optional(it->second);
}

std::optional<WaitRange> Prospects::ofNewcomer(const Ticket& ticket, Standing standing) const {
  const auto line = std::ranges::find(centre_->lines, ticket.line, &Line::id) - centre_->lines.begin();
  const auto& waits = standing == Standing::kRight ? outlook_.rights : outlook_.lines;
  const bool anybody = ticket.forStaff.empty() && ticket.forCounter.empty();
  const bool usual = standing == Standing::kRight || standing == Standing::kOrdinary;
  if (!anybody || !usual || static_cast<std::size_t>(line) >= waits.size()) return std::nullopt;
  const auto& wait = waits[static_cast<std::size_t>(line)];
  return wait ? std::optional(rangeOf(*wait)) : std::nullopt;
}

std::optional<Instant> Prospects::nextChange() const {
  if (tickets_.empty()) return std::nullopt;
  return lookedAt_ + (tickets_.size() > kThrong ? std::chrono::seconds(kThrongPace) : kRenewed);
}

}  // namespace priyom::hub
