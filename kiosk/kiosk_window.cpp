// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/kiosk_window.h"

#include <unistd.h>

#include <QGuiApplication>
#include <QQuickItem>
#include <QTimer>
#include <chrono>
#include <filesystem>
#include <system_error>
#include <utility>

#include "kiosk/keypad.h"
#include "kiosk/read_aloud.h"
#include "kiosk/reading_aids.h"
#include "kiosk/window_guard.h"
#include "ui/one_tap_filter.h"
#include "ui/theme.h"

namespace priyom::kiosk {
namespace {

constexpr std::chrono::milliseconds kAfterThePage{300};
constexpr qreal kOneTapMm = 15;  // an unsteady finger lands within this of where it was

void setUnlessSet(const char* name, const QByteArray& value) {
  if (!qEnvironmentVariableIsSet(name)) qputenv(name, value);
}

}  // namespace

void prepareKeyboard() {
  setUnlessSet("QT_IM_MODULE", "qtvirtualkeyboard");
  setUnlessSet("QT_VIRTUALKEYBOARD_LAYOUT_PATH", "qrc:/qt/qml/Priyom/Kiosk/keyboard/layouts");
}

void wipeWhatIsFreed(char** argv) {
  // glibc reads it once, before main; and what it keeps for the thread is not wiped, so it keeps nothing.
  constexpr const char* kName = "GLIBC_TUNABLES";
  if (qEnvironmentVariableIsSet(kName)) return;
  qputenv(kName, "glibc.malloc.perturb=90:glibc.malloc.tcache_count=0");
  std::error_code none;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", none);
  execv(program.c_str(), argv);
}

QQuickWindow* loadWindow(QQmlApplicationEngine& engine, Visit& visit, ui::HubSession& session,
                         std::unique_ptr<speech::Speaker> headphones) {
  engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
  engine.addImportPath(QStringLiteral(":/qt/qml"));  // the keyboard looks for its style by file, not by URL
  auto* aids = new ReadingAids(visit, std::chrono::seconds(60), &engine);
  auto* aloud = new ReadAloud(visit, std::move(headphones), &engine);
  QObject::connect(aids, &ReadingAids::forgotten, aloud, &ReadAloud::forget);
  QObject::connect(aloud, &ReadAloud::heard, aids, &ReadingAids::touched);
  auto* keypad = new Keypad(visit, *aloud, &engine);
  engine.setInitialProperties({{"visit", QVariant::fromValue(&visit)},
                               {"session", QVariant::fromValue(&session)},
                               {"aids", QVariant::fromValue(aids)},
                               {"aloud", QVariant::fromValue(aloud)},
                               {"keypad", QVariant::fromValue(keypad)}});
  engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Priyom/Kiosk/Main.qml")));
  if (engine.rootObjects().isEmpty()) return nullptr;
  auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
  if (!window) return nullptr;
  auto* taps = new ui::OneTapFilter(window, ui::Theme::instance().mm(kOneTapMm));
  taps->setExempt(window->findChild<QQuickItem*>(QStringLiteral("keyboard")));
  // One who drums on «Пропустить» neither confirms unread answers nor loses the number that came of it.
  QObject::connect(&visit, &Visit::stepChanged, taps, [taps, &visit, before = visit.step()]() mutable {
    const auto step = std::exchange(before, visit.step());
    const bool isRead = visit.step() == Visit::Step::Review || visit.step() == Visit::Step::Result ||
                        visit.step() == Visit::Step::Ticket;
    if (step != visit.step() && isRead) taps->awaitRest(kReadingMs);
  });
  // What the pages of a visitor left to the collector goes with the visitor.
  QObject::connect(&visit, &Visit::stepChanged, &engine, [&engine, &visit] {
    if (visit.step() != Visit::Step::Start) return;
    for (const int turn : {1, 2, 3})  // what one collection lets go of, the next can take
      QTimer::singleShot(turn * kAfterThePage, &engine, [&engine] { engine.collectGarbage(); });
  });
  new WindowGuard(window);
  aloud->watch(window);
  keypad->watch(window);
  // Of the application: text fields would bring their own.
  if (!QGuiApplication::overrideCursor()) QGuiApplication::setOverrideCursor(Qt::BlankCursor);
  return window;
}

}  // namespace priyom::kiosk
