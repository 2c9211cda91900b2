// SPDX-License-Identifier: GPL-3.0-or-later
// What is offered to read, and where one comes to by Back.
#include "kiosk/catalogue.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "kiosk_stage.h"
#include "ui/language.h"

namespace priyom::kiosk {
namespace {

using namespace std::chrono_literals;

class Reading : public testing::Test {
 protected:
  Reading() { ui::Language::instance().configure("kiosk", "ru", nullptr); }
  ~Reading() override { ui::Language::instance().configure("kiosk", "en", nullptr); }
  static QStringList names(const QVariantList& groups) {
    QStringList all;
    for (const auto& group : groups)
      for (const auto& entry : group.toMap().value("entries").toList()) all << entry.toMap().value("name").toString();
    return all;
  }
  Stage stage;
  Visit& visit = *stage.visit;
  Catalogue& catalogue = *stage.visit->catalogue();
};

TEST_F(Reading, NothingIsOfferedBeforeTheHubHasToldWhatThereIs) {
  stage.hub->status(ui::HubTransport::State::kLive);
  EXPECT_TRUE(catalogue.empty());
  visit.more();
  visit.browse(Catalogue::Shelf::Services);
  EXPECT_EQ(visit.step(), Visit::Step::More) << "there is nothing to read yet";
  visit.back();
  stage.goLive();
  EXPECT_FALSE(catalogue.empty());
  visit.more();
  visit.browse(Catalogue::Shelf::Services);
  EXPECT_EQ(visit.step(), Visit::Step::Catalogue);
}

TEST_F(Reading, WhatWasToldStaysWhenTheLinkIsLost) {
  stage.goLive();
  stage.hub->status(ui::HubTransport::State::kLost);
  visit.more();
  visit.browse(Catalogue::Shelf::Services);
  EXPECT_EQ(names(catalogue.groups()).size(), 7);
  catalogue.choose("older");
  catalogue.choose("home-help");
  visit.takeTicketForIt();
  EXPECT_EQ(visit.step(), Visit::Step::Catalogue) << "no ticket without a hub";
}

TEST_F(Reading, AHubThatWasStartedAnewIsAskedAnewAndLateAnswersDoNotCount) {
  stage.goLive();
  stage.hub->status(ui::HubTransport::State::kLost);
  stage.hub->status(ui::HubTransport::State::kLive);
  stage.hub->status(ui::HubTransport::State::kLive);
  auto small = sampleCatalogue();
  small.institutions.clear();
  stage.hub->answer("catalogue.get", boost::json::value(protocol::toJson(protocol::CataloguePart{0, 1, {}})));
  EXPECT_TRUE(catalogue.hasInstitutions()) << "that was the answer to the first question";
  stage.giveCatalogue(small);
  EXPECT_FALSE(catalogue.hasInstitutions());
}

TEST_F(Reading, EachAgeShowsItsServices) {
  stage.goLive();
  visit.more();
  visit.browse(Catalogue::Shelf::Services);
  EXPECT_EQ(names(catalogue.groups()).front(), "Ждём ребёнка и до 1 года");
  catalogue.choose("12-18");
  EXPECT_EQ(catalogue.chosen(), "12–18 лет");
  const auto services = names(catalogue.groups());
  EXPECT_TRUE(services.contains("Подростковый клуб"));
  EXPECT_TRUE(services.contains("Пособия и выплаты на детей"));
  EXPECT_FALSE(services.contains("Помощь на дому"));
  catalogue.choose("teen-club");
  EXPECT_EQ(visit.sentence(), "Подростковый клуб");
  EXPECT_EQ(catalogue.help().value("paragraphs").toStringList().size(), 3);
  EXPECT_EQ(catalogue.lineName(), "Приём");
  EXPECT_FALSE(catalogue.booked());
}

TEST_F(Reading, IsInTheChosenLanguageAtOnce) {
  stage.goLive();
  visit.more();
  visit.browse(Catalogue::Shelf::Services);
  ui::Language::instance().setCode("tt");
  EXPECT_EQ(names(catalogue.groups()).last(), "Олы яшьтәгеләр");
  ui::Language::instance().setCode("en");
  EXPECT_EQ(names(catalogue.groups()).last(), "Older people");
}

TEST_F(Reading, OnlyWhatThePageShowsCanBeChosen) {
  stage.goLive();
  visit.more();
  visit.browse(Catalogue::Shelf::Services);
  catalogue.choose("nobody");
  EXPECT_EQ(catalogue.stage(), Catalogue::Stage::Ages);
  catalogue.choose("3-6");
  catalogue.choose("home-help");
  EXPECT_EQ(catalogue.stage(), Catalogue::Stage::List);
}

TEST_F(Reading, ASpecialistWhoTakesNobodyIsNotOffered) {
  auto centre = sampleCentre();
  for (auto& specialist : centre.specialists) specialist.active = false;
  stage.goLive();
  stage.hub->answerSubscription("centre.get", protocol::toJson(centre));
  visit.more();
  visit.browse(Catalogue::Shelf::Services);
  catalogue.choose("adults");
  catalogue.choose("psychologist");
  EXPECT_FALSE(catalogue.booked());
  visit.bookForIt();
  EXPECT_EQ(visit.step(), Visit::Step::Catalogue);
}

TEST_F(Reading, BackFromABookingLeadsToWhatWasRead) {
  stage.goLive();
  visit.more();
  visit.browse(Catalogue::Shelf::Services);
  catalogue.choose("adults");
  catalogue.choose("psychologist");
  visit.bookForIt();
  EXPECT_EQ(visit.step(), Visit::Step::Booking);
  EXPECT_EQ(visit.appointment()->serviceName(), "Консультация");
  while (visit.step() == Visit::Step::Booking) visit.back();
  EXPECT_EQ(visit.step(), Visit::Step::Catalogue);
  EXPECT_EQ(visit.sentence(), "Консультация психолога");
}

TEST_F(Reading, LessonsStandByTopicAndAge) {
  stage.goLive();
  visit.more();
  visit.browse(Catalogue::Shelf::Lessons);
  EXPECT_EQ(names(catalogue.groups()).last(), "Все возрасты");
  catalogue.choose("7-11");
  QStringList topics;
  for (const auto& group : catalogue.groups()) topics << group.toMap().value("heading").toString();
  EXPECT_EQ(topics, (QStringList{"Воспитание и учёба", "Подростки"}));
  visit.back();
  catalogue.choose("");
  EXPECT_EQ(names(catalogue.groups()).size(), static_cast<qsizetype>(sampleCatalogue().lessons.size()));
}

TEST_F(Reading, AFileIsLookedForAmongTheVideosOnly) {
  QTemporaryDir folder;
  QDir(folder.path()).mkdir("videos");
  const auto write = [&](const QString& name) {
    QFile file(folder.filePath(name));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  };
  write("secret.mp4");
  write("videos/first-weeks.mp4");
  catalogue.setVideos(folder.filePath("videos"));
  auto told = sampleCatalogue();
  // As an evil hub would tell it: this is not how the file is read.
  told.lessons[1].file = "../secret.mp4";
  stage.goLive();
  stage.hub->status(ui::HubTransport::State::kLive);
  stage.giveCatalogue(told);
  visit.more();
  visit.browse(Catalogue::Shelf::Lessons);
  catalogue.choose("");
  const auto fileOf = [&](const char* lesson) {
    catalogue.choose(lesson);
    const auto file = catalogue.lesson().value("file").toString();
    visit.back();
    return file;
  };
  EXPECT_EQ(fileOf("first-weeks"), folder.filePath("videos/first-weeks.mp4"));
  EXPECT_EQ(fileOf("speech-games"), "") << "outside of the folder";
  EXPECT_EQ(fileOf("homework"), "") << "none is named";
}

TEST_F(Reading, IsForgottenWithTheVisit) {
  stage.goLive();
  visit.more();
  visit.browse(Catalogue::Shelf::Services);
  catalogue.choose("adults");
  catalogue.choose("urgent-services");
  visit.quit();
  EXPECT_EQ(catalogue.stage(), Catalogue::Stage::Closed);
  EXPECT_TRUE(catalogue.help().isEmpty());
  visit.takeTicket();
  visit.chooseLine("documents");
  visit.back();
  EXPECT_EQ(visit.step(), Visit::Step::ChoosingLine) << "and leads nobody else astray";
}

TEST(AReader, HasMoreTimeThanOneWhoIsAsked) {
  Stage quick({.idle = 50ms, .idleOnLongPages = 20s, .stillHere = 20s});
  quick.goLive();
  quick.visit->more();
  EXPECT_TRUE(QTest::qWaitFor([&] { return quick.visit->idle()->asking(); }, 2000));
  quick.visit->idle()->stay();
  quick.visit->browse(Catalogue::Shelf::Institutions);
  EXPECT_FALSE(QTest::qWaitFor([&] { return quick.visit->idle()->asking(); }, 300));
}

}  // namespace
}  // namespace priyom::kiosk
