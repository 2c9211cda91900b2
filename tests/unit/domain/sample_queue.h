// SPDX-License-Identifier: GPL-3.0-or-later
// A small centre and a day to play through: two lines, three counters, three people, a clock that moves a second with
// each command.
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
  centre.services = {{{"talk"}, {"Приём", ""}, {"reception"}, {}, std::chrono::minutes(10)},
                     {{"papers"}, {"Документы", ""}, {"documents"}, {}, std::chrono::minutes(20)}};
  centre.staff = {
      {{"registrar-1"}, "Примерова", ""}, {{"registrar-2"}, "Тестов", ""}, {{"specialist"}, "Образцов", ""}};
  centre.categories = {{{"crisis"}, {"", "Кризис"}, Category::Kind::kCrisis, "", ""},
                       {{"veteran"}, {"Ветераны", "Ветераны"}, Category::Kind::kRight, "5-ФЗ", "удостоверение"}};
  return centre;
}

inline const LineId kReception{"reception"};
inline const LineId kDocuments{"documents"};
inline const CounterId kWindow1{"window-1"};
inline const CounterId kWindow2{"window-2"};
inline const CounterId kWindow3{"window-3"};
inline const Author kKiosk{DeviceId{"kiosk-1"}, {}};
inline const Author kRegistrar{DeviceId{"desk-1"}, StaffId{"registrar-1"}};
inline const Author kSpecialist{DeviceId{"desk-3"}, StaffId{"specialist"}};
inline const CategoryId kCrisis{"crisis"};
inline const CategoryId kVeteran{"veteran"};

inline std::vector<Step> ticketSteps(const Steps& steps) {
  std::vector<Step> taken;
  for (const auto& step : steps) {
    if (const auto* const ticket = std::get_if<Step>(&step)) taken.push_back(*ticket);
  }
  return taken;
}

// Everything else as PlainForesight has it.
class Foreseen : public PlainForesight {
 public:
  using PlainForesight::PlainForesight;
  std::optional<Instant> nextAppointment(const StaffId& staff, Instant now) const override {
    return appointment && staff == who && *appointment >= now ? appointment : std::nullopt;
  }
  std::chrono::milliseconds expectedWait(const LineId& line, Instant now) const override {
    const auto it = waits.find(line);
    return it == waits.end() ? PlainForesight::expectedWait(line, now) : it->second;
  }
  std::optional<Instant> appointment;  // booked with `who`
  StaffId who;
  std::map<LineId, std::chrono::milliseconds> waits;
};

class Day {
 public:
  explicit Day(std::map<char16_t, int> lastSequence = {}, std::int64_t lastCallId = 0)
      : queue(centre, day, {}, std::move(lastSequence), lastCallId) {}
  Day(const Day&) = delete;
  Day& operator=(const Day&) = delete;

  void pass(std::chrono::milliseconds time) { moment.now += time; }

  // Applies what was decided; the ticket of the first step afterwards, or none where nothing was to do.
  std::optional<Ticket> apply(const Result<Steps>& steps) {
    pass(std::chrono::seconds(1));
    for (const auto& step : steps.value()) {
      queue.apply(step);
      log.push_back(step);
    }
    const auto taken = ticketSteps(*steps);
    if (taken.empty()) return std::nullopt;
    return taken.front().after;
  }
  IssueRequest request(const LineId& line = kReception) const {
    IssueRequest request;
    const auto count = queue.size() + 1;
    request.id.bytes[0] = static_cast<std::uint8_t>(count >> 8U);
    request.id.bytes[1] = static_cast<std::uint8_t>(count);
    request.line = line;
    return request;
  }
  Ticket issue(const IssueRequest& request) { return *apply(queue.decideIssue(request, kKiosk, moment)); }
  Ticket issue(const LineId& line = kReception) { return issue(request(line)); }
  Ticket issue(const CategoryId& category, const LineId& line = kReception) {
    auto wanted = request(line);
    wanted.category = category;
    return issue(wanted);
  }
  Ticket issueAppointment(Instant at, const StaffId& staff = {}, const LineId& line = kReception) {
    auto wanted = request(line);
    wanted.appointment = at;
    wanted.forStaff = staff;
    return issue(wanted);
  }
  Result<NextCall> decideNext(const CounterId& counter, const Author& author = kRegistrar) const {
    return queue.decideCallNext(counter, author, moment, foresight);
  }
  std::optional<Ticket> next(const CounterId& counter, const Author& author = kRegistrar) {
    return apply(decideNext(counter, author).value().steps);
  }
  // Calls, serves and sees off the next one; «» where nobody is called.
  std::string serveNext(const CounterId& counter, const Author& author = kRegistrar) {
    const auto called = next(counter, author);
    if (!called) return {};
    finish(start(*called));
    return called->number.text();
  }
  Ticket start(const Ticket& ticket) {
    return *apply(queue.decideStart(ticket.counter, ticket.id, kRegistrar, moment));
  }
  Ticket finish(const Ticket& ticket) {
    return *apply(queue.decideFinish(ticket.counter, ticket.id, "helped", kRegistrar, moment, foresight));
  }
  Ticket noShow(const Ticket& ticket) {
    return *apply(queue.decideNoShow(ticket.counter, ticket.id, "", kRegistrar, moment));
  }
  const Ticket& now(const Ticket& ticket) const { return *queue.find(ticket.id); }

  Centre centre = smallCentre();
  BusinessDay day{std::chrono::sys_days(std::chrono::year(2026) / 11 / 23)};
  Moment moment{day.date + std::chrono::hours(6), day, std::chrono::hours(3)};
  Queue queue;
  Foreseen foresight{centre};
  Steps log;  // everything that happened
};

inline std::vector<std::string> numbers(const std::vector<const Ticket*>& tickets) {
  std::vector<std::string> texts;
  for (const auto* const ticket : tickets) texts.push_back(ticket->number.text());
  return texts;
}
inline std::vector<std::string> numbers(const std::vector<InOrder>& waiting) {
  std::vector<std::string> texts;
  for (const auto& each : waiting) texts.push_back(each.ticket->number.text());
  return texts;
}

}  // namespace priyom::tests
