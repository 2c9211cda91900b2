// SPDX-License-Identifier: GPL-3.0-or-later
// A line, or several lines, to write in. No text selection on the kiosk.
import QtQuick
import QtQuick.Templates as T
import Priyom.Ui

T.TextArea {
    id: field

    property bool multiline: false
    property int maximumLength: 0  // 0: no limit
    property string label: ""

    implicitWidth: Theme.target * 6
    implicitHeight: Math.max(Theme.target * (multiline ? 2 : 1), Math.max(contentHeight, hint.visible ? hint.implicitHeight : 0) + topPadding + bottomPadding)
    leftPadding: Theme.gap
    rightPadding: Theme.gap
    topPadding: Theme.gap * 0.75
    bottomPadding: Theme.gap * 0.75
    color: Theme.ink
    selectionColor: Theme.pineWash
    selectedTextColor: Theme.ink
    placeholderTextColor: Theme.mute
    font.family: Theme.family
    font.pixelSize: Theme.fontBody
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    verticalAlignment: multiline ? TextEdit.AlignTop : TextEdit.AlignVCenter
    selectByMouse: Theme.scale === Theme.Desk
    persistentSelection: false
    Accessible.role: Accessible.EditableText
    Accessible.name: label
    Accessible.description: placeholderText

    onTextChanged: {
        if (maximumLength > 0 && text.length > maximumLength)
            remove(maximumLength, text.length);
    }
    Keys.onReturnPressed: event => {
        event.accepted = !multiline;
        if (!multiline)
            nextItemInFocusChain().forceActiveFocus();
    }
    background: Rectangle {
        color: Theme.card
        border.color: field.activeFocus ? Theme.pine : Theme.mute
        border.width: field.activeFocus ? 3 : 1
        radius: Theme.radius
    }

    ThemeText {
        id: hint

        visible: field.text === "" && field.preeditText === "" && field.placeholderText !== ""
        x: field.leftPadding
        y: field.topPadding
        width: field.width - field.leftPadding - field.rightPadding
        text: field.placeholderText
        color: Theme.mute
        Accessible.ignored: true
    }
}
