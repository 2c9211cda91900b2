// SPDX-License-Identifier: GPL-3.0-or-later
// What a device knows of its link: live, lost, refused, stopped; against a real listener over real TLS on loopback.
#include "link/client.h"

#include <atomic>

#include "client_fixture.h"

namespace priyom::link::test {
namespace {

using namespace std::chrono_literals;

using ClientStateTest = ClientTest;

TEST_F(ClientStateTest, AHubThatHangsIsNoticedAndComesBack) {
  TestHub hub(centre.hub());
  auto impatient = options(hub.port());
  impatient.idle = 300ms;
  Client client(impatient, desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kLive));
  const auto before = owner.count(LinkState::kLive);
  const auto lost = owner.count(LinkState::kLost);
  // The network thread does nothing else meanwhile.
  hub.inside([&] { EXPECT_TRUE(owner.waitFor(LinkState::kLost, lost + 1)); });
  EXPECT_TRUE(owner.waitFor(LinkState::kLive, before + 1));
}

TEST_F(ClientStateTest, AQuietLinkStaysLive) {
  TestHub hub(centre.hub());
  auto quiet = options(hub.port());
  quiet.idle = 2s;
  Client client(quiet, desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kLive));
  hub.on("after a while", [](const auto&, const auto&) {});
  Events<int> over;
  client.call("after a while", {}, {.timeout = 4s}, [&](const Answer&) { over.push(1); });
  ASSERT_TRUE(over.waitForSize(1));
  EXPECT_EQ(owner.statuses.size(), 1U) << "pings and pongs kept it live for longer than the limit";
}

TEST_F(ClientStateTest, ARefusedHelloIsToldAndHealsWhenTheHubAgrees) {
  TestHub hub(centre.hub());
  hub.on("hello", [](const auto& session, const auto& request) {
    const bool updated = request.params.at("program") == "newer";
    session->reply(updated ? protocol::writeResult(request.id, nullptr)
                           : protocol::writeError(request.id, protocol::refusal(fail(Errc::kUnsupported, "too old"))));
  });
  Client client(options(hub.port()), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kRefused));
  EXPECT_EQ(client.status().reason, fail(Errc::kUnsupported, "too old"));
  client.setHello({{"program", "newer"}});
  client.retryNow();
  EXPECT_TRUE(owner.waitFor(LinkState::kLive));
}

TEST_F(ClientStateTest, AHubThatIsStillLoadingIsNoRefusal) {
  TestHub hub(centre.hub());
  int tries = 0;
  hub.on("hello", [&](const auto& session, const auto& request) {
    session->reply(++tries > 2
                       ? protocol::writeResult(request.id, nullptr)
                       : protocol::writeError(request.id, protocol::refusal(fail(Errc::kUnavailable, "loading"))));
  });
  Client client(options(hub.port()), desk(), owner.callbacks());
  EXPECT_TRUE(owner.waitFor(LinkState::kLive));
  EXPECT_EQ(owner.statuses.all()[0].state, LinkState::kLost);
}

TEST_F(ClientStateTest, ARevokedDeviceKnowsThatItIsRefused) {
  TestHub hub(centre.hub());
  Client client(options(hub.port()), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kLive));
  hub.inside([&] { hub.session("desk-1")->close(CloseCode::kPolicy, "revoked"); });
  ASSERT_TRUE(owner.waitFor(LinkState::kRefused));
  EXPECT_EQ(client.status().reason, fail(Errc::kNotAllowed, "the hub refuses this device: revoked"));
}

TEST_F(ClientStateTest, AnotherCentresHubIsRefused) {
  const Centre other;
  TestHub hub(other.hub());
  Client client(options(hub.port()), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kRefused));
  EXPECT_EQ(client.status().reason.code, Errc::kForeign) << client.status().reason.text;
  EXPECT_EQ(hub.messages.size(), 0U) << "not one word was said to it";
}

TEST_F(ClientStateTest, ADeviceCannotPoseAsTheHub) {
  TestHub impostor(centre.device("kiosk-1", protocol::DeviceRole::kKiosk));
  Client client(options(impostor.port()), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kRefused));
  EXPECT_EQ(client.status().reason.code, Errc::kNotAllowed) << client.status().reason.text;
}

TEST_F(ClientStateTest, TheHubsExpiredCertificateIsNamed) {
  TestHub hub(centre.expiredHub());
  Client client(options(hub.port()), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kRefused));
  EXPECT_EQ(client.status().reason.code, Errc::kExpired);
  EXPECT_NE(client.status().reason.text.find("hub"), std::string::npos) << client.status().reason.text;
}

// Their certificates come from later days than this machine's clock shows.
TEST_F(ClientStateTest, ADeviceWhoseClockIsBehindConnectsAllTheSame) {
  constexpr auto kPaired = std::chrono::days(1'000);
  TestHub hub(centre.laterHub(kPaired + std::chrono::days(60)));
  const auto device = std::make_shared<FixedIdentitySource>(centre.laterDevice("desk-1", kPaired));
  Client client(options(hub.port()), device, owner.callbacks());
  EXPECT_TRUE(owner.waitFor(LinkState::kLive)) << client.status().reason.text;
}

TEST_F(ClientStateTest, AClockThatIsBehindHidesNoCertificateThatHadExpiredWhenTheDeviceWasPaired) {
  TestHub hub(centre.laterHub(std::chrono::days(-85)));  // good for five more days by the clock
  const auto device = std::make_shared<FixedIdentitySource>(centre.laterDevice("desk-1", std::chrono::days(10)));
  Client client(options(hub.port()), device, owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kRefused));
  EXPECT_EQ(client.status().reason.code, Errc::kExpired) << client.status().reason.text;
}

TEST_F(ClientStateTest, ACertificateFromTheFutureIsRefusedWhereTheClockIsNotKnownToBeBehind) {
  TestHub hub(centre.laterHub(std::chrono::days(3)));
  Client client(options(hub.port()), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kRefused));
  EXPECT_EQ(client.status().reason.code, Errc::kExpired) << client.status().reason.text;
}

TEST_F(ClientStateTest, AClockThatIsBehindTrustsNoOtherCentre) {
  const Centre other;
  TestHub hub(other.laterHub(std::chrono::days(10)));
  const auto device = std::make_shared<FixedIdentitySource>(centre.laterDevice("desk-1", std::chrono::days(10)));
  Client client(options(hub.port()), device, owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kRefused));
  EXPECT_EQ(client.status().reason.code, Errc::kForeign) << client.status().reason.text;
}

TEST_F(ClientStateTest, AnExpiredDeviceLearnsItAndHealsWithARenewedCertificate) {
  TestHub hub(centre.hub());
  const TemporaryDirectory directory;
  ASSERT_TRUE(saveIdentity(directory.path(), centre.expiredDevice("desk-1")));
  Client client(options(hub.port()), std::make_shared<FileIdentitySource>(directory.path()), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kRefused));
  EXPECT_EQ(client.status().reason.code, Errc::kExpired) << client.status().reason.text;
  ASSERT_TRUE(saveIdentity(directory.path(), centre.device("desk-1")));
  client.retryNow();
  EXPECT_TRUE(owner.waitFor(LinkState::kLive));
}

TEST_F(ClientStateTest, AnUnpairedDeviceIsToldSo) {
  const TemporaryDirectory directory;
  Client client(options(1), std::make_shared<FileIdentitySource>(directory.path() / "none"), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kRefused));
  EXPECT_EQ(client.status().reason.code, Errc::kNotFound);
}

TEST_F(ClientStateTest, TheHubsNameIsCheckedWhereOneIsGiven) {
  TestHub hub(centre.hub());
  auto byName = options(hub.port());
  byName.host = "localhost";
  byName.serverName = "localhost";
  {
    Client client(byName, desk(), owner.callbacks());
    EXPECT_TRUE(owner.waitFor(LinkState::kLive));
  }
  byName.serverName = "elsewhere.example";
  Owner second;
  Client client(byName, desk(), second.callbacks());
  ASSERT_TRUE(second.waitFor(LinkState::kRefused));
  EXPECT_EQ(client.status().reason.code, Errc::kForeign) << client.status().reason.text;
}

TEST_F(ClientStateTest, StoppedAnswersWhatWaitsAndSaysGoodbye) {
  TestHub hub(centre.hub());
  hub.on("silence", [](const auto&, const auto&) {});
  Client client(options(hub.port()), desk(), owner.callbacks());
  ASSERT_TRUE(owner.waitFor(LinkState::kLive));
  Events<Answer> answers;
  client.call("silence", {}, {.timeout = kPatience, .repeatable = true}, [&](Answer answer) { answers.push(answer); });
  client.stop();
  ASSERT_TRUE(answers.waitForSize(1));
  EXPECT_EQ(answers.all()[0].error().code, Errc::kUnavailable);
  EXPECT_TRUE(owner.waitFor(LinkState::kStopped));
  EXPECT_TRUE(hub.departures.waitForSize(1));
  client.call("echo", {}, {.repeatable = true}, [&](Answer answer) { answers.push(answer); });
  ASSERT_TRUE(answers.waitForSize(2));
  EXPECT_EQ(answers.all()[1].error().code, Errc::kUnavailable);
}

TEST_F(ClientStateTest, AfterItsEndNoCallbackRunsAlsoNoneThatWasOnItsWay) {
  TestHub hub(centre.hub());
  Events<std::function<void()>> onTheirWay;  // the owner's event loop, which is not turning
  int ran = 0;
  {
    auto callbacks = owner.callbacks();
    callbacks.post = [&](std::function<void()> function) { onTheirWay.push(std::move(function)); };
    Client client(options(hub.port()), desk(), callbacks);
    ASSERT_TRUE(onTheirWay.waitForSize(2)) << "hello's result, live";
    client.call("echo", {}, {}, [&](const Answer&) { ++ran; });
    ASSERT_TRUE(onTheirWay.waitForSize(3));
    EXPECT_EQ(ran, 0) << "only where post puts it";
    onTheirWay.all()[1]();
    EXPECT_EQ(owner.statuses.size(), 1U);
  }
  for (const auto& function : onTheirWay.all()) function();
  EXPECT_EQ(ran, 0);
  EXPECT_EQ(owner.statuses.size(), 1U);
  EXPECT_EQ(owner.welcomes.size(), 0U);
}

TEST_F(ClientStateTest, ItEndsInTheMiddleOfEverything) {
  TestHub hub(centre.hub());
  const auto identity = desk();
  // Ended at different depths: while it connects, shakes hands, says hello, calls, is told.
  for (int depth = 0; depth < 40; ++depth) {
    std::atomic<bool> over{false};
    std::atomic<int> late{0};
    {
      ClientCallbacks callbacks;
      callbacks.notification = [&](const std::string&, const json::object&) { late += over ? 1 : 0; };
      Client client(options(hub.port()), identity, callbacks);
      for (int i = 0; i < depth; ++i)
        client.call("echo", {{"n", i}}, {.repeatable = true}, [&](const Answer&) { late += over ? 1 : 0; });
      hub.messages.waitForSize(static_cast<std::size_t>(depth));
    }
    over = true;
    EXPECT_EQ(late, 0);
  }
}

}  // namespace
}  // namespace priyom::link::test
