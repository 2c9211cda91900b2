// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/tls_context.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <array>
#include <boost/asio/ip/address.hpp>
#include <ctime>

#include "link/certificates.h"

namespace priyom::link {
namespace {

int failureIndex() {
  static const int index = SSL_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
  return index;
}

int verify(int accepted, X509_STORE_CTX* store) {
  if (accepted == 1) return 1;
  const auto* session = static_cast<SSL*>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
  auto* failure = static_cast<VerifyFailure*>(SSL_get_ex_data(session, failureIndex()));
  const int code = X509_STORE_CTX_get_error(store);
  if (code == X509_V_ERR_CERT_NOT_YET_VALID && failure->judgedAt.clockBehind) {
    X509_STORE_CTX_set_error(store, X509_V_OK);
    return 1;
  }
  failure->code = code;
  if (const auto* certificate = X509_STORE_CTX_get_current_cert(store)) {
    auto facts = factsOf(*certificate);
    failure->device = std::move(facts.commonName);
    failure->validUntil = facts.validUntil;
  }
  return 0;
}

std::string dateText(std::chrono::system_clock::time_point time) {
  const auto seconds = std::chrono::system_clock::to_time_t(time);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  const auto size = std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M UTC", &parts);
  return {text.data(), size};
}

void setRules(SSL_CTX& context) {
  mustDo(SSL_CTX_set_min_proto_version(&context, TLS1_3_VERSION) == 1, "asking for TLS 1.3");
  SSL_CTX_set_options(&context, SSL_OP_NO_TICKET | SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
  mustDo(SSL_CTX_set_num_tickets(&context, 0) == 1, "switching tickets off");
  SSL_CTX_set_session_cache_mode(&context, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_verify(&context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, &verify);
}

Result<CertificateFacts> takeOwn(SSL_CTX& context, const Identity& identity) {
  auto chain = readCertificates(identity.certificateChain);
  if (!chain) return chain.error();
  auto key = readPrivateKey(identity.privateKey);
  if (!key) return key.error();
  if (SSL_CTX_use_certificate(&context, chain->front().get()) != 1 ||
      SSL_CTX_use_PrivateKey(&context, key->get()) != 1 || SSL_CTX_check_private_key(&context) != 1)
    return fail(Errc::kMalformed, "certificate and key do not fit together: " + lastOpensslError());
  for (std::size_t i = 1; i < chain->size(); ++i)
    mustDo(SSL_CTX_add1_chain_cert(&context, (*chain)[i].get()) == 1, "adding to the chain");
  return factsOf(*chain->front());
}

Result<CertificateFacts> trust(SSL_CTX& context, const Identity& identity) {
  auto authority = readCertificates(identity.authority);
  if (!authority) return authority.error();
  mustDo(X509_STORE_add_cert(SSL_CTX_get_cert_store(&context), authority->front().get()) == 1, "trusting the CA");
  mustDo(SSL_CTX_add_client_CA(&context, authority->front().get()) == 1, "naming the CA");
  return factsOf(*authority->front());
}

}  // namespace

TlsContext::TlsContext(Side side, std::shared_ptr<SSL_CTX> context, CertificateFacts own,
                       JudgingTime::TimePoint earliest, std::string serverName)
    : side_(side),
      context_(std::move(context)),
      own_(std::move(own)),
      earliest_(earliest),
      serverName_(std::move(serverName)) {}

Result<std::shared_ptr<const TlsContext>> TlsContext::make(Side side, const Identity& identity,
                                                           std::string serverName) {
  const std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_method()), &SSL_CTX_free);
  mustDo(context != nullptr, "SSL_CTX_new");
  setRules(*context);
  auto own = takeOwn(*context, identity);
  if (!own) return own.error();
  const auto authority = trust(*context, identity);
  if (!authority) return authority.error();
  const auto earliest = JudgingTime::earliest(*own, *authority);
  return std::shared_ptr<const TlsContext>(
      new TlsContext(side, context, std::move(*own), earliest, std::move(serverName)));
}

SSL* TlsContext::newSession(VerifyFailure& failure) const {
  SSL* session = SSL_new(context_.get());
  mustDo(session != nullptr, "SSL_new");
  SSL_set_ex_data(session, failureIndex(), &failure);
  failure.judgedAt = JudgingTime::at(std::chrono::system_clock::now(), earliest_);
  X509_VERIFY_PARAM_set_time(SSL_get0_param(session), std::chrono::system_clock::to_time_t(failure.judgedAt.time));
  if (!serverName_.empty()) {
    boost::system::error_code ec;
    boost::asio::ip::make_address(serverName_, ec);
    const int set = ec ? SSL_set1_host(session, serverName_.c_str())
                       : X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(session), serverName_.c_str());
    if (set != 1) {
      SSL_free(session);
      mustDo(false, "asking for the server's name");
    }
  }
  return session;
}

Result<CertificateFacts> peerFacts(const SSL* session) {
  const auto* certificate = SSL_get0_peer_certificate(session);
  if (!certificate) return fail(Errc::kNotAllowed, "the other side showed no certificate");
  return factsOf(*certificate);
}

Error explain(const VerifyFailure& failure) {
  const auto whose = "the certificate of " + (failure.device.empty() ? "the other side" : failure.device);
  switch (failure.code) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
      return fail(Errc::kExpired, whose + " expired on " + dateText(failure.validUntil) + "; this clock shows " +
                                      dateText(failure.judgedAt.time));
    case X509_V_ERR_CERT_NOT_YET_VALID:
      return fail(Errc::kExpired, whose + " is not valid yet; is this clock behind?");
    case X509_V_ERR_INVALID_PURPOSE:
      return fail(Errc::kNotAllowed, whose + " was not made for this side of a connection");
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
      return fail(Errc::kForeign, whose + " is for another host");
    default:
      return fail(Errc::kForeign, whose + " is not of this centre: " + X509_verify_cert_error_string(failure.code));
  }
}

Error explainTls(unsigned long code) {
  const char* reason = ERR_reason_error_string(code);
  const std::string text = reason ? reason : "error " + std::to_string(code);
  switch (ERR_GET_REASON(code)) {
    case SSL_R_SSLV3_ALERT_CERTIFICATE_EXPIRED:
      return fail(Errc::kExpired, "the other side says that our certificate has expired");
    case SSL_R_TLSV1_ALERT_UNKNOWN_CA:
    case SSL_R_SSLV3_ALERT_BAD_CERTIFICATE:
    case SSL_R_TLSV1_ALERT_DECRYPT_ERROR:
      return fail(Errc::kForeign, "the other side belongs to another centre: " + text);
    case SSL_R_SSLV3_ALERT_UNSUPPORTED_CERTIFICATE:
    case SSL_R_SSLV3_ALERT_CERTIFICATE_REVOKED:
    case SSL_R_SSLV3_ALERT_CERTIFICATE_UNKNOWN:
    case SSL_R_TLSV1_ALERT_ACCESS_DENIED:
    case SSL_R_TLSV13_ALERT_CERTIFICATE_REQUIRED:
    case SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE:
      return fail(Errc::kNotAllowed, "no certificate that would do: " + text);
    case SSL_R_UNSUPPORTED_PROTOCOL:
    case SSL_R_TLSV1_ALERT_PROTOCOL_VERSION:
      return fail(Errc::kUnsupported, "TLS 1.3 is not spoken: " + text);
    case SSL_R_UNEXPECTED_EOF_WHILE_READING:
      return fail(Errc::kUnavailable, "the other side hung up");
    default:
      return fail(Errc::kMalformed, "no TLS as it should be: " + text);
  }
}

}  // namespace priyom::link
