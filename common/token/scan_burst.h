// SPDX-License-Identifier: GPL-3.0-or-later
// ScanBurst tells a keyboard-wedge scanner from a person's hands: key strokes in, actions out. It owns no keyboard,
// no timer and no clock, and knows nothing of Qt; the filter of the desk and the reader of the kiosk drive it.
//
// A scan is PRYM, three digits, and that many base32 characters (token_text.h), typed at a pace no hand reaches, with
// an Enter or Tab behind it or none. Only the four keys of the prefix are ever held back: a person who types P gets it
// at the latest after `pace`. The first digit at pace decides: from there on the keys are the scanner's and never reach
// a field, be the scan whole or not. One keyboard cannot be told from another: a person typing *during* the half
// second of a scan breaks it, and is told so.
//
// One thread. The strokes' times are of any steady origin; the difference is all that counts.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace priyom::token {

// A key going down. Modifiers alone (Shift, Caps Lock…) are no strokes: pass them by.
struct KeyStroke {
  std::chrono::nanoseconds time{};
  std::uint16_t position = 0;  // where the key lies: evdev code (X11 key code − 8); 0 where unknown
  char32_t character = 0;      // what it typed, 0 if nothing: looked at only where the position says nothing
  bool repeat = false;         // typed by the keyboard because the key was kept down
  bool command = false;        // together with Ctrl, Alt or Meta
};

// What a scanner means by a key: 'A'…'Z', '0'…'9', '\n' for Enter and Tab, 0 for all others. By the position on the US
// layout, keypad included; where there is none by the character, letters in either case, ЙЦУКЕН letters back to the
// Latin ones on the same keys.
char symbolAt(std::uint16_t position);
char symbolOf(char32_t character);
char symbolOf(const KeyStroke& stroke);

struct ScanPace {
  std::chrono::milliseconds prefix{50};     // between keys of the prefix, and on to the first digit: at most
  std::chrono::milliseconds breakOff{100};  // between later keys, and on to the closing Enter: at most
};

class ScanBurst {
 public:
  // What becomes of the stroke that was put in.
  enum class Verdict {
    kPass,     // a person's key: let it through
    kHold,     // may begin a scan: keep it, in order, until a step says release or drop
    kSwallow,  // the scanner's: forget it
  };
  // Carried out in this order; held keys are always released or dropped all together.
  struct Step {
    bool release = false;                            // 1. the held keys were a person's: let them through, in order
    bool drop = false;                               //    or they were the scanner's: forget them
    bool broken = false;                             // 2. a scan broke off: tell the user to scan again
    std::optional<std::string> scan = std::nullopt;  // 3. a whole scan, PRYM and length included
    Verdict key = Verdict::kPass;                    // 4. this stroke (of no meaning after quiet())
  };

  explicit ScanBurst(ScanPace pace = {}) : pace_(pace) {}

  Step key(const KeyStroke& stroke);

  // How long after the last stroke the owner is to call quiet(), if no other has come by then. A late call does no
  // harm: a stroke that comes first is judged by its time.
  std::optional<std::chrono::milliseconds> patience() const;
  Step quiet();

 private:
  // Where in a scan the last stroke left us.
  enum class State {
    kIdle,    // nowhere
    kPrefix,  // matched_ keys of PRYM have come at pace
    kLength,  // the prefix and fewer than three digits
    kBody,    // the length; text_ grows to whole_ characters
    kTail,    // a scan was reported; its Enter may follow
    kDrain,   // a scan broke; up to budget_ keys that go on at its pace are still its own
  };

  Step judge(char symbol, bool atPace);
  Step inIdle(char symbol);
  Step inPrefix(char symbol);
  Step inLength(char symbol);
  Step inBody(char symbol);
  Step inTail(char symbol, bool atPace);
  Step inDrain(char symbol);
  Step beginLength(std::string digits, Step step);
  Step breakOff(char symbol);
  std::chrono::nanoseconds allowedGap() const;

  ScanPace pace_;
  State state_ = State::kIdle;
  std::chrono::nanoseconds last_{};
  std::size_t matched_ = 0;  // keys of PRYM that have come last
  std::size_t held_ = 0;     // of those, keys that the owner holds
  std::size_t whole_ = 0;    // characters of the text when it is complete
  std::size_t budget_ = 0;   // kDrain: keys still swallowed
  std::string text_;
};

}  // namespace priyom::token
