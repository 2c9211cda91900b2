// SPDX-License-Identifier: GPL-3.0-or-later
// A column that may be longer than its place. On the kiosk it scrolls by visible arrows only, since a slipping finger
// must not move the page; at the desk by wheel too.
import QtQuick
import Priyom.Ui

Item {
    id: area

    default property alias content: column.data
    property alias spacing: column.spacing
    readonly property bool overflows: column.implicitHeight > height + 1
    readonly property bool atTop: flick.contentY <= 1
    readonly property bool atBottom: flick.contentY >= flick.most - 1
    property string prefix: "list"
    // Where a column that is shorter than its place stands: 0 at the top, 0.5 in the middle.
    property real lift: 0
    property color ground: Theme.paper
    // Beside the keyboard there may be room for one arrow, or for none: then what is being written is kept in view.
    readonly property bool arrows: overflows && height >= Theme.target
    readonly property bool oneArrow: height < 2 * Theme.target + Theme.gap
    // On the kiosk what the keys come to is scrolled to by itself: arrows are for fingers.
    readonly property int byKeys: Theme.scale === Theme.Kiosk ? Qt.NoFocus : Qt.StrongFocus

    function toTop() {
        slide.stop();
        flick.contentY = 0;
    }
    // Moves as little as needed for a part of `item` to be seen: the line that is being written.
    function reveal(item, y, height) {
        const top = item.mapToItem(column, 0, y).y + column.y;
        slide.stop();
        flick.contentY = Math.max(0, Math.min(flick.most, Math.max(top + height - flick.height, Math.min(flick.contentY, top))));
    }
    function scrollBy(distance) {
        slide.to = Math.max(0, Math.min(flick.most, flick.contentY + distance));
        slide.restart();
    }

    component Fade: Rectangle {
        id: fade

        required property color ground
        required property Item over

        objectName: "fade"
        width: over.width
        height: Math.min(Theme.target * 0.6, over.height / 4)
        gradient: Gradient {
            GradientStop { position: 0; color: fade.ground }
            GradientStop { position: 1; color: Qt.alpha(fade.ground, 0) }
        }
    }

    implicitHeight: column.implicitHeight

    Flickable {
        id: flick

        readonly property real most: Math.max(0, column.implicitHeight - height)

        width: parent.width - (area.overflows ? Theme.target + Theme.gap : 0)
        height: parent.height
        contentHeight: column.implicitHeight
        interactive: Theme.scale === Theme.Desk
        boundsBehavior: Flickable.StopAtBounds
        clip: area.overflows
        onMostChanged: if (contentY > most)
            contentY = most

        Column {
            id: column

            y: area.overflows ? 0 : (flick.height - implicitHeight) * area.lift
            width: flick.width
            spacing: Theme.gap
        }
        NumberAnimation {
            id: slide

            target: flick
            property: "contentY"
            duration: 180
            easing.type: Easing.OutCubic
        }
    }
    // What goes on beyond an edge fades out there: no half of a line looks like a broken one.
    Fade {
        ground: area.ground
        over: flick
        anchors.top: flick.top
        visible: area.overflows && !area.atTop
    }
    Fade {
        ground: area.ground
        over: flick
        anchors.bottom: flick.bottom
        visible: area.overflows && !area.atBottom
        rotation: 180
    }
    QuietButton {
        objectName: area.prefix + "Up"
        visible: area.arrows && (!area.oneArrow || area.atBottom)
        enabled: !area.atTop
        anchors.right: parent.right
        anchors.top: parent.top
        width: Theme.target
        height: Theme.target
        leftPadding: 0
        rightPadding: 0
        glyph: "up"
        focusPolicy: area.byKeys
        Accessible.name: qsTr("Scroll up")
        onClicked: area.scrollBy(-area.height * 0.8)
    }
    QuietButton {
        objectName: area.prefix + "Down"
        visible: area.arrows && !(area.oneArrow && area.atBottom)
        enabled: !area.atBottom
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: Theme.target
        height: Theme.target
        leftPadding: 0
        rightPadding: 0
        glyph: "down"
        focusPolicy: area.byKeys
        Accessible.name: qsTr("Scroll down")
        onClicked: area.scrollBy(area.height * 0.8)
    }
}
