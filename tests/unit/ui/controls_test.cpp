// SPDX-License-Identifier: GPL-3.0-or-later
// Every control comes up in each scale, large enough to press, and can be pressed by assistive technology.
#include <gtest/gtest.h>

#include <QAccessible>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>

#include "ui/theme.h"

namespace priyom::ui {
namespace {

struct Stage {
  Stage() { engine.addImportPath("qrc:/qt/qml"); }
  std::unique_ptr<QQuickItem> make(const QByteArray& body) {
    QQmlComponent component(&engine);
    component.setData("import QtQuick\nimport Priyom.Ui\n" + body, {});
    std::unique_ptr<QQuickItem> item(qobject_cast<QQuickItem*>(component.create()));
    EXPECT_TRUE(item) << component.errorString().toStdString();
    if (item) item->setParentItem(window.contentItem());
    return item;
  }
  QQmlEngine engine;
  QQuickWindow window;
};

TEST(Controls, AllComeUpInEveryScale) {
  Stage stage;
  for (const auto scale : {Theme::Scale::Kiosk, Theme::Scale::Desk, Theme::Scale::Display}) {
    Theme::instance().configure(scale, 4);
    for (const char* body : {"Banner { text: 'a' }", "ChoiceCard { text: 'a'; explanation: 'b'; glyph: 'ticket' }",
                             "OptionRow { text: 'a'; chosen: true }", "Panel { ThemeText { text: 'a' } }",
                             "PrimaryButton { text: 'a' }", "QuietButton { text: 'a'; glyph: 'left' }",
                             "ScrollArea { width: 300; height: 90; Repeater { model: 9; OptionRow { text: 'a' } } }",
                             "SectionProgress { width: 200; section: 2; count: 6 }",
                             "TextInputField { text: 'a'; multiline: true }", "ThemeText { text: 'a' }"})
      EXPECT_TRUE(stage.make(body)) << body;
  }
  Theme::instance().configure(Theme::Scale::Kiosk, 4);
}

TEST(Controls, ButtonsAreNeverSmallerThanTheLeastTarget) {
  Theme::instance().configure(Theme::Scale::Kiosk, 4);
  Stage stage;
  for (const char* body :
       {"PrimaryButton { text: 'a' }", "QuietButton { glyph: 'up' }", "OptionRow {}", "ChoiceCard {}"}) {
    const auto item = stage.make(body);
    ASSERT_TRUE(item);
    EXPECT_GE(item->width(), 80) << body;
    EXPECT_GE(item->height(), 80) << body;
  }
}

TEST(Controls, AScreenReaderPressesOnceAndOnlyWhatIsEnabled) {
  QAccessible::setActive(true);
  Stage stage;
  const auto item = stage.make("PrimaryButton { property int presses: 0; text: 'a'; onClicked: presses += 1 }");
  ASSERT_TRUE(item);
  auto* face = QAccessible::queryAccessibleInterface(item.get());
  ASSERT_TRUE(face);
  EXPECT_EQ(face->role(), QAccessible::Button);
  EXPECT_EQ(face->text(QAccessible::Name), "a");
  face->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  EXPECT_EQ(item->property("presses").toInt(), 1);
  item->setEnabled(false);
  face->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
  EXPECT_EQ(item->property("presses").toInt(), 1);
}

}  // namespace
}  // namespace priyom::ui
