// SPDX-License-Identifier: GPL-3.0-or-later
// A field of the form under its name. It tells what is typed and shows what it is given; `field` is the line itself.
import QtQuick
import Priyom.Ui

Column {
    id: box

    required property string label
    required property string name
    property bool multiline: false
    property int maximumLength: 0
    readonly property alias field: input

    signal written(string text)
    signal leftField

    function put(text) {
        if (input.text !== text)
            input.text = text;
    }

    spacing: 2

    ThemeText {
        width: parent.width
        text: box.label
        color: Theme.mute
        font.pixelSize: Theme.fontSmall
        Accessible.ignored: true
    }

    TextInputField {
        id: input

        objectName: box.name
        width: parent.width
        label: box.label
        multiline: box.multiline
        maximumLength: box.maximumLength
        KeyNavigation.priority: KeyNavigation.BeforeItem
        Keys.onTabPressed: nextItemInFocusChain().forceActiveFocus()
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus()
        onTextChanged: if (activeFocus)
            box.written(text)
        onActiveFocusChanged: if (!activeFocus)
            box.leftField()
    }
}
