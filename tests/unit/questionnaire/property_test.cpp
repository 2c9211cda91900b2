// SPDX-License-Identifier: GPL-3.0-or-later
// Over random questionnaires and answers: only what is enabled is asked, required, validated and kept. What is enabled
// is said by a second, much simpler evaluator below, which knows no repetitions.
#include <rapidcheck.h>

#include <map>
#include <set>

#include "support.h"

namespace priyom::questionnaire {
namespace {

struct RandomCondition {
  int question;  // number of a question
  std::string op;
  bool value;
};

struct RandomItem {
  int parent;  // number of an item before it, -1 at the top
  bool group;
  bool required;
  bool any;
  std::vector<RandomCondition> conditions;
};

std::string linkId(int number) {
  return "i" + std::to_string(number);
}

std::vector<RandomItem> randomItems() {
  const int count = *rc::gen::inRange(2, 14);
  std::vector<RandomItem> items;
  for (int i = 0; i < count; ++i) {
    std::vector<int> groups{-1};
    for (int g = 0; g < i; ++g) {
      if (items[static_cast<std::size_t>(g)].group) groups.push_back(g);
    }
    RandomItem item{*rc::gen::elementOf(groups),
                    *rc::gen::inRange(0, 3) == 2 && i > 0,
                    *rc::gen::arbitrary<bool>(),
                    *rc::gen::arbitrary<bool>(),
                    {}};
    const int conditions = *rc::gen::inRange(0, 3);
    for (int c = 0; c < conditions; ++c) {
      item.conditions.push_back({*rc::gen::inRange(0, count), *rc::gen::element<std::string>("exists", "=", "!="),
                                 *rc::gen::arbitrary<bool>()});
    }
    items.push_back(item);
  }
  for (RandomItem& item : items) {
    // Only questions can be looked at.
    std::erase_if(item.conditions,
                  [&](const RandomCondition& c) { return items[static_cast<std::size_t>(c.question)].group; });
  }
  return items;
}

std::string json(const std::vector<RandomItem>& items, int parent) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const RandomItem& item = items[i];
    if (item.parent != parent) continue;
    std::string conditions;
    for (const RandomCondition& c : item.conditions) {
      conditions += (conditions.empty() ? "" : ",") + (R"({"question":")" + linkId(c.question) + R"(","operator":")" +
                                                       c.op + R"(","answerBoolean":)" + (c.value ? "true}" : "false}"));
    }
    text += (text.empty() ? "" : ",") + (R"({"linkId":")" + linkId(static_cast<int>(i)) + R"(","type":")" +
                                         (item.group ? "group" : "boolean") + "\"");
    if (item.required && !item.group) text += R"(,"required":true)";
    if (!conditions.empty())
      text += R"(,"enableWhen":[)" + conditions + R"(],"enableBehavior":")" + (item.any ? "any\"" : "all\"");
    if (item.group) text += R"(,"item":[)" + json(items, static_cast<int>(i)) + "]";
    text += "}";
  }
  return text;
}

using Answers = std::map<int, bool>;

// By the definition, straight; for questionnaires without cycles.
bool isEnabled(const std::vector<RandomItem>& items, const Answers& answers, int number) {
  const RandomItem& item = items[static_cast<std::size_t>(number)];
  if (item.parent >= 0 && !isEnabled(items, answers, item.parent)) return false;
  const auto holds = [&](const RandomCondition& c) {
    const auto answer = answers.find(c.question);
    const bool answered = answer != answers.end() && isEnabled(items, answers, c.question);
    if (c.op == "exists") return answered == c.value;
    const bool equals = answered && answer->second == c.value;
    return c.op == "=" ? equals : !equals;
  };
  if (item.conditions.empty()) return true;
  return item.any ? std::any_of(item.conditions.begin(), item.conditions.end(), holds)
                  : std::all_of(item.conditions.begin(), item.conditions.end(), holds);
}

struct Expected {
  std::vector<std::string> enabled;  // in document order
  std::set<std::string> asked, missing, kept, refused;
};

Expected expectedOf(const Questionnaire& q, const std::vector<RandomItem>& items, const Answers& answers) {
  Expected e;
  for (const Item& item : q.items) {
    const int number = std::stoi(item.linkId.substr(1));
    const bool enabled = isEnabled(items, answers, number);
    const bool answered = answers.count(number) != 0;
    if (enabled) e.enabled.push_back(item.linkId);
    if (item.isGroup()) continue;
    if (enabled) e.asked.insert(item.linkId);
    if (enabled && item.required && !answered) e.missing.insert(item.linkId);
    if (answered) (enabled ? e.kept : e.refused).insert(item.linkId);
  }
  return e;
}

void collectAnswered(const std::vector<ResponseItem>& items, std::set<std::string>& linkIds) {
  for (const ResponseItem& item : items) {
    if (!item.answers.empty()) linkIds.insert(item.linkId);
    collectAnswered(item.items, linkIds);
  }
}

std::set<std::string> named(const Issues& issues, IssueCode code) {
  std::set<std::string> linkIds;
  for (const Issue& issue : issues) {
    if (issue.code == code) linkIds.insert(issue.linkId);
  }
  return linkIds;
}

// The items with all answers, disabled or not, as some other program might send them.
std::vector<ResponseItem> everything(const std::vector<RandomItem>& items, const Answers& answers, int parent) {
  std::vector<ResponseItem> all;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].parent != parent) continue;
    ResponseItem item{linkId(static_cast<int>(i)), {}, {}, {}};
    const auto answer = answers.find(static_cast<int>(i));
    if (answer != answers.end()) item.answers.push_back({Answer(answer->second), {}});
    if (items[i].group) item.items = everything(items, answers, static_cast<int>(i));
    all.push_back(std::move(item));
  }
  return all;
}

Answers randomAnswers(const std::vector<RandomItem>& items) {
  Answers answers;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!items[i].group && *rc::gen::arbitrary<bool>()) answers[static_cast<int>(i)] = *rc::gen::arbitrary<bool>();
  }
  return answers;
}

TEST(Property, OnlyWhatIsEnabledIsAskedRequiredValidatedAndKept) {
  EXPECT_TRUE(rc::check([] {
    const std::vector<RandomItem> items = randomItems();
    const auto q = std::make_shared<const Questionnaire>(*readQuestionnaire(questionnaireJson(json(items, -1))));
    RC_PRE(q->isOfferable());  // without cycles
    const Answers answers = randomAnswers(items);
    const Expected expected = expectedOf(*q, items, answers);

    Response response;
    response.status = ResponseStatus::kCompleted;
    response.items = everything(items, answers, -1);
    const Evaluation e = *evaluate(*q, response);
    RC_ASSERT(e.enabled == expected.enabled);
    RC_ASSERT(named(e.issues, IssueCode::kRequired) == expected.missing);
    RC_ASSERT(named(e.issues, IssueCode::kNotEnabled) == expected.refused);

    Answering answering(q);
    for (const auto& [number, answer] : answers) RC_ASSERT(answering.setAnswers(linkId(number), {answer}).has_value());
    const auto list = asked(answering);
    RC_ASSERT(std::set<std::string>(list.begin(), list.end()) == expected.asked);
    RC_ASSERT(named(answering.issues(), IssueCode::kRequired) == expected.missing);
    RC_ASSERT(answering.issues().size() == expected.missing.size());
    std::set<std::string> kept;
    collectAnswered(answering.response(ResponseStatus::kCompleted, "").items, kept);
    RC_ASSERT(kept == expected.kept);
    for (const auto& [number, answer] : answers)
      RC_ASSERT(answering.answers(linkId(number)) == std::vector<Answer>{answer});
  }));
}

TEST(Property, WhatAnAnsweringProducesIsValidAndComesBackAsItWas) {
  EXPECT_TRUE(rc::check([] {
    const std::vector<RandomItem> items = randomItems();
    const auto q = std::make_shared<const Questionnaire>(*readQuestionnaire(questionnaireJson(json(items, -1))));
    Answering answering(q);
    for (const auto& [number, answer] : randomAnswers(items)) (void)answering.setAnswers(linkId(number), {answer});
    const std::string sent = answering.responseJson(ResponseStatus::kCompleted, "");
    const Response received = *readResponse(sent);
    const Evaluation e = *evaluate(*q, received);
    RC_ASSERT(named(e.issues, IssueCode::kRequired).size() == e.issues.size());
    Answering desk(q);
    RC_ASSERT(desk.restore(received).has_value());
    RC_ASSERT(desk.responseJson(ResponseStatus::kCompleted, "") == sent);
    RC_ASSERT(asked(desk) == asked(answering));
  }));
}

TEST(Property, EvenACyclicQuestionnaireEndsAndSaysSo) {
  EXPECT_TRUE(rc::check([] {
    std::vector<RandomItem> items = randomItems();
    std::vector<int> questions;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!items[i].group) questions.push_back(static_cast<int>(i));
    }
    // Each question waits for the next one, and the last for the first.
    for (std::size_t i = 0; i < questions.size(); ++i) {
      items[static_cast<std::size_t>(questions[i])].conditions.push_back(
          {questions[(i + 1) % questions.size()], "=", true});
    }
    const Questionnaire q = *readQuestionnaire(questionnaireJson(json(items, -1)));
    std::set<std::string> all;
    for (const int number : questions) all.insert(linkId(number));
    const auto cyclic = named(q.issues, IssueCode::kCycle);
    RC_ASSERT(std::includes(cyclic.begin(), cyclic.end(), all.begin(), all.end()));
    Response response;
    response.status = ResponseStatus::kCompleted;
    response.items = everything(items, randomAnswers(items), -1);
    RC_ASSERT(evaluate(q, response).has_value());
  }));
}

}  // namespace
}  // namespace priyom::questionnaire
