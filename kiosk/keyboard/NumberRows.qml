// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as on a telephone, up to four signs that the field needs, back and ready.
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
                    Accessible.role: Accessible.Button
                    Accessible.name: text
                }
            }
            Key {
                visible: line.index < block.signs.length
                text: block.signs[line.index] ?? ""
                noModifier: true
                Accessible.role: Accessible.Button
                Accessible.name: text
            }
            FillerKey {
                enabled: false
                visible: block.signs.length > 0 && line.index >= block.signs.length
            }
        }
    }
    KeyboardRow {
        keyWeight: 1
        smallTextVisible: false

        BackspaceKey {
            objectName: "keyBack"
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("Erase the last figure")
        }
        Key {
            text: "0"
            Accessible.role: Accessible.Button
            Accessible.name: text
        }
        HideKeyboardKey {
            objectName: "keyReady"
            displayText: qsTr("Ready")
            Accessible.role: Accessible.Button
            Accessible.name: displayText
        }
        Key {
            visible: block.signs.length > 3
            text: block.signs[3] ?? ""
            noModifier: true
            Accessible.role: Accessible.Button
            Accessible.name: text
        }
        FillerKey {
            enabled: false
            visible: block.signs.length > 0 && block.signs.length < 4
        }
    }
}
