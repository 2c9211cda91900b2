// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_audit.h"

#include <QAccessible>
#include <QHash>
#include <QSet>
#include <algorithm>
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

// Depth first, what can be seen only, but for `apart` and what is in it.
void collect(QQuickItem* item, const QRectF& clip, std::vector<Shown>& found, const QQuickItem* apart = nullptr) {
  if (!item->isVisible() || item->opacity() == 0) return;
  const QRectF whole = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
  const QRectF inner = item->clip() ? clip.intersected(whole) : clip;
  if (!whole.isEmpty() && !whole.intersected(clip).isEmpty()) found.push_back({item, whole, whole.intersected(clip)});
  for (auto* child : item->childItems())
    if (child != apart) collect(child, inner, found, apart);
}

QString nameOf(const QQuickItem* item) {
  for (const QQuickItem* at = item; at; at = at->parentItem())
    if (!at->objectName().isEmpty())
      return at->objectName() + (at == item ? "" : "/" + item->property("text").toString());
  return item->property("text").toString();
}

QRectF painted(const Shown& text) {
  const qreal width = text.item->property("contentWidth").toReal(),
              height = text.item->property("contentHeight").toReal();
  // A field keeps its text off its edge.
  const QPointF inset(text.item->property("leftPadding").toReal(), text.item->property("topPadding").toReal());
  QRectF rect(text.whole.topLeft() + inset, QSizeF(width, height));
  const int across = text.item->property("horizontalAlignment").toInt();
  const int down = text.item->property("verticalAlignment").toInt();
  if (across & Qt::AlignHCenter) rect.moveCenter({text.whole.center().x(), rect.center().y()});
  if (across & Qt::AlignRight) rect.moveRight(text.whole.right());
  if (down & Qt::AlignVCenter) rect.moveCenter({rect.center().x(), text.whole.center().y()});
  return rect.intersected(text.seen);
}

void auditText(const Shown& text, const QRectF& window, QStringList& wrong) {
  const auto* item = text.item;
  const auto room = [item](const char* one, const char* other) {
    return item->property(one).toReal() + item->property(other).toReal();
  };
  const bool cut = item->property("truncated").toBool() ||
                   item->property("contentWidth").toReal() + room("leftPadding", "rightPadding") > item->width() + 1 ||
                   item->property("contentHeight").toReal() + room("topPadding", "bottomPadding") > item->height() + 1;
  if (cut) wrong << "cut: " + nameOf(item);
  // What stands on a card stays on it.
  for (auto* at = item->parentItem(); at && !cut; at = at->parentItem()) {
    if (!at->inherits("QQuickRectangle") || at->property("color").value<QColor>().alpha() == 0) continue;
    const QRectF card = at->mapRectToScene(QRectF(0, 0, at->width(), at->height())).adjusted(-1, -1, 1, 1);
    if (!card.contains(painted(text)) && text.seen == text.whole) wrong << "over the edge of its card: " + nameOf(item);
    break;
  }
  // What runs under the edge of a list is scrolled to; what runs out of the window is lost.
  if (text.seen == text.whole && !window.contains(text.whole)) wrong << "out of the window: " + nameOf(item);
}

// The colour that most of the text's ground has: letters cover less of it than it.
QColor groundOf(const QImage& picture, const QRectF& rect) {
  QHash<QRgb, int> counts;
  const QRect inside = rect.toAlignedRect().intersected(picture.rect());
  constexpr int kStep = 2;  // every other pixel is plenty
  for (int y = inside.top(); y <= inside.bottom(); y += kStep)
    for (int x = inside.left(); x <= inside.right(); x += kStep) ++counts[picture.pixel(x, y)];
  QRgb most = 0;
  int best = 0;
  for (auto at = counts.cbegin(); at != counts.cend(); ++at)
    if (at.value() > best) most = at.key(), best = at.value();
  return QColor::fromRgb(most);
}

void auditContrast(const Shown& text, const QImage& picture, QStringList& wrong) {
  constexpr double kLeast = 7.0;
  const auto rect = painted(text);
  if (rect.width() < 4 || rect.height() < 4) return;  // scrolled away but for a line of pixels
  const auto ground = groundOf(picture, rect);
  const auto words = text.item->property("color").value<QColor>();
  const double contrast = ui::Theme::contrast(words, ground);
  if (contrast < kLeast)
    wrong << QString("contrast %1: %2, %3 on %4").arg(contrast).arg(nameOf(text.item), words.name(), ground.name());
}

bool isField(const QQuickItem* item) {
  return item->inherits("QQuickTextEdit") || item->inherits("QQuickTextInput");
}

bool isControl(const QQuickItem* item) {
  return item->inherits("QQuickAbstractButton") || isField(item);
}

// A key is as large as any other target, but for the letters as on a typewriter, which are for those who know it.
void auditKey(const Shown& key, QStringList& wrong) {
  const auto& theme = ui::Theme::instance();
  double least = 20;
  for (auto* at = key.item; at; at = at->parentItem())
    if (at->objectName() == "typewriterKeys") least = 15;
  auto name = key.item->property("text").toString();
  if (name.trimmed().isEmpty()) name = key.item->objectName();
  // The whole cell is pressed; the gap to the next is drawn within it.
  const double side = (std::min(key.whole.width(), key.whole.height()) - theme.gap()) / theme.dpmm();
  if (side < least - 0.05) wrong << QString("key under %1 mm: %2, %3 mm").arg(least).arg(name).arg(side);
  if (key.seen != key.whole) wrong << "key out of the window: " + name;
  const auto* face = QAccessible::queryAccessibleInterface(key.item);
  if (!face || face->text(QAccessible::Name).isEmpty()) wrong << "key without an accessible name: " + name;
  if (!face || face->role() != QAccessible::Button) wrong << "key without the role of a button: " + name;
}

// Its keys and what is written on them.
void auditKeyboard(QQuickItem* keyboard, const QRectF& window, const QImage& picture, QStringList& wrong) {
  std::vector<Shown> found;
  collect(keyboard, window, found);
  int keys = 0;
  for (const auto& shown : found) {
    // A filler is no key: it cannot be pressed.
    if (shown.item->property("keyType").isValid() && shown.item->isEnabled()) {
      auditKey(shown, wrong);
      ++keys;
    }
    if (!shown.item->inherits("QQuickText") || shown.item->property("text").toString().isEmpty()) continue;
    auditText(shown, window, wrong);
    auditContrast(shown, picture, wrong);
  }
  constexpr int kFewestKeys = 12;  // ten figures, back and ready
  if (keys < kFewestKeys) wrong << QString("a keyboard of %1 keys").arg(keys);
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
  const QSet<QAccessible::Role> roles{QAccessible::Button, QAccessible::CheckBox, QAccessible::RadioButton,
                                      QAccessible::EditableText};
  if (!face || !roles.contains(face->role())) wrong << "no role of a control: " + name;
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
  return auditPage(window, window->grabWindow());
}

QStringList auditPage(QQuickWindow* window, const QImage& picture) {
  QAccessible::setActive(true);
  const QRectF frame(QPointF(0, 0), QSizeF(window->size()));
  std::vector<Shown> found, texts, buttons;
  const auto fading = [&found](const Shown& text) {  // at the edge of a list: scrolled to, then read
    return std::any_of(found.begin(), found.end(), [&text](const Shown& other) {
      return other.item->objectName() == "fade" && other.seen.intersects(painted(text));
    });
  };
  auto* keyboard = findShown(window, "keyboard");
  collect(window->contentItem(), frame, found, keyboard);
  QStringList wrong;
  QSet<QString> names;
  // Under the question to somebody who has gone, only that is to be touched.
  auto* overlay = findShown(window, "idleOverlay");
  for (const auto& shown : found) {
    if (overlay && shown.item != overlay && !overlay->isAncestorOf(shown.item)) continue;
    const bool written = shown.item->inherits("QQuickText") || isField(shown.item);
    if (written && !shown.item->property("text").toString().isEmpty()) {
      auditText(shown, frame, wrong);
      if (!fading(shown)) auditContrast(shown, picture, wrong);
      texts.push_back(shown);
    }
    if (isControl(shown.item)) {
      auditButton(shown, frame, names, wrong);
      buttons.push_back(shown);
    }
  }
  auditGaps(buttons, wrong);
  if (keyboard && !overlay) auditKeyboard(keyboard, frame, picture, wrong);
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (std::size_t j = i + 1; j < texts.size(); ++j)
      if (painted(texts[i]).adjusted(1, 1, -1, -1).intersects(painted(texts[j]).adjusted(1, 1, -1, -1)))
        wrong << "one over the other: " + nameOf(texts[i].item) + ", " + nameOf(texts[j].item);
  return wrong;
}

std::vector<QQuickItem*> usableControls(QQuickWindow* window) {
  std::vector<QQuickItem*> usable;
  const std::function<void(QQuickItem*)> search = [&](QQuickItem* item) {
    const auto name = item->objectName();
    if (!item->isVisible() || !item->isEnabled() || item->opacity() == 0) return;
    if (name == "keyboard" || name == "footBar") return;
    if (isControl(item)) {
      const auto* list = item->parentItem();
      const bool arrow = list && list->property("prefix").isValid() && (name.endsWith("Up") || name.endsWith("Down"));
      if (!arrow && !name.isEmpty()) usable.push_back(item);
      return;
    }
    for (auto* child : item->childItems()) search(child);
  };
  auto* overlay = findShown(window, "idleOverlay");
  search(overlay ? overlay : window->contentItem());
  return usable;
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
