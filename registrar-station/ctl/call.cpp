// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <boost/json/serialize.hpp>
#include <random>

#include "ctl/hub_call.h"
#include "ctl/subcommands.h"
#include "protocol/messages.h"

namespace priyom::ctl {
namespace {

struct Wanted {
  std::string counter;
  std::string number;  // empty: the next
};

// Unique for ever without a state on disk: 128 random bits.
CommandId newCommand() {
  std::random_device random;
  TicketId bits;
  for (auto& byte : bits.bytes) byte = static_cast<std::uint8_t>(random());
  return {"ctl-" + bits.hex()};
}

ExitCode print(const boost::json::value& result, const Streams& streams) {
  const auto* const object = result.if_object();
  const auto answer = object ? protocol::counterAnswerFromJson(*object)
                             : Result<protocol::CounterAnswer>(fail(Errc::kMalformed, "not an object"));
  if (!answer) return complain(streams, ExitCode::kNo, "the hub's answer can not be read: " + answer.error().text);
  if (!answer->ticket)
    streams.out << "nobody waits\n";
  else
    streams.out << answer->ticket->ticket.number.text() << " is called to " << answer->ticket->counterName << '\n';
  return ExitCode::kDone;
}

ExitCode runCall(const HubAccess& access, const Wanted& wanted, const Streams& streams) {
  protocol::CounterCommand command;
  command.command = newCommand();
  auto counter = makeId<CounterId>(wanted.counter);
  if (!counter) return complain(streams, ExitCode::kMistake, "--counter: " + counter.error().text);
  command.counter = std::move(*counter);
  if (!wanted.number.empty()) {
    const auto number = TicketNumber::parse(wanted.number);
    if (!number) return complain(streams, ExitCode::kMistake, number.error().text);
    command.number = *number;
  }
  const auto method = command.number ? protocol::method::kCall : protocol::method::kCallNext;
  const auto answer = askHub(access, method, protocol::toJson(command), streams);
  if (answer.code != ExitCode::kDone) return answer.code;
  if (!access.json) return print(answer.result, streams);
  streams.out << boost::json::serialize(answer.result) << '\n';
  return ExitCode::kDone;
}

}  // namespace

void addCall(CLI::App& parent, Chosen& chosen) {
  auto* const command = parent.add_subcommand("call", "Call the next visitor, or this one, to a counter");
  auto access = addHubAccess(*command);
  auto wanted = std::make_shared<Wanted>();
  command->add_option("--counter", wanted->counter, "The counter's id, as in the centre's file")->required();
  command->add_option("number", wanted->number, "The ticket's number, like А-042; without it the next one");
  command->callback([&chosen, access, wanted] {
    chosen = [access, wanted](const Streams& streams) { return runCall(*access, *wanted, streams); };
  });
}

}  // namespace priyom::ctl
