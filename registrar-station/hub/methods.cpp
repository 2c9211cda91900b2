// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/methods.h"

#include <algorithm>
#include <array>

#include "protocol/alert_messages.h"
#include "protocol/catalogue_json.h"
#include "protocol/photo_message.h"
#include "protocol/schedule_messages.h"
#include "protocol/submission_messages.h"

namespace priyom::hub {
namespace {

namespace method = protocol::method;
using protocol::DeviceRole;

constexpr unsigned bit(DeviceRole role) {
  return 1U << static_cast<unsigned>(role);
}
constexpr unsigned kKiosk = bit(DeviceRole::kKiosk);
constexpr unsigned kDesk = bit(DeviceRole::kDesk);
constexpr unsigned kDisplay = bit(DeviceRole::kDisplay);
constexpr unsigned kControl = bit(DeviceRole::kControl);
constexpr unsigned kAll = kKiosk | kDesk | kDisplay | kControl;

constexpr std::array kMethods = {
    Method{method::kHello, MethodKind::kHello, kAll},
    Method{method::kPing, MethodKind::kPing, kAll},
    Method{method::kCentre, MethodKind::kCentre, kAll},
    Method{method::kCatalogue, MethodKind::kCatalogue, kKiosk | kDesk},
    Method{method::kPhoto, MethodKind::kPhoto, kKiosk | kDesk},
    Method{method::kIssue, MethodKind::kCommand, kKiosk | kDesk},
    Method{method::kOpen, MethodKind::kOpen, kDesk},
    Method{method::kFindTicket, MethodKind::kFindTicket, kKiosk},
    Method{method::kPrintReport, MethodKind::kCommand, kKiosk | kDesk},
    Method{method::kSaveForm, MethodKind::kCommand, kDesk},
    Method{method::kCallNext, MethodKind::kCommand, kDesk | kControl},
    Method{method::kCall, MethodKind::kCommand, kDesk | kControl},
    Method{method::kRecall, MethodKind::kCommand, kDesk},
    Method{method::kStart, MethodKind::kCommand, kDesk},
    Method{method::kFinish, MethodKind::kCommand, kDesk},
    Method{method::kNoShow, MethodKind::kCommand, kDesk},
    Method{method::kDefer, MethodKind::kCommand, kDesk},
    Method{method::kTransfer, MethodKind::kCommand, kDesk},
    Method{method::kRoute, MethodKind::kCommand, kDesk},
    Method{method::kReturn, MethodKind::kCommand, kKiosk | kDesk},
    Method{method::kCategorise, MethodKind::kCommand, kDesk},
    Method{method::kCancel, MethodKind::kCommand, kKiosk | kDesk},
    Method{method::kUndo, MethodKind::kCommand, kDesk},
    Method{method::kSetCounter, MethodKind::kCommand, kDesk | kControl},
    Method{method::kSlots, MethodKind::kSlots, kKiosk | kDesk | kControl},
    Method{method::kFindBooking, MethodKind::kFindBooking, kKiosk | kDesk},
    Method{method::kBookings, MethodKind::kBookings, kDesk | kControl},
    Method{method::kHold, MethodKind::kCommand, kKiosk | kDesk},
    Method{method::kBook, MethodKind::kCommand, kKiosk | kDesk},
    Method{method::kMove, MethodKind::kCommand, kKiosk | kDesk},
    Method{method::kCancelBooking, MethodKind::kCommand, kKiosk | kDesk},
    Method{method::kCheckIn, MethodKind::kCommand, kKiosk | kDesk},
    Method{method::kRaiseAlert, MethodKind::kCommand, kKiosk},
    Method{method::kWithdrawAlert, MethodKind::kCommand, kKiosk},
    Method{method::kAcceptAlert, MethodKind::kCommand, kDesk},
    Method{method::kSubscribeAlerts, MethodKind::kSubscribeAlerts, kKiosk | kDesk | kControl},
    Method{method::kSubmit, MethodKind::kCommand, kKiosk},
    Method{method::kMoveSubmission, MethodKind::kCommand, kDesk},
    Method{method::kOpenSubmission, MethodKind::kOpenSubmission, kDesk},
    Method{method::kSubscribeSubmissions, MethodKind::kSubscribeSubmissions, kDesk | kControl},
    Method{method::kOpinions, MethodKind::kOpinions, kDesk | kControl},
    Method{method::kOpinionTexts, MethodKind::kOpinionTexts, kControl},
    Method{method::kSubscribeBoard, MethodKind::kSubscribeBoard, kAll},
    Method{method::kSubscribeQueue, MethodKind::kSubscribeQueue, kDesk | kControl},
    Method{method::kStatus, MethodKind::kStatus, kControl},
};

}  // namespace

std::span<const Method> methods() {
  return kMethods;
}

const Method* findMethod(std::string_view name) {
  const auto it = std::find_if(kMethods.begin(), kMethods.end(), [&](const Method& each) { return each.name == name; });
  return it == kMethods.end() ? nullptr : &*it;
}

}  // namespace priyom::hub
