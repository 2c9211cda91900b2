// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/qr_image.h"

#include <qrencode.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <new>

namespace priyom::token {
namespace {

constexpr std::size_t kMaxText = 3391;   // alphanumeric characters in version 40-M
constexpr std::size_t kMaxBytes = 2331;  // bytes likewise

struct Free {
  void operator()(QRinput* input) const { QRinput_free(input); }
  void operator()(QRcode* code) const { QRcode_free(code); }
};

Result<QrMatrix> encode(std::string_view text, QRencodeMode mode) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  constexpr int kSmallestThatFits = 0;
  const std::unique_ptr<QRinput, Free> input(QRinput_new2(kSmallestThatFits, QR_ECLEVEL_M));
  if (!input || QRinput_append(input.get(), mode, static_cast<int>(text.size()), bytes) != 0) throw std::bad_alloc();
  const std::unique_ptr<QRcode, Free> code(QRcode_encodeInput(input.get()));
  if (!code && errno == ERANGE) return fail(Errc::kTooLarge, "a text longer than a QR code holds");
  if (!code) return fail(Errc::kFailed, "libqrencode refused a text");

  QrMatrix matrix;
  matrix.size = code->width;
  matrix.dark.resize(static_cast<std::size_t>(code->width) * code->width);
  std::transform(code->data, code->data + matrix.dark.size(), matrix.dark.begin(),
                 [](unsigned char module) { return static_cast<std::uint8_t>(module & 1U); });
  return matrix;
}

}  // namespace

Result<QrMatrix> encodeQr(std::string_view text) {
  if (text.empty()) return fail(Errc::kMalformed, "no text for a QR code");
  if (text.size() > kMaxText) return fail(Errc::kTooLarge, "a text longer than a QR code holds");
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  if (QRinput_check(QR_MODE_AN, static_cast<int>(text.size()), bytes) != 0) {
    return fail(Errc::kMalformed, "a text that does not fit the alphanumeric mode of QR codes");
  }
  return encode(text, QR_MODE_AN);
}

Result<QrMatrix> encodeQrBytes(std::string_view bytes) {
  if (bytes.empty()) return fail(Errc::kMalformed, "no text for a QR code");
  if (bytes.size() > kMaxBytes) return fail(Errc::kTooLarge, "a text longer than a QR code holds");
  return encode(bytes, QR_MODE_8);
}

}  // namespace priyom::token
