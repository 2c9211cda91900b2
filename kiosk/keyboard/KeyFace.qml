// SPDX-License-Identifier: GPL-3.0-or-later
// How a key looks. The whole cell is pressed; what is drawn leaves the gap between keys.
import QtQuick
import QtQuick.VirtualKeyboard.Styles
import Priyom.Ui
import Priyom.Kiosk

KeyPanel {
    id: key

    // The key that this is the face of: a BaseKey, which KeyPanel declares as a mere Item.
    readonly property var owner: control
    readonly property bool pressed: owner ? owner.pressed : false
    property string label: owner ? (owner.uppercased ? owner.displayText.toUpperCase() : owner.displayText) : ""
    property string glyph: ""
    property bool quiet: false
    property bool lit: false

    Rectangle {
        anchors.fill: parent
        anchors.margins: KeyboardShape.spacing / 2
        radius: Theme.radius
        color: key.pressed || key.lit ? Theme.pineWash : key.quiet ? Theme.paper : Theme.card
        border.color: key.pressed || key.lit ? Theme.pine : Theme.line
        border.width: key.pressed || key.lit ? 3 : 1

        ThemeText {
            visible: key.glyph === ""
            anchors.centerIn: parent
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: key.label
            wrapMode: Text.NoWrap
            font.pixelSize: key.quiet ? Theme.fontKey * 0.79 : Theme.fontKey
            font.bold: !key.quiet
        }
        Glyph {
            visible: key.glyph !== ""
            anchors.centerIn: parent
            width: Theme.fontKey * 1.29
            height: width
            name: key.glyph
        }
    }
}
