// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_packs/html_subset.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <string>

#include "form_packs/trimmed.h"

namespace priyom::form_packs {
namespace {

constexpr std::array<std::string_view, 32> kElements{
    "b",   "big", "blockquote", "br",    "center", "div", "em",    "h1", "h2",    "h3",   "h4",
    "hr",  "i",   "li",         "nobr",  "ol",     "p",   "pre",   "s",  "small", "span", "strong",
    "sub", "sup", "table",      "tbody", "td",     "th",  "thead", "tr", "u",     "ul"};
constexpr std::array<std::string_view, 12> kAttributes{"align",       "border", "bgcolor", "cellpadding",
                                                       "cellspacing", "class",  "colspan", "rowspan",
                                                       "style",       "type",   "valign",  "width"};
constexpr std::array<std::string_view, 28> kProperties{"background-color",
                                                       "border-bottom-color",
                                                       "border-bottom-style",
                                                       "border-bottom-width",
                                                       "border-collapse",
                                                       "border-color",
                                                       "border-style",
                                                       "border-width",
                                                       "color",
                                                       "font-size",
                                                       "font-style",
                                                       "font-weight",
                                                       "line-height",
                                                       "list-style-type",
                                                       "margin-bottom",
                                                       "margin-left",
                                                       "margin-right",
                                                       "margin-top",
                                                       "padding",
                                                       "padding-bottom",
                                                       "padding-left",
                                                       "padding-right",
                                                       "padding-top",
                                                       "page-break-after",
                                                       "page-break-before",
                                                       "text-align",
                                                       "text-decoration",
                                                       "text-indent"};

template <typename List>
bool contains(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

class Check {
 public:
  explicit Check(std::string_view html) : html_(html) {}

  std::vector<TemplateFault> run() {
    pugi::xml_document document;
    // pugixml wants one root; the fragment has several, and keeps its places in the text.
    const auto parsed = document.load_buffer(html_.data(), html_.size(), pugi::parse_default | pugi::parse_fragment);
    if (!parsed) {
      found(parsed.offset, std::string("the HTML is not well formed: ") + parsed.description());
      return std::move(faults_);
    }
    for (const auto& node : document) walk(node);
    return std::move(faults_);
  }

 private:
  void walk(const pugi::xml_node& node) {
    if (node.type() != pugi::node_element) return;
    const std::string name = node.name();
    if (!contains(kElements, name)) found(node.offset_debug(), "<" + name + "> is not drawn on paper");
    for (const auto& attribute : node.attributes()) {
      if (!contains(kAttributes, attribute.name()))
        found(node.offset_debug(), "<" + name + " " + attribute.name() + "> is not drawn on paper");
      else if (std::string_view(attribute.name()) == "style")
        style(node, attribute.value());
    }
    for (const auto& child : node) walk(child);
  }

  void style(const pugi::xml_node& node, std::string_view text) {
    while (!text.empty()) {
      const auto end = text.find(';');
      const auto one = trimmed(text.substr(0, end));
      text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
      if (one.empty()) continue;
      const auto name = trimmed(one.substr(0, one.find(':')));
      if (!contains(kProperties, name))
        found(node.offset_debug(), "the style «" + std::string(name) + "» is not drawn on paper");
    }
  }

  void found(std::ptrdiff_t offset, std::string sentence) {
    const auto end = html_.begin() + std::clamp<std::ptrdiff_t>(offset, 0, static_cast<std::ptrdiff_t>(html_.size()));
    faults_.push_back({1 + static_cast<int>(std::count(html_.begin(), end, '\n')), std::move(sentence)});
  }

  std::string_view html_;
  std::vector<TemplateFault> faults_;
};

}  // namespace

std::vector<TemplateFault> htmlFaults(std::string_view html) {
  return Check(html).run();
}

}  // namespace priyom::form_packs
