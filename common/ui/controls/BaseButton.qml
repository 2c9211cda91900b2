// SPDX-License-Identifier: GPL-3.0-or-later
// What all buttons share: least size, label that wraps, focus ring, press for assistive technology. Colours are set by
// PrimaryButton and QuietButton.
import QtQuick
import QtQuick.Templates as T
import Priyom.Ui

T.AbstractButton {
    id: button

    property color ground: Theme.card
    property color groundPressed: Theme.pineWash
    property color words: Theme.ink
    property color edge: Theme.line
    property int edgeWidth: 1
    property string glyph: ""
    property bool glyphAfter: false
    property int fontSize: Theme.fontBody
    property bool bold: false
    property bool fillsWidth: true

    implicitWidth: Math.max(Theme.target, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.gap * 1.5
    rightPadding: Theme.gap * 1.5
    topPadding: Theme.gap / 2
    bottomPadding: Theme.gap / 2
    hoverEnabled: Theme.scale === Theme.Desk
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: if (button.enabled) button.clicked()

    background: Rectangle {
        color: !button.enabled ? Theme.off : button.down || button.hovered ? button.groundPressed : button.ground
        border.color: button.visualFocus ? Theme.ink : button.enabled ? button.edge : Theme.line
        border.width: button.visualFocus ? 3 : button.enabled ? button.edgeWidth : 1
        radius: Theme.radius
    }
    contentItem: Item { // qmllint disable deferred-property-id
        id: body

        readonly property int glyphSpace: button.glyph === "" ? 0 : mark.width + (button.text === "" ? 0 : Theme.gap)

        implicitWidth: Math.ceil(measure.advanceWidth) + glyphSpace
        implicitHeight: Math.max(label.implicitHeight, mark.height)

        TextMetrics {
            id: measure

            text: button.text
            font.family: Theme.family
            font.pixelSize: button.fontSize
            font.bold: button.bold
        }
        Glyph {
            id: mark

            visible: button.glyph !== ""
            name: button.glyph
            stroke: label.color
            // Grows less than the text: the word is what is read.
            width: visible ? button.fontSize * 1.1 * (Theme.scale === Theme.Kiosk ? 200 / (100 + Theme.textScale) : 1) : 0
            height: width
            anchors.verticalCenter: parent.verticalCenter
            x: button.text === "" ? (body.width - width) / 2 : button.glyphAfter ? label.x + label.width / 2 + label.paintedWidth / 2 + Theme.gap : label.x + label.width / 2 - label.paintedWidth / 2 - Theme.gap - width
        }
        ThemeText {
            id: label

            visible: button.text !== ""
            text: button.text
            color: button.enabled ? button.words : Theme.mute
            font.pixelSize: Theme.fitted(text, button.fontSize, button.bold, width)
            font.bold: button.bold
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            x: button.glyphAfter ? 0 : body.glyphSpace
            width: parent.width - body.glyphSpace
            height: parent.height
            Accessible.ignored: true
        }
    }
}
