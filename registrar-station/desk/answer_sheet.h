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
  // What the questionnaire that is here has no place for: of another version of it. Nothing of it is left out.
  std::vector<ShownAnswer> misfits;
  // One sentence where this is not the questionnaire that was answered, so that nothing can be said of what was passed
  // over; else empty.
  QString remark;
  // «Баллы: 12 (Раздел 1 — 5; Раздел 2 — 7)»; empty where nothing is counted. For the staff only: not on paper.
  QString score;

  bool empty() const { return sections.empty() && misfits.empty(); }
};

// «Не вошло в эту версию анкеты»: over AnswerSheet::misfits.
QString misfitsTitle();

// Reads a FHIR QuestionnaireResponse. An unreadable one gives an empty sheet. language: "ru", "en".
AnswerSheet readAnswers(const boost::json::object& response, const QuestionnaireShelf& shelf, const QString& language);

}  // namespace priyom::desk
