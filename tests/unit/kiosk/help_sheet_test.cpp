// SPDX-License-Identifier: GPL-3.0-or-later
// What a visitor is told after the questionnaire, and what never leaves the terminal with it.
#include "kiosk/help_sheet.h"

#include <gtest/gtest.h>

#include <QTest>
#include <boost/json/serialize.hpp>
#include <map>
#include <set>

#include "kiosk_stage.h"
#include "print/escpos.h"
#include "ui/language.h"

namespace priyom::kiosk {
namespace {

using Step = Visit::Step;
using Answers = std::map<QString, std::set<QString>>;  // linkId, codes

class HelpTest : public testing::Test {
 protected:
  HelpTest() {
    ui::Language::instance().configure("kiosk", "ru", nullptr);
    stage.goLive();
  }
  void toReview(Stage& on, const Answers& answers) {
    auto& there = *on.visit;
    there.findHelp();
    there.beginQuestions();
    for (int i = 0; i < 100 && there.step() == Step::Asking; ++i) {
      auto* question = there.question();
      const auto wanted = answers.find(question->linkId());
      for (int row = 0; wanted != answers.end() && row < question->rowCount(); ++row)
        if (wanted->second.contains(question->data(question->index(row), QuestionModel::Code).toString()))
          question->toggle(row);
      there.next();
    }
    ASSERT_EQ(there.step(), Step::Review);
  }
  void toResult(const Answers& answers) {
    toReview(stage, answers);
    visit.confirm();
    ASSERT_EQ(visit.step(), Step::Result);
  }
  QVariantMap service(const char* name) {
    for (const auto& each : visit.help()->services())
      if (each.toMap().value("name") == QString::fromUtf8(name)) return each.toMap();
    return {};
  }

  Stage stage;
  Visit& visit = *stage.visit;
};

const Answers kMother = {{"1.1", {"large-family"}}, {"2.1", {"utility-debts"}}, {"6.5", {"passport", "snils"}}};

TEST_F(HelpTest, NamesTheServicesWithWhoGivesThemWhatToBringAndWhatIsMissing) {
  toResult(kMother);
  EXPECT_EQ(visit.help()->services().size(), 2);
  const auto lawyer = service("Консультация юриста");
  EXPECT_EQ(lawyer.value("givenBy"), "юрист");
  EXPECT_EQ(lawyer.value("bring"), "паспорт");
  EXPECT_EQ(lawyer.value("missing"), "") << "it is along";
  EXPECT_EQ(service("Оформление выплат и документов").value("missing"), "справка о составе семьи, справка о доходах");
  EXPECT_EQ(visit.help()->alsoBring(), "свидетельства о рождении детей") << "asked for by a rule, of no service";
  EXPECT_EQ(visit.help()->alsoMissing(), "свидетельства о рождении детей");
  EXPECT_EQ(stage.hub->count("ticket.issue"), 0U) << "nothing leaves the terminal before the visitor says so";
}

TEST_F(HelpTest, WhoSaidNothingOfPapersIsNotToldThatTheyLack) {
  toResult({{"6.4", {"lawyer"}}});
  EXPECT_EQ(service("Консультация юриста").value("bring"), "паспорт");
  EXPECT_EQ(service("Консультация юриста").value("missing"), "");
}

TEST_F(HelpTest, NothingOfFlagsMarkersAndRegulationsIsShown) {
  toResult({{"1.1", {"foster-or-guardian-family"}}, {"6.1", {"beaten-or-threatened"}}});
  QString shown = visit.sentence() + visit.help()->alsoBring() + visit.help()->alsoMissing();
  for (const auto& each : visit.help()->services())
    for (const auto& text : each.toMap()) shown += text.toString() + QLatin1Char('\n');
  EXPECT_TRUE(shown.contains(QString::fromUtf8("психолог")));
  for (const char* word : {"кризис", "Кризис", "сыновител", "опекун", "бьют", "угрож"})
    EXPECT_FALSE(shown.contains(QString::fromUtf8(word))) << word;
}

TEST_F(HelpTest, TheTicketCarriesTheWholeResponse) {
  toResult(kMother);
  visit.takeHelpTicket();
  ASSERT_EQ(stage.hub->count("ticket.issue"), 1U);
  const auto text = boost::json::serialize(stage.hub->calls.back().params);
  EXPECT_NE(text.find("utility-debts"), std::string::npos);
  EXPECT_NE(text.find("\"completed\""), std::string::npos);
  ASSERT_TRUE(stage.giveTicket());
  EXPECT_EQ(visit.step(), Step::Ticket);
  EXPECT_TRUE(visit.help()->services().isEmpty());
  EXPECT_EQ(visit.review()->rowCount(), 0) << "told and acknowledged: kept nowhere";
  stage.printer->comeOut(PrintState::kPrinted);
}

TEST_F(HelpTest, BackCorrectsAndTheResultFollowsTheAnswers) {
  toResult({});
  EXPECT_TRUE(visit.help()->services().isEmpty());
  visit.back();
  ASSERT_EQ(visit.step(), Step::Review);
  visit.goTo("6.4");
  visit.question()->toggle(3);  // lawyer
  visit.next();
  visit.confirm();
  EXPECT_EQ(visit.help()->services().size(), 1);
}

TEST_F(HelpTest, FinishingAndLeavingWipeEverything) {
  for (const bool quickly : {false, true}) {
    toResult(kMother);
    if (quickly)
      visit.quit();
    else
      visit.done();
    EXPECT_EQ(visit.step(), Step::Start);
    EXPECT_FALSE(visit.help()->isShown());
    EXPECT_TRUE(visit.help()->services().isEmpty());
    EXPECT_TRUE(visit.help()->alsoBring().isEmpty());
  }
  EXPECT_EQ(stage.hub->count("ticket.issue"), 0U);
}

TEST_F(HelpTest, AnAppointmentIsBegunWithTheAnswersStillThereAndBackLeadsToThem) {
  toResult(kMother);
  visit.bookAppointment();
  ASSERT_EQ(visit.step(), Step::Booking);
  EXPECT_TRUE(visit.hasAnswers());
  visit.back();
  EXPECT_EQ(visit.step(), Step::Result);
  EXPECT_EQ(visit.help()->services().size(), 2);
  visit.bookAppointment();
  visit.finishAtTheDesk();  // the question to somebody who may have gone
  ASSERT_EQ(stage.hub->count("ticket.issue"), 1U);
  EXPECT_EQ(stage.hub->calls.back().params.at("response").at("status").as_string(), "completed");
}

TEST_F(HelpTest, ABookingFromTheStartHasNoAnswersToKeep) {
  visit.bookAppointment();
  EXPECT_FALSE(visit.hasAnswers());
  visit.back();
  EXPECT_EQ(visit.step(), Step::Start);
}

TEST_F(HelpTest, BrokenRulesNameNothingAndTheWaysOnAreThere) {
  auto rules = std::make_shared<questionnaire::Rules>(*needsRules(*needs()));
  rules->errors.push_back("rule asks-for-lawyer: no question 9.9");
  VisitSettings settings;
  settings.helpRules = rules;
  Stage broken(settings);
  broken.goLive();
  toReview(broken, kMother);
  broken.visit->confirm();
  ASSERT_EQ(broken.visit->step(), Step::Result);
  EXPECT_TRUE(broken.visit->help()->services().isEmpty()) << "some of the help that fits would hide the rest";
  broken.visit->printMemo();
  EXPECT_EQ(broken.visit->help()->memoName(), "none");
  broken.visit->takeHelpTicket();
  EXPECT_EQ(broken.hub->count("ticket.issue"), 1U);
}

TEST_F(HelpTest, TheMemoIsPrintedOnceAndIsNoTicket) {
  toResult(kMother);
  visit.printMemo();
  visit.printMemo();
  EXPECT_EQ(visit.help()->memoName(), "printing");
  EXPECT_FALSE(visit.help()->mayPrint());
  stage.printer->comeOut(PrintState::kPrinted);
  ASSERT_TRUE(QTest::qWaitFor([&] { return visit.help()->memoName() == "printed"; }));
  visit.printMemo();
  EXPECT_EQ(stage.printer->names().size(), 1U);
  EXPECT_EQ(stage.hub->count("ticket.print_report"), 0U) << "the hub hears of tickets only";
  const auto paper = print::decodeEscpos(stage.printer->bytes());
  ASSERT_TRUE(paper);
  ASSERT_EQ(paper->size(), 1U);
  EXPECT_EQ(paper->front().raster.width, print::kDots80mm);
  EXPECT_GT(paper->front().raster.height, 600);
}

TEST_F(HelpTest, AMemoThatDidNotComeOutCanBePrintedAgain) {
  toResult(kMother);
  for (const auto state : {PrintState::kFailed, PrintState::kUnknown}) {
    visit.printMemo();
    stage.printer->comeOut(state);
    const auto name = QString::fromStdString(std::string(printStateName(state)));
    ASSERT_TRUE(QTest::qWaitFor([&] { return visit.help()->memoName() == name; }));
    EXPECT_TRUE(visit.help()->mayPrint());
  }
  EXPECT_NE(stage.printer->names()[0], stage.printer->names()[1]) << "CUPS would take it for the same job";
}

TEST_F(HelpTest, ThePaperOfOneWhoLeftSaysNothingToTheNext) {
  toResult(kMother);
  visit.printMemo();
  visit.quit();
  toResult({{"6.4", {"lawyer"}}});
  stage.printer->comeOut(PrintState::kFailed);
  ASSERT_TRUE(QTest::qWaitFor([&] { return stage.printer->names().size() == 1; }));
  QTest::qWait(50);
  EXPECT_EQ(visit.help()->memoName(), "none");
}

TEST_F(HelpTest, WithoutAPrinterNoMemoIsSent) {
  stage.printer->be(print::PrinterState::kPaperOut);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !visit.prints(); }));
  toResult(kMother);
  visit.printMemo();
  EXPECT_EQ(visit.help()->memoName(), "none");
}

}  // namespace
}  // namespace priyom::kiosk
