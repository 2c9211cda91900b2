// SPDX-License-Identifier: GPL-3.0-or-later
// priyom-desk: the registrar's workplace.
#include <QtQml/qqmlextensionplugin.h>
#include <CLI/CLI.hpp>
#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QStandardPaths>
#include <cstdio>

#include "desk/folder_frames.h"
#include "desk/workplace.h"
#include "speech/sound.h"
#include "ui/app_options.h"
#include "ui/language.h"
#include "ui/link_transport.h"
#include "ui/readiness.h"
#include "ui/scan/scan_filter.h"
#include "ui/theme.h"

Q_IMPORT_QML_PLUGIN(Priyom_UiPlugin)
Q_IMPORT_QML_PLUGIN(Priyom_DeskPlugin)

namespace {

std::string refuseNoId(const std::string& text) {
  return priyom::isIdText(text) ? "" : "'" + text + "' is no id";
}

struct DeskOptions {
  std::string counter;
  std::string staff;
  std::string watch;
  std::string forms;
  std::string sound = "alsa";
  std::string cups = "localhost:631";
  std::string queue;
};

void addDeskOptions(CLI::App& cli, DeskOptions& options) {
  cli.add_option("--counter", options.counter, "Id of the counter that this workplace is")
      ->envname("PRIYOM_COUNTER")
      ->required()
      ->check(refuseNoId);
  cli.add_option("--staff", options.staff, "Id of the member of staff who works here")
      ->envname("PRIYOM_STAFF")
      ->check(refuseNoId);
  cli.add_option("--watch", options.watch, "Directory whose new pictures are looked at for tickets");
  cli.add_option("--forms", options.forms, "Directory where forms are saved as PDF; default: STATE/forms");
  cli.add_option("--sound", options.sound, "Where alerts are heard: none, alsa, alsa:DEVICE, wav:FILE")
      ->capture_default_str();
  cli.add_option("--cups", options.cups, "CUPS, HOST:PORT or the path of its socket")->capture_default_str();
  cli.add_option("--papers", options.queue,
                 "The CUPS queue of the printer for papers; without it they are saved as PDF");
}

QString formsFolder(const DeskOptions& desk, const priyom::ui::AppOptions& options) {
  if (!desk.forms.empty()) return QString::fromStdString(desk.forms);
  const auto state = options.state.empty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                           : QString::fromStdString(options.state);
  return QDir(state).filePath(QStringLiteral("forms"));
}

priyom::desk::PaperPrinter printerOf(const DeskOptions& desk) {
  if (desk.cups.starts_with('/')) return {desk.cups, 0, desk.queue};
  const auto place = priyom::ui::splitHostPort(desk.cups);
  return {place.host, place.port, desk.queue};
}

}  // namespace

int main(int argc, char** argv) {
  using namespace priyom;
  CLI::App cli{"priyom-desk: the registrar's workplace"};
  ui::AppOptions options;
  DeskOptions deskOptions;
  ui::addAppOptions(cli, options);
  addDeskOptions(cli, deskOptions);
  CLI11_PARSE(cli, argc, argv)

  auto heard = speech::openSound(deskOptions.sound);
  if (!heard) {
    std::fprintf(stderr, "priyom-desk: --sound: %s\n", heard.error().text.c_str());
    return 2;
  }

  QGuiApplication app(argc, argv);
  QGuiApplication::setApplicationName(QStringLiteral("priyom-desk"));
  ui::Theme::instance().configure(ui::Theme::Scale::Desk, ui::densityOf(options));
  const auto hub = ui::splitHostPort(options.hub);
  ui::HubSession session(ui::makeLinkTransport({hub.host, hub.port, options.identity, "priyom-desk", PRIYOM_VERSION}));
  desk::Workplace workplace(
      session, {CounterId{deskOptions.counter}, StaffId{deskOptions.staff},
                std::filesystem::path(options.assets) / "questionnaires", formsFolder(deskOptions, options),
                std::filesystem::path(options.assets) / "form-packs", printerOf(deskOptions)});
  ui::ScanFilter scans;
  app.installEventFilter(&scans);
  workplace.listenTo(scans);
  workplace.ringWith(std::move(*heard));
  desk::FolderFrames camera(QString::fromStdString(deskOptions.watch));
  if (!deskOptions.watch.empty()) workplace.watch(camera);

  QQmlApplicationEngine engine;
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  ui::Language::instance().configure(QStringLiteral("desk"), QString::fromStdString(options.language), &engine);
  engine.setInitialProperties({{QStringLiteral("desk"), QVariant::fromValue(&workplace)}});
  engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Priyom/Desk/Main.qml")));
  if (engine.rootObjects().isEmpty()) return 1;
  auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
  ui::announceReadiness(window, QGuiApplication::applicationName());
  ui::showWindow(window, options);
  return QGuiApplication::exec();
}
