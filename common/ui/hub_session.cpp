// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hub_session.h"

#include <QLocale>
#include <QPointer>
#include <QUuid>

#include "protocol/centre_json.h"
#include "protocol/messages.h"

namespace priyom::ui {
namespace {

HubSession::State stateOf(HubTransport::State state) {
  switch (state) {
    case HubTransport::State::kConnecting:
      return HubSession::State::Connecting;
    case HubTransport::State::kLive:
      return HubSession::State::Live;
    case HubTransport::State::kLost:
      return HubSession::State::Lost;
    case HubTransport::State::kRefused:
      return HubSession::State::Refused;
  }
  return HubSession::State::Lost;
}

QDateTime wallClockOf(const OffsetInstant& at) {
  return QDateTime::fromMSecsSinceEpoch(at.instant.time_since_epoch().count(), Qt::OffsetFromUTC,
                                        static_cast<int>(std::chrono::seconds(at.utcOffset).count()));
}

// "board.subscribe" ─► "board"
std::string topicOf(std::string_view method) {
  return std::string(method.substr(0, method.find('.')));
}

}  // namespace

HubSession::HubSession(std::unique_ptr<HubTransport> transport, QObject* parent)
    : QObject(parent), since_(std::chrono::steady_clock::now()), transport_(std::move(transport)) {
  tick_.setInterval(std::chrono::seconds(1));
  connect(&tick_, &QTimer::timeout, this, &HubSession::hubNowChanged);
  tick_.start();
  HubTransport::Events events;
  events.status = [this](const HubTransport::Status& status) { takeStatus(status); };
  events.hello = [this](const boost::json::value& welcome) {
    clock_.forget();
    if (const auto* object = welcome.if_object()) takeTime(*object);
    compareClocks();
  };
  events.notification = [this](const std::string& method, const boost::json::object& params) {
    takeSnapshot(method, params);
  };
  transport_->start(std::move(events));
  keepSubscribed(std::string(protocol::method::kCentre), {}, [this](const boost::json::object& answer) {
    auto centre = protocol::centreFromJson(answer);
    if (centre) setCentre(std::move(*centre));
  });
}

HubSession::~HubSession() = default;

QString HubSession::sentence() const {
  switch (state_) {
    case State::Connecting:
      return tr("Connecting to the centre’s server…");
    case State::Live:
      return tr("Connected");
    case State::Lost:
      return knowsTime() ? tr("No connection since %1").arg(wallTime(since_))
                         : tr("No connection to the centre’s server");
    case State::Refused:
      // Nobody can tell which of the two it is: whoever reads it can.
      return reason_ == Errc::kExpired
                 ? tr("The certificate has expired, or the clock here is wrong: it shows %1")
                       .arg(QDateTime::currentDateTime().toString(QStringLiteral("dd.MM.yyyy HH:mm")))
                 : tr("The centre’s server does not accept this device");
  }
  return {};
}

QDateTime HubSession::hubNow() const {
  const auto now = clock_.now(std::chrono::steady_clock::now());
  return now ? wallClockOf(*now) : QDateTime::currentDateTime();
}

bool HubSession::knowsTime() const {
  return clock_.now(std::chrono::steady_clock::now()).has_value();
}

QDateTime HubSession::wallClock(Instant at) const {
  return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::OffsetFromUTC, hubNow().offsetFromUtc());
}

QString HubSession::hubDate() const {
  return QLocale().toString(hubNow().date(), QStringLiteral("dddd, d MMMM"));
}

// Counted back from the hub's time: right also where our clock is wrong.
QString HubSession::wallTime(std::chrono::steady_clock::time_point at) const {
  const auto ago = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - at);
  return hubNow().addMSecs(-ago.count()).toString(QStringLiteral("HH:mm"));
}

QString HubSession::centreName() const {
  return centre_ ? QString::fromStdString(centre_->name) : QString();
}

void HubSession::setCentre(Centre centre) {
  centre_ = std::move(centre);
  emit centreChanged();
}

void HubSession::call(std::string_view method, boost::json::object params, QObject* context, Handler handler,
                      CallOptions options) {
  transport_->call(
      method, std::move(params), options,
      [guard = QPointer<QObject>(context), handler = std::move(handler)](Result<boost::json::value> answer) {
        if (guard) handler(std::move(answer));
      });
}

void HubSession::subscribe(std::string_view method, boost::json::object params) {
  keepSubscribed(std::string(method), std::move(params),
                 [this, topic = topicOf(method)](const boost::json::object& answer) { takeSnapshot(topic, answer); });
}

void HubSession::keepSubscribed(const std::string& method, const boost::json::object& params, const Take& take) {
  transport_->subscribe(method, params, [this, method, params, take](Result<boost::json::value> answer) {
    if (answer && answer->is_object()) return take(answer->get_object());
    // A hub that can not read its store for a moment says so once. Where the link is lost, its return asks again.
    if (!answer && answer.error().code == Errc::kUnavailable)
      QTimer::singleShot(kAskAgain, this, [this, method, params, take] { keepSubscribed(method, params, take); });
  });
}

void HubSession::retryNow() {
  transport_->retryNow();
}

CommandId HubSession::newCommandId() {
  return CommandId{QUuid::createUuid().toString(QUuid::WithoutBraces).toLower().toStdString()};
}

void HubSession::takeStatus(const HubTransport::Status& status) {
  state_ = stateOf(status.state);
  since_ = std::chrono::steady_clock::now() - (std::chrono::system_clock::now() - status.since);
  reason_ = status.reason;
  emit stateChanged();
}

void HubSession::takeTime(const boost::json::object& object) {
  const auto* time = object.if_contains("time");
  if (!time || !time->is_string()) return;
  if (const auto hub = parseRfc3339(time->get_string())) {
    clock_.heard(*hub, std::chrono::steady_clock::now());
    emit hubNowChanged();
  }
}

// A screen shows the hub's time whatever its own clock does; who looks after the device wants to know.
void HubSession::compareClocks() const {
  constexpr qint64 kMuch = 10 * 60;
  if (knowsTime() && std::abs(hubNow().secsTo(QDateTime::currentDateTime())) > kMuch)
    qWarning("this device's clock is wrong: it shows %s, the hub's %s",
             qUtf8Printable(QDateTime::currentDateTimeUtc().toString(Qt::ISODate)),
             qUtf8Printable(hubNow().toUTC().toString(Qt::ISODate)));
}

void HubSession::takeSnapshot(std::string_view topic, const boost::json::object& object) {
  takeTime(object);
  emit snapshot(QString::fromUtf8(topic.data(), static_cast<qsizetype>(topic.size())), object);
}

}  // namespace priyom::ui
