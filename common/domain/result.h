// SPDX-License-Identifier: GPL-3.0-or-later
// What a user or a peer can cause is a value: Result<T> holds a T or an Error. What should never happen throws.
#pragma once

#include <boost/system/result.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace priyom {

// The kinds of failure that cross a border between parts. The number is not part of any protocol; the name
// (errcName) is: it travels in JSON-RPC errors and selects the sentence that a person reads.
enum class Errc {
  kMalformed,    // the bytes, text or fields are not of the shape asked for
  kTooLarge,     // over a documented limit
  kNotFound,     // well formed, but there is no such ticket, line, counter, file…
  kForeign,      // made by another centre or under a key we do not have
  kForged,       // the signature or MAC does not fit
  kExpired,      // was good once: yesterday's ticket, an old certificate
  kConflict,     // somebody else was quicker, or the state does not allow this step
  kNotAllowed,   // this device or person may not do that
  kUnsupported,  // understood, and known not to be supported
  kUnavailable,  // cannot be done now: link down, disk full, printer gone; may be repeated
  kCorrupt,      // our own stored data is damaged
  kFailed,       // anything else that the operating system or a library refused
};

// "malformed", "too_large", …: stable, lower_snake.
std::string_view errcName(Errc code);
// The reverse; kFailed for a name that this version does not know.
Errc errcFromName(std::string_view name);

struct Error {
  Errc code = Errc::kFailed;
  // One English sentence for logs and developers: what happened, to what. Holds no personal data and no secret.
  std::string text;

  friend bool operator==(const Error&, const Error&) = default;
};

// Thrown by Result<T>::value() when nobody checked: a programming error.
[[noreturn]] void throw_exception_from_error(const Error& error, const boost::source_location& where);

template <typename T>
using Result = boost::system::result<T, Error>;

inline Error fail(Errc code, std::string text) {
  return Error{code, std::move(text)};
}

}  // namespace priyom
