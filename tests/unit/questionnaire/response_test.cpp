// SPDX-License-Identifier: GPL-3.0-or-later
#include "support.h"

namespace priyom::questionnaire {
namespace {

TEST(ResponseJson, WhatIsReadIsWrittenAgainDigitForDigit) {
  const std::string json =
      R"({"resourceType":"QuestionnaireResponse","questionnaire":"https://priyom.example/q|1","status":"completed",)"
      R"("authored":"2021-12-27T12:00:00+03:00","item":[{"linkId":"g","item":[)"
      R"({"linkId":"a","answer":[{"valueCoding":{"system":"s","code":"x","display":"Икс \"икс\""}},{"valueString":"строка\n"}]},)"
      R"({"linkId":"b","answer":[{"valueBoolean":true,"item":[{"linkId":"c","answer":[{"valueInteger":-7}]}]}]},)"
      R"({"linkId":"d","answer":[{"valueDecimal":1.50}]},{"linkId":"e","answer":[{"valueDate":"2021-12"}]},)"
      R"({"linkId":"f","answer":[{"valueDateTime":"2021-12-27T12:00:00.5Z"}]},{"linkId":"h","answer":[{"valueTime":"12:00:00"}]},)"
      R"({"linkId":"i","answer":[{"valueQuantity":{"value":1.0,"unit":"m"}}]}]}]})";
  const auto read = readResponse(json);
  ASSERT_TRUE(read);
  EXPECT_EQ(writeResponse(*read), json);
}

TEST(ResponseJson, WhatIsNoResponseIsRefused) {
  EXPECT_EQ(readResponse("nonsense").error().code, Errc::kMalformed);
  EXPECT_EQ(readResponse(R"({"resourceType":"Questionnaire"})").error().code, Errc::kMalformed);
  EXPECT_EQ(readResponse(R"({"resourceType":"QuestionnaireResponse","item":{}})").error().code, Errc::kMalformed);
  EXPECT_EQ(readResponse(R"({"resourceType":"QuestionnaireResponse","item":[1]})").error().code, Errc::kMalformed);
}

TEST(ResponseJson, OneThatIsTooLargeIsRefused) {
  std::string answers = R"({"valueInteger":1})";
  for (std::size_t i = 0; i < kMaxAnswers; ++i) answers += R"(,{"valueInteger":1})";
  EXPECT_EQ(readResponse(responseJson(R"({"linkId":"a","answer":[)" + answers + "]}")).error().code, Errc::kTooLarge);
  std::string items = R"({"linkId":"a"})";
  for (std::size_t i = 0; i < kMaxResponseItems; ++i) items += R"(,{"linkId":"a"})";
  EXPECT_EQ(readResponse(responseJson(items)).error().code, Errc::kTooLarge);
}

TEST(ResponseJson, OneWithoutAnyItemIsLegal) {
  const auto read = readResponse(R"({"resourceType":"QuestionnaireResponse","status":"in-progress"})");
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->items.empty());
  EXPECT_EQ(writeResponse(*read), R"({"resourceType":"QuestionnaireResponse","status":"in-progress"})");
}

TEST(ResponseJson, ANumberThatIsNoneNeverReachesTheText) {
  Response r;
  r.items.push_back({"a", {}, {{Decimal{"1}, \"evil\": {", 1}, {}}}, {}});
  EXPECT_EQ(writeResponse(r),
            R"({"resourceType":"QuestionnaireResponse","status":"in-progress","item":[{"linkId":"a"}]})");
}

TEST(ResponseJson, WipingLeavesNothing) {
  Response r = response(
      R"({"linkId":"a","answer":[{"valueString":"Образцова","item":[{"linkId":"b","answer":[{"valueString":"x"}]}]}]})");
  wipe(r);
  EXPECT_TRUE(r.items.empty());
}

}  // namespace
}  // namespace priyom::questionnaire
