// SPDX-License-Identifier: GPL-3.0-or-later
// «Вы ещё здесь?» with the seconds left; then everything is wiped.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Rectangle {
    id: overlay

    required property Visit visit
    required property IdleWatch idle
    readonly property bool tight: height < Theme.mm(280) && Theme.textScale > 125

    objectName: "idleOverlay"
    color: Qt.alpha(Theme.paper, 0.7)
    Accessible.role: Accessible.Dialog
    Accessible.name: question.text

    // Nothing behind it can be touched.
    MouseArea {
        anchors.fill: parent
    }
    Panel {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(Theme.textScale > 125 ? 300 : 220))
        padding: overlay.tight ? Theme.gap * 1.5 : Theme.margin
        spacing: overlay.tight ? Theme.gap : Theme.margin
        border.width: 3
        border.color: Theme.pine

        // Large letters on a small screen: the words scroll, the ways on are there.
        ScrollArea {
            width: parent.width
            height: Math.min(implicitHeight, overlay.height - ways.implicitHeight - (overlay.tight ? Theme.gap * 5 : 4 * Theme.margin))
            ground: Theme.card
            spacing: overlay.tight ? Theme.gap / 2 : Theme.margin
            prefix: "idle"

            ThemeText {
                id: question

                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Are you still here?")
                font.pixelSize: overlay.tight ? Theme.fontTitle : Theme.fontLarge
                font.bold: true
            }
            ThemeText {
                objectName: "idleSeconds"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: overlay.tight ? Theme.fontSmall : Theme.fontBody
                text: qsTr("Seconds left: %1. Then the screen goes back to the start, and what you answered is wiped: nobody will see it.").arg(overlay.idle.secondsLeft)
            }
            ThemeText {
                objectName: "idleKept"
                width: parent.width
                visible: finish.visible
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: overlay.tight ? Theme.fontSmall : Theme.fontBody
                text: qsTr("With a ticket your answers are kept for the registrar.")
            }
        }
        Column {
            id: ways

            width: parent.width
            spacing: overlay.tight ? Theme.gap : Theme.gap * 1.5

            PrimaryButton {
                objectName: "idleStay"
                width: parent.width
                text: qsTr("Yes, go on")
                onClicked: overlay.idle.stay()
            }
            QuietButton {
                id: finish

                objectName: "idleFinishAtDesk"
                width: parent.width
                visible: overlay.visit.hasAnswers && overlay.visit.times.givesTickets
                text: qsTr("Take a ticket and finish with the registrar")
                onClicked: overlay.visit.finishAtTheDesk()
            }
            QuietButton {
                objectName: "idleLeave"
                width: parent.width
                text: qsTr("Leave and wipe everything")
                onClicked: overlay.visit.quit()
            }
        }
    }
}
