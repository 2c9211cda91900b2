// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue-display/notices.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QStringDecoder>
#include <algorithm>

namespace priyom::display {
namespace {

constexpr std::chrono::milliseconds kSettle{500};  // a file is still being copied
constexpr std::chrono::seconds kLookAgain{30};     // where the folder's changes cannot be watched
constexpr std::chrono::minutes kLongestVideo{5};

Notices::Kind kindOf(const QString& suffix) {
  static const QStringList pictures{"png", "jpg", "jpeg", "svg"};
  static const QStringList videos{"mp4", "webm", "mkv", "mov"};
  if (suffix == QLatin1String("txt")) return Notices::Kind::Text;
  if (pictures.contains(suffix)) return Notices::Kind::Picture;
  return videos.contains(suffix) ? Notices::Kind::Video : Notices::Kind::None;
}

}  // namespace

Notices::Notices(QString folder, std::chrono::milliseconds each, QObject* parent)
    : QObject(parent), folder_(std::move(folder)), each_(each) {
  turn_.setSingleShot(true);
  connect(&turn_, &QTimer::timeout, this, &Notices::turn);
  if (folder_.isEmpty()) return;
  reload_.setSingleShot(true);
  connect(&reload_, &QTimer::timeout, this, &Notices::load);
  connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, [this] { reload_.start(kSettle); });
  load();
}

Notices::Kind Notices::kind() const {
  return empty() ? Kind::None : notices_[current_].kind;
}

QUrl Notices::picture() const {
  return kind() == Kind::Picture ? QUrl::fromLocalFile(notices_[current_].file) : QUrl();
}

void Notices::setShown(bool shown) {
  if (shown == shown_) return;
  shown_ = shown;
  pace();
  emit shownChanged();
}

void Notices::setParts(int parts) {
  if (parts == parts_) return;
  parts_ = parts;
  part_ = 0;
  pace();
  emit partsChanged();
}

void Notices::turn() {
  if (kind() != Kind::Text || part_ + 1 >= parts_) return advance();
  ++part_;
  pace();
  emit partsChanged();
}

void Notices::advance() {
  if (empty()) return;
  first();
  current_ = (current_ + 1) % notices_.size();
  pace();
  emit changed();
}

void Notices::drop(const QString& reason) {
  if (empty()) return;
  const auto& notice = notices_[current_];
  qWarning("the notice %s is left out: %s", qUtf8Printable(notice.file), qUtf8Printable(reason));
  refused_.emplace(notice.file, notice.changed);
  notices_.erase(notices_.begin() + static_cast<std::ptrdiff_t>(current_));
  if (current_ >= notices_.size()) current_ = 0;
  first();
  pace();
  emit changed();
}

// Of its parts.
void Notices::first() {
  if (part_ == 0) return;
  part_ = 0;
  emit partsChanged();
}

Notices::Notice Notices::read(const QString& file, QString& reason) {
  const QFileInfo info(file);
  Notice notice;
  notice.kind = kindOf(info.suffix().toLower());
  notice.file = file;
  notice.changed = info.lastModified().toMSecsSinceEpoch();
  if (notice.kind == Kind::Picture) {
    QImageReader reader(file);
    const auto size = reader.size();
    if (!reader.canRead()) reason = reader.errorString();
    if (qint64(size.width()) * size.height() > kMostPixels) reason = QStringLiteral("the picture is too large");
  } else if (notice.kind == Kind::Text) {
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly)) {
      reason = opened.errorString();
      return notice;
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString all = utf8(opened.read(8L * kMostLetters));
    if (utf8.hasError() || all.contains(QChar(0))) reason = QStringLiteral("it is no UTF-8 text");
    if (all.size() > kMostLetters) reason = QStringLiteral("it is longer than %1 letters").arg(kMostLetters);
    notice.title = all.section(u'\n', 0, 0).trimmed();
    notice.text = all.section(u'\n', 1).trimmed();
    if (notice.title.isEmpty() && reason.isEmpty()) reason = QStringLiteral("its first line is empty");
  }
  return notice;
}

void Notices::load() {
  const QDir folder(folder_);
  if (folder.exists()) watcher_.addPath(folder_);
  std::vector<Notice> found;
  for (const auto& info : folder.entryInfoList(QDir::Files | QDir::Readable, QDir::Name)) {
    if (kindOf(info.suffix().toLower()) == Kind::None) continue;
    const std::pair key(info.absoluteFilePath(), info.lastModified().toMSecsSinceEpoch());
    if (refused_.contains(key)) continue;
    QString reason;
    auto notice = read(key.first, reason);
    if (reason.isEmpty()) {
      found.push_back(std::move(notice));
      continue;
    }
    qWarning("the notice %s is left out: %s", qUtf8Printable(key.first), qUtf8Printable(reason));
    refused_.insert(key);
  }
  reload_.start(kLookAgain);
  if (found == notices_) return;
  // The one on the screen stays there if it is still what it was.
  const auto same = empty() ? found.end() : std::ranges::find(found, notices_[current_]);
  const bool stays = same != found.end();
  current_ = stays ? static_cast<std::size_t>(same - found.begin()) : 0;
  notices_ = std::move(found);
  if (!stays) first();
  if (!stays || notices_.size() == 1) pace();
  emit changed();
}

// A video tells itself when it is over.
void Notices::pace() {
  turn_.stop();
  if (!shown_ || empty()) return;
  if (kind() == Kind::Video)
    turn_.start(kLongestVideo);
  else if (notices_.size() > 1 || (kind() == Kind::Text && parts_ > 1))
    turn_.start(each_);
}

}  // namespace priyom::display
