// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a centre's JSON that says who receives by appointment and when: `specialists`, `capacities`, `schedule`
// of assets/centre/*.json. All three may be missing. Private to centre_json.cpp.
#pragma once

#include <boost/json/object.hpp>

#include "domain/centre.h"
#include "protocol/fields.h"

namespace priyom::protocol {

void writeSpecialists(boost::json::object& object, const Centre& centre);
// Refusals stay in `fields`, under the name of the place.
void readSpecialists(Fields& fields, Centre& centre);

}  // namespace priyom::protocol
