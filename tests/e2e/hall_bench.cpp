// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/hall_bench.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cstdio>
#include <optional>

#include "tests/support/stage/hall_crowd.h"
#include "tests/support/stage/hub_call.h"
#include "tests/support/stage/stage.h"

namespace priyom::tests {
namespace {

double at(const std::vector<double>& sorted, double share) {
  return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

double callAndServe(Screen& desk, Screen& display, const QString& number) {
  const auto shown = display.expect("callNumber-0", "text", number);
  // By its key: quick clicks in one place would be a double click, which is one step.
  const auto pressed = desk.type({functionKey(2)}, 0);
  const auto took = static_cast<double>(shown->frame() - pressed) / 1e6;
  desk.see("queueStart", "enabled", true);
  desk.type({functionKey(4)}, 0);
  desk.see("queueFinish", "enabled", true);
  desk.type({functionKey(5)}, 0);
  desk.see("queueNext", "enabled", true);
  return took;
}

}  // namespace

bool measureHall(const std::filesystem::path& out, int calls) {
  std::filesystem::create_directories(out);
  const Stage stage(freshFolder(out / "hall-state"));
  HubCaller kiosk(stage, "kiosk-1");
  const auto desk = stage.openDesk();
  const auto display = stage.openDisplay();
  QJsonObject report;
  for (const int displays : {1, 50}) {
    std::optional<HallCrowd> others;
    if (displays > 1) others.emplace(stage, displays - 1);
    std::vector<double> times;
    for (int call = 0; call < calls; ++call)
      times.push_back(callAndServe(*desk, *display, kiosk.issue("reception").number));
    std::sort(times.begin(), times.end());
    std::printf("%2d displays, %d calls: median %.1f ms, 99th percentile %.1f ms, longest %.1f ms\n", displays, calls,
                at(times, 0.5), at(times, 0.99), times.back());
    report[QString::number(displays)] = QJsonObject{
        {"calls", calls}, {"median_ms", at(times, 0.5)}, {"p99_ms", at(times, 0.99)}, {"longest_ms", times.back()}};
  }
  QFile file(QString::fromStdString((out / "hall.json").string()));
  return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(report).toJson()) > 0;
}

}  // namespace priyom::tests
