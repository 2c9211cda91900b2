// SPDX-License-Identifier: GPL-3.0-or-later
// What a device is to the hub. Stands in its certificate and decides which methods it may call.
#pragma once

#include <string_view>

#include "domain/result.h"

namespace priyom::protocol {

enum class DeviceRole {
  kKiosk,    // the lobby touchscreen: issues tickets, may not look anything up
  kDesk,     // a registrar's or specialist's workplace
  kDisplay,  // a hall screen: the board and nothing else
  kControl,  // an administrator's shell (priyomctl)
};

std::string_view roleName(DeviceRole role);  // "kiosk", "desk", "display", "control"
Result<DeviceRole> roleFromName(std::string_view name);

}  // namespace priyom::protocol
