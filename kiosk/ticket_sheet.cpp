// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ticket_sheet.h"

#include "paper/ticket_layout.h"

namespace priyom::kiosk {
namespace {

QString joined(const std::vector<std::string>& texts) {
  QStringList list;
  for (const auto& text : texts) list << QString::fromStdString(text);
  return list.join(QStringLiteral(", "));
}

paper::TicketPaper paperOf(const protocol::IssuedTicket& issued, const Centre& centre, const QString& issuedAt) {
  const auto& view = issued.ticket;
  paper::TicketPaper paper;
  paper.issued = issuedAt;
  paper.number = QString::fromStdString(view.ticket.number.text());
  paper.line = QString::fromStdString(view.lineName);
  paper.room = QString::fromStdString(view.room);
  paper.qrText = QString::fromStdString(issued.token);
  if (const auto* service = centre.serviceOfLine(view.ticket.line)) paper.bring = joined(service->bring);
  paper.centre = QString::fromStdString(centre.name);
  paper.address = QString::fromStdString(centre.address);
  // A number stays on its line.
  paper.phones = joined(centre.phones)
                     .replace(QLatin1Char(' '), QChar::Nbsp)
                     .replace(QStringLiteral(",\u00a0"), QStringLiteral(", "));
  return paper;
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

Result<print::Raster> TicketSheet::show(const protocol::IssuedTicket& issued, const Centre& centre,
                                        const QString& issuedAt, int widthDots) {
  id_ = issued.ticket.ticket.id;
  number_ = QString::fromStdString(issued.ticket.ticket.number.text());
  line_ = QString::fromStdString(issued.ticket.lineName);
  room_ = QString::fromStdString(issued.ticket.room);
  ahead_ = issued.ahead;
  auto raster = paper::drawTicket(paperOf(issued, centre, issuedAt), widthDots);
  preview_ = raster ? paper::toImage(*raster) : QImage();
  paper_ = paperState(issued.ticket.ticket.print);
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
  ahead_ = 0;
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
