// SPDX-License-Identifier: GPL-3.0-or-later
// Who gets in: the hub's listener against peers that should not, over real TLS on loopback.
#include "link/listener.h"

#include "listener_fixture.h"

namespace priyom::link::test {
namespace {

using namespace std::chrono_literals;

using AdmissionTest = ListenerTest;

TEST_F(AdmissionTest, ADeviceIsKnownByItsCertificateAndItsTextsArrive) {
  TestHub hub(centre.hub());
  const auto identity = centre.device("kiosk-1", protocol::DeviceRole::kKiosk);
  RawPeer peer(hub.port());
  ASSERT_TRUE(peer.open(identity));
  peer.sendText(echo(7));
  EXPECT_EQ(peer.receiveMessage()->payload, protocol::writeResult(std::int64_t{7}, {{"n", 7}}));
  hub.inside([&] {
    const auto session = hub.session("kiosk-1");
    ASSERT_TRUE(session);
    EXPECT_EQ(session->peer().role, protocol::DeviceRole::kKiosk);
    EXPECT_EQ(session->peer().centre, "example");
    EXPECT_EQ(session->remoteAddress(), "127.0.0.1");
  });
  EXPECT_FALSE(peer.sessionResumable()) << "a revoked device could come back on a ticket";
  peer.send(RawPeer::kClose, std::string("\x03\xe8", 2));
  EXPECT_EQ(peer.receiveMessage()->closeCode(), 1000);
  ASSERT_TRUE(hub.departures.waitForSize(1));
  EXPECT_EQ(hub.counters().open, 0U);
}

TEST_F(AdmissionTest, Tls12IsRefused) {
  TestHub hub(centre.hub());
  const auto identity = centre.device("desk-1");
  RawPeer peer(hub.port());
  EXPECT_FALSE(peer.secure(&identity, TLS1_2_VERSION));
  ASSERT_TRUE(hub.refusals.waitForSize(1));
  EXPECT_EQ(hub.refusals.all()[0].code, Errc::kUnsupported) << hub.refusals.all()[0].text;
}

TEST_F(AdmissionTest, WithoutACertificateNobodyGetsIn) {
  TestHub hub(centre.hub());
  RawPeer peer(hub.port());
  EXPECT_FALSE(peer.secure(nullptr) && peer.upgrade());
  ASSERT_TRUE(hub.refusals.waitForSize(1));
  EXPECT_EQ(hub.refusals.all()[0].code, Errc::kNotAllowed) << hub.refusals.all()[0].text;
  EXPECT_EQ(hub.counters().handshakeFailed, 1U);
  EXPECT_EQ(hub.arrivals.size(), 0U);
}

TEST_F(AdmissionTest, ADeviceOfAnotherCentreIsRefused) {
  TestHub hub(centre.hub());
  const Centre other("example");  // the same name, another key
  RawPeer peer(hub.port());
  EXPECT_FALSE(peer.open(other.device("desk-1")));
  ASSERT_TRUE(hub.refusals.waitForSize(1));
  EXPECT_EQ(hub.refusals.all()[0].code, Errc::kForeign) << hub.refusals.all()[0].text;
}

TEST_F(AdmissionTest, AnExpiredCertificateIsRefusedAndNamed) {
  TestHub hub(centre.hub());
  RawPeer peer(hub.port());
  EXPECT_FALSE(peer.open(centre.expiredDevice("desk-old")));
  ASSERT_TRUE(hub.refusals.waitForSize(1));
  EXPECT_EQ(hub.refusals.all()[0].code, Errc::kExpired);
  EXPECT_NE(hub.refusals.all()[0].text.find("desk-old"), std::string::npos) << hub.refusals.all()[0].text;
}

TEST_F(AdmissionTest, AHubsCertificateIsNotGoodForADevice) {
  TestHub hub(centre.hub());
  RawPeer peer(hub.port());
  EXPECT_FALSE(peer.open(centre.hub()));
  ASSERT_TRUE(hub.refusals.waitForSize(1));
  EXPECT_EQ(hub.refusals.all()[0].code, Errc::kNotAllowed) << hub.refusals.all()[0].text;
}

TEST_F(AdmissionTest, BytesThatAreNoTlsCloseThatConnectionOnly) {
  TestHub hub(centre.hub());
  Bystander bystander(hub, centre);
  RawPeer peer(hub.port());
  peer.sendPlain("GET / HTTP/1.1\r\nHost: hub\r\n\r\n");
  EXPECT_TRUE(peer.hungUp());
  ASSERT_TRUE(hub.refusals.waitForSize(1));
  EXPECT_EQ(hub.refusals.all()[0].code, Errc::kMalformed) << hub.refusals.all()[0].text;
  bystander.expectServed();
}

TEST_F(AdmissionTest, ALongUpgradeHeaderIsRefused) {
  TestHub hub(centre.hub());
  const auto identity = centre.device("desk-1");
  RawPeer peer(hub.port());
  ASSERT_TRUE(peer.secure(&identity));
  EXPECT_FALSE(peer.upgrade("X-Long: " + std::string(20'000, 'x') + "\r\n"));
  ASSERT_TRUE(hub.refusals.waitForSize(1));
  EXPECT_EQ(hub.refusals.all()[0].code, Errc::kTooLarge) << hub.refusals.all()[0].text;
}

TEST_F(AdmissionTest, ThePlainWebIsRefused) {
  TestHub hub(centre.hub());
  const auto identity = centre.device("desk-1");
  RawPeer peer(hub.port());
  ASSERT_TRUE(peer.secure(&identity));
  peer.sendRaw("GET / HTTP/1.1\r\nHost: hub\r\n\r\n");
  ASSERT_TRUE(hub.refusals.waitForSize(1));
  EXPECT_EQ(hub.refusals.all()[0].code, Errc::kMalformed) << hub.refusals.all()[0].text;
}

TEST_F(AdmissionTest, AConnectionThatSaysNothingIsDroppedInTime) {
  ListenerOptions options;
  options.limits.handshake = 500ms;
  TestHub hub(centre.hub(), options);
  const auto identity = centre.device("desk-1");
  RawPeer silent(hub.port());
  RawPeer halfway(hub.port());
  ASSERT_TRUE(halfway.secure(&identity));
  halfway.sendRaw("GET / HTTP/1.1\r\nHost: h");
  EXPECT_TRUE(silent.hungUp());
  EXPECT_TRUE(halfway.hungUp());
  ASSERT_TRUE(hub.refusals.waitForSize(2));
  EXPECT_EQ(hub.refusals.all()[1].code, Errc::kUnavailable);
  EXPECT_EQ(hub.counters().handshakeFailed, 2U);
}

TEST_F(AdmissionTest, OneAddressCannotTakeEveryPlace) {
  ListenerOptions options;
  options.limits.connectionsPerAddress = 2;
  TestHub hub(centre.hub(), options);
  const auto identity = centre.device("desk-1");
  auto first = std::make_unique<RawPeer>(hub.port());
  RawPeer second(hub.port());
  ASSERT_TRUE(first->open(identity));
  ASSERT_TRUE(second.open(identity));
  {
    RawPeer third(hub.port());
    EXPECT_TRUE(third.hungUp());
  }
  EXPECT_EQ(hub.counters().refused, 1U);
  first.reset();
  ASSERT_TRUE(hub.departures.waitForSize(1));
  hub.inside([] {});  // the departure is told from within the connection's last turn
  RawPeer fourth(hub.port());
  EXPECT_TRUE(fourth.open(identity));
}

TEST_F(AdmissionTest, ARenewedCertificateServesThoseWhoComeNow) {
  TestHub hub(centre.hub());
  Bystander bystander(hub, centre);
  const auto renewed = centre.hub();
  ASSERT_TRUE(hub.inside([&] { return hub.listener().renew(renewed); }));
  RawPeer peer(hub.port());
  EXPECT_TRUE(peer.open(centre.device("desk-1")));
  bystander.expectServed();
  EXPECT_FALSE(hub.inside([&] { return hub.listener().renew({}); })) << "and a bad one changes nothing";
  RawPeer another(hub.port());
  EXPECT_TRUE(another.open(centre.device("desk-2")));
}

TEST_F(AdmissionTest, WhatCannotBeListenedOnIsAValue) {
  boost::asio::io_context io;
  struct Nobody : SessionHandler {
    void opened(Session&) override {}
    void message(std::shared_ptr<Session>, std::string_view) override {}
    void closed(Session&) override {}
  } nobody;
  TestHub hub(centre.hub());
  ListenerOptions options;
  options.port = hub.port();
  EXPECT_EQ(Listener::open(io.get_executor(), options, centre.hub(), nobody).error().code, Errc::kUnavailable);
  options.address = "the lobby";
  EXPECT_EQ(Listener::open(io.get_executor(), options, centre.hub(), nobody).error().code, Errc::kMalformed);
  EXPECT_EQ(Listener::open(io.get_executor(), {}, {}, nobody).error().code, Errc::kMalformed);
}

}  // namespace
}  // namespace priyom::link::test
