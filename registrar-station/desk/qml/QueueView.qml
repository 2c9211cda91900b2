// SPDX-License-Identifier: GPL-3.0-or-later
// The queue: my visitor, what can be done, who waits.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Desk

Rectangle {
    id: view

    required property QueuePanel queue
    required property StepDialog dialog
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

        QueueSteps {
            id: steps

            width: parent.width
            queue: view.queue
            dialog: view.dialog
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
        most: view.height < 800 ? (view.alerts.alerts.length > 0 ? 0 : 2) : 6
    }

    KeyButton {
        id: callChosen

        objectName: "queueCall"
        anchors { left: parent.left; right: openChosen.left; bottom: parent.bottom; margins: Theme.gap * 1.5; rightMargin: Theme.gap }
        key: "F7"
        label: view.chosenNumber === "" ? qsTr("Call a number…") : qsTr("Call %1").arg(view.chosenNumber)
        hint: view.chosenNumber === "" ? qsTr("Call a given number out of order") : qsTr("Call the chosen number out of order")
        enabled: view.queue.canNext
        onClicked: view.chosenNumber === "" ? view.dialog.ask(StepDialog.Page.Number) : view.queue.call(view.chosenNumber)
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

    StepPanel {
        steps: view.dialog
        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: parent.bottom; leftMargin: Theme.gap; rightMargin: Theme.gap; topMargin: top.y + steps.y + steps.below - Theme.gap / 2; bottomMargin: Theme.gap }
    }
}
