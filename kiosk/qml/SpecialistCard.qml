// SPDX-License-Identifier: GPL-3.0-or-later
// A specialist to choose: photo or silhouette, public name, role, room.
import QtQuick
import QtQuick.Templates as T
import Priyom.Ui
import Priyom.Kiosk

T.AbstractButton {
    id: card

    required property Portraits portraits
    property string specialistId: ""
    property string role: ""
    property string room: ""

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.gap * 1.5
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: role !== "" && room !== "" ? role + ", " + room : role + room
    Accessible.onPressAction: if (card.enabled) card.clicked()

    background: Rectangle {
        color: card.down ? Theme.pineWash : Theme.card
        border.color: card.visualFocus ? Theme.ink : Theme.pine
        border.width: card.visualFocus ? 4 : 2
        radius: Theme.radius * 1.5
    }
    contentItem: Item { // qmllint disable deferred-property-id
        implicitHeight: Math.max(lines.implicitHeight, face.height)

        PortraitView {
            id: face

            objectName: "portrait-" + card.specialistId
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Theme.mm(26), card.width * 0.28)
            height: width
            portraits: card.portraits
            specialistId: card.specialistId
            ground: Theme.pineWash
            figure: Theme.pine
        }
        Column {
            id: lines

            anchors.left: face.right
            anchors.leftMargin: Theme.gap * 2
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap / 4

            ThemeText {
                width: parent.width
                text: card.text
                font.pixelSize: Theme.fitted(text, Theme.fontTitle, true, width)
                font.bold: true
                Accessible.ignored: true
            }
            ThemeText {
                width: parent.width
                visible: text !== ""
                text: card.role
                font.pixelSize: Theme.fitted(text, Theme.fontBody, false, width)
                Accessible.ignored: true
            }
            ThemeText {
                width: parent.width
                visible: text !== ""
                text: card.room
                font.pixelSize: Theme.fitted(text, Theme.fontSmall, false, width)
                color: Theme.mute
                Accessible.ignored: true
            }
        }
    }
}
