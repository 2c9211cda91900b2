// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/staff_call.h"

#include <algorithm>
#include <array>

#include "ui/language.h"

namespace priyom::kiosk {
namespace {

namespace method = protocol::method;

// Somebody waits for it: an answer that takes longer is none.
constexpr std::chrono::seconds kPatience{5};
// Nobody shall look for a visitor who needs no help any more, however long the hub is away.
constexpr std::chrono::hours kWithdrawPatience{12};
constexpr std::array kStateNames{"idle", "calling", "called", "coming", "failed"};
constexpr std::array kPoints{MeetingPoint::kTerminal, MeetingPoint::kEntrance, MeetingPoint::kQuietRoom};

}  // namespace

StaffCall::StaffCall(ui::HubSession& session, QObject* parent) : QObject(parent), session_(session) {
  connect(&session, &ui::HubSession::snapshot, this, [this](const QString& topic, const boost::json::object& object) {
    if (topic == QLatin1String("alerts")) takeSnapshot(object);
  });
  connect(&session, &ui::HubSession::stateChanged, this, [this] {
    if (session_.live() && state_ == State::Failed) retry();
  });
  connect(&ui::Language::instance(), &ui::Language::codeChanged, this, &StaffCall::changed);
  session.subscribe(method::kSubscribeAlerts, {});
}

QString StaffCall::stateName() const {
  return QString::fromLatin1(kStateNames[static_cast<std::size_t>(state_)]);
}

QString StaffCall::sentence() const {
  switch (state_) {
    case State::Idle:
      return {};
    case State::Calling:
      return tr("We are calling a member of the staff…");
    case State::Called:
      if (taken_ == Meet::Entrance) return tr("The staff have been called: they will meet you at the entrance.");
      if (taken_ == Meet::QuietRoom) return tr("The staff have been called: they will take you to a quiet room.");
      return tr("The staff have been called. Please stay here a moment.");
    case State::Coming:
      if (taken_ == Meet::Entrance)
        return tr("A member of the staff has seen it and is coming to you, to the entrance.");
      return tr("A member of the staff has seen it and is coming to you.");
    case State::Failed:
      return tr("There is no connection just now. Please go to the registrar’s window, or ask anybody of the staff.");
  }
  return {};
}

void StaffCall::setState(State state) {
  state_ = state;
  emit changed();
}

void StaffCall::raise(bool urgent) {
  // Who asked for urgent help is not called less urgently.
  if (!urgent && kind_ == AlertKind::kUrgent && state_ != State::Idle) return retry();
  const auto kind = urgent ? AlertKind::kUrgent : AlertKind::kStaffCall;
  if (state_ != State::Idle && kind == kind_) return retry();
  kind_ = kind;
  ++call_;
  taken_ = Meet::Terminal;
  wish_.reset();
  alert_ = {};
  begin(std::nullopt);
}

void StaffCall::meetAt(Meet meet) {
  if (state_ == State::Idle || state_ == State::Coming) return;
  wish_ = meet;
  emit changed();
  // The call itself comes first: without its answer nobody knows which one is to be met elsewhere.
  if (!command_) begin(meet);
}

void StaffCall::retry() {
  if (state_ == State::Failed && command_ && !command_->underWay) send();
}

void StaffCall::begin(std::optional<Meet> meet) {
  protocol::RaiseAlert raise{kind_, {}, {}};
  if (meet) raise = {kind_, kPoints[static_cast<std::size_t>(*meet)], alert_};
  command_ = Command{protocol::toJson(protocol::AlertCommand{ui::HubSession::newCommandId(), raise}), meet};
  send();
}

void StaffCall::send() {
  // Another place for the same call leaves it where it is.
  if (state_ != State::Called) setState(State::Calling);
  command_->underWay = true;
  session_.call(method::kRaiseAlert, command_->params, this,
                [this, call = call_](const Result<boost::json::value>& answer) {
                  if (call == call_) takeAnswer(answer);
                },
                {.repeatable = true, .timeout = kPatience});
}

void StaffCall::takeAnswer(const Result<boost::json::value>& answer) {
  command_->underWay = false;
  const auto* object = answer ? answer->if_object() : nullptr;
  const auto* alert = object ? object->if_contains("alert") : nullptr;
  const auto view = alert && alert->is_object() ? protocol::alertViewFromJson(alert->get_object())
                                                : Result<protocol::AlertView>(fail(Errc::kFailed, "no alert"));
  if (!view) return setState(State::Failed);
  const auto asked = command_->meet;
  command_.reset();
  alert_ = view->alert.id;
  taken_ = static_cast<Meet>(std::ranges::find(kPoints, view->alert.meet) - kPoints.begin());
  // Where somebody goes there already the hub left it as it was.
  if (wish_ == asked || wish_ == taken_) wish_.reset();
  const auto known = told_.find(alert_);
  const bool goes =
      view->alert.state == AlertState::kAccepted || (known != told_.end() && known->second == AlertState::kAccepted);
  setState(goes ? State::Coming : State::Called);
  if (goes) wish_.reset();
  if (wish_) begin(*wish_);
}

void StaffCall::withdraw() {
  if (state_ != State::Called || alert_.empty()) return;
  const protocol::AlertCommand command{ui::HubSession::newCommandId(), protocol::WithdrawAlert{alert_}};
  session_.call(method::kWithdrawAlert, protocol::toJson(command), &session_, [](Result<boost::json::value>) {},
                {.repeatable = true, .timeout = kWithdrawPatience});
  forget();
}

void StaffCall::forget() {
  ++call_;
  command_.reset();
  alert_ = {};
  taken_ = Meet::Terminal;
  wish_.reset();
  setState(State::Idle);
}

void StaffCall::takeSnapshot(const boost::json::object& object) {
  const auto snapshot = protocol::alertsSnapshotFromJson(object);
  if (!snapshot) return;
  told_.clear();
  for (const auto& view : snapshot->alerts) told_.insert_or_assign(view.alert.id, view.alert.state);
  if (state_ != State::Called) return;
  const auto known = told_.find(alert_);
  if (known != told_.end() && known->second == AlertState::kAccepted) setState(State::Coming);
}

}  // namespace priyom::kiosk
