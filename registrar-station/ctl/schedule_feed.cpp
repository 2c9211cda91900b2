// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "calendar_file/feed_password.h"
#include "ctl/subcommands.h"

namespace priyom::ctl {
namespace {

struct Wanted {
  std::string state;
  std::string specialist;
  bool off = false;
};

ExitCode runFeed(const Wanted& wanted, const Streams& streams) {
  const auto specialist = makeId<StaffId>(wanted.specialist);
  if (!specialist) return complain(streams, ExitCode::kMistake, "--specialist: " + specialist.error().text);
  if (!std::filesystem::is_directory(wanted.state))
    return complain(streams, ExitCode::kFile, wanted.state + " is no folder; it must be the hub's --state");
  if (wanted.off) {
    const auto forbidden = calendar_file::forbidFeed(wanted.state, *specialist);
    if (!forbidden) return complain(streams, ExitCode::kFile, forbidden.error().text);
    streams.out << "the feed of '" << wanted.specialist << "' is off; its password is worth nothing any more\n";
    return ExitCode::kDone;
  }
  const auto password = calendar_file::allowFeed(wanted.state, *specialist);
  if (!password) return complain(streams, ExitCode::kFile, password.error().text);
  streams.out << "path /calendar/" << wanted.specialist << ".ics\nuser " << wanted.specialist << "\npassword " << *password
              << '\n';
  streams.err << "the password is shown this once; the hub must run with --feed\n";
  return ExitCode::kDone;
}

}  // namespace

void addScheduleFeed(CLI::App& parent, Chosen& chosen) {
  auto* const command = parent.add_subcommand(
      "feed", "Give a specialist's calendar feed a new password, on the hub's machine, or end the feed");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("--state", wanted->state, "The hub's state folder")->required();
  command->add_option("--specialist", wanted->specialist, "The specialist's id: psychologist-1")->required();
  command->add_flag("--off", wanted->off, "End the feed");
  command->callback([&chosen, wanted] { chosen = [wanted](const Streams& streams) { return runFeed(*wanted, streams); }; });
}

}  // namespace priyom::ctl
