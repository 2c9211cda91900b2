// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/schedule_messages.h"

#include <array>
#include <boost/json/array.hpp>

#include "protocol/pieces.h"

namespace priyom::protocol {
namespace {

namespace json = boost::json;
using namespace pieces;
using std::chrono::minutes;

constexpr std::size_t kLongestName = 200;

BookingCode readCode(Fields& fields, std::string_view name) {
  return fields.take(name, BookingCode::parse(fields.text(name)));
}

std::optional<BookingCode> readOptionalCode(Fields& fields, std::string_view name) {
  if (fields.optionalText(name).empty()) return std::nullopt;
  return readCode(fields, name);
}

void writeSlot(json::object& object, const SlotOnWire& slot) {
  object["specialist"] = slot.specialist.text;
  object["service"] = slot.service.text;
  object["start"] = rfc3339(slot.start, minutes(0));
}

SlotOnWire readSlot(Fields& fields) {
  return {fields.id<StaffId>("specialist"), fields.id<ServiceId>("service"), fields.instant("start")};
}

BookingContact readContact(Fields& fields) {
  return {fields.optionalText("name", kLongestName),      fields.optionalText("phone", kLongestName),
          fields.optionalText("email", kLongestName),     fields.optionalText("address", kLongestReason),
          fields.optionalText("comment", kLongestReason), pieces::readConsent(fields)};
}

BookingContact readOptionalContact(Fields& fields) {
  const auto* const object = fields.optionalObject("contact");
  if (!object) return {};
  Fields inner(*object);
  auto contact = readContact(inner);
  if (!inner.ok()) fields.refuse("contact", inner.error().text);
  return contact;
}

void writeMisfit(json::object& object, const std::optional<Misfit>& misfit) {
  if (misfit) object["misfit"] = jsonText(misfitName(*misfit));
}

std::optional<Misfit> readMisfit(Fields& fields) {
  if (!fields.has("misfit")) return std::nullopt;
  return fields.take("misfit", misfitFromName(fields.text("misfit")));
}

// The state's word, and what only this state has.
BookingState readState(Fields& fields, const DeviceId& madeBy) {
  auto state = fields.take("state", bookingStateFromName(fields.text("state")));
  if (std::holds_alternative<booking::Held>(state)) return booking::Held{madeBy, {}, fields.instant("held_until")};
  // A kiosk is not told which ticket.
  auto* const checkedIn = std::get_if<booking::CheckedIn>(&state);
  if (checkedIn && fields.has("ticket_id")) checkedIn->ticket = fields.ticket("ticket_id");
  return state;
}

SlotDay::Of readOf(Fields& fields) {
  SlotDay::Of of{fields.id<StaffId>("specialist"),
                 fields.text("public_name"),
                 fields.optionalText("role"),
                 fields.optionalText("room"),
                 fields.take("offer", dayOfferFromName(fields.text("offer"))),
                 minutes(fields.integer("minutes", 0, 1440)),
                 {}};
  for (const auto& start : fields.array("free")) {
    const auto* const text = start.if_string();
    of.free.push_back(fields.take("free", parseRfc3339(text ? std::string_view(*text) : std::string_view())).instant);
  }
  return of;
}

}  // namespace

json::object toJson(const AskSlots& ask) {
  json::object object{{"service", ask.service.text}, {"specialist", ask.specialist.text}, {"days", ask.days}};
  if (ask.from) object["from"] = ask.from->text();
  if (ask.moving) object["moving"] = ask.moving->compact();
  return object;
}

Result<AskSlots> askSlotsFromJson(const json::object& object) {
  Fields fields(object);
  AskSlots ask;
  ask.service = fields.id<ServiceId>("service");
  ask.specialist = fields.optionalId<StaffId>("specialist");
  if (fields.has("from")) ask.from = readDay(fields, "from");
  ask.days = static_cast<int>(fields.optionalInteger("days", 1, kMostSlotDays).value_or(1));
  ask.moving = readOptionalCode(fields, "moving");
  return finish(fields, std::move(ask));
}

json::object toJson(const SlotDay& day, minutes utcOffset) {
  json::array specialists;
  for (const auto& of : day.specialists) {
    json::array free;
    for (const auto& start : of.free) free.push_back(json::value(rfc3339(start, utcOffset)));
    specialists.push_back({{"specialist", of.specialist.text},
                           {"public_name", of.publicName},
                           {"role", of.role},
                           {"room", of.room},
                           {"offer", jsonText(dayOfferName(of.offer))},
                           {"minutes", of.duration.count()},
                           {"free", std::move(free)}});
  }
  return {{"day", day.day.text()},
          {"walk_ins_left", day.walkInsLeft ? json::value(*day.walkInsLeft) : json::value(nullptr)},
          {"specialists", std::move(specialists)}};
}

Result<SlotDay> slotDayFromJson(const json::object& object) {
  Fields fields(object);
  SlotDay day;
  day.day = readDay(fields);
  if (const auto left = fields.optionalInteger("walk_ins_left", 0, 1'000'000))
    day.walkInsLeft = static_cast<int>(*left);
  for (const auto& value : fields.array("specialists")) {
    Fields inner(objectOf(value));
    day.specialists.push_back(readOf(inner));
    if (!inner.ok()) fields.refuse("specialists", inner.error().text);
  }
  return finish(fields, std::move(day));
}

json::object toJson(const BookingContact& contact) {
  json::object object{{"name", contact.name},
                      {"phone", contact.phone},
                      {"email", contact.email},
                      {"address", contact.address},
                      {"comment", contact.comment}};
  if (contact.consent) object["consent"] = toJson(*contact.consent);
  return object;
}

Result<BookingContact> bookingContactFromJson(const json::object& object) {
  Fields fields(object);
  return finish(fields, readContact(fields));
}

json::object toJson(const BookingView& view, minutes utcOffset) {
  const auto& booking = view.booking;
  json::object object{{"code", booking.code.text()},
                      {"specialist", booking.specialist.text},
                      {"public_name", view.publicName},
                      {"role", view.role},
                      {"room", view.room},
                      {"service", booking.service.text},
                      {"day", booking.day.text()},
                      {"start", rfc3339(booking.slot.start, utcOffset)},
                      {"minutes", booking.slot.duration.count()},
                      {"state", jsonText(bookingStateName(booking.state))},
                      {"made_by", booking.madeBy.text},
                      {"made_at", rfc3339(booking.madeAt, utcOffset)}};
  if (const auto* const held = std::get_if<booking::Held>(&booking.state))
    object["held_until"] = rfc3339(held->until, utcOffset);
  const auto* const checkedIn = std::get_if<booking::CheckedIn>(&booking.state);
  if (checkedIn && checkedIn->ticket != TicketId()) object["ticket_id"] = checkedIn->ticket.hex();
  return object;
}

Result<BookingView> bookingViewFromJson(const json::object& object) {
  Fields fields(object);
  BookingView view;
  auto& booking = view.booking;
  booking.code = readCode(fields, "code");
  booking.specialist = fields.id<StaffId>("specialist");
  view.publicName = fields.text("public_name");
  view.role = fields.optionalText("role");
  view.room = fields.optionalText("room");
  booking.service = fields.id<ServiceId>("service");
  booking.day = readDay(fields);
  booking.slot = {fields.instant("start"), minutes(fields.integer("minutes", 1, 1440))};
  booking.madeBy = fields.id<DeviceId>("made_by");
  booking.madeAt = fields.instant("made_at");
  booking.state = readState(fields, booking.madeBy);
  return finish(fields, std::move(view));
}

json::object toJson(const FoundBooking& found, minutes utcOffset) {
  json::object object{{"booking", toJson(found.booking, utcOffset)},
                      {"check_in", jsonText(checkInName(found.checkIn))}};
  writeMisfit(object, found.misfit);
  return object;
}

Result<FoundBooking> foundBookingFromJson(const json::object& object) {
  Fields fields(object);
  FoundBooking found{fields.take("booking", bookingViewFromJson(fields.object("booking"))),
                     fields.take("check_in", checkInFromName(fields.text("check_in"))), readMisfit(fields)};
  return finish(fields, std::move(found));
}

json::object toJson(const AskBookings& ask) {
  json::object object{{"days", ask.days}, {"specialist", ask.specialist.text}, {"misfits", ask.misfits}};
  if (ask.from) object["from"] = ask.from->text();
  return object;
}

Result<AskBookings> askBookingsFromJson(const json::object& object) {
  Fields fields(object);
  AskBookings ask;
  if (fields.has("from")) ask.from = readDay(fields, "from");
  ask.days = static_cast<int>(fields.optionalInteger("days", 1, kMostBookingDays).value_or(1));
  ask.specialist = fields.optionalId<StaffId>("specialist");
  ask.misfits = fields.optionalFlag("misfits");
  return finish(fields, std::move(ask));
}

json::object toJson(const ListedBooking& listed, minutes utcOffset) {
  auto object = toJson(listed.booking, utcOffset);
  if (!listed.contact.empty()) object["contact"] = toJson(listed.contact);
  writeMisfit(object, listed.misfit);
  return object;
}

Result<ListedBooking> listedBookingFromJson(const json::object& object) {
  auto view = bookingViewFromJson(object);
  if (!view) return view.error();
  Fields fields(object);
  return finish(fields, ListedBooking{std::move(*view), readOptionalContact(fields), readMisfit(fields)});
}

std::string_view methodOf(const BookingCommand& command) {
  constexpr std::array kMethods = {method::kHold, method::kHold,          method::kBook,
                                   method::kMove, method::kCancelBooking, method::kCheckIn};
  return kMethods.at(command.what.index());
}

namespace {

struct Writing {
  json::object& object;
  void operator()(const HoldSlot& hold) const { writeSlot(object, hold.slot); }
  void operator()(const RenewHold& renew) const { object["code"] = renew.code.compact(); }
  void operator()(const Book& book) const {
    if (const auto* const code = std::get_if<BookingCode>(&book.what))
      object["code"] = code->compact();
    else
      writeSlot(object, std::get<SlotOnWire>(book.what));
    if (!book.contact.empty()) object["contact"] = toJson(book.contact);
  }
  void operator()(const MoveBooking& move) const {
    object["code"] = move.code.compact();
    writeSlot(object, move.to);
    if (move.hold) object["hold"] = move.hold->compact();
  }
  void operator()(const CancelBooking& cancel) const {
    object["code"] = cancel.code.compact();
    object["reason"] = cancel.reason;
  }
  void operator()(const CheckInBooking& checkIn) const {
    object["code"] = checkIn.code.compact();
    object["category"] = checkIn.category.text;
    object["off_board"] = checkIn.offBoard;
  }
};

}  // namespace

json::object toJson(const BookingCommand& command) {
  json::object object{{"command", command.command.text}, {"staff", command.staff.text}};
  std::visit(Writing{object}, command.what);
  return object;
}

Result<BookingCommand> bookingCommandFromJson(std::string_view name, const json::object& object) {
  Fields fields(object);
  BookingCommand command;
  command.command = fields.id<CommandId>("command");
  command.staff = fields.optionalId<StaffId>("staff");
  if (name == method::kHold) {
    if (fields.has("code"))
      command.what = RenewHold{readCode(fields, "code")};
    else
      command.what = HoldSlot{readSlot(fields)};
  } else if (name == method::kBook) {
    Book book;
    if (fields.has("code"))
      book.what = readCode(fields, "code");
    else
      book.what = readSlot(fields);
    book.contact = readOptionalContact(fields);
    command.what = std::move(book);
  } else if (name == method::kMove) {
    command.what = MoveBooking{readCode(fields, "code"), readSlot(fields), readOptionalCode(fields, "hold")};
  } else if (name == method::kCancelBooking) {
    command.what = CancelBooking{readCode(fields, "code"), fields.optionalText("reason", kLongestReason)};
  } else {
    command.what = CheckInBooking{readCode(fields, "code"), fields.optionalId<CategoryId>("category"),
                                  fields.optionalFlag("off_board")};
  }
  return finish(fields, std::move(command));
}

json::object toJson(const BookingAnswer& answer, minutes utcOffset) {
  auto object = answer.issued ? toJson(*answer.issued, utcOffset) : json::object();
  object["booking"] = toJson(answer.booking, utcOffset);
  return object;
}

Result<BookingAnswer> bookingAnswerFromJson(const json::object& object) {
  Fields fields(object);
  BookingAnswer answer{fields.take("booking", bookingViewFromJson(fields.object("booking")))};
  if (fields.has("ticket")) {
    auto issued = issuedTicketFromJson(object);
    if (!issued) return issued.error();
    answer.issued = std::move(*issued);
  }
  return finish(fields, std::move(answer));
}

}  // namespace priyom::protocol
