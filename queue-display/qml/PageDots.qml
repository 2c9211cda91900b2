// SPDX-License-Identifier: GPL-3.0-or-later
// Which of several pages this is: dots in the margin, one above the other.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui

Column {
    id: dots

    required property int pages
    required property int page
    required property real unit
    required property real room  // so high is the margin that they have

    visible: pages > 1 && pages * 22 * unit <= room
    spacing: 10 * unit
    Accessible.ignored: true

    Repeater {
        model: dots.visible ? dots.pages : 0

        Rectangle {
            required property int index

            width: 12 * dots.unit
            height: width
            radius: width / 2
            color: index === dots.page ? Theme.ink : "transparent"
            border.color: Theme.mute
            border.width: Math.max(1, Math.round(2 * dots.unit))
        }
    }
}
