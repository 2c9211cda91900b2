// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/board_feed.h"

#include <gtest/gtest.h>

#include "protocol/messages.h"
#include "queue-display/board_screen.h"
#include "tests/support/translations.h"
#include "tests/unit/queue-display/boards.h"
#include "tests/unit/ui/scripted_transport.h"

namespace priyom::display::test {
namespace {

using ui::HubTransport;

Board at(std::int64_t revision, const char* newest) {
  auto made = board(revision, {call(newest, "Окно 3", "left")});
  made.moment = {Instant(std::chrono::hours(24 * 400)), {}, std::chrono::hours(3)};
  return made;
}

class BoardFeed : public testing::Test {
 protected:
  BoardFeed() { feedBoard(*scripted_.session, screen_); }
  std::string newest() {
    return screen_.calls()->data(screen_.calls()->index(0), CallSlots::NumberRole).toString().toStdString();
  }
  ui::Scripted scripted_ = ui::makeScripted();
  BoardScreen screen_;
};

TEST_F(BoardFeed, BoardsOfTheHubAreShownAndAnOldOneThatComesLateIsNot) {
  scripted_.transport->status(HubTransport::State::kLive);
  scripted_.transport->answerSubscription("board.subscribe", protocol::toJson(at(4, "А-004")));
  EXPECT_EQ(newest(), "А-004");
  scripted_.transport->notification("board", protocol::toJson(at(6, "А-006")));
  scripted_.transport->notification("board", protocol::toJson(at(5, "А-005")));
  EXPECT_EQ(newest(), "А-006");
  EXPECT_EQ(screen_.clock(), "03:00") << "hub's time in the centre's offset";
}

TEST_F(BoardFeed, NoTimeIsShownBeforeTheHubToldIt) {
  EXPECT_EQ(screen_.clock(), "") << "this machine's clock may be wrong";
  scripted_.transport->status(HubTransport::State::kLost);
  EXPECT_TRUE(screen_.linkSentence().startsWith("No connection to")) << screen_.linkSentence().toStdString();
  scripted_.transport->status(HubTransport::State::kLive);
  scripted_.transport->answerSubscription("board.subscribe", protocol::toJson(at(4, "А-004")));
  EXPECT_EQ(screen_.clock(), "03:00");
}

TEST_F(BoardFeed, AfterAReconnectTheFirstBoardCountsAlthoughItsRevisionIsLower) {
  scripted_.transport->status(HubTransport::State::kLive);
  scripted_.transport->answerSubscription("board.subscribe", protocol::toJson(at(40, "А-040")));
  scripted_.transport->status(HubTransport::State::kLost);
  EXPECT_TRUE(screen_.stale());
  EXPECT_FALSE(screen_.linkSentence().isEmpty());
  EXPECT_EQ(newest(), "А-040");
  scripted_.transport->status(HubTransport::State::kLive);
  EXPECT_TRUE(screen_.stale());
  scripted_.transport->answerSubscription("board.subscribe", protocol::toJson(at(2, "А-002")));
  EXPECT_EQ(newest(), "А-002");
  EXPECT_FALSE(screen_.stale());
}

TEST_F(BoardFeed, ABoardThatCannotBeReadLeavesTheLastOne) {
  scripted_.transport->status(HubTransport::State::kLive);
  scripted_.transport->answerSubscription("board.subscribe", protocol::toJson(at(4, "А-004")));
  scripted_.transport->notification("board", {{"revision", "nonsense"}});
  EXPECT_EQ(newest(), "А-004");
  EXPECT_FALSE(screen_.stale());
}

TEST(DisplayTranslations, EverySentenceOfTheHallHasItsRussian) {
  const auto faults =
      tests::translationFaults(QStringLiteral(PRIYOM_LUPDATE), QStringLiteral(PRIYOM_SOURCE_DIR "/queue-display"),
                               QStringLiteral(PRIYOM_SOURCE_DIR "/assets/translations/display_ru.ts"));
  EXPECT_TRUE(faults.isEmpty()) << faults.join(u'\n').toStdString();
}

}  // namespace
}  // namespace priyom::display::test
