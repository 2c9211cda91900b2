// SPDX-License-Identifier: GPL-3.0-or-later
// The QObject face of the link to the hub: state with a sentence for people, calls, snapshots, the centre and the hub's
// time. Lives in the GUI thread; so do all its signals and handlers. It keeps nothing on disk and decides nothing about
// the queue.
//
// What carries it is a HubTransport: link_transport.h makes the real one over priyom::link; tests script their own, and
// the session is the same.
#pragma once

#include <QDateTime>
#include <QObject>
#include <QQmlEngine>
#include <QTimer>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "domain/centre.h"
#include "domain/ids.h"
#include "domain/moment.h"
#include "domain/result.h"
#include "ui/hub_clock.h"

namespace priyom::ui {

struct CallOptions {
  // Safe to send again after a reconnect: a pure question, or a command whose params carry its command id.
  bool repeatable = true;
  std::chrono::milliseconds timeout = std::chrono::seconds(10);
};

// How calls get to the hub. Everything comes back in the GUI thread, in order, and nothing after the destructor.
class HubTransport {
 public:
  enum class State { kConnecting, kLive, kLost, kRefused };
  struct Status {
    State state = State::kConnecting;
    std::chrono::system_clock::time_point since;
    Errc reason = Errc::kUnavailable;  // why lost or refused
  };
  struct Events {
    std::function<void(const Status&)> status;
    std::function<void(const boost::json::value& welcome)> hello;  // of each connection, before kLive
    std::function<void(const std::string& method, const boost::json::object& params)> notification;
  };
  using Handler = std::function<void(Result<boost::json::value>)>;

  virtual ~HubTransport() = default;
  virtual void start(Events events) = 0;
  // `handler` exactly once, unless the transport is destroyed first.
  virtual void call(std::string_view method, boost::json::object params, CallOptions options, Handler handler) = 0;
  // Calls now, if live, and again after each hello.
  virtual void subscribe(std::string method, boost::json::object params, Handler handler) = 0;
  virtual void retryNow() = 0;
};

class HubSession : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the program's main")
  Q_PROPERTY(State state READ state NOTIFY stateChanged)
  Q_PROPERTY(bool live READ live NOTIFY stateChanged)
  Q_PROPERTY(QString sentence READ sentence NOTIFY stateChanged)
  Q_PROPERTY(QDateTime hubNow READ hubNow NOTIFY hubNowChanged)
  Q_PROPERTY(QString hubTime READ hubTime NOTIFY hubNowChanged)
  Q_PROPERTY(QString hubDate READ hubDate NOTIFY hubNowChanged)
  Q_PROPERTY(QString centreName READ centreName NOTIFY centreChanged)

 public:
  enum class State {
    Connecting,  // since the start; not live yet
    Live,        // what one sees is true
    Lost,        // goes on trying by itself
    Refused,     // the hub will not have this device (not paired, revoked, certificate expired); goes on trying slowly
  };
  Q_ENUM(State)
  using Handler = HubTransport::Handler;

  // Starts the transport at once.
  explicit HubSession(std::unique_ptr<HubTransport> transport, QObject* parent = nullptr);
  ~HubSession() override;

  State state() const { return state_; }
  bool live() const { return state_ == State::Live; }
  // One sentence for people, in their language: «Нет связи с 10:42».
  QString sentence() const;
  Errc reason() const { return reason_; }

  // The hub's time as the centre's wall clock; the device's own clock until the hub was heard. Ticks each second.
  QDateTime hubNow() const;
  // The hub was heard since the start: hubNow() does not depend on this device's clock.
  bool knowsTime() const;
  // An instant on the centre's wall clock.
  QDateTime wallClock(Instant at) const;
  // «понедельник, 23 ноября»: the centre's date, whatever zone this device is in.
  QString hubDate() const;
  // "10:42"
  QString hubTime() const { return hubNow().toString(QStringLiteral("HH:mm")); }

  // As the hub told it last; kept when the link is lost. A program may set what it kept from an earlier day.
  const std::optional<Centre>& centre() const { return centre_; }
  QString centreName() const;
  void setCentre(Centre centre);

  // On behalf of `context`: the handler runs in the GUI thread, and never after context died.
  void call(std::string_view method, boost::json::object params, QObject* context, Handler handler,
            CallOptions options = {});
  // Again after each reconnect, and kAskAgain after the hub could not answer. The first answer and the notifications
  // both come as snapshot(): "board.subscribe" gives the topic "board".
  void subscribe(std::string_view method, boost::json::object params);
  // Somebody pressed «Повторить».
  Q_INVOKABLE void retryNow();

  static constexpr std::chrono::milliseconds kAskAgain{2000};

  // UUID text, lower case.
  static CommandId newCommandId();

 signals:
  void stateChanged();
  void hubNowChanged();
  void centreChanged();
  void snapshot(const QString& topic, const boost::json::object& object);

 private:
  using Take = std::function<void(const boost::json::object& answer)>;
  void keepSubscribed(const std::string& method, const boost::json::object& params, const Take& take);
  void takeStatus(const HubTransport::Status& status);
  void takeTime(const boost::json::object& object);
  void takeSnapshot(std::string_view topic, const boost::json::object& object);
  QString wallTime(std::chrono::steady_clock::time_point at) const;
  void compareClocks() const;

  HubClock clock_;
  QTimer tick_;
  State state_ = State::Connecting;
  Errc reason_ = Errc::kUnavailable;
  std::chrono::steady_clock::time_point since_;  // somebody may set the other clock right meanwhile
  std::optional<Centre> centre_;
  std::unique_ptr<HubTransport> transport_;  // last: goes first, so that nothing calls into a dying session
};

}  // namespace priyom::ui
