// SPDX-License-Identifier: GPL-3.0-or-later
// Real espeak-ng, real files.
#include "speech/loudspeaker.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>

#include "speech/chime.h"
#include "speech/espeak_voice.h"
#include "tests/support/store_disk/scratch_folder.h"

namespace priyom::speech {
namespace {

using namespace std::chrono_literals;

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// Its samples; throws where it is no WAV file of ours.
Pcm readWav(const std::filesystem::path& file) {
  const auto content = contentOf(file);
  if (content.size() < 44 || content.substr(0, 44) != wavHeader((content.size() - 44) / 2))
    throw std::runtime_error("not a whole WAV file");
  Pcm pcm((content.size() - 44) / 2);
  std::memcpy(pcm.data(), content.data() + 44, 2 * pcm.size());
  return pcm;
}

int loudest(const Pcm& pcm) {
  int most = 0;
  for (const int sample : pcm) most = std::max(most, std::abs(sample));
  return most;
}

TEST(Chime, IsSoftEndsQuietlyAndIsShort) {
  const auto sound = chime();
  EXPECT_GT(loudest(sound), 5'000);
  EXPECT_LT(loudest(sound), 30'000);
  EXPECT_LT(std::abs(sound.front()), 200);
  EXPECT_LT(std::abs(sound.back()), 200);
  EXPECT_LE(lengthOf(sound), 2s);
}

TEST(Voice, SpeaksEachLanguageAtAWalkingPace) {
  for (const auto language : {Language::kRussian, Language::kEnglish, Language::kTatar}) {
    const auto said = say("42", language);
    ASSERT_TRUE(said) << codeOf(language) << ": " << said.error().text;
    EXPECT_GT(loudest(*said), 2'000) << codeOf(language);
  }
  const auto sentence = say("Талон а сорок два, окно три", Language::kRussian);
  ASSERT_TRUE(sentence);
  EXPECT_GT(lengthOf(*sentence), 1s);
  EXPECT_LT(lengthOf(*sentence), 6s);
}

TEST(Voice, ALongerSentenceTakesLonger) {
  EXPECT_GT(say("Талон эм девятьсот девяносто девять, кабинет двести один", Language::kRussian)->size(),
            say("Талон а один, окно три", Language::kRussian)->size());
}

TEST(Sound, WhatCannotBeIsRefusedWithTheReason) {
  EXPECT_EQ(openSound("loud").error().code, Errc::kMalformed);
  EXPECT_EQ(openSound("wav:").error().code, Errc::kMalformed);
  EXPECT_EQ(openSound("alsa:").error().code, Errc::kMalformed);
  EXPECT_EQ(openSound("").error().code, Errc::kMalformed);
  const auto nowhere = openSound("wav:/nowhere/at/all.wav");
  EXPECT_EQ(nowhere.error().code, Errc::kFailed);
  EXPECT_NE(nowhere.error().text.find("/nowhere/at/all.wav"), std::string::npos);
  EXPECT_EQ(openSound("none").value(), nullptr);
}

TEST(Sound, ADeviceThatIsNotThereIsSaidAndMayComeLater) {
  const auto sound = openSound("alsa:no_such_device").value();
  const std::atomic<bool> stop = false;
  EXPECT_EQ(sound->play(chime(), stop).error().code, Errc::kUnavailable);
  EXPECT_EQ(sound->play(chime(), stop).error().code, Errc::kUnavailable);
}

// ALSA's own "null" plays at the pace of a loudspeaker and needs no card.
TEST(Sound, StopsInTheMidstOfAWord) {
  const auto sound = openSound("alsa:null").value();
  Pcm minute;
  appendSilence(minute, 60s);
  const std::atomic<bool> stop = true;
  const auto begun = std::chrono::steady_clock::now();
  sound->play(minute, stop);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
}

class Loud : public testing::Test {
 protected:
  // Says these and waits until all were asked for.
  void sayAll(std::vector<Announcement> wanted, const std::vector<Language>& languages) {
    std::mutex mutex;
    std::condition_variable changed;
    bool drained = false;
    Loudspeaker loudspeaker(openSound("wav:" + file_.string()).value(), languages,
                            [&]() -> std::optional<Announcement> {
                              const std::lock_guard lock(mutex);
                              if (wanted.empty()) {
                                drained = true;
                                changed.notify_one();
                                return std::nullopt;
                              }
                              auto next = wanted.front();
                              wanted.erase(wanted.begin());
                              return next;
                            });
    loudspeaker.wake();
    std::unique_lock lock(mutex);
    ASSERT_TRUE(changed.wait_for(lock, 60s, [&] { return drained; }));
  }
  static Announcement announcement(int number) { return {number, 0, {u'А', number}, "Окно 3", {}}; }

  tests::ScratchFolder folder_;
  std::filesystem::path file_ = folder_.path() / "said.wav";
};

TEST_F(Loud, ChimeThenTheSentenceTwiceAndNoTwoCallsOverlap) {
  sayAll({announcement(42), announcement(43)}, {Language::kRussian});
  const auto heard = readWav(file_);
  Pcm expected;
  for (const int number : {42, 43})
    append(expected, announcementSound(announcement(number), {Language::kRussian}, [](Language, const Error&) {}));
  // espeak-ng says the same sentence a few milliseconds longer or shorter.
  EXPECT_NEAR(static_cast<double>(heard.size()), static_cast<double>(expected.size()), 0.02 * static_cast<double>(expected.size()));
  const auto bell = chime();
  ASSERT_GT(heard.size(), bell.size());
  EXPECT_TRUE(std::equal(bell.begin(), bell.end(), heard.begin()));
  EXPECT_GT(loudest({heard.begin() + std::ssize(bell), heard.end()}), 2'000);
}

TEST_F(Loud, LanguagesTakeTurns) {
  const auto one = announcementSound(announcement(1), {Language::kRussian}, [](Language, const Error&) {});
  const auto two = announcementSound(announcement(1), {Language::kRussian, Language::kTatar}, [](Language, const Error&) {});
  EXPECT_GT(lengthOf(two), lengthOf(one) + 2s);
}

TEST_F(Loud, EndsWhileItIsAsleep) {
  const Loudspeaker loudspeaker(openSound("wav:" + file_.string()).value(), {}, [] { return std::nullopt; });
}

}  // namespace
}  // namespace priyom::speech
