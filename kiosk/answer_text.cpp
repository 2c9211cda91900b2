// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/answer_text.h"

#include <QDate>
#include <cstdlib>

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

std::optional<fhir::Answer> readQuantity(const fhir::Unit* unit, const QString& text) {
  fhir::Quantity quantity;
  quantity.value = readDecimal(text);
  if (!quantity.value) return std::nullopt;
  if (unit) {
    quantity.unit = unit->display;
    quantity.system = unit->coding.system;
    quantity.code = unit->coding.code;
  }
  return fhir::Answer(std::move(quantity));
}

std::optional<fhir::Time> readTime(const QString& text) {
  return fhir::Time::parse((text.indexOf(QLatin1Char(':')) == 1 ? QLatin1Char('0') + text : text).toStdString() +
                           ":00");
}

// FHIR wants the distance from UTC beside a time.
std::optional<fhir::DateTime> readDateTime(const QString& text, int offsetMinutes) {
  const auto parts = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  const auto date = parts.isEmpty() ? std::nullopt : readDate(parts.front());
  if (!date || parts.size() > 2) return std::nullopt;
  fhir::DateTime read{*date, std::nullopt, 0, {}};
  if (parts.size() == 1) return read;
  read.time = readTime(parts.back());
  if (!read.time) return std::nullopt;
  constexpr int kMinutes = 60;
  const int distance = std::abs(offsetMinutes);
  read.offsetMinutes = offsetMinutes;
  read.offset = QStringLiteral("%1%2:%3")
                    .arg(offsetMinutes < 0 ? QLatin1Char('-') : QLatin1Char('+'))
                    .arg(distance / kMinutes, 2, 10, QLatin1Char('0'))
                    .arg(distance % kMinutes, 2, 10, QLatin1Char('0'))
                    .toStdString();
  return read;
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

QString fieldText(const fhir::Item& item, const fhir::Answer& answer) {
  const auto* quantity = std::get_if<fhir::Quantity>(&answer);
  return quantity && quantity->value ? answerText(item, *quantity->value) : answerText(item, answer);
}

std::optional<fhir::Answer> readTyped(const fhir::Item& item, const QString& typed, const Entered& beside) {
  const auto text = typed.trimmed();
  switch (item.type) {
    case fhir::ItemType::kInteger:
      return readInteger(text);
    case fhir::ItemType::kDecimal:
      return asAnswer(readDecimal(text));
    case fhir::ItemType::kQuantity:
      return readQuantity(beside.unit, text);
    case fhir::ItemType::kDate:
      return asAnswer(readDate(text));
    case fhir::ItemType::kDateTime:
      return asAnswer(readDateTime(text, beside.offsetMinutes));
    case fhir::ItemType::kTime:
      return asAnswer(readTime(text));
    default:
      return fhir::Answer(text.toStdString());
  }
}

}  // namespace priyom::kiosk
