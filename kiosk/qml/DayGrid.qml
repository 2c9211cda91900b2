// SPDX-License-Identifier: GPL-3.0-or-later
// Two weeks of days: the first free times of each, or why there are none. A full day can be touched too: it has a waiting
// list.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Priyom.Ui
import Priyom.Kiosk

Column {
    id: grid

    required property Appointment appointment
    // So many times stand on a day.
    property int most: 4
    readonly property var days: visible ? appointment.days : []
    // As many in a row as there is room for: the days of a week, or fewer with large letters.
    readonly property real least: Theme.fontSmall * 5.8
    readonly property bool twoInLine: (width - (columns - 1) * Theme.gap) / columns > Theme.fontSmall * 6.2
    readonly property bool byWeeks: width >= 5 * least + 4 * Theme.gap
    readonly property int columns: byWeeks ? Math.max(5, days.length / 2) : Math.max(1, Math.floor((width + Theme.gap) / (least + Theme.gap)))

    function offerText(day) {
        switch (day.offer) {
        case "free":
            return qsTr("free: %1", "number of free times").arg(day.times.length);
        case "full":
            return qsTr("all taken");
        case "day_off":
            return qsTr("day off");
        case "no_reception":
            return qsTr("no reception");
        case "loading":
            return "…";
        default:
            return qsTr("not bookable");
        }
    }

    // The days of a page are of one height.
    property real tallest: 0

    function measure() {
        let most = 0;
        for (let i = 0; i < tiles.count; ++i)
            most = Math.max(most, tiles.itemAt(i)?.implicitHeight ?? 0);
        tallest = most;
    }

    // «09:40  10:20», and how many more there are.
    function timesText(day) {
        const shown = day.times.slice(0, day.times.length === most + 1 ? most + 1 : most);
        const lines = [];
        for (let i = 0; i < shown.length; i += twoInLine ? 2 : 1)
            lines.push(shown.slice(i, i + (twoInLine ? 2 : 1)).join("\u2002"));
        if (day.times.length > shown.length)
            lines.push(qsTr("%1 more").arg(day.times.length - shown.length));
        return lines.join("\n");
    }

    spacing: Theme.gap

    Grid {
        id: cells

        width: parent.width
        columns: grid.columns
        spacing: Theme.gap

        Repeater {
            id: tiles

            model: grid.days

            T.AbstractButton {
                id: cell

                required property var modelData
                readonly property bool over: modelData.offer === "over"

                objectName: "day-" + modelData.day
                // A day that is over keeps its place in its week, and shows nothing.
                visible: !over || grid.byWeeks
                opacity: over ? 0 : 1
                readonly property bool full: modelData.offer === "full"

                enabled: (modelData.offer === "free" || full) && !grid.appointment.asking
                width: (cells.width - (cells.columns - 1) * cells.spacing) / cells.columns
                implicitHeight: Math.max(Theme.mm(30), words.implicitHeight + 2 * Theme.gap)
                height: Math.max(implicitHeight, grid.tallest)
                onImplicitHeightChanged: grid.measure()
                Component.onCompleted: grid.measure()
                focusPolicy: Qt.StrongFocus
                text: modelData.weekday + ", " + modelData.date
                Accessible.role: Accessible.Button
                Accessible.name: text
                Accessible.description: grid.offerText(modelData) + (modelData.times.length > 0 ? ". " + modelData.times.slice(0, grid.most).join(", ") : "")
                Accessible.ignored: over
                Accessible.onPressAction: if (cell.enabled) cell.clicked()
                onClicked: grid.appointment.chooseDay(modelData.day)

                background: Rectangle {
                    color: cell.down ? Theme.pineWash : cell.enabled && !cell.full ? Theme.card : Theme.off
                    border.color: cell.visualFocus ? Theme.ink : cell.enabled ? (cell.full ? Theme.mute : Theme.pine) : Theme.line
                    border.width: cell.enabled ? 2 : 1
                    radius: Theme.radius
                }
                contentItem: Item { // qmllint disable deferred-property-id
                    Column {
                        id: words

                        anchors.horizontalCenter: parent.horizontalCenter
                        anchors.top: parent.top
                        anchors.topMargin: Theme.gap
                        width: parent.width - Theme.gap

                        ThemeText {
                            width: parent.width
                            horizontalAlignment: Text.AlignHCenter
                            text: grid.twoInLine ? cell.modelData.weekday : cell.modelData.shortWeekday
                            font.pixelSize: Theme.fontSmall
                            color: Theme.mute
                            Accessible.ignored: true
                        }
                        ThemeText {
                            width: parent.width
                            horizontalAlignment: Text.AlignHCenter
                            text: cell.modelData.date
                            font.pixelSize: Theme.fontSmall
                            font.bold: true
                            color: cell.enabled ? Theme.ink : Theme.mute
                            Accessible.ignored: true
                        }
                        ThemeText {
                            width: parent.width
                            horizontalAlignment: Text.AlignHCenter
                            text: cell.modelData.offer === "free" ? grid.timesText(cell.modelData) : grid.offerText(cell.modelData)
                            font.pixelSize: Theme.fontSmall
                            color: cell.modelData.offer === "free" ? Theme.pine : Theme.mute
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
    QuietButton {
        objectName: "nearestDay"
        width: parent.width
        visible: grid.appointment.nearestDay !== ""
        text: qsTr("The next free day is %1").arg(grid.appointment.nearestDay)
        glyph: "right"
        glyphAfter: true
        onClicked: grid.appointment.toNearestDay()
    }
    Row {
        width: parent.width
        spacing: Theme.gap

        QuietButton {
            objectName: "earlierDays"
            width: (parent.width - Theme.gap) / 2
            enabled: grid.appointment.hasEarlier
            glyph: "left"
            text: qsTr("Earlier")
            onClicked: grid.appointment.earlier()
        }
        QuietButton {
            objectName: "laterDays"
            width: (parent.width - Theme.gap) / 2
            enabled: grid.appointment.hasLater
            glyph: "right"
            glyphAfter: true
            text: qsTr("Later")
            onClicked: grid.appointment.later()
        }
    }
}
