// SPDX-License-Identifier: GPL-3.0-or-later
// What a visitor typed is gone with the visitor: from every page of the terminal's memory and from its files. The
// program that ships, on a real X server.
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QRandomGenerator>
#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/stage/stage.h"

namespace priyom::tests {
namespace {

constexpr int kRounds = 5;
constexpr int kWords = 10;    // in each round
constexpr int kLetters = 17;  // 10 words and their spaces fill the field's 200 characters
constexpr int kTypingPaceMs = 8;
constexpr unsigned kBackspaceKey = 22;
constexpr unsigned kF1Key = 67;

// No word of any language, so that whatever is found was typed.
std::u16string word() {
  static constexpr std::u16string_view kAlphabet = u"абвгдежзиклмнопрстуфхцчшщъыьэюя";
  std::u16string made;
  while (made.size() < kLetters)
    made +=
        kAlphabet[static_cast<std::size_t>(QRandomGenerator::global()->bounded(static_cast<int>(kAlphabet.size())))];
  return made;
}

std::array<std::string, 2> encodings(const std::u16string& text) {
  std::string utf16(reinterpret_cast<const char*>(text.data()), text.size() * sizeof(char16_t));
  return {QString::fromStdU16String(text).toStdString(), utf16};
}

class Search {
 public:
  explicit Search(const std::vector<std::u16string>& words) {
    for (const auto& each : words)
      for (auto& needle : encodings(each)) needles_.push_back(std::move(needle));
    for (const auto& each : needles_) searchers_.emplace_back(each.begin(), each.end());
  }
  // Which needles stand there, by their index.
  void in(std::string_view haystack, std::set<std::size_t>& found) const {
    for (std::size_t i = 0; i < needles_.size(); ++i)
      if (!found.contains(i) && std::search(haystack.begin(), haystack.end(), searchers_[i]) != haystack.end())
        found.insert(i);
  }
  std::set<std::size_t> inMemoryOf(pid_t pid) const {
    std::set<std::size_t> found;
    const auto folder = "/proc/" + std::to_string(pid);
    std::ifstream maps(folder + "/maps");
    std::ifstream memory(folder + "/mem", std::ios::binary);
    std::size_t read = 0;
    for (std::string line; std::getline(maps, line);) {
      std::istringstream fields(line);
      std::uint64_t begin = 0, end = 0;
      char dash = 0;
      std::string rights;
      fields >> std::hex >> begin >> dash >> end >> rights;
      if (rights[0] != 'r' || rights[1] != 'w' || line.ends_with("[vvar]")) continue;
      std::string bytes(end - begin, '\0');
      memory.clear();
      memory.seekg(static_cast<std::streamoff>(begin));
      memory.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
      bytes.resize(static_cast<std::size_t>(memory.gcount()));
      read += bytes.size();
      in(bytes, found);
    }
    EXPECT_GT(read, 10U << 20U) << "the memory could not be read";
    return found;
  }
  std::set<std::size_t> inFilesOf(const std::filesystem::path& folder) const {
    std::set<std::size_t> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream file(entry.path(), std::ios::binary);
      in(std::string(std::istreambuf_iterator<char>(file), {}), found);
    }
    return found;
  }

 private:
  using Searcher = std::boyer_moore_horspool_searcher<std::string::const_iterator>;
  std::vector<std::string> needles_;
  std::vector<Searcher> searchers_;
};

class KioskMemory : public testing::Test {
 protected:
  static std::filesystem::path folder() {
    return std::filesystem::path(PRIYOM_BIN_DIR).parent_path() / "e2e" /
           testing::UnitTest::GetInstance()->current_test_info()->name();
  }
  void openTextQuestion() {
    kiosk_->x().setLayout("ru");
    kiosk_->click("startFindHelp");
    kiosk_->click("introBegin");
    const auto linkId = [&] { return kiosk_->property("questionPage", "linkId").toString(); };
    for (int page = 0; page < 60 && linkId() != QStringLiteral("6.6"); ++page) {
      const auto before = linkId();
      kiosk_->click("skipButton");
      eventually([&] { return linkId() != before; }, std::chrono::seconds(5));
    }
    kiosk_->click("textAnswer");
  }
  void typeAll() {
    for (int round = 0; round < kRounds; ++round) {
      std::u16string text;
      for (int i = 0; i < kWords; ++i) {
        words_.push_back(word());
        text += (i > 0 ? u" " : u"") + words_.back();
      }
      if (round > 0)
        kiosk_->type(std::vector<KeyStroke>(static_cast<std::size_t>(kWords * (kLetters + 1)), {kBackspaceKey, false}),
                     kTypingPaceMs);
      kiosk_->type(russianKeys(text), kTypingPaceMs);
      kiosk_->see("textAnswer", "text", QString::fromStdU16String(text));
    }
  }
  void expectNothingLeft(const char* after) {
    const Search search(words_);
    std::set<std::size_t> found;
    // The page goes with the next turns of the event loop.
    eventually([&] { return (found = search.inMemoryOf(kiosk_->program().pid())).empty(); }, std::chrono::seconds(10));
    EXPECT_EQ(found.size(), 0U) << "of 50 answers in two encodings, after " << after;
    EXPECT_EQ(search.inFilesOf(stage_.stateDir()).size(), 0U) << "in the files, after " << after;
  }

  Stage stage_{freshFolder(folder())};
  std::unique_ptr<Screen> kiosk_;
  std::vector<std::u16string> words_;
};

TEST_F(KioskMemory, HoldsNothingOfAVisitorWhoWalkedAway) {
  kiosk_ = stage_.openKiosk({"--idle", "8", "--still-here", "2"});
  openTextQuestion();
  typeAll();
  EXPECT_GE(Search(words_).inMemoryOf(kiosk_->program().pid()).size(), static_cast<std::size_t>(kWords))
      << "the control: while the visitor writes, it is there";
  kiosk_->see("startPage");
  expectNothingLeft("a minute alone");
}

// The voice has memory of its own, and so have those who speak through it.
TEST_F(KioskMemory, HoldsNothingOfWhatWasReadAloud) {
  const auto sound = folder() / "headphones.wav";
  kiosk_ = stage_.openKiosk({"--idle", "8", "--still-here", "2", "--headphones", "wav:" + sound.string()});
  openTextQuestion();
  kiosk_->type({{kF1Key, false}}, kTypingPaceMs);
  typeAll();
  const auto before = std::filesystem::file_size(sound);
  kiosk_->type({{kF1Key, false}}, kTypingPaceMs);  // all that was written, at once
  constexpr std::uintmax_t kTenSeconds = 10 * 2 * 22'050;
  EXPECT_TRUE(eventually([&] { return std::filesystem::file_size(sound) > before + kTenSeconds; },
                         std::chrono::seconds(10)))
      << "the control: ten words take long to say";
  kiosk_->see("startPage");
  expectNothingLeft("being read to");
}

TEST_F(KioskMemory, HoldsNothingOnceTheTicketIsTaken) {
  kiosk_ = stage_.openKiosk();
  openTextQuestion();
  typeAll();
  for (int page = 0; page < 60 && !kiosk_->shows("reviewPage"); ++page) {
    kiosk_->click("nextButton");
    sleepMs(100);
  }
  kiosk_->read();
  kiosk_->click("reviewConfirm");
  kiosk_->see("resultPage");
  kiosk_->read();
  kiosk_->click("helpTicket");
  kiosk_->see("printState", "stateName", "printed");
  kiosk_->read();
  kiosk_->click("doneButton");
  kiosk_->see("startPage");
  expectNothingLeft("the ticket");
}

}  // namespace
}  // namespace priyom::tests

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
