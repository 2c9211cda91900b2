// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/answer/answer_words.h"

#include <QCoreApplication>
#include <QDate>

namespace priyom::ui {
namespace {

namespace fhir = questionnaire;

QString dateWords(const fhir::Date& date) {
  if (date.day == 0) return QString::fromStdString(date.text());
  return QDate(date.year, date.month, date.day).toString(QStringLiteral("dd.MM.yyyy"));
}

// The time as it was said, in its own distance from UTC.
QString timeWords(const fhir::Time& time) {
  return QStringLiteral("%1:%2").arg(time.hour).arg(time.minute, 2, 10, QLatin1Char('0'));
}

QString decimalWords(const fhir::Decimal& decimal) {
  return QString::fromStdString(decimal.text).replace(QLatin1Char('.'), QLatin1Char(','));
}

}  // namespace

QString answerWords(const fhir::Item* item, const fhir::Answer& answer, const std::string& language) {
  if (const auto option = item ? item->optionOf(answer) : fhir::kNone; option != fhir::kNone)
    return QString::fromStdString(item->options[option].text.in(language));
  if (const auto* yes = std::get_if<bool>(&answer))
    return *yes ? QCoreApplication::translate("Answer", "yes") : QCoreApplication::translate("Answer", "no");
  if (const auto* date = std::get_if<fhir::Date>(&answer)) return dateWords(*date);
  if (const auto* date = std::get_if<fhir::DateTime>(&answer))
    return dateWords(date->date) + (date->time ? QLatin1Char(' ') + timeWords(*date->time) : QString());
  if (const auto* time = std::get_if<fhir::Time>(&answer)) return timeWords(*time);
  if (const auto* decimal = std::get_if<fhir::Decimal>(&answer)) return decimalWords(*decimal);
  if (const auto* quantity = std::get_if<fhir::Quantity>(&answer); quantity && quantity->value) {
    const auto& unit = quantity->unit.empty() ? quantity->code : quantity->unit;
    return QString::fromStdString(quantity->comparator) + decimalWords(*quantity->value) +
           (unit.empty() ? QString() : QLatin1Char(' ') + QString::fromStdString(unit));
  }
  return QString::fromStdString(fhir::plainText(answer));
}

}  // namespace priyom::ui
