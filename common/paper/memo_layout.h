// SPDX-License-Identifier: GPL-3.0-or-later
// The memo of «Подбор помощи»: a paper to take home that says which services fit, who gives them and what to bring.
// Drawn as dots like the ticket (ticket_layout.h): nothing is cut, and the paper grows as long as it must.
//
// There is no field for a visitor's name, answer, marker or number, nor for the day: whoever finds the paper learns of
// services, and of nobody.
#pragma once

#include <QString>
#include <vector>

#include "domain/result.h"
#include "print/raster.h"

namespace priyom::paper {

// All of it is text as it shall be read. An empty field leaves no gap.
struct MemoPaper {
  struct Service {
    QString name;     // «Консультация психолога»
    QString givenBy;  // «психолог»
    QString bring;    // «паспорт, СНИЛС»
    QString missing;  // those of `bring` that the visitor has not along
  };
  QString centre;
  std::vector<Service> services;
  QString alsoBring;    // documents that belong to no service of the list
  QString alsoMissing;  // those of `alsoBring` that the visitor has not along
  QString address;
  QString phones;
};

// The words that the layout itself brings, in the language of the services. %1 stands for the field.
struct MemoWords {
  QString title = QStringLiteral("Вам могут помочь");
  QString givenBy = QStringLiteral("Кто поможет: %1");
  QString bring = QStringLiteral("Взять с собой: %1");
  QString alsoBring = QStringLiteral("Пригодятся и другие документы: %1");
  QString missing = QStringLiteral("Ещё собрать: %1");
  QString phones = QStringLiteral("Тел. %1");
};

// As drawTicket(). kMalformed: no service, or a width out of range.
Result<print::Raster> drawMemo(const MemoPaper& paper, int widthDots, const MemoWords& words = {});

}  // namespace priyom::paper
