// SPDX-License-Identifier: GPL-3.0-or-later
// What was learnt as text, one record a line: a word, the ids, the numbers.
#include <charconv>
#include <sstream>

#include "domain/learnt.h"

namespace priyom {

class LearntText {
 public:
  explicit LearntText(Learnt& learnt) : learnt_(learnt) {}

  std::string write() const {
    std::string text(kHead);
    text += '\n';
    for (const auto& [id, lengths] : learnt_.services_) writeLengths(text, "service " + id.text, lengths);
    writeLengths(text, "coming", learnt_.coming_);
    writeLengths(text, "absence", learnt_.absence_);
    writeLengths(text, "pause", learnt_.pause_);
    for (const auto& [id, pace] : learnt_.staff_) writeRow(text, "staff " + id.text, {pace.count, pace.sum});
    for (const auto& [ids, pace] : learnt_.paces_)
      writeRow(text, "pace " + ids.first.text + ' ' + ids.second.text, {pace.count, pace.sum});
    for (const auto& [which, arrivals] : learnt_.arrivals_) {
      std::vector<double> hours(arrivals.past.begin(), arrivals.past.end());
      hours.insert(hours.end(), arrivals.today.begin(), arrivals.today.end());
      writeRow(text, (which.second == Standing::kCrisis ? "crisis " : "right ") + which.first.text, hours);
    }
    for (const auto& [id, count] : learnt_.served_) writeRow(text, "served " + id.text, {count});
    for (const auto& [ids, count] : learnt_.onward_) {
      const auto& [from, to] = ids;
      writeRow(text, "onward " + from.text + ' ' + to.first.text + ' ' + to.second.text, {count});
    }
    writeRow(text, "counts",
             {learnt_.called_, learnt_.calledAbsent_, learnt_.booked_, learnt_.missed_, learnt_.days_,
              static_cast<double>(learnt_.day_.date.time_since_epoch().count()),
              static_cast<double>(learnt_.dayBegan_.time_since_epoch().count()),
              static_cast<double>(learnt_.latest_.time_since_epoch().count())});
    return text;
  }

  Result<void> read(std::string_view text) {
    std::istringstream lines{std::string(text)};
    std::string line;
    if (!std::getline(lines, line) || line != kHead)
      return fail(Errc::kMalformed, "what was learnt does not begin with '" + std::string(kHead) + "'");
    while (std::getline(lines, line)) {
      words_.clear();
      for (std::istringstream words(line); words >> line;) words_.push_back(line);
      if (words_.empty() || !readRow()) return fail(Errc::kMalformed, "a line of what was learnt is not one of ours");
    }
    return {};
  }

 private:
  static constexpr std::string_view kHead = "learnt 1";

  static void writeRow(std::string& text, const std::string& name, const std::vector<double>& numbers) {
    text += name;
    for (const double number : numbers) {
      std::array<char, 32> digits{};
      const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
      text.append(" ").append(digits.data(), end);
    }
    text += '\n';
  }
  static void writeLengths(std::string& text, const std::string& name, const Lengths& lengths) {
    std::vector<double> numbers{lengths.count_, lengths.sum_};
    numbers.insert(numbers.end(), lengths.bins_.begin(), lengths.bins_.end());
    writeRow(text, name, numbers);
  }

  bool readRow() {
    const auto& word = words_.front();
    if (word == "coming") return readLengths(0, &learnt_.coming_);
    if (word == "absence") return readLengths(0, &learnt_.absence_);
    if (word == "pause") return readLengths(0, &learnt_.pause_);
    if (word == "counts") return readCounts();
    if (words_.size() < 2) return false;
    const ServiceId service{words_[1]};
    const bool known = learnt_.services_.contains(service);
    if (word == "service") return readLengths(1, known ? &learnt_.services_.at(service) : nullptr);
    if (word == "staff") return readPace(1, &learnt_.staff_[{words_[1]}]);
    if (word == "crisis") return readArrivals(Standing::kCrisis);
    if (word == "right") return readArrivals(Standing::kRight);
    if (word == "served") return numbers(1, 1) && (learnt_.served_[service] = numbers_[0], true);
    if (words_.size() < 3) return false;
    if (word == "pace") return readPace(2, &learnt_.paces_[{service, {words_[2]}}]);
    if (word != "onward" || !numbers(3, 1)) return false;
    learnt_.onward_[{service, {{words_[2]}, {words_[3]}}}] = numbers_[0];
    return true;
  }

  // `count` finite numbers, none below zero, behind the word and so many ids.
  bool numbers(std::size_t ids, std::size_t count) {
    numbers_.clear();
    if (words_.size() != 1 + ids + count) return false;
    for (auto index = 1 + ids; index < words_.size(); ++index) {
      const auto& word = words_[index];
      double number = 0;
      const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
      if (error != std::errc() || end != word.data() + word.size() || !(number >= 0 && number < kMost)) return false;
      numbers_.push_back(number);
    }
    return true;
  }

  bool readLengths(std::size_t ids, Lengths* lengths) {
    if (!numbers(ids, 2 + kLengthBins)) return false;
    if (!lengths) return true;
    lengths->count_ = numbers_[0];
    lengths->sum_ = numbers_[1];
    std::copy(numbers_.begin() + 2, numbers_.end(), lengths->bins_.begin());
    lengths->stale_ = true;
    return true;
  }
  bool readPace(std::size_t ids, Learnt::Pace* pace) {
    if (!numbers(ids, 2)) return false;
    *pace = {numbers_[0], numbers_[1]};
    return true;
  }
  bool readArrivals(Standing standing) {
    if (!numbers(1, 48)) return false;
    auto& arrivals = learnt_.arrivals_[{{words_[1]}, standing}];
    std::copy_n(numbers_.begin(), 24, arrivals.past.begin());
    std::copy_n(numbers_.begin() + 24, 24, arrivals.today.begin());
    return true;
  }
  bool readCounts() {
    if (!numbers(0, 8)) return false;
    const auto instant = [](double ms) { return Instant(std::chrono::milliseconds(static_cast<std::int64_t>(ms))); };
    learnt_.called_ = numbers_[0];
    learnt_.calledAbsent_ = numbers_[1];
    learnt_.booked_ = numbers_[2];
    learnt_.missed_ = numbers_[3];
    learnt_.days_ = numbers_[4];
    learnt_.day_ = {std::chrono::sys_days(std::chrono::days(static_cast<int>(numbers_[5])))};
    learnt_.dayBegan_ = instant(numbers_[6]);
    learnt_.latest_ = instant(numbers_[7]);
    return true;
  }

  static constexpr double kMost = 1e14;  // past any count and any instant in ms

  Learnt& learnt_;
  std::vector<std::string> words_;
  std::vector<double> numbers_;
};

std::string Learnt::text() const {
  Learnt copy = *this;
  return LearntText(copy).write();
}

Result<Learnt> Learnt::fromText(const Centre& centre, std::string_view text) {
  Learnt learnt(centre);
  if (auto read = LearntText(learnt).read(text); !read) return read.error();
  return learnt;
}

}  // namespace priyom
