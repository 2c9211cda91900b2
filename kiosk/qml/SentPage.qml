// SPDX-License-Identifier: GPL-3.0-or-later
// What was sent in has arrived, and what happens with it now.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit
    readonly property bool message: visit.sheet === Visit.Message
    readonly property var sentences: {
        if (visit.sheet === Visit.Opinion)
            return [qsTr("It helps us to become better."), qsTr("Nobody can tell who wrote it: neither your name nor the hour is kept.")];
        if (message)
            return [visit.messageSeen ? qsTr("A member of the staff has seen your message.") : qsTr("It is with the staff on duty. Here you will see that it is being read."), qsTr("If somebody is in danger now, call 112: it is free and always answered.")];
        if (visit.sheet === Visit.Waiting)
            return [qsTr("As soon as a time comes free on %1, a member of the staff tells you.").arg(visit.appointment.day), qsTr("If you hear nothing, none has come free. The list ends with that day, and your details are erased a week later."), qsTr("You can also book another day: choose it here at any time.")];
        const until = visit.answeredUntil !== "" ? [qsTr("At the latest on %1.").arg(visit.answeredUntil)] : [];
        return [qsTr("Your application will be considered within one working day. A specialist will ring you up at the number you gave.")].concat(until, [qsTr("Bring the document along when you come: it is checked against the original.")]);
    }

    leaving: visit
    objectName: "sentPage"
    Accessible.role: Accessible.Pane
    Accessible.name: visit.sentence

    head: Item {
        width: parent.width
        height: Math.max(title.implicitHeight, leave.height)

        ThemeText {
            id: title

            anchors.left: parent.left
            anchors.right: leave.left
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: page.visit.sentence
            font.pixelSize: Theme.fontTitle
            font.bold: true
        }
        QuickExit {
            id: leave

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: !page.crowded
            visit: page.visit
        }
    }

    ScrollArea {
        anchors.fill: parent
        lift: page.wide ? 0 : 0.25
        prefix: "sent"

        Panel {
            width: parent.width
            padding: Theme.margin
            spacing: Theme.margin * 0.8

            Repeater {
                model: page.sentences

                MarkedSentence {
                    required property string modelData
                    required property int index

                    objectName: "sentSentence-" + index
                    width: parent.width
                    strong: index === 0
                    glyph: index === 0 ? "check" : page.message ? "phone" : "right"
                    text: modelData
                }
            }
        }
    }

    foot: PrimaryButton {
        objectName: "doneButton"
        width: parent.width
        text: qsTr("Done")
        onClicked: page.visit.done()
    }
}
