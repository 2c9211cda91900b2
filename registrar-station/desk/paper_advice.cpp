// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/paper_advice.h"

#include <algorithm>
#include <boost/json/serialize.hpp>

#include "questionnaire/response.h"

namespace priyom::desk {
namespace {

namespace q = questionnaire;

template <typename List>
QStringList namesOf(const List& list, const std::vector<std::string>& wanted, const std::string& language) {
  QStringList names;
  for (const auto& each : list)
    if (std::ranges::find(wanted, each.id) != wanted.end()) names << QString::fromStdString(each.name.in(language));
  return names;
}

}  // namespace

PaperAdvice readAdvice(const boost::json::object& response, const QuestionnaireShelf& shelf, const QString& language) {
  const auto read = q::readResponse(boost::json::serialize(response));
  if (!read) return {};
  const auto* const rules = shelf.rules(read->questionnaire);
  const auto book = shelf.anyVersion(read->questionnaire);
  if (!rules || !book) return {};
  const auto help = q::helpFor(*rules, *book, *read);
  if (!help) return {};
  const auto words = language.toStdString();
  return {help->packs, help->services, help->markers, namesOf(rules->services, help->services, words),
          namesOf(rules->documents, help->missing, words)};
}

}  // namespace priyom::desk
