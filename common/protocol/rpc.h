// SPDX-License-Identifier: GPL-3.0-or-later
// JSON-RPC 2.0 envelopes (jsonrpc.org/specification), one in each WebSocket text message: text in, values out, no
// sockets. Batches are refused. Ids are integers or strings of at most 64 characters.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "domain/result.h"

namespace priyom::protocol {

// No message may be longer, either way (bytes). Larger things go in pieces.
inline constexpr std::size_t kMaxMessage = 64 * 1024;

// The reserved numbers of JSON-RPC 2.0, and ours for a refusal whose name stands in error.data.code (errcName).
enum class RpcCode : int {
  kParseError = -32700,
  kInvalidRequest = -32600,
  kMethodNotFound = -32601,
  kInvalidParams = -32602,
  kInternal = -32603,
  kRefused = 1,
};

using RpcId = std::variant<std::monostate, std::int64_t, std::string>;  // monostate: null, or none

struct Request {
  RpcId id;  // monostate: a notification, which gets no answer
  std::string method;
  boost::json::object params;  // by name only; positional parameters are refused
};

struct RpcError {
  RpcCode code = RpcCode::kInternal;
  Error error;
};

struct Response {
  RpcId id;
  // Where it failed: the error; else the result.
  std::optional<RpcError> error;
  boost::json::value result;
};

using Message = std::variant<Request, Response>;

// Reads one message. An RpcError says what to answer: parse error, or invalid request (with the id where one could be
// read, in `id` of the failure).
struct Unreadable {
  RpcId id;
  RpcError error;
};
std::variant<Request, Response, Unreadable> readMessage(std::string_view text);

std::string writeRequest(const Request& request);
std::string writeResult(const RpcId& id, const boost::json::value& result);
// The same for a result that is JSON text already: an answer that is kept and repeated byte for byte.
std::string writeResultText(const RpcId& id, std::string_view resultJson);
std::string writeError(const RpcId& id, const RpcError& error);
// A notification whose params are JSON text already: a snapshot that is written once and sent to many.
std::string writeNotification(std::string_view method, std::string_view paramsJson);

// The RpcError for a refusal by the rules: kMalformed becomes kInvalidParams, everything else kRefused.
RpcError refusal(Error error);

}  // namespace priyom::protocol
