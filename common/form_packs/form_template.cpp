// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_packs/form_template.h"

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <memory>
#include <set>

#include "form_packs/fields.h"
#include "form_packs/html_subset.h"
#include "form_packs/trimmed.h"

namespace priyom::form_packs {
namespace {

using Data = kainjow::mustache::data;

constexpr std::string_view kItem = "item";  // of the list whose section it stands in

// One «{{…}}» of the text.
struct Tag {
  char sign = 0;  // # ^ / for a section, ! for a comment, & { > = for what is not ours, 0 for a value
  std::string name;
  int line = 1;
};

// Stops at one that does not end; the last has then the sign '?' and no name.
std::vector<Tag> tagsOf(std::string_view text) {
  std::vector<Tag> tags;
  std::size_t at = 0;
  int line = 1;
  for (;;) {
    const auto open = text.find("{{", at);
    if (open == std::string_view::npos) return tags;
    line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(at),
                                        text.begin() + static_cast<std::ptrdiff_t>(open), '\n'));
    const auto close = text.find("}}", open);
    if (close == std::string_view::npos) {
      tags.push_back({'?', {}, line});
      return tags;
    }
    auto name = trimmed(text.substr(open + 2, close - open - 2));
    Tag tag;
    tag.line = line;
    if (!name.empty() && std::string_view("#^/!&{>=").find(name.front()) != std::string_view::npos) {
      tag.sign = name.front();
      name = trimmed(name.substr(1));
    }
    tag.name = name;
    tags.push_back(std::move(tag));
    line += static_cast<int>(std::count(text.begin() + static_cast<std::ptrdiff_t>(open),
                                        text.begin() + static_cast<std::ptrdiff_t>(close), '\n'));
    at = close + 2;
  }
}

bool asksWhether(std::string_view name) {
  return !name.empty() && name.back() == '?';
}

// The field that a tag means, without the mark «?».
std::string fieldOf(std::string_view name) {
  return std::string(asksWhether(name) ? name.substr(0, name.size() - 1) : name);
}

class TagCheck {
 public:
  std::vector<TemplateFault> run(std::string_view text) {
    for (const auto& tag : tagsOf(text)) one(tag);
    if (!open_.empty()) say(open_.back().line, "{{#" + open_.back().name + "}} is not closed");
    return std::move(faults_);
  }

 private:
  void one(const Tag& tag) {
    switch (tag.sign) {
      case '!':
        return;
      case '?':
        return say(tag.line, "{{ is not closed by }}");
      case '&':
      case '{':
        return say(tag.line, "a value without escaping is not allowed: {{" + tag.name + "}} escapes it");
      case '>':
      case '=':
        return say(tag.line, "a document is one file with {{ and }} as its marks");
      case '/':
        return close(tag);
      case '#':
      case '^':
        section(tag);
        open_.push_back(tag);
        return;
      default:
        return value(tag);
    }
  }

  void close(const Tag& tag) {
    if (open_.empty() || open_.back().name != tag.name)
      return say(tag.line, "{{/" + tag.name + "}} closes what is not open");
    open_.pop_back();
  }

  void section(const Tag& tag) {
    const auto* const field = known(tag);
    if (!field) return;
    if (field->kind == FieldKind::kList && asksWhether(tag.name))
      say(tag.line, "«" + field->name + "» is a list: {{#" + field->name + "}} without the question mark");
    if (field->kind != FieldKind::kList && !asksWhether(tag.name))
      say(tag.line, "ask whether it is there: {{" + std::string(1, tag.sign) + field->name + "?}}");
  }

  void value(const Tag& tag) {
    if (tag.name == kItem) {
      const auto inList = std::any_of(open_.begin(), open_.end(), [](const Tag& section) {
        const auto* const field = fieldNamed(section.name);
        return section.sign == '#' && field && field->kind == FieldKind::kList;
      });
      if (!inList) say(tag.line, "{{item}} stands in no list");
      return;
    }
    const auto* const field = known(tag);
    if (!field) return;
    if (field->kind == FieldKind::kList)
      say(tag.line, "«" + field->name + "» is a list: {{#" + field->name + "}}{{item}}{{/" + field->name + "}}");
    else if (field->kind == FieldKind::kFlag || asksWhether(tag.name))
      say(tag.line, "«" + field->name + "?» has no text: {{#" + field->name + "?}}…{{/" + field->name + "?}}");
  }

  const Field* known(const Tag& tag) {
    const auto* const field = fieldNamed(fieldOf(tag.name));
    if (!field) say(tag.line, "there is no field «" + tag.name + "»");
    return field;
  }

  void say(int line, std::string sentence) { faults_.push_back({line, std::move(sentence)}); }

  std::vector<Tag> open_;
  std::vector<TemplateFault> faults_;
};

// Looks a name up among the values of the fields; within a list's section, {{item}} in what was pushed.
class ValueContext : public kainjow::mustache::basic_context<std::string> {
 public:
  explicit ValueContext(const Values& values) : values_(values) {}

  void push(const Data* data) override { stack_.push_back(data); }
  void pop() override { stack_.pop_back(); }
  const Data* get_partial(const std::string&) const override { return nullptr; }

  const Data* get(const std::string& name) const override {
    if (name == kItem) {
      for (auto at = stack_.rbegin(); at != stack_.rend(); ++at)
        if (const auto* const item = (*at)->get(name)) return item;
      return nullptr;
    }
    auto& kept = kept_[name];
    if (!kept) kept = std::make_unique<Data>(dataFor(name));
    return kept.get();
  }

 private:
  Data dataFor(const std::string& name) const {
    if (asksWhether(name)) return Data(values_.has(fieldOf(name)));
    const auto* const field = fieldNamed(name);
    if (!field) return Data(kainjow::mustache::data::type::invalid);
    if (field->kind == FieldKind::kText) {
      const auto& text = values_.text(name);
      return Data(text.empty() ? std::string(static_cast<std::size_t>(field->blank), '_') : text);
    }
    Data list(kainjow::mustache::data::type::list);
    for (const auto& item : values_.list(name)) list.push_back(Data(std::string(kItem), Data(item)));
    return list;
  }

  const Values& values_;
  std::vector<const Data*> stack_;
  // The renderer borrows what it is given for as long as it renders.
  mutable std::map<std::string, std::unique_ptr<Data>> kept_;
};

std::string escaped(const std::string& text) {
  std::string html;
  html.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\n':
        html += "<br/>";
        break;
      default:
        html += c;
    }
  }
  return html;
}

std::string filled(const std::string& text, const Values& values) {
  kainjow::mustache::mustache renderer(text);
  renderer.set_custom_escape(escaped);
  ValueContext context(values);
  return renderer.render(context);
}

// Every field of the list has a value.
Values everything() {
  Values all;
  for (const auto& field : allFields()) {
    if (field.kind == FieldKind::kText) all.setText(field.name, "x");
    if (field.kind == FieldKind::kList) all.setList(field.name, {"x", "x"});
    if (field.kind == FieldKind::kFlag) all.setFlag(field.name, true);
  }
  return all;
}

}  // namespace

std::vector<TemplateFault> FormTemplate::faultsOf(std::string_view text) {
  auto faults = TagCheck().run(text);
  if (!faults.empty()) return faults;
  faults = htmlFaults(text);
  if (!faults.empty()) return faults;
  // A section may hold half of an element: then one of the two is no HTML any more.
  const std::string whole(text);
  for (const auto& values : {Values{}, everything()})
    for (const auto& fault : htmlFaults(filled(whole, values)))
      return {{0, "a section cuts through an element: " + fault.sentence}};
  return {};
}

Result<FormTemplate> FormTemplate::read(std::string text) {
  const auto faults = faultsOf(text);
  if (!faults.empty())
    return fail(Errc::kMalformed, "line " + std::to_string(faults.front().line) + ": " + faults.front().sentence);
  FormTemplate made;
  std::set<std::string, std::less<>> named;
  for (const auto& tag : tagsOf(text)) named.insert(fieldOf(tag.name));
  for (const auto& field : allFields())
    if (named.contains(field.name)) made.fields_.push_back(field.name);
  made.text_ = std::move(text);
  return made;
}

std::string FormTemplate::fill(const Values& values) const {
  return filled(text_, values);
}

}  // namespace priyom::form_packs
