// SPDX-License-Identifier: GPL-3.0-or-later
// The questionnaires that came with the package (assets/questionnaires/*.json), by what a response says it answers.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "questionnaire/model.h"
#include "questionnaire/rules.h"

namespace priyom::desk {

class QuestionnaireShelf {
 public:
  using Book = std::shared_ptr<const questionnaire::Questionnaire>;

  QuestionnaireShelf() = default;
  // Reads every *.json of the folder, and NAME.rules.json beside it; what is no questionnaire, and rules with an error,
  // are left out. No folder: an empty shelf.
  explicit QuestionnaireShelf(const std::filesystem::path& folder);

  void add(questionnaire::Questionnaire book);
  void add(questionnaire::Rules rules);
  // By canonical, "url|version"; null where there is none of that version.
  Book exactly(std::string_view canonical) const;
  // Of that url, whatever the version: good for the words of a question, not for its rules.
  Book anyVersion(std::string_view canonical) const;

  // What follows from the answers to a questionnaire of that url; null where nothing was written down.
  const questionnaire::Rules* rules(std::string_view canonical) const;

 private:
  std::vector<Book> books_;
  std::vector<questionnaire::Rules> rules_;
};

}  // namespace priyom::desk
