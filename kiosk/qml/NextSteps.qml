// SPDX-License-Identifier: GPL-3.0-or-later
// What became of the paper, where to wait, what happens then.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Column {
    id: steps

    required property TicketSheet ticket
    property int fontSize: Theme.fontBody
    readonly property bool booked: ticket.isAppointment
    readonly property string time: ticket.appointmentTime
    readonly property bool bad: ticket.paper === TicketSheet.Failed || ticket.paper === TicketSheet.Unknown

    spacing: fontSize * 0.7

    MarkedSentence {
        id: paper

        readonly property string stateName: steps.ticket.paperName

        objectName: "printState"
        width: parent.width
        fontSize: steps.fontSize
        glyph: steps.bad ? "alert" : steps.ticket.paper === TicketSheet.Printed ? "check" : "printer"
        strong: true
        stroke: steps.bad ? Theme.rose : Theme.pine
        text: {
            switch (steps.ticket.paper) {
            case TicketSheet.Printed:
                return steps.booked ? qsTr("Please take your paper: the code on it opens the door for you") : qsTr("Please take your ticket");
            case TicketSheet.Unknown:
                return steps.booked ? qsTr("The printer does not say whether the paper came out. If there is none, write the code down") : qsTr("The printer does not say whether the ticket came out. If there is none, remember the number");
            case TicketSheet.Failed:
                return steps.booked ? qsTr("The paper could not be printed. Write the code down: the appointment is yours") : qsTr("The ticket could not be printed. Remember the number: it is in the queue, and you will be called");
            default:
                return qsTr("The ticket is being printed…");
            }
        }
    }
    MarkedSentence {
        objectName: "appointmentTime"
        width: parent.width
        fontSize: steps.fontSize
        visible: steps.time !== "" && !steps.booked
        strong: true
        glyph: "check"
        text: qsTr("Your appointment is at %1").arg(steps.time)
    }
    MarkedSentence {
        objectName: "whereToWait"
        width: parent.width
        fontSize: steps.fontSize
        visible: steps.ticket.room !== ""
        glyph: "seat"
        text: (steps.booked ? qsTr("Come here: %1") : qsTr("Please wait here: %1")).arg(steps.ticket.room)
    }
    MarkedSentence {
        objectName: "receivedAt"
        width: parent.width
        fontSize: steps.fontSize
        visible: steps.ticket.receivedAt !== ""
        glyph: "person"
        text: qsTr("You will be received here: %1").arg(steps.ticket.receivedAt)
    }
    MarkedSentence {
        objectName: "ahead"
        width: parent.width
        fontSize: steps.fontSize
        visible: !steps.booked && steps.time === ""
        glyph: "person"
        text: steps.ticket.ahead === 0 ? qsTr("Nobody is before you") : qsTr("Before you in the queue:\u00a0%1").arg(steps.ticket.ahead)
    }
    MarkedSentence {
        objectName: "wait"
        width: parent.width
        fontSize: steps.fontSize
        visible: steps.ticket.waitHigh > 0 && steps.time === ""
        glyph: "seat"
        text: steps.ticket.waitLow === steps.ticket.waitHigh ? qsTr("The wait is about %1 minutes").arg(steps.ticket.waitHigh) : qsTr("The wait is about %1 to %2 minutes").arg(steps.ticket.waitLow).arg(steps.ticket.waitHigh)
    }
    MarkedSentence {
        width: parent.width
        fontSize: steps.fontSize
        visible: !steps.booked
        glyph: "call"
        text: qsTr("Your number will appear on the display with the window to go to")
    }
    MarkedSentence {
        objectName: "howToCome"
        width: parent.width
        fontSize: steps.fontSize
        visible: steps.booked
        glyph: "ticket"
        text: qsTr("When you come, choose “I have an appointment” here and show the code")
    }
    MarkedSentence {
        objectName: "bring"
        width: parent.width
        fontSize: steps.fontSize
        visible: steps.booked && steps.ticket.bring !== ""
        glyph: "list"
        text: qsTr("Please bring: %1").arg(steps.ticket.bring)
    }
}
