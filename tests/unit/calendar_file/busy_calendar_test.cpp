// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the house in a specialist's calendar file, read back by libical's own parser.
#include "calendar_file/busy_calendar.h"

#include <gmock/gmock.h>
#include <libical/ical.h>

#include <ctime>
#include <memory>

namespace priyom::calendar_file {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

const Instant kMonday = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23);

BusyCalendar sample() {
  BusyCalendar calendar{{"sample"}, {"psychologist-1"}, "Кабинет 201", "Europe/Moscow", kMonday, {}};
  for (const int hour : {7, 9, 12}) calendar.busy.push_back({{kMonday + hours(hour), minutes(40)}, hours(3)});
  return calendar;
}

struct Freeing {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, Freeing>;

Component parsed(const std::string& text) {
  Component root(icalparser_parse_string(text.c_str()));
  if (!root) throw std::runtime_error("libical does not read it");
  return root;
}

// As an instant, by the zone that the file itself defines.
Instant instantOf(icalcomponent* root, icalproperty* property) {
  const auto time = icalproperty_get_datetime_with_component(property, root);
  return Instant(std::chrono::seconds(icaltime_as_timet_with_zone(time, time.zone)));
}

std::vector<Slot> slotsIn(icalcomponent* root) {
  std::vector<Slot> slots;
  for (auto* event = icalcomponent_get_first_component(root, ICAL_VEVENT_COMPONENT); event;
       event = icalcomponent_get_next_component(root, ICAL_VEVENT_COMPONENT)) {
    const auto start = instantOf(root, icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY));
    const auto end = instantOf(root, icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY));
    slots.push_back({start, std::chrono::duration_cast<minutes>(end - start)});
  }
  return slots;
}

std::vector<Slot> slotsOf(const BusyCalendar& calendar) {
  std::vector<Slot> slots;
  for (const auto& busy : calendar.busy) slots.push_back(busy.slot);
  return slots;
}

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find("\r\n", at);
    if (end == std::string::npos) throw std::runtime_error("the last line does not end");
    lines.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

TEST(BusyCalendar, ReadsBackAsTheTimesThatWereWritten) {
  const auto calendar = sample();
  const auto root = parsed(writeBusyCalendar(calendar));
  EXPECT_EQ(icalcomponent_count_errors(root.get()), 0);
  EXPECT_EQ(slotsIn(root.get()), slotsOf(calendar));
}

TEST(BusyCalendar, SaysThatSomebodyIsBusyAndNothingElse) {
  const auto root = parsed(writeBusyCalendar(sample()));
  int events = 0;
  for (auto* event = icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT); event;
       event = icalcomponent_get_next_component(root.get(), ICAL_VEVENT_COMPONENT)) {
    ++events;
    std::vector<icalproperty_kind> kinds;
    for (auto* each = icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY); each;
         each = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY))
      kinds.push_back(icalproperty_isa(each));
    EXPECT_THAT(kinds, testing::UnorderedElementsAre(ICAL_UID_PROPERTY, ICAL_DTSTAMP_PROPERTY, ICAL_DTSTART_PROPERTY,
                                                     ICAL_DTEND_PROPERTY, ICAL_SUMMARY_PROPERTY, ICAL_CLASS_PROPERTY,
                                                     ICAL_TRANSP_PROPERTY));
    EXPECT_STREQ(icalcomponent_get_summary(event), "Занято");
  }
  EXPECT_EQ(events, 3);
}

TEST(BusyCalendar, MeetsItsStandard) {
  const auto root = parsed(writeBusyCalendar(sample()));
  EXPECT_TRUE(icalrestriction_check(root.get()));
  EXPECT_EQ(icalcomponent_count_errors(root.get()), 0);
}

TEST(BusyCalendar, HasAZoneWithoutSummerTime) {
  const auto text = writeBusyCalendar(sample());
  EXPECT_THAT(text, testing::HasSubstr("DTSTART;TZID=Europe/Moscow:20261123T100000\r\n"));
  EXPECT_THAT(text, testing::HasSubstr("TZOFFSETFROM:+0300\r\n"));
  EXPECT_THAT(text, testing::HasSubstr("TZOFFSETTO:+0300\r\n"));
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("DAYLIGHT")));
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("RRULE")));
}

TEST(BusyCalendar, WhereTheClocksChangeTimesAreInUtc) {
  auto calendar = sample();
  calendar.timeZone = "Europe/Berlin";
  calendar.busy[2].utcOffset = hours(2);
  const auto text = writeBusyCalendar(calendar);
  EXPECT_THAT(text, testing::HasSubstr("DTSTART:20261123T070000Z\r\n"));
  EXPECT_THAT(text, testing::Not(testing::HasSubstr("TZID")));
  EXPECT_EQ(slotsIn(parsed(text).get()), slotsOf(calendar));
}

TEST(BusyCalendar, LongLinesAreFoldedBetweenLetters) {
  auto calendar = sample();
  calendar.publicName = "Кабинет двести один, второй этаж, направо; от лестницы \\ до конца — «консультации»";
  const auto text = writeBusyCalendar(calendar);
  std::size_t folded = 0;
  for (const auto& line : linesOf(text)) {
    EXPECT_LE(line.size(), 75U) << line;
    folded += line.starts_with(' ') ? 1 : 0;
    // A fold inside a letter would leave its second byte at the beginning of the next line.
    const auto first = line.starts_with(' ') && line.size() > 1 ? static_cast<unsigned char>(line[1]) : 'x';
    EXPECT_NE(first & 0xc0U, 0x80U) << "folded inside a letter";
  }
  EXPECT_GT(folded, 0U);
  const auto root = parsed(text);
  auto* const name = icalcomponent_get_first_property(root.get(), ICAL_X_PROPERTY);
  ASSERT_NE(name, nullptr);
  EXPECT_EQ(std::string(icalproperty_get_x(name)), calendar.publicName);
}

TEST(BusyCalendar, TheSameAppointmentsGiveTheSameUids) {
  auto later = sample();
  later.madeAt += hours(24);
  const auto uids = [](const std::string& text) {
    std::vector<std::string> found;
    for (const auto& line : linesOf(text)) {
      if (line.starts_with("UID:")) found.push_back(line);
    }
    return found;
  };
  const auto first = uids(writeBusyCalendar(sample()));
  EXPECT_EQ(first.size(), 3U);
  EXPECT_EQ(uids(writeBusyCalendar(later)), first);
}

TEST(BusyCalendar, OfNobodyIsStillACalendar) {
  auto calendar = sample();
  calendar.busy.clear();
  const auto root = parsed(writeBusyCalendar(calendar));
  EXPECT_EQ(icalcomponent_isa(root.get()), ICAL_VCALENDAR_COMPONENT);
  EXPECT_TRUE(slotsIn(root.get()).empty());
}

}  // namespace
}  // namespace priyom::calendar_file
