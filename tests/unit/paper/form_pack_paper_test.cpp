// SPDX-License-Identifier: GPL-3.0-or-later
// The centre's own packs on paper, read back by another program: poppler's.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include "form_packs/facts.h"
#include "form_packs/fields.h"
#include "form_packs/pack.h"
#include "paper/pages.h"

namespace priyom::paper {
namespace {

using form_packs::Facts;
using form_packs::FieldKind;
using form_packs::Values;

const form_packs::PackShelf& shelf() {
  static const auto packs = form_packs::readPacks(std::filesystem::path(PRIYOM_SOURCE_DIR) / "assets/form-packs");
  return packs;
}

Centre centre() {
  Centre made;
  made.name = "Государственное бюджетное учреждение «Центр социальной помощи семье и детям города Примерска»";
  made.shortName = "Центр «Пример»";
  made.address = "600000, Примерская область, г. Примерск, ул. Образцовая, д. 1, корп. 2";
  made.phones = {"+7 (000) 000-00-01", "+7 (000) 000-00-02"};
  return made;
}

const Staff kStaff{StaffId("registrar-1"), "Примерова Дарья Ивановна", "регистратор"};

Facts plain() {
  Facts facts;
  facts.applicant.name = {"Образцова", "Анна", "Петровна"};
  facts.applicant.birthDate = "01.02.1985";
  facts.applicant.address = "600000, г. Примерск, ул. Образцовая, д. 2, кв. 3";
  facts.applicant.phone = "+7 000 000-00-03";
  facts.applicant.email = "anna@example.org";
  facts.applicant.snils = "000-000-000 00";
  facts.applicant.document = {"паспорт", "0000 000000", "ОВД г. Примерска", "01.01.2000", "000-000"};
  facts.request = "Нужны продукты на неделю и коляска для ребёнка.";
  facts.services = {"Обеспечение бесплатным набором продуктов", "Обеспечение одеждой и обувью"};
  facts.circumstances = {"отсутствие работы и средств к существованию"};
  facts.living = "съёмная квартира, мать и двое детей";
  facts.income = "9 500 рублей";
  facts.brought = {"паспорт", "СНИЛС"};
  facts.ticket = "А-042";
  facts.consentVersion = "2026-11";
  facts.corrected = {{"appointment.date", "02.12.2026"},
                     {"appointment.time", "10:20"},
                     {"appointment.room", "кабинет 201"},
                     {"specialist.role", "психолог"},
                     {"specialist.initials", "И. А. Образцов"}};
  facts.today = std::chrono::year(2026) / std::chrono::November / std::chrono::day(28);
  return facts;
}

Facts forAChild() {
  auto facts = plain();
  facts.recipient.emplace();
  facts.recipient->name = {"Образцов", "Лев", "Ильич"};
  facts.recipient->birthDate = "05.06.2018";
  facts.recipient->address = "600000, г. Примерск, ул. Образцовая, д. 2, кв. 3";
  facts.recipient->snils = "000-000-000 01";
  facts.recipient->document = {"свидетельство о рождении", "I-АБ 000000", "ЗАГС г. Примерска", "10.06.2018", ""};
  facts.relation = "мать";
  facts.basis = "свидетельство о рождении I-АБ 000000";
  return facts;
}

// What people really bear, and more than a form has room for.
Facts longest() {
  auto facts = forAChild();
  const std::string address =
      "600000, Примерская область, Верхнепримерский муниципальный округ, рабочий посёлок Новопримерский, микрорайон "
      "имени "
      "Пятидесятилетия Образцового Строительства, д. 128, корп. 14, строение 3, общежитие № 2, секция 14, комната 1406 "
      "(левая)";
  facts.applicant.name = {"Образцова-Примеровская-Тестоградова", "Александрина-Елизавета", "Константино-Всеволодовна"};
  facts.recipient->name = {"Образцов-Примеровский-Тестоградов", "Святополк-Александр", "Константино-Всеволодович"};
  facts.applicant.address = facts.recipient->address = address;
  facts.applicant.document.issuedBy =
      "Межрайонным отделом управления по вопросам миграции Примерской области в Верхнепримерском муниципальном округе";
  facts.basis = "акт органа опеки и попечительства Верхнепримерского муниципального округа от 01.02.2024 № 0000-п";
  facts.services.clear();
  for (int i = 1; i <= 14; ++i)
    facts.services.push_back("Услуга № " + std::to_string(i) +
                             ": содействие в получении юридической, психологической и иной неотложной помощи");
  facts.circumstances = {
      "наличие в семье инвалида или инвалидов, в том числе ребёнка-инвалида, нуждающихся в постоянном постороннем "
      "уходе",
      "наличие внутрисемейного конфликта, в том числе с лицами с наркотической или алкогольной зависимостью",
      "отсутствие определённого места жительства", "отсутствие работы и средств к существованию"};
  for (int i = 0; i < 6; ++i)
    facts.request += " Семья живёт в одной комнате, в доме нет отопления, младший ребёнок болеет.";
  facts.brought = {"паспорт", "СНИЛС", "свидетельства о рождении детей", "справка о составе семьи",
                   "справка о доходах"};
  return facts;
}

// Without what a line's end takes away or adds: poppler joins a word that was broken at its hyphen.
QString squeezed(QString text) {
  return text.remove(QRegularExpression(QStringLiteral("[\\s-]")));
}

QString run(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.start(program, arguments);
  EXPECT_TRUE(process.waitForFinished(30'000)) << program.toStdString();
  EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
  return QString::fromUtf8(process.readAllStandardOutput());
}

// What stands between the margins, of all pages, so that a value that runs over a page reads on. Qt draws the last line
// of a page once more above the next one's margin, where the painter cuts it off.
QString textOf(const QString& path) {
  const auto crop = QStringLiteral("-x 0 -y 39 -W 595 -H 752").split(QLatin1Char(' '));
  return run(QStringLiteral("pdftotext"), crop + QStringList{path, QStringLiteral("-")});
}

struct Made {
  QString path;
  int pages = 0;
};

class OnPaper : public ::testing::TestWithParam<const char*> {
 protected:
  // PRIYOM_PICTURES: where the PDFs and a picture of each page are kept, to be looked at.
  OnPaper() {
    const auto kept = qEnvironmentVariable("PRIYOM_PICTURES");
    folder_ = kept.isEmpty() ? temporary_.path() : kept;
    QDir().mkpath(folder_);
  }

  Made make(const form_packs::PackDocument& document, const Values& values, const QString& name) {
    const auto title = QString::fromStdString(document.title);
    const Pages pages(
        {QString::fromStdString(document.form.fill(values)), QString::fromStdString(shelf().style), title, 10.5,
         [title](int page, int count) { return title + QStringLiteral(", %1/%2").arg(page).arg(count); }});
    Made made{QDir(folder_).filePath(name + QStringLiteral(".pdf")), pages.count()};
    QFile file(made.path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_TRUE(pages.writePdf(file));
    file.close();
    if (!qEnvironmentVariable("PRIYOM_PICTURES").isEmpty())
      run(QStringLiteral("pdftoppm"), {QStringLiteral("-png"), QStringLiteral("-r"), QStringLiteral("60"), made.path,
                                       QDir(folder_).filePath(name)});
    return made;
  }

  const form_packs::Pack& pack() const { return *shelf().pack(GetParam()); }

 private:
  QTemporaryDir temporary_;
  QString folder_;
};

TEST_P(OnPaper, EveryValueIsFoundOnEveryDocumentAndNoFontIsLeftOut) {
  for (const auto& [name, facts] :
       {std::pair("plain", plain()), std::pair("child", forAChild()), std::pair("longest", longest())}) {
    const auto values = form_packs::valuesOf(facts, centre(), &kStaff);
    for (const auto& document : pack().documents) {
      const auto made =
          make(document, values, QStringLiteral("%1-%2-%3").arg(GetParam(), QString::fromStdString(document.id), name));
      const auto text = squeezed(textOf(made.path));
      const auto html = document.form.fill(values);
      for (const auto& field : document.form.fields()) {
        const auto& value = values.text(field);
        if (value.empty() || html.find(value) == std::string::npos) continue;  // in a section that is not drawn
        EXPECT_TRUE(text.contains(squeezed(QString::fromStdString(value))))
            << made.path.toStdString() << ": " << field << " «" << value << "»";
      }
      for (const auto& service : values.list("services")) {
        if (html.find(service) == std::string::npos) continue;
        EXPECT_TRUE(text.contains(squeezed(QString::fromStdString(service)))) << service;
      }
      const auto fonts =
          run(QStringLiteral("pdffonts"), {made.path}).split(QLatin1Char('\n'), Qt::SkipEmptyParts).mid(2);
      EXPECT_FALSE(fonts.isEmpty());
      for (const auto& font : fonts)
        EXPECT_TRUE(QRegularExpression(QStringLiteral("\\syes\\s+(yes|no)\\s+(yes|no)\\s+\\d+\\s+\\d+\\s*$"))
                        .match(font)
                        .hasMatch())
            << "not embedded: " << font.toStdString();
    }
  }
}

TEST_P(OnPaper, ASignatureIsNeverAloneOnItsPage) {
  for (const auto& facts : {plain(), forAChild(), longest()}) {
    const auto values = form_packs::valuesOf(facts, centre(), &kStaff);
    for (const auto& document : pack().documents) {
      const auto made = make(document, values, QStringLiteral("signed"));
      for (int page = 2; page <= made.pages; ++page) {
        const auto number = QString::number(page);
        const auto text = run(QStringLiteral("pdftotext"), {QStringLiteral("-f"), number, QStringLiteral("-l"), number,
                                                            made.path, QStringLiteral("-")});
        EXPECT_GT(squeezed(text).remove(QLatin1Char('_')).size(), 200) << document.id << ", page " << page;
      }
      EXPECT_LE(made.pages, 3) << document.id;
    }
  }
}

TEST_P(OnPaper, AnEmptyCopyHasALineForEverythingThatIsToBeWritten) {
  for (const auto& document : pack().documents) {
    const auto made =
        make(document, {}, QStringLiteral("%1-%2-empty").arg(GetParam(), QString::fromStdString(document.id)));
    const auto text = run(QStringLiteral("pdftotext"), {made.path, QStringLiteral("-")});
    EXPECT_GE(text.count(QRegularExpression(QStringLiteral("_{10,}"))), 5) << document.id;
    EXPECT_LE(made.pages, 2) << document.id;
  }
}

INSTANTIATE_TEST_SUITE_P(Packs, OnPaper, ::testing::Values("urgent-services", "social-services", "child-psychologist"),
                         [](const auto& each) {
                           std::string name = each.param;
                           name.erase(std::remove(name.begin(), name.end(), '-'), name.end());
                           return name;
                         });

TEST(Pages, AHeadingIsNotLeftBehindByWhatItHeads) {
  QString body;
  for (int i = 0; i < 200; ++i) body += QStringLiteral("<h3>Heading %1</h3><p>text %1</p>").arg(i);
  const Pages pages({body, {}, QStringLiteral("t"), 10.5, {}});
  ASSERT_GT(pages.count(), 2);
  QTemporaryDir folder;
  QFile file(folder.filePath(QStringLiteral("a.pdf")));
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  ASSERT_TRUE(pages.writePdf(file));
  file.close();
  for (int page = 1; page < pages.count(); ++page) {
    const auto number = QString::number(page);
    const auto lines = run(QStringLiteral("pdftotext"), {QStringLiteral("-f"), number, QStringLiteral("-l"), number,
                                                         file.fileName(), QStringLiteral("-")})
                           .remove(QLatin1Char('\f'))
                           .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ASSERT_FALSE(lines.isEmpty());
    EXPECT_TRUE(lines.last().startsWith(QStringLiteral("text"))) << lines.last().toStdString();
  }
}

}  // namespace
}  // namespace priyom::paper
