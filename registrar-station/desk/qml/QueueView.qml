// SPDX-License-Identifier: GPL-3.0-or-later
// The queue: my visitor, what can be done, who waits.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Desk

Rectangle {
    id: view

    required property QueuePanel queue
    required property AlertList alerts
    signal formWanted(string number)

    readonly property string chosenNumber: list.currentNumber
    // Which ticket the moves are for: the one in hand, else the chosen one.
    readonly property string movedNumber: queue.hasCurrent ? queue.number : chosenNumber

    color: Theme.card
    objectName: "queueView"

    Rectangle {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        width: 1
        color: Theme.line
    }

    Column {
        id: top

        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gap * 1.5 }
        spacing: Theme.gap

        AlertCards {
            width: parent.width
            alerts: view.alerts
        }

        CurrentTicket {
            width: parent.width
            queue: view.queue
        }

        KeyButton {
            objectName: "queueNext"
            width: parent.width
            height: 44
            key: "F2"
            label: qsTr("Call the next one")
            primary: true
            fontSize: Theme.fontBody
            enabled: view.queue.canNext
            onClicked: view.queue.next()
        }

        Grid {
            id: steps

            readonly property real cell: (width - columnSpacing) / 2

            width: parent.width
            columns: 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap

            KeyButton {
                objectName: "queueRecall"
                width: steps.cell
                key: "F3"
                label: qsTr("Call again")
                enabled: view.queue.canRecall
                onClicked: view.queue.recall()
            }

            KeyButton {
                objectName: "queueStart"
                width: steps.cell
                key: "F4"
                label: qsTr("Start")
                primary: view.queue.canStart
                hint: qsTr("The visitor is here: start")
                enabled: view.queue.canStart
                onClicked: view.queue.start()
            }

            KeyButton {
                objectName: "queueFinish"
                width: steps.cell
                key: "F5"
                label: qsTr("Finish")
                primary: view.queue.canFinish
                hint: qsTr("The visitor was served: finish")
                enabled: view.queue.canFinish
                onClicked: view.queue.finish()
            }

            KeyButton {
                objectName: "queueNoShow"
                width: steps.cell
                key: "F6"
                label: qsTr("Did not come")
                enabled: view.queue.canNoShow
                onClicked: view.queue.noShow()
            }

            KeyButton {
                objectName: "queueDefer"
                width: steps.cell
                key: "F10"
                label: qsTr("Later…")
                hint: qsTr("The visitor wants to be called later")
                enabled: view.queue.canMove && view.movedNumber !== ""
                onClicked: moves.toggle("defer")
            }

            KeyButton {
                objectName: "queueTransfer"
                width: steps.cell
                key: "F11"
                label: qsTr("Send on…")
                hint: qsTr("To another line, with the same number")
                enabled: view.queue.canMove && view.movedNumber !== ""
                onClicked: moves.toggle("transfer")
            }

            KeyButton {
                objectName: "queueUndo"
                width: steps.cell
                key: "F12"
                label: qsTr("Take back")
                hint: view.queue.undoText
                enabled: view.queue.canMove && view.queue.undoText !== ""
                onClicked: view.queue.undo()
            }

            KeyButton {
                objectName: "queuePause"
                width: steps.cell
                key: "Ctrl+F12"
                label: view.queue.paused ? qsTr("Go on") : qsTr("Pause")
                primary: view.queue.paused
                enabled: view.queue.paused ? view.queue.canMove : view.queue.canPause
                onClicked: view.queue.paused ? view.queue.resume() : view.queue.pause()
            }
        }

        QueueMoves {
            id: moves

            width: parent.width
            queue: view.queue
            number: view.movedNumber
        }

        Banner {
            objectName: "queueMessage"
            visible: text !== ""
            width: parent.width
            kind: Banner.Kind.Warning
            text: view.queue.message
        }

        ThemeText {
            objectName: "waitingTitle"
            visible: view.queue.known
            width: parent.width
            topPadding: Theme.gap / 2
            text: view.queue.waitingTotal > 0 ? qsTr("Waiting: %1").arg(view.queue.waitingTotal) : qsTr("Nobody is waiting")
            font.bold: true
        }
    }

    ListView {
        id: list

        readonly property string currentNumber: currentItem ? (currentItem as WaitingRow).number : ""

        anchors { left: parent.left; right: parent.right; top: top.bottom; bottom: aside.top; leftMargin: Theme.gap * 1.5; rightMargin: Theme.gap * 1.5; topMargin: Theme.gap / 2; bottomMargin: Theme.gap }
        objectName: "waitingList"
        model: view.queue.waiting
        clip: true
        currentIndex: -1
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        keyNavigationEnabled: true
        reuseItems: false
        footer: ThemeText {
            objectName: "waitingMore"
            width: ListView.view.width
            visible: view.queue.waitingTotal > view.queue.waiting.count
            height: visible ? implicitHeight : 0
            topPadding: Theme.gap / 2
            text: qsTr("and %1 more behind them").arg(view.queue.waitingTotal - view.queue.waiting.count)
            color: Theme.mute
            font.pixelSize: Theme.fontSmall
        }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Those who wait")
        delegate: WaitingRow {
            width: ListView.view.width
            chosen: ListView.isCurrentItem
            onClicked: ListView.view.currentIndex = index
            onDoubleClicked: view.queue.call(number)
        }
    }

    AsideTickets {
        id: aside

        anchors { left: parent.left; right: parent.right; bottom: callChosen.top; leftMargin: Theme.gap * 1.5; rightMargin: Theme.gap * 1.5; bottomMargin: Theme.gap }
        queue: view.queue
        // The list of those who wait comes first.
        most: moves.visible ? 0 : view.height < 800 ? 2 : 6
    }

    KeyButton {
        id: callChosen

        objectName: "queueCall"
        anchors { left: parent.left; right: openChosen.left; bottom: parent.bottom; margins: Theme.gap * 1.5; rightMargin: Theme.gap }
        key: "F7"
        label: view.chosenNumber === "" ? qsTr("Call the chosen one") : qsTr("Call %1").arg(view.chosenNumber)
        hint: qsTr("Call the chosen number out of order")
        enabled: view.queue.canNext && view.chosenNumber !== ""
        onClicked: view.queue.call(view.chosenNumber)
    }

    KeyButton {
        id: openChosen

        objectName: "queueOpenForm"
        anchors { right: parent.right; bottom: parent.bottom; margins: Theme.gap * 1.5 }
        key: "Ctrl+F7"
        label: qsTr("Form")
        hint: qsTr("Open the form of the chosen number")
        enabled: view.queue.canMove && view.chosenNumber !== ""
        onClicked: view.formWanted(view.chosenNumber)
    }

    // Out of date: a veil over who waits and who is here.
    Rectangle {
        objectName: "queueVeil"
        visible: view.queue.stale
        anchors { left: parent.left; right: parent.right; top: list.top; bottom: list.bottom; leftMargin: 1 }
        color: Theme.card
        opacity: 0.25
    }
}
