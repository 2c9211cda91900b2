// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/command.h"

#include <algorithm>
#include <array>
#include <boost/json/serialize.hpp>
#include <optional>
#include <span>
#include <stdexcept>

#include "questionnaire/response.h"

namespace priyom::hub {
namespace {

namespace json = boost::json;
namespace method = protocol::method;

constexpr std::array kVerbs = {
    std::pair{method::kCallNext, CounterVerb::kCallNext}, std::pair{method::kCall, CounterVerb::kCall},
    std::pair{method::kRecall, CounterVerb::kRecall},     std::pair{method::kStart, CounterVerb::kStart},
    std::pair{method::kFinish, CounterVerb::kFinish},     std::pair{method::kNoShow, CounterVerb::kNoShow},
};

constexpr std::array kTicketMethods = {method::kDefer,  method::kTransfer, method::kReturn, method::kCategorise,
                                       method::kCancel, method::kUndo,     method::kRoute};

constexpr std::array kBookingMethods = {method::kHold, method::kBook, method::kMove, method::kCancelBooking,
                                        method::kCheckIn};

constexpr std::array kAlertMethods = {method::kRaiseAlert, method::kWithdrawAlert, method::kAcceptAlert};

// Questions of a place on the waiting list by which its visitor can be told.
constexpr std::array<std::string_view, 2> kReachedBy = {"phone", "email"};
// The question of an opinion that tells whom it is about, and the length of "2026-11-27".
constexpr std::string_view kDepartment = "department";
constexpr std::size_t kDayLength = 10;

bool isOpinion(const Command& command) {
  const auto* const send = std::get_if<Send>(&command.asked);
  return send && send->sent.kind == SubmissionKind::kOpinion;
}

std::optional<CounterVerb> verbOf(std::string_view name) {
  for (const auto& [known, verb] : kVerbs) {
    if (known == name) return verb;
  }
  return std::nullopt;
}

// A response out of a message: as text, to be kept as it came, and looked at.
Result<questionnaire::Response> takeResponse(const json::object& response, std::string& text, const Shelf& shelf) {
  text = json::serialize(response);
  if (text.size() > kLongestResponse)
    return fail(Errc::kTooLarge, "response: has at most " + std::to_string(kLongestResponse) + " bytes");
  auto read = questionnaire::readResponse(text);
  if (!read) return fail(read.error().code, "response: " + read.error().text);
  shelf.remark(*read);
  return read;
}

Result<void> readIssue(Command& command, const json::object& params, const Shelf& shelf) {
  auto read = protocol::issueTicketFromJson(params);
  if (!read) return read.error();
  command.id = read->command;
  // Whoever sits at a desk has the paper.
  if (command.caller.role == protocol::DeviceRole::kKiosk && !read->arrival.applicant.empty() && !read->arrival.consent)
    return fail(Errc::kMalformed, "arrival: consent: is missing: it names a person");
  Issue issue;
  if (read->response) {
    auto response = takeResponse(*read->response, issue.response, shelf);
    if (!response) return response.error();
    issue.look = shelf.asksToLook(*response);
    read->response.reset();
    questionnaire::wipe(*response);
  }
  issue.asked = std::move(*read);
  command.asked = std::move(issue);
  return {};
}

bool answersOneOf(const std::vector<questionnaire::ResponseItem>& items, std::span<const std::string_view> linkIds) {
  return std::ranges::any_of(items, [&](const questionnaire::ResponseItem& item) {
    const bool answered = std::ranges::any_of(item.answers, [](const auto& each) { return each.value.has_value(); });
    return (answered && std::ranges::find(linkIds, item.linkId) != linkIds.end()) || answersOneOf(item.items, linkIds);
  });
}

// Adds the codes that were chosen; what was written freely is not counted.
void count(const std::vector<questionnaire::ResponseItem>& items, std::vector<storage::OpinionAnswer>& counted) {
  for (const auto& item : items) {
    for (const auto& answer : item.answers) {
      const auto* const coding = answer.value ? std::get_if<questionnaire::Coding>(&*answer.value) : nullptr;
      if (coding && !coding->code.empty()) counted.push_back({{}, {}, item.linkId, coding->code});
      count(answer.items, counted);
    }
    count(item.items, counted);
  }
}

std::vector<storage::OpinionAnswer> countedOf(const questionnaire::Response& response) {
  std::vector<storage::OpinionAnswer> counted{{}};  // the opinion as such
  count(response.items, counted);
  const auto department = std::ranges::find(counted, kDepartment, &storage::OpinionAnswer::question);
  if (department == counted.end()) return counted;
  const auto code = department->answer;
  for (auto& each : counted) each.department = code;
  return counted;
}

Result<void> readSend(Command& command, const json::object& params, const Shelf& shelf) {
  auto read = protocol::sendSubmissionFromJson(params);
  if (!read) return read.error();
  command.id = read->command;
  Send send;
  auto response = takeResponse(*read->response, send.response, shelf);
  if (!response) return response.error();
  read->response.reset();
  const bool opinion = read->kind == SubmissionKind::kOpinion;
  const bool waits = read->kind == SubmissionKind::kWaiting;
  const bool reachable = answersOneOf(response->items, kReachedBy);
  const bool tellsHour = opinion && response->authored.size() > kDayLength;
  if (opinion) send.counted = countedOf(*response);
  questionnaire::wipe(*response);
  // 152-FZ, art. 9.
  if (read->kind == SubmissionKind::kApplication && !read->consent)
    return fail(Errc::kMalformed, "consent: is missing: an application names a person");
  if (waits && !read->consent) return fail(Errc::kMalformed, "consent: is missing: it says how to reach a person");
  if (waits && !reachable)
    return fail(Errc::kMalformed, "response: neither a telephone nor an e-mail: nobody could tell of a free time");
  if (tellsHour) return fail(Errc::kMalformed, "response: authored: an opinion has a day and no hour");
  send.sent = std::move(*read);
  command.asked = std::move(send);
  return {};
}

// A ticket stands in every counter's command but call_next; a call may name the number instead.
Result<void> readCounter(Command& command, CounterVerb verb, const json::object& params) {
  auto read = protocol::counterCommandFromJson(params);
  if (!read) return read.error();
  const bool named = read->ticket || (verb == CounterVerb::kCall && read->number);
  if (verb != CounterVerb::kCallNext && !named) return fail(Errc::kMalformed, "ticket: is missing");
  command.id = read->command;
  command.asked = AtCounter{verb, std::move(*read)};
  return {};
}

template <typename T>
Result<void> take(Command& command, Result<T> read) {
  if (!read) return read.error();
  command.id = read->command;
  command.asked = std::move(*read);
  return {};
}

Result<void> readInto(Command& command, std::string_view name, const json::object& params, const Shelf& shelf) {
  if (name == method::kIssue) return readIssue(command, params, shelf);
  if (name == method::kPrintReport) return take(command, protocol::reportPrintFromJson(params));
  if (name == method::kSaveForm) return take(command, protocol::saveFormFromJson(params));
  if (const auto verb = verbOf(name)) return readCounter(command, *verb, params);
  if (name == method::kSetCounter) return take(command, protocol::setCounterFromJson(params));
  if (std::ranges::find(kTicketMethods, name) != kTicketMethods.end())
    return take(command, protocol::ticketCommandFromJson(name, params));
  if (std::ranges::find(kBookingMethods, name) != kBookingMethods.end())
    return take(command, protocol::bookingCommandFromJson(name, params));
  if (std::ranges::find(kAlertMethods, name) != kAlertMethods.end())
    return take(command, protocol::alertCommandFromJson(name, params));
  if (name == method::kSubmit) return readSend(command, params, shelf);
  if (name == method::kMoveSubmission) return take(command, protocol::moveSubmissionFromJson(params));
  throw std::logic_error("not a command: " + std::string(name));
}

}  // namespace

Result<Command> readCommand(const Caller& caller, std::string_view name, const json::object& params, const Vault& vault,
                            const Shelf& shelf) {
  Command command;
  command.caller = caller;
  if (auto read = readInto(command, name, params, shelf); !read) return read.error();
  const auto said = isOpinion(command) ? command.id.text : json::serialize(params);
  command.digest = vault.digest(std::string(name) + '\n' + said);
  return command;
}

}  // namespace priyom::hub
