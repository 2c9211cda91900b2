// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/hub_call.h"

#include <CLI/CLI.hpp>
#include <boost/json/serialize.hpp>
#include <charconv>
#include <future>
#include <mutex>
#include <optional>

#include "link/client.h"
#include "protocol/messages.h"

namespace priyom::ctl {
namespace {

using Value = boost::json::value;
using link::LinkState;

constexpr std::chrono::seconds kPatience{10};

// The first thing that is known of the call; what comes after is not heard.
class FirstAnswer {
 public:
  void give(Result<Value> value, bool fromHub) {
    const std::lock_guard lock(mutex_);
    if (given_) return;
    given_ = true;
    promise_.set_value({std::move(value), fromHub});
  }
  std::pair<Result<Value>, bool> wait() { return promise_.get_future().get(); }

 private:
  std::mutex mutex_;
  bool given_ = false;
  std::promise<std::pair<Result<Value>, bool>> promise_;
};

std::optional<link::ClientOptions> clientOptions(const std::string& address) {
  const auto colon = address.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  link::ClientOptions options;
  options.host = address.substr(0, colon);
  if (options.host.size() > 2 && options.host.front() == '[')
    options.host = options.host.substr(1, options.host.size() - 2);
  const char* const end = address.data() + address.size();
  const auto read = std::from_chars(address.data() + colon + 1, end, options.port);
  if (read.ec != std::errc() || read.ptr != end || options.port == 0) return std::nullopt;
  options.hello =
      protocol::toJson(protocol::Hello{protocol::kCurrentVersion, protocol::kOldestMajor, "priyomctl", PRIYOM_VERSION});
  return options;
}

}  // namespace

std::shared_ptr<HubAccess> addHubAccess(CLI::App& command) {
  auto access = std::make_shared<HubAccess>();
  command.add_option("--hub", access->hub, "HOST:PORT of the hub")->envname("PRIYOM_HUB")->capture_default_str();
  command.add_option("--identity", access->identity, "Folder with device.crt, device.key and ca.crt")
      ->envname("PRIYOM_IDENTITY")
      ->required();
  command.add_flag("--json", access->json, "Print the hub's answer as JSON");
  return access;
}

Answer askHub(const HubAccess& access, std::string_view method, const boost::json::object& params,
              const Streams& streams) {
  auto options = clientOptions(access.hub);
  if (!options) return {complain(streams, ExitCode::kMistake, "--hub is HOST:PORT, not '" + access.hub + "'"), nullptr};
  auto identity = std::make_shared<link::FileIdentitySource>(access.identity);
  if (const auto loaded = identity->load(); !loaded)
    return {complain(streams, ExitCode::kFile, loaded.error().text + "; priyomctl device issue makes an identity"),
            nullptr};
  FirstAnswer first;
  link::ClientCallbacks callbacks;
  callbacks.status = [&](const link::LinkStatus& status) {
    if (status.state == LinkState::kLost || status.state == LinkState::kRefused) first.give(status.reason, false);
  };
  link::Client client(std::move(*options), identity, callbacks);
  client.call(method, params, {kPatience, true}, [&](Result<Value> value) {
    // Silence is no answer of the hub.
    const bool fromHub = value || value.error().code != Errc::kUnavailable;
    first.give(std::move(value), fromHub);
  });
  auto [value, fromHub] = first.wait();
  client.stop();
  if (value) return {ExitCode::kDone, std::move(*value)};
  if (fromHub) return {complain(streams, ExitCode::kNo, "the hub refused: " + value.error().text), nullptr};
  return {complain(streams, ExitCode::kUnreachable,
                   "the hub at " + access.hub + " can not be asked (" + value.error().text +
                       "); see whether it runs, and whether this identity is of its centre"),
          nullptr};
}

ExitCode askAndPrint(const HubAccess& access, std::string_view method, const boost::json::object& params,
                     const Streams& streams, const Print& print) {
  const auto answer = askHub(access, method, params, streams);
  if (answer.code != ExitCode::kDone) return answer.code;
  if (access.json) {
    streams.out << boost::json::serialize(answer.result) << '\n';
    return ExitCode::kDone;
  }
  const auto* const object = answer.result.if_object();
  const auto printed = object ? print(*object, streams.out) : Result<void>(fail(Errc::kMalformed, "not an object"));
  if (!printed) return complain(streams, ExitCode::kNo, "the hub's answer can not be read: " + printed.error().text);
  return ExitCode::kDone;
}

}  // namespace priyom::ctl
