// SPDX-License-Identifier: GPL-3.0-or-later
// Which centre, who works where, and what time it is there.
import QtQuick
import Priyom.Ui
import Priyom.Desk

Rectangle {
    id: head

    required property Workplace desk

    color: Theme.card

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.line
    }

    ThemeText {
        objectName: "deskCentre"
        anchors { left: parent.left; leftMargin: Theme.margin; right: who.left; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        text: head.desk.session.centreName
        font.bold: true
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.fontSmall - 2
        wrapMode: Text.NoWrap
    }

    ThemeText {
        id: who

        objectName: "deskStaff"
        anchors { right: clock.left; rightMargin: Theme.margin * 1.5; verticalCenter: parent.verticalCenter }
        text: head.desk.queue.staffName === "" ? head.desk.queue.counterName : head.desk.queue.counterName + " · " + head.desk.queue.staffName
        wrapMode: Text.NoWrap
    }

    ThemeText {
        id: clock

        objectName: "deskClock"
        anchors { right: parent.right; rightMargin: Theme.margin; verticalCenter: parent.verticalCenter }
        text: head.desk.session.hubTime
        font.pixelSize: Theme.fontTitle
        font.bold: true
        wrapMode: Text.NoWrap
    }
}
