// SPDX-License-Identifier: GPL-3.0-or-later
// The programs that ship, on real X servers, worked by clicks and key codes.
#include <gtest/gtest.h>

#include <QCoreApplication>

#include "tests/support/stage/hub_call.h"
#include "tests/support/stage/stage.h"

namespace priyom::tests {
namespace {

constexpr int kScannerPaceMs = 4;

class RealScreens : public testing::Test {
 protected:
  static std::filesystem::path folder() {
    return std::filesystem::path(PRIYOM_BIN_DIR).parent_path() / "e2e" /
           testing::UnitTest::GetInstance()->current_test_info()->name();
  }

  void scan(Screen& desk, const QString& token, bool enter = true) {
    auto keys = scannerKeys(token.toStdU16String());
    if (enter) keys.push_back({kEnterKey, false});
    desk.type(keys, kScannerPaceMs);
  }

  Stage stage_{freshFolder(folder())};
};

class ScanUnderLayout : public RealScreens, public testing::WithParamInterface<const char*> {};

TEST_P(ScanUnderLayout, OpensTheFormAndLeavesNoKeyInTheFieldThatHasTheFocus) {
  HubCaller kiosk(stage_, "kiosk-1");
  const auto first = kiosk.issue("reception");
  const auto second = kiosk.issue("documents");
  const auto desk = stage_.openDesk();
  desk->x().setLayout(GetParam());
  scan(*desk, first.token);
  desk->see("formNumber", "text", first.number);

  // The control: a person's key does land there, as the layout says.
  desk->click("applicantComment");
  desk->type({{38, false}}, 0);
  const QString typed = GetParam() == std::string("ru") ? QStringLiteral("ф") : QStringLiteral("a");
  desk->see("applicantComment", "text", typed);
  desk->see("saveState", "stateName", "saved");

  // With the focus in that field: the second ticket opens, and the field of the first was saved without a key of the
  // scan.
  scan(*desk, second.token);
  desk->see("formNumber", "text", second.number);
  EXPECT_EQ(desk->property("applicantComment", "text").toString(), QString());
  scan(*desk, first.token, false);
  desk->see("formNumber", "text", first.number);
  EXPECT_EQ(desk->property("applicantComment", "text").toString(), typed);
}

TEST_P(ScanUnderLayout, TwoScansInARowAreTwo) {
  HubCaller kiosk(stage_, "kiosk-1");
  const auto first = kiosk.issue("reception");
  const auto second = kiosk.issue("documents");
  const auto desk = stage_.openDesk();
  desk->x().setLayout(GetParam());
  auto firstForm = desk->expect("formNumber", "text", first.number);
  auto secondForm = desk->expect("formNumber", "text", second.number);
  auto keys = scannerKeys((first.token).toStdU16String());
  keys.push_back({kEnterKey, false});
  const auto more = scannerKeys(second.token.toStdU16String());
  keys.insert(keys.end(), more.begin(), more.end());
  desk->type(keys, kScannerPaceMs);
  EXPECT_LT(firstForm->frame(), secondForm->frame());
}

INSTANTIATE_TEST_SUITE_P(Layouts, ScanUnderLayout, testing::Values("us", "ru"),
                         [](const auto& each) { return std::string(each.param); });

TEST_F(RealScreens, AScanOfAForeignOrBrokenTicketIsExplainedAndLosesNothing) {
  HubCaller kiosk(stage_, "kiosk-1");
  const auto ticket = kiosk.issue("reception");
  const auto desk = stage_.openDesk();
  scan(*desk, ticket.token);
  desk->see("formNumber", "text", ticket.number);
  desk->click("applicantComment");
  desk->type({{38, false}, {39, false}}, 60);
  desk->see("applicantComment", "text", "as");
  auto foreign = ticket.token;
  foreign.back() = foreign.back() == QChar('A') ? QChar('B') : QChar('A');
  scan(*desk, foreign);
  desk->see("scanMessage");
  EXPECT_FALSE(desk->property("scanMessage", "text").toString().isEmpty());
  EXPECT_EQ(desk->property("formNumber", "text").toString(), ticket.number);
  EXPECT_EQ(desk->property("applicantComment", "text").toString(), QStringLiteral("as"));
}

TEST_F(RealScreens, ADoubleTapGivesOneTicketAndOnePaper) {
  const auto kiosk = stage_.openKiosk();
  kiosk->click("startTakeTicket");
  kiosk->see("line-reception");
  // Both taps reach the program before it can draw a frame.
  kiosk->click("line-reception");
  kiosk->see("turnOrdinary");
  kiosk->click("turnOrdinary", 2);
  kiosk->see("printState", "stateName", "printed");
  const auto number = kiosk->property("ticketNumber", "text").toString();
  stage_.paper(1);
  HubCaller other(stage_, "kiosk-1");
  EXPECT_EQ(number, QStringLiteral("А-001"));
  EXPECT_EQ(other.issue("reception").number, QStringLiteral("А-002"));
  EXPECT_EQ(stage_.papers().size(), 1U);
}

TEST_F(RealScreens, TheHallKeepsTheLastBoardWhileTheHubIsAwayAndCatchesUp) {
  HubCaller kiosk(stage_, "kiosk-1");
  const auto first = kiosk.issue("reception");
  const auto display = stage_.openDisplay();
  display->see("nextNumber-0", "text", first.number);
  stage_.hub().kill();
  display->see("linkBanner");
  EXPECT_EQ(display->property("nextNumber-0", "text").toString(), first.number);
  stage_.startHub();
  const auto call = stage_.control({"call", "--counter", "window-1"});
  EXPECT_EQ(call.exitCode, 0) << call.output;
  display->see("callNumber-0", "text", first.number);
  EXPECT_FALSE(display->shows("linkBanner"));
}

TEST_F(RealScreens, WithoutPaperTheNumberStaysOnTheScreenAndPrintsAfterReload) {
  const auto kiosk = stage_.openKiosk();
  stage_.tellPrinter("paper-out");
  kiosk->click("startTakeTicket");
  kiosk->click("line-reception");
  kiosk->click("turnOrdinary");
  kiosk->see("ticketNumber", "text", QStringLiteral("А-001"));
  EXPECT_NE(kiosk->property("printState", "stateName").toString(), QStringLiteral("printed"));
  EXPECT_TRUE(stage_.papers().empty());
  stage_.tellPrinter("paper-ok");
  stage_.paper(1);
  EXPECT_EQ(stage_.papers().size(), 1U);
}

}  // namespace
}  // namespace priyom::tests

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
