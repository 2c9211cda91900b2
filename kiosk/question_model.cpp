// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/question_model.h"

#include <algorithm>

#include "kiosk/answer_text.h"

namespace priyom::kiosk {

namespace fhir = questionnaire;

namespace {

constexpr int kYes = 0;
constexpr int kBooleanRows = 2;

bool isTyped(const fhir::Answer& answer) {
  return !std::holds_alternative<fhir::Coding>(answer) && !std::holds_alternative<bool>(answer);
}

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
  unreadable_ = false;
  typed_ = typedFromAnswers();
  endResetModel();
  emit changed();
  emit answerChanged();
  return true;
}

void QuestionModel::clear() {
  beginResetModel();
  place_ = {};
  typed_.fill(QChar(u'\0'));
  typed_.clear();
  unreadable_ = false;
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
  if (row < 0 || row >= rowCount()) return;
  if (isBoolean())
    toggleBoolean(row);
  else
    (void)answering_->toggle(place_, static_cast<std::size_t>(row));
  emit dataChanged(index(0), index(rowCount() - 1), {Chosen});
  emit answerChanged();
}

void QuestionModel::type(const QString& text) {
  const auto* asked = item();
  if (!asked || text == typed_) return;
  typed_ = text;
  std::vector<fhir::Answer> answers;
  if (asked->repeats && asked->isChoice())
    std::ranges::copy_if(answering_->answers(place_), std::back_inserter(answers),
                         [](const auto& answer) { return !isTyped(answer); });
  const bool blank = text.trimmed().isEmpty();
  auto read = blank ? std::nullopt : readTyped(*asked, text);
  unreadable_ = !blank && !read;
  if (read) answers.push_back(std::move(*read));
  if (answers.empty())
    (void)answering_->clear(place_);
  else
    (void)answering_->setAnswers(place_, std::move(answers));
  if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1), {Chosen});
  emit answerChanged();
}

void QuestionModel::forget() {
  if (!answering_) return;
  (void)answering_->clear(place_);
  typed_.clear();
  unreadable_ = false;
}

QString QuestionModel::typedFromAnswers() const {
  const auto* asked = item();
  if (!asked || entry() == Entry::None) return {};
  for (const auto& answer : answering_->answers(place_))
    if (isTyped(answer)) return answerText(*asked, answer);
  return {};
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
    case fhir::ItemType::kDateTime:
      return asked->options.empty() ? Entry::Date : Entry::None;
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

QString QuestionModel::unit() const {
  const auto* asked = item();
  return asked && asked->unit ? QString::fromStdString(asked->unit->display) : QString();
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
  if (!question()) return {};
  if (unreadable_) switch (entry()) {
      case Entry::Date:
        return tr("Please write the date like this: 27.12.2021");
      case Entry::Time:
        return tr("Please write the time like this: 14:30");
      default:
        return tr("Please write a number in digits");
    }
  for (const auto& issue : answering_->issues(place_)) switch (issue.code) {
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
      default:
        break;  // what is missing may be skipped
    }
  return {};
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
