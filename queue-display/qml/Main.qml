// SPDX-License-Identifier: GPL-3.0-or-later
// The hall display. Landscape: the newest call left, the others right of it, below who is next and how many wait.
// Upright: all of that from top to bottom.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Display

Window {
    id: window

    required property BoardScreen board
    required property Notices notices

    objectName: "displayWindow"
    visible: true
    color: Theme.paper
    title: qsTr("Hall display")

    HallScale {
        id: hall

        width: window.width
        height: window.height
        leastFont: Theme.fontSmall
    }

    // Still pictures burn in: all of it wanders by a few pixels.
    Timer {
        property int step: 0
        readonly property var ways: [[0, 0], [1, 0], [1, 1], [0, 1], [-1, 1], [-1, 0], [-1, -1], [0, -1], [1, -1]]

        interval: 120000
        running: true
        repeat: true
        onTriggered: {
            step = (step + 1) % ways.length;
            page.anchors.horizontalCenterOffset = ways[step][0] * 3 * hall.unit;
            page.anchors.verticalCenterOffset = ways[step][1] * 3 * hall.unit;
        }
    }

    Binding {
        target: window.notices
        property: "shown"
        value: quiet.noticed
    }

    Item {
        id: page

        readonly property real u: hall.unit
        readonly property real gap: 32 * u
        readonly property bool several: window.board.calls.count > 1

        anchors.centerIn: parent
        width: window.width - 96 * u
        height: window.height - 56 * u

        HallHead {
            id: head

            board: window.board
            unit: page.u
            namesCentre: !banner.visible
            anchors { top: parent.top; left: parent.left; right: parent.right }
            height: 108 * page.u
        }

        // Nobody is called: a kind word, and beside it the notices.
        Item {
            id: quiet

            readonly property bool noticed: visible && window.board.known && window.notices.kind !== Notices.Kind.None
            readonly property real noticeWidth: hall.portrait ? width : Math.round((width - page.gap) * 0.64)
            readonly property real noticeHeight: hall.portrait ? Math.round((height - page.gap) * 0.62) : height

            visible: window.board.calls.count === 0
            anchors { top: head.bottom; topMargin: 12 * page.u; left: parent.left; right: parent.right; bottom: calls.bottom }

            NoticePanel {
                visible: quiet.noticed
                unit: page.u
                notices: window.notices
                width: quiet.noticeWidth
                height: quiet.noticeHeight
            }

            QuietHall {
                unit: page.u
                known: window.board.known
                narrow: quiet.noticed && !hall.portrait
                x: quiet.noticed && !hall.portrait ? quiet.noticeWidth + page.gap : 0
                y: quiet.noticed && hall.portrait ? quiet.noticeHeight + page.gap : 0
                width: quiet.width - x
                height: quiet.height - y
            }
        }

        // Where the calls stand.
        Item {
            id: calls

            readonly property real heroWidth: hall.portrait || !page.several ? width : Math.round((width - page.gap) * 0.53)
            readonly property real heroHeight: hall.portrait ? Math.round(520 * page.u) : hall.callsHeight

            anchors { top: head.bottom; topMargin: 12 * page.u; left: parent.left; right: parent.right }
            height: hall.portrait ? heroHeight + page.gap + hall.callsHeight : hall.callsHeight

            Repeater {
                model: window.board.calls

                CallSlot {
                    visible: index <= hall.rows
                    unit: page.u
                    heroFont: hall.heroFont
                    rowFont: hall.rowFont
                    stale: window.board.stale
                    x: first || hall.portrait ? 0 : calls.heroWidth + page.gap
                    y: first ? 0 : (hall.portrait ? calls.heroHeight + page.gap : 0) + (index - 1) * hall.rowHeight
                    width: first ? calls.heroWidth : calls.width - x
                    height: first ? calls.heroHeight : hall.rowHeight
                }
            }
        }

        NextStrip {
            id: next

            visible: window.board.known
            unit: page.u
            numbers: window.board.next
            anchors { top: calls.bottom; topMargin: 20 * page.u; left: parent.left }
            width: hall.portrait ? page.width : calls.width * 0.53
            height: 220 * page.u
        }

        LineList {
            visible: window.board.known
            unit: page.u
            lines: window.board.lines
            anchors { top: hall.portrait ? next.bottom : next.top; topMargin: hall.portrait ? 16 * page.u : 0; right: parent.right; bottom: foot.top; bottomMargin: 8 * page.u }
            width: hall.portrait ? page.width : page.width - next.width - page.gap
        }

        HallText {
            id: foot

            objectName: "orderSentence"
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
            height: (hall.portrait ? 96 : 52) * page.u
            wrapMode: Text.WordWrap
            fontSizeMode: Text.Fit
            pixels: 36 * page.u
            color: Theme.mute
            text: qsTr("The order of calls depends on the time of the appointment and on the right to be served out of turn")
        }
    }

    // Out of date: a veil over all of it, so thin that text keeps its 7:1 (a test measures it); the calls lose their
    // colour besides.
    Rectangle {
        objectName: "staleVeil"
        anchors.fill: parent
        visible: window.board.stale && window.board.known
        color: "black"
        opacity: 0.18
    }

    // In the place of the centre's name.
    Rectangle {
        id: banner

        objectName: "linkBanner"

        readonly property string text: window.board.stale ? window.board.linkSentence : window.board.setupSentence

        visible: text !== ""
        x: page.x
        y: page.y + 8 * hall.unit
        width: Math.min(page.width * 0.75, bannerText.implicitWidth + 80 * hall.unit)
        height: 92 * hall.unit
        radius: 20 * hall.unit
        color: Theme.ink
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text

        HallText {
            id: bannerText

            anchors { fill: parent; leftMargin: 40 * hall.unit; rightMargin: 40 * hall.unit }
            horizontalAlignment: Text.AlignHCenter
            pixels: 54 * hall.unit
            color: Theme.paper
            text: banner.text
        }
    }
}
