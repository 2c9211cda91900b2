// SPDX-License-Identifier: GPL-3.0-or-later
// A mark and a sentence.
import QtQuick
import Priyom.Ui

Item {
    id: step

    property string glyph: ""
    property string text: ""
    property color stroke: Theme.pine
    property bool strong: false
    property int fontSize: Theme.fontBody

    implicitHeight: Math.max(mark.height, words.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Glyph {
        id: mark

        name: step.glyph
        stroke: step.stroke
        width: step.fontSize * 1.2
        height: width
    }
    ThemeText {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        text: step.text
        color: step.strong && step.stroke === Theme.rose ? Theme.rose : Theme.ink
        font.pixelSize: step.fontSize
        font.bold: step.strong
        Accessible.ignored: true
    }
}
