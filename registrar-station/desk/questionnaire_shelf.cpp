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

std::string textOf(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

QuestionnaireShelf::QuestionnaireShelf(const std::filesystem::path& folder) {
  std::error_code ec;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ec)) {
    if (entry.path().extension() != ".json" || entry.path().stem().extension() == ".rules") continue;
    auto book = questionnaire::readQuestionnaire(textOf(entry.path()));
    if (!book) continue;
    auto beside = entry.path();
    auto rules = questionnaire::readRules(textOf(beside.replace_extension(".rules.json")), *book);
    if (rules && rules->isUsable()) add(std::move(*rules));
    add(std::move(*book));
  }
}

void QuestionnaireShelf::add(questionnaire::Questionnaire book) {
  books_.push_back(std::make_shared<const questionnaire::Questionnaire>(std::move(book)));
}

void QuestionnaireShelf::add(questionnaire::Rules rules) {
  rules_.push_back(std::move(rules));
}

const questionnaire::Rules* QuestionnaireShelf::rules(std::string_view canonical) const {
  const auto found =
      std::ranges::find_if(rules_, [&](const auto& each) { return each.questionnaire == urlOf(canonical); });
  return found == rules_.end() ? nullptr : &*found;
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
