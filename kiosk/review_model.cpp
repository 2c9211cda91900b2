// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/review_model.h"

#include "kiosk/answer_text.h"
#include "kiosk/repetition.h"

namespace priyom::kiosk {

namespace fhir = questionnaire;

void ReviewModel::show(const fhir::Answering* answering) {
  beginResetModel();
  std::set<QString> open;
  for (auto& part : parts_) {
    if (part.head.open) open.insert(part.head.linkId);
    for (auto& row : part.questions) row.answer.fill(QChar(u'\0'));
  }
  parts_.clear();
  if (answering)
    for (const auto& section : answering->sections()) {
      parts_.push_back(part(*answering, section));
      auto& head = parts_.back().head;
      head.open = head.filled && open.contains(head.linkId);
    }
  endResetModel();
}

ReviewModel::Part ReviewModel::part(const fhir::Answering& answering, const fhir::Section& section) {
  const auto& questions = answering.questions();
  Part part;
  part.head.section = true;
  part.head.linkId = QString::fromStdString(questions[section.first].place.linkId);
  part.head.title = section.item == fhir::kNone ? tr("Questions") : inLanguage(answering.item(section.item).text);
  part.head.filled = section.answered > 0;
  if (part.head.filled)
    for (std::size_t i = 0; i < section.count; ++i)
      part.questions.push_back(question(answering, questions[section.first + i]));
  return part;
}

ReviewModel::Row ReviewModel::question(const fhir::Answering& answering, const fhir::Question& question) {
  const auto& item = answering.item(question.item);
  Row row;
  row.linkId = QString::fromStdString(question.place.linkId);
  row.title = inLanguage(item.text);
  QStringList numbers;
  for (const auto number : question.place.numbers) numbers << QString::number(number + 1);
  row.which = numbers.join(QLatin1Char('.'));
  if (const auto repeated = repetitionOf(answering, question); repeated && repeated->count > 1)
    row.title += QStringLiteral(" (%1)").arg(repeated->number + 1);
  QStringList answers;
  for (const auto& answer : answering.answers(question.place)) answers << answerText(item, answer);
  row.answer = answers.join(QStringLiteral("; "));
  row.filled = !answers.isEmpty();
  row.sensitive = item.sensitive && row.filled;
  return row;
}

std::pair<std::size_t, int> ReviewModel::find(int row) const {
  std::size_t index = 0;
  for (; index < parts_.size(); ++index) {
    const auto shown = static_cast<int>(shownOf(parts_[index]));
    if (row < shown) break;
    row -= shown;
  }
  return {index, row - 1};
}

const ReviewModel::Row* ReviewModel::at(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  const auto [part, question] = find(row);
  return question < 0 ? &parts_[part].head : &parts_[part].questions[static_cast<std::size_t>(question)];
}

void ReviewModel::toggle(int row) {
  const auto* wanted = at(row);
  if (!wanted || !wanted->section || !wanted->filled) return;
  auto& part = parts_[find(row).first];
  const int last = row + static_cast<int>(part.questions.size());
  if (part.head.open) {
    beginRemoveRows({}, row + 1, last);
    part.head.open = false;
    endRemoveRows();
  } else {
    for (auto& question : part.questions) question.revealed = false;
    beginInsertRows({}, row + 1, last);
    part.head.open = true;
    endInsertRows();
  }
  emit dataChanged(index(row), index(row), {Open});
}

void ReviewModel::reveal(int row) {
  const auto* wanted = at(row);
  if (!wanted || wanted->section) return;
  const auto [part, question] = find(row);
  auto& shown = parts_[part].questions[static_cast<std::size_t>(question)];
  shown.revealed = !shown.revealed;
  emit dataChanged(index(row), index(row), {Answer, Revealed});
}

int ReviewModel::rowCount(const QModelIndex& parent) const {
  std::size_t rows = 0;
  if (!parent.isValid())
    for (const auto& part : parts_) rows += shownOf(part);
  return static_cast<int>(rows);
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const {
  const auto* row = at(index.row());
  if (!row) return {};
  switch (role) {
    case IsSection:
      return row->section;
    case LinkId:
      return row->linkId;
    case Which:
      return row->which;
    case Title:
      return row->title;
    case Answer:
      return row->sensitive && !row->revealed ? QString() : row->answer;
    case Filled:
      return row->filled;
    case Open:
      return row->open;
    case Sensitive:
      return row->sensitive;
    case Revealed:
      return row->revealed;
    default:
      return {};
  }
}

QHash<int, QByteArray> ReviewModel::roleNames() const {
  return {{IsSection, "isSection"}, {LinkId, "linkId"},       {Which, "which"},
          {Title, "title"},         {Answer, "answer"},       {Filled, "filled"},
          {Open, "open"},           {Sensitive, "sensitive"}, {Revealed, "revealed"}};
}

}  // namespace priyom::kiosk
