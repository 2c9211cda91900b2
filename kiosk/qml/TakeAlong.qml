// SPDX-License-Identifier: GPL-3.0-or-later
// A site's address as a QR code, for the visitor's own telephone.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

Panel {
    id: along

    required property string site
    // Beside it, or below it in a narrow place.
    readonly property bool across: width > Theme.mm(150)

    padding: Theme.margin * 0.8

    Item {
        width: parent.width
        height: along.across ? Math.max(code.height, words.implicitHeight) : words.y + words.implicitHeight

        QrView {
            id: code

            objectName: "siteCode"
            x: along.across ? 0 : (parent.width - width) / 2
            width: Math.min(parent.width, Theme.mm(58))
            height: width
            text: along.site
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("QR code of the address %1").arg(along.site)
        }
        Column {
            id: words

            x: along.across ? code.width + Theme.margin : 0
            y: along.across ? Math.max(0, (code.height - implicitHeight) / 2) : code.height + Theme.gap
            width: parent.width - x
            spacing: Theme.gap / 2

            ThemeText {
                width: parent.width
                text: qsTr("To take it along, point the camera of your telephone here")
                font.pixelSize: Theme.fontSmall
            }
            ThemeText {
                objectName: "siteAddress"
                width: parent.width
                text: along.site.replace(/^https?:\/\//, "")
                font.pixelSize: Theme.fontSmall
                color: Theme.mute
                wrapMode: Text.WrapAnywhere
            }
        }
    }
}
