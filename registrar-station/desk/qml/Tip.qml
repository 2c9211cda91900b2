// SPDX-License-Identifier: GPL-3.0-or-later
// A word beside the pointer, after a moment.
import QtQuick
import QtQuick.Templates as T
import Priyom.Ui

T.ToolTip {
    id: tip

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: parent ? parent.height + 4 : 0
    margins: 8
    padding: Theme.gap
    delay: 600
    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: ThemeText {
        text: tip.text
        font.pixelSize: Theme.fontSmall
        wrapMode: Text.NoWrap
    }
    background: Rectangle {
        color: Theme.card
        border.color: Theme.mute
        border.width: 1
        radius: Theme.radius / 2
    }
}
