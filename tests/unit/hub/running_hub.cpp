// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/hub/running_hub.h"

#include <spdlog/spdlog.h>

#include <future>
#include <stdexcept>

#include "link/certificate_authority.h"

namespace priyom::tests {

namespace json = boost::json;

std::filesystem::path RunningHub::sampleCentre() {
  return PRIYOM_SOURCE_DIR "/assets/centre/sample.json";
}

RunningHub::RunningHub(storage::StoreOptions store, link::ListenerLimits limits, std::filesystem::path centre)
    : store_(std::move(store)), limits_(limits), centre_(std::move(centre)) {
  // Tests open many connections from one address.
  if (limits_.connectionsPerAddress == link::ListenerLimits().connectionsPerAddress)
    limits_.connectionsPerAddress = 512;
  // Makes the log before the threads that use it: its library is not built with the thread sanitizer, which therefore
  // does not see that the first use is guarded.
  spdlog::default_logger_raw();
  start();
}

RunningHub::~RunningHub() {
  stop();
}

void RunningHub::start() {
  hub::HubOptions options;
  options.listener = {"127.0.0.1", port_, limits_};
  options.state = state();
  options.centre = centre_;
  options.catalogue = PRIYOM_SOURCE_DIR "/assets/catalogue/sample.json";
  options.calendars = PRIYOM_SOURCE_DIR "/assets/calendars";
  options.questionnaires = PRIYOM_SOURCE_DIR "/assets/questionnaires";
  options.store = store_;
  options.feed = {"127.0.0.1", 0, state(), {}, {}};
  options.world.now = [this] { return now_.load(); };
  auto hub = hub::Hub::open(std::move(options));
  if (!hub) throw std::runtime_error(hub.error().text);
  hub_ = std::move(*hub);
  port_ = hub_->port();
  thread_ = std::thread([this] { hub_->run().value(); });
}

void RunningHub::stop() {
  if (!hub_) return;
  hub_->stop();
  thread_.join();
  hub_.reset();
}

link::Identity RunningHub::identity(const std::string& device, protocol::DeviceRole role) const {
  const auto authority = link::CertificateAuthority::openOrCreate(state() / "identity", CentreId{"sample"});
  return authority.value().issueDevice(DeviceId{device}, role).value();
}

namespace {

link::ClientOptions clientOptions(std::uint16_t port) {
  link::ClientOptions options;
  options.host = "127.0.0.1";
  options.port = port;
  options.hello = protocol::toJson(protocol::Hello{protocol::kCurrentVersion, protocol::kOldestMajor, "test", "1"});
  options.retryFirst = std::chrono::milliseconds(20);
  options.retryMost = std::chrono::milliseconds(200);
  return options;
}

}  // namespace

Device::Device(const RunningHub& hub, const std::string& id, protocol::DeviceRole role)
    : Device(hub.port(), hub.identity(id, role)) {}

Device::Device(std::uint16_t port, const link::Identity& identity)
    : client_(clientOptions(port), std::make_shared<link::FixedIdentitySource>(identity),
              {.status = {},
               .hello = {},
               .notification = [this](const std::string&, const json::object& params) { take(params); },
               .post = {}}) {}

void Device::take(const json::object& snapshot) {
  const std::lock_guard lock(mutex_);
  snapshots_.push_back(snapshot);
  arrived_.notify_all();
}

Reply Device::call(std::string_view method, json::object params, bool repeatable) {
  auto answered = std::make_shared<std::promise<Reply>>();
  auto answer = answered->get_future();
  client_.call(method, std::move(params), {kPatience, repeatable},
               [answered](Reply reply) { answered->set_value(std::move(reply)); });
  return answer.get();
}

void Device::send(std::string_view method, json::object params, link::Client::Handler handler) {
  client_.call(method, std::move(params), {kPatience, true}, std::move(handler));
}

void Device::subscribe(std::string_view method) {
  client_.subscribe(std::string(method), {}, [this](const Reply& reply) {
    if (reply) take(reply->as_object());
  });
}

std::optional<json::object> Device::awaitSnapshot(const std::function<bool(const json::object&)>& fits) {
  std::unique_lock lock(mutex_);
  std::optional<json::object> found;
  arrived_.wait_for(lock, kPatience, [&] {
    for (const auto& snapshot : snapshots_) {
      if (fits(snapshot)) found = snapshot;
    }
    return found.has_value();
  });
  return found;
}

std::size_t Device::snapshots() const {
  const std::lock_guard lock(mutex_);
  return snapshots_.size();
}

CommandId newCommand() {
  static std::atomic<int> count = 0;
  return {"command-" + std::to_string(++count)};
}

json::object issueParams(const std::string& line, const CommandId& command) {
  return protocol::toJson(protocol::IssueTicket{command, LineId{line}, std::nullopt});
}

json::object counterParams(const std::string& counter, const std::optional<TicketId>& ticket,
                           const CommandId& command) {
  return protocol::toJson(
      protocol::CounterCommand{command, CounterId{counter}, StaffId{"registrar-1"}, ticket, std::nullopt});
}

protocol::TicketView ticketIn(const Reply& reply) {
  if (!reply) throw std::runtime_error("refused: " + reply.error().text);
  return protocol::ticketViewFromJson(reply->at("ticket").as_object()).value();
}

std::string tokenIn(const Reply& reply) {
  if (!reply) throw std::runtime_error("refused: " + reply.error().text);
  return std::string(reply->at("token").as_string());
}

}  // namespace priyom::tests
