// SPDX-License-Identifier: GPL-3.0-or-later
// «Бланки»: the pack on top, its fields on the left, each document as it will be printed on the right.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Desk

Item {
    id: page

    required property Papers papers
    required property string number  // of the open form; empty: none
    readonly property bool ready: papers.documents.length > 0

    objectName: "papersPage"
    onVisibleChanged: papers.shown = visible
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Papers")

    Shortcut {
        sequences: ["Ctrl+PgDown"]
        enabled: page.visible && page.ready
        onActivated: page.papers.current = (page.papers.current + 1) % page.papers.documents.length
    }
    Shortcut {
        sequences: ["Ctrl+PgUp"]
        enabled: page.visible && page.ready
        onActivated: page.papers.current = (page.papers.current + page.papers.documents.length - 1) % page.papers.documents.length
    }

    ThemeText {
        id: title

        width: parent.width
        text: page.number === "" ? qsTr("Papers") : qsTr("Papers for %1").arg(page.number)
        font.pixelSize: Theme.fontTitle
        font.bold: true
    }
    Flow {
        id: packs

        anchors { top: title.bottom; topMargin: Theme.gap; left: parent.left; right: parent.right }
        visible: page.number !== ""
        height: visible ? implicitHeight : 0
        spacing: Theme.gap

        Repeater {
            model: page.papers.packs

            QuietButton {
                id: pack

                required property var modelData
                readonly property bool chosen: modelData.packId === page.papers.pack

                objectName: "pack-" + modelData.packId
                text: modelData.suggested ? modelData.title + qsTr(" · by the answers") : modelData.title
                fontSize: Theme.fontSmall
                bold: chosen
                ground: chosen ? Theme.pineWash : Theme.card
                edge: chosen ? Theme.pine : Theme.line
                Accessible.role: Accessible.RadioButton
                Accessible.checked: chosen
                onClicked: page.papers.choose(pack.modelData.packId)
            }
        }
    }
    Flow {
        id: ways

        anchors { top: packs.bottom; topMargin: Theme.gap; left: parent.left; right: parent.right }
        visible: page.ready
        height: visible ? implicitHeight : 0
        spacing: Theme.gap

        KeyButton {
            objectName: "printPack"
            key: "Ctrl+P"
            label: qsTr("Print the pack")
            primary: true
            visible: page.visible && page.papers.canPrint
            enabled: !page.papers.busy
            onClicked: page.papers.printAll()
        }
        KeyButton {
            objectName: "printPaper"
            key: "Ctrl+Shift+P"
            label: qsTr("This one only")
            visible: page.visible && page.papers.canPrint
            enabled: !page.papers.busy
            onClicked: page.papers.printCurrent()
        }
        KeyButton {
            objectName: "savePapers"
            key: "Ctrl+S"
            label: qsTr("Save as PDF")
            primary: !page.papers.canPrint
            visible: page.visible
            onClicked: page.papers.savePdf()
        }
        Row {
            visible: page.papers.canPrint
            spacing: Theme.gap / 2

            QuietButton {
                objectName: "printEmpty"
                text: qsTr("Empty copies")
                fontSize: Theme.fontSmall
                edge: Theme.line
                enabled: !page.papers.busy
                onClicked: page.papers.printEmpty(copies.value)
            }
            TextInputField {
                id: copies

                readonly property int value: Math.max(1, Math.min(50, Number.parseInt(text) || 1))

                objectName: "emptyCopies"
                width: 56
                label: qsTr("How many empty copies")
                text: "5"
                maximumLength: 2
                inputMethodHints: Qt.ImhDigitsOnly
            }
        }
    }
    Banner {
        id: note

        objectName: "papersMessage"
        anchors { top: ways.bottom; topMargin: visible ? Theme.gap : 0; left: parent.left; right: parent.right }
        visible: text !== ""
        height: visible ? implicitHeight : 0
        kind: page.papers.failed ? Banner.Kind.Error : Banner.Kind.Info
        text: page.papers.message
    }
    ScrollArea {
        id: fields

        anchors { top: note.bottom; topMargin: Theme.gap; left: parent.left; bottom: parent.bottom }
        width: Math.max(260, Math.min(340, page.width * 0.4))
        visible: page.ready
        prefix: "papers"
        spacing: Theme.gap

        OptionRow {
            objectName: "papersForOther"
            width: parent ? parent.width : 0
            visible: page.papers.mayChooseForOther
            multiple: true
            chosen: page.papers.forOther
            text: qsTr("Asks for another person")
            onClicked: page.papers.setForOther(!page.papers.forOther)
        }
        Repeater {
            model: page.papers.groups

            Column {
                id: group

                required property var modelData

                width: parent ? parent.width : 0
                spacing: Theme.gap / 2

                ThemeText {
                    width: parent.width
                    text: group.modelData.title
                    font.bold: true
                }
                Repeater {
                    model: group.modelData.entries

                    PaperEntry {
                        required property var modelData

                        width: parent ? parent.width : 0
                        papers: page.papers
                        paper: modelData.field
                        label: modelData.label
                        multiline: modelData.many
                    }
                }
            }
        }
    }
    Item {
        id: preview

        anchors { top: fields.top; left: fields.right; leftMargin: Theme.margin; right: parent.right; bottom: parent.bottom }
        visible: page.ready

        Column {
            id: tabs

            width: parent.width
            spacing: 2

            Repeater {
                model: page.papers.documents

                BaseButton {
                    id: tab

                    required property var modelData
                    required property int index
                    readonly property bool here: index === page.papers.current

                    objectName: "paper-tab-" + index
                    width: parent ? parent.width : 0
                    height: Theme.target
                    ground: here ? Theme.pineWash : Theme.card
                    edge: here ? Theme.pine : Theme.line
                    fontSize: Theme.fontSmall
                    bold: here
                    text: modelData.title + (modelData.copies > 1 ? " × " + modelData.copies : "")
                    Accessible.role: Accessible.PageTab
                    Accessible.selected: here
                    onClicked: page.papers.current = index

                    Tip {
                        visible: tab.hovered
                        text: qsTr("Next document") + " (Ctrl+PgDn)"
                    }
                }
            }
        }
        ScrollArea {
            id: sheets

            anchors { top: tabs.bottom; topMargin: Theme.gap; left: parent.left; right: parent.right; bottom: parent.bottom }
            prefix: "sheets"
            spacing: Theme.gap

            Repeater {
                model: page.papers.pageCount

                Rectangle {
                    id: sheet

                    required property int index

                    objectName: "sheet-" + index
                    width: parent ? parent.width : 0
                    height: view.height + 2
                    color: Theme.card
                    border.color: Theme.line
                    Accessible.role: Accessible.Graphic
                    Accessible.name: qsTr("Page %1").arg(index + 1)

                    PageView {
                        id: view

                        x: 1
                        y: 1
                        width: parent.width - 2
                        height: width * ratio
                        papers: page.papers
                        number: sheet.index + 1
                    }
                }
            }
        }
        Connections {
            target: page.papers
            function onCurrentChanged() {
                sheets.toTop();
            }
        }
    }
    Column {
        objectName: "noPapers"
        anchors.centerIn: parent
        width: Math.min(parent.width, 420)
        visible: !page.ready
        spacing: Theme.gap

        Glyph {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "printer"
            stroke: Theme.pine
            width: 72
            height: width
            weight: 1.4
        }
        ThemeText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: page.number === "" ? qsTr("Scan a ticket: its papers are filled from the answers.") : qsTr("Choose a pack above.")
            color: Theme.mute
        }
    }
}
