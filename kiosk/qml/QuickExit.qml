// SPDX-License-Identifier: GPL-3.0-or-later
// «Уйти быстро»: wipes at once and leads to the ordinary start screen, as if nothing had been.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

QuietButton {
    required property Visit visit
    // By keys and by ear the answers come first.
    readonly property bool readLast: true

    objectName: "quickExit"
    glyph: "exit"
    text: qsTr("Leave quickly")
    fontSize: Theme.fontSmall
    onClicked: visit.quit()
}
