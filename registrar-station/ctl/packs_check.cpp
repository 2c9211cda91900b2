// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "ctl/subcommands.h"
#include "form_packs/fields.h"
#include "form_packs/pack.h"

namespace priyom::ctl {
namespace {

using form_packs::FieldKind;

ExitCode runCheck(const std::string& folder, const Streams& streams) {
  const auto shelf = form_packs::readPacks(folder);
  for (const auto& fault : shelf.faults) streams.out << fault << '\n';
  for (const auto& pack : shelf.packs)
    streams.out << pack.id << ": " << pack.title << ", " << pack.version << ", " << pack.documents.size()
                << " document(s)\n";
  if (!shelf.faults.empty()) return ExitCode::kNo;
  if (shelf.packs.empty()) return complain(streams, ExitCode::kFile, folder + ": there is no pack in this folder");
  return ExitCode::kDone;
}

// As a table in Markdown, which is how a centre's README takes it.
ExitCode runFields(const Streams& streams) {
  streams.out << "| field | what it is |\n|---|---|\n";
  for (const auto& field : form_packs::allFields()) {
    const auto how = field.kind == FieldKind::kText   ? "{{" + field.name + "}}"
                     : field.kind == FieldKind::kList ? "{{#" + field.name + "}}{{item}}{{/" + field.name + "}}"
                                                      : "{{#" + field.name + "?}}…{{/" + field.name + "?}}";
    streams.out << "| `" << how << "` | " << field.meaning << " |\n";
  }
  return ExitCode::kDone;
}

}  // namespace

void addPacksCheck(CLI::App& parent, Chosen& chosen) {
  auto* const command =
      parent.add_subcommand("check", "Say what is wrong with the form packs of a folder, by file and line");
  auto folder = std::make_shared<std::string>();
  command->add_option("folder", *folder, "A folder of packs, each a folder with pack.json")->required();
  command->callback(
      [&chosen, folder] { chosen = [folder](const Streams& streams) { return runCheck(*folder, streams); }; });
}

void addPacksFields(CLI::App& parent, Chosen& chosen) {
  auto* const command = parent.add_subcommand("fields", "List every field that a document of a pack may name");
  command->callback([&chosen] { chosen = runFields; });
}

}  // namespace priyom::ctl
