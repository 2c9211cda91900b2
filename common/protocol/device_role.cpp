// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/device_role.h"

#include <array>

namespace priyom::protocol {
namespace {

constexpr std::array kRoles = {
    std::pair{DeviceRole::kKiosk, std::string_view("kiosk")},
    std::pair{DeviceRole::kDesk, std::string_view("desk")},
    std::pair{DeviceRole::kDisplay, std::string_view("display")},
    std::pair{DeviceRole::kControl, std::string_view("control")},
};

}  // namespace

std::string_view roleName(DeviceRole role) {
  for (const auto& [known, name] : kRoles) {
    if (known == role) return name;
  }
  return "";
}

Result<DeviceRole> roleFromName(std::string_view name) {
  for (const auto& [role, known] : kRoles) {
    if (known == name) return role;
  }
  return fail(Errc::kMalformed, "a device's role is kiosk, desk, display or control");
}

}  // namespace priyom::protocol
