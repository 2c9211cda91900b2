// SPDX-License-Identifier: GPL-3.0-or-later
// Below every page: the language, larger text, contrast, how to use this, what calls a member of the staff; and,
// where there is such, what reads the page aloud. All in one row where they fit, in two on a tall screen.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Rectangle {
    id: bar

    required property ReadingAids aids
    required property ReadAloud aloud
    required property Visit visit
    readonly property bool upright: parent ? parent.height > parent.width : false

    signal languageAsked
    signal helpAsked

    objectName: "footBar"
    implicitHeight: cells.height + 2 * cells.y
    color: Theme.paper
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Help with this screen")

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    Flow {
        id: cells

        readonly property int count: 5 + (bar.aloud.available ? 1 : 0)
        readonly property int columns: bar.upright ? Math.ceil(count / 2) : count
        readonly property int each: Math.floor((width - (columns - 1) * spacing) / columns)
        readonly property bool above: each < Theme.mm(64)
        // All of a line are as tall as its tallest.
        readonly property real tall: Math.max(language.implicitHeight, larger.implicitHeight, contrast.implicitHeight, speak.implicitHeight, help.implicitHeight, call.implicitHeight)

        x: bar.upright ? Theme.margin : Theme.mm(6)
        y: Theme.mm(3)
        width: parent.width - 2 * x
        spacing: Theme.gap

        FootButton {
            id: language

            objectName: "footLanguage"
            width: cells.each
            height: cells.tall
            above: cells.above
            glyph: "globe"
            text: Language.name
            Accessible.description: qsTr("Language")
            onClicked: bar.languageAsked()
        }
        FootButton {
            id: larger

            objectName: "footLarger"
            width: cells.each
            height: cells.tall
            above: cells.above
            glyph: bar.aids.largest ? "smaller" : "larger"
            text: bar.aids.largest ? qsTr("Usual size") : qsTr("Larger letters")
            shortText: bar.aids.largest ? qsTr("Usual") : qsTr("Larger")
            chosen: bar.aids.textScale > 100
            Accessible.description: qsTr("Size of the letters: %1 %").arg(bar.aids.textScale)
            onClicked: bar.aids.larger()
        }
        FootButton {
            id: contrast

            objectName: "footContrast"
            width: cells.each
            height: cells.tall
            above: cells.above
            checkable: true
            glyph: "contrast"
            text: qsTr("Contrast")
            chosen: bar.aids.contrast
            onClicked: bar.aids.contrast = !bar.aids.contrast
        }
        // Not there where only a loudspeaker could say what is private.
        FootButton {
            id: speak

            objectName: "footAloud"
            visible: bar.aloud.available
            width: cells.each
            height: cells.tall
            above: cells.above
            glyph: bar.aloud.on ? "quiet" : "headphones"
            text: bar.aloud.on ? qsTr("Stop") : qsTr("Read aloud")
            shortText: bar.aloud.on ? text : qsTr("Aloud")
            chosen: bar.aloud.on
            Accessible.description: bar.aloud.on ? "" : qsTr("Into the headphones only")
            onClicked: bar.aloud.toggle()
        }
        FootButton {
            id: help

            objectName: "footHelp"
            width: cells.each
            height: cells.tall
            above: cells.above
            glyph: "hand"
            text: qsTr("How to use this")
            shortText: qsTr("Hints")
            onClicked: bar.helpAsked()
        }
        CallStaffButton {
            id: call

            // The last of two lines takes what is left of its line.
            width: bar.upright && cells.count % 2 === 1 ? 2 * cells.each + cells.spacing : cells.each
            height: cells.tall
            above: cells.above
            visit: bar.visit
        }
    }
}
