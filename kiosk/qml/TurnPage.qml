// SPDX-License-Identifier: GPL-3.0-or-later
// By turn, as nearly everybody; or out of turn, by right.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit

    objectName: "turnPage"
    Accessible.role: Accessible.Pane
    Accessible.name: visit.sentence

    head: Column {
        width: parent.width
        spacing: Theme.gap / 2

        ThemeText {
            width: parent.width
            text: page.visit.lineName
            font.pixelSize: Theme.fontLarge
            font.bold: true
        }
        ThemeText {
            objectName: "lineWait"
            width: parent.width
            visible: text !== ""
            text: page.visit.lineWait
            font.pixelSize: Theme.fontTitle
            color: Theme.mute
        }
    }

    ScrollArea {
        anchors.fill: parent
        lift: page.wide ? 0 : 0.3
        spacing: Theme.margin
        prefix: "turn"

        ChoiceCard {
            objectName: "turnOrdinary"
            width: parent.width
            height: Math.max(implicitHeight, Theme.mm(page.low ? 40 : 60))
            primary: true
            glyph: "ticket"
            text: qsTr("The ordinary queue")
            explanation: qsTr("You get your ticket at once")
            onClicked: page.visit.ordinary()
        }
        QuietButton {
            objectName: "turnRight"
            width: parent.width
            height: Math.max(implicitHeight, Theme.mm(26))
            text: qsTr("I have the right to be received out of turn")
            onClicked: page.visit.haveRight()
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
