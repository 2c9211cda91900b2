// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <boost/json/serialize.hpp>

#include "ctl/hub_call.h"
#include "ctl/subcommands.h"
#include "protocol/messages.h"

namespace priyom::ctl {
namespace {

// "10:42:07"
std::string clockText(Instant instant, std::chrono::minutes utcOffset) {
  return rfc3339(instant, utcOffset).substr(11, 8);
}

void print(std::ostream& out, const Board& board) {
  out << board.moment.day.text() << ' ' << clockText(board.moment.now, board.moment.utcOffset) << '\n';
  for (const auto& call : board.calls)
    out << call.number.text() << "  " << call.counter << "  " << stateName(call.state) << "  "
        << clockText(call.calledAt, board.moment.utcOffset) << '\n';
  if (board.calls.empty()) out << "nobody is called\n";
  if (!board.next.empty()) {
    out << "next:";
    for (std::size_t i = 0; i < std::min(board.next.size(), kNextShown); ++i) out << ' ' << board.next[i].number.text();
    out << '\n';
  }
  for (const auto& line : board.lines) out << line.name << ": " << line.waiting << " waiting\n";
}

ExitCode runBoard(const HubAccess& access, const Streams& streams) {
  const auto answer = askHub(access, protocol::method::kSubscribeBoard, {}, streams);
  if (answer.code != ExitCode::kDone) return answer.code;
  if (access.json) {
    streams.out << boost::json::serialize(answer.result) << '\n';
    return ExitCode::kDone;
  }
  const auto* const object = answer.result.if_object();
  const auto board = object ? protocol::boardFromJson(*object) : Result<Board>(fail(Errc::kMalformed, "not an object"));
  if (!board) return complain(streams, ExitCode::kNo, "the hub's board can not be read: " + board.error().text);
  print(streams.out, *board);
  return ExitCode::kDone;
}

}  // namespace

void addBoard(CLI::App& parent, Chosen& chosen) {
  auto* const command = parent.add_subcommand("board", "What the hall sees now");
  auto access = addHubAccess(*command);
  command->callback(
      [&chosen, access] { chosen = [access](const Streams& streams) { return runBoard(*access, streams); }; });
}

}  // namespace priyom::ctl
