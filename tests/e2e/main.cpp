// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <cstdio>

#include "tests/e2e/hall_bench.h"
#include "tests/e2e/tour.h"

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  CLI::App options("The sample centre on this machine");
  options.require_subcommand(1);
  std::string out = "out";
  auto* const tour = options.add_subcommand("tour", "Walk one visitor through the whole way on virtual displays");
  tour->add_option("--out", out, "Folder for pictures, papers and times");
  auto* const open = options.add_subcommand("open", "Open the windows on this display and stay");
  open->add_option("--out", out, "Folder for what the programs write");
  int calls = 40;
  auto* const hall = options.add_subcommand("hall", "Measure from the click on \"next\" to the number on the hall's glass");
  hall->add_option("--out", out, "Folder for hall.json");
  hall->add_option("--calls", calls, "How many")->check(CLI::Range(1, 1000))->capture_default_str();
  CLI11_PARSE(options, argc, argv);
  try {
    if (hall->parsed()) return priyom::tests::measureHall(out, calls) ? 0 : 1;
    return (tour->parsed() ? priyom::tests::walkTour(out) : priyom::tests::openWindows(out)) ? 0 : 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "priyom-stage: %s\n", error.what());
    return 1;
  }
}
