// SPDX-License-Identifier: GPL-3.0-or-later
// Where to? The lines by their public names, what one comes to each for, and how long it takes now.
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

            // Of one line, as tall as the tallest.
            readonly property real tallest: {
                let most = 0;
                for (let i = 0; columns > 1 && i < children.length; ++i)
                    most = Math.max(most, children[i].implicitHeight);
                return most;
            }

            width: parent.width
            columns: page.wide && !page.low && Theme.textScale < 150 ? 2 : 1
            spacing: Theme.gap * 1.5

            Repeater {
                model: page.visit.lines

                ChoiceCard {
                    required property var modelData

                    objectName: "line-" + modelData.lineId
                    width: grid.columns === 1 ? grid.width : (grid.width - grid.spacing) / 2
                    height: Math.max(implicitHeight, Theme.mm(page.low ? 26 : 34), grid.tallest)
                    glyph: "ticket"
                    text: modelData.name
                    explanation: [modelData.about, [modelData.wait, modelData.room].filter(part => part !== "").join(" · ")].filter(part => part !== "").join("\n")
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
