// SPDX-License-Identifier: GPL-3.0-or-later
#include "screen.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <atomic>

namespace priyom::tests {
namespace {

constexpr int kAnswerMs = 10'000;
constexpr int kBetweenClicksMs = 350;
constexpr int kReadingMs = 900;

void writeLine(QLocalSocket& socket, const QJsonObject& object) {
  socket.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
  socket.waitForBytesWritten(kAnswerMs);
}

QJsonObject readLine(QLocalSocket& socket, int timeoutMs) {
  while (!socket.canReadLine())
    if (!socket.waitForReadyRead(timeoutMs)) return {};
  return QJsonDocument::fromJson(socket.readLine()).object();
}

bool connectTo(QLocalSocket& socket, const QString& name) {
  socket.setSocketOptions(QLocalSocket::AbstractNamespaceOption);
  socket.connectToServer(name);
  return socket.waitForConnected(kAnswerMs);
}

// Not a path: a test's folder may be deeper than the 108 bytes of a socket's address.
QString nextSocketName() {
  static std::atomic<int> count = 0;
  return QStringLiteral("priyom-probe-%1-%2").arg(QCoreApplication::applicationPid()).arg(++count);
}

std::map<std::string, std::string> environmentFor(const Screen::Program& program, const std::string& display,
                                                  const QString& socket) {
  std::map<std::string, std::string> environment = {{"DISPLAY", display},
                                                    {"QT_QPA_PLATFORM", "xcb"},
                                                    {"QT_QUICK_BACKEND", "software"},
                                                    {"QT_QPA_GENERIC_PLUGINS", "priyom_probe"},
                                                    {"QT_PLUGIN_PATH", PRIYOM_PLUGIN_DIR},
                                                    {"PRIYOM_PROBE", socket.toStdString()},
                                                    {"LANG", "C.UTF-8"},
                                                    {"DBUS_SESSION_BUS_ADDRESS", "disabled:"}};
  for (const auto& [name, value] : program.environment) environment[name] = value;
  return environment;
}

}  // namespace

Screen::Screen(const Program& program)
    : socket_(nextSocketName()),
      x_(program.width, program.height, program.folder / (program.name + ".x.log")),
      width_(program.width),
      height_(program.height) {
  std::vector<std::string> line = {std::string(PRIYOM_BIN_DIR) + '/' + program.name};
  line.insert(line.end(), program.arguments.begin(), program.arguments.end());
  program_ = Child({line, environmentFor(program, x_.display(), socket_), program.folder / (program.name + ".log")});
  const bool up = eventually([&] { return !program_.running() || connectTo(probe_, socket_); },
                             std::chrono::milliseconds(kPatienceMs));
  if (!up || probe_.state() != QLocalSocket::ConnectedState)
    throw StepFailed(program.name + " did not start: " + program_.lastWords());
  std::int64_t first = 0;
  if (!eventually(
          [&] {
            return (first = ask({{"do", "first_frame"}})["frame_ns"].toString().toLongLong()) != 0;
          },
          std::chrono::milliseconds(kPatienceMs)))
    throw StepFailed(program.name + " drew nothing: " + program_.lastWords());
  coldStartMs_ = static_cast<double>(first - program_.startedNs()) / 1e6;
  x_.focusTopWindow();
}

QJsonObject Screen::ask(const QJsonObject& request) {
  writeLine(probe_, request);
  const auto answer = readLine(probe_, kAnswerMs);
  if (answer.isEmpty()) throw StepFailed("the program does not answer any more: " + program_.lastWords());
  return answer;
}

std::unique_ptr<Screen::Expectation> Screen::expect(const QString& name, const QString& property,
                                                    const QJsonValue& value, int timeoutMs) {
  auto expectation = std::make_unique<Expectation>();
  if (!connectTo(expectation->socket_, socket_)) throw StepFailed("the program is gone: " + program_.lastWords());
  expectation->what_ = name + (property.isEmpty() ? QString() : '.' + property + " = " + value.toVariant().toString());
  expectation->timeoutMs_ = timeoutMs;
  expectation->program_ = &program_;
  writeLine(expectation->socket_,
            {{"do", "wait"}, {"name", name}, {"property", property}, {"value", value}, {"timeout_ms", timeoutMs}});
  // An answer to this on the other connection means that the wait before it has been read.
  ask({{"do", "first_frame"}});
  return expectation;
}

std::int64_t Screen::Expectation::frame() {
  const auto answer = readLine(socket_, timeoutMs_ + kAnswerMs);
  if (!answer["ok"].toBool())
    throw StepFailed("not seen within " + std::to_string(timeoutMs_) + " ms: " + what_.toStdString() + "; " +
                     program_->lastWords());
  return answer["frame_ns"].toString().toLongLong();
}

void Screen::see(const QString& name, const QString& property, const QJsonValue& value) {
  auto expectation = expect(name, property, value);
  try {
    expectation->frame();
  } catch (const StepFailed& failed) {
    throw StepFailed(std::string(failed.what()) + "\nshown instead: " + names().join(' ').toStdString() +
                     (property.isEmpty() ? std::string()
                                         : "\nand its value is: " +
                                               this->property(name, property).toVariant().toString().toStdString()));
  }
}

void Screen::read() const { sleepMs(kReadingMs); }

bool Screen::shows(const QString& name) {
  return ask({{"do", "find"}, {"name", name}})["found"].toBool();
}

QJsonValue Screen::property(const QString& name, const QString& property) {
  return ask({{"do", "get"}, {"name", name}, {"property", property}})["value"];
}

QStringList Screen::names() {
  QStringList all;
  for (const auto& name : ask({{"do", "names"}})["names"].toArray()) all << name.toString();
  return all;
}

void Screen::scrollTo(const QString& name) {
  constexpr int kMostTouches = 20;
  const auto clipped = [&] { return ask({{"do", "find"}, {"name", name}})["clipped"].toBool(); };
  for (int touches = 0; touches < kMostTouches && clipped(); ++touches) {
    QString arrow;
    for (const auto& each : names())
      if (each.endsWith("Down") && ask({{"do", "find"}, {"name", each}})["enabled"].toBool()) arrow = each;
    if (arrow.isEmpty()) throw StepFailed(name.toStdString() + " is out of sight, and no arrow leads there");
    const auto at = ask({{"do", "find"}, {"name", arrow}});
    x_.click(static_cast<int>(at["x"].toDouble() + at["w"].toDouble() / 2),
             static_cast<int>(at["y"].toDouble() + at["h"].toDouble() / 2));
    ++touches_;
    // The page slides, and a second touch too soon would be taken for a double tap.
    sleepMs(350);
  }
}

std::int64_t Screen::click(const QString& name, int times) {
  see(name);
  scrollTo(name);
  auto at = ask({{"do", "find"}, {"name", name}});
  const auto middleY = [&] { return at["y"].toDouble() + at["h"].toDouble() / 2; };
  // Positions settle after a page change or a scroll.
  double last = -1;
  eventually(
      [&] {
        return std::exchange(last, (at = ask({{"do", "find"}, {"name", name}}), middleY())) == middleY();
      },
      std::chrono::seconds(2));
  const int x = static_cast<int>(at["x"].toDouble() + at["w"].toDouble() / 2);
  const int y = static_cast<int>(middleY());
  if (!at["enabled"].toBool()) throw StepFailed(name.toStdString() + " is not enabled");
  if (x < 0 || y < 0 || x >= width_ || y >= height_)
    throw StepFailed(name.toStdString() + " lies outside the screen at " + std::to_string(x) + ',' + std::to_string(y));
  // A person's pace: the kiosk takes two touches of one place in a row for one.
  const auto since = (monotonicNs() - clickedNs_) / 1'000'000;
  if (since < kBetweenClicksMs) sleepMs(static_cast<int>(kBetweenClicksMs - since));
  const auto clicked = x_.click(x, y, times);
  touches_ += times;
  clickedNs_ = monotonicNs();
  return clicked;
}

void Screen::savePicture(const std::filesystem::path& file) {
  if (!x_.picture().save(QString::fromStdString(file.string()))) throw StepFailed("cannot write " + file.string());
}

}  // namespace priyom::tests
