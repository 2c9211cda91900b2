// SPDX-License-Identifier: GPL-3.0-or-later
// When specialists do not receive in the middle of their day, meals as a rule: what the forecast may know of it.
#pragma once

#include <vector>

#include "domain/expectations.h"
#include "domain/slots.h"

namespace priyom {

// The breaks of that day, in order: what lies between its hours. None on a day without hours.
std::vector<TimeSpan> breaksOf(const Specialist& specialist, const WorkCalendar& calendar, BusinessDay day);

// Those of all of the centre's specialists.
std::vector<Break> knownBreaks(const Centre& centre, const WorkCalendar& calendar, const LocalDay& day);

}  // namespace priyom
