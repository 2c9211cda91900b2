// SPDX-License-Identifier: GPL-3.0-or-later
// A video lesson: what it is about and how long it takes; its site to take along.
import QtQuick
import Priyom.Ui

Item {
    id: details

    required property var about  // Catalogue.lesson
    required property bool beside
    required property string sound  // the headphones; empty: there are none
    readonly property string site: about.site ?? ""
    readonly property string file: about.file ?? ""
    readonly property bool twoColumns: beside && site !== ""

    objectName: "lessonDetails"
    implicitHeight: Math.max(card.height, along.visible ? along.y + along.height : 0)

    Panel {
        id: card

        width: details.twoColumns ? parent.width * 0.66 - Theme.gap : parent.width
        padding: Theme.margin * 0.8
        spacing: Theme.gap * 1.3

        ThemeText {
            width: parent.width
            text: details.about.summary ?? ""
            visible: text !== ""
        }
        MarkedSentence {
            width: parent.width
            glyph: "list"
            text: details.about.topic ?? ""
        }
        MarkedSentence {
            width: parent.width
            glyph: "family"
            text: details.about.ages ?? ""
        }
        MarkedSentence {
            objectName: "lessonLength"
            width: parent.width
            glyph: "clock"
            text: qsTr("%n minutes", "", details.about.minutes ?? 0)
        }
        MarkedSentence {
            objectName: "lessonSound"
            width: parent.width
            visible: details.file !== ""
            glyph: "call"
            text: details.sound !== "" ? qsTr("You hear it in the headphones only: put them on") : (details.about.subtitles ?? "") !== "" ? qsTr("Without sound, with subtitles") : qsTr("Without sound")
        }
        MarkedSentence {
            objectName: "lessonAbsent"
            width: parent.width
            visible: details.file === ""
            glyph: "info"
            text: qsTr("This lesson cannot be watched at this terminal. You can watch it on your own telephone.")
        }
    }
    TakeAlong {
        id: along

        visible: details.site !== ""
        x: details.twoColumns ? card.width + Theme.gap * 2 : 0
        y: details.twoColumns ? 0 : card.height + Theme.gap * 1.5
        width: parent.width - x
        site: details.site
    }
}
