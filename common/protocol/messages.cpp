// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/messages.h"

#include <algorithm>
#include <limits>

#include "protocol/fields.h"

namespace priyom::protocol {
namespace {

namespace json = boost::json;
using std::chrono::minutes;

constexpr auto kMost = std::numeric_limits<std::int64_t>::max();

json::value jsonText(std::string_view text) {
  return json::value(json::string_view(text.data(), text.size()));
}

// An element that is no object reads as an empty one, whose required fields are then missed by name.
const json::object& objectOf(const json::value& value) {
  static const json::object kNone;
  const auto* object = value.if_object();
  return object ? *object : kNone;
}

json::value optionalTime(const std::optional<Instant>& instant, minutes utcOffset) {
  if (!instant) return nullptr;
  return json::value(rfc3339(*instant, utcOffset));
}

json::object revisionJson(const Revision& revision) {
  return {{"epoch", revision.epoch}, {"counter", revision.counter}};
}

json::value viewJson(const std::optional<TicketView>& view, minutes utcOffset) {
  if (!view) return nullptr;
  return toJson(*view, utcOffset);
}

json::object versionJson(const Version& version) {
  return {{"major", version.major}, {"minor", version.minor}};
}

// A failure under the name of the field that held the object.
template <typename T>
T nested(Fields& fields, std::string_view name, Result<T> read) {
  return fields.take(name, std::move(read));
}

Version readVersion(Fields& fields, std::string_view name) {
  Fields inner(fields.object(name));
  Version version{static_cast<int>(inner.integer("major", 0, 9999)), static_cast<int>(inner.integer("minor", 0, 9999))};
  if (!inner.ok()) fields.refuse(name, inner.error().text);
  return version;
}

Revision readRevision(Fields& fields) {
  Fields inner(fields.object("revision"));
  Revision revision{inner.text("epoch"), inner.integer("counter", 0, kMost)};
  if (!inner.ok()) fields.refuse("revision", inner.error().text);
  return revision;
}

Moment readMoment(Fields& fields) {
  const auto time = fields.take("time", parseRfc3339(fields.text("time")));
  const auto day = fields.take("day", BusinessDay::parse(fields.text("day")));
  return {time.instant, day, time.utcOffset};
}

void writeMoment(json::object& object, const Moment& moment) {
  object["time"] = rfc3339(moment.now, moment.utcOffset);
  object["day"] = moment.day.text();
}

std::optional<TicketView> readOptionalView(Fields& fields, std::string_view name) {
  const auto* object = fields.optionalObject(name);
  if (!object) return std::nullopt;
  return fields.take(name, ticketViewFromJson(*object));
}

Applicant readApplicant(Fields& fields) {
  Fields inner(fields.object("applicant"));
  constexpr std::size_t kLongestName = 200;
  Applicant applicant{inner.optionalText("surname", kLongestName), inner.optionalText("given", kLongestName),
                      inner.optionalText("patronymic", kLongestName), inner.optionalText("comment")};
  if (!inner.ok()) fields.refuse("applicant", inner.error().text);
  return applicant;
}

json::object applicantJson(const Applicant& applicant) {
  return {{"surname", applicant.surname},
          {"given", applicant.given},
          {"patronymic", applicant.patronymic},
          {"comment", applicant.comment}};
}

std::optional<json::object> copyOf(const json::object* object) {
  if (!object) return std::nullopt;
  return *object;
}

// The value, or the first failure of its fields.
template <typename T>
Result<T> finish(const Fields& fields, T value) {
  if (!fields.ok()) return fields.error();
  return value;
}

}  // namespace

Result<Version> negotiate(const Hello& hello) {
  if (hello.oldestMajor > kCurrentVersion.major)
    return fail(Errc::kUnsupported, "this hub speaks protocol " + std::to_string(kCurrentVersion.major) +
                                        ", the device wants " + std::to_string(hello.oldestMajor) +
                                        " or newer: update the hub");
  if (hello.newest.major < kOldestMajor)
    return fail(Errc::kUnsupported, "this hub speaks protocol " + std::to_string(kOldestMajor) +
                                        " or newer, the device " + std::to_string(hello.newest.major) +
                                        ": update the device");
  return std::min(hello.newest, kCurrentVersion);
}

json::object toJson(const Hello& hello) {
  return {{"protocol", versionJson(hello.newest)},
          {"oldest_major", hello.oldestMajor},
          {"program", hello.program},
          {"program_version", hello.programVersion}};
}

Result<Hello> helloFromJson(const json::object& object) {
  Fields fields(object);
  Hello hello;
  hello.newest = readVersion(fields, "protocol");
  hello.oldestMajor = static_cast<int>(fields.integer("oldest_major", 0, 9999));
  hello.program = fields.text("program", 64);
  hello.programVersion = fields.text("program_version", 64);
  return finish(fields, std::move(hello));
}

json::object toJson(const Welcome& welcome) {
  json::object object{{"protocol", versionJson(welcome.version)},
                      {"hub_version", welcome.hubVersion},
                      {"centre", welcome.centre.text},
                      {"device", welcome.device.text},
                      {"role", jsonText(roleName(welcome.role))},
                      {"epoch", welcome.epoch}};
  writeMoment(object, welcome.moment);
  return object;
}

Result<Welcome> welcomeFromJson(const json::object& object) {
  Fields fields(object);
  Welcome welcome;
  welcome.version = readVersion(fields, "protocol");
  welcome.hubVersion = fields.text("hub_version");
  welcome.centre = fields.id<CentreId>("centre");
  welcome.device = fields.id<DeviceId>("device");
  welcome.role = fields.take("role", roleFromName(fields.text("role")));
  welcome.epoch = fields.text("epoch");
  welcome.moment = readMoment(fields);
  return finish(fields, std::move(welcome));
}

json::object toJson(const TicketView& view, minutes utcOffset) {
  const auto& ticket = view.ticket;
  return {{"id", ticket.id.hex()},
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
}

Result<TicketView> ticketViewFromJson(const json::object& object) {
  Fields fields(object);
  TicketView view;
  auto& ticket = view.ticket;
  ticket.id = fields.ticket("id");
  ticket.number = fields.take("number", TicketNumber::parse(fields.text("number")));
  ticket.day = fields.take("day", BusinessDay::parse(fields.text("day")));
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
  return finish(fields, std::move(view));
}

json::object toJson(const IssueTicket& command) {
  json::object object{{"command", command.command.text}, {"line", command.line.text}};
  if (command.response) object["response"] = *command.response;
  return object;
}

Result<IssueTicket> issueTicketFromJson(const json::object& object) {
  Fields fields(object);
  IssueTicket command{fields.id<CommandId>("command"), fields.id<LineId>("line"),
                      copyOf(fields.optionalObject("response"))};
  return finish(fields, std::move(command));
}

json::object toJson(const IssuedTicket& issued, minutes utcOffset) {
  return {{"ticket", toJson(issued.ticket, utcOffset)}, {"token", issued.token}, {"ahead", issued.ahead}};
}

Result<IssuedTicket> issuedTicketFromJson(const json::object& object) {
  Fields fields(object);
  IssuedTicket issued;
  issued.ticket = nested(fields, "ticket", ticketViewFromJson(fields.object("ticket")));
  issued.token = fields.text("token");
  issued.ahead = static_cast<int>(fields.integer("ahead", 0, 1'000'000));
  return finish(fields, std::move(issued));
}

json::object toJson(const OpenTicket& open) {
  return {{"token", open.token}};
}

Result<OpenTicket> openTicketFromJson(const json::object& object) {
  Fields fields(object);
  return finish(fields, OpenTicket{fields.text("token")});
}

json::object toJson(const OpenedTicket& opened, minutes utcOffset) {
  json::object object{{"ticket", toJson(opened.ticket, utcOffset)}, {"applicant", applicantJson(opened.applicant)}};
  if (opened.response) object["response"] = *opened.response;
  return object;
}

Result<OpenedTicket> openedTicketFromJson(const json::object& object) {
  Fields fields(object);
  OpenedTicket opened;
  opened.ticket = nested(fields, "ticket", ticketViewFromJson(fields.object("ticket")));
  opened.response = copyOf(fields.optionalObject("response"));
  opened.applicant = readApplicant(fields);
  return finish(fields, std::move(opened));
}

json::object toJson(const ReportPrint& report) {
  return {{"command", report.command.text},
          {"ticket", report.ticket.hex()},
          {"print", jsonText(printStateName(report.print))}};
}

Result<ReportPrint> reportPrintFromJson(const json::object& object) {
  Fields fields(object);
  ReportPrint report{fields.id<CommandId>("command"), fields.ticket("ticket"),
                     fields.take("print", printStateFromName(fields.text("print")))};
  return finish(fields, std::move(report));
}

json::object toJson(const SaveForm& save) {
  return {{"command", save.command.text}, {"ticket", save.ticket.hex()}, {"applicant", applicantJson(save.applicant)}};
}

Result<SaveForm> saveFormFromJson(const json::object& object) {
  Fields fields(object);
  SaveForm save{fields.id<CommandId>("command"), fields.ticket("ticket"), readApplicant(fields)};
  return finish(fields, std::move(save));
}

json::object toJson(const CounterCommand& command) {
  json::object object{
      {"command", command.command.text}, {"counter", command.counter.text}, {"staff", command.staff.text}};
  if (command.ticket) object["ticket"] = command.ticket->hex();
  if (command.number) object["number"] = command.number->text();
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
  return finish(fields, std::move(command));
}

json::object toJson(const CounterAnswer& answer, minutes utcOffset) {
  return {{"ticket", viewJson(answer.ticket, utcOffset)}};
}

Result<CounterAnswer> counterAnswerFromJson(const json::object& object) {
  Fields fields(object);
  return finish(fields, CounterAnswer{readOptionalView(fields, "ticket")});
}

json::object toJson(const Board& board) {
  const auto utcOffset = board.moment.utcOffset;
  json::object object{{"revision", revisionJson(board.revision)}};
  writeMoment(object, board.moment);
  json::array calls;
  for (const auto& call : board.calls)
    calls.push_back({{"call_id", call.callId},
                     {"recalls", call.recalls},
                     {"number", call.number.text()},
                     {"counter", call.counter},
                     {"arrow", call.arrow},
                     {"state", jsonText(stateName(call.state))},
                     {"called_at", rfc3339(call.calledAt, utcOffset)}});
  object["calls"] = std::move(calls);
  json::array next;
  for (const auto& number : board.next) next.push_back(json::value(number.text()));
  object["next"] = std::move(next);
  json::array lines;
  for (const auto& line : board.lines)
    lines.push_back({{"line", line.id.text}, {"name", line.name}, {"waiting", line.waiting}});
  object["lines"] = std::move(lines);
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
    call.counter = inner.text("counter");
    call.arrow = inner.optionalText("arrow");
    call.state = inner.take("state", stateFromName(inner.text("state")));
    call.calledAt = inner.instant("called_at");
    if (!inner.ok()) fields.refuse("calls", inner.error().text);
    board.calls.push_back(std::move(call));
  }
  for (const auto& value : fields.array("next")) {
    const auto* text = value.if_string();
    board.next.push_back(fields.take("next", TicketNumber::parse(text ? std::string_view(*text) : std::string_view())));
  }
  for (const auto& value : fields.array("lines")) {
    Fields inner(objectOf(value));
    Board::LineState line{inner.id<LineId>("line"), inner.text("name"),
                          static_cast<int>(inner.integer("waiting", 0, 1'000'000))};
    if (!inner.ok()) fields.refuse("lines", inner.error().text);
    board.lines.push_back(std::move(line));
  }
  return finish(fields, std::move(board));
}

json::object toJson(const QueueSnapshot& snapshot) {
  const auto utcOffset = snapshot.moment.utcOffset;
  json::object object{{"revision", revisionJson(snapshot.revision)}};
  writeMoment(object, snapshot.moment);
  json::array waiting;
  for (const auto& view : snapshot.waiting) waiting.push_back(toJson(view, utcOffset));
  object["waiting"] = std::move(waiting);
  object["waiting_total"] = snapshot.waitingTotal;
  json::array counters;
  for (const auto& counter : snapshot.counters)
    counters.push_back(
        {{"counter", counter.counter.text}, {"name", counter.name}, {"ticket", viewJson(counter.ticket, utcOffset)}});
  object["counters"] = std::move(counters);
  return object;
}

Result<QueueSnapshot> queueSnapshotFromJson(const json::object& object) {
  Fields fields(object);
  QueueSnapshot snapshot;
  snapshot.revision = readRevision(fields);
  snapshot.moment = readMoment(fields);
  for (const auto& value : fields.array("waiting"))
    snapshot.waiting.push_back(fields.take("waiting", ticketViewFromJson(objectOf(value))));
  snapshot.waitingTotal = static_cast<int>(fields.integer("waiting_total", 0, 1'000'000));
  for (const auto& value : fields.array("counters")) {
    Fields inner(objectOf(value));
    QueueSnapshot::CounterState state{inner.id<CounterId>("counter"), inner.text("name"),
                                      readOptionalView(inner, "ticket")};
    if (!inner.ok()) fields.refuse("counters", inner.error().text);
    snapshot.counters.push_back(std::move(state));
  }
  return finish(fields, std::move(snapshot));
}

}  // namespace priyom::protocol
