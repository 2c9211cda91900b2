// SPDX-License-Identifier: GPL-3.0-or-later
// One of those who wait.
import QtQuick
import Priyom.Ui

Item {
    id: row

    required property int index
    required property string number
    required property string line
    required property string wait
    required property bool hasForm
    required property bool look
    required property bool mine
    required property string why
    property bool chosen: false

    signal clicked
    signal doubleClicked

    objectName: "waiting-" + number
    implicitHeight: 44
    Accessible.role: Accessible.ListItem
    Accessible.name: number + (why === "" ? "" : ", " + why) + ", " + line + ", " + wait
    Accessible.onPressAction: row.clicked()

    Rectangle {
        anchors.fill: parent
        color: row.chosen ? Theme.pineWash : mouse.containsMouse ? Theme.off : Theme.card
        border.color: row.chosen ? Theme.pine : Theme.card
        border.width: row.chosen ? 2 : 0
        radius: Theme.radius / 2
    }

    MouseArea {
        id: mouse

        anchors.fill: parent
        hoverEnabled: true
        onClicked: row.clicked()
        onDoubleClicked: row.doubleClicked()
    }

    ThemeText {
        id: numberText

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.gap
        width: 84
        text: row.number
        font.bold: row.mine
        color: row.mine ? Theme.ink : Theme.mute
        wrapMode: Text.NoWrap
    }

    ThemeText {
        anchors { left: numberText.right; right: lookMark.left; rightMargin: Theme.gap / 2; verticalCenter: parent.verticalCenter }
        text: row.why === "" ? row.line : row.why
        color: row.why === "" ? Theme.mute : Theme.ink
        font.pixelSize: Theme.fontSmall
        maximumLineCount: 2
        lineHeight: 0.9
    }

    // Neutral: who looks over a shoulder learns nothing; whoever opens the form reads what it is about.
    Rectangle {
        id: lookMark

        objectName: "look-" + row.number
        visible: row.look
        anchors { right: formMark.left; rightMargin: Theme.gap / 2; verticalCenter: parent.verticalCenter }
        width: visible ? 8 : 0
        height: width
        radius: width / 2
        color: Theme.mute
        Accessible.ignored: true
    }

    Glyph {
        id: formMark

        objectName: "hasForm-" + row.number
        visible: row.hasForm
        anchors { right: waitText.left; rightMargin: Theme.gap / 2; verticalCenter: parent.verticalCenter }
        width: 18
        height: width
        name: "list"
        stroke: Theme.pine
        Accessible.ignored: false
        Accessible.name: qsTr("with a filled form")

        HoverHandler {
            id: overMark
        }

        Tip {
            visible: overMark.hovered
            text: qsTr("with a filled form")
        }
    }

    ThemeText {
        id: waitText

        anchors { right: parent.right; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
        width: 78
        horizontalAlignment: Text.AlignRight
        text: row.wait
        font.pixelSize: Theme.fontSmall
        maximumLineCount: 2
        lineHeight: 0.9
    }
}
