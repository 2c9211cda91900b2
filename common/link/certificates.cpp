// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/certificates.h"

#include <openssl/err.h>
#include <openssl/pem.h>

#include <algorithm>
#include <ctime>
#include <stdexcept>

namespace priyom::link {
namespace {

BioPtr reading(const std::string& text) {
  BioPtr bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
  mustDo(bio != nullptr, "BIO_new_mem_buf");
  return bio;
}

BioPtr writing() {
  BioPtr bio(BIO_new(BIO_s_mem()));
  mustDo(bio != nullptr, "BIO_new");
  return bio;
}

std::string textOf(BIO& bio) {
  char* data = nullptr;
  const auto size = BIO_get_mem_data(&bio, &data);
  std::string text(data, static_cast<std::size_t>(size));
  OPENSSL_cleanse(data, static_cast<std::size_t>(size));  // it may be a key
  return text;
}

std::string subjectEntry(const X509& certificate, int nid) {
  auto* name = X509_get_subject_name(&certificate);
  const int at = X509_NAME_get_index_by_NID(name, nid, -1);
  if (at < 0) return {};
  const auto* value = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at));
  return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(value)),
          static_cast<std::size_t>(ASN1_STRING_length(value))};
}

std::chrono::system_clock::time_point timeOf(const ASN1_TIME* time) {
  std::tm parts{};
  if (ASN1_TIME_to_tm(time, &parts) != 1) return {};
  return std::chrono::system_clock::from_time_t(timegm(&parts));
}

std::string serialOf(const X509& certificate) {
  const auto* serial = X509_get0_serialNumber(&certificate);
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  for (int i = 0; i < ASN1_STRING_length(serial); ++i) {
    const auto byte = ASN1_STRING_get0_data(serial)[i];
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 15U];
  }
  return text;
}

// OpenSSL would ask for a passphrase on the terminal; nobody sits there.
int noPassphrase(char*, int, int, void*) {
  return -1;
}

}  // namespace

std::string lastOpensslError() {
  const auto code = ERR_peek_last_error();
  ERR_clear_error();
  if (code == 0) return "no reason given";
  const char* reason = ERR_reason_error_string(code);
  return reason ? reason : "error " + std::to_string(code);
}

void mustDo(bool done, const char* what) {
  if (!done) throw std::runtime_error(std::string(what) + ": " + lastOpensslError());
}

Result<std::vector<CertificatePtr>> readCertificates(const std::string& pem) {
  const auto bio = reading(pem);
  std::vector<CertificatePtr> all;
  while (auto* certificate = PEM_read_bio_X509(bio.get(), nullptr, noPassphrase, nullptr))
    all.emplace_back(certificate);
  const auto end = ERR_peek_last_error();
  const bool clean = ERR_GET_LIB(end) == ERR_LIB_PEM && ERR_GET_REASON(end) == PEM_R_NO_START_LINE;
  auto why = lastOpensslError();
  if (!clean) return fail(Errc::kMalformed, "a certificate cannot be read: " + std::move(why));
  if (all.empty()) return fail(Errc::kMalformed, "no certificate in the PEM text");
  return all;
}

Result<KeyPtr> readPrivateKey(const std::string& pem) {
  const auto bio = reading(pem);
  KeyPtr key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr));
  if (!key) return fail(Errc::kMalformed, "the private key cannot be read: " + lastOpensslError());
  return key;
}

std::string writeCertificate(X509& certificate) {
  const auto bio = writing();
  mustDo(PEM_write_bio_X509(bio.get(), &certificate) == 1, "PEM_write_bio_X509");
  return textOf(*bio);
}

std::string writePrivateKey(EVP_PKEY& key) {
  const auto bio = writing();
  mustDo(PEM_write_bio_PKCS8PrivateKey(bio.get(), &key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
         "PEM_write_bio_PKCS8PrivateKey");
  return textOf(*bio);
}

CertificateFacts factsOf(const X509& certificate) {
  return {subjectEntry(certificate, NID_commonName),       subjectEntry(certificate, NID_organizationalUnitName),
          subjectEntry(certificate, NID_organizationName), serialOf(certificate),
          timeOf(X509_get0_notBefore(&certificate)),       timeOf(X509_get0_notAfter(&certificate))};
}

}  // namespace priyom::link
