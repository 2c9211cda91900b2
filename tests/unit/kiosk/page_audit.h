// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at a page as it stands in its window and names everything that a visitor could stumble over.
#pragma once

#include <QImage>
#include <QQuickItem>
#include <QQuickWindow>
#include <QStringList>
#include <vector>

namespace priyom::kiosk {

// What is wrong, one sentence each; empty: nothing.
//  - a text, also one that is written in a field or on a key, that is cut, or runs out of the window, or over another;
//  - a text whose contrast with what is drawn around it is under 7:1;
//  - a control that is under 20 mm on a side, nearer than 4 mm to another, or partly outside of the window;
//  - a key of the keyboard that is under 20 mm, less the gap to the next (a letter as on a typewriter: 15 mm), that is
//    partly outside of the window, or without a name or a role;
//  - a control without an objectName of its own, or without a name or a role for assistive technology.
QStringList auditPage(QQuickWindow* window);
// The same with the picture of the window at hand.
QStringList auditPage(QQuickWindow* window, const QImage& picture);

// The controls of the page that is shown, or of what lies over it, that can be used now: found by their types. Not the
// bar at the foot, nor the arrows of lists.
std::vector<QQuickItem*> usableControls(QQuickWindow* window);

// Shown items of the window by objectName; null where there is none, or none that can be seen.
QQuickItem* findShown(QQuickWindow* window, const QString& objectName);

}  // namespace priyom::kiosk
