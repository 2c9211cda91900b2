// SPDX-License-Identifier: GPL-3.0-or-later
// The real HubTransport: priyom::link's client, its callbacks brought to the GUI thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "ui/hub_session.h"

namespace priyom::ui {

struct LinkSettings {
  std::string host;
  std::uint16_t port = 0;
  std::string identityDir;  // device.crt, device.key, ca.crt
  std::string program;      // "priyom-kiosk"
  std::string programVersion;
};

std::unique_ptr<HubTransport> makeLinkTransport(LinkSettings settings);

}  // namespace priyom::ui
