// SPDX-License-Identifier: GPL-3.0-or-later
// The hall display. Landscape: the newest call left, the others right of it, below who is next and how long it takes.
// Upright, and where the seats are far away: all of that from top to bottom.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Display

Window {
    id: window

    required property BoardScreen board
    required property Notices notices
    readonly property string orderSentence: qsTr("The order of calls depends on the time of the appointment and on the right to be served out of turn")

    objectName: "displayWindow"
    visible: true
    color: Theme.paper
    title: qsTr("Hall display")

    HallScale {
        id: glass

        width: window.width
        height: window.height
        leastFont: Theme.fontSmall
        counters: window.board.counters
        digits: window.board.digits
        newestDigits: window.board.newestDigits
        sentence: window.orderSentence
    }

    HallTurns {
        id: turns

        lines: window.board.lines
        next: glass.nextLines > 0 ? [] : window.board.next
        sentence: glass.foot.height > 0 ? "" : window.orderSentence
        room: glass.turns.width
        font: glass.font
        rows: glass.turnLines
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
            page.x = ways[step][0] * 3 * glass.unit;
            page.y = ways[step][1] * 3 * glass.unit;
        }
    }

    Binding {
        target: window.notices
        property: "shown"
        value: quiet.noticed
    }

    Item {
        id: page

        width: window.width
        height: window.height

        HallHead {
            visible: glass.head.height > 0
            board: window.board
            hall: glass
            namesCentre: !banner.visible
            x: glass.head.x
            y: glass.head.y
            width: glass.head.width
            height: glass.head.height
        }

        // Nobody is called: a kind word, and beside it the notices.
        Item {
            id: quiet

            readonly property bool noticed: visible && window.board.known && window.notices.kind !== Notices.Kind.None
            readonly property real gap: 32 * glass.unit
            // Beside the notice where the words fit there, else below it, as high as they need to be.
            readonly property bool beside: width > height && (width - gap) * 0.36 >= 7 * glass.font
            readonly property real noticeWidth: beside ? Math.round((width - gap) * 0.64) : width
            readonly property real noticeHeight: beside ? height : height - gap - wordsHeight
            readonly property real wordsHeight: words.titleLines.length * glass.line + 0.3 * glass.font

            visible: window.board.calls.count === 0
            x: glass.calls.x
            y: glass.calls.y
            width: glass.calls.width
            height: glass.calls.height

            NoticePanel {
                visible: quiet.noticed
                hall: glass
                notices: window.notices
                width: quiet.noticeWidth
                height: quiet.noticeHeight
            }

            QuietHall {
                id: words

                hall: glass
                known: window.board.known
                x: quiet.noticed && quiet.beside ? quiet.noticeWidth + quiet.gap : 0
                y: quiet.noticed && !quiet.beside ? quiet.noticeHeight + quiet.gap : 0
                width: quiet.width - x
                height: quiet.height - y
            }
        }

        // The newest call stays; older ones stand on pages where the glass does not do for all.
        Repeater {
            model: window.board.calls

            CallSlot {
                readonly property var plan: large ? (alone ? glass.alone : glass.newest) : glass.row
                readonly property int onPage: glass.rows === 0 ? index : Math.floor((index - 1) / glass.rows)

                visible: index === 0 && glass.rows > 0 || onPage === callPages.page
                hall: glass
                alone: window.board.calls.count === 1 || glass.rows === 0
                stale: window.board.stale
                x: plan.place.x
                y: plan.place.y + (large ? 0 : ((index - 1) % glass.rows) * plan.place.height)
                width: plan.place.width
                height: plan.place.height
            }
        }

        PageDots {
            id: callPages

            objectName: "callPages"
            unit: glass.unit
            room: glass.calls.height
            pages: glass.rows > 0 ? Math.max(1, Math.ceil((window.board.calls.count - 1) / glass.rows)) : window.board.calls.count
            page: 0
            // Calls have gone: the page that was shown may have gone with them.
            onPagesChanged: if (page >= pages)
                page = 0
            x: glass.calls.right + 12 * glass.unit
            y: glass.calls.bottom - height

            Timer {
                id: older

                interval: 8000
                running: callPages.pages > 1
                repeat: true
                onTriggered: callPages.page = (callPages.page + 1) % callPages.pages
            }

            // Whoever was called right now is looked for first.
            Connections {
                target: window.board.calls

                function onNewestChanged() {
                    callPages.page = 0;
                    older.restart();
                }
            }
        }

        NextStrip {
            visible: window.board.known && glass.nextLines > 0
            hall: glass
            numbers: window.board.next
            digits: window.board.nextDigits
            clock: glass.head.height > 0 || glass.nextTitleAbove ? "" : window.board.clock
            x: glass.next.x
            y: glass.next.y
            width: glass.next.width
            height: glass.next.height
        }

        TurnPanel {
            visible: window.board.known && !(banner.visible && banner.overTurns)
            hall: glass
            turns: turns
            x: glass.turns.x
            y: glass.turns.y
            width: glass.turns.width
            height: glass.turns.height
        }

        PageDots {
            unit: glass.unit
            room: glass.turns.height
            pages: banner.visible && banner.overTurns ? 1 : turns.pages
            page: turns.page
            x: glass.turns.right + 12 * glass.unit
            y: glass.turns.bottom - height
        }

        Column {
            visible: glass.foot.height > 0
            x: glass.foot.x
            y: glass.foot.y

            Repeater {
                id: foot

                model: glass.foot.height > 0 ? glass.lines(window.orderSentence, glass.foot.width) : []

                HallText {
                    required property int index
                    required property string modelData

                    objectName: "orderSentence"
                    width: glass.foot.width
                    height: glass.line
                    pixels: glass.font
                    narrow: foot.count > 1 || usualWidth > width
                    color: Theme.mute
                    text: modelData
                }
            }
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

    LinkBanner {
        id: banner

        hall: glass
        text: window.board.stale ? window.board.linkSentence : window.board.setupSentence
        x: page.x + place.x
        y: page.y + place.y
    }
}
