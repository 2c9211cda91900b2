// SPDX-License-Identifier: GPL-3.0-or-later
// Every operator of enableWhen on every type of answer. What FHIR leaves open is decided in
// common/questionnaire/README.md, "Where FHIR leaves room".
#include <array>
#include <tuple>

#include "support.h"

namespace priyom::questionnaire {
namespace {

using testing::ElementsAre;

// What an answer is to the condition's value.
enum class Is { kLess, kEqual, kGreater, kOther };  // kOther: neither equal nor in any order with it

// Whether the condition holds for an answer that is less, equal, greater, neither; and without any answer.
struct Operation {
  const char* name;
  const char* sign;
  std::array<bool, 4> holds;
  bool unanswered;
};

constexpr Operation kOperations[] = {
    {"equal", "=", {false, true, false, false}, false},
    {"notEqual", "!=", {true, false, true, true}, true},
    {"greater", ">", {false, false, true, false}, false},
    {"less", "<", {true, false, false, false}, false},
    {"greaterOrEqual", ">=", {false, true, true, false}, false},
    {"lessOrEqual", "<=", {true, true, false, false}, false},
    {"exists", "exists", {true, true, true, true}, false},
    {"existsNot", "exists", {false, false, false, false}, true},
};

struct Given {
  const char* value;  // of the response's answer
  Is is;
};

struct Asked {
  const char* name;
  const char* question;  // its type and options
  const char* wanted;    // the condition's answer[x]
  std::vector<Given> given;
};

const char* const kOptions =
    R"("answerOption":[{"valueCoding":{"system":"s","code":"a"}},{"valueCoding":{"system":"s","code":"b"}},{"valueCoding":{"system":"s","code":"c"}},{"valueCoding":{"system":"t","code":"b"}}])";

std::vector<Asked> everyType() {
  static const std::string choice = std::string(R"("type":"choice",)") + kOptions;
  static const std::string openChoice = std::string(R"("type":"open-choice",)") + kOptions;
  return {
      // Yes and no have no order.
      {"boolean",
       R"("type":"boolean")",
       R"("answerBoolean":true)",
       {{R"("valueBoolean":true)", Is::kEqual}, {R"("valueBoolean":false)", Is::kOther}}},
      // The digits after the point do not make another number.
      {"decimal",
       R"("type":"decimal")",
       R"("answerDecimal":1.5)",
       {{R"("valueDecimal":1.49)", Is::kLess},
        {R"("valueDecimal":1.50)", Is::kEqual},
        {R"("valueDecimal":15e-1)", Is::kEqual},
        {R"("valueDecimal":1.51)", Is::kGreater},
        {R"("valueDecimal":-2)", Is::kLess}}},
      {"decimalByAnInteger",
       R"("type":"decimal")",
       R"("answerInteger":2)",
       {{R"("valueDecimal":1.9)", Is::kLess},
        {R"("valueDecimal":2.0)", Is::kEqual},
        {R"("valueDecimal":2.1)", Is::kGreater}}},
      {"integer",
       R"("type":"integer")",
       R"("answerInteger":10)",
       {{R"("valueInteger":9)", Is::kLess},
        {R"("valueInteger":10)", Is::kEqual},
        {R"("valueInteger":11)", Is::kGreater},
        {R"("valueInteger":-10)", Is::kLess}}},
      {"integerByADecimal",
       R"("type":"integer")",
       R"("answerDecimal":9.5)",
       {{R"("valueInteger":9)", Is::kLess}, {R"("valueInteger":10)", Is::kGreater}}},
      // A year is neither before nor after a day in it, and not the same.
      {"date",
       R"("type":"date")",
       R"("answerDate":"2021-12-27")",
       {{R"("valueDate":"2021-12-26")", Is::kLess},
        {R"("valueDate":"2021-12-27")", Is::kEqual},
        {R"("valueDate":"2022-01-01")", Is::kGreater},
        {R"("valueDate":"2020")", Is::kLess},
        {R"("valueDate":"2022-01")", Is::kGreater},
        {R"("valueDate":"2021")", Is::kOther},
        {R"("valueDate":"2021-12")", Is::kOther}}},
      // The same moment, wherever the clock stands.
      {"dateTime",
       R"("type":"dateTime")",
       R"("answerDateTime":"2021-12-27T12:00:00+03:00")",
       {{R"("valueDateTime":"2021-12-27T11:59:59+03:00")", Is::kLess},
        {R"("valueDateTime":"2021-12-27T12:00:00+03:00")", Is::kEqual},
        {R"("valueDateTime":"2021-12-27T09:00:00Z")", Is::kEqual},
        {R"("valueDateTime":"2021-12-27T12:00:00Z")", Is::kGreater},
        {R"("valueDateTime":"2021-12-29")", Is::kGreater},
        {R"("valueDateTime":"2021-12-27")", Is::kOther}}},
      {"dateTimeByADate",
       R"("type":"dateTime")",
       R"("answerDate":"2021-12-27")",
       {{R"("valueDateTime":"2021-12-25T12:00:00+03:00")", Is::kLess},
        {R"("valueDateTime":"2021-12-27")", Is::kEqual},
        {R"("valueDateTime":"2021-12-29T12:00:00+03:00")", Is::kGreater}}},
      {"time",
       R"("type":"time")",
       R"("answerTime":"12:00:00")",
       {{R"("valueTime":"11:59:59.999")", Is::kLess},
        {R"("valueTime":"12:00:00.0")", Is::kEqual},
        {R"("valueTime":"12:00:00.1")", Is::kGreater}}},
      // Texts by their characters: capital letters are others, and stand before the small ones.
      {"string",
       R"("type":"string")",
       R"("answerString":"б")",
       {{R"("valueString":"а")", Is::kLess},
        {R"("valueString":"Б")", Is::kLess},
        {R"("valueString":"б")", Is::kEqual},
        {R"("valueString":"ба")", Is::kGreater}}},
      {"text",
       R"("type":"text")",
       R"("answerString":"b\nc")",
       {{R"("valueString":"b")", Is::kLess},
        {R"("valueString":"b\nc")", Is::kEqual},
        {R"("valueString":"b\nd")", Is::kGreater}}},
      // Codes have no order.
      {"choice",
       choice.c_str(),
       R"("answerCoding":{"system":"s","code":"b"})",
       {{R"("valueCoding":{"system":"s","code":"a"})", Is::kOther},
        {R"("valueCoding":{"system":"s","code":"b","display":"B"})", Is::kEqual},
        {R"("valueCoding":{"system":"s","code":"c"})", Is::kOther},
        {R"("valueCoding":{"system":"t","code":"b"})", Is::kOther},
        {R"("valueCoding":{"code":"b"})", Is::kOther}}},
      {"choiceByABareCode",
       choice.c_str(),
       R"("answerCoding":{"code":"b"})",
       {{R"("valueCoding":{"system":"s","code":"b"})", Is::kEqual},
        {R"("valueCoding":{"system":"t","code":"b"})", Is::kEqual},
        {R"("valueCoding":{"system":"s","code":"c"})", Is::kOther}}},
      {"choiceOfIntegers",
       R"("type":"choice","answerOption":[{"valueInteger":1},{"valueInteger":2},{"valueInteger":3}])",
       R"("answerInteger":2)",
       {{R"("valueInteger":1)", Is::kLess},
        {R"("valueInteger":2)", Is::kEqual},
        {R"("valueInteger":3)", Is::kGreater}}},
      {"choiceOfTexts",
       R"("type":"choice","answerOption":[{"valueString":"a"},{"valueString":"b"},{"valueString":"c"}])",
       R"("answerString":"b")",
       {{R"("valueString":"a")", Is::kLess},
        {R"("valueString":"b")", Is::kEqual},
        {R"("valueString":"c")", Is::kGreater}}},
      {"choiceOfDates",
       R"("type":"choice","answerOption":[{"valueDate":"2021"},{"valueDate":"2022"},{"valueDate":"2023"}])",
       R"("answerDate":"2022")",
       {{R"("valueDate":"2021")", Is::kLess},
        {R"("valueDate":"2022")", Is::kEqual},
        {R"("valueDate":"2023")", Is::kGreater}}},
      {"choiceOfTimes",
       R"("type":"choice","answerOption":[{"valueTime":"09:00:00"},{"valueTime":"10:00:00"},{"valueTime":"11:00:00"}])",
       R"("answerTime":"10:00:00")",
       {{R"("valueTime":"09:00:00")", Is::kLess},
        {R"("valueTime":"10:00:00")", Is::kEqual},
        {R"("valueTime":"11:00:00")", Is::kGreater}}},
      // An own text is never a code, though it were spelt like one.
      {"openChoice",
       openChoice.c_str(),
       R"("answerCoding":{"system":"s","code":"b"})",
       {{R"("valueCoding":{"system":"s","code":"b"})", Is::kEqual},
        {R"("valueCoding":{"system":"s","code":"a"})", Is::kOther},
        {R"("valueString":"b")", Is::kOther}}},
      {"openChoiceByAText",
       openChoice.c_str(),
       R"("answerString":"own")",
       {{R"("valueString":"on")", Is::kLess},
        {R"("valueString":"own")", Is::kEqual},
        {R"("valueString":"owner")", Is::kGreater},
        {R"("valueCoding":{"system":"s","code":"b"})", Is::kOther}}},
      // One unit is not counted over into another.
      {"quantity",
       R"("type":"quantity")",
       R"("answerQuantity":{"value":10,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"})",
       {{R"("valueQuantity":{"value":9.9,"system":"http://unitsofmeasure.org","code":"kg"})", Is::kLess},
        {R"("valueQuantity":{"value":10.0,"unit":"кг","system":"http://unitsofmeasure.org","code":"kg"})", Is::kEqual},
        {R"("valueQuantity":{"value":11,"system":"http://unitsofmeasure.org","code":"kg"})", Is::kGreater},
        {R"("valueQuantity":{"value":10000,"system":"http://unitsofmeasure.org","code":"g"})", Is::kOther},
        {R"("valueQuantity":{"value":10})", Is::kOther},
        {R"("valueQuantity":{"value":10,"comparator":"<","system":"http://unitsofmeasure.org","code":"kg"})",
         Is::kOther},
        {R"("valueQuantity":{"unit":"kg"})", Is::kOther}}},
      {"quantityByABareNumber",
       R"("type":"quantity")",
       R"("answerQuantity":{"value":10})",
       {{R"("valueQuantity":{"value":9,"unit":"m"})", Is::kLess},
        {R"("valueQuantity":{"value":10,"unit":"m"})", Is::kEqual},
        {R"("valueQuantity":{"value":10,"system":"http://unitsofmeasure.org","code":"kg"})", Is::kEqual},
        {R"("valueQuantity":{"value":11})", Is::kGreater}}},
  };
}

class OperatorOnType : public testing::TestWithParam<std::tuple<Asked, Operation>> {
 protected:
  const Asked& asked() const { return std::get<0>(GetParam()); }
  const Operation& operation() const { return std::get<1>(GetParam()); }

  // "b" is asked when the condition on "a" holds; "a" itself when "gate" is not answered with no.
  Questionnaire questionnaire() const {
    const std::string name = operation().name;
    const std::string wanted = name == "exists"      ? R"("answerBoolean":true)"
                               : name == "existsNot" ? R"("answerBoolean":false)"
                                                     : asked().wanted;
    return readGood(R"({"linkId":"gate","type":"boolean"},{"linkId":"a","repeats":true,)" +
                    std::string(asked().question) +
                    R"(,"enableWhen":[{"question":"gate","operator":"!=","answerBoolean":false}]},)" +
                    R"({"linkId":"b","type":"string","enableWhen":[{"question":"a","operator":")" + operation().sign +
                    "\"," + wanted + "}]}");
  }
  static bool asks(const Questionnaire& q, const std::string& items) {
    const auto enabled = evaluated(q, items).enabled;
    return std::find(enabled.begin(), enabled.end(), "b") != enabled.end();
  }
  static std::string answers(const std::vector<std::string>& values) {
    std::string all;
    for (const std::string& value : values) all += (all.empty() ? "{" : ",{") + value + "}";
    return R"({"linkId":"a","answer":[)" + all + "]}";
  }
  bool holds(Is is) const { return operation().holds[static_cast<std::size_t>(is)]; }
};

TEST_P(OperatorOnType, HoldsForOneAnswerAsTheTableSays) {
  const Questionnaire q = questionnaire();
  EXPECT_EQ(asks(q, ""), operation().unanswered) << "unanswered";
  for (const Given& given : asked().given) EXPECT_EQ(asks(q, answers({given.value})), holds(given.is)) << given.value;
}

TEST_P(OperatorOnType, HoldsForSeveralAnswersWhereOneSatisfiesItAndNotEqualWhereNoneEquals) {
  const Questionnaire q = questionnaire();
  for (const Given& x : asked().given) {
    for (const Given& y : asked().given) {
      const bool all = std::string(operation().sign) == "!=";
      const bool expected = all ? holds(x.is) && holds(y.is) : holds(x.is) || holds(y.is);
      EXPECT_EQ(asks(q, answers({x.value, y.value})), expected) << x.value << " " << y.value;
    }
  }
}

TEST_P(OperatorOnType, SeesNothingOfAQuestionThatIsNotAsked) {
  const Questionnaire q = questionnaire();
  const std::string no = R"({"linkId":"gate","answer":[{"valueBoolean":false}]},)";
  for (const Given& given : asked().given) {
    EXPECT_EQ(asks(q, no + answers({given.value})), operation().unanswered) << given.value;
  }
}

INSTANTIATE_TEST_SUITE_P(Table, OperatorOnType,
                         testing::Combine(testing::ValuesIn(everyType()), testing::ValuesIn(kOperations)),
                         [](const auto& each) {
                           return std::string(std::get<0>(each.param).name) + "_" + std::get<1>(each.param).name;
                         });

TEST(Operators, AnOrderOfWhatHasNoneIsOfferedAndItsAuthorTold) {
  const Questionnaire q =
      readGood(R"({"linkId":"a","type":"boolean"},)" + (R"({"linkId":"c","type":"choice",)" + std::string(kOptions)) +
               R"(},{"linkId":"x","type":"string","enableWhen":[{"question":"a","operator":">","answerBoolean":false}]},
    {"linkId":"y","type":"string","enableWhen":[{"question":"c","operator":"<=","answerCoding":{"system":"s","code":"b"}}]})");
  EXPECT_TRUE(q.isOfferable());
  EXPECT_THAT(warningsOf(q), ElementsAre("x never-true", "y never-true"));
}

TEST(Operators, ABareCodeAmongTheOptionsIsNoMistake) {
  const Questionnaire q = readGood(
      R"({"linkId":"c","type":"choice",)" + std::string(kOptions) +
      R"(},{"linkId":"y","type":"string","enableWhen":[{"question":"c","operator":"=","answerCoding":{"code":"b"}}]},
    {"linkId":"z","type":"string","enableWhen":[{"question":"c","operator":"=","answerCoding":{"code":"d"}}]})");
  EXPECT_THAT(warningsOf(q), ElementsAre("z never-true"));
}

}  // namespace
}  // namespace priyom::questionnaire
