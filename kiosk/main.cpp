// SPDX-License-Identifier: GPL-3.0-or-later
// priyom-kiosk: the lobby touchscreen.
#include <spdlog/spdlog.h>

#include <QtQml/qqmlextensionplugin.h>
#include <CLI/CLI.hpp>
#include <QFont>
#include <QGuiApplication>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "kiosk/kiosk_window.h"
#include "kiosk/visit.h"
#include "questionnaire/read.h"
#include "questionnaire/rules.h"
#include "speech/sound.h"
#include "speech/speaker.h"
#include "ui/app_options.h"
#include "ui/language.h"
#include "ui/link_transport.h"
#include "ui/readiness.h"
#include "ui/scan/scan_filter.h"
#include "ui/theme.h"

Q_IMPORT_QML_PLUGIN(Priyom_UiPlugin)
Q_IMPORT_QML_PLUGIN(Priyom_KioskPlugin)

namespace {

using namespace priyom;

struct Options {
  ui::AppOptions app;
  std::string cups = "localhost:631";
  std::string queue = "ticket";
  int paperMm = 80;
  std::string helpLine;
  std::string headphones = "none";
  std::string videos;
  int idle = 60;
  int idleOnLongPages = 120;
  int stillHere = 20;
};

void addOptions(CLI::App& cli, Options& options) {
  ui::addAppOptions(cli, options.app);
  cli.add_option("--cups", options.cups, "CUPS, HOST:PORT or the path of its socket")->capture_default_str();
  cli.add_option("--queue", options.queue, "The CUPS queue of the ticket printer")->capture_default_str();
  cli.add_option("--paper", options.paperMm, "Width of the paper, mm")
      ->check(CLI::IsMember({80, 58}))
      ->capture_default_str();
  const auto seconds = [&](const char* name, int& value, const char* what) {
    cli.add_option(name, value, what)->check(CLI::Range(1, 3600))->capture_default_str();
  };
  seconds("--idle", options.idle, "Seconds without a touch until the visitor is asked");
  seconds("--idle-on-long-pages", options.idleOnLongPages,
          "The same on the review, the result, on days and on pages that wait");
  seconds("--still-here", options.stillHere, "Seconds to answer; then everything is wiped");
  cli.add_option("--headphones", options.headphones,
                 "Where screens are read aloud and lessons are heard, never a loudspeaker: none, alsa:DEVICE; for "
                 "tests wav:FILE")
      ->capture_default_str();
  cli.add_option("--videos", options.videos, "Folder of the video lessons; default: they are not shown here");
  cli.add_option("--help-line", options.helpLine, "The line that the questionnaire leads to; default: the first");
}

kiosk::CupsPlace cupsPlace(const Options& options) {
  if (options.cups.starts_with('/')) return {options.cups, 0, options.queue};
  const auto place = ui::splitHostPort(options.cups);
  return {place.host, place.port, options.queue};
}

std::string textOf(const std::string& file) {
  std::ifstream stream(file);
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

std::shared_ptr<const questionnaire::Questionnaire> readQuestionnaire(const std::string& assets, const char* name) {
  auto read = questionnaire::readQuestionnaire(textOf(assets + "/questionnaires/" + name + ".json"));
  if (!read) {
    spdlog::error("the questionnaire '{}' is not offered: {}", name, read.error().text);
    return nullptr;
  }
  if (!read->isOfferable())
    spdlog::error("the questionnaire '{}' is not offered: see priyomctl questionnaire check", name);
  return std::make_shared<const questionnaire::Questionnaire>(std::move(*read));
}

// Null where they are broken: then the result offers the ways on and names no service.
std::shared_ptr<const questionnaire::Rules> readHelpRules(const std::string& assets,
                                                          const questionnaire::Questionnaire* needs) {
  if (!needs) return nullptr;
  auto read = questionnaire::readRules(textOf(assets + "/questionnaires/needs.rules.json"), *needs);
  if (!read) {
    spdlog::error("no service is named after the questionnaire: {}", read.error().text);
    return nullptr;
  }
  for (const auto& wrong : read->errors) spdlog::error("no service is named after the questionnaire: {}", wrong);
  if (!read->isUsable()) return nullptr;
  return std::make_shared<const questionnaire::Rules>(std::move(*read));
}

void offerSheets(kiosk::Visit& visit, const std::string& assets) {
  visit.offer(kiosk::Visit::Sheet::Opinion, readQuestionnaire(assets, "opinion"));
  visit.offer(kiosk::Visit::Sheet::Application, readQuestionnaire(assets, "application"));
  visit.offer(kiosk::Visit::Sheet::Message, readQuestionnaire(assets, "urgent-message"));
  visit.offer(kiosk::Visit::Sheet::Identity, readQuestionnaire(assets, "identity"));
  visit.offer(kiosk::Visit::Sheet::Contact, readQuestionnaire(assets, "contact"));
  visit.offer(kiosk::Visit::Sheet::Waiting, readQuestionnaire(assets, "waiting-list"));
  auto consents = kiosk::Consents::read(textOf(assets + "/consents/consents.json"));
  if (consents)
    visit.offer(std::make_shared<const kiosk::Consents>(std::move(*consents)));
  else
    spdlog::error("nothing that names a person is asked: {}", consents.error().text);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App cli("The lobby touchscreen of a social-service centre", "priyom-kiosk");
  addOptions(cli, options);
  CLI11_PARSE(cli, argc, argv);
  auto sound = speech::openSound(options.headphones);
  if (!sound) {
    std::fprintf(stderr, "priyom-kiosk: --headphones: %s\n", sound.error().text.c_str());
    return EXIT_FAILURE;
  }

  kiosk::wipeWhatIsFreed(argv);
  kiosk::prepareKeyboard();
  QGuiApplication app(argc, argv);
  QGuiApplication::setApplicationName(QStringLiteral("priyom-kiosk"));
  QGuiApplication::setFont(QFont(ui::Theme::instance().family()));
  ui::Theme::instance().configure(ui::Theme::Scale::Kiosk, ui::densityOf(options.app));

  const auto hub = ui::splitHostPort(options.app.hub);
  ui::HubSession session(
      ui::makeLinkTransport({hub.host, hub.port, options.app.identity, "priyom-kiosk", PRIYOM_VERSION}));
  kiosk::TicketPrinting printing(kiosk::makeCupsPrinter(cupsPlace(options)));
  kiosk::VisitSettings settings;
  settings.paperDots = options.paperMm == 58 ? print::kDots58mm : print::kDots80mm;
  settings.idle = std::chrono::seconds(options.idle);
  settings.idleOnLongPages = std::chrono::seconds(options.idleOnLongPages);
  settings.stillHere = std::chrono::seconds(options.stillHere);
  settings.videos = QString::fromStdString(options.videos);
  constexpr std::string_view kAlsa = "alsa:";
  if (options.headphones.starts_with(kAlsa))
    settings.videoSound = QString::fromStdString(options.headphones.substr(kAlsa.size()));
  settings.helpLine = LineId{options.helpLine};
  const auto needs = readQuestionnaire(options.app.assets, "needs");
  settings.helpRules = readHelpRules(options.app.assets, needs.get());
  kiosk::Visit visit(session, printing, needs, settings);
  offerSheets(visit, options.app.assets);

  ui::ScanFilter scans;
  app.installEventFilter(&scans);
  QObject::connect(&scans, &ui::ScanFilter::scanned, &visit, &kiosk::Visit::scanned);

  QQmlApplicationEngine engine;
  ui::Language::instance().configure(QStringLiteral("kiosk"), QString::fromStdString(options.app.language), &engine);
  auto headphones = *sound ? std::make_unique<speech::Speaker>(std::move(*sound)) : nullptr;
  auto* window = kiosk::loadWindow(engine, visit, session, std::move(headphones));
  if (!window) return EXIT_FAILURE;
  ui::announceReadiness(window, QStringLiteral("priyom-kiosk"));
  ui::showWindow(window, options.app);
  return QGuiApplication::exec();
}
