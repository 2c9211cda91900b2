// SPDX-License-Identifier: GPL-3.0-or-later
// A small centre and a day to play through: two lines, three counters, a clock that moves a second with each command.
#pragma once

#include "domain/queue.h"

namespace priyom::tests {

inline Centre smallCentre() {
  Centre centre;
  centre.id = {"sample"};
  centre.timeZone = "Europe/Moscow";
  centre.lines = {{{"reception"}, {"Приём", "Первичный приём"}, u'А', "1 этаж"},
                  {{"documents"}, {"Документы", "Выплаты"}, u'В', "1 этаж"}};
  centre.counters = {{{"window-1"}, {"Окно 1", ""}, "left", {{"reception"}, {"documents"}}},
                     {{"window-2"}, {"Окно 2", ""}, "left", {{"documents"}, {"reception"}}},
                     {{"window-3"}, {"Окно 3", ""}, "right", {{"reception"}}}};
  return centre;
}

inline const LineId kReception{"reception"};
inline const LineId kDocuments{"documents"};
inline const CounterId kWindow1{"window-1"};
inline const CounterId kWindow2{"window-2"};
inline const CounterId kWindow3{"window-3"};
inline const Author kKiosk{DeviceId{"kiosk-1"}, {}};
inline const Author kRegistrar{DeviceId{"desk-1"}, StaffId{"registrar-1"}};

class Day {
 public:
  explicit Day(std::vector<Ticket> tickets = {}, std::map<char16_t, int> lastSequence = {}, std::int64_t lastCallId = 0)
      : queue(centre, day, std::move(tickets), std::move(lastSequence), lastCallId) {}
  Day(const Day&) = delete;
  Day& operator=(const Day&) = delete;

  void pass(std::chrono::milliseconds time) { moment.now += time; }

  // Applies what was decided; the ticket afterwards, or none where nothing was to do.
  std::optional<Ticket> apply(const Result<Steps>& steps) {
    pass(std::chrono::seconds(1));
    for (const auto& step : steps.value()) queue.apply(step);
    if (steps->empty()) return std::nullopt;
    return steps->back().after;
  }
  Ticket issue(const LineId& line = kReception) {
    TicketId id;
    const auto count = queue.size() + 1;
    id.bytes[0] = static_cast<std::uint8_t>(count >> 8U);
    id.bytes[1] = static_cast<std::uint8_t>(count);
    return *apply(queue.decideIssue(id, line, false, kKiosk, moment));
  }
  std::optional<Ticket> next(const CounterId& counter) {
    return apply(queue.decideCallNext(counter, kRegistrar, moment));
  }
  Ticket start(const Ticket& ticket) {
    return *apply(queue.decideStart(ticket.counter, ticket.id, kRegistrar, moment));
  }
  Ticket finish(const Ticket& ticket) {
    return *apply(queue.decideFinish(ticket.counter, ticket.id, kRegistrar, moment));
  }

  Centre centre = smallCentre();
  BusinessDay day{std::chrono::sys_days(std::chrono::year(2026) / 11 / 23)};
  Moment moment{day.date + std::chrono::hours(6), day, std::chrono::hours(3)};
  Queue queue;
};

inline std::vector<std::string> numbers(const std::vector<const Ticket*>& tickets) {
  std::vector<std::string> texts;
  for (const auto* const ticket : tickets) texts.push_back(ticket->number.text());
  return texts;
}

}  // namespace priyom::tests
