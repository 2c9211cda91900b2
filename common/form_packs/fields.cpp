// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_packs/fields.h"

#include <array>
#include <map>

namespace priyom::form_packs {
namespace {

constexpr int kShort = 14;
constexpr int kMiddle = 28;
constexpr int kLong = 48;

struct Word {
  std::string_view name;
  std::string_view meaning;
};

constexpr std::array<Word, 5> kCases{{{"genitive", "родительный"},
                                      {"dative", "дательный"},
                                      {"accusative", "винительный"},
                                      {"instrumental", "творительный"},
                                      {"prepositional", "предложный"}}};

class List {
 public:
  void text(const std::string& name, const std::string& meaning, int blank) {
    fields_.push_back({name, FieldKind::kText, meaning, blank});
  }
  void list(const std::string& name, const std::string& meaning) {
    fields_.push_back({name, FieldKind::kList, meaning, kLong});
  }
  void flag(const std::string& name, const std::string& meaning) {
    fields_.push_back({name, FieldKind::kFlag, meaning, 0});
  }

  // A part of a name, in all cases.
  void inCases(const std::string& name, const std::string& meaning, int blank) {
    text(name, meaning, blank);
    for (const auto& each : kCases)
      text(name + "." + std::string(each.name), meaning + ", " + std::string(each.meaning), blank);
  }

  void person(const std::string& who, const std::string& whose) {
    inCases(who + ".surname", "Фамилия " + whose, kMiddle);
    inCases(who + ".given", "Имя " + whose, kMiddle);
    inCases(who + ".patronymic", "Отчество " + whose, kMiddle);
    inCases(who + ".full", "Фамилия, имя и отчество " + whose, kLong);
    text(who + ".initials", "Инициалы и фамилия " + whose, kMiddle);
    text(who + ".initials_after", "Фамилия и инициалы " + whose, kMiddle);
    text(who + ".birth_date", "Дата рождения " + whose, kShort);
    text(who + ".address", "Адрес регистрации " + whose, kLong);
    text(who + ".actual_address", "Адрес проживания " + whose, kLong);
    text(who + ".phone", "Телефон " + whose, kMiddle);
    text(who + ".email", "Электронная почта " + whose, kMiddle);
    text(who + ".snils", "СНИЛС " + whose, kMiddle);
    text(who + ".document", "Документ " + whose + " целиком", kLong);
    text(who + ".document_kind", "Вид документа " + whose, kMiddle);
    text(who + ".document_number", "Серия и номер документа " + whose, kMiddle);
    text(who + ".document_issued_by", "Кем выдан документ " + whose, kLong);
    text(who + ".document_issued_on", "Когда выдан документ " + whose, kShort);
    text(who + ".document_code", "Код подразделения в документе " + whose, kShort);
    flag(who + ".female", "Пол " + whose + ": женский");
    flag(who + ".male", "Пол " + whose + ": мужской");
  }

  std::vector<Field> take() { return std::move(fields_); }

 private:
  std::vector<Field> fields_;
};

std::vector<Field> everyField() {
  List all;
  all.person("applicant", "заявителя");
  all.flag("for_other", "Обращается за другого");
  all.person("recipient", "получателя");
  all.text("relation", "Кем приходится получателю заявитель", kMiddle);
  all.text("basis", "Документ о праве представлять получателя", kLong);
  all.text("request", "Запрос", kLong);
  all.list("services", "Услуги");
  all.list("circumstances", "Обстоятельства, ухудшающие условия жизни");
  all.text("living", "Условия проживания и состав семьи", kLong);
  all.text("income", "Доход на члена семьи", kMiddle);
  all.list("brought", "Документы при себе");
  all.list("missing", "Каких документов не хватает");
  all.text("appointment.date", "День приёма", kShort);
  all.text("appointment.time", "Время приёма", kShort);
  all.text("appointment.room", "Кабинет", kMiddle);
  all.text("specialist.role", "Должность специалиста", kMiddle);
  all.text("specialist.initials", "Инициалы и фамилия специалиста", kMiddle);
  all.text("ticket", "Номер талона", kShort);
  all.text("today", "Сегодня, цифрами", kShort);
  all.text("today_in_words", "Сегодня, словами", kMiddle);
  all.text("consent_version", "Версия текста согласия", kShort);
  all.text("centre.name", "Центр", kLong);
  all.text("centre.short_name", "Центр, кратко", kLong);
  all.text("centre.address", "Адрес центра", kLong);
  all.text("centre.phones", "Телефоны центра", kMiddle);
  all.text("staff.role", "Должность сотрудника", kMiddle);
  all.text("staff.initials", "Инициалы и фамилия сотрудника", kMiddle);
  return all.take();
}

}  // namespace

const std::vector<Field>& allFields() {
  static const auto fields = everyField();
  return fields;
}

const Field* fieldNamed(std::string_view name) {
  static const auto byName = [] {
    std::map<std::string_view, const Field*> found;
    for (const auto& field : allFields()) found.emplace(field.name, &field);
    return found;
  }();
  const auto at = byName.find(name);
  return at == byName.end() ? nullptr : at->second;
}

}  // namespace priyom::form_packs
