// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub_call.h"

#include <unistd.h>

#include <future>
#include <stdexcept>

#include "protocol/messages.h"

namespace priyom::tests {

link::ClientOptions clientOptions(const Stage& stage, const std::string& program) {
  link::ClientOptions options;
  const auto address = stage.hubAddress();
  const auto colon = address.rfind(':');
  options.host = address.substr(0, colon);
  options.port = static_cast<std::uint16_t>(std::stoi(address.substr(colon + 1)));
  options.hello = protocol::toJson(protocol::Hello{{}, protocol::kOldestMajor, program, "0"});
  return options;
}

HubCaller::HubCaller(const Stage& stage, const std::string& device) {
  client_ = std::make_unique<link::Client>(clientOptions(stage, "priyom-test"), std::make_shared<link::FileIdentitySource>(stage.identity(device)),
                                           link::ClientCallbacks{});
}

Result<boost::json::object> HubCaller::call(std::string_view method, boost::json::object params) {
  auto promise = std::make_shared<std::promise<Result<boost::json::value>>>();
  auto future = promise->get_future();
  client_->call(method, std::move(params), {.timeout = std::chrono::seconds(20), .repeatable = true},
                [promise](Result<boost::json::value> answer) { promise->set_value(std::move(answer)); });
  auto answer = future.get();
  if (!answer) return answer.error();
  if (!answer->is_object()) return fail(Errc::kMalformed, "the answer is no object");
  return std::move(answer->as_object());
}

HubCaller::Issued HubCaller::issue(const std::string& line) {
  const protocol::IssueTicket command{
      {"test-" + std::to_string(getpid()) + '-' + std::to_string(++commands_)}, {line}, std::nullopt};
  const auto answer = call(protocol::method::kIssue, protocol::toJson(command));
  if (!answer) throw std::runtime_error("ticket.issue: " + answer.error().text);
  const auto issued = protocol::issuedTicketFromJson(*answer);
  if (!issued) throw std::runtime_error("ticket.issue: " + issued.error().text);
  return {QString::fromStdString(issued->ticket.ticket.number.text()), QString::fromStdString(issued->token)};
}

}  // namespace priyom::tests
