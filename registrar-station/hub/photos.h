// SPDX-License-Identifier: GPL-3.0-or-later
// The specialists' photos, as the centre's file names them: read once, ready to be sent. They are no part of a Centre,
// whose rules have no use for them.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "domain/ids.h"

namespace priyom::hub {

// By specialist the answer to photo.get, as JSON. `centre` is the centre's file, whose specialists may each have a
// `photo`: a file below its folder. One that is not there, too long, neither PNG nor JPEG, or named from outside of the
// folder is left out and logged: terminals show a silhouette in its place.
std::map<StaffId, std::string> readPhotos(const std::filesystem::path& centre);

}  // namespace priyom::hub
