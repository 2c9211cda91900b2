// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/certificate_authority.h"

#include <gtest/gtest.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>

#include <fstream>

#include "centre.h"
#include "link/certificates.h"

namespace priyom::link {
namespace {

using test::TemporaryDirectory;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

const CentreId kCentre{"example"};

std::string contents(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

void overwrite(const fs::path& path, const std::string& text) {
  std::ofstream(path) << text;
}

Errc openError(const fs::path& path, const CentreId& centre = kCentre) {
  const auto opened = CertificateAuthority::openOrCreate(path, centre);
  EXPECT_TRUE(opened.has_error());
  return opened.has_error() ? opened.error().code : Errc::kFailed;
}

TEST(CertificateAuthority, TheSameKeySignsAfterARestart) {
  const TemporaryDirectory directory;
  const auto first = CertificateAuthority::openOrCreate(directory.path() / "ca", kCentre).value();
  const auto again = CertificateAuthority::openOrCreate(directory.path() / "ca", kCentre).value();
  EXPECT_EQ(first.certificate(), again.certificate());
}

TEST(CertificateAuthority, NobodyElseOnTheMachineReadsTheKey) {
  const TemporaryDirectory directory;
  const auto where = directory.path() / "ca";
  CertificateAuthority::openOrCreate(where, kCentre).value();
  struct stat facts {};
  ASSERT_EQ(::stat((where / "ca.key").c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777U, 0600U);
  ASSERT_EQ(::stat(where.c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777U, 0700U);
  fs::permissions(where / "ca.key", fs::perms::group_read, fs::perm_options::add);
  EXPECT_EQ(openError(where), Errc::kNotAllowed) << "a key that others could read is not trusted any more";
}

TEST(CertificateAuthority, APowerCutBetweenItsTwoFilesIsHealed) {
  const TemporaryDirectory directory;
  const auto where = directory.path() / "ca";
  CertificateAuthority::openOrCreate(where, kCentre).value();
  const auto key = contents(where / "ca.key");
  fs::remove(where / "ca.crt");
  overwrite(where / "ca.crt.new", "half a certif");
  CertificateAuthority::openOrCreate(where, kCentre).value();
  EXPECT_EQ(contents(where / "ca.key"), key);
  CertificateAuthority::openOrCreate(where, kCentre).value();
}

TEST(CertificateAuthority, ALostOrDamagedKeyIsToldAndNeverReplacedSilently) {
  const TemporaryDirectory directory;
  const auto where = directory.path() / "ca";
  const auto other = directory.path() / "other";
  CertificateAuthority::openOrCreate(where, kCentre).value();
  CertificateAuthority::openOrCreate(other, kCentre).value();
  EXPECT_EQ(openError(where, {"elsewhere"}), Errc::kForeign);
  overwrite(where / "ca.key", contents(other / "ca.key"));
  EXPECT_EQ(openError(where), Errc::kCorrupt);
  overwrite(where / "ca.key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
  EXPECT_EQ(openError(where), Errc::kCorrupt);
  fs::remove(where / "ca.key");
  EXPECT_EQ(openError(where), Errc::kCorrupt);
}

TEST(CertificateAuthority, ItsOwnTimeEnds) {
  const TemporaryDirectory directory;
  CertificateAuthority::openOrCreate(directory.path() / "ca", kCentre, [] {
    return std::chrono::system_clock::now() - CertificateAuthority::kOwnValidity - 24h;
  }).value();
  EXPECT_EQ(openError(directory.path() / "ca"), Errc::kExpired);
}

TEST(CertificateAuthority, ADeviceIsNamedByItsCertificate) {
  const test::Centre centre;
  const auto identity = centre.device("desk-1", protocol::DeviceRole::kDesk);
  const auto facts = certificateFacts(identity.certificateChain).value();
  const auto peer = peerFrom(facts).value();
  EXPECT_EQ(peer.device.text, "desk-1");
  EXPECT_EQ(peer.role, protocol::DeviceRole::kDesk);
  EXPECT_EQ(peer.centre, "example");
  EXPECT_EQ(peer.serial.size(), 32U);
  const auto now = std::chrono::system_clock::now();
  EXPECT_LT(facts.validFrom, now - 47h) << "a device whose clock is two days behind must get in";
  EXPECT_GT(facts.validUntil, now + std::chrono::days(89));
  EXPECT_LT(facts.validUntil, now + std::chrono::days(91));
  const auto other = certificateFacts(centre.device("desk-1").certificateChain).value();
  EXPECT_NE(facts.serial, other.serial);
}

TEST(CertificateAuthority, TheHubsCertificateIsNoDevice) {
  const test::Centre centre;
  const auto facts = certificateFacts(centre.hub().certificateChain).value();
  EXPECT_EQ(peerFrom(facts).error().code, Errc::kMalformed);
}

TEST(CertificateAuthority, CertificatesSayWhatTheyMayBeUsedFor) {
  const test::Centre centre;
  const auto hub = centre.hub();
  const auto certificate = std::move(readCertificates(hub.certificateChain).value().front());
  const auto flags = X509_get_extension_flags(certificate.get());
  EXPECT_EQ(flags & EXFLAG_CA, 0U);
  EXPECT_NE(flags & EXFLAG_BCONS, 0U);
  EXPECT_EQ(X509_get_key_usage(certificate.get()), static_cast<std::uint32_t>(KU_DIGITAL_SIGNATURE));
  EXPECT_EQ(X509_get_extended_key_usage(certificate.get()), static_cast<std::uint32_t>(XKU_SSL_SERVER));
  EXPECT_EQ(X509_check_host(certificate.get(), "localhost", 0, 0, nullptr), 1);
  EXPECT_EQ(X509_check_ip_asc(certificate.get(), "127.0.0.1", 0), 1);
  EXPECT_NE(X509_check_host(certificate.get(), "elsewhere", 0, 0, nullptr), 1);
  const auto authority = std::move(readCertificates(hub.authority).value().front());
  EXPECT_NE(X509_get_extension_flags(authority.get()) & EXFLAG_CA, 0U);
  EXPECT_EQ(X509_get_pathlen(authority.get()), 0);
}

TEST(CertificateAuthority, ANameCannotSmuggleInAnotherExtension) {
  const TemporaryDirectory directory;
  const auto authority = CertificateAuthority::openOrCreate(directory.path() / "ca", kCentre).value();
  EXPECT_EQ(authority.issueServer({"hub,DNS:bank.example"}).error().code, Errc::kMalformed);
  EXPECT_EQ(authority.issueServer({}).error().code, Errc::kMalformed);
  EXPECT_EQ(authority.issueDevice({"Desk 1"}, protocol::DeviceRole::kDesk).error().code, Errc::kMalformed);
  const auto longest = CertificateAuthority::openOrCreate(directory.path() / "long", {std::string(64, 'c')}).value();
  EXPECT_TRUE(longest.issueDevice({std::string(64, 'd')}, protocol::DeviceRole::kKiosk));
  EXPECT_TRUE(longest.issueServer({"hub.local", "192.168.7.1", "fd00::1"}));
}

TEST(Identity, SavedIsLoadedAndAnOpenKeyIsRefused) {
  const test::Centre centre;
  const TemporaryDirectory directory;
  FileIdentitySource source(directory.path() / "identity");
  EXPECT_EQ(source.load().error().code, Errc::kNotFound);
  const auto identity = centre.device("kiosk-1", protocol::DeviceRole::kKiosk);
  ASSERT_TRUE(saveIdentity(directory.path() / "identity", identity));
  ASSERT_TRUE(saveIdentity(directory.path() / "identity", identity)) << "again, over what is there";
  const auto loaded = source.load().value();
  EXPECT_EQ(loaded.certificateChain, identity.certificateChain);
  EXPECT_EQ(loaded.privateKey, identity.privateKey);
  EXPECT_EQ(loaded.authority, identity.authority);
  fs::permissions(directory.path() / "identity" / "device.key", fs::perms::others_read, fs::perm_options::add);
  EXPECT_EQ(source.load().error().code, Errc::kNotAllowed);
}

}  // namespace
}  // namespace priyom::link
