// SPDX-License-Identifier: GPL-3.0-or-later
// priyom-display: the hall screen.
#include <QtQml/qqmlextensionplugin.h>
#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QScreen>

#include "queue-display/announcer.h"
#include "queue-display/board_feed.h"
#include "queue-display/board_screen.h"
#include "queue-display/hall_scale.h"
#include "queue-display/night_hours.h"
#include "queue-display/notices.h"
#include "ui/app_options.h"
#include "ui/hub_session.h"
#include "ui/language.h"
#include "ui/link_transport.h"
#include "ui/readiness.h"
#include "ui/theme.h"

Q_IMPORT_QML_PLUGIN(Priyom_UiPlugin)
Q_IMPORT_QML_PLUGIN(Priyom_DisplayPlugin)

namespace {

// Bad ids are refused by the check on the option.
std::vector<priyom::LineId> lineIds(const std::vector<std::string>& texts) {
  std::vector<priyom::LineId> ids;
  for (const auto& text : texts) ids.push_back(priyom::LineId{text});
  return ids;
}

std::string refuseNoId(const std::string& text) {
  return priyom::isIdText(text) ? "" : "'" + text + "' is no line id";
}

std::string refuseNoLanguage(const std::string& text) {
  return priyom::speech::languageOf(text) ? "" : "'" + text + "' is none of ru, en, tt";
}

std::vector<priyom::speech::Language> languagesOf(const std::vector<std::string>& codes) {
  std::vector<priyom::speech::Language> languages;
  for (const auto& code : codes) languages.push_back(*priyom::speech::languageOf(code));
  return languages;
}

std::string refuseNoHours(const std::string& text) {
  if (priyom::display::NightHours::parse(QString::fromStdString(text))) return "";
  return "'" + text + "' is not like 20:00-07:00, nor \"never\"";
}

}  // namespace

int main(int argc, char** argv) {
  using namespace priyom;
  CLI::App cli{"priyom-display: the hall screen of a centre"};
  ui::AppOptions options;
  std::vector<std::string> lines;
  double metres = 5;
  double inches = display::HallScale::kUsualInches;
  std::vector<std::string> voice{"ru"};
  std::string sound = "alsa";
  std::string notices;
  std::string night = "20:00-07:00";
  ui::addAppOptions(cli, options);
  cli.add_option("--lines", lines, "Only these lines: ids, separated by commas")->delimiter(',')->check(refuseNoId);
  cli.add_option("--distance", metres, "Metres to the last row of seats")
      ->check(CLI::Range(0.5, 50.0))
      ->capture_default_str();
  cli.add_option("--diagonal", inches, "Inches of the screen's diagonal; --dpmm, where given, is believed instead")
      ->check(CLI::Range(10.0, 200.0))
      ->capture_default_str();
  cli.add_option("--voice", voice, "Languages of the spoken calls in turn: ru, en, tt")
      ->delimiter(',')
      ->check(refuseNoLanguage)
      ->capture_default_str();
  cli.add_option("--sound", sound, "Where calls are heard: none, alsa, alsa:DEVICE, wav:FILE")->capture_default_str();
  cli.add_option("--notices", notices, "Folder with texts, pictures and silent videos for when nobody is called");
  cli.add_option("--night", night, "When the screen is dark, \"HH:MM-HH:MM\" or \"never\"")
      ->check(refuseNoHours)
      ->capture_default_str();
  CLI11_PARSE(cli, argc, argv)
  auto heard = speech::openSound(sound);
  if (!heard) {
    std::fprintf(stderr, "priyom-display: --sound: %s\n", heard.error().text.c_str());
    return 2;
  }

  QGuiApplication app(argc, argv);
  QGuiApplication::setApplicationName(QStringLiteral("priyom-display"));
  QGuiApplication::setOverrideCursor(Qt::BlankCursor);
  const auto asked = ui::parseGeometry(options.geometry);
  const QSizeF size = asked.isEmpty() ? QGuiApplication::primaryScreen()->size() : asked;
  const auto dpmm = options.dpmm > 0 ? options.dpmm : display::HallScale::dpmmOf(size.width(), size.height(), inches);
  ui::Theme::instance().configure(ui::Theme::Scale::Display, dpmm, metres);

  const auto hub = ui::splitHostPort(options.hub);
  ui::HubSession session(
      ui::makeLinkTransport({hub.host, hub.port, options.identity, "priyom-display", PRIYOM_VERSION}));
  display::BoardScreen board(lineIds(lines));
  display::Announcer announcer(std::move(*heard), languagesOf(voice));
  QObject::connect(&board, &display::BoardScreen::shown, &announcer, &display::Announcer::take);
  display::Notices notice(QString::fromStdString(notices));
  const auto dark = *display::NightHours::parse(QString::fromStdString(night));
  QObject::connect(&session, &ui::HubSession::hubNowChanged, &board, [&] {
    auto& theme = ui::Theme::instance();
    const bool now = session.knowsTime() && dark.has(session.hubNow().time());
    if (now != theme.night()) theme.setNight(now);
  });
  display::feedBoard(session, board);

  QQmlApplicationEngine engine;
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  ui::Language::instance().configure(QStringLiteral("display"), QString::fromStdString(options.language), &engine);
  engine.setInitialProperties({{QStringLiteral("board"), QVariant::fromValue(&board)},
                               {QStringLiteral("notices"), QVariant::fromValue(&notice)}});
  engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Priyom/Display/Main.qml")));
  if (engine.rootObjects().isEmpty()) return 1;
  auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
  ui::announceReadiness(window, QGuiApplication::applicationName());
  ui::showWindow(window, options);
  return QGuiApplication::exec();
}
