// SPDX-License-Identifier: GPL-3.0-or-later
// Letters in alphabetical order, so many in a row; the last row is filled up with what is given. Alphabetical, because a
// visitor who does not type every day finds letters by the alphabet; as on a typewriter, where that was asked for.
import QtQuick
import QtQuick.Layouts
import Priyom.Kiosk

// A Loader: rows that come and go within a layout are lost to it in Qt 6.4, so that another order is made anew.
Loader {
    id: block

    required property string letters
    // The same as on a typewriter, its rows parted by spaces.
    property string typewriter: ""
    property real keyWeight: 1
    property bool smallTextVisible: false
    readonly property bool byTypewriter: KeyboardShape.isTypewriter && typewriter !== ""
    readonly property int rows: byTypewriter ? typewriter.split(" ").length : Math.ceil(letters.length / KeyboardShape.columns)

    function alphabet() {
        const parts = [];
        for (let at = 0; at < letters.length; at += KeyboardShape.columns)
            parts.push(letters.substr(at, KeyboardShape.columns));
        return parts;
    }

    Layout.preferredHeight: rows
    Layout.fillHeight: true
    Layout.fillWidth: true
    sourceComponent: byTypewriter ? typed : listed

    // qmllint disable unqualified
    Component {
        id: listed

        LetterBlock {
            parts: block.alphabet()
            columns: KeyboardShape.columns
        }
    }
    Component {
        id: typed

        LetterBlock {
            parts: block.typewriter.split(" ")
            columns: KeyboardShape.columns
            centred: true
        }
    }
    // qmllint enable unqualified
}
