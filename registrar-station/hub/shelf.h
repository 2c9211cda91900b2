// SPDX-License-Identifier: GPL-3.0-or-later
// The questionnaires that this centre uses, read once at the start. The hub looks at responses with them and refuses
// none: a response to an unknown version, or with mistakes, is kept as it is.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "questionnaire/model.h"
#include "questionnaire/response.h"

namespace priyom::hub {

class Shelf {
 public:
  Shelf() = default;
  // All *.json of the folder that are questionnaires; others are passed over with a line in the log. kNotFound: no such
  // folder.
  static Result<Shelf> read(const std::filesystem::path& folder);

  // Logs how many issues the response has, without a word of what it says.
  void remark(const questionnaire::Response& response) const;

  std::size_t size() const { return byCanonical_.size(); }

 private:
  std::map<std::string, questionnaire::Questionnaire> byCanonical_;
};

}  // namespace priyom::hub
