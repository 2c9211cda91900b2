// SPDX-License-Identifier: GPL-3.0-or-later
// «Позвать сотрудника», in the foot of every screen.
import QtQuick
import Priyom.Ui
import Priyom.Kiosk

FootButton {
    required property Visit visit
    readonly property bool coming: visit.staffCall.state === StaffCall.Coming
    readonly property bool failed: visit.staffCall.state === StaffCall.Failed
    readonly property bool called: visit.staffCall.state === StaffCall.Called

    objectName: "callStaff"
    glyph: coming ? "check" : failed ? "alert" : "person"
    text: failed ? qsTr("No connection: please go to the window") : coming ? qsTr("Staff are coming") : called ? qsTr("Staff have been called") : qsTr("Call staff")
    shortText: failed ? qsTr("Go to the window") : coming ? qsTr("Coming") : called ? qsTr("Called") : qsTr("Call")
    chosen: coming || called
    onClicked: visit.callStaff()
}
