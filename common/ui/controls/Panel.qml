// SPDX-License-Identifier: GPL-3.0-or-later
// A card: white surface with a thin line. What is put into it stands in a column with the theme's spacing.
import QtQuick
import Priyom.Ui

Rectangle {
    id: panel

    default property alias content: column.data
    property int padding: Theme.margin / 2
    property alias spacing: column.spacing

    color: Theme.card
    border.color: Theme.line
    border.width: 1
    radius: Theme.radius
    implicitWidth: column.implicitWidth + 2 * padding
    implicitHeight: column.implicitHeight + 2 * padding

    Column {
        id: column

        x: panel.padding
        y: panel.padding
        width: panel.width - 2 * panel.padding
        spacing: Theme.gap
    }
}
