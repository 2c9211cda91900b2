// SPDX-License-Identifier: GPL-3.0-or-later
// The specialists' photos, asked of the hub once each, as the centre names them; and their drawing. Who has none, or
// whose photo has not come, is drawn as a silhouette.
#pragma once

#include <QColor>
#include <QImage>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QQuickPaintedItem>
#include <map>
#include <set>

#include "domain/ids.h"
#include "ui/hub_session.h"

namespace priyom::kiosk {

class Portraits : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the visit")

 public:
  // `session` outlives this.
  explicit Portraits(ui::HubSession& session, QObject* parent = nullptr);

  // Null: there is none, or not yet.
  QImage of(const QString& specialistId) const;

 signals:
  void changed();

 private:
  void askAll();
  void ask(const StaffId& specialist);

  ui::HubSession& session_;
  std::map<StaffId, QImage> photos_;
  std::set<StaffId> asked_;  // that are on their way, or are not there
};

// One specialist, round, as large as the item.
class PortraitView : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(priyom::kiosk::Portraits* portraits READ portraits WRITE setPortraits NOTIFY changed)
  // Empty: any of them, drawn as two.
  Q_PROPERTY(QString specialistId READ specialistId WRITE setSpecialistId NOTIFY changed)
  Q_PROPERTY(QColor ground MEMBER ground_ NOTIFY changed)
  Q_PROPERTY(QColor figure MEMBER figure_ NOTIFY changed)
  Q_PROPERTY(bool photo READ hasPhoto NOTIFY changed)

 public:
  explicit PortraitView(QQuickItem* parent = nullptr);

  Portraits* portraits() const { return portraits_; }
  void setPortraits(Portraits* portraits);
  QString specialistId() const { return specialistId_; }
  void setSpecialistId(const QString& specialistId);
  bool hasPhoto() const { return portraits_ && !portraits_->of(specialistId_).isNull(); }
  void paint(QPainter* painter) override;

 signals:
  void changed();

 private:
  QPointer<Portraits> portraits_;
  QString specialistId_;
  QColor ground_ = Qt::white;
  QColor figure_ = Qt::black;
};

}  // namespace priyom::kiosk
