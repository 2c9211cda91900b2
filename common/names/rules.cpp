// SPDX-License-Identifier: GPL-3.0-or-later
#include "names/rules.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "names/text.h"

namespace priyom::names {
namespace {

// Where a rule is taken from:
//   R    Розенталь Д. Э., Справочник по правописанию и литературной правке, §§ 149, 150 (фамилии и имена), § 71 (-ом, -ем)
//   RG   Русская грамматика (1980), §§ 1174–1247: склонение существительных
//   K    Калакуцкая Л. П., Склонение фамилий и личных имён в русском литературном языке (1984)
enum Who : unsigned char { kHe = 1, kShe = 2, kBoth = 3 };
enum What : unsigned char { kSur = 1, kGiv = 2, kPat = 4, kAny = 7 };

// Endings of genitive, dative, accusative, instrumental, prepositional, after `drop` letters are taken from the end.
struct Endings {
  int drop;
  std::array<std::u16string_view, 5> endings;
};

constexpr Endings kSame{0, {u"", u"", u"", u"", u""}};
constexpr Endings kHard{0, {u"а", u"у", u"а", u"ом", u"е"}};                   // Антон
constexpr Endings kHardSibilant{0, {u"а", u"у", u"а", u"ем", u"е"}};           // Гладыш, Франц
constexpr Endings kPossessive{0, {u"а", u"у", u"а", u"ым", u"е"}};             // Иванов
constexpr Endings kSoft{1, {u"я", u"ю", u"я", u"ем", u"е"}};                   // Игорь, Сергей
constexpr Endings kSoftI{1, {u"я", u"ю", u"я", u"ем", u"и"}};                  // Юрий
constexpr Endings kFirst{1, {u"ы", u"е", u"у", u"ой", u"е"}};                  // Анна, Никита
constexpr Endings kFirstVelar{1, {u"и", u"е", u"у", u"ой", u"е"}};             // Ольга
constexpr Endings kFirstSibilant{1, {u"и", u"е", u"у", u"ей", u"е"}};          // Даша
constexpr Endings kFirstC{1, {u"ы", u"е", u"у", u"ей", u"е"}};                 // Кислица
constexpr Endings kFirstSoft{1, {u"и", u"е", u"ю", u"ей", u"е"}};              // Наталья
constexpr Endings kFirstI{1, {u"и", u"и", u"ю", u"ей", u"и"}};                 // Мария
constexpr Endings kThird{1, {u"и", u"и", u"ь", u"ью", u"и"}};                  // Нинель
constexpr Endings kSheOv{1, {u"ой", u"ой", u"у", u"ой", u"ой"}};               // Иванова
constexpr Endings kSheHard{2, {u"ой", u"ой", u"ую", u"ой", u"ой"}};            // Белая
constexpr Endings kSheSoft{2, {u"ей", u"ей", u"юю", u"ей", u"ей"}};            // Верхняя
constexpr Endings kSheSibilant{2, {u"ей", u"ей", u"ую", u"ей", u"ей"}};        // Рабочая
constexpr Endings kHeHard{2, {u"ого", u"ому", u"ого", u"ым", u"ом"}};          // Белый, Толстой
constexpr Endings kHeVelar{2, {u"ого", u"ому", u"ого", u"им", u"ом"}};         // Маяковский, Донской
constexpr Endings kHeSoft{2, {u"его", u"ему", u"его", u"им", u"ем"}};          // Верхний, Рабочий

// Whole words, plain. `stem` with an empty word of endings: what the endings are put to.
struct Word {
  What part;
  Who who;
  std::u16string_view word;
  std::u16string_view stem;
  Endings endings;
};

constexpr Word kWords[] = {
    // Fleeting vowels. RG § 1181
    {kAny, kHe, u"лев", u"льв", kHard},
    {kAny, kHe, u"павел", u"павл", kHard},
    {kAny, kHe, u"петр", u"петр", kHard},
    {kAny, kHe, u"илья", u"илья", {1, {u"и", u"е", u"ю", u"ей", u"е"}}},
    {kSur, kHe, u"орел", u"орл", kHard},
    {kSur, kHe, u"козел", u"козл", kHard},
    {kSur, kHe, u"осел", u"осл", kHard},
    {kSur, kHe, u"дятел", u"дятл", kHard},
    {kSur, kHe, u"котел", u"котл", kHard},
    {kSur, kHe, u"камень", u"камнь", kSoft},
    {kSur, kHe, u"ремень", u"ремнь", kSoft},
    {kSur, kHe, u"кремень", u"кремнь", kSoft},
    {kSur, kHe, u"корень", u"корнь", kSoft},
    {kSur, kHe, u"соловей", u"соловьй", kSoft},
    {kSur, kHe, u"воробей", u"воробьй", kSoft},
    {kSur, kHe, u"муравей", u"муравьй", kSoft},
    {kSur, kHe, u"репей", u"репьй", kSoft},
    {kSur, kHe, u"ручей", u"ручьй", kSoft},
    {kSur, kHe, u"заяц", u"зайц", kHardSibilant},
    {kSur, kHe, u"огонь", u"огнь", kSoft},
    {kSur, kHe, u"локоть", u"локть", kSoft},
    {kSur, kHe, u"коготь", u"когть", kSoft},
    {kSur, kHe, u"деготь", u"дегть", kSoft},
    // Patronymics with the stress on the ending. R § 71
    {kPat, kHe, u"ильич", u"ильич", kHard},
    {kPat, kHe, u"кузьмич", u"кузьмич", kHard},
    {kPat, kHe, u"фомич", u"фомич", kHard},
    {kPat, kHe, u"лукич", u"лукич", kHard},
    // -о of old: Данило, Данилы. R § 150
    {kGiv, kHe, u"данило", u"данила", kFirst},
    {kGiv, kHe, u"михайло", u"михайла", kFirst},
    {kGiv, kHe, u"гаврило", u"гаврила", kFirst},
    {kGiv, kHe, u"самойло", u"самойла", kFirst},
    // Stems of one syllable in -ия. R § 71
    {kGiv, kBoth, u"лия", u"лия", kFirstSoft},
    {kGiv, kBoth, u"ия", u"ия", kFirstSoft},
    {kGiv, kBoth, u"зия", u"зия", kFirstSoft},
    {kGiv, kBoth, u"вия", u"вия", kFirstSoft},
    {kGiv, kShe, u"любовь", u"любовь", kThird},
    {kGiv, kHe, u"шота", u"шота", kSame},
    {kGiv, kBoth, u"гульназ", u"гульназ", kSame},
    // Stressed final vowels of French. R § 149
    {kSur, kBoth, u"дюма", u"дюма", kSame},
    {kSur, kBoth, u"тома", u"тома", kSame},
    {kSur, kBoth, u"дега", u"дега", kSame},
    {kSur, kBoth, u"люка", u"люка", kSame},
    {kSur, kBoth, u"ферма", u"ферма", kSame},
    {kSur, kBoth, u"петипа", u"петипа", kSame},
    {kSur, kBoth, u"золя", u"золя", kSame},
    {kSur, kBoth, u"труайя", u"труайя", kSame},
    {kSur, kBoth, u"бенуа", u"бенуа", kSame},
    // Nouns that only look like surnames in -ина, -ова. K
    {kSur, kShe, u"калина", u"калина", kFirst},
    {kSur, kShe, u"малина", u"малина", kFirst},
    {kSur, kShe, u"рябина", u"рябина", kFirst},
    {kSur, kShe, u"осина", u"осина", kFirst},
    {kSur, kShe, u"былина", u"былина", kFirst},
    {kSur, kShe, u"година", u"година", kFirst},
    {kSur, kShe, u"перина", u"перина", kFirst},
    {kSur, kShe, u"глина", u"глина", kFirst},
    {kSur, kShe, u"дубина", u"дубина", kFirst},
    {kSur, kShe, u"скотина", u"скотина", kFirst},
    {kSur, kShe, u"смородина", u"смородина", kFirst},
    {kSur, kShe, u"журавина", u"журавина", kFirst},
    {kSur, kShe, u"корова", u"корова", kFirst},
    {kSur, kShe, u"подкова", u"подкова", kFirst},
    // Nouns in -ой that are not adjectives. RG § 1185
    {kSur, kHe, u"герой", u"герой", kSoft},
    {kSur, kHe, u"покой", u"покой", kSoft},
    {kSur, kHe, u"ковбой", u"ковбой", kSoft},
    {kSur, kHe, u"разбой", u"разбой", kSoft},
    // Foreign names in -ин, -ов. R § 149
    {kSur, kHe, u"дарвин", u"дарвин", kHard},
    {kSur, kHe, u"чаплин", u"чаплин", kHard},
    {kSur, kHe, u"гершвин", u"гершвин", kHard},
    {kSur, kHe, u"франклин", u"франклин", kHard},
    {kSur, kHe, u"кронин", u"кронин", kHard},
    {kSur, kHe, u"мартин", u"мартин", kHard},
    {kSur, kHe, u"бенджамин", u"бенджамин", kHard},
    {kSur, kHe, u"хоккин", u"хоккин", kHard},
    {kSur, kHe, u"болдуин", u"болдуин", kHard},
    {kSur, kHe, u"кольвин", u"кольвин", kHard},
    {kSur, kHe, u"бюлов", u"бюлов", kHard},
    {kSur, kHe, u"флотов", u"флотов", kHard},
    {kSur, kHe, u"гуцков", u"гуцков", kHard},
    {kSur, kHe, u"хичкок", u"хичкок", kHard},
    {kSur, kHe, u"хэнкок", u"хэнкок", kHard},
    {kSur, kHe, u"поллок", u"поллок", kHard},
    {kSur, kHe, u"барток", u"барток", kHard},
};

// First parts of a surname with a hyphen that stay as they are: what is no surname of itself. R § 149
constexpr std::u16string_view kStillFirst[] = {u"бонч",    u"абдул",  u"белиц", u"гасан", u"дюссар",  u"дюмон",
                                               u"книппер", u"корвин", u"шолом", u"тер",   u"призван", u"мелик",
                                               u"вар",     u"дон",    u"мак",   u"сан",   u"нор",     u"тюр"};

// Titles that a surname keeps as they are; a given name may sound the same: Паша, Паши. R § 149
constexpr std::u16string_view kStillTitle[] = {u"бей", u"заде", u"паша", u"хан"};

constexpr std::u16string_view kStillEverywhere[] = {u"оглы", u"кызы", u"улы", u"гызы", u"уулу", u"углы", u"оол",
                                                    u"ибн",  u"аль",  u"эль", u"фон",  u"ван",  u"де",   u"да",
                                                    u"ди",   u"дер",  u"дю",  u"ла",   u"ле",   u"бен"};

// By the ending. `least`, `most`: syllables of the whole word.
struct Rule {
  What part;
  Who who;
  std::u16string_view suffix;
  Endings endings;
  int least = 0;
  int most = 99;
};

constexpr Rule kRules[] = {
    // --- Patronymics. R § 150
    {kPat, kHe, u"ич", kHardSibilant},
    {kPat, kShe, u"на", kFirst},
    {kPat, kBoth, u"", kSame},

    // --- What never changes
    {kSur, kShe, u"ска", kSheOv},  // Ковальска. K
    {kSur, kShe, u"цка", kSheOv},
    {kSur, kHe, u"рих", kHard},  // Рерих, Дитрих: German. K
    {kSur, kHe, u"лих", kHard},
    {kSur, kBoth, u"их", kSame, 2},  // Долгих, Черных. R § 149
    {kSur, kBoth, u"ых", kSame, 2},
    {kAny, kBoth, u"о", kSame},  // Шевченко, Живаго. R § 149
    {kAny, kBoth, u"е", kSame},
    {kAny, kBoth, u"и", kSame},
    {kAny, kBoth, u"у", kSame},
    {kAny, kBoth, u"ы", kSame},
    {kAny, kBoth, u"э", kSame},
    {kAny, kBoth, u"ю", kSame},
    {kAny, kBoth, u"аа", kSame},  // Моруа, Гарсиа. R § 149
    {kAny, kBoth, u"еа", kSame},
    {kAny, kBoth, u"иа", kSame},
    {kAny, kBoth, u"оа", kSame},
    {kAny, kBoth, u"уа", kSame},
    {kAny, kBoth, u"эа", kSame},
    {kAny, kBoth, u"юа", kSame},

    // --- Her surname as an adjective or a possessive. R § 149
    {kSur, kShe, u"жая", kSheSibilant},
    {kSur, kShe, u"чая", kSheSibilant},
    {kSur, kShe, u"шая", kSheSibilant},
    {kSur, kShe, u"щая", kSheSibilant},
    {kSur, kShe, u"ая", kSheHard},
    {kSur, kShe, u"яя", kSheSoft},
    {kSur, kShe, u"ова", kSheOv, 3},
    {kSur, kShe, u"ева", kSheOv, 3},
    {kSur, kShe, u"ина", kSheOv, 3},
    {kSur, kShe, u"ына", kSheOv, 3},

    // --- First declension: given names and surnames of both. RG § 1194
    {kAny, kBoth, u"га", kFirstVelar},
    {kAny, kBoth, u"ка", kFirstVelar},
    {kAny, kBoth, u"ха", kFirstVelar},
    {kAny, kBoth, u"жа", kFirstSibilant},
    {kAny, kBoth, u"ча", kFirstSibilant},
    {kAny, kBoth, u"ша", kFirstSibilant},
    {kAny, kBoth, u"ща", kFirstSibilant},
    {kAny, kBoth, u"ца", kFirstC},
    {kAny, kBoth, u"а", kFirst},
    {kAny, kBoth, u"ия", kFirstI},
    {kAny, kBoth, u"я", kFirstSoft},

    // --- Her name in a consonant: given names of the third declension only. R § 150
    {kGiv, kShe, u"ь", kThird},
    {kAny, kShe, u"", kSame},

    // --- His surname as an adjective. RG § 1298
    {kSur, kHe, u"ский", kHeVelar},
    {kSur, kHe, u"цкий", kHeVelar},
    {kSur, kHe, u"кий", kHeVelar, 2},
    {kSur, kHe, u"гий", kHeVelar, 2, 2},
    {kSur, kHe, u"лгий", kHeVelar},
    {kSur, kHe, u"хий", kHeVelar, 2},
    {kSur, kHe, u"жий", kHeSoft, 2},
    {kSur, kHe, u"чий", kHeSoft, 2},
    {kSur, kHe, u"ший", kHeSoft, 2},
    {kSur, kHe, u"щий", kHeSoft, 2},
    {kSur, kHe, u"оний", kSoftI},
    {kSur, kHe, u"ений", kSoftI},
    {kSur, kHe, u"ний", kHeSoft, 2},
    {kSur, kHe, u"ый", kHeHard, 2},
    {kSur, kHe, u"ой", kSoft, 0, 1},  // Цой
    {kSur, kHe, u"гой", kHeVelar},
    {kSur, kHe, u"кой", kHeVelar},
    {kSur, kHe, u"хой", kHeVelar},
    {kSur, kHe, u"жой", kHeVelar},
    {kSur, kHe, u"шой", kHeVelar},
    {kSur, kHe, u"ой", kHeHard},

    // --- Second declension, soft. RG § 1185
    {kSur, kHe, u"ий", kSoft, 0, 1},  // Вий
    {kAny, kHe, u"ий", kSoftI},
    {kAny, kHe, u"й", kSoft},
    {kAny, kHe, u"ь", kSoft},

    // --- Possessives: -ым. R § 149
    {kSur, kHe, u"ин", kHard, 0, 1},  // Грин, Лин: foreign
    {kSur, kHe, u"ын", kHard, 0, 1},
    {kSur, kHe, u"уин", kHard},  // Болдуин
    {kSur, kHe, u"ов", kPossessive, 2},
    {kSur, kHe, u"ев", kPossessive, 2},
    {kSur, kHe, u"ин", kPossessive},
    {kSur, kHe, u"ын", kPossessive},

    // --- Sibilants and ц: -ем, but -ом where the stress is on the ending. R § 71
    {kSur, kHe, u"ач", kHard},        // Ткачом
    {kSur, kHe, u"ец", kHard, 0, 1},  // Швецом
    {kSur, kHe, u"ж", kHard, 0, 1},
    {kSur, kHe, u"ч", kHard, 0, 1},
    {kSur, kHe, u"ш", kHard, 0, 1},
    {kSur, kHe, u"щ", kHard, 0, 1},
    {kAny, kHe, u"ж", kHardSibilant},
    {kAny, kHe, u"ч", kHardSibilant},
    {kAny, kHe, u"ш", kHardSibilant},
    {kAny, kHe, u"щ", kHardSibilant},
    {kAny, kHe, u"ц", kHardSibilant},
    {kAny, kHe, u"", kHard},
};

What bitOf(Part part) {
  return part == Part::kSurname ? kSur : part == Part::kGiven ? kGiv : kPat;
}

std::u16string with(std::u16string_view stem, const Endings& endings, Case wanted) {
  std::u16string made(stem.substr(0, stem.size() - static_cast<std::size_t>(endings.drop)));
  return made += endings.endings[static_cast<std::size_t>(wanted) - 1];
}

bool isConsonantAt(std::u16string_view word, std::size_t fromEnd) {
  return word.size() >= fromEnd && !isVowel(word[word.size() - fromEnd]) && word[word.size() - fromEnd] != u'ь';
}

// His surname in -ец, -ок, -ёк, of more than one syllable: the vowel goes, where the consonants that then meet can be
// said. RG § 1181, K. None: it stays.
std::optional<std::pair<std::u16string, Endings>> fleeting(std::u16string_view word, bool soft) {
  const auto before = std::u16string(word.substr(0, word.size() < 2 ? 0 : word.size() - 2));
  if (before.size() < 2 || syllables(word) < 2) return std::nullopt;
  const bool afterVowel = isVowel(before.back());
  const bool afterTwo = isConsonantAt(before, 1) && isConsonantAt(before, 2);
  if (word.ends_with(u"ец")) {
    if (afterVowel) return std::pair(before + u"йц", kHardSibilant);              // Коломиец: Коломийца
    if (before.back() == u'л') return std::pair(before + u"ьц", kHard);            // Стрелец: Стрельца
    if (!afterTwo) return std::pair(before + u"ц", kHard);                         // Кравец: Кравца
    return std::pair(std::u16string(word), kHard);                                 // Кузнец: Кузнецом
  }
  if (word.ends_with(u"ек") && soft) {
    if (afterVowel) return std::pair(before + u"йк", kHard);                       // Паёк: Пайка
    return std::pair(before + (before.back() == u'ч' ? u"к" : u"ьк"), kHard);      // Королёк: Королька
  }
  if (word.ends_with(u"ок") && !afterVowel) return std::pair(before + u"к", kHard);  // Волчок: Волчка
  return std::nullopt;
}

}  // namespace

Declined declined(std::u16string_view word, bool soft, Part part, Gender gender, Case wanted, bool first) {
  const Declined same{std::u16string(word), false};
  if (wanted == Case::kNominative || word.empty()) return same;
  const auto what = bitOf(part);
  const auto who = gender == Gender::kMale ? kHe : kShe;
  if (std::ranges::find(kStillEverywhere, word) != std::end(kStillEverywhere)) return same;
  if (part == Part::kSurname && std::ranges::find(kStillTitle, word) != std::end(kStillTitle)) return same;
  if (first && std::ranges::find(kStillFirst, word) != std::end(kStillFirst)) return same;
  for (const auto& each : kWords) {
    if ((each.part & what) && (each.who & who) && each.word == word)
      return {with(each.stem, each.endings, wanted), true};
  }
  if (part == Part::kSurname && gender == Gender::kMale) {
    if (const auto stem = fleeting(word, soft)) return {with(stem->first, stem->second, wanted), false};
  }
  const auto count = syllables(word);
  for (const auto& rule : kRules) {
    if ((rule.part & what) && (rule.who & who) && word.ends_with(rule.suffix) && count >= rule.least && count <= rule.most)
      return {with(word, rule.endings, wanted), false};
  }
  return same;
}

}  // namespace priyom::names
