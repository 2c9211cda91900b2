// SPDX-License-Identifier: GPL-3.0-or-later
// The paper ticket: what stands on it, drawn once, as the dots that the printer burns. The same Raster is the preview
// on the screen, what goes to the printer and what the tests read back. Not the sending of it (priyom::print), nor what
// the QR text means (priyom::token).
//
// Order and rules: screens.md "The ticket". Nothing is ever cut: lines wrap at words, and inside a word that is wider
// than the paper. Two things shrink: the number, when it is wider than the paper at 15 mm; and the QR's modules, down
// to 4 dots, when the code is large. The paper grows as long as it must.
//
// There is no field for a visitor's name, need, role or category.
#pragma once

#include <QImage>
#include <QString>

#include "domain/result.h"
#include "print/raster.h"

namespace priyom::paper {

// All of it is text as it shall be read, in the language of the paper. An empty field leaves no gap.
struct TicketPaper {
  QString issued;       // «27.12.2021 14:22»
  QString number;       // «А-042»; where it is empty the day and time of the booking stand in its place, or its code
  QString bookingCode;  // «FF - Z758LF», of an appointment
  QString line;  // the line's or specialist's public name: «Социальные услуги», «Кабинет 201»
  QString room;         // «Кабинет 12»; left out where it equals the line's name
  QString waitAt;       // «холл 2 этажа», where that is elsewhere; empty: there
  QString appointment;  // «28.12.2021 в 10:00»; excludes wait
  QString day;  // «вторник, 28 декабря», of a paper without a number: it and the time stand in the number's
  QString time;          // place, «10:00», as what one must not forget; the code stands below
  QString wait;          // «10–20 минут»
  QString qrText;        // what the scanner shall type; empty: no QR
  QString bring;         // «паспорт, СНИЛС», without the words «При себе иметь»
  QString centre;        // «ГБУ «Центр социальной помощи»»
  QString address;       // «607220, Арзамас, 2-я Вокзальная улица, д. 1А»
  QString phones;        // «(83147) 6-32-86, (83147) 9-76-90»
  bool reprint = false;  // says so on the paper, the number is the same
};

// The words that the layout itself brings. The default is Russian; a centre that prints another language passes its
// own. %1 stands for the field.
struct TicketWords {
  QString title = QStringLiteral("Талон на приём");
  QString issued = QStringLiteral("Выдан %1");
  QString bookingCode = QStringLiteral("Код записи: %1");
  QString appointment = QStringLiteral("Приём: %1");
  QString waitAt = QStringLiteral("Ожидайте вызова: %1");
  QString wait = QStringLiteral("Примерное ожидание: %1");
  QString bring = QStringLiteral("При себе иметь: %1");
  QString phones = QStringLiteral("Тел. %1");
  QString reprint = QStringLiteral("Повторная печать");
};

// Draws the ticket for paper of widthDots (print::kDots80mm or print::kDots58mm; others from 320 to 832 work). The
// raster is print::printable() already. kMalformed: neither number nor code, or a width out of range; kTooLarge: the QR
// text does not fit the width at 4 dots a module. Needs a QGuiApplication and Debian's fonts-paratype; any thread.
Result<print::Raster> drawTicket(const TicketPaper& paper, int widthDots, const TicketWords& words = {});

// For the screen: Format_Mono, white paper, black dots, one pixel a dot.
QImage toImage(const print::Raster& raster);

}  // namespace priyom::paper
