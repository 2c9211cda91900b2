// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever chose a language reads every word of the questionnaires in it: Russian, English and Tatar.
#include <set>

#include "support.h"

namespace priyom::questionnaire {
namespace {

// What is the same word in Russian and in Tatar.
const std::set<std::string> kSameInTatar = {"паспорт", "СНИЛС",   "Категория", "пенсионер", "ветеран", "ходунки",
                                            "Фамилия", "Телефон", "Адрес",     "Документ",  "Серия",   "Номер"};

bool isNumber(const std::string& text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  constexpr std::string_view kDash = "–";
  const std::size_t dash = text.find(kDash);
  if (dash == std::string::npos) return std::all_of(text.begin(), text.end(), digit);
  return isNumber(text.substr(0, dash)) && isNumber(text.substr(dash + kDash.size()));
}

// Cyrillic letters begin with these bytes in UTF-8.
bool hasCyrillic(const std::string& text) {
  return text.find_first_of("\xD0\xD1\xD2\xD3") != std::string::npos;
}

// The text written for the language; empty where there is none, whereas in() falls back on the base.
std::string writtenIn(const Text& text, const std::string& language) {
  for (const Text::Translation& t : text.translations) {
    if (t.language == language) return t.content;
  }
  return {};
}

void expectAllLanguages(const Text& text, const std::string& where) {
  SCOPED_TRACE(where + ": " + text.base);
  EXPECT_FALSE(text.base.empty());
  const std::string english = writtenIn(text, "en");
  EXPECT_FALSE(english.empty()) << "no English";
  EXPECT_FALSE(hasCyrillic(english)) << english;
  const std::string tatar = writtenIn(text, "tt");
  EXPECT_FALSE(tatar.empty()) << "no Tatar";
  const bool mayBeSame = isNumber(text.base) || kSameInTatar.contains(text.base);
  EXPECT_TRUE(mayBeSame || tatar != text.base) << "still Russian";
}

std::vector<std::filesystem::path> questionnaireFiles() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(PRIYOM_SOURCE_DIR "/assets/questionnaires")) {
    const auto& path = entry.path();
    // NAME.rules.json is no questionnaire.
    if (path.extension() == ".json" && path.stem().extension() != ".rules") files.push_back(path);
  }
  std::sort(files.begin(), files.end());
  return files;
}

TEST(Translations, EveryTextOfEveryQuestionnaireIsThereInRussianEnglishAndTatar) {
  const auto files = questionnaireFiles();
  ASSERT_FALSE(files.empty());
  for (const auto& file : files) {
    SCOPED_TRACE(file.filename().string());
    const auto q = readQuestionnaire(readFile(file));
    ASSERT_TRUE(q) << q.error().text;
    EXPECT_EQ(q->language, "ru");
    expectAllLanguages(q->title, "title");
    for (const Item& item : q->items) {
      expectAllLanguages(item.text, item.linkId);
      if (hasCyrillic(item.entryFormat.base)) expectAllLanguages(item.entryFormat, item.linkId);
      for (const Option& option : item.options) expectAllLanguages(option.text, item.linkId);
    }
  }
}

}  // namespace
}  // namespace priyom::questionnaire
