// SPDX-License-Identifier: GPL-3.0-or-later
// The centre's own small CA, kept by the hub: one Ed25519 key that signs the hub's certificate and each device's. It is
// no general CA: no intermediates, no CRL (a revoked device is dropped and refused by the hub, which every one of its
// connections reaches), and it serves one centre.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "link/identity.h"

namespace priyom::link {

class CertificateAuthority {
 public:
  using Clock = std::function<std::chrono::system_clock::time_point()>;

  static constexpr std::chrono::days kLeafValidity{90};
  static constexpr std::chrono::hours kBackdating{48};  // for devices whose clock is behind
  static constexpr std::chrono::days kOwnValidity{3650};

  // Opens ca.key (0600, never leaves the directory) and ca.crt, or makes them where neither exists. A start that was
  // cut off between the two files is completed with the same key.
  // kForeign: they are another centre's. kCorrupt: damaged, or do not fit together. kNotAllowed: the key is readable
  // by others. kExpired: the CA's own time is over. kFailed: the file system refused.
  static Result<CertificateAuthority> openOrCreate(const std::filesystem::path& directory, const CentreId& centre,
                                                   Clock now = &std::chrono::system_clock::now);

  // The hub's identity (CN and OU "hub", TLS server only) for the host names and addresses by which it is reached.
  // Make a new one at each start: it lives in memory alone.
  Result<Identity> issueServer(const std::vector<std::string>& names) const;

  // A device's identity, TLS client only. The caller hands it over and forgets the key.
  Result<Identity> issueDevice(const DeviceId& device, protocol::DeviceRole role) const;

  const std::string& certificate() const;  // PEM

  CertificateAuthority(CertificateAuthority&&) noexcept;
  CertificateAuthority& operator=(CertificateAuthority&&) noexcept;
  ~CertificateAuthority();

 private:
  struct Keys;
  explicit CertificateAuthority(std::unique_ptr<Keys> keys);
  std::unique_ptr<Keys> keys_;
};

}  // namespace priyom::link
