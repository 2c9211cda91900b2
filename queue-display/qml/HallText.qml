// SPDX-License-Identifier: GPL-3.0-or-later
// A text on the hall display. It shrinks sideways rather than being cut.
import QtQuick
import Priyom.Ui

Text {
    property int pixels: 40

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: pixels
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: Math.max(1, pixels / 3)
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
}
