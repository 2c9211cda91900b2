// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/catalogue_json.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "protocol/pieces.h"
#include "protocol/rpc.h"

namespace priyom::protocol {
namespace {

namespace json = boost::json;
using namespace pieces;

// Room for {"jsonrpc":"2.0","id":…,"result":…} and for "part" and "parts" around the entries.
constexpr std::size_t kEnvelope = 512;
constexpr int kMostParts = 10'000;
constexpr std::size_t kLongestLanguage = 8;  // "ru", "zh-hant"

// --- Writing

json::object textJson(const LocalText& text) {
  json::object object;
  for (const auto& [language, words] : text.byLanguage) object[language] = words;
  return object;
}

json::array textsJson(const std::vector<LocalText>& texts) {
  json::array array;
  for (const auto& text : texts) array.push_back(textJson(text));
  return array;
}

// What is not there is left out: the file is written by people.
void write(json::object& object, std::string_view name, const LocalText& text) {
  if (!text.empty()) object[name] = textJson(text);
}
void write(json::object& object, std::string_view name, const std::string& text) {
  if (!text.empty()) object[name] = text;
}

template <typename Id>
json::array idsJson(const std::vector<Id>& ids) {
  json::array array;
  for (const auto& id : ids) array.push_back(json::value(id.text));
  return array;
}

json::object toJson(const AgeGroup& age) {
  json::object object{{"id", age.id.text}, {"name", textJson(age.name)}};
  write(object, "hint", age.hint);
  return object;
}

json::object toJson(const Help& help) {
  json::object object{{"id", help.id.text}, {"ages", idsJson(help.ages)}, {"name", textJson(help.name)}};
  write(object, "summary", help.summary);
  object["about"] = textsJson(help.about);
  write(object, "given_by", help.givenBy);
  object["bring"] = textsJson(help.bring);
  write(object, "line", help.line.text);
  write(object, "service", help.service.text);
  return object;
}

json::object toJson(const Institution& institution) {
  json::object object{{"id", institution.id.text}, {"purpose", textJson(institution.purpose)}};
  write(object, "name", institution.name);
  write(object, "address", institution.address);
  object["phones"] = json::array(institution.phones.begin(), institution.phones.end());
  write(object, "email", institution.email);
  write(object, "site", institution.site);
  write(object, "hours", institution.hours);
  write(object, "way", institution.way);
  return object;
}

json::object toJson(const Lesson& lesson) {
  json::object object{{"id", lesson.id.text}, {"ages", idsJson(lesson.ages)}, {"title", textJson(lesson.title)}};
  write(object, "topic", lesson.topic);
  write(object, "summary", lesson.summary);
  object["minutes"] = lesson.length.count();
  write(object, "file", lesson.file);
  if (!lesson.subtitles.empty()) {
    json::object subtitles;
    for (const auto& [language, file] : lesson.subtitles) subtitles[language] = file;
    object["subtitles"] = std::move(subtitles);
  }
  write(object, "site", lesson.site);
  return object;
}

// --- Reading

// {"ru": "…", "tt": "…"}, or a text alone, which is Russian.
LocalText readText(const json::value& value, Fields& fields, std::string_view name) {
  std::map<std::string, std::string> byLanguage;
  if (const auto* text = value.if_string()) {
    byLanguage["ru"] = std::string(*text);
  } else if (const auto* object = value.if_object()) {
    for (const auto& [language, words] : *object) {
      if (!words.is_string() || language.size() > kLongestLanguage)
        fields.refuse(name, "is a text, or texts by language: {\"ru\": \"…\", \"tt\": \"…\"}");
      else
        byLanguage[std::string(language)] = std::string(words.get_string());
    }
  } else {
    fields.refuse(name, "is a text, or texts by language: {\"ru\": \"…\", \"tt\": \"…\"}");
  }
  for (const auto& [language, words] : byLanguage) {
    if (words.size() > Fields::kLongestText)
      fields.refuse(name, "has at most " + std::to_string(Fields::kLongestText) + " bytes");
  }
  return {std::move(byLanguage)};
}

LocalText readText(const json::object& object, Fields& fields, std::string_view name) {
  const auto* value = object.if_contains(name);
  return !value || value->is_null() ? LocalText() : readText(*value, fields, name);
}

std::vector<LocalText> readTexts(Fields& fields, std::string_view name) {
  std::vector<LocalText> texts;
  for (const auto& value : fields.optionalArray(name)) texts.push_back(readText(value, fields, name));
  return texts;
}

std::vector<std::string> readWords(Fields& fields, std::string_view name) {
  std::vector<std::string> words;
  for (const auto& value : fields.optionalArray(name)) {
    if (const auto* text = value.if_string())
      words.emplace_back(*text);
    else
      fields.refuse(name, "holds something that is not a text");
  }
  return words;
}

std::vector<AgeGroupId> readAges(Fields& fields) {
  std::vector<AgeGroupId> ages;
  for (const auto& word : readWords(fields, "ages")) ages.push_back(fields.take("ages", makeId<AgeGroupId>(word)));
  return ages;
}

AgeGroup readAge(const json::object& object, Fields& fields) {
  return {fields.id<AgeGroupId>("id"), readText(object, fields, "name"), readText(object, fields, "hint")};
}

Help readHelp(const json::object& object, Fields& fields) {
  Help help;
  help.id = fields.id<HelpId>("id");
  help.ages = readAges(fields);
  help.name = readText(object, fields, "name");
  help.summary = readText(object, fields, "summary");
  help.about = readTexts(fields, "about");
  help.givenBy = readText(object, fields, "given_by");
  help.bring = readTexts(fields, "bring");
  help.line = fields.optionalId<LineId>("line");
  help.service = fields.optionalId<ServiceId>("service");
  return help;
}

Institution readInstitution(const json::object& object, Fields& fields) {
  Institution institution;
  institution.id = fields.id<InstitutionId>("id");
  institution.purpose = readText(object, fields, "purpose");
  institution.name = readText(object, fields, "name");
  institution.address = readText(object, fields, "address");
  institution.phones = readWords(fields, "phones");
  institution.email = fields.optionalText("email");
  institution.site = fields.optionalText("site");
  institution.hours = readText(object, fields, "hours");
  institution.way = readText(object, fields, "way");
  return institution;
}

Lesson readLesson(const json::object& object, Fields& fields) {
  Lesson lesson;
  lesson.id = fields.id<LessonId>("id");
  lesson.ages = readAges(fields);
  lesson.title = readText(object, fields, "title");
  lesson.topic = readText(object, fields, "topic");
  lesson.summary = readText(object, fields, "summary");
  lesson.length = std::chrono::minutes(fields.integer("minutes", 1, 480));
  lesson.file = fields.optionalText("file");
  lesson.subtitles = readText(object, fields, "subtitles").byLanguage;
  lesson.site = fields.optionalText("site");
  return lesson;
}

// Each object of the array through `read`; a failure names the entry by its id where it has one.
template <typename T>
std::vector<T> readAll(Fields& fields, std::string_view name, T (*read)(const json::object&, Fields&)) {
  std::vector<T> all;
  for (const auto& value : fields.optionalArray(name)) {
    const auto& object = objectOf(value);
    Fields inner(object);
    all.push_back(read(object, inner));
    if (inner.ok()) continue;
    const auto* id = object.if_contains("id");
    const auto which = id && id->is_string() ? std::string(id->get_string()) : std::to_string(all.size() - 1);
    fields.refuse(name, "[" + which + "] " + inner.error().text);
  }
  return all;
}

Catalogue readEntries(Fields& fields) {
  return {readAll<AgeGroup>(fields, "ages", readAge), readAll<Help>(fields, "services", readHelp),
          readAll<Institution>(fields, "institutions", readInstitution),
          readAll<Lesson>(fields, "lessons", readLesson)};
}

// Fills messages one after the other.
class Parts {
 public:
  template <typename T>
  Result<void> add(const char* name, const std::vector<T>& entries) {
    for (const auto& entry : entries) {
      auto object = toJson(entry);
      // With its comma, and the name of its array in case.
      const auto bytes = json::serialize(object).size() + std::string_view(name).size() + 8;
      if (bytes + kEnvelope > kMaxMessage)
        return fail(Errc::kTooLarge, "the entry '" + entry.id.text + "' of " + name + " is longer than a message");
      if (filled_ + bytes + kEnvelope > kMaxMessage) {
        parts_.emplace_back();
        filled_ = 0;
      }
      auto& array = parts_.back()[name];
      if (array.is_null()) array.emplace_array();
      array.get_array().push_back(std::move(object));
      filled_ += bytes;
    }
    return {};
  }

  std::vector<std::string> texts() {
    std::vector<std::string> texts;
    for (auto& part : parts_) {
      part["part"] = texts.size();
      part["parts"] = parts_.size();
      texts.push_back(json::serialize(part));
    }
    return texts;
  }

 private:
  std::vector<json::object> parts_{1};
  std::size_t filled_ = 0;
};

template <typename T>
json::array arrayJson(const std::vector<T>& entries) {
  json::array array;
  for (const auto& entry : entries) array.push_back(toJson(entry));
  return array;
}

}  // namespace

json::object toJson(const Catalogue& catalogue) {
  return {{"ages", arrayJson(catalogue.ages)},
          {"services", arrayJson(catalogue.services)},
          {"institutions", arrayJson(catalogue.institutions)},
          {"lessons", arrayJson(catalogue.lessons)}};
}

Result<Catalogue> catalogueFromJson(const json::object& object) {
  Fields fields(object);
  return finish(fields, readEntries(fields));
}

Result<Catalogue> catalogueFromText(std::string_view text) {
  boost::system::error_code ec;
  const auto value = json::parse({text.data(), text.size()}, ec);
  if (ec) return fail(Errc::kMalformed, "not JSON: " + ec.message());
  if (!value.is_object()) return fail(Errc::kMalformed, "a catalogue is one JSON object");
  auto catalogue = catalogueFromJson(value.get_object());
  if (!catalogue) return catalogue;
  if (auto valid = validate(*catalogue); !valid) return valid.error();
  return catalogue;
}

json::object toJson(const CataloguePart& part) {
  auto object = toJson(part.entries);
  object["part"] = part.part;
  object["parts"] = part.parts;
  return object;
}

Result<CataloguePart> cataloguePartFromJson(const json::object& object) {
  Fields fields(object);
  CataloguePart part;
  part.parts = static_cast<int>(fields.integer("parts", 1, kMostParts));
  part.part = static_cast<int>(fields.integer("part", 0, part.parts - 1));
  part.entries = readEntries(fields);
  return finish(fields, std::move(part));
}

Result<std::vector<std::string>> cataloguePartsJson(const Catalogue& catalogue) {
  Parts parts;
  for (const auto& added :
       {parts.add("ages", catalogue.ages), parts.add("services", catalogue.services),
        parts.add("institutions", catalogue.institutions), parts.add("lessons", catalogue.lessons)}) {
    if (!added) return added.error();
  }
  return parts.texts();
}

json::object toJson(const AskCatalogue& asked) {
  return {{"part", asked.part}};
}

Result<AskCatalogue> askCatalogueFromJson(const json::object& object) {
  Fields fields(object);
  const AskCatalogue asked{static_cast<int>(fields.optionalInteger("part", 0, kMostParts).value_or(0))};
  return finish(fields, asked);
}

}  // namespace priyom::protocol
