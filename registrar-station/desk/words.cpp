// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/words.h"

#include <QDateTime>

namespace priyom::desk {

QString Words::state(TicketState state) {
  switch (state) {
    case TicketState::kWaiting:
      return tr("is waiting");
    case TicketState::kDeferred:
      return tr("will be called later");
    case TicketState::kCalled:
      return tr("called, on the way");
    case TicketState::kServing:
      return tr("at the counter");
    case TicketState::kDone:
      return tr("was served");
    case TicketState::kNoShow:
      return tr("did not come");
    case TicketState::kCancelled:
      return tr("cancelled");
  }
  return {};
}

QString Words::why(const protocol::TicketView& view, std::chrono::minutes offset) {
  // One word for all who go before others by staff's or the law's word: why is nobody's who looks over a shoulder.
  if (view.reason == kReasonCrisis) return tr("out of turn");
  if (view.ticket.appointment) return tr("appointment at %1").arg(clock(*view.ticket.appointment, offset));
  if (view.reason == kReasonRight) return tr("out of turn");
  return {};
}

QString Words::whyNext(const protocol::TicketView& view, std::chrono::minutes offset) {
  const auto& ticket = view.ticket;
  if (view.reason == kReasonCrisis || view.reason == kReasonRight) return tr("out of turn");
  if (view.reason == kReasonAppointment && ticket.appointment)
    return tr("by appointment at %1, its time has come").arg(clock(*ticket.appointment, offset));
  if (view.reason == kReasonAppointmentSoon && ticket.appointment)
    return tr("by appointment at %1, early so as not to be late").arg(clock(*ticket.appointment, offset));
  if (view.reason == kReasonEarly && ticket.appointment)
    return tr("by appointment at %1, nobody else is waiting").arg(clock(*ticket.appointment, offset));
  if (view.reason == kReasonEarly) return tr("asked to come later, nobody else is waiting");
  return tr("by the time of arrival, %1").arg(clock(ticket.arrivedAt, offset));
}

QString Words::stop(const Centre& centre, const Stop& stop) {
  const auto* const service = stop.service.empty() ? centre.serviceOfLine(stop.line) : centre.service(stop.service);
  const auto* const line = centre.line(stop.line);
  auto text = QString::fromStdString(service ? service->names.innerName
                                     : line  ? line->names.innerName
                                             : stop.line.text);
  for (const auto& each : centre.staff)
    if (each.id == stop.forStaff) text = tr("%1 (%2)").arg(text, QString::fromStdString(each.name));
  return text;
}

QString Words::done(std::string_view name) {
  namespace method = protocol::method;
  if (name == method::kCallNext || name == method::kCall) return tr("the call");
  if (name == method::kRecall) return tr("the repeated call");
  if (name == method::kStart) return tr("the start");
  if (name == method::kFinish) return tr("the end");
  if (name == method::kNoShow) return tr("“did not come”");
  if (name == method::kDefer) return tr("“later”");
  if (name == method::kTransfer) return tr("the transfer");
  if (name == method::kRoute) return tr("the change of the route");
  if (name == method::kCancel) return tr("the cancellation");
  if (name == method::kCategorise) return tr("“out of turn”");
  return tr("the return to the queue");
}

QString Words::clock(Instant instant, std::chrono::minutes offset) {
  const auto time = QDateTime::fromMSecsSinceEpoch((instant + offset).time_since_epoch().count(), Qt::UTC).time();
  return time.toString(QStringLiteral("HH:mm"));
}

QString Words::print(PrintState state) {
  switch (state) {
    case PrintState::kPending:
      return tr("ticket is being printed");
    case PrintState::kPrinted:
      return tr("ticket printed");
    case PrintState::kUnknown:
      return tr("not known whether the ticket was printed");
    case PrintState::kFailed:
      return tr("ticket was not printed");
  }
  return {};
}

QString Words::wait(std::chrono::milliseconds time) {
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(time).count();
  if (minutes < 1) return tr("less than a minute");
  if (minutes < 60) return tr("%1 min").arg(minutes);
  return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString Words::scanRefusal(Errc code) {
  switch (code) {
    case Errc::kForeign:
      return tr("This is a ticket of another centre. Give the visitor a ticket at the kiosk.");
    case Errc::kForged:
      return tr("This ticket did not pass the check: it was not issued here. Give the visitor a new one.");
    case Errc::kExpired:
      return tr("This ticket is for another day. Give the visitor a new one.");
    case Errc::kNotFound:
      return tr("The ticket is ours, but is not in the records. Give the visitor a new one.");
    case Errc::kUnsupported:
      return tr("This desk cannot read a ticket of this kind yet. Call the visitor by the number.");
    case Errc::kUnavailable:
      return tr("No answer from the centre’s server: the ticket is not opened. Try again.");
    case Errc::kNotAllowed:
      return tr("This workplace may not open tickets. Tell the administrator.");
    case Errc::kMalformed:
      return tr("This is not our ticket: the code holds something else.");
    default:
      return tr(
          "The ticket could not be opened. Scan it again; if that does not help, call the visitor by the number.");
  }
}

QString Words::scanBroken() {
  return tr("The scan broke off. Scan the ticket again.");
}

QString Words::noCodeInPicture() {
  return tr("There is no readable code in this picture. Take another one, sharp and whole.");
}

QString Words::consent(const protocol::Consent& consent) {
  const auto version = QString::fromStdString(consent.version);
  return consent.forChild
             ? tr("Consent given at the terminal for a represented child, text %1. The paper is still to be signed.")
                   .arg(version)
             : tr("Consent given at the terminal, text %1. The paper is still to be signed.").arg(version);
}

QString Words::unreadablePicture() {
  return tr("This file cannot be read as a picture.");
}

QString Words::queueRefusal(Errc code, Step step) {
  switch (code) {
    case Errc::kConflict:
      if (step == Step::kNext) return tr("Your counter has a visitor already. Finish with them first.");
      if (step == Step::kUndo) return tr("This can no longer be taken back: somebody else is at the counter by now.");
      if (step == Step::kCall) return tr("The number has already been called to another counter.");
      return tr("This number is in another state by now. Look at the list.");
    case Errc::kNotFound:
      if (step == Step::kNext)
        return tr("The centre does not know this counter or this member of staff. Tell the administrator.");
      return tr("There is no such number today.");
    case Errc::kNotAllowed:
      return tr("This workplace may not call visitors. Tell the administrator.");
    case Errc::kUnavailable:
      return tr("No answer from the centre’s server. The list will show whether it worked.");
    default:
      return tr("That did not work. Try again.");
  }
}

}  // namespace priyom::desk
