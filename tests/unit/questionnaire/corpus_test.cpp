// SPDX-License-Identifier: GPL-3.0-or-later
// Whole files. tests/corpus/valid/questionnaire: each can be offered. tests/corpus/invalid/questionnaire: each must not
// be, for the reason in its name: "refused-malformed.json" is not read at all, "cycle@b.json" has the error "cycle" on
// item b
// ("cycle.json": on the questionnaire or an item without linkId); what follows a "+" tells files apart. Then the
// questionnaires that others wrote, where they are at hand (PRIYOM_SHARED_DATA).
#include <cstdlib>
#include <map>
#include <set>

#include "questionnaire/report.h"
#include "support.h"

namespace priyom::questionnaire {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAreArray;

std::vector<fs::path> jsonFiles(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

const fs::path kCorpus = fs::path(PRIYOM_SOURCE_DIR) / "tests/corpus";

TEST(Corpus, EveryValidQuestionnaireCanBeOffered) {
  const auto files = jsonFiles(kCorpus / "valid/questionnaire");
  ASSERT_FALSE(files.empty());
  for (const fs::path& file : files) {
    const auto report = check(readFile(file));
    ASSERT_TRUE(report) << file;
    EXPECT_TRUE(report->offerable) << file << "\n" << testing::PrintToString(report->lines);
  }
}

TEST(Corpus, EveryInvalidQuestionnaireIsKeptFromVisitorsForTheReasonInItsName) {
  const auto files = jsonFiles(kCorpus / "invalid/questionnaire");
  ASSERT_FALSE(files.empty());
  for (const fs::path& file : files) {
    const std::string name = file.stem().string();
    const std::string reason = name.substr(0, name.find('+'));
    const auto q = readQuestionnaire(readFile(file));
    if (reason.starts_with("refused-")) {
      ASSERT_FALSE(q) << file;
      EXPECT_EQ("refused-" + std::string(errcName(q.error().code)), reason) << file;
      continue;
    }
    ASSERT_TRUE(q) << file << ": " << q.error().text;
    EXPECT_FALSE(q->isOfferable()) << file;
    const std::size_t at = reason.find('@');
    const std::string expected = (at == std::string::npos ? "" : reason.substr(at + 1)) + " " + reason.substr(0, at);
    EXPECT_THAT(errorsOf(*q), testing::Contains(expected)) << file;
  }
}

// The errors that each file has by the standard and by what this engine supports; a file that is not listed fails the
// test.
const std::map<std::string, std::vector<std::string>> kOthers = {
    // Fine. Its display item says "required" (against que-6), and value sets are given by id and by url.
    {"argonaut-phq9-ish", {}},
    // Three types that are not supported, and value sets that only a terminology server could list.
    {"bit-of-everything",
     {"Item-url unsupported-type", "Item-reference unsupported-type", "Item-attachment unsupported-type",
      "Item-rb unresolved-value-set", "Item10 unresolved-value-set", "Item11 unresolved-value-set",
      "Item12 unresolved-value-set"}},
    {"brokenValueSet", {" missing-link-id", " unresolved-value-set"}},
    {"checkbox-with-child-items", {}},
    {"date-in-repeating-group", {}},
    {"group-under-question.R4", {}},
    // The score is a calculated expression over variables.
    {"phq9", {"/44261-6 unsupported-expression", "/44261-6 unsupported-expression"}},
    {"q-3-level-deep", {}},
    {"q-with-contained-valueset-without-expansion", {}},
    {"q-with-minOccurs-maxOccurs", {}},
    {"q-with-openLabel", {}},
    {"question-under-question.R4", {}},
    {"questionnaire-initialx", {}},
    {"questionnaire-with-entryFormat", {}},
    {"tables", {}},
    {"test-enablewhen", {}},
    // Variables of the whole questionnaire, and the body mass index calculated from them.
    {"weightHeightQuestionnaire", {" unsupported-expression", "/39156-5 unsupported-expression"}},
};

class OthersCorpus : public testing::Test {
 protected:
  void SetUp() override {
    const char* data = std::getenv("PRIYOM_SHARED_DATA");
    folder_ = fs::path(data ? data : PRIYOM_SOURCE_DIR "/../shared/data") / "fhir";
    if (!fs::is_directory(folder_)) GTEST_SKIP() << "no questionnaires at " << folder_ << " (PRIYOM_SHARED_DATA)";
  }
  std::string text(const std::string& name) const { return readFile(folder_ / (name + ".json")); }
  Questionnaire questionnaire(const std::string& name) const { return *readQuestionnaire(text(name)); }

  fs::path folder_;
};

TEST_F(OthersCorpus, EachIsOfferedOrNotForTheReasonsOfTheStandard) {
  std::set<std::string> seen;
  for (const fs::path& file : jsonFiles(folder_)) {
    const std::string name = file.stem().string();
    seen.insert(name);
    const auto expected = kOthers.find(name);
    if (expected == kOthers.end()) {
      ADD_FAILURE() << "say what is expected of " << file;
      continue;
    }
    const auto q = readQuestionnaire(readFile(file));
    ASSERT_TRUE(q) << file << ": " << q.error().text;
    EXPECT_THAT(errorsOf(*q), UnorderedElementsAreArray(expected->second)) << file;
    EXPECT_EQ(q->isOfferable(), expected->second.empty()) << file;
    EXPECT_TRUE(evaluateReport(readFile(file), responseJson(""))) << file;
  }
  for (const auto& [name, errors] : kOthers) EXPECT_TRUE(seen.count(name)) << name << " is gone";
}

TEST_F(OthersCorpus, ConditionsOnADiagnosisFollowTheRulesOnUnansweredQuestions) {
  const Questionnaire q = questionnaire("test-enablewhen");
  EXPECT_THAT(evaluated(q, "").enabled, ElementsAre("4.1", "4.3", "4.5"));
  const std::string other = R"({"linkId":"4.1","answer":[{"valueCoding":{"code":"Other"}}]})";
  EXPECT_THAT(evaluated(q, other + R"(,{"linkId":"4.3","answer":[{"valueString":"x"}]})").enabled,
              ElementsAre("4.1", "4.3", "4.4"));
  const Evaluation diabetes = evaluated(
      q,
      R"({"linkId":"4.1","answer":[{"valueCoding":{"code":"Diabetes"}}]},{"linkId":"4.3","answer":[{"valueString":"x"}]})");
  EXPECT_THAT(diabetes.enabled, ElementsAre("4.1", "4.2", "4.5"));
  EXPECT_THAT(brief(diabetes.issues), ElementsAre("4.2 required", "4.3 not-enabled", "4.5 required"));
}

TEST_F(OthersCorpus, AScoreComesFromTheOrdinalsOfAContainedValueSet) {
  std::string items;
  for (int i = 1; i <= 9; ++i) {
    items += (i > 1 ? "," : "") + (R"({"linkId":"g1.q)" + std::to_string(i) +
                                   R"(","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6571-9"}}]})");
  }
  const Evaluation e = evaluated(questionnaire("argonaut-phq9-ish"), R"({"linkId":"g1","item":[)" + items + "]}");
  EXPECT_EQ(e.score, 27);
  EXPECT_THAT(brief(e.issues), ElementsAre("g2 required", "g2.q1 required"));
}

TEST_F(OthersCorpus, OccurrencesOfGroupsAndAnswersAreHeldToTheirLimits) {
  const Questionnaire q = questionnaire("q-with-minOccurs-maxOccurs");
  const std::string fruit = R"({"linkId":"1.1","answer":[{"valueString":"Apple"},{"valueString":"Pear"}]})";
  const std::string boxes = R"({"linkId":"1.3","answer":[{"valueString":"Apple"},{"valueString":"Melon"}]})";
  const std::string group = R"({"linkId":"1","item":[)" + fruit + "," + boxes + "]}";
  EXPECT_THAT(brief(evaluated(q, group).issues), ElementsAre("1 too-few", "1.3 not-an-option"));
  EXPECT_THAT(brief(evaluated(q, "").issues), ElementsAre("1 required", "1.1 required", "1.3 required"));
}

TEST_F(OthersCorpus, InitialValuesOfEveryTypeStandInAFreshForm) {
  const Answering answering(std::make_shared<const Questionnaire>(questionnaire("questionnaire-initialx")));
  EXPECT_EQ(answering.sections().at(0).answered, answering.questions().size());
  EXPECT_EQ(answering.answers("/type-open-choice-m").size(), 4u);
  EXPECT_THAT(answering.issues(), IsEmpty());
}

TEST_F(OthersCorpus, QuestionsUnderEachAnswerAreAskedForEachAnswer) {
  Answering answering(std::make_shared<const Questionnaire>(questionnaire("checkbox-with-child-items")));
  ASSERT_TRUE(answering.toggle("parent-checkbox", 0));
  ASSERT_TRUE(answering.toggle("parent-checkbox", 2));
  EXPECT_THAT(asked(answering), ElementsAre("parent-checkbox", "child-integer", "child-integer"));
}

}  // namespace
}  // namespace priyom::questionnaire
