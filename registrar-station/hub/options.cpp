// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/options.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <cstdlib>

namespace priyom::hub {
namespace {

constexpr const char* kFooter =
    "Stops in order on SIGTERM and SIGINT. The master key is read from the systemd credential 'master-key' where "
    "there\n"
    "is one, else from STATE/master.key.\n"
    "Exit codes: 0 stopped in order, 1 could not start or serve, 2 mistake on the command line or in the "
    "configuration.";

// systemd.exec(5), LoadCredential=
std::filesystem::path credential() {
  const char* const folder = std::getenv("CREDENTIALS_DIRECTORY");
  if (!folder) return {};
  const auto file = std::filesystem::path(folder) / "master-key";
  return std::filesystem::exists(file) ? file : std::filesystem::path();
}

}  // namespace

Result<link::ListenerOptions> listenerFrom(const std::string& text) {
  const auto colon = text.rfind(':');
  const Error malformed =
      fail(Errc::kMalformed, "an address to listen on is ADDRESS:PORT, like 0.0.0.0:7443 or [::]:7443");
  if (colon == std::string::npos || colon == 0) return malformed;
  link::ListenerOptions listener;
  listener.address = text.substr(0, colon);
  if (listener.address.size() > 2 && listener.address.front() == '[' && listener.address.back() == ']')
    listener.address = listener.address.substr(1, listener.address.size() - 2);
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data() + colon + 1, end, listener.port);
  if (read.ec != std::errc() || read.ptr != end) return malformed;
  return listener;
}

CommandLine readCommandLine(int argc, const char* const* argv) {
  CommandLine line;
  auto& options = line.options;
  options.handleSignals = true;
  options.masterKey = credential();
  std::string listen = "0.0.0.0:7443";
  std::string feed;
  CLI::App app("The hub of a Priyom centre: owns the records and the queue, and serves kiosks, desks and displays.",
               "priyom-hub");
  app.set_version_flag("--version", PRIYOM_VERSION);
  app.set_config("--config", "", "Read options from this TOML file");
  app.allow_config_extras(CLI::config_extras_mode::error);  // a misspelt "listen" must not open the hub to everybody
  app.add_option("--listen", listen, "Address and port to listen on")->capture_default_str();
  app.add_option("--state", options.state, "Folder of the records and keys")->required();
  app.add_option("--centre", options.centre, "JSON file that describes the centre")->required();
  app.add_option("--catalogue", options.catalogue,
                 "JSON file of what visitors may read: services by age, institutions, video lessons");
  app.add_option("--questionnaires", options.questionnaires, "Folder of the FHIR questionnaires in use");
  app.add_option(
      "--calendars", options.calendars,
      "Folder of the state's production calendar, a file a year (else calendars/ beside the centre's folder)");
  app.add_option("--port-file", options.portFile, "Write the port here once connections are taken");
  app.add_option("--name", options.names, "Further name or address of this hub, for its certificate");
  app.add_option("--connections-per-address", options.listener.limits.connectionsPerAddress,
                 "More from one address are closed; raise it where devices share one, behind a router")
      ->check(CLI::Range(1, 1024))
      ->capture_default_str();
  app.add_option("--feed", feed, "Serve specialists' busy times as calendars on this address and port (else nowhere)");
  app.add_option("--feed-certificate", options.feed.certificate, "PEM file that telephones know (else the hub's own)");
  app.add_option("--feed-key", options.feed.key, "Its private key");
  app.add_option("--log-level", line.logLevel, "trace, debug, info, warning, error, off")
      ->check(CLI::IsMember({"trace", "debug", "info", "warning", "error", "off"}))
      ->capture_default_str();
  app.footer(kFooter);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& mistake) {
    line.exitCode = app.exit(mistake) == 0 ? 0 : 2;
    return line;
  }
  auto listener = listenerFrom(listen);
  if (!listener) {
    std::cerr << "--listen: " << listener.error().text << '\n';
    line.exitCode = 2;
    return line;
  }
  options.listener.address = listener->address;
  options.listener.port = listener->port;
  options.feed.state = options.state;
  if (!feed.empty()) {
    const auto place = listenerFrom(feed);
    const bool half = options.feed.certificate.empty() != options.feed.key.empty();
    if (!place || half) {
      std::cerr << (half ? std::string("--feed-certificate and --feed-key go together")
                         : "--feed: " + place.error().text)
                << '\n';
      line.exitCode = 2;
      return line;
    }
    options.feed.address = place->address;
    options.feed.port = place->port;
  }
  return line;
}

}  // namespace priyom::hub
