// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/numerals.h"

#include <array>

#include "domain/ticket_number.h"

namespace priyom::speech {
namespace {

using Words = std::array<const char*, 10>;

struct Numerals {
  const char* zero;
  std::array<const char*, 20> small;  // from 1
  Words tens;                         // from 20 at [2]
  Words hundreds;                     // from 100 at [1]
};

constexpr Numerals kRussian{
    "ноль",
    {"", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать",
     "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать", "восемнадцать",
     "девятнадцать"},
    {"", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"},
    {"", "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"}};
constexpr Numerals kEnglish{
    "zero",
    {"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
     "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"},
    {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"},
    {"", "one hundred", "two hundred", "three hundred", "four hundred", "five hundred", "six hundred",
     "seven hundred", "eight hundred", "nine hundred"}};
constexpr Numerals kTatar{
    "ноль",
    {"", "бер", "ике", "өч", "дүрт", "биш", "алты", "җиде", "сигез", "тугыз", "ун", "унбер", "унике", "унөч",
     "ундүрт", "унбиш", "уналты", "унҗиде", "унсигез", "унтугыз"},
    {"", "", "егерме", "утыз", "кырык", "илле", "алтмыш", "җитмеш", "сиксән", "туксан"},
    {"", "йөз", "ике йөз", "өч йөз", "дүрт йөз", "биш йөз", "алты йөз", "җиде йөз", "сигез йөз", "тугыз йөз"}};

const Numerals& numeralsOf(Language language) {
  switch (language) {
    case Language::kEnglish:
      return kEnglish;
    case Language::kTatar:
      return kTatar;
    case Language::kRussian:
      break;
  }
  return kRussian;
}

// 1 … 9 thousands. Russian counts thousands in the feminine.
std::string thousands(int count, Language language) {
  switch (language) {
    case Language::kEnglish:
      return std::string(kEnglish.small[static_cast<std::size_t>(count)]) + " thousand";
    case Language::kTatar:
      return count == 1 ? "мең" : std::string(kTatar.small[static_cast<std::size_t>(count)]) + " мең";
    case Language::kRussian:
      break;
  }
  if (count == 1) return "тысяча";
  if (count == 2) return "две тысячи";
  return std::string(kRussian.small[static_cast<std::size_t>(count)]) + (count < 5 ? " тысячи" : " тысяч");
}

}  // namespace

std::optional<Language> languageOf(std::string_view code) {
  if (code == "ru") return Language::kRussian;
  if (code == "en") return Language::kEnglish;
  if (code == "tt") return Language::kTatar;
  return std::nullopt;
}

std::string_view codeOf(Language language) {
  switch (language) {
    case Language::kEnglish:
      return "en";
    case Language::kTatar:
      return "tt";
    case Language::kRussian:
      break;
  }
  return "ru";
}

std::string numberInWords(int number, Language language) {
  if (number < 0 || number > 9999) return std::to_string(number);
  const auto& words = numeralsOf(language);
  if (number == 0) return words.zero;
  std::string said;
  const auto add = [&](std::string_view word, std::string_view before = " ") {
    if (!said.empty()) said += before;
    said += word;
  };
  if (number >= 1000) add(thousands(number / 1000, language));
  if (number % 1000 >= 100) add(words.hundreds[static_cast<std::size_t>(number % 1000 / 100)]);
  const auto rest = static_cast<std::size_t>(number % 100);
  // English says "and" before what is left of a hundred.
  const auto* const joint = language == Language::kEnglish && rest != 0 && !said.empty() ? " and " : " ";
  if (rest >= 20) {
    add(words.tens[rest / 10], joint);
    if (rest % 10 != 0) add(words.small[rest % 10], language == Language::kEnglish ? "-" : " ");
  } else if (rest != 0) {
    add(words.small[rest], joint);
  }
  return said;
}

std::string letterInWords(char16_t letter, Language language) {
  // In the order of kPrefixLetters.
  static constexpr std::array<const char*, kPrefixLetters.size()> kCyrillic{"а",  "вэ", "е",  "ка", "эм", "эн",
                                                                            "эр", "эс", "тэ", "у",  "ха"};
  const auto place = kPrefixLetters.find(letter);
  if (place == std::u16string_view::npos) return {};
  return language == Language::kEnglish ? std::string(1, kLatinLookAlikes[place]) : kCyrillic.at(place);
}

}  // namespace priyom::speech
