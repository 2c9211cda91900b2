// SPDX-License-Identifier: GPL-3.0-or-later
// «Ещё»: what can be read and written here beside the four ways of the start.
import QtQuick
import QtQuick.Layouts
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit
    readonly property Catalogue catalogue: visit.catalogue

    leaving: visit
    objectName: "morePage"
    Accessible.role: Accessible.Pane
    Accessible.name: visit.sentence

    head: Item {
        width: parent.width
        height: Math.max(title.implicitHeight, leave.height)

        ThemeText {
            id: title

            // The same with and without arrows beside it: how tall it is decides whether there are any.
            width: page.width - 2 * page.edge - leave.width - Theme.target - Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: page.visit.sentence
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
        lift: page.wide ? 0 : 0.3
        prefix: "more"

        // Of one row, as tall as the taller.
        GridLayout {
            id: cards

            // Six of them fill the page.
            readonly property real least: Math.max(Theme.mm(page.low ? 26 : 30), Math.min(Theme.mm(46), page.room / (columns === 1 ? 6 : 3) - rowSpacing))

            width: parent.width
            columns: page.wide && Theme.textScale < 150 ? 2 : 1
            rowSpacing: page.low ? Theme.gap : Theme.gap * 1.5
            columnSpacing: rowSpacing

            ChoiceCard {
                objectName: "moreServices"
                visible: page.catalogue.hasServices
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumHeight: Math.max(implicitHeight, cards.least)
                padding: page.low ? Theme.gap : Theme.gap * 2
                glyph: "family"
                text: qsTr("Services by age")
                explanation: qsTr("What the centre can do for you and your family")
                onClicked: page.visit.browse(Catalogue.Services)
            }
            ChoiceCard {
                objectName: "moreInstitutions"
                visible: page.catalogue.hasInstitutions
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumHeight: Math.max(implicitHeight, cards.least)
                padding: page.low ? Theme.gap : Theme.gap * 2
                glyph: "house"
                text: qsTr("Institutions")
                explanation: qsTr("Addresses, telephones, hours")
                onClicked: page.visit.browse(Catalogue.Institutions)
            }
            ChoiceCard {
                objectName: "moreLessons"
                visible: page.catalogue.hasLessons
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumHeight: Math.max(implicitHeight, cards.least)
                padding: page.low ? Theme.gap : Theme.gap * 2
                glyph: "play"
                text: qsTr("Video lessons")
                explanation: qsTr("Short films for parents and carers")
                onClicked: page.visit.browse(Catalogue.Lessons)
            }
            ChoiceCard {
                objectName: "moreApplication"
                visible: page.visit.offersApplication
                enabled: page.visit.open
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumHeight: Math.max(implicitHeight, cards.least)
                padding: page.low ? Theme.gap : Theme.gap * 2
                glyph: "list"
                text: qsTr("Electronic application")
                explanation: qsTr("Aids on loan, rehabilitation course, day care")
                onClicked: page.visit.fillIn(Visit.Application)
            }
            ChoiceCard {
                objectName: "moreMessage"
                visible: page.visit.offersMessage
                enabled: page.visit.open
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumHeight: Math.max(implicitHeight, cards.least)
                padding: page.low ? Theme.gap : Theme.gap * 2
                glyph: "alert"
                text: qsTr("Report somebody in trouble")
                explanation: qsTr("A family, a child, an older person")
                onClicked: page.visit.fillIn(Visit.Message)
            }
            ChoiceCard {
                objectName: "moreOpinion"
                visible: page.visit.offersOpinion
                enabled: page.visit.open
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumHeight: Math.max(implicitHeight, cards.least)
                padding: page.low ? Theme.gap : Theme.gap * 2
                glyph: "check"
                text: qsTr("Your opinion of the centre")
                explanation: qsTr("Ten questions, without your name")
                onClicked: page.visit.fillIn(Visit.Opinion)
            }
        }
    }

    foot: QuietButton {
        objectName: "backButton"
        width: Math.max(implicitWidth, Theme.mm(70))
        glyph: "left"
        text: qsTr("Back")
        onClicked: page.visit.back()
    }
}
