// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/backend/device_uri.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <string_view>

namespace priyom::print {
namespace {

Result<void> readOptions(std::string_view query, DeviceUri& device) {
  constexpr std::string_view kAnswer = "answer-timeout=";
  while (!query.empty()) {
    const auto option = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), option.size() + 1));
    if (!option.starts_with(kAnswer)) return fail(Errc::kMalformed, "Unknown option: " + std::string(option));
    int seconds = 0;
    const auto digits = option.substr(kAnswer.size());
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size() || seconds < 1 || seconds > 600)
      return fail(Errc::kMalformed, "answer-timeout takes 1 to 600 seconds");
    device.answerTimeout = std::chrono::seconds(seconds);
  }
  return {};
}

// "host", "host:port", "[address]:port" into the device.
Result<void> readAuthority(std::string_view authority, DeviceUri& device) {
  auto host = authority.substr(0, authority.starts_with('[') ? authority.find(']') + 1 : authority.find(':'));
  const auto rest = authority.substr(host.size());
  if (host.starts_with('[')) host = host.substr(1, host.size() - 2);
  if (host.empty() || authority.find('@') != std::string_view::npos)
    return fail(Errc::kMalformed, "Not a host: " + std::string(authority));
  device.host = host;
  if (rest.empty()) return {};
  const auto digits = rest.substr(1);
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), device.port);
  if (rest[0] != ':' || read.ec != std::errc() || read.ptr != digits.data() + digits.size() || device.port < 1 ||
      device.port > 65535)
    return fail(Errc::kMalformed, "Not a port: " + std::string(rest));
  return {};
}

}  // namespace

// By hand and not by libcups: the backend, started anew for every ticket, would spend 20 ms on loading what libcups
// pulls in.
Result<DeviceUri> parseDeviceUri(const std::string& uri) {
  std::string_view rest = uri;
  const std::string scheme = std::string(kDeviceScheme) + ":";
  if (!rest.starts_with(scheme)) return fail(Errc::kMalformed, "Not a priyom-escpos device URI: " + uri);
  rest.remove_prefix(scheme.size());
  DeviceUri device;
  if (const auto question = rest.find('?'); question != std::string_view::npos) {
    if (auto read = readOptions(rest.substr(question + 1), device); !read) return read.error();
    rest = rest.substr(0, question);
  }
  if (rest.starts_with("//") && !rest.starts_with("///")) {
    rest.remove_prefix(2);
    const auto slash = std::min(rest.find('/'), rest.size());
    if (rest.size() > slash + 1) return fail(Errc::kMalformed, "A network printer has no path: " + uri);
    if (auto read = readAuthority(rest.substr(0, slash), device); !read) return read.error();
    return device;
  }
  if (rest.starts_with("///")) rest.remove_prefix(2);
  if (rest.size() < 2 || rest[0] != '/') return fail(Errc::kMalformed, "Neither host nor device file: " + uri);
  device.path = rest;
  return device;
}

std::string deviceKey(const DeviceUri& device) {
  const std::string name = device.host.empty() ? "file" + device.path : device.host + "-" + std::to_string(device.port);
  std::string key;
  for (const char c : name) key += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '-';
  return key;
}

}  // namespace priyom::print
