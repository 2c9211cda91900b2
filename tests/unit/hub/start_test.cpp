// SPDX-License-Identifier: GPL-3.0-or-later
// A hub that can not start says so in a sentence, and breaks nothing.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "hub/options.h"
#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {
namespace {

class Start : public testing::Test {
 protected:
  hub::HubOptions options() {
    hub::HubOptions options;
    options.state = folder_.file("state");
    options.centre = PRIYOM_SOURCE_DIR "/assets/centre/sample.json";
    return options;
  }
  static Error whyNot(const hub::HubOptions& options) {
    const auto hub = hub::Hub::open(options);
    return hub ? fail(Errc::kFailed, "it started") : hub.error();
  }
  std::filesystem::path write(const std::string& name, const std::string& text) {
    std::ofstream(folder_.file(name)) << text;
    return folder_.file(name);
  }
  ScratchFolder folder_;
};

TEST_F(Start, NamesWhatIsWrongWithTheCentre) {
  auto wanted = options();
  wanted.centre = folder_.file("none.json");
  EXPECT_NE(whyNot(wanted).text.find("none.json"), std::string::npos);
  wanted.centre = write("bad.json", R"({"id": "sample", "name": 5})");
  EXPECT_NE(whyNot(wanted).text.find("name"), std::string::npos) << whyNot(wanted).text;
}

TEST_F(Start, NamesAnUnknownTimeZoneAndAMissingFolder) {
  std::ifstream sample(options().centre);
  std::string text{std::istreambuf_iterator<char>(sample), {}};
  text.replace(text.find("Europe/Moscow"), 13, "Europe/Nowher");
  auto wanted = options();
  wanted.centre = write("zone.json", text);
  EXPECT_NE(whyNot(wanted).text.find("Europe/Nowher"), std::string::npos);
  wanted = options();
  wanted.questionnaires = folder_.file("none");
  EXPECT_EQ(whyNot(wanted).code, Errc::kNotFound);
}

TEST_F(Start, NamesWhatIsWrongWithTheCatalogueAndDoesWithoutOne) {
  auto wanted = options();
  EXPECT_EQ(whyNot(wanted).text, "it started");
  wanted.catalogue = folder_.file("none.json");
  EXPECT_EQ(whyNot(wanted).text, "it started");
  wanted.catalogue = write("catalogue.json", R"({"ages": [{"id": "3-6", "name": {"en": "3 to 6"}}]})");
  EXPECT_NE(whyNot(wanted).text.find("catalogue.json: age '3-6' has no Russian name"), std::string::npos)
      << whyNot(wanted).text;
  wanted.catalogue = write("line.json", R"({"ages": [{"id": "3-6", "name": "3–6 лет"}], "services": [{"id": "speech",
    "name": "Логопед", "about": ["Звуки."], "given_by": "логопед", "ages": ["3-6"], "line": "upstairs"}]})");
  EXPECT_NE(whyNot(wanted).text.find("'upstairs'"), std::string::npos) << whyNot(wanted).text;
}

TEST_F(Start, ACalendarWithAMistakeDoesNotKeepTheDoorsShut) {
  auto wanted = options();
  wanted.calendars = folder_.file("calendars");
  EXPECT_EQ(whyNot(wanted).code, Errc::kNotFound) << "a folder that is not there is a mistake on the command line";
  std::filesystem::create_directories(wanted.calendars);
  write("calendars/ru-2027.json", "not JSON");
  EXPECT_EQ(whyNot(wanted).text, "it started");
}

TEST_F(Start, RefusesADamagedStoreAndLeavesItAsItIs) {
  std::filesystem::create_directories(options().state);
  const std::string rubbish(8192, 'x');
  write("state/hub.db", rubbish);
  // The key is there, so that the store is what fails.
  std::ofstream(options().state / "master.key") << std::string(32, 'k');
  ::chmod((options().state / "master.key").c_str(), 0600);
  EXPECT_EQ(whyNot(options()).code, Errc::kCorrupt) << whyNot(options()).text;
  std::ifstream after(options().state / "hub.db");
  EXPECT_EQ((std::string{std::istreambuf_iterator<char>(after), {}}), rubbish);
}

TEST_F(Start, RefusesTheStateOfAHubThatRuns) {
  const auto first = hub::Hub::open(options());
  ASSERT_TRUE(first) << first.error().text;
  EXPECT_EQ(whyNot(options()).code, Errc::kConflict);
}

TEST_F(Start, WritesItsPortWhereItWasAsked) {
  RunningHub other;
  auto wanted = options();
  wanted.portFile = folder_.file("port");
  const auto hub = hub::Hub::open(wanted);
  ASSERT_TRUE(hub);
  std::thread serving([&] { EXPECT_TRUE((*hub)->run()); });
  (*hub)->stop();
  serving.join();
  std::ifstream file(wanted.portFile);
  int port = 0;
  file >> port;
  EXPECT_EQ(port, (*hub)->port());
}

hub::CommandLine parse(std::vector<const char*> words) {
  words.insert(words.begin(), "priyom-hub");
  return hub::readCommandLine(static_cast<int>(words.size()), words.data());
}

TEST_F(Start, ReadsItsOptionsFromAFileAndTheCommandLineWins) {
  const auto file =
      write("hub.toml",
            "listen = \"127.0.0.1:7000\"\nstate = \"/from/file\"\ncentre = \"/centre.json\"\nname = [\"hub.local\"]\n");
  const auto line = parse({"--config", file.c_str(), "--listen", "[::1]:0"});
  ASSERT_FALSE(line.exitCode);
  EXPECT_EQ(line.options.state, "/from/file");
  EXPECT_EQ(line.options.listener.address, "::1");
  EXPECT_EQ(line.options.listener.port, 0);
  EXPECT_EQ(line.options.names, std::vector<std::string>{"hub.local"});
  EXPECT_EQ(parse({"--config", file.c_str()}).options.listener.port, 7000);
}

TEST_F(Start, AMisspeltOptionInTheFileEndsWithTwo) {
  const auto file =
      write("hub.toml", "lisen = \"127.0.0.1:7000\"\nstate = \"/from/file\"\ncentre = \"/centre.json\"\n");
  EXPECT_EQ(parse({"--config", file.c_str()}).exitCode, 2);
}

TEST_F(Start, AMistakeOnTheCommandLineEndsWithTwo) {
  EXPECT_EQ(parse({"--help"}).exitCode, 0);
  EXPECT_EQ(parse({}).exitCode, 2);
  EXPECT_EQ(parse({"--state", "s", "--centre", "c", "--listen", "7443"}).exitCode, 2);
  EXPECT_EQ(parse({"--state", "s", "--centre", "c", "--listen", "127.0.0.1:70000"}).exitCode, 2);
  EXPECT_EQ(parse({"--state", "s", "--centre", "c", "--colour", "red"}).exitCode, 2);
  EXPECT_EQ(parse({"--config", "/no/such.toml", "--state", "s", "--centre", "c"}).exitCode, 2);
}

}  // namespace
}  // namespace priyom::tests
