// SPDX-License-Identifier: GPL-3.0-or-later
// What devices ask of the storage thread: a Command changes something and is answered once, however often it comes; a
// Query only looks. Read here from JSON, decided elsewhere.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "hub/shelf.h"
#include "hub/vault.h"
#include "protocol/alert_messages.h"
#include "protocol/schedule_messages.h"
#include "protocol/submission_messages.h"
#include "storage/store.h"

namespace priyom::hub {

// From the certificate, never from parameters.
struct Caller {
  DeviceId device;
  protocol::DeviceRole role = protocol::DeviceRole::kDisplay;
};

struct Issue {
  protocol::IssueTicket asked;  // without the response
  std::string response;         // JSON of the QuestionnaireResponse; empty where there is none
  bool look = false;            // an answer in it asks staff to look
};

// What a visitor sent in.
struct Send {
  protocol::SendSubmission sent;  // without the response
  std::string response;           // JSON of the QuestionnaireResponse
  // Of an opinion: what of it is counted. `day` is the hub's to say.
  std::vector<storage::OpinionAnswer> counted;
};

// The commands of a counter, by the method that asked for it.
enum class CounterVerb { kCallNext, kCall, kRecall, kStart, kFinish, kNoShow };

struct AtCounter {
  CounterVerb verb = CounterVerb::kCallNext;
  protocol::CounterCommand command;
};

struct Command {
  Caller caller;
  CommandId id;
  // Of method and parameters, keyed; of an opinion, which nobody shall find again by it, of its command id alone.
  std::string digest;
  std::variant<Issue, protocol::ReportPrint, protocol::SaveForm, AtCounter, protocol::TicketCommand,
               protocol::SetCounter, protocol::BookingCommand, protocol::AlertCommand, Send, protocol::MoveSubmission>
      asked;
};

struct OpenQuery {
  std::string token;
  std::optional<TicketId> ticket{};  // in the token's place
};
struct FindTicketQuery {
  std::string token;
};
struct StatusQuery {};
struct BoardQuery {};
struct QueueQuery {};
struct AlertsQuery {};
struct SubmissionsQuery {};
struct FindQuery {
  BookingCode code;
};

// The busy times of a specialist, as an iCalendar file; asked by the feed.
struct FeedQuery {
  StaffId specialist;
};

struct Query {
  Caller caller;
  std::variant<OpenQuery, FindTicketQuery, StatusQuery, BoardQuery, QueueQuery, AlertsQuery, SubmissionsQuery,
               protocol::AskSlots, FindQuery, protocol::AskBookings, FeedQuery, protocol::OpenSubmission,
               protocol::AskOpinions, protocol::AskOpinionTexts>
      asked;
};

// A response is not longer than this (bytes of JSON), so that the answer to ticket.open holds it in one message,
// together with the form.
inline constexpr std::size_t kLongestResponse = 48 * 1024;

// `method` is one of those that change something. kMalformed with the field's name; kTooLarge over kLongestResponse. A
// response that can be read at all is taken: what the shelf's questionnaire has against it is logged, and nothing is
// lost. kMalformed too: an opinion that says its hour.
Result<Command> readCommand(const Caller& caller, std::string_view method, const boost::json::object& params,
                            const Vault& vault, const Shelf& shelf);

}  // namespace priyom::hub
