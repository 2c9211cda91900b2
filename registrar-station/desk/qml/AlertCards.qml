// SPDX-License-Identifier: GPL-3.0-or-later
// Visitors who need somebody now: the one who waits longest, above everything else, until a name is given; and how many
// more.
pragma ComponentBehavior: Bound
import QtQuick
import Priyom.Ui
import Priyom.Desk

Column {
    id: cards

    required property AlertList alerts
    readonly property int count: alerts.alerts.length

    visible: count > 0 || alerts.message !== ""
    spacing: Theme.gap

    Repeater {
        model: cards.alerts.alerts

        Rectangle {
            id: card

            required property var modelData
            required property int index

            objectName: "alert-" + index
            width: cards.width
            height: inside.height + 2 * Theme.gap
            radius: Theme.radius
            color: Theme.rose
            Accessible.role: Accessible.AlertMessage
            Accessible.name: modelData.kind + ", " + modelData.where

            Column {
                id: inside

                x: Theme.gap
                y: Theme.gap
                width: parent.width - 2 * x
                spacing: Theme.gap / 2

                ThemeText {
                    objectName: "alertKind-" + card.index
                    width: parent.width
                    text: card.modelData.since + "  " + card.modelData.kind
                    color: Theme.onRose
                    font.pixelSize: Theme.fontBody
                    font.bold: true
                    Accessible.ignored: true
                }
                ThemeText {
                    objectName: "alertWhere-" + card.index
                    width: parent.width
                    text: card.modelData.where
                    color: Theme.onRose
                    Accessible.ignored: true
                }
                ThemeText {
                    objectName: "alertMore"
                    width: parent.width
                    visible: cards.alerts.more > 0
                    text: qsTr("Waiting for somebody besides: %1").arg(cards.alerts.more)
                    color: Theme.onRose
                    Accessible.ignored: true
                }
                ThemeText {
                    objectName: "alertStale"
                    width: parent.width
                    visible: text !== ""
                    text: cards.alerts.stale
                    color: Theme.onRose
                    Accessible.ignored: true
                }
                ThemeText {
                    objectName: "alertLevel-" + card.index
                    width: parent.width
                    visible: text !== ""
                    text: card.modelData.level
                    color: Theme.onRose
                    font.bold: true
                    Accessible.ignored: true
                }
                Repeater {
                    model: cards.alerts.names

                    KeyButton {
                        id: go

                        required property var modelData
                        required property int index

                        objectName: "alertGo-" + card.index + (index === 0 ? "" : "-" + modelData.staffId)
                        width: inside.width
                        // The key is for who works here.
                        key: cards.alerts.names.length === 1 ? "F1" : ""
                        label: card.modelData.isMessage ? (cards.alerts.names.length === 1 ? qsTr("I am reading it") : qsTr("Reads it: %1").arg(modelData.name)) : cards.alerts.names.length === 1 ? qsTr("I am going there") : qsTr("Goes there: %1").arg(modelData.name)
                        hint: modelData.name
                        bold: true
                        onClicked: cards.alerts.accept(card.modelData.alertId, modelData.staffId)
                    }
                }
            }
        }
    }
    Banner {
        objectName: "alertMessage"
        visible: text !== ""
        width: parent.width
        kind: Banner.Kind.Info
        text: cards.alerts.message
    }
}
