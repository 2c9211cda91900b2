// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/questionnaire_shelf.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "questionnaire/read.h"

namespace priyom::desk {
namespace {

std::string_view urlOf(std::string_view canonical) {
  return canonical.substr(0, canonical.find('|'));
}

}  // namespace

QuestionnaireShelf::QuestionnaireShelf(const std::filesystem::path& folder) {
  std::error_code ec;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ec)) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    if (auto book = questionnaire::readQuestionnaire(text)) add(std::move(*book));
  }
}

void QuestionnaireShelf::add(questionnaire::Questionnaire book) {
  books_.push_back(std::make_shared<const questionnaire::Questionnaire>(std::move(book)));
}

QuestionnaireShelf::Book QuestionnaireShelf::exactly(std::string_view canonical) const {
  const auto found = std::ranges::find_if(books_, [&](const Book& book) { return book->canonical() == canonical; });
  return found == books_.end() ? nullptr : *found;
}

QuestionnaireShelf::Book QuestionnaireShelf::anyVersion(std::string_view canonical) const {
  if (auto book = exactly(canonical)) return book;
  const auto found = std::ranges::find_if(books_, [&](const Book& book) { return book->url == urlOf(canonical); });
  return found == books_.end() ? nullptr : *found;
}

}  // namespace priyom::desk
