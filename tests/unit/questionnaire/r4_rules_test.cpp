// SPDX-License-Identifier: GPL-3.0-or-later
// Every response that leaves this program keeps R4's own rules (r4_rules.h lists them): at every step of walks through
// all questionnaires of the package, and of one that has everything else. property_test.cpp holds the same over random
// questionnaires.
#include "r4_rules.h"

#include <random>

#include "support.h"

namespace priyom::questionnaire {
namespace {

using testing::Contains;
using testing::IsEmpty;

struct Broken {
  const char* rule;
  const char* response;
};

class R4Rule : public testing::TestWithParam<Broken> {};

TEST_P(R4Rule, IsNoticedWhereItIsBroken) {
  EXPECT_THAT(r4Breaches(GetParam().response), Contains(testing::StartsWith(std::string(GetParam().rule) + " ")));
}

const Broken kBroken[] = {
    {"json", "[]"},
    {"json", R"({"resourceType":"Questionnaire","status":"completed"})"},
    {"status-1", R"({"resourceType":"QuestionnaireResponse"})"},
    {"status-1", R"({"resourceType":"QuestionnaireResponse","status":"done"})"},
    {"qrs-1",
     R"({"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"a","answer":[{"valueBoolean":true}],"item":[{"linkId":"b"}]}]})"},
    {"link-1", R"({"resourceType":"QuestionnaireResponse","status":"completed","item":[{"text":"A"}]})"},
    {"ele-1", R"({"resourceType":"QuestionnaireResponse","status":"completed","item":[]})"},
    {"ele-1", R"({"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"a","answer":[{}]}]})"},
    {"ele-1",
     R"({"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"a","answer":[{"valueString":""}]}]})"},
    {"ele-1",
     R"({"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"a","answer":[{"valueCoding":{}}]}]})"},
    {"elem-1", R"({"resourceType":"QuestionnaireResponse","status":"completed","ticket":"A-001"})"},
    {"elem-1",
     R"({"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"a","type":"group"}]})"},
    {"card-1", R"({"resourceType":"QuestionnaireResponse","status":"completed","item":{"linkId":"a"}})"},
    {"value-1",
     R"({"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"a","answer":[{"valueBoolean":true,"valueInteger":1}]}]})"},
    {"value-1",
     R"({"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"a","answer":[{"valueCode":"x"}]}]})"},
    {"prim-1", R"({"resourceType":"QuestionnaireResponse","status":"completed","authored":"27.12.2021"})"},
    {"prim-1", R"({"resourceType":"QuestionnaireResponse","status":"completed","authored":"2021-12-27T12:00:00"})"},
    {"prim-1",
     R"({"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"a","answer":[{"valueTime":"12:00"}]}]})"},
    {"prim-1",
     R"({"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"a","answer":[{"valueInteger":1.5}]}]})"},
    {"prim-1",
     R"({"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"a","answer":[{"valueDecimal":"1"}]}]})"},
    {"prim-1",
     R"({"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"a","answer":[{"valueString":7}]}]})"},
    {"qty-3",
     R"({"resourceType":"QuestionnaireResponse","status":"completed","item":[{"linkId":"a","answer":[{"valueQuantity":{"value":1,"code":"m"}}]}]})"},
};

INSTANTIATE_TEST_SUITE_P(Each, R4Rule, testing::ValuesIn(kBroken));

TEST(R4Rules, AWholeResponseBreaksNone) {
  EXPECT_THAT(
      r4Breaches(
          R"({"resourceType":"QuestionnaireResponse","questionnaire":"https://priyom.example/q|1","status":"amended","authored":"2021-12-27T12:00:00+03:00","item":[
{"linkId":"g","text":"G","item":[{"linkId":"a","answer":[{"valueCoding":{"system":"s","code":"x","display":"X"},"item":[{"linkId":"b","answer":[{"valueQuantity":{"value":1.5,"unit":"m"}}]}]},{"valueString":"own"}]},
{"linkId":"c","answer":[{"valueDate":"2021-12"},{"valueTime":"12:00:00"},{"valueDateTime":"2021"},{"valueInteger":-1},{"valueDecimal":1e3},{"valueBoolean":false}]}]}]})"),
      IsEmpty());
}

using Dice = std::mt19937;

std::size_t below(Dice& dice, std::size_t end) {
  return std::uniform_int_distribution<std::size_t>(0, end - 1)(dice);
}

// Something to answer to a question that has no options.
Answer someAnswer(const Item& question, Dice& dice) {
  switch (question.type) {
    case ItemType::kBoolean:
      return below(dice, 2) == 0;
    case ItemType::kInteger:
      return static_cast<std::int64_t>(below(dice, 100));
    case ItemType::kDecimal:
      return *Decimal::parse("1.50");
    case ItemType::kDate:
      return *Date::parse(below(dice, 2) == 0 ? "2021-12-27" : "2021-12");
    case ItemType::kDateTime:
      return *DateTime::parse("2021-12-27T12:00:00.5+03:00");
    case ItemType::kTime:
      return *Time::parse("14:22:00");
    case ItemType::kQuantity:
      return Quantity{Decimal::parse("2.0"), "", "кг", "http://unitsofmeasure.org", "kg"};
    default:
      return std::string(below(dice, 2) == 0 ? "Образцова \"Анна\"\n" : "х");
  }
}

void act(Answering& answering, Dice& dice) {
  if (answering.questions().empty()) return;
  const Question question = answering.questions()[below(dice, answering.questions().size())];
  const Item& item = answering.item(question.item);
  if (item.readOnly) return;
  if (!item.options.empty() && (item.type != ItemType::kOpenChoice || below(dice, 3) != 0)) {
    ASSERT_TRUE(answering.toggle(question.place, below(dice, item.options.size())));
  } else if (item.isChoice()) {
    ASSERT_TRUE(answering.setAnswers(question.place, {std::string("своё")}));
  } else {
    std::vector<Answer> answers;
    for (std::size_t n = below(dice, item.repeats ? 4 : 2); n-- > 0;) answers.push_back(someAnswer(item, dice));
    ASSERT_TRUE(answering.setAnswers(question.place, std::move(answers)));
  }
}

// Groups that repeat come and go on the way.
void repeat(Answering& answering, Dice& dice) {
  for (const Item& item : answering.questionnaire().items) {
    if (!item.isGroup() || !item.repeats || below(dice, 4) != 0) continue;
    Place place(item.linkId);
    if (below(dice, 3) != 0) {
      (void)answering.addRepetition(place);
    } else {
      place.numbers.push_back(0);
      (void)answering.removeRepetition(place);
    }
  }
}

void walk(const std::shared_ptr<const Questionnaire>& q, unsigned seed) {
  Dice dice(seed);
  Answering answering(q);
  bool answered = false;
  for (int step = 0; step < 120; ++step) {
    const auto status = static_cast<ResponseStatus>(step % 5);
    const std::string authored = step % 3 == 0 ? "" : step % 3 == 1 ? "2021-12-27" : "2021-12-27T12:00:00+03:00";
    const std::string json = answering.responseJson(status, authored);
    ASSERT_THAT(r4Breaches(json), IsEmpty()) << json;
    ASSERT_THAT(brief(readResponse(json)->issues), IsEmpty()) << json;
    answered = answered || json.find("\"answer\"") != std::string::npos;
    act(answering, dice);
    repeat(answering, dice);
  }
  EXPECT_TRUE(answered);
}

TEST(R4Rules, HoldAtEveryStepThroughEachQuestionnaireOfThePackage) {
  std::size_t files = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(PRIYOM_SOURCE_DIR) / "assets/questionnaires")) {
    if (entry.path().extension() != ".json" || entry.path().stem().extension() == ".rules") continue;
    SCOPED_TRACE(entry.path());
    const auto q = std::make_shared<const Questionnaire>(*readQuestionnaire(readFile(entry.path())));
    for (unsigned seed = 1; seed <= 10; ++seed) walk(q, seed);
    ++files;
  }
  EXPECT_GE(files, 5u);
}

// The hub takes 48 KiB at most (registrar-station/hub/command.h), and the words of the questions go along.
TEST(R4Rules, TheFullestResponseOfEachQuestionnaireIsFarFromTheHubsLimit) {
  constexpr std::size_t kHubsLimit = 48 * 1024;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(PRIYOM_SOURCE_DIR) / "assets/questionnaires")) {
    if (entry.path().extension() != ".json" || entry.path().stem().extension() == ".rules") continue;
    Answering answering(std::make_shared<const Questionnaire>(*readQuestionnaire(readFile(entry.path()))));
    // What is asked grows with the answers.
    for (std::size_t i = 0; i < answering.questions().size(); ++i) {
      const Question question = answering.questions()[i];
      const Item& item = answering.item(question.item);
      std::vector<Answer> answers;
      for (const Option& option : item.options) {
        if (!option.exclusive && (answers.empty() || item.repeats)) answers.push_back(option.value);
      }
      Dice dice(1);
      if (item.options.empty()) answers.push_back(someAnswer(item, dice));
      if (std::holds_alternative<std::string>(answers.back())) {
        std::string text;
        for (std::size_t n = 0; n < item.maxLength.value_or(0); ++n) text += "ж";
        if (!text.empty()) answers.back() = std::move(text);
      }
      ASSERT_TRUE(answering.setAnswers(question.place, std::move(answers))) << item.linkId;
    }
    const std::string json = answering.responseJson(ResponseStatus::kCompleted, "2021-12-27T12:00:00+03:00");
    EXPECT_LT(json.size(), kHubsLimit * 2 / 3) << entry.path();
    EXPECT_GT(json.size(), 500U) << entry.path() << " was not filled in";
  }
}

TEST(R4Rules, HoldForEveryTypeNestedAndRepeated) {
  std::string all;
  for (const char* type :
       {"boolean", "decimal", "integer", "date", "dateTime", "time", "string", "text", "quantity", "open-choice"}) {
    const std::string t(type);
    const std::string options =
        t == "open-choice" ? R"(,"answerOption":[{"valueString":"своё"},{"valueCoding":{"code":"x"}}])" : "";
    all += R"({"linkId":")" + t + R"(","type":")" + t + R"(","text":"?","repeats":true)" + options +
           R"(,"item":[{"linkId":"under-)" + t + R"(","type":")" + t + "\"" + options + "}]},";
  }
  const auto q =
      shared(R"({"linkId":"once","type":"string"},{"linkId":"g","type":"group","repeats":true,"item":[)" + all +
             R"({"linkId":"inner","type":"group","repeats":true,"item":[{"linkId":"last","type":"text"}]}]})");
  for (unsigned seed = 1; seed <= 20; ++seed) walk(q, seed);
}

}  // namespace
}  // namespace priyom::questionnaire
