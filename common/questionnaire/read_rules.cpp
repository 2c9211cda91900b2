// SPDX-License-Identifier: GPL-3.0-or-later
// Rules JSON in, Rules out; every name in them is looked up, so that a misspelt one is found before a visitor misses
// something by it.
#include <algorithm>
#include <set>
#include <utility>

#include "questionnaire/rule_reader.h"

namespace priyom::questionnaire {
namespace {

using std::string_view;

class RulesReader : private RuleText {
 public:
  RulesReader(const Questionnaire& q, Rules& rules) : RuleText(rules.errors), q_(q), rules_(rules) {}

  std::optional<Error> read(const Json& root) {
    const std::string where = "the rules";
    onlyKnown(
        root, where,
        {"questionnaire", "version", "no_answer", "services", "markers", "documents", "packs", "regulations", "rules"});
    rules_.questionnaire = root.textOf("questionnaire");
    rules_.version = root.textOf("version");
    if (rules_.questionnaire != q_.url) {
      error(where, "are for the questionnaire " + quoted(rules_.questionnaire) + ", not for " + quoted(q_.url));
    }
    rules_.noAnswer = texts(root, "no_answer", where);
    readNames(root, "markers", rules_.markers);
    readNames(root, "packs", rules_.packs);
    readNames(root, "regulations", rules_.regulations);
    readDocuments(root);
    readServices(root);
    return readAll(root);
  }

 private:
  // {"ru": "…", "en": "…"}: the questionnaire's own language must be there.
  Text words(const Json& owner, string_view key, const std::string& where) {
    Text text;
    const Json* found = owner.find(key, Json::Kind::kObject);
    if (!found) {
      error(where, "has no " + quoted(key) + " by language");
      return text;
    }
    for (const JsonMember& m : found->members) {
      if (!m.value.isString()) {
        error(where, quoted(key) + " in " + quoted(m.key) + " is not text");
      } else if (m.key == q_.language || (q_.language.empty() && text.base.empty())) {
        text.base = m.value.text;
      } else {
        text.translations.push_back({m.key, m.value.text});
      }
    }
    if (text.base.empty()) error(where, quoted(key) + " is missing in the questionnaire's language");
    return text;
  }

  // The entry's id, which must be the only one of its list.
  std::string idOf(const Json& entry, string_view list, std::set<std::string>& seen) {
    std::string id(entry.textOf("id"));
    if (id.empty()) {
      error(std::string(list), "an entry without \"id\"");
    } else if (!seen.insert(id).second) {
      error(std::string(list) + " " + id, "the id is there twice");
    }
    return id;
  }

  void readNames(const Json& root, string_view list, std::vector<NamedThing>& into) {
    std::set<std::string> seen;
    for (const Json* entry : objects(root, list, "the rules")) {
      NamedThing thing{idOf(*entry, list, seen), {}};
      const std::string where = std::string(list) + " " + thing.id;
      onlyKnown(*entry, where, {"id", "name"});
      thing.name = words(*entry, "name", where);
      into.push_back(std::move(thing));
    }
  }

  void readDocuments(const Json& root) {
    std::set<std::string> seen;
    for (const Json* entry : objects(root, "documents", "the rules")) {
      HelpDocument document{idOf(*entry, "documents", seen), {}, std::nullopt};
      const std::string where = "documents " + document.id;
      onlyKnown(*entry, where, {"id", "name", "had"});
      document.name = words(*entry, "name", where);
      const std::size_t before = rules_.errors.size();
      if (const Json* had = entry->find("had")) document.had = readRuleCondition(*this, q_, *had, where);
      if (rules_.errors.size() != before) document.had = {};
      rules_.documents.push_back(std::move(document));
    }
  }

  void readServices(const Json& root) {
    std::set<std::string> seen;
    for (const Json* entry : objects(root, "services", "the rules")) {
      HelpService service{idOf(*entry, "services", seen), {}, {}, {}};
      const std::string where = "services " + service.id;
      onlyKnown(*entry, where, {"id", "name", "given_by", "documents"});
      service.name = words(*entry, "name", where);
      if (entry->find("given_by")) service.givenBy = words(*entry, "given_by", where);
      service.documents = ids(*entry, "documents", where, rules_.documents);
      rules_.services.push_back(std::move(service));
    }
  }

  // Ids that must be in a list read before.
  template <typename Things>
  std::vector<std::string> ids(const Json& owner, string_view key, const std::string& where, const Things& things) {
    std::vector<std::string> all = texts(owner, key, where);
    for (const std::string& id : all) {
      const bool known = std::any_of(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
      if (!known) error(where, "there is no " + quoted(id) + " among the " + std::string(key));
    }
    return all;
  }

  std::optional<Error> readAll(const Json& root) {
    const auto all = objects(root, "rules", "the rules");
    if (all.size() > kMaxRules) return fail(Errc::kTooLarge, "more than " + std::to_string(kMaxRules) + " rules");
    std::set<std::string> seen;
    for (const Json* entry : all) {
      Rule rule;
      rule.id = idOf(*entry, "rules", seen);
      const std::string where = "rule " + rule.id;
      onlyKnown(*entry, where, {"id", "when", "then"});
      const std::size_t before = rules_.errors.size();
      const Json* when = entry->find("when");
      if (when) rule.when = readRuleCondition(*this, q_, *when, where);
      if (!when) error(where, "has no \"when\"");
      rule.then = consequence(*entry, where);
      if (rules_.errors.size() != before) rule.when = {};
      rules_.rules.push_back(std::move(rule));
    }
    return std::nullopt;
  }

  Consequence consequence(const Json& entry, const std::string& where) {
    Consequence then;
    const Json* found = entry.find("then", Json::Kind::kObject);
    if (!found || found->members.empty()) {
      error(where, "has no \"then\": nothing follows from it");
      return then;
    }
    onlyKnown(*found, where, {"services", "markers", "documents", "packs", "regulations", "quiet_flag"});
    then.services = ids(*found, "services", where, rules_.services);
    then.markers = ids(*found, "markers", where, rules_.markers);
    then.documents = ids(*found, "documents", where, rules_.documents);
    then.packs = ids(*found, "packs", where, rules_.packs);
    then.regulations = ids(*found, "regulations", where, rules_.regulations);
    if (const Json* flag = found->find("quiet_flag")) {
      if (!flag->isBool()) error(where, "\"quiet_flag\" is neither true nor false");
      then.quietFlag = flag->isBool() && flag->boolean;
    }
    return then;
  }

  const Questionnaire& q_;
  Rules& rules_;
};

}  // namespace

std::string quoted(string_view text) {
  return "\"" + std::string(text) + "\"";
}

void RuleText::onlyKnown(const Json& object, const std::string& where, std::initializer_list<string_view> known) {
  for (const JsonMember& m : object.members) {
    if (std::find(known.begin(), known.end(), m.key) == known.end()) error(where, "there is no " + quoted(m.key));
  }
}

std::vector<const Json*> RuleText::objects(const Json& owner, string_view key, const std::string& where) {
  std::vector<const Json*> all;
  const Json* list = owner.find(key);
  if (!list) return all;
  if (!list->isArray()) error(where, quoted(key) + " is not a list");
  for (const Json& one : list->elements) {
    if (one.isObject()) {
      all.push_back(&one);
    } else {
      error(where, quoted(key) + " holds something that is not an object");
    }
  }
  return all;
}

std::vector<std::string> RuleText::texts(const Json& owner, string_view key, const std::string& where) {
  std::vector<std::string> all;
  const Json* list = owner.find(key);
  if (!list) return all;
  if (!list->isArray()) error(where, quoted(key) + " is not a list");
  for (const Json& one : list->elements) {
    if (one.isString()) {
      all.push_back(one.text);
    } else {
      error(where, quoted(key) + " holds something that is not text");
    }
  }
  return all;
}

Result<Rules> readRules(std::string_view json, const Questionnaire& questionnaire) {
  Result<Json> root = parseJson(json, kMaxJsonBytes);
  if (!root) return root.error();
  if (!root->isObject() || !root->find("rules")) return fail(Errc::kMalformed, "not rules: no object with \"rules\"");
  Rules rules;
  if (auto fatal = RulesReader(questionnaire, rules).read(*root)) return *fatal;
  return rules;
}

}  // namespace priyom::questionnaire
