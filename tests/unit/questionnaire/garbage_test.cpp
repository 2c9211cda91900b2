// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever stands in a file or comes over the wire, it is read or refused. Run under the sanitizers this is the test
// that nothing crashes; the limits keep it from taking for ever.
#include <random>

#include "questionnaire/report.h"
#include "support.h"

namespace priyom::questionnaire {
namespace {

constexpr int kRounds = 400;

// Another value in the place of a member's, so that the text stays JSON.
void exchangeValue(std::string& text, std::size_t from, std::mt19937& random) {
  static const std::vector<std::string> kValues = {"null", "true",  "-1",    "2147483648",      "1.50",
                                                   "\"\"", "\"a\"", "\"g\"", "\"choice\"",      "\"2021-02-30\"",
                                                   "[]",   "{}",    "[{}]",  "{\"code\":\"x\"}"};
  const std::size_t colon = text.find("\":", from);
  if (colon == std::string::npos) return;
  const std::size_t begin = colon + 2;
  const std::size_t end = text.find_first_of(text[begin] == '"' ? "\"" : ",}]", begin + 1);
  if (end == std::string::npos || text[begin] == '[' || text[begin] == '{') return;
  text.replace(begin, end - begin + (text[begin] == '"' ? 1 : 0), kValues[random() % kValues.size()]);
}

// Damages a text in a few places: values exchanged, bytes changed, cut, doubled, or replaced by what is telling in
// JSON.
std::string damaged(std::string text, std::mt19937& random) {
  static const std::vector<std::string> kPieces = {"{", "}",    "[",   "]",       "\"",   ",",
                                                   ":", "null", "1e9", "\\u0000", "\xD0", "\"item\":["};
  const bool staysJson = random() % 2 == 0;
  const int damages = 1 + static_cast<int>(random() % 4);
  for (int i = 0; i < damages && !text.empty(); ++i) {
    const std::size_t at = random() % text.size();
    const std::size_t length = std::min<std::size_t>(random() % 40, text.size() - at);
    switch (staysJson ? 0 : random() % 5) {
      case 0:
        exchangeValue(text, at, random);
        break;
      case 1:
        text[at] = static_cast<char>(random());
        break;
      case 2:
        text.erase(at, length);
        break;
      case 3:
        text.insert(at, text.substr(at, length));
        break;
      default:
        text.replace(at, std::min<std::size_t>(length, 6), kPieces[random() % kPieces.size()]);
    }
  }
  return text;
}

// Reads, evaluates and answers without looking at the outcome.
bool survives(const std::string& questionnaire, const std::string& answers) {
  const auto q = readQuestionnaire(questionnaire);
  const auto r = readResponse(answers);
  (void)evaluateReport(questionnaire, answers);
  if (!q) return false;
  if (r) (void)evaluate(*q, *r);
  Answering answering(std::make_shared<const Questionnaire>(*q));
  if (r) (void)answering.restore(*r);
  const std::vector<Question> questions = answering.questions();
  for (std::size_t i = 0; i < questions.size() && i < 5; ++i) (void)answering.toggle(questions[i].place, 0);
  (void)answering.responseJson(ResponseStatus::kCompleted, "");
  return true;
}

TEST(Garbage, DamagedTextsAreReadOrRefused) {
  const std::string q = questionnaireJson(R"({"linkId":"a","type":"choice","repeats":true,"text":"Что?","answerOption":[
      {"valueCoding":{"system":"s","code":"x","display":"Икс"},"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":1.5}]},
      {"valueInteger":2},{"valueDate":"2021-12-27"}],"item":[{"linkId":"n","type":"quantity"}]},
    {"linkId":"g","type":"group","repeats":true,"enableBehavior":"any","enableWhen":[{"question":"a","operator":"=","answerCoding":{"system":"s","code":"x"}},
      {"question":"d","operator":">","answerDateTime":"2021-12-27T12:00:00Z"}],"item":[{"linkId":"b","type":"decimal","initial":[{"valueDecimal":1.0}]},
      {"linkId":"c","type":"text","maxLength":9,"required":true}]},{"linkId":"d","type":"dateTime"})");
  const std::string r = responseJson(
      R"({"linkId":"a","answer":[{"valueCoding":{"system":"s","code":"x"},"item":[{"linkId":"n","answer":[{"valueQuantity":{"value":1.5}}]}]}]},
    {"linkId":"g","item":[{"linkId":"b","answer":[{"valueDecimal":2.50}]},{"linkId":"c","answer":[{"valueString":"текст"}]}]},
    {"linkId":"g","item":[{"linkId":"c"}]},{"linkId":"d","answer":[{"valueDateTime":"2021-12-28T12:00:00Z"}]})");
  ASSERT_TRUE(survives(q, r));
  std::mt19937 random(20211227);
  int read = 0;
  for (int i = 0; i < kRounds; ++i) {
    if (survives(damaged(q, random), damaged(r, random))) ++read;
  }
  EXPECT_GT(read, kRounds / 4) << "the damage is so great that only the JSON parser was tried";
  EXPECT_LT(read, kRounds);
}

TEST(Garbage, RandomBytesAreRefused) {
  std::mt19937 random(7);
  for (int i = 0; i < kRounds; ++i) {
    std::string bytes(random() % 300, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    EXPECT_FALSE(survives(bytes, bytes));
  }
}

TEST(Garbage, TheNeedsQuestionnaireDamagedIsReadOrRefused) {
  const std::string needs = readFile(std::filesystem::path(PRIYOM_SOURCE_DIR) / "assets/questionnaires/needs.json");
  std::mt19937 random(11);
  for (int i = 0; i < kRounds / 10; ++i) survives(damaged(needs, random), responseJson(""));
}

}  // namespace
}  // namespace priyom::questionnaire
