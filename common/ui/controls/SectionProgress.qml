// SPDX-License-Identifier: GPL-3.0-or-later
// How far one is, where the total is known: «Раздел 2 из 6» and as many bars.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui

Item {
    id: progress

    property int section: 1  // from 1
    property int count: 1

    implicitHeight: words.implicitHeight + bars.height + Theme.gap / 2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: words.text

    ThemeText {
        id: words

        width: parent.width
        text: qsTr("Section %1 of %2").arg(progress.section).arg(progress.count)
        color: Theme.mute
        font.pixelSize: Theme.fontSmall
        Accessible.ignored: true
    }
    Row {
        id: bars

        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(4, Theme.gap / 2)
        spacing: Theme.gap / 2

        Repeater {
            model: progress.count

            Rectangle {
                required property int index

                width: (bars.width - bars.spacing * (progress.count - 1)) / progress.count
                height: bars.height
                radius: height / 2
                color: index < progress.section ? Theme.pine : Theme.line
            }
        }
    }
}
