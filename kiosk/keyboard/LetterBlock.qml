// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of letter keys, as they are given.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.VirtualKeyboard.Components

ColumnLayout {
    id: lines

    property var parts: []
    property int columns: 1
    // Each row stands in the middle; else at the left.
    property bool centred: false
    // No capitals.
    property bool plain: false

    spacing: 0

    Repeater {
        model: lines.parts.length

        KeyboardRow {
            id: line

            required property int index
            readonly property string part: lines.parts[index] ?? ""
            readonly property real lacking: lines.columns - part.length

            keyWeight: 1
            smallTextVisible: false

            FillerKey {
                enabled: false
                visible: lines.centred && line.lacking > 0
                weight: Math.max(0.01, line.lacking / 2)
            }
            Repeater {
                model: line.part.length

                Key {
                    required property int index

                    text: line.part.charAt(index)
                    noModifier: lines.plain
                    Accessible.role: Accessible.Button
                    Accessible.name: text
                }
            }
            // A short row keeps the width of its keys.
            FillerKey {
                enabled: false
                visible: line.lacking > 0
                weight: Math.max(0.01, lines.centred ? line.lacking / 2 : line.lacking)
            }
        }
    }
}
