// SPDX-License-Identifier: GPL-3.0-or-later
// One service that may help: its name, who gives it, what to bring, what of it is missing.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Panel {
    id: card

    property string name: ""
    property string givenBy: ""
    property string bring: ""
    property string missing: ""

    padding: Theme.gap * 1.25
    spacing: Theme.gap * 0.75
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    ThemeText {
        width: parent.width
        visible: text !== ""
        text: card.name
        font.pixelSize: Theme.fontBody
        font.bold: true
        color: Theme.pine
    }
    MarkedSentence {
        width: parent.width
        visible: card.givenBy !== ""
        fontSize: Theme.fontSmall
        glyph: "person"
        text: qsTr("Who helps: %1").arg(card.givenBy)
    }
    MarkedSentence {
        width: parent.width
        visible: card.bring !== ""
        fontSize: Theme.fontSmall
        glyph: "list"
        text: (card.name === "" ? qsTr("Other papers will be of use too: %1") : qsTr("Bring along: %1")).arg(card.bring)
    }
    MarkedSentence {
        width: parent.width
        visible: card.missing !== ""
        fontSize: Theme.fontSmall
        glyph: "info"
        text: qsTr("Not with you yet: %1. You can bring it later").arg(card.missing)
    }
}
