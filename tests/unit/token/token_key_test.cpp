// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/token_key.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <new>
#include <string>
#include <type_traits>

namespace priyom::token {
namespace {

namespace fs = std::filesystem;

static_assert(!std::is_copy_constructible_v<TokenKey> && !std::is_copy_assignable_v<TokenKey>);
static_assert(std::is_nothrow_move_constructible_v<TokenKey>);

std::array<std::uint8_t, TokenKey::kBytes> secretOf(std::uint8_t first) {
  std::array<std::uint8_t, TokenKey::kBytes> secret{};
  for (std::uint8_t& byte : secret) byte = first++;
  return secret;
}

bool sameSecret(const TokenKey& a, const TokenKey& b) {
  return std::equal(a.secret().begin(), a.secret().end(), b.secret().begin());
}

class TokenKeyFile : public ::testing::Test {
 protected:
  TokenKeyFile() {
    std::string name = (fs::temp_directory_path() / "priyom-token-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    file_ = folder_ / "token.key";
  }
  ~TokenKeyFile() override { fs::remove_all(folder_); }

  void write(const std::string& text, mode_t mode = 0600) {
    std::ofstream(file_, std::ios::binary) << text;
    ::chmod(file_.c_str(), mode);
  }
  std::string read() const {
    std::ifstream in(file_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::size_t filesInFolder() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  fs::path folder_;
  fs::path file_;
};

TEST(TokenKey, IsNewEachTime) {
  const TokenKey a = TokenKey::generate(1);
  const TokenKey b = TokenKey::generate(1);
  EXPECT_FALSE(sameSecret(a, b));
  EXPECT_EQ(a.id(), 1);
}

TEST(TokenKey, LeavesNoSecretWhereItWas) {
  alignas(TokenKey) std::array<std::uint8_t, sizeof(TokenKey)> place{};
  const volatile std::uint8_t* bytes = place.data();
  const auto secretBytesLeft = [&] { return std::count(bytes, bytes + sizeof(TokenKey), 0xEE); };
  std::array<std::uint8_t, TokenKey::kBytes> secret{};
  secret.fill(0xEE);
  auto* key = new (place.data()) TokenKey(TokenKey::fromBytes(3, secret));
  ASSERT_EQ(secretBytesLeft(), 32);
  {
    const TokenKey moved = std::move(*key);
    EXPECT_EQ(secretBytesLeft(), 0);
    EXPECT_TRUE(sameSecret(moved, TokenKey::fromBytes(3, secret)));
  }
  *key = TokenKey::fromBytes(3, secret);
  ASSERT_EQ(secretBytesLeft(), 32);
  key->~TokenKey();
  EXPECT_EQ(secretBytesLeft(), 0);
}

TEST_F(TokenKeyFile, IsReadBackAsItWasSaved) {
  for (const int id : {0, 7, 255}) {
    const TokenKey key = TokenKey::generate(static_cast<std::uint8_t>(id));
    ASSERT_TRUE(key.save(file_));
    const auto back = TokenKey::load(file_);
    ASSERT_TRUE(back) << back.error().text;
    EXPECT_EQ(back->id(), id);
    EXPECT_TRUE(sameSecret(*back, key));
  }
  EXPECT_EQ(filesInFolder(), 1U) << "nothing is left beside";
}

TEST_F(TokenKeyFile, IsForItsOwnerAlone) {
  ::umask(0);
  write("old", 0666);
  ASSERT_TRUE(TokenKey::generate(1).save(file_));
  struct stat about {};
  ASSERT_EQ(::stat(file_.c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 07777U, 0600U);
  for (const mode_t mode : {0640U, 0604U, 0620U}) {
    ::chmod(file_.c_str(), mode);
    EXPECT_EQ(TokenKey::load(file_).error().code, Errc::kNotAllowed) << std::oct << mode;
  }
}

TEST_F(TokenKeyFile, MissingLinkedOrAFolderIsSaid) {
  EXPECT_EQ(TokenKey::load(file_).error().code, Errc::kNotFound);
  ASSERT_TRUE(TokenKey::generate(1).save(folder_ / "real"));
  fs::create_symlink(folder_ / "real", file_);
  EXPECT_EQ(TokenKey::load(file_).error().code, Errc::kNotAllowed);
  EXPECT_EQ(TokenKey::load(folder_).error().code, Errc::kCorrupt);
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(TokenKey::load(folder_ / "pipe").error().code, Errc::kCorrupt);
}

TEST_F(TokenKeyFile, EveryCutAndEverySpoiltByteOfItsFormIsFound) {
  ASSERT_TRUE(TokenKey::fromBytes(12, secretOf(0xA0)).save(file_));
  const std::string good = read();
  for (std::size_t size = 0; size < good.size(); ++size) {
    write(good.substr(0, size));
    EXPECT_EQ(TokenKey::load(file_).error().code, Errc::kCorrupt) << size;
  }
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string spoilt = good;
    spoilt[at] = '~';
    write(spoilt);
    EXPECT_EQ(TokenKey::load(file_).error().code, Errc::kCorrupt) << at;
  }
  for (const char* tail : {"0", "\n", "0\n", "00\n"}) {
    write(good + tail);
    EXPECT_EQ(TokenKey::load(file_).error().code, Errc::kCorrupt);
  }
  std::string overlarge = good;
  overlarge.replace(overlarge.find(" 12 "), 4, " 256 ");
  write(overlarge);
  EXPECT_EQ(TokenKey::load(file_).error().code, Errc::kCorrupt);
}

TEST_F(TokenKeyFile, AFailedSaveLeavesWhatWasThere) {
  fs::create_directory(file_);  // a folder cannot be replaced by a file
  EXPECT_EQ(TokenKey::generate(1).save(file_).error().code, Errc::kUnavailable);
  EXPECT_TRUE(fs::is_directory(file_));
  EXPECT_EQ(filesInFolder(), 1U);
  EXPECT_EQ(TokenKey::generate(1).save(folder_ / "none" / "token.key").error().code, Errc::kUnavailable);
}

}  // namespace
}  // namespace priyom::token
