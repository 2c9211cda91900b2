// SPDX-License-Identifier: GPL-3.0-or-later
// The question that is asked now, as a page shows it: its words, its options as a list, what was typed, and what is
// wrong with it. It keeps no answers: those are questionnaire::Answering's, which it borrows. Not the order of the
// questions: that is the visit's.
#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>

#include "kiosk/repetition.h"
#include "questionnaire/answering.h"

namespace priyom::kiosk {

class QuestionModel : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the visit")
  Q_PROPERTY(QString linkId READ linkId NOTIFY changed)
  Q_PROPERTY(QString text READ text NOTIFY changed)
  Q_PROPERTY(QString note READ note NOTIFY changed)
  Q_PROPERTY(Entry entry READ entry NOTIFY changed)
  Q_PROPERTY(bool multiple READ multiple NOTIFY changed)
  Q_PROPERTY(bool answered READ answered NOTIFY answerChanged)
  Q_PROPERTY(QString typed READ typed NOTIFY changed)
  Q_PROPERTY(QString format READ format NOTIFY changed)
  Q_PROPERTY(int hints READ hints NOTIFY changed)
  Q_PROPERTY(int maximumLength READ maximumLength NOTIFY changed)
  Q_PROPERTY(QString unit READ unit NOTIFY changed)
  Q_PROPERTY(QStringList units READ units NOTIFY changed)
  Q_PROPERTY(int chosenUnit READ chosenUnit NOTIFY answerChanged)
  Q_PROPERTY(QStringList others READ others NOTIFY answerChanged)
  Q_PROPERTY(bool mayAdd READ mayAdd NOTIFY answerChanged)
  Q_PROPERTY(bool readOnly READ readOnly NOTIFY changed)
  Q_PROPERTY(QString answerWords READ answerWords NOTIFY answerChanged)
  Q_PROPERTY(QString repetition READ repetition NOTIFY answerChanged)
  Q_PROPERTY(QString groupName READ groupName NOTIFY changed)
  Q_PROPERTY(bool mayRepeat READ mayRepeat NOTIFY answerChanged)
  Q_PROPERTY(bool mayRemoveRepetition READ mayRemoveRepetition NOTIFY answerChanged)
  Q_PROPERTY(bool required READ required NOTIFY changed)
  Q_PROPERTY(bool missing READ missing NOTIFY answerChanged)
  Q_PROPERTY(bool sensitive READ sensitive NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY answerChanged)
  Q_PROPERTY(QString sectionTitle READ sectionTitle NOTIFY changed)
  Q_PROPERTY(int section READ section NOTIFY changed)
  Q_PROPERTY(int sectionCount READ sectionCount NOTIFY answerChanged)

 public:
  // What is typed into, beside or instead of the options.
  enum class Entry {
    None,     // options only
    Line,     // one line of text
    Lines,    // several lines
    Integer,  // digits
    Decimal,  // digits and a comma
    Date,     // «27.12.2021»
    DayTime,  // «27.12.2021», or with a time, «27.12.2021 14:22»
    Time,     // «14:22»
  };
  Q_ENUM(Entry)
  enum Role { Code = Qt::UserRole + 1, Label, Chosen };

  explicit QuestionModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

  // Null: none. The answering outlives the model or is taken back.
  void attach(questionnaire::Answering* answering);
  // Shows the question at this place; false, and nothing changes, where it is not asked now.
  bool show(const questionnaire::Place& place);
  const questionnaire::Place& place() const { return place_; }
  // Forgets what was typed and shows nothing.
  void clear();
  // The language changed.
  void retranslate();
  // How far the centre's time is from UTC, for a day that is written with its time.
  void setOffset(int minutes) { offsetMinutes_ = minutes; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QHash<int, QByteArray> roleNames() const override;

  // A touch on the option in this row.
  Q_INVOKABLE void toggle(int row);
  // What stands in the field now. An empty text is no answer; one that cannot be read is none either, and a problem.
  Q_INVOKABLE void type(const QString& text);
  // Of a quantity with several units.
  Q_INVOKABLE void chooseUnit(int index);
  // Of a question that takes several written answers: the one in the field is kept, and the field is empty for another.
  Q_INVOKABLE void addAnother();
  // Takes away one of others(), or brings it into the field.
  Q_INVOKABLE void removeOther(int index);
  Q_INVOKABLE void editOther(int index);
  // «Пропустить»
  void forget();

  QString linkId() const { return QString::fromStdString(place_.linkId); }
  QString text() const;
  QString note() const;
  Entry entry() const;
  bool multiple() const;
  bool answered() const;
  QString typed() const { return typed_; }
  QString format() const;  // how to write it, where the questionnaire says so: «+7(000)000-00-00»
  int hints() const;       // Qt::InputMethodHints: which keys the field needs
  int maximumLength() const;
  QString unit() const;
  QStringList units() const;  // to choose from; empty where there is one or none
  int chosenUnit() const { return unit_; }
  QStringList others() const;  // what was written besides what stands in the field
  bool mayAdd() const;
  bool readOnly() const;
  QString answerWords() const;  // all answers
  QString repetition() const;   // «Дети: 2 из 3»; empty where the group is there once
  QString groupName() const;    // of the innermost group that repeats; empty where none does
  bool mayRepeat() const;       // the last question of a group that may be filled in once more
  bool mayRemoveRepetition() const;
  bool required() const;  // it can not be skipped
  bool missing() const { return required() && !answered() && !readOnly(); }
  bool sensitive() const;  // the hall can read the screen
  QString problem() const;
  QString sectionTitle() const;
  int section() const;  // from 1; 0 in the introduction, which is not counted
  int sectionCount() const;

 signals:
  void changed();        // another question, or another language
  void answerChanged();  // this question's answer, and maybe which questions follow

 private:
  bool counts(const questionnaire::Section& section) const;
  const questionnaire::Item* item() const;
  const questionnaire::Question* question() const;
  bool isBoolean() const;
  void toggleBoolean(int row);
  void dropForeign();
  bool isWritten(const questionnaire::Answer& answer) const;
  const questionnaire::Unit* chosen() const;
  void readAnswers();
  void apply();
  void wipe();
  QString said(const questionnaire::Issue& issue) const;
  QString lacking() const;
  std::optional<questionnaire::Answer> readField() const;
  std::optional<Repetition> repetitionHere() const;

  questionnaire::Answering* answering_ = nullptr;
  questionnaire::Place place_;
  QString typed_;
  std::vector<questionnaire::Answer> others_;  // written ones besides typed_
  std::size_t at_ = 0;                         // where typed_ stands among them
  int unit_ = -1;                              // of units()
  int offsetMinutes_ = 0;
  bool unreadable_ = false;
};

}  // namespace priyom::kiosk
