// SPDX-License-Identifier: GPL-3.0-or-later
// priyom-virtual-printer --dir DIR [--port N] [--port-file FILE] [--control FIFO] [--speed MM_PER_S] [--buffer BYTES]
// runs until SIGTERM or SIGINT. Commands (virtual_printer.h) are written to the FIFO, one a line:
//   echo paper-out > DIR/control
#include <fcntl.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <array>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "print/backend/device.h"
#include "tests/support/printer/virtual_printer.h"

namespace {

using namespace priyom::print;
using priyom::tests::VirtualPrinter;
using priyom::tests::VirtualPrinterOptions;

// Written whole or not at all: whoever waits for the file finds the port in it.
void writePort(const std::filesystem::path& path, int port) {
  auto half = path;
  half += ".part";
  std::ofstream(half) << port << '\n';
  std::filesystem::rename(half, path);
}

void obey(VirtualPrinter& printer, std::string& rest) {
  for (auto end = rest.find('\n'); end != std::string::npos; end = rest.find('\n')) {
    const std::string line = rest.substr(0, end);
    rest.erase(0, end + 1);
    if (line.empty()) continue;
    if (auto done = printer.control(line); !done) std::cerr << done.error().text << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"A receipt printer without paper", "priyom-virtual-printer"};
  VirtualPrinterOptions options;
  std::string portFile;
  std::string control;
  app.add_option("--dir", options.directory, "Where tickets and printer.jsonl go")->required();
  app.add_option("--port", options.port, "TCP port on 127.0.0.1; 0: a free one");
  app.add_option("--port-file", portFile, "Write the port to this file when listening");
  app.add_option("--control", control, "Make this FIFO and obey the lines written to it");
  app.add_option("--speed", options.speedMmPerSecond, "Millimetres a second; 0: at once");
  app.add_option("--buffer", options.bufferBytes, "Bytes it takes ahead of the print head");
  CLI11_PARSE(app, argc, argv);

  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT}) sigaddset(&signals, signal);
  sigprocmask(SIG_BLOCK, &signals, nullptr);
  const Descriptor end(::signalfd(-1, &signals, SFD_CLOEXEC));

  VirtualPrinter printer(options);
  Descriptor fifo;
  if (!control.empty()) {
    if (::mkfifo(control.c_str(), 0600) != 0 && errno != EEXIST) {
      std::cerr << "Could not make " << control << '\n';
      return 1;
    }
    fifo = Descriptor(::open(control.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC));  // RDWR: it has no end of file
  }
  if (!portFile.empty()) writePort(portFile, printer.port());
  std::cout << printer.port() << std::endl;

  std::string rest;
  for (;;) {
    std::array<pollfd, 2> fds{pollfd{.fd = end.get(), .events = POLLIN, .revents = 0},
                              pollfd{.fd = fifo.get(), .events = POLLIN, .revents = 0}};
    ::poll(fds.data(), fds.size(), -1);
    if (fds[0].revents != 0) return 0;
    std::array<char, 512> bytes{};
    const auto count = fifo ? ::read(fifo.get(), bytes.data(), bytes.size()) : 0;
    if (count > 0) rest.append(bytes.data(), static_cast<std::size_t>(count));
    obey(printer, rest);
  }
}
