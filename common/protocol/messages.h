// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of the centre's LAN as plain structs, and their JSON. PROTOCOL.md is the same for readers without this
// code. Every …FromJson gives kMalformed with the field's name; unknown fields are ignored.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/board.h"
#include "domain/centre.h"
#include "domain/ids.h"
#include "domain/moment.h"
#include "domain/ticket.h"
#include "protocol/device_role.h"

namespace priyom::protocol {

struct Version {
  int major = 1;
  int minor = 0;
  friend auto operator<=>(const Version&, const Version&) = default;
};
inline constexpr Version kCurrentVersion{1, 6};
// The hub serves the current and the previous major version; there is no previous one yet.
inline constexpr int kOldestMajor = 1;

namespace method {
inline constexpr std::string_view kHello = "hello";
inline constexpr std::string_view kPing = "ping";
inline constexpr std::string_view kCentre = "centre.get";
inline constexpr std::string_view kIssue = "ticket.issue";
inline constexpr std::string_view kOpen = "ticket.open";
inline constexpr std::string_view kFindTicket = "ticket.find";
inline constexpr std::string_view kPrintReport = "ticket.print_report";
inline constexpr std::string_view kSaveForm = "form.save";
inline constexpr std::string_view kCallNext = "queue.call_next";
inline constexpr std::string_view kCall = "queue.call";
inline constexpr std::string_view kRecall = "queue.recall";
inline constexpr std::string_view kStart = "queue.start";
inline constexpr std::string_view kFinish = "queue.finish";
inline constexpr std::string_view kNoShow = "queue.no_show";
inline constexpr std::string_view kDefer = "queue.defer";
inline constexpr std::string_view kTransfer = "queue.transfer";
inline constexpr std::string_view kRoute = "queue.route";
inline constexpr std::string_view kReturn = "queue.return";
inline constexpr std::string_view kCategorise = "queue.categorise";
inline constexpr std::string_view kCancel = "queue.cancel";
inline constexpr std::string_view kUndo = "queue.undo";
inline constexpr std::string_view kSetCounter = "counter.set";
inline constexpr std::string_view kSubscribeBoard = "board.subscribe";
inline constexpr std::string_view kSubscribeQueue = "queue.subscribe";
inline constexpr std::string_view kStatus = "hub.status";
// Notifications from the hub; params are the whole snapshot.
inline constexpr std::string_view kBoard = "board";
inline constexpr std::string_view kQueue = "queue";
}  // namespace method

// hello: the first call of every connection.
struct Hello {
  Version newest = kCurrentVersion;  // the newest version that the device speaks
  int oldestMajor = kOldestMajor;
  std::string program;  // "priyom-kiosk"
  std::string programVersion;
};
struct Welcome {
  Version version;  // the one to speak: the highest that both know
  std::string hubVersion;
  CentreId centre;
  DeviceId device;  // as the certificate says
  DeviceRole role = DeviceRole::kDisplay;
  std::string epoch;
  Moment moment;
};
// The version that both sides speak, or kUnsupported.
Result<Version> negotiate(const Hello& hello);

// A ticket as devices see it; still no name and no need.
struct TicketView {
  Ticket ticket;
  std::string lineName;   // public
  std::string lineInner;  // inner; only at the desk
  std::string room;
  std::string counterName;        // public; empty until called
  std::string reason;             // in a queue: why it stands there; a word of domain/step.h
  std::optional<WaitRange> wait;  // while it waits, where somebody can say

  friend bool operator==(const TicketView&, const TicketView&) = default;
};

// That a visitor agreed at a kiosk to the processing of personal data; the paper is signed at the desk.
struct Consent {
  std::string purpose;    // "application", "message", "appointment"
  std::string version;    // of the text
  bool forChild = false;  // given for a child whom the visitor represents
  friend bool operator==(const Consent&, const Consent&) = default;
};
boost::json::object toJson(const Consent& consent);
Result<Consent> consentFromJson(const boost::json::object& object);

// Who the visitor is, as the form has it: what the visitor said at a kiosk, until the registrar has written.
struct Applicant {
  std::string surname;
  std::string given;
  std::string patronymic;
  std::string comment;
  // What else was written for the papers, by the field of a form pack: "applicant.phone". A desk that does not know a
  // field keeps it.
  std::map<std::string, std::string> papers{};
  bool empty() const {
    return surname.empty() && given.empty() && patronymic.empty() && comment.empty() && papers.empty();
  }
  friend bool operator==(const Applicant&, const Applicant&) = default;
};
inline constexpr std::size_t kMostPaperFields = 120;
inline constexpr std::size_t kLongestPaperField = 64;   // bytes of its name
inline constexpr std::size_t kLongestPaperText = 1024;  // bytes of one; all together kMostPaperBytes
inline constexpr std::size_t kMostPaperBytes = 16 * 1024;
// What a visitor lets the registrar know beside the questionnaire.
struct Arrival {
  Applicant applicant;               // by wish, with consent
  std::optional<Consent> consent{};  // to the processing of what names the visitor
  bool codeForgotten = false;        // has an appointment, and not its code: it is found by name
  bool empty() const { return applicant.empty() && !codeForgotten; }
  friend bool operator==(const Arrival&, const Arrival&) = default;
};
boost::json::object toJson(const Arrival& arrival);
Result<Arrival> arrivalFromJson(const boost::json::object& object);

// ticket.issue (kiosk, desk)
struct IssueTicket {
  CommandId command;
  LineId line;
  std::optional<boost::json::object> response;  // a FHIR QuestionnaireResponse
  ServiceId service{};                          // empty: the line's first
  CategoryId category{};                        // a right out of turn that is claimed; empty: none
  bool offBoard = false;
  std::vector<Stop> route{};  // at most kMostStops further stops
  RouteOrder routeOrder = RouteOrder::kFixed;
  Arrival arrival{};
};
inline constexpr std::size_t kMostStops = 8;
struct IssuedTicket {
  TicketView ticket;
  std::string token;  // the QR text
  int ahead = 0;      // of the same line, when it was issued
};

// ticket.open (desk): what a scanned token stands for; or, without one, a ticket of the queue.
struct OpenTicket {
  std::string token;
  std::optional<TicketId> ticket{};  // of today; counts where the token is empty
};
// ticket.find (kiosk): how the visitor's own ticket stands.
struct FindTicket {
  std::string token;
};
struct FoundTicket {
  TicketView ticket;
  bool mayReturn = false;  // its visitor came late, and queue.return is for the visitor to ask
};
struct OpenedTicket {
  TicketView ticket;
  std::optional<boost::json::object> response;
  Applicant applicant;  // as the registrar left it; until then as it was said at the kiosk
  Arrival arrival{};
};

// ticket.print_report (kiosk, desk)
struct ReportPrint {
  CommandId command;
  TicketId ticket;
  PrintState print = PrintState::kUnknown;
};

// form.save (desk)
struct SaveForm {
  CommandId command;
  TicketId ticket;
  Applicant applicant;
};

// queue.call_next, call, recall, start, finish, no_show (desk). `ticket` is unused by call_next; `call` takes a number
// instead where `ticket` is missing.
struct CounterCommand {
  CommandId command;
  CounterId counter;
  StaffId staff;
  std::optional<TicketId> ticket;
  std::optional<TicketNumber> number;
  std::string outcome{};  // of finish: a word of the centre's list, or empty
  std::string reason{};   // of no_show; empty: the hub's word for it
};
// Their answer, and that of ticket commands: the ticket afterwards; none where nobody can be called.
struct CounterAnswer {
  std::optional<TicketView> ticket;
  std::optional<Instant> heldFor{};  // somebody waits, but would run past this appointment of the person at the counter
};

// queue.defer, transfer, return, categorise, cancel, undo, route (desk; cancel: kiosk too): the method by the variant.
struct Transfer {
  Destination to;
  std::string reason;
};
struct PutBack {
  std::string reason{};  // a kiosk's counts for nothing
};
struct Categorise {
  CategoryId category;
  Proof proof = Proof::kNone;
};
struct Cancel {
  std::string reason;
};
struct Undo {};
// The stops still to come, instead of those before.
struct Reroute {
  std::vector<Stop> route;
  RouteOrder order = RouteOrder::kFixed;
};
struct TicketCommand {
  CommandId command;
  StaffId staff;
  TicketId ticket;
  std::variant<Deferral, Transfer, PutBack, Categorise, Cancel, Undo, Reroute> move;
};
std::string_view methodOf(const TicketCommand& command);
inline constexpr std::size_t kLongestReason = 400;  // bytes

// counter.set (desk): opens, pauses, closes.
struct SetCounter {
  CommandId command;
  CounterId counter;
  StaffId staff;
  CounterState state = CounterState::kOpen;
  std::string reason;  // a pause has one
};

// queue.subscribe (desk): the whole queue as registrars see it, and again after every change.
struct QueueSnapshot {
  struct AtCounter {
    CounterId counter;
    std::string name;  // public
    std::optional<TicketView> ticket;
    CounterState state = CounterState::kClosed;
    StaffId staff{};
    std::string reason{};  // of the pause
  };
  Revision revision;
  Moment moment;
  std::vector<TicketView> waiting;  // in the order in which they would be called; as many as one message holds
  std::vector<AtCounter> counters;
  int waitingTotal = 0;                // how many wait
  std::vector<TicketView> deferred{};  // kMostAside at the most
  std::vector<TicketView> absent{};    // newest first, kMostAside at the most
};
inline constexpr std::size_t kMostAside = 20;

boost::json::object toJson(const Hello& hello);
boost::json::object toJson(const Welcome& welcome);
boost::json::object toJson(const TicketView& view, std::chrono::minutes utcOffset);
boost::json::object toJson(const IssueTicket& command);
boost::json::object toJson(const IssuedTicket& issued, std::chrono::minutes utcOffset);
boost::json::object toJson(const OpenTicket& open);
boost::json::object toJson(const FindTicket& find);
boost::json::object toJson(const FoundTicket& found, std::chrono::minutes utcOffset);
boost::json::object toJson(const OpenedTicket& opened, std::chrono::minutes utcOffset);
boost::json::object toJson(const ReportPrint& report);
boost::json::object toJson(const SaveForm& save);
boost::json::object toJson(const CounterCommand& command);
boost::json::object toJson(const TicketCommand& command);
boost::json::object toJson(const SetCounter& command);
boost::json::object toJson(const CounterAnswer& answer, std::chrono::minutes utcOffset);
boost::json::object toJson(const Board& board);
boost::json::object toJson(const QueueSnapshot& snapshot);

Result<Hello> helloFromJson(const boost::json::object& object);
Result<Welcome> welcomeFromJson(const boost::json::object& object);
Result<TicketView> ticketViewFromJson(const boost::json::object& object);
Result<IssueTicket> issueTicketFromJson(const boost::json::object& object);
Result<IssuedTicket> issuedTicketFromJson(const boost::json::object& object);
Result<OpenTicket> openTicketFromJson(const boost::json::object& object);
Result<FindTicket> findTicketFromJson(const boost::json::object& object);
Result<FoundTicket> foundTicketFromJson(const boost::json::object& object);
Result<OpenedTicket> openedTicketFromJson(const boost::json::object& object);
Result<ReportPrint> reportPrintFromJson(const boost::json::object& object);
Result<SaveForm> saveFormFromJson(const boost::json::object& object);
Result<CounterCommand> counterCommandFromJson(const boost::json::object& object);
// `method` is one of those of TicketCommand.
Result<TicketCommand> ticketCommandFromJson(std::string_view method, const boost::json::object& object);
Result<SetCounter> setCounterFromJson(const boost::json::object& object);
Result<CounterAnswer> counterAnswerFromJson(const boost::json::object& object);
Result<Board> boardFromJson(const boost::json::object& object);
Result<QueueSnapshot> queueSnapshotFromJson(const boost::json::object& object);

}  // namespace priyom::protocol
