// SPDX-License-Identifier: GPL-3.0-or-later
// All sections and answers, to be looked over before the ticket. The hall can read the screen: answers to sensitive
// questions stay hidden until each is asked for. It borrows the answers and changes none.
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <vector>

#include "questionnaire/answering.h"

namespace priyom::kiosk {

class ReviewModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the visit")

 public:
  // A row is a section's head, or a question of a section in which something was answered.
  enum Role {
    IsSection = Qt::UserRole + 1,
    LinkId,     // of the question; of a section its first question, which a touch leads to
    Title,      // the section's or the question's words
    Answer,     // empty where skipped, and while hidden
    Filled,     // something was answered
    Sensitive,  // answered, and to be hidden until asked for
    Revealed,
  };

  explicit ReviewModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

  // Reads the answers anew, all sensitive ones hidden. Null: empty.
  void show(const questionnaire::Answering* answering);
  // «показать», «скрыть»
  Q_INVOKABLE void reveal(int row);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 private:
  struct Row {
    bool section = false;
    QString linkId;
    QString title;
    QString answer;
    bool filled = false;
    bool sensitive = false;
    bool revealed = false;
  };
  void addSection(const questionnaire::Answering& answering, const questionnaire::Section& section);
  void addQuestion(const questionnaire::Answering& answering, const questionnaire::Question& question);

  std::vector<Row> rows_;
};

}  // namespace priyom::kiosk
