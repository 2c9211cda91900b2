// SPDX-License-Identifier: GPL-3.0-or-later
// The half of Records that only looks.
#include <spdlog/spdlog.h>
#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "calendar_file/busy_calendar.h"
#include "hub/answer_schedule.h"
#include "hub/decide_booking.h"
#include "hub/opinions.h"
#include "hub/records.h"
#include "hub/views.h"
#include "hub/waiting_list.h"
#include "protocol/fields.h"
#include "protocol/rpc.h"
#include "token/short_token.h"

namespace priyom::hub {
namespace {

namespace json = boost::json;

// Days of the calendar feed before and after today.
constexpr int kFeedDaysBack = 7;
constexpr int kFeedDaysAhead = 90;

Error notReadable() {
  return fail(Errc::kUnavailable, "the hub can not read its records now; ask again later");
}

Result<json::object> objectFrom(const Opened& opened) {
  boost::system::error_code ec;
  const auto text = opened.reveal();
  auto value = json::parse({text.data(), text.size()}, ec);
  if (ec || !value.is_object()) return fail(Errc::kCorrupt, "a record holds no JSON object");
  return std::move(value.as_object());
}

std::shared_ptr<const std::string> notification(std::string_view method, const std::string& params) {
  return std::make_shared<const std::string>(protocol::writeNotification(method, params));
}

}  // namespace

Records::Outcome Records::ask(const Query& query) {
  try {
    return std::visit([&](const auto& asked) { return answer(query.caller, asked); }, query.asked);
  } catch (const std::exception& surprise) {
    spdlog::error("a question failed inside the hub: {}", surprise.what());
    return fail(Errc::kFailed, "the hub failed on this question");
  }
}

Result<Ticket> Records::ticketOfToday(const TicketId& id) const {
  if (const auto* const ticket = queue_->find(id)) return *ticket;
  const auto stored = store_->ticket(id);
  if (!stored) return notReadable();
  if (!*stored) return fail(Errc::kNotFound, "the hub knows no such ticket");
  return fail(Errc::kExpired, "ticket " + (*stored)->number.text() + " is of " + (*stored)->day.text());
}

Result<void> Records::addDeposits(protocol::OpenedTicket& opened) const {
  const auto& id = opened.ticket.ticket.id;
  for (const auto kind : {kResponseKind, kArrivalKind, kFormKind}) {
    const auto deposit = store_->deposit(id, std::string(kind));
    if (!deposit) return notReadable();
    if (!*deposit) continue;
    const auto plain = office_.vault.open((*deposit)->sealed, {kDepositTable, id, kind});
    if (!plain) return plain.error();
    auto object = objectFrom(*plain);
    if (!object) return object.error();
    if (kind == kResponseKind) {
      opened.response = std::move(*object);
    } else if (kind == kArrivalKind) {
      auto arrival = protocol::arrivalFromJson(*object);
      if (!arrival) return fail(Errc::kCorrupt, "what a visitor let know can not be read");
      opened.arrival = std::move(*arrival);
      opened.applicant = opened.arrival.applicant;
    } else {
      auto form = protocol::saveFormFromJson(*object);
      if (!form) return fail(Errc::kCorrupt, "a stored form can not be read");
      opened.applicant = std::move(form->applicant);
    }
  }
  return {};
}

Records::Outcome Records::answer(const Caller& caller, const OpenQuery& query) const {
  if (!queue_) return notReadable();
  const auto id = query.ticket ? Result<TicketId>(*query.ticket)
                               : token::openShort(query.token, {&office_.tokenKey, 1}, office_.centre.id);
  if (!id) return id.error();
  const auto ticket = ticketOfToday(*id);
  if (!ticket) return ticket.error();
  protocol::OpenedTicket opened{viewOf(office_.centre, *ticket, caller.role), std::nullopt, {}};
  if (auto added = addDeposits(opened); !added) return added.error();
  auto text = json::serialize(protocol::toJson(opened, moment().utcOffset));
  // A form full of control characters grows sixfold as JSON; the peer would drop the connection over it.
  if (text.size() + kEnvelope > protocol::kMaxMessage)
    return fail(Errc::kTooLarge, "the ticket's response and form do not fit into one message");
  return text;
}

Records::Outcome Records::answer(const Caller& caller, const FindTicketQuery& query) const {
  if (!queue_) return notReadable();
  const auto id = token::openShort(query.token, {&office_.tokenKey, 1}, office_.centre.id);
  if (!id) return id.error();
  const auto ticket = ticketOfToday(*id);
  if (!ticket) return ticket.error();
  protocol::FoundTicket found{viewOf(office_.centre, *ticket, caller.role), queue_->mayReturnOnce(*ticket)};
  if (ticket->state == TicketState::kWaiting) {
    prospects_.look(*queue_, moment().now);
    found.ticket.wait = prospects_.of(*id);
  }
  return json::serialize(protocol::toJson(found, moment().utcOffset));
}

Records::Outcome Records::answer(const Caller&, const StatusQuery&) const {
  json::object store{{"revision", store_->revision()}};
  if (const auto status = store_->status()) {
    store["ok"] = true;
    store["tickets"] = status->tickets;
    store["bytes"] = status->bytes;
    store["sqlite"] = status->sqliteVersion;
  } else {
    store["ok"] = false;
    store["error"] = status.error().text;
  }
  json::object status{
      {"day", moment().day.text()},
      {"epoch", store_->epoch()},
      {"store", std::move(store)},
      {"batches",
       {{"commands", counts_.commands},
        {"repeats", counts_.repeats},
        {"refused", counts_.refused},
        {"batches", counts_.batches},
        {"largest", counts_.largestBatch},
        {"failed", counts_.failedBatches}}},
  };
  if (queue_) {
    status["tickets_today"] = queue_->size();
    int waiting = 0;
    for (const auto& line : office_.centre.lines) waiting += queue_->waitingCount(line.id);
    status["waiting"] = waiting;
  }
  return json::serialize(status);
}

Records::Outcome Records::answer(const Caller&, const BoardQuery&) const {
  if (!queue_) return notReadable();
  const auto now = moment();
  prospects_.look(*queue_, now.now);
  auto board = makeBoard(office_.centre, *queue_, revision(), now, prospects_.waits(), &prospects_.foresight());
  board.doors = doors(now);
  return boardJson(board);
}

Doors Records::doors(const Moment& moment) const {
  return doorsNow(office_.centre, office_.calendar, localTime_, moment);
}

Records::Outcome Records::answer(const Caller&, const QueueQuery&) const {
  if (!queue_) return notReadable();
  const auto now = moment();
  prospects_.look(*queue_, now.now);
  return queueJson(makeQueueSnapshot(office_.centre, *queue_, revision(), now, &prospects_));
}

Records::Outcome Records::answer(const Caller& caller, const AlertsQuery&) const {
  if (!queue_) return notReadable();
  const auto now = moment();
  const bool toKiosk = caller.role == protocol::DeviceRole::kKiosk;
  protocol::AlertsSnapshot snapshot{revision(), now, {}};
  for (const auto* const alert : toKiosk ? alerts_.since(now.now - kAlertsTold) : alerts_.open())
    snapshot.alerts.push_back({*alert, levelOf(*alert, now.now)});
  return alertsJson(std::move(snapshot), caller.role);
}

Records::Outcome Records::answer(const Caller&, const protocol::AskSlots& query) const {
  if (!readable()) return notReadable();
  return slotsJson(query, ledger(), office_, localTime_, moment());
}

Records::Outcome Records::answer(const Caller& caller, const FindQuery& query) const {
  if (!readable()) return notReadable();
  return foundJson(caller, query.code, ledger(), office_, localTime_, moment());
}

// One that can not be opened is left out of the list, and the list goes on.
protocol::BookingContact Records::contactOf(const BookingCode& code) const {
  const auto stored = store_->contact(code);
  if (!stored || !*stored) return {};
  const auto plain = office_.vault.open((*stored)->sealed, contactPlace(code));
  if (!plain) {
    spdlog::error("the contact of a booking does not open: {}", plain.error().text);
    return {};
  }
  const auto object = objectFrom(*plain);
  auto contact = object ? protocol::bookingContactFromJson(*object) : Result<protocol::BookingContact>(object.error());
  return contact ? std::move(*contact) : protocol::BookingContact();
}

Records::Outcome Records::answer(const Caller& caller, const protocol::AskBookings& query) const {
  if (!readable()) return notReadable();
  return bookingsJson(caller, query, ledger(), office_, localTime_, moment(),
                      [this](const BookingCode& code) { return contactOf(code); });
}

Records::Outcome Records::answer(const Caller&, const FeedQuery& query) const {
  if (!readable()) return notReadable();
  const auto* const specialist = office_.centre.specialist(query.specialist);
  if (!specialist) return fail(Errc::kNotFound, "there is no such specialist");
  const auto now = moment();
  const auto& centre = office_.centre;
  calendar_file::BusyCalendar calendar{centre.id, specialist->id, specialist->publicName, centre.timeZone, now.now, {}};
  for (int day = -kFeedDaysBack; day <= kFeedDaysAhead; ++day) {
    for (const auto* const booking : schedule_->bookingsOf(specialist->id, {now.day.date + std::chrono::days(day)})) {
      if (booking->isKept()) calendar.busy.push_back({booking->slot, localTime_.at(booking->slot.start).utcOffset});
    }
  }
  return calendar_file::writeBusyCalendar(calendar);
}

Records::Outcome Records::answer(const Caller&, const SubmissionsQuery&) const {
  if (!readable()) return notReadable();
  return submissionsJson(submissionsOf(submissions_, *schedule_, localTime_, revision(), moment()));
}

Records::Outcome Records::answer(const Caller&, const protocol::OpenSubmission& query) const {
  const auto stored = store_->submission(query.submission);
  if (!stored) return notReadable();
  // An opinion is read in sum only.
  if (!*stored || (*stored)->submission.kind == SubmissionKind::kOpinion)
    return fail(Errc::kNotFound, "the hub knows no such submission");
  const auto place = submissionPlace(query.submission);
  if (!place) return place.error();
  const auto plain = office_.vault.open((*stored)->sealed, *place);
  if (!plain) return plain.error();
  const auto whole = objectFrom(*plain);
  if (!whole) return whole.error();
  protocol::Fields fields(*whole);
  protocol::OpenedSubmission opened{(*stored)->submission, fields.object("response"), std::nullopt};
  if (const auto* const consent = fields.optionalObject("consent"))
    opened.consent = fields.take("consent", protocol::consentFromJson(*consent));
  if (!fields.ok()) return fail(Errc::kCorrupt, "a stored submission can not be read");
  return json::serialize(protocol::toJson(opened, moment().utcOffset));
}

Records::Outcome Records::answer(const Caller&, const protocol::AskOpinions& query) const {
  const auto month = std::chrono::year(query.year) / query.month;
  const auto counts =
      store_->opinionCounts({std::chrono::sys_days(month / 1)}, {std::chrono::sys_days(month / std::chrono::last)});
  if (!counts) return notReadable();
  return json::serialize(protocol::toJson(opinionResults(*counts)));
}

Records::Outcome Records::answer(const Caller&, const protocol::AskOpinionTexts& query) const {
  const auto month = std::chrono::year(query.month.year) / query.month.month;
  const BusinessDay first{std::chrono::sys_days(month / 1)};
  const BusinessDay last{std::chrono::sys_days(month / std::chrono::last)};
  // Who asks before and after a visitor was there would know what that one wrote.
  if (moment().day <= last) return fail(Errc::kConflict, "what was written is told once the month is over");
  const auto stored = store_->opinions(first, last);
  if (!stored) return notReadable();
  if (stored->size() < kFewestOpinions)
    return json::serialize(protocol::toJson(protocol::OpinionTexts{!stored->empty(), {}, 0}));
  std::vector<WrittenText> written;
  for (const auto& each : *stored) {
    const auto& id = each.submission.id;
    const auto place = submissionPlace(id);
    if (!place) return place.error();
    const auto plain = office_.vault.open(each.sealed, *place);
    if (!plain) return plain.error();
    const auto whole = objectFrom(*plain);
    if (!whole) return whole.error();
    protocol::Fields fields(*whole);
    auto response = questionnaire::readResponse(json::serialize(fields.object("response")));
    if (!response) return fail(Errc::kCorrupt, "a stored opinion can not be read");
    addTexts(
        *response, [&](const std::string& question) { return office_.vault.digest(id.text + ' ' + question); },
        written);
    questionnaire::wipe(*response);
  }
  return json::serialize(protocol::toJson(opinionTexts(std::move(written), query.from)));
}

Result<Snapshots> Records::snapshots() const {
  const auto board = answer({}, BoardQuery{});
  const auto queue = answer({}, QueueQuery{});
  if (!board) return board.error();
  if (!queue) return queue.error();
  const auto alerts = answer({{}, protocol::DeviceRole::kDesk}, AlertsQuery{});
  if (!alerts) return alerts.error();
  const auto kioskAlerts = answer({{}, protocol::DeviceRole::kKiosk}, AlertsQuery{});
  if (!kioskAlerts) return kioskAlerts.error();
  const auto submissions = answer({}, SubmissionsQuery{});
  if (!submissions) return submissions.error();
  return Snapshots{notification(protocol::method::kBoard, *board), notification(protocol::method::kQueue, *queue),
                   notification(protocol::method::kAlerts, *alerts),
                   notification(protocol::method::kAlerts, *kioskAlerts),
                   notification(protocol::method::kSubmissions, *submissions)};
}

}  // namespace priyom::hub
