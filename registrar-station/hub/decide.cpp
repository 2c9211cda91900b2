// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/decide.h"

#include <algorithm>
#include <boost/json/serialize.hpp>

#include "hub/views.h"
#include "token/short_token.h"

namespace priyom::hub {
namespace {

namespace json = boost::json;

class Deciding {
 public:
  Deciding(const Caller& caller, const Queue& queue, const Office& office, const Moment& moment)
      : caller_(caller), queue_(queue), office_(office), moment_(moment) {}

  Result<Decision> operator()(const Issue& asked) const;
  Result<Decision> operator()(const protocol::ReportPrint& asked) const;
  Result<Decision> operator()(const protocol::SaveForm& asked) const;
  Result<Decision> operator()(const AtCounter& asked) const;

 private:
  Author author(StaffId staff = {}) const { return {caller_.device, std::move(staff)}; }
  storage::Deposit sealed(const TicketId& ticket, std::string_view kind, std::string_view plain) const {
    return {ticket, std::string(kind), office_.vault.seal(plain, {kDepositTable, ticket, kind}), moment_.now};
  }
  std::string ticketAnswer(const Ticket* ticket) const {
    protocol::CounterAnswer answer;
    if (ticket) answer.ticket = viewOf(office_.centre, *ticket, caller_.role);
    return json::serialize(protocol::toJson(answer, moment_.utcOffset));
  }
  // Of a decision that may have left the ticket as it is.
  Decision aboutTicket(Steps steps, const Ticket* before) const {
    const auto* const after = steps.empty() ? before : &steps.back().after;
    auto answer = ticketAnswer(after);
    return {std::move(steps), {}, std::move(answer)};
  }
  Result<TicketId> meant(const protocol::CounterCommand& command) const;
  Result<Steps> stepsAt(const AtCounter& asked, const Author& who) const;

  const Caller& caller_;
  const Queue& queue_;
  const Office& office_;
  const Moment& moment_;
};

Result<Decision> Deciding::operator()(const Issue& asked) const {
  TicketId id;
  office_.world.fillRandom(id.bytes);
  auto steps = queue_.decideIssue(id, asked.line, !asked.response.empty(), author(), moment_);
  if (!steps) return steps.error();
  const auto& ticket = steps->front().after;
  const protocol::IssuedTicket issued{viewOf(office_.centre, ticket, caller_.role),
                                      token::sealShort(office_.tokenKey, office_.centre.id, id), queue_.ahead(ticket)};
  Decision decision{{}, {}, json::serialize(protocol::toJson(issued, moment_.utcOffset))};
  if (!asked.response.empty()) decision.deposits.push_back(sealed(id, kResponseKind, asked.response));
  decision.steps = std::move(*steps);
  return decision;
}

Result<Decision> Deciding::operator()(const protocol::ReportPrint& asked) const {
  const auto* const ticket = queue_.find(asked.ticket);
  if (ticket && caller_.role == protocol::DeviceRole::kKiosk && ticket->issuedBy != caller_.device)
    return fail(Errc::kNotAllowed, "a kiosk reports on the paper of its own tickets only");
  auto steps = queue_.decidePrintReport(asked.ticket, asked.print, author(), moment_);
  if (!steps) return steps.error();
  return aboutTicket(std::move(*steps), ticket);
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

Result<Steps> Deciding::stepsAt(const AtCounter& asked, const Author& who) const {
  const auto& counter = asked.command.counter;
  if (asked.verb == CounterVerb::kCallNext) return queue_.decideCallNext(counter, who, moment_);
  const auto ticket = meant(asked.command);
  if (!ticket) return ticket.error();
  switch (asked.verb) {
    case CounterVerb::kCallNext:
      break;
    case CounterVerb::kCall:
      return queue_.decideCall(counter, *ticket, who, moment_);
    case CounterVerb::kRecall:
      return queue_.decideRecall(counter, *ticket, who, moment_);
    case CounterVerb::kStart:
      return queue_.decideStart(counter, *ticket, who, moment_);
    case CounterVerb::kFinish:
      return queue_.decideFinish(counter, *ticket, who, moment_);
    case CounterVerb::kNoShow:
      return queue_.decideNoShow(counter, *ticket, who, moment_);
  }
  return Steps{};
}

Result<Decision> Deciding::operator()(const AtCounter& asked) const {
  const auto& staff = office_.centre.staff;
  const auto& name = asked.command.staff;
  if (!name.empty() && std::none_of(staff.begin(), staff.end(), [&](const Staff& each) { return each.id == name; }))
    return fail(Errc::kNotFound, "there is no staff member '" + name.text + "'");
  auto steps = stepsAt(asked, author(name));
  if (!steps) return steps.error();
  return aboutTicket(std::move(*steps), nullptr);
}

}  // namespace

Result<Decision> decide(const Command& command, const Queue& queue, const Office& office, const Moment& moment) {
  return std::visit(Deciding(command.caller, queue, office, moment), command.asked);
}

}  // namespace priyom::hub
