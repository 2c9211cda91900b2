// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/consents.h"

#include <boost/json/parse.hpp>

#include "protocol/fields.h"

namespace priyom::kiosk {
namespace {

namespace json = boost::json;
using protocol::Fields;

Words readWords(Fields& fields, std::string_view name) {
  Words words;
  const auto& object = fields.object(name);
  for (const auto& [language, text] : object) {
    if (text.is_string()) words.emplace(language, std::string(text.get_string()));
  }
  if (words["ru"].empty()) fields.refuse(name, "has no Russian text");
  return words;
}

}  // namespace

Result<Consents> Consents::read(std::string_view text) {
  boost::system::error_code ec;
  const auto value = json::parse(text, ec);
  if (ec || !value.is_object()) return fail(Errc::kMalformed, "the consents are no JSON object");
  Fields fields(value.get_object());
  Consents consents;
  consents.version_ = fields.text("version");
  for (const auto& each : fields.array("consents")) {
    const auto* const object = each.if_object();
    if (!object) return fail(Errc::kMalformed, "consents: holds something that is not an object");
    Fields inner(*object);
    Text read{inner.text("purpose"),    readWords(inner, "title"),         readWords(inner, "what"),
              readWords(inner, "data"), readWords(inner, "data_of_child"), readWords(inner, "term")};
    if (!inner.ok()) return fail(Errc::kMalformed, "consent '" + read.purpose + "': " + inner.error().text);
    auto purpose = read.purpose;
    consents.texts_.insert_or_assign(std::move(purpose), std::move(read));
  }
  if (!fields.ok()) return fields.error();
  return consents;
}

const Consents::Text* Consents::find(std::string_view purpose) const {
  const auto it = texts_.find(purpose);
  return it == texts_.end() ? nullptr : &it->second;
}

}  // namespace priyom::kiosk
