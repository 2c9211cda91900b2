// SPDX-License-Identifier: GPL-3.0-or-later
// What became of the paper, where to wait, what happens then.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Column {
    id: steps

    required property TicketSheet ticket
    property int fontSize: Theme.fontBody
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
                return qsTr("Please take your ticket");
            case TicketSheet.Unknown:
                return qsTr("The printer does not say whether the ticket came out. If there is none, remember the number");
            case TicketSheet.Failed:
                return qsTr("The ticket could not be printed. Remember the number: it is in the queue, and you will be called");
            default:
                return qsTr("The ticket is being printed…");
            }
        }
    }
    MarkedSentence {
        objectName: "whereToWait"
        width: parent.width
        fontSize: steps.fontSize
        visible: steps.ticket.room !== ""
        glyph: "seat"
        text: qsTr("Please wait here: %1").arg(steps.ticket.room)
    }
    MarkedSentence {
        objectName: "ahead"
        width: parent.width
        fontSize: steps.fontSize
        glyph: "person"
        text: steps.ticket.ahead === 0 ? qsTr("Nobody is before you") : qsTr("Before you in the queue:\u00a0%1").arg(steps.ticket.ahead)
    }
    MarkedSentence {
        width: parent.width
        fontSize: steps.fontSize
        glyph: "call"
        text: qsTr("Your number will appear on the display with the window to go to")
    }
}
