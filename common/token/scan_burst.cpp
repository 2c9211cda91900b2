// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/scan_burst.h"

#include <utility>

#include "token/base32.h"
#include "token/token_text.h"

namespace priyom::token {
namespace {

constexpr char kEnd = '\n';
constexpr std::size_t kHead = kPrefix.size() + kLengthDigits;

constexpr bool isDigit(char symbol) {
  return symbol >= '0' && symbol <= '9';
}

std::size_t numberIn(std::string_view digits) {
  std::size_t number = 0;
  for (const char digit : digits) number = number * 10 + static_cast<std::size_t>(digit - '0');
  return number;
}

// How many characters at the end of the text could be the beginning of another scan's prefix.
std::size_t prefixAtEnd(std::string_view text) {
  for (std::size_t size = kPrefix.size(); size > 0; --size) {
    if (text.ends_with(kPrefix.substr(0, size))) return size;
  }
  return 0;
}

// Where a scan lost its last keys and the next followed at once, the body has run into «PRYM06…»: what stands behind
// that prefix. The digits 0, 1, 8 and 9 give it away, which base32 does not have.
std::optional<std::string_view> nextScanIn(std::string_view body) {
  std::size_t digits = 0;
  while (digits < kLengthDigits && digits < body.size() && isDigit(body[body.size() - 1 - digits])) ++digits;
  for (; digits > 0; --digits) {
    if (body.substr(0, body.size() - digits).ends_with(kPrefix)) return body.substr(body.size() - digits);
  }
  return std::nullopt;
}

}  // namespace

ScanBurst::Step ScanBurst::key(const KeyStroke& stroke) {
  Step before;
  // A clock that runs backwards (X11's wraps after 49 days) is no reason to tear a scan.
  if (stroke.time - last_ > allowedGap()) before = quiet();
  // A repeating key in a scan: the machine was too busy to see the scanner's key go up. It adds nothing.
  if (stroke.repeat && state_ != State::kIdle && state_ != State::kPrefix) return {.key = Verdict::kSwallow};
  const bool atPace = stroke.time - last_ <= pace_.prefix;
  last_ = stroke.time;
  const char symbol = stroke.repeat ? '\0' : symbolOf(stroke);
  Step step = judge(symbol, atPace);
  step.release |= before.release;
  step.broken |= before.broken;
  return step;
}

ScanBurst::Step ScanBurst::judge(char symbol, bool atPace) {
  switch (state_) {
    case State::kIdle:
      return inIdle(symbol);
    case State::kPrefix:
      return inPrefix(symbol);
    case State::kLength:
      return inLength(symbol);
    case State::kBody:
      return inBody(symbol);
    case State::kTail:
      return inTail(symbol, atPace);
    case State::kDrain:
      return inDrain(symbol);
  }
  return {};  // not reached: every state is above
}

ScanBurst::Step ScanBurst::inIdle(char symbol) {
  matched_ = held_ = 0;
  state_ = State::kIdle;
  if (symbol != kPrefix.front()) return {};
  state_ = State::kPrefix;
  matched_ = held_ = 1;
  return {.key = Verdict::kHold};
}

ScanBurst::Step ScanBurst::inPrefix(char symbol) {
  if (matched_ == kPrefix.size() && isDigit(symbol)) {
    return beginLength(std::string(1, symbol), {.drop = held_ > 0});
  }
  if (matched_ < kPrefix.size() && symbol == kPrefix[matched_]) {
    ++matched_;
    ++held_;
    return {.key = Verdict::kHold};
  }
  const bool release = held_ > 0;
  Step step = inIdle(symbol);
  step.release = release;
  return step;
}

ScanBurst::Step ScanBurst::beginLength(std::string digits, Step step) {
  state_ = State::kLength;
  matched_ = held_ = 0;
  text_ = std::string(kPrefix) + std::move(digits);
  step.key = Verdict::kSwallow;
  return step;
}

ScanBurst::Step ScanBurst::inLength(char symbol) {
  whole_ = kHead + kMaxBody;
  if (!isDigit(symbol)) return breakOff(symbol);
  text_ += symbol;
  if (text_.size() < kHead) return {.key = Verdict::kSwallow};
  whole_ = kHead + numberIn(std::string_view(text_).substr(kPrefix.size()));
  if (whole_ == kHead) return breakOff(symbol);
  state_ = State::kBody;
  return {.key = Verdict::kSwallow};
}

ScanBurst::Step ScanBurst::inBody(char symbol) {
  if (!isBase32(symbol)) {
    const std::string body = text_.substr(kHead) + symbol;
    if (const auto digits = nextScanIn(body)) return beginLength(std::string(*digits), {.broken = true});
    return breakOff(symbol);
  }
  text_ += symbol;
  if (text_.size() < whole_) return {.key = Verdict::kSwallow};
  state_ = State::kTail;
  matched_ = prefixAtEnd(std::string_view(text_).substr(kHead));
  held_ = 0;
  return {.scan = std::exchange(text_, {}), .key = Verdict::kSwallow};
}

ScanBurst::Step ScanBurst::inTail(char symbol, bool atPace) {
  if (symbol == kEnd) return {.key = Verdict::kSwallow};
  // Keys were lost and the beginning of the next scan has filled the gap: what follows belongs to that one.
  if (matched_ == 0 || !atPace) return inIdle(symbol);
  state_ = State::kPrefix;
  return inPrefix(symbol);
}

ScanBurst::Step ScanBurst::breakOff(char symbol) {
  state_ = State::kDrain;
  // What the scan still had to give, and its Enter.
  budget_ = whole_ - text_.size() + 1;
  matched_ = symbol == kPrefix.front() ? 1 : 0;
  held_ = 0;
  text_.clear();
  return {.broken = true, .key = Verdict::kSwallow};
}

ScanBurst::Step ScanBurst::inDrain(char symbol) {
  if (matched_ == kPrefix.size() && isDigit(symbol)) return beginLength(std::string(1, symbol), {});
  if (matched_ < kPrefix.size() && symbol == kPrefix[matched_]) {
    ++matched_;
  } else {
    matched_ = symbol == kPrefix.front() ? 1 : 0;
  }
  if (budget_ == 0) return inIdle(symbol);
  --budget_;
  return {.key = Verdict::kSwallow};
}

std::chrono::nanoseconds ScanBurst::allowedGap() const {
  const bool hasBegun = state_ == State::kLength || state_ == State::kBody || state_ == State::kTail;
  return hasBegun ? pace_.breakOff : pace_.prefix;
}

std::optional<std::chrono::milliseconds> ScanBurst::patience() const {
  const std::chrono::milliseconds past{1};
  if (state_ == State::kPrefix && held_ > 0) return pace_.prefix + past;
  if (state_ == State::kLength || state_ == State::kBody) return pace_.breakOff + past;
  return std::nullopt;
}

ScanBurst::Step ScanBurst::quiet() {
  const Step step{.release = held_ > 0, .broken = state_ == State::kLength || state_ == State::kBody};
  state_ = State::kIdle;
  matched_ = held_ = 0;
  text_.clear();
  return step;
}

}  // namespace priyom::token
