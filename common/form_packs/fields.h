// SPDX-License-Identifier: GPL-3.0-or-later
// The words that a document of a form pack may name: «{{applicant.full.genitive}}». This is the whole list; a template
// that names another is refused when it is read. `priyomctl packs fields` prints it. What a field means is Russian, as
// the papers are.
//
// Pure; any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace priyom::form_packs {

enum class FieldKind {
  kText,  // {{name}}; where there is no value a ruled line to write on. {{#name?}} … {{/name?}} only where there is one
  kList,  // {{#name}} … {{item}} … {{/name}}; {{^name}} … {{/name}} where it is empty
  kFlag,  // {{#name?}} … {{/name?}} and {{^name?}} … {{/name?}}
};

struct Field {
  std::string name;
  FieldKind kind = FieldKind::kText;
  std::string meaning;  // Russian: the heading of its entry at the desk
  int blank = 0;        // of a text without a value: how many underscores to write on
};

// In the order in which a registrar fills them.
const std::vector<Field>& allFields();
// Without the mark «?». Null: there is no such field.
const Field* fieldNamed(std::string_view name);

}  // namespace priyom::form_packs
