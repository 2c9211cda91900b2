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
    // The same as on a typewriter, its rows parted by spaces.
    property string typewriter: ""
    readonly property var lines: {
        if (KeyboardShape.isTypewriter && typewriter !== "")
            return typewriter.split(" ");
        const parts = [];
        for (let at = 0; at < letters.length; at += columns)
            parts.push(letters.substr(at, columns));
        return parts;
    }
    property real keyWeight: 1
    property bool smallTextVisible: false
    readonly property int columns: KeyboardShape.columns
    readonly property int rows: lines.length

    spacing: 0
    Layout.preferredHeight: rows
    Layout.fillHeight: true

    Repeater {
        model: block.rows

        KeyboardRow {
            id: line

            required property int index
            readonly property string part: index < block.lines.length ? block.lines[index] : ""
            readonly property real lacking: block.columns - part.length

            keyWeight: 1
            smallTextVisible: false

            // Of a typewriter each row stands in the middle.
            FillerKey {
                enabled: false
                visible: KeyboardShape.isTypewriter && line.lacking > 0
                weight: Math.max(0.01, line.lacking / 2)
            }

            Repeater {
                model: line.part.length

                Key {
                    required property int index

                    text: line.part.charAt(index)
                }
            }
            // A short last row keeps the width of its keys.
            FillerKey {
                enabled: false
                visible: line.lacking > 0
                weight: Math.max(0.01, KeyboardShape.isTypewriter ? line.lacking / 2 : line.lacking)
            }
        }
    }
}
