// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the desk: what the last scan did, and the form.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Desk

Item {
    id: page

    required property Workplace desk
    readonly property Reception reception: desk.reception
    property bool choosing: false

    Row {
        id: tools

        spacing: Theme.gap

        KeyButton {
            objectName: "openPicture"
            key: "F9"
            label: qsTr("Open a picture of the ticket…")
            onClicked: page.choosing = !page.choosing
        }

        KeyButton {
            objectName: "savePdf"
            key: "F8"
            label: qsTr("Save the form (PDF)")
            visible: page.reception.hasForm
            onClicked: page.desk.savePdf()
        }

        Repeater {
            model: page.reception.recent

            QuietButton {
                id: back

                required property int index
                required property string modelData

                objectName: "recent-" + modelData
                text: modelData
                fontSize: Theme.fontSmall
                edge: Theme.line
                visible: index < 3
                Accessible.name: qsTr("Back to ticket %1").arg(modelData)
                onClicked: page.reception.reopen(back.index)

                Tip {
                    visible: back.hovered
                    text: qsTr("Back to ticket %1").arg(back.modelData)
                }
            }
        }
    }

    Column {
        id: notes

        anchors { top: tools.bottom; topMargin: Theme.gap; left: parent.left; right: parent.right }
        spacing: Theme.gap
        visible: children.length > 0

        // Loaded when it is wanted: it looks into a folder.
        Loader {
            id: chooser

            width: parent.width
            active: page.choosing
            visible: active
            source: "PictureChooser.qml"
            onLoaded: (item as PictureChooser).startFolder = page.desk.picturesFolder

            Connections {
                target: chooser.item as PictureChooser
                function onChosen(file) {
                    page.choosing = false;
                    page.desk.openPictureFile(file);
                }
                function onWritten(path) {
                    page.choosing = false;
                    page.desk.openPicture(path);
                }
                function onCancelled() {
                    page.choosing = false;
                }
            }
        }

        Item {
            visible: page.reception.scanMessage !== ""
            width: parent.width
            height: scanMessage.height

            Banner {
                id: scanMessage

                objectName: "scanMessage"
                width: parent.width - (retry.visible ? retry.width + Theme.gap : 0)
                height: Math.max(implicitHeight, Theme.target)
                kind: Banner.Kind.Warning
                text: page.reception.scanMessage
            }

            QuietButton {
                id: retry

                objectName: "scanRetry"
                visible: page.reception.canRetry
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                text: qsTr("Once more")
                fontSize: Theme.fontSmall
                onClicked: page.reception.retry()
            }
        }

        Banner {
            objectName: "pdfMessage"
            visible: text !== ""
            width: parent.width
            kind: page.desk.pdfFailed ? Banner.Kind.Error : Banner.Kind.Info
            text: page.desk.pdfMessage
        }
    }

    Item {
        id: place

        readonly property real noteSpace: notes.height > 0 ? notes.height + Theme.gap : 0

        anchors { top: tools.bottom; topMargin: Theme.gap + noteSpace; left: parent.left; right: parent.right; bottom: parent.bottom }

        FormPage {
            visible: page.reception.hasForm
            anchors.fill: parent
            reception: page.reception
            queue: page.desk.queue
        }

        Column {
            objectName: "emptyForm"
            visible: !page.reception.hasForm
            anchors.centerIn: parent
            width: Math.min(parent.width, 420)
            spacing: Theme.gap

            Glyph {
                anchors.horizontalCenter: parent.horizontalCenter
                name: "ticket"
                stroke: Theme.pine
                width: 72
                height: width
                weight: 1.4
            }

            ThemeText {
                objectName: "emptyTitle"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: page.reception.state === Reception.Opening ? qsTr("Opening the ticket…") : qsTr("Scan a ticket")
                font.pixelSize: Theme.fontLarge
                font.bold: true
            }

            ThemeText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("The form opens filled with what the visitor answered at the kiosk.")
                color: Theme.mute
            }
        }
    }
}
