// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/speaker.h"

#include <spdlog/spdlog.h>
#include <string.h>  // NOLINT(modernize-deprecated-headers): explicit_bzero is not in <cstring>

#include <optional>
#include <utility>

namespace priyom::speech {
namespace {

// Longer than a clause is in the voice's own memory, and without a comma: so that nothing of what was said stays behind it.
const std::string& nothing() {
  static const std::string text = [] {
    std::string all;
    for (int i = 0; i < 40; ++i) all += "раз два три четыре пять ";
    return all;
  }();
  return text;
}

// Not left to the compiler, which may leave out what nobody reads.
void wipe(std::string& text) {
  explicit_bzero(text.data(), text.size());
  text.clear();
}

}  // namespace

Speaker::Speaker(std::unique_ptr<Sound> sound, Voice voice)
    : sound_(std::move(sound)), voice_(std::move(voice)), thread_([this] { work(); }) {}

Speaker::~Speaker() {
  {
    const std::lock_guard lock(mutex_);
    clear();
    ending_ = true;
  }
  woken_.notify_one();
  thread_.join();
}

std::uint64_t Speaker::speak(std::vector<Sentence> sentences) {
  {
    const std::lock_guard lock(mutex_);
    clear();
  }
  return take(std::move(sentences));
}

std::uint64_t Speaker::add(std::vector<Sentence> sentences) {
  return take(std::move(sentences));
}

void Speaker::cut() {
  const std::lock_guard lock(mutex_);
  clear();
}

void Speaker::forget() {
  {
    const std::lock_guard lock(mutex_);
    clear();
    std::deque<Sentence>().swap(waiting_);  // it keeps its memory, and short texts in it
    forgetting_ = true;
  }
  woken_.notify_one();
}

std::uint64_t Speaker::take(std::vector<Sentence> sentences) {
  std::uint64_t number = 0;
  {
    const std::lock_guard lock(mutex_);
    for (auto& sentence : sentences) waiting_.push_back(std::move(sentence));
    number = ++number_;
  }
  woken_.notify_one();
  return number;
}

void Speaker::clear() {
  for (auto& sentence : waiting_) wipe(sentence.text);
  waiting_.clear();
  cut_ = true;
}

void Speaker::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    woken_.wait(lock, [this] { return !waiting_.empty() || forgetting_ || ending_; });
    if (ending_) return;
    if (std::exchange(forgetting_, false)) {
      lock.unlock();
      voice_(nothing(), Language::kRussian);
      lock.lock();
      continue;
    }
    auto sentence = std::move(waiting_.front());
    waiting_.pop_front();
    cut_ = false;
    lock.unlock();
    utter(sentence);
    wipe(sentence.text);
    lock.lock();
    if (!waiting_.empty() || cut_ || !rested_) continue;
    const auto number = number_;
    lock.unlock();
    rested_(number);
    lock.lock();
  }
}

void Speaker::utter(const Sentence& sentence) {
  auto said = voice_(sentence.text, sentence.language);
  if (!said && said.error().code == Errc::kUnavailable && sentence.language != Language::kRussian) {
    warnOnce("'" + std::string(codeOf(sentence.language)) +
             "' is read aloud by the Russian voice: " + said.error().text);
    said = voice_(sentence.text, Language::kRussian);
  }
  if (!said) {
    // Of what cannot be said, a lone dash for one, the error has the words.
    if (said.error().code == Errc::kUnavailable) warnOnce("nothing is read aloud: " + said.error().text);
    return;
  }
  if (!cut_)
    if (auto played = sound_->play(*said, cut_); !played) warnOnce("nothing is read aloud: " + played.error().text);
  explicit_bzero(said->data(), said->size() * sizeof(Pcm::value_type));
}

// A screen runs for months: the same trouble is said once.
void Speaker::warnOnce(const std::string& what) {
  if (warned_.insert(what).second) spdlog::warn("{}", what);
}

}  // namespace priyom::speech
