// SPDX-License-Identifier: GPL-3.0-or-later
// OpenSSL's objects with an owner each, and the few readings of X.509 that the link needs. Not part of the library's
// face: only its own sources include this.
#pragma once

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <memory>
#include <string>
#include <vector>

#include "link/identity.h"

namespace priyom::link {

template <auto Free>
struct Freed {
  template <typename T>
  void operator()(T* object) const {
    Free(object);
  }
};

using BioPtr = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, Freed<X509_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
using ContextPtr = std::unique_ptr<SSL_CTX, Freed<SSL_CTX_free>>;

// All certificates of a PEM text; kMalformed where there is none or one cannot be read.
Result<std::vector<CertificatePtr>> readCertificates(const std::string& pem);
// kMalformed where it is no key, also where it has a passphrase.
Result<KeyPtr> readPrivateKey(const std::string& pem);

std::string writeCertificate(X509& certificate);
std::string writePrivateKey(EVP_PKEY& key);

CertificateFacts factsOf(const X509& certificate);

// What OpenSSL says went wrong last in this thread; empties its queue.
std::string lastOpensslError();
// Throws std::runtime_error with lastOpensslError() unless `done`: for calls that fail only when memory does.
void mustDo(bool done, const char* what);

}  // namespace priyom::link
