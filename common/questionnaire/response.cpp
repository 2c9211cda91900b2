// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/response.h"

#include <algorithm>
#include <array>
#include <utility>

#include "questionnaire/json.h"
#include "questionnaire/model.h"
#include "questionnaire/value_json.h"

namespace priyom::questionnaire {
namespace {

constexpr std::array kStatuses = {ResponseStatus::kInProgress, ResponseStatus::kCompleted, ResponseStatus::kAmended,
                                  ResponseStatus::kEnteredInError, ResponseStatus::kStopped};

// Reads the tree; the first thing that makes it impossible ends the reading.
class ResponseReader {
 public:
  std::optional<Error> error;
  Issues issues;

  std::vector<ResponseItem> items(const Json& owner, std::size_t depth) {
    std::vector<ResponseItem> all;
    const Json* array = arrayOf(owner, "item");
    if (!array) return all;
    if (depth > 2 * kMaxItemDepth) stop(Errc::kTooLarge, "the response's items nest too deeply");
    for (const Json& json : array->elements) {
      if (error || !isCounted(json)) break;
      ResponseItem item;
      item.linkId = json.textOf("linkId");
      item.text = json.textOf("text");
      item.answers = answers(json, depth);
      item.items = items(json, depth + 1);
      if (!item.answers.empty() && !item.items.empty()) {
        issues.push_back({item.linkId, IssueCode::kInvariant, Severity::kError,
                          "items stand beside answers; they belong beneath an answer (qrs-1)"});
      }
      all.push_back(std::move(item));
    }
    return all;
  }

 private:
  std::vector<ResponseAnswer> answers(const Json& owner, std::size_t depth) {
    std::vector<ResponseAnswer> all;
    const Json* array = arrayOf(owner, "answer");
    if (!array) return all;
    if (array->elements.size() > kMaxAnswers) stop(Errc::kTooLarge, "a question has more than 1000 answers");
    for (const Json& json : array->elements) {
      if (error || !isCounted(json)) break;
      all.push_back({readValue(json, "value"), items(json, depth + 1)});
    }
    return all;
  }

  const Json* arrayOf(const Json& owner, std::string_view key) {
    const Json* found = owner.find(key);
    if (!found || error) return nullptr;
    if (!found->isArray()) stop(Errc::kMalformed, "\"" + std::string(key) + "\" in the response is not a JSON array");
    return found->isArray() ? found : nullptr;
  }

  bool isCounted(const Json& json) {
    if (!json.isObject()) stop(Errc::kMalformed, "an item or answer of the response is not a JSON object");
    if (++count_ > kMaxResponseItems) stop(Errc::kTooLarge, "the response has more than 50000 items and answers");
    return !error;
  }

  void stop(Errc code, std::string text) {
    if (!error) error = fail(code, std::move(text));
  }

  std::size_t count_ = 0;
};

Json toJson(const std::vector<ResponseItem>& items);

Json toJson(const ResponseItem& item) {
  Json json = Json::object();
  json.add("linkId", Json::string(item.linkId));
  if (!item.text.empty()) json.add("text", Json::string(item.text));
  Json answers = Json::array();
  for (const ResponseAnswer& answer : item.answers) {
    Json one = Json::object();
    if (answer.value) addValue(one, *answer.value);
    if (!answer.items.empty()) one.add("item", toJson(answer.items));
    if (!one.members.empty()) answers.elements.push_back(std::move(one));
  }
  if (!answers.elements.empty()) json.add("answer", std::move(answers));
  if (!item.items.empty()) json.add("item", toJson(item.items));
  return json;
}

Json toJson(const std::vector<ResponseItem>& items) {
  Json json = Json::array();
  for (const ResponseItem& item : items) json.elements.push_back(toJson(item));
  return json;
}

// Through a volatile pointer, so that the compiler does not drop a write to memory that nobody reads again.
void wipe(std::string& text) {
  text.resize(text.capacity());
  volatile char* bytes = text.data();
  for (std::size_t i = 0; i < text.size(); ++i) bytes[i] = 0;
  text.clear();
}

void wipe(std::vector<ResponseItem>& items) {
  for (ResponseItem& item : items) {
    for (ResponseAnswer& answer : item.answers) {
      if (answer.value) wipe(*answer.value);
      wipe(answer.items);
    }
    wipe(item.items);
  }
  items.clear();
}

}  // namespace

std::string_view responseStatusName(ResponseStatus status) {
  switch (status) {
    case ResponseStatus::kInProgress:
      return "in-progress";
    case ResponseStatus::kCompleted:
      return "completed";
    case ResponseStatus::kAmended:
      return "amended";
    case ResponseStatus::kEnteredInError:
      return "entered-in-error";
    case ResponseStatus::kStopped:
      return "stopped";
  }
  return "in-progress";
}

Result<Response> readResponse(std::string_view json) {
  Result<Json> root = parseJson(json, kMaxJsonBytes);
  if (!root) return root.error();
  if (!root->isObject() || root->textOf("resourceType") != "QuestionnaireResponse") {
    return fail(Errc::kMalformed, "not a FHIR QuestionnaireResponse: its resourceType is another one or missing");
  }
  Response response;
  response.questionnaire = root->textOf("questionnaire");
  response.authored = root->textOf("authored");
  // R4 wants one. Without, the whole is held to what a completed response is held to.
  response.status = ResponseStatus::kCompleted;
  ResponseReader reader;
  const auto breach = [&reader](std::string text) {
    reader.issues.push_back({{}, IssueCode::kInvariant, Severity::kError, std::move(text)});
  };
  const auto status = std::find_if(kStatuses.begin(), kStatuses.end(), [&](ResponseStatus known) {
    return responseStatusName(known) == root->textOf("status");
  });
  if (status != kStatuses.end()) {
    response.status = *status;
  } else {
    breach(root->find("status") ? "the response's status is none that R4 has" : "the response has no status");
  }
  if (const Json* authored = root->find("authored"); authored && !DateTime::parse(authored->text)) {
    breach("\"authored\" is no dateTime");
  }
  response.items = reader.items(*root, 0);
  if (reader.error) return *reader.error;
  response.issues = std::move(reader.issues);
  return response;
}

std::string writeResponse(const Response& response) {
  Json json = Json::object();
  json.add("resourceType", Json::string("QuestionnaireResponse"));
  if (!response.questionnaire.empty()) json.add("questionnaire", Json::string(response.questionnaire));
  json.add("status", Json::string(responseStatusName(response.status)));
  if (!response.authored.empty()) json.add("authored", Json::string(response.authored));
  if (!response.items.empty()) json.add("item", toJson(response.items));
  return toText(json);
}

void wipe(Answer& answer) {
  if (auto* text = std::get_if<std::string>(&answer)) wipe(*text);
  if (auto* coding = std::get_if<Coding>(&answer)) {
    wipe(coding->code);
    wipe(coding->display);
  }
  if (auto* decimal = std::get_if<Decimal>(&answer)) wipe(decimal->text);
  if (auto* quantity = std::get_if<Quantity>(&answer); quantity && quantity->value) wipe(quantity->value->text);
  answer = false;
}

void wipe(Response& response) {
  wipe(response.items);
  response = Response{};
}

}  // namespace priyom::questionnaire
