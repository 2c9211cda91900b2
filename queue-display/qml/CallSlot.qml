// SPDX-License-Identifier: GPL-3.0-or-later
// The place of one call: the newest is large, unless a notice has the large place, the others are rows.
import QtQuick
import Priyom.Display

Item {
    id: slot

    required property HallScale hall
    required property bool large
    required property bool stale

    required property int index
    required property string number
    required property string counter
    required property string arrow
    required property int recalls
    required property bool recalled
    required property bool serving

    objectName: "call-" + index

    HeroCall {
        visible: slot.large
        anchors.fill: parent
        hall: slot.hall
        index: slot.index
        number: slot.number
        counter: slot.counter
        arrow: slot.arrow
        recalled: slot.recalled
        serving: slot.serving
        stale: slot.stale
    }

    CallRow {
        visible: !slot.large
        anchors.fill: parent
        hall: slot.hall
        index: slot.index
        number: slot.number
        counter: slot.counter
        arrow: slot.arrow
        recalled: slot.recalled
        serving: slot.serving
        stale: slot.stale
    }
}
