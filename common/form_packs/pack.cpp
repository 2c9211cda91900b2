// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_packs/pack.h"

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <set>
#include <sstream>

#include "form_packs/fields.h"

namespace priyom::form_packs {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr std::uintmax_t kMostBytes = 512 * 1024;  // of one file
constexpr int kMostCopies = 9;

Result<std::string> textOf(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (error) return fail(Errc::kNotFound, "the file can not be read");
  if (size > kMostBytes) return fail(Errc::kTooLarge, "the file is larger than 512 KiB");
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) return fail(Errc::kFailed, "the file can not be read");
  return text.str();
}

class PackReader {
 public:
  explicit PackReader(fs::path folder) : folder_(std::move(folder)) {}

  PackReading run() {
    reading_.pack.id = folder_.filename().string();
    const auto text = textOf(folder_ / "pack.json");
    if (!text) {
      say("pack.json", text.error().text);
      return std::move(reading_);
    }
    json::error_code error;
    const auto value = json::parse(*text, error);
    if (error || !value.is_object()) {
      say("pack.json", "it is not a JSON object");
      return std::move(reading_);
    }
    members(value.as_object());
    return std::move(reading_);
  }

 private:
  void members(const json::object& object) {
    static const std::set<std::string_view> kKnown{"title", "version", "services", "markers", "for_other", "documents"};
    for (const auto& member : object)
      if (!kKnown.contains(member.key())) say("pack.json", "there is no member «" + std::string(member.key()) + "»");
    reading_.pack.title = required(object, "title", "the pack");
    reading_.pack.version = required(object, "version", "the pack");
    reading_.pack.services = words(object, "services");
    reading_.pack.markers = words(object, "markers");
    if (const auto* const forOther = object.if_contains("for_other")) {
      if (forOther->is_bool())
        reading_.pack.forOther = forOther->as_bool();
      else
        say("pack.json", "«for_other» must be true or false");
    }
    const auto* const documents = object.if_contains("documents");
    if (!documents || !documents->is_array() || documents->as_array().empty())
      return say("pack.json", "«documents» must list at least one document");
    for (const auto& each : documents->as_array()) {
      if (each.is_object())
        document(each.as_object());
      else
        say("pack.json", "a document must be an object");
    }
  }

  void document(const json::object& object) {
    static const std::set<std::string_view> kKnown{"id", "title", "file", "purpose", "copies"};
    for (const auto& member : object)
      if (!kKnown.contains(member.key()))
        say("pack.json", "a document has no member «" + std::string(member.key()) + "»");
    PackDocument made;
    made.id = required(object, "id", "a document");
    made.title = required(object, "title", "a document");
    if (reading_.pack.document(made.id)) say("pack.json", "two documents are called «" + made.id + "»");
    if (const auto* const purpose = object.if_contains("purpose"); purpose && purpose->is_string())
      made.purpose = purpose->as_string();
    if (const auto* const copies = object.if_contains("copies")) {
      if (copies->is_int64() && copies->as_int64() >= 1 && copies->as_int64() <= kMostCopies)
        made.copies = static_cast<int>(copies->as_int64());
      else
        say("pack.json", "«copies» must be a number from 1 to " + std::to_string(kMostCopies));
    }
    const auto file = required(object, "file", "a document");
    if (file.empty()) return;
    if (fs::path(file).filename() != fs::path(file))
      return say("pack.json", "«" + file + "» must lie in the pack’s folder");
    form(file, std::move(made));
  }

  void form(const std::string& file, PackDocument made) {
    auto text = textOf(folder_ / file);
    if (!text) return say(file, text.error().text);
    for (const auto& fault : FormTemplate::faultsOf(*text))
      say(fault.line > 0 ? file + ":" + std::to_string(fault.line) : file, fault.sentence);
    auto form = FormTemplate::read(std::move(*text));
    if (!form) return;
    made.form = std::move(*form);
    reading_.pack.documents.push_back(std::move(made));
  }

  std::string required(const json::object& object, std::string_view name, const std::string& of) {
    const auto* const member = object.if_contains(name);
    if (member && member->is_string() && !member->as_string().empty()) return std::string(member->as_string());
    say("pack.json", of + " must have «" + std::string(name) + "»");
    return {};
  }

  std::vector<std::string> words(const json::object& object, std::string_view name) {
    std::vector<std::string> found;
    const auto* const member = object.if_contains(name);
    if (!member) return found;
    if (!member->is_array()) {
      say("pack.json", "«" + std::string(name) + "» must be a list");
      return found;
    }
    for (const auto& each : member->as_array()) {
      if (each.is_string())
        found.emplace_back(each.as_string());
      else
        say("pack.json", "«" + std::string(name) + "» must be a list of words");
    }
    return found;
  }

  void say(const std::string& file, const std::string& sentence) { reading_.faults.push_back(file + ": " + sentence); }

  fs::path folder_;
  PackReading reading_;
};

bool overlap(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  return std::any_of(one.begin(), one.end(),
                     [&](const auto& each) { return std::find(other.begin(), other.end(), each) != other.end(); });
}

}  // namespace

const PackDocument* Pack::document(std::string_view wanted) const {
  const auto at = std::find_if(documents.begin(), documents.end(), [&](const auto& each) { return each.id == wanted; });
  return at == documents.end() ? nullptr : &*at;
}

bool Pack::fits(const std::vector<std::string>& wantedServices, const std::vector<std::string>& wantedMarkers) const {
  return overlap(services, wantedServices) || overlap(markers, wantedMarkers);
}

std::vector<std::string> Pack::fields() const {
  std::set<std::string_view> named;
  for (const auto& each : documents) named.insert(each.form.fields().begin(), each.form.fields().end());
  std::vector<std::string> found;
  for (const auto& field : allFields())
    if (named.contains(field.name)) found.push_back(field.name);
  return found;
}

PackReading readPack(const fs::path& folder) {
  return PackReader(folder).run();
}

const Pack* PackShelf::pack(std::string_view id) const {
  const auto at = std::find_if(packs.begin(), packs.end(), [&](const auto& each) { return each.id == id; });
  return at == packs.end() ? nullptr : &*at;
}

const Pack* PackShelf::suggested(const std::vector<std::string>& services,
                                 const std::vector<std::string>& markers) const {
  const auto at =
      std::find_if(packs.begin(), packs.end(), [&](const Pack& each) { return each.fits(services, markers); });
  return at == packs.end() ? nullptr : &*at;
}

PackShelf readPacks(const fs::path& folder) {
  PackShelf shelf;
  std::error_code error;
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.is_directory()) folders.push_back(entry.path());
  if (error) shelf.faults.push_back(folder.string() + ": the folder can not be read");
  std::sort(folders.begin(), folders.end());
  for (const auto& each : folders) {
    auto reading = readPack(each);
    for (const auto& fault : reading.faults) shelf.faults.push_back(reading.pack.id + "/" + fault);
    if (reading.faults.empty()) shelf.packs.push_back(std::move(reading.pack));
  }
  if (const auto style = textOf(folder / "style.css"))
    shelf.style = *style;
  else if (!error)
    shelf.faults.push_back("style.css: " + style.error().text);
  std::sort(shelf.packs.begin(), shelf.packs.end(),
            [](const Pack& one, const Pack& other) { return one.title < other.title; });
  return shelf;
}

}  // namespace priyom::form_packs
