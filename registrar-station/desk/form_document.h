// SPDX-License-Identifier: GPL-3.0-or-later
// The filled form on paper: «Анкета определения нуждаемости» as an A4 PDF with the centre's head, the ticket's number
// and date, the applicant and the answers by section. Qt Gui only; no printer, no network.
#pragma once

#include <QDateTime>
#include <QString>

#include "desk/answer_sheet.h"
#include "domain/result.h"

namespace priyom::desk {

// All of it is text as it shall be read. An empty field leaves no gap, except the applicant's, which stay as lines to
// write on.
struct FormPaper {
  QString centre;
  QString address;
  QString phones;
  QString number;  // «А-042»
  QString line;
  QDateTime arrived;  // the visitor's arrival, the centre's wall time
  QString surname;
  QString given;
  QString patronymic;
  QString comment;
  QString staff;  // who received the visitor
  AnswerSheet answers;
};

// The document's text, the body of an HTML page. What visitors and registrars typed is escaped.
QString formHtml(const FormPaper& paper);

// "2026-11-22_А-042.pdf". Number and date only: a file's name is read by more people than the file.
QString formFileName(const FormPaper& paper);

// Writes the PDF into the folder, which is made if need be (0700, the file 0600), whole or not at all; a form of the
// same ticket and day is replaced. The file's path. kUnavailable: the folder or file can not be written.
Result<QString> saveFormPdf(const FormPaper& paper, const QString& folder);

}  // namespace priyom::desk
