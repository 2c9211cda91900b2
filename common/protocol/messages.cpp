// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/messages.h"

#include <algorithm>

#include "protocol/pieces.h"

namespace priyom::protocol {
namespace {

namespace json = boost::json;
using namespace pieces;
using std::chrono::minutes;

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

std::map<std::string, std::string> readPapers(Fields& fields, const json::object& object) {
  std::map<std::string, std::string> papers;
  std::size_t bytes = 0;
  for (const auto& [name, text] : object) {
    const auto* const string = text.if_string();
    if (!string || name.size() > kLongestPaperField || string->size() > kLongestPaperText) {
      fields.refuse("papers", "must be texts of at most " + std::to_string(kLongestPaperText) + " bytes");
      return {};
    }
    bytes += string->size();
    papers.emplace(std::string(name), std::string(*string));
  }
  if (papers.size() > kMostPaperFields || bytes > kMostPaperBytes) fields.refuse("papers", "are too many or too long");
  return papers;
}

Applicant readApplicant(Fields& fields) {
  Fields inner(fields.object("applicant"));
  constexpr std::size_t kLongestName = 200;
  Applicant applicant{inner.optionalText("surname", kLongestName), inner.optionalText("given", kLongestName),
                      inner.optionalText("patronymic", kLongestName), inner.optionalText("comment")};
  if (const auto* const papers = inner.optionalObject("papers")) applicant.papers = readPapers(inner, *papers);
  if (!inner.ok()) fields.refuse("applicant", inner.error().text);
  return applicant;
}

json::object applicantJson(const Applicant& applicant) {
  json::object object{{"surname", applicant.surname},
                      {"given", applicant.given},
                      {"patronymic", applicant.patronymic},
                      {"comment", applicant.comment}};
  if (!applicant.papers.empty()) {
    json::object papers;
    for (const auto& [field, text] : applicant.papers) papers.emplace(field, text);
    object.emplace("papers", std::move(papers));
  }
  return object;
}

std::optional<json::object> copyOf(const json::object* object) {
  if (!object) return std::nullopt;
  return *object;
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

json::object toJson(const Consent& consent) {
  return {{"purpose", consent.purpose}, {"version", consent.version}, {"for_child", consent.forChild}};
}
Result<Consent> consentFromJson(const json::object& object) {
  constexpr std::size_t kLongest = 64;
  Fields fields(object);
  Consent consent{fields.text("purpose", kLongest), fields.text("version", kLongest), fields.flag("for_child")};
  return finish(fields, std::move(consent));
}

json::object toJson(const Arrival& arrival) {
  json::object object{{"applicant", applicantJson(arrival.applicant)}, {"code_forgotten", arrival.codeForgotten}};
  if (arrival.consent) object["consent"] = toJson(*arrival.consent);
  return object;
}
Result<Arrival> arrivalFromJson(const json::object& object) {
  Fields fields(object);
  Arrival arrival;
  if (fields.has("applicant")) arrival.applicant = readApplicant(fields);
  arrival.consent = readConsent(fields);
  arrival.codeForgotten = fields.optionalFlag("code_forgotten");
  return finish(fields, std::move(arrival));
}

namespace {
Arrival readOptionalArrival(Fields& fields) {
  const auto* const object = fields.optionalObject("arrival");
  return object ? fields.take("arrival", arrivalFromJson(*object)) : Arrival();
}
}  // namespace

json::object toJson(const IssueTicket& command) {
  json::object object{{"command", command.command.text}, {"line", command.line.text}};
  if (command.response) object["response"] = *command.response;
  if (!command.service.empty()) object["service"] = command.service.text;
  if (!command.category.empty()) object["category"] = command.category.text;
  if (command.offBoard) object["off_board"] = true;
  if (!command.route.empty()) {
    object["route"] = routeJson(command.route);
    object["route_order"] = jsonText(routeOrderName(command.routeOrder));
  }
  if (!command.arrival.empty()) object["arrival"] = toJson(command.arrival);
  return object;
}

Result<IssueTicket> issueTicketFromJson(const json::object& object) {
  Fields fields(object);
  IssueTicket command;
  command.command = fields.id<CommandId>("command");
  command.line = fields.id<LineId>("line");
  command.response = copyOf(fields.optionalObject("response"));
  command.service = fields.optionalId<ServiceId>("service");
  command.category = fields.optionalId<CategoryId>("category");
  command.offBoard = fields.optionalFlag("off_board");
  command.route = readRoute(fields);
  command.routeOrder = fields.optionalWord("route_order", RouteOrder::kFixed, routeOrderFromName);
  command.arrival = readOptionalArrival(fields);
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
  if (open.token.empty() && open.ticket) return {{"ticket", open.ticket->hex()}};
  return {{"token", open.token}};
}

Result<OpenTicket> openTicketFromJson(const json::object& object) {
  Fields fields(object);
  OpenTicket open;
  if (const auto ticket = fields.optionalText("ticket"); !ticket.empty())
    open.ticket = fields.take("ticket", TicketId::fromHex(ticket));
  else
    open.token = fields.text("token");
  return finish(fields, std::move(open));
}

json::object toJson(const FindTicket& find) {
  return {{"token", find.token}};
}
Result<FindTicket> findTicketFromJson(const json::object& object) {
  Fields fields(object);
  return finish(fields, FindTicket{fields.text("token")});
}
json::object toJson(const FoundTicket& found, minutes utcOffset) {
  return {{"ticket", toJson(found.ticket, utcOffset)}, {"may_return", found.mayReturn}};
}
Result<FoundTicket> foundTicketFromJson(const json::object& object) {
  Fields fields(object);
  FoundTicket found{fields.take("ticket", ticketViewFromJson(fields.object("ticket"))), fields.flag("may_return")};
  return finish(fields, std::move(found));
}

json::object toJson(const OpenedTicket& opened, minutes utcOffset) {
  json::object object{{"ticket", toJson(opened.ticket, utcOffset)}, {"applicant", applicantJson(opened.applicant)}};
  if (opened.response) object["response"] = *opened.response;
  if (!opened.arrival.empty()) object["arrival"] = toJson(opened.arrival);
  return object;
}

Result<OpenedTicket> openedTicketFromJson(const json::object& object) {
  Fields fields(object);
  OpenedTicket opened;
  opened.ticket = nested(fields, "ticket", ticketViewFromJson(fields.object("ticket")));
  opened.response = copyOf(fields.optionalObject("response"));
  opened.applicant = readApplicant(fields);
  opened.arrival = readOptionalArrival(fields);
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

}  // namespace priyom::protocol
