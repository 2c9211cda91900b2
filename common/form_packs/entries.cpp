// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_packs/entries.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "form_packs/fields.h"

namespace priyom::form_packs {
namespace {

constexpr std::array<std::string_view, 5> kTold{"centre.", "staff.", "today", "ticket", "consent_version"};
constexpr std::array<std::string_view, 5> kOfDocument{".document_kind", ".document_number", ".document_issued_by",
                                                      ".document_issued_on", ".document_code"};
constexpr std::array<std::string_view, 3> kOfName{".surname", ".given", ".patronymic"};

bool isTold(std::string_view field) {
  return std::any_of(kTold.begin(), kTold.end(), [&](auto prefix) { return field.starts_with(prefix); });
}

// «applicant» of «applicant.full.genitive».
std::string_view whose(std::string_view field) {
  return field.substr(0, field.find('.'));
}

bool isOfName(std::string_view part) {
  return part.starts_with(".full") || part.starts_with(".initials") || part.starts_with(".surname") ||
         part.starts_with(".given") || part.starts_with(".patronymic");
}

bool followsFromName(std::string_view part) {
  return part.starts_with(".initials") || std::count(part.begin(), part.end(), '.') == 2;
}

class Wanted {
 public:
  explicit Wanted(bool forOther) : forOther_(forOther) {}

  void add(const std::string& field) {
    if (isTold(field)) return;
    const auto who = whose(field);
    if (who != "applicant" && who != "recipient") {
      entries_.emplace(field, EntryGroup::kMatter);
      return;
    }
    if (who == "recipient" && !forOther_) return person("applicant", field.substr(who.size()));
    person(std::string(who), field.substr(who.size()));
  }

  std::vector<Entry> take() const {
    std::vector<Entry> found;
    for (const auto& field : allFields()) {
      const auto at = entries_.find(field.name);
      if (at != entries_.end() && field.kind != FieldKind::kFlag)
        found.push_back({field.name, at->second, field.kind == FieldKind::kList});
    }
    return found;
  }

 private:
  void person(const std::string& who, const std::string& part) {
    const auto group = who == "applicant" ? EntryGroup::kApplicant : EntryGroup::kRecipient;
    if (isOfName(part)) {
      for (const auto each : kOfName) entries_.emplace(who + std::string(each), group);
      if (followsFromName(part)) entries_.emplace(who + part, EntryGroup::kCases);
      return;
    }
    if (part == ".document") {
      for (const auto each : kOfDocument) entries_.emplace(who + std::string(each), group);
      return;
    }
    if (part == ".actual_address") entries_.emplace(who + ".address", group);
    entries_.emplace(who + part, group);
  }

  bool forOther_;
  std::map<std::string, EntryGroup> entries_;
};

class Reader {
 public:
  explicit Reader(const Written& written) : written_(written) {}

  std::string text(const std::string& field) const {
    const auto at = written_.find(field);
    return at == written_.end() ? std::string() : at->second;
  }

  std::vector<std::string> items(const std::string& field) const {
    std::vector<std::string> found;
    std::string item;
    for (const char c : text(field) + '\n') {
      if (c != '\n')
        item += c;
      else if (!item.empty())
        found.push_back(std::exchange(item, {}));
    }
    return found;
  }

  PersonFacts person(const std::string& who) const {
    PersonFacts facts;
    facts.name = {text(who + ".surname"), text(who + ".given"), text(who + ".patronymic")};
    facts.birthDate = text(who + ".birth_date");
    facts.address = text(who + ".address");
    facts.actualAddress = text(who + ".actual_address");
    facts.phone = text(who + ".phone");
    facts.email = text(who + ".email");
    facts.snils = text(who + ".snils");
    facts.document = {text(who + ".document_kind"), text(who + ".document_number"), text(who + ".document_issued_by"),
                      text(who + ".document_issued_on"), text(who + ".document_code")};
    return facts;
  }

 private:
  const Written& written_;
};

}  // namespace

std::vector<Entry> entriesFor(const std::vector<std::string>& fields, bool forOther) {
  Wanted wanted(forOther);
  for (const auto& field : fields) wanted.add(field);
  return wanted.take();
}

Facts factsFrom(const Written& written) {
  const Reader read(written);
  Facts facts;
  facts.applicant = read.person("applicant");
  if (!read.text("for_other").empty()) facts.recipient = read.person("recipient");
  facts.relation = read.text("relation");
  facts.basis = read.text("basis");
  facts.request = read.text("request");
  facts.services = read.items("services");
  facts.circumstances = read.items("circumstances");
  facts.living = read.text("living");
  facts.income = read.text("income");
  facts.brought = read.items("brought");
  facts.missing = read.items("missing");
  for (const auto& [field, text] : written) {
    const auto who = whose(field);
    const bool ofPerson = who == "applicant" || who == "recipient";
    const bool ofCalendar = who == "appointment" || who == "specialist";
    if (ofCalendar || (ofPerson && followsFromName(std::string_view(field).substr(who.size()))))
      facts.corrected.emplace(field, text);
  }
  return facts;
}

}  // namespace priyom::form_packs
