// SPDX-License-Identifier: GPL-3.0-or-later
// An AnswerSheet as a flat list for the form: what is to be said of the whole, then each section's title with what was
// passed over in it and its answers, and at the end what has no place in the questionnaire.
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <vector>

#include "desk/answer_sheet.h"

namespace priyom::desk {

class AnswersModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to Reception")

 public:
  enum Role {
    SectionRole = Qt::UserRole + 1,  // true: a section's title
    NoteRole,                        // true: a sentence about all of it, in the title
    LinkIdRole,
    TitleRole,   // of a section; the question of an answer
    AnswerRole,  // one line an answer; of a section: the questions that were passed over
    CodesRole,   // "a,b"
    FlaggedRole,
    SkippedRole,  // of a section: «пропущено: 12», or nothing
  };

  using QAbstractListModel::QAbstractListModel;

  void show(const AnswerSheet& sheet);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 private:
  struct Row {
    bool section = false;
    QString linkId;
    QString title;
    QString answer;
    QString codes;
    bool flagged = false;
    QString skipped;
    bool note = false;
  };
  void add(const ShownAnswer& answer);

  std::vector<Row> rows_;
};

}  // namespace priyom::desk
