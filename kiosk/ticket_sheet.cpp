// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ticket_sheet.h"

#include <QLocale>
#include <QUuid>
#include <algorithm>

#include "kiosk/paper_text.h"
#include "kiosk/place_text.h"
#include "paper/ticket_layout.h"
#include "token/booking_text.h"
#include "ui/language.h"

namespace priyom::kiosk {
namespace {

const QString kDay = QStringLiteral("dd.MM.yyyy");
const QString kTime = QStringLiteral("HH:mm");

QString minutesText(const WaitRange& wait) {
  const auto low = wait.low.count();
  const auto high = wait.high.count();
  return low == high ? QStringLiteral("около %1 минут").arg(high) : QStringLiteral("%1–%2 минут").arg(low).arg(high);
}

// What every paper has, in the language of papers.
paper::TicketPaper blankPaper(const Centre& centre, const QDateTime& issuedAt) {
  paper::TicketPaper paper;
  paper.issued = issuedAt.toString(kDay + QLatin1Char(' ') + kTime);
  paper.centre = QString::fromStdString(centre.name);
  paper.address = QString::fromStdString(centre.address);
  paper.phones = phonesText(centre);
  return paper;
}

QString appointmentText(const QDateTime& at) {
  return QStringLiteral("%1 в %2").arg(at.toString(kDay), at.toString(kTime));
}

TicketSheet::Paper paperState(PrintState state) {
  switch (state) {
    case PrintState::kPending:
      return TicketSheet::Paper::Pending;
    case PrintState::kPrinted:
      return TicketSheet::Paper::Printed;
    case PrintState::kUnknown:
      return TicketSheet::Paper::Unknown;
    case PrintState::kFailed:
      return TicketSheet::Paper::Failed;
  }
  return TicketSheet::Paper::Unknown;
}

}  // namespace

TicketSheet::TicketSheet(QObject* parent) : QObject(parent) {
  connect(&ui::Language::instance(), &ui::Language::codeChanged, this, &TicketSheet::changed);
}

QString TicketSheet::appointmentDay() const {
  return QLocale().toString(appointment_.date(), QStringLiteral("dddd, d MMMM"));
}

QString TicketSheet::appointmentTime() const {
  return appointment_.toString(kTime);
}

Result<print::Raster> TicketSheet::show(const protocol::IssuedTicket& issued, const Centre& centre,
                                        const QDateTime& issuedAt, int widthDots,
                                        const protocol::BookingView* booking) {
  const auto& view = issued.ticket;
  const auto& ticket = view.ticket;
  const auto* service = ticket.service.empty() ? centre.serviceOfLine(ticket.line) : centre.service(ticket.service);
  clear();
  id_ = ticket.id;
  number_ = QString::fromStdString(ticket.number.text());
  line_ = QString::fromStdString(view.lineName);
  room_ = QString::fromStdString(view.room);
  if (booking) receivedAt_ = placeText(booking->publicName, booking->room);
  ahead_ = issued.ahead;
  if (service) bring_ = joined(service->bring);
  if (ticket.appointment)
    appointment_ = QDateTime::fromMSecsSinceEpoch(ticket.appointment->time_since_epoch().count(), Qt::OffsetFromUTC,
                                                  issuedAt.offsetFromUtc());
  if (view.wait) {
    waitLow_ = static_cast<int>(view.wait->low.count());
    waitHigh_ = static_cast<int>(view.wait->high.count());
  }
  paper_ = paperState(ticket.print);

  auto paper = blankPaper(centre, issuedAt);
  paper.number = number_;
  paper.line = line_;
  paper.room = room_;
  if (booking) {
    paper.line = QString::fromStdString(booking->publicName);
    paper.room = QString::fromStdString(booking->room);
    if (room_ != paper.room) paper.waitAt = room_;
  }
  paper.bring = bring_;
  paper.qrText = QString::fromStdString(issued.token);
  if (appointment_.isValid())
    paper.appointment = appointmentText(appointment_);
  else if (view.wait)
    paper.wait = minutesText(*view.wait);
  return draw(paper, widthDots);
}

Result<print::Raster> TicketSheet::showAppointment(const protocol::BookingView& view, const Centre& centre,
                                                   const QDateTime& at, const QDateTime& issuedAt, int widthDots) {
  const auto& booking = view.booking;
  const auto* service = centre.service(booking.service);
  clear();
  const auto random = QUuid::createUuid().toRfc4122();
  std::copy_n(random.begin(), id_.bytes.size(), id_.bytes.begin());
  isAppointment_ = true;
  number_ = QString::fromStdString(booking.code.text());
  line_ = QString::fromStdString(view.publicName);
  room_ = QString::fromStdString(view.room);
  appointment_ = at;
  if (service) bring_ = joined(service->bring);

  auto paper = blankPaper(centre, issuedAt);
  paper.bookingCode = number_;
  paper.line = line_;
  paper.room = room_;
  paper.bring = bring_;
  paper.day = QLocale(QLocale::Russian).toString(at.date(), QStringLiteral("dddd, d MMMM"));
  paper.time = at.toString(kTime);
  paper.qrText = QString::fromStdString(token::bookingText(centre.id, booking.code));
  return draw(paper, widthDots);
}

Result<print::Raster> TicketSheet::draw(const paper::TicketPaper& paper, int widthDots) {
  auto raster = paper::drawTicket(paper, widthDots);
  preview_ = raster ? paper::toImage(*raster) : QImage();
  emit changed();
  emit paperChanged();
  return raster;
}

void TicketSheet::setPaper(PrintState state) {
  paper_ = paperState(state);
  emit paperChanged();
}

void TicketSheet::clear() {
  id_ = {};
  number_.clear();
  line_.clear();
  room_.clear();
  receivedAt_.clear();
  ahead_ = 0;
  isAppointment_ = false;
  appointment_ = {};
  bring_.clear();
  waitLow_ = 0;
  waitHigh_ = 0;
  preview_ = {};
  paper_ = Paper::Pending;
  emit changed();
  emit paperChanged();
}

QString TicketSheet::paperName() const {
  switch (paper_) {
    case Paper::Pending:
      return QStringLiteral("pending");
    case Paper::Printed:
      return QStringLiteral("printed");
    case Paper::Unknown:
      return QStringLiteral("unknown");
    case Paper::Failed:
      return QStringLiteral("failed");
  }
  return {};
}

}  // namespace priyom::kiosk
