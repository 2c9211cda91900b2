// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/queue-display/hall_window.h"

#include <QtQml/qqmlextensionplugin.h>
#include <QFile>
#include <QFontMetricsF>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "ui/language.h"
#include "ui/theme.h"

Q_IMPORT_QML_PLUGIN(Priyom_UiPlugin)
Q_IMPORT_QML_PLUGIN(Priyom_DisplayPlugin)

namespace priyom::display::test {
namespace {

constexpr qreal kDistancePerFigure = 150;
constexpr qreal kMillimetresPerInch = 25.4;

void visit(QQuickItem* item, const std::function<void(QQuickItem*)>& see) {
  if (!item->isVisible()) return;
  see(item);
  for (auto* child : item->childItems()) visit(child, see);
}

QString textOf(const QQuickItem* item) {
  return item->property("text").toString();
}

// Of one line the letters themselves, of several their box.
QRectF inkOf(const QQuickItem* item) {
  if (item->property("lineCount").toInt() > 1) return item->mapRectToScene(QRectF(QPointF(), item->size()));
  auto ink = QFontMetricsF(item->property("font").value<QFont>()).tightBoundingRect(textOf(item));
  const auto painted = item->property("paintedWidth").toReal();
  const auto alignment = item->property("horizontalAlignment").toInt();
  const auto spare = item->width() - painted;
  ink.translate(alignment == Qt::AlignHCenter ? spare / 2
                : alignment == Qt::AlignRight ? spare
                                              : 0,
                item->baselineOffset());
  return item->mapRectToScene(ink);
}

}  // namespace

std::string nameOf(const Glass& glass) {
  return std::to_string(glass.width) + "x" + std::to_string(glass.height) + "_" +
         std::to_string(static_cast<int>(glass.metres)) + "m_" + std::to_string(static_cast<int>(glass.inches)) + "in";
}

HallWindow::HallWindow(const Glass& glass) : glass_(glass), notices(QString::fromStdString(folder_.path().string())) {
  ui::Theme::instance().configure(ui::Theme::Scale::Display, HallScale::dpmmOf(glass.width, glass.height, glass.inches),
                                  glass.metres);
  engine_.addImportPath(QStringLiteral("qrc:/qt/qml"));
  ui::Language::instance().configure(QStringLiteral("display"), QStringLiteral("ru"), &engine_);
  engine_.setInitialProperties({{QStringLiteral("board"), QVariant::fromValue(&screen)},
                                {QStringLiteral("notices"), QVariant::fromValue(&notices)}});
  engine_.load(QUrl(QStringLiteral("qrc:/qt/qml/Priyom/Display/Main.qml")));
  if (engine_.rootObjects().isEmpty()) throw std::runtime_error("Main.qml does not load");
  window_ = qobject_cast<QQuickWindow*>(engine_.rootObjects().constFirst());
  window_->resize(glass.width, glass.height);
  if (!QTest::qWaitForWindowExposed(window_)) throw std::runtime_error("the window does not come up");
}

HallWindow::~HallWindow() {
  ui::Theme::instance().setNight(false);
}

void HallWindow::settle() const {
  QCoreApplication::processEvents();
  QCoreApplication::sendPostedEvents();
  QCoreApplication::processEvents();
}

QQuickItem* HallWindow::find(const QString& name) const {
  QQuickItem* found = nullptr;
  visit(window_->contentItem(), [&](QQuickItem* item) {
    if (!found && item->objectName() == name) found = item;
  });
  return found;
}

std::string HallWindow::text(const QString& name) const {
  const auto* const item = find(name);
  return item ? textOf(item).toStdString() : "(not shown)";
}

QRectF HallWindow::ink(const QString& name) const {
  const auto* const item = find(name);
  return item ? inkOf(item) : QRectF();
}

HallTurns& HallWindow::turns() const {
  auto* const found = window_->findChild<HallTurns*>();
  if (!found) throw std::runtime_error("nothing takes turns");
  return *found;
}

bool HallWindow::turnCalls() const {
  auto* const dots = find(QStringLiteral("callPages"));
  if (!dots) return false;
  const auto pages = dots->property("pages").toInt();
  dots->setProperty("page", (dots->property("page").toInt() + 1) % pages);
  settle();
  return true;
}

std::vector<QQuickItem*> HallWindow::texts() const {
  std::vector<QQuickItem*> all;
  visit(window_->contentItem(), [&](QQuickItem* item) {
    if (item->inherits("QQuickText") && !textOf(item).isEmpty()) all.push_back(item);
  });
  return all;
}

std::vector<std::pair<QString, QString>> HallWindow::read() const {
  std::vector<std::pair<QString, QString>> all;
  for (const auto* const item : texts()) all.emplace_back(item->objectName(), textOf(item));
  return all;
}

std::vector<std::pair<QString, QRectF>> HallWindow::places() const {
  std::vector<std::pair<QString, QRectF>> all;
  visit(window_->contentItem(), [&](QQuickItem* item) {
    if (!item->objectName().isEmpty())
      all.emplace_back(item->objectName(), item->mapRectToScene(QRectF(QPointF(), item->size())));
  });
  return all;
}

void HallWindow::wander() const {
  auto* const timer = window_->findChild<QObject*>(QStringLiteral("wandering"));
  if (!timer || !QMetaObject::invokeMethod(timer, "triggered")) throw std::runtime_error("nothing wanders");
  settle();
}

// Pixels of the glass.
qreal HallWindow::leastFigure() const {
  const auto dots = std::hypot(glass_.width, glass_.height) / (glass_.inches * kMillimetresPerInch);
  return glass_.metres * 1000 / kDistancePerFigure * dots;
}

QStringList HallWindow::faults() const {
  QStringList all;
  const QRectF glass(QPointF(), window_->size());
  const auto shown = texts();
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const auto* const item = shown[i];
    const auto text = textOf(item);
    const auto ink = inkOf(item);
    const QFontMetricsF metrics(item->property("font").value<QFont>());
    const auto figure = metrics.tightBoundingRect(QStringLiteral("0")).height();
    if (figure < leastFigure())
      all << QStringLiteral("figures of %1 instead of %2 px: ").arg(figure).arg(leastFigure()) + text;
    if (item->property("truncated").toBool() || item->property("paintedWidth").toReal() > item->width() + 1)
      all << QStringLiteral("cut: ") + text;
    if (!glass.contains(ink)) all << QStringLiteral("outside: ") + text;
    for (std::size_t other = i + 1; other < shown.size(); ++other)
      if (inkOf(shown[other]).intersects(ink))
        all << QStringLiteral("one over the other: %1 (%3 to %4), %2 (%5 to %6)")
                   .arg(text, textOf(shown[other]))
                   .arg(ink.top())
                   .arg(ink.bottom())
                   .arg(inkOf(shown[other]).top())
                   .arg(inkOf(shown[other]).bottom());
    if (std::ranges::any_of(text, [](QChar letter) { return letter.unicode() < 128 && letter.isLetter(); }))
      all << QStringLiteral("not Russian: ") + text;
  }
  return all;
}

QImage HallWindow::grab() const {
  settle();
  return window_->grabWindow();
}

QImage HallWindow::picture(const std::string& name) const {
  const auto image = grab();
  const auto folder = qEnvironmentVariable("PRIYOM_PICTURES");
  if (!folder.isEmpty())
    image.save(QStringLiteral("%1/display-%2-%3.png")
                   .arg(folder, QString::fromStdString(nameOf(glass_)), QString::fromStdString(name)));
  return image;
}

void HallWindow::write(const char* name, const QByteArray& content) const {
  QFile made(file(name));
  if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size()) throw std::runtime_error(name);
}

}  // namespace priyom::display::test
