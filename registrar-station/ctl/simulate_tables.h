// SPDX-License-Identifier: GPL-3.0-or-later
// What several seeds of the simulation say together, as the tables of common/domain/README.md.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/simulation.h"

namespace priyom::ctl {

// Markdown: the rules, then the forecasts. Reports by load in percent, one or more for each. Figures are medians over
// the reports; "worst" is that of the one report that did worst.
std::string simulationTables(const std::map<int, std::vector<simulation::Report>>& byLoad);

}  // namespace priyom::ctl
