// SPDX-License-Identifier: GPL-3.0-or-later
// Line drawings of one weight, on a grid of 24. Drawn, so that no font needs to have them.
import QtQuick
import QtQuick.Shapes
import Priyom.Ui

Item {
    id: glyph

    required property string name
    property color stroke: Theme.ink
    property real weight: 2
    readonly property var drawings: ({
            "check": "M4 12.5 L9.5 18 L20 6.5",
            "up": "M5 15 L12 8 L19 15",
            "down": "M5 9 L12 16 L19 9",
            "left": "M19 12 L5 12 M11 5.5 L4.5 12 L11 18.5",
            "right": "M5 12 L19 12 M13 5.5 L19.5 12 L13 18.5",
            "plus": "M12 4.5 L12 19.5 M4.5 12 L19.5 12",
            "cross": "M6 6 L18 18 M18 6 L6 18",
            "ticket": "M3 7 L21 7 L21 10 A2 2 0 0 0 21 14 L21 17 L3 17 L3 14 A2 2 0 0 0 3 10 Z M14.5 7 L14.5 9 M14.5 11 L14.5 13 M14.5 15 L14.5 17",
            "list": "M9 6.5 L20 6.5 M9 12 L20 12 M9 17.5 L20 17.5 M3.5 6.5 L4.8 7.8 L6.5 5.2 M3.5 12 L4.8 13.3 L6.5 10.7 M3.5 17.5 L4.8 18.8 L6.5 16.2",
            "exit": "M10 4 L5 4 L5 20 L10 20 M10 12 L20 12 M15.5 7.5 L20 12 L15.5 16.5",
            "eye": "M2.5 12 C5.5 6.5 9 5 12 5 C15 5 18.5 6.5 21.5 12 C18.5 17.5 15 19 12 19 C9 19 5.5 17.5 2.5 12 Z M12 9 A3 3 0 1 0 12 15 A3 3 0 1 0 12 9 Z",
            "alert": "M12 4 L21 20 L3 20 Z M12 10 L12 14.5 M12 17 L12 17.3",
            "info": "M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M12 11 L12 16.5 M12 7.5 L12 7.8",
            "printer": "M7 8 L7 3 L17 3 L17 8 M7 17 L4 17 L4 8 L20 8 L20 17 L17 17 M7 14 L17 14 L17 21 L7 21 Z",
            "seat": "M7 3 L7 13 L16 13 L18 21 M7 17 L15 17 M7 13 L6 21",
            "call": "M4 10 L4 14 L8 14 L14 18.5 L14 5.5 L8 10 Z M17 9 A4.5 4.5 0 0 1 17 15 M19.5 6.5 A8 8 0 0 1 19.5 17.5",
            "headphones": "M4 16 L4 12.5 A8 8 0 0 1 20 12.5 L20 16 M4 14 L7.5 14 L7.5 20 L5.5 20 A1.5 1.5 0 0 1 4 18.5 Z M20 14 L16.5 14 L16.5 20 L18.5 20 A1.5 1.5 0 0 0 20 18.5 Z",
            "quiet": "M4 10 L4 14 L8 14 L14 18.5 L14 5.5 L8 10 Z M17 9.5 L22 14.5 M22 9.5 L17 14.5",
            "phone": "M5 4 L9 4 L11 9 L8.5 11 A12 12 0 0 0 13 15.5 L15 13 L20 15 L20 19 A1.5 1.5 0 0 1 18.5 20.5 A15 15 0 0 1 3.5 5.5 A1.5 1.5 0 0 1 5 4 Z",
            "erase": "M8.5 5 L21 5 L21 19 L8.5 19 L2.5 12 Z M11.5 9 L17 15 M17 9 L11.5 15",
            "shift": "M12 4 L20 12 L15.5 12 L15.5 19 L8.5 19 L8.5 12 L4 12 Z",
            "space": "M4 10 L4 15 L20 15 L20 10",
            "calendar": "M4 6 L20 6 L20 20 L4 20 Z M4 10.5 L20 10.5 M8.5 3.5 L8.5 7.5 M15.5 3.5 L15.5 7.5 M9 15.3 L11.2 17.4 L15.2 13.2",
            "globe": "M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M12 3 C8 6.5 8 17.5 12 21 C16 17.5 16 6.5 12 3 Z M3.5 9 L20.5 9 M3.5 15 L20.5 15",
            "larger": "M2.5 19 L8 5 L13.5 19 M4.5 14 L11.5 14 M18.5 8.5 L18.5 15.5 M15 12 L22 12",
            "smaller": "M2.5 19 L8 5 L13.5 19 M4.5 14 L11.5 14 M15 12 L22 12",
            "contrast": "M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M12 3 L12 21 M15 4.2 L15 19.8 M18 6 L18 18 M13.5 3.5 L13.5 20.5 M16.5 5 L16.5 19 M19.5 8 L19.5 16",
            "hand": "M9 13 L9 5 A1.7 1.7 0 0 1 12.4 5 L12.4 11 L17.6 12 A2.2 2.2 0 0 1 19.4 14.4 L18.4 19 A3 3 0 0 1 15.5 21.2 L12 21.2 A4 4 0 0 1 8.8 19.6 L5.2 15.2 A1.5 1.5 0 0 1 7.4 13.2 L9 14.6 M5.6 7 A5.2 5.2 0 0 1 15.8 7",
            "more": "M5 10.6 A1.4 1.4 0 1 0 5 13.4 A1.4 1.4 0 1 0 5 10.6 Z M12 10.6 A1.4 1.4 0 1 0 12 13.4 A1.4 1.4 0 1 0 12 10.6 Z M19 10.6 A1.4 1.4 0 1 0 19 13.4 A1.4 1.4 0 1 0 19 10.6 Z",
            "family": "M8 3.5 A3.2 3.2 0 1 0 8 9.9 A3.2 3.2 0 1 0 8 3.5 Z M2.5 20.5 C2.8 15.5 5 13 8 13 C11 13 13.2 15.5 13.5 20.5 M18 10 A2.3 2.3 0 1 0 18 14.6 A2.3 2.3 0 1 0 18 10 Z M15.8 20.5 C15.8 18.3 16.6 17.2 18 17.2 C20.2 17.2 21.3 18.6 21.5 20.5",
            "house": "M3 12 L12 4 L21 12 M5.5 10 L5.5 20 L18.5 20 L18.5 10 M10 20 L10 14 L14 14 L14 20",
            "play": "M7 4.5 L19.5 12 L7 19.5 Z",
            "pause": "M8.5 5 L8.5 19 M15.5 5 L15.5 19",
            "again": "M18.8 14.5 A7.5 7.5 0 1 1 17.5 6.9 M18 3 L18 7.5 L13.5 7.5",
            "clock": "M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M12 7 L12 12 L15.5 14.5",
            "mail": "M3 5.5 L21 5.5 L21 18.5 L3 18.5 Z M3 6.5 L12 13 L21 6.5",
            "place": "M12 21 C7.5 15.5 5.5 12.3 5.5 9.5 A6.5 6.5 0 0 1 18.5 9.5 C18.5 12.3 16.5 15.5 12 21 Z M12 7.2 A2.3 2.3 0 1 0 12 11.8 A2.3 2.3 0 1 0 12 7.2 Z",
            "walk": "M13.5 3 A1.6 1.6 0 1 0 13.5 6.2 A1.6 1.6 0 1 0 13.5 3 Z M7 12 L10 8.8 L13 9 L14.5 12.5 L18 13.5 M12 9.5 L11 14.5 L14 17 L15.5 21 M11 14.5 L9.5 18 L6.5 21",
            "person": "M12 4 A4 4 0 1 0 12 12 A4 4 0 1 0 12 4 Z M4.5 20.5 C5 16.5 8 15 12 15 C16 15 19 16.5 19.5 20.5"
        })

    implicitWidth: Theme.fontBody
    implicitHeight: implicitWidth
    Accessible.ignored: true

    Shape {
        width: 24
        height: 24
        scale: glyph.width / 24
        transformOrigin: Item.TopLeft
        antialiasing: true
        smooth: true

        ShapePath {
            fillColor: "transparent"
            strokeColor: glyph.stroke
            strokeWidth: glyph.weight
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: glyph.drawings[glyph.name] ?? ""
            }
        }
    }
}
