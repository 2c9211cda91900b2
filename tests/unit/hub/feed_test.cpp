// SPDX-License-Identifier: GPL-3.0-or-later
// A specialist's calendar as a telephone fetches it: a plain HTTPS client, no certificate of a device.
#include <gtest/gtest.h>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/detail/base64.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include "calendar_file/feed_password.h"
#include "tests/unit/hub/running_hub.h"
#include "tests/unit/hub/schedule_calls.h"

namespace priyom::tests {
namespace {

namespace net = boost::asio;
namespace http = boost::beast::http;
using protocol::DeviceRole;
using std::chrono::minutes;

using Response = http::response<http::string_body>;

class CalendarFeed : public testing::Test {
 protected:
  // Throws where the server says goodbye without an answer.
  Response get(const std::string& target, const std::string& user = {}, const std::string& password = {},
               http::verb verb = http::verb::get) {
    net::io_context io;
    net::ssl::context tls(net::ssl::context::tls_client);
    tls.set_verify_mode(net::ssl::verify_peer);
    const auto authority = hub_.identity("phone", DeviceRole::kDisplay).authority;
    tls.add_certificate_authority(net::buffer(authority));
    net::ssl::stream<net::ip::tcp::socket> stream(io, tls);
    stream.next_layer().connect({net::ip::address_v4::loopback(), hub_.feedPort()});
    stream.handshake(net::ssl::stream_base::client);
    http::request<http::empty_body> request(verb, target, 11);
    request.set(http::field::host, "127.0.0.1");
    if (!user.empty()) {
      const auto plain = user + ':' + password;
      std::string coded(boost::beast::detail::base64::encoded_size(plain.size()), '\0');
      coded.resize(boost::beast::detail::base64::encode(coded.data(), plain.data(), plain.size()));
      request.set(http::field::authorization, "Basic " + coded);
    }
    http::write(stream, request);
    boost::beast::flat_buffer buffer;
    http::response_parser<http::string_body> parser;
    parser.skip(verb == http::verb::head);
    http::read(stream, buffer, parser);
    return parser.release();
  }

  RunningHub hub_;
  Device kiosk_{hub_, "kiosk-1", DeviceRole::kKiosk};
  const std::string path_ = "/calendar/psychologist-1.ics";
};

TEST_F(CalendarFeed, SaysWhenTheSpecialistIsBusyAndNothingElse) {
  const auto held = bookingIn(holdAt(kiosk_, kMonday10 + minutes(20))).booking;
  const auto code = bookingIn(book(kiosk_, held.code, {"Образцова Мария", "+7 900 000-00-00", {}, {}, {}})).booking.code;
  const auto password = calendar_file::allowFeed(hub_.state(), kPsychologistOne).value();
  const auto calendar = get(path_, "psychologist-1", password);
  EXPECT_EQ(calendar.result(), http::status::ok);
  EXPECT_EQ(calendar[http::field::content_type], "text/calendar; charset=utf-8");
  const auto& text = calendar.body();
  EXPECT_NE(text.find("BEGIN:VEVENT"), std::string::npos) << text;
  EXPECT_NE(text.find("20261123T102000"), std::string::npos) << text;
  EXPECT_NE(text.find("Занято"), std::string::npos) << text;
  for (const auto& secret : {code.text(), std::string("Образцова"), std::string("900"), std::string("Консультация")})
    EXPECT_EQ(text.find(secret), std::string::npos) << secret;
  const auto head = get(path_, "psychologist-1", password, http::verb::head);
  EXPECT_EQ(head.result(), http::status::ok);
  EXPECT_TRUE(head.body().empty());
}

TEST_F(CalendarFeed, IsOffForEachSpecialistUntilAPasswordIsGivenAndAfterItIsTaken) {
  EXPECT_EQ(get(path_).result(), http::status::unauthorized);
  EXPECT_EQ(get(path_, "psychologist-1", "").result(), http::status::unauthorized);
  const auto first = calendar_file::allowFeed(hub_.state(), kPsychologistOne).value();
  EXPECT_EQ(get(path_, "psychologist-1", first).result(), http::status::ok);
  EXPECT_EQ(get("/calendar/registrar-2.ics", "psychologist-1", first).result(), http::status::unauthorized);
  EXPECT_EQ(get("/calendar/registrar-2.ics", "registrar-2", first).result(), http::status::unauthorized);
  const auto second = calendar_file::allowFeed(hub_.state(), kPsychologistOne).value();
  EXPECT_EQ(get(path_, "psychologist-1", first).result(), http::status::unauthorized);
  EXPECT_EQ(get(path_, "psychologist-1", second).result(), http::status::ok);
  ASSERT_TRUE(calendar_file::forbidFeed(hub_.state(), kPsychologistOne));
  EXPECT_EQ(get(path_, "psychologist-1", second).result(), http::status::unauthorized);
  EXPECT_EQ(calendar_file::forbidFeed(hub_.state(), kPsychologistOne).error().code, Errc::kNotFound);
}

TEST_F(CalendarFeed, AnswersNothingElse) {
  EXPECT_EQ(get("/").result(), http::status::not_found);
  EXPECT_EQ(get("/calendar/../token.key").result(), http::status::not_found);
  EXPECT_EQ(get("/calendar/..%2ftoken.key.ics").result(), http::status::not_found);
  EXPECT_EQ(get("/calendar/.ics").result(), http::status::not_found);
  EXPECT_EQ(get(path_, {}, {}, http::verb::post).result(), http::status::method_not_allowed);
  EXPECT_ANY_THROW(get("/" + std::string(9000, 'a')));
  const auto password = calendar_file::allowFeed(hub_.state(), kPsychologistOne).value();
  EXPECT_EQ(get(path_, "psychologist-1", password).result(), http::status::ok) << "and goes on";
}

TEST_F(CalendarFeed, KeepsThePasswordNowhere) {
  const auto password = calendar_file::allowFeed(hub_.state(), kPsychologistOne).value();
  const auto file = calendar_file::feedFile(hub_.state(), kPsychologistOne);
  EXPECT_EQ(contentOf(file).find(password), std::string::npos);
  EXPECT_EQ(std::filesystem::status(file).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(CalendarFeed, StopsWithTheHubAlthoughATelephoneIsStillThere) {
  net::io_context io;
  net::ip::tcp::socket silent(io);
  silent.connect({net::ip::address_v4::loopback(), hub_.feedPort()});
  const auto begun = std::chrono::steady_clock::now();
  hub_.stop();
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(8));
}

}  // namespace
}  // namespace priyom::tests
