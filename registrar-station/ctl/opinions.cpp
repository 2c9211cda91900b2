// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <boost/json/serialize.hpp>

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

// Below each question's id what was written to it: "11" and "  — Поставьте второй кулер".
void printTexts(const protocol::OpinionTexts& texts, std::ostream& out) {
  if (texts.withheld) out << "withheld, so that nobody is guessed\n";
  std::string question;
  for (const auto& each : texts.texts) {
    if (each.question != question) out << (question = each.question) << '\n';
    out << "  — " << each.text << '\n';
  }
}

// Part by part, as the hub gives them.
ExitCode runTexts(const HubAccess& access, const protocol::AskOpinions& month, const Streams& streams) {
  protocol::OpinionTexts all;
  do {
    const protocol::AskOpinionTexts asked{month, static_cast<int>(all.texts.size())};
    const auto answer = askHub(access, protocol::method::kOpinionTexts, protocol::toJson(asked), streams);
    if (answer.code != ExitCode::kDone) return answer.code;
    const auto* const object = answer.result.if_object();
    auto part = protocol::opinionTextsFromJson(object ? *object : boost::json::object());
    if (!part) return complain(streams, ExitCode::kNo, "the hub's answer: " + part.error().text);
    all.withheld = part->withheld;
    all.total = part->texts.empty() ? 0 : part->total;
    all.texts.insert(all.texts.end(), part->texts.begin(), part->texts.end());
  } while (static_cast<int>(all.texts.size()) < all.total);
  if (access.json)
    streams.out << boost::json::serialize(protocol::toJson(all)) << '\n';
  else
    printTexts(all, streams.out);
  return ExitCode::kDone;
}

ExitCode runOpinions(const HubAccess& access, const std::string& month, bool texts, const Streams& streams) {
  const auto asked = protocol::askOpinionsFromText(month);
  if (!asked) return complain(streams, ExitCode::kMistake, "--month: " + asked.error().text);
  if (texts) return runTexts(access, *asked, streams);
  return askAndPrint(access, protocol::method::kOpinions, protocol::toJson(*asked), streams, print);
}

}  // namespace

void addOpinions(CLI::App& parent, Chosen& chosen) {
  auto* const command =
      parent.add_subcommand("opinions", "What visitors said of the centre in a month, in sum or freely");
  auto access = addHubAccess(*command);
  auto month = std::make_shared<std::string>();
  command->add_option("--month", *month, "YYYY-MM")->required();
  auto texts = std::make_shared<bool>(false);
  command->add_flag("--texts", *texts, "What was written freely, of a month that is over; in no order of time");
  command->callback([&chosen, access, month, texts] {
    chosen = [access, month, texts](const Streams& streams) { return runOpinions(*access, *month, *texts, streams); };
  });
}

}  // namespace priyom::ctl
