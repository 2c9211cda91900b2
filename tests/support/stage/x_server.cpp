// SPDX-License-Identifier: GPL-3.0-or-later
#include "x_server.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cstring>
#include <stdexcept>

// Xlib's macros (None, Bool, …) break Qt's headers, so it comes last.
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>

namespace priyom::tests {
namespace {

constexpr int kStartMs = 20'000;

std::string readDisplay(int end) {
  std::string text;
  pollfd ready{end, POLLIN, 0};
  while (text.find('\n') == std::string::npos && poll(&ready, 1, kStartMs) > 0) {
    char buffer[16];
    const auto got = read(end, buffer, sizeof buffer);
    if (got <= 0) break;
    text.append(buffer, static_cast<std::size_t>(got));
  }
  const auto end_of_line = text.find('\n');
  if (end_of_line == std::string::npos) throw std::runtime_error("Xvfb did not start");
  return ':' + text.substr(0, end_of_line);
}

}  // namespace

struct XServer::Connection {
  Display* display = nullptr;
  ~Connection() {
    if (display) XCloseDisplay(display);
  }
};

XServer::XServer(int width, int height, const std::filesystem::path& log) : connection_(std::make_unique<Connection>()) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("cannot make a pipe");
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  // -noreset: else the keyboard layout is dropped when the last client goes.
  server_ = Child({{"Xvfb", "-displayfd", std::to_string(ends[1]), "-screen", "0",
                    std::to_string(width) + 'x' + std::to_string(height) + "x24", "-noreset", "-nolisten", "tcp", "-dpi", "102"},
                   {},
                   log});
  close(ends[1]);
  display_ = readDisplay(ends[0]);
  close(ends[0]);
  connection_->display = XOpenDisplay(display_.c_str());
  if (!connection_->display) throw std::runtime_error("cannot connect to Xvfb " + display_);
}

XServer::~XServer() = default;

void XServer::setLayout(const std::string& layout) {
  runToEnd({"setxkbmap", "-display", display_, layout});
  const auto query = runToEnd({"setxkbmap", "-display", display_, "-query"});
  if (query.output.find("layout:     " + layout) == std::string::npos)
    throw std::runtime_error("the X server did not take the layout '" + layout + "': " + query.output);
}

std::int64_t XServer::click(int x, int y, int times) {
  auto* const display = connection_->display;
  XTestFakeMotionEvent(display, 0, x, y, 0);
  XSync(display, 0);
  const auto before = monotonicNs();
  for (int i = 0; i < times; ++i) {
    XTestFakeButtonEvent(display, 1, 1, 0);
    XTestFakeButtonEvent(display, 1, 0, 0);
  }
  XFlush(display);
  return before;
}

std::int64_t XServer::type(const std::vector<KeyStroke>& keys, int paceMs) {
  auto* const display = connection_->display;
  std::int64_t before = 0;
  for (const auto& key : keys) {
    if (before != 0) sleepMs(paceMs);
    before = monotonicNs();
    if (key.shift) XTestFakeKeyEvent(display, kShiftKey, 1, 0);
    XTestFakeKeyEvent(display, key.code, 1, 0);
    XTestFakeKeyEvent(display, key.code, 0, 0);
    if (key.shift) XTestFakeKeyEvent(display, kShiftKey, 0, 0);
    XFlush(display);
  }
  return before;
}

void XServer::focusTopWindow() {
  auto* const display = connection_->display;
  Window root = 0;
  Window parent = 0;
  Window* children = nullptr;
  unsigned count = 0;
  XQueryTree(display, DefaultRootWindow(display), &root, &parent, &children, &count);
  for (unsigned i = count; i-- > 0;) {
    XWindowAttributes attributes{};
    XGetWindowAttributes(display, children[i], &attributes);
    if (attributes.map_state != IsViewable || attributes.width < 100) continue;
    XSetInputFocus(display, children[i], RevertToParent, CurrentTime);
    break;
  }
  if (children) XFree(children);
  XSync(display, 0);
}

QImage XServer::picture() {
  auto* const display = connection_->display;
  const int screen = DefaultScreen(display);
  const int width = DisplayWidth(display, screen);
  const int height = DisplayHeight(display, screen);
  XImage* const image = XGetImage(display, DefaultRootWindow(display), 0, 0, static_cast<unsigned>(width),
                                  static_cast<unsigned>(height), AllPlanes, ZPixmap);
  if (!image) throw std::runtime_error("cannot read the screen of " + display_);
  QImage picture(width, height, QImage::Format_RGB32);
  for (int y = 0; y < height; ++y)
    std::memcpy(picture.scanLine(y), image->data + static_cast<std::ptrdiff_t>(y) * image->bytes_per_line, static_cast<std::size_t>(width) * 4);
  XDestroyImage(image);
  return picture;
}

}  // namespace priyom::tests
