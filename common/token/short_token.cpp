// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/short_token.h"

#include <sodium.h>

#include <algorithm>
#include <stdexcept>

#include "token/token_text.h"

namespace priyom::token {
namespace {

constexpr std::string_view kMacDomain = "priyom short token v1";
constexpr std::string_view kCentreDomain = "priyom centre v1";
constexpr std::size_t kHeader = 6;  // format, centre, key id: what every format begins with
constexpr std::size_t kSigned = kHeader + 16;

using Bytes = std::array<std::uint8_t, kShortBytes>;

const unsigned char* raw(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

Mac macOf(const TokenKey& key, std::span<const std::uint8_t> signedPart) {
  static_assert(crypto_generichash_BYTES_MIN <= std::tuple_size_v<Mac>);
  crypto_generichash_state state;
  Mac mac{};
  const auto secret = key.secret();
  bool ok = crypto_generichash_init(&state, secret.data(), secret.size(), mac.size()) == 0;
  ok = ok && crypto_generichash_update(&state, raw(kMacDomain), kMacDomain.size()) == 0;
  ok = ok && crypto_generichash_update(&state, signedPart.data(), signedPart.size()) == 0;
  ok = ok && crypto_generichash_final(&state, mac.data(), mac.size()) == 0;
  sodium_memzero(&state, sizeof state);
  if (!ok) throw std::runtime_error("BLAKE2b refused a token");
  return mac;
}

ShortToken fieldsOf(std::span<const std::uint8_t, kShortBytes> bytes) {
  ShortToken token;
  token.format = bytes[0];
  std::copy_n(bytes.begin() + 1, token.centre.size(), token.centre.begin());
  token.keyId = bytes[5];
  std::copy_n(bytes.begin() + kHeader, token.ticket.bytes.size(), token.ticket.bytes.begin());
  std::copy_n(bytes.begin() + kSigned, token.mac.size(), token.mac.begin());
  return token;
}

// Whatever the format: the header is there.
Result<std::vector<std::uint8_t>> withHeader(std::string_view text) {
  auto bytes = parseTokenText(text);
  if (bytes && bytes->size() < kHeader) return fail(Errc::kMalformed, "a token shorter than its header");
  return bytes;
}

Error wrongLength() {
  return fail(Errc::kMalformed, "a short token is 38 bytes long");
}

}  // namespace

CentreMark centreMark(const CentreId& centre) {
  std::array<std::uint8_t, crypto_generichash_BYTES_MIN> hash{};
  const int refused = crypto_generichash(hash.data(), hash.size(), raw(centre.text), centre.text.size(),
                                         raw(kCentreDomain), kCentreDomain.size());
  if (refused != 0) throw std::runtime_error("BLAKE2b refused a centre's id");
  CentreMark mark{};
  std::copy_n(hash.begin(), mark.size(), mark.begin());
  return mark;
}

std::string sealShort(const TokenKey& key, const CentreId& centre, const TicketId& ticket) {
  Bytes bytes{};
  const CentreMark mark = centreMark(centre);
  bytes[0] = kShortFormat;
  std::copy(mark.begin(), mark.end(), bytes.begin() + 1);
  bytes[5] = key.id();
  std::copy(ticket.bytes.begin(), ticket.bytes.end(), bytes.begin() + kHeader);
  const Mac mac = macOf(key, std::span(bytes).first<kSigned>());
  std::copy(mac.begin(), mac.end(), bytes.begin() + kSigned);
  return formatTokenText(bytes).value();
}

Result<TicketId> openShort(std::string_view text, std::span<const TokenKey> keys, const CentreId& centre) {
  const auto bytes = withHeader(text);
  if (!bytes) return bytes.error();
  if (bytes->front() != kShortFormat) return fail(Errc::kUnsupported, "a token of another format");
  if (bytes->size() != kShortBytes) return wrongLength();
  const std::span<const std::uint8_t, kShortBytes> whole(bytes->data(), kShortBytes);
  const ShortToken token = fieldsOf(whole);
  if (token.centre != centreMark(centre)) return fail(Errc::kForeign, "a token of another centre");
  bool known = false;
  for (const TokenKey& key : keys) {
    if (key.id() != token.keyId) continue;
    known = true;
    const Mac mac = macOf(key, whole.first<kSigned>());
    if (sodium_memcmp(mac.data(), token.mac.data(), mac.size()) == 0) return token.ticket;
  }
  if (!known) return fail(Errc::kForeign, "a token under a key that is not ours");
  return fail(Errc::kForged, "a token whose MAC does not fit");
}

Result<TokenOutline> inspect(std::string_view text) {
  const auto bytes = withHeader(text);
  if (!bytes) return bytes.error();
  TokenOutline outline;
  outline.format = (*bytes)[0];
  outline.keyId = (*bytes)[5];
  outline.bytes = bytes->size();
  for (std::size_t i = 1; i <= CentreMark{}.size(); ++i) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    outline.centreHex += kDigits[(*bytes)[i] >> 4U];
    outline.centreHex += kDigits[(*bytes)[i] & 15U];
  }
  if (outline.format != kShortFormat) return outline;
  if (bytes->size() != kShortBytes) return wrongLength();
  outline.ticket = fieldsOf(std::span<const std::uint8_t, kShortBytes>(bytes->data(), kShortBytes)).ticket;
  return outline;
}

}  // namespace priyom::token
