// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/json.h"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>
#include <boost/json/value.hpp>
#include <limits>
#include <unordered_set>
#include <utility>

namespace priyom::questionnaire {
namespace {

namespace bj = boost::json;

// An item of a questionnaire takes two levels, and questionnaires nest to kMaxItemDepth.
constexpr std::size_t kMaxJsonDepth = 128;
constexpr std::size_t kMaxValues = 500'000;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Takes Boost.JSON's parsing events and builds the tree from the inside out.
class TreeBuilder {
 public:
  static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_array_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_key_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_string_size = std::numeric_limits<std::size_t>::max();

  Json take() { return std::move(values_.back()); }
  bool tooMany() const { return count_ > kMaxValues; }
  bool twice() const { return twice_; }

  bool on_document_begin(bj::error_code&) { return true; }
  bool on_document_end(bj::error_code&) { return true; }
  bool on_object_begin(bj::error_code&) { return true; }
  bool on_array_begin(bj::error_code&) { return true; }
  bool on_object_end(std::size_t n, bj::error_code& ec) {
    Json object = Json::object();
    object.members.reserve(n);
    const std::size_t firstValue = values_.size() - n;
    const std::size_t firstKey = keys_.size() - n;
    for (std::size_t i = 0; i < n; ++i) {
      object.members.push_back({std::move(keys_[firstKey + i]), std::move(values_[firstValue + i])});
    }
    values_.resize(firstValue);
    keys_.resize(firstKey);
    if (hasTwins(object)) {
      twice_ = true;
      ec = bj::error::syntax;
      return false;
    }
    return push(std::move(object), ec);
  }
  bool on_array_end(std::size_t n, bj::error_code& ec) {
    Json array = Json::array();
    array.elements.reserve(n);
    const std::size_t first = values_.size() - n;
    for (std::size_t i = first; i < values_.size(); ++i) array.elements.push_back(std::move(values_[i]));
    values_.resize(first);
    return push(std::move(array), ec);
  }
  bool on_key_part(bj::string_view s, std::size_t, bj::error_code&) { return append(s); }
  bool on_key(bj::string_view s, std::size_t, bj::error_code&) {
    append(s);
    keys_.push_back(std::exchange(part_, {}));
    return true;
  }
  bool on_string_part(bj::string_view s, std::size_t, bj::error_code&) { return append(s); }
  bool on_string(bj::string_view s, std::size_t, bj::error_code& ec) {
    append(s);
    Json string = Json::string({});
    string.text = std::exchange(part_, {});
    return push(std::move(string), ec);
  }
  bool on_number_part(bj::string_view s, bj::error_code&) { return append(s); }
  bool on_int64(std::int64_t, bj::string_view s, bj::error_code& ec) { return number(s, ec); }
  bool on_uint64(std::uint64_t, bj::string_view s, bj::error_code& ec) { return number(s, ec); }
  bool on_double(double, bj::string_view s, bj::error_code& ec) { return number(s, ec); }
  bool on_bool(bool b, bj::error_code& ec) { return push(Json::of(b), ec); }
  bool on_null(bj::error_code& ec) { return push(Json{}, ec); }
  bool on_comment_part(bj::string_view, bj::error_code&) { return true; }
  bool on_comment(bj::string_view, bj::error_code&) { return true; }

 private:
  bool append(bj::string_view s) {
    part_.append(s.data(), s.size());
    return true;
  }
  bool number(bj::string_view s, bj::error_code& ec) {
    append(s);
    Json number = Json::number({});
    number.text = std::exchange(part_, {});
    return push(std::move(number), ec);
  }
  bool push(Json value, bj::error_code& ec) {
    if (++count_ > kMaxValues) {
      ec = bj::error::array_too_large;
      return false;
    }
    values_.push_back(std::move(value));
    return true;
  }
  static bool hasTwins(const Json& object) {
    constexpr std::size_t kFew = 12;  // compared pair by pair: nearly every object of FHIR, and no memory is needed
    const auto& members = object.members;
    if (members.size() <= kFew) {
      for (std::size_t i = 1; i < members.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
          if (members[i].key == members[j].key) return true;
        }
      }
      return false;
    }
    std::unordered_set<std::string_view> seen;
    return !std::all_of(members.begin(), members.end(), [&](const JsonMember& m) { return seen.insert(m.key).second; });
  }

  std::vector<Json> values_;
  std::vector<std::string> keys_;
  std::string part_;
  std::size_t count_ = 0;
  bool twice_ = false;
};

void write(const Json& json, std::string& out) {
  switch (json.kind) {
    case Json::Kind::kNull:
      out += "null";
      return;
    case Json::Kind::kBool:
      out += json.boolean ? "true" : "false";
      return;
    case Json::Kind::kNumber:
      out += json.text;
      return;
    case Json::Kind::kString:
      out += bj::serialize(bj::string_view(json.text));
      return;
    case Json::Kind::kArray: {
      out += '[';
      for (std::size_t i = 0; i < json.elements.size(); ++i) {
        if (i) out += ',';
        write(json.elements[i], out);
      }
      out += ']';
      return;
    }
    case Json::Kind::kObject: {
      out += '{';
      for (std::size_t i = 0; i < json.members.size(); ++i) {
        if (i) out += ',';
        out += bj::serialize(bj::string_view(json.members[i].key));
        out += ':';
        write(json.members[i].value, out);
      }
      out += '}';
      return;
    }
  }
}

Json ofKind(Json::Kind kind) {
  Json json;
  json.kind = kind;
  return json;
}

}  // namespace

Json Json::string(std::string_view text) {
  Json json = ofKind(Kind::kString);
  json.text = text;
  return json;
}

Json Json::number(std::string_view digits) {
  Json json = ofKind(Kind::kNumber);
  json.text = digits;
  return json;
}

Json Json::of(bool value) {
  Json json = ofKind(Kind::kBool);
  json.boolean = value;
  return json;
}

Json Json::array() {
  return ofKind(Kind::kArray);
}
Json Json::object() {
  return ofKind(Kind::kObject);
}

const Json* Json::find(std::string_view key) const {
  for (const JsonMember& m : members) {
    if (m.key == key) return &m.value;
  }
  return nullptr;
}

const Json* Json::find(std::string_view key, Kind wanted) const {
  const Json* found = find(key);
  return found && found->kind == wanted ? found : nullptr;
}

std::string_view Json::textOf(std::string_view key) const {
  const Json* found = find(key, Kind::kString);
  return found ? std::string_view(found->text) : std::string_view();
}

Json& Json::add(std::string_view key, Json value) {
  members.push_back({std::string(key), std::move(value)});
  return members.back().value;
}

Result<Json> parseJson(std::string_view text, std::size_t maxBytes) {
  if (text.size() > maxBytes)
    return fail(Errc::kTooLarge, "the JSON text is over " + std::to_string(maxBytes) + " bytes");
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  bj::parse_options options;
  options.max_depth = kMaxJsonDepth;
  bj::basic_parser<TreeBuilder> parser(options);
  bj::error_code ec;
  const std::size_t used = parser.write_some(false, text.data(), text.size(), ec);
  if (parser.handler().tooMany()) return fail(Errc::kTooLarge, "the JSON text holds too many values");
  const std::string where = " (at byte " + std::to_string(used) + ")";
  if (parser.handler().twice()) return fail(Errc::kMalformed, "a JSON object has a member twice" + where);
  if (ec == bj::error::too_deep) return fail(Errc::kTooLarge, "the JSON text nests too deeply" + where);
  if (ec) return fail(Errc::kMalformed, "not JSON: " + ec.message() + where);
  if (used < text.size()) return fail(Errc::kMalformed, "not JSON: more text after the end" + where);
  return parser.handler().take();
}

std::string toText(const Json& json) {
  std::string out;
  write(json, out);
  return out;
}

}  // namespace priyom::questionnaire
