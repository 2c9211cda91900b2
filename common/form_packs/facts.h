// SPDX-License-Identifier: GPL-3.0-or-later
// Who and what the papers are about, as the desk knows it, and the fields that follow from it: cases, initials, the
// identity document in one line. Pure; any thread.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/centre.h"
#include "form_packs/values.h"
#include "names/names.h"

namespace priyom::form_packs {

struct IdentityDocument {
  std::string kind;    // «паспорт»
  std::string number;  // with its series: «0000 000000»
  std::string issuedBy;
  std::string issuedOn;  // «01.01.2000»
  std::string code;      // of the department, «000-000»
  friend bool operator==(const IdentityDocument&, const IdentityDocument&) = default;
};

// All as it shall be read; what is not known is empty.
struct PersonFacts {
  names::FullName name;
  std::string birthDate;  // «01.02.1985»
  std::string address;
  std::string actualAddress;  // empty: that of the registration
  std::string phone;
  std::string email;
  std::string snils;
  IdentityDocument document;
};

struct Facts {
  PersonFacts applicant;
  std::optional<PersonFacts> recipient;  // none: the applicant
  std::string relation;                  // of the applicant to the recipient: «мать»
  std::string basis;                     // «свидетельство о рождении …»
  std::string request;
  std::vector<std::string> services;
  std::vector<std::string> circumstances;
  std::string living;
  std::string income;
  std::vector<std::string> brought;
  std::vector<std::string> missing;
  std::string ticket;  // «А-042»
  std::string consentVersion;
  std::chrono::year_month_day today{};
  // What the registrar wrote, by field, that follows from nothing here (the appointment) or over what does: a case that
  // the rules do not know.
  std::map<std::string, std::string> corrected;
};

// The centre's and the member of the staff's are added; `staff` may be null. Corrections of unknown fields are ignored.
Values valuesOf(const Facts& facts, const Centre& centre, const Staff* staff);

// «28.11.2026» and «28 ноября 2026 г.»
std::string dateInFigures(std::chrono::year_month_day day);
std::string dateInWords(std::chrono::year_month_day day);

}  // namespace priyom::form_packs
