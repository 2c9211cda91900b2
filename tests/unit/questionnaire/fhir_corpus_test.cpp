// SPDX-License-Identifier: GPL-3.0-or-later
// The questionnaires that others wrote, where they are at hand (PRIYOM_SHARED_DATA): for each file what is wrong with
// it, what it offers to choose from, and what follows from responses to it. All of it is written from the standard
// (https://hl7.org/fhir/R4/questionnaire.html and questionnaireresponse.html), not from what the engine said.
#include <cstdlib>
#include <map>
#include <set>
#include <sstream>

#include "questionnaire/report.h"
#include "support.h"

namespace priyom::questionnaire {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAreArray;

using Lines = std::vector<std::string>;

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

// --- What is wrong with the file -----------------------------------------------------------------------------------

// A file that is not listed fails the test.
const std::map<std::string, Lines> kErrors = {
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

TEST_F(OthersCorpus, EachIsOfferedOrNotForTheReasonsOfTheStandard) {
  std::set<std::string> seen;
  for (const auto& entry : fs::directory_iterator(folder_)) {
    if (entry.path().extension() != ".json") continue;
    const std::string name = entry.path().stem().string();
    seen.insert(name);
    const auto expected = kErrors.find(name);
    if (expected == kErrors.end()) {
      ADD_FAILURE() << "say what is expected of " << entry.path();
      continue;
    }
    const auto q = readQuestionnaire(text(name));
    ASSERT_TRUE(q) << name << ": " << q.error().text;
    EXPECT_THAT(errorsOf(*q), UnorderedElementsAreArray(expected->second)) << name;
    EXPECT_EQ(q->isOfferable(), expected->second.empty()) << name;
  }
  for (const auto& [name, errors] : kErrors) EXPECT_TRUE(seen.count(name)) << name << " is gone";
}

// --- What there is to choose from ----------------------------------------------------------------------------------

struct Offer {
  const char* file;
  const char* question;
  const char* options;  // codes, "=" and the ordinal where there is one
};

const Offer kOffers[] = {
    // Of a contained value set with an expansion, meant by "#PHQ-9" and by its url.
    {"argonaut-phq9-ish", "g1.q1", "LA6568-5=0 LA6569-3=1 LA6570-1=2 LA6571-9=3"},
    {"argonaut-phq9-ish", "g1.q9", "LA6568-5=0 LA6569-3=1 LA6570-1=2 LA6571-9=3"},
    {"argonaut-phq9-ish", "g2.q1", "LA6572-7 LA6573-5 LA6575-0 LA6574-3"},
    {"bit-of-everything", "Item-rb-local", "a b"},
    {"bit-of-everything", "Item-rb", ""},
    {"brokenValueSet", "", ""},
    {"checkbox-with-child-items", "parent-checkbox", "a b o"},
    {"date-in-repeating-group", "X11", ""},
    {"group-under-question.R4", "q1", ""},
    {"phq9", "/44250-9", "LA6568-5=0 LA6569-3=1 LA6570-1=2 LA6571-9=3"},
    {"phq9", "/44260-8", "LA6568-5=0 LA6569-3=1 LA6570-1=2 LA6571-9=3"},
    {"phq9", "/69722-7", "LA6572-7 LA6573-5 LA6575-0 LA6574-3"},
    {"q-3-level-deep", "level1", ""},
    // Of a contained value set that lists its codes in compose only.
    {"q-with-contained-valueset-without-expansion", "group1-item1", "a b c"},
    {"q-with-contained-valueset-without-expansion", "group2-item2", "a b c"},
    {"q-with-minOccurs-maxOccurs", "1.1", "Apple Orange Banana Pear Peach"},
    {"q-with-minOccurs-maxOccurs", "1.2", ""},
    // The open label only names the field for one's own answer; it is no option.
    {"q-with-openLabel", "group1-item1", "c1 c2 c3"},
    {"question-under-question.R4", "q2", ""},
    {"questionnaire-initialx", "/type-choice", "c1 c2 c3 c4"},
    {"questionnaire-initialx", "/type-open-choice", "c01=1 c02=2 c03=3"},
    {"questionnaire-with-entryFormat", "/type-open-choice", "c01=1 c02=2 c03=3"},
    {"questionnaire-with-entryFormat", "/type-choice-m", "c1 c2 c3 c4"},
    {"tables", "/g2/g1m1", "c1 c2 c3 c4"},
    {"tables", "/q3", "c1 c2 c3"},
    {"test-enablewhen", "4.1", "Diabetes|Other"},
    {"test-enablewhen", "4.2", "Insulin Treated|Non-insulin Treated"},
    {"weightHeightQuestionnaire", "/8352-7", "LA11871-3 LA11872-1 LA11873-9"},
    {"weightHeightQuestionnaire", "/8361-8", "LA11868-9 LA11869-7 LA11870-5"},
};

// Separated as the expectation is: its codes may have spaces in them.
std::string optionsOf(const Item& item, char separator) {
  std::string all;
  for (const Option& option : item.options) {
    if (!all.empty()) all += separator;
    const auto* coding = std::get_if<Coding>(&option.value);
    all += coding ? coding->code : plainText(option.value);
    if (option.ordinal) all += "=" + option.ordinal->text;
  }
  return all;
}

TEST_F(OthersCorpus, EachQuestionOffersTheOptionsThatItsAuthorGave) {
  std::set<std::string> covered;
  for (const Offer& offer : kOffers) {
    covered.insert(offer.file);
    const Questionnaire q = questionnaire(offer.file);
    const auto item =
        std::find_if(q.items.begin(), q.items.end(), [&](const Item& i) { return i.linkId == offer.question; });
    ASSERT_NE(item, q.items.end()) << offer.file << " " << offer.question;
    const char separator = std::string(offer.options).find('|') == std::string::npos ? ' ' : '|';
    EXPECT_EQ(optionsOf(*item, separator), offer.options) << offer.file << " " << offer.question;
  }
  for (const auto& [name, errors] : kErrors) EXPECT_TRUE(covered.count(name)) << name;
}

// --- What follows from responses -----------------------------------------------------------------------------------

// Short ways to write the parts of a response.
std::string question(const std::string& linkId, const std::string& answers) {
  return R"({"linkId":")" + linkId + R"(","answer":[)" + answers + "]}";
}

std::string group(const std::string& linkId, const Lines& items) {
  std::string all;
  for (const std::string& item : items) all += (all.empty() ? "" : ",") + item;
  return R"({"linkId":")" + linkId + R"(","item":[)" + all + "]}";
}

std::string both(const std::string& a, const std::string& b) {
  return a + "," + b;
}

std::string coded(const std::string& code, const std::string& system = "") {
  return (system.empty() ? R"({"valueCoding":{"code":")" : R"({"valueCoding":{"system":")" + system + R"(","code":")") +
         code + "\"}}";
}

std::string loinc(const std::string& code) {
  return coded(code, "http://loinc.org");
}

std::string textual(const std::string& text) {
  return R"({"valueString":")" + text + "\"}";
}

// An answer with items below it.
std::string over(const std::string& answer, const std::string& items) {
  return answer.substr(0, answer.size() - 1) + R"(,"item":[)" + items + "]}";
}

struct Expectation {
  const char* file;
  const char* what;
  const char* status;
  std::string items;
  const char* enabled;  // linkIds
  Lines issues;         // "linkId code"
  std::optional<double> score = {};
  std::vector<std::pair<std::string, double>> scores = {};
};

const char* const kPhqItems = "g1 g1.d g1.q1 g1.q2 g1.q3 g1.q4 g1.q5 g1.q6 g1.q7 g1.q8 g1.q9 g1.s g2 g2.q1";
const char* const kPhq9Items =
    "/44250-9 /44255-8 /44259-0 /44254-1 /44251-7 /44258-2 /44252-5 /44253-3 /44260-8 /44261-6 /69722-7";
const char* const kBit =
    "root Item-label Item-string Item-text Item-bool Item-date Item-datetime Item-time Item-integer Item-decimal "
    "Item-url Item-reference Item-attachment Item-quantity Item-rb-local Item-rb Item10 Item11 Item12";
const char* const kTables =
    "/g2 /g2/g1m1 /g2/g1m2 /g2/g1m3 /g2/g1m4 /g3 /g3/g1m1 /g3/g1m2 /g3/g1m3 /g3/g1m4 /g3-help /g4 /g4/g1m1 /g4/g1m2 "
    "/g4/g1m3 /g4/g1m4 /g4-help /q3";
const char* const kTypes =
    "/type-boolean /type-integer /type-decimal /type-string /type-date /type-dateTime /type-time /type-choice "
    "/type-open-choice /type-choice-m /type-open-choice-m";

Lines nine(const std::string& before, const std::string& code) {
  Lines items;
  for (int i = 1; i <= 9; ++i) items.push_back(question(before + std::to_string(i), loinc(code)));
  return items;
}

Lines phq9(const std::string& code) {
  Lines items;
  std::istringstream names(kPhq9Items);
  for (std::string name; items.size() < 9 && names >> name;) items.push_back(question(name, loinc(code)));
  return items;
}

std::string joined(const Lines& items) {
  std::string all;
  for (const std::string& item : items) all += (all.empty() ? "" : ",") + item;
  return all;
}

const std::string kApplePear = both(textual("Apple"), textual("Pear"));

std::string fruits(const std::string& first, const std::string& second) {
  return group("1", {question("1.1", first), question("1.3", second)});
}

std::vector<Expectation> expectations() {
  return {
      // Nine questions of 0 to 3 each; the group's score is the whole.
      {"argonaut-phq9-ish",
       "nearly every day",
       "completed",
       both(group("g1", nine("g1.q", "LA6571-9")), group("g2", {question("g2.q1", loinc("LA6572-7"))})),
       kPhqItems,
       {},
       27.0,
       {{"g1", 27.0}}},
      {"argonaut-phq9-ish",
       "without the second group",
       "completed",
       group("g1", nine("g1.q", "LA6569-3")),
       kPhqItems,
       {"g2 required", "g2.q1 required"},
       9.0,
       {{"g1", 9.0}}},
      {"argonaut-phq9-ish",
       "an answer of the other value set",
       "in-progress",
       group("g1", {question("g1.q1", loinc("LA6572-7")), question("g1.q2", loinc("LA6570-1"))}),
       kPhqItems,
       {"g1.q1 not-an-option"},
       2.0,
       {{"g1", 2.0}}},

      {"bit-of-everything",
       "an answer of each type",
       "completed",
       group("root",
             {question("Item-string", textual("x")), question("Item-text", textual("x\\ny")),
              question("Item-bool", R"({"valueBoolean":false})"), question("Item-date", R"({"valueDate":"2021"})"),
              question("Item-datetime", R"({"valueDateTime":"2021-12-27T12:00:00+03:00"})"),
              question("Item-time", R"({"valueTime":"12:00:00"})"), question("Item-integer", R"({"valueInteger":-3})"),
              question("Item-decimal", R"({"valueDecimal":1.50})"),
              question("Item-url", R"({"valueUri":"https://priyom.example"})"),
              question("Item-quantity",
                       R"({"valueQuantity":{"value":1,"unit":"cm","system":"http://unitsofmeasure.org","code":"cm"}})"),
              question("Item-rb-local", coded("b", "http://example.org/coding-test"))}),
       kBit,
       {}},
      {"bit-of-everything",
       "answers of other types",
       "completed",
       group("root",
             {question("Item-label", textual("x")), question("Item-bool", textual("true")),
              question("Item-date", R"({"valueDate":"2021-02-31"})"),
              question("Item-datetime", R"({"valueDateTime":"2021-12-27T12:00:00"})"),
              question("Item-time", R"({"valueTime":"24:00:00"})"), question("Item-integer", R"({"valueDecimal":1.5})"),
              question("Item-quantity",
                       R"({"valueQuantity":{"value":1,"unit":"kg","system":"http://unitsofmeasure.org","code":"kg"}})"),
              question("Item-rb-local", coded("c", "http://example.org/coding-test"))}),
       kBit,
       {"Item-label wrong-type", "Item-bool wrong-type", "Item-date invalid-value", "Item-datetime invalid-value",
        "Item-time invalid-value", "Item-integer wrong-type", "Item-quantity not-an-option",
        "Item-rb-local not-an-option"}},

      // Its only question cannot be named, so nothing can be said of it, and no answer can be its.
      {"brokenValueSet", "nothing", "completed", "", "", {}},
      {"brokenValueSet",
       "an answer to some question",
       "completed",
       question("q1", coded("x")),
       "",
       {"q1 unknown-item"}},

      {"checkbox-with-child-items",
       "a number for each fruit",
       "completed",
       question("parent-checkbox", both(over(coded("a"), question("child-integer", R"({"valueInteger":2})")),
                                        over(coded("o"), question("child-integer", R"({"valueInteger":3})")))),
       "parent-checkbox child-integer",
       {}},
      {"checkbox-with-child-items",
       "the number beside the answer",
       "completed",
       R"({"linkId":"parent-checkbox","answer":[)" + coded("a") + R"(],"item":[)" +
           question("child-integer", R"({"valueInteger":2})") + "]}",
       "parent-checkbox child-integer",
       {"parent-checkbox invariant", "child-integer misplaced-item"}},
      {"checkbox-with-child-items",
       "half a fruit, and one that is not sold",
       "completed",
       question("parent-checkbox",
                both(over(coded("a"), question("child-integer", R"({"valueDecimal":0.5})")), coded("c"))),
       "parent-checkbox child-integer",
       {"parent-checkbox not-an-option", "child-integer wrong-type"}},

      {"date-in-repeating-group",
       "twice",
       "completed",
       both(group("X1", {question("X11", R"({"valueDate":"2021-12-27"})"), question("X13", textual("x"))}),
            group("X1", {question("X12", R"({"valueDateTime":"2021-12-27"})")})),
       "X1 X11 X12 X13",
       {}},
      {"date-in-repeating-group",
       "a time without its zone, a date as written here",
       "completed",
       both(group("X1", {question("X12", R"({"valueDateTime":"2021-12-27T12:00:00"})")}),
            group("X1", {question("X11", R"({"valueDate":"27.12.2021"})")})),
       "X1 X11 X12 X13",
       {"X12 invalid-value", "X11 invalid-value"}},

      {"group-under-question.R4",
       "beneath the answer",
       "completed",
       question("q1", over(textual("x"), group("g1", {question("q2", textual("y"))}))),
       "q1 g1 q2",
       {}},
      {"group-under-question.R4",
       "beneath a question that is not answered",
       "completed",
       group("q1", {group("g1", {question("q2", textual("y"))})}),
       "q1 g1 q2",
       {}},
      {"group-under-question.R4",
       "beside the question",
       "completed",
       both(question("q1", textual("x")), group("g1", {question("q2", textual("y"))})),
       "q1 g1 q2",
       {"g1 misplaced-item"}},

      {"phq9",
       "nearly every day",
       "completed",
       both(joined(phq9("LA6571-9")), question("/44261-6", R"({"valueDecimal":27})")),
       kPhq9Items,
       {},
       27.0},
      // Eight are required and have minOccurs 1: named once each. The ninth may be left out.
      {"phq9",
       "nothing",
       "completed",
       "",
       kPhq9Items,
       {"/44250-9 required", "/44255-8 required", "/44259-0 required", "/44254-1 required", "/44251-7 required",
        "/44258-2 required", "/44252-5 required", "/44253-3 required"},
       0.0},
      {"phq9",
       "begun",
       "in-progress",
       both(question("/44260-8", loinc("LA6570-1")), question("/69722-7", loinc("LA6570-1"))),
       kPhq9Items,
       {"/69722-7 not-an-option"},
       2.0},

      {"q-3-level-deep",
       "one in the other",
       "completed",
       question("level1", over(textual("1"), question("level2", over(textual("2"), question("level3", textual("3")))))),
       "level1 level2 level3",
       {}},
      {"q-3-level-deep",
       "a level left out",
       "completed",
       question("level1", over(textual("1"), question("level3", textual("3")))),
       "level1 level2 level3",
       {"level3 misplaced-item"}},

      {"q-with-contained-valueset-without-expansion",
       "from the value set",
       "completed",
       both(group("group1", {question("group1-item1", coded("a", "lhc.forms.test.code.system"))}),
            group("group2", {question("group2-item2", both(coded("b", "lhc.forms.test.code.system"),
                                                           coded("c", "lhc.forms.test.code.system")))})),
       "group1 group1-item1 group2 group2-item1 group2-item2",
       {}},
      // A code is a code of its system.
      {"q-with-contained-valueset-without-expansion",
       "not from it",
       "completed",
       both(group("group1", {question("group1-item1", coded("a"))}),
            group("group2", {question("group2-item1", both(coded("a", "lhc.forms.test.code.system"),
                                                           coded("b", "lhc.forms.test.code.system"))),
                             question("group2-item2", coded("d", "lhc.forms.test.code.system"))})),
       "group1 group1-item1 group2 group2-item1 group2-item2",
       {"group1-item1 not-an-option", "group2-item1 no-repeat", "group2-item2 not-an-option"}},

      {"q-with-minOccurs-maxOccurs",
       "twice",
       "completed",
       both(fruits(kApplePear, kApplePear), fruits(kApplePear, kApplePear)),
       "1 1.1 1.2 1.3",
       {}},
      {"q-with-minOccurs-maxOccurs",
       "once, and a fruit that is not sold",
       "completed",
       fruits(kApplePear, both(textual("Apple"), textual("Melon"))),
       "1 1.1 1.2 1.3",
       {"1 too-few", "1.3 not-an-option"}},
      {"q-with-minOccurs-maxOccurs",
       "four times",
       "completed",
       both(both(fruits(kApplePear, kApplePear), fruits(kApplePear, kApplePear)),
            both(fruits(kApplePear, kApplePear), fruits(kApplePear, kApplePear))),
       "1 1.1 1.2 1.3",
       {"1 too-many"}},
      {"q-with-minOccurs-maxOccurs",
       "too few and too many fruits",
       "completed",
       both(fruits(textual("Apple"), kApplePear),
            fruits(both(kApplePear, both(textual("Peach"), textual("Orange"))), kApplePear)),
       "1 1.1 1.2 1.3",
       {"1.1 too-few", "1.1 too-many"}},
      {"q-with-minOccurs-maxOccurs",
       "nothing",
       "completed",
       "",
       "1 1.1 1.2 1.3",
       {"1 required", "1.1 required", "1.3 required"}},
      {"q-with-minOccurs-maxOccurs", "begun", "in-progress", fruits(textual("Apple"), kApplePear), "1 1.1 1.2 1.3", {}},

      {"q-with-openLabel",
       "own texts",
       "completed",
       group("group1",
             {question("group1-item1", textual("own")), question("group1-item2", both(coded("c1"), textual("own")))}),
       "group1 group1-item1 group1-item2",
       {}},
      // A code of one's own is not what an open choice takes.
      {"q-with-openLabel",
       "a code of one's own, a number",
       "completed",
       group("group1", {question("group1-item1", coded("c9")), question("group1-item2", R"({"valueInteger":1})")}),
       "group1 group1-item1 group1-item2",
       {"group1-item1 not-an-option", "group1-item2 wrong-type"}},

      {"question-under-question.R4",
       "beneath the answer",
       "completed",
       question("q1", over(textual("x"), question("q2", textual("y")))),
       "q1 q2",
       {}},
      {"question-under-question.R4",
       "twice answered",
       "completed",
       question("q1", both(textual("x"), over(textual("z"), question("q2", textual("y"))))),
       "q1 q2",
       {"q1 no-repeat"}},

      {"questionnaire-initialx", "nothing", "completed", "", kTypes, {}, 0.0},
      {"questionnaire-initialx",
       "options with ordinals",
       "completed",
       both(question("/type-open-choice", coded("c02")),
            question("/type-open-choice-m", both(coded("c1"), textual("own")))),
       kTypes,
       {},
       2.0},
      {"questionnaire-initialx",
       "of other types",
       "completed",
       joined({question("/type-boolean", textual("true")), question("/type-integer", R"({"valueInteger":2147483648})"),
               question("/type-decimal", R"({"valueInteger":1})"), question("/type-string", R"({"valueInteger":1})"),
               question("/type-date", R"({"valueDateTime":"2021-12-27"})"),
               question("/type-dateTime", R"({"valueDate":"2021-12-27"})"), question("/type-time", textual("12:00")),
               question("/type-choice", textual("Answer 1"))}),
       kTypes,
       {"/type-boolean wrong-type", "/type-integer invalid-value", "/type-decimal wrong-type",
        "/type-string wrong-type", "/type-date wrong-type", "/type-dateTime wrong-type", "/type-time wrong-type",
        "/type-choice wrong-type"},
       0.0},

      {"questionnaire-with-entryFormat",
       "answers in no such format",
       "completed",
       joined({question("/type-integer", R"({"valueInteger":7})"), question("/type-string", textual("x")),
               question("/type-open-choice", coded("c03")),
               question("/type-choice-m", both(coded("c1"), coded("c4")))}),
       kTypes,
       {},
       3.0},
      {"questionnaire-with-entryFormat",
       "several to a question that takes one",
       "completed",
       joined({question("/type-choice", both(coded("c1"), coded("c2"))),
               question("/type-open-choice", both(coded("c01"), coded("c03")))}),
       kTypes,
       {"/type-choice no-repeat", "/type-open-choice no-repeat"},
       4.0},

      // A group that may be there any number of times need not be there at all, and with it its required question.
      {"tables", "nothing", "completed", "", kTables, {"/g3/g1m1 required"}},
      {"tables",
       "one row, without its required cell",
       "completed",
       both(group("/g2", {question("/g2/g1m2", coded("c1"))}), group("/g3", {question("/g3/g1m1", coded("c4"))})),
       kTables,
       {"/g2/g1m1 required"}},
      // R4 knows "repeats"; LHC-Forms' extension answerRepeats is passed over with a warning.
      {"tables",
       "two rows, two answers to one",
       "completed",
       joined({group("/g2", {question("/g2/g1m1", coded("c1"))}), group("/g2", {question("/g2/g1m1", coded("c2"))}),
               group("/g3", {question("/g3/g1m1", coded("c1")), question("/g3/g1m4", both(coded("c1"), coded("c2")))}),
               group("/g4", {question("/g4/g1m1", coded("c5"))}), question("/q3", coded("c3"))}),
       kTables,
       {"/g3/g1m4 no-repeat", "/g4/g1m1 not-an-option"}},

      // "!=" holds on an unanswered question, and 4.5 waits for 4.3 to have no answer.
      {"test-enablewhen", "nothing", "completed", "", "4.1 4.3 4.5", {"4.1 required", "4.3 required", "4.5 required"}},
      {"test-enablewhen",
       "another illness",
       "completed",
       joined({question("4.1", coded("Other")), question("4.3", textual("x")), question("4.4", textual("y"))}),
       "4.1 4.3 4.4",
       {}},
      // What was answered to a question that is not asked any more counts for nothing: so 4.5 is asked.
      {"test-enablewhen",
       "diabetes after all",
       "completed",
       both(question("4.1", coded("Diabetes")), question("4.3", textual("x"))),
       "4.1 4.2 4.5",
       {"4.2 required", "4.3 not-enabled", "4.5 required"}},

      {"weightHeightQuestionnaire",
       "weight and height",
       "completed",
       joined({question("/29463-7", R"({"valueDecimal":70.5})"), question("/8352-7", loinc("LA11872-1")),
               question("/8302-2", R"({"valueDecimal":70})")}),
       "/29463-7 /8352-7 /8302-2 /39156-5 /8361-8",
       {}},
      // A decimal question with a unit takes the bare number.
      {"weightHeightQuestionnaire",
       "as quantities",
       "completed",
       joined(
           {question("/29463-7", R"({"valueQuantity":{"value":70,"system":"http://unitsofmeasure.org","code":"kg"}})"),
            question("/8361-8", loinc("LA11871-3"))}),
       "/29463-7 /8352-7 /8302-2 /39156-5 /8361-8",
       {"/29463-7 wrong-type", "/8361-8 not-an-option"}},
  };
}

Lines words(const std::string& text) {
  std::istringstream in(text);
  Lines all;
  for (std::string word; in >> word;) all.push_back(word);
  return all;
}

TEST_F(OthersCorpus, EachResponseIsEvaluatedAsTheStandardSays) {
  std::map<std::string, int> covered;
  for (const Expectation& expected : expectations()) {
    SCOPED_TRACE(std::string(expected.file) + ": " + expected.what);
    ++covered[expected.file];
    const auto response = readResponse(R"({"resourceType":"QuestionnaireResponse","status":")" +
                                       std::string(expected.status) + R"(","item":[)" + expected.items + "]}");
    ASSERT_TRUE(response) << response.error().text;
    const auto e = evaluate(questionnaire(expected.file), *response);
    ASSERT_TRUE(e);
    EXPECT_EQ(e->enabled, words(expected.enabled));
    EXPECT_EQ(brief(e->issues), expected.issues);
    EXPECT_EQ(e->score, expected.score);
    EXPECT_EQ(e->scores, expected.scores);
  }
  for (const auto& [name, errors] : kErrors) EXPECT_GE(covered[name], 2) << name;
}

// --- And as a form -------------------------------------------------------------------------------------------------

TEST_F(OthersCorpus, InitialValuesOfEveryTypeStandInAFreshForm) {
  const Answering answering(std::make_shared<const Questionnaire>(questionnaire("questionnaire-initialx")));
  EXPECT_EQ(answering.sections().at(0).answered, answering.questions().size());
  EXPECT_EQ(answering.answers("/type-open-choice-m").size(), 4u);
  EXPECT_EQ(answering.answers("/type-dateTime"), (std::vector<Answer>{*DateTime::parse("2015-02-07T13:28:17-05:00")}));
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
