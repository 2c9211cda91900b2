// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/identity.h"

#include <openssl/crypto.h>
#include <sys/stat.h>

#include "link/certificates.h"
#include "link/private_files.h"

namespace priyom::link {
namespace {

constexpr const char* kCertificateFile = "device.crt";
constexpr const char* kKeyFile = "device.key";
constexpr const char* kAuthorityFile = "ca.crt";

}  // namespace

Identity::Identity(std::string chain, std::string key, std::string ca)
    : certificateChain(std::move(chain)), privateKey(std::move(key)), authority(std::move(ca)) {}

Identity::~Identity() {
  OPENSSL_cleanse(privateKey.data(), privateKey.size());
}

Result<CertificateFacts> certificateFacts(const std::string& pem) {
  const auto certificates = readCertificates(pem);
  if (!certificates) return certificates.error();
  return factsOf(*certificates->front());
}

Result<Peer> peerFrom(const CertificateFacts& facts) {
  auto device = makeId<DeviceId>(facts.commonName);
  if (!device) return fail(Errc::kMalformed, "the certificate's CN is no device id");
  const auto role = protocol::roleFromName(facts.organisationalUnit);
  if (!role) return fail(Errc::kMalformed, "the certificate of " + device->text + " has an OU that is no role");
  return Peer{std::move(*device), *role, facts.organisation, facts.serial, facts.validUntil};
}

Result<Identity> FileIdentitySource::load() {
  auto certificate = readSmallFile(directory_ / kCertificateFile, false);
  if (!certificate) return certificate.error();
  auto key = readSmallFile(directory_ / kKeyFile, true);
  if (!key) return key.error();
  auto authority = readSmallFile(directory_ / kAuthorityFile, false);
  if (!authority) return authority.error();
  Identity identity(std::move(*certificate), std::move(*key), std::move(*authority));
  return identity;
}

Result<void> saveIdentity(const std::filesystem::path& directory, const Identity& identity) {
  constexpr mode_t kReadable = S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH;
  if (auto made = makePrivateDirectory(directory); !made) return made;
  // The certificate last: a device is paired from the moment that it is there.
  if (auto done = replaceFile(directory / kAuthorityFile, identity.authority, kReadable); !done) return done;
  if (auto done = replaceFile(directory / kKeyFile, identity.privateKey, S_IRUSR | S_IWUSR); !done) return done;
  return replaceFile(directory / kCertificateFile, identity.certificateChain, kReadable);
}

}  // namespace priyom::link
