// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever order people and scanners take turns in: every person's key comes out once and in order, no scanner's key
// gets into a field, every whole scan is reported once and every torn one is told once.
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <ostream>

#include "burst_owner.h"

namespace priyom::token {
namespace {

using Ms = std::chrono::milliseconds;

constexpr int kPace = 50;  // ScanPace's defaults
constexpr int kBreakOff = 100;

struct Press {
  char32_t letter;
  int gap;  // ms since the key before
};

enum class Who { kPerson, kScan, kTornScan };

struct Turn {
  Who who;
  std::vector<Press> presses;
  std::string scan;
};

void showValue(const Turn& turn, std::ostream& out) {
  out << (turn.who == Who::kPerson ? "person" : turn.who == Who::kScan ? "scan" : "torn scan");
  for (const Press& press : turn.presses)
    out << " +" << press.gap << " U+" << std::hex << int(press.letter) << std::dec;
}

// Much of the prefix and of digits, so that people often come near to a scan.
rc::Gen<char32_t> personsLetter() {
  return rc::gen::weightedOneOf<char32_t>({{6, rc::gen::elementOf(std::u32string(U"PRYMprymзкньЗКНЬ"))},
                                           {2, rc::gen::elementOf(std::u32string(U"0123456789"))},
                                           {2, rc::gen::elementOf(std::u32string(U"aя-\n\tЖ "))}});
}

rc::Gen<Turn> person() {
  const auto press = rc::gen::construct<Press>(
      personsLetter(), rc::gen::weightedOneOf<int>({{1, rc::gen::inRange(0, 60)}, {1, rc::gen::inRange(40, 400)}}));
  return rc::gen::map(rc::gen::container<std::vector<Press>>(press), [](std::vector<Press> presses) {
    // Who types PRYM and a digit at a scanner's pace is a scanner.
    int matched = 0;
    for (Press& each : presses) {
      const char symbol = symbolOf(each.letter);
      if (each.gap > kPace) matched = 0;
      if (matched == 4 && symbol >= '0' && symbol <= '9') each.gap = kPace + 1;
      matched = matched < 4 && symbol == "PRYM"[matched] ? matched + 1 : symbol == 'P' ? 1 : 0;
    }
    return Turn{Who::kPerson, std::move(presses), {}};
  });
}

std::u32string keysOf(const std::string& text, bool russian) {
  static const std::u32string kRussian = U"фисвуапршолдьтщзйкыегмцчня";
  std::u32string keys;
  for (const char symbol : text) {
    const bool letter = symbol >= 'A' && symbol <= 'Z';
    keys += letter && russian ? kRussian[symbol - 'A'] : static_cast<char32_t>(symbol);
  }
  return keys;
}

rc::Gen<std::string> scanText() {
  // Bodies rich in the prefix's own letters.
  const auto symbol = rc::gen::elementOf(std::string("PRYMPRYM27ABCDEFGHIJKLNOQSTUVWXZ"));
  return rc::gen::mapcat(rc::gen::inRange<std::size_t>(1, 70), [symbol](std::size_t size) {
    return rc::gen::map(rc::gen::container<std::string>(size, symbol), [size](std::string body) {
      const std::string number = std::to_string(size);
      return "PRYM" + std::string(3 - number.size(), '0') + number + body;
    });
  });
}

rc::Gen<Turn> scan() {
  return rc::gen::exec([] {
    Turn turn{Who::kScan, {}, *scanText()};
    std::u32string keys = keysOf(turn.scan, *rc::gen::arbitrary<bool>());
    keys += *rc::gen::element(std::u32string(), std::u32string(U"\n"), std::u32string(U"\t"));
    for (std::size_t i = 0; i < keys.size(); ++i) {
      turn.presses.push_back({keys[i], *rc::gen::inRange(0, (i < 5 ? kPace : kBreakOff) + 1)});
    }
    return turn;
  });
}

// Stops after its first digit at the earliest and one key before its end at the latest, with an Enter or without.
rc::Gen<Turn> tornScan() {
  return rc::gen::exec([] {
    const std::string text = *scanText();
    std::u32string keys = keysOf(text.substr(0, *rc::gen::inRange<std::size_t>(5, text.size())), false);
    if (*rc::gen::arbitrary<bool>()) keys += U'\n';
    Turn turn{Who::kTornScan, {}, {}};
    for (const char32_t key : keys) turn.presses.push_back({key, *rc::gen::inRange(0, kPace + 1)});
    return turn;
  });
}

bool isEnd(const Press& press) {
  return symbolOf(press.letter) == '\n';
}

// How long a turn must wait for the one before to be told from it: a person's Enter from the scanner's, a person's
// key from what a torn scan still had to say. Scans may follow each other and people without any wait.
int leastGap(Who before, const Turn& turn) {
  if (turn.presses.empty() || before == Who::kPerson) return 0;
  if (before == Who::kTornScan) return kBreakOff + 1;
  if (turn.who != Who::kPerson) return 0;
  return isEnd(turn.presses.front()) ? kBreakOff + 1 : kPace + 1;
}

void separate(std::vector<Turn>& turns) {
  std::erase_if(turns, [](const Turn& turn) { return turn.presses.empty(); });
  for (std::size_t i = 0; i < turns.size(); ++i) {
    Press& first = turns[i].presses.front();
    if (i > 0) first.gap = std::max(first.gap, leastGap(turns[i - 1].who, turns[i]));
  }
}

RC_GTEST_PROP(ScanBurstProperty, PeopleAndScannersNeverGetInEachOthersWay, ()) {
  auto turns = *rc::gen::container<std::vector<Turn>>(
      rc::gen::weightedOneOf<Turn>({{3, person()}, {3, scan()}, {1, tornScan()}}));
  separate(turns);
  BurstOwner desk;
  desk.timerWorks = *rc::gen::arbitrary<bool>();
  std::u32string typed;
  std::vector<std::string> scans;
  int torn = 0;
  for (const Turn& turn : turns) {
    for (const Press& press : turn.presses) {
      if (turn.who == Who::kPerson) typed += press.letter;
      desk.press({.character = press.letter}, press.letter, Ms(press.gap));
    }
    if (turn.who == Who::kScan) scans.push_back(turn.scan);
    torn += turn.who == Who::kTornScan ? 1 : 0;
  }
  desk.rest();
  RC_ASSERT(desk.field == typed);
  RC_ASSERT(desk.scans == scans);
  RC_ASSERT(desk.broken == torn);
  RC_CLASSIFY(scans.size() > 1, "several scans");
  RC_CLASSIFY(!typed.empty() && !scans.empty(), "people and scans");
}

}  // namespace
}  // namespace priyom::token
