// SPDX-License-Identifier: GPL-3.0-or-later
// «Бланки»: the papers of the open form. A pack is chosen, by hand or by what the answers ask for; its fields are
// filled from the form and by the registrar; each document is shown as it will be printed, printed, or kept as PDF.
//
// What is written is part of the form and saved with it (Reception). GUI thread; printing has a thread of its own.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QThreadPool>
#include <QTimer>
#include <QVariantList>
#include <memory>
#include <vector>

#include "domain/centre.h"
#include "form_packs/entries.h"
#include "form_packs/pack.h"
#include "paper/pages.h"

namespace priyom::ui {
class HubSession;
}

namespace priyom::desk {

class Reception;

// Where the papers are printed; without a queue they are only kept as files.
struct PaperPrinter {
  std::string host;  // of CUPS, or the path of its socket
  int port = 631;
  std::string queue;
};

class Papers : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by Workplace")
  // [{id, title, suggested}], those that the answers ask for first.
  Q_PROPERTY(QVariantList packs READ packs NOTIFY packsChanged)
  Q_PROPERTY(QString pack READ pack NOTIFY packChanged)  // id; empty: none is chosen
  // [{title, pages, copies}] of the chosen pack.
  Q_PROPERTY(QVariantList documents READ documents NOTIFY drawn)
  Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
  Q_PROPERTY(int pageCount READ pageCount NOTIFY drawn)
  // [{title, entries: [{field, label, many}]}]: what there is to fill; text() and printed() tell what stands there.
  Q_PROPERTY(QVariantList groups READ groups NOTIFY entriesChanged)
  Q_PROPERTY(bool forOther READ forOther NOTIFY entriesChanged)
  Q_PROPERTY(bool mayChooseForOther READ mayChooseForOther NOTIFY packChanged)
  // Whether somebody looks at them: they are filled and laid out only then.
  Q_PROPERTY(bool shown READ shown WRITE setShown NOTIFY shownChanged)
  Q_PROPERTY(bool canPrint READ canPrint CONSTANT)
  Q_PROPERTY(bool busy READ busy NOTIFY messageChanged)
  Q_PROPERTY(QString message READ message NOTIFY messageChanged)
  Q_PROPERTY(bool failed READ failed NOTIFY messageChanged)

 public:
  struct Settings {
    std::filesystem::path packs;  // folder
    PaperPrinter printer;
    QString files;  // folder of the PDFs
    StaffId staff;  // who prints; the paper bears the name as the centre has it
  };
  static constexpr int kDrawMs = 150;  // after the last key
  static constexpr int kMostEmptyCopies = 50;

  // Both outlive it.
  Papers(ui::HubSession& session, Reception& reception, Settings settings, QObject* parent = nullptr);
  // Waits for the paper that is being handed over.
  ~Papers() override;

  Q_INVOKABLE void choose(const QString& pack);
  // As the registrar wrote it, and as it is printed, which may follow from another field.
  Q_INVOKABLE QString text(const QString& field) const;
  Q_INVOKABLE QString printed(const QString& field) const;
  Q_INVOKABLE void write(const QString& field, const QString& text);
  Q_INVOKABLE void setForOther(bool other);
  // The document that is shown; all of the pack in their number of copies.
  Q_INVOKABLE void printCurrent();
  Q_INVOKABLE void printAll();
  // So many of the whole pack, to be filled by hand.
  Q_INVOKABLE void printEmpty(int copies);
  Q_INVOKABLE void savePdf();

  QVariantList packs() const;
  QString pack() const { return QString::fromStdString(pack_ ? pack_->id : std::string()); }
  QVariantList documents() const;
  int current() const { return current_; }
  void setCurrent(int document);
  // Of the document that is shown; null where none is.
  const paper::Pages* pages() const;
  int pageCount() const { return pages() ? pages()->count() : 0; }
  QVariantList groups() const;
  bool forOther() const { return forOther_; }
  bool mayChooseForOther() const;
  bool shown() const { return shown_; }
  void setShown(bool shown);
  bool canPrint() const { return !settings_.printer.queue.empty(); }
  bool busy() const { return busy_; }
  QString message() const { return message_; }
  bool failed() const { return failed_; }

 signals:
  void packsChanged();
  void shownChanged();
  void packChanged();
  void currentChanged();
  void entriesChanged();
  void filled();  // other texts stand in the entries
  void drawn();
  void messageChanged();

 private:
  using Drawn = std::vector<std::unique_ptr<paper::Pages>>;
  struct Job {
    std::string name;  // of the job: says nothing of a person
    QByteArray pdf;
    int copies = 1;
  };

  void takeForm();
  void takeTexts();
  void begin(const form_packs::Pack* pack);
  void fill();
  void draw();
  form_packs::Values values() const;
  std::unique_ptr<paper::Pages> lay(const form_packs::PackDocument& document, const form_packs::Values& values) const;
  void print(std::vector<Job> jobs, const QString& done);
  Job jobOf(const form_packs::PackDocument& document, const paper::Pages& pages, int copies) const;
  void say(const QString& message, bool failed);

  ui::HubSession& session_;
  Reception& reception_;
  Settings settings_;
  form_packs::PackShelf shelf_;
  const form_packs::Pack* pack_ = nullptr;
  form_packs::Written written_;  // in the form, as of fill()
  form_packs::Values values_;    // that follow from it
  bool shown_ = false;
  bool forOther_ = false;
  Drawn drawn_;
  int current_ = 0;
  QTimer redraw_;
  QThreadPool hands_;  // one: papers come out in their order
  bool busy_ = false;
  QString message_;
  bool failed_ = false;
};

}  // namespace priyom::desk
