// SPDX-License-Identifier: GPL-3.0-or-later
// Where to? The lines by their public names.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit

    objectName: "linesPage"
    Accessible.role: Accessible.Pane
    Accessible.name: visit.sentence

    head: ThemeText {
        width: parent.width
        text: page.visit.sentence
        font.pixelSize: Theme.fontLarge
        font.bold: true
    }

    ScrollArea {
        anchors.fill: parent
        lift: page.wide ? 0 : 0.3
        prefix: "lines"

        Grid {
            id: grid

            width: parent.width
            columns: page.wide ? 2 : 1
            spacing: Theme.gap * 1.5

            Repeater {
                model: page.visit.lines

                ChoiceCard {
                    required property var modelData

                    objectName: "line-" + modelData.lineId
                    width: grid.columns === 1 ? grid.width : (grid.width - grid.spacing) / 2
                    height: Math.max(implicitHeight, Theme.mm(34))
                    glyph: "ticket"
                    text: modelData.name
                    explanation: [modelData.wait, modelData.room].filter(part => part !== "").join("\n")
                    onClicked: page.visit.chooseLine(modelData.lineId)
                }
            }
        }
    }

    foot: QuietButton {
        objectName: "backButton"
        width: Math.max(implicitWidth, Theme.mm(70))
        glyph: "left"
        text: qsTr("Back")
        onClicked: page.visit.back()
    }
}
