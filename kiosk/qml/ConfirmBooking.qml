// SPDX-License-Identifier: GPL-3.0-or-later
// What will be written down: day, time, place; no name is asked.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Panel {
    id: panel

    required property Visit visit
    required property Appointment appointment

    padding: Theme.margin
    spacing: Theme.gap * 1.5

    ThemeText {
        objectName: "chosenTime"
        width: parent.width
        text: qsTr("%1 at %2", "day, time").arg(panel.appointment.day).arg(panel.appointment.time)
        font.pixelSize: Theme.fontLarge
        font.bold: true
        color: Theme.pine
    }
    MarkedSentence {
        width: parent.width
        glyph: "list"
        text: panel.appointment.serviceName
    }
    Item {
        width: parent.width
        height: Math.max(face.height, who.height)

        PortraitView {
            id: face

            objectName: "chosenPortrait"
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm(20)
            height: width
            portraits: panel.visit.portraits
            specialistId: panel.appointment.specialistId
            ground: Theme.pineWash
            figure: Theme.pine
        }
        ThemeText {
            id: who

            objectName: "chosenPlace"
            anchors.left: face.right
            anchors.leftMargin: Theme.gap * 1.5
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: panel.appointment.place + (panel.appointment.role !== "" ? ", " + panel.appointment.role : "")
        }
    }
    MarkedSentence {
        width: parent.width
        visible: panel.appointment.moving
        glyph: "info"
        text: qsTr("Until now: %1").arg(panel.appointment.formerTime)
    }
    MarkedSentence {
        width: parent.width
        glyph: "ticket"
        text: panel.appointment.moving ? qsTr("Your code stays the same.") : panel.appointment.hasContact ? qsTr("Your details are filled in. You get a code on paper too.") : qsTr("You need not give your name: you get a code on paper.")
    }
    QuietButton {
        objectName: "addContact"
        width: parent.width
        visible: panel.visit.offersContact && !panel.appointment.moving
        enabled: panel.appointment.mayChange
        glyph: "person"
        text: panel.appointment.hasContact ? qsTr("Change my details") : qsTr("Give my name and telephone")
        onClicked: panel.visit.addContact()
    }
}
