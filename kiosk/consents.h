// SPDX-License-Identifier: GPL-3.0-or-later
// The consents to the processing of personal data, as data: one text per purpose, for oneself and for a represented
// child. What a visitor agreed to is told by purpose and version; the paper is signed at the desk (152-FZ, art. 9).
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "domain/result.h"

namespace priyom::kiosk {

// By language code; "ru" is always there.
using Words = std::map<std::string, std::string>;

class Consents {
 public:
  struct Text {
    std::string purpose;  // id: "application", "message", "appointment"
    Words title;
    Words what;         // for what the data are used
    Words data;         // which they are
    Words dataOfChild;  // which they are where the visitor represents a child
    Words term;         // how long they are kept
  };

  // kMalformed: not of this kind, and where. JSON of assets/consents.
  static Result<Consents> read(std::string_view json);

  const std::string& version() const { return version_; }
  // Null: there is none for this purpose.
  const Text* find(std::string_view purpose) const;

 private:
  std::string version_;
  std::map<std::string, Text, std::less<>> texts_;
};

}  // namespace priyom::kiosk
