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
        delegate: QuietButton {
            required property string fileName
            required property url fileUrl
            required property bool fileIsDir

            width: ListView.view.width
            text: fileIsDir ? fileName + "/" : fileName
            fontSize: Theme.fontSmall
            edge: Theme.card
            onClicked: {
                if (fileIsDir)
                    folder.folder = fileUrl;
                else
                    chooser.chosen(fileUrl);
            }
        }
    }
}
