// SPDX-License-Identifier: GPL-3.0-or-later
// A Centre as JSON: assets/centre/*.json, and the answer to centre.get, are the same text. Checked by validate().
#pragma once

#include <boost/json/object.hpp>
#include <string_view>

#include "domain/centre.h"

namespace priyom::protocol {

boost::json::object toJson(const Centre& centre);
// kMalformed with a sentence that names the place.
Result<Centre> centreFromJson(const boost::json::object& object);
Result<Centre> centreFromText(std::string_view json);

}  // namespace priyom::protocol
