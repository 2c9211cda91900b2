// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/result.h"

#include <array>
#include <stdexcept>

namespace priyom {
namespace {

constexpr std::array kNames = {
    std::pair{Errc::kMalformed, std::string_view("malformed")},
    std::pair{Errc::kTooLarge, std::string_view("too_large")},
    std::pair{Errc::kNotFound, std::string_view("not_found")},
    std::pair{Errc::kForeign, std::string_view("foreign")},
    std::pair{Errc::kForged, std::string_view("forged")},
    std::pair{Errc::kExpired, std::string_view("expired")},
    std::pair{Errc::kConflict, std::string_view("conflict")},
    std::pair{Errc::kNotAllowed, std::string_view("not_allowed")},
    std::pair{Errc::kUnsupported, std::string_view("unsupported")},
    std::pair{Errc::kUnavailable, std::string_view("unavailable")},
    std::pair{Errc::kCorrupt, std::string_view("corrupt")},
    std::pair{Errc::kFailed, std::string_view("failed")},
};

}  // namespace

std::string_view errcName(Errc code) {
  for (const auto& [known, name] : kNames) {
    if (known == code) return name;
  }
  return "failed";
}

Errc errcFromName(std::string_view name) {
  for (const auto& [code, known] : kNames) {
    if (known == name) return code;
  }
  return Errc::kFailed;
}

void throw_exception_from_error(const Error& error, const boost::source_location& where) {
  boost::throw_with_location(std::logic_error(std::string(errcName(error.code)) + ": " + error.text), where);
}

}  // namespace priyom
