// SPDX-License-Identifier: GPL-3.0-or-later
// What a visitor may read here without a ticket: services by age, institutions, video lessons. It asks the hub for the
// centre's catalogue, keeps the last answer, also while there is no link, and knows which of its pages is open. It
// draws nothing and asks the visitor nothing.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QTimer>
#include <QVariantList>
#include <QVariantMap>

#include "domain/catalogue.h"
#include "ui/hub_session.h"

namespace priyom::kiosk {

class Catalogue : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the visit")
  Q_PROPERTY(bool hasServices READ hasServices NOTIFY changed)
  Q_PROPERTY(bool hasInstitutions READ hasInstitutions NOTIFY changed)
  Q_PROPERTY(bool hasLessons READ hasLessons NOTIFY changed)
  Q_PROPERTY(Shelf shelf READ shelf NOTIFY changed)
  Q_PROPERTY(Stage stage READ stage NOTIFY changed)
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
  Q_PROPERTY(QString chosen READ chosen NOTIFY changed)
  Q_PROPERTY(QVariantList groups READ groups NOTIFY changed)
  Q_PROPERTY(QVariantMap help READ help NOTIFY changed)
  Q_PROPERTY(QString lineName READ lineName NOTIFY changed)
  Q_PROPERTY(bool booked READ booked NOTIFY changed)
  Q_PROPERTY(QVariantMap institution READ institution NOTIFY changed)
  Q_PROPERTY(bool watchable READ watchable NOTIFY changed)
  Q_PROPERTY(QString sound READ sound CONSTANT)
  Q_PROPERTY(QVariantMap lesson READ lesson NOTIFY changed)

 public:
  enum class Shelf { Services, Institutions, Lessons };
  Q_ENUM(Shelf)
  // Which page of the shelf is open. Institutions begin with their list.
  enum class Stage {
    Closed,
    Ages,      // for whom?
    List,      // what there is
    Entry,     // one of it, whole
    Watching,  // the lesson plays
  };
  Q_ENUM(Stage)

  // `session` outlives this.
  explicit Catalogue(ui::HubSession& session, QObject* parent = nullptr);

  // Where the files of the lessons lie; empty: none are here. `sound`: the ALSA device of the headphones; empty:
  // silent. Before the first page.
  void setVideos(const QString& folder, const QString& sound = {});

  bool hasServices() const { return !catalogue_.services.empty(); }
  bool hasInstitutions() const { return !catalogue_.institutions.empty(); }
  bool hasLessons() const { return !catalogue_.lessons.empty(); }
  bool empty() const { return catalogue_.empty(); }

  void open(Shelf shelf);
  void close();
  // False where there is no page before this one.
  bool back();

  Shelf shelf() const { return shelf_; }
  Stage stage() const { return stage_; }
  QString sentence() const;  // what the page is about
  QString sound() const { return sound_; }
  QString chosen() const;  // the age, above what was found for it
  // {heading, entries: [{entryId, name, explanation}]} each: ages or entries, the lessons by topic
  QVariantList groups() const;
  // Of the open entry; empty on other pages.
  // {name, ages, paragraphs, givenBy, bring}
  QVariantMap help() const;
  // {name, purpose, address, phones, email, site, hours, way}
  QVariantMap institution() const;
  // {title, topic, summary, ages, minutes, file, subtitles, site}: file and subtitles are empty where they are not here
  QVariantMap lesson() const;
  bool watchable() const;  // its file is here
  // Where one goes for the open service; empty where it names none that the centre has.
  LineId line() const;
  QString lineName() const;
  // What one books for it; empty too where no specialist takes appointments for it.
  ServiceId service() const;
  bool booked() const { return !service().empty(); }

 public slots:
  // The next page: an age, an entry. Does nothing for an id that the page does not show.
  void choose(const QString& entryId);
  void watch();  // Entry, a lesson whose file is here ─► Watching

 signals:
  void changed();
  void stageChanged();  // before changed()

 private:
  void ask(int part, priyom::Catalogue sofar);
  void enter(Stage stage);
  bool isOpen() const;  // an entry is
  bool chosenFits(const std::vector<AgeGroupId>& ages) const;
  QString agesText(const std::vector<AgeGroupId>& ages) const;
  QVariantList ageEntries() const;
  QVariantList lessonGroups() const;
  template <typename Range>
  auto opened(const Range& range) const -> const typename Range::value_type*;
  const Help* openedHelp() const;
  QString fileOf(const std::string& name) const;

  ui::HubSession& session_;
  QTimer again_;
  int asked_ = 0;  // grows with each first question: answers to an earlier one are known by it
  priyom::Catalogue catalogue_;
  QString videos_;
  QString sound_;
  Shelf shelf_ = Shelf::Services;
  Stage stage_ = Stage::Closed;
  AgeGroupId age_;     // empty: all
  std::string entry_;  // its id
};

}  // namespace priyom::kiosk
