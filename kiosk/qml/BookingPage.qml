// SPDX-License-Identifier: GPL-3.0-or-later
// An appointment: for what, with whom, on which day, at what time; and the question before it is written down.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit
    required property Appointment appointment
    // Little is left below large letters on a small panel: what was chosen before is not said again.
    readonly property bool tight: low && Theme.textScale >= 150
    readonly property bool confirming: appointment.stage === Appointment.Confirm

    leaving: visit
    objectName: "bookingPage"
    Accessible.role: Accessible.Pane
    Accessible.name: appointment.sentence

    Connections {
        target: page.appointment

        function onStageChanged() {
            choices.toTop();
            page.toTop();
        }
    }

    head: Column {
        width: parent.width
        spacing: Theme.gap

        Item {
            width: parent.width
            height: Math.max(title.implicitHeight, leave.height)

            ThemeText {
                id: title

                objectName: "bookingSentence"
                anchors.left: parent.left
                anchors.right: leave.left
                anchors.rightMargin: Theme.margin
                anchors.verticalCenter: parent.verticalCenter
                text: page.appointment.sentence
                font.pixelSize: page.tight ? Theme.fontBody : Theme.fontTitle
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
        ThemeText {
            objectName: "bookingChosen"
            width: parent.width
            visible: text !== "" && !page.confirming && (!page.tight || page.appointment.stage === Appointment.Full)
            text: {
                const parts = [page.appointment.serviceName, page.appointment.place];
                if (page.appointment.stage === Appointment.Time || page.appointment.stage === Appointment.Full)
                    parts.push(page.appointment.day);
                return parts.filter(part => part !== "").join(" · ");
            }
            font.pixelSize: Theme.fontSmall
            color: Theme.mute
        }
        ThemeText {
            objectName: "formerTime"
            width: parent.width
            visible: page.appointment.moving && !page.confirming
            text: qsTr("Your appointment now: %1. It stays until you choose another time.").arg(page.appointment.formerTime)
            font.pixelSize: Theme.fontSmall
            color: Theme.mute
        }
        Banner {
            objectName: "bookingNotice"
            visible: page.appointment.notice !== Appointment.None
            width: parent.width
            kind: page.appointment.notice === Appointment.NoAnswer || page.appointment.notice === Appointment.Declined ? Banner.Kind.Warning : Banner.Kind.Info
            fontSize: page.low ? Theme.fontSmall : Theme.fontBody
            text: {
                switch (page.appointment.notice) {
                case Appointment.Taken:
                    return page.appointment.stage === Appointment.Full ? qsTr("Somebody has just taken the last time of this day.") : qsTr("Somebody has just taken this time. Please choose another one.");
                case Appointment.CameFree:
                    return qsTr("A time has come free just now: you can choose it.");
                case Appointment.TooLate:
                    return qsTr("The time was kept for you as long as it could be. Please choose it again.");
                case Appointment.NoAnswer:
                    return qsTr("No connection to the centre just now. The terminal goes on trying; the registrar can book an appointment for you too.");
                case Appointment.Declined:
                    return qsTr("This cannot be booked at the terminal. Please ask at the registrar’s window.");
                default:
                    return "";
                }
            }
        }
    }

    ScrollArea {
        id: choices

        anchors.fill: parent
        lift: page.wide ? 0 : 0.2
        prefix: "booking"

        Grid {
            id: cards

            // Those of a row are of one height.
            property real tallest: 0
            readonly property real each: columns === 1 ? width : (width - spacing) / 2

            width: parent.width
            visible: page.appointment.stage === Appointment.Service || page.appointment.stage === Appointment.Specialist
            columns: page.wide && Theme.textScale < 150 ? 2 : 1
            spacing: Theme.gap * 1.5

            Repeater {
                model: page.appointment.stage === Appointment.Service ? page.appointment.services : []

                ChoiceCard {
                    required property var modelData

                    objectName: "service-" + modelData.serviceId
                    width: cards.each
                    height: Math.max(implicitHeight, Theme.mm(page.low ? 28 : 34))
                    glyph: "list"
                    text: modelData.name
                    explanation: qsTr("about %n minutes", "", modelData.minutes)
                    onClicked: page.appointment.chooseService(modelData.serviceId)
                }
            }
            function measure() {
                let most = 0;
                for (let i = 0; i < people.count; ++i)
                    most = Math.max(most, people.itemAt(i)?.implicitHeight ?? 0);
                tallest = columns === 1 ? 0 : most;
            }

            onColumnsChanged: measure()

            Repeater {
                id: people

                model: page.appointment.stage === Appointment.Specialist ? page.appointment.specialists : []

                SpecialistCard {
                    required property var modelData

                    objectName: "specialist-" + (modelData.specialistId === "" ? "any" : modelData.specialistId)
                    width: cards.each
                    height: Math.max(implicitHeight, cards.tallest, Theme.mm(page.low ? 28 : 34))
                    onImplicitHeightChanged: cards.measure()
                    Component.onCompleted: cards.measure()
                    portraits: page.visit.portraits
                    specialistId: modelData.specialistId
                    text: modelData.name
                    role: modelData.role
                    room: modelData.room
                    onClicked: page.appointment.chooseSpecialist(modelData.specialistId)
                }
            }
        }
        DayGrid {
            width: parent.width
            visible: page.appointment.stage === Appointment.Day
            appointment: page.appointment
            most: page.low ? 2 : page.wide ? 4 : 6
        }
        FullDay {
            width: parent.width
            visible: page.appointment.stage === Appointment.Full
            visit: page.visit
            appointment: page.appointment
            wide: page.wide
        }
        Grid {
            id: times

            readonly property int least: Math.max(Theme.mm(34), Theme.fontBody * 4)

            objectName: "times"
            width: parent.width
            visible: page.appointment.stage === Appointment.Time
            columns: Math.max(1, Math.floor((width + spacing) / (least + spacing)))
            spacing: Theme.gap

            Repeater {
                model: page.appointment.stage === Appointment.Time ? page.appointment.times : []

                QuietButton {
                    required property var modelData

                    objectName: "time-" + modelData.time
                    width: (times.width - (times.columns - 1) * times.spacing) / times.columns
                    height: Math.max(implicitHeight, Theme.mm(22))
                    leftPadding: Theme.gap
                    rightPadding: Theme.gap
                    text: modelData.time
                    bold: true
                    edge: Theme.pine
                    edgeWidth: 2
                    enabled: !page.appointment.asking
                    onClicked: page.appointment.chooseTime(modelData.start)
                }
            }
        }
        ThemeText {
            objectName: "noTimes"
            width: parent.width
            visible: page.appointment.stage === Appointment.Time && !page.appointment.asking && page.appointment.times.length === 0
            text: qsTr("All times of this day have been taken. Please go back and choose another day.")
        }
        ConfirmBooking {
            width: parent.width
            visible: page.confirming
            visit: page.visit
            appointment: page.appointment
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
            Layout.maximumWidth: page.confirming || page.appointment.notice === Appointment.NoAnswer ? page.width : Theme.mm(90)
            glyph: "left"
            text: qsTr("Back")
            onClicked: page.visit.back()
        }
        PrimaryButton {
            objectName: "bookingRetry"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 2
            visible: page.appointment.notice === Appointment.NoAnswer
            text: qsTr("Try again")
            onClicked: page.appointment.retry()
        }
        PrimaryButton {
            objectName: "bookingConfirm"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 2
            visible: page.confirming && page.appointment.notice !== Appointment.NoAnswer
            enabled: !page.appointment.asking
            glyph: "check"
            text: page.appointment.moving ? qsTr("Move it") : qsTr("Yes, book it")
            onClicked: page.appointment.confirm()
        }
    }
}
