// SPDX-License-Identifier: GPL-3.0-or-later
// «Вы ещё здесь?» with the seconds left; then everything is wiped.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Rectangle {
    id: overlay

    required property Visit visit
    required property IdleWatch idle

    objectName: "idleOverlay"
    color: "#B3FBF8F3"
    Accessible.role: Accessible.Dialog
    Accessible.name: question.text

    // Nothing behind it can be touched.
    MouseArea {
        anchors.fill: parent
    }
    Panel {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(220))
        padding: Theme.margin
        spacing: Theme.margin
        border.width: 3
        border.color: Theme.pine

        ThemeText {
            id: question

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Are you still here?")
            font.pixelSize: Theme.fontLarge
            font.bold: true
        }
        ThemeText {
            objectName: "idleSeconds"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Seconds left: %1. Then everything will be wiped, so that nobody sees it.").arg(overlay.idle.secondsLeft)
        }
        PrimaryButton {
            objectName: "idleStay"
            width: parent.width
            text: qsTr("Yes, go on")
            onClicked: overlay.idle.stay()
        }
        QuietButton {
            objectName: "idleFinishAtDesk"
            width: parent.width
            visible: overlay.visit.hasAnswers
            text: qsTr("Take a ticket and finish with the registrar")
            onClicked: overlay.visit.finishAtTheDesk()
        }
        QuietButton {
            objectName: "idleLeave"
            width: parent.width
            text: qsTr("No, wipe everything")
            onClicked: overlay.visit.quit()
        }
    }
}
