// SPDX-License-Identifier: GPL-3.0-or-later
// What the hub tells of waits to come: it lets the forecast learn from every step and look ahead when somebody asks to
// see, and answers the queue's own questions about the near future. It keeps no ticket and decides nothing.
//
// A look is made anew when something happened, and every kRenewed while somebody waits. Where so many wait that a look
// takes long, it is made every kThrongPace at most, and in between the last one counts: the storage thread has other
// work.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "domain/board.h"
#include "domain/forecast.h"
#include "domain/learnt_foresight.h"

namespace priyom::hub {

class Prospects {
 public:
  explicit Prospects(const Centre& centre);  // outlives this

  // Begins a day with what the earlier ones taught (Learnt::text(); empty: nothing). kMalformed: it can not be read;
  // then the centre's own figures count.
  Result<void> begin(std::string_view earlier);
  void learn(const std::variant<Step, CounterStep>& step);
  // Who is booked for today and has not checked in yet.
  void expect(std::vector<ExpectedVisit> visits);
  // Whose breaks of today are known, meals as a rule: their counters stand still then.
  void expectBreaks(std::vector<Break> breaks);
  const Learnt& learnt() const { return *learnt_; }

  const Foresight& foresight() const { return foresight_; }

  void look(const Queue& queue, Instant now);
  // Of the newest look. None where nobody can say.
  const Waits& waits() const { return waits_; }
  std::optional<WaitRange> of(const TicketId& ticket) const;
  std::optional<WaitRange> ofNewcomer(const Ticket& ticket, Standing standing) const;
  // When time alone makes the newest look old.
  std::optional<Instant> nextChange() const;

  static constexpr std::chrono::seconds kRenewed{30};
  static constexpr std::chrono::seconds kThrongPace{2};
  static constexpr std::size_t kThrong = 400;

 private:
  const Centre* centre_;
  std::unique_ptr<Learnt> learnt_;  // stays where it is: foresight_ looks at it
  LearntForesight foresight_;
  Forecast forecast_;
  std::vector<Break> breaks_;
  bool stale_ = true;  // something happened since the newest look
  Instant lookedAt_{};
  Outlook outlook_;
  Waits waits_;
  std::unordered_map<TicketId, WaitRange> tickets_;
};

}  // namespace priyom::hub
