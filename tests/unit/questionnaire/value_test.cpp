// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaire/value.h"

#include <gtest/gtest.h>

namespace priyom::questionnaire {
namespace {

TEST(Value, ADateThatDoesNotExistIsNotTaken) {
  EXPECT_TRUE(Date::parse("2024-02-29"));
  EXPECT_TRUE(Date::parse("2024-02"));
  EXPECT_TRUE(Date::parse("2024"));
  for (const char* wrong :
       {"", "24", "2023-02-29", "2024-13", "2024-00", "2024-1-1", "2024-01-32", "0000", "2024-01-01T", "27.12.2021"}) {
    EXPECT_FALSE(Date::parse(wrong)) << wrong;
  }
}

TEST(Value, ATimeIsTakenAsFhirWritesItAndNoOther) {
  EXPECT_TRUE(Time::parse("23:59:60"));
  EXPECT_EQ(Time::parse("09:05:07.250")->text(), "09:05:07.250");
  for (const char* wrong : {"", "9:05:07", "09:05", "24:00:00", "09:60:00", "09:05:07.", "09:05:07.x", "09-05-07"}) {
    EXPECT_FALSE(Time::parse(wrong)) << wrong;
  }
}

TEST(Value, ATimeOfADayNeedsItsDistanceFromUtc) {
  EXPECT_EQ(DateTime::parse("2015-02-07T13:28:17-05:00")->text(), "2015-02-07T13:28:17-05:00");
  EXPECT_EQ(DateTime::parse("2015-02-07T13:28:17.5Z")->text(), "2015-02-07T13:28:17.5Z");
  EXPECT_TRUE(DateTime::parse("2015-02"));
  for (const char* wrong :
       {"2015-02-07T13:28:17", "2015-02T13:28:17Z", "2015-02-07T13:28Z", "2015-02-07T13:28:17+15:00", "2015-02-07T"}) {
    EXPECT_FALSE(DateTime::parse(wrong)) << wrong;
  }
}

TEST(Value, ADecimalKeepsItsPrecision) {
  EXPECT_EQ(Decimal::parse("1.50")->text, "1.50");
  EXPECT_EQ(Decimal::parse("-0.5e3")->value, -500);
  for (const char* wrong : {"", "1.", ".5", "01", "+1", "1,5", "NaN", "0x1", "1e999"})
    EXPECT_FALSE(Decimal::parse(wrong)) << wrong;
}

TEST(Value, NumbersCompareAcrossIntegerAndDecimal) {
  EXPECT_EQ(compare(std::int64_t{2}, *Decimal::parse("2.00")), Order::kEqual);
  EXPECT_EQ(compare(*Decimal::parse("1.9"), std::int64_t{2}), Order::kLess);
}

TEST(Value, MomentsCompareAcrossTimeZones) {
  const Answer moscow = *DateTime::parse("2021-12-27T12:00:00+03:00");
  EXPECT_EQ(compare(moscow, *DateTime::parse("2021-12-27T09:00:00Z")), Order::kEqual);
  EXPECT_EQ(compare(moscow, *DateTime::parse("2021-12-27T11:30:00+02:00")), Order::kLess);
  EXPECT_EQ(compare(moscow, *DateTime::parse("2021-12-27T09:00:00.001Z")), Order::kLess);
}

TEST(Value, DatesThatAgreeAsFarAsBothGoAreInNoOrder) {
  EXPECT_EQ(compare(*Date::parse("2021"), *Date::parse("2021-12")), Order::kUnknown);
  EXPECT_EQ(compare(*Date::parse("2020"), *Date::parse("2021-12")), Order::kLess);
  EXPECT_EQ(compare(*Date::parse("2021-12-27"), *DateTime::parse("2021-12-27T12:00:00Z")), Order::kUnknown);
  EXPECT_EQ(compare(*Date::parse("2021-12-28"), *DateTime::parse("2021-12-27T12:00:00Z")), Order::kGreater);
  EXPECT_EQ(compare(*Date::parse("2021-12"), *DateTime::parse("2021-12")), Order::kEqual);
}

TEST(Value, ACodingIsKnownBySystemAndCodeNotByItsDisplay) {
  EXPECT_TRUE(same(Coding{"s", "a", "eins"}, Coding{"s", "a", "one"}));
  EXPECT_FALSE(same(Coding{"s", "a", ""}, Coding{"t", "a", ""}));
  EXPECT_FALSE(same(Coding{"s", "a", ""}, Coding{"", "a", ""}));
  EXPECT_FALSE(same(Coding{"", "", "one"}, Coding{"", "", "two"}));
  EXPECT_EQ(compare(Coding{"s", "a", ""}, Coding{"s", "b", ""}), Order::kUnknown);
}

TEST(Value, QuantitiesOfDifferentUnitsAreInNoOrder) {
  const auto metres = [](const char* value, const char* unit) {
    return Quantity{Decimal::parse(value), "", unit, "http://unitsofmeasure.org", unit};
  };
  EXPECT_EQ(compare(metres("2", "m"), metres("3", "m")), Order::kLess);
  EXPECT_EQ(compare(metres("2", "m"), metres("3", "cm")), Order::kUnknown);
}

TEST(Value, AnswersOfDifferentTypesAreNeverTheSame) {
  EXPECT_FALSE(same(std::string("1"), std::int64_t{1}));
  EXPECT_FALSE(same(true, std::string("true")));
  EXPECT_FALSE(same(Coding{"", "a", ""}, std::string("a")));
}

}  // namespace
}  // namespace priyom::questionnaire
