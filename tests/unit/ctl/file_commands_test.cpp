// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <fstream>

#include "tests/support/store_disk/scratch_folder.h"
#include "tests/unit/ctl/shell.h"
#include "token/qr_image.h"
#include "token/short_token.h"

namespace priyom::tests {
namespace {

using ctl::ExitCode;

constexpr const char* kQuestionnaire = R"({
  "resourceType": "Questionnaire", "url": "https://example.org/q", "version": "1", "status": "active",
  "item": [
    {"linkId": "1", "type": "boolean", "text": "Нужна помощь?", "required": true},
    {"linkId": "2", "type": "choice", "text": "Какая?", "enableWhen": [{"question": "1", "operator": "=", "answerBoolean": true}],
     "answerOption": [{"valueCoding": {"code": "a"}, "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 3}]},
                      {"valueCoding": {"code": "b"}}]}
  ]})";
constexpr const char* kResponse = R"({
  "resourceType": "QuestionnaireResponse", "questionnaire": "https://example.org/q|1", "status": "completed",
  "item": [{"linkId": "1", "answer": [{"valueBoolean": true}]}, {"linkId": "2", "answer": [{"valueCoding": {"code": "a"}}]}]})";

// A PGM of the text as a QR code, 4 dots a module.
std::string picture(const std::string& text) {
  constexpr int kDots = 4;
  const auto matrix = token::encodeQr(text).value();
  const int side = (matrix.size + 2 * token::kQuietZone) * kDots;
  std::string image = "P5 " + std::to_string(side) + " " + std::to_string(side) + " 255\n";
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const int column = x / kDots - token::kQuietZone;
      const int row = y / kDots - token::kQuietZone;
      const bool inside = column >= 0 && row >= 0 && column < matrix.size && row < matrix.size;
      image += inside && matrix.isDark(column, row) ? '\0' : '\xff';
    }
  }
  return image;
}

class FileCommands : public testing::Test {
 protected:
  std::string write(const std::string& name, const std::string& text) {
    std::ofstream(folder_.file(name), std::ios::binary) << text;
    return folder_.file(name);
  }
  ScratchFolder folder_;
};

TEST_F(FileCommands, AQuestionnaireThatMayBeOfferedPasses) {
  const auto file = write("q.json", kQuestionnaire);
  const auto ran = priyomctl({"questionnaire", "check", file});
  EXPECT_EQ(ran.code, ExitCode::kDone) << ran.out;
  EXPECT_NE(ran.out.find(file), std::string::npos);
}

TEST_F(FileCommands, OneThatMayNotIsNamedByItsItemAndAmongOthersToo) {
  std::string text = kQuestionnaire;
  text.replace(text.find("\"boolean\""), 9, "\"reference\"");
  const auto bad = write("bad.json", text);
  const auto ran = priyomctl({"questionnaire", "check", write("q.json", kQuestionnaire), bad});
  EXPECT_EQ(ran.code, ExitCode::kNo);
  EXPECT_NE(ran.out.find(bad + ": error 1"), std::string::npos) << ran.out;
  EXPECT_EQ(priyomctl({"questionnaire", "check", folder_.file("none.json")}).code, ExitCode::kFile);
}

constexpr const char* kRules = R"({"questionnaire": "https://example.org/q",
  "services": [{"id": "talk", "name": {"ru": "Разговор"}}],
  "rules": [{"id": "needs-a", "when": {"question": "2", "any": ["a"]}, "then": {"services": ["talk"]}}]})";

TEST_F(FileCommands, TheRulesBesideAQuestionnaireAreCheckedWithIt) {
  const auto questionnaire = write("q.json", kQuestionnaire);
  const auto rules = write("q.rules.json", kRules);
  const auto good = priyomctl({"questionnaire", "check", questionnaire});
  EXPECT_EQ(good.code, ExitCode::kDone) << good.out << good.err;
  EXPECT_NE(good.out.find(rules + ": 1 rule, 1 service, 0 errors: can be applied"), std::string::npos) << good.out;
  std::string text = kRules;
  text.replace(text.find("[\"a\"]"), 5, "[\"z\"]");
  const auto bad = priyomctl({"questionnaire", "check", write("q.rules.json", text)});
  EXPECT_EQ(bad.code, ExitCode::kNo);
  EXPECT_NE(bad.out.find(rules + ": error rule needs-a: question \"2\" has no answer \"z\""), std::string::npos)
      << bad.out;
  EXPECT_EQ(priyomctl({"questionnaire", "check", write("q.rules.json", "[]")}).code, ExitCode::kFile);
}

TEST_F(FileCommands, WhatFollowsFromAResponseIsPrinted) {
  const auto ran = priyomctl({"questionnaire", "advise", "--questionnaire", write("q.json", kQuestionnaire), "--rules",
                              write("q.rules.json", kRules), "--response", write("r.json", kResponse)});
  ASSERT_EQ(ran.code, ExitCode::kDone) << ran.err;
  const auto report = boost::json::parse(ran.out);
  EXPECT_EQ(report.at("services"), boost::json::parse(R"(["talk"])"));
  EXPECT_EQ(report.at("because"), boost::json::parse(R"(["needs-a"])"));
  EXPECT_EQ(report.at("quiet_flag"), false);
}

// A script tells "mend the questionnaire" from "this is no questionnaire", whichever of the two it asked.
TEST_F(FileCommands, AFileThatIsNoQuestionnaireEndsCheckAndEvaluateAlike) {
  const auto good = write("q.json", kQuestionnaire);
  const auto response = write("r.json", kResponse);
  for (const char* text : {"rubbish", "{}", R"({"resourceType": "Patient"})"}) {
    const auto file = write("no.json", text);
    const auto checked = priyomctl({"questionnaire", "check", file, good});
    const auto evaluated = priyomctl({"questionnaire", "evaluate", "--questionnaire", file, "--response", response});
    EXPECT_EQ(checked.code, ExitCode::kFile) << text;
    EXPECT_EQ(evaluated.code, checked.code) << text;
    EXPECT_NE(checked.err.find(file), std::string::npos) << checked.err;
    EXPECT_NE(evaluated.err.find(file), std::string::npos) << evaluated.err;
    EXPECT_NE(checked.out.find(good + ": "), std::string::npos) << "the good file is looked at all the same";
  }
}

TEST_F(FileCommands, AResponseIsEvaluatedIntoOneLineOfJson) {
  const auto questionnaire = write("q.json", kQuestionnaire);
  const auto ran = priyomctl(
      {"questionnaire", "evaluate", "--questionnaire", questionnaire, "--response", write("r.json", kResponse)});
  ASSERT_EQ(ran.code, ExitCode::kDone) << ran.err;
  const auto report = boost::json::parse(ran.out);
  EXPECT_EQ(report, boost::json::parse(R"({"enabled":["1","2"],"issues":[],"score":3})")) << ran.out;
  const auto empty =
      priyomctl({"questionnaire", "evaluate", "--questionnaire", questionnaire, "--response",
                 write("e.json", R"({"resourceType": "QuestionnaireResponse", "status": "completed"})")});
  ASSERT_EQ(empty.code, ExitCode::kDone) << "issues are no failure of the program";
  EXPECT_FALSE(boost::json::parse(empty.out).at("issues").as_array().empty());
  EXPECT_EQ(
      priyomctl({"questionnaire", "evaluate", "--questionnaire", questionnaire, "--response", folder_.file("none")})
          .code,
      ExitCode::kFile);
  EXPECT_EQ(
      priyomctl({"questionnaire", "evaluate", "--questionnaire", questionnaire, "--response", write("x.json", "{}")})
          .code,
      ExitCode::kFile);
  EXPECT_EQ(priyomctl({"questionnaire", "evaluate", "--questionnaire", questionnaire}).code, ExitCode::kMistake);
}

TEST_F(FileCommands, ATicketsQrIsReadFromAPicture) {
  const auto token = token::sealShort(token::TokenKey::generate(3), CentreId{"sample"}, TicketId{{0xab}});
  const auto ran = priyomctl({"token", "decode", write("ticket.pgm", picture(token))});
  ASSERT_EQ(ran.code, ExitCode::kDone) << ran.err;
  EXPECT_NE(ran.out.find(token), std::string::npos);
  EXPECT_NE(ran.out.find(TicketId{{0xab}}.hex()), std::string::npos) << ran.out;
  const auto raw = priyomctl({"token", "decode", "--json", folder_.file("ticket.pgm")});
  EXPECT_EQ(boost::json::parse(raw.out).at("key").as_int64(), 3);
}

TEST_F(FileCommands, APictureWithoutATicketSaysSo) {
  const auto other = priyomctl({"token", "decode", write("other.pgm", picture("HTTPS://EXAMPLE.ORG"))});
  EXPECT_EQ(other.code, ExitCode::kNo);
  EXPECT_NE(other.err.find("not a ticket"), std::string::npos) << other.err;
  const auto blank =
      priyomctl({"token", "decode", write("blank.pgm", "P5 100 100 255\n" + std::string(10'000, '\xff'))});
  EXPECT_EQ(blank.code, ExitCode::kNo);
  EXPECT_NE(blank.err.find("no QR code"), std::string::npos) << blank.err;
  EXPECT_EQ(priyomctl({"token", "decode", write("rubbish.png", "rubbish")}).code, ExitCode::kFile);
  EXPECT_EQ(priyomctl({"token", "decode", folder_.file("none.png")}).code, ExitCode::kFile);
}

TEST(NamesInflect, DeclinesLineByLineAndNamesWhatItCannot) {
  const auto ran = priyomctl({"names", "inflect", "--case", "prepositional"}, "Щаранский\tЛев\t\nИванова\tАнна\tПетровна\n");
  EXPECT_EQ(ran.code, ctl::ExitCode::kDone) << ran.err;
  EXPECT_EQ(ran.out, "Щаранском\tЛьве\t\nИвановой\tАнне\tПетровне\n");
  const auto half = priyomctl({"names", "inflect", "--case", "dative"}, "Ткач\tСаша\t\nБелый\tИгорь\t\na\tb\tc\td\n");
  EXPECT_EQ(half.code, ctl::ExitCode::kNo);
  EXPECT_EQ(half.out, "Ткач\tСаша\t\nБелому\tИгорю\t\na\tb\tc\td\n");
  EXPECT_NE(half.err.find("line 1"), std::string::npos);
  EXPECT_NE(half.err.find("line 3"), std::string::npos);
  EXPECT_EQ(priyomctl({"names", "inflect", "--case", "dative", "--gender", "m"}, "Ткач\tСаша\t\n").out, "Ткачу\tСаше\t\n");
  EXPECT_EQ(priyomctl({"names", "inflect", "--case", "ablative"}).code, ctl::ExitCode::kMistake);
}

}  // namespace
}  // namespace priyom::tests
