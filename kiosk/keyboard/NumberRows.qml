// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as on a telephone, the signs that the field needs, back and ready.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.VirtualKeyboard.Components

ColumnLayout {
    id: block

    required property var signs
    property real keyWeight: 1
    property bool smallTextVisible: false

    spacing: 0

    Repeater {
        model: ["123", "456", "789"]

        KeyboardRow {
            id: line

            required property string modelData
            required property int index

            keyWeight: 1
            smallTextVisible: false

            Repeater {
                model: 3

                Key {
                    required property int index

                    text: line.modelData.charAt(index)
                }
            }
            Key {
                visible: line.index < block.signs.length
                text: block.signs[line.index] ?? ""
                noModifier: true
            }
        }
    }
    KeyboardRow {
        keyWeight: 1
        smallTextVisible: false

        BackspaceKey {
        }
        Key {
            text: "0"
        }
        HideKeyboardKey {
            displayText: qsTr("Ready")
        }
        FillerKey {
            visible: block.signs.length > 0
        }
    }
}
