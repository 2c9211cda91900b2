// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/review_model.h"

#include "kiosk/answer_text.h"

namespace priyom::kiosk {

namespace fhir = questionnaire;

void ReviewModel::show(const fhir::Answering* answering) {
  beginResetModel();
  for (auto& row : rows_) row.answer.fill(QChar(u'\0'));
  rows_.clear();
  if (answering)
    for (const auto& section : answering->sections()) addSection(*answering, section);
  endResetModel();
}

void ReviewModel::addSection(const fhir::Answering& answering, const fhir::Section& section) {
  const auto& questions = answering.questions();
  Row head;
  head.section = true;
  head.linkId = QString::fromStdString(questions[section.first].place.linkId);
  head.title = section.item == fhir::kNone ? tr("Questions") : inLanguage(answering.item(section.item).text);
  head.filled = section.answered > 0;
  rows_.push_back(head);
  if (!head.filled) return;
  for (std::size_t i = 0; i < section.count; ++i) addQuestion(answering, questions[section.first + i]);
}

void ReviewModel::addQuestion(const fhir::Answering& answering, const fhir::Question& question) {
  const auto& item = answering.item(question.item);
  Row row;
  row.linkId = QString::fromStdString(question.place.linkId);
  row.title = inLanguage(item.text);
  QStringList answers;
  for (const auto& answer : answering.answers(question.place)) answers << answerText(item, answer);
  row.answer = answers.join(QStringLiteral("; "));
  row.filled = !answers.isEmpty();
  row.sensitive = item.sensitive && row.filled;
  rows_.push_back(std::move(row));
}

void ReviewModel::reveal(int row) {
  if (row < 0 || row >= rowCount()) return;
  auto& wanted = rows_[static_cast<std::size_t>(row)];
  wanted.revealed = !wanted.revealed;
  emit dataChanged(index(row), index(row), {Answer, Revealed});
}

int ReviewModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const {
  if (index.row() < 0 || index.row() >= rowCount()) return {};
  const auto& row = rows_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case IsSection:
      return row.section;
    case LinkId:
      return row.linkId;
    case Title:
      return row.title;
    case Answer:
      return row.sensitive && !row.revealed ? QString() : row.answer;
    case Filled:
      return row.filled;
    case Sensitive:
      return row.sensitive;
    case Revealed:
      return row.revealed;
    default:
      return {};
  }
}

QHash<int, QByteArray> ReviewModel::roleNames() const {
  return {{IsSection, "isSection"}, {LinkId, "linkId"},       {Title, "title"},      {Answer, "answer"},
          {Filled, "filled"},       {Sensitive, "sensitive"}, {Revealed, "revealed"}};
}

}  // namespace priyom::kiosk
