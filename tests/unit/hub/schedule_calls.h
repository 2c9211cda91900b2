// SPDX-License-Identifier: GPL-3.0-or-later
// Calls of the schedule that several tests make.
#pragma once

#include <boost/json/array.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "protocol/schedule_messages.h"
#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {

inline const StaffId kPsychologistOne{"psychologist-1"};
inline const ServiceId kConsultation{"consultation"};

template <typename What>
protocol::BookingCommand command(What what) {
  return {newCommand(), {}, std::move(what)};
}

inline protocol::BookingView bookingIn(const Reply& reply) {
  if (!reply) throw std::runtime_error(reply.error().text);
  return protocol::bookingAnswerFromJson(reply->as_object()).value().booking;
}
inline Reply holdAt(Device& device, Instant start) {
  return device.call("schedule.hold",
                     protocol::toJson(command(protocol::HoldSlot{{kPsychologistOne, kConsultation, start}})));
}
inline Reply book(Device& device, const BookingCode& code, const protocol::BookingContact& contact = {}) {
  return device.call("schedule.book", protocol::toJson(command(protocol::Book{code, contact})));
}
inline Reply checkIn(Device& device, const BookingCode& code) {
  return device.call("schedule.check_in", protocol::toJson(command(protocol::CheckInBooking{code})));
}
inline protocol::FoundBooking find(Device& device, const BookingCode& code) {
  const auto reply = device.call("schedule.find", {{"code", code.text()}});
  return protocol::foundBookingFromJson(reply.value().as_object()).value();
}
inline std::vector<protocol::SlotDay> slots(Device& device, const protocol::AskSlots& ask) {
  const auto reply = device.call("schedule.slots", protocol::toJson(ask));
  std::vector<protocol::SlotDay> days;
  for (const auto& day : reply.value().as_object().at("days").as_array())
    days.push_back(protocol::slotDayFromJson(day.as_object()).value());
  return days;
}
inline std::string contentOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace priyom::tests
