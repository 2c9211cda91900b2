// SPDX-License-Identifier: GPL-3.0-or-later
// What the neutral mark of a ticket is about: read on purpose, closed again at once. Whether the visitor goes before the
// others is the registrar's decision.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Desk

Rectangle {
    id: panel

    required property Reception reception
    required property QueuePanel queue
    property bool opened: false

    function close() {
        opened = false;
    }

    objectName: "lookPanel"
    visible: opened && reception.look
    height: lines.height + 2 * Theme.gap * 1.5
    color: Theme.card
    border.color: Theme.mute
    border.width: 1
    radius: Theme.radius
    Accessible.role: Accessible.Grouping
    Accessible.name: advice.text

    Shortcut {
        sequence: "Escape"
        enabled: panel.visible
        onActivated: panel.close()
    }
    // What lies below is not pressed through it.
    MouseArea {
        anchors.fill: parent
    }
    Column {
        id: lines

        x: Theme.gap * 1.5
        y: Theme.gap * 1.5
        width: parent.width - 2 * x
        spacing: Theme.gap

        ThemeText {
            id: advice

            objectName: "lookAdvice"
            width: parent.width
            text: qsTr("Offer to talk in a separate room. Say nothing of it aloud.")
            font.bold: true
        }
        Repeater {
            model: panel.reception.lookAnswers

            ThemeText {
                required property int index
                required property string modelData

                objectName: "lookAnswer-" + index
                width: lines.width
                text: modelData
            }
        }
        Repeater {
            model: panel.reception.regulations

            ThemeText {
                required property int index
                required property string modelData

                objectName: "lookRegulation-" + index
                width: lines.width
                text: qsTr("Regulation: %1").arg(modelData)
            }
        }
        Row {
            spacing: Theme.gap

            KeyButton {
                objectName: "lookOutOfTurn"
                key: "Ctrl+F9"
                label: qsTr("Out of turn (crisis)")
                hint: qsTr("Goes before all others; the queue says “out of turn” and no more")
                enabled: panel.queue.canOutOfTurn
                onClicked: {
                    panel.queue.outOfTurn(panel.reception.number);
                    panel.close();
                }
            }
            QuietButton {
                objectName: "lookClose"
                text: qsTr("Close")
                fontSize: Theme.fontSmall
                edge: Theme.mute
                onClicked: panel.close()
            }
        }
    }
}
