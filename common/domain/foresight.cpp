// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/foresight.h"

namespace priyom {

std::chrono::milliseconds PlainForesight::expectedService(const Ticket& ticket, const StaffId& /*staff*/) const {
  const auto* const service = centre_->service(ticket.service);
  return service ? service->duration : Service().duration;
}

std::optional<Instant> PlainForesight::nextAppointment(const StaffId& /*staff*/, Instant /*now*/) const {
  return std::nullopt;
}

std::chrono::milliseconds PlainForesight::expectedWait(const LineId& line, Instant /*now*/) const {
  const auto* const service = centre_->serviceOfLine(line);
  return service ? service->duration : Service().duration;
}

}  // namespace priyom
