// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/spoken_call.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

namespace priyom::speech {
namespace {

struct Place {
  const char* capital;  // as a name begins
  const char* russian;
  const char* english;
  const char* tatar;
};
constexpr std::array<Place, 7> kPlaces{{{"Окно", "окно", "window", "тәрәзә"},
                                        {"Кабинет", "кабинет", "room", "кабинет"},
                                        {"Комната", "комната", "room", "бүлмә"},
                                        {"Стол", "стол", "desk", "өстәл"},
                                        {"Стойка", "стойка", "desk", "өстәл"},
                                        {"Зал", "зал", "hall", "зал"},
                                        {"Этаж", "этаж", "floor", "кат"}}};

const Place* placeOf(std::string_view word) {
  const auto* const found =
      std::ranges::find_if(kPlaces, [&](const Place& place) { return word == place.capital || word == place.russian; });
  return found == kPlaces.end() ? nullptr : found;
}

std::vector<std::string> wordsOf(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char letter : text + ' ') {
    if (letter != ' ') {
      word += letter;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  return words;
}

bool isNumber(const std::string& word) {
  return word.size() <= 4 && std::ranges::all_of(word, [](unsigned char c) { return std::isdigit(c) != 0; });
}

// Empty: this language has no words for it.
std::string placeInWords(const std::string& counter, Language language) {
  std::string said;
  for (const auto& word : wordsOf(counter)) {
    std::string part = word;
    if (isNumber(word)) {
      part = numberInWords(std::stoi(word), language);
    } else if (const auto* const place = placeOf(word)) {
      part = language == Language::kEnglish ? place->english : language == Language::kTatar ? place->tatar : place->russian;
    } else if (language != Language::kRussian) {
      return {};
    }
    said += (said.empty() ? "" : " ") + part;
  }
  return said;
}

}  // namespace

std::string callSentence(const TicketNumber& number, const std::string& counter, Language language) {
  const auto ticket = letterInWords(number.prefix, language) + ' ' + numberInWords(number.sequence, language);
  const auto place = placeInWords(counter, language);
  switch (language) {
    case Language::kEnglish:
      return "Ticket " + ticket + ", " + (place.empty() ? "please see the board" : place);
    case Language::kTatar:
      return "Талон " + ticket + ", " + (place.empty() ? "таблога карагыз" : place);
    case Language::kRussian:
      break;
  }
  return "Талон " + ticket + ", " + (place.empty() ? "смотрите на табло" : place);
}

}  // namespace priyom::speech
