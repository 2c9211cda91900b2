// SPDX-License-Identifier: GPL-3.0-or-later
// From a command to what it changes and how it is answered. Pure but for the random numbers of a ticket's id and of
// sealing: nothing is written and nothing is applied here.
#pragma once

#include <string>
#include <vector>

#include "domain/alert.h"
#include "domain/queue.h"
#include "domain/schedule.h"
#include "hub/command.h"
#include "hub/local_time.h"
#include "hub/prospects.h"
#include "hub/vault.h"
#include "hub/world.h"
#include "storage/store.h"
#include "token/token_key.h"

namespace priyom::hub {

// What deciding stands on. All of it outlives the decisions.
struct Office {
  const Centre& centre;
  const Vault& vault;
  const token::TokenKey& tokenKey;
  const World& world;
  const WorkCalendar& calendar;
  const Prospects* prospects = nullptr;  // none: a new ticket is not told how long it will wait
};

struct Decision {
  Steps steps;
  std::vector<storage::Deposit> deposits;
  std::string answer;  // JSON of the result
  BookingSteps bookings{};
  std::vector<storage::Contact> contacts{};
  std::vector<Alert> alerts{};
  std::vector<storage::Received> received{};
  std::vector<Submission> moved{};
  std::vector<storage::OpinionAnswer> opinions{};
};

// What is decided on: the day's queue, the bookings, the alerts and what was sent in, all as committed or as the batch
// has left them so far.
struct Ledger {
  const Queue& queue;
  const Schedule& schedule;
  const Alerts& alerts;
  const Submissions& submissions;
};

// Table and kinds under which deposits are sealed: a QuestionnaireResponse, what the visitor let the registrar
// know beside it, and the params of the newest form.save.
inline constexpr std::string_view kDepositTable = "deposits";
inline constexpr std::string_view kResponseKind = "response";
inline constexpr std::string_view kFormKind = "form";
inline constexpr std::string_view kArrivalKind = "arrival";
// Where the response of a submission is sealed. kCorrupt: its id is none.
Result<Place> submissionPlace(const SubmissionId& id);

// The refusals are the Queue's; and kConflict: the day takes no more walk-ins from kiosks; kNotFound: no such staff
// member; kNotAllowed: a kiosk reports on or cancels a ticket that it did not issue, or cancels one that was called, or
// a device other than a desk gives crisis. Of a booking: the Schedule's; and kNotAllowed: a kiosk books what it does
// not hold. Of an alert: those of Alerts, and kNotFound: no such staff member. Of a submission: those of
// Submissions, and kNotFound likewise; of a place on the waiting list those of mayWait(). kUnavailable: no fresh code
// was found.
Result<Decision> decide(const Command& command, const Ledger& ledger, const Office& office, const LocalTime& localTime,
                        const Foresight& foresight, const Moment& moment);

}  // namespace priyom::hub
