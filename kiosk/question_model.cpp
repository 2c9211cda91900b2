// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/question_model.h"

#include <algorithm>

#include "kiosk/answer_text.h"

namespace priyom::kiosk {

namespace fhir = questionnaire;

namespace {

constexpr int kYes = 0;
constexpr int kBooleanRows = 2;

}  // namespace

void QuestionModel::attach(fhir::Answering* answering) {
  beginResetModel();
  answering_ = answering;
  place_ = {};
  endResetModel();
  emit changed();
  emit answerChanged();
}

bool QuestionModel::show(const fhir::Place& place) {
  if (!answering_ || answering_->indexOf(place) == fhir::kNone) return false;
  beginResetModel();
  place_ = place;
  readAnswers();
  endResetModel();
  emit changed();
  emit answerChanged();
  return true;
}

void QuestionModel::clear() {
  beginResetModel();
  place_ = {};
  wipe();
  endResetModel();
  emit changed();
  emit answerChanged();
}

void QuestionModel::retranslate() {
  beginResetModel();
  endResetModel();
  emit changed();
  emit answerChanged();
}

const fhir::Question* QuestionModel::question() const {
  if (!answering_) return nullptr;
  const auto index = answering_->indexOf(place_);
  return index == fhir::kNone ? nullptr : &answering_->questions()[index];
}

const fhir::Item* QuestionModel::item() const {
  const auto* asked = question();
  return asked ? &answering_->item(asked->item) : nullptr;
}

bool QuestionModel::isBoolean() const {
  const auto* asked = item();
  return asked && asked->type == fhir::ItemType::kBoolean;
}

int QuestionModel::rowCount(const QModelIndex& parent) const {
  const auto* asked = item();
  if (parent.isValid() || !asked) return 0;
  return isBoolean() ? kBooleanRows : static_cast<int>(asked->options.size());
}

QVariant QuestionModel::data(const QModelIndex& index, int role) const {
  const auto* asked = item();
  const int row = index.row();
  if (!asked || row < 0 || row >= rowCount()) return {};
  if (isBoolean()) {
    const bool yes = row == kYes;
    if (role == Code) return yes ? QStringLiteral("true") : QStringLiteral("false");
    if (role == Label) return answerText(*asked, yes);
    const auto answers = answering_->answers(place_);
    if (role == Chosen) return !answers.empty() && answers.front() == fhir::Answer(yes);
    return {};
  }
  const auto& option = asked->options[static_cast<std::size_t>(row)];
  switch (role) {
    case Code:
      if (const auto* coding = std::get_if<fhir::Coding>(&option.value); coding && !coding->code.empty())
        return QString::fromStdString(coding->code);
      return QString::fromStdString(fhir::plainText(option.value));
    case Label:
      return inLanguage(option.text);
    case Chosen:
      return answering_->isSelected(place_, static_cast<std::size_t>(row));
    default:
      return {};
  }
}

QHash<int, QByteArray> QuestionModel::roleNames() const {
  return {{Code, "code"}, {Label, "label"}, {Chosen, "chosen"}};
}

void QuestionModel::toggleBoolean(int row) {
  const fhir::Answer wanted(row == kYes);
  const auto answers = answering_->answers(place_);
  if (!answers.empty() && answers.front() == wanted)
    (void)answering_->clear(place_);
  else
    (void)answering_->setAnswers(place_, {wanted});
}

void QuestionModel::toggle(int row) {
  if (row < 0 || row >= rowCount() || readOnly()) return;
  if (isBoolean())
    toggleBoolean(row);
  else {
    (void)answering_->toggle(place_, static_cast<std::size_t>(row));
    dropForeign();
  }
  emit dataChanged(index(0), index(rowCount() - 1), {Chosen});
  emit answerChanged();
}

// A value that came with the questionnaire and is not among the options: nobody can take it away by its row.
void QuestionModel::dropForeign() {
  auto answers = answering_->answers(place_);
  const auto* asked = item();
  const auto gone = std::erase_if(answers, [&](const fhir::Answer& answer) {
    return !isWritten(answer) && asked->optionOf(answer) == fhir::kNone;
  });
  if (gone > 0) (void)answering_->setAnswers(place_, std::move(answers));
}

// Into the field, not chosen from the options.
bool QuestionModel::isWritten(const fhir::Answer& answer) const {
  return entry() != Entry::None && !std::holds_alternative<fhir::Coding>(answer) &&
         item()->optionOf(answer) == fhir::kNone;
}

void QuestionModel::type(const QString& text) {
  const auto* asked = item();
  if (!asked || text == typed_ || readOnly()) return;
  typed_ = text;
  apply();
}

// What stands in the field, and beside it, as answers.
void QuestionModel::apply() {
  const auto* asked = item();
  std::vector<fhir::Answer> answers;
  if (asked->repeats)
    std::ranges::copy_if(answering_->answers(place_), std::back_inserter(answers),
                         [this](const auto& answer) { return !isWritten(answer); });
  const bool blank = typed_.trimmed().isEmpty();
  auto read = blank ? std::nullopt : readField();
  unreadable_ = !blank && !read;
  for (std::size_t i = 0; i <= others_.size(); ++i) {
    if (i == at_ && read) answers.push_back(std::move(*read));
    if (i < others_.size()) answers.push_back(others_[i]);
  }
  (void)answering_->setAnswers(place_, std::move(answers));
  if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1), {Chosen});
  emit answerChanged();
}

// What stands in the field as an answer; none where it can not be read.
std::optional<fhir::Answer> QuestionModel::readField() const {
  return readTyped(*item(), typed_, {chosen(), offsetMinutes_});
}

const fhir::Unit* QuestionModel::chosen() const {
  const auto* asked = item();
  if (!asked) return nullptr;
  const auto& offered = asked->unitOptions;
  if (offered.size() == 1) return &offered.front();
  if (unit_ >= 0 && static_cast<std::size_t>(unit_) < offered.size()) return &offered[static_cast<std::size_t>(unit_)];
  return offered.empty() && asked->unit ? &*asked->unit : nullptr;
}

void QuestionModel::chooseUnit(int index) {
  const auto* asked = item();
  if (!asked || readOnly() || index < 0 || static_cast<std::size_t>(index) >= asked->unitOptions.size()) return;
  unit_ = index;
  apply();
}

bool QuestionModel::mayAdd() const {
  const auto* asked = item();
  if (!asked || !asked->repeats || asked->readOnly || entry() == Entry::None) return false;
  if (unreadable_ || typed_.trimmed().isEmpty()) return false;
  return answering_->answers(place_).size() < asked->maxOccurs.value_or(fhir::kNone);
}

void QuestionModel::addAnother() {
  if (!mayAdd()) return;
  if (auto read = readField()) others_.insert(others_.begin() + static_cast<std::ptrdiff_t>(at_), std::move(*read));
  at_ = others_.size();
  typed_.clear();
  apply();
  emit changed();
}

void QuestionModel::removeOther(int index) {
  const auto row = static_cast<std::size_t>(index);
  if (index < 0 || row >= others_.size()) return;
  fhir::wipe(others_[row]);
  others_.erase(others_.begin() + index);
  if (at_ > row) --at_;
  apply();
}

void QuestionModel::editOther(int index) {
  const auto row = static_cast<std::size_t>(index);
  if (index < 0 || row >= others_.size() || unreadable_) return;
  auto wanted = std::move(others_[row]);
  others_.erase(others_.begin() + index);
  if (at_ > row) --at_;
  const bool blank = typed_.trimmed().isEmpty();
  if (auto read = blank ? std::nullopt : readField()) {
    others_.insert(others_.begin() + static_cast<std::ptrdiff_t>(at_), std::move(*read));
    at_ = at_ <= row ? row + 1 : row;
  } else {
    at_ = row;
  }
  typed_ = fieldText(*item(), wanted);
  apply();
  emit changed();
}

QStringList QuestionModel::others() const {
  QStringList words;
  const auto* asked = item();
  if (asked)
    for (const auto& answer : others_) words << answerText(*asked, answer);
  return words;
}

void QuestionModel::forget() {
  if (!answering_) return;
  (void)answering_->clear(place_);
  wipe();
}

void QuestionModel::wipe() {
  typed_.fill(QChar(u'\0'));
  typed_.clear();
  for (auto& answer : others_) fhir::wipe(answer);
  others_.clear();
  at_ = 0;
  unit_ = -1;
  unreadable_ = false;
}

// The last of what was written stands in the field, the others above it.
void QuestionModel::readAnswers() {
  wipe();
  const auto* asked = item();
  if (!asked || entry() == Entry::None) return;
  for (auto& answer : answering_->answers(place_))
    if (isWritten(answer)) others_.push_back(std::move(answer));
  const auto unitOf = [&](const std::string& system, const std::string& code, const std::string& display) {
    const auto found = std::ranges::find_if(asked->unitOptions, [&](const fhir::Unit& unit) {
      return code.empty() ? unit.display == display : unit.coding.code == code && unit.coding.system == system;
    });
    return found == asked->unitOptions.end() ? -1 : static_cast<int>(found - asked->unitOptions.begin());
  };
  if (asked->unit) unit_ = unitOf(asked->unit->coding.system, asked->unit->coding.code, asked->unit->display);
  if (others_.empty()) return;
  const auto last = std::move(others_.back());
  others_.pop_back();
  at_ = others_.size();
  if (const auto* quantity = std::get_if<fhir::Quantity>(&last))
    unit_ = unitOf(quantity->system, quantity->code, quantity->unit);
  typed_ = fieldText(*asked, last);
}

QString QuestionModel::text() const {
  const auto* asked = item();
  return asked ? inLanguage(asked->text) : QString();
}

QString QuestionModel::note() const {
  const auto* asked = question();
  if (!asked) return {};
  QStringList notes;
  for (const auto note : asked->notes) notes << inLanguage(answering_->item(note).text);
  return notes.join(QLatin1Char('\n'));
}

QuestionModel::Entry QuestionModel::entry() const {
  const auto* asked = item();
  if (!asked) return Entry::None;
  switch (asked->type) {
    case fhir::ItemType::kString:
      return asked->options.empty() ? Entry::Line : Entry::None;
    case fhir::ItemType::kOpenChoice:
      return Entry::Line;
    case fhir::ItemType::kText:
      return Entry::Lines;
    case fhir::ItemType::kInteger:
      return asked->options.empty() ? Entry::Integer : Entry::None;
    case fhir::ItemType::kDecimal:
    case fhir::ItemType::kQuantity:
      return Entry::Decimal;
    case fhir::ItemType::kDate:
      return asked->options.empty() ? Entry::Date : Entry::None;
    case fhir::ItemType::kDateTime:
      return asked->options.empty() ? Entry::DayTime : Entry::None;
    case fhir::ItemType::kTime:
      return asked->options.empty() ? Entry::Time : Entry::None;
    default:
      return Entry::None;
  }
}

bool QuestionModel::multiple() const {
  const auto* asked = item();
  return asked && asked->isMultipleChoice();
}

bool QuestionModel::answered() const {
  return answering_ && question() && answering_->isAnswered(place_);
}

int QuestionModel::maximumLength() const {
  const auto* asked = item();
  return asked && asked->maxLength ? static_cast<int>(*asked->maxLength) : 0;
}

QString QuestionModel::format() const {
  const auto* asked = item();
  return asked ? inLanguage(asked->entryFormat) : QString();
}

int QuestionModel::hints() const {
  const auto* asked = item();
  if (!asked) return Qt::ImhNone;
  constexpr int kAsWritten = Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase;
  switch (entry()) {
    case Entry::Integer: {
      const auto* least = asked->minValue ? std::get_if<std::int64_t>(&*asked->minValue) : nullptr;
      return least && *least < 0 ? Qt::ImhFormattedNumbersOnly : Qt::ImhDigitsOnly;
    }
    case Entry::Decimal:
      return Qt::ImhFormattedNumbersOnly;
    case Entry::Date:
      return Qt::ImhFormattedNumbersOnly | Qt::ImhDate;
    case Entry::DayTime:
      return Qt::ImhFormattedNumbersOnly | Qt::ImhDate | Qt::ImhTime;
    case Entry::Time:
      return Qt::ImhFormattedNumbersOnly | Qt::ImhTime;
    default:
      break;
  }
  if (asked->keyboard == "email") return Qt::ImhEmailCharactersOnly | kAsWritten;
  if (asked->keyboard == "url") return Qt::ImhUrlCharactersOnly | kAsWritten;
  if (asked->keyboard == "phone") return Qt::ImhDialableCharactersOnly | kAsWritten;
  if (asked->keyboard == "number") return Qt::ImhPreferNumbers | kAsWritten;
  return Qt::ImhNoPredictiveText;
}

QString QuestionModel::unit() const {
  const auto* one = chosen();
  return one && units().isEmpty() ? QString::fromStdString(one->display) : QString();
}

QStringList QuestionModel::units() const {
  const auto* asked = item();
  QStringList words;
  if (asked && asked->unitOptions.size() > 1)
    for (const auto& unit : asked->unitOptions) words << QString::fromStdString(unit.display);
  return words;
}

bool QuestionModel::readOnly() const {
  const auto* asked = item();
  return asked && asked->readOnly;
}

QString QuestionModel::answerWords() const {
  const auto* asked = item();
  if (!asked) return {};
  QStringList words;
  for (const auto& answer : answering_->answers(place_)) words << answerText(*asked, answer);
  return words.join(QLatin1Char('\n'));
}

std::optional<Repetition> QuestionModel::repetitionHere() const {
  const auto* asked = question();
  return asked ? repetitionOf(*answering_, *asked) : std::nullopt;
}

QString QuestionModel::repetition() const {
  const auto here = repetitionHere();
  if (!here || here->count < 2) return {};
  const auto name = inLanguage(answering_->item(here->item).text);
  const auto which = tr("%1 of %2").arg(here->number + 1).arg(here->count);
  return name.isEmpty() ? which : name + QStringLiteral(": ") + which;
}

QString QuestionModel::groupName() const {
  const auto here = repetitionHere();
  return here ? inLanguage(answering_->item(here->item).text) : QString();
}

bool QuestionModel::mayRepeat() const {
  const auto here = repetitionHere();
  return here && here->mayGrow;
}

bool QuestionModel::mayRemoveRepetition() const {
  const auto here = repetitionHere();
  return here && here->lastQuestion && here->count > 1;
}

bool QuestionModel::required() const {
  const auto* asked = item();
  return asked && asked->required;
}

bool QuestionModel::sensitive() const {
  const auto* asked = item();
  return asked && asked->sensitive;
}

QString QuestionModel::problem() const {
  // What cannot be changed is nobody's mistake.
  if (!question() || readOnly()) return {};
  if (unreadable_) switch (entry()) {
      case Entry::Date:
        return tr("Please write the date like this: 27.12.2021");
      case Entry::DayTime:
        return tr("Please write the day like this: 27.12.2021, or with the time: 27.12.2021 14:30");
      case Entry::Time:
        return tr("Please write the time like this: 14:30");
      default:
        return tr("Please write a number in digits");
    }
  for (const auto& issue : answering_->issues(place_))
    if (const auto words = said(issue); !words.isEmpty()) return words;
  return lacking();
}

QString QuestionModel::said(const fhir::Issue& issue) const {
  const auto* asked = item();
  switch (issue.code) {
    case fhir::IssueCode::kRequired:
      return {};  // missing() says so
    case fhir::IssueCode::kTooLong:
      return tr("This is too long: please shorten it");
    case fhir::IssueCode::kTooShort:
      return tr("This is too short");
    case fhir::IssueCode::kOutOfRange:
      return tr("This number or date cannot be right: please check it");
    case fhir::IssueCode::kTooPrecise:
      return tr("Please write fewer digits after the comma");
    case fhir::IssueCode::kTooMany:
      return tr("Too many are chosen here");
    case fhir::IssueCode::kTooFew:
      return tr("At least this many answers are needed: %1").arg(asked->minOccurs.value_or(1));
    case fhir::IssueCode::kNotAnOption:
      return entry() == Entry::Decimal && !units().isEmpty() ? tr("Please choose what it is measured in")
                                                             : tr("Please choose one of the answers below");
    default:
      return tr("Please check this answer");
  }
}

QString QuestionModel::lacking() const {
  const auto lack = lackAt(*answering_, *question());
  if (!lack) return {};
  const auto name = inLanguage(answering_->item(lack->item).text);
  return lack->repetitions > 0 ? tr("«%1» is needed at least this many times: %2").arg(name).arg(lack->repetitions)
                               : tr("«%1» needs at least one answer").arg(name);
}

QString QuestionModel::sectionTitle() const {
  const auto* asked = question();
  if (!asked) return {};
  const auto group = answering_->sections()[asked->section].item;
  return group == fhir::kNone ? QString() : inLanguage(answering_->item(group).text);
}

int QuestionModel::section() const {
  const auto* asked = question();
  if (!asked) return 1;
  const auto& sections = answering_->sections();
  return static_cast<int>(std::count_if(sections.begin(),
                                        sections.begin() + static_cast<std::ptrdiff_t>(asked->section) + 1,
                                        [this](const auto& each) { return counts(each); }));
}

bool QuestionModel::counts(const fhir::Section& section) const {
  return section.item == fhir::kNone || !answering_->item(section.item).introduction;
}

int QuestionModel::sectionCount() const {
  if (!answering_) return 1;
  return static_cast<int>(
      std::ranges::count_if(answering_->sections(), [this](const auto& each) { return counts(each); }));
}

}  // namespace priyom::kiosk
