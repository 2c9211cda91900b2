// SPDX-License-Identifier: GPL-3.0-or-later
// The part of HTML that Qt's rich text draws on paper and that is ours to use: doc.qt.io «Supported HTML Subset»
// without links, pictures and fonts. Pure; any thread.
#pragma once

#include <string_view>
#include <vector>

#include "form_packs/form_template.h"

namespace priyom::form_packs {

// Of a fragment: what is not well-formed XML, and each element, attribute and CSS property that Qt would pass over.
std::vector<TemplateFault> htmlFaults(std::string_view html);

}  // namespace priyom::form_packs
