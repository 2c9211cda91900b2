// SPDX-License-Identifier: GPL-3.0-or-later
// Two weeks of days: how much is free on each, or why nothing is.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Priyom.Ui
import Priyom.Kiosk

Column {
    id: grid

    required property Appointment appointment
    readonly property var days: visible ? appointment.days : []
    // As many in a row as there is room for: the days of a week, or fewer with large letters.
    readonly property real least: Theme.fontSmall * 5.8
    readonly property bool byWeeks: width >= 5 * least + 4 * Theme.gap
    readonly property int columns: byWeeks ? Math.max(5, days.length / 2) : Math.max(1, Math.floor((width + Theme.gap) / (least + Theme.gap)))

    function offerText(day) {
        switch (day.offer) {
        case "free":
            return qsTr("free: %1", "number of free times").arg(day.free);
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

    spacing: Theme.gap

    Grid {
        id: cells

        width: parent.width
        columns: grid.columns
        spacing: Theme.gap

        Repeater {
            model: grid.days

            T.AbstractButton {
                id: cell

                required property var modelData
                readonly property bool over: modelData.offer === "over"

                objectName: "day-" + modelData.day
                // A day that is over keeps its place in its week, and shows nothing.
                visible: !over || grid.byWeeks
                opacity: over ? 0 : 1
                enabled: modelData.offer === "free" && !grid.appointment.asking
                width: (cells.width - (cells.columns - 1) * cells.spacing) / cells.columns
                implicitHeight: Math.max(Theme.mm(30), words.implicitHeight + 2 * Theme.gap)
                focusPolicy: Qt.StrongFocus
                text: modelData.weekday + ", " + modelData.date
                Accessible.role: Accessible.Button
                Accessible.name: text
                Accessible.description: grid.offerText(modelData)
                Accessible.ignored: over
                Accessible.onPressAction: if (cell.enabled) cell.clicked()
                onClicked: grid.appointment.chooseDay(modelData.day)

                background: Rectangle {
                    color: !cell.enabled ? Theme.off : cell.down ? Theme.pineWash : Theme.card
                    border.color: cell.visualFocus ? Theme.ink : cell.enabled ? Theme.pine : Theme.line
                    border.width: cell.enabled ? 2 : 1
                    radius: Theme.radius
                }
                contentItem: Item { // qmllint disable deferred-property-id
                    Column {
                        id: words

                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width

                        ThemeText {
                            width: parent.width
                            horizontalAlignment: Text.AlignHCenter
                            text: cell.modelData.weekday
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
                            text: grid.offerText(cell.modelData)
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
