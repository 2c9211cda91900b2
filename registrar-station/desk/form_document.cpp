// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/form_document.h"

#include <QCoreApplication>
#include <QDir>

#include "desk/private_files.h"
#include "paper/pages.h"

namespace priyom::desk {
namespace {

constexpr qreal kBodyPoints = 9.5;  // a form with some twenty answers fits one page

constexpr auto kStyle = QLatin1String(
    "p{margin-top:0px;margin-bottom:2px}"
    "p.centre{font-weight:bold;text-align:center;margin-bottom:1px}"
    "p.address{font-size:8.5pt;text-align:center}"
    "p.title{font-size:16pt;font-weight:bold;text-align:center;margin-top:10px;margin-bottom:3px}"
    "p.ticket{text-align:center;margin-bottom:4px}"
    "p.section{font-size:11pt;font-weight:bold;margin-top:8px;margin-bottom:2px}"
    "p.gap{font-size:6pt;margin-top:0px}"
    "td.name{color:#444}"
    "p.note{font-size:8.5pt;color:#444;margin-top:12px}");

class Html {
  Q_DECLARE_TR_FUNCTIONS(FormDocument)

 public:
  explicit Html(const FormPaper& paper) : paper_(paper) {}

  QString whole() {
    head();
    applicant();
    answers();
    signatures();
    return body_;
  }

 private:
  static QString clean(const QString& text) {
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>"));
  }

  void head() {
    if (!paper_.centre.isEmpty()) body_ += QStringLiteral("<p class='centre'>%1</p>").arg(clean(paper_.centre));
    QStringList where;
    if (!paper_.address.isEmpty()) where << clean(paper_.address);
    if (!paper_.phones.isEmpty()) where << clean(tr("tel. %1").arg(paper_.phones));
    if (!where.isEmpty()) body_ += QStringLiteral("<p class='address'>%1</p>").arg(where.join(QStringLiteral(" · ")));
    const auto title = paper_.answers.title.isEmpty() ? tr("Needs questionnaire") : paper_.answers.title;
    body_ += QStringLiteral("<p class='title'>%1</p>").arg(clean(title));
    auto ticket = tr("Ticket %1").arg(paper_.number);
    if (!paper_.line.isEmpty()) ticket += QStringLiteral(" · ") + paper_.line;
    if (paper_.arrived.isValid())
      ticket += QStringLiteral(" · ") + paper_.arrived.toString(QStringLiteral("dd.MM.yyyy HH:mm"));
    body_ += QStringLiteral("<p class='ticket'>%1</p><hr/>").arg(clean(ticket));
  }

  // Two columns: what it is, and what was said.
  static QString row(const QString& name, const QString& value) {
    return QStringLiteral(
               "<tr><td class='name' width='42%' style='padding:1px 6px 1px 0px'>%1</td>"
               "<td width='58%' style='padding:1px 0px 1px 6px'>%2</td></tr>")
        .arg(name, value);
  }

  static QString toFill() { return QStringLiteral("______________________________________"); }

  void applicant() {
    body_ += QStringLiteral("<p class='section'>%1</p><table width='100%' cellspacing='0'>").arg(tr("Applicant"));
    const auto field = [&](const QString& name, const QString& text) {
      body_ += row(clean(name), text.isEmpty() ? toFill() : QStringLiteral("<b>%1</b>").arg(clean(text)));
    };
    field(tr("Surname"), paper_.surname);
    field(tr("Given name"), paper_.given);
    field(tr("Patronymic"), paper_.patronymic);
    if (!paper_.comment.isEmpty()) body_ += row(clean(tr("Request and comments")), clean(paper_.comment));
    body_ += QStringLiteral("</table>");
  }

  void part(const QString& title, const std::vector<ShownAnswer>& answers) {
    if (answers.empty()) return;
    if (!title.isEmpty()) body_ += QStringLiteral("<p class='section'>%1</p>").arg(clean(title));
    body_ += QStringLiteral("<table width='100%' cellspacing='0'>");
    for (const auto& answer : answers)
      body_ += row(clean(answer.question), clean(answer.answers.join(QStringLiteral("; "))));
    body_ += QStringLiteral("</table>");
  }

  void answers() {
    int skipped = 0;
    for (const auto& section : paper_.answers.sections) {
      skipped += static_cast<int>(section.skipped.size());
      part(section.title, section.answers);
    }
    part(misfitsTitle(), paper_.answers.misfits);
    if (paper_.answers.empty()) {
      body_ +=
          QStringLiteral("<p class='note'>%1</p>").arg(clean(tr("The visitor did not fill in the questionnaire.")));
      return;
    }
    auto note = tr("Filled in by the visitor at the terminal, from the visitor’s own words.");
    if (!paper_.answers.remark.isEmpty()) note += QLatin1Char(' ') + paper_.answers.remark;
    if (skipped > 0) note += QLatin1Char(' ') + tr("Questions left without an answer: %1.").arg(skipped);
    body_ += QStringLiteral("<p class='note'>%1</p>").arg(clean(note));
  }

  void signatures() {
    body_ += QStringLiteral("<p class='gap'>&nbsp;</p><table width='100%' cellspacing='0'>");
    body_ += row(tr("Applicant’s signature"), QStringLiteral("____________________ / ____________________"));
    body_ += row(QStringLiteral("<span style='font-size:5pt'>&nbsp;</span>"), QString());
    body_ += row(paper_.staff.isEmpty() ? tr("Received by") : tr("Received by: %1").arg(clean(paper_.staff)),
                 QStringLiteral("____________________"));
    body_ += QStringLiteral("</table>");
  }

  const FormPaper& paper_;
  QString body_;
};

class Foot {
  Q_DECLARE_TR_FUNCTIONS(FormDocument)

 public:
  static QString text(const QString& number, int page, int pages) {
    return tr("Ticket %1, page %2 of %3").arg(number).arg(page).arg(pages);
  }
};

}  // namespace

QString formHtml(const FormPaper& paper) {
  return Html(paper).whole();
}

QString formFileName(const FormPaper& paper) {
  return QStringLiteral("%1_%2.pdf").arg(paper.arrived.toString(QStringLiteral("yyyy-MM-dd")), paper.number);
}

Result<QString> saveFormPdf(const FormPaper& form, const QString& folder) {
  if (!makePrivateFolder(folder)) return fail(Errc::kUnavailable, "the folder for forms can not be made");
  const auto path = QDir(folder).filePath(formFileName(form));
  const paper::Pages pages({formHtml(form), kStyle, form.answers.title, kBodyPoints,
                            [&form](int page, int count) { return Foot::text(form.number, page, count); }});
  if (!savePrivatePdf(pages, path)) return fail(Errc::kUnavailable, "the form's file can not be written");
  return path;
}

}  // namespace priyom::desk
