// SPDX-License-Identifier: GPL-3.0-or-later
// Letters in alphabetical order, so many in a row; the last row is filled up with what is given. Alphabetical, because a
// visitor who does not type every day finds letters by the alphabet; as on a typewriter, where that was asked for. Where
// the field takes an address, the keys of one stand here instead, under whatever letters.
import QtQuick
import QtQuick.Layouts
import Priyom.Kiosk

// A Loader: rows that come and go within a layout are lost to it in Qt 6.4, so that another order is made anew.
Loader {
    id: block

    required property string letters
    // The same as on a typewriter, its rows parted by spaces.
    property string typewriter: ""
    property bool signs: false
    property real keyWeight: 1
    property bool smallTextVisible: false
    readonly property bool forAddress: KeyboardShape.address && !signs
    readonly property bool byTypewriter: KeyboardShape.isTypewriter && typewriter !== ""
    readonly property int columns: signs ? KeyboardShape.signColumns : KeyboardShape.columns
    readonly property int rows: forAddress ? 4 : byTypewriter ? typewriter.split(" ").length : Math.ceil(letters.length / columns)

    function alphabet() {
        const parts = [];
        for (let at = 0; at < letters.length; at += columns)
            parts.push(letters.substr(at, columns));
        return parts;
    }

    Layout.preferredHeight: rows
    Layout.fillHeight: true
    Layout.fillWidth: true
    sourceComponent: forAddress ? (KeyboardShape.typewriter ? typedAddress : address) : byTypewriter ? typed : listed

    // qmllint disable unqualified
    Component {
        id: listed

        LetterBlock {
            parts: block.alphabet()
            columns: block.columns
        }
    }
    Component {
        id: typed

        LetterBlock {
            objectName: "typewriterKeys"
            parts: block.typewriter.split(" ")
            columns: block.columns
            centred: true
        }
    }
    // qmllint enable unqualified
    Component {
        id: address

        LetterBlock {
            parts: ["1234567890", "abcdefghij", "klmnopqrst", "uvwxyz@.-_"]
            columns: 10
            plain: true
        }
    }
    Component {
        id: typedAddress

        LetterBlock {
            parts: ["1234567890", "qwertyuiop", "asdfghjkl@", "zxcvbnm.-_"]
            columns: 10
            plain: true
        }
    }
}
