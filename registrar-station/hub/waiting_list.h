// SPDX-License-Identifier: GPL-3.0-or-later
// The waiting list of full days: who may be put on it, and for whom a time has come free. That a time is free is looked
// up in the schedule each time and stored nowhere, so that it can not be out of date: a cancelled booking, a moved one,
// a hold that ended all show by themselves, and it is over when somebody else takes the time.
#pragma once

#include <vector>

#include "hub/decide.h"
#include "protocol/submission_messages.h"

namespace priyom::hub {

// Times of the wished-for day that are free now, by start, kMostFreeTimes at the most.
std::vector<protocol::FreeTime> freeFor(const Wish& wish, const Schedule& schedule, const LocalTime& localTime,
                                        const Moment& moment);

// kNotFound: no such service, or a specialist who does not give it. kConflict: the day is not full: it has free times,
// which can be booked, or none at all, for which nobody can wait.
Result<void> mayWait(const Wish& wish, const Schedule& schedule, const LocalTime& localTime, const Moment& moment);

// The open submissions as staff see them: messages, then whose wish can be met now, then the rest, those who wait in
// vain so far at the end.
protocol::SubmissionsSnapshot submissionsOf(const Submissions& submissions, const Schedule& schedule,
                                            const LocalTime& localTime, Revision revision, const Moment& moment);

}  // namespace priyom::hub
