// SPDX-License-Identifier: GPL-3.0-or-later
// A whole hub in this process, with the sample centre, its own folder and a clock that the test turns; and devices that
// reach it through TLS on the loopback interface. All waits end.
#pragma once

#include <atomic>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "hub/hub.h"
#include "link/client.h"
#include "protocol/messages.h"
#include "tests/support/store_disk/scratch_folder.h"

namespace priyom::tests {

inline constexpr std::chrono::seconds kPatience{30};

// 2026-11-23, a Monday, 10:00 in Moscow.
inline const Instant kMonday10 = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + std::chrono::hours(7);

class RunningHub {
 public:
  // `store` may name a VFS; `centre` a file with another centre than the sample. Throws where the hub does not start.
  explicit RunningHub(storage::StoreOptions store = {}, link::ListenerLimits limits = {},
                      std::filesystem::path centre = sampleCentre());
  ~RunningHub();
  RunningHub(const RunningHub&) = delete;
  RunningHub& operator=(const RunningHub&) = delete;

  static std::filesystem::path sampleCentre();

  void start();
  // In order, as on SIGTERM.
  void stop();

  std::uint16_t port() const { return port_; }
  std::uint16_t feedPort() const { return hub_->feedPort(); }
  std::filesystem::path state() const { return folder_.file("state"); }
  // From the next start on: somebody edited the centre's file.
  void setCentre(std::filesystem::path centre) { centre_ = std::move(centre); }
  void setNow(Instant now) { now_ = now; }
  Instant now() const { return now_; }
  link::Identity identity(const std::string& device, protocol::DeviceRole role) const;

 private:
  ScratchFolder folder_;
  storage::StoreOptions store_;
  link::ListenerLimits limits_;
  std::filesystem::path centre_;
  std::atomic<Instant> now_{kMonday10};
  std::uint16_t port_ = 0;
  std::unique_ptr<hub::Hub> hub_;
  std::thread thread_;
};

using Reply = Result<boost::json::value>;

// One device's program, as far as it talks to the hub.
class Device {
 public:
  Device(const RunningHub& hub, const std::string& id, protocol::DeviceRole role);
  Device(std::uint16_t port, const link::Identity& identity);

  // Waits for the answer.
  Reply call(std::string_view method, boost::json::object params = {}, bool repeatable = true);
  // Does not wait.
  void send(std::string_view method, boost::json::object params, link::Client::Handler handler);
  // Waits until a notification or the answer of subscribe() fits; the newest that does, else nothing.
  std::optional<boost::json::object> awaitSnapshot(const std::function<bool(const boost::json::object&)>& fits);
  void subscribe(std::string_view method);
  std::size_t snapshots() const;

 private:
  void take(const boost::json::object& snapshot);

  mutable std::mutex mutex_;
  std::condition_variable arrived_;
  std::vector<boost::json::object> snapshots_;
  link::Client client_;  // last: its callbacks use all of the above
};

// A new id with each call.
CommandId newCommand();

boost::json::object issueParams(const std::string& line = "reception", const CommandId& command = newCommand());
boost::json::object counterParams(const std::string& counter, const std::optional<TicketId>& ticket = {},
                                  const CommandId& command = newCommand());

// The ticket in an answer that bears one. Throws where there is none.
protocol::TicketView ticketIn(const Reply& reply);
std::string tokenIn(const Reply& reply);

}  // namespace priyom::tests
