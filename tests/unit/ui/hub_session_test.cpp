// SPDX-License-Identifier: GPL-3.0-or-later
// The session over a scripted transport: what a device's screens may rely on.
#include "ui/hub_session.h"

#include <gtest/gtest.h>

#include <QLocale>
#include <QTest>
#include <boost/json/serialize.hpp>
#include <set>

#include "scripted_transport.h"

namespace priyom::ui {
namespace {

namespace json = boost::json;
using State = HubTransport::State;

TEST(HubSession, TellsSinceWhenTheLinkIsLostInTheHubsTime) {
  auto [transport, session] = makeScripted();
  transport->hello({{"time", "2026-11-22T10:42:30.000+03:00"}});
  transport->status(State::kLive);
  EXPECT_TRUE(session->live());
  EXPECT_EQ(session->hubTime(), "10:42");
  transport->status(State::kLost);
  EXPECT_EQ(session->state(), HubSession::State::Lost);
  EXPECT_TRUE(session->sentence().contains("10:42")) << session->sentence().toStdString();
}

TEST(HubSession, TheDayIsTheCentresNotTheDevices) {
  auto [transport, session] = makeScripted();
  QLocale::setDefault(QLocale("ru"));
  transport->hello({{"time", "2026-11-23T00:54:00.000+03:00"}});
  EXPECT_EQ(session->hubDate(), "понедельник, 23 ноября");
  transport->hello({{"time", "2026-11-22T23:54:00.000-09:00"}});
  EXPECT_EQ(session->hubDate(), "воскресенье, 22 ноября");
}

TEST(HubSession, EveryStateHasASentence) {
  auto [transport, session] = makeScripted();
  std::set<QString> sentences;
  for (const auto state : {State::kConnecting, State::kLive, State::kLost, State::kRefused}) {
    transport->status(state);
    EXPECT_FALSE(session->sentence().isEmpty());
    sentences.insert(session->sentence());
  }
  transport->status(State::kRefused, Errc::kExpired);
  sentences.insert(session->sentence());
  EXPECT_EQ(sentences.size(), 5U);
}

TEST(HubSession, FirstAnswerAndNotificationAreOneKindOfSnapshot) {
  auto [transport, session] = makeScripted();
  QStringList topics;
  QObject::connect(session.get(), &HubSession::snapshot, session.get(),
                   [&topics](const QString& topic, const json::object& object) {
                     topics << topic + QString::fromStdString(json::serialize(object));
                   });
  session->subscribe("board.subscribe", {});
  transport->answerSubscription("board.subscribe", json::object{{"n", 1}});
  transport->notification("board", {{"n", 2}});
  EXPECT_EQ(topics, (QStringList{"board{\"n\":1}", "board{\"n\":2}"}));
}

TEST(HubSession, ASubscriptionThatTheHubCouldNotAnswerIsMadeAgain) {
  auto [transport, session] = makeScripted();
  session->subscribe("board.subscribe", {});
  ASSERT_EQ(transport->asked["board.subscribe"], 1);
  transport->answerSubscription("board.subscribe", fail(Errc::kUnavailable, "the store can not be read"));
  const auto& asked = transport->asked["board.subscribe"];
  EXPECT_TRUE(QTest::qWaitFor([&] { return asked == 2; }, 10'000));
  transport->answerSubscription("board.subscribe", fail(Errc::kNotAllowed, "not for this device"));
  EXPECT_FALSE(QTest::qWaitFor([&] { return asked > 2; }, 2'500)) << "a refusal that stays is not asked about for ever";
}

TEST(HubSession, NoAnswerReachesAScreenThatIsGone) {
  auto [transport, session] = makeScripted();
  int answers = 0;
  auto screen = std::make_unique<QObject>();
  session->call("ping", {}, screen.get(), [&answers](Result<json::value>) { ++answers; });
  session->call("ping", {}, session.get(), [&answers](Result<json::value>) { ++answers; });
  screen.reset();
  transport->answerAll(json::object{});
  EXPECT_EQ(answers, 1);
}

TEST(HubSession, CommandIdsAreIdsAndNeverTheSame) {
  const auto first = HubSession::newCommandId();
  EXPECT_TRUE(isIdText(first.text)) << first.text;
  EXPECT_NE(first, HubSession::newCommandId());
}

TEST(HubClock, ALateMessageDoesNotTurnTheClockBackButASetClockDoes) {
  using namespace std::chrono_literals;
  HubClock clock;
  const HubClock::Steady start{1h};
  EXPECT_FALSE(clock.now(start));
  const Instant ten{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 7h};
  clock.heard({ten, 180min}, start);
  clock.heard({ten + 5s, 180min}, start + 6s);  // a second late
  EXPECT_EQ(clock.now(start + 6s)->instant, ten + 6s);
  EXPECT_EQ(clock.now(start + 6s)->utcOffset, 180min);
  clock.heard({ten + 1h, 180min}, start + 7s);
  EXPECT_EQ(clock.now(start + 7s)->instant, ten + 1h);
  clock.heard({ten, 180min}, start + 8s);
  EXPECT_EQ(clock.now(start + 8s)->instant, ten);
}

}  // namespace
}  // namespace priyom::ui
