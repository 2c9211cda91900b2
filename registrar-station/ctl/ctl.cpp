// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ctl.h"

#include <CLI/CLI.hpp>

#include "ctl/subcommands.h"

namespace priyom::ctl {
namespace {

constexpr const char* kFooter =
    "Exit codes: 0 done; 1 the answer is no (the hub refused, a questionnaire is not offerable, there is no token);\n"
    "2 mistake on the command line; 3 the hub can not be reached or does not know this device; 4 a file can not be "
    "read\n"
    "or written, or is not what the command works with (no JSON, no questionnaire).";

CLI::App* group(CLI::App& app, const std::string& name, const std::string& about) {
  auto* const made = app.add_subcommand(name, about);
  made->require_subcommand(1);
  return made;
}

}  // namespace

ExitCode run(int argc, const char* const* argv, const Streams& streams) {
  CLI::App app("Looks after a Priyom centre from the shell.", "priyomctl");
  app.set_version_flag("--version", PRIYOM_VERSION);
  app.require_subcommand(1);
  app.footer(kFooter);
  Chosen chosen;
  addHubStatus(*group(app, "hub", "The hub"), chosen);
  addBoard(app, chosen);
  addCall(app, chosen);
  addDeviceIssue(*group(app, "device", "The devices of the centre"), chosen);
  addNamesInflect(*group(app, "names", "Russian names in their cases"), chosen);
  auto* const questionnaire = group(app, "questionnaire", "FHIR R4 questionnaires");
  addQuestionnaireCheck(*questionnaire, chosen);
  addQuestionnaireEvaluate(*questionnaire, chosen);
  addQuestionnaireAdvise(*questionnaire, chosen);
  auto* const packs = group(app, "packs", "The packs of documents that the desk prints");
  addPacksCheck(*packs, chosen);
  addPacksFields(*packs, chosen);
  auto* const schedule = group(app, "schedule", "Appointments with the centre's specialists");
  addScheduleFeed(*schedule, chosen);
  addScheduleIcal(*schedule, chosen);
  addScheduleMisfits(*schedule, chosen);
  addScheduleSlots(*schedule, chosen);
  addOpinions(app, chosen);
  addSimulate(app, chosen);
  addTokenDecode(*group(app, "token", "The tokens in the tickets' QR codes"), chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& mistake) {
    return app.exit(mistake, streams.out, streams.err) == 0 ? ExitCode::kDone : ExitCode::kMistake;
  }
  return chosen(streams);
}

}  // namespace priyom::ctl
