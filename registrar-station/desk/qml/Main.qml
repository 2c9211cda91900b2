// SPDX-License-Identifier: GPL-3.0-or-later
// The registrar's desk: sections left, the reception form in the middle, the queue always on the right.
import QtQuick
import Priyom.Ui
import Priyom.Desk

Window {
    id: window

    required property Workplace desk
    property int section: 0

    objectName: "deskWindow"
    width: 1366
    height: 768
    minimumWidth: 1024
    minimumHeight: 700
    color: Theme.paper
    title: qsTr("Registrar’s desk")
    onClosing: close => {
        close.accepted = desk.mayLeave();
    }

    Connections {
        target: window.desk
        function onLeft() {
            window.close();
        }
    }

    DeskHead {
        id: head

        desk: window.desk
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 46
    }

    Banner {
        id: linkBanner

        objectName: "linkBanner"
        visible: !window.desk.session.live
        anchors { left: parent.left; right: parent.right; top: head.bottom }
        radius: 0
        kind: Banner.Kind.Warning
        text: window.desk.session.sentence
    }

    // Nobody went: the last one to be asked cannot overlook it, whatever else is open.
    Banner {
        id: headBanner

        objectName: "headAlert"
        visible: text !== ""
        anchors { left: parent.left; right: parent.right; top: linkBanner.visible ? linkBanner.bottom : head.bottom }
        radius: 0
        kind: Banner.Kind.Error
        fontSize: Theme.fontTitle
        text: window.desk.alerts.headText
    }

    Banner {
        id: leaveBanner

        objectName: "leaveMessage"
        visible: text !== ""
        anchors { left: parent.left; right: parent.right; top: headBanner.visible ? headBanner.bottom : linkBanner.visible ? linkBanner.bottom : head.bottom }
        radius: 0
        kind: Banner.Kind.Error
        text: window.desk.leaveMessage
    }

    Item {
        id: body

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; top: leaveBanner.visible ? leaveBanner.bottom : headBanner.visible ? headBanner.bottom : linkBanner.visible ? linkBanner.bottom : head.bottom }

        Sections {
            id: sections

            anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
            width: 104
            submissions: window.desk.submissions
            current: window.section
            onChosen: which => window.section = which
        }

        ReceptionPage {
            visible: window.section === 0
            desk: window.desk
            anchors { left: sections.right; right: queue.left; top: parent.top; bottom: parent.bottom; margins: Theme.margin }
        }

        SubmissionsPage {
            visible: window.section === 1
            submissions: window.desk.submissions
            anchors { left: sections.right; right: queue.left; top: parent.top; bottom: parent.bottom; margins: Theme.margin }
        }

        PapersPage {
            visible: window.section === 2
            papers: window.desk.papers
            number: window.desk.reception.number
            anchors { left: sections.right; right: queue.left; top: parent.top; bottom: parent.bottom; margins: Theme.margin }
        }

        QueueView {
            id: queue

            queue: window.desk.queue
            dialog: window.desk.steps
            alerts: window.desk.alerts
            onFormWanted: number => window.desk.openForm(number)
            anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
            width: Math.max(350, Math.min(440, window.width * 0.26))
        }
    }

    Connections {
        target: window.desk.alerts
        function onRang() {
            window.alert(0);
        }
        function onMessageTaken() {
            window.section = 1;
        }
    }
    // A scan works on every section, and its form is in the first.
    Connections {
        target: window.desk.reception
        function onOpened() {
            window.section = 0;
        }
    }

    DropArea {
        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: drop => {
            for (const url of drop.urls)
                window.desk.openPictureFile(url);
        }
    }
}
