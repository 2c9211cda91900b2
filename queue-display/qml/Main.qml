// SPDX-License-Identifier: GPL-3.0-or-later
// The hall display. Landscape: the newest call left, the others right of it, below who is next and how long it takes.
// Upright, and where the seats are far away: all of that from top to bottom. Every part keeps its place whatever is
// called; a notice has the newest call's place while nobody is on the way.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Display

Window {
    id: window

    required property BoardScreen board
    required property Notices notices
    readonly property string orderSentence: qsTr("The order of calls depends on the time of the appointment and on the right to be served out of turn")

    readonly property string seatSentence: qsTr("Take a seat, please. Your number will appear here")
    // It takes no call's place: older calls have rows. Where they have none, or the large place is too low, it comes when
    // there are no calls at all, in the place of all of them.
    readonly property bool noticeBeside: glass.rows > 0 && glass.notice.height > 0
    readonly property rect noticePlace: noticeBeside ? glass.notice : glass.calls
    readonly property bool noticed: board.known && board.idle && notices.kind !== Notices.Kind.None && (noticeBeside || board.calls.count === 0)

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
        objectName: "wandering"

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
        value: window.noticed
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

        QuietHall {
            objectName: "quietHall"
            readonly property rect place: window.board.known ? glass.newest.place : glass.calls

            visible: window.board.calls.count === 0 && !window.noticed
            hall: glass
            title: window.board.known ? qsTr("Nobody is being called yet") : qsTr("The board will be here in a moment")
            text: window.board.known && glass.rows === 0 ? window.seatSentence : ""
            x: place.x
            y: place.y
            width: place.width
            height: place.height
        }

        // Where the older calls will stand.
        QuietHall {
            objectName: "quietSeats"
            visible: window.board.known && glass.rows > 0 && callPages.small < 1 && (window.noticeBeside || !window.noticed)
            hall: glass
            framed: false
            text: window.seatSentence
            x: glass.others.x
            y: glass.others.y
            width: glass.others.width
            height: glass.others.height
        }

        NoticePanel {
            visible: window.noticed
            hall: glass
            notices: window.notices
            x: window.noticePlace.x
            y: window.noticePlace.y
            width: window.noticePlace.width
            height: window.noticePlace.height
        }

        // The newest call stays; older ones stand on pages where the glass does not do for all.
        Repeater {
            model: window.board.calls

            CallSlot {
                readonly property var plan: large ? glass.newest : glass.row
                readonly property int place: window.noticed ? index : index - 1  // among the rows
                readonly property int onPage: glass.rows === 0 ? index : Math.floor(place / glass.rows)

                visible: place < 0 && glass.rows > 0 || onPage === callPages.page
                hall: glass
                large: place < 0 || glass.rows === 0
                stale: window.board.stale
                x: plan.place.x
                y: plan.place.y + (large ? 0 : (place % glass.rows) * plan.place.height)
                width: plan.place.width
                height: plan.place.height
            }
        }

        PageDots {
            id: callPages

            objectName: "callPages"
            unit: glass.unit
            room: glass.calls.height
            // Calls that are drawn as rows.
            readonly property int small: window.board.calls.count - (window.noticed ? 0 : 1)

            pages: glass.rows > 0 ? Math.max(1, Math.ceil(small / glass.rows)) : window.board.calls.count
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
