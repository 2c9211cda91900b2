// SPDX-License-Identifier: GPL-3.0-or-later
// What a registrar fills for a pack, line by line, and what was filled as facts. A document asks for «the identity
// document in one line»; people fill its kind, number, by whom and when. Pure; any thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "form_packs/facts.h"

namespace priyom::form_packs {

enum class EntryGroup {
  kApplicant,
  kRecipient,  // only where the applicant asks for another
  kMatter,
  kCases,  // a case or initials that follow from a name: written over only where the rules are wrong
};

struct Entry {
  std::string field;  // of allFields()
  EntryGroup group = EntryGroup::kMatter;
  bool many = false;  // a list: one item a line
  friend bool operator==(const Entry&, const Entry&) = default;
};

// In the order of allFields(), each once. What the centre, the day and the ticket tell is not asked.
std::vector<Entry> entriesFor(const std::vector<std::string>& fields, bool forOther);

// What was written, by field; lists with a line feed between items. Of `for_other` any text is a yes.
using Written = std::map<std::string, std::string>;
Facts factsFrom(const Written& written);

}  // namespace priyom::form_packs
