// SPDX-License-Identifier: GPL-3.0-or-later
// One of the centre's notices: a text, a picture or a silent video.
import QtQuick
import Priyom.Ui
import Priyom.Display

Rectangle {
    id: panel

    required property real unit
    required property Notices notices

    objectName: "noticePanel"
    color: Theme.card
    border.color: Theme.line
    border.width: Math.max(1, Math.round(2 * unit))
    radius: 24 * unit
    Accessible.role: Accessible.StaticText
    Accessible.name: notices.title + ". " + notices.text

    HallText {
        id: title

        objectName: "noticeTitle"
        anchors { top: parent.top; left: parent.left; right: parent.right; margins: 56 * panel.unit }
        visible: panel.notices.kind === Notices.Kind.Text
        height: (body.text === "" ? 500 : 190) * panel.unit
        wrapMode: Text.WordWrap
        fontSizeMode: Text.Fit
        pixels: 76 * panel.unit
        font.bold: true
        text: panel.notices.title
    }

    HallText {
        id: body

        objectName: "noticeText"
        anchors { top: title.bottom; topMargin: 28 * panel.unit; left: title.left; right: title.right; bottom: parent.bottom; bottomMargin: 40 * panel.unit }
        visible: title.visible && text !== ""
        verticalAlignment: Text.AlignTop
        wrapMode: Text.WordWrap
        fontSizeMode: Text.Fit
        pixels: 56 * panel.unit
        text: panel.notices.text
    }

    Image {
        id: picture

        objectName: "noticePicture"
        anchors { fill: parent; margins: 16 * panel.unit }
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

    NoticeVideo {
        id: video

        objectName: "noticeVideo"
        anchors { fill: parent; margins: 16 * panel.unit }
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
