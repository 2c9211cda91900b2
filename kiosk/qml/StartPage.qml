// SPDX-License-Identifier: GPL-3.0-or-later
// The start: whose house this is, what time it is, and what can be done here.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit
    required property HubSession session

    objectName: "startPage"
    Accessible.role: Accessible.Pane
    Accessible.name: visit.sentence

    head: Item {
        width: parent.width
        height: Math.max(centre.implicitHeight, clock.height)

        ThemeText {
            id: centre

            objectName: "centreName"
            anchors.left: parent.left
            anchors.right: clock.left
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: page.session.centreName
            font.pixelSize: page.wide ? Theme.fontBody : Theme.fontTitle
            font.bold: true
            color: Theme.pine
        }
        Column {
            id: clock

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            ThemeText {
                objectName: "clock"
                anchors.right: parent.right
                text: page.session.hubTime
                font.pixelSize: Theme.fontLarge
                font.bold: true
            }
            ThemeText {
                anchors.right: parent.right
                text: page.session.hubDate
                font.pixelSize: Theme.fontSmall
                color: Theme.mute
            }
        }
    }

    Column {
        id: welcome

        width: parent.width
        y: page.wide ? Theme.gap : parent.height * 0.09
        spacing: Theme.gap

        ThemeText {
            width: parent.width
            visible: !page.low && (page.visit.open || !page.wide)
            text: qsTr("Hello!")
            font.pixelSize: Theme.fontLarge
            font.bold: true
        }
        ThemeText {
            width: parent.width
            visible: page.visit.open
            text: page.visit.sentence
            font.pixelSize: Theme.fontTitle
            color: Theme.mute
        }
        Banner {
            objectName: "linkBanner"
            visible: !page.visit.open
            width: parent.width
            kind: page.session.state === HubSession.Connecting ? Banner.Kind.Info : Banner.Kind.Warning
            fontSize: page.wide ? Theme.fontSmall : Theme.fontBody
            text: page.session.state === HubSession.Connecting ? qsTr("One moment: the terminal is connecting to the centre’s server.") : qsTr("The terminal cannot give out tickets now. Please go to the registrar’s window: the staff will help you. The terminal will be back by itself.")
        }
        ThemeText {
            objectName: "linkSentence"
            visible: !page.visit.open && page.session.state !== HubSession.Connecting
            width: parent.width
            text: page.session.sentence
            font.pixelSize: Theme.fontSmall
            color: Theme.mute
        }
    }
    Grid {
        id: choices

        readonly property real each: columns === 1 ? width : (width - spacing) / 2
        readonly property real tall: Math.max(take.implicitHeight, find.implicitHeight, known.implicitHeight, book.implicitHeight, columns === 1 ? Theme.mm(38) : Math.min(Theme.mm(90), (parent.height - y - spacing) / 2))

        anchors.top: welcome.bottom
        anchors.topMargin: page.wide ? Theme.margin * 0.6 : Theme.margin * 1.6
        width: parent.width
        columns: page.wide && (page.visit.offersHelp || page.visit.offersBooking) ? 2 : 1
        spacing: Theme.margin * 0.8

        ChoiceCard {
            id: take

            objectName: "startTakeTicket"
            width: choices.each
            height: choices.tall
            enabled: page.visit.open
            primary: true
            glyph: "ticket"
            text: qsTr("Take a ticket")
            explanation: page.low ? "" : qsTr("I know where to go")
            onClicked: page.visit.takeTicket()
        }
        ChoiceCard {
            id: find

            objectName: "startFindHelp"
            visible: page.visit.offersHelp
            width: choices.each
            height: choices.tall
            enabled: page.visit.open
            glyph: "list"
            text: qsTr("Find help")
            explanation: page.low ? "" : qsTr("A few questions, about five minutes; then a ticket")
            onClicked: page.visit.findHelp()
        }
        ChoiceCard {
            id: known

            objectName: "startCheckIn"
            visible: page.visit.offersBooking && (page.visit.open || !page.low)
            width: choices.each
            height: choices.tall
            enabled: page.visit.open
            glyph: "check"
            text: qsTr("I have an appointment")
            explanation: page.low ? "" : qsTr("With the code or the QR on your paper")
            onClicked: page.visit.checkIn()
        }
        ChoiceCard {
            id: book

            objectName: "startBook"
            visible: page.visit.offersBooking && (page.visit.open || !page.low)
            width: choices.each
            height: choices.tall
            enabled: page.visit.open
            glyph: "person"
            text: qsTr("Book an appointment")
            explanation: page.low ? "" : qsTr("With a specialist, on a day and at a time of your choice")
            onClicked: page.visit.bookAppointment()
        }
    }

    foot: Row {
        anchors.right: parent.right
        spacing: Theme.gap

        QuietButton {
            objectName: "languageRu"
            width: Theme.mm(45)
            text: "Русский"
            fontSize: Theme.fontSmall
            bold: Language.code === "ru"
            edge: bold ? Theme.pine : Theme.mute
            edgeWidth: bold ? 3 : 1
            onClicked: Language.code = "ru"
        }
        QuietButton {
            objectName: "languageEn"
            width: Theme.mm(45)
            text: "English"
            fontSize: Theme.fontSmall
            bold: Language.code === "en"
            edge: bold ? Theme.pine : Theme.mute
            edgeWidth: bold ? 3 : 1
            onClicked: Language.code = "en"
        }
    }
}
