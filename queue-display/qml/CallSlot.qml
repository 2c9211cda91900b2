// SPDX-License-Identifier: GPL-3.0-or-later
// The place of one call: the first is the newest and large, the others are rows.
import QtQuick

Item {
    id: slot

    required property real unit
    required property int heroFont
    required property int rowFont
    required property bool stale

    required property int index
    required property string number
    required property string counter
    required property string arrow
    required property int recalls
    required property bool recalled
    required property bool serving
    readonly property bool first: index === 0

    objectName: "call-" + index

    HeroCall {
        visible: slot.first
        anchors.fill: parent
        unit: slot.unit
        numberFont: slot.heroFont
        index: slot.index
        number: slot.number
        counter: slot.counter
        arrow: slot.arrow
        recalled: slot.recalled
        serving: slot.serving
        stale: slot.stale
    }

    CallRow {
        visible: !slot.first
        anchors.fill: parent
        unit: slot.unit
        numberFont: slot.rowFont
        index: slot.index
        number: slot.number
        counter: slot.counter
        arrow: slot.arrow
        recalled: slot.recalled
        serving: slot.serving
        stale: slot.stale
    }
}
