// SPDX-License-Identifier: GPL-3.0-or-later
// A centre with its own CA in a directory that goes when the test ends.
#pragma once

#include <filesystem>
#include <string>

#include "link/certificate_authority.h"

namespace priyom::link::test {

class TemporaryDirectory {
 public:
  TemporaryDirectory();
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  ~TemporaryDirectory();
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

class Centre {
 public:
  explicit Centre(std::string id = "example");

  Identity hub() const;
  Identity device(const std::string& id, protocol::DeviceRole role = protocol::DeviceRole::kDesk) const;
  // Made so long ago that they have run out, by the same CA.
  Identity expiredHub() const;
  Identity expiredDevice(const std::string& id) const;
  // Issued so much later than now: what a device whose clock is that much behind gets to see.
  Identity laterHub(std::chrono::system_clock::duration later) const;
  Identity laterDevice(const std::string& id, std::chrono::system_clock::duration later) const;

 private:
  CertificateAuthority at(std::chrono::system_clock::duration ago) const;

  CentreId id_;
  TemporaryDirectory directory_;
};

}  // namespace priyom::link::test
