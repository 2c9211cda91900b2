// SPDX-License-Identifier: GPL-3.0-or-later
#include "names/names.h"

#include <array>
#include <utility>

#include "names/rules.h"
#include "names/text.h"

namespace priyom::names {
namespace {

constexpr std::array<std::pair<std::string_view, Case>, 6> kCases{{{"nominative", Case::kNominative},
                                                                   {"genitive", Case::kGenitive},
                                                                   {"dative", Case::kDative},
                                                                   {"accusative", Case::kAccusative},
                                                                   {"instrumental", Case::kInstrumental},
                                                                   {"prepositional", Case::kPrepositional}}};

// Whether the last vowel is written ё: Королёк.
bool endsSoft(std::u16string_view word) {
  for (auto letter = word.rbegin(); letter != word.rend(); ++letter) {
    if (isVowel(lower(*letter))) return lower(*letter) == u'ё';
  }
  return false;
}

// Word by word: «Бонч-Бруевич», «Анна Мария», «Ахмед оглы».
std::u16string declinedText(std::u16string_view text, Part part, Gender gender, Case wanted) {
  std::u16string made;
  for (std::size_t at = 0; at <= text.size();) {
    auto end = text.find_first_of(u"- ", at);
    if (end == std::u16string_view::npos) end = text.size();
    const auto word = text.substr(at, end - at);
    const bool first = at == 0 && end < text.size() && text[end] == u'-';
    // What is not Cyrillic, or one letter with a dot, has no cases.
    const bool known = !word.empty() && isLetter(word.back()) && word.size() > 1;
    if (known) {
      const auto form = declined(plain(word), endsSoft(word), part, gender, wanted, first);
      made += writtenLike(word, form.word, !form.stressMoved);
    } else {
      made += word;
    }
    if (end < text.size()) made += text[end];
    at = end + 1;
  }
  return made;
}

// A part's form; of both genders where none is known and they agree.
std::optional<std::string> form(std::u16string_view text, Part part, std::optional<Gender> gender, Case wanted) {
  if (gender) return encoded(declinedText(text, part, *gender, wanted));
  const auto his = declinedText(text, part, Gender::kMale, wanted);
  if (his != declinedText(text, part, Gender::kFemale, wanted)) return std::nullopt;
  return encoded(his);
}

std::string initial(const std::string& name) {
  std::string all;
  const auto text = decoded(name).value_or(std::u16string());
  bool begins = true;
  for (const auto letter : text) {
    if (begins && letter != u' ' && letter != u'-') {
      all += (all.empty() ? "" : "-") + encoded(std::u16string(1, upper(letter))) + '.';
      begins = false;
    }
    begins = begins || letter == u'-';
  }
  return all;
}

std::string joined(std::initializer_list<std::string> parts) {
  std::string all;
  for (const auto& part : parts) {
    if (part.empty()) continue;
    all += (all.empty() ? "" : " ") + part;
  }
  return all;
}

}  // namespace

std::optional<Case> caseOf(std::string_view name) {
  for (const auto& [known, each] : kCases) {
    if (known == name) return each;
  }
  return std::nullopt;
}

Result<FullName> inflect(const FullName& name, Case wanted, std::optional<Gender> gender) {
  const auto surname = decoded(name.surname);
  const auto given = decoded(name.given);
  const auto patronymic = decoded(name.patronymic);
  if (!surname || !given || !patronymic) return fail(Errc::kMalformed, "the name is not in UTF-8");
  if (wanted == Case::kNominative) return name;
  if (!gender) gender = genderOf(name);
  auto ofSurname = form(*surname, Part::kSurname, gender, wanted);
  auto ofGiven = form(*given, Part::kGiven, gender, wanted);
  auto ofPatronymic = form(*patronymic, Part::kPatronymic, gender, wanted);
  if (!ofSurname || !ofGiven || !ofPatronymic)
    return fail(Errc::kNotFound, "the name does not tell whether it is a man's or a woman's, and its cases differ");
  return FullName{std::move(*ofSurname), std::move(*ofGiven), std::move(*ofPatronymic)};
}

std::string initialsBefore(const FullName& name) {
  return joined({initial(name.given), initial(name.patronymic), name.surname});
}

std::string initialsAfter(const FullName& name) {
  return joined({name.surname, initial(name.given), initial(name.patronymic)});
}

}  // namespace priyom::names
