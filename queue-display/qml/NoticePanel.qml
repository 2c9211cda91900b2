// SPDX-License-Identifier: GPL-3.0-or-later
// One of the centre's notices: a text, a picture or a silent video. A text that is longer than the place stands on
// pages that take turns, its title on the first.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Display

Rectangle {
    id: panel

    required property HallScale hall
    required property Notices notices
    readonly property bool written: notices.kind === Notices.Kind.Text
    readonly property real room: width - 0.9 * hall.font
    readonly property int perPage: Math.max(1, Math.floor((height - 0.4 * hall.font) / hall.line))
    // In the usual family where the whole text stands there at once.
    readonly property bool narrow: written && hall.lines(notices.title, room, true, false).length + hall.lines(notices.text, room, false, false).length > perPage
    readonly property var titleLines: written ? hall.lines(notices.title, room, true, narrow) : []
    readonly property var lines: written ? titleLines.concat(hall.lines(notices.text, room, false, narrow)) : []

    objectName: "noticePanel"
    color: Theme.card
    border.color: Theme.line
    border.width: Math.max(1, Math.round(2 * hall.unit))
    radius: 24 * hall.unit
    Accessible.role: Accessible.StaticText
    Accessible.name: notices.title + ". " + notices.text

    Binding {
        target: panel.notices
        property: "parts"
        value: Math.max(1, Math.ceil(panel.lines.length / panel.perPage))
    }

    Column {
        anchors.centerIn: parent
        visible: panel.written
        width: panel.room

        Repeater {
            model: panel.lines.slice(panel.notices.part * panel.perPage, (panel.notices.part + 1) * panel.perPage)

            HallText {
                required property int index
                required property string modelData
                readonly property bool ofTitle: index + panel.notices.part * panel.perPage < panel.titleLines.length

                objectName: (ofTitle ? "noticeTitle-" : "noticeText-") + index
                width: panel.room
                height: panel.hall.line
                pixels: panel.hall.font
                narrow: panel.narrow || usualWidth > width
                bold: ofTitle
                text: modelData
            }
        }
    }

    Image {
        id: picture

        objectName: "noticePicture"
        anchors { fill: parent; margins: 16 * panel.hall.unit }
        visible: panel.notices.kind === Notices.Kind.Picture
        source: panel.notices.picture
        asynchronous: true
        autoTransform: true
        fillMode: Image.PreserveAspectFit
        // Never larger in memory than on the glass.
        sourceSize { width: picture.width; height: picture.height }
        onStatusChanged: {
            if (status === Image.Error)
                panel.notices.drop("it is no picture that can be shown");
        }
    }

    Video {
        id: video

        objectName: "noticeVideo"
        anchors { fill: parent; margins: 16 * panel.hall.unit }
        visible: panel.notices.kind === Notices.Kind.Video
        file: panel.visible ? panel.notices.video : ""
        onEnded: {
            const played = file;
            panel.notices.advance();
            if (file === played)
                restart();
        }
        onFailed: reason => panel.notices.drop(reason)
    }
}
