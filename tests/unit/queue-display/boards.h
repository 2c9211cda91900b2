// SPDX-License-Identifier: GPL-3.0-or-later
// Boards and a centre to show, made up.
#pragma once

#include "domain/board.h"
#include "domain/centre.h"

namespace priyom::display::test {

inline TicketNumber number(const char* text) {
  return TicketNumber::parse(text).value();
}

inline Board::Call call(const char* text, const char* counter, const char* arrow, int recalls = 0,
                        TicketState state = TicketState::kCalled) {
  Board::Call made;
  made.number = number(text);
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
  made.next = {number("А-048"), number("М-007"), number("А-049"), number("К-003"), number("А-050"), number("А-051"),
               number("М-008"), number("А-052"), number("К-004"), number("А-053"), number("А-054"), number("А-055")};
  made.lines = {{LineId{"social"}, "Социальные услуги", 9},
                {LineId{"documents"}, "Оформление документов и выплат", 4},
                {LineId{"cabinet-201"}, "Кабинет 201", 0}};
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

}  // namespace priyom::display::test
