// SPDX-License-Identifier: GPL-3.0-or-later
// Letters in alphabetical order, so many in a row; the last row is filled up with what is given. Alphabetical, because a
// visitor who does not type every day finds letters by the alphabet.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.VirtualKeyboard.Components
import Priyom.Kiosk

ColumnLayout {
    id: block

    required property string letters
    property real keyWeight: 1
    property bool smallTextVisible: false
    readonly property int columns: KeyboardShape.columns
    readonly property int rows: Math.ceil(letters.length / columns)

    spacing: 0
    Layout.preferredHeight: rows
    Layout.fillHeight: true

    Repeater {
        model: block.rows

        KeyboardRow {
            id: line

            required property int index
            readonly property string part: block.letters.substr(index * block.columns, block.columns)

            keyWeight: 1
            smallTextVisible: false

            Repeater {
                model: line.part.length

                Key {
                    required property int index

                    text: line.part.charAt(index)
                }
            }
            // A short last row keeps the width of its keys.
            FillerKey {
                visible: line.part.length < block.columns
                weight: Math.max(0.01, block.columns - line.part.length)
            }
        }
    }
}
