// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/photos.h"

#include <sodium.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <fstream>
#include <iterator>

#include "protocol/photo_message.h"

namespace priyom::hub {
namespace {

namespace json = boost::json;

std::string_view mediaTypeOf(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return "image/png";
  if (bytes.starts_with("\xff\xd8\xff")) return "image/jpeg";
  return {};
}

bool staysInside(const std::filesystem::path& name) {
  return name.is_relative() && std::ranges::find(name, std::filesystem::path("..")) == name.end();
}

std::string base64Of(const std::string& bytes) {
  constexpr int kVariant = sodium_base64_VARIANT_ORIGINAL;
  std::string text(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    kVariant);
  text.pop_back();  // its final zero
  return text;
}

Result<protocol::Photo> readPhoto(const StaffId& specialist, const std::filesystem::path& name,
                                  const std::filesystem::path& folder) {
  if (!staysInside(name)) return fail(Errc::kMalformed, "it lies outside of the centre's folder");
  std::ifstream stream(folder / name, std::ios::binary);
  std::string bytes(protocol::kLongestPhoto + 1, '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(stream.gcount(), 0)));
  if (bytes.empty()) return fail(Errc::kNotFound, "it can not be read");
  if (bytes.size() > protocol::kLongestPhoto)
    return fail(Errc::kTooLarge, "it is longer than " + std::to_string(protocol::kLongestPhoto) + " bytes");
  const auto type = mediaTypeOf(bytes);
  if (type.empty()) return fail(Errc::kMalformed, "it is neither PNG nor JPEG");
  return protocol::Photo{specialist, std::string(type), base64Of(bytes)};
}

// The file was read as a centre before: what does not read here names no photo.
std::map<StaffId, std::filesystem::path> namedIn(const std::filesystem::path& centre) {
  std::map<StaffId, std::filesystem::path> named;
  std::ifstream stream(centre, std::ios::binary);
  boost::system::error_code ec;
  const auto file = json::parse(std::string{std::istreambuf_iterator<char>(stream), {}}, ec);
  const auto* const whole = file.if_object();
  const auto* const list = ec || !whole ? nullptr : whole->if_contains("specialists");
  if (!list || !list->is_array()) return named;
  for (const auto& each : list->get_array()) {
    const auto* const specialist = each.if_object();
    const auto* const id = specialist ? specialist->if_contains("id") : nullptr;
    const auto* const photo = specialist ? specialist->if_contains("photo") : nullptr;
    if (id && id->is_string() && photo && photo->is_string())
      named.emplace(StaffId{std::string(id->get_string())}, std::string(photo->get_string()));
  }
  return named;
}

}  // namespace

std::map<StaffId, std::string> readPhotos(const std::filesystem::path& centre) {
  std::map<StaffId, std::string> photos;
  for (const auto& [specialist, name] : namedIn(centre)) {
    const auto photo = readPhoto(specialist, name, centre.parent_path());
    if (photo)
      photos.emplace(specialist, boost::json::serialize(protocol::toJson(*photo)));
    else
      spdlog::warn("the photo '{}' is not shown: {}", name.string(), photo.error().text);
  }
  return photos;
}

}  // namespace priyom::hub
