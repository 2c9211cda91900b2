// SPDX-License-Identifier: GPL-3.0-or-later
// Which methods there are and which role may call them: one table, which PROTOCOL.md repeats for people.
#pragma once

#include <span>
#include <string_view>

#include "protocol/device_role.h"

namespace priyom::hub {

// How a method is served.
enum class MethodKind {
  kHello,
  kPing,
  kCentre,
  kCatalogue,
  kPhoto,
  kCommand,  // changes something, by way of the storage thread; has a command id
  kOpen,
  kFindTicket,
  kSlots,
  kFindBooking,
  kBookings,
  kSubscribeAlerts,
  kSubscribeSubmissions,
  kOpenSubmission,
  kOpinions,
  kOpinionTexts,
  kSubscribeBoard,
  kSubscribeQueue,
  kStatus,
};

struct Method {
  std::string_view name;
  MethodKind kind;
  unsigned roles;  // one bit for each DeviceRole

  bool allows(protocol::DeviceRole role) const { return (roles >> static_cast<unsigned>(role) & 1U) != 0; }
};

std::span<const Method> methods();
// Null for an unknown name.
const Method* findMethod(std::string_view name);

}  // namespace priyom::hub
