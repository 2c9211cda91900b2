// SPDX-License-Identifier: GPL-3.0-or-later
// What a centre tells its visitors without being asked: services by age, institutions of the neighbourhood, video
// lessons. Words to read, not records: nothing here is about a person. Read from assets/catalogue/*.json by
// protocol/catalogue_json.h; checked here.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "domain/centre.h"

namespace priyom {

// A text in the languages that the centre wrote it in. Russian is always there, unless the text is empty.
struct LocalText {
  std::map<std::string, std::string> byLanguage;

  // The text in this language ("tt"), else in Russian; empty where there is none.
  const std::string& in(std::string_view language) const;
  bool empty() const { return in("ru").empty(); }
  friend bool operator==(const LocalText&, const LocalText&) = default;
};

using AgeGroupId = TextId<struct AgeGroupTag>;
using HelpId = TextId<struct HelpTag>;
using InstitutionId = TextId<struct InstitutionTag>;
using LessonId = TextId<struct LessonTag>;

// «3–6 лет»
struct AgeGroup {
  AgeGroupId id;
  LocalText name;
  LocalText hint;  // «Детский сад и подготовка к школе»; may be empty
  friend bool operator==(const AgeGroup&, const AgeGroup&) = default;
};

// One thing that the centre does for people of some ages. Where one goes for it is a line, for which a ticket is taken,
// or a service of the centre, for which one books; both may be empty.
struct Help {
  HelpId id;
  LocalText name;
  LocalText summary;             // one sentence, on the list
  std::vector<LocalText> about;  // «Подробнее»: short paragraphs
  LocalText givenBy;             // «Социальный педагог»
  std::vector<LocalText> bring;
  std::vector<AgeGroupId> ages;
  LineId line;
  ServiceId service;
  friend bool operator==(const Help&, const Help&) = default;
};

// Where else one is helped.
struct Institution {
  InstitutionId id;
  LocalText purpose;  // «Здоровье детей»: what one goes there for
  LocalText name;
  LocalText address;
  std::vector<std::string> phones;
  std::string email;
  std::string site;  // "https://…"; empty: none
  LocalText hours;
  LocalText way;  // how to get there; may be empty
  friend bool operator==(const Institution&, const Institution&) = default;
};

// A video for parents. Its file lies on the terminals, or nowhere: then there is the site to take along.
struct Lesson {
  LessonId id;
  LocalText title;
  LocalText topic;
  LocalText summary;
  std::vector<AgeGroupId> ages;
  std::chrono::minutes length{1};
  std::string file;                              // the name of a file, without a folder; empty: not on the terminals
  std::map<std::string, std::string> subtitles;  // by language: files likewise, .srt or .vtt
  std::string site;
  friend bool operator==(const Lesson&, const Lesson&) = default;
};

struct Catalogue {
  std::vector<AgeGroup> ages;  // in the order in which they are shown
  std::vector<Help> services;
  std::vector<Institution> institutions;
  std::vector<Lesson> lessons;

  bool empty() const { return services.empty() && institutions.empty() && lessons.empty(); }
  friend bool operator==(const Catalogue&, const Catalogue&) = default;
};

// kMalformed with a sentence that names the culprit: a text that is missing, a repeated id, an age that is not there, a
// site or a file's name that cannot be one.
Result<void> validate(const Catalogue& catalogue);
// The lines and services of the centre that it leads to are there.
Result<void> validate(const Catalogue& catalogue, const Centre& centre);

}  // namespace priyom
