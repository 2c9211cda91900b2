// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up lobby as JSON: assets/simulation/lobby.json shows every field. What is left out keeps its usual value.
#pragma once

#include <string_view>

#include "domain/lobby.h"

namespace priyom::ctl {

// kMalformed with a sentence that names the place.
Result<simulation::Lobby> lobbyFromText(std::string_view json);

}  // namespace priyom::ctl
