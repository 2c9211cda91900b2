// SPDX-License-Identifier: GPL-3.0-or-later
// The subcommands of priyomctl, one file each: run…() does it, add…() puts its options on the command line.
#pragma once

#include <functional>

#include "ctl/outcome.h"

namespace CLI {
class App;
}

namespace priyom::ctl {

// The one that was chosen on the command line; empty until parsed.
using Chosen = std::function<ExitCode(const Streams&)>;

void addHubStatus(CLI::App& parent, Chosen& chosen);
void addBoard(CLI::App& parent, Chosen& chosen);
void addCall(CLI::App& parent, Chosen& chosen);
void addDeviceIssue(CLI::App& parent, Chosen& chosen);
void addNamesInflect(CLI::App& parent, Chosen& chosen);
void addOpinions(CLI::App& parent, Chosen& chosen);
void addPacksCheck(CLI::App& parent, Chosen& chosen);
void addPacksFields(CLI::App& parent, Chosen& chosen);
void addQuestionnaireAdvise(CLI::App& parent, Chosen& chosen);
void addQuestionnaireCheck(CLI::App& parent, Chosen& chosen);
void addQuestionnaireEvaluate(CLI::App& parent, Chosen& chosen);
void addScheduleFeed(CLI::App& parent, Chosen& chosen);
void addScheduleIcal(CLI::App& parent, Chosen& chosen);
void addScheduleMisfits(CLI::App& parent, Chosen& chosen);
void addScheduleSlots(CLI::App& parent, Chosen& chosen);
void addSimulate(CLI::App& parent, Chosen& chosen);
void addTokenDecode(CLI::App& parent, Chosen& chosen);

}  // namespace priyom::ctl
