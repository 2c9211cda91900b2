// SPDX-License-Identifier: GPL-3.0-or-later
// Where a printer is, as CUPS writes it: priyom-escpos://host:port (9100 when left out) or priyom-escpos:/dev/usb/lp0.
// The option ?answer-timeout=SECONDS says how long to wait for the printer's proof of printing.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "domain/result.h"

namespace priyom::print {

struct DeviceUri {
  std::string host;  // empty: a device file
  int port = 9100;
  std::string path;  // of the device file
  std::optional<std::chrono::milliseconds> answerTimeout;
};

inline constexpr const char* kDeviceScheme = "priyom-escpos";

// kMalformed, with the reason.
Result<DeviceUri> parseDeviceUri(const std::string& uri);

// Of the letters, digits and dashes that a file name may have; equal for URIs of the same device.
std::string deviceKey(const DeviceUri& device);

}  // namespace priyom::print
