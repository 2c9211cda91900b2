// SPDX-License-Identifier: GPL-3.0-or-later
// A virtual X display: one screen, with the pointer and keyboard of a person in front of it.
#pragma once

#include <QImage>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "tests/support/stage/child.h"
#include "tests/support/stage/keyboard.h"

namespace priyom::tests {

class XServer {
 public:
  // Starts Xvfb with one screen of that size; throws std::runtime_error where it does not come up.
  XServer(int width, int height, const std::filesystem::path& log);
  ~XServer();
  XServer(const XServer&) = delete;
  XServer& operator=(const XServer&) = delete;

  const std::string& display() const { return display_; }  // ":17"

  // Loads a keyboard layout ("us", "ru") and throws unless the server says that it did.
  void setLayout(const std::string& layout);
  // Left button down and up at a pixel, so many times without a pause. The time just before, CLOCK_MONOTONIC ns.
  std::int64_t click(int x, int y, int times = 1);
  // Types keys `paceMs` apart. The time just before the last key went down.
  std::int64_t type(const std::vector<KeyStroke>& keys, int paceMs);
  // Gives the keyboard to the topmost window: there is no window manager to do it.
  void focusTopWindow();
  // What the glass shows.
  QImage picture();

 private:
  struct Connection;

  Child server_;
  std::string display_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace priyom::tests
