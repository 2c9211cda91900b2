// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/certificate_authority.h"

#include <openssl/rand.h>
#include <sys/stat.h>

#include <boost/asio/ip/address.hpp>

#include "link/certificates.h"
#include "link/private_files.h"

namespace priyom::link {
namespace {

using Clock = CertificateAuthority::Clock;
using TimePoint = std::chrono::system_clock::time_point;

constexpr const char* kKeyFile = "ca.key";
constexpr const char* kCertificateFile = "ca.crt";
constexpr int kVersion3 = 2;  // RFC 5280 §4.1.2.1
constexpr std::size_t kSerialBytes = 16;

struct Subject {
  std::string commonName;
  std::string unit;
  std::string organisation;
};

KeyPtr newKey() {
  KeyPtr key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
  mustDo(key != nullptr, "making a key");
  return key;
}

void addEntry(X509_NAME& name, const char* field, const std::string& value) {
  mustDo(X509_NAME_add_entry_by_txt(&name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(value.data()),
                                    static_cast<int>(value.size()), -1, 0) == 1,
         "naming the subject");
}

void setTimes(X509& certificate, TimePoint from, TimePoint until) {
  const auto set = [](ASN1_TIME* field, TimePoint time) {
    mustDo(ASN1_TIME_set(field, std::chrono::system_clock::to_time_t(time)) != nullptr, "setting the validity");
  };
  set(X509_getm_notBefore(&certificate), from);
  set(X509_getm_notAfter(&certificate), until);
}

// Positive, and never the same twice (RFC 5280 §4.1.2.2).
void setSerial(X509& certificate) {
  std::array<unsigned char, kSerialBytes> bytes{};
  mustDo(RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) == 1, "drawing a serial number");
  bytes[0] = static_cast<unsigned char>((bytes[0] & 0x7fU) | 0x40U);
  std::unique_ptr<BIGNUM, Freed<BN_free>> number(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
  mustDo(number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(&certificate)), "setting the serial number");
}

void addExtension(X509& certificate, X509& issuer, int nid, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, &issuer, &certificate, nullptr, nullptr, 0);
  const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
  mustDo(extension && X509_add_ext(&certificate, extension.get(), -1) == 1, "adding an extension");
}

// A certificate without its extensions and signature.
CertificatePtr draft(const Subject& subject, EVP_PKEY& key, TimePoint from, TimePoint until) {
  CertificatePtr certificate(X509_new());
  mustDo(certificate != nullptr, "X509_new");
  mustDo(X509_set_version(certificate.get(), kVersion3) == 1, "X509_set_version");
  setSerial(*certificate);
  setTimes(*certificate, from, until);
  auto& name = *X509_get_subject_name(certificate.get());
  addEntry(name, "O", subject.organisation);
  if (!subject.unit.empty()) addEntry(name, "OU", subject.unit);
  addEntry(name, "CN", subject.commonName);
  mustDo(X509_set_pubkey(certificate.get(), &key) == 1, "X509_set_pubkey");
  return certificate;
}

void sign(X509& certificate, EVP_PKEY& key) {
  // Ed25519 hashes by itself: no digest.
  mustDo(X509_sign(&certificate, &key, nullptr) > 0, "signing a certificate");
}

CertificatePtr selfSigned(const CentreId& centre, EVP_PKEY& key, TimePoint now) {
  auto certificate = draft({"Priyom CA", "", centre.text}, key, now - CertificateAuthority::kBackdating,
                           now + CertificateAuthority::kOwnValidity);
  mustDo(X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get())) == 1, "naming the issuer");
  addExtension(*certificate, *certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
  addExtension(*certificate, *certificate, NID_key_usage, "critical,keyCertSign,cRLSign");
  addExtension(*certificate, *certificate, NID_subject_key_identifier, "hash");
  addExtension(*certificate, *certificate, NID_authority_key_identifier, "keyid:always");
  sign(*certificate, key);
  return certificate;
}

// The names of a certificate as OpenSSL's configuration writes them; kMalformed for what is neither name nor address.
Result<std::string> alternativeNames(const std::vector<std::string>& names) {
  if (names.empty()) return fail(Errc::kMalformed, "a hub's certificate needs at least one name");
  std::string text;
  for (const auto& name : names) {
    boost::system::error_code ec;
    boost::asio::ip::make_address(name, ec);
    const bool plain = name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_") ==
                       std::string::npos;
    if (name.empty() || (ec && !plain)) return fail(Errc::kMalformed, "neither a host name nor an address: " + name);
    text += (text.empty() ? "" : ",") + std::string(ec ? "DNS:" : "IP:") + name;
  }
  return text;
}

// The CA's key; a new one, stored first, where there is none and `mayCreate`.
Result<KeyPtr> openKey(const std::filesystem::path& path, bool mayCreate) {
  auto pem = readSmallFile(path, true);
  if (pem) {
    auto key = readPrivateKey(*pem);
    OPENSSL_cleanse(pem->data(), pem->size());
    if (!key) return fail(Errc::kCorrupt, "the CA's key is damaged: " + key.error().text);
    return key;
  }
  if (pem.error().code != Errc::kNotFound) return pem.error();
  if (!mayCreate)
    return fail(Errc::kCorrupt, "the CA's certificate is there, its key is not: restore " + path.string());
  auto key = newKey();
  auto text = writePrivateKey(*key);
  auto done = replaceFile(path, text, S_IRUSR | S_IWUSR);
  OPENSSL_cleanse(text.data(), text.size());
  if (!done) return done.error();
  return key;
}

}  // namespace

struct CertificateAuthority::Keys {
  CentreId centre;
  KeyPtr key;
  CertificatePtr certificate;
  std::string pem;
  Clock now;

  Identity issue(const Subject& subject, const char* usage, const std::string& names) const;
};

Identity CertificateAuthority::Keys::issue(const Subject& subject, const char* usage, const std::string& names) const {
  const auto leafKey = newKey();
  const auto time = now();
  const auto leaf = draft(subject, *leafKey, time - kBackdating, time + kLeafValidity);
  mustDo(X509_set_issuer_name(leaf.get(), X509_get_subject_name(certificate.get())) == 1, "naming the issuer");
  addExtension(*leaf, *certificate, NID_basic_constraints, "critical,CA:FALSE");
  addExtension(*leaf, *certificate, NID_key_usage, "critical,digitalSignature");
  addExtension(*leaf, *certificate, NID_ext_key_usage, usage);
  addExtension(*leaf, *certificate, NID_subject_key_identifier, "hash");
  addExtension(*leaf, *certificate, NID_authority_key_identifier, "keyid:always");
  addExtension(*leaf, *certificate, NID_subject_alt_name, names);
  sign(*leaf, *key);
  return {writeCertificate(*leaf), writePrivateKey(*leafKey), pem};
}

CertificateAuthority::CertificateAuthority(std::unique_ptr<Keys> keys) : keys_(std::move(keys)) {}
CertificateAuthority::CertificateAuthority(CertificateAuthority&&) noexcept = default;
CertificateAuthority& CertificateAuthority::operator=(CertificateAuthority&&) noexcept = default;
CertificateAuthority::~CertificateAuthority() = default;

const std::string& CertificateAuthority::certificate() const {
  return keys_->pem;
}

Result<CertificateAuthority> CertificateAuthority::openOrCreate(const std::filesystem::path& directory,
                                                                const CentreId& centre, Clock now) {
  if (auto made = makePrivateDirectory(directory); !made) return made.error();
  auto pem = readSmallFile(directory / kCertificateFile, false);
  const bool fresh = !pem && pem.error().code == Errc::kNotFound;
  if (!pem && !fresh) return pem.error();
  auto key = openKey(directory / kKeyFile, fresh);
  if (!key) return key.error();
  auto keys = std::make_unique<Keys>(Keys{centre, std::move(*key), nullptr, {}, std::move(now)});
  if (fresh) {
    keys->certificate = selfSigned(centre, *keys->key, keys->now());
    keys->pem = writeCertificate(*keys->certificate);
    if (auto done = replaceFile(directory / kCertificateFile, keys->pem, S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH); !done)
      return done.error();
    return CertificateAuthority(std::move(keys));
  }
  auto certificates = readCertificates(*pem);
  if (!certificates) return fail(Errc::kCorrupt, "the CA's certificate is damaged: " + certificates.error().text);
  keys->certificate = std::move(certificates->front());
  keys->pem = writeCertificate(*keys->certificate);
  if (X509_check_private_key(keys->certificate.get(), keys->key.get()) != 1)
    return fail(Errc::kCorrupt, "the CA's certificate and key do not fit together: " + lastOpensslError());
  const auto facts = factsOf(*keys->certificate);
  if (facts.organisation != centre.text) return fail(Errc::kForeign, "the CA is that of centre " + facts.organisation);
  if (facts.validUntil < keys->now()) return fail(Errc::kExpired, "the CA's certificate has expired");
  return CertificateAuthority(std::move(keys));
}

Result<Identity> CertificateAuthority::issueServer(const std::vector<std::string>& names) const {
  const auto listed = alternativeNames(names);
  if (!listed) return listed.error();
  return keys_->issue({"hub", "hub", keys_->centre.text}, "serverAuth", *listed);
}

Result<Identity> CertificateAuthority::issueDevice(const DeviceId& device, protocol::DeviceRole role) const {
  if (!isIdText(device.text)) return fail(Errc::kMalformed, "the device's id is malformed");
  const std::string unit(protocol::roleName(role));
  return keys_->issue({device.text, unit, keys_->centre.text}, "clientAuth",
                      "URI:urn:priyom:" + keys_->centre.text + ":" + device.text);
}

}  // namespace priyom::link
