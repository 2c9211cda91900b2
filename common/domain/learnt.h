// SPDX-License-Identifier: GPL-3.0-or-later
// What the centre's own days have taught: how long each service takes, and with whom; how long a called visitor is on
// the way; how many do not come; when visitors with a right arrive; who is sent on. Fed with each step as it is taken.
// It holds counts and sums, no ticket that is over and no person but staff's ids, so it may be kept for years.
//
// While there is little, the centre's own figures count (Service::duration): as much as kPriorWeight records. A
// person's pace is a factor on the service's length, held back likewise towards the pace at all services, and that
// towards 1. Newer days count more: each new day fades the older ones.
//
// Not thread-safe; owned by the hub's storage thread.
#pragma once

#include <array>
#include <map>
#include <string>
#include <unordered_map>

#include "domain/expectations.h"
#include "domain/step.h"

namespace priyom {

// The lengths of one kind, counted in bins, with a log-normal guess for a start.
class Lengths {
 public:
  explicit Lengths(std::chrono::milliseconds guess = std::chrono::minutes(10), double variationCoefficient = 0.7);

  // Longer than kOutlier times the mean counts as so much: a visit that nobody ended is no news of the service.
  void add(double length);
  void fade(double factor);
  double mean() const;
  double count() const { return count_; }
  const Spread& spread() const;

  static constexpr double kPriorWeight = 6;
  static constexpr double kOutlier = 6;

 private:
  friend class LearntText;
  std::array<double, kLengthBins> guess_{};
  double guessedMean_;
  std::array<double, kLengthBins> bins_{};
  double count_ = 0;
  double sum_ = 0;
  mutable Spread spread_;
  mutable bool stale_ = true;
};

class Learnt : public Expectations {
 public:
  explicit Learnt(const Centre& centre);  // outlives this

  // Steps in their order, of one day after the other.
  void learn(const std::variant<Step, CounterStep>& step);
  // Whether one who was booked for today checked in: told at the end of the day.
  void learnBooking(bool checkedIn);

  Spread service(const ServiceId& service, const StaffId& staff) const override;
  Spread coming() const override { return coming_.spread(); }
  Spread absence() const override { return absence_.spread(); }
  Spread pause() const override { return pause_.spread(); }
  double absentShare() const override { return (calledAbsent_ + 0.5) / (called_ + 10); }
  double missedShare() const override { return (missed_ + 1) / (booked_ + 10); }
  double arrivals(const LineId& line, Standing standing, Instant from) const override;
  std::vector<Onward> onward(const ServiceId& service) const override;

  // The newest day that it has seen something of; the first of all days where none.
  BusinessDay newestDay() const { return day_; }
  double meanService(const ServiceId& service, const StaffId& staff) const;

  // Lines of text, the first "learnt 1"; without the tickets of an unfinished day.
  std::string text() const;
  // kMalformed: not of text(). Services and staff that the centre has no more are left out.
  static Result<Learnt> fromText(const Centre& centre, std::string_view text);

 private:
  friend class LearntText;
  // Records of one person, as parts of the mean of what they did.
  struct Pace {
    double count = 0;
    double sum = 0;
    void add(double ratio) { ++count, sum += ratio; }
    void fade(double factor) { count *= factor, sum *= factor; }
    double towards(double usual) const { return (sum + kWeight * usual) / (count + kWeight); }
    static constexpr double kWeight = 8;
  };
  // Of one class in one line: by hour after the day's midnight.
  struct Arrivals {
    std::array<double, 24> past{};
    std::array<double, 24> today{};
  };
  struct AtCounter {
    Instant calledAt{};
    std::optional<Instant> startedAt;
    ServiceId service;
    StaffId staff;
  };

  void beginDay(BusinessDay day, Instant at);
  void learnTicket(const Step& step);
  void learnCounter(const CounterStep& step);
  void learnEnd(const AtCounter& visit, const Step& step);
  void learnArrival(const Step& step);
  double pace(const ServiceId& service, const StaffId& staff) const;
  std::size_t hourOf(Instant at) const;

  const Centre* centre_;
  std::map<ServiceId, Lengths> services_;
  std::map<StaffId, Pace> staff_;
  std::map<std::pair<ServiceId, StaffId>, Pace> paces_;
  Lengths coming_;
  Lengths absence_;
  Lengths pause_;
  double called_ = 0;
  double calledAbsent_ = 0;
  double booked_ = 0;
  double missed_ = 0;
  double days_ = 0;  // before today
  std::map<std::pair<LineId, Standing>, Arrivals> arrivals_;
  std::map<ServiceId, double> served_;
  std::map<std::pair<ServiceId, std::pair<LineId, ServiceId>>, double> onward_;

  BusinessDay day_{};
  Instant dayBegan_{};
  Instant latest_{};
  std::unordered_map<TicketId, AtCounter> atCounter_;
  std::map<CounterId, Instant> pausedSince_;
};

}  // namespace priyom
