// SPDX-License-Identifier: GPL-3.0-or-later
// The one action that a screen is about.
import QtQuick
import Priyom.Ui

BaseButton {
    ground: Theme.pine
    groundPressed: Theme.pineDeep
    words: Theme.onPine
    edge: Theme.pine
    bold: true
}
