// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/subtitles.h"

#include <QFile>
#include <QRegularExpression>

namespace priyom::kiosk {
namespace {

// "00:01:02,500" (SubRip) and "01:02.500" (WebVTT)
constexpr auto kTiming =
    "^\\s*(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{1,2})[,.](\\d{1,3})\\s*-->\\s*(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{1,2})[,.](\\d{"
    "1,3})";

qreal seconds(const QRegularExpressionMatch& match, int first) {
  return match.captured(first).toInt() * 3600 + match.captured(first + 1).toInt() * 60 +
         match.captured(first + 2).toInt() +
         match.captured(first + 3).leftJustified(3, QLatin1Char('0')).toInt() / 1000.0;
}

}  // namespace

std::vector<Subtitles::Line> Subtitles::parse(const QString& content) {
  static const QRegularExpression timing{QString::fromLatin1(kTiming)};
  static const QRegularExpression markup{QStringLiteral("<[^>]*>|\\{\\\\[^}]*\\}")};
  std::vector<Line> lines;
  QString plain = content;
  plain.remove(QChar(0xfeff)).replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
  bool saying = false;
  for (const auto& line : plain.split(u'\n')) {
    if (const auto match = timing.match(line); match.hasMatch()) {
      lines.push_back({seconds(match, 1), seconds(match, 5), {}});
      saying = true;
    } else if (line.trimmed().isEmpty()) {
      saying = false;
    } else if (saying) {
      auto words = line;
      words = words.remove(markup).trimmed();
      auto& text = lines.back().text;
      text += text.isEmpty() ? words : u'\n' + words;
    }
  }
  std::erase_if(lines, [](const Line& each) { return each.text.isEmpty() || each.to <= each.from; });
  return lines;
}

void Subtitles::setFile(const QString& file) {
  if (file == file_) return;
  file_ = file;
  lines_.clear();
  QFile stream(file_);
  if (!file_.isEmpty() && stream.size() <= kMostBytes && stream.open(QIODevice::ReadOnly))
    lines_ = parse(QString::fromUtf8(stream.readAll()));
  emit fileChanged();
  say();
}

void Subtitles::setPosition(qreal seconds) {
  position_ = seconds;
  emit positionChanged();
  say();
}

void Subtitles::say() {
  QStringList said;
  for (const auto& line : lines_)
    if (line.from <= position_ && position_ < line.to) said << line.text;
  const auto text = said.join(u'\n');
  if (text == text_) return;
  text_ = text;
  emit textChanged();
}

}  // namespace priyom::kiosk
