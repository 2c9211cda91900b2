// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

namespace priyom::questionnaire {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::UnorderedElementsAre;

const char* const kExt = "http://hl7.org/fhir/StructureDefinition/";

std::string extension(const std::string& name, const std::string& value) {
  return R"("extension":[{"url":")" + std::string(kExt) + name + "\"," + value + "}]";
}

TEST(Read, EveryItemTypeOfR4IsKnown) {
  const Questionnaire q = read(R"(
    {"linkId":"g","type":"group","item":[{"linkId":"d","type":"display","text":"t"},{"linkId":"b","type":"boolean"}]},
    {"linkId":"n","type":"decimal"},{"linkId":"i","type":"integer"},{"linkId":"da","type":"date"},
    {"linkId":"dt","type":"dateTime"},{"linkId":"ti","type":"time"},{"linkId":"s","type":"string"},
    {"linkId":"t","type":"text"},{"linkId":"q","type":"quantity"},
    {"linkId":"c","type":"choice","answerOption":[{"valueString":"x"}]},
    {"linkId":"o","type":"open-choice","answerOption":[{"valueString":"x"}]})");
  EXPECT_THAT(q.issues, IsEmpty());
  EXPECT_TRUE(q.isOfferable());
  EXPECT_EQ(q.items.size(), 13u);
  EXPECT_EQ(q.items[0].children, (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(q.items[0].end, 3u);
  EXPECT_EQ(q.items[q.find("o")].type, ItemType::kOpenChoice);
}

TEST(Read, AQuestionnaireWithATypeWeCannotAskIsNotOffered) {
  const Questionnaire q = read(R"({"linkId":"1","type":"url"},{"linkId":"2","type":"attachment"},
    {"linkId":"3","type":"reference"},{"linkId":"4","type":"question"},{"linkId":"5"},{"linkId":"6","type":"boolean"})");
  EXPECT_THAT(errorsOf(q), ElementsAre("1 unsupported-type", "2 unsupported-type", "3 unsupported-type",
                                       "4 unsupported-type", "5 unsupported-type"));
  EXPECT_FALSE(q.isOfferable());
}

TEST(Read, WhatIsNoQuestionnaireIsRefused) {
  EXPECT_EQ(readQuestionnaire("").error().code, Errc::kMalformed);
  EXPECT_EQ(readQuestionnaire("[]").error().code, Errc::kMalformed);
  EXPECT_EQ(readQuestionnaire("{\"resourceType\":\"Patient\"}").error().code, Errc::kMalformed);
  EXPECT_EQ(readQuestionnaire("{\"resourceType\":\"Questionnaire\"").error().code, Errc::kMalformed);
  EXPECT_EQ(readQuestionnaire("{\"resourceType\":\"Questionnaire\"} {}").error().code, Errc::kMalformed);
  EXPECT_EQ(readQuestionnaire(R"({"resourceType":"Questionnaire","item":[],"item":[]})").error().code,
            Errc::kMalformed);
}

TEST(Read, AByteOrderMarkFromAnEditorIsPassedOver) {
  EXPECT_TRUE(readQuestionnaire("\xEF\xBB\xBF{\"resourceType\":\"Questionnaire\",\"status\":\"active\"}"));
}

TEST(Read, AQuestionnaireThatIsTooLargeOrTooDeepIsRefusedAndNothingCrashes) {
  std::string deep = R"({"linkId":"x","type":"boolean"})";
  for (int i = 0; i < 40; ++i)
    deep = R"({"linkId":"g)" + std::to_string(i) + R"(","type":"group","item":[)" + deep + "]}";
  EXPECT_EQ(readQuestionnaire(questionnaireJson(deep)).error().code, Errc::kTooLarge);
  EXPECT_EQ(readQuestionnaire(std::string(100'000, '[')).error().code, Errc::kTooLarge);
  EXPECT_EQ(readQuestionnaire(std::string(kMaxJsonBytes + 1, ' ')).error().code, Errc::kTooLarge);
  std::string many = "{}";
  for (std::size_t i = 0; i <= kMaxItems; ++i) many += ",{}";
  EXPECT_EQ(readQuestionnaire(questionnaireJson(many)).error().code, Errc::kTooLarge);
}

TEST(Read, AnItemWithoutLinkIdIsNamedByItsPlace) {
  const Questionnaire q =
      read(R"({"linkId":"g","type":"group","item":[{"linkId":"a","type":"boolean"},{"type":"boolean"}]})");
  ASSERT_EQ(q.issues.size(), 1u);
  EXPECT_EQ(q.issues[0].code, IssueCode::kMissingLinkId);
  EXPECT_THAT(q.issues[0].text, testing::HasSubstr("item[0].item[1]"));
}

TEST(Read, ALinkIdGivenTwiceIsAnErrorBecauseAnswersWouldBeMixedUp) {
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"boolean"},{"linkId":"a","type":"string"})")),
              ElementsAre("a duplicate-link-id"));
}

TEST(Read, AnElementOfTheWrongJsonTypeIsNamed) {
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"boolean","required":"yes"})")), ElementsAre("a malformed"));
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"string","maxLength":"9"})")), ElementsAre("a malformed"));
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"group","item":{}})")), ElementsAre("a malformed"));
  EXPECT_THAT(errorsOf(read(R"(7)")), ElementsAre(" malformed"));
}

TEST(Read, AMisspeltConditionIsAnErrorBecauseTheQuestionWouldBeAskedOfEverybody) {
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"boolean"},
    {"linkId":"b","type":"boolean","enabledWhen":[{"question":"a","operator":"exists","answerBoolean":true}]})")),
              ElementsAre("b unknown-field"));
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"boolean"},
    {"linkId":"b","type":"boolean","enableWhen":[{"question":"a","hasAnswer":true}]})")),
              Contains("b unknown-field"));
}

TEST(Read, AConditionWithAnUnknownOperatorNeverHolds) {
  const auto q = read(R"({"linkId":"a","type":"boolean"},{"linkId":"b","type":"boolean","enableWhen":[
    {"question":"a","operator":"~","answerBoolean":true}]})");
  for (const char* given : {"true", "false"})
    EXPECT_THAT(evaluated(q, R"({"linkId":"a","answer":[{"valueBoolean":)" + std::string(given) + "}]}").enabled,
                ElementsAre("a"));
}

TEST(Read, ConditionsThatCannotBeEvaluatedAreErrors) {
  const auto withCondition = [](const std::string& condition) {
    return errorsOf(
        read(R"({"linkId":"a","type":"boolean"},{"linkId":"b","type":"boolean","enableWhen":[)" + condition + "]}"));
  };
  EXPECT_THAT(withCondition(R"({"question":"a","operator":"exists","answerBoolean":true})"), IsEmpty());
  EXPECT_THAT(withCondition(R"({"question":"zz","operator":"exists","answerBoolean":true})"),
              ElementsAre("b unknown-question"));
  EXPECT_THAT(withCondition(R"({"question":"a","operator":"exists","answerString":"x"})"),
              ElementsAre("b bad-condition"));
  EXPECT_THAT(withCondition(R"({"question":"a","operator":"like","answerBoolean":true})"),
              ElementsAre("b bad-condition"));
  EXPECT_THAT(withCondition(R"({"question":"a","operator":"="})"), ElementsAre("b bad-condition"));
  EXPECT_THAT(withCondition(R"({"operator":"=","answerBoolean":true})"), ElementsAre("b bad-condition"));
  EXPECT_THAT(withCondition(R"({"question":"a","operator":"=","answerInteger":1})"), ElementsAre("b bad-condition"));
  EXPECT_THAT(
      withCondition(
          R"({"question":"a","operator":"=","answerBoolean":true},{"question":"a","operator":"=","answerBoolean":false})"),
      ElementsAre("b no-behavior"));
}

TEST(Read, AConditionOnAGroupIsAnErrorBecauseAGroupHasNoAnswer) {
  EXPECT_THAT(errorsOf(read(R"({"linkId":"g","type":"group","item":[{"linkId":"a","type":"boolean"}]},
    {"linkId":"b","type":"boolean","enableWhen":[{"question":"g","operator":"exists","answerBoolean":true}]})")),
              ElementsAre("b unknown-question"));
}

TEST(Read, EveryMemberOfACycleIsNamedAndNobodyElse) {
  const Questionnaire q = read(R"(
    {"linkId":"a","type":"boolean","enableWhen":[{"question":"b","operator":"=","answerBoolean":true}]},
    {"linkId":"b","type":"boolean","enableWhen":[{"question":"c","operator":"=","answerBoolean":true}]},
    {"linkId":"c","type":"boolean","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]},
    {"linkId":"d","type":"boolean","enableWhen":[{"question":"a","operator":"=","answerBoolean":true}]})");
  EXPECT_THAT(errorsOf(q), UnorderedElementsAre("a cycle", "b cycle", "c cycle"));
}

TEST(Read, AGroupThatWaitsForAQuestionInsideItIsACycle) {
  EXPECT_THAT(
      errorsOf(
          read(R"({"linkId":"g","type":"group","enableWhen":[{"question":"a","operator":"exists","answerBoolean":true}],
    "item":[{"linkId":"a","type":"boolean"}]})")),
      ElementsAre("g cycle"));
  EXPECT_THAT(
      errorsOf(read(
          R"({"linkId":"a","type":"boolean","enableWhen":[{"question":"a","operator":"exists","answerBoolean":false}]})")),
      ElementsAre("a cycle"));
}

TEST(Read, ACycleThroughAParentIsFound) {
  EXPECT_THAT(errorsOf(read(R"(
    {"linkId":"g","type":"group","enableWhen":[{"question":"x","operator":"exists","answerBoolean":true}],
     "item":[{"linkId":"a","type":"boolean"}]},
    {"linkId":"x","type":"boolean","enableWhen":[{"question":"a","operator":"exists","answerBoolean":true}]})")),
              UnorderedElementsAre("g cycle", "x cycle"));
}

TEST(Read, ExpressionsThatWouldChangeWhatIsAskedAreErrors) {
  for (const char* name :
       {"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
        "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression",
        "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression",
        "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-answerExpression",
        "http://hl7.org/fhir/StructureDefinition/variable",
        "http://hl7.org/fhir/StructureDefinition/cqif-calculatedValue", "https://form.example/our-own-rule"}) {
    const std::string ext = R"("extension":[{"url":")" + std::string(name) +
                            R"(","valueExpression":{"language":"text/fhirpath","expression":"1"}}])";
    EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"integer",)" + ext + "}")),
                ElementsAre("a unsupported-expression"))
        << name;
    EXPECT_THAT(errorsOf(*readQuestionnaire(R"({"resourceType":"Questionnaire","status":"active",)" + ext + "}")),
                ElementsAre(" unsupported-expression"))
        << name;
  }
}

TEST(Read, AnExpressionOnRequiredOrInALimitIsFoundToo) {
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"integer","_required":{"extension":[
    {"url":"http://hl7.org/fhir/StructureDefinition/cqf-expression","valueExpression":{"expression":"1"}}]}})")),
              ElementsAre("a unsupported-expression"));
  EXPECT_THAT(
      errorsOf(
          read(R"({"linkId":"a","type":"integer","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/minValue",
    "valueInteger":1,"_valueInteger":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/cqf-expression",
    "valueExpression":{"expression":"1"}}]}}]})")),
      ElementsAre("a unsupported-expression"));
}

TEST(Read, AModifierMayMeanAnythingAndIsAnError) {
  const std::string modifier = R"("modifierExtension":[{"url":"https://form.example/negates","valueBoolean":true}])";
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"boolean",)" + modifier + "}")),
              ElementsAre("a unsupported-modifier"));
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"choice","answerOption":[{"valueString":"x",)" + modifier + "}]}")),
              ElementsAre("a unsupported-modifier"));
  EXPECT_THAT(errorsOf(*readQuestionnaire(R"({"resourceType":"Questionnaire","status":"active",)" + modifier + "}")),
              ElementsAre(" unsupported-modifier"));
  EXPECT_THAT(errorsOf(*readQuestionnaire(
                  R"({"resourceType":"Questionnaire","status":"active","implicitRules":"https://r.example"})")),
              ElementsAre(" unsupported-modifier"));
}

TEST(Read, ARuleAboutValuesThatWeDoNotKnowIsAnError) {
  EXPECT_THAT(
      errorsOf(read(R"({"linkId":"a","type":"string",)" + extension("regex", R"("valueString":"[0-9]+")") + "}")),
      ElementsAre("a unsupported-constraint"));
}

TEST(Read, AnUnknownRenderingExtensionIsOnlyAWarning) {
  const Questionnaire q = read(R"({"linkId":"a","type":"string",)" +
                               extension("questionnaire-choiceOrientation", R"("valueCode":"vertical")") + "}");
  EXPECT_THAT(warningsOf(q), ElementsAre("a unsupported-extension"));
  EXPECT_TRUE(q.isOfferable());
}

TEST(Read, KnownExtensionsReachTheModel) {
  const Questionnaire q = readGood(R"({"linkId":"a","type":"integer","repeats":true,"extension":[
    {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-hidden","valueBoolean":true},
    {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl","valueCodeableConcept":{"coding":[{"code":"slider"}]}},
    {"url":"http://hl7.org/fhir/StructureDefinition/minValue","valueInteger":1},
    {"url":"http://hl7.org/fhir/StructureDefinition/maxValue","valueInteger":9},
    {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs","valueInteger":2},
    {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs","valueInteger":3},
    {"url":"http://hl7.org/fhir/StructureDefinition/entryFormat","valueString":"whole years"},
    {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-unit","valueCoding":{"code":"a","display":"years"}},
    {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption","valueCoding":{"code":"a"}},
    {"url":"https://priyom.example/fhir/StructureDefinition/sensitive","valueBoolean":true}]})");
  EXPECT_THAT(brief(q.issues), ElementsAre("a drawn-otherwise")) << "the slider";
  const Item& a = q.items[0];
  EXPECT_TRUE(a.hidden);
  EXPECT_TRUE(a.sensitive);
  EXPECT_EQ(a.control, "slider");
  EXPECT_EQ(std::get<std::int64_t>(*a.minValue), 1);
  EXPECT_EQ(std::get<std::int64_t>(*a.maxValue), 9);
  EXPECT_EQ(a.minOccurs, 2u);
  EXPECT_EQ(a.maxOccurs, 3u);
  EXPECT_EQ(a.entryFormat.base, "whole years");
  EXPECT_EQ(a.unit->display, "years");
  EXPECT_EQ(a.unitOptions.at(0).display, "a");
}

TEST(Read, TheKeysThatATextNeedsAreNamedByACodingOrACode) {
  constexpr auto kKeyboard = R"({"url":"http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-keyboard",)";
  const auto keyboardOf = [&](const std::string& value) {
    const Questionnaire q =
        readGood(R"({"linkId":"a","type":"string","extension":[)" + std::string(kKeyboard) + value + "}]}");
    EXPECT_THAT(q.issues, IsEmpty());
    return q.items[0].keyboard;
  };
  EXPECT_EQ(
      keyboardOf(R"("valueCoding":{"system":"http://hl7.org/fhir/uv/sdc/CodeSystem/keyboardType","code":"email"})"),
      "email");
  EXPECT_EQ(keyboardOf(R"("valueCode":"phone")"), "phone");
}

TEST(Read, AFormatToWriteInIsTranslatedLikeOtherTexts) {
  const Questionnaire q = readGood(R"({"linkId":"a","type":"date","extension":[
    {"url":"http://hl7.org/fhir/StructureDefinition/entryFormat","valueString":"ДД.ММ.ГГГГ","_valueString":{"extension":[
      {"url":"http://hl7.org/fhir/StructureDefinition/translation","extension":[
        {"url":"lang","valueCode":"en"},{"url":"content","valueString":"DD.MM.YYYY"}]}]}}]})");
  EXPECT_THAT(q.issues, IsEmpty());
  EXPECT_EQ(q.items[0].entryFormat.in("en"), "DD.MM.YYYY");
  EXPECT_EQ(q.items[0].entryFormat.in("ru"), "ДД.ММ.ГГГГ");
}

TEST(Read, ATranslationIsFoundByLanguageElseTheBaseIsShown) {
  const Questionnaire q = readGood(R"({"linkId":"a","type":"choice","text":"Да?","_text":{"extension":[
      {"url":"http://hl7.org/fhir/StructureDefinition/translation","extension":[
        {"url":"lang","valueCode":"en"},{"url":"content","valueString":"Yes?"}]}]},
    "answerOption":[{"valueCoding":{"code":"y","display":"да","_display":{"extension":[
      {"url":"http://hl7.org/fhir/StructureDefinition/translation","extension":[
        {"url":"lang","valueCode":"en"},{"url":"content","valueString":"yes"}]}]}}}]})");
  EXPECT_THAT(q.issues, IsEmpty());
  EXPECT_EQ(q.items[0].text.in("en-GB"), "Yes?");
  EXPECT_EQ(q.items[0].text.in("ru"), "Да?");
  EXPECT_EQ(q.items[0].options[0].text.in("en"), "yes");
  EXPECT_EQ(q.items[0].options[0].text.in("tt"), "да");
}

TEST(Read, OptionsOfEveryLegalTypeAreTaken) {
  const Questionnaire q = readGood(R"({"linkId":"a","type":"choice","answerOption":[{"valueCoding":{"code":"c"}},
    {"valueString":"s"},{"valueInteger":3},{"valueDate":"2021-12"},{"valueTime":"10:00:00"}]})");
  ASSERT_EQ(q.items[0].options.size(), 5u);
  EXPECT_EQ(q.items[0].options[0].text.base, "c");
  EXPECT_EQ(q.items[0].options[2].text.base, "3");
  EXPECT_THAT(
      errorsOf(read(R"({"linkId":"a","type":"choice","answerOption":[{"valueReference":{"reference":"Patient/1"}}]})")),
      Contains("a unsupported-type"));
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"boolean","answerOption":[{"valueString":"s"}]})")),
              ElementsAre("a malformed"));
}

TEST(Read, AChoiceWithNothingToChooseIsNotOffered) {
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"choice"})")), ElementsAre("a no-options"));
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"choice","answerValueSet":"https://tx.example/countries"})")),
              ElementsAre("a unresolved-value-set"));
  EXPECT_THAT(
      errorsOf(read(R"({"linkId":"a","type":"choice","answerValueSet":"#x","answerOption":[{"valueString":"s"}]})")),
      ElementsAre("a malformed"));
}

TEST(Read, ARequiredQuestionThatNobodyCanAnswerIsAnError) {
  const std::string hidden = extension("questionnaire-hidden", R"("valueBoolean":true)");
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"string","required":true,)" + hidden + "}")),
              ElementsAre("a unanswerable"));
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"string","required":true,"readOnly":true})")),
              ElementsAre("a unanswerable"));
  EXPECT_THAT(errorsOf(read(
                  R"({"linkId":"a","type":"string","required":true,"readOnly":true,"initial":[{"valueString":"x"}]})")),
              IsEmpty());
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"string",)" +
                            extension("questionnaire-minOccurs", R"("valueInteger":2)") + "}")),
              ElementsAre("a unanswerable"));
}

TEST(Read, AnInitialValueOfAnotherTypeIsAnError) {
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"integer","initial":[{"valueString":"1"}]})")),
              ElementsAre("a malformed"));
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"date","initial":[{"valueDate":"2023-02-29"}]})")),
              ElementsAre("a malformed"));
  EXPECT_THAT(errorsOf(read(R"({"linkId":"a","type":"integer","initial":[{"valueInteger":1},{"valueInteger":2}]})")),
              ElementsAre("a malformed"));
}

TEST(Read, ARetiredQuestionnaireIsNotOffered) {
  EXPECT_THAT(errorsOf(*readQuestionnaire(R"({"resourceType":"Questionnaire","status":"retired"})")),
              ElementsAre(" retired"));
}

TEST(Read, AConditionOnAnOptionThatIsNotThereIsNamed) {
  EXPECT_THAT(
      warningsOf(read(R"({"linkId":"a","type":"choice","answerOption":[{"valueCoding":{"system":"s","code":"x"}}]},
    {"linkId":"b","type":"boolean","enableWhen":[{"question":"a","operator":"=","answerCoding":{"system":"t","code":"x"}}]})")),
      ElementsAre("b never-true"));
}

std::string withValueSet(const std::string& valueSet, const std::string& reference) {
  return R"({"resourceType":"Questionnaire","status":"active","contained":[{"resourceType":"ValueSet","id":"vs",
    "url":"https://vs.example/a",)" +
         valueSet + R"(}],"item":[{"linkId":"a","type":"choice","answerValueSet":")" + reference + "\"}]}";
}

TEST(ValueSet, AnExpansionGivesTheOptionsAndTheirScores) {
  const Questionnaire q = *readQuestionnaire(withValueSet(R"("expansion":{"contains":[
    {"system":"s","code":"a","display":"A","extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":2}]},
    {"abstract":true,"display":"heading","contains":[{"system":"s","code":"b","display":"B"}]}]})",
                                                          "#vs"));
  EXPECT_THAT(q.issues, IsEmpty());
  ASSERT_EQ(q.items[0].options.size(), 2u);
  EXPECT_EQ(q.items[0].options[0].ordinal->value, 2);
  EXPECT_EQ(q.items[0].options[1].text.base, "B");
}

TEST(ValueSet, CodesListedInComposeAreTakenWithoutAnExpansion) {
  const Questionnaire q = *readQuestionnaire(withValueSet(R"("compose":{"include":[{"system":"s","concept":[
    {"code":"a","display":"A","designation":[{"language":"ru","value":"А"}]},{"code":"b"}]}]})",
                                                          "https://vs.example/a|1.0"));
  EXPECT_THAT(q.issues, IsEmpty());
  ASSERT_EQ(q.items[0].options.size(), 2u);
  EXPECT_TRUE(same(q.items[0].options[0].value, Coding{"s", "a", ""}));
  EXPECT_EQ(q.items[0].options[0].text.in("ru"), "А");
  EXPECT_EQ(q.items[0].options[1].text.base, "b");
}

TEST(ValueSet, OneThatNeedsATerminologyServerIsAnError) {
  EXPECT_THAT(
      errorsOf(*readQuestionnaire(withValueSet(R"("compose":{"include":[{"system":"http://loinc.org"}]})", "#vs"))),
      ElementsAre("a unresolved-value-set"));
  EXPECT_THAT(errorsOf(*readQuestionnaire(withValueSet(R"("compose":{"include":[{"system":"s","concept":[{"code":"a"}],
    "filter":[{"property":"p","op":"=","value":"v"}]}]})",
                                                       "#vs"))),
              ElementsAre("a unresolved-value-set"));
  EXPECT_THAT(
      errorsOf(*readQuestionnaire(withValueSet(R"("compose":{"include":[{"system":"s","concept":[{"code":"a"}]}],
    "exclude":[{"system":"s","concept":[{"code":"a"}]}]})",
                                               "#vs"))),
      ElementsAre("a unresolved-value-set"));
}

TEST(ValueSet, OneThatIncludesItselfEnds) {
  EXPECT_THAT(errorsOf(*readQuestionnaire(
                  withValueSet(R"("compose":{"include":[{"valueSet":["#vs"]},{"valueSet":["#vs"]}]})", "#vs"))),
              ElementsAre("a unresolved-value-set"));
}

}  // namespace
}  // namespace priyom::questionnaire
