// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/answering.h"

#include <algorithm>
#include <utility>

#include "questionnaire/answer_type.h"
#include "questionnaire/draft.h"
#include "questionnaire/evaluate.h"

namespace priyom::questionnaire {
namespace {

Error noSuchPlace() {
  return fail(Errc::kNotFound, "the questionnaire has no such question or repetition");
}

Error tooMuch() {
  return fail(Errc::kTooLarge, "the answers multiply beyond the limit of occurrences");
}

std::vector<Answer> initialOf(const Item& item) {
  std::vector<Answer> values = item.initial;
  for (const Option& option : item.options) {
    const bool there =
        std::any_of(values.begin(), values.end(), [&](const Answer& a) { return same(a, option.value); });
    if (option.initiallySelected && !there) values.push_back(option.value);
  }
  if (!item.repeats && values.size() > 1) values.resize(1);
  return values;
}

bool isEmptyText(const Answer& answer) {
  const auto* text = std::get_if<std::string>(&answer);
  return text && text->empty();
}

std::vector<std::size_t> padded(std::vector<std::size_t> numbers, std::size_t size) {
  numbers.resize(size, 0);
  return numbers;
}

bool equalLists(const std::vector<Question>& a, const std::vector<Question>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Question& x, const Question& y) {
    return x.item == y.item && x.place.numbers == y.place.numbers && x.notes == y.notes;
  });
}

// Options chosen, in the order of the options; an own text of an open choice last.
std::vector<Answer> inOrder(const Item& item, const std::vector<bool>& chosen, std::vector<Answer> own) {
  std::vector<Answer> answers;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (chosen[i]) answers.push_back(item.options[i].value);
  }
  std::move(own.begin(), own.end(), std::back_inserter(answers));
  return answers;
}

}  // namespace

Answering::Answering(std::shared_ptr<const Questionnaire> questionnaire) : questionnaire_(std::move(questionnaire)) {
  applyInitial(0, questionnaire_->items.size(), {});
  recompute();
}

Answering::~Answering() {
  wipe(draft_);
}

void Answering::applyInitial(std::size_t from, std::size_t end, const std::vector<std::size_t>& numbers) {
  for (std::size_t i = from; i < end; ++i) {
    std::vector<Answer> values = item(i).isQuestion() ? initialOf(item(i)) : std::vector<Answer>{};
    if (values.empty() || item(i).linkId.empty()) continue;
    if (ResponseItem* question = openPlace(*questionnaire_, draft_, i, numbers))
      replaceAnswers(*question, std::move(values));
  }
}

Answering::Change Answering::recompute() {
  ++revision_;
  Result<Occurrences> occurrences = layOut(*questionnaire_, draft_);
  // Out of bounds only by the initial values of a questionnaire made to be: then nothing is asked. Changes ask
  // hasRoomFor() before.
  occurrences_ = occurrences ? std::move(*occurrences) : Occurrences{};
  return {rebuildQuestions()};
}

bool Answering::rebuildQuestions() {
  std::vector<Question> questions;
  sections_.clear();
  std::vector<std::size_t> notes;
  std::vector<std::size_t> questionAt(occurrences_.all.size(), kNone);
  std::size_t root = kNone;
  for (std::size_t i = 0; i < occurrences_.all.size();) {
    const Occurrence& o = occurrences_.all[i];
    const Item& it = item(o.item);
    if (!o.enabled || it.hidden) {
      i = o.end;
      continue;
    }
    if (o.parent == kNone) {
      // What a section says at its end belongs to no question of the next one.
      if (root != kNone && item(root).isGroup()) notes.clear();
      root = o.item;
    }
    const std::size_t above = o.parent == kNone ? kNone : questionAt[o.parent];
    if (it.isDisplay() && above != kNone) {
      questions[above].notes.push_back(o.item);
    } else if (it.isDisplay() || (it.isGroup() && o.parent != kNone && !it.text.base.empty())) {
      notes.push_back(o.item);
    } else if (it.isQuestion()) {
      questionAt[i] = questions.size();
      const std::size_t group = item(root).isGroup() ? root : kNone;
      if (sections_.empty() || sections_.back().item != group) sections_.push_back({group, questions.size(), 0, 0});
      ++sections_.back().count;
      if (!o.answers.empty()) ++sections_.back().answered;
      questions.push_back({placeOf(i), o.item, sections_.size() - 1, i, std::exchange(notes, {})});
    }
    ++i;
  }
  const bool changed = !equalLists(questions, questions_);
  questions_ = std::move(questions);
  return changed;
}

Place Answering::placeOf(std::size_t occurrence) const {
  Place place(item(occurrences_.all[occurrence].item).linkId);
  for (std::size_t at = occurrence; occurrences_.all[at].parent != kNone; at = occurrences_.all[at].parent) {
    const Occurrence& around = occurrences_.all[occurrences_.all[at].parent];
    const Item& it = item(around.item);
    if (it.repeats) place.numbers.push_back(it.isGroup() ? around.number : occurrences_.all[at].answer);
  }
  std::reverse(place.numbers.begin(), place.numbers.end());
  return place;
}

std::size_t Answering::occurrenceOf(const Place& place) const {
  const std::size_t index = questionnaire_->find(place.linkId);
  if (index == kNone || index >= occurrences_.byItem.size()) return kNone;
  const auto& candidates = occurrences_.byItem[index];
  const std::size_t size = repeatingAncestors(*questionnaire_, index);
  if (size == 0 && !candidates.empty()) return candidates.front();
  const auto numbers = padded(place.numbers, size);
  const auto found =
      std::find_if(candidates.begin(), candidates.end(), [&](std::size_t o) { return placeOf(o).numbers == numbers; });
  return found == candidates.end() ? kNone : *found;
}

std::size_t Answering::indexOf(const Place& place) const {
  const std::size_t occurrence = occurrenceOf(place);
  const auto found = std::lower_bound(questions_.begin(), questions_.end(), occurrence,
                                      [](const Question& q, std::size_t o) { return q.occurrence < o; });
  if (occurrence == kNone || found == questions_.end() || found->occurrence != occurrence) return kNone;
  return static_cast<std::size_t>(found - questions_.begin());
}

bool Answering::hasRoomFor(std::size_t times, std::size_t index) const {
  const std::size_t below = item(index).end - index;
  return times * below + occurrences_.all.size() <= kMaxOccurrences;
}

Result<Answering::Change> Answering::setAnswers(const Place& place, std::vector<Answer> answers) {
  const std::size_t occurrence = occurrenceOf(place);
  if (occurrence == kNone) return noSuchPlace();
  const std::size_t index = occurrences_.all[occurrence].item;
  const Item& question = item(index);
  if (!question.isQuestion()) return fail(Errc::kNotFound, "only questions are answered");
  if (question.readOnly) return fail(Errc::kNotAllowed, "the question is read only");
  std::erase_if(answers, isEmptyText);
  if (answers.size() > (question.repeats ? kMaxAnswers : 1)) {
    return fail(Errc::kMalformed, "more answers than the question takes");
  }
  if (!std::all_of(answers.begin(), answers.end(), [&](const Answer& a) { return fits(question, a); })) {
    return fail(Errc::kMalformed, "an answer of a type that the question does not take");
  }
  if (!hasRoomFor(answers.size(), index)) return tooMuch();
  ResponseItem* here =
      openPlace(*questionnaire_, draft_, index, padded(place.numbers, placeOf(occurrence).numbers.size()));
  if (!here) return noSuchPlace();
  replaceAnswers(*here, std::move(answers));
  return recompute();
}

Result<Answering::Change> Answering::toggle(const Place& place, std::size_t option) {
  const std::size_t index = questionnaire_->find(place.linkId);
  if (index == kNone || option >= item(index).options.size()) return noSuchPlace();
  const Item& question = item(index);
  std::vector<bool> chosen(question.options.size(), false);
  std::vector<Answer> own;
  for (Answer& answer : answers(place)) {
    const std::size_t at = question.optionOf(answer);
    if (at == kNone) {
      own.push_back(std::move(answer));
    } else {
      chosen[at] = true;
    }
  }
  const bool select = !chosen[option];
  if (select) {
    const bool alone = !question.repeats || question.options[option].exclusive;
    for (std::size_t i = 0; i < chosen.size(); ++i) chosen[i] = chosen[i] && !alone && !question.options[i].exclusive;
    if (alone) own.clear();
  }
  chosen[option] = select;
  return setAnswers(place, inOrder(question, chosen, std::move(own)));
}

Result<Answering::Change> Answering::clear(const Place& place) {
  return setAnswers(place, {});
}

std::size_t Answering::repetitions(const Place& group) const {
  const std::size_t index = questionnaire_->find(group.linkId);
  if (index == kNone || index >= occurrences_.byItem.size()) return 0;
  const auto numbers = padded(group.numbers, repeatingAncestors(*questionnaire_, index));
  const auto& all = occurrences_.byItem[index];
  return static_cast<std::size_t>(
      std::count_if(all.begin(), all.end(), [&](std::size_t o) { return placeOf(o).numbers == numbers; }));
}

Result<Answering::Change> Answering::addRepetition(const Place& group) {
  const std::size_t index = questionnaire_->find(group.linkId);
  const std::size_t count = repetitions(group);
  if (index == kNone || count == 0 || !item(index).isGroup() || !item(index).repeats) return noSuchPlace();
  if (count >= std::min(item(index).maxOccurs.value_or(kMaxAnswers), kMaxAnswers)) {
    return fail(Errc::kConflict, "the group does not repeat more often");
  }
  if (!hasRoomFor(1, index)) return tooMuch();
  auto numbers = padded(group.numbers, repeatingAncestors(*questionnaire_, index));
  std::vector<ResponseItem>* around = openAround(*questionnaire_, draft_, index, numbers);
  if (!around) return noSuchPlace();
  const auto there = static_cast<std::size_t>(
      std::count_if(around->begin(), around->end(), [&](const ResponseItem& i) { return i.linkId == group.linkId; }));
  // The first one may be there only on the screen so far.
  for (std::size_t n = there; n <= count; ++n) around->push_back({group.linkId, {}, {}, {}});
  numbers.push_back(count);
  applyInitial(index + 1, item(index).end, numbers);
  return recompute();
}

Result<Answering::Change> Answering::removeRepetition(const Place& group) {
  const std::size_t index = questionnaire_->find(group.linkId);
  if (index == kNone || !item(index).isGroup() || !item(index).repeats) return noSuchPlace();
  const std::size_t size = repeatingAncestors(*questionnaire_, index);
  const auto numbers = padded(group.numbers, size + 1);
  const std::size_t count = repetitions(Place(group.linkId, padded(numbers, size)));
  if (numbers[size] >= count) return noSuchPlace();
  if (count == 1) return fail(Errc::kConflict, "the last repetition stays");
  std::vector<ResponseItem>* around = openAround(*questionnaire_, draft_, index, numbers);
  if (!around) return noSuchPlace();
  std::size_t n = 0;
  const auto gone = std::find_if(around->begin(), around->end(), [&](const ResponseItem& i) {
    return i.linkId == group.linkId && n++ == numbers[size];
  });
  if (gone == around->end()) return noSuchPlace();
  Response wiped;
  wiped.items.push_back(std::move(*gone));
  around->erase(gone);
  wipe(wiped);
  return recompute();
}

Result<Answering::Restored> Answering::restore(const Response& response) {
  const std::string_view url = std::string_view(response.questionnaire).substr(0, response.questionnaire.find('|'));
  if (!questionnaire_->url.empty() && !url.empty() && url != questionnaire_->url) {
    return fail(Errc::kConflict, "the response is to another questionnaire");
  }
  Placement placement = placed(*questionnaire_, response);
  Response draft;
  draft.items = std::move(placement.items);
  if (const Result<Occurrences> bounds = layOut(*questionnaire_, draft); !bounds) return bounds.error();
  wipe(draft_);
  draft_ = std::move(draft);
  Restored restored{recompute(), std::move(placement.misfits)};
  for (const Occurrence& o : occurrences_.all) {
    if (o.enabled) continue;
    for (const ResponseAnswer* answer : o.answers) {
      restored.misfits.push_back(
          {item(o.item).linkId, item(o.item).text.base, *answer->value, Misfit::Reason::kNotAsked});
    }
  }
  return restored;
}

void Answering::reset() {
  wipe(draft_);
  applyInitial(0, questionnaire_->items.size(), {});
  recompute();
}

std::vector<Answer> Answering::answers(const Place& place) const {
  std::vector<Answer> values;
  const std::size_t occurrence = occurrenceOf(place);
  if (occurrence == kNone) return values;
  for (const ResponseAnswer* answer : occurrences_.all[occurrence].answers) values.push_back(*answer->value);
  return values;
}

bool Answering::isSelected(const Place& place, std::size_t option) const {
  const std::size_t occurrence = occurrenceOf(place);
  if (occurrence == kNone) return false;
  const Occurrence& o = occurrences_.all[occurrence];
  const auto& options = item(o.item).options;
  return option < options.size() && std::any_of(o.answers.begin(), o.answers.end(), [&](const ResponseAnswer* answer) {
           return same(*answer->value, options[option].value);
         });
}

bool Answering::isEnabled(const Place& place) const {
  const std::size_t occurrence = occurrenceOf(place);
  return occurrence != kNone && occurrences_.all[occurrence].enabled;
}

Issues Answering::issues() const {
  Issues all;
  for (Issue& issue : validate(*questionnaire_, {}, occurrences_)) {
    // What is remembered of a question that is not asked is nobody's mistake.
    if (issue.code != IssueCode::kNotEnabled) all.push_back(std::move(issue));
  }
  return all;
}

Issues Answering::issues(const Place& place) const {
  const std::size_t occurrence = occurrenceOf(place);
  return occurrence == kNone ? Issues{} : validateQuestion(*questionnaire_, occurrences_.all[occurrence]);
}

std::optional<double> Answering::score() const {
  return questionnaire::score(*questionnaire_, occurrences_);
}

std::vector<std::string> Answering::flagged() const {
  return questionnaire::flagged(*questionnaire_, occurrences_);
}

Response Answering::response(ResponseStatus status, std::string authored) const {
  return {questionnaire_->canonical(), status, std::move(authored), enabledAnswers(*questionnaire_, occurrences_), {}};
}

std::string Answering::responseJson(ResponseStatus status, std::string authored) const {
  Response made = response(status, std::move(authored));
  std::string json = writeResponse(made);
  wipe(made);
  return json;
}

}  // namespace priyom::questionnaire
