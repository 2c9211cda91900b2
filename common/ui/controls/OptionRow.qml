// SPDX-License-Identifier: GPL-3.0-or-later
// One answer of a list: a radio mark where one may be chosen, a check mark where several may. `checked` is bound by the
// page; a press is only told.
import QtQuick
import QtQuick.Templates as T
import Priyom.Ui

T.AbstractButton {
    id: option

    property bool multiple: false
    property bool chosen: false

    implicitWidth: Theme.target * 5
    implicitHeight: Math.max(Theme.target, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.gap * 1.25
    rightPadding: Theme.gap * 1.25
    topPadding: Theme.gap / 2
    bottomPadding: Theme.gap / 2
    focusPolicy: Qt.StrongFocus

    Accessible.role: multiple ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.onPressAction: if (option.enabled) option.clicked()
    Accessible.onToggleAction: if (option.enabled) option.clicked()

    background: Rectangle {
        color: option.chosen || option.down ? Theme.pineWash : Theme.card
        border.color: option.visualFocus ? Theme.ink : option.chosen ? Theme.pine : Theme.line
        border.width: option.visualFocus || option.chosen ? 3 : 1
        radius: Theme.radius
    }
    contentItem: Item { // qmllint disable deferred-property-id
        implicitHeight: Math.max(words.implicitHeight, box.height)

        Rectangle {
            id: box

            width: Math.min(Theme.fontTitle, Theme.target * 0.63)
            height: width
            radius: option.multiple ? width / 6 : width / 2
            anchors.verticalCenter: parent.verticalCenter
            color: option.chosen ? Theme.pine : Theme.card
            border.color: option.chosen ? Theme.pine : Theme.mute
            border.width: Math.max(2, width / 14)

            Glyph {
                visible: option.chosen && option.multiple
                anchors.centerIn: parent
                width: parent.width * 0.8
                height: width
                name: "check"
                stroke: Theme.onPine
                weight: 3.2
            }
            Rectangle {
                visible: option.chosen && !option.multiple
                anchors.centerIn: parent
                width: parent.width * 0.42
                height: width
                radius: width / 2
                color: Theme.onPine
            }
        }
        ThemeText {
            id: words

            anchors.left: box.right
            anchors.leftMargin: Theme.gap
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: option.text
            font.pixelSize: Theme.fitted(text, Theme.fontBody, false, width)
            Accessible.ignored: true
        }
    }
}
