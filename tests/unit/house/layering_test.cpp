// SPDX-License-Identifier: GPL-3.0-or-later
// The one-way dependencies of ARCHITECTURE.md, held against every #include of the sources.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Parts = std::set<std::string>;

// Which parts a part may include, apart from itself. The order is that of ARCHITECTURE.md.
const std::map<std::string, Parts> kAllowed = {
    {"domain", {}},
    {"questionnaire", {"domain"}},
    {"names", {"domain"}},
    {"token", {"domain"}},
    {"protocol", {"domain"}},
    {"storage", {"domain"}},
    {"speech", {"domain"}},
    {"print", {"domain"}},
    {"calendar_file", {"domain"}},
    {"form_packs", {"domain", "names"}},
    {"link", {"protocol", "domain"}},
    {"paper", {"print", "token", "domain"}},
    {"ui", {"link", "protocol", "token", "questionnaire", "domain"}},
    {"hub", {"link", "protocol", "storage", "domain", "questionnaire", "token", "calendar_file"}},
    {"kiosk", {"ui", "link", "protocol", "domain", "paper", "print", "questionnaire", "token", "storage", "speech"}},
    {"desk",
     {"ui", "link", "protocol", "domain", "paper", "print", "questionnaire", "token", "names", "form_packs", "storage",
      "speech"}},
    {"queue-display", {"ui", "link", "protocol", "domain", "speech"}},
    {"ctl", {"link", "protocol", "domain", "questionnaire", "token", "names", "print", "calendar_file", "form_packs"}},
};

// Toolkits that a part must do without.
const std::map<std::string, std::vector<std::string>> kForbidden = {
    {"domain", {"Q", "boost/asio", "boost/beast", "boost/json", "sqlite3", "spdlog", "nlohmann"}},
    {"questionnaire", {"Q", "boost/asio", "boost/beast", "sqlite3"}},
    {"token", {"Q", "boost/asio", "sqlite3"}},
    {"protocol", {"Q", "boost/asio", "boost/beast", "sqlite3"}},
    {"storage", {"Q", "boost/asio", "boost/beast"}},
    {"link", {"Q", "sqlite3"}},
    {"print", {"Q", "sqlite3"}},
    {"calendar_file", {"Q", "boost/asio", "boost/json", "sqlite3"}},
    {"form_packs", {"Q", "boost/asio", "sqlite3"}},
    {"hub", {"Q", "sqlite3"}},
    {"ctl", {"Q", "sqlite3"}},
};

struct Include {
  fs::path file;
  int line;
  std::string target;
};

const std::vector<std::pair<std::string, std::string>>& folders() {
  static const std::vector<std::pair<std::string, std::string>> all = [] {
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& entry : fs::directory_iterator(PRIYOM_SOURCE_DIR "/common"))
      if (entry.is_directory()) found.emplace_back(entry.path().filename(), entry.path());
    for (const auto* part : {"hub", "desk", "ctl"})
      found.emplace_back(part, PRIYOM_SOURCE_DIR "/registrar-station/" + std::string(part));
    for (const auto* part : {"kiosk", "queue-display"})
      found.emplace_back(part, PRIYOM_SOURCE_DIR "/" + std::string(part));
    return found;
  }();
  return all;
}

std::vector<Include> includesIn(const fs::path& folder) {
  static const std::regex kPattern(R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re");
  std::vector<Include> all;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto extension = entry.path().extension();
    if (extension != ".h" && extension != ".cpp") continue;
    std::ifstream file(entry.path());
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
      std::smatch match;
      if (std::regex_search(line, match, kPattern)) all.push_back({entry.path(), number, match[1]});
    }
  }
  return all;
}

// "ui" of "ui/theme.h"; "" where the first folder is none of ours.
std::string partOf(const std::string& include) {
  const auto slash = include.find('/');
  const auto part = include.substr(0, slash == std::string::npos ? 0 : slash);
  return kAllowed.contains(part) || part == "tests" ? part : "";
}

TEST(House, NoIncludeRunsAgainstTheDirectionOfDependency) {
  std::size_t checked = 0;
  for (const auto& [part, folder] : folders()) {
    const auto rule = kAllowed.find(part);
    ASSERT_NE(rule, kAllowed.end()) << folder << " is not on the map: say in ARCHITECTURE.md and here what it may use";
    for (const auto& include : includesIn(folder)) {
      ++checked;
      const auto target = partOf(include.target);
      if (target.empty() || target == part) continue;
      EXPECT_TRUE(rule->second.contains(target))
          << include.file << ':' << include.line << ": " << part << " may not include " << include.target;
    }
  }
  EXPECT_GT(checked, 100U) << "the sources were not found";
}

TEST(House, TheRulesKeepOutOfToolkits) {
  for (const auto& [part, folder] : folders()) {
    const auto rule = kForbidden.find(part);
    if (rule == kForbidden.end()) continue;
    for (const auto& include : includesIn(folder)) {
      for (const auto& prefix : rule->second) {
        // Qt's headers: QString, QtCore/…
        const bool hit = prefix == "Q"
                             ? include.target.size() > 1 && include.target[0] == 'Q' && std::isupper(include.target[1])
                             : include.target.starts_with(prefix);
        const bool qtModule = prefix == "Q" && include.target.starts_with("Qt");
        EXPECT_FALSE(hit || qtModule) << include.file << ':' << include.line << ": " << part << " does without "
                                      << include.target;
      }
    }
  }
}

TEST(House, TheDirectionHasNoCircle) {
  // Repeatedly takes away the parts that use nothing that is left.
  auto left = kAllowed;
  for (bool moved = true; moved && !left.empty();) {
    moved = false;
    for (auto it = left.begin(); it != left.end();) {
      const bool free =
          std::none_of(it->second.begin(), it->second.end(), [&](const auto& used) { return left.contains(used); });
      moved |= free;
      it = free ? left.erase(it) : std::next(it);
    }
  }
  EXPECT_TRUE(left.empty()) << "circle through " << left.begin()->first;
}

TEST(House, EverySourceSaysItsLicence) {
  for (const auto& [part, folder] : folders()) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const auto extension = entry.path().extension();
      if (extension != ".h" && extension != ".cpp" && extension != ".qml") continue;
      std::ifstream file(entry.path());
      std::string first;
      std::getline(file, first);
      EXPECT_NE(first.find("SPDX-License-Identifier: GPL-3.0-or-later"), std::string::npos) << entry.path();
    }
  }
}

}  // namespace
