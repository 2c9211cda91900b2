// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/loudspeaker.h"

#include <spdlog/spdlog.h>

#include "speech/chime.h"
#include "speech/espeak_voice.h"
#include "speech/spoken_call.h"

namespace priyom::speech {
namespace {

constexpr int kTimesSaid = 2;
constexpr std::chrono::milliseconds kPause{350};
constexpr std::chrono::milliseconds kAfter{500};

}  // namespace

Pcm announcementSound(const Announcement& announcement, const std::vector<Language>& languages,
                      const std::function<void(Language, const Error&)>& missing) {
  std::vector<Pcm> sentences;
  for (const auto language : languages) {
    auto said = say(callSentence(announcement.number, announcement.counter, language), language);
    if (said)
      sentences.push_back(std::move(*said));
    else
      missing(language, said.error());
  }
  auto sound = chime();
  for (int time = 0; time < kTimesSaid; ++time) {
    for (const auto& sentence : sentences) {
      append(sound, sentence);
      appendSilence(sound, kPause);
    }
  }
  appendSilence(sound, kAfter);
  return sound;
}

Loudspeaker::Loudspeaker(std::unique_ptr<Sound> sound, std::vector<Language> languages, Next next)
    : sound_(std::move(sound)),
      languages_(std::move(languages)),
      next_(std::move(next)),
      thread_([this] { work(); }) {}

Loudspeaker::~Loudspeaker() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  woken_.notify_one();
  thread_.join();
}

void Loudspeaker::wake() {
  {
    const std::lock_guard lock(mutex_);
    awake_ = true;
  }
  woken_.notify_one();
}

void Loudspeaker::work() {
  for (;;) {
    {
      std::unique_lock lock(mutex_);
      woken_.wait(lock, [this] { return awake_ || ending_; });
      if (ending_) return;
      awake_ = false;
    }
    while (!ending_) {
      const auto announcement = next_();
      if (!announcement) break;
      say(*announcement);
    }
  }
}

void Loudspeaker::say(const Announcement& announcement) {
  const auto sound = announcementSound(announcement, languages_, [this](Language language, const Error& error) {
    warnOnce("calls are not said in '" + std::string(codeOf(language)) + "': " + error.text);
  });
  if (auto played = sound_->play(sound, ending_); !played)
    warnOnce(played.error().text + "; calls are shown only, until it is there");
  else
    spdlog::info("announced {}", announcement.number.text());
}

// A screen runs for months: the same trouble is said once.
void Loudspeaker::warnOnce(const std::string& what) {
  if (warned_.insert(what).second) spdlog::warn("{}", what);
}

}  // namespace priyom::speech
