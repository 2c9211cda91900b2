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

// One answer to `item`; a coding by its option's words.
QString answerText(const questionnaire::Item& item, const questionnaire::Answer& answer);

// What was typed into a field for `item`, as an answer of its type; nothing where it cannot be read. Dates take
// «27.12.2021» and «27.12.21» is none; times «14:22»; decimals a comma or a point.
std::optional<questionnaire::Answer> readTyped(const questionnaire::Item& item, const QString& text);

}  // namespace priyom::kiosk
