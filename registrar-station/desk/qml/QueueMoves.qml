// SPDX-License-Identifier: GPL-3.0-or-later
// When a visitor shall be called later, or where they are sent on: a choice that opens below the buttons. Digits choose,
// Escape closes.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Desk

Column {
    id: moves

    required property QueuePanel queue
    required property string number  // whose move it is
    property string kind: ""  // "", "defer", "transfer"
    readonly property list<int> minutes: [5, 15, 30, 60]
    readonly property int others: 2

    property Item writing: null  // where the cursor was, and goes back to

    function toggle(wanted: string) {
        if (kind === wanted)
            return close();
        if (kind === "")
            writing = Window.activeFocusItem;
        kind = wanted;
        // Else the digits would go into the field with the cursor.
        forceActiveFocus();
    }
    function close() {
        kind = "";
        if (writing)
            writing.forceActiveFocus();
        writing = null;
    }

    objectName: "queueMoves"
    visible: kind !== ""
    spacing: Theme.gap / 2
    onNumberChanged: if (visible) close()

    Shortcut {
        sequence: "Escape"
        enabled: moves.visible
        onActivated: moves.close()
    }

    ThemeText {
        width: parent.width
        text: moves.kind === "defer" ? qsTr("Call %1 later:").arg(moves.number) : qsTr("Send %1 on to:").arg(moves.number)
        font.pixelSize: Theme.fontSmall
        font.bold: true
    }

    Flow {
        width: parent.width
        spacing: Theme.gap / 2

        Repeater {
            model: moves.kind === "defer" ? moves.minutes : []

            KeyButton {
                required property int index
                required property int modelData

                objectName: "defer-" + modelData
                key: String(index + 1)
                label: qsTr("in %1 min").arg(modelData)
                enabled: moves.queue.canMove
                onClicked: {
                    moves.queue.deferMinutes(moves.number, modelData);
                    moves.close();
                }
            }
        }

        KeyButton {
            objectName: "deferOthers"
            visible: moves.kind === "defer"
            key: "0"
            label: qsTr("after %1 others").arg(moves.others)
            enabled: moves.queue.canMove
            onClicked: {
                moves.queue.deferOthers(moves.number, moves.others);
                moves.close();
            }
        }

        Repeater {
            model: moves.kind === "transfer" ? moves.queue.lines : []

            KeyButton {
                required property int index
                required property var modelData

                objectName: "transfer-" + modelData.lineId
                width: moves.width
                key: String(index + 1)
                label: modelData.name
                enabled: moves.queue.canMove
                onClicked: {
                    moves.queue.transfer(moves.number, modelData.lineId);
                    moves.close();
                }
            }
        }
    }
}
