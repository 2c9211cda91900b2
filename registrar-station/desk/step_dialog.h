// SPDX-License-Identifier: GPL-3.0-or-later
// The small dialog in the queue's panel, for steps that need a choice: how a visit ended, when to call later, where to
// send on, what comes next on the route, why. A page has choices by key, or a line to write in, or both; a choice is
// the step, or leads to another page. It sends nothing itself: QueuePanel does.
//
// A page about a ticket is about that ticket alone, and closes when the ticket is elsewhere by now.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>
#include <functional>
#include <optional>
#include <vector>

#include "domain/ticket.h"
#include "protocol/messages.h"

namespace priyom::desk {

class QueuePanel;

class StepDialog : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by Workplace")
  Q_PROPERTY(bool open READ isOpen NOTIFY changed)
  Q_PROPERTY(QString page READ page NOTIFY changed)  // its name, for tests and the look
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString text READ text NOTIFY changed)
  // {name, key, text, note, chosen} each; `key` empty where there is none
  Q_PROPERTY(QVariantList choices READ choices NOTIFY changed)
  Q_PROPERTY(int marked READ marked WRITE mark NOTIFY markedChanged)  // the choice that Enter takes; -1: none
  // A line to write in; its label empty: none. `writes`: the cursor is in it from the beginning.
  Q_PROPERTY(QString field READ field NOTIFY changed)
  Q_PROPERTY(bool writes READ writes NOTIFY changed)
  Q_PROPERTY(bool fieldConfirms READ fieldConfirms NOTIFY changed)  // Enter in it does something
  Q_PROPERTY(QString written READ written WRITE write NOTIFY writtenChanged)
  Q_PROPERTY(QString confirmText READ confirmText NOTIFY changed)  // what Enter does with it; empty: nothing
  Q_PROPERTY(QString fault READ fault NOTIFY faultChanged)         // why that can not be
  Q_PROPERTY(bool mayGoBack READ mayGoBack NOTIFY changed)         // there is a page before

 public:
  enum class Page {
    Menu,     // the rarer steps
    Outcome,  // how the visit ended
    Later,    // when to call
    SendOn,   // a line, a counter, a person
    Route,    // the stops to come
    Cancel,   // why the ticket is given up
    Pause,    // why nobody is called
    PutBack,  // who was deferred or did not come
    Number,   // a given ticket
    WhyNext,  // why this one
  };
  Q_ENUM(Page)

  // The panel outlives the dialog.
  explicit StepDialog(QueuePanel& queue, QObject* parent = nullptr);

  // `number`: whose step it is, where it is a ticket's. The page that is open closes.
  Q_INVOKABLE void ask(priyom::desk::StepDialog::Page page, const QString& number = {});
  // True where this page may be asked for now.
  Q_INVOKABLE bool may(priyom::desk::StepDialog::Page page, const QString& number) const;
  Q_INVOKABLE void choose(int index);
  // The choice with this key. False: there is none.
  Q_INVOKABLE bool press(const QString& key);
  Q_INVOKABLE void step(int rows);  // the mark, up or down
  Q_INVOKABLE void confirm();       // what is written, else what is marked
  Q_INVOKABLE void back();          // to the page before, else it closes
  Q_INVOKABLE void close();

  bool isOpen() const { return !pages_.empty(); }
  QString page() const;
  QString title() const;
  QString text() const;
  QVariantList choices() const;
  int marked() const { return marked_; }
  void mark(int index);
  void markFirst();
  QString field() const;
  bool writes() const;
  bool fieldConfirms() const { return isOpen() && pages_.back().confirm != nullptr; }
  QString written() const { return written_; }
  void write(const QString& text);
  QString confirmText() const;
  QString fault() const { return fault_; }
  bool mayGoBack() const { return pages_.size() > 1; }

 signals:
  void changed();
  void markedChanged();
  void writtenChanged();
  void faultChanged();

 private:
  struct Choice {
    QString name;
    QString text;
    QString note;
    std::function<void()> act;
    QString key{};
    bool chosen = false;
  };
  // What Enter does with the text; a sentence where that can not be.
  using Confirm = std::function<QString(const QString& written)>;
  struct Sheet {
    QString name;
    QString title;
    QString text{};
    std::vector<Choice> choices{};
    QString field{};
    bool writes = false;
    QString confirmText{};
    Confirm confirm{};
    std::function<std::vector<Choice>(const QString& written)> suggest{};  // choices follow what is written
  };

  Sheet menu();
  Sheet outcome();
  Sheet later();
  Sheet laterAt();
  Sheet laterBehind();
  Sheet sendOn();
  Sheet toCounter();
  Sheet toPerson();
  Sheet route();
  Sheet cancel();
  Sheet pause();
  Sheet putBack();
  Sheet number();
  Sheet whyNext();
  Sheet sheetOf(Page page);

  void show(Sheet sheet);
  void restart(Sheet sheet);  // the same page anew
  void forget();
  void complain(const QString& fault);
  bool ready();
  void followQueue();
  // One of the centre's words, or what staff write.
  Sheet withWords(Sheet sheet, const std::vector<std::string>& words, const std::function<void(const QString&)>& done);
  std::vector<Choice> matching(const QString& written);
  Choice leadsTo(const QString& name, const QString& text, const QString& note, Sheet (StepDialog::*sheet)());
  void deferFor(const Deferral& deferral);
  void sendTo(const Destination& to);
  LineId lineAt(const CounterId& counter) const;
  void toggleStop(const Stop& stop);
  const protocol::TicketView* view() const;
  QString numberText() const;
  const Centre& centre() const;

  QueuePanel& queue_;
  std::vector<Sheet> pages_;
  int marked_ = -1;
  QString written_;
  QString fault_;
  std::optional<TicketId> ticket_;
  TicketState state_ = TicketState::kWaiting;  // of the ticket, when the dialog opened
  QString reason_;                             // written on the page before
  std::vector<Stop> stops_;
  RouteOrder order_ = RouteOrder::kFixed;
};

}  // namespace priyom::desk
