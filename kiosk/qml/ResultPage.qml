// SPDX-License-Identifier: GPL-3.0-or-later
// «Вам могут помочь»: the services that fit, and the ways on.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

PageFrame {
    id: page

    required property Visit visit
    required property HelpSheet help
    readonly property bool any: help.services.length > 0
    // Large letters, or a small panel: only the ways on stay in sight, all else scrolls with the list.
    readonly property bool tight: low || Theme.textScale >= 150
    readonly property bool across: wide && !tight
    // Across, the ways stand beside the list; were they too tall for the page, they would scroll with it.
    whole: across

    leaving: visit
    objectName: "resultPage"
    Accessible.role: Accessible.Pane
    Accessible.name: visit.sentence

    head: Item {
        width: parent.width
        height: Math.max(title.implicitHeight, leave.height)

        ThemeText {
            id: title

            objectName: "resultTitle"
            anchors.left: parent.left
            anchors.right: leave.left
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: page.visit.sentence
            font.pixelSize: Theme.fontTitle
            font.bold: true
        }
        QuickExit {
            id: leave

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: !page.crowded
            visit: page.visit
        }
    }

    Item {
        anchors.fill: parent
        implicitHeight: page.across ? beside.height : list.implicitHeight

        ScrollArea {
            id: list

            width: page.across ? parent.width - beside.width - Theme.margin : parent.width
            height: parent.height
            prefix: "services"

            ThemeText {
                objectName: "nothingFits"
                width: parent.width
                visible: !page.any
                text: page.visit.times.givesTickets ? qsTr("Your answers alone do not tell us which service fits, and that is all right. Take a ticket: a specialist will listen to you and help you choose.") : qsTr("Your answers alone do not tell us which service fits, and that is all right. Come when the centre is open: a specialist will listen to you and help you choose.")
            }
            Repeater {
                model: page.help.services

                ServiceCard {
                    required property var modelData
                    required property int index

                    objectName: "helpService-" + index
                    width: parent.width
                    name: modelData.name
                    givenBy: modelData.givenBy
                    bring: modelData.bring
                    missing: modelData.missing
                }
            }
            ServiceCard {
                objectName: "helpAlso"
                width: parent.width
                visible: page.help.alsoBring !== ""
                bring: page.help.alsoBring
                missing: page.help.alsoMissing
            }
            Item {
                id: within

                width: parent.width
                height: page.tight ? extras.implicitHeight : 0
                visible: page.tight
            }
        }
        Column {
            id: beside

            width: page.across ? parent.width * 0.42 : 0
            anchors.right: parent.right
        }
    }

    foot: Column {
        id: below

        width: parent.width
    }

    Column {
        id: onward

        parent: page.across ? beside : below
        width: parent.width
        spacing: Theme.gap

        Item {
            id: above

            width: parent.width
            height: page.tight ? 0 : extras.implicitHeight
            visible: !page.tight
        }
        ResultWays {
            width: parent.width
            visit: page.visit
            row: page.tight
            slim: page.across
        }
    }
    ResultExtras {
        id: extras

        parent: page.tight ? within : above
        width: parent.width
        visit: page.visit
        help: page.help
        slim: page.across
        alone: page.tight
    }
}
