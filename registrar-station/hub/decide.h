// SPDX-License-Identifier: GPL-3.0-or-later
// From a command to what it changes and how it is answered. Pure but for the random numbers of a ticket's id and of
// sealing: nothing is written and nothing is applied here.
#pragma once

#include <string>
#include <vector>

#include "domain/queue.h"
#include "hub/command.h"
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
  const Prospects* prospects = nullptr;  // none: a new ticket is not told how long it will wait
};

struct Decision {
  Steps steps;
  std::vector<storage::Deposit> deposits;
  std::string answer;  // JSON of the result
};

// Table and kinds under which deposits are sealed: a QuestionnaireResponse, and the params of the newest form.save.
inline constexpr std::string_view kDepositTable = "deposits";
inline constexpr std::string_view kResponseKind = "response";
inline constexpr std::string_view kFormKind = "form";

// The refusals are the Queue's; and kNotFound: no such staff member; kNotAllowed: a kiosk reports on or cancels a
// ticket that it did not issue, or cancels one that was called, or a device other than a desk gives crisis.
Result<Decision> decide(const Command& command, const Queue& queue, const Office& office, const Foresight& foresight,
                        const Moment& moment);

}  // namespace priyom::hub
