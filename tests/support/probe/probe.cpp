// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe.h"

#include <QEvent>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTimer>
#include <algorithm>
#include <ctime>
#include <functional>

namespace priyom::tests {
namespace {

constexpr int kSettleEveryMs = 20;

qint64 monotonicNs() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<qint64>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

bool isShown(const QQuickItem* item) {
  if (!item->isVisible() || !item->window() || item->width() <= 0 || item->height() <= 0) return false;
  // A page that slides or fades in is not shown before it can be read.
  for (const auto* each = item; each; each = each->parentItem())
    if (each->opacity() < 0.99) return false;
  return true;
}

// Whether the middle of the item lies outside of something that clips it: there, but scrolled out of sight.
bool isClipped(const QQuickItem* item) {
  const QPointF middle(item->width() / 2, item->height() / 2);
  for (const auto* each = item->parentItem(); each; each = each->parentItem())
    if (each->clip() && !each->contains(each->mapFromItem(item, middle))) return true;
  return false;
}

void visit(QQuickItem* item, const std::function<void(QQuickItem*)>& see) {
  see(item);
  for (auto* child : item->childItems()) visit(child, see);
}

}  // namespace

Probe::Probe(const QString& socket, QObject* parent) : QObject(parent) {
  qApp->installEventFilter(this);
  server_.setSocketOptions(QLocalServer::AbstractNamespaceOption);
  connect(&server_, &QLocalServer::newConnection, this, [this] {
    auto* const peer = server_.nextPendingConnection();
    connect(peer, &QLocalSocket::readyRead, this, [this, peer] {
      while (peer->canReadLine()) answer(peer, QJsonDocument::fromJson(peer->readLine()).object());
    });
    connect(peer, &QLocalSocket::disconnected, peer, &QObject::deleteLater);
  });
  if (!server_.listen(socket)) qWarning("probe: %s", qPrintable(server_.errorString()));
  auto* const timer = new QTimer(this);
  connect(timer, &QTimer::timeout, this, &Probe::settleWaits);
  timer->start(kSettleEveryMs);
}

bool Probe::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::PlatformSurface) {
    if (auto* const window = qobject_cast<QQuickWindow*>(watched)) watch(window);
  }
  return false;
}

void Probe::watch(QQuickWindow* window) {
  if (std::find(windows_.begin(), windows_.end(), window) != windows_.end()) return;
  windows_.push_back(window);
  connect(window, &QObject::destroyed, this, [this, window] { std::erase(windows_, window); });
  // Direct: at the end of synchronizing the GUI thread is blocked or is this very thread, so items may be read.
  connect(window, &QQuickWindow::afterSynchronizing, this, [this] { afterSync(); }, Qt::DirectConnection);
  connect(window, &QQuickWindow::frameSwapped, this, [this] { afterSwap(); }, Qt::DirectConnection);
}

void Probe::afterSync() {
  const std::lock_guard lock(mutex_);
  for (auto& wait : waits_)
    if (wait.shownNs == 0) wait.synced = holds(wait);
}

void Probe::afterSwap() {
  const auto now = monotonicNs();
  const std::lock_guard lock(mutex_);
  qint64 none = 0;
  firstFrameNs_.compare_exchange_strong(none, now);
  for (auto& wait : waits_)
    if (wait.synced && wait.shownNs == 0) wait.shownNs = now;
}

void Probe::settleWaits() {
  const std::lock_guard lock(mutex_);
  const auto now = monotonicNs();
  for (auto it = waits_.begin(); it != waits_.end();) {
    const bool late = now > it->deadlineNs;
    if (it->shownNs == 0 && !late) {
      // Shown already when the question came: no frame is due, so ask for one.
      if (!it->synced && holds(*it))
        for (auto* window : windows_) window->update();
      ++it;
      continue;
    }
    if (it->peer) write(it->peer, {{"ok", it->shownNs != 0}, {"frame_ns", QString::number(it->shownNs)}});
    it = waits_.erase(it);
  }
}

QQuickItem* Probe::findShown(const QString& name) const {
  QQuickItem* found = nullptr;
  for (auto* window : windows_) {
    if (!window->isVisible()) continue;
    visit(window->contentItem(), [&](QQuickItem* item) {
      if (!found && item->objectName() == name && isShown(item)) found = item;
    });
  }
  return found;
}

bool Probe::holds(const Wait& wait) const {
  const auto* const item = findShown(wait.name);
  if (!item) return false;
  return wait.property.isEmpty() || QJsonValue::fromVariant(item->property(wait.property.toUtf8().constData())) == wait.value;
}

void Probe::answer(QObject* peer, const QJsonObject& request) {
  const auto what = request["do"].toString();
  const auto name = request["name"].toString();
  if (what == "wait") {
    {
      const std::lock_guard lock(mutex_);
      waits_.push_back({peer, name, request["property"].toString(), request["value"],
                      monotonicNs() + static_cast<qint64>(request["timeout_ms"].toDouble()) * 1'000'000, 0, false});
    }
    settleWaits();
  } else if (what == "find") {
    const auto* const item = findShown(name);
    if (!item) return write(peer, {{"found", false}});
    const auto at = item->mapToGlobal(QPointF(0, 0));
    const auto scale = item->mapToScene(QPointF(1, 0)).x() - item->mapToScene(QPointF(0, 0)).x();
    write(peer, {{"found", true},
                 {"x", at.x()},
                 {"y", at.y()},
                 {"w", item->width() * scale},
                 {"h", item->height() * scale},
                 {"clipped", isClipped(item)},
                 {"enabled", item->isEnabled()},
                 {"focus", item->hasActiveFocus()},
                 {"text", item->property("text").toString()}});
  } else if (what == "get") {
    const auto* const item = findShown(name);
    if (!item) return write(peer, {{"found", false}});
    write(peer, {{"found", true}, {"value", QJsonValue::fromVariant(item->property(request["property"].toString().toUtf8().constData()))}});
  } else if (what == "names") {
    QJsonArray names;
    for (auto* window : windows_)
      visit(window->contentItem(), [&](QQuickItem* item) {
        if (!item->objectName().isEmpty() && isShown(item)) names.append(item->objectName());
      });
    write(peer, {{"names", names}});
  } else if (what == "first_frame") {
    write(peer, {{"frame_ns", QString::number(firstFrameNs_.load())}});
  } else {
    write(peer, {{"error", "unknown request"}});
  }
}

void Probe::write(QObject* peer, const QJsonObject& object) {
  auto* const socket = qobject_cast<QLocalSocket*>(peer);
  if (!socket) return;
  socket->write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
  socket->flush();
}

}  // namespace priyom::tests
