// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody is being called, or the first board is still on its way.
import QtQuick
import Priyom.Ui

Rectangle {
    id: quiet

    required property real unit
    required property bool known
    property bool narrow: false

    color: Theme.card
    border.color: Theme.line
    border.width: Math.max(1, Math.round(2 * unit))
    radius: 24 * unit

    Column {
        anchors.centerIn: parent
        width: parent.width - (quiet.narrow ? 64 : 120) * quiet.unit
        spacing: 24 * quiet.unit

        HallText {
            objectName: "quietTitle"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            fontSizeMode: Text.FixedSize
            pixels: (quiet.narrow ? 68 : 88) * quiet.unit
            font.bold: true
            text: quiet.known ? qsTr("Nobody is being called yet") : qsTr("The board will be here in a moment")
        }

        HallText {
            objectName: "quietText"
            width: parent.width
            visible: quiet.known
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
            fontSizeMode: Text.FixedSize
            pixels: (quiet.narrow ? 46 : 52) * quiet.unit
            color: Theme.mute
            text: qsTr("Take a seat, please. Your number will appear here")
        }
    }
}
