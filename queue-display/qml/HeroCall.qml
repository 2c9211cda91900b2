// SPDX-License-Identifier: GPL-3.0-or-later
// The newest call, as large as the place allows. A recall stands in a thick frame under a dark ribbon: another look,
// not a blinking one.
import QtQuick
import Priyom.Ui

Rectangle {
    id: hero

    required property real unit
    required property int numberFont
    required property int index
    required property string number
    required property string counter
    required property string arrow
    required property bool recalled
    required property bool serving
    required property bool stale  // out of date: no bright ground
    readonly property bool bright: !serving && !stale
    readonly property color onGround: bright ? Theme.onSun : Theme.ink

    color: bright ? Theme.sun : Theme.card
    border.color: recalled ? onGround : bright ? Theme.sun : Theme.line
    border.width: Math.round((recalled ? 12 : 2) * unit)
    radius: 24 * unit
    Accessible.role: Accessible.StaticText
    Accessible.name: number + ", " + counter

    // What this is, in words: not by colour alone.
    Rectangle {
        id: ribbon

        anchors { top: parent.top; left: parent.left; right: parent.right; margins: hero.recalled ? 0 : 24 * hero.unit }
        height: Math.round(92 * hero.unit)
        color: hero.recalled ? hero.onGround : "transparent"
        radius: hero.recalled ? hero.radius : 0

        // Square below, round above.
        Rectangle {
            visible: hero.recalled
            anchors { bottom: parent.bottom; left: parent.left; right: parent.right }
            height: parent.radius
            color: parent.color
        }

        HallText {
            objectName: "callState-" + hero.index
            anchors.centerIn: parent
            width: parent.width - 40 * hero.unit
            horizontalAlignment: Text.AlignHCenter
            color: hero.recalled ? hero.color : hero.onGround
            pixels: 52 * hero.unit
            text: hero.recalled ? qsTr("Called again") : hero.serving ? qsTr("At the counter now") : qsTr("Please come in")
        }
    }

    HallText {
        id: numberText

        objectName: "callNumber-" + hero.index
        anchors { top: ribbon.bottom; left: parent.left; right: parent.right; bottom: place.top; leftMargin: 40 * hero.unit; rightMargin: 40 * hero.unit }
        horizontalAlignment: Text.AlignHCenter
        fontSizeMode: Text.Fit
        pixels: hero.numberFont
        font.bold: true
        color: hero.onGround
        text: hero.number
    }

    Row {
        id: place

        anchors { bottom: parent.bottom; bottomMargin: 28 * hero.unit; horizontalCenter: parent.horizontalCenter }
        spacing: 40 * hero.unit
        height: 150 * hero.unit

        WayArrow {
            objectName: "callArrow-" + hero.index
            anchors.verticalCenter: parent.verticalCenter
            width: 130 * hero.unit
            height: width
            color: hero.onGround
            way: hero.arrow
        }

        HallText {
            objectName: "callCounter-" + hero.index
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, hero.width - 80 * hero.unit - (hero.arrow === "none" || hero.arrow === "" ? 0 : 170 * hero.unit))
            pixels: 124 * hero.unit
            color: hero.onGround
            text: hero.counter
        }
    }
}
