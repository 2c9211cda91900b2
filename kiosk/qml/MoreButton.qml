// SPDX-License-Identifier: GPL-3.0-or-later
// «Ещё», on the start.
import Priyom.Ui
import Priyom.Kiosk

QuietButton {
    required property Visit visit

    objectName: "startMore"
    glyph: "more"
    text: qsTr("More")
    onClicked: visit.more()
}
