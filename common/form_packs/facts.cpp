// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_packs/facts.h"

#include <array>
#include <cstdio>
#include <utility>

#include "form_packs/fields.h"

namespace priyom::form_packs {
namespace {

using names::Case;
using names::FullName;

constexpr std::array<std::pair<std::string_view, Case>, 6> kCases{{{"", Case::kNominative},
                                                                   {".genitive", Case::kGenitive},
                                                                   {".dative", Case::kDative},
                                                                   {".accusative", Case::kAccusative},
                                                                   {".instrumental", Case::kInstrumental},
                                                                   {".prepositional", Case::kPrepositional}}};

std::string joined(std::initializer_list<std::string> parts, std::string_view between) {
  std::string all;
  for (const auto& part : parts) {
    if (part.empty()) continue;
    if (!all.empty()) all += between;
    all += part;
  }
  return all;
}

std::string inOneLine(const IdentityDocument& document) {
  if (document.number.empty()) return {};
  const auto issued = joined({document.issuedBy, document.issuedOn}, " ");
  return joined({joined({document.kind, document.number}, " "), issued.empty() ? "" : "выдан " + issued,
                 document.code.empty() ? "" : "код подразделения " + document.code},
                ", ");
}

class Filling {
 public:
  void person(const std::string& who, const PersonFacts& facts) {
    const auto gender = names::genderOf(facts.name);
    for (const auto& [ending, wanted] : kCases) name(who, ending, facts.name, wanted, gender);
    values_.setText(who + ".initials", names::initialsBefore(facts.name));
    values_.setText(who + ".initials_after", names::initialsAfter(facts.name));
    values_.setText(who + ".birth_date", facts.birthDate);
    values_.setText(who + ".address", facts.address);
    values_.setText(who + ".actual_address", facts.actualAddress.empty() ? facts.address : facts.actualAddress);
    values_.setText(who + ".phone", facts.phone);
    values_.setText(who + ".email", facts.email);
    values_.setText(who + ".snils", facts.snils);
    values_.setText(who + ".document", inOneLine(facts.document));
    values_.setText(who + ".document_kind", facts.document.kind);
    values_.setText(who + ".document_number", facts.document.number);
    values_.setText(who + ".document_issued_by", facts.document.issuedBy);
    values_.setText(who + ".document_issued_on", facts.document.issuedOn);
    values_.setText(who + ".document_code", facts.document.code);
    values_.setFlag(who + ".female", gender == names::Gender::kFemale);
    values_.setFlag(who + ".male", gender == names::Gender::kMale);
  }

  Values& values() { return values_; }

 private:
  // A name that has no form of its own in the case, because nothing tells the gender, is left open: a wrong form on a
  // paper that is to be signed is worse than a line to write on.
  void name(const std::string& who, std::string_view ending, const FullName& full, Case wanted,
            std::optional<names::Gender> gender) {
    const auto inflected = names::inflect(full, wanted, gender);
    if (!inflected) return;
    const auto set = [&](const char* part, const std::string& text) {
      values_.setText(who + part + std::string(ending), text);
    };
    set(".surname", inflected->surname);
    set(".given", inflected->given);
    set(".patronymic", inflected->patronymic);
    set(".full", joined({inflected->surname, inflected->given, inflected->patronymic}, " "));
  }

  Values values_;
};

FullName nameInOneLine(const std::string& line) {
  FullName name;
  std::array<std::string*, 3> parts{&name.surname, &name.given, &name.patronymic};
  std::size_t at = 0;
  for (const char c : line) {
    if (c == ' ' && at + 1 < parts.size() && !parts[at]->empty())
      ++at;
    else
      *parts[at] += c;
  }
  return name;
}

}  // namespace

std::string dateInFigures(std::chrono::year_month_day day) {
  if (!day.ok()) return {};
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%02u.%02u.%04d", static_cast<unsigned>(day.day()),
                static_cast<unsigned>(day.month()), static_cast<int>(day.year()));
  return text.data();
}

std::string dateInWords(std::chrono::year_month_day day) {
  static constexpr std::array<std::string_view, 12> kMonths{"января",   "февраля", "марта",  "апреля",
                                                            "мая",      "июня",    "июля",   "августа",
                                                            "сентября", "октября", "ноября", "декабря"};
  if (!day.ok()) return {};
  return std::to_string(static_cast<unsigned>(day.day())) + " " +
         std::string(kMonths[static_cast<unsigned>(day.month()) - 1]) + " " +
         std::to_string(static_cast<int>(day.year())) + " г.";
}

Values valuesOf(const Facts& facts, const Centre& centre, const Staff* staff) {
  Filling filling;
  filling.person("applicant", facts.applicant);
  filling.person("recipient", facts.recipient ? *facts.recipient : facts.applicant);
  auto& values = filling.values();
  values.setFlag("for_other", facts.recipient.has_value());
  if (facts.recipient) {
    values.setText("relation", facts.relation);
    values.setText("basis", facts.basis);
  }
  values.setText("request", facts.request);
  values.setList("services", facts.services);
  values.setList("circumstances", facts.circumstances);
  values.setText("living", facts.living);
  values.setText("income", facts.income);
  values.setList("brought", facts.brought);
  values.setList("missing", facts.missing);
  values.setText("ticket", facts.ticket);
  values.setText("consent_version", facts.consentVersion);
  values.setText("today", dateInFigures(facts.today));
  values.setText("today_in_words", dateInWords(facts.today));
  values.setText("centre.name", centre.name);
  values.setText("centre.short_name", centre.shortName);
  values.setText("centre.address", centre.address);
  std::string phones;
  for (const auto& phone : centre.phones) phones += (phones.empty() ? "" : ", ") + phone;
  values.setText("centre.phones", phones);
  if (staff) {
    values.setText("staff.role", staff->role);
    values.setText("staff.initials", names::initialsBefore(nameInOneLine(staff->name)));
  }
  for (const auto& [name, text] : facts.corrected) {
    const auto* const field = fieldNamed(name);
    if (field && field->kind == FieldKind::kText) values.setText(name, text);
  }
  return values;
}

}  // namespace priyom::form_packs
