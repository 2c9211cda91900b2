// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/read.h"

#include <algorithm>
#include <array>
#include <utility>

#include "questionnaire/reader.h"

namespace priyom::questionnaire {

const Json* Reading::member(std::string_view linkId, const Json& object, std::string_view key, Json::Kind kind) {
  const Json* found = object.find(key);
  if (!found || found->kind == kind) return found;
  error(linkId, IssueCode::kMalformed, "\"" + std::string(key) + "\" is not of the JSON type that FHIR gives it");
  return nullptr;
}

std::string Reading::text(std::string_view linkId, const Json& object, std::string_view key) {
  const Json* found = member(linkId, object, key, Json::Kind::kString);
  return found ? found->text : std::string();
}

bool Reading::flag(std::string_view linkId, const Json& object, std::string_view key) {
  const Json* found = member(linkId, object, key, Json::Kind::kBool);
  return found && found->boolean;
}

std::vector<const Json*> Reading::objects(std::string_view linkId, const Json& object, std::string_view key) {
  std::vector<const Json*> found;
  const Json* array = member(linkId, object, key, Json::Kind::kArray);
  if (!array) return found;
  for (const Json& element : array->elements) {
    if (element.isObject()) {
      found.push_back(&element);
    } else {
      error(linkId, IssueCode::kMalformed, "\"" + std::string(key) + "\" holds something that is not a JSON object");
    }
  }
  return found;
}

namespace {

// The elements of a Questionnaire in R4, without the underscored twins of primitives.
constexpr std::array kRootElements = {std::string_view("resourceType"),
                                      std::string_view("id"),
                                      std::string_view("meta"),
                                      std::string_view("implicitRules"),
                                      std::string_view("language"),
                                      std::string_view("text"),
                                      std::string_view("contained"),
                                      std::string_view("extension"),
                                      std::string_view("modifierExtension"),
                                      std::string_view("url"),
                                      std::string_view("identifier"),
                                      std::string_view("version"),
                                      std::string_view("name"),
                                      std::string_view("title"),
                                      std::string_view("derivedFrom"),
                                      std::string_view("status"),
                                      std::string_view("experimental"),
                                      std::string_view("subjectType"),
                                      std::string_view("date"),
                                      std::string_view("publisher"),
                                      std::string_view("contact"),
                                      std::string_view("description"),
                                      std::string_view("useContext"),
                                      std::string_view("jurisdiction"),
                                      std::string_view("purpose"),
                                      std::string_view("copyright"),
                                      std::string_view("approvalDate"),
                                      std::string_view("lastReviewDate"),
                                      std::string_view("effectivePeriod"),
                                      std::string_view("code"),
                                      std::string_view("item"),
                                      std::string_view("fhir_comments")};

void readStatus(Reading& r) {
  r.q.status = r.text({}, r.root, "status");
  if (r.q.status == "retired") {
    r.error({}, IssueCode::kRetired, "the questionnaire's status is \"retired\": it is not to be used any more");
  } else if (r.q.status != "draft" && r.q.status != "active" && r.q.status != "unknown") {
    r.warn({}, IssueCode::kInvariant, "\"status\" is not one of draft, active, retired and unknown");
  }
}

void readRoot(Reading& r) {
  for (const JsonMember& m : r.root.members) {
    const std::string_view key = m.key.starts_with('_') ? std::string_view(m.key).substr(1) : std::string_view(m.key);
    if (std::find(kRootElements.begin(), kRootElements.end(), key) == kRootElements.end()) {
      r.warn({}, IssueCode::kUnknownField, "R4 has no element \"" + m.key + "\" in a Questionnaire");
    }
  }
  r.q.url = r.text({}, r.root, "url");
  r.q.version = r.text({}, r.root, "version");
  r.q.language = r.text({}, r.root, "language");
  r.q.name = r.text({}, r.root, "name");
  r.q.title = readText(r, {}, r.root, "title");
  r.q.description = readText(r, {}, r.root, "description");
  readStatus(r);
  if (r.root.find("implicitRules")) {
    r.error({}, IssueCode::kUnsupportedModifier,
            "implicitRules may change the meaning of anything and is not supported");
  }
  inspectExtensions(r, {}, r.root);
}

// Depth first, so that the vector is in document order. The recursion is at most kMaxItemDepth deep.
void readItems(Reading& r, const Json& owner, std::size_t parent, const std::string& path, std::size_t depth) {
  const std::string parentId = parent == kNone ? std::string() : r.q.items[parent].linkId;
  std::size_t number = 0;
  for (const Json* json : r.objects(parentId, owner, "item")) {
    if (depth >= kMaxItemDepth || r.q.items.size() >= kMaxItems) {
      r.fatal = fail(Errc::kTooLarge, depth >= kMaxItemDepth ? "the questionnaire's items nest deeper than 32 levels"
                                                             : "the questionnaire has more than 10000 items");
    }
    if (r.fatal) return;
    const std::string where = path + "item[" + std::to_string(number++) + "]";
    const std::size_t index = r.q.items.size();
    r.q.items.push_back(readItem(r, *json, where));
    r.q.items[index].parent = parent;
    (parent == kNone ? r.q.roots : r.q.items[parent].children).push_back(index);
    readItems(r, *json, index, where + ".", depth + 1);
    r.q.items[index].end = r.q.items.size();
  }
}

// Rules on an item together with what stands around it.
void checkStructure(Reading& r) {
  for (std::size_t i = 0; i < r.q.items.size(); ++i) {
    const Item& item = r.q.items[i];
    if (!item.linkId.empty() && r.q.find(item.linkId) != i) {
      r.error(item.linkId, IssueCode::kDuplicateLinkId, "another item has the same linkId");
    }
    if (item.isGroup() && item.children.empty()) {
      r.warn(item.linkId, IssueCode::kInvariant, "a group without items (que-1)");
    }
    const bool speaks = std::any_of(item.children.begin(), item.children.end(),
                                    [&](std::size_t c) { return !r.q.items[c].isDisplay(); });
    if (item.isDisplay() && speaks) {
      r.error(item.linkId, IssueCode::kMalformed, "a display item cannot have questions below it (que-1)");
    }
    const bool initial = !item.initial.empty() || std::any_of(item.options.begin(), item.options.end(),
                                                              [](const Option& o) { return o.initiallySelected; });
    bool hidden = item.hidden;
    for (std::size_t p = item.parent; p != kNone; p = r.q.items[p].parent) hidden = hidden || r.q.items[p].hidden;
    if (item.isQuestion() && item.required && !initial && (hidden || item.readOnly)) {
      r.error(item.linkId, IssueCode::kUnanswerable, "required, yet hidden or read only and without an initial value");
    }
  }
}

}  // namespace

Result<Questionnaire> readQuestionnaire(std::string_view json) {
  Result<Json> root = parseJson(json, kMaxJsonBytes);
  if (!root) return root.error();
  if (!root->isObject() || root->textOf("resourceType") != "Questionnaire") {
    return fail(Errc::kMalformed, "not a FHIR Questionnaire: its resourceType is another one or missing");
  }
  Questionnaire questionnaire;
  Reading reading{*root, questionnaire, 0, std::nullopt};
  readRoot(reading);
  readItems(reading, *root, kNone, {}, 0);
  if (reading.fatal) return *reading.fatal;
  questionnaire.indexLinkIds();
  checkStructure(reading);
  resolveConditions(reading);
  if (questionnaire.items.empty()) reading.warn({}, IssueCode::kInvariant, "the questionnaire has no items");
  return questionnaire;
}

}  // namespace priyom::questionnaire
