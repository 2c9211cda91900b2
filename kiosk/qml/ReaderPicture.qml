// SPDX-License-Identifier: GPL-3.0-or-later
// How a paper is held under the reader: drawn, and said beside it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Priyom.Ui

Panel {
    id: panel

    property bool low: false

    objectName: "readerPicture"
    padding: low ? Theme.gap : Theme.gap * 1.5

    Item {
        width: parent.width
        height: Math.max(drawing.height, words.implicitHeight)

        // The reader above, its light, and the paper with the code towards it; in units of a 32nd of the height.
        Item {
            id: drawing

            readonly property real unit: height / 32
            readonly property int side: Theme.mm(panel.low ? 26 : 44)

            width: height * 1.5
            height: side
            anchors.verticalCenter: parent.verticalCenter
            Accessible.ignored: true

            Shape {
                id: light

                width: 48
                height: 32
                scale: drawing.unit
                transformOrigin: Item.TopLeft
                antialiasing: true

                ShapePath {
                    fillColor: Qt.alpha(Theme.sun, 0.45)
                    strokeColor: "transparent"

                    PathSvg {
                        path: "M15 7 L25 7 L34 20 L6 20 Z"
                    }
                }
                ShapePath {
                    fillColor: "transparent"
                    strokeColor: Theme.pine
                    strokeWidth: 1.6
                    capStyle: ShapePath.RoundCap
                    joinStyle: ShapePath.RoundJoin

                    PathSvg {
                        path: "M42 27 L42 13 M37.5 17.5 L42 13 L46.5 17.5"
                    }
                }
            }
            Rectangle {
                x: 8 * drawing.unit
                width: 24 * drawing.unit
                height: 7 * drawing.unit
                radius: 2 * drawing.unit
                color: Theme.pine

                Rectangle {
                    x: 6 * drawing.unit
                    y: 5 * drawing.unit
                    width: 12 * drawing.unit
                    height: 2 * drawing.unit
                    color: Theme.sun
                }
            }
            Rectangle {
                x: 3 * drawing.unit
                y: 15 * drawing.unit
                width: 34 * drawing.unit
                height: 17 * drawing.unit
                radius: drawing.unit
                color: "white"
                border.color: Theme.mute
                border.width: Math.max(1, drawing.unit * 0.4)

                // The marks in three of its corners, and a little between them.
                Repeater {
                    model: [[11, 2, 5], [19, 2, 5], [11, 10, 5], [17, 8, 1.4], [19.5, 10, 1.4], [22.4, 9, 1.4], [18, 12, 1.4], [21, 13.2, 1.4], [17.2, 4.4, 1]]

                    Rectangle {
                        id: dot

                        required property var modelData

                        x: modelData[0] * drawing.unit
                        y: modelData[1] * drawing.unit
                        width: modelData[2] * drawing.unit
                        height: width
                        color: modelData[2] > 2 ? "white" : "black"
                        border.color: "black"
                        border.width: modelData[2] > 2 ? drawing.unit : 0

                        Rectangle {
                            anchors.centerIn: parent
                            visible: dot.modelData[2] > 2
                            width: drawing.unit * 1.6
                            height: width
                            color: "black"
                        }
                    }
                }
            }
        }
        ThemeText {
            id: words

            anchors.left: drawing.right
            anchors.leftMargin: Theme.gap * 2
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Hold the square code of your paper to the reader’s light, a hand’s breadth away")
            font.pixelSize: panel.low ? Theme.fontSmall : Theme.fontBody
        }
    }
}
