// SPDX-License-Identifier: GPL-3.0-or-later
// The questionnaires that this centre uses, read once at the start. The hub looks at responses with them and refuses
// none: a response to an unknown version, or with mistakes, is kept as it is.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "questionnaire/model.h"
#include "questionnaire/response.h"
#include "questionnaire/rules.h"

namespace priyom::hub {

class Shelf {
 public:
  Shelf() = default;
  // All *.json of the folder that are questionnaires, each with NAME.rules.json beside it; others, and rules with an
  // error, are passed over with a line in the log. kNotFound: no such folder.
  static Result<Shelf> read(const std::filesystem::path& folder);

  // Logs how many issues the response has, without a word of what it says.
  void remark(const questionnaire::Response& response) const;

  // Whether an answer calls for staff before the visitor's turn: an option with the quiet flag was chosen in what was
  // asked, or a rule of the questionnaire says so. By the newest version at hand where that of the response is not: a
  // danger is not passed over for a version.
  bool asksToLook(const questionnaire::Response& response) const;

  std::size_t size() const { return byCanonical_.size(); }

 private:
  const questionnaire::Questionnaire* find(const std::string& canonical) const;

  std::map<std::string, questionnaire::Questionnaire> byCanonical_;
  std::map<std::string, questionnaire::Rules> rules_;  // by the url of their questionnaire; usable ones
};

}  // namespace priyom::hub
