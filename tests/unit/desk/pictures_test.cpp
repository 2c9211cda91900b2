// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "desk/folder_frames.h"
#include "desk/qr_eye.h"
#include "desk/workplace.h"
#include "tests/unit/desk/desk_fixture.h"
#include "tests/unit/desk/pictures.h"

namespace priyom::desk::test {
namespace {

constexpr int kPatienceMs = 10'000;

TEST(QrEye, ATicketHeldBeforeTheCameraIsOneScan) {
  QrEye eye;
  QSignalSpy seen(&eye, &QrEye::seen);
  const auto picture = qrPicture(tokenText(3));
  eye.watch(picture);
  ASSERT_TRUE(seen.wait(kPatienceMs));
  EXPECT_EQ(seen[0][0].toString(), tokenText(3));
  eye.watch(picture);
  eye.watch(qrPicture(tokenText(4)));
  ASSERT_TRUE(seen.wait(kPatienceMs));
  ASSERT_EQ(seen.size(), 2);
  EXPECT_EQ(seen[1][0].toString(), tokenText(4));
}

TEST(QrEye, ATicketBesideAnotherCodeIsWhatWasMeant) {
  QrEye eye;
  QSignalSpy seen(&eye, &QrEye::seen);
  eye.study(beside(qrPicture("HTTPS://EXAMPLE.ORG/MENU"), qrPicture(tokenText(3))));
  ASSERT_TRUE(seen.wait(kPatienceMs));
  QTest::qWait(50);
  ASSERT_EQ(seen.size(), 1);
  EXPECT_EQ(seen[0][0].toString(), tokenText(3));
}

TEST(QrEye, AnEmptyPictureIsSaidWhenSomebodyChoseItAndNoNewsFromACamera) {
  QrEye eye;
  QSignalSpy nothing(&eye, &QrEye::nothing);
  QImage empty(200, 200, QImage::Format_RGB32);
  empty.fill(Qt::white);
  eye.watch(empty);
  eye.study(empty);
  ASSERT_TRUE(nothing.wait(kPatienceMs));
  QTest::qWait(50);
  EXPECT_EQ(nothing.size(), 1);
}

TEST(FolderFrames, NewPicturesAreFramesOldOnesAndOtherFilesAreNot) {
  QTemporaryDir folder;
  ASSERT_TRUE(qrPicture(tokenText(1)).save(folder.filePath("old.png")));
  FolderFrames frames(folder.path());
  QSignalSpy frame(&frames, &FrameSource::frame);
  frames.start();
  QFile notes(folder.filePath("notes.txt"));
  ASSERT_TRUE(notes.open(QIODevice::WriteOnly));
  notes.write("no picture");
  notes.close();
  for (const char* name : {"a.png", "b.pgm", "c.jpg"}) {
    const auto before = frame.size();
    ASSERT_TRUE(qrPicture(tokenText(2)).save(folder.filePath(name))) << name;
    ASSERT_TRUE(frame.wait(kPatienceMs)) << name;
    EXPECT_EQ(frame.size(), before + 1) << name;
  }
}

TEST(FolderFrames, APictureThatIsStillBeingWrittenIsWaitedFor) {
  QTemporaryDir folder;
  QTemporaryDir elsewhere;
  ASSERT_TRUE(qrPicture(tokenText(2)).save(elsewhere.filePath("whole.png")));
  QFile whole(elsewhere.filePath("whole.png"));
  ASSERT_TRUE(whole.open(QIODevice::ReadOnly));
  const auto bytes = whole.readAll();
  FolderFrames frames(folder.path());
  QSignalSpy frame(&frames, &FrameSource::frame);
  frames.start();
  QFile slow(folder.filePath("slow.png"));
  ASSERT_TRUE(slow.open(QIODevice::WriteOnly));
  slow.write(bytes.left(bytes.size() / 2));
  slow.flush();
  QTest::qWait(200);
  EXPECT_EQ(frame.size(), 0);
  slow.write(bytes.mid(bytes.size() / 2));
  slow.close();
  ASSERT_TRUE(frame.wait(kPatienceMs));
  EXPECT_EQ(frame.size(), 1);
}

class WorkplacePictures : public testing::Test {
 protected:
  WorkplacePictures() {
    hub_.session.setCentre(centre());
    hub_.live();
    hub_.tell(queue(1, {ticket("А-003")}));
  }
  bool opens() {
    return QTest::qWaitFor([&] { return hub_.wire.count(method::kOpen) > 0; }, kPatienceMs);
  }
  QTemporaryDir folder_;
  Hub hub_;
  Workplace desk_{hub_.session,
                  {CounterId{"window-1"}, StaffId{"registrar-1"}, PRIYOM_SOURCE_DIR "/assets/questionnaires",
                   folder_.filePath("forms")}};
};

TEST_F(WorkplacePictures, APictureFileOpensTheTicketOnIt) {
  const auto file = folder_.filePath("талон.png");
  ASSERT_TRUE(qrPicture(tokenText(3)).save(file));
  desk_.openPictureFile(QUrl::fromLocalFile(file));
  ASSERT_TRUE(opens());
  hub_.answerOpen(opened("А-003"));
  EXPECT_EQ(desk_.reception()->number(), "А-003");
}

TEST_F(WorkplacePictures, FilesThatAreNoTicketsHaveTheirSentences) {
  desk_.openPicture(folder_.filePath("missing.png"));
  EXPECT_EQ(desk_.reception()->scanMessage(), "This file cannot be read as a picture.");
  QImage empty(100, 100, QImage::Format_RGB32);
  empty.fill(Qt::gray);
  ASSERT_TRUE(empty.save(folder_.filePath("empty.png")));
  desk_.openPicture(folder_.filePath("empty.png"));
  EXPECT_TRUE(QTest::qWaitFor([&] { return desk_.reception()->scanMessage().startsWith("There is no readable code"); },
                              kPatienceMs));
}

TEST_F(WorkplacePictures, TheCamerasFolderOpensTickets) {
  FolderFrames camera(folder_.filePath("camera"));
  desk_.watch(camera);
  ASSERT_TRUE(qrPicture(tokenText(3)).save(folder_.filePath("camera/frame-1.png")));
  EXPECT_TRUE(opens());
}

TEST_F(WorkplacePictures, LeavingWaitsOnceForWhatIsNotSaved) {
  EXPECT_TRUE(desk_.mayLeave());
  desk_.reception()->scanned(tokenText(3));
  hub_.answerOpen(opened("А-003"));
  desk_.reception()->setSurname("Образцова");
  QSignalSpy left(&desk_, &Workplace::left);
  EXPECT_FALSE(desk_.mayLeave());
  EXPECT_FALSE(desk_.leaveMessage().isEmpty());
  hub_.wire.answer(method::kSaveForm, boost::json::object{});
  EXPECT_EQ(left.size(), 1);
  EXPECT_TRUE(desk_.mayLeave());
}

TEST_F(WorkplacePictures, LeavingSaysWhatKeepsTheForm) {
  desk_.reception()->scanned(tokenText(3));
  hub_.answerOpen(opened("А-003"));
  desk_.reception()->setSurname("Образцова");
  EXPECT_FALSE(desk_.mayLeave());
  const auto saving = desk_.leaveMessage();
  hub_.wire.answer(method::kSaveForm, fail(Errc::kTooLarge, "too long"));
  desk_.stay();
  EXPECT_FALSE(desk_.mayLeave());
  EXPECT_NE(desk_.leaveMessage(), saving);
  EXPECT_TRUE(desk_.leaveMessage().contains("refused")) << desk_.leaveMessage().toStdString();
}

}  // namespace
}  // namespace priyom::desk::test
