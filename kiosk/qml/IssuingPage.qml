// SPDX-License-Identifier: GPL-3.0-or-later
// Between the confirming touch and the ticket; usually gone before it is read. When the hub does not answer: what is
// kept, and what to do.
import QtQuick
import QtQuick.Layouts
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit
    readonly property bool trouble: visit.trouble !== Visit.None
    readonly property bool closed: visit.trouble === Visit.Closed
    readonly property bool forTicket: visit.sheet === Visit.Needs

    objectName: "issuingPage"
    Accessible.role: Accessible.Pane
    Accessible.name: visit.sentence
    whole: true

    Column {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        spacing: Theme.margin

        Glyph {
            anchors.horizontalCenter: parent.horizontalCenter
            name: page.closed ? "clock" : page.trouble ? "alert" : page.forTicket ? "ticket" : "right"
            stroke: page.trouble && !page.closed ? Theme.rose : Theme.pine
            width: Theme.fontHuge * 1.5
            height: width
        }
        ThemeText {
            objectName: "issuingSentence"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Theme.fontTitle
            font.bold: true
            text: page.closed ? qsTr("No tickets are given just now") : page.visit.trouble === Visit.NoAnswer ? qsTr("No connection to the centre just now") : page.visit.trouble === Visit.Declined ? (page.forTicket ? qsTr("The ticket could not be issued") : qsTr("It could not be sent")) : page.visit.sentence
        }
        ThemeText {
            visible: page.trouble
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: {
                if (page.closed)
                    return page.visit.times.sentence;
                if (!page.forTicket)
                    return page.visit.trouble === Visit.NoAnswer ? qsTr("What you wrote is kept while you are here. The terminal goes on trying. If it takes long, please tell a member of the staff.") : qsTr("Please tell a member of the staff: you will be helped at the window.");
                return page.visit.trouble === Visit.NoAnswer ? qsTr("Your answers are kept while you are here. The terminal goes on trying. If it takes long, please call a member of the staff: you will be given a ticket at the window.") : qsTr("Please call a member of the staff: you will be given a ticket at the window.");
            }
        }
    }

    foot: RowLayout {
        visible: page.trouble
        width: parent.width
        spacing: Theme.gap

        PrimaryButton {
            objectName: "backToResult"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 2
            visible: page.closed && page.visit.hasResult
            glyph: "left"
            text: qsTr("Back to what may help")
            onClicked: page.visit.back()
        }
        QuietButton {
            objectName: "giveUp"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            text: qsTr("To the start")
            onClicked: page.visit.quit()
        }
        PrimaryButton {
            objectName: "retryButton"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 2
            visible: !page.closed
            text: qsTr("Try again")
            onClicked: page.visit.retry()
        }
    }
}
