// SPDX-License-Identifier: GPL-3.0-or-later
// «Вам могут помочь»: what the rules (questionnaire/rules.h) make of the answers, as far as it is the visitor's: the
// services by name, who gives them, what to bring and what of it is missing; and the memo of it on paper. Markers,
// packs, regulations and the quiet flag are for staff and never come here. Empty between visits.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariantList>
#include <memory>
#include <string>
#include <vector>

#include "domain/centre.h"
#include "domain/ids.h"
#include "domain/ticket.h"
#include "print/raster.h"
#include "questionnaire/rules.h"

namespace priyom::kiosk {

class HelpSheet : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("belongs to the visit")
  Q_PROPERTY(QVariantList services READ services NOTIFY changed)
  Q_PROPERTY(QString alsoBring READ alsoBring NOTIFY changed)
  Q_PROPERTY(QString alsoMissing READ alsoMissing NOTIFY changed)
  Q_PROPERTY(Memo memo READ memo NOTIFY memoChanged)
  Q_PROPERTY(QString memoName READ memoName NOTIFY memoChanged)

 public:
  enum class Memo {
    None,      // not asked for
    Printing,  // on its way to the printer
    Printed,   // the printer said so
    Unknown,   // sent; the printer did not say
    Failed,    // did not come out
  };
  Q_ENUM(Memo)

  // `rules`: null, or ones with an error in them: then no service is ever named, rather than some of those that fit.
  explicit HelpSheet(std::shared_ptr<const questionnaire::Rules> rules, QObject* parent = nullptr);

  // By the answers, to the questionnaire that the rules are for.
  void show(const questionnaire::Questionnaire& questionnaire, const questionnaire::Response& response);
  bool isShown() const { return shown_; }
  void clear();

  // {name, givenBy, bring, missing} each, in the language of the screen; texts that may be empty
  QVariantList services() const;
  // Documents that belong to none of the services, and those of them that are missing.
  QString alsoBring() const;
  QString alsoMissing() const;

  // The paper, in the language of the screen, and its way to the printer. id() is made up anew for each.
  Result<print::Raster> drawMemo(const Centre& centre, int widthDots);
  bool mayPrint() const;  // there is something to print, and it is neither on its way nor in hand
  void setMemo(PrintState state);
  const TicketId& id() const { return id_; }
  Memo memo() const { return memo_; }
  QString memoName() const;  // "none", "printing", "printed", "unknown", "failed"

 signals:
  void changed();
  void memoChanged();

 private:
  void setMemo(Memo memo);
  // Names of those of `documents` that are `lacking`, or of all.
  QString names(const std::vector<std::string>& documents, bool lacking) const;
  std::vector<std::string> documentsOfNoService() const;
  const questionnaire::HelpService* service(const std::string& id) const;

  std::shared_ptr<const questionnaire::Rules> rules_;
  bool shown_ = false;
  std::vector<std::string> services_;   // ids
  std::vector<std::string> documents_;  // to bring, of services and rules
  std::vector<std::string> missing_;
  TicketId id_;
  Memo memo_ = Memo::None;
};

}  // namespace priyom::kiosk
