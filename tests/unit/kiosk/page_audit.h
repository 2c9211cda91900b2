// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at a page as it stands in its window and names everything that a visitor could stumble over.
#pragma once

#include <QQuickItem>
#include <QQuickWindow>
#include <QStringList>

namespace priyom::kiosk {

// What is wrong, one sentence each; empty: nothing.
//  - a text that is cut, or runs out of the window, or over another text;
//  - a button that is under 20 mm on a side, nearer than 4 mm to another, or partly outside of the window;
//  - a button without an objectName of its own, or without a name for assistive technology.
QStringList auditPage(QQuickWindow* window);

// Shown items of the window by objectName; null where there is none, or none that can be seen.
QQuickItem* findShown(QQuickWindow* window, const QString& objectName);

}  // namespace priyom::kiosk
