// SPDX-License-Identifier: GPL-3.0-or-later
// The start: whose house this is, what time it is, and what can be done here.
import QtQuick
import QtQuick.Layouts
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit
    required property HubSession session

    objectName: "startPage"
    Accessible.role: Accessible.Pane
    Accessible.name: visit.sentence
    whole: true
    // What greets gives way to what is chosen from.
    readonly property bool large: Theme.textScale >= 150

    readonly property OpeningTimes times: visit.times
    readonly property bool closed: visit.open && !visit.givesTickets

    head: Item {
        width: parent.width
        height: page.large ? centre.height + clock.height : Math.max(centre.implicitHeight, clock.height)

        ThemeText {
            id: centre

            objectName: "centreName"
            width: page.large ? parent.width : parent.width - clock.width - Theme.margin
            y: page.large ? 0 : (parent.height - height) / 2
            text: page.session.centreName
            font.pixelSize: page.large ? Theme.fontSmall : page.wide ? Theme.fontBody : Theme.fontTitle
            font.bold: true
            color: Theme.pine
        }
        // The time over the day; with large letters beside it, below the name.
        Grid {
            id: clock

            x: page.large ? 0 : parent.width - width
            y: page.large ? centre.height : (parent.height - height) / 2
            columns: page.large ? 2 : 1
            columnSpacing: Theme.gap * 2
            horizontalItemAlignment: Grid.AlignRight
            verticalItemAlignment: Grid.AlignVCenter

            ThemeText {
                objectName: "clock"
                text: page.session.hubTime
                font.pixelSize: page.large || page.low ? Theme.fontTitle : Theme.fontLarge
                font.bold: true
            }
            ThemeText {
                text: page.session.hubDate
                font.pixelSize: Theme.fontSmall
                color: Theme.mute
            }
        }
    }

    Item {
        anchors.fill: parent
        implicitHeight: more.visible ? more.y + more.height : choices.y + choices.implicitHeight

        Column {
            id: welcome

            width: parent.width
            y: page.wide ? 0 : Math.max(0, Math.min(Theme.margin * 2, (page.room - height - choices.implicitHeight) * 0.3))
            spacing: Theme.gap

            ThemeText {
                width: parent.width
                visible: !page.low && !page.large && (page.visit.open || !page.wide) && page.times.open && page.visit.prints
                text: qsTr("Hello!")
                font.pixelSize: Theme.fontLarge
                font.bold: true
            }
            ThemeText {
                width: parent.width
                visible: page.visit.open && (page.times.open || !(page.wide || page.large))
                text: page.visit.sentence
                font.pixelSize: Theme.fontTitle
                color: Theme.mute
            }
            Banner {
                objectName: "opensBanner"
                visible: page.visit.givesTickets && !page.times.open
                width: parent.width
                fontSize: Theme.fontSmall
                text: page.times.sentence
            }
            Banner {
                objectName: "printerBanner"
                visible: page.visit.open && !page.visit.prints
                width: parent.width
                kind: Banner.Kind.Warning
                fontSize: Theme.fontSmall
                text: qsTr("Nothing can be printed here just now. Your number will stand on the screen: remember it or take a picture of it.")
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
            // Of one line, as tall as the tallest; one below the other, each as it needs.
            readonly property real least: columns === 1 ? Math.max(Theme.mm(31), Math.min(Theme.mm(52), (page.room - welcome.height - Theme.margin * 3) / 4 - spacing)) : Math.max(page.closed ? shut.implicitHeight : take.implicitHeight, find.implicitHeight, known.implicitHeight, book.implicitHeight, Math.min(Theme.mm(90), (page.room - y - spacing) / 2))

            anchors.top: welcome.bottom
            anchors.topMargin: page.low ? (welcome.height > 0 ? Theme.gap : 0) : page.wide ? Theme.margin * 0.6 : Theme.margin * 1.6
            width: parent.width
            columns: page.wide && !(page.closed && page.large) && (page.visit.offersHelp || page.visit.offersBooking) ? 2 : 1
            spacing: page.low ? Theme.gap * 1.2 : Theme.margin * 0.8

            ClosedCard {
                id: shut

                visible: page.closed
                width: choices.each
                height: Math.max(choices.least, implicitHeight)
                low: page.wide
                visit: page.visit
            }
            ChoiceCard {
                id: take

                objectName: "startTakeTicket"
                visible: !page.closed
                width: choices.each
                height: Math.max(choices.least, implicitHeight)
                padding: page.low ? Theme.gap * 1.2 : Theme.gap * 2
                enabled: page.visit.open
                primary: true
                glyph: "ticket"
                text: qsTr("Take a ticket")
                explanation: page.low ? "" : qsTr("I know where to go")
                onClicked: page.visit.takeTicket()
            }
            ChoiceCard {
                id: known

                objectName: "startCheckIn"
                visible: page.visit.offersBooking && (page.visit.open || !page.low)
                width: choices.each
                height: Math.max(choices.least, implicitHeight)
                padding: page.low ? Theme.gap * 1.2 : Theme.gap * 2
                enabled: page.visit.open
                glyph: "check"
                text: qsTr("I have an appointment")
                explanation: page.low ? "" : qsTr("With the code or the QR on your paper")
                onClicked: page.visit.checkIn()
            }
            ChoiceCard {
                id: find

                objectName: "startFindHelp"
                visible: page.visit.offersHelp
                width: choices.each
                height: Math.max(choices.least, implicitHeight)
                padding: page.low ? Theme.gap * 1.2 : Theme.gap * 2
                enabled: page.visit.open
                glyph: "list"
                text: qsTr("Find help")
                explanation: page.low ? "" : page.closed ? qsTr("A few questions, about five minutes") : qsTr("A few questions, about five minutes; then a ticket")
                onClicked: page.visit.findHelp()
            }
            ChoiceCard {
                id: book

                objectName: "startBook"
                visible: page.visit.offersBooking && (page.visit.open || !page.low)
                width: choices.each
                height: Math.max(choices.least, implicitHeight)
                padding: page.low ? Theme.gap * 1.2 : Theme.gap * 2
                enabled: page.visit.open
                glyph: "calendar"
                text: qsTr("Book an appointment")
                explanation: page.low ? "" : qsTr("With a specialist, on a day and at a time of your choice")
                onClicked: page.visit.bookAppointment()
            }
        }
        // Large letters leave it no place beside the urgent button.
        MoreButton {
            id: more

            visible: page.large && page.visit.offersMore
            anchors.top: choices.bottom
            anchors.topMargin: choices.spacing
            width: parent.width
            visit: page.visit
        }
    }

    // Quiet: who needs it is not seen to look for it; and always there, whatever else the page has to say.
    foot: RowLayout {
        width: parent.width
        spacing: Theme.gap

        QuietButton {
            objectName: "startUrgent"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 2
            Layout.minimumHeight: Theme.mm(page.low ? 20 : 24)
            glyph: "alert"
            text: qsTr("I need help urgently")
            onClicked: page.visit.callUrgently()
        }
        MoreButton {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            visible: !page.large && page.visit.offersMore
            visit: page.visit
        }
    }
}
