// SPDX-License-Identifier: GPL-3.0-or-later
// «Позвать сотрудника», for the foot of every screen.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

QuietButton {
    required property Visit visit

    objectName: "callStaff"
    glyph: "person"
    text: visit.staffCall.state === StaffCall.Coming ? qsTr("Staff are coming") : visit.staffCall.state === StaffCall.Called ? qsTr("Staff have been called") : qsTr("Call staff")
    fontSize: Theme.fontSmall
    onClicked: visit.callStaff()
}
