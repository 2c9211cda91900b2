// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/decide.h"

#include <algorithm>
#include <boost/json/serialize.hpp>

#include "hub/answer_schedule.h"
#include "hub/decide_booking.h"
#include "hub/views.h"
#include "hub/waiting_list.h"
#include "token/short_token.h"

namespace priyom::hub {
namespace {

namespace json = boost::json;

class Deciding {
 public:
  Deciding(const Caller& caller, const Ledger& ledger, const Office& office, const LocalTime& localTime,
           const Foresight& foresight, const Moment& moment)
      : caller_(caller),
        ledger_(ledger),
        queue_(ledger.queue),
        office_(office),
        localTime_(localTime),
        foresight_(foresight),
        moment_(moment) {}

  Result<Decision> operator()(const Issue& asked) const;
  Result<Decision> operator()(const protocol::ReportPrint& asked) const;
  Result<Decision> operator()(const protocol::SaveForm& asked) const;
  Result<Decision> operator()(const AtCounter& asked) const;
  Result<Decision> operator()(const protocol::TicketCommand& asked) const;
  Result<Decision> operator()(const protocol::SetCounter& asked) const;
  Result<Decision> operator()(const protocol::AlertCommand& asked) const;
  Result<Decision> operator()(const Send& asked) const;
  Result<Decision> operator()(const protocol::MoveSubmission& asked) const;
  Result<Decision> operator()(const protocol::BookingCommand& asked) const {
    return decideBooking(caller_, asked, ledger_, office_, localTime_, moment_);
  }

 private:
  Author author(StaffId staff = {}) const { return {caller_.device, std::move(staff)}; }
  storage::Deposit sealed(const TicketId& ticket, std::string_view kind, std::string_view plain) const {
    return {ticket, std::string(kind), office_.vault.seal(plain, {kDepositTable, ticket, kind}), moment_.now};
  }
  std::string ticketAnswer(const Ticket* ticket, std::optional<Instant> heldFor = std::nullopt) const {
    protocol::CounterAnswer answer;
    answer.heldFor = heldFor;
    if (ticket) answer.ticket = viewOf(office_.centre, *ticket, caller_.role);
    return json::serialize(protocol::toJson(answer, moment_.utcOffset));
  }
  // Of a decision that may have left the ticket as it is.
  Decision aboutTicket(Steps steps, const TicketId& ticket) const {
    const auto* after = queue_.find(ticket);
    for (const auto& step : steps) {
      const auto* const taken = std::get_if<Step>(&step);
      if (taken && taken->after.id == ticket) after = &taken->after;
    }
    auto answer = ticketAnswer(after);
    return {std::move(steps), {}, std::move(answer)};
  }
  Result<void> knowsStaff(const StaffId& name) const;
  Result<Decision> callNext(const CounterId& counter, const Author& who) const;
  Result<TicketId> meant(const protocol::CounterCommand& command) const;
  Result<Steps> stepsAt(const AtCounter& asked, const TicketId& ticket, const Author& who) const;
  Result<void> kioskMay(const protocol::TicketCommand& asked) const;

  Result<void> doorsLetIn() const;
  Result<void> dayTakes(const protocol::IssueTicket& asked) const;

  const Caller& caller_;
  const Ledger& ledger_;
  const Queue& queue_;
  const Office& office_;
  const LocalTime& localTime_;
  const Foresight& foresight_;
  const Moment& moment_;
};

// A kiosk gives no more of a service than its day takes; who sits at a desk may. With a claimed right or in crisis
// nobody is sent away by a machine.
Result<void> Deciding::dayTakes(const protocol::IssueTicket& asked) const {
  if (caller_.role != protocol::DeviceRole::kKiosk || !asked.category.empty()) return {};
  const auto* const first = office_.centre.serviceOfLine(asked.line);
  const auto service = asked.service.empty() && first ? first->id : asked.service;
  const auto* const capacity = capacityOf(office_.centre, service, moment_.day);
  if (!capacity || !capacity->walkIns) return {};
  if (walkInsOf(queue_, office_.centre, service) < *capacity->walkIns) return {};
  return fail(Errc::kConflict, "the day takes no more without an appointment: the desk decides");
}

// Nobody waits before a locked door for a call that does not come. Who sits at a desk knows better.
Result<void> Deciding::doorsLetIn() const {
  if (caller_.role != protocol::DeviceRole::kKiosk) return {};
  const auto doors = doorsNow(office_.centre, office_.calendar, localTime_, moment_);
  if (doors.giveTickets()) return {};
  const auto from = doors.ticketsFrom ? ", tickets from " + rfc3339(*doors.ticketsFrom, moment_.utcOffset) : "";
  return fail(Errc::kConflict, "the centre is closed" + from);
}

Result<Decision> Deciding::operator()(const Issue& asked) const {
  const auto* const category = office_.centre.category(asked.asked.category);
  if (category && category->kind == Category::Kind::kCrisis && caller_.role != protocol::DeviceRole::kDesk)
    return fail(Errc::kNotAllowed, "crisis is for staff to see");
  if (auto lets = doorsLetIn(); !lets) return lets.error();
  if (auto takes = dayTakes(asked.asked); !takes) return takes.error();
  IssueRequest request;
  office_.world.fillRandom(request.id.bytes);
  request.line = asked.asked.line;
  request.service = asked.asked.service;
  request.hasResponse = !asked.response.empty();
  request.look = asked.look;
  request.offBoard = asked.asked.offBoard;
  request.category = asked.asked.category;
  request.route = asked.asked.route;
  request.routeOrder = asked.asked.routeOrder;
  auto steps = queue_.decideIssue(request, author(), moment_);
  if (!steps) return steps.error();
  const auto& ticket = std::get<Step>(steps->front()).after;
  protocol::IssuedTicket issued{viewOf(office_.centre, ticket, caller_.role),
                                token::sealShort(office_.tokenKey, office_.centre.id, request.id),
                                queue_.ahead(ticket)};
  if (office_.prospects) issued.ticket.wait = office_.prospects->ofNewcomer(ticket, queue_.standing(ticket));
  Decision decision{{}, {}, json::serialize(protocol::toJson(issued, moment_.utcOffset))};
  if (!asked.response.empty()) decision.deposits.push_back(sealed(request.id, kResponseKind, asked.response));
  if (const auto& arrival = asked.asked.arrival; !arrival.empty())
    decision.deposits.push_back(sealed(request.id, kArrivalKind, json::serialize(protocol::toJson(arrival))));
  decision.steps = std::move(*steps);
  return decision;
}

Result<Decision> Deciding::operator()(const protocol::ReportPrint& asked) const {
  const auto* const ticket = queue_.find(asked.ticket);
  if (ticket && caller_.role == protocol::DeviceRole::kKiosk && ticket->issuedBy != caller_.device)
    return fail(Errc::kNotAllowed, "a kiosk reports on the paper of its own tickets only");
  auto steps = queue_.decidePrintReport(asked.ticket, asked.print, author(), moment_);
  if (!steps) return steps.error();
  return aboutTicket(std::move(*steps), asked.ticket);
}

Result<Decision> Deciding::operator()(const protocol::SaveForm& asked) const {
  const auto* const ticket = queue_.find(asked.ticket);
  if (!ticket) return fail(Errc::kNotFound, "there is no such ticket today");
  Decision decision{{}, {}, ticketAnswer(ticket)};
  decision.deposits.push_back(sealed(asked.ticket, kFormKind, json::serialize(protocol::toJson(asked))));
  return decision;
}

Result<TicketId> Deciding::meant(const protocol::CounterCommand& command) const {
  if (command.ticket) return *command.ticket;
  const auto* const ticket = queue_.find(*command.number);
  if (!ticket) return fail(Errc::kNotFound, "there is no ticket " + command.number->text() + " today");
  return ticket->id;
}

Result<void> Deciding::knowsStaff(const StaffId& name) const {
  const auto& staff = office_.centre.staff;
  if (name.empty() || std::ranges::find(staff, name, &Staff::id) != staff.end()) return {};
  return fail(Errc::kNotFound, "there is no staff member '" + name.text + "'");
}

Result<Decision> Deciding::callNext(const CounterId& counter, const Author& who) const {
  auto next = queue_.decideCallNext(counter, who, moment_, foresight_);
  if (!next) return next.error();
  const Ticket* called = nullptr;
  for (const auto& step : next->steps) {
    const auto* const taken = std::get_if<Step>(&step);
    if (taken && taken->kind == StepKind::kCalled) called = &taken->after;
  }
  auto answer = ticketAnswer(called, next->heldFor);
  return Decision{std::move(next->steps), {}, std::move(answer)};
}

Result<Steps> Deciding::stepsAt(const AtCounter& asked, const TicketId& ticket, const Author& who) const {
  const auto& counter = asked.command.counter;
  switch (asked.verb) {
    case CounterVerb::kCallNext:
      break;
    case CounterVerb::kCall:
      return queue_.decideCall(counter, ticket, who, moment_);
    case CounterVerb::kRecall:
      return queue_.decideRecall(counter, ticket, who, moment_);
    case CounterVerb::kStart:
      return queue_.decideStart(counter, ticket, who, moment_);
    case CounterVerb::kFinish:
      return queue_.decideFinish(counter, ticket, asked.command.outcome, who, moment_, foresight_);
    case CounterVerb::kNoShow:
      return queue_.decideNoShow(counter, ticket, asked.command.reason, who, moment_);
  }
  return Steps{};
}

Result<Decision> Deciding::operator()(const AtCounter& asked) const {
  if (auto known = knowsStaff(asked.command.staff); !known) return known.error();
  const auto who = author(asked.command.staff);
  if (asked.verb == CounterVerb::kCallNext) return callNext(asked.command.counter, who);
  const auto ticket = meant(asked.command);
  if (!ticket) return ticket.error();
  auto steps = stepsAt(asked, *ticket, who);
  if (!steps) return steps.error();
  return aboutTicket(std::move(*steps), *ticket);
}

// A kiosk takes back what its visitor left behind, and nothing that staff have in hand.
Result<void> Deciding::kioskMay(const protocol::TicketCommand& asked) const {
  const auto* const ticket = queue_.find(asked.ticket);
  if (caller_.role != protocol::DeviceRole::kKiosk || !ticket) return {};
  // Who shows a ticket puts it back; that the ticket was shown its id tells, which nobody guesses.
  if (std::holds_alternative<protocol::PutBack>(asked.move)) return {};
  if (ticket->issuedBy != caller_.device) return fail(Errc::kNotAllowed, "a kiosk cancels its own tickets only");
  if (ticket->callId != 0) return fail(Errc::kNotAllowed, "this ticket was called: staff decide what becomes of it");
  return {};
}

Result<Decision> Deciding::operator()(const protocol::TicketCommand& asked) const {
  if (auto may = kioskMay(asked); !may) return may.error();
  if (auto known = knowsStaff(asked.staff); !known) return known.error();
  struct Move {
    const Queue& queue;
    const TicketId& ticket;
    Author who;
    const Moment& moment;
    bool atKiosk;
    Result<Steps> operator()(const Deferral& deferral) const {
      return queue.decideDefer(ticket, deferral, who, moment);
    }
    Result<Steps> operator()(const protocol::Transfer& transfer) const {
      return queue.decideTransfer(ticket, transfer.to, transfer.reason, who, moment);
    }
    Result<Steps> operator()(const protocol::PutBack& back) const {
      return atKiosk ? queue.decideReturnOnce(ticket, who, moment)
                     : queue.decideReturn(ticket, back.reason, who, moment);
    }
    Result<Steps> operator()(const protocol::Categorise& wanted) const {
      return queue.decideCategorise(ticket, wanted.category, wanted.proof, who, moment);
    }
    Result<Steps> operator()(const protocol::Cancel& cancel) const {
      return queue.decideCancel(ticket, cancel.reason, who, moment);
    }
    Result<Steps> operator()(const protocol::Reroute& wanted) const {
      return queue.decideRoute(ticket, wanted.route, wanted.order, who, moment);
    }
    Result<Steps> operator()(const protocol::Undo&) const { return queue.decideUndo(ticket, who, moment); }
  };
  auto steps =
      std::visit(Move{queue_, asked.ticket, author(asked.staff), moment_, caller_.role == protocol::DeviceRole::kKiosk},
                 asked.move);
  if (!steps) return steps.error();
  return aboutTicket(std::move(*steps), asked.ticket);
}

Result<Decision> Deciding::operator()(const protocol::SetCounter& asked) const {
  if (auto known = knowsStaff(asked.staff); !known) return known.error();
  auto steps =
      queue_.decideCounter(asked.counter, asked.state, asked.staff, asked.reason, author(asked.staff), moment_);
  if (!steps) return steps.error();
  return Decision{std::move(*steps), {}, ticketAnswer(queue_.current(asked.counter))};
}

Result<Decision> Deciding::operator()(const protocol::AlertCommand& asked) const {
  struct Taking {
    const Deciding& self;
    Result<Alert> operator()(const protocol::RaiseAlert& raise) const {
      if (raise.kind == AlertKind::kMessage)
        return fail(Errc::kNotAllowed, "a message is sent in, and the hub raises the alert");
      if (!raise.alert.empty()) return self.ledger_.alerts.decideMeet(raise.alert, *raise.meet, self.caller_.device);
      // Unguessable, as a kiosk is told of all by their ids.
      TicketId fresh;
      self.office_.world.fillRandom(fresh.bytes);
      return self.ledger_.alerts.decideRaise(AlertId{fresh.hex()}, raise.kind, raise.meet, self.caller_.device,
                                             self.moment_);
    }
    Result<Alert> operator()(const protocol::WithdrawAlert& withdraw) const {
      return self.ledger_.alerts.decideWithdraw(withdraw.alert, self.caller_.device, self.moment_);
    }
    Result<Alert> operator()(const protocol::AcceptAlert& accept) const {
      if (auto known = self.knowsStaff(accept.staff); !known) return known.error();
      return self.ledger_.alerts.decideAccept(accept.alert, accept.staff, self.moment_);
    }
  };
  const auto alert = std::visit(Taking{*this}, asked.what);
  if (!alert) return alert.error();
  const protocol::AlertView view{*alert, levelOf(*alert, moment_.now)};
  Decision decision;
  decision.answer = json::serialize(json::object{{"alert", caller_.role == protocol::DeviceRole::kKiosk
                                                               ? protocol::kioskJson(view)
                                                               : protocol::toJson(view, moment_.utcOffset)}});
  decision.alerts.push_back(*alert);
  return decision;
}

Result<Decision> Deciding::operator()(const Send& asked) const {
  // Unguessable and in no order, as it also says where the row lies.
  TicketId fresh;
  office_.world.fillRandom(fresh.bytes);
  const auto kind = asked.sent.kind;
  if (const auto& wish = asked.sent.wish)
    if (auto may = mayWait(*wish, ledger_.schedule, localTime_, moment_); !may) return may.error();
  auto submission =
      Submissions::receive(SubmissionId{fresh.hex()}, kind, caller_.device, office_.calendar, moment_, asked.sent.wish);
  const auto place = submissionPlace(submission.id);
  if (!place) return place.error();
  Decision decision;
  protocol::SubmissionReceived received{kind, submission.due, {}};
  decision.opinions = asked.counted;
  for (auto& each : decision.opinions) each.day = moment_.day;
  if (kind == SubmissionKind::kMessage) {
    received.alert = AlertId{submission.id.text};
    decision.alerts.push_back(
        ledger_.alerts.decideRaise(received.alert, AlertKind::kMessage, {}, caller_.device, moment_));
  }
  decision.answer = json::serialize(protocol::toJson(received));
  auto whole = R"({"response":)" + asked.response;
  if (asked.sent.consent) whole += R"(,"consent":)" + json::serialize(protocol::toJson(*asked.sent.consent));
  auto sealed = office_.vault.seal(whole + '}', *place);
  decision.received.push_back({std::move(submission), std::move(sealed)});
  return decision;
}

Result<Decision> Deciding::operator()(const protocol::MoveSubmission& asked) const {
  if (auto known = knowsStaff(asked.staff); !known) return known.error();
  auto moved = ledger_.submissions.decideMove(asked.submission, asked.to, asked.staff, asked.reason, moment_);
  if (!moved) return moved.error();
  Decision decision;
  decision.answer = json::serialize(json::object{{"submission", protocol::toJson(*moved, moment_.utcOffset)}});
  decision.moved.push_back(std::move(*moved));
  return decision;
}

}  // namespace

Result<Place> submissionPlace(const SubmissionId& id) {
  const auto bytes = TicketId::fromHex(id.text);
  if (!bytes) return fail(Errc::kCorrupt, "a submission's id does not read back");
  return Place{"submissions", *bytes, kResponseKind};
}

Result<Decision> decide(const Command& command, const Ledger& ledger, const Office& office, const LocalTime& localTime,
                        const Foresight& foresight, const Moment& moment) {
  return std::visit(Deciding(command.caller, ledger, office, localTime, foresight, moment), command.asked);
}

}  // namespace priyom::hub
