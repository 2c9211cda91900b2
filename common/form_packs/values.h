// SPDX-License-Identifier: GPL-3.0-or-later
// What the fields hold for one visitor. Texts are UTF-8. A field that is not set is left open on the paper, never
// printed as something else. Pure; a value type.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace priyom::form_packs {

class Values {
 public:
  // The field must be of that kind (a programming error else: it throws). An empty text is no value.
  void setText(std::string_view field, std::string text);
  void setList(std::string_view field, std::vector<std::string> items);
  void setFlag(std::string_view field, bool flag);

  // Empty: no value.
  const std::string& text(std::string_view field) const;
  const std::vector<std::string>& list(std::string_view field) const;
  bool has(std::string_view field) const;

  friend bool operator==(const Values&, const Values&) = default;

 private:
  std::map<std::string, std::string, std::less<>> texts_;
  std::map<std::string, std::vector<std::string>, std::less<>> lists_;
  std::set<std::string, std::less<>> flags_;
};

}  // namespace priyom::form_packs
