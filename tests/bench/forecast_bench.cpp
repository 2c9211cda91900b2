// SPDX-License-Identifier: GPL-3.0-or-later
// How long a look at a full hall takes: 300 who wait, ten counters of six lines, a quarter with a right or an
// appointment.
#include <benchmark/benchmark.h>

#include "domain/forecast.h"
#include "domain/learnt.h"

namespace priyom {
namespace {

constexpr int kLines = 6;
constexpr int kCounters = 10;
const BusinessDay kDay{std::chrono::sys_days(std::chrono::year(2026) / 11 / 23)};

Centre bigCentre() {
  Centre centre;
  for (int i = 0; i < kLines; ++i) {
    const auto name = "line-" + std::to_string(i);
    centre.lines.push_back({{name}, {}, kPrefixLetters[static_cast<std::size_t>(i)], {}});
    centre.services.push_back({{"service-" + std::to_string(i)}, {}, {name}, {}, std::chrono::minutes(6 + 3 * i)});
  }
  for (int i = 0; i < kCounters; ++i) {
    centre.staff.push_back({{"staff-" + std::to_string(i)}, {}, {}});
    Counter counter{{"counter-" + std::to_string(i)}, {}, {}, {}};
    for (int line = 0; line < 3; ++line) counter.lines.push_back({"line-" + std::to_string((i + line) % kLines)});
    centre.counters.push_back(counter);
  }
  centre.categories = {{{"right"}, {}, Category::Kind::kRight, {}, {}}};
  return centre;
}

void BM_Look(benchmark::State& state) {
  const auto centre = bigCentre();
  Moment moment{kDay.date + std::chrono::hours(6), kDay, std::chrono::hours(3)};
  Queue queue(centre, kDay, {}, {}, 0);
  Learnt learnt(centre);
  const Author author{{"bench"}, {}};
  const auto apply = [&](const Result<Steps>& steps) {
    for (const auto& step : steps.value()) {
      queue.apply(step);
      learnt.learn(step);
    }
    moment.now += std::chrono::seconds(20);
  };
  for (int i = 0; i < kCounters; ++i)
    apply(queue.decideCounter(centre.counters[static_cast<std::size_t>(i)].id, CounterState::kOpen,
                              centre.staff[static_cast<std::size_t>(i)].id, {}, author, moment));
  for (int i = 0; i < static_cast<int>(state.range(0)); ++i) {
    IssueRequest request;
    request.id.bytes = {static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i)};
    request.line = {"line-" + std::to_string(i * 7 % kLines)};
    if (i % 8 == 0) request.category = {"right"};
    if (i % 8 == 4) request.appointment = moment.now + std::chrono::minutes(i % 120);
    apply(queue.decideIssue(request, author, moment));
  }
  std::vector<ExpectedVisit> bookings;
  for (int i = 0; i < 20; ++i)
    bookings.push_back({moment.now + std::chrono::minutes(10 * i),
                        centre.lines[static_cast<std::size_t>(i % kLines)].id,
                        {},
                        centre.staff[static_cast<std::size_t>(i % kCounters)].id});
  Forecast forecast(centre);
  for (auto _ : state) benchmark::DoNotOptimize(forecast.look({queue, moment.now, bookings, {}}, learnt));
}
BENCHMARK(BM_Look)->Arg(20)->Arg(100)->Arg(300)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace priyom

BENCHMARK_MAIN();
