// SPDX-License-Identifier: GPL-3.0-or-later
// What the folder of notices becomes, the hours of the night, and videos through the real ffmpeg.
#include "queue-display/notices.h"

#include <gtest/gtest.h>
#include <signal.h>

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

#include "queue-display/night_hours.h"
#include "tests/support/store_disk/scratch_folder.h"
#include "ui/video.h"

namespace priyom::display::test {
namespace {

using namespace std::chrono_literals;

class NoticeFolder : public testing::Test {
 protected:
  QString path(const char* name = "") const { return QString::fromStdString((folder_.path() / name).string()); }
  void write(const char* name, const QByteArray& content) {
    QFile file(path(name));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
  }
  // Of coloured bars, made by ffmpeg itself.
  void makeVideo(const char* name, const char* seconds) {
    ASSERT_EQ(QProcess::execute("ffmpeg", {"-nostdin", "-loglevel", "error", "-f", "lavfi", "-i",
                                           QStringLiteral("testsrc=size=320x180:rate=25:duration=%1").arg(seconds),
                                           "-pix_fmt", "yuv420p", path(name)}),
              0);
  }
  tests::ScratchFolder folder_;
};

TEST_F(NoticeFolder, ShowsItsFilesInTheOrderOfTheirNames) {
  write("2.txt", "Второе\r\nс текстом");
  write("1.txt", "Первое\n");
  write("readme.md", "no notice");
  Notices notices(path());
  ASSERT_EQ(notices.count(), 2);
  EXPECT_EQ(notices.title(), "Первое");
  EXPECT_EQ(notices.text(), "");
  notices.advance();
  EXPECT_EQ(notices.title(), "Второе");
  EXPECT_EQ(notices.text(), "с текстом");
  notices.advance();
  EXPECT_EQ(notices.title(), "Первое");
}

TEST_F(NoticeFolder, PassesOverWhatCannotBeShown) {
  write("1.png", "no picture at all");
  write("2.txt", QByteArray("\xff\xfe\x00", 3));
  write("3.txt", QByteArray("Слишком много ") + QByteArray(4000, 'a'));
  write("4.txt", "\nбез заголовка");
  write("5.txt", "Годится");
  QImage picture(3, 2, QImage::Format_RGB32);
  picture.fill(Qt::red);
  ASSERT_TRUE(picture.save(path("6.jpg")));
  Notices notices(path());
  ASSERT_EQ(notices.count(), 2);
  EXPECT_EQ(notices.title(), "Годится");
  notices.advance();
  EXPECT_EQ(notices.kind(), Notices::Kind::Picture);
  EXPECT_EQ(notices.picture(), QUrl::fromLocalFile(path("6.jpg")));
  notices.drop("it broke");
  EXPECT_EQ(notices.count(), 1);
  EXPECT_EQ(notices.title(), "Годится");
}

TEST_F(NoticeFolder, ChangesShowWhileItRuns) {
  Notices notices(path());
  EXPECT_EQ(notices.kind(), Notices::Kind::None);
  write("1.txt", "Новое");
  EXPECT_TRUE(QTest::qWaitFor([&] { return notices.title() == "Новое"; }));
  QFile::remove(path("1.txt"));
  EXPECT_TRUE(QTest::qWaitFor([&] { return notices.kind() == Notices::Kind::None; }));
}

TEST_F(NoticeFolder, TimePassesOnlyWhileTheyAreShown) {
  write("1.txt", "Первое");
  write("2.txt", "Второе");
  Notices notices(path(), 20ms);
  QTest::qWait(100);
  EXPECT_EQ(notices.title(), "Первое");
  notices.setShown(true);
  EXPECT_TRUE(QTest::qWaitFor([&] { return notices.title() == "Второе"; }));
}

TEST_F(NoticeFolder, NoFolderIsNoNotice) {
  EXPECT_EQ(Notices().kind(), Notices::Kind::None);
  EXPECT_EQ(Notices(path("nowhere")).kind(), Notices::Kind::None);
}

class OnGlass {
 public:
  OnGlass() {
    window.resize(640, 360);
    video.setParentItem(window.contentItem());
    video.setSize(QSizeF(640, 360));
    window.show();
    if (!QTest::qWaitForWindowExposed(&window)) throw std::runtime_error("no window");
  }
  QQuickWindow window;
  ui::Video video;
};

TEST_F(NoticeFolder, AVideoPlaysAtItsPaceToItsEnd) {
  makeVideo("1.mp4", "1");
  OnGlass on;
  QSignalSpy ended(&on.video, &ui::Video::ended);
  QSignalSpy failed(&on.video, &ui::Video::failed);
  on.video.setFile(path("1.mp4"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return on.video.picturesShown() > 3; }));
  const auto picture = on.window.grabWindow();
  std::set<QRgb> colours;
  for (int x = 0; x < picture.width(); x += 8) colours.insert(picture.pixel(x, picture.height() / 4));
  EXPECT_GT(colours.size(), 4U) << "coloured bars";
  QElapsedTimer clock;
  clock.start();
  ASSERT_TRUE(QTest::qWaitFor([&] { return ended.count() + failed.count() > 0; }));
  EXPECT_EQ(ended.count(), 1) << failed.value(0).value(0).toString().toStdString();
  EXPECT_EQ(on.video.decoder(), 0);
}

TEST_F(NoticeFolder, ADecoderThatDiesOrAFileThatIsNoVideoIsSaidAndNothingElseHappens) {
  makeVideo("1.mp4", "30");
  write("2.mp4", QByteArray(5000, 'x'));
  OnGlass on;
  QSignalSpy failed(&on.video, &ui::Video::failed);
  on.video.setFile(path("1.mp4"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return on.video.picturesShown() > 0; }));
  ASSERT_EQ(kill(static_cast<pid_t>(on.video.decoder()), SIGSEGV), 0);
  ASSERT_TRUE(QTest::qWaitFor([&] { return failed.count() == 1; }));
  EXPECT_EQ(on.video.decoder(), 0);
  on.video.setFile(path("2.mp4"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return failed.count() == 2; }));
  EXPECT_FALSE(on.window.grabWindow().isNull());
}

TEST_F(NoticeFolder, ADecoderEndsWithItsVideo) {
  makeVideo("1.mp4", "30");
  pid_t decoder = 0;
  {
    OnGlass on;
    on.video.setFile(path("1.mp4"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return on.video.picturesShown() > 0; }));
    decoder = static_cast<pid_t>(on.video.decoder());
    ASSERT_EQ(kill(decoder, 0), 0);
  }
  EXPECT_TRUE(QTest::qWaitFor([&] { return kill(decoder, 0) != 0; }));
}

TEST(NightHours, MayPassMidnight) {
  const auto night = NightHours::parse("20:00-07:00");
  ASSERT_TRUE(night);
  EXPECT_TRUE(night->has(QTime(20, 0)));
  EXPECT_TRUE(night->has(QTime(2, 30)));
  EXPECT_FALSE(night->has(QTime(7, 0)));
  EXPECT_FALSE(night->has(QTime(12, 0)));
  EXPECT_FALSE(night->has(QTime()));
  EXPECT_TRUE(NightHours::parse("01:00-05:00")->has(QTime(4, 59)));
  EXPECT_FALSE(NightHours::parse("never")->has(QTime(2, 0)));
}

TEST(NightHours, WhatIsNoPairOfTimesIsRefused) {
  for (const auto* const text : {"", "20:00", "20-7", "25:00-07:00", "07:00-07:00", "20:00-07:00-08:00", "Never"})
    EXPECT_FALSE(NightHours::parse(text)) << text;
}

}  // namespace
}  // namespace priyom::display::test

int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
