// SPDX-License-Identifier: GPL-3.0-or-later
// The sample centre on one machine, open round the clock: hub, virtual receipt printer, private CUPS, and the three
// programs, each a process that ships, on loopback. Everything they write is below one folder.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "tests/support/cups/private_cupsd.h"
#include "tests/support/stage/screen.h"

namespace priyom::tests {

class Stage {
 public:
  // Starts hub, printer and CUPS; issues the devices' certificates. Throws std::runtime_error with the reason.
  explicit Stage(std::filesystem::path stateDir);
  ~Stage();

  const std::filesystem::path& stateDir() const { return stateDir_; }
  std::string hubAddress() const { return "127.0.0.1:" + std::to_string(hubPort_); }
  std::filesystem::path identity(const std::string& device) const { return stateDir_ / "devices" / device; }

  // The programs' command lines without their size.
  std::vector<std::string> kioskArguments() const;
  std::vector<std::string> deskArguments(const std::string& counter = "window-1",
                                         const std::string& staff = "registrar-1",
                                         const std::string& device = "desk-1") const;
  std::vector<std::string> displayArguments() const;

  // Each on a virtual display of its own; the kiosk's is 1080×1920. `more`: further options.
  std::unique_ptr<Screen> openKiosk(std::vector<std::string> more = {}) const;
  std::unique_ptr<Screen> openDesk(int width = 1366, int height = 768, const std::string& counter = "window-1",
                                   const std::string& staff = "registrar-1",
                                   const std::string& device = "desk-1") const;
  struct DisplayWishes {
    std::string hub{};  // another address than the hub's own
    std::map<std::string, std::string> environment{};
  };
  std::unique_ptr<Screen> openDisplay(int width = 1920, int height = 1080) const {
    return openDisplay(width, height, {});
  }
  std::unique_ptr<Screen> openDisplay(int width, int height, const DisplayWishes& wishes) const;

  // priyomctl with the administrator's identity.
  Outcome control(std::vector<std::string> arguments) const;

  // A certificate and key for a device of that role, as its administrator gets it.
  void issueIdentity(const std::string& device, const std::string& role) const;

  void startHub();
  // Every program that is started from now on has its clock so much ahead (libfaketime).
  void lookAhead(std::chrono::seconds ahead) { ahead_ = ahead; }
  Child& hub() { return hub_; }

  // What the display that was opened last has said.
  std::filesystem::path announcements() const { return stateDir_ / "announcements.wav"; }

  // What the virtual printer has cut so far: its pictures in order.
  std::vector<std::filesystem::path> papers() const;
  struct Paper {
    std::filesystem::path picture;
    std::int64_t lastByteNs = 0;  // CLOCK_MONOTONIC
  };
  // Waits for the n-th ticket (from 1).
  Paper paper(int n, std::chrono::milliseconds within = std::chrono::seconds(20)) const;

  // Tells the virtual printer what befalls it: "paper-out", "paper-ok", … (virtual_printer.h).
  void tellPrinter(const std::string& state) const;

  // Puts a picture before the desk's camera.
  void showToCamera(const std::filesystem::path& picture) const;
  std::filesystem::path cameraDir() const { return stateDir_ / "camera"; }
  std::filesystem::path formsDir() const { return stateDir_ / "forms"; }

 private:
  using Environment = std::map<std::string, std::string>;
  Environment withClock(Environment environment) const;
  void startPrinter();

  std::filesystem::path stateDir_;
  std::string wantedAddress_ = "127.0.0.1:0";
  std::chrono::seconds ahead_{};
  int hubPort_ = 0;
  int printerPort_ = 0;
  Child hub_;
  Child printer_;
  std::unique_ptr<PrivateCupsd> cups_;
};

// Starts with nothing: an empty folder, made anew.
std::filesystem::path freshFolder(const std::filesystem::path& folder);

}  // namespace priyom::tests
