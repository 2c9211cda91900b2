// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/judging_time.h"

#include <algorithm>

#include "link/certificate_authority.h"

namespace priyom::link {

JudgingTime::TimePoint JudgingTime::earliest(const CertificateFacts& own, const CertificateFacts& authority) {
  return std::max(own.validFrom, authority.validFrom) + CertificateAuthority::kBackdating;
}

JudgingTime JudgingTime::at(TimePoint clock, TimePoint earliest) {
  return {std::max(clock, earliest), clock < earliest};
}

}  // namespace priyom::link
