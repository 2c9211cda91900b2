// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/ticket_layout.h"

#include <gmock/gmock.h>

#include <QFontInfo>
#include <QFontMetrics>
#include <algorithm>
#include <utility>

#include "paper/dot_text.h"
#include "print/escpos.h"
#include "token/qr_image.h"
#include "token/qr_read.h"

namespace priyom::paper {
namespace {

constexpr int kWidths[] = {print::kDots80mm, print::kDots58mm};
const QString kShortToken = QStringLiteral("PRYM26ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGHIJKLMNOPQRSTUV");
// As long as a full token may become: version 15-M.
const QString kFullToken = QStringLiteral("PRYM") + QString(590, QLatin1Char('7'));

class TicketLayoutTest : public testing::Test {
 protected:
  static TicketPaper sample() {
    TicketPaper paper;
    paper.issued = QStringLiteral("27.12.2021 14:22");
    paper.number = QStringLiteral("А-042");
    paper.line = QStringLiteral("Социальные услуги");
    paper.room = QStringLiteral("Кабинет 201");
    paper.wait = QStringLiteral("10–20 минут");
    paper.qrText = kShortToken;
    paper.bring = QStringLiteral("паспорт, СНИЛС");
    paper.centre = QStringLiteral("ГБУ «Центр социальной помощи семье и детям города Примерска»");
    paper.address = QStringLiteral("607220, г. Примерск, 2-я Вокзальная улица, д. 1А");
    paper.phones = QStringLiteral("(83147) 6-32-86, (83147) 9-76-90 (секретарь)");
    return paper;
  }
  static print::Raster draw(const TicketPaper& paper, int width) {
    auto raster = drawTicket(paper, width);
    if (!raster) ADD_FAILURE() << raster.error().text;
    return raster ? *raster : print::Raster();
  }
  static std::vector<std::string> readCodes(const print::Raster& raster) {
    std::vector<std::uint8_t> gray(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height),
                                   255);
    for (int y = 0; y < raster.height; ++y)
      for (int x = 0; x < raster.width; ++x)
        if (raster.dot(x, y)) gray[static_cast<std::size_t>(y) * raster.width + x] = 0;
    const auto texts = token::readQr({gray, raster.width, raster.height, raster.width}, token::Effort::kFrame);
    return texts ? *texts : std::vector<std::string>();
  }
  static int blackIn(const print::Raster& raster, int y) {
    int black = 0;
    for (int x = 0; x < raster.width; ++x) black += raster.dot(x, y) ? 1 : 0;
    return black;
  }
  // The stretches of rows that hold some black.
  struct Stretch {
    int top = 0;
    int height = 0;
  };
  static std::vector<Stretch> stretches(const print::Raster& raster) {
    std::vector<Stretch> found;
    for (int y = 0, top = -1; y <= raster.height; ++y) {
      const bool black = y < raster.height && blackIn(raster, y) > 0;
      if (black && top < 0) top = y;
      if (!black && top >= 0) found.push_back({std::exchange(top, -1), 0});
      if (!black && !found.empty() && found.back().height == 0) found.back().height = y - found.back().top;
    }
    return found;
  }
  static int tallest(const print::Raster& raster) {
    return std::ranges::max(stretches(raster), {}, &Stretch::height).height;
  }
};

TEST_F(TicketLayoutTest, OfABookingTheTimeIsTheLargestAndTheCodeStandsBelow) {
  for (const int width : kWidths) {
    auto paper = sample();
    paper.number.clear();
    paper.wait.clear();
    paper.qrText.clear();
    paper.bookingCode = QStringLiteral("FF - Z758LF");
    const auto coded = tallest(draw(paper, width));
    paper.day = QStringLiteral("вторник, 28 декабря");
    paper.time = QStringLiteral("10:20");
    const auto drawn = draw(paper, width);
    EXPECT_GT(tallest(drawn), coded) << width;
    EXPECT_GE(tallest(drawn), 14 * print::kDotsPerMillimetre) << width;
    auto without = paper;
    without.bookingCode = QStringLiteral(" ");
    EXPECT_FALSE(drawTicket(without, width)) << "no paper without a code";
  }
}

TEST_F(TicketLayoutTest, CodeOnThePaperReadsBack) {
  for (const int width : kWidths)
    for (const auto& text : {kShortToken, kFullToken}) {
      auto paper = sample();
      paper.qrText = text;
      EXPECT_THAT(readCodes(draw(paper, width)), testing::ElementsAre(text.toStdString())) << width;
    }
}

TEST_F(TicketLayoutTest, CodeKeepsItsQuietZoneAndFourDotsAModule) {
  for (const int width : kWidths)
    for (const auto& text : {kShortToken, kFullToken}) {
      auto paper = sample();
      paper.qrText = text;
      const auto raster = draw(paper, width);
      const int modules = token::encodeQr(text.toStdString())->size;
      // The code is known by its height, a multiple of its modules.
      const auto all = stretches(raster);
      const auto code = std::ranges::find_if(
          all, [&](const Stretch& s) { return s.height % modules == 0 && s.height / modules >= 4; });
      ASSERT_NE(code, all.end()) << width << ": no code of " << modules << " modules";
      const int quiet = 4 * (code->height / modules);
      const int left = (width - code->height) / 2;
      EXPECT_GE(left, quiet);
      for (int y = code->top - quiet; y < code->top + code->height + quiet; ++y)
        for (int x = left - quiet; x < left + code->height + quiet; ++x) {
          const bool inside = y >= code->top && y < code->top + code->height && x >= left && x < left + code->height;
          if (!inside) {
            ASSERT_FALSE(raster.dot(x, y)) << x << ", " << y;
          }
        }
    }
}

TEST_F(TicketLayoutTest, CodeTooLargeForThePaperIsAnErrorNotAnUnreadableCode) {
  auto paper = sample();
  paper.qrText = QString(1500, QLatin1Char('7'));
  EXPECT_EQ(drawTicket(paper, print::kDots58mm).error().code, Errc::kTooLarge);
  paper.qrText = QStringLiteral("талон");
  EXPECT_EQ(drawTicket(paper, print::kDots58mm).error().code, Errc::kMalformed);
}

TEST_F(TicketLayoutTest, NumberIsFifteenMillimetresTall) {
  for (const int width : kWidths) {
    auto paper = sample();
    paper.qrText.clear();
    const int height = tallest(draw(paper, width));
    EXPECT_GE(height, 118) << width;
    EXPECT_LE(height, 126) << width;
  }
}

TEST_F(TicketLayoutTest, LongNumberShrinksInsteadOfLosingADigit) {
  auto paper = sample();
  paper.qrText.clear();
  paper.number = QStringLiteral("А-10042");
  const auto raster = draw(paper, print::kDots58mm);
  EXPECT_LT(tallest(raster), 118);
  EXPECT_GE(tallest(raster), 72) << "still the largest thing on the paper";
}

TEST_F(TicketLayoutTest, LongestNamesLoseNoLetter) {
  const QString name = QStringLiteral(
      "Отделение социально-психологической и социально-правовой помощи несовершеннолетним, оказавшимся в трудной "
      "жизненной "
      "ситуации, Рентгеноэлектрокардиографическийдополнительноукрупнённыйкабинет");
  for (const int width : {200, 368, 560}) {
    for (const auto align : {Align::kLeft, Align::kCentre}) {
      const QFont font = dotFont(36, Weight::kBold);
      const auto text = DotText::wrap(name, font, width, align);
      QString letters;
      for (const QString& line : text.lines()) {
        EXPECT_LE(QFontMetrics(font).horizontalAdvance(line), width + 2) << line.toStdString();
        letters += line;
      }
      const auto lettersOnly = [](QString t) {
        return t.remove(QChar::Nbsp).remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
      };
      EXPECT_EQ(lettersOnly(letters), lettersOnly(name));
    }
  }
}

TEST_F(TicketLayoutTest, LineNeverEndsWithAPreposition) {
  const QFont font = dotFont(28, Weight::kRegular);
  const QString text =
      QStringLiteral("Документ о составе семьи и справку о доходах за три месяца в кабинет, ул. Ленина, д. 1А");
  for (int width = 150; width < 560; width += 7) {
    const auto wrapped = DotText::wrap(text, font, width, Align::kLeft);
    for (const QString& line : wrapped.lines())
      for (const char* word : {" о", " и", " за", " в", " ул.", " д."})
        EXPECT_FALSE(line.endsWith(QString::fromUtf8(word))) << line.toStdString();
  }
}

TEST_F(TicketLayoutTest, NothingTouchesTheEdgeOfThePaper) {
  auto paper = sample();
  paper.line = QStringLiteral("Отделение социально-психологической помощи гражданам пожилого возраста и инвалидам");
  paper.number = QStringLiteral("А-1042");
  for (const int width : kWidths) {
    const auto raster = draw(paper, width);
    for (int y = 0; y < raster.height; ++y) {
      if (blackIn(raster, y) == width) continue;  // a rule
      for (const int x : {0, 1, 2, width - 3, width - 2, width - 1}) EXPECT_FALSE(raster.dot(x, y)) << x << ", " << y;
    }
  }
}

TEST_F(TicketLayoutTest, PreviewIsWhatThePrinterGets) {
  const auto raster = draw(sample(), print::kDots80mm);
  EXPECT_EQ(print::printable(raster), raster);
  const auto tickets = print::decodeEscpos(print::encodeEscpos(raster));
  ASSERT_TRUE(tickets);
  EXPECT_EQ(tickets->at(0).raster, raster);
  const QImage image = toImage(raster);
  ASSERT_EQ(image.size(), QSize(raster.width, raster.height));
  int differ = 0;
  for (int y = 0; y < raster.height; ++y)
    for (int x = 0; x < raster.width; ++x) differ += (qGray(image.pixel(x, y)) == 0) != raster.dot(x, y) ? 1 : 0;
  EXPECT_EQ(differ, 0);
}

TEST_F(TicketLayoutTest, ReprintSaysSoAndIsOtherwiseTheSameTicket) {
  auto paper = sample();
  const auto first = draw(paper, print::kDots80mm);
  paper.reprint = true;
  const auto second = draw(paper, print::kDots80mm);
  EXPECT_GT(second.height, first.height);
  // From the number down they are alike, dot for dot.
  const auto below = static_cast<std::ptrdiff_t>(first.stride()) * (first.height - 130);
  EXPECT_TRUE(std::equal(first.rows.end() - below, first.rows.end(), second.rows.end() - below));
  EXPECT_EQ(readCodes(second), readCodes(first));
}

TEST_F(TicketLayoutTest, RoomThatIsTheLinesNameIsNotSaidTwice) {
  auto paper = sample();
  paper.line = paper.room;
  const auto once = draw(paper, print::kDots80mm);
  paper.room.clear();
  EXPECT_EQ(draw(paper, print::kDots80mm), once);
}

TEST_F(TicketLayoutTest, EmptyFieldsLeaveNoGap) {
  TicketPaper paper;
  paper.number = QStringLiteral("А-042");
  const auto bare = draw(paper, print::kDots80mm);
  EXPECT_LT(bare.height, 280);
  EXPECT_EQ(drawTicket(TicketPaper(), print::kDots80mm).error().code, Errc::kMalformed);
  EXPECT_EQ(drawTicket(paper, 100).error().code, Errc::kMalformed);
}

TEST_F(TicketLayoutTest, LettersArePtSansAndNoneIsMissing) {
  for (const auto weight : {Weight::kRegular, Weight::kBold}) {
    const QFont font = dotFont(28, weight);
    EXPECT_EQ(QFontInfo(font).family(), QStringLiteral("PT Sans"));
    const QString needed = QStringLiteral(
        "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя0123456789«»№–—"
        "₽");
    for (const QChar c : needed) EXPECT_TRUE(QFontMetrics(font).inFont(c)) << QString(c).toStdString();
  }
  EXPECT_EQ(QFontInfo(dotFont(160, Weight::kBold, true)).family(), QStringLiteral("PT Sans Narrow"));
}

}  // namespace
}  // namespace priyom::paper
