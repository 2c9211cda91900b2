// SPDX-License-Identifier: GPL-3.0-or-later
// The languages, each in its own name. Answers stay as they are.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property ReadingAids aids

    signal closed

    objectName: "languagePage"
    Accessible.role: Accessible.Pane
    Accessible.name: title.text

    head: ThemeText {
        id: title

        width: parent.width
        text: qsTr("Language")
        font.pixelSize: Theme.fontLarge
        font.bold: true
    }

    ScrollArea {
        anchors.fill: parent
        lift: page.wide ? 0 : 0.3
        prefix: "languages"
        spacing: Theme.gap * 1.5

        Repeater {
            model: Language.offered

            OptionRow {
                required property var modelData

                objectName: "language-" + modelData.code
                width: parent.width
                height: Math.max(implicitHeight, Theme.mm(page.low ? 24 : 30))
                text: modelData.name
                chosen: Language.code === modelData.code
                onClicked: {
                    page.aids.setLanguage(modelData.code);
                    page.closed();
                }
            }
        }
    }

    foot: QuietButton {
        objectName: "sheetClose"
        width: Math.min(parent.width, Math.max(implicitWidth, Theme.mm(70)))
        glyph: "left"
        text: qsTr("Back")
        onClicked: page.closed()
    }
}
