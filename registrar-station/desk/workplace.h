// SPDX-License-Identifier: GPL-3.0-or-later
// One registrar's workplace: the queue and the form over one session, the ways a scan comes in, and where forms are
// saved. What main owns and QML borrows.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>
#include <filesystem>
#include <memory>

#include "desk/alert_list.h"
#include "desk/form_saver.h"
#include "desk/frame_source.h"
#include "desk/papers.h"
#include "desk/qr_eye.h"
#include "desk/questionnaire_shelf.h"
#include "desk/queue_panel.h"
#include "desk/reception.h"
#include "desk/step_dialog.h"
#include "desk/submission_list.h"
#include "speech/bell.h"
#include "ui/hub_session.h"

namespace priyom::ui {
class ScanFilter;
}

namespace priyom::desk {

struct WorkplaceSettings {
  CounterId counter;
  StaffId staff;
  std::filesystem::path questionnaires;  // folder
  QString forms;                         // folder for PDFs
  std::filesystem::path packs{};         // folder of the form packs
  PaperPrinter printer{};
};

class Workplace : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by main")
  Q_PROPERTY(priyom::ui::HubSession* session READ session CONSTANT)
  Q_PROPERTY(priyom::desk::QueuePanel* queue READ queue CONSTANT)
  Q_PROPERTY(priyom::desk::StepDialog* steps READ steps CONSTANT)
  Q_PROPERTY(priyom::desk::AlertList* alerts READ alerts CONSTANT)
  Q_PROPERTY(priyom::desk::Reception* reception READ reception CONSTANT)
  Q_PROPERTY(priyom::desk::SubmissionList* submissions READ submissions CONSTANT)
  Q_PROPERTY(priyom::desk::Papers* papers READ papers CONSTANT)
  // «Анкета сохранена: …», or why not; of the form that is open.
  Q_PROPERTY(QString pdfMessage READ pdfMessage NOTIFY pdfMessageChanged)
  Q_PROPERTY(bool pdfFailed READ pdfFailed NOTIFY pdfMessageChanged)
  // Where one looks first for pictures.
  Q_PROPERTY(QUrl picturesFolder READ picturesFolder CONSTANT)
  // Said when the window is closed with something unsaved.
  Q_PROPERTY(QString leaveMessage READ leaveMessage NOTIFY leaveMessageChanged)

 public:
  Workplace(ui::HubSession& session, WorkplaceSettings settings, QObject* parent = nullptr);

  // Scans of the keyboard-wedge reader, and of a camera. Both outlive the workplace or end their connection themselves.
  void listenTo(ui::ScanFilter& filter);
  void watch(FrameSource& source);
  // What alerts are heard by, until each is accepted; null: nothing.
  void ringWith(std::unique_ptr<speech::Sound> sound);

  // A picture of a ticket: a path that was written, or a file: URL as it comes from a list or from drag and drop.
  Q_INVOKABLE void openPicture(const QString& path);
  Q_INVOKABLE void openPictureFile(const QUrl& file) { openPicture(file.toLocalFile()); }
  // The form of one who waits, by the number.
  Q_INVOKABLE void openForm(const QString& number);
  Q_INVOKABLE void savePdf();
  // False: something typed is not saved yet; it is being sent, and leaveMessage says so. The second time it is true.
  Q_INVOKABLE bool mayLeave();
  // Takes back a wish to leave.
  void stay();

  ui::HubSession* session() { return &session_; }
  QueuePanel* queue() { return &queue_; }
  StepDialog* steps() { return &steps_; }
  AlertList* alerts() { return &alerts_; }
  Reception* reception() { return &reception_; }
  SubmissionList* submissions() { return &submissions_; }
  Papers* papers() { return &papers_; }
  QUrl picturesFolder() const;
  FormSaver& saver() { return saver_; }
  QString pdfMessage() const { return pdfMessage_; }
  bool pdfFailed() const { return pdfFailed_; }
  QString leaveMessage() const { return leaveMessage_; }

 signals:
  void pdfMessageChanged();
  void leaveMessageChanged();
  // All is saved now, and somebody wanted to leave.
  void left();

 private:
  void sayPdf(const QString& message, bool failed);
  void followTicket();

  ui::HubSession& session_;
  WorkplaceSettings settings_;
  QuestionnaireShelf shelf_;
  FormSaver saver_;
  QueuePanel queue_;
  StepDialog steps_;
  AlertList alerts_;
  Reception reception_;
  SubmissionList submissions_;
  Papers papers_;
  QrEye eye_;
  std::unique_ptr<speech::Bell> bell_;
  QString pdfMessage_;
  bool pdfFailed_ = false;
  QString leaveMessage_;
};

}  // namespace priyom::desk
