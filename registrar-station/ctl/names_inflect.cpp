// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <array>
#include <istream>

#include "ctl/subcommands.h"
#include "names/names.h"

namespace priyom::ctl {
namespace {

struct Wanted {
  std::string grammaticalCase;
  std::string gender;
};

// "surname⇥given⇥patronymic"; the last may be missing. None where there are more fields.
std::optional<names::FullName> nameIn(std::string line) {
  if (!line.empty() && line.back() == '\r') line.pop_back();
  std::array<std::string, 3> fields;
  std::size_t count = 0;
  for (const char letter : line) {
    if (letter != '\t')
      fields.at(count) += letter;
    else if (++count == fields.size())
      return std::nullopt;
  }
  return names::FullName{fields[0], fields[1], fields[2]};
}

// A line that cannot be declined comes out as it went in, and is named on stderr; the lines stay as many.
ExitCode runInflect(const Wanted& wanted, const Streams& streams) {
  const auto grammaticalCase = *names::caseOf(wanted.grammaticalCase);
  std::optional<names::Gender> gender;
  if (!wanted.gender.empty()) gender = wanted.gender == "m" ? names::Gender::kMale : names::Gender::kFemale;
  auto code = ExitCode::kDone;
  std::string line;
  for (int number = 1; std::getline(streams.in, line); ++number) {
    const auto name = nameIn(line);
    const auto declined = name ? names::inflect(*name, grammaticalCase, gender)
                               : Result<names::FullName>(fail(Errc::kMalformed, "more than three fields"));
    if (!declined) {
      streams.err << "line " << number << ": " << declined.error().text << '\n';
      code = ExitCode::kNo;
      streams.out << line << '\n';
      continue;
    }
    streams.out << declined->surname << '\t' << declined->given << '\t' << declined->patronymic << '\n';
  }
  return code;
}

}  // namespace

void addNamesInflect(CLI::App& parent, Chosen& chosen) {
  auto* const command = parent.add_subcommand(
      "inflect", "Decline names: lines of surname, given name, patronymic on stdin, separated by tabs; the same out");
  auto wanted = std::make_shared<Wanted>();
  command->add_option("--case", wanted->grammaticalCase, "The case")
      ->required()
      ->check(CLI::IsMember({"nominative", "genitive", "dative", "accusative", "instrumental", "prepositional"}));
  command->add_option("--gender", wanted->gender, "m or f, where the names do not tell")->check(CLI::IsMember({"m", "f"}));
  command->callback(
      [&chosen, wanted] { chosen = [wanted](const Streams& streams) { return runInflect(*wanted, streams); }; });
}

}  // namespace priyom::ctl
