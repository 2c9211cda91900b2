// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk's one window: loads the screens, and installs what keeps touches sane and the visitor in.
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <memory>

#include "kiosk/visit.h"
#include "speech/speaker.h"
#include "ui/hub_session.h"

namespace priyom::kiosk {

// Before the QGuiApplication is made: the on-screen keyboard with our layouts. Leaves alone what the
// environment says already.
void prepareKeyboard();
// Every piece of memory is overwritten as it is freed: answers and names do not stay behind in what nobody uses. First
// of all: begins the program anew, once, with the C library told so. Leaves alone what the environment says already.
void wipeWhatIsFreed(char** argv);

// So long nothing is pressed on review, result and ticket after the last touch: nobody has read a page sooner.
inline constexpr int kReadingMs = 700;

// Not yet shown; null, with the reasons logged, where the QML does not load. Visit and session outlive the engine.
// Screens are read aloud where there are headphones.
QQuickWindow* loadWindow(QQmlApplicationEngine& engine, Visit& visit, ui::HubSession& session,
                         std::unique_ptr<speech::Speaker> headphones = nullptr);

}  // namespace priyom::kiosk
