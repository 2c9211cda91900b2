// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "ctl/hub_call.h"
#include "ctl/subcommands.h"
#include "protocol/submission_messages.h"

namespace priyom::ctl {
namespace {

// "day-care: 12" and below it "  5  always  11": question, answer, how many. Questions and answers by their ids.
Result<void> print(const boost::json::object& result, std::ostream& out) {
  const auto results = protocol::opinionResultsFromJson(result);
  if (!results) return results.error();
  for (const auto& group : results->groups) {
    out << (group.department.empty() ? "all" : group.department) << ": ";
    if (group.withheld)
      out << "withheld, so that nobody is guessed\n";
    else
      out << group.opinions << '\n';
    for (const auto& each : group.answers)
      out << "  " << each.question << "  " << each.answer << "  " << each.many << '\n';
  }
  return {};
}

ExitCode runOpinions(const HubAccess& access, const std::string& month, const Streams& streams) {
  const auto asked = protocol::askOpinionsFromText(month);
  if (!asked) return complain(streams, ExitCode::kMistake, "--month: " + asked.error().text);
  return askAndPrint(access, protocol::method::kOpinions, protocol::toJson(*asked), streams, print);
}

}  // namespace

void addOpinions(CLI::App& parent, Chosen& chosen) {
  auto* const command = parent.add_subcommand("opinions", "What visitors said of the centre in a month, in sum");
  auto access = addHubAccess(*command);
  auto month = std::make_shared<std::string>();
  command->add_option("--month", *month, "YYYY-MM")->required();
  command->callback([&chosen, access, month] {
    chosen = [access, month](const Streams& streams) { return runOpinions(*access, *month, streams); };
  });
}

}  // namespace priyom::ctl
