// SPDX-License-Identifier: GPL-3.0-or-later
// A video lesson on the glass, through the real ffmpeg: played, paused, begun anew, with subtitles and with sound in a
// file in the place of the headphones.
#include <gtest/gtest.h>
#include <signal.h>

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <functional>

#include "kiosk/subtitles.h"
#include "kiosk_screen.h"
#include "ui/video.h"

namespace priyom::kiosk {
namespace {

using namespace std::chrono_literals;

TEST(TheSubtitles, AreReadFromBothKindsOfFiles) {
  const auto srt = Subtitles::parse(
      "\xef\xbb\xbf"
      "1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>Здравствуйте!</i>\r\nСегодня о сне.\r\n\r\n2\r\n00:01:00,000 --> "
      "00:01:01,000\r\nВсё.\r\n");
  ASSERT_EQ(srt.size(), 2U);
  EXPECT_EQ(srt[0], (Subtitles::Line{1, 2.5, "Здравствуйте!\nСегодня о сне."}));
  EXPECT_EQ(srt[1].from, 60);
  const auto vtt = Subtitles::parse("WEBVTT\n\nNOTE no words\n\n00:01.000 --> 00:02.000 align:start\nИсәнмесез!\n");
  ASSERT_EQ(vtt.size(), 1U);
  EXPECT_EQ(vtt[0], (Subtitles::Line{1, 2, "Исәнмесез!"}));
}

TEST(TheSubtitles, WhatIsNoneSaysNothing) {
  EXPECT_TRUE(Subtitles::parse("").empty());
  EXPECT_TRUE(Subtitles::parse("00:00:02,000 --> 00:00:01,000\nbackwards\n").empty());
  EXPECT_TRUE(Subtitles::parse("no times\nat all").empty());
  Subtitles none;
  none.setFile("/no/such.srt");
  none.setPosition(1);
  EXPECT_EQ(none.text(), "");
}

// The folder of the videos, with the lesson «Первые недели дома» in it.
class LessonFolder {
 public:
  explicit LessonFolder(const char* seconds) {
    const auto made =
        QProcess::execute("ffmpeg", {"-nostdin", "-loglevel", "error", "-f", "lavfi", "-i",
                                     QStringLiteral("testsrc=size=320x180:rate=25:duration=%1").arg(seconds), "-f",
                                     "lavfi", "-i", QStringLiteral("sine=frequency=440:duration=%1").arg(seconds),
                                     "-pix_fmt", "yuv420p", "-shortest", path("first-weeks.mp4")});
    if (made != 0) throw std::runtime_error("ffmpeg makes no video");
    write("first-weeks.ru.srt", "1\n00:00:00,000 --> 00:10:00,000\nМалыш спит, когда ему спокойно.\n");
  }
  QString path(const QString& name) const { return folder_.filePath(name); }
  void write(const QString& name, const QByteArray& content) const {
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("no file");
    file.write(content);
  }

 private:
  QTemporaryDir folder_;
};

VisitSettings watching(const LessonFolder& lessons, const QString& sound = {}) {
  VisitSettings settings;
  settings.videos = lessons.path("");
  settings.videoSound = sound;
  return settings;
}

// Decoding takes its time on a machine that has much to do.
bool awaits(const std::function<bool()>& happened) {
  return QTest::qWaitFor(happened, 30'000);
}

class Lesson : public testing::TestWithParam<Panel> {
 protected:
  void open(Screen& screen) {
    screen.stage.goLive();
    auto& visit = *screen.stage.visit;
    visit.more();
    visit.browse(Catalogue::Shelf::Lessons);
    visit.catalogue()->choose("expecting");
    visit.catalogue()->choose("first-weeks");
    screen.settle();
  }
  static ui::Video* video(Screen& screen) { return qobject_cast<ui::Video*>(screen.shown("lessonVideo")); }
};

INSTANTIATE_TEST_SUITE_P(Sizes, Lesson, testing::ValuesIn(kPanels),
                         [](const auto& given) { return "P" + std::string(given.param.name); });

TEST_P(Lesson, IsPlayedPausedAndBegunAnewByTaps) {
  const LessonFolder lessons("60");
  Screen screen(GetParam(), "ru", watching(lessons));
  open(screen);
  EXPECT_FALSE(screen.shown("lessonAbsent"));
  screen.check("lesson-here");
  screen.tap("lessonWatch");
  auto* playing = video(screen);
  ASSERT_TRUE(playing);
  ASSERT_TRUE(awaits([&] { return playing->position() > 0.5; }));
  EXPECT_NEAR(playing->length(), 60, 1);
  EXPECT_FALSE(playing->audible()) << "no headphones are configured";
  screen.tap("lessonPause");
  EXPECT_EQ(playing->decoder(), 0) << "who does not look costs nothing";
  const auto stands = playing->position();
  EXPECT_GT(stands, 0.4);
  ASSERT_TRUE(screen.shown("subtitles"));
  EXPECT_EQ(screen.shown("subtitles")->property("text"), "Малыш спит, когда ему спокойно.");
  screen.check("lesson-paused");
  EXPECT_EQ(playing->position(), stands);
  screen.tap("lessonPause");
  ASSERT_TRUE(awaits([&] { return playing->position() > stands + 0.2; }));
  screen.tap("lessonAgain");
  ASSERT_TRUE(awaits([&] { return playing->decoder() != 0 && playing->position() < stands; }));
  const auto decoder = static_cast<pid_t>(playing->decoder());
  screen.tap("quickExit");
  EXPECT_TRUE(screen.shown("startPage"));
  EXPECT_TRUE(awaits([&] { return kill(decoder, 0) != 0; })) << "nothing plays to nobody";
}

TEST_P(Lesson, PlaysToItsEndAndSaysSo) {
  const LessonFolder lessons("1");
  Screen screen(GetParam(), "ru", watching(lessons));
  open(screen);
  screen.tap("lessonWatch");
  ASSERT_TRUE(awaits([&] { return screen.shown("lessonOver") != nullptr; }));
  EXPECT_FALSE(screen.shown("lessonPause"));
  screen.check("lesson-ended");
  screen.tap("lessonAgain");
  EXPECT_TRUE(awaits([&] { return video(screen)->position() > 0; }));
  screen.tap("backButton");
  EXPECT_TRUE(screen.shown("lessonDetails"));
}

TEST_F(Lesson, AFileThatIsNoVideoIsSaidPlainly) {
  const LessonFolder lessons("1");
  lessons.write("first-weeks.mp4", QByteArray(5000, 'x'));
  Screen screen(kPanels[2], "ru", watching(lessons));
  open(screen);
  screen.tap("lessonWatch");
  ASSERT_TRUE(awaits([&] { return screen.shown("lessonOver") != nullptr; }));
  screen.check("lesson-broken");
}

// ALSA writes what would be heard into a file.
TEST_F(Lesson, IsHeardWhereHeadphonesAreConfigured) {
  const LessonFolder lessons("60");
  const auto heard = lessons.path("heard.raw");
  lessons.write("asound.conf", QStringLiteral("pcm.headphones { type file slave.pcm null file \"%1\" format raw }\n"
                                              "pcm.null { type null }\n")
                                   .arg(heard)
                                   .toUtf8());
  qputenv("ALSA_CONFIG_PATH", lessons.path("asound.conf").toUtf8());
  Screen screen(kPanels[2], "ru", watching(lessons, "headphones"));
  open(screen);
  screen.tap("lessonWatch");
  EXPECT_TRUE(awaits([&] { return video(screen)->audible() && video(screen)->position() > 0.5; }));
  EXPECT_TRUE(awaits([&] { return QFileInfo(heard).size() > 10'000; }));
  QFile sound(heard);
  ASSERT_TRUE(sound.open(QIODevice::ReadOnly));
  const auto bytes = sound.readAll();
  EXPECT_LT(bytes.count('\0'), bytes.size() / 2) << "silence";
  qunsetenv("ALSA_CONFIG_PATH");
}

TEST_F(Lesson, IsWatchedInSilenceWhereTheHeadphonesDoNotWork) {
  const LessonFolder lessons("60");
  Screen screen(kPanels[2], "ru", watching(lessons, "no-such-device"));
  open(screen);
  screen.tap("lessonWatch");
  EXPECT_TRUE(awaits([&] { return video(screen)->position() > 0.3; }));
  EXPECT_FALSE(video(screen)->audible());
}

TEST_F(Lesson, WhoWatchesIsNotAskedWhetherTheyAreStillThere) {
  const LessonFolder lessons("60");
  auto settings = watching(lessons);
  settings.idleOnLongPages = 700ms;
  Screen screen(kPanels[2], "ru", settings);
  open(screen);
  screen.stage.visit->catalogue()->watch();
  screen.settle();
  ASSERT_TRUE(awaits([&] { return video(screen) && video(screen)->position() > 0; }));
  const auto since = video(screen)->position();
  ASSERT_TRUE(awaits([&] { return video(screen)->position() > since + 2; }));
  EXPECT_FALSE(screen.stage.visit->idle()->asking());
  screen.tap("lessonPause");
  EXPECT_TRUE(awaits([&] { return screen.stage.visit->idle()->asking(); })) << "who pauses and goes is";
}

}  // namespace
}  // namespace priyom::kiosk
