// SPDX-License-Identifier: GPL-3.0-or-later
// An answer as people read it: «27.12.2021», «27.12.2021 14:30», «1,5», «80 кг», «да». The kiosk's review and the
// registrar's form say it alike.
#pragma once

#include <QString>

#include "questionnaire/model.h"

namespace priyom::ui {

// One answer to `item`, in the questionnaire's language "ru", "en": a coding by its option's words. `item` may be null,
// where the questionnaire is not known.
QString answerWords(const questionnaire::Item* item, const questionnaire::Answer& answer, const std::string& language);

}  // namespace priyom::ui
