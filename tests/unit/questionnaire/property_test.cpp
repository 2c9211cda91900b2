// SPDX-License-Identifier: GPL-3.0-or-later
// Over random questionnaires and answers: only what is enabled is asked, required, validated and kept. What is enabled
// is said by a second evaluator (random_form.h). The questionnaires have groups and questions below each other,
// repetitions of both, choices with several and exclusive answers, limits, and every operator of enableWhen.
#include <rapidcheck.h>

#include <iostream>
#include <sstream>

#include "r4_rules.h"
#include "random_form.h"
#include "support.h"

namespace rc {

constexpr unsigned kNames = 8;

// rapidcheck narrows a range where lists are kept short; here all of it is wanted.
inline Gen<unsigned> anyBelow(unsigned end) {
  return gen::resize(kNominalSize, gen::inRange(0U, end));
}

template <>
struct Arbitrary<priyom::questionnaire::random::ConditionSeed> {
  using Seed = priyom::questionnaire::random::ConditionSeed;
  static Gen<Seed> arbitrary() {
    return gen::build<Seed>(gen::set(&Seed::question, anyBelow(kNames)), gen::set(&Seed::op, anyBelow(7)),
                            gen::set(&Seed::value, anyBelow(40)));
  }
};

template <>
struct Arbitrary<priyom::questionnaire::random::ItemSeed> {
  using Seed = priyom::questionnaire::random::ItemSeed;
  using Conditions = std::vector<priyom::questionnaire::random::ConditionSeed>;
  static Gen<Seed> arbitrary() {
    return gen::build<Seed>(
        gen::set(&Seed::name, anyBelow(kNames)), gen::set(&Seed::kind, anyBelow(6)),
        gen::set(&Seed::parent, anyBelow(kNames)), gen::set(&Seed::flags, anyBelow(8)),
        gen::set(&Seed::limits, anyBelow(12)),
        gen::set(&Seed::conditions, gen::resize(3, gen::arbitrary<Conditions>())),
        gen::set(&Seed::choices, gen::resize(12, gen::container<std::vector<unsigned>>(anyBelow(60)))));
  }
};

}  // namespace rc

namespace priyom::questionnaire {
namespace {

using random::Expected;
using random::Filled;
using random::Form;
using random::ItemSeed;
using random::makeForm;
using random::Node;

constexpr int kItems = 14;

std::vector<ItemSeed> someItems() {
  return *rc::gen::resize(kItems, rc::gen::arbitrary<std::vector<ItemSeed>>());
}

std::vector<std::string> sorted(const Issues& issues) {
  std::vector<std::string> lines = brief(issues);
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::shared_ptr<const Questionnaire> read(const Form& form) {
  return std::make_shared<const Questionnaire>(*readQuestionnaire(questionnaireJson(form.json())));
}

std::string placeName(const Place& place) {
  std::string name = place.linkId;
  for (const std::size_t number : place.numbers) name += "/" + std::to_string(number);
  return name;
}

// As a visitor does, place after place.
void fill(Answering& answering, const Form& form, const Filled& filled) {
  for (const Node& node : filled.nodes()) {
    const Place place(form.items[node.item].linkId, node.numbers);
    if (node.number > 0) RC_ASSERT(answering.addRepetition(place).has_value());
    if (node.answers.empty()) continue;
    std::vector<Answer> answers;
    for (const random::Value& value : node.answers) answers.push_back(value.answer());
    RC_ASSERT(answering.setAnswers(place, answers).has_value());
    RC_ASSERT(answering.answers(place) == answers);
  }
}

std::string whole(const std::string& items) {
  return R"({"resourceType":"QuestionnaireResponse","questionnaire":"https://priyom.example/q|1","status":"completed")" +
         (items.empty() ? "" : R"(,"item":[)" + items + "]") + "}";
}

TEST(Property, AResponseIsEvaluatedByWhatIsEnabledAlone) {
  EXPECT_TRUE(rc::check([] {
    const Form form = makeForm(someItems());
    const Filled filled(form);
    const auto q = read(form);
    RC_LOG() << form.json() << "\n" << filled.everything() << "\n";
    RC_ASSERT(q->isOfferable());
    const Expected expected = filled.expected();
    const Evaluation e = *evaluate(*q, *readResponse(whole(filled.everything())));
    RC_ASSERT(e.enabled == expected.enabled);
    std::vector<std::string> issues = expected.issues;
    issues.insert(issues.end(), expected.unwelcome.begin(), expected.unwelcome.end());
    std::sort(issues.begin(), issues.end());
    RC_ASSERT(sorted(e.issues) == issues);
    RC_ASSERT(e.score == expected.score);
  }));
}

TEST(Property, OnlyWhatIsEnabledIsAskedRequiredValidatedAndKept) {
  EXPECT_TRUE(rc::check([] {
    const Form form = makeForm(someItems());
    const Filled filled(form);
    RC_LOG() << form.json() << "\n" << filled.everything() << "\n";
    Answering answering(read(form));
    fill(answering, form, filled);
    const Expected expected = filled.expected();
    std::vector<std::string> places;
    for (const Question& question : answering.questions()) places.push_back(placeName(question.place));
    RC_ASSERT(places == expected.asked);
    RC_ASSERT(sorted(answering.issues()) == expected.issues);
    RC_ASSERT(answering.score() == expected.score);
    const std::string json = answering.responseJson(ResponseStatus::kCompleted, "");
    RC_ASSERT(json == whole(expected.kept));
    RC_ASSERT(r4Breaches(json).empty());
  }));
}

TEST(Property, WhatAnAnsweringProducesIsValidAndComesBackAsItWas) {
  EXPECT_TRUE(rc::check([] {
    const Form form = makeForm(someItems());
    const Filled filled(form);
    RC_LOG() << form.json() << "\n" << filled.everything() << "\n";
    // What is no option is handed back, and a repetition that is not asked is not sent: then the rest is another one.
    RC_PRE(!filled.hasForeignOption() && !filled.repetitionsDiffer());
    const auto q = read(form);
    Answering answering(q);
    fill(answering, form, filled);
    const std::string sent = answering.responseJson(ResponseStatus::kCompleted, "");
    const Response received = *readResponse(sent);
    RC_ASSERT(received.issues.empty());
    RC_ASSERT(sorted(evaluate(*q, received)->issues) == sorted(answering.issues()));
    Answering desk(q);
    const auto restored = desk.restore(received);
    RC_ASSERT(restored.has_value());
    RC_ASSERT(restored->misfits.empty());
    RC_ASSERT(desk.responseJson(ResponseStatus::kCompleted, "") == sent);
  }));
}

// Of every answer either a place is found or it is handed back, whatever the versions.
std::size_t answersIn(const std::string& json) {
  std::size_t count = 0;
  for (std::size_t at = json.find("{\"value"); at != std::string::npos; at = json.find("{\"value", at + 1)) ++count;
  return count;
}

TEST(Property, OfAResponseToAnyOtherVersionEveryAnswerIsKeptOrHandedBack) {
  EXPECT_TRUE(rc::check([] {
    const Form before = makeForm(someItems());
    const Form after = makeForm(someItems());
    const std::string sent = Filled(before).everything();
    RC_LOG() << after.json() << "\n" << sent << "\n";
    Answering desk(read(after));
    const auto restored = desk.restore(*readResponse(whole(sent)));
    RC_ASSERT(restored.has_value());
    const std::string kept = desk.responseJson(ResponseStatus::kCompleted, "");
    RC_ASSERT(answersIn(kept) + restored->misfits.size() == answersIn(sent));
    RC_ASSERT(r4Breaches(kept).empty());
    for (const Issue& issue : desk.issues()) {
      RC_ASSERT(issue.code != IssueCode::kWrongType && issue.code != IssueCode::kNotAnOption &&
                issue.code != IssueCode::kNoRepeat && issue.code != IssueCode::kUnknownItem &&
                issue.code != IssueCode::kMisplacedItem);
    }
  }));
}

TEST(Property, EvenACyclicQuestionnaireEndsAndSaysSo) {
  EXPECT_TRUE(rc::check([] {
    Form form = makeForm(someItems());
    std::vector<std::size_t> questions;
    for (std::size_t i = 0; i < form.items.size(); ++i) {
      if (form.items[i].kind != random::Kind::kGroup) questions.push_back(i);
    }
    const std::string sent = Filled(form).everything();
    // Each question waits for the next one, and the last for the first.
    std::vector<std::string> cyclic;
    for (std::size_t i = 0; i < questions.size(); ++i) {
      form.items[questions[i]].conditions.push_back(
          {questions[(i + 1) % questions.size()], "exists", {random::Value::Type::kBool, 1}});
      cyclic.push_back(form.items[questions[i]].linkId);
    }
    const auto q = read(form);
    for (const std::string& linkId : cyclic) {
      RC_ASSERT(std::any_of(q->issues.begin(), q->issues.end(), [&](const Issue& issue) {
        return issue.code == IssueCode::kCycle && issue.linkId == linkId;
      }));
    }
    RC_ASSERT(evaluate(*q, *readResponse(whole(sent))).has_value());
  }));
}

// A failure must come back as something that a person can read: here, as the question and the one below its answer that
// it takes.
TEST(Property, AFailureShrinksToTheFewItemsThatItTakes) {
  std::size_t fewest = kItems + 1;
  std::ostringstream silent;
  std::streambuf* const errors = std::cerr.rdbuf(silent.rdbuf());
  const bool passed = rc::check([&fewest] {
    const Form form = makeForm(someItems());
    const Filled filled(form);
    const bool fails = std::any_of(filled.nodes().begin(), filled.nodes().end(),
                                   [](const Node& node) { return node.answer == 1 && !node.answers.empty(); });
    if (fails) fewest = std::min(fewest, form.items.size());
    RC_ASSERT(!fails);
  });
  std::cerr.rdbuf(errors);
  EXPECT_FALSE(passed);
  EXPECT_EQ(fewest, 2u);
}

}  // namespace
}  // namespace priyom::questionnaire
