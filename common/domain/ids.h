// SPDX-License-Identifier: GPL-3.0-or-later
// Identities, each of a type of its own, so that a counter can not be passed where a line is meant.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "domain/result.h"

namespace priyom {

// A short text chosen by a person or a device ("desk-1", "psychologist"): 1–64 characters of a–z, 0–9, '-', '_', '.'.
template <typename Tag>
struct TextId {
  std::string text;

  bool empty() const { return text.empty(); }
  friend bool operator==(const TextId&, const TextId&) = default;
  friend auto operator<=>(const TextId&, const TextId&) = default;
};

using CentreId = TextId<struct CentreTag>;
using ServiceId = TextId<struct ServiceTag>;
using LineId = TextId<struct LineTag>;
using CounterId = TextId<struct CounterTag>;
using CategoryId = TextId<struct CategoryTag>;
using StaffId = TextId<struct StaffTag>;
using DeviceId = TextId<struct DeviceTag>;
// Made by the sender of a command, unique for that device for ever (a UUID will do). A repeat gets the first answer
// again.
using CommandId = TextId<struct CommandTag>;

// True for a text that may be an id of the kind above.
bool isIdText(std::string_view text);

template <typename Id>
Result<Id> makeId(std::string_view text) {
  if (!isIdText(text)) return fail(Errc::kMalformed, "an id is 1 to 64 of a-z, 0-9, '-', '_', '.'");
  return Id{std::string(text)};
}

// 128 random bits; what the QR carries. Written as 32 hexadecimal digits.
struct TicketId {
  std::array<std::uint8_t, 16> bytes{};

  std::string hex() const;
  // kMalformed unless exactly 32 hexadecimal digits.
  static Result<TicketId> fromHex(std::string_view text);

  friend bool operator==(const TicketId&, const TicketId&) = default;
  friend auto operator<=>(const TicketId&, const TicketId&) = default;
};

}  // namespace priyom

template <typename Tag>
struct std::hash<priyom::TextId<Tag>> {
  std::size_t operator()(const priyom::TextId<Tag>& id) const noexcept { return std::hash<std::string>{}(id.text); }
};

template <>
struct std::hash<priyom::TicketId> {
  // The bytes are random already.
  std::size_t operator()(const priyom::TicketId& id) const noexcept {
    std::size_t value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i) value = value << 8U | id.bytes[i];
    return value;
  }
};
