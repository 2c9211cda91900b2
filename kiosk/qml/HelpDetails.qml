// SPDX-License-Identifier: GPL-3.0-or-later
// «Подробнее»: what the help is, who gives it, what to bring.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui

Column {
    id: details

    required property var about  // Catalogue.help

    objectName: "helpDetails"
    spacing: Theme.gap * 1.5

    Panel {
        width: parent.width
        padding: Theme.margin * 0.8
        spacing: Theme.fontBody * 0.8

        ThemeText {
            width: parent.width
            text: details.about.ages ?? ""
            font.pixelSize: Theme.fontSmall
            color: Theme.mute
        }
        Repeater {
            model: details.about.paragraphs ?? []

            ThemeText {
                required property string modelData

                width: parent.width
                text: modelData
                lineHeight: 1.15
            }
        }
    }
    Panel {
        width: parent.width
        padding: Theme.margin * 0.8
        spacing: Theme.gap

        ThemeText {
            width: parent.width
            text: qsTr("Who helps")
            font.pixelSize: Theme.fontSmall
            color: Theme.mute
        }
        MarkedSentence {
            width: parent.width
            glyph: "person"
            text: details.about.givenBy ?? ""
        }
        ThemeText {
            width: parent.width
            topPadding: Theme.gap
            text: qsTr("What to bring")
            font.pixelSize: Theme.fontSmall
            color: Theme.mute
        }
        MarkedSentence {
            width: parent.width
            visible: (details.about.bring ?? []).length === 0
            glyph: "check"
            text: qsTr("Nothing: just come")
        }
        Repeater {
            model: details.about.bring ?? []

            MarkedSentence {
                required property string modelData

                width: parent.width
                glyph: "check"
                text: modelData
            }
        }
    }
}
