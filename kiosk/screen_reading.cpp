// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/screen_reading.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <iterator>

namespace priyom::kiosk {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ScreenReading)
};

// What QML says of an item under `Accessible`; null where it says nothing.
const QObject* attachedTo(const QQuickItem& item) {
  const auto& children = item.children();
  const auto found =
      std::ranges::find_if(children, [](const QObject* child) { return child->inherits("QQuickAccessibleAttached"); });
  return found == children.end() ? nullptr : *found;
}

// Not the interface's role: Qt 6.4 has every button of Qt Quick Controls for a button, whatever QML says it is; and it
// writes that over what QML said once an assistive program has asked. So an option (OptionRow) is known by itself.
QAccessible::Role roleOf(const QQuickItem* item) {
  const auto* attached = attachedTo(*item);
  if (!attached) return QAccessible::NoRole;
  const auto multiple = item->property("multiple");
  if (multiple.isValid()) return multiple.toBool() ? QAccessible::CheckBox : QAccessible::RadioButton;
  return static_cast<QAccessible::Role>(attached->property("role").toInt());
}

// Pages, the bar and the question to somebody who may have gone stand high in the window.
void findRoots(QQuickItem* item, int depth, std::vector<QQuickItem*>& roots) {
  constexpr int kDeepest = 3;
  if (!item->isVisible() || depth > kDeepest || item->objectName() == QStringLiteral("keyboard")) return;
  switch (roleOf(item)) {
    case QAccessible::Pane:
    case QAccessible::Dialog:
    case QAccessible::ToolBar:
      roots.push_back(item);
      return;
    default:
      for (auto* child : item->childItems()) findRoots(child, depth + 1, roots);
  }
}

bool takesKeys(const QQuickItem& item, QAccessible::Role role) {
  const auto policy = item.property("focusPolicy");
  return role == QAccessible::EditableText || !policy.isValid() || policy.toInt() != Qt::NoFocus;
}

ScreenPart partOf(QQuickItem* item, const QAccessibleInterface& face) {
  ScreenPart part;
  part.item = item;
  part.role = roleOf(item);
  part.name = face.text(QAccessible::Name);
  part.description = face.text(QAccessible::Description);
  const auto* attached = attachedTo(*item);
  part.checked = (attached && attached->property("checked").toBool()) || item->property("chosen").toBool();
  if (part.role == QAccessible::EditableText) part.value = item->property("text").toString();
  return part;
}

class Walk {
 public:
  explicit Walk(const QString& title) { said_.insert(title); }
  void through(QAccessibleInterface* face) {
    if (!face) return;
    for (int i = 0; i < face->childCount(); ++i) {
      auto* child = face->child(i);
      auto* item = child ? qobject_cast<QQuickItem*>(child->object()) : nullptr;
      if (item && item->isVisible()) take(child, item);
    }
  }
  std::vector<ScreenPart> result() {
    std::move(last_.begin(), last_.end(), std::back_inserter(parts_));
    last_.clear();
    return std::move(parts_);
  }

 private:
  void take(QAccessibleInterface* face, QQuickItem* item) {
    auto part = partOf(item, *face);
    if (part.isControl()) {
      if (!item->isEnabled() || !takesKeys(*item, part.role)) return;
      (item->property("readLast").toBool() ? last_ : parts_).push_back(std::move(part));
      return;
    }
    switch (part.role) {
      case QAccessible::Graphic:
        return;
      case QAccessible::StaticText:
      case QAccessible::AlertMessage:
      case QAccessible::ProgressBar:
        if (part.name.trimmed().isEmpty() || said_.contains(part.name)) return;
        said_.insert(part.name);
        parts_.push_back(std::move(part));
        return;
      default:
        through(face);
    }
  }

  QSet<QString> said_;
  std::vector<ScreenPart> parts_;
  std::vector<ScreenPart> last_;
};

}  // namespace

bool ScreenPart::isControl() const {
  switch (role) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
      return true;
    default:
      return false;
  }
}

std::vector<ScreenPart> ScreenReading::controls() const {
  std::vector<ScreenPart> all;
  std::ranges::copy_if(parts, std::back_inserter(all), &ScreenPart::isControl);
  return all;
}

const ScreenPart* ScreenReading::control(const QString& objectName) const {
  const auto found = std::ranges::find_if(parts, [&](const ScreenPart& part) {
    return part.isControl() && part.item && part.item->objectName() == objectName;
  });
  return found == parts.end() ? nullptr : &*found;
}

ScreenReading readScreen(const QQuickWindow* window) {
  std::vector<QQuickItem*> roots;
  findRoots(window->contentItem(), 0, roots);
  const auto rootOf = [&](QAccessible::Role role) {
    const auto found = std::ranges::find(roots, role, roleOf);
    return found == roots.end() ? nullptr : *found;
  };
  ScreenReading reading;
  auto* dialog = rootOf(QAccessible::Dialog);
  reading.page = dialog ? dialog : rootOf(QAccessible::Pane);
  if (reading.page) {
    auto* face = QAccessible::queryAccessibleInterface(reading.page);
    reading.title = face->text(QAccessible::Name);
    Walk walk(reading.title);
    walk.through(face);
    reading.parts = walk.result();
  }
  auto* foot = dialog ? nullptr : rootOf(QAccessible::ToolBar);
  if (foot) {
    auto* face = QAccessible::queryAccessibleInterface(foot);
    reading.footName = face->text(QAccessible::Name);
    Walk walk(reading.footName);
    walk.through(face);
    reading.foot = walk.result();
  }
  return reading;
}

QString phraseOf(const ScreenPart& part) {
  QString phrase;
  switch (part.role) {
    case QAccessible::Button:
      phrase = Words::tr("button, %1").arg(part.name);
      break;
    case QAccessible::CheckBox:
      phrase = (part.checked ? Words::tr("ticked, %1") : Words::tr("not ticked, %1")).arg(part.name);
      break;
    case QAccessible::RadioButton:
      phrase = (part.checked ? Words::tr("chosen, %1") : Words::tr("choice, %1")).arg(part.name);
      break;
    case QAccessible::EditableText:
      phrase = Words::tr("field to write in, %1").arg(part.name);
      break;
    default:
      return part.name;
  }
  if (!part.description.isEmpty()) phrase += QStringLiteral(". ") + part.description;
  if (!part.value.isEmpty()) phrase += QStringLiteral(". ") + Words::tr("Written: %1").arg(part.value);
  return phrase;
}

}  // namespace priyom::kiosk
