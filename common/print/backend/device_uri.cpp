// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/backend/device_uri.h"

#include <cups/http.h>

#include <array>
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

}  // namespace

Result<DeviceUri> parseDeviceUri(const std::string& uri) {
  std::array<char, 64> scheme{};
  std::array<char, 64> user{};
  std::array<char, 256> host{};
  std::array<char, 1024> resource{};
  int port = 0;
  const auto status = httpSeparateURI(HTTP_URI_CODING_ALL, uri.c_str(), scheme.data(), scheme.size(), user.data(),
                                      user.size(), host.data(), host.size(), &port, resource.data(), resource.size());
  if (status < HTTP_URI_STATUS_OK && status != HTTP_URI_STATUS_UNKNOWN_SCHEME)
    return fail(Errc::kMalformed, "Not a device URI: " + uri);
  if (std::string_view(scheme.data()) != kDeviceScheme)
    return fail(Errc::kMalformed, "Not a priyom-escpos device URI: " + uri);
  const std::string_view whole = resource.data();
  const auto question = whole.find('?');
  DeviceUri device;
  if (question != std::string_view::npos)
    if (auto read = readOptions(whole.substr(question + 1), device); !read) return read.error();
  const auto path = whole.substr(0, question);
  if (host[0] != '\0') {
    if (path != "/" && !path.empty()) return fail(Errc::kMalformed, "A network printer has no path: " + uri);
    device.host = host.data();
    if (port > 0) device.port = port;
    return device;
  }
  if (path.size() < 2 || path[0] != '/') return fail(Errc::kMalformed, "Neither host nor device file: " + uri);
  device.path = path;
  return device;
}

std::string deviceKey(const DeviceUri& device) {
  const std::string name = device.host.empty() ? "file" + device.path : device.host + "-" + std::to_string(device.port);
  std::string key;
  for (const char c : name) key += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '-';
  return key;
}

}  // namespace priyom::print
