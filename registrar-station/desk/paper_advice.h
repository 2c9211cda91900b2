// SPDX-License-Identifier: GPL-3.0-or-later
// What a visitor's answers ask of the papers, by the questionnaire's rules: which pack, which services, which documents
// are missing.
#pragma once

#include <QString>
#include <QStringList>
#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "desk/questionnaire_shelf.h"

namespace priyom::desk {

struct PaperAdvice {
  std::vector<std::string> packs;  // ids of form packs, the weightiest first
  std::vector<std::string> services;
  std::vector<std::string> markers;
  QStringList serviceNames;
  QStringList missing;  // documents, by name
};

// Reads a FHIR QuestionnaireResponse. Empty where the questionnaire or its rules are not here. language: "ru", "en".
PaperAdvice readAdvice(const boost::json::object& response, const QuestionnaireShelf& shelf, const QString& language);

}  // namespace priyom::desk
