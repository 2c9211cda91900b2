// SPDX-License-Identifier: GPL-3.0-or-later
// What a visitor may rely on, from the first touch to the wiped screen.
#include "kiosk/visit.h"

#include <gtest/gtest.h>

#include <QMetaProperty>
#include <QTest>
#include <boost/json/serialize.hpp>
#include <set>

#include "kiosk_stage.h"
#include "print/escpos.h"
#include "questionnaire/response.h"
#include "ui/language.h"

namespace priyom::kiosk {
namespace {

using namespace std::chrono_literals;
using Step = Visit::Step;

class VisitTest : public testing::Test {
 protected:
  VisitTest() { stage.goLive(); }
  void toReview() {
    visit.findHelp();
    visit.beginQuestions();
    for (int i = 0; i < 100 && visit.step() == Step::Asking; ++i) visit.skip();
    ASSERT_EQ(visit.step(), Step::Review);
  }
  void toResult() {
    toReview();
    visit.confirm();
    ASSERT_EQ(visit.step(), Step::Result);
  }
  void choose(const char* code) {
    auto* question = visit.question();
    for (int row = 0; row < question->rowCount(); ++row)
      if (question->data(question->index(row), QuestionModel::Code) == QString(code)) return question->toggle(row);
    FAIL() << "no option " << code << " in " << question->linkId().toStdString();
  }
  boost::json::object issued(std::size_t nth = 0) const {
    for (const auto& call : stage.hub->calls)
      if (call.method == "ticket.issue" && nth-- == 0) return call.params;
    return {};
  }

  Stage stage;
  Visit& visit = *stage.visit;
};

TEST_F(VisitTest, ARightIsClaimedWithTheTicketAndNamedNowhereElse) {
  visit.takeTicket();
  visit.chooseLine("reception");
  ASSERT_EQ(visit.step(), Step::Turn);
  visit.haveRight();
  ASSERT_EQ(visit.rights().size(), 4) << "a crisis is not for the kiosk to give";
  for (const auto& right : visit.rights()) EXPECT_FALSE(right.toMap().value("proof").toString().isEmpty());
  visit.back();
  EXPECT_EQ(visit.step(), Step::Turn);
  visit.haveRight();
  visit.chooseRight("disabled-child");
  EXPECT_EQ(issued().at("category").as_string(), "disabled-child");
  auto ticket = sampleTicket(sampleCentre());
  ticket.ticket.ticket.category = CategoryId{"disabled-child"};
  ASSERT_TRUE(stage.hub->answer("ticket.issue", boost::json::value(protocol::toJson(ticket, 180min))));
  EXPECT_FALSE(visit.sentence().contains(QString::fromUtf8("нвалид")));
  // Nothing that the page shows of the ticket names it, though the answer did.
  const auto* sheet = visit.ticket()->metaObject();
  for (int i = 0; i < sheet->propertyCount(); ++i) {
    const auto shown = sheet->property(i).read(visit.ticket()).toString();
    EXPECT_FALSE(shown.contains(QString::fromUtf8("нвалид")) || shown.contains("disabled-child"))
        << sheet->property(i).name();
  }
  stage.printer->comeOut(PrintState::kPrinted);
}

TEST_F(VisitTest, TellsHowManyWaitAndHowLongWhileItIsLinked) {
  Board board;
  board.lines = {{LineId{"reception"}, "", 3, WaitRange{std::chrono::minutes(5), std::chrono::minutes(12)}},
                 {LineId{"documents"}, "", 0, {}}};
  stage.hub->answerSubscription("board.subscribe", protocol::toJson(board));
  EXPECT_EQ(visit.lines()[0].toMap().value("wait"), "Waiting: 3, 5 to 12 minutes");
  EXPECT_EQ(visit.lines()[1].toMap().value("wait"), "Nobody is waiting");
  EXPECT_EQ(visit.lines()[2].toMap().value("wait"), "") << "a line that the board does not know";
  stage.hub->status(ui::HubTransport::State::kLost);
  EXPECT_EQ(visit.lines()[0].toMap().value("wait"), "") << "what was true once is not told";
}

TEST_F(VisitTest, SaysThatSomebodyComesOnlyOnceSomebodySaidSo) {
  const auto tell = [&](const char* state) {
    stage.hub->notification("alerts", {{"revision", {{"epoch", "e"}, {"counter", 1}}},
                                       {"time", "2026-11-22T10:42:30.000+03:00"},
                                       {"day", "2026-11-22"},
                                       {"alerts", boost::json::array{{{"alert", "one"}, {"state", state}}}}});
  };
  visit.callUrgently();
  EXPECT_EQ(visit.step(), Step::Urgent);
  EXPECT_EQ(visit.staffCall()->stateName(), "calling");
  const auto* raised = &stage.hub->calls.back();
  EXPECT_EQ(raised->method, "alert.raise");
  EXPECT_EQ(raised->params.at("kind").as_string(), "urgent");
  stage.hub->answer("alert.raise", boost::json::object{{"alert", {{"alert", "one"}, {"state", "open"}}}});
  EXPECT_EQ(visit.staffCall()->stateName(), "called");
  tell("open");
  EXPECT_EQ(visit.staffCall()->stateName(), "called");
  visit.staffCall()->meetAt(StaffCall::Meet::QuietRoom);
  EXPECT_EQ(stage.hub->calls.back().params.at("meet").as_string(), "quiet_room");
  tell("accepted");
  EXPECT_EQ(visit.staffCall()->stateName(), "coming");
  visit.quit();
  EXPECT_EQ(visit.staffCall()->stateName(), "idle");
  EXPECT_EQ(stage.hub->count("alert.withdraw"), 0U) << "whoever walks away is still looked for";
  visit.callUrgently();
  stage.hub->answer("alert.raise", fail(Errc::kUnavailable, ""));
  stage.hub->answer("alert.raise", fail(Errc::kUnavailable, ""));
  EXPECT_EQ(visit.staffCall()->stateName(), "failed");
}

TEST_F(VisitTest, SaysWhereTheHubSendsStaffAndNotWhatWasWished) {
  ui::Language::instance().configure("kiosk", "en", nullptr);
  const auto answer = [&](const char* meet, const char* state = "open") {
    return stage.hub->answer("alert.raise",
                             boost::json::object{{"alert", {{"alert", "one"}, {"state", state}, {"meet", meet}}}});
  };
  auto& call = *visit.staffCall();
  visit.callUrgently();
  // Chosen before the call itself is answered: nobody could be sent elsewhere yet.
  call.meetAt(StaffCall::Meet::Entrance);
  EXPECT_EQ(stage.hub->count("alert.raise"), 1U);
  EXPECT_EQ(call.meet(), StaffCall::Meet::Entrance);
  answer("terminal");
  ASSERT_EQ(stage.hub->count("alert.raise"), 2U);
  EXPECT_EQ(stage.hub->calls.back().params.at("alert").as_string(), "one");
  EXPECT_EQ(call.sentence(), "The staff have been called. Please stay here a moment.") << "not there yet";
  answer("entrance");
  EXPECT_EQ(call.sentence(), "The staff have been called: they will meet you at the entrance.");
  // Somebody goes there already: the hub leaves it as it was.
  call.meetAt(StaffCall::Meet::QuietRoom);
  answer("entrance", "accepted");
  EXPECT_EQ(call.stateName(), "coming");
  EXPECT_EQ(call.meet(), StaffCall::Meet::Entrance);
  EXPECT_EQ(call.sentence(), "A member of the staff has seen it and is coming to you, to the entrance.");
}

TEST_F(VisitTest, ACallThatIsTriedAgainIsTheSameCommand) {
  visit.callUrgently();
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(stage.hub->answer("alert.raise", fail(Errc::kUnavailable, "")));
    EXPECT_EQ(visit.staffCall()->stateName(), "failed");
    if (i == 0) visit.staffCall()->retry();
    if (i == 1) visit.callStaff();
  }
  std::set<std::string> ids;
  for (const auto& call : stage.hub->calls)
    if (call.method == "alert.raise") ids.emplace(call.params.at("command").as_string());
  EXPECT_EQ(ids.size(), 1U) << "one alert, not three";
  visit.quit();
  visit.callUrgently();
  EXPECT_FALSE(ids.contains(std::string(stage.hub->calls.back().params.at("command").as_string())))
      << "the next visitor's is another";
}

TEST_F(VisitTest, AClosedCentreGivesNoTicketAndTheRestGoesOn) {
  tellDoors(stage, {Doors::State::kClosed, {}, {}, {}});
  EXPECT_FALSE(visit.givesTickets());
  visit.takeTicket();
  EXPECT_EQ(visit.step(), Step::Start);
  visit.findHelp();
  visit.beginQuestions();
  EXPECT_EQ(visit.step(), Step::Asking);
  visit.finishAtTheDesk();
  EXPECT_EQ(visit.step(), Step::Asking);
  for (int i = 0; i < 100 && visit.step() == Step::Asking; ++i) visit.skip();
  visit.confirm();
  visit.takeHelpTicket();
  EXPECT_EQ(visit.step(), Step::Result);
  visit.bookAppointment();
  EXPECT_EQ(visit.step(), Step::Booking);
  EXPECT_EQ(stage.hub->count("ticket.issue"), 0U);
}

TEST_F(VisitTest, WhoConfirmsAsTheDoorsCloseIsToldSoAndKeepsWhatWasFound) {
  visit.findHelp();
  visit.beginQuestions();
  for (int i = 0; i < 100 && visit.step() == Step::Asking; ++i) visit.skip();
  visit.confirm();
  visit.takeHelpTicket();
  ASSERT_TRUE(stage.hub->answer("ticket.issue", fail(Errc::kConflict, "the centre is closed")));
  EXPECT_EQ(visit.trouble(), Visit::Trouble::Declined);
  tellDoors(stage, {Doors::State::kClosed, {}, {}, {}});
  EXPECT_EQ(visit.trouble(), Visit::Trouble::Closed) << "the board came a moment later";
  visit.back();
  EXPECT_EQ(visit.step(), Step::Result);
  EXPECT_EQ(visit.trouble(), Visit::Trouble::None);
  // The next one is a command of its own.
  tellDoors(stage, {});
  visit.takeHelpTicket();
  std::set<std::string> ids;
  for (const auto& call : stage.hub->calls)
    if (call.method == "ticket.issue") ids.emplace(call.params.at("command").as_string());
  EXPECT_EQ(ids.size(), 2U);
}

TEST_F(VisitTest, FromTheRightsOneGetsTheOrdinaryTicketToo) {
  visit.takeTicket();
  visit.chooseLine("reception");
  visit.haveRight();
  ASSERT_EQ(visit.step(), Step::Right);
  visit.ordinary();
  EXPECT_EQ(visit.step(), Step::Issuing);
  EXPECT_FALSE(stage.hub->calls.back().params.contains("category"));
}

TEST(Left, WhatIsReadOutAgainAndAgainKeepsNobodyThere) {
  Stage stage({.idle = 200ms, .stillHere = 20s});
  stage.goLive();
  auto& idle = *stage.visit->idle();
  stage.visit->findHelp();
  QTest::qWait(120);
  idle.hold(true);
  idle.hold(false);
  QTest::qWait(120);
  EXPECT_FALSE(idle.asking()) << "who has just heard the page has the whole time to answer it";
  // A figure on the page changes and is said, and changes again.
  for (int i = 0; i < 3 && !idle.asking(); ++i) {
    idle.hold(true);
    idle.hold(false);
    QTest::qWait(120);
  }
  EXPECT_TRUE(idle.asking());
}

TEST_F(VisitTest, TheFootsButtonDoesNotMakeAnUrgentCallAnOrdinaryOne) {
  visit.callUrgently();
  stage.hub->answer("alert.raise", boost::json::object{{"alert", {{"alert", "one"}, {"state", "open"}}}});
  visit.callStaff();
  EXPECT_TRUE(visit.staffCall()->urgent());
  EXPECT_EQ(visit.staffCall()->stateName(), "called");
  EXPECT_EQ(stage.hub->count("alert.raise"), 1U);
}

TEST_F(VisitTest, CallingStaffFromAQuestionKeepsTheQuestion) {
  visit.findHelp();
  visit.beginQuestions();
  visit.callStaff();
  visit.callStaff();
  EXPECT_EQ(visit.step(), Step::Asking);
  EXPECT_EQ(stage.hub->count("alert.raise"), 1U);
}

TEST_F(VisitTest, TakesATicketInThreeTouches) {
  visit.takeTicket();
  EXPECT_EQ(visit.step(), Step::ChoosingLine);
  EXPECT_EQ(visit.lines().size(), 3);
  visit.chooseLine("documents");
  visit.ordinary();
  EXPECT_EQ(visit.step(), Step::Issuing);
  EXPECT_EQ(issued().at("line").as_string(), "documents");
  EXPECT_FALSE(issued().if_contains("response") && issued().at("response").is_object());
  ASSERT_TRUE(stage.giveTicket());
  EXPECT_EQ(visit.step(), Step::Ticket);
  EXPECT_EQ(visit.ticket()->number(), "А-042");
  EXPECT_EQ(visit.ticket()->ahead(), 3);
  stage.printer->comeOut(PrintState::kPrinted);
}

TEST_F(VisitTest, ADoubleTapGivesOneTicket) {
  toResult();
  visit.confirm();
  visit.takeHelpTicket();
  visit.takeHelpTicket();
  visit.finishAtTheDesk();
  visit.retry();
  EXPECT_EQ(stage.hub->count("ticket.issue"), 1U);
}

TEST_F(VisitTest, ARetryIsTheSameCommandSoThatTwoNumbersAreNeverGiven) {
  toResult();
  visit.takeHelpTicket();
  stage.hub->answer("ticket.issue", fail(Errc::kUnavailable, "no answer"));
  EXPECT_EQ(visit.step(), Step::Issuing);
  EXPECT_EQ(visit.trouble(), Visit::Trouble::NoAnswer);
  // A second later by the clock: the hub knows a repeat by its whole content.
  QTest::qWait(1100);
  visit.retry();
  EXPECT_EQ(visit.trouble(), Visit::Trouble::None);
  ASSERT_EQ(stage.hub->count("ticket.issue"), 2U);
  EXPECT_EQ(issued(0), issued(1));
  EXPECT_TRUE(stage.hub->calls.front().options.repeatable);
}

TEST_F(VisitTest, TriesAgainByItselfWhenTheHubIsBack) {
  toResult();
  visit.takeHelpTicket();
  stage.hub->status(ui::HubTransport::State::kLost);
  stage.hub->answer("ticket.issue", fail(Errc::kUnavailable, "no answer"));
  stage.hub->status(ui::HubTransport::State::kLive);
  EXPECT_EQ(stage.hub->count("ticket.issue"), 2U);
  ASSERT_TRUE(stage.giveTicket());
  EXPECT_EQ(visit.step(), Step::Ticket);
  stage.printer->comeOut(PrintState::kPrinted);
}

TEST_F(VisitTest, TwoVisitsAreTwoCommands) {
  for (int i = 0; i < 2; ++i) {
    visit.takeTicket();
    visit.chooseLine("reception");
    visit.ordinary();
    visit.quit();
  }
  EXPECT_NE(issued(0).at("command"), issued(1).at("command"));
}

TEST_F(VisitTest, AnAnswerForSomebodyWhoLeftShowsNothingToTheNextAndKeepsNoPlaceInTheQueue) {
  visit.takeTicket();
  visit.chooseLine("reception");
  visit.ordinary();
  visit.quit();
  visit.takeTicket();
  stage.giveTicket();
  EXPECT_EQ(visit.step(), Step::ChoosingLine);
  EXPECT_TRUE(visit.ticket()->number().isEmpty());
  // Its paper never came out, and nobody is called by a number that nobody holds.
  EXPECT_EQ(stage.hub->count("ticket.print_report"), 1U);
  ASSERT_EQ(stage.hub->count("queue.cancel"), 1U);
  EXPECT_TRUE(stage.hub->calls.back().options.repeatable);
}

TEST_F(VisitTest, ARefusalNamesTheStaffAndKeepsTheAnswers) {
  visit.findHelp();
  visit.beginQuestions();
  choose("for-self-and-family");
  visit.finishAtTheDesk();
  EXPECT_EQ(issued().at("response").at("status").as_string(), "in-progress");
  stage.hub->answer("ticket.issue", fail(Errc::kNotAllowed, "not a kiosk"));
  EXPECT_EQ(visit.trouble(), Visit::Trouble::Declined);
  visit.retry();
  EXPECT_TRUE(issued(1).at("response").is_object());
}

TEST_F(VisitTest, TheAnswersLeaveAsAResponseThatTheQuestionnaireAccepts) {
  visit.findHelp();
  visit.beginQuestions();
  EXPECT_EQ(visit.question()->linkId(), "0.1");
  choose("for-self-and-family");
  visit.next();
  choose("no");
  for (int i = 0; i < 100 && visit.step() == Step::Asking; ++i) visit.next();
  visit.confirm();
  visit.takeHelpTicket();
  const auto text = boost::json::serialize(issued().at("response"));
  const auto response = questionnaire::readResponse(text);
  ASSERT_TRUE(response);
  EXPECT_EQ(response->status, questionnaire::ResponseStatus::kCompleted);
  EXPECT_NE(text.find("\"0.1\""), std::string::npos);
  EXPECT_EQ(text.find("\"1.1\""), std::string::npos) << "a question that was not answered is in the response";
}

TEST_F(VisitTest, BackKeepsAnswersAndSkipForgetsThem) {
  visit.findHelp();
  visit.beginQuestions();
  choose("for-self-and-family");
  visit.next();
  visit.back();
  EXPECT_EQ(visit.question()->linkId(), "0.1");
  EXPECT_TRUE(visit.question()->answered());
  visit.skip();
  visit.back();
  EXPECT_FALSE(visit.question()->answered());
  visit.back();
  EXPECT_EQ(visit.step(), Step::Intro);
  visit.back();
  EXPECT_EQ(visit.step(), Step::Start);
}

TEST_F(VisitTest, ACorrectionLeadsBackToTheReviewPastWhatItBroughtUp) {
  toReview();
  visit.goTo("0.2");
  EXPECT_EQ(visit.step(), Step::Asking);
  choose("yes");  // there are children: their ages are asked now
  visit.next();
  EXPECT_EQ(visit.question()->linkId(), "0.3");
  visit.next();
  EXPECT_EQ(visit.step(), Step::Review);
}

TEST_F(VisitTest, LongListsAreReadForTwiceAsLong) {
  visit.takeTicket();
  EXPECT_EQ(visit.idle()->patience(), 120s) << "lines";
  visit.chooseLine("reception");
  visit.haveRight();
  EXPECT_EQ(visit.idle()->patience(), 120s) << "rights";
  visit.quit();
  visit.findHelp();
  visit.beginQuestions();
  int longest = 0;
  for (int i = 0; i < 100 && visit.step() == Step::Asking; ++i) {
    const int rows = visit.question()->rowCount();
    EXPECT_EQ(visit.idle()->patience(), rows > 6 ? 120s : 60s) << visit.question()->linkId().toStdString();
    longest = std::max(longest, rows);
    visit.next();
  }
  EXPECT_GT(longest, 6);
}

TEST_F(VisitTest, LeavingQuicklyLeavesNothing) {
  visit.findHelp();
  visit.beginQuestions();
  choose("for-self-and-family");
  visit.next();
  visit.quit();
  EXPECT_EQ(visit.step(), Step::Start);
  EXPECT_TRUE(visit.question()->linkId().isEmpty());
  visit.findHelp();
  visit.beginQuestions();
  EXPECT_FALSE(visit.question()->answered());
}

TEST_F(VisitTest, WhatIsPrintedIsWhatIsShown) {
  visit.takeTicket();
  visit.chooseLine("reception");
  visit.ordinary();
  ASSERT_TRUE(stage.giveTicket());
  EXPECT_EQ(visit.ticket()->paperName(), "pending");
  stage.printer->comeOut(PrintState::kPrinted);
  ASSERT_TRUE(QTest::qWaitFor([&] { return visit.ticket()->paperName() == "printed"; }));
  const auto decoded = print::decodeEscpos(stage.printer->bytes());
  ASSERT_TRUE(decoded);
  ASSERT_EQ(decoded->size(), 1U);
  const auto preview = visit.ticket()->preview();
  EXPECT_EQ(preview.width(), print::kDots80mm);
  const auto& paper = decoded->front().raster;
  const auto isBlack = [&preview](int x, int y) { return qGray(preview.pixel(x, y)) < 128; };
  ASSERT_EQ(paper.height, preview.height());
  int black = 0, differ = 0;
  for (int y = 0; y < paper.height; ++y)
    for (int x = 0; x < paper.width; ++x) {
      black += paper.dot(x, y);
      differ += paper.dot(x, y) != isBlack(x, y);
    }
  EXPECT_GT(black, 5000);
  EXPECT_EQ(differ, 0);
}

TEST_F(VisitTest, TheHubIsToldWhatBecameOfThePaper) {
  for (const auto state : {PrintState::kPrinted, PrintState::kUnknown, PrintState::kFailed}) {
    Stage own;
    own.goLive();
    own.visit->takeTicket();
    own.visit->chooseLine("reception");
    own.visit->ordinary();
    ASSERT_TRUE(own.giveTicket());
    own.printer->comeOut(state);
    ASSERT_TRUE(QTest::qWaitFor([&] { return own.hub->count("ticket.print_report") == 1; }));
    const auto report = protocol::reportPrintFromJson(own.hub->calls.back().params);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->print, state);
    EXPECT_EQ(own.visit->ticket()->paperName(), QString::fromStdString(std::string(printStateName(state))));
  }
}

TEST_F(VisitTest, ThePaperIsReportedEvenWhenTheVisitorHasGone) {
  visit.takeTicket();
  visit.chooseLine("reception");
  visit.ordinary();
  ASSERT_TRUE(stage.giveTicket());
  visit.done();
  EXPECT_EQ(visit.step(), Step::Start);
  stage.printer->comeOut(PrintState::kPrinted);
  ASSERT_TRUE(QTest::qWaitFor([&] { return stage.hub->count("ticket.print_report") == 1; }));
  EXPECT_EQ(visit.step(), Step::Start);
}

TEST_F(VisitTest, WithoutALinkNothingCanBeBegun) {
  stage.hub->status(ui::HubTransport::State::kLost);
  EXPECT_FALSE(visit.open());
  visit.takeTicket();
  visit.findHelp();
  EXPECT_EQ(visit.step(), Step::Start);
}

TEST_F(VisitTest, EveryScreenHasASentence) {
  std::set<QString> sentences{visit.sentence()};
  visit.takeTicket();
  sentences.insert(visit.sentence());
  visit.back();
  visit.findHelp();
  sentences.insert(visit.sentence());
  visit.beginQuestions();
  sentences.insert(visit.sentence());
  EXPECT_EQ(sentences.size(), 4U);
  EXPECT_FALSE(sentences.contains(QString()));
}

TEST(VisitAlone, WhoeverHasGoneIsAskedAndThenForgotten) {
  Stage stage({.idle = 30ms, .stillHere = 30ms});
  stage.goLive();
  auto& visit = *stage.visit;
  visit.findHelp();
  visit.beginQuestions();
  visit.question()->toggle(0);
  ASSERT_TRUE(QTest::qWaitFor([&] { return visit.idle()->asking(); }));
  EXPECT_EQ(visit.step(), Step::Asking);
  visit.idle()->stay();
  EXPECT_FALSE(visit.idle()->asking());
  EXPECT_TRUE(visit.question()->answered());
  ASSERT_TRUE(QTest::qWaitFor([&] { return visit.step() == Step::Start; }));
  visit.findHelp();
  visit.beginQuestions();
  EXPECT_FALSE(visit.question()->answered());
}

TEST(VisitAlone, TheTicketPageGoesByItselfOnlyWhenPaperCameOut) {
  Stage stage({.farewell = 20ms});
  stage.goLive();
  auto& visit = *stage.visit;
  visit.takeTicket();
  visit.chooseLine("reception");
  visit.ordinary();
  ASSERT_TRUE(stage.giveTicket());
  QTest::qWait(60);
  EXPECT_EQ(visit.step(), Step::Ticket);
  stage.printer->comeOut(PrintState::kFailed);
  ASSERT_TRUE(QTest::qWaitFor([&] { return visit.ticket()->paperName() == "failed"; }));
  QTest::qWait(60);
  EXPECT_EQ(visit.step(), Step::Ticket) << "the number is gone before it was memorised";
  visit.done();
  visit.takeTicket();
  visit.chooseLine("reception");
  visit.ordinary();
  ASSERT_TRUE(stage.giveTicket());
  stage.printer->comeOut(PrintState::kPrinted);
  EXPECT_TRUE(QTest::qWaitFor([&] { return visit.step() == Step::Start; }));
}

TEST(VisitAlone, AQuestionnaireThatIsNotUnderstoodIsNotOffered) {
  Stage stage({}, questionnaireOf(R"({"resourceType":"Questionnaire","status":"active","item":[
    {"linkId":"1","type":"attachment","text":"?"}]})"));
  stage.goLive();
  EXPECT_FALSE(stage.visit->offersHelp());
  stage.visit->findHelp();
  EXPECT_EQ(stage.visit->step(), Step::Start);
}

}  // namespace
}  // namespace priyom::kiosk
