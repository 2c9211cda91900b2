// SPDX-License-Identifier: GPL-3.0-or-later
// The ticket: its number, the paper as it is being printed, where to wait and what happens next.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit
    required property TicketSheet ticket
    // Large letters need the whole width: the steps stand below the number, the paper below the steps.
    readonly property bool stacked: Theme.textScale >= 150
    readonly property bool inHand: ticket.paper === TicketSheet.Printed || ticket.paper === TicketSheet.Pending

    objectName: "ticketPage"
    Accessible.role: Accessible.Pane
    Accessible.name: visit.sentence
    whole: true

    head: ThemeText {
        width: parent.width
        visible: !page.wide
        height: visible ? implicitHeight : 0
        text: page.inHand || page.ticket.isAppointment ? page.visit.sentence : qsTr("Your place in the queue is kept")
        font.pixelSize: Theme.fontTitle
        font.bold: true
    }

    Item {
        anchors.fill: parent
        implicitHeight: Math.max(steps.y + steps.implicitHeight, previewCard.y + previewCard.height)

        Panel {
            id: numberCard

            width: page.wide && !page.stacked ? parent.width - previewCard.width - Theme.margin : parent.width
            padding: page.low ? Theme.gap : Theme.margin
            spacing: page.low ? 0 : Theme.gap / 2

            // Of an appointment the day and the time are what must not be forgotten; the code is on the paper.
            ThemeText {
                objectName: "ticketDay"
                width: parent.width
                visible: page.ticket.isAppointment
                horizontalAlignment: Text.AlignHCenter
                text: page.ticket.appointmentDay
                font.pixelSize: Theme.fontTitle
                font.bold: true
            }
            ThemeText {
                objectName: "ticketTime"
                width: parent.width
                visible: page.ticket.isAppointment
                horizontalAlignment: Text.AlignHCenter
                text: page.ticket.appointmentTime
                font.pixelSize: Math.max(Theme.points(page.low ? 48 : page.wide ? 80 : 120), Theme.fontTitle * 1.2)
                font.bold: true
                color: Theme.pine
                wrapMode: Text.NoWrap
            }
            ThemeText {
                width: parent.width
                visible: !page.stacked
                horizontalAlignment: Text.AlignHCenter
                text: page.ticket.isAppointment ? qsTr("Your code") : qsTr("Your number")
                font.pixelSize: Theme.fontSmall
                color: Theme.mute
            }
            ThemeText {
                objectName: "ticketNumber"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: page.ticket.number
                font.pixelSize: page.ticket.isAppointment ? Math.max(Theme.points(page.inHand ? 36 : 60), Theme.fontTitle) : Theme.points(page.low ? 72 : page.wide ? 120 : 150)
                font.bold: true
                wrapMode: Text.NoWrap
            }
            // Of an appointment its place stands below, with its floor.
            ThemeText {
                width: parent.width
                visible: !page.ticket.isAppointment || page.ticket.room === ""
                horizontalAlignment: Text.AlignHCenter
                text: page.ticket.line
                font.pixelSize: Theme.fontTitle
            }
        }
        Rectangle {
            id: previewCard

            readonly property real room: page.wide || page.stacked ? page.room : page.room - numberCard.height - Theme.margin
            readonly property real most: page.wide ? parent.width * 0.34 : parent.width * 0.52

            width: Math.min(most, (room - Theme.gap) / Math.max(0.5, preview.ratio) + Theme.gap)
            height: preview.ratio > 0 ? (width - Theme.gap) * preview.ratio + Theme.gap : 0
            visible: preview.ratio > 0
            x: page.stacked ? (parent.width - width) / 2 : page.wide ? parent.width - width : 0
            y: page.stacked ? steps.y + steps.height + Theme.margin : page.wide ? 0 : numberCard.height + Theme.margin
            color: "white"
            border.color: Theme.line
            border.width: 1

            RasterView {
                id: preview

                objectName: "ticketPreview"
                anchors.centerIn: parent
                width: parent.width - Theme.gap
                height: width * ratio
                sheet: page.ticket
                Accessible.role: Accessible.Graphic
                Accessible.name: page.ticket.isAppointment ? qsTr("The paper of your appointment as it is printed, code %1").arg(page.ticket.number) : qsTr("The ticket as it is printed, number %1").arg(page.ticket.number)
            }
        }
        NextSteps {
            id: steps

            x: page.wide || page.stacked ? 0 : previewCard.visible ? previewCard.width + Theme.margin : 0
            y: numberCard.height + (page.low ? Theme.gap : Theme.margin)
            width: page.wide ? numberCard.width : parent.width - x
            ticket: page.ticket
            fontSize: page.low ? Theme.fontSmall : Theme.fontBody
        }
    }

    foot: PrimaryButton {
        objectName: "doneButton"
        // The width of the card above it where the paper is as wide as it may be.
        width: page.wide ? parent.width * 0.66 - Theme.margin : parent.width
        text: page.inHand ? qsTr("Done") : page.ticket.isAppointment ? qsTr("I have written the code down") : qsTr("I have memorised the number")
        onClicked: page.visit.done()
    }
}
