// SPDX-License-Identifier: GPL-3.0-or-later
// One question to the hub: connects, says hello, asks, and goes. And the options that say which hub and as whom.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "ctl/outcome.h"

namespace CLI {
class App;
}

namespace priyom::ctl {

struct HubAccess {
  std::string hub = "127.0.0.1:7443";  // HOST:PORT
  std::string identity;                // a folder: see link::FileIdentitySource
  bool json = false;                   // print the hub's answer as it is
};

// --hub (PRIYOM_HUB), --identity (PRIYOM_IDENTITY) and --json.
std::shared_ptr<HubAccess> addHubAccess(CLI::App& command);

// The hub's result. Otherwise the failure is told on err, and `code` says how to end.
struct Answer {
  ExitCode code = ExitCode::kDone;
  boost::json::value result;
};
Answer askHub(const HubAccess& access, std::string_view method, const boost::json::object& params,
              const Streams& streams);

// Asks and prints: the result as it came with --json, else through `print`, whose failure says why it can not be read.
using Print = std::function<Result<void>(const boost::json::object& result, std::ostream& out)>;
ExitCode askAndPrint(const HubAccess& access, std::string_view method, const boost::json::object& params,
                     const Streams& streams, const Print& print);

}  // namespace priyom::ctl
