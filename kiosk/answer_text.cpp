// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/answer_text.h"

#include <QDate>
#include <limits>

#include "ui/answer/answer_words.h"
#include "ui/language.h"

namespace priyom::kiosk {
namespace {

namespace fhir = questionnaire;

std::optional<fhir::Date> readDate(const QString& text) {
  const auto date = QDate::fromString(text, QStringLiteral("d.M.yyyy"));
  if (!date.isValid() || date.year() < 1000) return std::nullopt;
  return fhir::Date{date.year(), date.month(), date.day()};
}

std::optional<fhir::Answer> readInteger(const QString& text) {
  bool ok = false;
  const auto value = text.toInt(&ok);
  if (!ok) return std::nullopt;
  return fhir::Answer(static_cast<std::int64_t>(value));
}

std::optional<fhir::Decimal> readDecimal(QString text) {
  return fhir::Decimal::parse(text.replace(QLatin1Char(','), QLatin1Char('.')).toStdString());
}

std::optional<fhir::Answer> readQuantity(const fhir::Item& item, const QString& text) {
  fhir::Quantity quantity;
  quantity.value = readDecimal(text);
  if (!quantity.value) return std::nullopt;
  if (item.unit) {
    quantity.unit = item.unit->display;
    quantity.system = item.unit->coding.system;
    quantity.code = item.unit->coding.code;
  }
  return fhir::Answer(std::move(quantity));
}

template <typename T>
std::optional<fhir::Answer> asAnswer(std::optional<T> value) {
  if (!value) return std::nullopt;
  return fhir::Answer(std::move(*value));
}

}  // namespace

QString inLanguage(const fhir::Text& text) {
  return QString::fromStdString(text.in(ui::Language::instance().code().toStdString()));
}

QString answerText(const fhir::Item& item, const fhir::Answer& answer) {
  return ui::answerWords(&item, answer, ui::Language::instance().code().toStdString());
}

std::optional<fhir::Answer> readTyped(const fhir::Item& item, const QString& typed) {
  const auto text = typed.trimmed();
  switch (item.type) {
    case fhir::ItemType::kInteger:
      return readInteger(text);
    case fhir::ItemType::kDecimal:
      return asAnswer(readDecimal(text));
    case fhir::ItemType::kQuantity:
      return readQuantity(item, text);
    case fhir::ItemType::kDate:
      return asAnswer(readDate(text));
    case fhir::ItemType::kDateTime:
      if (const auto date = readDate(text)) return fhir::Answer(fhir::DateTime{*date, std::nullopt, 0, {}});
      return std::nullopt;
    case fhir::ItemType::kTime:
      return asAnswer(fhir::Time::parse((text.size() == 4 ? QLatin1Char('0') + text : text).toStdString() + ":00"));
    default:
      return fhir::Answer(text.toStdString());
  }
}

}  // namespace priyom::kiosk
