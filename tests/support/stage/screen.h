// SPDX-License-Identifier: GPL-3.0-or-later
// One program on one virtual display, as a person in front of it: sees items by name, clicks them, types.
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QLocalSocket>
#include <filesystem>
#include <string>

#include "tests/support/stage/child.h"
#include "tests/support/stage/x_server.h"

namespace priyom::tests {

// What a step expected and did not see. Its text says which.
struct StepFailed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Screen {
 public:
  struct Program {
    std::string name;  // "priyom-kiosk"
    std::vector<std::string> arguments;
    int width = 0;
    int height = 0;
    std::filesystem::path folder;  // for logs
    std::map<std::string, std::string> environment;
  };

  // Starts the display and the program, and waits for its first frame.
  explicit Screen(const Program& program);

  // From the fork to the first swapped frame.
  double coldStartMs() const { return coldStartMs_; }

  // Registers a wait before the cause is set off; then frame() gives when the frame that shows it was swapped.
  class Expectation {
   public:
    // CLOCK_MONOTONIC ns. Throws StepFailed where it did not come in time.
    std::int64_t frame();

   private:
    friend class Screen;
    QLocalSocket socket_;
    QString what_;
    int timeoutMs_ = 0;
    Child* program_ = nullptr;
  };
  std::unique_ptr<Expectation> expect(const QString& name, const QString& property = {}, const QJsonValue& value = {},
                                      int timeoutMs = kPatienceMs);

  // Waits for the item and throws StepFailed where it does not come.
  void see(const QString& name, const QString& property = {}, const QJsonValue& value = {});
  bool shows(const QString& name);
  QJsonValue property(const QString& name, const QString& property);
  QStringList names();
  // Clicks the middle of an item that is shown and enabled; scrolls a page to it by its arrow where it is below the edge.
  std::int64_t click(const QString& name, int times = 1);
  // How many times the screen was touched so far, the arrows that scroll among them.
  int touches() const { return touches_; }
  // As long as one looks at a page before one presses on it.
  void read() const;
  std::int64_t type(const std::vector<KeyStroke>& keys, int paceMs) { return x_.type(keys, paceMs); }
  void savePicture(const std::filesystem::path& file);

  XServer& x() { return x_; }
  Child& program() { return program_; }

  static constexpr int kPatienceMs = 20'000;

 private:
  // As a visitor does: the page's own arrow brings what lies out of sight into view.
  void scrollTo(const QString& name);
  QJsonObject ask(const QJsonObject& request);

  QString socket_;
  XServer x_;
  Child program_;
  QLocalSocket probe_;
  int width_;
  int height_;
  double coldStartMs_ = 0;
  std::int64_t clickedNs_ = 0;
  int touches_ = 0;
};

}  // namespace priyom::tests
