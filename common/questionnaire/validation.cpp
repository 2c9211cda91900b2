// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "questionnaire/answer_type.h"
#include "questionnaire/evaluate.h"

namespace priyom::questionnaire {
namespace {

// Unicode characters in a UTF-8 text: every byte that does not continue one.
std::size_t characters(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::size_t decimalPlaces(const std::string& digits) {
  const std::size_t point = digits.find('.');
  const std::size_t end = std::min(digits.find_first_of("eE"), digits.size());
  return point == std::string::npos ? 0 : end - point - 1;
}

// The issues of one question's own answers.
class QuestionCheck {
 public:
  QuestionCheck(const Item& item, const Occurrence& occurrence, Issues& issues)
      : item_(item), occurrence_(occurrence), issues_(issues) {}

  void check() {
    checkNumber();
    for (const ResponseAnswer* answer : occurrence_.answers) {
      if (checkType(*answer->value)) checkContent(*answer->value);
    }
    checkExclusive();
  }

 private:
  void add(IssueCode code, std::string text) {
    issues_.push_back({item_.linkId, code, Severity::kError, std::move(text)});
  }

  void checkNumber() {
    const std::size_t count = occurrence_.answers.size();
    if (count == 0) {
      if (item_.required && !occurrence_.supposed) add(IssueCode::kRequired, "a required question without an answer");
      return;
    }
    if (count > 1 && !item_.repeats) add(IssueCode::kNoRepeat, "several answers to a question that takes one");
    if (item_.minOccurs && count < *item_.minOccurs) {
      add(IssueCode::kTooFew, "fewer than " + std::to_string(*item_.minOccurs) + " answers");
    }
    if (item_.maxOccurs && count > *item_.maxOccurs) {
      add(IssueCode::kTooMany, "more than " + std::to_string(*item_.maxOccurs) + " answers");
    }
  }

  bool checkType(const Answer& answer) {
    if (fits(item_, answer)) return true;
    const auto* unreadable = std::get_if<Unreadable>(&answer);
    if (item_.type >= ItemType::kUrl) return false;  // its values are not known here; the questionnaire's issue says so
    if (unreadable && goesWith(item_, unreadable->type)) {
      add(IssueCode::kInvalidValue, "the " + unreadable->type + " cannot be used: " + unreadable->reason);
    } else {
      add(IssueCode::kWrongType, "an answer of type " + std::string(typeName(answer)) + " to a question of type " +
                                     std::string(itemTypeName(item_.type)));
    }
    return false;
  }

  void checkContent(const Answer& answer) {
    if (const auto* text = std::get_if<std::string>(&answer)) checkText(*text);
    checkDigits(answer);
    checkRange(answer);
    checkUnit(answer);
    if (!isAmongOptions(item_, answer)) {
      add(IssueCode::kNotAnOption, "an answer that is not among the options");
    }
  }

  void checkText(const std::string& text) {
    if (text.empty()) add(IssueCode::kInvalidValue, "an empty text: FHIR has no empty strings");
    checkLength(characters(text));
    if (item_.minLength && characters(text) < *item_.minLength) {
      add(IssueCode::kTooShort, "shorter than " + std::to_string(*item_.minLength) + " characters");
    }
  }

  void checkLength(std::size_t length) {
    if (item_.maxLength && length > *item_.maxLength) {
      add(IssueCode::kTooLong, "longer than " + std::to_string(*item_.maxLength) + " characters");
    }
  }

  void checkDigits(const Answer& answer) {
    if (const auto* integer = std::get_if<std::int64_t>(&answer)) checkLength(std::to_string(*integer).size());
    const auto* decimal = std::get_if<Decimal>(&answer);
    if (!decimal) return;
    checkLength(decimal->text.size());
    if (item_.maxDecimalPlaces && decimalPlaces(decimal->text) > *item_.maxDecimalPlaces) {
      add(IssueCode::kTooPrecise, "more than " + std::to_string(*item_.maxDecimalPlaces) + " decimal places");
    }
  }

  // A limit without a unit goes for the quantity's number.
  static Order against(const Answer& answer, const Answer& limit) {
    const auto* quantity = std::get_if<Quantity>(&answer);
    if (!quantity || std::holds_alternative<Quantity>(limit)) return compare(answer, limit);
    return quantity->value ? compare(*quantity->value, limit) : Order::kUnknown;
  }

  void checkRange(const Answer& answer) {
    if (item_.minValue && against(answer, *item_.minValue) == Order::kLess) {
      add(IssueCode::kOutOfRange, "less than the least value allowed, " + plainText(*item_.minValue));
    }
    if (item_.maxValue && against(answer, *item_.maxValue) == Order::kGreater) {
      add(IssueCode::kOutOfRange, "more than the greatest value allowed, " + plainText(*item_.maxValue));
    }
  }

  void checkUnit(const Answer& answer) {
    const auto* quantity = std::get_if<Quantity>(&answer);
    if (!quantity || item_.unitOptions.empty()) return;
    const bool known = std::any_of(item_.unitOptions.begin(), item_.unitOptions.end(), [&](const Unit& unit) {
      return quantity->code.empty() ? quantity->unit == unit.display
                                    : quantity->code == unit.coding.code && quantity->system == unit.coding.system;
    });
    if (!known) add(IssueCode::kNotAnOption, "a unit that is not among the question's units");
  }

  void checkExclusive() {
    if (occurrence_.answers.size() < 2) return;
    const bool exclusive =
        std::any_of(occurrence_.answers.begin(), occurrence_.answers.end(), [&](const ResponseAnswer* answer) {
          const std::size_t option = item_.optionOf(*answer->value);
          return option != kNone && item_.options[option].exclusive;
        });
    if (exclusive) add(IssueCode::kExclusiveOption, "an option that excludes the others, together with others");
  }

  const Item& item_;
  const Occurrence& occurrence_;
  Issues& issues_;
};

// The issues of a whole response.
class ResponseCheck {
 public:
  ResponseCheck(const Questionnaire& q, const Occurrences& o, Issues& issues) : q_(q), o_(o), issues_(issues) {}

  void check() {
    findAnswered();
    for (std::size_t i = 0; i < o_.all.size(); ++i) {
      const Occurrence& occurrence = o_.all[i];
      const Item& item = q_.items[occurrence.item];
      if (!occurrence.enabled) {
        if (!occurrence.answers.empty()) {
          add(item.linkId, IssueCode::kNotEnabled,
              "an answer to a question that is not asked, given the other answers");
        }
      } else if (item.isQuestion()) {
        QuestionCheck(item, occurrence, issues_).check();
      } else {
        checkGroup(item, i);
      }
    }
    for (const Stray& stray : o_.strays) addStray(stray);
  }

 private:
  void add(const std::string& linkId, IssueCode code, std::string text) {
    issues_.push_back({linkId, code, Severity::kError, std::move(text)});
  }

  // The enabled questions, and all that stands around an answered one.
  void findAnswered() {
    asks_.assign(o_.all.size(), false);
    answered_.assign(o_.all.size(), false);
    for (std::size_t i = o_.all.size(); i-- > 0;) {
      const Occurrence& occurrence = o_.all[i];
      if (!occurrence.enabled) continue;
      if (q_.items[occurrence.item].isQuestion()) {
        asks_[i] = true;
        if (!occurrence.answers.empty()) answered_[i] = true;
      }
      if (occurrence.parent == kNone) continue;
      if (asks_[i]) asks_[occurrence.parent] = true;
      if (answered_[i]) answered_[occurrence.parent] = true;
    }
  }

  void checkGroup(const Item& item, std::size_t at) {
    const Occurrence& occurrence = o_.all[at];
    if (!occurrence.answers.empty()) {
      add(item.linkId, IssueCode::kWrongType, "an answer where nothing is asked");
    } else if (occurrence.given && !occurrence.given->answers.empty()) {
      add(item.linkId, IssueCode::kWrongType, "an answer to a group");
    }
    if (!item.isGroup() || occurrence.number != 0) return;
    // Its repetitions follow each other.
    std::size_t count = 0;
    bool answered = false;
    for (std::size_t i = at; i < o_.all.size() && o_.all[i].item == occurrence.item; i = o_.all[i].end) {
      if (i != at && o_.all[i].number == 0) break;
      if (o_.all[i].given) ++count;
      answered = answered || answered_[i];
    }
    if (count > 1 && !item.repeats)
      add(item.linkId, IssueCode::kNoRepeat, "several repetitions of a group that is there once");
    if (item.required && !answered && asks_[at] && !occurrence.supposed) {
      add(item.linkId, IssueCode::kRequired, "a required group without any answer");
    } else if (item.minOccurs && count < *item.minOccurs && (count > 0 || item.required)) {
      add(item.linkId, IssueCode::kTooFew, "fewer than " + std::to_string(*item.minOccurs) + " repetitions");
    }
    if (item.maxOccurs && count > *item.maxOccurs) {
      add(item.linkId, IssueCode::kTooMany, "more than " + std::to_string(*item.maxOccurs) + " repetitions");
    }
  }

  void addStray(const Stray& stray) {
    if (stray.known) {
      add(stray.given->linkId, IssueCode::kMisplacedItem, "the questionnaire has this item in another place");
    } else {
      add(stray.given->linkId, IssueCode::kUnknownItem, "the questionnaire has no such item");
    }
  }

  const Questionnaire& q_;
  const Occurrences& o_;
  Issues& issues_;
  std::vector<bool> asks_;
  std::vector<bool> answered_;
};

std::string_view urlOf(std::string_view canonical) {
  return canonical.substr(0, canonical.find('|'));
}

}  // namespace

Issues validateQuestion(const Questionnaire& questionnaire, const Occurrence& occurrence) {
  Issues issues;
  const Item& item = questionnaire.items[occurrence.item];
  if (occurrence.enabled && item.isQuestion()) QuestionCheck(item, occurrence, issues).check();
  return issues;
}

Issues validate(const Questionnaire& questionnaire, const Response& response, const Occurrences& occurrences) {
  Issues issues = response.issues;
  const std::string_view named = urlOf(response.questionnaire);
  // A relative reference ("Questionnaire/12") is some server's own name for it and says nothing.
  if (!questionnaire.url.empty() && named.find(':') != std::string_view::npos && named != questionnaire.url) {
    issues.push_back(
        {{}, IssueCode::kForeignQuestionnaire, Severity::kError, "the response is to another questionnaire"});
  }
  ResponseCheck(questionnaire, occurrences, issues).check();
  return issues;
}

}  // namespace priyom::questionnaire
