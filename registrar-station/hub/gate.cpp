// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/gate.h"

#include <spdlog/spdlog.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "hub/views.h"
#include "protocol/catalogue_json.h"
#include "protocol/centre_json.h"
#include "protocol/fields.h"
#include "protocol/photo_message.h"

namespace priyom::hub {
namespace {

namespace json = boost::json;
using protocol::Request;
using protocol::RpcId;

// A request without an id is a notification: nobody waits for an answer.
bool wantsAnswer(const RpcId& id) {
  return !std::holds_alternative<std::monostate>(id);
}

void refuse(link::Session& session, const RpcId& id, const protocol::RpcError& error) {
  if (wantsAnswer(id)) session.reply(protocol::writeError(id, error));
}

void refuse(link::Session& session, const RpcId& id, Error error) {
  refuse(session, id, protocol::refusal(std::move(error)));
}

void reply(link::Session& session, const RpcId& id, const Records::Outcome& outcome) {
  if (!outcome) return refuse(session, id, outcome.error());
  if (wantsAnswer(id)) session.reply(protocol::writeResultText(id, *outcome));
}

}  // namespace

Gate::Gate(Office office, LocalTime localTime, const Shelf& shelf, std::string epoch)
    : office_(office), localTime_(localTime), shelf_(shelf), epoch_(std::move(epoch)) {}

void Gate::opened(link::Session& session) {
  const auto& peer = session.peer();
  guests_[session.id()].role = peer.role;
  if (peer.centre != office_.centre.id.text) {
    session.close(link::CloseCode::kPolicy, "this device belongs to another centre");
    return;
  }
  spdlog::info("{} '{}' connected from {}", protocol::roleName(peer.role), peer.device.text, session.remoteAddress());
}

void Gate::closed(link::Session& session) {
  guests_.erase(session.id());
  spdlog::info("{} '{}' disconnected", protocol::roleName(session.peer().role), session.peer().device.text);
}

void Gate::refused(const std::string& remoteAddress, const Error& why) {
  spdlog::warn("a connection from {} was refused: {}", remoteAddress, why.text);
}

void Gate::message(SessionPtr session, std::string_view text) {
  const auto guest = guests_.find(session->id());
  if (guest == guests_.end()) return;
  auto message = protocol::readMessage(text);
  if (const auto* unreadable = std::get_if<protocol::Unreadable>(&message)) {
    // JSON-RPC answers what it can not read even without an id.
    session->reply(protocol::writeError(unreadable->id, unreadable->error));
    return;
  }
  // The hub asks devices nothing: a response answers nothing.
  if (auto* request = std::get_if<Request>(&message)) serve(session, guest->second, std::move(*request), text.size());
}

void Gate::serve(const SessionPtr& session, Guest& guest, Request request, std::size_t bytes) {
  const auto* const method = findMethod(request.method);
  if (!method)
    return refuse(*session, request.id,
                  {protocol::RpcCode::kMethodNotFound, fail(Errc::kUnsupported, "this hub has no such method")});
  if (!method->allows(guest.role))
    return refuse(*session, request.id,
                  fail(Errc::kNotAllowed, "a " + std::string(protocol::roleName(guest.role)) + " may not call " +
                                              std::string(method->name)));
  if (!guest.welcome && method->kind != MethodKind::kHello)
    return refuse(*session, request.id, fail(Errc::kNotAllowed, "say hello first"));
  switch (method->kind) {
    case MethodKind::kHello:
      return hello(session, guest, request);
    case MethodKind::kPing: {
      const auto moment = localTime_.at(office_.world.now());
      return reply(
          *session, request.id,
          json::serialize(json::object{{"time", rfc3339(moment.now, moment.utcOffset)}, {"day", moment.day.text()}}));
    }
    case MethodKind::kCentre:
      return reply(*session, request.id, centreJson(guest.role));
    case MethodKind::kCatalogue:
      return catalogue(session, request);
    case MethodKind::kPhoto:
      return photo(session, request);
    default:
      break;
  }
  if (guest.underWay >= kMostUnderWay || guest.bytesUnderWay + bytes > kMostBytesUnderWay)
    return refuse(*session, request.id, fail(Errc::kUnavailable, "too many requests of this device are under way"));
  ask(session, method->kind, request, answering(session, guest, request.id, bytes));
}

Recorder::Done Gate::answering(const SessionPtr& session, Guest& guest, RpcId id, std::size_t bytes) {
  ++guest.underWay;
  guest.bytesUnderWay += bytes;
  return [this, session, id = std::move(id), bytes](const Records::Outcome& outcome) {
    if (const auto known = guests_.find(session->id()); known != guests_.end()) {
      --known->second.underWay;
      known->second.bytesUnderWay -= bytes;
    }
    reply(*session, id, outcome);
  };
}

void Gate::ask(const SessionPtr& session, MethodKind kind, const Request& request, Recorder::Done done) {
  switch (kind) {
    case MethodKind::kOpen:
      return open(session, request, std::move(done));
    case MethodKind::kFindTicket:
      return findTicket(session, request, std::move(done));
    case MethodKind::kSubscribeBoard:
      return subscribe(session, BoardQuery{}, &Guest::board, std::move(done));
    case MethodKind::kSubscribeQueue:
      return subscribe(session, QueueQuery{}, &Guest::queue, std::move(done));
    case MethodKind::kSubscribeAlerts:
      return subscribe(session, AlertsQuery{}, &Guest::alerts, std::move(done));
    case MethodKind::kSubscribeSubmissions:
      return subscribe(session, SubmissionsQuery{}, &Guest::submissions, std::move(done));
    case MethodKind::kOpenSubmission:
    case MethodKind::kOpinions:
    case MethodKind::kOpinionTexts:
      return askSubmissions(session, kind, request, std::move(done));
    case MethodKind::kSlots:
    case MethodKind::kFindBooking:
    case MethodKind::kBookings:
      return askSchedule(session, kind, request, std::move(done));
    case MethodKind::kStatus:
      return status(session, std::move(done));
    default:
      return command(session, request, std::move(done));
  }
}

void Gate::hello(const SessionPtr& session, Guest& guest, const Request& request) {
  const auto hello = protocol::helloFromJson(request.params);
  if (!hello) return refuse(*session, request.id, hello.error());
  const auto version = protocol::negotiate(*hello);
  if (!version) return refuse(*session, request.id, version.error());
  guest.welcome = true;
  const protocol::Welcome welcome{*version,
                                  PRIYOM_VERSION,
                                  office_.centre.id,
                                  session->peer().device,
                                  guest.role,
                                  epoch_,
                                  localTime_.at(office_.world.now())};
  reply(*session, request.id, json::serialize(protocol::toJson(welcome)));
}

const std::string& Gate::centreJson(protocol::DeviceRole role) {
  auto& text = centreJson_[role];
  if (text.empty()) text = json::serialize(protocol::toJson(centreFor(office_.centre, role)));
  return text;
}

void Gate::catalogue(const SessionPtr& session, const Request& request) {
  const auto asked = protocol::askCatalogueFromJson(request.params);
  if (!asked) return refuse(*session, request.id, asked.error());
  const auto part = static_cast<std::size_t>(asked->part);
  if (part >= catalogue_.size())
    return refuse(*session, request.id,
                  fail(Errc::kNotFound, "the catalogue has " + std::to_string(catalogue_.size()) + " parts"));
  reply(*session, request.id, catalogue_[part]);
}

void Gate::photo(const SessionPtr& session, const Request& request) {
  const auto asked = protocol::askPhotoFromJson(request.params);
  if (!asked) return refuse(*session, request.id, asked.error());
  const auto known = photos_.find(asked->specialist);
  if (known == photos_.end())
    return refuse(*session, request.id, fail(Errc::kNotFound, "there is no photo of this specialist"));
  reply(*session, request.id, known->second);
}

void Gate::command(const SessionPtr& session, const Request& request, Recorder::Done done) {
  auto read = readCommand(callerOf(*session), request.method, request.params, office_.vault, shelf_);
  if (!read) return done(read.error());
  recorder_->submit(std::move(*read), std::move(done));
}

void Gate::open(const SessionPtr& session, const Request& request, Recorder::Done done) {
  auto asked = protocol::openTicketFromJson(request.params);
  if (!asked) return done(asked.error());
  recorder_->ask({callerOf(*session), OpenQuery{std::move(asked->token), asked->ticket}}, std::move(done));
}

void Gate::findTicket(const SessionPtr& session, const Request& request, Recorder::Done done) {
  auto asked = protocol::findTicketFromJson(request.params);
  if (!asked) return done(asked.error());
  recorder_->ask({callerOf(*session), FindTicketQuery{std::move(asked->token)}}, std::move(done));
}

void Gate::askSchedule(const SessionPtr& session, MethodKind kind, const Request& request, Recorder::Done done) {
  const auto ask = [&](auto read) {
    if (!read) return done(read.error());
    recorder_->ask({callerOf(*session), std::move(*read)}, std::move(done));
  };
  if (kind == MethodKind::kSlots) return ask(protocol::askSlotsFromJson(request.params));
  if (kind == MethodKind::kBookings) return ask(protocol::askBookingsFromJson(request.params));
  protocol::Fields fields(request.params);
  const auto code = fields.take("code", BookingCode::parse(fields.text("code")));
  if (!fields.ok()) return done(fields.error());
  ask(Result<FindQuery>(FindQuery{code}));
}

void Gate::askSubmissions(const SessionPtr& session, MethodKind kind, const Request& request, Recorder::Done done) {
  const auto ask = [&](auto read) {
    if (!read) return done(read.error());
    recorder_->ask({callerOf(*session), std::move(*read)}, std::move(done));
  };
  if (kind == MethodKind::kOpinions) return ask(protocol::askOpinionsFromJson(request.params));
  if (kind == MethodKind::kOpinionTexts) return ask(protocol::askOpinionTextsFromJson(request.params));
  ask(protocol::openSubmissionFromJson(request.params));
}

// The answer is the first snapshot; what changes after it follows as notifications.
template <typename Topic>
void Gate::subscribe(const SessionPtr& session, Topic topic, SessionPtr Guest::*subscription, Recorder::Done done) {
  recorder_->ask({callerOf(*session), topic},
                 [this, session, subscription, done = std::move(done)](const Records::Outcome& outcome) {
                   done(outcome);
                   const auto guest = guests_.find(session->id());
                   if (outcome && guest != guests_.end()) guest->second.*subscription = session;
                 });
}

void Gate::status(const SessionPtr& session, Recorder::Done done) {
  recorder_->ask({callerOf(*session), StatusQuery{}}, [this, done = std::move(done)](const Records::Outcome& outcome) {
    if (!outcome) return done(outcome);
    auto status = json::parse(*outcome).as_object();
    status["version"] = PRIYOM_VERSION;
    json::object open;
    for (const auto& [role, count] : connections()) open[role] = count;
    status["connections"] = std::move(open);
    if (addStatus_) addStatus_(status);
    done(json::serialize(status));
  });
}

void Gate::publish(const Snapshots& snapshots) {
  for (auto& [id, guest] : guests_) {
    if (guest.board) guest.board->publish(protocol::method::kBoard, snapshots.board);
    if (guest.queue) guest.queue->publish(protocol::method::kQueue, snapshots.queue);
    if (guest.alerts)
      guest.alerts->publish(protocol::method::kAlerts,
                            guest.role == protocol::DeviceRole::kKiosk ? snapshots.kioskAlerts : snapshots.alerts);
    if (guest.submissions) guest.submissions->publish(protocol::method::kSubmissions, snapshots.submissions);
  }
}

std::map<std::string, int> Gate::connections() const {
  std::map<std::string, int> open;
  for (const auto& [id, guest] : guests_) ++open[std::string(protocol::roleName(guest.role))];
  return open;
}

}  // namespace priyom::hub
