// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar_file/busy_calendar.h"

#include <libical/ical.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <new>

namespace priyom::calendar_file {
namespace {

using std::chrono::minutes;

constexpr const char* kProduct = "-//Priyom//Busy times of a specialist//RU";
constexpr const char* kBusy = "Занято";

struct Freeing {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, Freeing>;

// libical gives null where memory is out.
template <typename T>
T* made(T* thing) {
  if (!thing) throw std::bad_alloc();
  return thing;
}

void add(icalcomponent* component, icalproperty* property) {
  icalcomponent_add_property(component, made(property));
}

icaltimetype wallTime(Instant instant, minutes utcOffset) {
  const auto local = instant + utcOffset;
  const auto date = std::chrono::floor<std::chrono::days>(local);
  const std::chrono::year_month_day day(date);
  const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(local - date));
  auto written = icaltime_null_time();
  written.year = static_cast<int>(day.year());
  written.month = static_cast<int>(static_cast<unsigned>(day.month()));
  written.day = static_cast<int>(static_cast<unsigned>(day.day()));
  written.hour = static_cast<int>(time.hours().count());
  written.minute = static_cast<int>(time.minutes().count());
  written.second = static_cast<int>(time.seconds().count());
  written.is_date = 0;
  return written;
}

icaltimetype utcTime(Instant instant) {
  auto written = wallTime(instant, minutes(0));
  written.zone = icaltimezone_get_utc_timezone();
  return written;
}

// 20261123T072000Z
std::string compactUtc(Instant instant) {
  const auto time = wallTime(instant, minutes(0));
  char text[64];
  std::snprintf(text, sizeof text, "%04d%02d%02dT%02d%02d%02dZ", time.year, time.month, time.day, time.hour,
                time.minute, time.second);
  return text;
}

// "+03"
std::string offsetName(minutes offset) {
  char text[32];
  const auto distance = offset < minutes(0) ? -offset : offset;
  const int minute = static_cast<int>(distance.count() % 60);
  std::snprintf(text, sizeof text, "%c%02d", offset < minutes(0) ? '-' : '+', static_cast<int>(distance.count() / 60));
  if (minute == 0) return text;
  char rest[16];
  std::snprintf(rest, sizeof rest, "%02d", minute);
  return std::string(text) + rest;
}

Component zoneOf(const std::string& name, minutes offset) {
  Component zone(made(icalcomponent_new_vtimezone()));
  add(zone.get(), icalproperty_new_tzid(name.c_str()));
  Component standard(made(icalcomponent_new_xstandard()));
  const int seconds = static_cast<int>(std::chrono::seconds(offset).count());
  add(standard.get(), icalproperty_new_dtstart(wallTime(Instant{}, minutes(0))));
  add(standard.get(), icalproperty_new_tzoffsetfrom(seconds));
  add(standard.get(), icalproperty_new_tzoffsetto(seconds));
  add(standard.get(), icalproperty_new_tzname(offsetName(offset).c_str()));
  icalcomponent_add_component(zone.get(), standard.release());
  return zone;
}

class Writing {
 public:
  explicit Writing(const BusyCalendar& calendar) : calendar_(calendar) {
    const auto& busy = calendar.busy;
    local_ = !busy.empty() && !calendar.timeZone.empty() &&
             std::ranges::all_of(busy, [&](const BusyTime& each) { return each.utcOffset == busy[0].utcOffset; });
  }

  Component whole() const {
    Component all(made(icalcomponent_new_vcalendar()));
    add(all.get(), icalproperty_new_version("2.0"));
    add(all.get(), icalproperty_new_prodid(kProduct));
    auto* const name = made(icalproperty_new_x(calendar_.publicName.c_str()));
    icalproperty_set_x_name(name, "X-WR-CALNAME");
    add(all.get(), name);
    if (local_)
      icalcomponent_add_component(all.get(), zoneOf(calendar_.timeZone, calendar_.busy[0].utcOffset).release());
    for (const auto& busy : calendar_.busy) icalcomponent_add_component(all.get(), event(busy).release());
    return all;
  }

 private:
  icalproperty* timed(icalproperty* property) const {
    made(property);
    if (local_) icalproperty_add_parameter(property, made(icalparameter_new_tzid(calendar_.timeZone.c_str())));
    return property;
  }
  icaltimetype time(Instant instant, minutes utcOffset) const {
    return local_ ? wallTime(instant, utcOffset) : utcTime(instant);
  }
  Component event(const BusyTime& busy) const {
    Component event(made(icalcomponent_new_vevent()));
    const auto uid =
        compactUtc(busy.slot.start) + "-" + calendar_.specialist.text + "@" + calendar_.centre.text + ".priyom.invalid";
    add(event.get(), icalproperty_new_uid(uid.c_str()));
    add(event.get(), icalproperty_new_dtstamp(utcTime(calendar_.madeAt)));
    add(event.get(), timed(icalproperty_new_dtstart(time(busy.slot.start, busy.utcOffset))));
    add(event.get(), timed(icalproperty_new_dtend(time(busy.slot.end(), busy.utcOffset))));
    add(event.get(), icalproperty_new_summary(kBusy));
    add(event.get(), icalproperty_new_class(ICAL_CLASS_PRIVATE));
    add(event.get(), icalproperty_new_transp(ICAL_TRANSP_OPAQUE));
    return event;
  }

  const BusyCalendar& calendar_;
  bool local_ = false;
};

}  // namespace

std::string writeBusyCalendar(const BusyCalendar& calendar) {
  const auto whole = Writing(calendar).whole();
  const std::unique_ptr<char, void (*)(void*)> text(made(icalcomponent_as_ical_string_r(whole.get())),
                                                    icalmemory_free_buffer);
  return text.get();
}

}  // namespace priyom::calendar_file
