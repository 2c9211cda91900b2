// SPDX-License-Identifier: GPL-3.0-or-later
// A day whose times are all taken: the next one that has some, or a place on its waiting list.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Grid {
    id: full

    required property Visit visit
    required property Appointment appointment
    property bool wide: false
    readonly property bool waits: visit.offersWaiting && !appointment.moving
    readonly property bool leads: appointment.nextFreeDay !== ""
    readonly property real each: columns === 1 ? width : (width - spacing) / 2

    columns: wide && waits && leads && Theme.textScale < 150 ? 2 : 1
    spacing: Theme.gap * 1.5

    ChoiceCard {
        id: next

        objectName: "nextFreeDay"
        width: full.each
        height: full.columns === 2 ? Math.max(implicitHeight, wait.implicitHeight) : implicitHeight
        visible: full.leads
        primary: true
        glyph: "right"
        text: full.appointment.nextFreeDay
        explanation: qsTr("The next day with free times")
        onClicked: full.appointment.toNextFreeDay()
    }
    ChoiceCard {
        id: wait

        objectName: "joinWaitingList"
        width: full.each
        height: full.columns === 2 ? Math.max(implicitHeight, next.implicitHeight) : implicitHeight
        visible: full.waits
        glyph: "list"
        text: qsTr("Put me on the waiting list")
        explanation: qsTr("If somebody gives a time back, a member of the staff tells you. We need your telephone or e-mail.")
        onClicked: full.visit.joinWaitingList()
    }
    ThemeText {
        objectName: "fullForNow"
        width: full.each
        visible: !full.waits
        text: qsTr("A time may still come free: please look again later.")
    }
}
