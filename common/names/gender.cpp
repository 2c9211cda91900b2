// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>

#include "names/names.h"
#include "names/text.h"

namespace priyom::names {
namespace {

using std::u16string_view;

// Men's given names in -а, -я; those that both bear are in neither list. Source: Суперанская, Словарь русских личных имён.
constexpr u16string_view kMen[] = {
    u"илья",  u"никита",  u"фома",   u"лука",   u"кузьма", u"савва",  u"данила", u"гаврила", u"михайла", u"фока",
    u"иона",  u"иуда",    u"зосима", u"аникита", u"вавила", u"ермила", u"кирила", u"мина",    u"муса",    u"мустафа",
    u"иса",   u"шота",    u"миша",   u"гоша",   u"леша",   u"вова",   u"коля",   u"петя",    u"ваня",    u"костя",
    u"юра",   u"дима",    u"витя",   u"вася",   u"боря",   u"гриша",  u"сеня",   u"сережа",  u"толя",    u"лева",
    u"рома",  u"паша",    u"гена",   u"яша",    u"федя",   u"абдулла", u"хамза",  u"мурза",   u"акива",   u"илия",
    u"захария", u"иеремия", u"исайя", u"малахия", u"осия",  u"анания", u"сафа", u"добрыня"};

// Women's in a consonant or ь.
constexpr u16string_view kWomen[] = {
    u"любовь", u"нинель", u"эсфирь", u"юдифь",  u"рашель",    u"рахиль", u"айгуль",   u"гузель",   u"асель",   u"адель",
    u"жизель", u"николь", u"изабель", u"айсель", u"агидель",  u"мишель", u"габриэль", u"даниэль",  u"суламифь", u"руфь",
    u"ассоль", u"сесиль", u"айнур",  u"гульназ", u"гульчачак", u"лейсан", u"ляйсан",   u"гюзель",   u"айгюль",  u"мириам",
    u"элен",   u"ирен",   u"кармен", u"элизабет", u"маргарет", u"джейн",  u"эдит",     u"катрин",   u"жаклин",  u"эвелин",
    u"ингрид", u"астрид", u"гретхен", u"гульшат", u"ширин",   u"эллен"};

constexpr u16string_view kEither[] = {u"саша", u"женя", u"валя", u"слава", u"шура", u"сима", u"тоня", u"ника", u"вита"};

bool among(u16string_view word, const auto& list) {
  return std::ranges::find(list, word) != std::end(list);
}

bool endsWithOne(u16string_view word, std::initializer_list<u16string_view> endings) {
  return std::ranges::any_of(endings, [&](u16string_view ending) { return word.ends_with(ending); });
}

std::optional<Gender> ofPatronymic(u16string_view word) {
  if (endsWithOne(word, {u"ич", u"оглы", u"улы", u"уулу", u"угли"})) return Gender::kMale;
  if (endsWithOne(word, {u"на", u"кызы", u"гызы"})) return Gender::kFemale;
  return std::nullopt;
}

std::optional<Gender> ofGiven(u16string_view word) {
  if (word.empty() || among(word, kEither)) return std::nullopt;
  if (among(word, kMen)) return Gender::kMale;
  if (among(word, kWomen) || word.ends_with(u"гуль")) return Gender::kFemale;
  if (endsWithOne(word, {u"а", u"я"})) return Gender::kFemale;
  if (word.back() == u'ь' || !isVowel(word.back())) return Gender::kMale;
  return std::nullopt;
}

std::optional<Gender> ofSurname(u16string_view word) {
  if (endsWithOne(word, {u"ова", u"ева", u"ина", u"ына", u"ская", u"цкая", u"ая", u"яя"})) return Gender::kFemale;
  if (endsWithOne(word, {u"ов", u"ев", u"ин", u"ын", u"ский", u"цкий", u"ий", u"ый", u"ой"})) return Gender::kMale;
  return std::nullopt;
}

}  // namespace

std::optional<Gender> genderOf(const FullName& name) {
  const auto surname = decoded(name.surname);
  const auto given = decoded(name.given);
  const auto patronymic = decoded(name.patronymic);
  if (!surname || !given || !patronymic) return std::nullopt;
  if (const auto told = ofPatronymic(plain(*patronymic))) return told;
  // Of two given names the first tells: «Анна-Мария».
  const auto names = plain(*given);
  if (const auto told = ofGiven(names.substr(0, names.find_first_of(u"- ")))) return told;
  return ofSurname(plain(*surname));
}

}  // namespace priyom::names
