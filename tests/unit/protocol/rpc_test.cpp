// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/rpc.h"

#include <gtest/gtest.h>

namespace priyom::protocol {
namespace {

TEST(Rpc, ARequestComesBackAsItWasWritten) {
  const auto read = readMessage(writeRequest({RpcId{std::int64_t{7}}, "ticket.issue", {{"line", "reception"}}}));
  const auto* request = std::get_if<Request>(&read);
  ASSERT_TRUE(request);
  EXPECT_EQ(std::get<std::int64_t>(request->id), 7);
  EXPECT_EQ(request->method, "ticket.issue");
  EXPECT_EQ(request->params.at("line").as_string(), "reception");
}

TEST(Rpc, ANotificationHasNoId) {
  const auto read = readMessage(writeNotification("board", R"({"calls":[]})"));
  const auto* request = std::get_if<Request>(&read);
  ASSERT_TRUE(request);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(request->id));
  EXPECT_TRUE(request->params.contains("calls"));
}

TEST(Rpc, ACallWithANullIdIsAMistakeAndNoNotification) {
  const auto message = readMessage(R"({"jsonrpc":"2.0","id":null,"method":"ping"})");
  ASSERT_TRUE(std::holds_alternative<Unreadable>(message));
  EXPECT_EQ(std::get<Unreadable>(message).error.code, RpcCode::kInvalidRequest);
}

TEST(Rpc, ARefusalKeepsItsNameAcrossTheWire) {
  const auto read = readMessage(writeError(RpcId{"x"}, refusal(fail(Errc::kForeign, "of another centre"))));
  const auto* response = std::get_if<Response>(&read);
  ASSERT_TRUE(response && response->error);
  EXPECT_EQ(response->error->code, RpcCode::kRefused);
  EXPECT_EQ(response->error->error, fail(Errc::kForeign, "of another centre"));
}

TEST(Rpc, WrongTypesAreInvalidParams) {
  EXPECT_EQ(refusal(fail(Errc::kMalformed, "")).code, RpcCode::kInvalidParams);
}

struct Bad {
  std::string text;
  RpcCode code;
};

class BadMessage : public testing::TestWithParam<Bad> {};

TEST_P(BadMessage, IsNamedAndNotRead) {
  const auto read = readMessage(GetParam().text);
  const auto* unreadable = std::get_if<Unreadable>(&read);
  ASSERT_TRUE(unreadable) << GetParam().text.substr(0, 80);
  EXPECT_EQ(unreadable->error.code, GetParam().code);
  EXPECT_FALSE(unreadable->error.error.text.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Rpc, BadMessage,
    testing::Values(Bad{"", RpcCode::kParseError}, Bad{"\x01\xff rubbish", RpcCode::kParseError},
                    Bad{"{", RpcCode::kParseError}, Bad{std::string(1000, '['), RpcCode::kParseError},
                    Bad{"[]", RpcCode::kInvalidRequest},
                    Bad{R"([{"jsonrpc":"2.0","method":"ping","id":1}])", RpcCode::kInvalidRequest},
                    Bad{R"({"method":"ping","id":1})", RpcCode::kInvalidRequest},
                    Bad{R"({"jsonrpc":"1.0","method":"ping","id":1})", RpcCode::kInvalidRequest},
                    Bad{R"({"jsonrpc":"2.0","method":5,"id":1})", RpcCode::kInvalidRequest},
                    Bad{R"({"jsonrpc":"2.0","method":"","id":1})", RpcCode::kInvalidRequest},
                    Bad{R"({"jsonrpc":"2.0","method":"ping","id":{}})", RpcCode::kInvalidRequest},
                    Bad{R"({"jsonrpc":"2.0","method":"ping","id":1.5})", RpcCode::kInvalidRequest},
                    Bad{R"({"jsonrpc":"2.0","method":"ping","params":[1],"id":1})", RpcCode::kInvalidRequest},
                    Bad{R"({"jsonrpc":"2.0","id":1})", RpcCode::kInvalidRequest},
                    Bad{R"({"jsonrpc":"2.0","id":1,"error":7})", RpcCode::kInvalidRequest},
                    Bad{'"' + std::string(kMaxMessage, 'x') + '"', RpcCode::kInvalidRequest}));

TEST(Rpc, AnUnreadableRequestStillTellsItsId) {
  const auto read = readMessage(R"({"jsonrpc":"2.0","method":"ping","params":[1],"id":"q"})");
  ASSERT_TRUE(std::holds_alternative<Unreadable>(read));
  EXPECT_EQ(std::get<std::string>(std::get<Unreadable>(read).id), "q");
}

}  // namespace
}  // namespace priyom::protocol
