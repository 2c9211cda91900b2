// SPDX-License-Identifier: GPL-3.0-or-later
// What a visitor shows for an appointment: «FF - Z758LF». Two check characters, a letter, three digits, two letters; no
// I, O or Q, which are misread. It says nothing of the visitor, the day or the service, and is never called in the
// hall.
//
// The check. The 23 letters are the field of 23 elements, a digit stands for its value. With v0 … v7 the characters,
// Σ v_i and Σ i·v_i have fixed values, chosen so that the seed's own «FF - Z758LF» is a code. So two codes differ in
// three characters at least (a Reed-Solomon code of distance 3): any two wrong characters are noticed, and so any one,
// and any swap of neighbours.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "domain/result.h"

namespace priyom {

class BookingCode {
 public:
  static constexpr std::string_view kLetters = "ABCDEFGHJKLMNPRSTUVWXYZ";
  // How many there are: a letter, three digits, two letters.
  static constexpr std::uint32_t kCount = 23U * 1000U * 23U * 23U;

  // The empty code; no visitor has it.
  BookingCode() = default;
  // The code of this number, modulo kCount.
  static BookingCode of(std::uint32_t number);
  // What a person typed: spaces, dashes, case and Cyrillic look-alikes do not matter; О and З where a digit stands are
  // 0 and 3. kMalformed: not of the shape. kForged: of the shape, but the check characters do not fit: mistyped.
  static Result<BookingCode> parse(std::string_view utf8);

  // "FF - Z758LF", as printed.
  std::string text() const;
  // "FFZ758LF", as stored and sent.
  const std::string& compact() const { return compact_; }
  bool empty() const { return compact_.empty(); }

  friend bool operator==(const BookingCode&, const BookingCode&) = default;
  friend auto operator<=>(const BookingCode&, const BookingCode&) = default;

 private:
  explicit BookingCode(std::string compact) : compact_(std::move(compact)) {}

  std::string compact_;
};

}  // namespace priyom
