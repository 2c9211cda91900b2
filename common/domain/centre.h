// SPDX-License-Identifier: GPL-3.0-or-later
// A centre as the queue needs it: its lines, counters, staff and what a ticket says of it. Read from
// assets/centre/*.json by protocol/centre_json.h; checked here.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/specialist.h"
#include "domain/ticket_number.h"

namespace priyom {

// Every line and counter has two names: staff see the inner one; board, voice and ticket use only the public one.
struct Names {
  std::string publicName;  // «Приём», «Кабинет 201»
  std::string innerName;   // «Срочные социальные услуги»
};

struct Service {
  ServiceId id;
  Names names;
  LineId line;
  std::vector<std::string> bring;  // «При себе иметь»: "паспорт", "СНИЛС"
  // How long it takes where nothing was recorded yet: the forecast's prior and the length of a slot.
  std::chrono::minutes duration{10};
};

// Who goes first, and why: data, since it varies by region. Known to staff only; never on paper or board.
struct Category {
  enum class Kind { kCrisis, kRight };  // crisis is given by staff alone; a right is claimed and shown
  CategoryId id;
  Names names;
  Kind kind = Kind::kRight;
  std::string legalBasis;  // «Указ Президента РФ № 1157»; empty for crisis
  std::string proof;       // what to show: «удостоверение»
};

// The numbers in the queue's rule (queue.h).
struct QueueRules {
  int outOfTurnBound = 2;                   // so many with a right before one ordinary visitor
  int recallLimit = 3;                      // recalls of who was not seen; the next one is a no-show
  std::chrono::minutes appointmentLead{2};  // an appointment's time has come so long before it
  bool earlyAppointments = true;            // sooner still, where it would likely be late else
};

// Where tickets wait: one prefix letter each, no two lines the same.
struct Line {
  LineId id;
  Names names;
  char16_t prefix = u'А';
  std::string room;  // where to wait, public: «Зал ожидания, 1 этаж»
  std::string about{};  // what one comes to it for, shown at the kiosk alone: «Первое обращение, подбор помощи»
};

// A window or a room.
struct Counter {
  CounterId id;
  Names names;                // public: «Окно 3»
  std::string arrow;          // the way from the display: left, right, up, down, none
  std::vector<LineId> lines;  // in order of preference, which breaks ties only
};

struct Staff {
  StaffId id;
  std::string name;  // «Примерова Дарья Ивановна»: shown to staff only
  std::string role;
  bool head = false;  // is told of an alert that nobody accepted
};

// Words that staff choose from. The first outcome is what one key gives. Where a list is empty staff write their own.
struct StaffWords {
  std::vector<std::string> outcomes;       // how a visit ended
  std::vector<std::string> pauses;         // why a counter calls nobody
  std::vector<std::string> cancellations;  // why a ticket is given up

  friend bool operator==(const StaffWords&, const StaffWords&) = default;
};
inline constexpr std::size_t kLongestWord = 200;  // bytes of one of them

// "09:00" to "17:00" on one day of the week, 1 = Monday … 7 = Sunday.
struct OpenHours {
  int weekday = 1;
  std::string from;
  std::string to;
};

// The numbers beside the hours (doors.h).
struct DoorRules {
  std::chrono::minutes ticketsBefore{30};  // kiosks give tickets so long before the day's first hour
  bool onHolidays = false;                 // open by the weekday alone: the state's calendar does not count
};

// Whom to ring up in need: «112», «любая опасность».
struct HelpNumber {
  std::string number;
  std::string name;
};

struct Centre {
  CentreId id;
  std::string name;       // «Центр социальной помощи семье и детям»
  std::string shortName;  // for the head of a screen
  std::string address;    // with index
  std::vector<std::string> phones;
  std::vector<HelpNumber> helpNumbers;
  std::string timeZone;          // IANA: "Europe/Moscow"
  std::vector<OpenHours> hours;  // none: always open
  DoorRules doors;
  std::vector<Service> services;
  std::vector<Line> lines;
  std::vector<Counter> counters;
  std::vector<Staff> staff;
  StaffWords words;
  std::vector<Category> categories;
  QueueRules rules;
  std::vector<Specialist> specialists;  // of the staff: those who receive by appointment
  std::vector<DayCapacity> capacities;
  ScheduleRules schedule;

  const Line* line(const LineId& wanted) const;
  const Counter* counter(const CounterId& wanted) const;
  const Service* serviceOfLine(const LineId& wanted) const;  // the first of the line
  const Service* service(const ServiceId& wanted) const;
  const Category* category(const CategoryId& wanted) const;
  const Specialist* specialist(const StaffId& wanted) const;
};

// kMalformed with a sentence that names the culprit: a repeated id or prefix, a counter without lines, a line nobody
// serves, a reference to what is not there, no line at all, hours or capacities that can not be.
Result<void> validate(const Centre& centre);

}  // namespace priyom
