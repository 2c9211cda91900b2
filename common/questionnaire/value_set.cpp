// SPDX-License-Identifier: GPL-3.0-or-later
// Options from value sets contained in the questionnaire (https://hl7.org/fhir/R4/valueset.html): the expansion where
// there is one, else what compose lists out. Nothing is fetched from a terminology server: a kiosk has none.
#include <utility>

#include "questionnaire/reader.h"
#include "questionnaire/value_json.h"

namespace priyom::questionnaire {
namespace {

// Value sets that include value sets, expansions that nest.
constexpr std::size_t kMaxSetDepth = 8;
constexpr std::size_t kMaxSets = 1'000;  // looked into for one question

// Gathers the options of one answerValueSet.
class Gathering {
 public:
  Gathering(Reading& reading, std::string_view linkId) : reading_(reading), linkId_(linkId) {}

  // False: the set cannot be listed out.
  bool add(std::string_view reference, std::size_t depth);
  std::vector<Option> take() { return std::move(options_); }

 private:
  const Json* contained(std::string_view reference) const;
  bool addExpansion(const Json& owner, std::size_t depth);
  bool addInclude(const Json& include, std::size_t depth);
  bool addConcept(const Json& concept_, std::string_view system);

  Reading& reading_;
  std::string_view linkId_;
  std::vector<Option> options_;
  std::size_t sets_ = 0;
};

const Json* Gathering::contained(std::string_view reference) const {
  const Json* all = reading_.root.find("contained", Json::Kind::kArray);
  if (!all) return nullptr;
  const std::string_view url = reference.substr(0, reference.find('|'));
  for (const Json& resource : all->elements) {
    if (resource.textOf("resourceType") != "ValueSet") continue;
    const bool byId = reference.starts_with('#') && resource.textOf("id") == reference.substr(1);
    const bool byUrl = !url.empty() && resource.textOf("url") == url;
    if (byId || byUrl) return &resource;
  }
  return nullptr;
}

bool Gathering::addConcept(const Json& concept_, std::string_view system) {
  // Past the limit of the whole questionnaire nothing more is gathered; the reader then refuses it.
  if (options_.size() > kMaxOptions) return true;
  Coding coding = readCoding(concept_);
  if (coding.code.empty()) return false;
  if (!system.empty()) coding.system = system;
  Option option;
  option.text = readText(reading_, linkId_, concept_, "display");
  if (option.text.base.empty()) option.text.base = coding.code;
  for (const Json* designation : reading_.objects(linkId_, concept_, "designation")) {
    const std::string_view language = designation->textOf("language");
    const std::string_view value = designation->textOf("value");
    if (!language.empty() && !value.empty())
      option.text.translations.push_back({std::string(language), std::string(value)});
  }
  option.value = std::move(coding);
  applyOptionExtensions(reading_, linkId_, concept_, nullptr, option);
  options_.push_back(std::move(option));
  return true;
}

bool Gathering::addExpansion(const Json& owner, std::size_t depth) {
  if (depth > kMaxSetDepth) return false;
  for (const Json* entry : reading_.objects(linkId_, owner, "contains")) {
    const Json* abstract = entry->find("abstract", Json::Kind::kBool);
    const bool choosable = entry->find("code") && !(abstract && abstract->boolean);
    if (choosable && !addConcept(*entry, {})) return false;
    if (entry->find("contains") && !addExpansion(*entry, depth + 1)) return false;
  }
  return true;
}

bool Gathering::addInclude(const Json& include, std::size_t depth) {
  // A filter needs the code system; an intersection of sets needs them all.
  const Json* sets = include.find("valueSet", Json::Kind::kArray);
  const Json* concepts = include.find("concept", Json::Kind::kArray);
  if (include.find("filter") || include.find("modifierExtension")) return false;
  if (sets) {
    if (concepts || include.find("system") || sets->elements.size() != 1 || !sets->elements.front().isString())
      return false;
    return add(sets->elements.front().text, depth + 1);
  }
  if (!concepts) return false;
  for (const Json* one : reading_.objects(linkId_, include, "concept")) {
    if (!addConcept(*one, include.textOf("system"))) return false;
  }
  return true;
}

bool Gathering::add(std::string_view reference, std::size_t depth) {
  const Json* set = depth > kMaxSetDepth || ++sets_ > kMaxSets ? nullptr : contained(reference);
  if (!set) return false;
  if (const Json* expansion = set->find("expansion", Json::Kind::kObject)) {
    if (expansion->find("contains")) return addExpansion(*expansion, depth);
  }
  const Json* compose = set->find("compose", Json::Kind::kObject);
  if (!compose || compose->find("exclude") || compose->find("modifierExtension")) return false;
  const auto includes = reading_.objects(linkId_, *compose, "include");
  for (const Json* include : includes) {
    if (options_.size() > kMaxOptions) break;
    if (!addInclude(*include, depth)) return false;
  }
  return !includes.empty();
}

}  // namespace

std::vector<Option> readValueSet(Reading& reading, std::string_view linkId, const std::string& reference) {
  Gathering gathering(reading, linkId);
  const bool listed = gathering.add(reference, 0);
  std::vector<Option> options = gathering.take();
  if (!listed) {
    reading.error(
        linkId, IssueCode::kUnresolvedValueSet,
        "the value set \"" + reference + "\" is not contained in the questionnaire with its codes listed out");
  } else if (options.empty()) {
    reading.error(linkId, IssueCode::kNoOptions, "the value set \"" + reference + "\" has no codes");
  }
  return options;
}

}  // namespace priyom::questionnaire
