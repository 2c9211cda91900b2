// SPDX-License-Identifier: GPL-3.0-or-later
// «У меня запись»: the code, what there is under it, and the ways on.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit
    required property BookingEntry entry
    readonly property bool found: entry.stage === BookingEntry.Found
    readonly property bool givingUp: entry.stage === BookingEntry.GivingUp
    readonly property bool ready: entry.canComeIn
    readonly property bool rebooks: entry.verdict === BookingEntry.Gone
    // A ticket of the queue was scanned.
    readonly property bool ticket: entry.number !== ""

    leaving: visit
    objectName: "checkInPage"
    Accessible.role: Accessible.Pane
    Accessible.name: entry.sentence

    head: Item {
        width: parent.width
        height: Math.max(title.implicitHeight, leave.height)

        ThemeText {
            id: title

            objectName: "checkInSentence"
            anchors.left: parent.left
            anchors.right: leave.left
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: page.givingUp ? qsTr("Cancel this appointment?") : page.entry.sentence
            font.pixelSize: Theme.fontTitle
            font.bold: true
        }
        QuickExit {
            id: leave

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: !page.crowded
            visit: page.visit
        }
    }

    ScrollArea {
        anchors.fill: parent
        lift: page.wide ? 0 : 0.2
        prefix: "checkIn"
        spacing: Theme.gap * 1.5

        Banner {
            objectName: "giveUpTrouble"
            width: parent.width
            visible: page.givingUp && page.entry.trouble !== BookingEntry.NoTrouble
            kind: Banner.Kind.Warning
            fontSize: page.low ? Theme.fontSmall : Theme.fontBody
            text: page.entry.trouble === BookingEntry.Unanswered ? qsTr("The centre does not answer just now: it is not known whether your appointment is cancelled. Please try again, or go to the registrar’s window.") : qsTr("This cannot be cancelled at the terminal. Please go to the registrar’s window.")
        }
        Panel {
            width: parent.width
            visible: page.ticket
            padding: Theme.margin
            spacing: Theme.gap / 2

            ThemeText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Your number")
                font.pixelSize: Theme.fontSmall
                color: Theme.mute
            }
            ThemeText {
                objectName: "scannedNumber"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: page.entry.number
                font.pixelSize: Theme.points(72)
                font.bold: true
                wrapMode: Text.NoWrap
            }
        }
        Panel {
            width: parent.width
            visible: page.entry.when !== ""
            padding: Theme.margin
            spacing: Theme.gap

            ThemeText {
                objectName: "bookingWhen"
                width: parent.width
                text: page.entry.when
                font.pixelSize: Theme.fontLarge
                font.bold: true
                color: Theme.pine
            }
            MarkedSentence {
                width: parent.width
                glyph: "person"
                text: page.entry.place
            }
            MarkedSentence {
                width: parent.width
                visible: text !== ""
                glyph: "list"
                text: page.entry.service
            }
        }
        Banner {
            objectName: "checkInAdvice"
            width: parent.width
            visible: text !== "" && !page.givingUp
            kind: page.entry.verdict === BookingEntry.NoAnswer ? Banner.Kind.Warning : Banner.Kind.Info
            fontSize: page.low ? Theme.fontSmall : Theme.fontBody
            text: page.entry.advice
        }
        ReaderPicture {
            width: parent.width
            visible: keys.visible && Theme.textScale < 150
            low: page.low
        }
        CodeKeys {
            id: keys

            width: parent.width
            visible: page.entry.stage === BookingEntry.Code && !page.entry.typingRests && !page.ticket && page.entry.verdict !== BookingEntry.Over
            entry: page.entry
        }
        // With large letters the keys come first.
        ReaderPicture {
            width: parent.width
            visible: keys.visible && Theme.textScale >= 150
            low: page.low
        }
        QuietButton {
            objectName: "moveBooking"
            width: parent.width
            visible: page.entry.canMove
            glyph: "right"
            text: qsTr("Choose another time")
            onClicked: page.visit.moveBooking()
        }
        QuietButton {
            objectName: "giveUpBooking"
            width: parent.width
            visible: page.entry.canMove
            glyph: "cross"
            text: qsTr("Cancel the appointment")
            onClicked: page.entry.giveUp()
        }
    }

    foot: RowLayout {
        width: parent.width
        spacing: Theme.gap

        QuietButton {
            objectName: "backButton"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: !page.givingUp
            glyph: "left"
            text: page.entry.stage === BookingEntry.Cancelled ? qsTr("To the start") : qsTr("Back")
            onClicked: page.visit.back()
        }
        QuietButton {
            objectName: "cancelBooking"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: page.givingUp
            enabled: !page.entry.asking
            text: page.entry.trouble === BookingEntry.NoTrouble ? qsTr("Yes, cancel it") : qsTr("Try again")
            onClicked: page.entry.cancel()
        }
        PrimaryButton {
            objectName: "keepBooking"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: page.givingUp
            enabled: !page.entry.asking
            text: page.entry.trouble === BookingEntry.NoTrouble ? qsTr("No, keep it") : qsTr("Back")
            onClicked: page.entry.keep()
        }
        PrimaryButton {
            objectName: "comeIn"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: page.ready
            glyph: "check"
            text: qsTr("I am here")
            onClicked: page.visit.comeIn()
        }
        PrimaryButton {
            objectName: "returnToQueue"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 2
            visible: page.entry.verdict === BookingEntry.CameLate
            enabled: !page.entry.asking
            text: qsTr("Yes, put me back")
            onClicked: page.entry.returnToQueue()
        }
        PrimaryButton {
            objectName: "ticketDone"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 2
            visible: page.entry.verdict === BookingEntry.Waits || page.entry.verdict === BookingEntry.Called
            text: qsTr("Done")
            onClicked: page.visit.quit()
        }
        PrimaryButton {
            objectName: "bookAgain"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: page.rebooks
            text: qsTr("Make an appointment")
            onClicked: page.visit.bookAppointment()
        }
        QuietButton {
            objectName: "ticketInstead"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: page.visit.times.givesTickets && !page.givingUp && !page.ready && !page.rebooks && (!page.ticket || page.entry.verdict === BookingEntry.Over)
            glyph: "ticket"
            text: page.entry.stage === BookingEntry.Code && page.entry.verdict !== BookingEntry.Over ? qsTr("I do not remember the code") : qsTr("Take a ticket")
            onClicked: page.visit.takeTicket()
        }
    }
}
