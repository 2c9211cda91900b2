// SPDX-License-Identifier: GPL-3.0-or-later
// «Бланки» over a session that the test plays; printed by a real cupsd into a file.
#include "desk/papers.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "desk/reception.h"
#include "tests/support/cups/private_cupsd.h"
#include "tests/unit/desk/desk_fixture.h"

namespace priyom::desk::test {
namespace {

namespace fs = std::filesystem;

QString textOf(const QString& pdf) {
  QProcess process;
  process.start(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
  EXPECT_TRUE(process.waitForFinished(30'000));
  return QString::fromUtf8(process.readAllStandardOutput());
}

class PapersTest : public testing::Test {
 protected:
  PapersTest() {
    QLocale::setDefault(QLocale("ru"));
    hub_.session.setCentre(centre());
    hub_.live();
    hub_.tell(queue(1, {}));
  }
  ~PapersTest() override { QLocale::setDefault(QLocale::c()); }

  // As somebody looks at them.
  std::unique_ptr<Papers> papers(PaperPrinter printer = {}) {
    auto made =
        std::make_unique<Papers>(hub_.session, reception_,
                                 Papers::Settings{fs::path(PRIYOM_SOURCE_DIR) / "assets/form-packs", std::move(printer),
                                                  folder_.filePath(QStringLiteral("papers")), StaffId{"registrar-1"}});
    made->setShown(true);
    return made;
  }

  // The form of a visitor who said so.
  void open(const std::vector<std::pair<std::string, std::vector<std::string>>>& touches) {
    reception_.scanned(tokenText(7));
    hub_.answerOpen(opened("А-007", answers(touches)));
    reception_.setSurname(QStringLiteral("Образцова"));
    reception_.setGiven(QStringLiteral("Анна"));
    reception_.setPatronymic(QStringLiteral("Петровна"));
  }
  void openUrgent() { open({{"0.1", {"for-self-and-family"}}, {"2.4", {"lacks-food"}}}); }

  static QStringList fieldsOf(const Papers& papers) {
    QStringList fields;
    for (const auto& group : papers.groups())
      for (const auto& entry : group.toMap().value("entries").toList())
        fields << entry.toMap().value("field").toString();
    return fields;
  }
  static bool done(const Papers& papers) {
    return QTest::qWaitFor([&] { return !papers.busy(); }, 20'000);
  }

  QTemporaryDir folder_;
  Hub hub_;
  QuestionnaireShelf shelf_{PRIYOM_SOURCE_DIR "/assets/questionnaires"};
  FormSaver saver_{hub_.session};
  Reception reception_{hub_.session, saver_, shelf_};
};

TEST_F(PapersTest, TheAnswersChooseThePackAndFillItsServices) {
  const auto desk = papers();
  EXPECT_EQ(desk->pack(), "");
  openUrgent();
  EXPECT_EQ(desk->pack(), "urgent-services");
  EXPECT_EQ(desk->packs().constFirst().toMap().value("packId"), "urgent-services");
  EXPECT_TRUE(desk->packs().constFirst().toMap().value("suggested").toBool());
  EXPECT_EQ(desk->documents().size(), 3);
  EXPECT_EQ(desk->printed("services"), "Срочные социальные услуги");
  EXPECT_EQ(desk->printed("applicant.full.genitive"), "Образцовой Анны Петровны");
  open({{"0.1", {"for-child"}}, {"4.2", {"autism"}}});
  EXPECT_EQ(desk->pack(), "child-psychologist");
}

TEST_F(PapersTest, WithoutAnswersAPackIsChosenByHand) {
  const auto desk = papers();
  reception_.scanned(tokenText(7));
  hub_.answerOpen(opened("А-007"));
  EXPECT_EQ(desk->pack(), "");
  EXPECT_EQ(desk->packs().size(), 3);
  desk->choose("social-services");
  EXPECT_EQ(desk->documents().size(), 2);
}

TEST_F(PapersTest, WhatIsWrittenIsSavedWithTheFormAndStandsThereAgain) {
  const auto desk = papers();
  openUrgent();
  desk->write("applicant.phone", "+7 000 000-00-03");
  desk->write("applicant.surname", "Примерова");
  saver_.flush();
  const auto saved = protocol::saveFormFromJson(hub_.lastOf(method::kSaveForm)).value();
  EXPECT_EQ(saved.applicant.papers.at("applicant.phone"), "+7 000 000-00-03");
  EXPECT_EQ(saved.applicant.surname, "Примерова");
  auto again = opened("А-008");
  again.applicant = saved.applicant;
  reception_.scanned(tokenText(8));
  hub_.answerOpen(again);
  desk->choose("urgent-services");
  EXPECT_EQ(desk->text("applicant.phone"), "+7 000 000-00-03");
  EXPECT_EQ(desk->printed("applicant.surname"), "Примерова");
}

TEST_F(PapersTest, AreNotLaidOutForAScanWhileNobodyLooksAtThem) {
  const auto desk = papers();
  desk->setShown(false);
  openUrgent();
  EXPECT_EQ(desk->pack(), "urgent-services");
  EXPECT_TRUE(desk->documents().isEmpty());
  EXPECT_TRUE(desk->groups().isEmpty());
  desk->setShown(true);
  EXPECT_EQ(desk->documents().size(), 3);
  EXPECT_EQ(desk->printed("applicant.full.genitive"), "Образцовой Анны Петровны");
}

TEST_F(PapersTest, ACaseIsCorrectedByHandAndFollowsTheNameAgainWhenTheCorrectionGoes) {
  const auto desk = papers();
  openUrgent();
  desk->write("applicant.full.genitive", "Образцовой Анны П.");
  EXPECT_EQ(desk->printed("applicant.full.genitive"), "Образцовой Анны П.");
  desk->write("applicant.full.genitive", "");
  EXPECT_EQ(desk->printed("applicant.full.genitive"), "Образцовой Анны Петровны");
}

TEST_F(PapersTest, TheRecipientIsAskedWhereSomebodyAsksForAnother) {
  const auto desk = papers();
  openUrgent();
  EXPECT_FALSE(fieldsOf(*desk).contains("recipient.surname"));
  EXPECT_TRUE(desk->mayChooseForOther());
  desk->setForOther(true);
  EXPECT_TRUE(fieldsOf(*desk).contains("recipient.surname"));
  EXPECT_TRUE(fieldsOf(*desk).contains("relation"));
  desk->choose("child-psychologist");
  EXPECT_FALSE(desk->mayChooseForOther()) << "a child’s representative always does";
  EXPECT_TRUE(desk->forOther());
}

TEST_F(PapersTest, AFormThatIsFullSaysSoAndKeepsWhatWasWritten) {
  const auto desk = papers();
  openUrgent();
  const QString kibibyte(1000, QLatin1Char('x'));
  for (int i = 0; i < 17; ++i) desk->write(QStringLiteral("field-%1").arg(i), kibibyte);
  EXPECT_TRUE(desk->failed());
  EXPECT_FALSE(desk->message().isEmpty());
  EXPECT_EQ(reception_.papers().at("field-0").size(), 1000U);
}

TEST_F(PapersTest, ArePdfsThatOnlyTheOwnerReads) {
  const auto desk = papers();
  openUrgent();
  desk->savePdf();
  EXPECT_FALSE(desk->failed()) << desk->message().toStdString();
  const QDir folder(folder_.filePath("papers"));
  const auto files = folder.entryList({"*.pdf"}, QDir::Files, QDir::Name);
  ASSERT_EQ(files.size(), 3);
  EXPECT_FALSE(files.join(QString()).contains("Образцова")) << "a file’s name is read by more people than the file";
  const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
  for (const auto& file : files) EXPECT_EQ(QFile::permissions(folder.filePath(file)) | owner, owner);
  EXPECT_TRUE(textOf(folder.filePath(files.filter("consent").constFirst())).contains("Образцова Анна Петровна"));
}

TEST_F(PapersTest, GoToThePrinterAsTheyAreShown) {
  if (!tests::PrivateCupsd::installed()) GTEST_SKIP() << "cupsd is not installed (Debian's cups-daemon)";
  const fs::path root = folder_.path().toStdString();
  tests::PrivateCupsd cupsd(root / "cups", fs::path(PRIYOM_BIN_DIR) / "priyom-escpos");
  const auto paper = root / "paper.pdf";
  // A printer whose paper is a file: CUPS calls this with the job as its last argument.
  const auto device = root / "cups/bin/backend/tofile";
  std::ofstream(device)
      << "#!/bin/sh\ncat \"$6\" > \"${DEVICE_URI#tofile:}.part\" && mv \"${DEVICE_URI#tofile:}.part\" "
         "\"${DEVICE_URI#tofile:}\"\n";
  fs::permissions(device, fs::perms::owner_all);
  ASSERT_TRUE(cupsd.addQueue("papers", "tofile:" + paper.string()));
  const auto server = cupsd.server();
  const auto desk = papers({server.host, server.port, "papers"});
  openUrgent();
  desk->printCurrent();
  ASSERT_TRUE(done(*desk));
  EXPECT_FALSE(desk->failed()) << desk->message().toStdString();
  const auto file = QString::fromStdString(paper.string());
  ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(file); }, 20'000));
  EXPECT_TRUE(textOf(file).contains("от Образцовой Анны Петровны"));
}

TEST_F(PapersTest, APrinterThatIsNotThereIsNamedAndNothingIsLost) {
  const auto desk = papers({(folder_.filePath("no-socket")).toStdString(), 0, "papers"});
  openUrgent();
  desk->write("applicant.phone", "+7 000 000-00-03");
  desk->printAll();
  EXPECT_TRUE(desk->busy());
  ASSERT_TRUE(done(*desk));
  EXPECT_TRUE(desk->failed());
  EXPECT_EQ(desk->text("applicant.phone"), "+7 000 000-00-03");
}

}  // namespace
}  // namespace priyom::desk::test
