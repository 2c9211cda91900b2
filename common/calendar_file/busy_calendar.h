// SPDX-License-Identifier: GPL-3.0-or-later
// A specialist's appointments as an iCalendar file (RFC 5545), for the calendar program on the specialist's own
// telephone. Such a file leaves the house, so it says when the specialist is busy and nothing else: no name, no need,
// no service, no booking code (who has the code may cancel). The struct has no field for any of them.
//
// Times bear the centre's zone with a definition of one fixed distance from UTC: Russian zones have no summer time
// (Federal Law 107-FZ of 2011, as amended in 2014), and the zone's full history would only be more to get wrong. Where
// the busy times do not all have one distance (a centre elsewhere), they are written in UTC instead.
//
// Written with libical; pure, any thread.
#pragma once

#include <string>
#include <vector>

#include "domain/slots.h"

namespace priyom::calendar_file {

struct BusyTime {
  Slot slot;
  std::chrono::minutes utcOffset{};  // of the centre's zone at its start
};

struct BusyCalendar {
  CentreId centre;
  StaffId specialist;
  std::string publicName;  // «Кабинет 201»
  std::string timeZone;    // IANA: "Europe/Moscow"
  Instant madeAt{};
  std::vector<BusyTime> busy;
};

// The bytes of the .ics: UTF-8, lines end in CRLF and are folded at 75 bytes. The same appointments give the same UIDs,
// so that a program that reads the file again shows no twins.
std::string writeBusyCalendar(const BusyCalendar& calendar);

}  // namespace priyom::calendar_file
