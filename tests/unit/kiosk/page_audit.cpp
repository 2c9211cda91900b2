// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_audit.h"

#include <QAccessible>
#include <QSet>
#include <functional>
#include <vector>

#include "ui/theme.h"

namespace priyom::kiosk {
namespace {

struct Shown {
  QQuickItem* item;
  QRectF whole;  // in the window
  QRectF seen;   // less what clipping ancestors hide
};

// Depth first, what can be seen only. `keyboard` and everything in it is Qt's business, but for its place.
void collect(QQuickItem* item, const QRectF& clip, std::vector<Shown>& found) {
  if (!item->isVisible() || item->opacity() == 0 || item->objectName() == "keyboard") return;
  const QRectF whole = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
  const QRectF inner = item->clip() ? clip.intersected(whole) : clip;
  if (!whole.isEmpty() && !whole.intersected(clip).isEmpty()) found.push_back({item, whole, whole.intersected(clip)});
  for (auto* child : item->childItems()) collect(child, inner, found);
}

QString nameOf(const QQuickItem* item) {
  for (const QQuickItem* at = item; at; at = at->parentItem())
    if (!at->objectName().isEmpty())
      return at->objectName() + (at == item ? "" : "/" + item->property("text").toString());
  return item->property("text").toString();
}

void auditText(const Shown& text, const QRectF& window, QStringList& wrong) {
  const auto* item = text.item;
  const bool cut = item->property("truncated").toBool() ||
                   item->property("contentWidth").toReal() > item->width() + 1 ||
                   item->property("contentHeight").toReal() > item->height() + 1;
  if (cut) wrong << "cut: " + nameOf(item);
  // What runs under the edge of a list is scrolled to; what runs out of the window is lost.
  if (text.seen == text.whole && !window.contains(text.whole)) wrong << "out of the window: " + nameOf(item);
}

QRectF painted(const Shown& text) {
  const qreal width = text.item->property("contentWidth").toReal(),
              height = text.item->property("contentHeight").toReal();
  QRectF rect(text.whole.topLeft(), QSizeF(width, height));
  const int across = text.item->property("horizontalAlignment").toInt();
  const int down = text.item->property("verticalAlignment").toInt();
  if (across & Qt::AlignHCenter) rect.moveCenter({text.whole.center().x(), rect.center().y()});
  if (across & Qt::AlignRight) rect.moveRight(text.whole.right());
  if (down & Qt::AlignVCenter) rect.moveCenter({rect.center().x(), text.whole.center().y()});
  return rect.intersected(text.seen);
}

void auditButton(const Shown& button, const QRectF& window, QSet<QString>& names, QStringList& wrong) {
  const auto& theme = ui::Theme::instance();
  const auto name = nameOf(button.item);
  if (button.whole.width() < theme.target() - 0.5 || button.whole.height() < theme.target() - 0.5)
    wrong << QString("under 20 mm: %1, %2x%3 mm")
                 .arg(name)
                 .arg(button.whole.width() / theme.dpmm())
                 .arg(button.whole.height() / theme.dpmm());
  if (button.seen == button.whole && !window.contains(button.whole)) wrong << "button out of the window: " + name;
  if (button.item->objectName().isEmpty()) wrong << "no objectName: " + name;
  if (names.contains(button.item->objectName())) wrong << "twice: " + name;
  names.insert(button.item->objectName());
  const auto* face = QAccessible::queryAccessibleInterface(button.item);
  if (!face || face->text(QAccessible::Name).isEmpty()) wrong << "no accessible name: " + name;
}

void auditGaps(const std::vector<Shown>& buttons, QStringList& wrong) {
  const qreal gap = ui::Theme::instance().gap() - 0.6;  // layouts round
  for (std::size_t i = 0; i < buttons.size(); ++i)
    for (std::size_t j = i + 1; j < buttons.size(); ++j)
      if (buttons[i].seen.adjusted(-gap, -gap, gap, gap).intersects(buttons[j].seen))
        wrong << "nearer than 4 mm: " + nameOf(buttons[i].item) + ", " + nameOf(buttons[j].item);
}

}  // namespace

QStringList auditPage(QQuickWindow* window) {
  QAccessible::setActive(true);
  const QRectF frame(QPointF(0, 0), QSizeF(window->size()));
  std::vector<Shown> found, texts, buttons;
  collect(window->contentItem(), frame, found);
  QStringList wrong;
  QSet<QString> names;
  // Under the question to somebody who has gone, only that is to be touched.
  auto* overlay = findShown(window, "idleOverlay");
  for (const auto& shown : found) {
    if (overlay && shown.item != overlay && !overlay->isAncestorOf(shown.item)) continue;
    if (shown.item->inherits("QQuickText") && !shown.item->property("text").toString().isEmpty()) {
      auditText(shown, frame, wrong);
      texts.push_back(shown);
    }
    if (shown.item->inherits("QQuickAbstractButton")) {
      auditButton(shown, frame, names, wrong);
      buttons.push_back(shown);
    }
  }
  auditGaps(buttons, wrong);
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (std::size_t j = i + 1; j < texts.size(); ++j)
      if (painted(texts[i]).adjusted(1, 1, -1, -1).intersects(painted(texts[j]).adjusted(1, 1, -1, -1)))
        wrong << "one over the other: " + nameOf(texts[i].item) + ", " + nameOf(texts[j].item);
  return wrong;
}

QQuickItem* findShown(QQuickWindow* window, const QString& objectName) {
  const std::function<QQuickItem*(QQuickItem*)> search = [&](QQuickItem* item) -> QQuickItem* {
    if (!item->isVisible()) return nullptr;
    if (item->objectName() == objectName) return item;
    for (auto* child : item->childItems())
      if (auto* found = search(child)) return found;
    return nullptr;
  };
  return search(window->contentItem());
}

}  // namespace priyom::kiosk
