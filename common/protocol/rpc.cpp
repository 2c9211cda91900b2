// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/rpc.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace priyom::protocol {
namespace {

namespace json = boost::json;

constexpr std::size_t kMaxIdText = 64;
constexpr std::size_t kMaxMethod = 64;
constexpr std::size_t kMaxDepth = 32;

// Nothing where the value may not be an id.
std::optional<RpcId> idFrom(const json::value& value) {
  if (value.is_null()) return RpcId{};
  if (const auto* number = value.if_int64()) return RpcId{*number};
  if (const auto* text = value.if_string(); text && text->size() <= kMaxIdText) return RpcId{std::string(*text)};
  return std::nullopt;
}

json::value idJson(const RpcId& id) {
  if (const auto* number = std::get_if<std::int64_t>(&id)) return *number;
  if (const auto* text = std::get_if<std::string>(&id)) return json::value(*text);
  return nullptr;
}

Unreadable invalid(RpcId id, std::string text) {
  return {std::move(id), {RpcCode::kInvalidRequest, fail(Errc::kMalformed, std::move(text))}};
}

std::optional<RpcError> errorFrom(const json::value& value) {
  const auto* object = value.if_object();
  if (!object) return std::nullopt;
  RpcError error;
  if (const auto* code = object->if_contains("code"); code && code->is_int64())
    error.code = static_cast<RpcCode>(code->as_int64());
  if (const auto* text = object->if_contains("message"); text && text->is_string())
    error.error.text = std::string(text->as_string());
  error.error.code = error.code == RpcCode::kInvalidParams ? Errc::kMalformed : Errc::kFailed;
  if (const auto* extra = object->if_contains("data"); extra && extra->is_object()) {
    if (const auto* name = extra->as_object().if_contains("code"); name && name->is_string())
      error.error.code = errcFromName(std::string_view(name->as_string()));
  }
  return error;
}

std::variant<Request, Response, Unreadable> requestFrom(json::object& object, RpcId id) {
  const auto* method = object["method"].if_string();
  if (!method || method->empty() || method->size() > kMaxMethod)
    return invalid(std::move(id), "method is a text of 1 to 64 characters");
  Request request{std::move(id), std::string(*method), {}};
  if (auto* params = object.if_contains("params")) {
    if (!params->is_object()) return invalid(std::move(request.id), "params is an object: parameters go by name");
    request.params = std::move(params->as_object());
  }
  return request;
}

}  // namespace

std::variant<Request, Response, Unreadable> readMessage(std::string_view text) {
  if (text.size() > kMaxMessage)
    return Unreadable{{}, {RpcCode::kInvalidRequest, fail(Errc::kTooLarge, "a message has at most 65536 bytes")}};
  json::parse_options options;
  options.max_depth = kMaxDepth;
  boost::system::error_code ec;
  auto value = json::parse({text.data(), text.size()}, ec, {}, options);
  if (ec) return Unreadable{{}, {RpcCode::kParseError, fail(Errc::kMalformed, "not JSON: " + ec.message())}};
  auto* object = value.if_object();
  if (!object) return invalid({}, "a message is one JSON object; batches are not supported");
  RpcId id;
  if (const auto* field = object->if_contains("id")) {
    const auto read = idFrom(*field);
    // A notification has no id; a null one is a caller's mistake, who would wait for ever.
    if (!read || (field->is_null() && object->contains("method")))
      return invalid({}, "id is an integer or a text of at most 64 characters");
    id = *read;
  }
  const auto* version = object->if_contains("jsonrpc");
  if (!version || !version->is_string() || version->as_string() != "2.0")
    return invalid(std::move(id), "jsonrpc is \"2.0\"");
  if (object->contains("method")) return requestFrom(*object, std::move(id));
  if (const auto* error = object->if_contains("error")) {
    auto read = errorFrom(*error);
    if (!read) return invalid(std::move(id), "error is an object");
    return Response{std::move(id), std::move(read), nullptr};
  }
  if (auto* result = object->if_contains("result")) return Response{std::move(id), std::nullopt, std::move(*result)};
  return invalid(std::move(id), "neither method nor result nor error");
}

std::string writeRequest(const Request& request) {
  json::object object{{"jsonrpc", "2.0"}, {"method", request.method}};
  if (!request.params.empty()) object["params"] = request.params;
  if (!std::holds_alternative<std::monostate>(request.id)) object["id"] = idJson(request.id);
  return json::serialize(object);
}

std::string writeResult(const RpcId& id, const json::value& result) {
  return json::serialize(json::object{{"jsonrpc", "2.0"}, {"id", idJson(id)}, {"result", result}});
}

std::string writeResultText(const RpcId& id, std::string_view resultJson) {
  std::string text = R"({"jsonrpc":"2.0","id":)";
  text += json::serialize(idJson(id));
  text += R"(,"result":)";
  text += resultJson;
  text += '}';
  return text;
}

std::string writeError(const RpcId& id, const RpcError& error) {
  return json::serialize(json::object{
      {"jsonrpc", "2.0"},
      {"id", idJson(id)},
      {"error",
       {{"code", static_cast<int>(error.code)},
        {"message", error.error.text},
        {"data", {{"code", std::string(errcName(error.error.code))}}}}},
  });
}

std::string writeNotification(std::string_view method, std::string_view paramsJson) {
  std::string text = R"({"jsonrpc":"2.0","method":)";
  text += json::serialize(json::value(json::string_view(method.data(), method.size())));
  text += R"(,"params":)";
  text += paramsJson;
  text += '}';
  return text;
}

RpcError refusal(Error error) {
  const auto code = error.code == Errc::kMalformed ? RpcCode::kInvalidParams : RpcCode::kRefused;
  return {code, std::move(error)};
}

}  // namespace priyom::protocol
