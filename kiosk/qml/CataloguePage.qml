// SPDX-License-Identifier: GPL-3.0-or-later
// What can be read here: for whom, what there is, and one of it whole.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit
    readonly property Catalogue catalogue: visit.catalogue
    readonly property bool reading: catalogue.stage === Catalogue.Entry
    readonly property bool watching: catalogue.stage === Catalogue.Watching
    readonly property bool ofHelp: reading && catalogue.shelf === Catalogue.Services
    readonly property bool beside: wide && Theme.textScale < 150

    leaving: visit
    objectName: "cataloguePage"
    Accessible.role: Accessible.Pane
    Accessible.name: catalogue.sentence

    Connections {
        target: page.catalogue

        function onStageChanged() {
            shelf.toTop();
            page.toTop();
        }
    }

    head: Column {
        width: parent.width
        spacing: Theme.gap / 2

        Item {
            width: parent.width
            height: Math.max(title.implicitHeight, leave.height)

            ThemeText {
                id: title

                objectName: "catalogueSentence"
                // The same with and without arrows beside it: how tall it is decides whether there are any.
                width: page.width - 2 * page.edge - leave.width - Theme.target - Theme.margin
                anchors.verticalCenter: parent.verticalCenter
                text: page.catalogue.sentence
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
        ThemeText {
            objectName: "catalogueChosen"
            width: parent.width
            visible: text !== "" && !page.reading && !page.watching
            text: page.catalogue.chosen
            font.pixelSize: Theme.fontBody
            color: Theme.mute
        }
    }

    ScrollArea {
        id: shelf

        anchors.fill: parent
        visible: !page.watching
        lift: page.wide || page.reading ? 0 : 0.3
        spacing: Theme.gap * 1.5
        prefix: "catalogue"

        Repeater {
            model: page.catalogue.groups

            Column {
                id: group

                required property var modelData

                width: parent.width
                spacing: Theme.gap

                ThemeText {
                    width: parent.width
                    visible: text !== ""
                    text: group.modelData.heading
                    font.bold: true
                    color: Theme.pine
                }
                // Of one row, as tall as the taller.
                GridLayout {
                    width: parent.width
                    columns: page.beside ? 2 : 1
                    columnSpacing: Theme.gap
                    rowSpacing: Theme.gap

                    Repeater {
                        model: group.modelData.entries

                        ChoiceCard {
                            required property var modelData

                            objectName: "entry-" + (modelData.entryId === "" ? "all" : modelData.entryId)
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            Layout.preferredWidth: 1
                            Layout.minimumHeight: Math.max(implicitHeight, Theme.mm(page.low ? 26 : 30))
                            padding: page.low ? Theme.gap * 1.2 : Theme.gap * 1.5
                            text: modelData.name
                            explanation: modelData.explanation
                            onClicked: page.catalogue.choose(modelData.entryId)
                        }
                    }
                }
            }
        }
        HelpDetails {
            width: parent.width
            visible: page.ofHelp
            about: page.catalogue.help
        }
        InstitutionDetails {
            width: parent.width
            visible: page.reading && page.catalogue.shelf === Catalogue.Institutions
            about: page.catalogue.institution
            beside: page.beside
        }
        LessonDetails {
            width: parent.width
            visible: page.reading && page.catalogue.shelf === Catalogue.Lessons
            about: page.catalogue.lesson
            beside: page.beside
            sound: page.catalogue.sound
        }
    }

    LessonPlayer {
        id: player

        anchors.fill: parent
        visible: page.watching
        active: page.watching
        about: page.catalogue.lesson
        sound: page.catalogue.sound
        onWatched: page.visit.idle.touched()
    }

    foot: RowLayout {
        width: parent.width
        spacing: Theme.gap

        QuietButton {
            objectName: "backButton"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            Layout.maximumWidth: page.catalogue.lineName !== "" || page.catalogue.booked || page.watching || play.visible ? page.width : Theme.mm(90)
            glyph: "left"
            text: qsTr("Back")
            onClicked: page.visit.back()
        }
        BaseButton {
            objectName: "helpBook"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1.6
            visible: page.catalogue.booked
            enabled: page.visit.open
            edge: Theme.pine
            edgeWidth: 2
            bold: true
            text: qsTr("Book a time")
            onClicked: page.visit.bookForIt()
        }
        PrimaryButton {
            objectName: "helpTicket"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1.6
            visible: page.catalogue.lineName !== "" && page.visit.times.givesTickets
            enabled: page.visit.open
            text: qsTr("Take a ticket")
            Accessible.description: page.catalogue.lineName
            onClicked: page.visit.takeTicketForIt()
        }
        PrimaryButton {
            id: play

            objectName: "lessonWatch"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1.6
            visible: page.reading && page.catalogue.watchable
            glyph: "play"
            text: qsTr("Watch")
            onClicked: page.catalogue.watch()
        }
        QuietButton {
            objectName: "lessonAgain"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1.3
            visible: page.watching
            glyph: "again"
            text: qsTr("From the beginning")
            onClicked: player.again()
        }
        PrimaryButton {
            objectName: "lessonPause"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1.3
            visible: page.watching && !player.ended && !player.failed
            glyph: player.paused ? "play" : "pause"
            text: player.paused ? qsTr("Go on") : qsTr("Pause")
            onClicked: player.paused = !player.paused
        }
    }
}
