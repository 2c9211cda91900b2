// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/command.h"

#include <algorithm>
#include <array>
#include <boost/json/serialize.hpp>
#include <optional>
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

constexpr std::array kTicketMethods = {method::kDefer,      method::kTransfer, method::kReturn,
                                       method::kCategorise, method::kCancel,   method::kUndo};

constexpr std::array kBookingMethods = {method::kHold, method::kBook, method::kMove, method::kCancelBooking,
                                        method::kCheckIn};

constexpr std::array kAlertMethods = {method::kRaiseAlert, method::kWithdrawAlert, method::kAcceptAlert};

std::optional<CounterVerb> verbOf(std::string_view name) {
  for (const auto& [known, verb] : kVerbs) {
    if (known == name) return verb;
  }
  return std::nullopt;
}

Result<void> readIssue(Command& command, const json::object& params, const Shelf& shelf) {
  auto read = protocol::issueTicketFromJson(params);
  if (!read) return read.error();
  command.id = read->command;
  Issue issue;
  if (read->response) {
    issue.response = json::serialize(*read->response);
    read->response.reset();
    if (issue.response.size() > kLongestResponse)
      return fail(Errc::kTooLarge, "response: has at most " + std::to_string(kLongestResponse) + " bytes");
    auto response = questionnaire::readResponse(issue.response);
    if (!response) return fail(response.error().code, "response: " + response.error().text);
    shelf.remark(*response);
    questionnaire::wipe(*response);
  }
  issue.asked = std::move(*read);
  command.asked = std::move(issue);
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
  throw std::logic_error("not a command: " + std::string(name));
}

}  // namespace

Result<Command> readCommand(const Caller& caller, std::string_view name, const json::object& params, const Vault& vault,
                            const Shelf& shelf) {
  Command command;
  command.caller = caller;
  if (auto read = readInto(command, name, params, shelf); !read) return read.error();
  command.digest = vault.digest(std::string(name) + '\n' + json::serialize(params));
  return command;
}

}  // namespace priyom::hub
