// SPDX-License-Identifier: GPL-3.0-or-later
// What a listener may rely on. The last test is with the voice that ships.
#include "speech/speaker.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <future>

namespace priyom::speech {
namespace {

using namespace std::chrono_literals;

// Waits where a sound card would be busy, until the test lets it go or it is told to stop.
class Ear : public Sound {
 public:
  struct Heard {
    std::mutex mutex;
    std::condition_variable changed;
    int begun = 0;
    int whole = 0;
    Pcm last;
    std::atomic<bool> busy = false;
  };
  explicit Ear(Heard& heard) : heard_(heard) {}
  Result<void> play(const Pcm& pcm, const std::atomic<bool>& stop) override {
    tell([&] { ++heard_.begun, heard_.last = pcm; });
    while (heard_.busy && !stop) std::this_thread::sleep_for(1ms);
    if (!stop) tell([&] { ++heard_.whole; });
    return {};
  }

 private:
  template <typename What>
  void tell(What what) {
    const std::lock_guard lock(heard_.mutex);
    what();
    heard_.changed.notify_all();
  }
  Heard& heard_;
};

class Listener : public testing::Test {
 protected:
  Listener() {
    speaker.setRested([this](std::uint64_t number) {
      const std::lock_guard lock(heard.mutex);
      rested = number;
      heard.changed.notify_all();
    });
  }
  bool until(const std::function<bool()>& holds) {
    std::unique_lock lock(heard.mutex);
    return heard.changed.wait_for(lock, 5s, holds);
  }
  std::vector<std::string> said() {
    const std::lock_guard lock(heard.mutex);
    return texts;
  }

  Ear::Heard heard;
  std::vector<std::string> texts;
  std::uint64_t rested = 0;
  bool noTatar = false;
  Speaker speaker{std::make_unique<Ear>(heard), [this](const std::string& text, Language language) -> Result<Pcm> {
                    if (noTatar && language == Language::kTatar) return fail(Errc::kUnavailable, "no voice");
                    const std::lock_guard lock(heard.mutex);
                    texts.push_back(text);
                    heard.changed.notify_all();
                    return Pcm(static_cast<std::size_t>(text.size()), 1);
                  }};
};

TEST_F(Listener, HearsSentencesInTheirOrderAndItIsKnownWhenAllIsSaid) {
  const auto number = speaker.speak({{"one"}, {"two"}});
  EXPECT_TRUE(until([&] { return rested == number && heard.whole == 2; }));
  const auto more = speaker.add({{"three"}});
  EXPECT_GT(more, number);
  EXPECT_TRUE(until([&] { return rested == more; }));
  EXPECT_EQ(said(), (std::vector<std::string>{"one", "two", "three"}));
}

TEST_F(Listener, HearsTheNewInsteadOfTheOldInTheMidstOfAWord) {
  heard.busy = true;
  const auto old = speaker.speak({{"old"}, {"older"}});
  ASSERT_TRUE(until([&] { return heard.begun == 1; }));
  speaker.speak({{"new"}});
  EXPECT_TRUE(until([&] { return heard.begun == 2; })) << "though nobody let the old one end";
  EXPECT_EQ(said(), (std::vector<std::string>{"old", "new"}));
  EXPECT_EQ(heard.whole, 0);
  heard.busy = false;
  EXPECT_TRUE(until([&] { return rested > old; }));
}

TEST_F(Listener, HearsNothingAfterACut) {
  heard.busy = true;
  speaker.speak({{"old"}, {"older"}});
  ASSERT_TRUE(until([&] { return heard.begun == 1; }));
  speaker.cut();
  heard.busy = false;
  const auto number = speaker.speak({{"end"}});
  EXPECT_TRUE(until([&] { return rested == number; }));
  EXPECT_EQ(said(), (std::vector<std::string>{"old", "end"}));
}

TEST_F(Listener, LeavesTheVoiceWithWordsOfNoMeaning) {
  speaker.speak({{"private"}});
  ASSERT_TRUE(until([&] { return rested > 0; }));
  speaker.forget();
  EXPECT_TRUE(until([&] { return texts.size() == 2; }));
  EXPECT_GT(said().back().size(), 1'000U) << "longer than what it keeps of the last ones";
  EXPECT_EQ(heard.begun, 1) << "nobody hears them";
}

TEST_F(Listener, HearsARussianVoiceWhereTheirOwnIsNotInstalled) {
  noTatar = true;
  const auto number = speaker.speak({{"сәлам", Language::kTatar}});
  EXPECT_TRUE(until([&] { return rested == number; }));
  EXPECT_EQ(said(), (std::vector<std::string>{"сәлам"}));
}

TEST(SpeakerForReal, HasAVoiceForEachLanguageAndEndsInTheMidstOfAWord) {
  Ear::Heard heard;
  heard.busy = true;
  Speaker speaker(std::make_unique<Ear>(heard));
  const Speaker::Sentence sentences[] = {
      {"Взять талон", Language::kRussian}, {"Take a ticket", Language::kEnglish}, {"Талон алырга", Language::kTatar}};
  int begun = 0;
  for (const auto& sentence : sentences) {
    speaker.speak({sentence});
    std::unique_lock lock(heard.mutex);
    ASSERT_TRUE(heard.changed.wait_for(lock, 10s, [&] { return heard.begun == begun + 1; })) << sentence.text;
    ++begun;
    EXPECT_GT(*std::ranges::max_element(heard.last), 2'000) << sentence.text;
  }
}

}  // namespace
}  // namespace priyom::speech
