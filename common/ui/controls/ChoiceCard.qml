// SPDX-License-Identifier: GPL-3.0-or-later
// A large choice of a start screen: mark, title, and a line that says what follows.
import QtQuick
import QtQuick.Templates as T
import Priyom.Ui

T.AbstractButton {
    id: card

    property string explanation: ""
    property string glyph: ""
    property bool primary: false
    readonly property color words: !enabled ? Theme.mute : primary ? Theme.onPine : Theme.ink

    implicitWidth: Theme.target * 6
    implicitHeight: Math.max(Theme.target * 1.5, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.gap * 2
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: explanation
    Accessible.onPressAction: if (card.enabled) card.clicked()

    background: Rectangle {
        color: !card.enabled ? Theme.off : card.primary ? (card.down ? Theme.pineDeep : Theme.pine) : (card.down ? Theme.pineWash : Theme.card)
        border.color: card.visualFocus ? Theme.ink : !card.enabled ? Theme.line : Theme.pine
        border.width: card.visualFocus ? 4 : 2
        radius: Theme.radius * 1.5
    }
    contentItem: Item { // qmllint disable deferred-property-id
        implicitHeight: Math.max(lines.implicitHeight, mark.height)

        Glyph {
            id: mark

            visible: card.glyph !== ""
            name: card.glyph
            stroke: card.primary || !card.enabled ? card.words : Theme.pine
            width: visible ? Math.min(Theme.fontLarge * 1.7, Theme.scale === Theme.Kiosk ? Theme.mm(29) : 1000, card.width * 0.2) : 0
            height: width
            anchors.verticalCenter: parent.verticalCenter
        }
        Column {
            id: lines

            anchors.left: mark.right
            anchors.leftMargin: mark.visible ? Theme.gap * 2 : 0
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap / 2

            ThemeText {
                width: parent.width
                text: card.text
                color: card.words
                font.pixelSize: Theme.fitted(text, Theme.fontTitle, true, width)
                font.bold: true
                Accessible.ignored: true
            }
            ThemeText {
                width: parent.width
                visible: text !== ""
                text: card.explanation
                color: card.words
                font.pixelSize: Theme.fitted(text, Theme.fontSmall, false, width)
                Accessible.ignored: true
            }
        }
    }
}
