// SPDX-License-Identifier: GPL-3.0-or-later
// A text on the hall display. Where one line is too wide for its place it is set in the narrow family, whose figures are
// as high: no text is ever smaller than it is to be read from the seats.
import QtQuick
import Priyom.Ui

Text {
    id: hallText

    property int pixels: 40
    property bool bold: false
    property bool narrow: usual.advanceWidth > width
    // Of one line.
    readonly property real usualWidth: usual.advanceWidth
    readonly property real narrowWidth: tight.advanceWidth
    // As wide as one line is within `room`.
    function widthWithin(room: real): real {
        return Math.ceil(usual.advanceWidth) <= room ? Math.ceil(usual.advanceWidth) : Math.min(room, Math.ceil(tight.advanceWidth));
    }

    color: Theme.ink
    font.family: narrow ? Theme.familyNarrow : Theme.family
    font.pixelSize: pixels
    font.bold: bold
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    elide: Text.ElideRight

    TextMetrics {
        id: usual

        font.family: Theme.family
        font.bold: hallText.bold
        font.pixelSize: hallText.pixels
        text: hallText.text
    }

    TextMetrics {
        id: tight

        font.family: Theme.familyNarrow
        font.bold: hallText.bold
        font.pixelSize: hallText.pixels
        text: hallText.text
    }
}
