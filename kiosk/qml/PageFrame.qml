// SPDX-License-Identifier: GPL-3.0-or-later
// What pages have in common: margins, a head, a body that takes what is left, a foot with the ways on. Where large letters
// leave the body too little, head and body scroll as one, by visible arrows; the ways on stay, and so does «Уйти быстро».
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Item {
    id: frame

    default property alias body: body.data
    property alias head: head.data
    property alias foot: foot.data
    readonly property bool wide: width > height * 1.1
    // The keyboard takes half of the screen.
    property bool compact: false
    // The body has no ScrollArea of its own: it is shown whole.
    property bool whole: false
    // A small panel across: margins give way first.
    readonly property bool low: wide && height < Theme.mm(215)
    readonly property int edge: low ? Theme.mm(6) : Theme.margin
    readonly property real between: Theme.gap * (compact || low ? 1 : 1.5)
    // What is left for the body where nothing scrolls.
    readonly property real room: Math.max(Theme.target, area.height + pinned - head.height - (head.height > 0 ? between : 0))
    readonly property bool lacksRoom: body.wanted > room + 1 && (whole || room < height * 0.42)
    property bool crowded: false
    // Of a page whose head has «Уйти быстро»: it stands still while the head scrolls. The head keeps its place for it.
    // Beside the keyboard there is no room: the page has it in its foot then.
    property Visit leaving: null
    readonly property bool pins: crowded && !compact && leaving !== null
    readonly property real pinned: pins ? pin.height + between : 0

    // Later: the arrows take their width from what they are there for, which the room depends on.
    onLacksRoomChanged: settle.restart()

    Timer {
        id: settle

        interval: 0
        onTriggered: frame.crowded = frame.lacksRoom
    }
    function toTop() {
        area.toTop();
    }
    function reveal(item, y, height) {
        if (crowded)
            area.reveal(item, y, height);
    }

    Loader {
        id: pin

        anchors.right: area.right
        y: area.start
        active: frame.pins
        // qmllint disable unqualified
        sourceComponent: QuickExit {
            visit: frame.leaving
        }
        // qmllint enable unqualified
    }
    ScrollArea {
        id: area

        // Without what stands still above it.
        readonly property real start: frame.wide || frame.compact ? frame.edge : Math.max(Theme.margin, frame.height * 0.07)

        x: frame.edge
        // On a tall screen everything stands lower: what is pressed is within reach, and nothing is above the eyes.
        y: start + frame.pinned
        width: parent.width - 2 * frame.edge
        height: foot.y - y - (foot.height > 0 ? frame.between : 0)
        prefix: "page"
        spacing: frame.between

        Item {
            id: head

            width: parent.width
            height: childrenRect.height
        }
        Item {
            id: body

            readonly property real wanted: {
                let most = 0;
                for (let i = 0; i < children.length; ++i)
                    most = Math.max(most, children[i].implicitHeight);
                return most;
            }

            width: parent.width
            height: frame.crowded ? wanted : frame.room
        }
    }
    Item {
        id: foot

        x: frame.edge
        width: area.width
        height: childrenRect.height
        anchors.bottom: parent.bottom
        anchors.bottomMargin: frame.compact ? Theme.gap : frame.low ? Theme.gap : frame.edge * 0.8
    }
}
