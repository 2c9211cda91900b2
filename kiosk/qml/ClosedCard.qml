// SPDX-License-Identifier: GPL-3.0-or-later
// In the place of «Взять талон» while the centre is closed: when it opens, and whom to ring up meanwhile.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Panel {
    id: card

    required property Visit visit
    property bool low: false

    objectName: "closedCard"
    padding: low ? Theme.gap : Theme.gap * 2
    spacing: low ? Theme.gap / 2 : Theme.gap

    MarkedSentence {
        objectName: "closedSentence"
        width: parent.width
        glyph: "clock"
        fontSize: card.low ? Theme.fontSmall : Theme.fontBody
        strong: true
        text: card.visit.times.sentence
    }
    ThemeText {
        width: parent.width
        visible: card.visit.emergencyNumbers.length > 0
        text: {
            const known = [];
            for (const each of card.visit.emergencyNumbers)
                known.push(each.number.replace(/ /g, "\u00a0"));
            return qsTr("If somebody is in danger now, call:") + (card.low ? " " + known.join(", ") : "");
        }
        font.pixelSize: Theme.fontSmall
    }
    // On a small panel the numbers must do.
    Flow {
        width: parent.width
        visible: !card.low
        spacing: Theme.gap

        Repeater {
            id: numbers

            model: card.visit.emergencyNumbers

            ThemeText {
                required property var modelData

                width: Math.min(implicitWidth, card.width - 2 * card.padding)
                text: "<b>%1</b> %2".arg(modelData.number.replace(/ /g, "\u00a0")).arg(modelData.name)
                textFormat: Text.StyledText
                font.pixelSize: Theme.fontSmall
                Accessible.name: modelData.number + ", " + modelData.name
            }
        }
    }
}
