// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson as it plays: picture, what is said, how far it is. Sound is in the headphones only, where there are any.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Item {
    id: player

    required property var about  // Catalogue.lesson
    required property string sound
    required property bool active
    property bool paused: false
    property bool ended: false
    property bool failed: false
    readonly property alias audible: video.audible

    // Somebody watches, though nobody touches.
    signal watched

    function again() {
        ended = false;
        failed = false;
        paused = false;
        video.restart();
    }
    function clock(seconds) {
        const whole = Math.floor(seconds);
        return Math.floor(whole / 60) + ":" + (whole % 60 < 10 ? "0" : "") + whole % 60;
    }

    objectName: "lessonPlayer"
    onActiveChanged: if (active)
        again()

    Rectangle {
        id: screen

        width: parent.width
        height: parent.height - bar.height - Theme.gap
        color: "black"
        radius: Theme.radius

        Video {
            id: video

            objectName: "lessonVideo"
            anchors.fill: parent
            anchors.margins: Theme.radius / 2
            file: player.active ? player.about.file ?? "" : ""
            sound: player.sound
            measured: true
            // Under a sheet of the foot it waits.
            paused: player.paused || player.ended || player.failed || !player.visible
            Accessible.role: Accessible.Graphic
            Accessible.name: player.about.title ?? ""
            onPositionChanged: if (position > 0)
                player.watched()
            onEnded: player.ended = true
            onFailed: player.failed = true
        }
        Subtitles {
            id: subtitles

            file: player.active ? player.about.subtitles ?? "" : ""
            position: video.position
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.gap
            visible: subtitles.text !== "" && !player.ended && !player.failed
            width: parent.width - 2 * Theme.gap
            height: words.implicitHeight + Theme.gap
            radius: Theme.radius / 2
            color: Theme.card

            ThemeText {
                id: words

                objectName: "subtitles"
                x: Theme.gap
                y: Theme.gap / 2
                width: parent.width - 2 * x
                horizontalAlignment: Text.AlignHCenter
                text: subtitles.text
            }
        }
        Banner {
            objectName: "lessonOver"
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.gap
            visible: player.ended || player.failed
            text: player.failed ? qsTr("This lesson cannot be shown here.") : qsTr("That was the whole lesson.")
        }
    }
    Item {
        id: bar

        width: parent.width
        height: Math.max(time.implicitHeight, Theme.mm(6))
        anchors.bottom: parent.bottom

        Rectangle {
            id: track

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - time.width - Theme.gap
            height: Theme.mm(3)
            radius: height / 2
            color: Theme.line

            Rectangle {
                width: video.length > 0 ? parent.width * Math.min(1, video.position / video.length) : 0
                height: parent.height
                radius: parent.radius
                color: Theme.pine
            }
        }
        ThemeText {
            id: time

            objectName: "lessonTime"
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            wrapMode: Text.NoWrap
            text: player.clock(video.position) + (video.length > 0 ? " / " + player.clock(video.length) : "")
            font.pixelSize: Theme.fontSmall
        }
    }
}
