// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/workplace.h"

#include <QDir>
#include <QImageReader>
#include <QStandardPaths>

#include "desk/words.h"
#include "speech/chime.h"
#include "ui/scan/scan_filter.h"

namespace priyom::desk {

Workplace::Workplace(ui::HubSession& session, WorkplaceSettings settings, QObject* parent)
    : QObject(parent),
      session_(session),
      settings_(std::move(settings)),
      shelf_(settings_.questionnaires),
      saver_(session),
      queue_(session, settings_.counter, settings_.staff),
      steps_(queue_),
      alerts_(session, queue_, settings_.staff),
      reception_(session, saver_, shelf_),
      submissions_(session, shelf_, settings_.staff),
      papers_(session, reception_, {settings_.packs, settings_.printer, settings_.forms, settings_.staff}) {
  // Whoever takes a message upon them reads it.
  connect(&alerts_, &AlertList::messageTaken, &submissions_, &SubmissionList::open);
  connect(&eye_, &QrEye::seen, &reception_, &Reception::scanned);
  connect(&eye_, &QrEye::nothing, &reception_, [this] { reception_.refusePicture(Words::noCodeInPicture()); });
  connect(&queue_, &QueuePanel::changed, this, &Workplace::followTicket);
  connect(&reception_, &Reception::opened, this, [this] { sayPdf({}, false); });
  connect(&saver_, &FormSaver::stateChanged, this, [this] {
    if (leaveMessage_.isEmpty() || !saver_.allSaved()) return;
    leaveMessage_.clear();
    emit leaveMessageChanged();
    emit left();
  });
  // Whoever goes on working does not want to leave any more.
  connect(&reception_, &Reception::applicantChanged, this, &Workplace::stay);
  connect(&reception_, &Reception::opened, this, &Workplace::stay);
}

void Workplace::listenTo(ui::ScanFilter& filter) {
  connect(&filter, &ui::ScanFilter::scanned, &reception_,
          [this](const QString& text, qint64) { reception_.scanned(text); });
  connect(&filter, &ui::ScanFilter::broken, &reception_, &Reception::scanBroken);
}

void Workplace::ringWith(std::unique_ptr<speech::Sound> sound) {
  constexpr std::chrono::seconds kEvery{6};
  bell_ = std::make_unique<speech::Bell>(std::move(sound), speech::staffChime(), kEvery);
  const auto ring = [this] { alerts_.ringing() ? bell_->ring() : bell_->hush(); };
  connect(&alerts_, &AlertList::changed, this, ring);
  ring();
}

void Workplace::watch(FrameSource& source) {
  connect(&source, &FrameSource::frame, &eye_, &QrEye::watch);
  source.start();
}

QUrl Workplace::picturesFolder() const {
  return QUrl::fromLocalFile(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
}

void Workplace::openPicture(const QString& path) {
  QImageReader reader(path);
  reader.setAutoTransform(true);
  reader.setDecideFormatFromContent(true);
  const auto picture = reader.read();
  if (picture.isNull())
    reception_.refusePicture(Words::unreadablePicture());
  else
    eye_.study(picture);
}

void Workplace::openForm(const QString& number) {
  if (const auto ticket = queue_.ticketOf(number)) reception_.open(*ticket);
}

void Workplace::savePdf() {
  auto paper = reception_.paper();
  if (!paper) return;
  saver_.flush();
  paper->staff = queue_.staffName();
  const auto saved = saveFormPdf(*paper, settings_.forms);
  if (saved)
    sayPdf(tr("The form is saved: %1").arg(QDir::toNativeSeparators(*saved)), false);
  else
    sayPdf(tr("The form could not be saved to %1. What you typed is kept.").arg(settings_.forms), true);
}

void Workplace::stay() {
  if (leaveMessage_.isEmpty()) return;
  leaveMessage_.clear();
  emit leaveMessageChanged();
}

bool Workplace::mayLeave() {
  saver_.flush();
  if (saver_.allSaved() || !leaveMessage_.isEmpty()) return true;
  if (saver_.anyRefused())
    leaveMessage_ =
        tr("The form is not saved: the centre’s server refused it. Close once more to leave without saving.");
  else if (session_.live())
    leaveMessage_ = tr("One moment, the form is being saved…");
  else
    leaveMessage_ = tr("The form is not saved yet: there is no connection. Close once more to leave without saving.");
  emit leaveMessageChanged();
  return false;
}

void Workplace::sayPdf(const QString& message, bool failed) {
  pdfMessage_ = message;
  pdfFailed_ = failed;
  emit pdfMessageChanged();
}

// The form's head says what the queue says of its ticket.
void Workplace::followTicket() {
  if (const auto& current = queue_.current()) reception_.updateTicket(*current);
  for (const auto& ticket : queue_.waiting()->tickets()) reception_.updateTicket(ticket);
}

}  // namespace priyom::desk
