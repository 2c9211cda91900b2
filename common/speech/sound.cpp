// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/sound.h"

#include <alsa/asoundlib.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace priyom::speech {
namespace {

// ALSA's own lines on stderr: what went wrong is said by the error.
void beQuiet(const char* /*file*/, int /*line*/, const char* /*function*/, int /*error*/, const char* /*format*/, ...) {}

class AlsaSound : public Sound {
 public:
  explicit AlsaSound(std::string device) : device_(std::move(device)) { snd_lib_error_set_handler(beQuiet); }

  Result<void> play(const Pcm& pcm, const std::atomic<bool>& stop) override {
    snd_pcm_t* opened = nullptr;
    if (const int error = snd_pcm_open(&opened, device_.c_str(), SND_PCM_STREAM_PLAYBACK, 0); error < 0)
      return unavailable(error);
    const std::unique_ptr<snd_pcm_t, int (*)(snd_pcm_t*)> device(opened, snd_pcm_close);
    constexpr unsigned kLatency = 200'000;  // µs
    if (const int error = snd_pcm_set_params(opened, SND_PCM_FORMAT_S16, SND_PCM_ACCESS_RW_INTERLEAVED, 1, kSampleRate, 1, kLatency);
        error < 0)
      return unavailable(error);
    // In pieces of a tenth of a second, that a stop is soon.
    constexpr std::size_t kPiece = kSampleRate / 10;
    for (std::size_t at = 0; at < pcm.size() && !stop;) {
      const auto wanted = std::min(kPiece, pcm.size() - at);
      auto written = snd_pcm_writei(opened, pcm.data() + at, wanted);
      if (written < 0) written = snd_pcm_recover(opened, static_cast<int>(written), 1);
      if (written < 0) return unavailable(static_cast<int>(written));
      at += static_cast<std::size_t>(written);
    }
    if (stop)
      snd_pcm_drop(opened);
    else
      snd_pcm_drain(opened);
    return {};
  }

 private:
  Error unavailable(int error) const {
    return fail(Errc::kUnavailable, "no sound from '" + device_ + "': " + snd_strerror(error));
  }

  std::string device_;
};

// The file is whole after each sound.
class WavSound : public Sound {
 public:
  explicit WavSound(std::filesystem::path file) : path_(std::move(file)) {}

  Result<void> begin() {
    file_.open(path_, std::ios::binary | std::ios::trunc | std::ios::out);
    return write({});
  }
  Result<void> play(const Pcm& pcm, const std::atomic<bool>& /*stop*/) override { return write(pcm); }

 private:
  Result<void> write(const Pcm& pcm) {
    samples_ += pcm.size();
    file_.seekp(0);
    file_ << wavHeader(samples_);
    file_.seekp(0, std::ios::end);
    file_.write(reinterpret_cast<const char*>(pcm.data()), static_cast<std::streamsize>(2 * pcm.size()));
    file_.flush();
    if (!file_) return fail(Errc::kFailed, "cannot write " + path_.string() + ": " + std::strerror(errno));
    return {};
  }

  std::filesystem::path path_;
  std::ofstream file_;
  std::size_t samples_ = 0;
};

}  // namespace

Result<std::unique_ptr<Sound>> openSound(const std::string& where) {
  const auto colon = where.find(':');
  const auto kind = where.substr(0, colon);
  const auto place = colon == std::string::npos ? std::string() : where.substr(colon + 1);
  if (where == "none") return std::unique_ptr<Sound>();
  if (kind == "alsa" && (colon == std::string::npos || !place.empty()))
    return std::unique_ptr<Sound>(std::make_unique<AlsaSound>(place.empty() ? "default" : place));
  if (kind != "wav" || place.empty())
    return fail(Errc::kMalformed, "'" + where + "' is none of none, alsa, alsa:DEVICE, wav:FILE");
  auto wav = std::make_unique<WavSound>(place);
  if (auto begun = wav->begin(); !begun) return begun.error();
  return std::unique_ptr<Sound>(std::move(wav));
}

}  // namespace priyom::speech
