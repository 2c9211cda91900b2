// SPDX-License-Identifier: GPL-3.0-or-later
// An action of the desk with its key: on the button, in its tooltip, and as a shortcut of the window.
import QtQuick
import Priyom.Ui

BaseButton {
    id: button

    required property string key
    required property string label
    property string hint: label
    property bool primary: false
    property bool ownKey: true  // false: somebody else listens to the key

    text: label + "  " + key
    fontSize: Theme.fontSmall
    bold: primary
    ground: primary ? Theme.pine : Theme.card
    groundPressed: primary ? Theme.pineDeep : Theme.pineWash
    words: primary ? Theme.onPine : Theme.ink
    edge: primary ? Theme.pine : Theme.mute
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    Accessible.description: hint

    Shortcut {
        sequence: button.key
        enabled: button.ownKey && button.enabled && button.visible
        autoRepeat: false
        onActivated: button.clicked()
    }

    Tip {
        visible: button.hovered && button.enabled
        text: button.hint + " (" + button.key + ")"
    }
}
