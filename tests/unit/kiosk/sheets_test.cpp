// SPDX-License-Identifier: GPL-3.0-or-later
// Applications, messages and opinions: what is asked, what is agreed to, and what leaves the terminal.
#include <gtest/gtest.h>

#include <QTest>
#include <boost/json/serialize.hpp>

#include "kiosk_stage.h"

namespace priyom::kiosk {
namespace {

using Step = Visit::Step;
using Sheet = Visit::Sheet;

class Sheets : public testing::Test {
 protected:
  Sheets() { stage.goLive(); }
  void write(const char* linkId, const char* text) {
    ASSERT_EQ(visit.question()->linkId(), linkId);
    visit.question()->type(QString::fromUtf8(text));
    visit.next();
  }
  void choose(const char* linkId, const char* code) {
    auto* question = visit.question();
    ASSERT_EQ(question->linkId(), linkId);
    for (int row = 0; row < question->rowCount(); ++row)
      if (question->data(question->index(row), QuestionModel::Code) == QString(code)) {
        question->toggle(row);
        return visit.next();
      }
    FAIL() << "no option " << code;
  }
  void answerYes(const char* linkId) { choose(linkId, "true"); }
  // The needs questionnaire with these answers.
  void toResult(const QMap<QString, QString>& codes) {
    visit.findHelp();
    visit.beginQuestions();
    for (int i = 0; i < 100 && visit.step() == Step::Asking; ++i) {
      const auto linkId = visit.question()->linkId();
      if (codes.contains(linkId))
        choose(linkId.toUtf8(), codes[linkId].toUtf8());
      else
        visit.skip();
    }
    visit.confirm();
    ASSERT_EQ(visit.step(), Step::Result);
  }
  void skipTo(const char* linkId) {
    for (int i = 0; i < 40 && visit.step() == Step::Asking && visit.question()->linkId() != linkId; ++i) visit.skip();
    ASSERT_EQ(visit.question()->linkId(), linkId);
  }
  void skipToReview() {
    for (int i = 0; i < 40 && visit.step() == Step::Asking; ++i) visit.skip();
    ASSERT_EQ(visit.step(), Step::Review);
  }
  boost::json::object sent() const {
    for (const auto& call : stage.hub->calls)
      if (call.method == "submission.send") return call.params;
    return {};
  }

  Stage stage;
  Visit& visit = *stage.visit;
};

TEST_F(Sheets, AnApplicationIsAskedForOnlyAfterItsConsent) {
  visit.more();
  visit.fillIn(Sheet::Application);
  ASSERT_EQ(visit.step(), Step::Consent);
  EXPECT_FALSE(visit.consent().value("what").toString().isEmpty());
  visit.decline();
  EXPECT_EQ(visit.step(), Step::More);
  visit.fillIn(Sheet::Application);
  visit.agree(true);
  EXPECT_FALSE(visit.hasAnswers()) << "no ticket takes an application along";
  choose("purpose", "day-care");
  ASSERT_EQ(visit.question()->linkId(), "category");
  visit.next();
  visit.skip();
  EXPECT_EQ(visit.question()->linkId(), "category") << "required: neither next nor skip";
  visit.question()->toggle(0);
  visit.next();
  write("surname", "Образцова");
  write("given-name", "Мария");
  skipTo("phone");
  write("phone", "+7 000 000-00-00");
  skipToReview();
  visit.confirm();
  ASSERT_EQ(visit.step(), Step::Issuing);
  const auto params = sent();
  EXPECT_EQ(params.at("kind").as_string(), "application");
  EXPECT_EQ(params.at("consent").at("purpose").as_string(), "application");
  EXPECT_TRUE(params.at("consent").at("for_child").as_bool());
  EXPECT_NE(boost::json::serialize(params.at("response")).find("Образцова"), std::string::npos);
  ASSERT_TRUE(
      stage.hub->answer("submission.send", boost::json::object{{"kind", "application"}, {"due", "2026-11-30"}}));
  EXPECT_EQ(visit.step(), Step::Sent);
  EXPECT_TRUE(visit.answeredUntil().contains("30"));
  visit.done();
  EXPECT_EQ(visit.step(), Step::Start);
  visit.more();
  visit.fillIn(Sheet::Application);
  visit.agree(false);
  visit.next();
  EXPECT_FALSE(visit.question()->answered()) << "the next visitor finds nothing";
}

TEST_F(Sheets, AMessageNamesNobodyWithoutConsent) {
  visit.more();
  visit.fillIn(Sheet::Message);
  skipTo("message");
  write("message", "Сосед третий день не открывает дверь");
  ASSERT_EQ(visit.question()->linkId(), "consent");
  visit.question()->toggle(0);
  visit.next();
  ASSERT_EQ(visit.step(), Step::Consent);
  visit.back();
  EXPECT_EQ(visit.question()->linkId(), "consent");
  visit.next();
  visit.decline();
  EXPECT_EQ(visit.step(), Step::Review) << "nothing of a person is asked";
  visit.confirm();
  const auto params = sent();
  EXPECT_EQ(params.at("kind").as_string(), "message");
  EXPECT_FALSE(params.contains("consent"));
}

TEST_F(Sheets, AConsentThatWasTakenBackIsNotSent) {
  visit.more();
  visit.fillIn(Sheet::Message);
  skipTo("message");
  write("message", "Ребёнок один на площадке");
  visit.question()->toggle(0);
  visit.next();
  visit.agree(false);
  visit.back();
  ASSERT_EQ(visit.question()->linkId(), "consent");
  visit.question()->toggle(1);
  visit.next();
  ASSERT_EQ(visit.step(), Step::Review);
  visit.confirm();
  EXPECT_FALSE(sent().contains("consent"));
}

TEST_F(Sheets, AMessageWithConsentAsksWhoAndTellsWhenItIsSeen) {
  visit.more();
  visit.fillIn(Sheet::Message);
  skipTo("message");
  write("message", "Ребёнок один на площадке");
  visit.question()->toggle(0);
  visit.next();
  visit.agree(false);
  write("name", "Образцова Мария");
  skipToReview();
  visit.confirm();
  EXPECT_EQ(sent().at("consent").at("purpose").as_string(), "message");
  ASSERT_TRUE(stage.hub->answer("submission.send", boost::json::object{{"kind", "message"}, {"alert", "one"}}));
  EXPECT_FALSE(visit.messageSeen());
  const auto alerts = [&](const char* id, const char* state) {
    stage.hub->notification("alerts", {{"revision", {{"epoch", "e"}, {"counter", 1}}},
                                       {"time", "2026-11-22T10:42:30.000+03:00"},
                                       {"day", "2026-11-22"},
                                       {"alerts", boost::json::array{{{"alert", id}, {"state", state}}}}});
  };
  alerts("another", "accepted");
  alerts("one", "open");
  EXPECT_FALSE(visit.messageSeen());
  alerts("one", "accepted");
  EXPECT_TRUE(visit.messageSeen());
}

TEST_F(Sheets, AnOpinionTellsNeitherHourNorPerson) {
  visit.more();
  visit.fillIn(Sheet::Opinion);
  ASSERT_EQ(visit.step(), Step::Asking) << "no consent: nobody is named";
  visit.question()->toggle(0);
  visit.next();
  skipToReview();
  visit.confirm();
  const auto params = sent();
  EXPECT_EQ(params.at("response").at("authored").as_string(), "2026-11-22");
  EXPECT_FALSE(params.contains("consent"));
  ASSERT_TRUE(stage.hub->answer("submission.send", boost::json::object{{"kind", "opinion"}}));
  EXPECT_EQ(visit.step(), Step::Sent);
}

boost::json::object issued(const ui::ScriptedTransport& hub) {
  for (const auto& call : hub.calls)
    if (call.method == "ticket.issue") return call.params;
  return {};
}

TEST_F(Sheets, ANameGoesWithTheTicketAfterItsConsentAndNotWithout) {
  toResult({});
  visit.nameMyself();
  ASSERT_EQ(visit.step(), Step::Consent);
  visit.agree(false);
  answerYes("age-14");
  write("surname", "Образцова");
  write("given-name", "Мария");
  visit.skip();
  ASSERT_EQ(visit.step(), Step::Result) << "the answers wait";
  EXPECT_TRUE(visit.named());
  // Another thought: back to the consent, and no.
  visit.nameMyself();
  visit.back();
  ASSERT_EQ(visit.step(), Step::Consent);
  visit.decline();
  ASSERT_EQ(visit.step(), Step::Result);
  EXPECT_FALSE(visit.named());
  visit.nameMyself();
  ASSERT_EQ(visit.step(), Step::Consent) << "a withdrawn consent is asked for anew";
  visit.agree(true);
  answerYes("age-14");
  write("surname", "Тестова");
  while (visit.step() == Step::Asking) visit.skip();
  visit.takeHelpTicket();
  const auto params = issued(*stage.hub);
  const auto& arrival = params.at("arrival");
  EXPECT_EQ(arrival.at("applicant").at("surname").as_string(), "Тестова");
  EXPECT_EQ(arrival.at("consent").at("purpose").as_string(), "reception");
  EXPECT_TRUE(arrival.at("consent").at("for_child").as_bool());
  EXPECT_TRUE(params.contains("response"));
  ASSERT_TRUE(stage.giveTicket());
  EXPECT_FALSE(visit.named()) << "told, and forgotten";
}

TEST_F(Sheets, UnderFourteenNoNameIsAskedAndNoneIsTaken) {
  toResult({});
  visit.nameMyself();
  visit.agree(false);
  ASSERT_EQ(visit.question()->linkId(), "age-14");
  visit.skip();
  ASSERT_EQ(visit.question()->linkId(), "age-14") << "it cannot be passed over";
  answerYes("age-14");
  write("surname", "Образцова");
  // A second thought: back to the age.
  visit.back();
  visit.back();
  ASSERT_EQ(visit.question()->linkId(), "age-14");
  visit.question()->toggle(1);
  visit.next();
  EXPECT_EQ(visit.step(), Step::Result) << "no name is asked";
  EXPECT_FALSE(visit.named());
  visit.takeHelpTicket();
  EXPECT_FALSE(issued(*stage.hub).contains("arrival"));
}

TEST_F(Sheets, WhoseAnswersTellTheAgeIsNotAskedForIt) {
  const auto firstAfter = [&](const QMap<QString, QString>& codes) {
    toResult(codes);
    visit.nameMyself();
    visit.agree(false);
    const auto asked = visit.question()->linkId();
    visit.back();
    EXPECT_EQ(visit.step(), Step::Consent);
    visit.quit();
    return asked;
  };
  EXPECT_EQ(firstAfter({{"0.1", "for-self-and-family"}, {"0.4", "age-60-79"}}), "surname");
  EXPECT_EQ(firstAfter({{"0.1", "for-child"}}), "surname") << "who comes for a child is none";
  EXPECT_EQ(firstAfter({{"0.1", "for-self-and-family"}, {"0.4", "age-under-18"}}), "age-14");
  EXPECT_EQ(firstAfter({}), "age-14");
}

TEST_F(Sheets, WhoForgotTheCodeGetsATicketThatSaysSo) {
  visit.checkIn();
  ASSERT_EQ(visit.step(), Step::CheckIn);
  visit.takeTicket();
  visit.chooseLine("reception");
  visit.ordinary();
  EXPECT_TRUE(issued(*stage.hub).at("arrival").at("code_forgotten").as_bool());
}

TEST_F(Sheets, WhatIsSentTwiceIsOneCommand) {
  visit.more();
  visit.fillIn(Sheet::Opinion);
  skipToReview();
  visit.confirm();
  ASSERT_TRUE(stage.hub->answer("submission.send", fail(Errc::kUnavailable, "")));
  EXPECT_EQ(visit.trouble(), Visit::Trouble::NoAnswer);
  visit.retry();
  std::vector<std::string> ids;
  for (const auto& call : stage.hub->calls)
    if (call.method == "submission.send") ids.emplace_back(call.params.at("command").as_string());
  ASSERT_EQ(ids.size(), 2U);
  EXPECT_EQ(ids.front(), ids.back());
}

TEST(Consents, AreReadWholeOrRefusedByName) {
  EXPECT_EQ(Consents::read("[]").error().code, Errc::kMalformed);
  const auto lacking = Consents::read(R"({"version":"1","consents":[{"purpose":"message","title":{"en":"x"}}]})");
  ASSERT_FALSE(lacking);
  EXPECT_NE(lacking.error().text.find("message"), std::string::npos) << lacking.error().text;
}

}  // namespace
}  // namespace priyom::kiosk
