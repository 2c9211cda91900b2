// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/store_workload/workload.h"

#include <algorithm>
#include <random>
#include <stdexcept>

namespace priyom::tests {
namespace {

using storage::Answered;
using storage::Change;
using storage::Deposit;

Centre sampleCentre() {
  Centre centre;
  centre.lines = {{{"intake"}, {"Приём", "Приём"}, u'А', ""}, {{"advice"}, {"Консультация", "Консультация"}, u'К', ""}};
  centre.counters = {{{"window-1"}, {"Окно 1", "Окно 1"}, "none", {{"intake"}, {"advice"}}},
                     {{"window-2"}, {"Окно 2", "Окно 2"}, "none", {{"advice"}, {"intake"}}}};
  centre.categories = {{{"right"}, {"", "Право"}, Category::Kind::kRight, "закон", "удостоверение"}};
  return centre;
}

// Plays the part of the visitors and the registrars.
class Reception {
 public:
  Reception(BusinessDay day, std::uint64_t seed) : random_(seed), queue_(centre_, day, {}, {}, 0) {
    moment_ = {Instant(day.date.time_since_epoch()), day, std::chrono::minutes(180)};
  }

  // One command that changes something, applied to the queue.
  Change command() {
    for (;;) {
      moment_.now += std::chrono::milliseconds(1 + random_() % 60'000);
      Change change;
      change.steps = decide(change);
      if (change.steps.empty()) continue;
      for (const auto& step : change.steps) queue_.apply(step);
      change.answered = answer(std::get<Step>(change.steps.back()));
      change.day = moment_.day;
      return change;
    }
  }

  // A number that was given, on another ticket.
  std::optional<Change> twin() {
    if (issued_.empty()) return std::nullopt;
    Step step{StepKind::kIssued, *queue_.find(issued_[random_() % issued_.size()]), author_, moment_.now, {}};
    step.after.id = newId();
    Change change;
    change.day = moment_.day;
    change.deposits.push_back(response(step.after.id));
    change.steps = {step};
    change.answered = answer(step);
    return change;
  }

 private:
  TicketId newId() {
    TicketId id;
    for (auto& byte : id.bytes) byte = static_cast<std::uint8_t>(random_());
    return id;
  }

  Deposit response(const TicketId& ticket) {
    Deposit deposit{ticket, "response", std::vector<std::uint8_t>(100 + random_() % 400), moment_.now};
    for (auto& byte : deposit.sealed) byte = static_cast<std::uint8_t>(random_());
    return deposit;
  }

  Answered answer(const Step& step) {
    const auto count = std::to_string(++commands_);
    return {author_.device,
            {"c-" + count},
            "digest-" + count,
            R"({"ticket":{"id":")" + step.after.id.hex() + R"("}})",
            moment_.now};
  }

  Steps stepsOr(Result<Steps> decided) { return decided ? std::move(*decided) : Steps{}; }

  Steps decide(Change& change) {
    const auto& counter = centre_.counters[random_() % 2].id;
    const auto* const current = queue_.current(counter);
    const auto kind = random_() % 10;
    if (kind < 3) return issue(change);
    if (kind == 3 && !issued_.empty())
      return stepsOr(queue_.decidePrintReport(issued_.back(), PrintState::kPrinted, author_, moment_));
    if (kind > 7 && !issued_.empty()) return move(issued_[random_() % issued_.size()]);
    if (!current) {
      auto next = queue_.decideCallNext(counter, author_, moment_, foresight_);
      return next ? std::move(next->steps) : Steps{};
    }
    if (current->state == TicketState::kServing)
      return stepsOr(queue_.decideFinish(counter, current->id, "helped", author_, moment_, foresight_));
    if (kind == 4) return stepsOr(queue_.decideRecall(counter, current->id, author_, moment_));
    if (kind == 5) return stepsOr(queue_.decideNoShow(counter, current->id, {}, author_, moment_));
    return stepsOr(queue_.decideStart(counter, current->id, author_, moment_));
  }

  Steps issue(Change& change) {
    IssueRequest request;
    request.id = newId();
    request.line = centre_.lines[random_() % 2].id;
    request.hasResponse = random_() % 2 == 0;
    request.look = request.hasResponse && request.id.bytes.back() % 2 == 0;
    request.offBoard = random_() % 4 == 0;
    if (random_() % 4 == 0) request.category = {"right"};
    if (random_() % 4 == 0) request.appointment = moment_.now + std::chrono::minutes(random_() % 60);
    if (random_() % 4 == 0) request.route = {{{"advice"}, {}, {}}, {{"intake"}, {}, {}}};
    if (random_() % 2 == 0) request.routeOrder = RouteOrder::kShortestWait;
    auto steps = stepsOr(queue_.decideIssue(request, author_, moment_));
    if (request.hasResponse) change.deposits.push_back(response(request.id));
    issued_.push_back(request.id);
    return steps;
  }

  // Out of the order: deferred, transferred, put back, taken back.
  Steps move(const TicketId& ticket) {
    switch (random_() % 5) {
      case 0:
        return stepsOr(
            queue_.decideDefer(ticket, {.until = {}, .others = 1 + static_cast<int>(random_() % 3)}, author_, moment_));
      case 1:
        return stepsOr(queue_.decideTransfer(ticket,
                                             {.line = {"advice"}, .service = {}, .counter = {"window-2"}, .staff = {}},
                                             "знает случай", author_, moment_));
      case 2:
        return stepsOr(queue_.decideReturn(ticket, "вернулся", author_, moment_));
      case 3:
        return stepsOr(queue_.decideUndo(ticket, author_, moment_));
      default:
        return stepsOr(queue_.decideDefer(
            ticket, {.until = moment_.now + std::chrono::minutes(1 + random_() % 30), .others = {}}, author_, moment_));
    }
  }

  std::mt19937_64 random_;
  Centre centre_ = sampleCentre();
  PlainForesight foresight_{centre_};
  Queue queue_;
  Author author_{{"desk-1"}, {"registrar"}};
  Moment moment_;
  std::vector<TicketId> issued_;
  int commands_ = 0;
};

void take(Expected& expected, const Change& change) {
  for (const auto& each : change.steps) {
    if (const auto* const counter = std::get_if<CounterStep>(&each)) expected.counterSteps.push_back(*counter);
    if (!std::holds_alternative<Step>(each)) continue;
    const auto& step = std::get<Step>(each);
    const auto known = std::find_if(expected.tickets.begin(), expected.tickets.end(),
                                    [&](const Ticket& ticket) { return ticket.id == step.after.id; });
    if (known == expected.tickets.end())
      expected.tickets.push_back(step.after);
    else
      *known = step.after;
    auto& last = expected.lastSequence[step.after.number.prefix];
    last = std::max(last, step.after.number.sequence);
    expected.lastCallId = std::max(expected.lastCallId, step.after.callId);
    expected.steps[step.after.id].push_back(step);
  }
  for (const auto& deposit : change.deposits) expected.responses[deposit.ticket] = deposit;
  std::sort(expected.tickets.begin(), expected.tickets.end(),
            [](const Ticket& a, const Ticket& b) { return a.number < b.number; });
}

bool same(const Answered& a, const Answered& b) {
  return a.device == b.device && a.command == b.command && a.request == b.request && a.answer == b.answer &&
         a.at == b.at;
}

bool same(const Deposit& a, const Deposit& b) {
  return a.ticket == b.ticket && a.kind == b.kind && a.sealed == b.sealed && a.at == b.at;
}

// Collects what is wrong.
class Comparison {
 public:
  Comparison(const storage::Store& store, const Workload& workload) : store_(store), workload_(workload) {}

  void records(const Expected& expected) {
    const auto day = store_.loadDay(workload_.day());
    if (!check(day, "the day")) return;
    if (day->tickets != expected.tickets) wrong("the tickets are not those of the batches");
    if (std::vector<CounterStep> counters; true) {
      for (const auto& step : day->steps) {
        if (const auto* const counter = std::get_if<CounterStep>(&step)) counters.push_back(*counter);
      }
      if (counters != expected.counterSteps) wrong("the counters' steps are not those of the batches");
    }
    if (day->lastSequence != expected.lastSequence) wrong("the number series are not those of the batches");
    const auto lastCall = store_.lastCallId();
    if (check(lastCall, "the last call") && *lastCall != expected.lastCallId) wrong("the last call is another one");
  }

  void ticket(const Expected& expected, const Ticket& ticket) {
    const auto steps = store_.stepsOf(ticket.id);
    if (check(steps, "the steps") && *steps != expected.steps.at(ticket.id))
      wrong("the steps of " + ticket.number.text() + " are not those of the batches");
    const auto stored = store_.deposit(ticket.id, "response");
    if (!check(stored, "the deposit")) return;
    const auto known = expected.responses.find(ticket.id);
    const bool wanted = known != expected.responses.end();
    if (wanted != stored->has_value() || (wanted && !same(**stored, known->second)))
      wrong("the deposit of " + ticket.number.text() + " is not the one that was made");
  }

  void answers(const Expected& expected) {
    for (std::size_t i = 0; i < workload_.answers().size(); ++i) {
      const auto& answer = workload_.answers()[i];
      const auto stored = store_.answered(answer.device, answer.command);
      if (!check(stored, "the answer")) continue;
      const bool wanted = i < expected.answers;
      if (wanted != stored->has_value() || (wanted && !same(**stored, answer)))
        wrong("the answer to " + answer.command.text + (wanted ? " is lost or another one" : " is there too early"));
    }
  }

  void wrong(std::string text) { found.push_back(std::move(text)); }

  std::vector<std::string> found;

 private:
  template <typename T>
  bool check(const Result<T>& result, const std::string& what) {
    if (!result) wrong(what + " could not be read: " + result.error().text);
    return result.has_value();
  }

  const storage::Store& store_;
  const Workload& workload_;
};

}  // namespace

Workload::Workload(int batches, std::uint64_t seed)
    : day_{std::chrono::sys_days(std::chrono::year(2030) / std::chrono::March / 4)}, expected_(1) {
  constexpr int kMostCommands = 4;
  std::mt19937_64 random(seed);
  Reception reception(day_, seed + 1);
  for (int i = 0; i < batches; ++i) {
    Batch batch;
    Expected next = expected_.back();
    for (auto left = 1 + random() % kMostCommands; left > 0; --left) {
      batch.changes.push_back(reception.command());
      take(next, batch.changes.back());
      answers_.push_back(*batch.changes.back().answered);
    }
    if (random() % 4 == 0) batch.twin = reception.twin();
    next.answers = answers_.size();
    expected_.push_back(std::move(next));
    batches_.push_back(std::move(batch));
  }
}

Result<void> play(storage::Store& store, const Batch& batch) {
  const auto& first = *batch.changes.front().answered;
  const auto known = store.answered(first.device, first.command);
  if (!known) return known.error();
  if (*known) return {};
  if (auto begun = store.begin(); !begun) return begun;
  for (std::size_t i = 0; i < batch.changes.size(); ++i) {
    if (batch.twin && i == batch.changes.size() / 2) {
      const auto taken = store.record(*batch.twin);
      if (taken) throw std::logic_error("a number was given twice");
      if (taken.error().code != Errc::kConflict) {
        store.rollback();
        return taken.error();
      }
    }
    if (auto recorded = store.record(batch.changes[i]); !recorded) {
      store.rollback();
      return recorded;
    }
  }
  return store.commit();
}

std::vector<std::string> differences(const storage::Store& store, const Workload& workload, std::size_t fewest,
                                     std::size_t most) {
  Comparison comparison(store, workload);
  const auto batches = static_cast<std::size_t>(store.revision());
  if (batches < fewest) comparison.wrong("acknowledged batches are lost");
  if (batches > most) comparison.wrong("there are batches that were never begun");
  if (!comparison.found.empty()) return comparison.found;
  const auto& expected = workload.after(batches);
  comparison.records(expected);
  for (const auto& ticket : expected.tickets) comparison.ticket(expected, ticket);
  comparison.answers(expected);
  return comparison.found;
}

}  // namespace priyom::tests
