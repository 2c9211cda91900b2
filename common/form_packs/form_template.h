// SPDX-License-Identifier: GPL-3.0-or-later
// One document of a form pack: the HTML subset of Qt's rich text with Mustache tags in it. It is checked when it is
// read, so that a centre hears of a misspelt field from the import and not from a paper with a hole.
//
// Pure; any thread. A FormTemplate does not change.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/result.h"
#include "form_packs/values.h"

namespace priyom::form_packs {

struct TemplateFault {
  int line = 0;  // from 1; 0: of the whole
  std::string sentence;
  friend bool operator==(const TemplateFault&, const TemplateFault&) = default;
};

class FormTemplate {
 public:
  // Everything that is wrong with it, in the order of its lines; empty: it can be used. Named are an unknown field, a
  // field of another kind than the tag, tags that do not close, HTML that Qt's rich text would not draw, pictures and
  // links (a paper draws nothing from outside), and partials, raw values and other delimiters, which are not ours.
  static std::vector<TemplateFault> faultsOf(std::string_view text);

  // kMalformed: has faults; the error is the first.
  static Result<FormTemplate> read(std::string text);

  // Field names, each once, in the order of allFields(): what a registrar has to fill for it.
  const std::vector<std::string>& fields() const { return fields_; }

  // HTML of the body. Values are escaped; a line feed in one is a new line. A text without a value becomes a ruled
  // line.
  std::string fill(const Values& values) const;

 private:
  std::string text_;
  std::vector<std::string> fields_;
};

}  // namespace priyom::form_packs
