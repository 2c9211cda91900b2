// SPDX-License-Identifier: GPL-3.0-or-later
// By which time the other side's certificate is judged. A small computer has no battery for its clock: after a power
// cut it may believe to be in 1970 until somebody tells it the time, and every certificate is "not valid yet" then.
//
// What the centre's CA signed for this very device is proof that the time of its signing has come. So certificates are
// judged by this device's clock, but never by an earlier time than that; and while the clock is known to be behind it
// says nothing on whether a certificate is valid already. Whether it is valid *still* is always asked: what had expired
// when the own certificate was issued stays refused. An own certificate lives for CertificateAuthority::kLeafValidity,
// so a stopped clock hides an expiry for no longer than that.
//
// Turned down: the day of the build (a builder's clock that is ahead would shut a whole centre out) and the times of
// files (written by the clock that is not to be trusted). A clock that is ahead cannot be told from certificates that
// have expired: those are refused, and the error names what the clock shows.
#pragma once

#include <chrono>

#include "link/identity.h"

namespace priyom::link {

struct JudgingTime {
  using TimePoint = std::chrono::system_clock::time_point;

  TimePoint time;
  bool clockBehind = false;  // the clock showed an earlier one

  // `own` and `authority`: certificates of this side's identity.
  static TimePoint earliest(const CertificateFacts& own, const CertificateFacts& authority);
  static JudgingTime at(TimePoint clock, TimePoint earliest);
};

}  // namespace priyom::link
