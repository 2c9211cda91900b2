// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar_file/feed_password.h"

#include <sodium.h>

#include <array>
#include <fstream>
#include <iterator>

namespace priyom::calendar_file {
namespace {

constexpr std::size_t kPasswordBytes = 16;

std::string hex(const unsigned char* bytes, std::size_t count) {
  std::string text(2 * count + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, count);
  text.pop_back();
  return text;
}

// The password has 128 bits of its own: a slow hash would add nothing.
std::string digestOf(std::string_view password) {
  std::array<unsigned char, crypto_generichash_BYTES> digest{};
  crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char*>(password.data()),
                     password.size(), nullptr, 0);
  return hex(digest.data(), digest.size());
}

}  // namespace

std::filesystem::path feedFile(const std::filesystem::path& state, const StaffId& specialist) {
  return state / "feeds" / specialist.text;
}

Result<std::string> allowFeed(const std::filesystem::path& state, const StaffId& specialist) {
  namespace fs = std::filesystem;
  if (sodium_init() < 0) return fail(Errc::kUnavailable, "libsodium does not start");
  std::array<unsigned char, kPasswordBytes> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  auto password = hex(bytes.data(), bytes.size());
  const auto file = feedFile(state, specialist);
  auto beside = file;
  beside += ".new";
  std::error_code ec;
  fs::create_directories(file.parent_path(), ec);
  fs::permissions(file.parent_path(), fs::perms::owner_all, ec);
  std::ofstream stream(beside, std::ios::trunc);
  stream << digestOf(password) << '\n';
  stream.close();
  if (stream) fs::permissions(beside, fs::perms::owner_read | fs::perms::owner_write, ec);
  if (stream && !ec) fs::rename(beside, file, ec);
  if (!stream || ec) return fail(Errc::kUnavailable, file.string() + " can not be written");
  return password;
}

Result<void> forbidFeed(const std::filesystem::path& state, const StaffId& specialist) {
  std::error_code ec;
  if (std::filesystem::remove(feedFile(state, specialist), ec)) return {};
  if (ec) return fail(Errc::kUnavailable, feedFile(state, specialist).string() + ": " + ec.message());
  return fail(Errc::kNotFound, "'" + specialist.text + "' has no feed");
}

bool mayRead(const std::filesystem::path& state, const StaffId& specialist, std::string_view password) {
  std::ifstream stream(feedFile(state, specialist));
  std::string kept;
  std::getline(stream, kept);
  const auto given = digestOf(password);
  return kept.size() == given.size() && sodium_memcmp(kept.data(), given.data(), given.size()) == 0;
}

}  // namespace priyom::calendar_file
