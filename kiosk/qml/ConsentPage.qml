// SPDX-License-Identifier: GPL-3.0-or-later
// Before anything that names a person: who keeps what, for what and how long; and yes or no.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit
    required property HubSession session
    readonly property var words: visit.consent
    property bool forChild: false

    leaving: visit
    objectName: "consentPage"
    Accessible.role: Accessible.Pane
    Accessible.name: visit.sentence

    head: Item {
        width: parent.width
        height: Math.max(title.height, leave.height)

        Column {
            id: title

            anchors.left: parent.left
            anchors.right: leave.left
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter

            ThemeText {
                objectName: "consentTitle"
                width: parent.width
                text: page.words.title ?? ""
                font.pixelSize: Theme.fontTitle
                font.bold: true
            }
            ThemeText {
                width: parent.width
                visible: Theme.textScale < 150
                text: page.visit.sentence
                font.pixelSize: Theme.fontSmall
                color: Theme.mute
            }
        }
        QuickExit {
            id: leave

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: !page.crowded
            visit: page.visit
        }
    }

    ScrollArea {
        anchors.fill: parent
        prefix: "consent"
        spacing: Theme.gap

        Grid {
            id: whose

            width: parent.width
            columns: page.wide ? 2 : 1
            spacing: Theme.gap

            OptionRow {
                objectName: "consentForSelf"
                width: (whose.width - (whose.columns - 1) * whose.spacing) / whose.columns
                multiple: false
                chosen: !page.forChild
                text: qsTr("I give my own data")
                onClicked: page.forChild = false
            }
            OptionRow {
                objectName: "consentForChild"
                width: (whose.width - (whose.columns - 1) * whose.spacing) / whose.columns
                multiple: false
                chosen: page.forChild
                text: qsTr("I represent a child")
                onClicked: page.forChild = true
            }
        }
        Panel {
            width: parent.width
            padding: page.low ? Theme.gap * 1.5 : Theme.margin
            spacing: Theme.gap

            Repeater {
                model: [
                    {
                        "head": qsTr("Who keeps the data"),
                        "text": page.session.centreName + ", " + page.visit.centreAddress
                    },
                    {
                        "head": qsTr("What for"),
                        "text": page.words.what ?? ""
                    },
                    {
                        "head": qsTr("Which data"),
                        "text": (page.forChild ? page.words.dataOfChild : page.words.data) ?? ""
                    },
                    {
                        "head": qsTr("What is done with them"),
                        "text": qsTr("They are written down, kept, used and erased, by people and by computer. They are given to nobody else and published nowhere.")
                    },
                    {
                        "head": qsTr("How long"),
                        "text": page.words.term ?? ""
                    },
                    {
                        "head": qsTr("Your right"),
                        "text": qsTr("You may withdraw this consent at any time at the registrar’s window. The paper with the same text is signed there too.")
                    }
                ]

                Column {
                    id: clause

                    required property var modelData

                    width: parent.width

                    ThemeText {
                        width: parent.width
                        text: clause.modelData.head
                        font.pixelSize: Theme.fontSmall
                        color: Theme.mute
                    }
                    ThemeText {
                        width: parent.width
                        text: clause.modelData.text
                    }
                }
            }
        }
    }

    foot: RowLayout {
        width: parent.width
        spacing: Theme.gap

        QuietButton {
            objectName: "backButton"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            glyph: "left"
            text: qsTr("Back")
            onClicked: page.visit.back()
        }
        QuietButton {
            objectName: "consentDecline"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            text: qsTr("I do not agree")
            onClicked: page.visit.decline()
        }
        PrimaryButton {
            objectName: "consentAgree"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            glyph: "check"
            text: qsTr("I agree")
            onClicked: page.visit.agree(page.forChild)
        }
    }
}
