// SPDX-License-Identifier: GPL-3.0-or-later
// Answers as people write and read them: «27.12.2021», «1,5», «да».
#pragma once

#include <QString>
#include <optional>
#include <string>

#include "questionnaire/model.h"

namespace priyom::kiosk {

// A text of the questionnaire in the language that the kiosk speaks now.
QString inLanguage(const questionnaire::Text& text);

// One answer to `item`; a coding by its option's words, a quantity with its unit.
QString answerText(const questionnaire::Item& item, const questionnaire::Answer& answer);
// The same as it stands in a field to be written on: a quantity without its unit.
QString fieldText(const questionnaire::Item& item, const questionnaire::Answer& answer);

// What goes into an answer beside what is typed.
struct Entered {
  const questionnaire::Unit* unit = nullptr;  // of a quantity
  int offsetMinutes = 0;                      // of a time with its day, from UTC
};

// What was typed into a field for `item`, as an answer of its type; nothing where it cannot be read. Dates take
// «27.12.2021» and «27.12.21» is none; times «14:22»; a dateTime both, or the day alone; decimals a comma or a point.
std::optional<questionnaire::Answer> readTyped(const questionnaire::Item& item, const QString& text,
                                               const Entered& beside = {});

}  // namespace priyom::kiosk
