// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue.h"

#include <algorithm>
#include <optional>
#include <set>

namespace priyom {
namespace {

constexpr std::string_view kMainLanguage = "ru";
constexpr std::size_t kLongestSite = 200;  // a QR code that a telephone reads from a screen

// Says what is wrong with one entry, and of which.
class Entry {
 public:
  Entry(std::string_view kind, const std::string& id) : name_(std::string(kind) + " '" + id + "'") {}

  void needs(const LocalText& text, std::string_view what) {
    if (text.empty()) refuse("has no Russian " + std::string(what));
    translated(text, what);
  }
  // May be missing, but not in Russian alone.
  void may(const LocalText& text, std::string_view what) {
    if (text.empty() && !text.byLanguage.empty()) refuse("has no Russian " + std::string(what));
    translated(text, what);
  }
  void needsEach(const std::vector<LocalText>& texts, std::string_view what) {
    for (const auto& text : texts) needs(text, what);
  }
  void needsAges(const std::vector<AgeGroupId>& ages, const std::set<AgeGroupId>& known) {
    if (ages.empty()) refuse("is for no age");
    for (const auto& age : ages) {
      if (!known.contains(age)) refuse("names age '" + age.text + "', which is not there");
    }
  }
  void maySite(const std::string& site) {
    if (site.empty()) return;
    const bool web = site.starts_with("https://") || site.starts_with("http://");
    const bool plain = std::all_of(site.begin(), site.end(), [](char each) { return each > ' ' && each < '\x7f'; });
    if (!web || !plain || site.size() > kLongestSite)
      refuse("has a site that is no address: https://…, at most 200 Latin characters");
  }
  void mayFile(const std::string& file) {
    // A name alone: whoever writes the catalogue chooses among the videos of the terminal, not among its files.
    if (!file.empty() && (file.front() == '.' || file.find('/') != std::string::npos))
      refuse("names a file in a folder: its name alone is wanted");
  }
  void refuse(std::string why) {
    if (!error_) error_ = fail(Errc::kMalformed, name_ + ' ' + std::move(why));
  }

  Result<void> verdict() const {
    if (error_) return *error_;
    return {};
  }

 private:
  void translated(const LocalText& text, std::string_view what) {
    for (const auto& [language, words] : text.byLanguage) {
      if (words.empty()) refuse("has an empty " + std::string(what) + " in '" + language + "'");
    }
  }

  std::string name_;
  std::optional<Error> error_;
};

template <typename Range, typename Check>
Result<void> each(const Range& range, std::string_view kind, Check check) {
  std::set<std::string> seen;
  for (const auto& one : range) {
    Entry entry(kind, one.id.text);
    if (!isIdText(one.id.text)) entry.refuse("has no valid id");
    if (!seen.insert(one.id.text).second) entry.refuse("stands there twice");
    check(entry, one);
    if (auto verdict = entry.verdict(); !verdict) return verdict;
  }
  return {};
}

}  // namespace

const std::string& LocalText::in(std::string_view language) const {
  static const std::string kNone;
  auto found = byLanguage.find(std::string(language));
  if (found == byLanguage.end()) found = byLanguage.find(std::string(kMainLanguage));
  return found == byLanguage.end() ? kNone : found->second;
}

Result<void> validate(const Catalogue& catalogue) {
  std::set<AgeGroupId> ages;
  for (const auto& age : catalogue.ages) ages.insert(age.id);
  const auto ofAges = each(catalogue.ages, "age", [](Entry& entry, const AgeGroup& age) {
    entry.needs(age.name, "name");
    entry.may(age.hint, "hint");
  });
  if (!ofAges) return ofAges;
  const auto ofServices = each(catalogue.services, "service", [&](Entry& entry, const Help& help) {
    entry.needs(help.name, "name");
    entry.may(help.summary, "summary");
    if (help.about.empty()) entry.refuse("has no text about it");
    entry.needsEach(help.about, "text about it");
    entry.needs(help.givenBy, "word of who gives it");
    entry.needsEach(help.bring, "word of what to bring");
    entry.needsAges(help.ages, ages);
  });
  if (!ofServices) return ofServices;
  const auto ofInstitutions =
      each(catalogue.institutions, "institution", [](Entry& entry, const Institution& institution) {
        entry.needs(institution.purpose, "purpose");
        entry.needs(institution.name, "name");
        entry.needs(institution.address, "address");
        entry.may(institution.hours, "hours");
        entry.may(institution.way, "way");
        entry.maySite(institution.site);
        for (const auto& phone : institution.phones) {
          if (phone.empty()) entry.refuse("has an empty phone");
        }
      });
  if (!ofInstitutions) return ofInstitutions;
  return each(catalogue.lessons, "lesson", [&](Entry& entry, const Lesson& lesson) {
    entry.needs(lesson.title, "title");
    entry.needs(lesson.topic, "topic");
    entry.may(lesson.summary, "summary");
    entry.needsAges(lesson.ages, ages);
    entry.maySite(lesson.site);
    entry.mayFile(lesson.file);
    for (const auto& [language, file] : lesson.subtitles) entry.mayFile(file);
    if (lesson.file.empty() && lesson.site.empty()) entry.refuse("has neither a file nor a site");
    if (lesson.length < std::chrono::minutes(1) || lesson.length > std::chrono::hours(8))
      entry.refuse("lasts 1 to 480 minutes");
  });
}

Result<void> validate(const Catalogue& catalogue, const Centre& centre) {
  return each(catalogue.services, "service", [&](Entry& entry, const Help& help) {
    if (!help.line.empty() && !centre.line(help.line))
      entry.refuse("leads to line '" + help.line.text + "', which the centre has not");
    if (!help.service.empty() && !centre.service(help.service))
      entry.refuse("leads to service '" + help.service.text + "', which the centre has not");
  });
}

}  // namespace priyom
