// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing a picture of a ticket: by its path, or out of a folder. Stands in the page; nothing modal.
pragma ComponentBehavior: Bound
import Qt.labs.folderlistmodel
import QtQuick
import Priyom.Ui

Panel {
    id: chooser

    property url startFolder

    signal chosen(url file)
    signal written(string path)
    signal cancelled

    objectName: "pictureChooser"

    ThemeText {
        width: parent.width
        text: qsTr("Picture of the ticket: write its path, choose it below, or drop it on the window")
        color: Theme.mute
        font.pixelSize: Theme.fontSmall
    }

    Row {
        width: parent.width
        spacing: Theme.gap

        TextInputField {
            id: path

            objectName: "picturePath"
            width: parent.width - open.width - cancel.width - 2 * parent.spacing
            label: qsTr("Path of the picture")
            Keys.onReturnPressed: open.clicked()
            Keys.onEscapePressed: chooser.cancelled()
            Component.onCompleted: forceActiveFocus()
        }

        PrimaryButton {
            id: open

            objectName: "pictureOpen"
            text: qsTr("Open")
            fontSize: Theme.fontSmall
            enabled: path.text.trim() !== ""
            onClicked: chooser.written(path.text.trim())
        }

        QuietButton {
            id: cancel

            objectName: "pictureCancel"
            text: qsTr("Cancel")
            fontSize: Theme.fontSmall
            onClicked: chooser.cancelled()
        }
    }

    ListView {
        id: list

        width: parent.width
        height: 150
        clip: true
        model: FolderListModel {
            id: folder

            folder: chooser.startFolder
            nameFilters: ["*.png", "*.jpg", "*.jpeg", "*.pgm", "*.ppm", "*.bmp"]
            showDotAndDotDot: true
            showDirsFirst: true
        }
        delegate: Rectangle {
            id: entry

            required property string fileName
            required property url fileUrl
            required property bool fileIsDir

            objectName: "picture-" + fileName
            visible: fileName !== "."
            width: ListView.view.width
            height: visible ? Theme.target : 0
            radius: Theme.radius / 2
            color: over.containsMouse ? Theme.pineWash : Theme.card
            Accessible.role: Accessible.ListItem
            Accessible.name: fileName
            Accessible.onPressAction: over.choose()

            ThemeText {
                anchors { left: parent.left; right: parent.right; leftMargin: Theme.gap; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
                text: entry.fileIsDir ? entry.fileName + "/" : entry.fileName
                color: entry.fileIsDir ? Theme.mute : Theme.ink
                font.pixelSize: Theme.fontSmall
                elide: Text.ElideMiddle
                wrapMode: Text.NoWrap
            }

            MouseArea {
                id: over

                function choose() {
                    if (entry.fileIsDir)
                        folder.folder = entry.fileUrl;
                    else
                        chooser.chosen(entry.fileUrl);
                }

                anchors.fill: parent
                hoverEnabled: true
                onClicked: choose()
            }
        }
    }
}
