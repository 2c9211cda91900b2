// SPDX-License-Identifier: GPL-3.0-or-later
#include "centre.h"

#include <stdlib.h>

#include <stdexcept>

namespace priyom::link::test {
namespace {

constexpr std::chrono::days kLongAgo{200};

}  // namespace

TemporaryDirectory::TemporaryDirectory() {
  auto pattern = (std::filesystem::temp_directory_path() / "priyom-link-XXXXXX").string();
  if (!::mkdtemp(pattern.data())) throw std::runtime_error("mkdtemp");
  path_ = pattern;
}

TemporaryDirectory::~TemporaryDirectory() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

Centre::Centre(std::string id) : id_{std::move(id)} {
  // Made long ago, so that what it signed then was signed by a valid CA.
  at(kLongAgo);
}

CertificateAuthority Centre::at(std::chrono::system_clock::duration ago) const {
  return CertificateAuthority::openOrCreate(directory_.path() / "ca", id_,
                                            [ago] { return std::chrono::system_clock::now() - ago; })
      .value();
}

Identity Centre::hub() const {
  return at({}).issueServer({"127.0.0.1", "localhost"}).value();
}
Identity Centre::expiredHub() const {
  return at(kLongAgo).issueServer({"127.0.0.1", "localhost"}).value();
}

Identity Centre::device(const std::string& id, protocol::DeviceRole role) const {
  return at({}).issueDevice({id}, role).value();
}

Identity Centre::expiredDevice(const std::string& id) const {
  return at(kLongAgo).issueDevice({id}, protocol::DeviceRole::kDesk).value();
}

Identity Centre::laterHub(std::chrono::system_clock::duration later) const {
  return at(-later).issueServer({"127.0.0.1", "localhost"}).value();
}

Identity Centre::laterDevice(const std::string& id, std::chrono::system_clock::duration later) const {
  return at(-later).issueDevice({id}, protocol::DeviceRole::kDesk).value();
}

}  // namespace priyom::link::test
