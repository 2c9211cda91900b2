// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ticket_number.h"

#include <gtest/gtest.h>

#include <set>

namespace priyom {
namespace {

TEST(TicketNumber, IsPrintedAndReadAsPeopleSayIt) {
  EXPECT_EQ((TicketNumber{u'А', 42}).text(), "А-042");
  EXPECT_EQ((TicketNumber{u'Х', 1000}).text(), "Х-1000");
  for (const auto* const text : {"А-042", "а-042", "A-042", "a042", "А 042", "А042"}) {
    const auto number = TicketNumber::parse(text);
    ASSERT_TRUE(number) << text;
    EXPECT_EQ(number->text(), "А-042") << text;
  }
}

TEST(TicketNumber, EveryLatinLookAlikeReadsAsTheCyrillicLetter) {
  const std::string_view latin = "ABEKMHPCTYX";
  ASSERT_EQ(latin.size(), kPrefixLetters.size());
  for (std::size_t i = 0; i < latin.size(); ++i) {
    EXPECT_EQ(parsePrefix(latin.substr(i, 1)).value(), kPrefixLetters[i]);
    EXPECT_EQ(parsePrefix(prefixText(kPrefixLetters[i])).value(), kPrefixLetters[i]);
  }
}

TEST(TicketNumber, NoOtherTextIsANumber) {
  for (const auto* const text : {"", "А", "-042", "042", "О-042", "O-042", "0-042", "Б-042", "А-4", "А-000",
                                 "А-12345678", "А-04x", "А-0 4", "А-042 ", "\xd0", "АА-042", "Ж-001"})
    EXPECT_FALSE(TicketNumber::parse(text)) << text;
}

TEST(TicketNumber, TheHubLeavesTheKiosksBlocksAloneAndNeverWraps) {
  EXPECT_EQ(nextHubSequence(0), 1);
  EXPECT_EQ(nextHubSequence(498), 499);
  EXPECT_EQ(nextHubSequence(499), 1000);
  // A kiosk's number was the highest so far.
  EXPECT_EQ(nextHubSequence(731), 1000);
  EXPECT_EQ(nextHubSequence(1000), 1001);
  std::set<int> given;
  for (int last = 0; given.size() < 12'000;) {
    last = nextHubSequence(last);
    ASSERT_TRUE(given.insert(last).second);
    ASSERT_TRUE(last <= kLastHubNumber || last >= kFirstLongNumber);
  }
}

TEST(TicketNumber, ALongDaysNumbersAreReadBackToo) {
  for (const int sequence : {1, 499, 500, 999, 1000, 9999, 10000, 99999}) {
    const TicketNumber number{u'К', sequence};
    EXPECT_EQ(TicketNumber::parse(number.text()).value(), number);
  }
}

}  // namespace
}  // namespace priyom
