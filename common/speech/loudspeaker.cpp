// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/loudspeaker.h"

#include <spdlog/spdlog.h>

#include "speech/chime.h"
#include "speech/espeak_voice.h"
#include "speech/spoken_call.h"

namespace priyom::speech {
namespace {

constexpr std::chrono::milliseconds kPause{350};
constexpr std::chrono::milliseconds kBetweenCalls{500};

}  // namespace

Pcm utteranceSound(const Utterance& utterance, Language language,
                   const std::function<void(Language, const Error&)>& missing) {
  Pcm sound = utterance.chime ? chime() : Pcm();
  const auto said = say(callSentence(utterance.call.number, utterance.call.counter, language), language);
  if (said) {
    append(sound, *said);
    appendSilence(sound, kPause);
  } else {
    missing(language, said.error());
  }
  return sound;
}

Loudspeaker::Loudspeaker(std::unique_ptr<Sound> sound, std::vector<Language> languages, Next next)
    : sound_(std::move(sound)), languages_(std::move(languages)), next_(std::move(next)), thread_([this] { work(); }) {}

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
    std::chrono::milliseconds previous{};
    for (bool another = false; !ending_; another = true) {
      const auto utterance = next_(previous);
      if (!utterance) break;
      previous = say(*utterance, another);
    }
  }
}

std::chrono::milliseconds Loudspeaker::say(const Utterance& utterance, bool afterAnother) {
  // Without any language there is the chime.
  const auto language = languages_.empty() ? Language::kRussian : languages_[utterance.language % languages_.size()];
  const auto sentence = utteranceSound(utterance, language, [this](Language missed, const Error& error) {
    warnOnce("calls are not said in '" + std::string(codeOf(missed)) + "': " + error.text);
  });
  Pcm sound;
  if (utterance.chime && afterAnother) appendSilence(sound, kBetweenCalls);
  append(sound, sentence);
  if (auto played = sound_->play(sound, ending_); !played)
    warnOnce(played.error().text + "; calls are shown only, until it is there");
  else if (utterance.chime)
    spdlog::info("announced {}", utterance.call.number.text());
  return lengthOf(sentence) - (utterance.chime ? lengthOf(chime()) : std::chrono::milliseconds());
}

// A screen runs for months: the same trouble is said once.
void Loudspeaker::warnOnce(const std::string& what) {
  if (warned_.insert(what).second) spdlog::warn("{}", what);
}

}  // namespace priyom::speech
