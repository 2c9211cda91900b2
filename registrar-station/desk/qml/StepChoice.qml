// SPDX-License-Identifier: GPL-3.0-or-later
// One choice of the step's dialog: its key, what it is, and a word beside it.
import QtQuick
import QtQuick.Templates as T
import Priyom.Ui

T.AbstractButton {
    id: choice

    required property string shortcut
    required property string note
    property bool marked: false
    property bool chosen: false

    implicitHeight: Math.max(Theme.target + 2, lines.implicitHeight + Theme.gap)
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: note === "" ? text : text + ", " + note
    Accessible.description: shortcut
    Accessible.checked: chosen
    Accessible.onPressAction: choice.clicked()

    background: Rectangle {
        color: choice.marked ? Theme.pineWash : choice.hovered ? Theme.off : Theme.card
        border.color: choice.marked ? Theme.pine : Theme.line
        border.width: choice.marked ? 2 : 1
        radius: Theme.radius / 2
    }
    contentItem: Item { // qmllint disable deferred-property-id
        id: lines

        implicitHeight: Math.max(words.implicitHeight, badge.height)

        Rectangle {
            id: badge

            anchors { left: parent.left; leftMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            visible: choice.shortcut !== ""
            width: visible ? Theme.fontBody * 1.4 : 0
            height: width
            color: choice.chosen ? Theme.pine : Theme.card
            border.color: choice.chosen ? Theme.pine : Theme.mute
            border.width: 1
            radius: Theme.radius / 2

            ThemeText {
                anchors.centerIn: parent
                text: choice.shortcut
                color: choice.chosen ? Theme.onPine : Theme.ink
                font.pixelSize: Theme.fontSmall
                font.bold: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        ThemeText {
            id: words

            anchors { left: badge.right; leftMargin: Theme.gap; right: side.left; rightMargin: Theme.gap / 2; verticalCenter: parent.verticalCenter }
            text: choice.text
            font.bold: choice.chosen
            font.pixelSize: Theme.fontSmall
            Accessible.ignored: true
        }
        ThemeText {
            id: side

            anchors { right: parent.right; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            width: Math.min(implicitWidth, choice.width * 0.4)
            horizontalAlignment: Text.AlignRight
            text: choice.note
            color: choice.chosen ? Theme.ink : Theme.mute
            font.bold: choice.chosen
            font.pixelSize: Theme.fontSmall
            Accessible.ignored: true
        }
    }
    Tip {
        visible: choice.hovered && choice.shortcut !== ""
        text: choice.text + " (" + choice.shortcut + ")"
    }
}
