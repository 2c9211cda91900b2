// SPDX-License-Identifier: GPL-3.0-or-later
// Real espeak-ng, real files.
#include "speech/loudspeaker.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <map>

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

// Six counters call within ten seconds, three languages, each sentence as long as the voice that ships takes for it.
TEST(Burst, EverybodyIsHeardInTheFirstLanguageBeforeStaffCountThemAbsentAndInTheOthersAfterwards) {
  const std::vector<Language> languages{Language::kRussian, Language::kTatar, Language::kEnglish};
  const Instant begin{std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 6h};
  AnnouncementQueue queue(languages.size());
  queue.take({}, "one", begin);
  std::vector<Board::Call> board;
  for (int id = 6; id >= 1; --id) {
    Board::Call call;
    call.callId = id;
    call.number = {u'М', 990 + id};
    call.counter = id % 2 ? "Кабинет 201" : "Окно 3";
    call.calledAt = begin + (id - 1) * 2s;
    board.push_back(call);
  }
  std::map<std::int64_t, std::map<Language, int>> heard;
  auto now = begin;
  std::chrono::milliseconds previous{};
  for (;;) {
    // What the hub has published by now.
    auto published = board;
    std::erase_if(published, [&](const Board::Call& call) { return call.calledAt > now; });
    queue.take(published, "one", now);
    const auto next = queue.next(now, previous);
    if (!next) break;
    const auto language = languages[next->language];
    const auto length =
        lengthOf(utteranceSound(*next, language, [](Language, const Error& error) { FAIL() << error.text; }));
    previous = length - (next->chime ? lengthOf(chime()) : 0ms);
    now += length + (next->chime ? 500ms : 0ms);
    if (++heard[next->call.callId][language] == 1 && next->language == 0) {
      EXPECT_LE(now - next->call.calledAt, AnnouncementQueue::kStale) << next->call.number.text();
    }
  }
  for (std::int64_t id = 1; id <= 6; ++id)
    for (const auto language : languages) EXPECT_GE(heard[id][language], 1) << id << " in " << codeOf(language);
  EXPECT_EQ(queue.unsaidCount(), 0);
  EXPECT_LT(now - begin, 2min);
}

class Loud : public testing::Test {
 protected:
  // Says these and waits until all were asked for.
  void sayAll(std::vector<Utterance> wanted, const std::vector<Language>& languages) {
    std::mutex mutex;
    std::condition_variable changed;
    bool drained = false;
    Loudspeaker loudspeaker(openSound("wav:" + file_.string()).value(), languages,
                            [&](std::chrono::milliseconds previous) -> std::optional<Utterance> {
                              const std::lock_guard lock(mutex);
                              lengths_.push_back(previous);
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
  static Utterance utterance(int number, std::size_t language = 0, bool chime = true) {
    return {{number, 0, {u'А', number}, "Окно 3", {}}, language, chime};
  }
  static Pcm soundOf(const Utterance& said, Language language) {
    return utteranceSound(said, language, [](Language, const Error&) {});
  }

  std::vector<std::chrono::milliseconds> lengths_;  // of the sentences, as the queue is told
  tests::ScratchFolder folder_;
  std::filesystem::path file_ = folder_.path() / "said.wav";
};

TEST_F(Loud, AChimeBeforeEachCallThenItsSentencesAndNoTwoOverlap) {
  sayAll({utterance(42), utterance(42, 1, false), utterance(43)}, {Language::kRussian, Language::kTatar});
  const auto heard = readWav(file_);
  Pcm expected = soundOf(utterance(42), Language::kRussian);
  append(expected, soundOf(utterance(42, 1, false), Language::kTatar));
  appendSilence(expected, 500ms);
  append(expected, soundOf(utterance(43), Language::kRussian));
  // espeak-ng says the same sentence a few milliseconds longer or shorter.
  EXPECT_NEAR(static_cast<double>(heard.size()), static_cast<double>(expected.size()),
              0.02 * static_cast<double>(expected.size()));
  const auto bell = chime();
  ASSERT_GT(heard.size(), bell.size());
  EXPECT_TRUE(std::equal(bell.begin(), bell.end(), heard.begin()));
  EXPECT_GT(loudest({heard.begin() + std::ssize(bell), heard.end()}), 2'000);
  ASSERT_EQ(lengths_.size(), 4U);
  EXPECT_EQ(lengths_[0], 0ms);
  for (int i = 1; i < 4; ++i) EXPECT_GT(lengths_[static_cast<std::size_t>(i)], 1s) << "the sentence, without its chime";
  EXPECT_LT(lengths_[1], lengthOf(soundOf(utterance(42), Language::kRussian)) - 1s);
}

TEST_F(Loud, EndsWhileItIsAsleep) {
  const Loudspeaker loudspeaker(openSound("wav:" + file_.string()).value(), {},
                                [](std::chrono::milliseconds) { return std::nullopt; });
}

}  // namespace
}  // namespace priyom::speech
