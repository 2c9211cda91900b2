// SPDX-License-Identifier: GPL-3.0-or-later
// The filled form on paper. With PRIYOM_PICTURES=DIR the PDF is kept there.
#include "desk/form_document.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextDocument>

#include "tests/unit/desk/desk_fixture.h"
#include "ui/language.h"

namespace priyom::desk::test {
namespace {

FormPaper paper() {
  QuestionnaireShelf shelf;
  shelf.add(needs());
  FormPaper made;
  made.centre = "Центр социальной помощи семье и детям «Пример»";
  made.address = "600000, г. Примерск, ул. Образцовая, д. 1";
  made.phones = "+7 (000) 000-00-01, +7 (000) 000-00-02";
  made.number = "А-042";
  made.line = "Первичный приём";
  made.arrived = QDateTime(QDate(2026, 11, 22), QTime(10, 42), Qt::OffsetFromUTC, 10800);
  made.surname = "Образцова";
  made.given = "Анна";
  made.patronymic = "Ильинична";
  made.comment = "Просит помочь с оформлением <ежемесячной> выплаты & путёвки";
  made.staff = "Примерова Дарья Ивановна";
  made.answers = readAnswers(answers({{"0.1", {"for-self-and-family"}},
                                      {"0.2", {"yes"}},
                                      {"0.3", {"age-3-6", "age-12-18"}},
                                      {"1.1", {"large-family", "divorced-living-apart", "foster-or-guardian-family"}},
                                      {"1.2", {"three"}},
                                      {"1.3", {"guardianship"}},
                                      {"1.6", {"alimony-not-paid-in-full"}},
                                      {"2.1", {"receives-social-support", "income-below-subsistence", "utility-debts"}},
                                      {"2.2", {"unified-benefit", "housing-subsidy"}},
                                      {"2.3", {"certificate-at-home"}},
                                      {"2.4", {"lacks-clothes", "lacks-school-things"}},
                                      {"3.1", {"rented-home"}},
                                      {"3.3", {"overcrowded", "no-registration"}},
                                      {"4.1", {"not-in-kindergarten-or-school", "learning-is-hard"}},
                                      {"4.2", {"child-disability", "autism"}},
                                      {"4.3", {"certificate-only"}},
                                      {"4.4", {"withdrawn"}},
                                      {"5.1", {"hard-to-walk", "cares-alone"}},
                                      {"5.6", {"hard"}},
                                      {"6.1", {"frequent-quarrels"}},
                                      {"6.4", {"child-psychologist", "lawyer", "payments-and-papers"}},
                                      {"6.5", {"passport", "snils"}}}),
                             shelf, "ru");
  return made;
}

TEST(FormDocument, HoldsHeadNumberApplicantAndEveryAnswer) {
  QTextDocument document;
  const auto form = paper();
  document.setHtml(formHtml(form));
  const auto text = document.toPlainText();
  for (const auto& wanted :
       {form.centre, form.address, form.phones, form.number, form.surname, form.given, form.patronymic, form.comment,
        form.staff, QStringLiteral("22.11.2026 10:42"), QStringLiteral("Анкета определения нуждаемости")})
    EXPECT_TRUE(text.contains(wanted)) << wanted.toStdString();
  std::size_t answered = 0;
  for (const auto& section : form.answers.sections)
    for (const auto& answer : section.answers) {
      ++answered;
      EXPECT_TRUE(text.contains(answer.question)) << answer.question.toStdString();
      for (const auto& said : answer.answers) EXPECT_TRUE(text.contains(said)) << said.toStdString();
    }
  EXPECT_EQ(answered, 22U);
}

TEST(FormDocument, SaysNothingOfAQuietFlag) {
  auto form = paper();
  const auto plain = formHtml(form);
  for (auto& section : form.answers.sections)
    for (auto& answer : section.answers) answer.flagged = true;
  EXPECT_EQ(formHtml(form), plain);
}

TEST(FormDocument, SpeaksTheLanguageOfTheCentre) {
  ui::Language::instance().configure("desk", "ru", nullptr);
  QTextDocument document;
  document.setHtml(formHtml(paper()));
  ui::Language::instance().setCode("en");
  const auto text = document.toPlainText();
  EXPECT_TRUE(text.contains(QStringLiteral("Подпись заявителя")));
  EXPECT_FALSE(text.contains(QRegularExpression(QStringLiteral("[A-Za-z]{2,}")))) << text.toStdString();
}

TEST(FormDocument, IsOnePrivatePdfOfTheTicketNamedByDayAndNumber) {
  QTemporaryDir folder;
  const auto keep = qEnvironmentVariable("PRIYOM_PICTURES");
  const auto target = keep.isEmpty() ? folder.filePath("forms") : keep;
  ui::Language::instance().configure("desk", "ru", nullptr);
  const auto saved = saveFormPdf(paper(), target);
  ui::Language::instance().setCode("en");
  ASSERT_TRUE(saved) << saved.error().text;
  EXPECT_EQ(QFileInfo(*saved).fileName(), "2026-11-22_А-042.pdf");
  QFile file(*saved);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  EXPECT_TRUE(file.read(5).startsWith("%PDF-"));
  EXPECT_GT(file.size(), 10'000);
  EXPECT_FALSE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)) << "it holds a person's data";
  EXPECT_TRUE(saveFormPdf(paper(), folder.filePath("forms")));
  EXPECT_TRUE(saveFormPdf(paper(), folder.filePath("forms"))) << "again replaces it";
  EXPECT_EQ(QDir(folder.filePath("forms")).entryList({"2026-11-22*.pdf"}).size(), 1);
}

TEST(FormDocument, AFolderThatCannotBeWrittenIsSaid) {
  QTemporaryDir folder;
  QFile blocker(folder.filePath("blocker"));
  ASSERT_TRUE(blocker.open(QIODevice::WriteOnly));
  const auto saved = saveFormPdf(paper(), folder.filePath("blocker/forms"));
  ASSERT_FALSE(saved);
  EXPECT_EQ(saved.error().code, Errc::kUnavailable);
}

}  // namespace
}  // namespace priyom::desk::test
