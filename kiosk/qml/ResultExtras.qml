// SPDX-License-Identifier: GPL-3.0-or-later
// What may help, on paper; or an appointment for it.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Column {
    id: extras

    required property Visit visit
    required property HelpSheet help
    // Across a screen height is dear.
    property bool slim: false
    // The ways on stand elsewhere.
    property bool alone: false
    readonly property bool printing: help.memo === HelpSheet.Printing
    readonly property bool bad: help.memo === HelpSheet.Failed || help.memo === HelpSheet.Unknown
    readonly property bool any: help.services.length > 0

    spacing: Theme.gap

    // In one row with the ways on there is no place to say it.
    Banner {
        objectName: "resultClosed"
        width: parent.width
        visible: extras.alone && !extras.visit.times.givesTickets
        text: extras.visit.times.sentence
    }
    // It goes along with a ticket.
    QuietButton {
        objectName: "nameMyself"
        width: parent.width
        visible: extras.visit.offersIdentity && extras.visit.times.givesTickets
        glyph: extras.visit.named ? "check" : "person"
        text: extras.visit.named ? qsTr("Your name goes along. Change it") : qsTr("Give your name, if you wish")
        onClicked: extras.visit.nameMyself()
    }
    QuietButton {
        objectName: "printMemo"
        width: parent.width
        visible: extras.any && extras.visit.prints && extras.help.memo !== HelpSheet.Printed
        enabled: !extras.printing
        glyph: "printer"
        text: extras.printing ? qsTr("The memo is being printed…") : extras.bad ? qsTr("Print the memo once more") : qsTr("Print a memo")
        onClicked: extras.visit.printMemo()
    }
    MarkedSentence {
        readonly property string stateName: extras.help.memoName

        objectName: "memoState"
        width: parent.width
        visible: extras.any && text !== ""
        fontSize: Theme.fontSmall
        glyph: extras.help.memo === HelpSheet.Printed ? "check" : extras.bad ? "alert" : "info"
        stroke: extras.bad ? Theme.rose : Theme.pine
        text: {
            switch (extras.help.memo) {
            case HelpSheet.Printed:
                return qsTr("Please take the memo. There is no name and no answer on it");
            case HelpSheet.Unknown:
                return qsTr("The printer does not say whether the memo came out. If there is none, photograph the screen, or ask at the window");
            case HelpSheet.Failed:
                return qsTr("The memo could not be printed. Photograph the screen, or ask at the window");
            default:
                return extras.visit.prints ? "" : qsTr("The terminal cannot print a memo now. You can photograph the screen");
            }
        }
    }
    ChoiceCard {
        objectName: "helpBook"
        width: parent.width
        topPadding: Theme.gap * (extras.slim ? 1 : 2)
        bottomPadding: topPadding
        visible: extras.visit.offersBooking
        glyph: "calendar"
        text: qsTr("Make an appointment")
        explanation: qsTr("Your answers are not kept then: you tell the specialist")
        onClicked: extras.visit.bookAppointment()
    }
}
