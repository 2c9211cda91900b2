// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/notice_video.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <QQuickWindow>
#include <QSGImageNode>
#include <algorithm>
#include <csignal>

namespace priyom::display {
namespace {

constexpr std::chrono::milliseconds kSizeSettles{50};
constexpr std::chrono::seconds kLongestSilence{10};
constexpr rlim_t kMostMemory = rlim_t{2} << 30;  // bytes of address space

// In the decoder's process, before it begins: it ends with the display, yields to it, and has bounds.
void tame() {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  const rlimit memory{kMostMemory, kMostMemory};
  setrlimit(RLIMIT_AS, &memory);
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  [[maybe_unused]] const int nicer = nice(10);
}

}  // namespace

NoticeVideo::NoticeVideo(QQuickItem* parent) : QQuickItem(parent) {
  setFlag(ItemHasContents);
  begin_.setSingleShot(true);
  silence_.setSingleShot(true);
  connect(&begin_, &QTimer::timeout, this, &NoticeVideo::start);
  connect(&silence_, &QTimer::timeout, this, [this] {
    stop();
    emit failed(QStringLiteral("no picture came for 10 s"));
  });
}

NoticeVideo::~NoticeVideo() {
  stop();
}

void NoticeVideo::setFile(const QString& file) {
  if (file == file_) return;
  file_ = file;
  restart();
  emit fileChanged();
}

void NoticeVideo::restart() {
  stop();
  if (!file_.isEmpty()) begin_.start(kSizeSettles);
}

void NoticeVideo::geometryChange(const QRectF& now, const QRectF& before) {
  QQuickItem::geometryChange(now, before);
  if (now.size() != before.size() && !file_.isEmpty()) restart();
}

void NoticeVideo::start() {
  if (width() < 16 || height() < 16) return;  // geometryChange comes back
  const auto ratio = std::min(1.0, kMostWidth / width());
  size_ = QSize(static_cast<int>(width() * ratio), static_cast<int>(height() * ratio));
  const auto across = QString::number(size_.width());
  const auto down = QString::number(size_.height());
  process_ = std::make_unique<QProcess>();
  process_->setChildProcessModifier(tame);
  connect(process_.get(), &QProcess::readyReadStandardOutput, this, &NoticeVideo::takePictures);
  connect(process_.get(), &QProcess::finished, this, &NoticeVideo::over);
  connect(process_.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error != QProcess::FailedToStart) return;
    const auto reason = process_->errorString();
    stop();
    emit failed(reason);
  });
  silence_.start(kLongestSilence);
  // A file only, never what a playlist in it may name; at its own pace; no sound; fitted, with a see-through rim.
  process_->start(QStringLiteral("ffmpeg"),
                  {"-nostdin", "-hide_banner", "-loglevel", "error", "-threads", "1", "-protocol_whitelist", "file",
                   "-re", "-i", "file:" + file_, "-map", "0:v:0", "-an", "-sn", "-dn", "-vf",
                   QStringLiteral("fps=%3,scale=%1:%2:force_original_aspect_ratio=decrease,format=bgra,"
                                  "pad=%1:%2:(ow-iw)/2:(oh-ih)/2:color=black@0")
                       .arg(across, down, QString::number(kPicturesPerSecond)),
                   "-pix_fmt", "bgra", "-f", "rawvideo", "-protocol_whitelist", "pipe", "pipe:1"});
}

void NoticeVideo::stop() {
  begin_.stop();
  silence_.stop();
  pending_.clear();
  picture_ = {};
  shown_ = 0;
  update();
  if (!process_) return;
  process_->disconnect(this);
  process_->kill();
  process_->waitForFinished(1000);  // a killed process ends within milliseconds
  process_.release()->deleteLater();  // this may be one of its signals
}

void NoticeVideo::takePictures() {
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
  update();
}

void NoticeVideo::over(int code, QProcess::ExitStatus status) {
  takePictures();
  const auto reason = QString::fromUtf8(process_->readAllStandardError()).section(u'\n', 0, 0);
  const bool well = status == QProcess::NormalExit && code == 0 && shown_ > 0;
  stop();
  if (well)
    emit ended();
  else
    emit failed(reason.isEmpty() ? QStringLiteral("its decoder ended") : reason);
}

QSGNode* NoticeVideo::updatePaintNode(QSGNode* old, UpdatePaintNodeData*) {
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

}  // namespace priyom::display
