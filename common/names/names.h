// SPDX-License-Identifier: GPL-3.0-or-later
// Russian personal names in their grammatical cases, for papers to sign: «от Ивановой Марии Петровны», «я, … Льву
// Щаранскому». The rules and their sources are the table of rules.cpp; README.md says how to add to it.
//
// Texts are UTF-8. Upper and lower case and ё stay as they are written. Pure; any thread.
#pragma once

#include <optional>
#include <string>

#include "domain/result.h"

namespace priyom::names {

enum class Case { kNominative, kGenitive, kDative, kAccusative, kInstrumental, kPrepositional };
enum class Gender { kMale, kFemale };

// "genitive", …
std::optional<Case> caseOf(std::string_view name);

// Parts that a person does not have are empty.
struct FullName {
  std::string surname;
  std::string given;
  std::string patronymic;
  friend bool operator==(const FullName&, const FullName&) = default;
};

// By the patronymic, else the given name, else the surname; none where they do not tell («Саша Шевченко»).
std::optional<Gender> genderOf(const FullName& name);

// The name in that case. Without a gender, that of genderOf(); where that is not known either, every part that has one
// form for both genders is declined, and kNotFound is returned where a part has not. kMalformed: no UTF-8.
Result<FullName> inflect(const FullName& name, Case wanted, std::optional<Gender> gender = std::nullopt);

// «И. И. Иванов» and «Иванов И. И.»; a part that is missing is left out.
std::string initialsBefore(const FullName& name);
std::string initialsAfter(const FullName& name);

}  // namespace priyom::names
