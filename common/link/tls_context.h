// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of every connection: TLS 1.3 only, both sides show a certificate of the centre's CA made for their side
// (extended key usage), no session is ever resumed, so that a revoked device cannot come back on an old ticket.
// Certificates are judged by the time of judging_time.h.
#pragma once

#include <openssl/types.h>

#include <memory>
#include <string>

#include "link/identity.h"
#include "link/judging_time.h"

namespace priyom::link {

// Why the other side's certificate was not accepted; code X509_V_OK where it was.
struct VerifyFailure {
  int code = 0;
  JudgingTime judgedAt;
  std::string device;  // CN, where the certificate could be read
  std::chrono::system_clock::time_point validUntil;
};

class TlsContext {
 public:
  enum class Side { kServer, kClient };

  // kMalformed: the identity cannot be read, or its parts do not fit together.
  // `serverName`: see ClientOptions.
  static Result<std::shared_ptr<const TlsContext>> make(Side side, const Identity& identity,
                                                        std::string serverName = {});

  Side side() const { return side_; }
  const CertificateFacts& own() const { return own_; }

  // A new SSL object, owned by the caller, that tells `failure` (which outlives it) what it finds.
  SSL* newSession(VerifyFailure& failure) const;

 private:
  TlsContext(Side side, std::shared_ptr<SSL_CTX> context, CertificateFacts own, JudgingTime::TimePoint earliest,
             std::string serverName);

  Side side_;
  std::shared_ptr<SSL_CTX> context_;
  CertificateFacts own_;
  JudgingTime::TimePoint earliest_;  // what is certain to be over
  std::string serverName_;
};

// The certificate that the other side showed and we accepted.
Result<CertificateFacts> peerFacts(const SSL* session);
// kExpired, kForeign (another CA), kNotAllowed (made for another purpose)…, with the device's name and date.
Error explain(const VerifyFailure& failure);
// The same for an OpenSSL error code: an alert of the other side, or bytes that are no TLS.
Error explainTls(unsigned long code);

}  // namespace priyom::link
