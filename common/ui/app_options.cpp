// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/app_options.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <QScreen>
#include <charconv>

namespace priyom::ui {

void addAppOptions(CLI::App& app, AppOptions& options) {
  options.assets = PRIYOM_ASSETS_DIR;
  app.set_version_flag("--version", PRIYOM_VERSION);
  app.set_config("--config", "", "Read options from this TOML file");
  app.allow_config_extras(CLI::config_extras_mode::error);  // a misspelt option is no option
  app.add_option("--hub", options.hub, "The hub, HOST:PORT")->envname("PRIYOM_HUB")->capture_default_str();
  app.add_option("--identity", options.identity, "Directory with device.crt, device.key and ca.crt")
      ->envname("PRIYOM_IDENTITY");
  app.add_option("--assets", options.assets, "Directory of questionnaires and catalogues")
      ->envname("PRIYOM_ASSETS")
      ->capture_default_str();
  app.add_option("--state", options.state, "Directory that the program may write to")->envname("PRIYOM_STATE");
  app.add_option("--geometry", options.geometry, "WxH: a frameless window at 0,0 instead of the full screen");
  app.add_option("--dpmm", options.dpmm, "Pixels in a millimetre of the screen; 0: ask the screen")
      ->check(CLI::Range(0.0, 40.0));
  app.add_option("--language", options.language, "ru, en, or tt at the kiosk")
      ->check(CLI::IsMember({"ru", "en", "tt"}))
      ->capture_default_str();
}

HostPort splitHostPort(const std::string& text) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return {};
  HostPort result{text.substr(0, colon), 0};
  if (result.host.front() == '[' && result.host.back() == ']')
    result.host = result.host.substr(1, result.host.size() - 2);
  const char* end = text.data() + text.size();
  const auto [last, error] = std::from_chars(text.data() + colon + 1, end, result.port);
  if (error != std::errc() || last != end) result.port = 0;
  return result;
}

QSize parseGeometry(const std::string& text) {
  const auto parts = QString::fromStdString(text).split(QLatin1Char('x'));
  if (parts.size() != 2) return {};
  const QSize size(parts[0].toInt(), parts[1].toInt());
  return size.isEmpty() ? QSize() : size;
}

qreal densityOf(const AppOptions& options) {
  constexpr qreal kLeast = 2, kMost = 12, kUsual = 3.78;
  if (options.dpmm > 0) return options.dpmm;
  const auto* screen = QGuiApplication::primaryScreen();
  if (!screen || screen->physicalSize().width() <= 0) return kUsual;
  const qreal claimed = screen->size().width() / screen->physicalSize().width();
  return claimed >= kLeast && claimed <= kMost ? claimed : kUsual;
}

void showWindow(QQuickWindow* window, const AppOptions& options) {
  const QSize size = parseGeometry(options.geometry);
  if (size.isEmpty()) {
    window->showFullScreen();
    return;
  }
  window->setFlag(Qt::FramelessWindowHint);
  window->setGeometry(QRect(QPoint(0, 0), size));
  window->show();
}

}  // namespace priyom::ui
