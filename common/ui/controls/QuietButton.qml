// SPDX-License-Identifier: GPL-3.0-or-later
// Any other action.
import QtQuick
import Priyom.Ui

BaseButton {
    edge: Theme.mute
}
