// SPDX-License-Identifier: GPL-3.0-or-later
// Boards and a centre to show, made up.
#pragma once

#include <string>

#include "domain/board.h"
#include "domain/centre.h"

namespace priyom::display::test {

inline TicketNumber number(const char* text) {
  return TicketNumber::parse(text).value();
}

// By the letters of centre().
inline LineId lineOf(const TicketNumber& number) {
  return number.prefix == u'А' ? LineId{"social"} : number.prefix == u'К' ? LineId{"documents"} : LineId{"cabinet-201"};
}

inline Board::Call call(const char* text, const char* counter, const char* arrow, int recalls = 0,
                        TicketState state = TicketState::kCalled) {
  Board::Call made;
  made.number = number(text);
  made.line = lineOf(made.number);
  made.counter = counter;
  made.arrow = arrow;
  made.recalls = recalls;
  made.state = state;
  return made;
}

inline Board board(std::int64_t counter, std::vector<Board::Call> calls, const char* epoch = "epoch-1") {
  Board made;
  made.revision = {epoch, counter};
  made.calls = std::move(calls);
  for (const auto* const text :
       {"А-048", "М-007", "А-049", "К-003", "А-050", "А-051", "М-008", "А-052", "К-004", "А-053", "А-054", "А-055"})
    made.next.push_back({number(text), lineOf(number(text))});
  made.lines = {
      {LineId{"social"}, "Социальные услуги", 9, WaitRange{std::chrono::minutes(35), std::chrono::minutes(110)}},
      {LineId{"documents"}, "Оформление документов и выплат", 4,
       WaitRange{std::chrono::minutes(8), std::chrono::minutes(14)}},
      {LineId{"cabinet-201"}, "Кабинет 201", 0, std::nullopt}};
  return made;
}

inline Board busyBoard() {
  return board(
      7, {call("А-042", "Окно 3", "left", 0), call("М-006", "Кабинет 201", "up", 1), call("А-041", "Окно 1", "right"),
          call("К-002", "Окно 2", "right", 0, TicketState::kServing), call("А-1040", "Окно 4", "down"),
          call("А-039", "Кабинет 12", "none"), call("А-038", "Окно 5", "left")});
}

inline Centre centre() {
  Centre made;
  made.name = "Государственное бюджетное учреждение «Центр социальной помощи семье и детям»";
  made.shortName = "Центр социальной помощи семье и детям";
  made.lines = {{LineId{"social"}, {"Социальные услуги", ""}, u'А', ""},
                {LineId{"documents"}, {"Оформление документов и выплат", ""}, u'К', ""},
                {LineId{"cabinet-201"}, {"Кабинет 201", ""}, u'М', ""}};
  return made;
}

// With the counters that call in busyBoard().
inline Centre centreWithCounters() {
  auto made = centre();
  for (const auto* const name : {"Окно 1", "Окно 2", "Окно 3", "Окно 4", "Окно 5", "Кабинет 201", "Кабинет 12"})
    made.counters.push_back(
        {CounterId{"counter-" + std::to_string(made.counters.size())}, {name, ""}, "left", {LineId{"social"}}});
  return made;
}

}  // namespace priyom::display::test
