// SPDX-License-Identifier: GPL-3.0-or-later
// Calls and subscriptions of a device, against a real listener over real TLS on loopback.
#include "link/client.h"

#include <numeric>

#include "client_fixture.h"

namespace priyom::link::test {
namespace {

using namespace std::chrono_literals;

TEST_F(ClientTest, AfterHelloCallsAreAnsweredAndErrorsAreValues) {
  TestHub hub(centre.hub());
  hub.on("refuse", [](const auto& session, const auto& request) {
    session->reply(protocol::writeError(request.id, protocol::refusal(fail(Errc::kConflict, "somebody was quicker"))));
  });
  Client client(options(hub.port()), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kLive));
  EXPECT_EQ(owner.welcomes.all().at(0), (json::object{{"program", "test"}}));
  EXPECT_EQ(client.status().state, LinkState::kLive);
  Events<Answer> answers;
  client.call("echo", {{"name", "Образцова"}}, {}, [&](Answer answer) { answers.push(std::move(answer)); });
  client.call("refuse", {}, {}, [&](Answer answer) { answers.push(std::move(answer)); });
  ASSERT_TRUE(answers.waitForSize(2));
  EXPECT_EQ(answers.all()[0].value(), (json::object{{"name", "Образцова"}}));
  EXPECT_EQ(answers.all()[1].error(), fail(Errc::kConflict, "somebody was quicker"));
}

TEST_F(ClientTest, NotificationsArrive) {
  TestHub hub(centre.hub());
  Client client(options(hub.port()), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kLive));
  hub.inside([&] {
    hub.session("desk-1")->publish(
        "board", std::make_shared<const std::string>(protocol::writeNotification("board", R"({"revision":7})")));
  });
  ASSERT_TRUE(owner.notifications.waitForSize(1));
  EXPECT_EQ(owner.notifications.all()[0], (std::pair{std::string("board"), json::object{{"revision", 7}}}));
}

TEST_F(ClientTest, AnswersComeInTheOrderOfTheCalls) {
  constexpr int kCalls = 500;
  TestHub hub(centre.hub());
  Client client(options(hub.port()), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kLive));
  Events<std::int64_t> order;
  for (int i = 0; i < kCalls; ++i)
    client.call("echo", {{"n", i}}, {}, [&](Answer answer) { order.push(answer.value().at("n").as_int64()); });
  ASSERT_TRUE(order.waitForSize(kCalls));
  std::vector<std::int64_t> expected(kCalls);
  std::iota(expected.begin(), expected.end(), 0);
  EXPECT_EQ(order.all(), expected);
}

TEST_F(ClientTest, ACommandCutOffInTheMiddleIsAskedAgainAndAnsweredOnce) {
  TestHub hub(centre.hub());
  std::vector<std::string> commands;  // on the network thread
  hub.on("issue", [&](const auto& session, const auto& request) {
    commands.emplace_back(request.params.at("command").as_string());
    if (commands.size() == 1) return session->close(CloseCode::kGoingAway, "power cut");
    session->reply(protocol::writeResult(request.id, {{"number", "А-042"}}));
  });
  Client client(options(hub.port()), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kLive));
  Events<Answer> answers;
  client.call("issue", {{"command", "c-1"}}, {.repeatable = true}, [&](Answer answer) { answers.push(answer); });
  ASSERT_TRUE(answers.waitForSize(1));
  EXPECT_EQ(answers.all()[0].value(), (json::object{{"number", "А-042"}}));
  ASSERT_TRUE(owner.waitFor(LinkState::kLive, 2));
  // A round trip more: an answer that came twice would be here by now.
  client.call("echo", {}, {}, [&](Answer answer) { answers.push(answer); });
  ASSERT_TRUE(answers.waitForSize(2));
  EXPECT_EQ(answers.size(), 2U);
  EXPECT_EQ(hub.inside([&] { return commands; }), (std::vector<std::string>{"c-1", "c-1"}));
}

TEST_F(ClientTest, WhatMustNotBeRepeatedFailsWhenTheConnectionBreaks) {
  TestHub hub(centre.hub());
  int received = 0;
  hub.on("once", [&](const auto& session, const auto&) {
    ++received;
    session->close(CloseCode::kGoingAway, "");
  });
  Client client(options(hub.port()), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kLive));
  Events<Answer> answers;
  client.call("once", {}, {}, [&](Answer answer) { answers.push(answer); });
  ASSERT_TRUE(answers.waitForSize(1));
  EXPECT_EQ(answers.all()[0].error().code, Errc::kUnavailable);
  ASSERT_TRUE(owner.waitFor(LinkState::kLive, 2));
  EXPECT_EQ(hub.inside([&] { return received; }), 1);
}

TEST_F(ClientTest, WithoutAConnectionARepeatableCallWaitsAndAnotherFailsAtOnce) {
  std::uint16_t port = 0;
  {
    TestHub gone(centre.hub());
    port = gone.port();
  }
  Client client(options(port), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kLost));
  Events<Answer> answers;
  client.call("echo", {{"waits", true}}, {.timeout = kPatience, .repeatable = true},
              [&](Answer answer) { answers.push(answer); });
  Events<Answer> failed;
  client.call("echo", {}, {}, [&](Answer answer) { failed.push(answer); });
  ASSERT_TRUE(failed.waitForSize(1));
  EXPECT_EQ(failed.all()[0].error().code, Errc::kUnavailable);
  ListenerOptions samePort;
  samePort.port = port;
  TestHub hub(centre.hub(), samePort);
  ASSERT_TRUE(answers.waitForSize(1));
  EXPECT_EQ(answers.all()[0].value(), (json::object{{"waits", true}}));
}

TEST_F(ClientTest, AHubThatDoesNotAnswerIsGivenUpInTime) {
  TestHub hub(centre.hub());
  hub.on("silence", [](const auto&, const auto&) {});
  Client client(options(hub.port()), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kLive));
  Events<std::string> order;
  client.call("silence", {}, {.timeout = 80ms}, [&](Answer) { order.push("later"); });
  client.call("silence", {}, {.timeout = 40ms, .repeatable = true}, [&](Answer answer) {
    EXPECT_EQ(answer.error().code, Errc::kUnavailable);
    order.push("sooner");
  });
  ASSERT_TRUE(order.waitForSize(2));
  EXPECT_EQ(order.all(), (std::vector<std::string>{"sooner", "later"}));
  EXPECT_EQ(client.status().state, LinkState::kLive);
}

TEST_F(ClientTest, ACallOverTheLimitIsAValueAndHarmsNobody) {
  TestHub hub(centre.hub());
  Client client(options(hub.port()), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kLive));
  Events<Answer> answers;
  client.call("echo", {{"text", std::string(protocol::kMaxMessage, 'a')}}, {}, [&](Answer a) { answers.push(a); });
  client.call("echo", {}, {}, [&](Answer answer) { answers.push(answer); });
  ASSERT_TRUE(answers.waitForSize(2));
  EXPECT_EQ(answers.all()[0].error().code, Errc::kTooLarge);
  EXPECT_TRUE(answers.all()[1]);
}

TEST_F(ClientTest, AScreenIsSubscribedAgainAfterTheHubRestarts) {
  const auto identity = centre.hub();
  ListenerOptions samePort;
  const auto subscribed = [](const auto& session, const auto& request) {
    session->reply(protocol::writeResult(request.id, request.params));
    session->publish("board",
                     std::make_shared<const std::string>(protocol::writeNotification("board", R"({"revision":1})")));
  };
  auto hub = std::make_unique<TestHub>(identity);
  hub->on("board.subscribe", subscribed);
  samePort.port = hub->port();
  Client client(options(hub->port()), desk(), owner.callbacks());
  Events<Answer> answers;
  client.subscribe("board.subscribe", {{"lines", "all"}}, [&](Answer answer) { answers.push(answer); });
  ASSERT_TRUE(answers.waitForSize(1));
  ASSERT_TRUE(owner.notifications.waitForSize(1));
  hub.reset();
  ASSERT_TRUE(owner.waitFor(LinkState::kLost));
  // From the constructor on it may be connected to: the method is there before the first turn of its thread.
  hub = std::make_unique<TestHub>(identity, samePort, TestHub::Methods{{"board.subscribe", subscribed}});
  ASSERT_TRUE(answers.waitForSize(2));
  EXPECT_EQ(answers.all()[1].value(), (json::object{{"lines", "all"}}));
  EXPECT_TRUE(owner.notifications.waitForSize(2));
  client.unsubscribe("board.subscribe");
}

TEST_F(ClientTest, AnOwnerMayCallFromWithinItsCallbacks) {
  TestHub hub(centre.hub());
  Events<Answer> answers;
  std::unique_ptr<Client> client;
  client = std::make_unique<Client>(options(hub.port()), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kLive));
  client->call("echo", {{"n", 1}}, {}, [&](const Answer&) {
    client->call("echo", {{"n", 2}}, {}, [&](Answer answer) { answers.push(std::move(answer)); });
  });
  ASSERT_TRUE(answers.waitForSize(1));
  EXPECT_EQ(answers.all()[0].value(), (json::object{{"n", 2}}));
}

TEST_F(ClientTest, EchoIsQuick) {
  constexpr std::size_t kRounds = 1'000;
  TestHub hub(centre.hub());
  Client client(options(hub.port()), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kLive));
  std::vector<double> times;
  const std::string text(60, 'x');
  for (std::size_t i = 0; i < kRounds; ++i) {
    std::promise<void> done;
    const auto began = std::chrono::steady_clock::now();
    client.call("echo", {{"text", text}}, {}, [&](const Answer&) { done.set_value(); });
    done.get_future().wait();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
  }
  std::ranges::sort(times);
  const double p50 = times[kRounds / 2];
  const double p99 = times[kRounds * 99 / 100];
  RecordProperty("p50_ms", std::to_string(p50));
  RecordProperty("p99_ms", std::to_string(p99));
  std::printf("[ measured ] call to answer: p50 %.3f ms, p99 %.3f ms\n", p50, p99);
  EXPECT_LT(p50, 20.0) << "Nagle's delay would be 40 ms";
}

}  // namespace
}  // namespace priyom::link::test
