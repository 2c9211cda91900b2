// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue.h"

#include <gtest/gtest.h>

namespace priyom {
namespace {

LocalText ru(const char* words) {
  return LocalText{{{"ru", words}}};
}

Catalogue sample() {
  Catalogue catalogue;
  catalogue.ages = {{AgeGroupId{"3-6"}, ru("3–6 лет"), {}}};
  Help help;
  help.id = HelpId{"speech"};
  help.name = ru("Логопед");
  help.about = {ru("Звуки и речь."), ru("Занятия дважды в неделю.")};
  help.givenBy = ru("логопед");
  help.ages = {AgeGroupId{"3-6"}};
  help.line = LineId{"reception"};
  catalogue.services = {help};
  catalogue.institutions = {{InstitutionId{"clinic"},
                             ru("Здоровье"),
                             ru("Образцовая поликлиника"),
                             ru("ул. Образцовая, д. 1"),
                             {"+7 (000) 000-00-01"},
                             "",
                             "https://example.org",
                             {},
                             {}}};
  Lesson lesson;
  lesson.id = LessonId{"games"};
  lesson.title = ru("Игры");
  lesson.topic = ru("Речь");
  lesson.ages = {AgeGroupId{"3-6"}};
  lesson.length = std::chrono::minutes(4);
  lesson.file = "games.mp4";
  catalogue.lessons = {lesson};
  return catalogue;
}

// What is said against the sample once it was changed.
template <typename Change>
std::string against(Change change) {
  auto catalogue = sample();
  change(catalogue);
  const auto valid = validate(catalogue);
  return valid ? "" : valid.error().text;
}

TEST(ACatalogue, IsReadInTheChosenLanguageElseInRussian) {
  const LocalText text{{{"ru", "Логопед"}, {"en", "Speech therapist"}}};
  EXPECT_EQ(text.in("en"), "Speech therapist");
  EXPECT_EQ(text.in("tt"), "Логопед");
  EXPECT_EQ(LocalText().in("ru"), "");
}

TEST(ACatalogue, WithNothingWrongIsTaken) {
  EXPECT_EQ(against([](Catalogue&) {}), "");
  EXPECT_TRUE(validate(Catalogue()));
}

TEST(ACatalogue, NamesTheEntryWhoseTextIsMissing) {
  EXPECT_EQ(against([](Catalogue& all) {
              all.services[0].name = LocalText{{{"en", "Speech therapist"}}};
            }),
            "service 'speech' has no Russian name");
  EXPECT_EQ(against([](Catalogue& all) { all.services[0].about.clear(); }), "service 'speech' has no text about it");
  EXPECT_EQ(against([](Catalogue& all) { all.services[0].about[1] = {}; }),
            "service 'speech' has no Russian text about it");
  EXPECT_EQ(against([](Catalogue& all) { all.institutions[0].purpose = {}; }),
            "institution 'clinic' has no Russian purpose");
  EXPECT_EQ(against([](Catalogue& all) { all.lessons[0].topic = {}; }), "lesson 'games' has no Russian topic");
  EXPECT_EQ(against([](Catalogue& all) {
              all.ages[0].hint = LocalText{{{"ru", "Сад"}, {"tt", ""}}};
            }),
            "age '3-6' has an empty hint in 'tt'");
}

TEST(ACatalogue, NamesAnIdThatStandsThereTwiceAndAnAgeThatDoesNot) {
  EXPECT_EQ(against([](Catalogue& all) { all.services.push_back(all.services[0]); }),
            "service 'speech' stands there twice");
  EXPECT_EQ(against([](Catalogue& all) { all.lessons[0].ages.push_back(AgeGroupId{"30-60"}); }),
            "lesson 'games' names age '30-60', which is not there");
  EXPECT_EQ(against([](Catalogue& all) { all.services[0].ages.clear(); }), "service 'speech' is for no age");
}

TEST(ACatalogue, LeadsToNoFileOutsideOfTheVideosAndToNoSiteThatIsNone) {
  for (const char* file : {"../../etc/passwd", "/etc/passwd", ".hidden", "videos/games.mp4"})
    EXPECT_NE(against([&](Catalogue& all) { all.lessons[0].file = file; }), "") << file;
  EXPECT_NE(against([](Catalogue& all) { all.lessons[0].subtitles["ru"] = "../games.srt"; }), "");
  for (const char* site : {"example.org", "javascript:alert(1)", "https://пример.рф", "https://exa mple.org"})
    EXPECT_NE(against([&](Catalogue& all) { all.institutions[0].site = site; }), "") << site;
  EXPECT_EQ(against([](Catalogue& all) { all.lessons[0].file.clear(); }),
            "lesson 'games' has neither a file nor a site");
}

TEST(ACatalogue, LeadsToLinesAndServicesOfItsCentreOnly) {
  Centre centre;
  centre.lines.push_back({LineId{"reception"}, {}, u'А', {}});
  auto catalogue = sample();
  EXPECT_TRUE(validate(catalogue, centre));
  catalogue.services[0].service = ServiceId{"massage"};
  EXPECT_EQ(validate(catalogue, centre).error().text,
            "service 'speech' leads to service 'massage', which the centre has not");
  catalogue = sample();
  catalogue.services[0].line = LineId{"upstairs"};
  EXPECT_EQ(validate(catalogue, centre).error().text,
            "service 'speech' leads to line 'upstairs', which the centre has not");
}

}  // namespace
}  // namespace priyom
