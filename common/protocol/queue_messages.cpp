// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of the queue: tickets, counters, board and snapshots.
#include <array>

#include "protocol/messages.h"
#include "protocol/pieces.h"

namespace priyom::protocol {

namespace json = boost::json;
using namespace pieces;
using std::chrono::minutes;

namespace {

void put(json::object& object, std::string_view name, std::string_view text) {
  if (!text.empty()) object[name] = jsonText(text);
}

// What most tickets do not have stands in the message only where it is there: a queue of hundreds is one message.
void writeRest(json::object& object, const TicketView& view, minutes utcOffset) {
  const auto& ticket = view.ticket;
  put(object, "service", ticket.service.text);
  put(object, "category", ticket.category.text);
  if (ticket.proof != Proof::kNone) put(object, "proof", proofName(ticket.proof));
  if (ticket.appointment) object["appointment"] = optionalTime(ticket.appointment, utcOffset);
  put(object, "for_counter", ticket.forCounter.text);
  put(object, "for_staff", ticket.forStaff.text);
  if (ticket.deferredUntil) object["deferred_until"] = optionalTime(ticket.deferredUntil, utcOffset);
  if (ticket.deferredCalls) object["deferred_calls"] = *ticket.deferredCalls;
  if (!ticket.route.empty()) {
    object["route"] = routeJson(ticket.route);
    put(object, "route_order", routeOrderName(ticket.routeOrder));
  }
  if (ticket.offBoard) object["off_board"] = true;
  if (ticket.look) object["look"] = true;
  put(object, "outcome", ticket.outcome);
  put(object, "reason", view.reason);
  if (view.wait) object["wait"] = waitJson(view.wait);
}

void readRest(Fields& fields, TicketView& view) {
  auto& ticket = view.ticket;
  ticket.service = fields.optionalId<ServiceId>("service");
  ticket.category = fields.optionalId<CategoryId>("category");
  ticket.proof = fields.optionalWord("proof", Proof::kNone, proofFromName);
  ticket.appointment = fields.optionalInstant("appointment");
  ticket.forCounter = fields.optionalId<CounterId>("for_counter");
  ticket.forStaff = fields.optionalId<StaffId>("for_staff");
  ticket.deferredUntil = fields.optionalInstant("deferred_until");
  if (const auto calls = fields.optionalInteger("deferred_calls", 0, 1'000'000))
    ticket.deferredCalls = static_cast<int>(*calls);
  ticket.route = readRoute(fields);
  ticket.routeOrder = fields.optionalWord("route_order", RouteOrder::kFixed, routeOrderFromName);
  ticket.offBoard = fields.optionalFlag("off_board");
  ticket.look = fields.optionalFlag("look");
  ticket.outcome = fields.optionalText("outcome");
  view.reason = fields.optionalText("reason");
  view.wait = readWait(fields);
}

}  // namespace

json::object toJson(const TicketView& view, minutes utcOffset) {
  const auto& ticket = view.ticket;
  json::object object{{"id", ticket.id.hex()},
                      {"number", ticket.number.text()},
                      {"day", ticket.day.text()},
                      {"line", ticket.line.text},
                      {"line_name", view.lineName},
                      {"line_inner", view.lineInner},
                      {"room", view.room},
                      {"state", jsonText(stateName(ticket.state))},
                      {"print", jsonText(printStateName(ticket.print))},
                      {"issued_by", ticket.issuedBy.text},
                      {"arrived_at", rfc3339(ticket.arrivedAt, utcOffset)},
                      {"has_response", ticket.hasResponse},
                      {"counter", ticket.counter.text},
                      {"counter_name", view.counterName},
                      {"staff", ticket.staff.text},
                      {"call_id", ticket.callId},
                      {"recalls", ticket.recalls},
                      {"called_at", optionalTime(ticket.calledAt, utcOffset)},
                      {"started_at", optionalTime(ticket.startedAt, utcOffset)},
                      {"ended_at", optionalTime(ticket.endedAt, utcOffset)}};
  writeRest(object, view, utcOffset);
  return object;
}

Result<TicketView> ticketViewFromJson(const json::object& object) {
  Fields fields(object);
  TicketView view;
  auto& ticket = view.ticket;
  ticket.id = fields.ticket("id");
  ticket.number = fields.take("number", TicketNumber::parse(fields.text("number")));
  ticket.day = readDay(fields);
  ticket.line = fields.id<LineId>("line");
  view.lineName = fields.text("line_name");
  view.lineInner = fields.optionalText("line_inner");
  view.room = fields.optionalText("room");
  ticket.state = fields.take("state", stateFromName(fields.text("state")));
  ticket.print = fields.take("print", printStateFromName(fields.text("print")));
  ticket.issuedBy = fields.id<DeviceId>("issued_by");
  ticket.arrivedAt = fields.instant("arrived_at");
  ticket.hasResponse = fields.flag("has_response");
  ticket.counter = fields.optionalId<CounterId>("counter");
  view.counterName = fields.optionalText("counter_name");
  ticket.staff = fields.optionalId<StaffId>("staff");
  ticket.callId = fields.integer("call_id", 0, kMost);
  ticket.recalls = static_cast<int>(fields.integer("recalls", 0, 1'000'000));
  ticket.calledAt = fields.optionalInstant("called_at");
  ticket.startedAt = fields.optionalInstant("started_at");
  ticket.endedAt = fields.optionalInstant("ended_at");
  readRest(fields, view);
  return finish(fields, std::move(view));
}

json::object toJson(const CounterCommand& command) {
  json::object object{
      {"command", command.command.text}, {"counter", command.counter.text}, {"staff", command.staff.text}};
  if (command.ticket) object["ticket"] = command.ticket->hex();
  if (command.number) object["number"] = command.number->text();
  put(object, "outcome", command.outcome);
  put(object, "reason", command.reason);
  return object;
}

Result<CounterCommand> counterCommandFromJson(const json::object& object) {
  Fields fields(object);
  CounterCommand command;
  command.command = fields.id<CommandId>("command");
  command.counter = fields.id<CounterId>("counter");
  command.staff = fields.optionalId<StaffId>("staff");
  if (const auto ticket = fields.optionalText("ticket"); !ticket.empty())
    command.ticket = fields.take("ticket", TicketId::fromHex(ticket));
  if (const auto number = fields.optionalText("number"); !number.empty())
    command.number = fields.take("number", TicketNumber::parse(number));
  command.outcome = fields.optionalText("outcome", kLongestReason);
  command.reason = fields.optionalText("reason", kLongestReason);
  return finish(fields, std::move(command));
}

json::object toJson(const CounterAnswer& answer, minutes utcOffset) {
  return {{"ticket", viewJson(answer.ticket, utcOffset)}, {"held_for", optionalTime(answer.heldFor, utcOffset)}};
}

Result<CounterAnswer> counterAnswerFromJson(const json::object& object) {
  Fields fields(object);
  return finish(fields, CounterAnswer{readOptionalView(fields, "ticket"), fields.optionalInstant("held_for")});
}

std::string_view methodOf(const TicketCommand& command) {
  constexpr std::array kMethods = {method::kDefer,  method::kTransfer, method::kReturn, method::kCategorise,
                                   method::kCancel, method::kUndo,     method::kRoute};
  return kMethods.at(command.move.index());
}

json::object toJson(const TicketCommand& command) {
  json::object object{
      {"command", command.command.text}, {"staff", command.staff.text}, {"ticket", command.ticket.hex()}};
  if (const auto* const deferral = std::get_if<Deferral>(&command.move)) {
    object["until"] = optionalTime(deferral->until, minutes(0));
    if (deferral->others) object["others"] = *deferral->others;
    put(object, "reason", deferral->reason);
  } else if (const auto* const transfer = std::get_if<Transfer>(&command.move)) {
    object["line"] = transfer->to.line.text;
    object["service"] = transfer->to.service.text;
    object["to_counter"] = transfer->to.counter.text;
    object["to_staff"] = transfer->to.staff.text;
    object["reason"] = transfer->reason;
  } else if (const auto* const categorise = std::get_if<Categorise>(&command.move)) {
    object["category"] = categorise->category.text;
    object["proof"] = jsonText(proofName(categorise->proof));
  } else if (const auto* const cancel = std::get_if<Cancel>(&command.move)) {
    object["reason"] = cancel->reason;
  } else if (const auto* const reroute = std::get_if<Reroute>(&command.move)) {
    object["route"] = routeJson(reroute->route);
    object["route_order"] = jsonText(routeOrderName(reroute->order));
  } else if (const auto* const back = std::get_if<PutBack>(&command.move)) {
    put(object, "reason", back->reason);
  }
  return object;
}

Result<TicketCommand> ticketCommandFromJson(std::string_view name, const json::object& object) {
  Fields fields(object);
  TicketCommand command;
  command.command = fields.id<CommandId>("command");
  command.staff = fields.optionalId<StaffId>("staff");
  command.ticket = fields.ticket("ticket");
  if (name == method::kDefer) {
    Deferral deferral{fields.optionalInstant("until"), std::nullopt, fields.optionalText("reason", kLongestReason)};
    if (const auto others = fields.optionalInteger("others", 1, 999)) deferral.others = static_cast<int>(*others);
    command.move = deferral;
  } else if (name == method::kTransfer) {
    command.move = Transfer{{fields.optionalId<LineId>("line"), fields.optionalId<ServiceId>("service"),
                             fields.optionalId<CounterId>("to_counter"), fields.optionalId<StaffId>("to_staff")},
                            fields.optionalText("reason", kLongestReason)};
  } else if (name == method::kCategorise) {
    command.move = Categorise{fields.optionalId<CategoryId>("category"),
                              fields.optionalWord("proof", Proof::kNone, proofFromName)};
  } else if (name == method::kCancel) {
    command.move = Cancel{fields.optionalText("reason", kLongestReason)};
  } else if (name == method::kReturn) {
    command.move = PutBack{fields.optionalText("reason", kLongestReason)};
  } else if (name == method::kRoute) {
    command.move =
        Reroute{readRoute(fields), fields.optionalWord("route_order", RouteOrder::kFixed, routeOrderFromName)};
  } else {
    command.move = Undo{};
  }
  return finish(fields, std::move(command));
}

json::object toJson(const SetCounter& command) {
  return {{"command", command.command.text},
          {"counter", command.counter.text},
          {"staff", command.staff.text},
          {"state", jsonText(counterStateName(command.state))},
          {"reason", command.reason}};
}

Result<SetCounter> setCounterFromJson(const json::object& object) {
  Fields fields(object);
  SetCounter command{
      fields.id<CommandId>("command"), fields.id<CounterId>("counter"), fields.optionalId<StaffId>("staff"),
      fields.take("state", counterStateFromName(fields.text("state"))), fields.optionalText("reason", kLongestReason)};
  return finish(fields, std::move(command));
}

namespace {

json::object doorsJson(const Doors& doors, minutes utcOffset) {
  json::object object{{"state", jsonText(doorsStateName(doors.state))}};
  if (doors.opens) object["opens"] = optionalTime(doors.opens, utcOffset);
  if (doors.ticketsFrom) object["tickets_from"] = optionalTime(doors.ticketsFrom, utcOffset);
  return object;
}

// A hub before 1.6 does not tell: open, then, as it always was.
Doors readDoors(Fields& fields) {
  Doors doors;
  const auto* object = fields.optionalObject("doors");
  if (!object) return doors;
  Fields inner(*object);
  doors.state = inner.take("state", doorsStateFromName(inner.text("state")));
  doors.opens = inner.optionalInstant("opens");
  doors.ticketsFrom = inner.optionalInstant("tickets_from");
  const bool opensToday = doors.state == Doors::State::kBreak || doors.state == Doors::State::kSoon;
  if (opensToday && !doors.opens) inner.refuse("opens", "is missing");
  if (!inner.ok()) fields.refuse("doors", inner.error().text);
  return doors;
}

}  // namespace

json::object toJson(const Board& board) {
  const auto utcOffset = board.moment.utcOffset;
  json::object object{{"revision", revisionJson(board.revision)}};
  writeMoment(object, board.moment);
  json::array calls;
  for (const auto& call : board.calls)
    calls.push_back({{"call_id", call.callId},
                     {"recalls", call.recalls},
                     {"number", call.number.text()},
                     {"line", call.line.text},
                     {"counter", call.counter},
                     {"arrow", call.arrow},
                     {"state", jsonText(stateName(call.state))},
                     {"called_at", rfc3339(call.calledAt, utcOffset)}});
  object["calls"] = std::move(calls);
  json::array next;
  json::array nextLines;
  for (const auto& each : board.next) {
    next.push_back(json::value(each.number.text()));
    nextLines.push_back(json::value(each.line.text));
  }
  object["next"] = std::move(next);
  object["next_lines"] = std::move(nextLines);
  json::array lines;
  for (const auto& line : board.lines)
    lines.push_back(
        {{"line", line.id.text}, {"name", line.name}, {"waiting", line.waiting}, {"wait", waitJson(line.wait)}});
  object["lines"] = std::move(lines);
  object["doors"] = doorsJson(board.doors, utcOffset);
  return object;
}

Result<Board> boardFromJson(const json::object& object) {
  Fields fields(object);
  Board board;
  board.revision = readRevision(fields);
  board.moment = readMoment(fields);
  for (const auto& value : fields.array("calls")) {
    Fields inner(objectOf(value));
    Board::Call call;
    call.callId = inner.integer("call_id", 0, kMost);
    call.recalls = static_cast<int>(inner.integer("recalls", 0, 1'000'000));
    call.number = inner.take("number", TicketNumber::parse(inner.text("number")));
    call.line = inner.optionalId<LineId>("line");
    call.counter = inner.text("counter");
    call.arrow = inner.optionalText("arrow");
    call.state = inner.take("state", stateFromName(inner.text("state")));
    call.calledAt = inner.instant("called_at");
    if (!inner.ok()) fields.refuse("calls", inner.error().text);
    board.calls.push_back(std::move(call));
  }
  const auto textOf = [](const json::value& value) {
    const auto* text = value.if_string();
    return text ? std::string_view(*text) : std::string_view();
  };
  const auto& nextLines = fields.optionalArray("next_lines");
  for (const auto& value : fields.array("next")) {
    const auto place = board.next.size();
    Board::Next next{fields.take("next", TicketNumber::parse(textOf(value))), {}};
    if (place < nextLines.size()) next.line = fields.take("next_lines", makeId<LineId>(textOf(nextLines[place])));
    board.next.push_back(std::move(next));
  }
  for (const auto& value : fields.array("lines")) {
    Fields inner(objectOf(value));
    Board::LineState line{inner.id<LineId>("line"), inner.text("name"),
                          static_cast<int>(inner.integer("waiting", 0, 1'000'000)), readWait(inner)};
    if (!inner.ok()) fields.refuse("lines", inner.error().text);
    board.lines.push_back(std::move(line));
  }
  board.doors = readDoors(fields);
  return finish(fields, std::move(board));
}

json::object toJson(const QueueSnapshot& snapshot) {
  const auto utcOffset = snapshot.moment.utcOffset;
  json::object object{{"revision", revisionJson(snapshot.revision)}};
  writeMoment(object, snapshot.moment);
  const auto views = [&](const std::vector<TicketView>& all) {
    json::array array;
    for (const auto& view : all) array.push_back(toJson(view, utcOffset));
    return array;
  };
  object["waiting"] = views(snapshot.waiting);
  object["deferred"] = views(snapshot.deferred);
  object["absent"] = views(snapshot.absent);
  object["waiting_total"] = snapshot.waitingTotal;
  json::array counters;
  for (const auto& counter : snapshot.counters)
    counters.push_back({{"counter", counter.counter.text},
                        {"name", counter.name},
                        {"ticket", viewJson(counter.ticket, utcOffset)},
                        {"state", jsonText(counterStateName(counter.state))},
                        {"staff", counter.staff.text},
                        {"reason", counter.reason}});
  object["counters"] = std::move(counters);
  return object;
}

Result<QueueSnapshot> queueSnapshotFromJson(const json::object& object) {
  Fields fields(object);
  QueueSnapshot snapshot;
  snapshot.revision = readRevision(fields);
  snapshot.moment = readMoment(fields);
  const auto views = [&](std::string_view name, const json::array& array) {
    std::vector<TicketView> all;
    for (const auto& value : array) all.push_back(fields.take(name, ticketViewFromJson(objectOf(value))));
    return all;
  };
  snapshot.waiting = views("waiting", fields.array("waiting"));
  snapshot.deferred = views("deferred", fields.optionalArray("deferred"));
  snapshot.absent = views("absent", fields.optionalArray("absent"));
  snapshot.waitingTotal = static_cast<int>(fields.integer("waiting_total", 0, 1'000'000));
  for (const auto& value : fields.array("counters")) {
    Fields inner(objectOf(value));
    QueueSnapshot::AtCounter state{
        inner.id<CounterId>("counter"),     inner.text("name"),
        readOptionalView(inner, "ticket"),  inner.optionalWord("state", CounterState::kClosed, counterStateFromName),
        inner.optionalId<StaffId>("staff"), inner.optionalText("reason")};
    if (!inner.ok()) fields.refuse("counters", inner.error().text);
    snapshot.counters.push_back(std::move(state));
  }
  return finish(fields, std::move(snapshot));
}

}  // namespace priyom::protocol
