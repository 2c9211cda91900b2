// SPDX-License-Identifier: GPL-3.0-or-later
// What pages have in common: margins, a head, a body that takes what is left, a foot with the ways on.
import QtQuick
import Priyom.Ui

Item {
    id: frame

    default property alias body: body.data
    property alias head: head.data
    property alias foot: foot.data
    readonly property bool wide: width > height * 1.1
    // The keyboard takes half of the screen.
    property bool compact: false
    // A small panel across: margins give way first.
    readonly property bool low: wide && height < Theme.mm(240)
    readonly property int edge: low ? Theme.mm(6) : Theme.margin

    Item {
        id: head

        x: frame.edge
        // On a tall screen everything stands lower: what is pressed is within reach, and nothing is above the eyes.
        y: frame.wide || frame.compact ? frame.edge : Math.max(Theme.margin, frame.height * 0.07)
        width: parent.width - 2 * frame.edge
        height: childrenRect.height
    }
    Item {
        id: body

        x: frame.edge
        width: head.width
        anchors.top: head.bottom
        anchors.topMargin: head.height > 0 ? Theme.gap * (frame.compact ? 0.5 : frame.low ? 1 : 1.5) : 0
        anchors.bottom: foot.top
        anchors.bottomMargin: Theme.gap * (frame.compact ? 0.5 : frame.low ? 1 : 1.5)
    }
    Item {
        id: foot

        x: frame.edge
        width: head.width
        height: childrenRect.height
        anchors.bottom: parent.bottom
        anchors.bottomMargin: frame.compact ? Theme.gap : frame.edge
    }
}
