// SPDX-License-Identifier: GPL-3.0-or-later
// The on-screen keyboard in the house's colours. Found by its name, "priyom".
import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import Priyom.Ui
import Priyom.Kiosk

KeyboardStyle {
    id: style

    keyboardDesignWidth: KeyboardShape.windowWidth
    keyboardDesignHeight: KeyboardShape.height
    keyboardRelativeLeftMargin: Theme.gap / KeyboardShape.windowWidth
    keyboardRelativeRightMargin: Theme.gap / KeyboardShape.windowWidth
    keyboardRelativeTopMargin: KeyboardShape.spacing / 2 / KeyboardShape.height
    keyboardRelativeBottomMargin: KeyboardShape.spacing / 2 / KeyboardShape.height

    keyboardBackground: Rectangle {
        color: Theme.tray

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.mute
        }
    }
    keyPanel: KeyFace {
    }
    backspaceKeyPanel: KeyFace {
        quiet: true
        glyph: "erase"
    }
    languageKeyPanel: KeyFace {
        quiet: true
        label: control ? control.displayText : ""
    }
    enterKeyPanel: KeyFace {
        quiet: true
        label: "↵"
    }
    hideKeyPanel: KeyFace {
        quiet: true
        label: control ? control.displayText : ""
    }
    shiftKeyPanel: KeyFace {
        quiet: true
        glyph: "shift"
        lit: InputContext.capsLockActive || InputContext.shiftActive
    }
    spaceKeyPanel: KeyFace {
        quiet: true
        glyph: "space"
    }
    symbolKeyPanel: KeyFace {
        quiet: true
        label: control ? control.displayText : ""
    }
}
