// SPDX-License-Identifier: GPL-3.0-or-later
// A day whose times are all taken: the next one that has some, or a place on its waiting list.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Column {
    id: full

    required property Visit visit
    required property Appointment appointment
    property bool low: false
    readonly property bool waits: visit.offersWaiting && !appointment.moving

    spacing: Theme.gap * 1.5

    Panel {
        width: parent.width
        padding: full.low ? Theme.gap * 1.5 : Theme.margin
        spacing: Theme.gap

        ThemeText {
            objectName: "fullDay"
            width: parent.width
            text: full.appointment.day
            font.pixelSize: Theme.fontLarge
            font.bold: true
        }
        ThemeText {
            width: parent.width
            text: full.waits ? qsTr("If somebody gives their time back, a member of the staff tells those on the waiting list. Nobody else sees it.") : qsTr("A time may still come free: please look again later.")
        }
    }
    ChoiceCard {
        objectName: "nextFreeDay"
        width: parent.width
        visible: full.appointment.nextFreeDay !== ""
        primary: true
        glyph: "right"
        text: full.appointment.nextFreeDay
        explanation: qsTr("The next day with free times")
        onClicked: full.appointment.toNextFreeDay()
    }
    ChoiceCard {
        objectName: "joinWaitingList"
        width: parent.width
        visible: full.waits
        glyph: "list"
        text: qsTr("Put me on the waiting list")
        explanation: qsTr("We need your telephone or e-mail, to tell you")
        onClicked: full.visit.joinWaitingList()
    }
}
