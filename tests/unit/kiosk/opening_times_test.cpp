// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/opening_times.h"

#include <gtest/gtest.h>

#include "kiosk_stage.h"
#include "ui/language.h"

namespace priyom::kiosk {
namespace {

using State = Doors::State;

// goLive() is on Sunday, 22 November 2026, at 10:42.
Instant at(const char* time) {
  return parseRfc3339(std::string("2026-11-") + time + ":00.000+03:00").value().instant;
}

class OpeningTimesTest : public testing::Test {
 protected:
  OpeningTimesTest() {
    ui::Language::instance().configure("kiosk", "ru", nullptr);
    stage.goLive();
  }
  QString sentence(const Doors& doors) {
    tellDoors(stage, doors);
    return stage.visit->times()->sentence();
  }
  Stage stage;
};

TEST_F(OpeningTimesTest, TheSentenceSaysWhenItOpensAndFromWhenOnTicketsAreGiven) {
  EXPECT_EQ(sentence({State::kClosed, at("23T08:00"), at("23T07:30"), {}}),
            "Центр сейчас закрыт. Откроется завтра в 08:00. Талоны выдаём с 07:30.");
  EXPECT_EQ(sentence({State::kClosed, at("22T13:00"), at("22T13:00"), {}}),
            "Центр сейчас закрыт. Откроется сегодня в 13:00.");
  EXPECT_EQ(sentence({State::kClosed, at("27T09:00"), at("27T09:00"), {}}),
            "Центр сейчас закрыт. Откроется: пятница, 27 ноября, в 09:00.");
  EXPECT_EQ(sentence({State::kClosed, {}, {}, {}}), "Центр сейчас закрыт.");
  EXPECT_FALSE(stage.visit->givesTickets());
}

TEST_F(OpeningTimesTest, ShortlyBeforeAndInTheBreakATicketCanBeTaken) {
  EXPECT_EQ(sentence({State::kSoon, at("22T11:00"), {}, {}}), "Центр откроется в 11:00. Талон можно взять уже сейчас.");
  EXPECT_TRUE(stage.visit->givesTickets());
  EXPECT_EQ(sentence({State::kBreak, at("22T13:00"), {}, {}}),
            "Сейчас перерыв до 13:00. Талон можно взять уже сейчас.");
  EXPECT_TRUE(stage.visit->givesTickets());
  EXPECT_EQ(sentence({}), "");
}

TEST_F(OpeningTimesTest, WhatTheHubSaidLastStaysWithoutALink) {
  tellDoors(stage, {State::kClosed, at("23T08:00"), {}, {}});
  stage.hub->status(ui::HubTransport::State::kLost);
  EXPECT_FALSE(stage.visit->times()->givesTickets());
}

}  // namespace
}  // namespace priyom::kiosk
