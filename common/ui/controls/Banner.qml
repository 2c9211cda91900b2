// SPDX-License-Identifier: GPL-3.0-or-later
// A plain sentence across a screen: what is the matter and what to do. Colour is never the only sign.
import QtQuick
import Priyom.Ui

Rectangle {
    id: banner

    enum Kind {
        Info,
        Warning,
        Error
    }
    property int kind: Banner.Kind.Info
    property string text: ""
    property int fontSize: Theme.fontSmall
    readonly property color words: kind === Banner.Kind.Error ? Theme.onRose : kind === Banner.Kind.Warning ? Theme.onSun : Theme.ink

    implicitHeight: row.height + Theme.gap * 1.5
    color: kind === Banner.Kind.Error ? Theme.rose : kind === Banner.Kind.Warning ? Theme.sun : Theme.card
    border.color: kind === Banner.Kind.Info ? Theme.line : color
    border.width: 1
    radius: Theme.radius
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Item {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.gap * 1.25
        width: parent.width - 2 * x
        height: Math.max(mark.height, words.implicitHeight)

        Glyph {
            id: mark

            name: banner.kind === Banner.Kind.Info ? "info" : "alert"
            stroke: banner.words
            width: banner.fontSize * 1.3
            height: width
            anchors.verticalCenter: parent.verticalCenter
        }
        ThemeText {
            id: words

            anchors.left: mark.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: banner.text
            color: banner.words
            font.pixelSize: banner.fontSize
            Accessible.ignored: true
        }
    }
}
