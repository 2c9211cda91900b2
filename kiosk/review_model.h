// SPDX-License-Identifier: GPL-3.0-or-later
// All sections and answers, to be looked over before the ticket. The hall can read the screen: a section shows its
// answers once it is opened, and even then those to sensitive questions stay hidden until each is asked for. It borrows
// the answers and changes none.
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <set>
#include <utility>
#include <vector>

#include "questionnaire/answering.h"

namespace priyom::kiosk {

class ReviewModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the visit")

 public:
  // A row is a section's head, or a question of a section that is open. Those with answers can be opened.
  enum Role {
    IsSection = Qt::UserRole + 1,
    LinkId,     // of the question; of a section its first question, which a touch leads to
    Which,      // of a question within what repeats, which one: "2", "2.1"; as Visit::goTo() takes it
    Title,      // the section's or the question's words
    Answer,     // empty where skipped, and while hidden
    Filled,     // something was answered
    Open,       // of a section
    Sensitive,  // answered, and to be hidden until asked for
    Revealed,
  };

  explicit ReviewModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

  // Reads the answers anew, all sensitive ones hidden; open sections stay open. Null: empty, and nothing is open.
  void show(const questionnaire::Answering* answering);
  // Opens or closes a section that was filled in; all sensitive answers in it are hidden again.
  Q_INVOKABLE void toggle(int row);
  // «показать», «скрыть»
  Q_INVOKABLE void reveal(int row);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

 private:
  struct Row {
    bool section = false;
    bool open = false;
    QString linkId;
    QString which;
    QString title;
    QString answer;
    bool filled = false;
    bool sensitive = false;
    bool revealed = false;
  };
  struct Part {
    Row head;
    std::vector<Row> questions;
  };
  static Part part(const questionnaire::Answering& answering, const questionnaire::Section& section);
  static Row question(const questionnaire::Answering& answering, const questionnaire::Question& question);
  std::size_t shownOf(const Part& part) const { return part.head.open ? 1 + part.questions.size() : 1; }
  // The row's part, and its question in it; -1: the head.
  std::pair<std::size_t, int> find(int row) const;
  const Row* at(int row) const;

  std::vector<Part> parts_;
};

}  // namespace priyom::kiosk
