// SPDX-License-Identifier: GPL-3.0-or-later
// The way to a counter, as seen from the display: left, right, up (straight on or upstairs), down. Nothing for "none".
import QtQuick
import QtQuick.Shapes
import Priyom.Ui

Item {
    id: arrow

    required property string way
    property color color: Theme.ink
    readonly property var turns: ({ "right": 0, "down": 90, "left": 180, "up": 270 })
    readonly property bool shown: turns[way] !== undefined

    visible: shown
    Accessible.role: Accessible.Graphic
    Accessible.name: way === "left" ? qsTr("to the left") : way === "right" ? qsTr("to the right") : way === "up" ? qsTr("straight on") : qsTr("back")

    Shape {
        id: shape

        // Drawn in a square of 100.
        readonly property real k: Math.min(arrow.width, arrow.height) / 100

        anchors.centerIn: parent
        width: 100 * k
        height: 100 * k
        rotation: arrow.shown ? arrow.turns[arrow.way] : 0

        ShapePath {
            strokeColor: arrow.color
            strokeWidth: 13 * shape.k
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            startX: 12 * shape.k
            startY: 50 * shape.k

            PathLine { x: 86 * shape.k; y: 50 * shape.k }
            PathMove { x: 54 * shape.k; y: 18 * shape.k }
            PathLine { x: 88 * shape.k; y: 50 * shape.k }
            PathLine { x: 54 * shape.k; y: 82 * shape.k }
        }
    }
}
