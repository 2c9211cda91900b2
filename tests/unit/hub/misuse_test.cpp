// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that send what nobody should: they hear a clear error, nothing is lost, and the others notice nothing.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include "tests/unit/hub/running_hub.h"
#include "tests/unit/link/raw_peer.h"
#include "token/short_token.h"

namespace priyom::tests {
namespace {

namespace json = boost::json;
namespace method = protocol::method;
using link::test::RawPeer;
using protocol::DeviceRole;

class Misuse : public testing::Test {
 protected:
  // A desk that speaks by hand, hello said.
  std::unique_ptr<RawPeer> rawDesk() {
    auto peer = std::make_unique<RawPeer>(hub_.port());
    EXPECT_TRUE(peer->open(hub_.identity("rude", DeviceRole::kDesk)));
    const auto hello = ask(
        *peer,
        R"({"jsonrpc":"2.0","id":0,"method":"hello","params":{"protocol":{"major":1,"minor":0},"oldest_major":1,"program":"rude","program_version":"1"}})");
    EXPECT_TRUE(hello.contains("result"));
    return peer;
  }
  static json::object ask(RawPeer& peer, const std::string& text) {
    peer.sendText(text);
    const auto frame = peer.receiveMessage();
    if (!frame || frame->opcode != RawPeer::kText) return {};
    return json::parse(frame->payload).as_object();
  }
  // Whether the others are still served, and nothing is lost.
  void expectAllWell(int tickets) {
    EXPECT_TRUE(well_.call(method::kPing));
    Device control(hub_, "shell", DeviceRole::kControl);
    EXPECT_EQ(control.call(method::kStatus).value().at("tickets_today").to_number<int>(), tickets);
  }

  RunningHub hub_;
  Device well_{hub_, "desk-1", DeviceRole::kDesk};
};

std::int64_t codeOf(const json::object& answer) {
  return answer.at("error").at("code").as_int64();
}
std::string nameOf(const json::object& answer) {
  return std::string(answer.at("error").at("data").at("code").as_string());
}

TEST_F(Misuse, RubbishIsAnsweredAndTheConnectionGoesOn) {
  well_.call(method::kIssue, issueParams()).value();
  const auto peer = rawDesk();
  for (const auto* const rubbish : {"", "{", "[[[[", "null", "42", "\"text\"", "{\"jsonrpc\":\"2.0\"}", "[]", "{}"}) {
    const auto answer = ask(*peer, rubbish);
    ASSERT_TRUE(answer.contains("error")) << rubbish;
    EXPECT_TRUE(codeOf(answer) == -32700 || codeOf(answer) == -32600) << rubbish;
  }
  EXPECT_EQ(codeOf(ask(*peer, "rubbish")), -32700);
  EXPECT_TRUE(ask(*peer, R"({"jsonrpc":"2.0","id":1,"method":"ping"})").contains("result"));
  expectAllWell(1);
}

TEST_F(Misuse, AMessageOverTheLimitEndsThatConnectionBeforeItIsTaken) {
  well_.call(method::kIssue, issueParams()).value();
  const auto peer = rawDesk();
  peer->sendHeader(RawPeer::kText, std::uint64_t{1} << 40U);
  const auto frame = peer->receiveMessage();
  ASSERT_TRUE(frame);
  EXPECT_EQ(frame->closeCode(), 1009);
  EXPECT_TRUE(peer->hungUp());
  expectAllWell(1);
}

TEST_F(Misuse, ABrokenFrameEndsThatConnectionOnly) {
  const auto peer = rawDesk();
  peer->sendRaw(std::string(64, '\xff'));  // reserved bits, an opcode that does not exist
  EXPECT_TRUE(peer->hungUp());
  expectAllWell(0);
}

TEST_F(Misuse, AnUnknownMethodAndWrongTypesAreNamed) {
  const auto peer = rawDesk();
  EXPECT_EQ(codeOf(ask(*peer, R"({"jsonrpc":"2.0","id":1,"method":"queue.burn"})")), -32601);
  struct Wrong {
    const char* params;
    const char* method;
    const char* field;
  };
  for (const auto& wrong : {
           Wrong{R"({"line":"reception"})", "ticket.issue", "command"},
           Wrong{R"({"command":"c","line":7})", "ticket.issue", "line"},
           Wrong{R"({"command":"c","line":"reception","response":"text"})", "ticket.issue", "response"},
           Wrong{R"({"command":"c","line":"reception","response":{"resourceType":"Patient"}})", "ticket.issue",
                 "response"},
           Wrong{R"({"command":"В конце","line":"reception"})", "ticket.issue", "command"},
           Wrong{R"({"command":"c","ticket":"00"})", "form.save", "ticket"},
           Wrong{R"({"command":"c","counter":"window-1"})", "queue.start", "ticket"},
           Wrong{R"({"command":"c","counter":"window-1","ticket":{}})", "queue.start", "ticket"},
           Wrong{R"({"command":"c","ticket":"00112233445566778899aabbccddeeff","print":"maybe"})",
                 "ticket.print_report", "print"},
           Wrong{R"({"token":[]})", "ticket.open", "token"},
       }) {
    const auto answer = ask(*peer, std::string(R"({"jsonrpc":"2.0","id":"x","method":")") + wrong.method +
                                       R"(","params":)" + wrong.params + "}");
    ASSERT_TRUE(answer.contains("error")) << wrong.params;
    EXPECT_EQ(codeOf(answer), -32602) << wrong.params;
    EXPECT_EQ(nameOf(answer), "malformed");
    EXPECT_NE(answer.at("error").at("message").as_string().find(wrong.field), std::string::npos) << wrong.params;
    EXPECT_EQ(answer.at("id").as_string(), "x");
  }
  expectAllWell(0);
}

TEST_F(Misuse, NothingButHelloIsServedFirst) {
  RawPeer peer(hub_.port());
  ASSERT_TRUE(peer.open(hub_.identity("desk-9", DeviceRole::kDesk)));
  EXPECT_EQ(nameOf(ask(peer, R"({"jsonrpc":"2.0","id":1,"method":"ping"})")), "not_allowed");
  const auto tooNew = ask(
      peer,
      R"({"jsonrpc":"2.0","id":1,"method":"hello","params":{"protocol":{"major":9,"minor":0},"oldest_major":8,"program":"p","program_version":"1"}})");
  EXPECT_EQ(nameOf(tooNew), "unsupported");
  EXPECT_EQ(nameOf(ask(peer, R"({"jsonrpc":"2.0","id":1,"method":"ping"})")), "not_allowed");
}

TEST_F(Misuse, ADeviceOfAnotherCentreDoesNotGetIn) {
  const RunningHub other;
  RawPeer peer(hub_.port());
  const auto stranger = other.identity("desk-1", DeviceRole::kDesk);
  const bool open = peer.open(stranger);
  EXPECT_TRUE(!open || peer.hungUp());
  expectAllWell(0);
}

TEST_F(Misuse, ATokenSaysWhatIsWrongWithIt) {
  const auto issued = well_.call(method::kIssue, issueParams());
  const auto token = tokenIn(issued);
  const auto codeOfOpening = [&](const std::string& text) {
    const auto reply = well_.call(method::kOpen, {{"token", text}});
    return reply ? Errc::kFailed : reply.error().code;
  };
  EXPECT_EQ(ticketIn(well_.call(method::kOpen, {{"token", token}})).ticket.number.text(), "А-001");
  EXPECT_EQ(codeOfOpening(""), Errc::kMalformed);
  EXPECT_EQ(codeOfOpening("A"), Errc::kMalformed);
  EXPECT_EQ(codeOfOpening("https://example.org/"), Errc::kMalformed);
  EXPECT_EQ(codeOfOpening(std::string(4000, 'A')), Errc::kMalformed);
  EXPECT_EQ(codeOfOpening(std::string(7000, 'A')), Errc::kMalformed);
  EXPECT_EQ(codeOfOpening(token.substr(0, token.size() - 1)), Errc::kMalformed);
  auto forged = token;
  forged[30] = forged[30] == 'A' ? 'B' : 'A';
  EXPECT_EQ(codeOfOpening(forged), Errc::kForged);
  const auto foreignKey = token::TokenKey::generate(77);
  EXPECT_EQ(codeOfOpening(token::sealShort(foreignKey, CentreId{"sample"}, TicketId{{1}})), Errc::kForeign);
  const auto ownKey = token::TokenKey::load(hub_.state() / "token.key");
  ASSERT_TRUE(ownKey);
  EXPECT_EQ(codeOfOpening(token::sealShort(*ownKey, CentreId{"elsewhere"}, TicketId{{1}})), Errc::kForeign);
  EXPECT_EQ(codeOfOpening(token::sealShort(*ownKey, CentreId{"sample"}, TicketId{{1}})), Errc::kNotFound);
  expectAllWell(1);
}

TEST_F(Misuse, AResponseThatDoesNotFitIsRefusedAndOneWithMistakesIsKept) {
  auto params = issueParams();
  params["response"] = {
      {"resourceType", "QuestionnaireResponse"}, {"status", "completed"}, {"language", std::string(60'000, 'x')}};
  EXPECT_EQ(well_.call(method::kIssue, params).error().code, Errc::kTooLarge);
  params = issueParams();
  const json::object strange{{"resourceType", "QuestionnaireResponse"},
                             {"questionnaire", "https://example.org/unknown|9"},
                             {"status", "completed"},
                             {"item", {{{"linkId", "no-such"}, {"answer", {{{"valueInteger", 5}}}}}}}};
  params["response"] = strange;
  const auto token = tokenIn(well_.call(method::kIssue, params));
  const auto opened = well_.call(method::kOpen, {{"token", token}}).value();
  EXPECT_EQ(opened.at("response"), json::value(strange));
  EXPECT_TRUE(opened.at("ticket").at("has_response").as_bool());
  expectAllWell(1);
}

}  // namespace
}  // namespace priyom::tests
