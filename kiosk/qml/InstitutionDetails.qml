// SPDX-License-Identifier: GPL-3.0-or-later
// An institution: what it is called, whom to ring up, when and how to come; its site to take along.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui

Item {
    id: details

    required property var about  // Catalogue.institution
    required property bool beside
    readonly property string site: about.site ?? ""
    readonly property bool twoColumns: beside && site !== ""

    objectName: "institutionDetails"
    implicitHeight: Math.max(card.height, along.visible ? along.y + along.height : 0)

    Panel {
        id: card

        width: details.twoColumns ? parent.width * 0.66 - Theme.gap : parent.width
        padding: Theme.margin * 0.8
        spacing: Theme.gap * 1.3

        ThemeText {
            objectName: "institutionName"
            width: parent.width
            text: details.about.name ?? ""
            font.bold: true
        }
        Repeater {
            model: details.about.phones ?? []

            MarkedSentence {
                required property int index
                required property string modelData

                objectName: "institutionPhone-" + index
                width: parent.width
                glyph: "phone"
                fontSize: Theme.fontTitle
                strong: true
                // A number stays on its line.
                text: modelData.replace(/ /g, "\u00a0").replace(/-/g, "\u2011")
            }
        }
        MarkedSentence {
            width: parent.width
            visible: text !== ""
            glyph: "place"
            text: details.about.address ?? ""
        }
        MarkedSentence {
            width: parent.width
            visible: text !== ""
            glyph: "clock"
            text: details.about.hours ?? ""
        }
        MarkedSentence {
            width: parent.width
            visible: text !== ""
            glyph: "walk"
            text: details.about.way ?? ""
        }
        MarkedSentence {
            width: parent.width
            visible: text !== ""
            glyph: "mail"
            text: details.about.email ?? ""
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
