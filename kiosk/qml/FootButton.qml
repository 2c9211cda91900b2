// SPDX-License-Identifier: GPL-3.0-or-later
// One of the bar at the foot: a mark and a word; where there is little room the mark stands above a shorter word. Its
// word grows less than what is read: the bar is not what a visitor came for.
import QtQuick
import QtQuick.Templates as T
import Priyom.Ui

T.AbstractButton {
    id: button

    property string glyph: ""
    property string shortText: text
    property bool chosen: false
    property bool above: false
    readonly property string words: above ? shortText : text
    readonly property int size: Math.min(Theme.fontSmall, Theme.points(28))

    implicitWidth: Theme.mm(40)
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.gap / 2
    rightPadding: Theme.gap / 2
    topPadding: Theme.gap / 4
    bottomPadding: Theme.gap / 4
    focusPolicy: Qt.StrongFocus
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: text
    Accessible.checkable: checkable
    Accessible.checked: chosen
    Accessible.onPressAction: if (button.enabled)
        button.clicked()
    Accessible.onToggleAction: if (button.enabled)
        button.clicked()

    background: Rectangle {
        color: button.down || button.chosen ? Theme.pineWash : Theme.card
        border.color: button.visualFocus ? Theme.ink : button.chosen ? Theme.pine : Theme.line
        border.width: button.visualFocus || button.chosen ? 3 : 1
        radius: Theme.radius
    }
    contentItem: Item { // qmllint disable deferred-property-id
        id: content

        readonly property real side: Theme.mm(button.above ? 7.5 : 8.5)
        readonly property real shift: button.above ? 0 : side + Theme.gap

        implicitHeight: button.above ? side + label.implicitHeight : Math.max(side, label.implicitHeight)

        Glyph {
            name: button.glyph
            stroke: Theme.pine
            width: content.side
            height: width
            x: button.above ? (content.width - width) / 2 : Math.max(0, label.x + (label.width - label.contentWidth) / 2 - width - Theme.gap)
            y: button.above ? (content.height - content.implicitHeight) / 2 : (content.height - height) / 2
        }
        ThemeText {
            id: label

            x: content.shift
            y: button.above ? (content.height - content.implicitHeight) / 2 + content.side : (content.height - height) / 2
            width: content.width - content.shift
            horizontalAlignment: Text.AlignHCenter
            text: button.words
            font.pixelSize: Theme.fitted(text, button.size, false, width)
            lineHeight: 0.9
            Accessible.ignored: true
        }
    }
}
