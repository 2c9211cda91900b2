// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/hub.h"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <array>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/json/array.hpp>
#include <csignal>
#include <fstream>
#include <iterator>

#include "hub/gate.h"
#include "hub/keys.h"
#include "hub/photos.h"
#include "hub/systemd_notify.h"
#include "link/certificate_authority.h"
#include "link/private_files.h"
#include "protocol/calendar_json.h"
#include "protocol/catalogue_json.h"
#include "protocol/centre_json.h"

namespace priyom::hub {
namespace {

namespace asio = boost::asio;
namespace json = boost::json;
using namespace std::chrono_literals;

// What is queued for devices may take this long to go out at the end.
constexpr auto kDrain = 2s;
// The hub's certificate is made anew this often; it is valid for 90 days.
constexpr auto kRenewal = 24h;

Result<Centre> readCentre(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return fail(Errc::kNotFound, "the centre's file " + file.string() + " can not be opened");
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  auto centre = protocol::centreFromText(text);
  if (!centre) return fail(centre.error().code, "the centre's file " + file.string() + ": " + centre.error().text);
  return centre;
}

// As messages carry it. No file: a catalogue with nothing in it.
Result<std::vector<std::string>> readCatalogue(const std::filesystem::path& file, const Centre& centre) {
  if (file.empty()) return protocol::cataloguePartsJson({});
  const auto refused = [&](const Error& error) {
    return fail(error.code, "the catalogue's file " + file.string() + ": " + error.text);
  };
  if (!std::filesystem::exists(file)) {
    spdlog::warn("the catalogue's file {} is not there: kiosks offer nothing to read", file.string());
    return protocol::cataloguePartsJson({});
  }
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return fail(Errc::kUnavailable, "the catalogue's file " + file.string() + " can not be opened");
  const auto catalogue = protocol::catalogueFromText(std::string{std::istreambuf_iterator<char>(stream), {}});
  if (!catalogue) return refused(catalogue.error());
  if (auto valid = validate(*catalogue, centre); !valid) return refused(valid.error());
  auto parts = protocol::cataloguePartsJson(*catalogue);
  if (!parts) return refused(parts.error());
  return parts;
}

// Without a folder of its own the calendars stand beside the centre's, as in assets/; without any, nobody gets an
// appointment.
Result<WorkCalendar> readCalendar(const HubOptions& options) {
  auto folder = options.calendars;
  if (folder.empty()) {
    folder = options.centre.parent_path() / ".." / "calendars";
    if (!std::filesystem::is_directory(folder)) {
      spdlog::warn("no calendars were given (--calendars): there will be no appointments");
      return WorkCalendar();
    }
  }
  auto calendar = protocol::readCalendars(folder);
  if (!calendar && calendar.error().code == Errc::kNotFound) return calendar;
  if (!calendar) {
    // A mistake in next year's file must not keep the doors shut today.
    spdlog::error("no appointments until this is put right and the hub started again: {}", calendar.error().text);
    return WorkCalendar();
  }
  const auto today = std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(options.world.now()));
  const int year = static_cast<int>(today.year());
  for (const int wanted : {year, year + 1}) {
    if (!calendar->knows(wanted)) spdlog::warn("the calendar of {} is missing: no appointments are given then", wanted);
  }
  return calendar;
}

Result<void> makeState(const std::filesystem::path& folder) {
  std::error_code ec;
  std::filesystem::create_directories(folder, ec);
  if (!ec) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, ec);
  if (ec)
    return fail(Errc::kUnavailable, "the state directory " + folder.string() + " can not be used: " + ec.message());
  return {};
}

std::vector<std::string> serverNames(const HubOptions& options) {
  std::vector<std::string> names = options.names;
  names.insert(names.end(), {"localhost", "127.0.0.1", "::1"});
  std::array<char, 256> host{};
  if (::gethostname(host.data(), host.size() - 1) == 0 && host[0] != '\0') names.emplace_back(host.data());
  const auto& address = options.listener.address;
  if (address != "0.0.0.0" && address != "::") names.push_back(address);
  return names;
}

json::object countersJson(const link::ListenerCounters& counters) {
  return {{"accepted", counters.accepted},
          {"refused", counters.refused},
          {"handshake_failed", counters.handshakeFailed},
          {"opened", counters.opened},
          {"messages", counters.messages},
          {"oversize", counters.oversize},
          {"rubbish", counters.rubbish},
          {"timed_out", counters.timedOut},
          {"overflowed", counters.overflowed},
          {"coalesced", counters.coalesced},
          {"handler_failed", counters.handlerFailed},
          {"open", counters.open}};
}

}  // namespace

struct Hub::Parts {
  Parts(HubOptions given, Centre knownCentre, LocalTime zone, link::CertificateAuthority ca, Vault ownVault,
        token::TokenKey key, Shelf questionnaires, std::vector<std::string> catalogueParts, WorkCalendar stateCalendar)
      : options(std::move(given)),
        centre(std::move(knownCentre)),
        localTime(zone),
        authority(std::move(ca)),
        vault(std::move(ownVault)),
        tokenKey(std::move(key)),
        shelf(std::move(questionnaires)),
        catalogue(std::move(catalogueParts)),
        calendar(std::move(stateCalendar)) {}

  Result<void> openRecords(std::unique_ptr<storage::Store> store);
  Result<void> listen();
  Result<void> openFeed(const link::Identity& identity);
  void renewDaily();
  void feedWatchdog(std::chrono::microseconds timeout);
  void beginStop();

  Office office() { return {centre, vault, tokenKey, options.world, calendar}; }

  HubOptions options;
  Centre centre;
  LocalTime localTime;
  link::CertificateAuthority authority;
  Vault vault;
  token::TokenKey tokenKey;
  Shelf shelf;
  std::vector<std::string> catalogue;
  WorkCalendar calendar;

  asio::io_context io{1};
  asio::executor_work_guard<asio::io_context::executor_type> work{io.get_executor()};
  asio::steady_timer renewal{io};
  asio::steady_timer watchdog{io};
  asio::signal_set signals{io};
  std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();
  bool stopping = false;

  // The last goes first: no session outlives the recorder that answers it, nor the gate that hears it.
  std::unique_ptr<Gate> gate;
  std::unique_ptr<Recorder> recorder;
  std::unique_ptr<link::Listener> listener;
  std::unique_ptr<Feed> feed;
};

Result<void> Hub::Parts::openRecords(std::unique_ptr<storage::Store> store) {
  auto records = Records::open(std::move(store), office(), localTime);
  if (!records) return records.error();
  gate = std::make_unique<Gate>(office(), localTime, shelf, (*records)->epoch());
  recorder = std::make_unique<Recorder>(
      std::move(*records), [this](std::function<void()> task) { asio::post(io, std::move(task)); },
      [this](const Snapshots& newest) { gate->publish(newest); });
  gate->setRecorder(*recorder);
  gate->setCatalogue(std::move(catalogue));
  gate->setPhotos(readPhotos(options.centre));
  gate->setStatusSource([this](json::object& status) {
    const auto up = std::chrono::steady_clock::now() - started;
    status["uptime_seconds"] = std::chrono::duration_cast<std::chrono::seconds>(up).count();
    json::array years;
    for (const int year : calendar.years()) years.push_back(year);
    status["calendar_years"] = std::move(years);
    status["listener"] = countersJson(listener->counters());
  });
  return {};
}

Result<void> Hub::Parts::listen() {
  const auto identity = authority.issueServer(serverNames(options));
  if (!identity) return identity.error();
  auto opened = link::Listener::open(io.get_executor(), options.listener, *identity, *gate);
  if (!opened) return opened.error();
  listener = std::move(*opened);
  if (auto fed = openFeed(*identity); !fed) return fed;
  renewDaily();
  return {};
}

// Anew with each certificate.
Result<void> Hub::Parts::openFeed(const link::Identity& identity) {
  if (options.feed.address.empty()) return {};
  feed.reset();
  auto served =
      Feed::open(io.get_executor(), options.feed, identity, [this](const StaffId& specialist, Feed::Done done) {
        recorder->ask({{}, FeedQuery{specialist}}, std::move(done));
      });
  if (!served) return served.error();
  feed = std::move(*served);
  return {};
}

void Hub::Parts::renewDaily() {
  renewal.expires_after(kRenewal);
  renewal.async_wait([this](boost::system::error_code ec) {
    if (ec) return;
    const auto identity = authority.issueServer(serverNames(options));
    auto renewed = identity ? listener->renew(*identity) : Result<void>(identity.error());
    if (renewed) renewed = openFeed(*identity);
    if (!renewed) spdlog::error("the hub's certificate could not be renewed: {}", renewed.error().text);
    renewDaily();
  });
}

// This runs on the network thread, which is alive then; the storage thread must have shown itself too.
void Hub::Parts::feedWatchdog(std::chrono::microseconds timeout) {
  if (std::chrono::steady_clock::now() - recorder->lastBeat() < timeout) tellAlive();
  watchdog.expires_after(timeout / 3);
  watchdog.async_wait([this, timeout](boost::system::error_code ec) {
    if (!ec) feedWatchdog(timeout);
  });
}

void Hub::Parts::beginStop() {
  if (stopping) return;
  stopping = true;
  tellStopping();
  spdlog::info("stopping: finishing what was accepted");
  feed.reset();
  listener->stopReading();
  recorder->finish([this] {
    listener->drain(kDrain, [this] {
      spdlog::info("stopped");
      io.stop();
    });
  });
}

Hub::Hub(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Hub::~Hub() = default;

Result<std::unique_ptr<Hub>> Hub::open(HubOptions options) {
  if (auto made = makeState(options.state); !made) return made.error();
  auto centre = readCentre(options.centre);
  if (!centre) return centre.error();
  const auto localTime = LocalTime::of(centre->timeZone);
  if (!localTime) return localTime.error();
  auto shelf = options.questionnaires.empty() ? Result<Shelf>(Shelf()) : Shelf::read(options.questionnaires);
  if (!shelf) return shelf.error();
  auto catalogue = readCatalogue(options.catalogue, *centre);
  if (!catalogue) return catalogue.error();
  auto calendar = readCalendar(options);
  if (!calendar) return calendar.error();
  auto authority = link::CertificateAuthority::openOrCreate(options.state / "identity", centre->id);
  if (!authority) return authority.error();
  const auto storeFile = options.state / "hub.db";
  const bool hasRecords = std::filesystem::exists(storeFile);
  auto vault = openVault(options.state, options.masterKey, hasRecords);
  if (!vault) return vault.error();
  auto tokenKey = openTokenKey(options.state, hasRecords);
  if (!tokenKey) return tokenKey.error();
  auto store = storage::Store::open(storeFile, options.store);
  if (!store) return store.error();
  auto parts = std::make_unique<Parts>(std::move(options), std::move(*centre), *localTime, std::move(*authority),
                                       std::move(*vault), std::move(*tokenKey), std::move(*shelf),
                                       std::move(*catalogue), std::move(*calendar));
  if (auto opened = parts->openRecords(std::move(*store)); !opened) return opened.error();
  if (auto listening = parts->listen(); !listening) return listening.error();
  return std::unique_ptr<Hub>(new Hub(std::move(parts)));
}

std::uint16_t Hub::port() const {
  return parts_->listener->port();
}

std::uint16_t Hub::feedPort() const {
  return parts_->feed ? parts_->feed->port() : std::uint16_t{0};
}

Result<void> Hub::run() {
  auto& parts = *parts_;
  if (parts.options.handleSignals) {
    parts.signals.add(SIGTERM);
    parts.signals.add(SIGINT);
    parts.signals.async_wait([&parts](boost::system::error_code ec, int) {
      if (!ec) parts.beginStop();
    });
  }
  if (!parts.options.portFile.empty()) {
    auto written = link::replaceFile(parts.options.portFile, std::to_string(port()) + "\n", 0644);
    if (!written) return written;
  }
  spdlog::info("serving {} on {} port {}", parts.centre.id.text, parts.options.listener.address, port());
  tellReady();
  if (const auto timeout = watchdogTimeout()) parts.feedWatchdog(*timeout);
  parts.io.run();
  return {};
}

void Hub::stop() {
  asio::post(parts_->io, [parts = parts_.get()] { parts->beginStop(); });
}

}  // namespace priyom::hub
