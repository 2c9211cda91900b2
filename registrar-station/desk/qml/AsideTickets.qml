// SPDX-License-Identifier: GPL-3.0-or-later
// Who will be called later and who did not come: a touch puts them back into the queue, in the place of their arrival.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Desk

Column {
    id: aside

    required property QueuePanel queue
    required property int most  // so many are shown
    readonly property int more: queue.aside.length - most

    objectName: "asideTickets"
    visible: most > 0 && queue.aside.length > 0
    height: visible ? implicitHeight : 0
    spacing: Theme.gap / 2

    ThemeText {
        width: parent.width
        text: aside.more > 0 ? qsTr("Put back into the queue (and %1 more):").arg(aside.more) : qsTr("Put back into the queue:")
        font.pixelSize: Theme.fontSmall
        color: Theme.mute
    }

    Flow {
        width: parent.width
        spacing: Theme.gap / 2

        Repeater {
            model: aside.queue.aside

            QuietButton {
                id: back

                required property int index
                required property var modelData

                objectName: "aside-" + modelData.number
                visible: index < aside.most
                text: modelData.number + " · " + modelData.note
                fontSize: Theme.fontSmall
                edge: Theme.line
                enabled: aside.queue.canMove
                Accessible.description: qsTr("Put %1 back into the queue").arg(modelData.number)
                onClicked: aside.queue.putBack(modelData.number)
            }
        }
    }
}
