// SPDX-License-Identifier: GPL-3.0-or-later
// From what may help onwards: with a ticket; back, or away. Large, one below the other, or in one row where there is
// little room.
import QtQuick
import QtQuick.Layouts
import Priyom.Ui
import Priyom.Kiosk

Item {
    id: ways

    required property Visit visit
    property bool row: false
    // Across a screen height is dear.
    property bool slim: false

    implicitHeight: row ? line.implicitHeight : column.implicitHeight

    Column {
        id: column

        width: parent.width
        spacing: Theme.gap
        visible: !ways.row

        Banner {
            objectName: "resultClosed"
            width: parent.width
            visible: !ways.visit.times.givesTickets
            text: ways.visit.times.sentence
        }
        ChoiceCard {
            objectName: "helpTicket"
            width: parent.width
            visible: ways.visit.times.givesTickets
            topPadding: Theme.gap * (ways.slim ? 1 : 2)
            bottomPadding: topPadding
            primary: true
            glyph: "ticket"
            text: qsTr("Take a ticket")
            explanation: qsTr("Your answers go along: you need not repeat them")
            onClicked: ways.visit.takeHelpTicket()
        }
        Row {
            width: parent.width
            spacing: Theme.gap

            QuietButton {
                objectName: "backButton"
                width: (parent.width - parent.spacing) / 2
                glyph: "left"
                text: qsTr("Back")
                onClicked: ways.visit.back()
            }
            QuietButton {
                objectName: "helpDone"
                width: (parent.width - parent.spacing) / 2
                text: qsTr("Finish")
                onClicked: ways.visit.done()
            }
        }
    }
    RowLayout {
        id: line

        width: parent.width
        spacing: Theme.gap
        visible: ways.row

        QuietButton {
            objectName: "backButton"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            glyph: "left"
            text: qsTr("Back")
            onClicked: ways.visit.back()
        }
        QuietButton {
            objectName: "helpDone"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            text: qsTr("Finish")
            onClicked: ways.visit.done()
        }
        PrimaryButton {
            objectName: "helpTicket"
            visible: ways.visit.times.givesTickets
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1.4
            text: qsTr("Take a ticket")
            onClicked: ways.visit.takeHelpTicket()
        }
    }
}
