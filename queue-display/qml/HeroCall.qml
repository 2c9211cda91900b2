// SPDX-License-Identifier: GPL-3.0-or-later
// The newest call, as large as its place allows. A recall is light on dark in a frame of sun: another look, not a
// blinking one.
import QtQuick
import Priyom.Ui
import Priyom.Display

Rectangle {
    id: hero

    required property HallScale hall
    required property int index
    required property string number
    required property string counter
    required property string arrow
    required property bool recalled
    required property bool serving
    required property bool stale  // out of date: no bright ground
    readonly property var plan: hall.newest
    readonly property bool bright: !serving && !stale
    readonly property int em: hall.font
    readonly property color onGround: !bright ? Theme.ink : recalled ? Theme.sun : Theme.onSun
    readonly property real side: Math.round(0.25 * em)
    readonly property real air: Math.round(0.16 * em)
    readonly property string callState: recalled ? qsTr("Called again") : serving ? qsTr("At the counter now") : qsTr("Please come in")

    color: !bright ? Theme.card : recalled ? Theme.onSun : Theme.sun
    border.color: recalled ? onGround : bright ? Theme.sun : Theme.line
    border.width: Math.round((recalled ? 10 : 2) * hall.unit)
    radius: 24 * hall.unit
    Accessible.role: Accessible.StaticText
    Accessible.name: number + ", " + counter + ", " + callState

    // What this is, in words: not by colour alone.
    HallText {
        id: ribbon

        objectName: "callState-" + hero.index
        x: hero.side
        y: hero.air
        width: parent.width - 2 * hero.side
        height: hero.hall.line
        visible: hero.plan.ribbon && narrowWidth <= width
        horizontalAlignment: Text.AlignHCenter
        pixels: hero.em
        bold: hero.recalled
        color: hero.onGround
        text: hero.callState
    }

    HallText {
        id: numberText

        objectName: "callNumber-" + hero.index
        x: hero.plan.below ? hero.side : Math.round((hero.width - width - 0.35 * hero.em - place.width) / 2)
        y: hero.air + (hero.plan.ribbon ? ribbon.height : 0)  // also where this state has too long a word
        width: hero.plan.below ? parent.width - 2 * hero.side : Math.ceil(usualWidth) + 2
        height: (hero.plan.below ? place.y : parent.height - hero.air) - y
        horizontalAlignment: Text.AlignHCenter
        pixels: hero.plan.font
        bold: true
        color: hero.onGround
        text: hero.number
    }

    Item {
        id: place

        readonly property real arrowWidth: way.visible ? way.width + Math.round(0.27 * pixels) : 0

        x: hero.plan.below ? Math.round((hero.width - width) / 2) : numberText.x + numberText.width + Math.round(0.35 * hero.em)
        y: hero.plan.below ? hero.height - height - hero.air : Math.round((hero.height - height) / 2)
        readonly property real room: hero.plan.below ? hero.width - 0.5 * hero.em : hero.width - numberText.width - 0.85 * hero.em
        readonly property int pixels: hero.hall.nameFont(hero.counter, room, hero.plan.nameFont)

        width: arrowWidth + counter.width
        height: hero.plan.lines > 1 ? hero.plan.lines * hero.hall.line : Math.round(1.14 * pixels)

        WayArrow {
            id: way

            objectName: "callArrow-" + hero.index
            y: Math.round((parent.height - height) / 2)
            width: Math.round(0.9 * place.pixels)
            height: width
            color: hero.onGround
            way: hero.arrow
        }

        HallText {
            id: counter

            objectName: "callCounter-" + hero.index
            x: place.arrowWidth
            width: widthWithin(place.room - place.arrowWidth)
            height: parent.height
            narrow: hero.plan.lines > 1 || usualWidth > width
            wrapMode: hero.plan.lines > 1 ? Text.WordWrap : Text.NoWrap
            maximumLineCount: hero.plan.lines
            lineHeightMode: hero.plan.lines > 1 ? Text.FixedHeight : Text.ProportionalHeight
            lineHeight: hero.plan.lines > 1 ? hero.hall.line : 1
            pixels: place.pixels
            bold: true
            color: hero.onGround
            text: hero.counter
        }
    }
}
