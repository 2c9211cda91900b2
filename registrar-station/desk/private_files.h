// SPDX-License-Identifier: GPL-3.0-or-later
// Papers of visitors on this computer's disk: nobody but its user reads them, and a file is there whole or not at all.
#pragma once

#include <QString>

namespace priyom::paper {
class Pages;
}

namespace priyom::desk {

// 0700; one that is there already stays as it is. False: it can not be made.
bool makePrivateFolder(const QString& folder);
// 0600, in place of a file of that name. False: it can not be written, or not so.
bool savePrivatePdf(const paper::Pages& pages, const QString& path);

}  // namespace priyom::desk
