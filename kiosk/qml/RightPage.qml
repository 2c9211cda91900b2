// SPDX-License-Identifier: GPL-3.0-or-later
// Who is received out of turn, and what shows it. The hall does not see the choice, nor does the paper.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit

    objectName: "rightPage"
    Accessible.role: Accessible.Pane
    Accessible.name: visit.sentence

    head: Column {
        width: parent.width
        spacing: Theme.gap / 2

        ThemeText {
            width: parent.width
            text: page.visit.sentence
            font.pixelSize: Theme.fontTitle
            font.bold: true
        }
        ThemeText {
            width: parent.width
            text: qsTr("It will not be on the ticket or on the display. Please have the paper ready to show: without it you keep your place in the ordinary queue.")
            font.pixelSize: Theme.fontSmall
            color: Theme.mute
        }
    }

    ScrollArea {
        anchors.fill: parent
        lift: page.wide ? 0 : 0.2
        prefix: "rights"

        Repeater {
            model: page.visit.rights

            ChoiceCard {
                required property var modelData

                objectName: "right-" + modelData.categoryId
                width: parent.width
                text: modelData.name
                explanation: modelData.proof === "" ? "" : qsTr("Please show: %1").arg(modelData.proof)
                onClicked: page.visit.chooseRight(modelData.categoryId)
            }
        }
    }

    foot: RowLayout {
        width: parent.width
        spacing: Theme.gap

        QuietButton {
            objectName: "backButton"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            glyph: "left"
            text: qsTr("Back")
            onClicked: page.visit.back()
        }
        // Who finds none of these gets the ticket from here.
        QuietButton {
            objectName: "rightOrdinary"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 2
            glyph: "ticket"
            text: qsTr("The ordinary queue")
            onClicked: page.visit.ordinary()
        }
    }
}
