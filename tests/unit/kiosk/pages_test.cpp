// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in every size and language: nothing cut, nothing too small to press; and read aloud, nothing left out and
// nothing said twice. Pictures go to PRIYOM_SHOTS.
#include <gtest/gtest.h>

#include "hear_page.h"
#include "kiosk_screen.h"

namespace priyom::kiosk {
namespace {

using namespace std::chrono_literals;

struct Variant {
  Panel panel;
  const char* language;
};

std::vector<Variant> variants() {
  std::vector<Variant> all;
  for (const auto& panel : kPanels)
    for (const char* language : {"ru", "en", "tt"}) all.push_back({panel, language});
  return all;
}

class Pages : public testing::TestWithParam<Variant> {
 protected:
  Pages() : screen(GetParam().panel, GetParam().language, {}, needs(), headphones.speaker()) {
    screen.listen = [this](const QString& page) { hearPage(screen, headphones, page.toStdString()); };
  }
  Visit& visit() { return *screen.stage.visit; }
  void question(const char* linkId) {
    for (int i = 0; i < 100 && visit().step() == Visit::Step::Asking && visit().question()->linkId() != linkId; ++i)
      visit().next();
    ASSERT_EQ(visit().question()->linkId(), linkId);
  }
  Headphones headphones;
  Screen screen;
};

INSTANTIATE_TEST_SUITE_P(Sizes, Pages, testing::ValuesIn(variants()), [](const auto& given) {
  return "P" + std::string(given.param.panel.name) + given.param.language;
});

TEST_P(Pages, StartInEveryStateOfTheLink) {
  ASSERT_TRUE(screen.window);
  screen.check("start-connecting");
  screen.stage.goLive();
  screen.check("start");
  EXPECT_TRUE(screen.shown("startPage"));
  screen.stage.hub->status(ui::HubTransport::State::kLost);
  screen.check("start-lost");
  EXPECT_FALSE(screen.shown("startTakeTicket")->isEnabled());
  screen.stage.hub->status(ui::HubTransport::State::kRefused, Errc::kExpired);
  screen.check("start-refused");
}

TEST_P(Pages, TheCentreIsClosed) {
  const auto at = [](const char* time) { return parseRfc3339(std::string("2026-11-") + time).value().instant; };
  screen.stage.goLive();
  const Doors closed{Doors::State::kClosed, at("23T08:00:00+03:00"), at("23T07:30:00+03:00"), {}};
  tellDoors(screen.stage, closed);
  screen.check("start-closed");
  EXPECT_TRUE(screen.shown("closedCard"));
  EXPECT_FALSE(screen.shown("startTakeTicket"));
  visit().callUrgently();
  screen.check("urgent-closed");
  EXPECT_TRUE(screen.shown("urgentClosed"));
  visit().quit();
  visit().findHelp();
  visit().beginQuestions();
  for (int i = 0; i < 100 && visit().step() == Visit::Step::Asking; ++i) visit().skip();
  visit().confirm();
  screen.check("result-closed");
  EXPECT_TRUE(screen.shown("resultClosed"));
  EXPECT_FALSE(screen.shown("helpTicket"));
  // It closed a moment ago.
  tellDoors(screen.stage, {});
  visit().takeHelpTicket();
  screen.stage.hub->answer("ticket.issue", fail(Errc::kConflict, ""));
  tellDoors(screen.stage, closed);
  screen.check("issuing-closed");
  EXPECT_TRUE(screen.shown("backToResult"));
  visit().quit();
  tellDoors(screen.stage, {Doors::State::kSoon, at("22T11:00:00+03:00"), {}, {}});
  screen.check("start-soon");
  EXPECT_TRUE(screen.shown("opensBanner"));
  EXPECT_TRUE(screen.shown("startTakeTicket"));
}

TEST_P(Pages, LanguagesAndHintsFromTheFoot) {
  screen.stage.goLive();
  screen.settle();
  screen.tap("footLanguage");
  EXPECT_TRUE(screen.shown("languagePage"));
  EXPECT_FALSE(screen.shown("startPage"));
  screen.check("languages");
  screen.tap("sheetClose");
  EXPECT_TRUE(screen.shown("startPage"));
  screen.tap("footHelp");
  EXPECT_TRUE(screen.shown("helpPage"));
  screen.check("help");
}

TEST_P(Pages, TheKeypadsRingAndReadingAloudAtTheFoot) {
  screen.stage.goLive();
  screen.press(Qt::Key_Down);
  EXPECT_TRUE(screen.shown("focusRing"));
  screen.check("keypad-start");
  screen.stepTo("footAloud");
  screen.press(Qt::Key_Return);
  EXPECT_TRUE(screen.aloud().on());
  screen.save("keypad-foot", screen.window->grabWindow());
  visit().findHelp();
  visit().beginQuestions();
  screen.press(Qt::Key_Down, 2);
  screen.check("keypad-question");
}

TEST_P(Pages, LinesAndIntro) {
  screen.stage.goLive();
  visit().takeTicket();
  Board board;
  board.lines = {{LineId{"reception"}, "", 12, WaitRange{std::chrono::minutes(15), std::chrono::minutes(42)}},
                 {LineId{"documents"}, "", 0, WaitRange{}},
                 {LineId{"consultation"}, "", 1, {}}};
  screen.stage.hub->answerSubscription("board.subscribe", protocol::toJson(board));
  screen.check("lines");
  visit().chooseLine("reception");
  screen.check("turn");
  visit().haveRight();
  screen.check("right");
  visit().quit();
  visit().findHelp();
  screen.check("intro");
}

TEST_P(Pages, EveryQuestionOfTheNeedsQuestionnaire) {
  screen.stage.goLive();
  visit().findHelp();
  visit().beginQuestions();
  // Answers that bring up as many questions as one visitor can get.
  int pages = 0;
  while (visit().step() == Visit::Step::Asking && pages < 100) {
    auto* question = visit().question();
    const auto linkId = question->linkId();
    for (int row = 0; row < question->rowCount(); ++row) {
      const auto code = question->data(question->index(row), QuestionModel::Code).toString();
      if (code == "none-of-these" || code == "prefer-not-to-say") continue;
      if (!question->multiple() && row > 0) break;
      if (!question->data(question->index(row), QuestionModel::Chosen).toBool()) question->toggle(row);
    }
    screen.check("question-" + linkId);
    ++pages;
    visit().next();
  }
  EXPECT_GE(pages, 30);
  EXPECT_EQ(visit().step(), Visit::Step::Review);
  screen.check("review");
  auto& review = *visit().review();
  const auto is = [&](int row, int role) { return review.data(review.index(row), role).toBool(); };
  for (int row = 0; row < review.rowCount(); ++row)
    if (is(row, ReviewModel::IsSection)) review.toggle(row);
  screen.check("review-open");
  for (int row = 0; row < review.rowCount(); ++row)
    if (is(row, ReviewModel::Sensitive)) {
      review.reveal(row);
      break;
    }
  screen.check("review-revealed");
  // Every service there is.
  visit().confirm();
  EXPECT_GE(visit().help()->services().size(), 10);
  screen.check("result-long");
}

TEST_P(Pages, WhatMayHelpAndItsMemo) {
  screen.stage.goLive();
  const auto answerAndConfirm = [&](const QMap<QString, QStringList>& codes) {
    visit().findHelp();
    visit().beginQuestions();
    for (int i = 0; i < 100 && visit().step() == Visit::Step::Asking; ++i) {
      auto* question = visit().question();
      for (int row = 0; row < question->rowCount(); ++row)
        if (codes[question->linkId()].contains(question->data(question->index(row), QuestionModel::Code).toString()))
          question->toggle(row);
      visit().next();
    }
    visit().confirm();
    ASSERT_EQ(visit().step(), Visit::Step::Result);
  };
  answerAndConfirm({{"1.1", {"large-family"}}, {"2.1", {"utility-debts"}}, {"6.5", {"passport"}}});
  screen.check("result");
  visit().nameMyself();
  screen.check("result-consent");
  visit().agree(false);
  screen.check("result-age");
  visit().question()->toggle(0);
  visit().next();
  screen.check("result-surname");
  visit().question()->type(QString::fromUtf8("Образцова"));
  for (int i = 0; i < 10 && visit().step() == Visit::Step::Asking; ++i) visit().next();
  screen.check("result-named");
  EXPECT_TRUE(screen.shown("resultPage"));
  for (const auto state : {PrintState::kFailed, PrintState::kUnknown, PrintState::kPrinted}) {
    visit().printMemo();
    if (state == PrintState::kFailed) screen.check("result-printing");
    screen.stage.printer->comeOut(state);
    const auto name = QString::fromUtf8(printStateName(state).data());
    ASSERT_TRUE(QTest::qWaitFor([&] { return visit().help()->memoName() == name; }));
    screen.check("result-" + name);
    EXPECT_EQ(screen.shown("memoState")->property("stateName"), name);
  }
  visit().quit();
  answerAndConfirm({});
  screen.check("result-none");
  EXPECT_TRUE(screen.shown("nothingFits"));
  EXPECT_FALSE(screen.shown("printMemo"));
  visit().quit();
  screen.stage.printer->be(print::PrinterState::kPaperOut);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !visit().prints(); }));
  answerAndConfirm({{"6.4", {"lawyer"}}});
  screen.check("result-no-printer");
  EXPECT_FALSE(screen.shown("printMemo"));
  EXPECT_TRUE(screen.shown("memoState"));
}

TEST_P(Pages, WritingWithTheKeyboard) {
  screen.stage.goLive();
  visit().findHelp();
  visit().beginQuestions();
  question("6.6");
  screen.check("text");
  screen.tap("textAnswer");
  QTest::qWait(300);
  auto* keyboard = screen.window->findChild<QQuickItem*>("keyboard");
  ASSERT_TRUE(keyboard);
  EXPECT_TRUE(keyboard->property("active").toBool());
  visit().question()->type(QString::fromUtf8("Нужна помощь с оформлением документов и подъёмом коляски на 3 этаж"));
  emit visit().question()->changed();
  screen.check("text-keyboard");
  // Wherever the page was scrolled to.
  ui::Theme::instance().setTextScale(200);
  screen.settle();
  const auto* leave = screen.shown("quickExit");
  ASSERT_TRUE(leave);
  const auto* clipping = leave->parentItem();
  while (clipping && !clipping->clip()) clipping = clipping->parentItem();
  EXPECT_TRUE(screen.window->height() > 1000 || !clipping) << "it scrolls away with the question";
  ui::Theme::instance().setTextScale(100);
  screen.settle();
  // As on a typewriter, for those who know it; not of an alphabet of 39 letters.
  const bool many = std::string(GetParam().language) == "tt";
  EXPECT_EQ(screen.shown("keyOrder") == nullptr, many);
  if (many) return;
  screen.tap("keyOrder");
  QTest::qWait(300);
  screen.check("text-keyboard-typewriter");
  for (const char16_t letter : {u'й', u'ё', u'q'}) {
    const auto* key = keyOf(keyboard, QString(QChar(letter)));
    const bool here = (letter == u'q') == (std::string(GetParam().language) == "en");
    EXPECT_EQ(key != nullptr && key->width() > 30 && key->height() > 30, here) << static_cast<int>(letter);
  }
  EXPECT_TRUE(keyboard->property("active").toBool());
  visit().quit();
  screen.settle();
  visit().findHelp();
  visit().beginQuestions();
  question("6.6");
  screen.settle();
  screen.tap("textAnswer");
  QTest::qWait(300);
  screen.check("text-keyboard-again");
}

TEST_P(Pages, IssuingAndItsTroubles) {
  screen.stage.goLive();
  visit().takeTicket();
  visit().chooseLine("reception");
  visit().ordinary();
  screen.check("issuing");
  screen.stage.hub->answer("ticket.issue", fail(Errc::kUnavailable, ""));
  screen.check("issuing-no-answer");
  visit().retry();
  screen.stage.hub->answer("ticket.issue", fail(Errc::kNotAllowed, ""));
  screen.check("issuing-declined");
}

TEST_P(Pages, TheTicketWhateverThePrinterDid) {
  for (const auto state : {PrintState::kPrinted, PrintState::kUnknown, PrintState::kFailed}) {
    screen.stage.goLive();
    visit().takeTicket();
    visit().chooseLine("reception");
    visit().ordinary();
    ASSERT_TRUE(screen.stage.giveTicket(state == PrintState::kPrinted ? 3 : 0));
    if (state == PrintState::kPrinted) screen.check("ticket-pending");
    screen.stage.printer->comeOut(state);
    const auto name = QString::fromUtf8(printStateName(state).data());
    ASSERT_TRUE(QTest::qWaitFor([&] { return visit().ticket()->paperName() == name; }));
    screen.check("ticket-" + name);
    EXPECT_EQ(screen.shown("ticketNumber")->property("text"), "А-042");
    EXPECT_EQ(screen.shown("printState")->property("stateName"), name);
    visit().done();
  }
}

// From the first question to the review, the first option of each choice chosen and each field filled in.
void answerAll(Screen& screen, Visit& visit, const QString& name) {
  for (int pages = 0; visit.step() == Visit::Step::Asking && pages < 60; ++pages) {
    auto* question = visit.question();
    if (question->rowCount() > 0) {
      question->toggle(0);
    } else {
      screen.check(name + "-" + question->linkId() + "-empty");
      const bool date = question->entry() == QuestionModel::Entry::Date;
      question->type(date ? QStringLiteral("27.12.1980") : QString::fromUtf8("Образцова Мария"));
      emit question->changed();
    }
    screen.check(name + "-" + question->linkId());
    visit.next();
  }
}

TEST_P(Pages, AnApplication) {
  screen.stage.goLive();
  visit().more();
  visit().fillIn(Visit::Sheet::Application);
  screen.check("application-consent");
  screen.tap("consentForChild");
  screen.tap("consentAgree");
  answerAll(screen, visit(), "application");
  ASSERT_EQ(visit().step(), Visit::Step::Review);
  screen.check("application-review");
  visit().confirm();
  screen.check("application-sending");
  ASSERT_TRUE(screen.stage.hub->answer("submission.send", fail(Errc::kUnavailable, "")));
  screen.check("application-no-answer");
  visit().retry();
  ASSERT_TRUE(
      screen.stage.hub->answer("submission.send", boost::json::object{{"kind", "application"}, {"due", "2026-11-30"}}));
  screen.check("application-sent");
  EXPECT_TRUE(screen.shown("sentPage"));
}

TEST_P(Pages, AMessageOfTrouble) {
  screen.stage.goLive();
  visit().more();
  visit().fillIn(Visit::Sheet::Message);
  answerAll(screen, visit(), "message");
  ASSERT_EQ(visit().step(), Visit::Step::Consent);
  screen.check("message-consent");
  visit().agree(false);
  answerAll(screen, visit(), "message-named");
  ASSERT_EQ(visit().step(), Visit::Step::Review);
  screen.check("message-review");
  visit().confirm();
  ASSERT_TRUE(screen.stage.hub->answer("submission.send", boost::json::object{{"kind", "message"}, {"alert", "one"}}));
  screen.check("message-sent");
}

TEST_P(Pages, AnOpinion) {
  screen.stage.goLive();
  visit().more();
  visit().fillIn(Visit::Sheet::Opinion);
  answerAll(screen, visit(), "opinion");
  ASSERT_EQ(visit().step(), Visit::Step::Review);
  visit().confirm();
  ASSERT_TRUE(screen.stage.hub->answer("submission.send", boost::json::object{{"kind", "opinion"}}));
  screen.check("opinion-sent");
}

TEST_P(Pages, StartWithoutAPrinter) {
  screen.stage.goLive();
  screen.stage.printer->be(print::PrinterState::kPaperOut);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !visit().prints(); }));
  screen.check("start-no-printer");
  EXPECT_TRUE(screen.shown("printerBanner"));
  screen.stage.printer->be(print::PrinterState::kPaperNearEnd);
  ASSERT_TRUE(QTest::qWaitFor([&] { return visit().prints(); }));
  screen.settle();
  EXPECT_FALSE(screen.shown("printerBanner")) << "it still prints";
}

TEST_P(Pages, UrgentHelp) {
  screen.stage.goLive();
  visit().callUrgently();
  screen.check("urgent-calling");
  screen.stage.hub->answer("alert.raise", boost::json::object{{"alert", {{"alert", "one"}, {"state", "open"}}}});
  screen.check("urgent-called");
  screen.stage.hub->notification("alerts", {{"revision", {{"epoch", "e"}, {"counter", 1}}},
                                            {"time", "2026-11-22T10:42:30.000+03:00"},
                                            {"day", "2026-11-22"},
                                            {"alerts", boost::json::array{{{"alert", "one"}, {"state", "accepted"}}}}});
  screen.check("urgent-coming");
  EXPECT_EQ(screen.shown("staffCallState")->property("stateName"), "coming");
  visit().quit();
  visit().callUrgently();
  while (screen.stage.hub->answer("alert.raise", fail(Errc::kUnavailable, ""))) {
  }
  screen.check("urgent-failed");
}

// Each age, the longest service, every institution, a lesson that is here and one that is not.
TEST_P(Pages, WhatCanBeReadUnderMore) {
  screen.stage.goLive();
  visit().more();
  screen.check("more");
  auto* catalogue = visit().catalogue();
  visit().browse(Catalogue::Shelf::Services);
  screen.check("ages");
  catalogue->choose("older");
  screen.check("services");
  for (const char* service : {"urgent-services", "home-help", "active-longevity"}) {
    catalogue->choose(service);
    screen.check(QString("service-") + service);
    ASSERT_TRUE(screen.shown("helpDetails")) << service;
    visit().back();
  }
  visit().back();
  visit().back();
  visit().browse(Catalogue::Shelf::Institutions);
  screen.check("institutions");
  for (const char* institution : {"children-clinic", "safe-house"}) {
    catalogue->choose(institution);
    screen.check(QString("institution-") + institution);
    visit().back();
  }
  visit().back();
  visit().browse(Catalogue::Shelf::Lessons);
  screen.check("lesson-ages");
  catalogue->choose("");
  screen.check("lessons");
  catalogue->choose("screen-rules");
  screen.check("lesson-absent");
  EXPECT_TRUE(screen.shown("lessonAbsent"));
}

TEST_P(Pages, StillHere) {
  Screen quick(GetParam().panel, GetParam().language, {.idle = 100ms, .stillHere = 20s}, needs(), headphones.speaker());
  quick.listen = [&](const QString& page) { hearPage(quick, headphones, page.toStdString()); };
  quick.stage.goLive();
  quick.stage.visit->findHelp();
  quick.stage.visit->beginQuestions();
  ASSERT_TRUE(QTest::qWaitFor([&] { return quick.stage.visit->idle()->asking(); }));
  quick.check("still-here");
}

}  // namespace
}  // namespace priyom::kiosk
