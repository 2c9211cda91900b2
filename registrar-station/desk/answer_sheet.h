// SPDX-License-Identifier: GPL-3.0-or-later
// A visitor's answers as text to read: sections, questions, answers, and what was passed over. The screen and the paper
// both show this; neither looks at the response itself.
#pragma once

#include <QString>
#include <QStringList>
#include <boost/json/object.hpp>
#include <vector>

#include "desk/questionnaire_shelf.h"

namespace priyom::desk {

struct ShownAnswer {
  QString linkId;
  QString question;
  QStringList answers;
  QStringList codes;        // of the chosen options; empty for what was typed
  bool flagged = false;     // an option with the quiet flag: for the staff only, without a word to the hall
  QStringList attention{};  // those of `answers` that have it
};

struct AnswerSection {
  QString title;
  std::vector<ShownAnswer> answers;
  QStringList skipped;  // questions that were asked and not answered
};

struct AnswerSheet {
  QString title;  // «Анкета определения нуждаемости»
  std::vector<AnswerSection> sections;
  QStringList regulations;  // that the answers call for, by the questionnaire's rules: «Кризисное обращение»
  // False: the questionnaire of this version is not here, so nothing can be said of what was passed over.
  bool complete = false;

  bool empty() const { return sections.empty(); }
};

// Reads a FHIR QuestionnaireResponse. An unreadable one gives an empty sheet. language: "ru", "en".
AnswerSheet readAnswers(const boost::json::object& response, const QuestionnaireShelf& shelf, const QString& language);

}  // namespace priyom::desk
