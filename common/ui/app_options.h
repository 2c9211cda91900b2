// SPDX-License-Identifier: GPL-3.0-or-later
// What the three apps take from the command line and the environment alike, and how their window comes up.
#pragma once

#include <QQuickWindow>
#include <QSize>
#include <cstdint>
#include <string>

namespace CLI {
class App;
}

namespace priyom::ui {

struct AppOptions {
  std::string hub = "localhost:7443";  // --hub, PRIYOM_HUB: HOST:PORT, [v6]:PORT
  std::string identity;                // --identity, PRIYOM_IDENTITY: directory
  std::string assets;                  // --assets, PRIYOM_ASSETS: directory; compiled-in default
  std::string state;                   // --state, PRIYOM_STATE: directory that the program may write to
  std::string geometry;                // --geometry WxH: a frameless window at 0,0; empty: full screen
  double dpmm = 0;                     // --dpmm: pixels in a millimetre; 0: as the screen says
  std::string language = "ru";         // --language
};

// Adds the options above, and --config for a TOML file that holds any of them, to a program's own. Values are in
// `options` after parse().
void addAppOptions(CLI::App& app, AppOptions& options);

struct HostPort {
  std::string host;
  std::uint16_t port = 0;
};
// Port 0 where the text is not HOST:PORT.
HostPort splitHostPort(const std::string& text);

// Null size where there is no "WxH".
QSize parseGeometry(const std::string& text);

// options.dpmm, else what the primary screen claims, else 3.78. A screen that claims less than 2 or more than 12 is not
// believed: panels often know nothing of their size.
qreal densityOf(const AppOptions& options);

// Shows the window full screen, or frameless in the asked geometry at 0,0.
void showWindow(QQuickWindow* window, const AppOptions& options);

}  // namespace priyom::ui
