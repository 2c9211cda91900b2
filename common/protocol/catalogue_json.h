// SPDX-License-Identifier: GPL-3.0-or-later
// A Catalogue as JSON: assets/catalogue/*.json, and in parts the answers to catalogue.get. Checked by validate(): a
// whole one by whoever reads its file, the parts once they are together.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "domain/catalogue.h"

namespace priyom::protocol {

namespace method {
inline constexpr std::string_view kCatalogue = "catalogue.get";
}  // namespace method

boost::json::object toJson(const Catalogue& catalogue);
// kMalformed with a sentence that names the place.
Result<Catalogue> catalogueFromJson(const boost::json::object& object);
// As above, from the text of a file, and validate().
Result<Catalogue> catalogueFromText(std::string_view json);

// One answer to catalogue.get: a catalogue in three languages is longer than a message.
struct CataloguePart {
  int part = 0;  // from 0
  int parts = 1;
  Catalogue entries;
};

boost::json::object toJson(const CataloguePart& part);
Result<CataloguePart> cataloguePartFromJson(const boost::json::object& object);

// The whole in as few parts as messages can be, at least one, each as JSON. kTooLarge, by name: an entry that does not
// fit into a message by itself.
Result<std::vector<std::string>> cataloguePartsJson(const Catalogue& catalogue);

struct AskCatalogue {
  int part = 0;
};
boost::json::object toJson(const AskCatalogue& asked);
Result<AskCatalogue> askCatalogueFromJson(const boost::json::object& object);

}  // namespace priyom::protocol
