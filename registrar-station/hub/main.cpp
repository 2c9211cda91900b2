// SPDX-License-Identifier: GPL-3.0-or-later
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <exception>

#include "hub/hub.h"
#include "hub/options.h"

namespace {

int serve(const priyom::hub::HubOptions& options) {
  auto hub = priyom::hub::Hub::open(options);
  if (!hub) {
    std::fprintf(stderr, "priyom-hub can not start: %s\n", hub.error().text.c_str());
    return 1;
  }
  if (const auto ran = (*hub)->run(); !ran) {
    std::fprintf(stderr, "priyom-hub can not serve: %s\n", ran.error().text.c_str());
    return 1;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  spdlog::set_default_logger(spdlog::stderr_logger_mt("priyom-hub"));
  const auto commandLine = priyom::hub::readCommandLine(argc, argv);
  if (commandLine.exitCode) return *commandLine.exitCode;
  spdlog::set_level(spdlog::level::from_str(commandLine.logLevel));
  try {
    return serve(commandLine.options);
  } catch (const std::exception& surprise) {
    std::fprintf(stderr, "priyom-hub failed: %s\n", surprise.what());
    return 1;
  }
}
