// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's sections. Only those that work stand here.
import QtQuick
import Priyom.Ui

Rectangle {
    id: sections

    color: Theme.card

    Rectangle {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: 1
        color: Theme.line
    }

    Rectangle {
        objectName: "sectionReception"
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gap }
        height: 64
        radius: Theme.radius
        color: Theme.pineWash
        Accessible.role: Accessible.PageTab
        Accessible.name: label.text
        Accessible.selected: true

        Glyph {
            anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: Theme.gap }
            name: "person"
            stroke: Theme.pine
            width: 22
            height: width
        }

        ThemeText {
            id: label

            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; bottomMargin: Theme.gap * 0.75 }
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Reception")
            font.pixelSize: Theme.fontSmall
            font.bold: true
            Accessible.ignored: true
        }
    }
}
