// SPDX-License-Identifier: GPL-3.0-or-later
// A text as the theme has it; wraps rather than being cut.
import QtQuick
import Priyom.Ui

Text {
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.fontBody
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
