// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/catalogue_json.h"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>

#include "protocol/centre_json.h"
#include "protocol/rpc.h"

namespace priyom::protocol {
namespace {

std::string textOf(const char* file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string sampleText() {
  return textOf(PRIYOM_SOURCE_DIR "/assets/catalogue/sample.json");
}

Catalogue joined(const std::vector<std::string>& parts) {
  Catalogue all;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto part = cataloguePartFromJson(boost::json::parse(parts[i]).as_object()).value();
    EXPECT_EQ(part.part, static_cast<int>(i));
    EXPECT_EQ(part.parts, static_cast<int>(parts.size()));
    const auto append = [](auto& whole, const auto& more) { whole.insert(whole.end(), more.begin(), more.end()); };
    append(all.ages, part.entries.ages);
    append(all.services, part.entries.services);
    append(all.institutions, part.entries.institutions);
    append(all.lessons, part.entries.lessons);
  }
  return all;
}

TEST(TheSampleCatalogue, IsWholeAndFitsItsCentre) {
  const auto catalogue = catalogueFromText(sampleText());
  ASSERT_TRUE(catalogue) << catalogue.error().text;
  const auto centre = centreFromText(textOf(PRIYOM_SOURCE_DIR "/assets/centre/sample.json")).value();
  const auto fits = validate(*catalogue, centre);
  EXPECT_TRUE(fits) << fits.error().text;
  EXPECT_EQ(catalogue->ages.size(), 7U);
  EXPECT_EQ(catalogue->lessons.front().subtitles.at("tt"), "first-weeks.tt.srt");
  for (const auto& age : catalogue->ages) {
    const auto many = std::count_if(catalogue->services.begin(), catalogue->services.end(), [&](const Help& help) {
      return std::find(help.ages.begin(), help.ages.end(), age.id) != help.ages.end();
    });
    EXPECT_GE(many, 4) << age.id.text;
  }
}

// Every text of the sample stands in every language that the kiosk speaks.
TEST(TheSampleCatalogue, SpeaksAllLanguagesOfTheKiosk) {
  const std::set<std::string> languages{"ru", "en", "tt"};
  int texts = 0;
  const std::function<void(const boost::json::value&, const std::string&)> look = [&](const boost::json::value& value,
                                                                                      const std::string& at) {
    if (const auto* array = value.if_array()) {
      for (const auto& each : *array) look(each, at);
    } else if (const auto* object = value.if_object()) {
      const bool text = object->contains("ru") && !at.ends_with("subtitles");
      if (text) {
        ++texts;
        std::set<std::string> there;
        for (const auto& [language, words] : *object) there.insert(std::string(language));
        EXPECT_EQ(there, languages) << at << ": " << boost::json::serialize(value);
      } else {
        for (const auto& [name, each] : *object) look(each, std::string(name));
      }
    }
  };
  look(boost::json::parse(sampleText()), "");
  EXPECT_GT(texts, 200);
}

TEST(ACatalogueAsJson, IsTheSameAfterTheWayThroughItsParts) {
  const auto catalogue = catalogueFromText(sampleText()).value();
  EXPECT_EQ(catalogueFromJson(toJson(catalogue)).value(), catalogue);
  const auto parts = cataloguePartsJson(catalogue).value();
  EXPECT_GT(parts.size(), 1U) << "one message would do, and nothing is shown here";
  for (const auto& part : parts) EXPECT_LT(part.size(), kMaxMessage - 256);
  EXPECT_EQ(joined(parts), catalogue);
}

TEST(ACatalogueAsJson, WithNothingInItIsOnePart) {
  const auto parts = cataloguePartsJson({}).value();
  ASSERT_EQ(parts.size(), 1U);
  EXPECT_TRUE(joined(parts).empty());
}

TEST(ACatalogueAsJson, AnEntryThatFitsInNoMessageIsNamed) {
  Catalogue catalogue;
  Help help;
  help.id = HelpId{"endless"};
  help.about.assign(40, LocalText{{{"ru", std::string(4000, 'x')}}});
  catalogue.services = {help};
  const auto parts = cataloguePartsJson(catalogue);
  ASSERT_FALSE(parts);
  EXPECT_NE(parts.error().text.find("'endless'"), std::string::npos);
}

TEST(ACatalogueAsJson, ATextAloneIsRussian) {
  const auto read = catalogueFromText(R"({"ages": [{"id": "3-6", "name": "3–6 лет"}]})");
  ASSERT_TRUE(read) << read.error().text;
  EXPECT_EQ(read->ages[0].name.in("ru"), "3–6 лет");
}

TEST(ACatalogueAsJson, AMistakeIsNamedByEntryAndField) {
  const auto why = [](const char* text) {
    const auto read = catalogueFromText(text);
    return read ? std::string("it was taken") : read.error().text;
  };
  EXPECT_NE(why(R"({"services": [{"id": "speech", "name": 5}]})").find("[speech] name"), std::string::npos);
  EXPECT_NE(why(R"({"services": [{"id": "speech", "name": {"ru": 5}}]})").find("[speech] name"), std::string::npos);
  EXPECT_NE(why(R"({"services": ["speech"]})").find("services: [0] id"), std::string::npos);
  EXPECT_NE(why(R"({"lessons": [{"id": "games", "minutes": 0}]})").find("[games] minutes"), std::string::npos);
  EXPECT_NE(why(R"({"ages": 5})").find("ages"), std::string::npos);
  EXPECT_NE(why(R"({"institutions": [{"id": "clinic"}]})").find("'clinic' has no Russian purpose"), std::string::npos);
  EXPECT_NE(why("[]").find("one JSON object"), std::string::npos);
  EXPECT_NE(why("{").find("not JSON"), std::string::npos);
}

}  // namespace
}  // namespace priyom::protocol
