// SPDX-License-Identifier: GPL-3.0-or-later
// Who we are on the wire, and who the other side is: X.509 certificates (RFC 5280) of the centre's own CA. The subject
// says it all: CN is the device's id, OU its role, O the centre's id. Nothing here opens a connection.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "domain/ids.h"
#include "domain/result.h"
#include "protocol/device_role.h"

namespace priyom::link {

// All PEM. The private key is wiped from memory when its holder goes.
struct Identity {
  std::string certificateChain;  // ours first
  std::string privateKey;        // PKCS#8, without a passphrase
  std::string authority;         // the centre's CA certificate, the only one that we trust

  Identity() = default;
  Identity(std::string chain, std::string key, std::string ca);
  Identity(const Identity&) = default;
  Identity(Identity&&) noexcept = default;
  Identity& operator=(const Identity&) = default;
  Identity& operator=(Identity&&) noexcept = default;
  ~Identity();
};

// What a certificate says, with the signature unchecked.
struct CertificateFacts {
  std::string commonName;          // CN: a device's id, or "hub"
  std::string organisationalUnit;  // OU: protocol::roleName, or "hub"
  std::string organisation;        // O: the centre's id
  std::string serial;              // hexadecimal, lower case
  std::chrono::system_clock::time_point validFrom;
  std::chrono::system_clock::time_point validUntil;
};

// Of the first certificate in `pem`; kMalformed where there is none.
Result<CertificateFacts> certificateFacts(const std::string& pem);

// The device at the other end of a connection, as its certificate names it.
struct Peer {
  DeviceId device;
  protocol::DeviceRole role = protocol::DeviceRole::kKiosk;
  std::string centre;
  std::string serial;  // of its certificate, hexadecimal
  std::chrono::system_clock::time_point validUntil;
};

// kMalformed unless CN is an id and OU a device's role: the hub's own certificate is no device.
Result<Peer> peerFrom(const CertificateFacts& facts);

// Where a program's identity comes from. Asked before each connection, so that a renewed certificate is taken into use
// without a restart. Called on the link's thread.
class IdentitySource {
 public:
  virtual ~IdentitySource() = default;
  // kNotFound where the device was never paired.
  virtual Result<Identity> load() = 0;
};

// A directory with device.crt, device.key (0600, else kNotAllowed) and ca.crt.
class FileIdentitySource : public IdentitySource {
 public:
  explicit FileIdentitySource(std::filesystem::path directory) : directory_(std::move(directory)) {}
  Result<Identity> load() override;

 private:
  std::filesystem::path directory_;
};

// Always the same one: tests, and programs that keep their identity elsewhere.
class FixedIdentitySource : public IdentitySource {
 public:
  explicit FixedIdentitySource(Identity identity) : identity_(std::move(identity)) {}
  Result<Identity> load() override { return identity_; }

 private:
  Identity identity_;
};

// Writes what FileIdentitySource reads; each file is replaced whole or not at all. Creates the directory (0700).
Result<void> saveIdentity(const std::filesystem::path& directory, const Identity& identity);

}  // namespace priyom::link
