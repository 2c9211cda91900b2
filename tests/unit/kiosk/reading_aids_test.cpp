// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/reading_aids.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

#include "kiosk_stage.h"
#include "ui/language.h"
#include "ui/theme.h"

namespace priyom::kiosk {
namespace {

using namespace std::chrono_literals;

struct Wished : testing::Test {
  Wished() {
    ui::Language::instance().configure("kiosk", "ru", nullptr);
    ui::Theme::instance().configure(ui::Theme::Scale::Kiosk, 4.03);
    stage.goLive();
  }
  void wish(ReadingAids& aids) {
    aids.larger();
    aids.setContrast(true);
    aids.setLanguage("tt");
  }
  static bool usual(const ReadingAids& aids) {
    return aids.textScale() == 100 && !aids.contrast() && ui::Language::instance().code() == "ru";
  }
  Stage stage;
};

TEST_F(Wished, LettersGrowInFourStepsAndComeBack) {
  ReadingAids aids(*stage.visit);
  std::vector<int> steps;
  for (int i = 0; i < 4; ++i) aids.larger(), steps.push_back(aids.textScale());
  EXPECT_EQ(steps, (std::vector{125, 150, 200, 100}));
}

TEST_F(Wished, ChangingTheLanguageKeepsAnswersAndWishesStayOnTheWay) {
  ReadingAids aids(*stage.visit);
  wish(aids);
  stage.visit->findHelp();
  stage.visit->beginQuestions();
  stage.visit->question()->toggle(0);
  aids.setLanguage("en");
  EXPECT_EQ(stage.visit->step(), Visit::Step::Asking);
  EXPECT_TRUE(stage.visit->question()->data(stage.visit->question()->index(0), QuestionModel::Chosen).toBool());
  stage.visit->back();
  stage.visit->back();
  EXPECT_EQ(stage.visit->step(), Visit::Step::Start);
  EXPECT_EQ(ui::Language::instance().code(), "en") << "one who went back to the start is still there";
  EXPECT_EQ(aids.textScale(), 125);
  aids.reset();
}

TEST_F(Wished, WhoLeavesQuicklyLeavesTheScreenAsItWas) {
  ReadingAids aids(*stage.visit);
  wish(aids);
  stage.visit->findHelp();
  const QSignalSpy forgotten(&aids, &ReadingAids::forgotten);
  stage.visit->quit();
  EXPECT_TRUE(usual(aids));
  EXPECT_EQ(forgotten.count(), 1);
}

TEST_F(Wished, AStartScreenLeftAloneIsAsTheCentreSetIt) {
  ReadingAids aids(*stage.visit, 20ms);
  wish(aids);
  EXPECT_FALSE(usual(aids));
  EXPECT_TRUE(QTest::qWaitFor([&] { return usual(aids); }));
}

TEST_F(Wished, AVisitIsNotTakenForAStartScreenLeftAlone) {
  ReadingAids aids(*stage.visit, 20ms);
  aids.larger();
  stage.visit->findHelp();
  QTest::qWait(60);
  EXPECT_EQ(aids.textScale(), 125);
  aids.reset();
}

}  // namespace
}  // namespace priyom::kiosk
