// SPDX-License-Identifier: GPL-3.0-or-later
// «Как пользоваться»: four pictures.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    signal closed

    objectName: "helpPage"
    Accessible.role: Accessible.Pane
    Accessible.name: title.text

    head: ThemeText {
        id: title

        width: parent.width
        text: qsTr("How to use this screen")
        font.pixelSize: page.low ? Theme.fontTitle : Theme.fontLarge
        font.bold: true
    }

    ScrollArea {
        anchors.fill: parent
        lift: page.wide ? 0 : 0.3
        prefix: "help"

        Grid {
            id: pictures

            property int made: 0  // grows with each picture that is there: itemAt() tells nobody of it

            width: parent.width
            columns: page.wide && Theme.textScale < 150 ? 2 : 1
            spacing: page.low ? Theme.gap : Theme.gap * 1.5

            Repeater {
                id: all

                onItemAdded: pictures.made++

                model: [{
                        "glyph": "hand",
                        "text": qsTr("Touch what you need with one finger.")
                    }, {
                        "glyph": "down",
                        "text": qsTr("If not everything fits, touch an arrow at the side.")
                    }, {
                        "glyph": "left",
                        "text": qsTr("If you touched the wrong thing, touch “Back”.")
                    }, {
                        "glyph": "ticket",
                        "text": qsTr("Take your ticket and wait until its number is on the display.")
                    }]

                Panel {
                    id: picture

                    required property var modelData
                    required property int index

                    width: pictures.columns === 1 ? pictures.width : (pictures.width - pictures.spacing) / 2
                    readonly property Item neighbour: pictures.columns === 2 && pictures.made > 0 ? all.itemAt(index ^ 1) : null
                    height: Math.max(implicitHeight, neighbour ? neighbour.implicitHeight : 0, Theme.mm(page.low ? 34 : 46))
                    padding: page.low ? Theme.gap : Theme.margin * 0.8

                    Item {
                        width: parent.width
                        height: Math.max(mark.height, words.implicitHeight)

                        Rectangle {
                            id: mark

                            y: (parent.height - height) / 2
                            width: Theme.mm(page.low ? 26 : 30)
                            height: width
                            radius: width / 2
                            color: Theme.pineWash

                            Glyph {
                                anchors.centerIn: parent
                                width: parent.width * 0.6
                                height: width
                                weight: 1.7
                                stroke: Theme.pine
                                name: picture.modelData.glyph
                            }
                        }
                        ThemeText {
                            id: words

                            anchors.left: mark.right
                            anchors.leftMargin: Theme.gap * 1.5
                            anchors.right: parent.right
                            anchors.verticalCenter: parent.verticalCenter
                            text: picture.modelData.text
                        }
                    }
                }
            }
        }
    }

    foot: PrimaryButton {
        objectName: "sheetClose"
        width: Math.min(parent.width, Math.max(implicitWidth, Theme.mm(90)))
        text: qsTr("I see")
        onClicked: page.closed()
    }
}
