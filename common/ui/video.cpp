// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/video.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QProcessEnvironment>
#include <QQuickWindow>
#include <QSGImageNode>
#include <algorithm>
#include <csignal>

namespace priyom::ui {
namespace {

constexpr std::chrono::milliseconds kSizeSettles{50};
constexpr std::chrono::seconds kLongestSilence{10};
constexpr int kPipe = 1 << 20;                   // bytes: a picture in a few pieces, not in dozens
constexpr rlim_t kMostMemory = rlim_t{2} << 30;  // bytes of address space

// In the decoder's process, before it begins: it ends with the screen, yields to it, and has bounds.
void tame() {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  const rlimit memory{kMostMemory, kMostMemory};
  setrlimit(RLIMIT_AS, &memory);
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  fcntl(STDOUT_FILENO, F_SETPIPE_SZ, kPipe);
  [[maybe_unused]] const int nicer = nice(10);
}

std::unique_ptr<QProcess> tamed() {
  auto process = std::make_unique<QProcess>();
  process->setChildProcessModifier(tame);
  // How the kiosk wipes its memory is no business of a decoder, which would only be slower by it.
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.remove(QStringLiteral("GLIBC_TUNABLES"));
  process->setProcessEnvironment(environment);
  return process;
}

void end(std::unique_ptr<QProcess>& process, const QObject* listener) {
  if (!process) return;
  process->disconnect(listener);
  process->kill();
  process->waitForFinished(1000);    // a killed process ends within milliseconds
  process.release()->deleteLater();  // this may be one of its signals
}

}  // namespace

Video::Video(QQuickItem* parent) : QQuickItem(parent) {
  setFlag(ItemHasContents);
  begin_.setSingleShot(true);
  silence_.setSingleShot(true);
  connect(&begin_, &QTimer::timeout, this, &Video::begin);
  connect(&silence_, &QTimer::timeout, this, [this] {
    stop();
    emit failed(QStringLiteral("no picture came for 10 s"));
  });
}

Video::~Video() {
  stop();
}

void Video::setFile(const QString& file) {
  if (file == file_) return;
  file_ = file;
  known_ = hasSound_ = deaf_ = false;
  length_ = 0;
  restart();
  emit fileChanged();
  emit lengthChanged();
}

void Video::setSound(const QString& device) {
  if (device == sound_) return;
  sound_ = device;
  deaf_ = false;
  emit soundChanged();
  resume();
}

void Video::setMeasured(bool measured) {
  if (measured == measured_) return;
  measured_ = measured;
  emit measuredChanged();
  resume();
}

void Video::setPaused(bool paused) {
  if (paused == paused_) return;
  paused_ = paused;
  emit pausedChanged();
  resume();
}

qreal Video::position() const {
  const auto at = from_ + static_cast<qreal>(pictures_) / kPicturesPerSecond;
  return length_ > 0 ? std::min(at, length_) : at;
}

void Video::restart() {
  stop();
  if (!file_.isEmpty()) begin_.start(kSizeSettles);
}

// Goes on where it is, with what has changed; the picture stands meanwhile.
void Video::resume() {
  from_ = position();
  stopDecoder();
  if (!file_.isEmpty() && !paused_) begin_.start(kSizeSettles);
}

void Video::geometryChange(const QRectF& now, const QRectF& before) {
  QQuickItem::geometryChange(now, before);
  if (now.size() != before.size() && !file_.isEmpty()) resume();
}

void Video::begin() {
  if (width() < 16 || height() < 16) return;  // geometryChange comes back
  if (measured_ && !known_)
    measure();
  else if (!paused_)
    start();
}

void Video::measure() {
  end(measuring_, this);
  measuring_ = tamed();
  const auto done = [this] {
    const auto told = QString::fromUtf8(measuring_->readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    end(measuring_, this);
    known_ = true;
    for (const auto& line : told) {
      bool number = false;
      const auto seconds = line.trimmed().toDouble(&number);
      if (number) length_ = std::max<qreal>(0, seconds);
      if (line.trimmed() == QLatin1String("audio")) hasSound_ = true;
    }
    emit lengthChanged();
    // A file that is no video is named by its decoder.
    if (!paused_) start();
  };
  connect(measuring_.get(), &QProcess::finished, this, done);
  connect(measuring_.get(), &QProcess::errorOccurred, this, [done](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) done();
  });
  measuring_->start(QStringLiteral("ffprobe"),
                    {"-v", "quiet", "-protocol_whitelist", "file", "-show_entries", "stream=codec_type:format=duration",
                     "-of", "default=noprint_wrappers=1:nokey=1", "file:" + file_});
}

// A file only, never what a playlist in it may name; at its own pace; fitted, with a see-through rim.
QStringList Video::arguments() const {
  QStringList all{"-nostdin", "-hide_banner",        "-loglevel", "error", "-threads",
                  "1",        "-protocol_whitelist", "file",      "-re"};
  if (from_ > 0) all << "-ss" << QString::number(from_, 'f', 3);
  all << "-i"
      << "file:" + file_ << "-map"
      << "0:v:0"
      << "-an"
      << "-sn"
      << "-dn"
      << "-vf"
      << QStringLiteral(
             "fps=%3,scale=%1:%2:force_original_aspect_ratio=decrease,format=bgra,"
             "pad=%1:%2:(ow-iw)/2:(oh-ih)/2:color=black@0")
             .arg(QString::number(size_.width()), QString::number(size_.height()), QString::number(kPicturesPerSecond))
      << "-pix_fmt"
      << "bgra"
      << "-f"
      << "rawvideo"
      << "-protocol_whitelist"
      << "pipe"
      << "pipe:1";
  if (audible_)
    all << "-map"
        << "0:a:0"
        << "-vn"
        << "-sn"
        << "-dn"
        << "-ac"
        << "2"
        << "-f"
        << "alsa" << sound_;
  return all;
}

void Video::start() {
  const auto ratio = std::min(1.0, kMostWidth / width());
  size_ = QSize(static_cast<int>(width() * ratio), static_cast<int>(height() * ratio));
  pictures_ = 0;
  setAudible(hasSound_ && !sound_.isEmpty() && !deaf_);
  process_ = tamed();
  connect(process_.get(), &QProcess::readyReadStandardOutput, this, &Video::takePictures);
  connect(process_.get(), &QProcess::finished, this, &Video::over);
  connect(process_.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error != QProcess::FailedToStart) return;
    const auto reason = process_->errorString();
    stop();
    emit failed(reason);
  });
  silence_.start(kLongestSilence);
  process_->start(QStringLiteral("ffmpeg"), arguments());
}

void Video::stopDecoder() {
  begin_.stop();
  silence_.stop();
  pending_.clear();
  pictures_ = 0;
  end(measuring_, this);
  end(process_, this);
  setAudible(false);
}

void Video::stop() {
  stopDecoder();
  picture_ = {};
  shown_ = 0;
  from_ = 0;
  update();
  emit positionChanged();
}

void Video::takePictures() {
  silence_.start(kLongestSilence);
  pending_ += process_->readAllStandardOutput();
  const qsizetype length = qsizetype{4} * size_.width() * size_.height();
  const auto whole = pending_.size() / length;
  if (whole == 0) return;
  // The newest of them; who is late skips.
  const auto* const bits = reinterpret_cast<const uchar*>(pending_.constData() + (whole - 1) * length);
  picture_ = QImage(bits, size_.width(), size_.height(), 4 * size_.width(), QImage::Format_ARGB32).copy();
  pending_.remove(0, whole * length);
  ++shown_;
  pictures_ += whole;
  update();
  emit positionChanged();
}

void Video::over(int code, QProcess::ExitStatus status) {
  takePictures();
  const auto reason = QString::fromUtf8(process_->readAllStandardError()).section(u'\n', 0, 0);
  const bool well = status == QProcess::NormalExit && code == 0 && shown_ > 0;
  // A device that is busy or gone costs the sound, not the picture.
  if (!well && audible_ && pictures_ == 0) {
    deaf_ = true;
    return resume();
  }
  stop();
  if (well)
    emit ended();
  else
    emit failed(reason.isEmpty() ? QStringLiteral("its decoder ended") : reason);
}

void Video::setAudible(bool audible) {
  if (audible == audible_) return;
  audible_ = audible;
  emit audibleChanged();
}

QSGNode* Video::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
  auto* node = static_cast<QSGImageNode*>(old);
  if (picture_.isNull()) {
    delete node;
    return nullptr;
  }
  if (!node) {
    node = window()->createImageNode();
    node->setOwnsTexture(true);
    node->setFiltering(QSGTexture::Linear);
  }
  node->setTexture(window()->createTextureFromImage(picture_));
  node->setRect(boundingRect());
  return node;
}

}  // namespace priyom::ui
