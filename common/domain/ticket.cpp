// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ticket.h"

#include <array>

namespace priyom {
namespace {

template <typename Enum, std::size_t n>
std::string_view nameOf(const std::array<std::pair<Enum, std::string_view>, n>& names, Enum value) {
  for (const auto& [known, name] : names) {
    if (known == value) return name;
  }
  return "";
}

template <typename Enum, std::size_t n>
Result<Enum> fromName(const std::array<std::pair<Enum, std::string_view>, n>& names, std::string_view text) {
  for (const auto& [known, name] : names) {
    if (name == text) return known;
  }
  return fail(Errc::kMalformed, "no such state: " + std::string(text.substr(0, 32)));
}

constexpr std::array kStates = {
    std::pair{TicketState::kWaiting, std::string_view("waiting")},
    std::pair{TicketState::kCalled, std::string_view("called")},
    std::pair{TicketState::kServing, std::string_view("serving")},
    std::pair{TicketState::kDone, std::string_view("done")},
    std::pair{TicketState::kNoShow, std::string_view("no_show")},
    std::pair{TicketState::kCancelled, std::string_view("cancelled")},
};
constexpr std::array kPrintStates = {
    std::pair{PrintState::kPending, std::string_view("pending")},
    std::pair{PrintState::kPrinted, std::string_view("printed")},
    std::pair{PrintState::kUnknown, std::string_view("unknown")},
    std::pair{PrintState::kFailed, std::string_view("failed")},
};

}  // namespace

std::string_view stateName(TicketState state) {
  return nameOf(kStates, state);
}
Result<TicketState> stateFromName(std::string_view name) {
  return fromName(kStates, name);
}
std::string_view printStateName(PrintState state) {
  return nameOf(kPrintStates, state);
}
Result<PrintState> printStateFromName(std::string_view name) {
  return fromName(kPrintStates, name);
}

}  // namespace priyom
