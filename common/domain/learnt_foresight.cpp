// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/learnt_foresight.h"

namespace priyom {
namespace {

std::chrono::milliseconds whole(double length) {
  return std::chrono::milliseconds(static_cast<std::int64_t>(length));
}

}  // namespace

std::chrono::milliseconds LearntForesight::expectedService(const Ticket& ticket, const StaffId& staff) const {
  return whole(learnt_->meanService(ticket.service, staff));
}

bool LearntForesight::fitsBefore(const Ticket& ticket, const StaffId& staff, Instant now, Instant appointment) const {
  const auto comes = appointment < now ? appointment + kWaitForLate : appointment;
  return chanceOver(ticket, staff, {}, comes + kGrace - now) >= kFitChance;
}

std::optional<double> LearntForesight::chanceOver(const Ticket& ticket, const StaffId& staff,
                                                  std::chrono::milliseconds passed,
                                                  std::chrono::milliseconds length) const {
  const auto spread = learnt_->service(ticket.service, staff);
  const double gone = spread.shareBelow(static_cast<double>(passed.count()));
  const double then = spread.shareBelow(static_cast<double>((passed + length).count()));
  return gone >= 1 ? 0.5 : (then - gone) / (1 - gone);
}

std::optional<Instant> LearntForesight::nextAppointment(const StaffId& staff, Instant now) const {
  std::optional<Instant> next;
  for (const auto& booking : bookings_) {
    if (booking.staff == staff && booking.at + kWaitForLate >= now && (!next || booking.at < *next)) next = booking.at;
  }
  return next;
}

std::chrono::milliseconds LearntForesight::expectedWait(const LineId& line, Instant /*now*/) const {
  if (const auto wait = waits_.find(line); wait != waits_.end()) return wait->second;
  const auto* const service = centre_->serviceOfLine(line);
  return whole(learnt_->meanService(service ? service->id : ServiceId(), {}));
}

}  // namespace priyom
