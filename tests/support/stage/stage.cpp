// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include <QFile>
#include <QJsonDocument>
#include <fstream>
#include <stdexcept>

#include "tests/support/open_all_hours.h"

namespace priyom::tests {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFaketime = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";

constexpr auto kStartWithin = std::chrono::seconds(20);
// Figures of a 21.5-inch panel of 1080 × 1920.
constexpr const char* kKioskDotsPerMm = "4.03";

std::string program(const char* name) {
  return std::string(PRIYOM_BIN_DIR) + '/' + name;
}

// The port that a program wrote when it was ready.
int awaitPort(const fs::path& file, Child& child, const char* name) {
  int port = 0;
  const bool ready = eventually(
      [&] {
        std::ifstream(file) >> port;
        return port != 0 || !child.running();
      },
      kStartWithin);
  if (!ready || port == 0) throw std::runtime_error(std::string(name) + " did not start: " + child.lastWords());
  return port;
}

std::vector<std::string> with(std::vector<std::string> arguments, int width, int height) {
  arguments.insert(arguments.end(), {"--geometry", std::to_string(width) + 'x' + std::to_string(height)});
  return arguments;
}

}  // namespace

fs::path freshFolder(const fs::path& folder) {
  fs::remove_all(folder);
  fs::create_directories(folder);
  return fs::absolute(folder);
}

Stage::Stage(fs::path stateDir) : stateDir_(freshFolder(stateDir)) {
  // Others on this machine have no business here, and CUPS wants to pass through.
  fs::permissions(stateDir_, fs::perms::owner_all | fs::perms::group_exec | fs::perms::others_exec);
  for (const auto* folder : {"camera", "forms", "paper", "devices"}) fs::create_directories(stateDir_ / folder);
  startHub();
  for (const auto& [device, role] : {std::pair{"kiosk-1", "kiosk"},
                                     {"desk-1", "desk"},
                                     {"desk-2", "desk"},
                                     {"display-1", "display"},
                                     {"control-1", "control"}})
    issueIdentity(device, role);
  startPrinter();
  cups_ = std::make_unique<PrivateCupsd>(stateDir_ / "cups", program("priyom-escpos"));
  if (const auto added = cups_->addQueue("ticket", "priyom-escpos://127.0.0.1:" + std::to_string(printerPort_)); !added)
    throw std::runtime_error("no print queue: " + added.error().text);
}

Stage::~Stage() {
  hub_.stop();
  cups_.reset();
  printer_.stop();
}

Stage::Environment Stage::withClock(Environment environment) const {
  if (ahead_.count() == 0) return environment;
  environment.insert({"LD_PRELOAD", kFaketime});
  environment.insert({"FAKETIME", '+' + std::to_string(ahead_.count())});
  environment.insert({"FAKETIME_DONT_FAKE_MONOTONIC", "1"});
  return environment;
}

void Stage::startHub() {
  const auto portFile = stateDir_ / "hub.port";
  fs::remove(portFile);
  hub_ =
      Child({{program("priyom-hub"), "--listen", wantedAddress_, "--state", (stateDir_ / "hub").string(), "--centre",
              openAllHours(stateDir_, PRIYOM_SOURCE_DIR "/assets/centre/sample.json").string(), "--calendars",
              PRIYOM_SOURCE_DIR "/assets/calendars", "--catalogue", PRIYOM_SOURCE_DIR "/assets/catalogue/sample.json",
              "--questionnaires", PRIYOM_SOURCE_DIR "/assets/questionnaires", "--port-file", portFile.string(),
              "--connections-per-address", "128"},
             withClock({}),
             stateDir_ / "hub.log"});
  hubPort_ = awaitPort(portFile, hub_, "priyom-hub");
  // After a restart at the same address, as in a centre.
  wantedAddress_ = hubAddress();
}

void Stage::startPrinter() {
  const auto portFile = stateDir_ / "printer.port";
  printer_ = Child({{program("priyom-virtual-printer"), "--dir", (stateDir_ / "paper").string(), "--port-file",
                     portFile.string(), "--control", (stateDir_ / "printer.control").string()},
                    {},
                    stateDir_ / "printer.log"});
  printerPort_ = awaitPort(portFile, printer_, "priyom-virtual-printer");
}

void Stage::issueIdentity(const std::string& device, const std::string& role) const {
  const auto outcome = runToEnd({program("priyomctl"), "device", "issue", "--state", (stateDir_ / "hub").string(),
                                 "--device", device, "--role", role, "--out", identity(device).string()});
  if (outcome.exitCode != 0) throw std::runtime_error("no certificate for " + device + ": " + outcome.output);
}

std::vector<std::string> Stage::kioskArguments() const {
  return {"--hub",      hubAddress(),
          "--identity", identity("kiosk-1").string(),
          "--assets",   PRIYOM_SOURCE_DIR "/assets",
          "--state",    (stateDir_ / "kiosk").string(),
          "--cups",     cups_->serverName(),
          "--queue",    "ticket",
          "--paper",    "80"};
}

std::vector<std::string> Stage::deskArguments(const std::string& counter, const std::string& staff,
                                              const std::string& device) const {
  return {"--hub",      hubAddress(),
          "--identity", identity(device).string(),
          "--assets",   PRIYOM_SOURCE_DIR "/assets",
          "--state",    (stateDir_ / device).string(),
          "--counter",  counter,
          "--staff",    staff,
          "--watch",    cameraDir().string(),
          "--forms",    formsDir().string()};
}

std::vector<std::string> Stage::displayArguments() const {
  return {"--hub",      hubAddress(),
          "--identity", identity("display-1").string(),
          "--assets",   PRIYOM_SOURCE_DIR "/assets",
          "--state",    (stateDir_ / "display").string(),
          "--notices",  PRIYOM_SOURCE_DIR "/assets/notices"};
}

std::unique_ptr<Screen> Stage::openKiosk(std::vector<std::string> more) const {
  constexpr int width = 1080, height = 1920;
  auto arguments = with(kioskArguments(), width, height);
  arguments.insert(arguments.end(), {"--dpmm", kKioskDotsPerMm});
  arguments.insert(arguments.end(), more.begin(), more.end());
  return std::make_unique<Screen>(Screen::Program{"priyom-kiosk", arguments, width, height, stateDir_,
                                                  withClock({{"PRIYOM_LOCK_DIR", cups_->lockDirectory().string()}})});
}

std::unique_ptr<Screen> Stage::openDesk(int width, int height, const std::string& counter, const std::string& staff,
                                        const std::string& device) const {
  return std::make_unique<Screen>(Screen::Program{"priyom-desk",
                                                  with(deskArguments(counter, staff, device), width, height), width,
                                                  height, stateDir_, withClock({})});
}

std::unique_ptr<Screen> Stage::openDisplay(int width, int height, const DisplayWishes& wishes) const {
  auto arguments = displayArguments();
  if (!wishes.hub.empty()) std::replace(arguments.begin(), arguments.end(), hubAddress(), wishes.hub);
  arguments.insert(arguments.end(), {"--night", "never",  // the same pictures at every hour
                                     "--sound", "wav:" + announcements().string()});
  return std::make_unique<Screen>(Screen::Program{"priyom-display", with(arguments, width, height), width, height,
                                                  stateDir_, withClock(wishes.environment)});
}

Outcome Stage::control(std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), program("priyomctl"));
  return runToEnd(arguments, {{"PRIYOM_HUB", hubAddress()}, {"PRIYOM_IDENTITY", identity("control-1").string()}});
}

std::vector<fs::path> Stage::papers() const {
  std::vector<fs::path> all;
  for (const auto& entry : fs::directory_iterator(stateDir_ / "paper"))
    if (entry.path().extension() == ".png") all.push_back(entry.path());
  std::sort(all.begin(), all.end());
  return all;
}

Stage::Paper Stage::paper(int n, std::chrono::milliseconds within) const {
  Paper paper;
  const bool printed = eventually(
      [&] {
        QFile log(QString::fromStdString((stateDir_ / "paper" / "printer.jsonl").string()));
        if (!log.open(QIODevice::ReadOnly)) return false;
        for (int seen = 0; !log.atEnd();) {
          const auto event = QJsonDocument::fromJson(log.readLine()).object();
          if (event["event"].toString() == "undecodable")
            throw StepFailed("the printer could not read what it got: " + event["reason"].toString().toStdString());
          if (event["event"].toString() != "ticket" || ++seen != n) continue;
          paper = {stateDir_ / "paper" / event["file"].toString().toStdString(),
                   event["received_ns"].toVariant().toLongLong()};
          return true;
        }
        return false;
      },
      within);
  if (!printed)
    throw StepFailed("ticket " + std::to_string(n) + " did not come out of the printer: " + printer_.lastWords());
  return paper;
}

void Stage::tellPrinter(const std::string& state) const {
  std::ofstream(stateDir_ / "printer.control") << state << std::endl;
  // In effect when the printer has written it down.
  const bool obeyed = eventually(
      [&] {
        std::ifstream log(stateDir_ / "paper" / "printer.jsonl");
        const std::string all((std::istreambuf_iterator<char>(log)), {});
        return all.find("\"command\":\"" + state + '"') != std::string::npos;
      },
      std::chrono::seconds(5));
  if (!obeyed) throw std::runtime_error("the virtual printer does not obey: " + state);
}

void Stage::showToCamera(const fs::path& picture) const {
  // Appears whole: a camera gives no half frames.
  const auto half = stateDir_ / "camera.part";
  fs::copy_file(picture, half, fs::copy_options::overwrite_existing);
  fs::rename(half, cameraDir() / picture.filename());
}

}  // namespace priyom::tests
