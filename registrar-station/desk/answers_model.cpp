// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/answers_model.h"

namespace priyom::desk {

void AnswersModel::show(const AnswerSheet& sheet) {
  beginResetModel();
  rows_.clear();
  for (const auto& note : {sheet.remark, sheet.score})
    if (!note.isEmpty()) rows_.push_back({false, {}, note, {}, {}, false, {}, true});
  for (const auto& section : sheet.sections) {
    rows_.push_back({true,
                     {},
                     section.title,
                     section.skipped.join(QStringLiteral("\n")),
                     {},
                     false,
                     section.skipped.isEmpty() ? QString() : tr("passed over: %1").arg(section.skipped.size())});
    for (const auto& answer : section.answers) add(answer);
  }
  if (!sheet.misfits.empty()) rows_.push_back({true, {}, misfitsTitle(), {}, {}, false, {}});
  for (const auto& answer : sheet.misfits) add(answer);
  endResetModel();
}

void AnswersModel::add(const ShownAnswer& answer) {
  rows_.push_back({false,
                   answer.linkId,
                   answer.question,
                   answer.answers.join(QStringLiteral("\n")),
                   answer.codes.join(QLatin1Char(',')),
                   answer.flagged,
                   {}});
}

int AnswersModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant AnswersModel::data(const QModelIndex& index, int role) const {
  if (index.row() < 0 || index.row() >= rowCount()) return {};
  const auto& row = rows_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case SectionRole:
      return row.section;
    case NoteRole:
      return row.note;
    case LinkIdRole:
      return row.linkId;
    case TitleRole:
      return row.title;
    case AnswerRole:
      return row.answer;
    case CodesRole:
      return row.codes;
    case FlaggedRole:
      return row.flagged;
    case SkippedRole:
      return row.skipped;
    default:
      return {};
  }
}

QHash<int, QByteArray> AnswersModel::roleNames() const {
  return {{SectionRole, "isSection"}, {NoteRole, "isNote"}, {LinkIdRole, "linkId"},   {TitleRole, "title"},
          {AnswerRole, "answer"},     {CodesRole, "codes"}, {FlaggedRole, "flagged"}, {SkippedRole, "skipped"}};
}

}  // namespace priyom::desk
