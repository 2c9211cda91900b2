// SPDX-License-Identifier: GPL-3.0-or-later
// The memo as it lies in the visitor's hand: each line is looked for in the dots.
#include "paper/memo_layout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "paper/strip.h"
#include "print/escpos.h"

namespace priyom::paper {
namespace {

constexpr int kWidths[] = {print::kDots80mm, print::kDots58mm};

MemoPaper sample() {
  MemoPaper memo;
  memo.centre = QStringLiteral("ГБУ «Центр социальной помощи семье и детям города Примерска»");
  memo.services = {{QStringLiteral("Консультация юриста"), QStringLiteral("юрист"), QStringLiteral("паспорт"), {}},
                   {QStringLiteral("Оформление выплат и документов"), QStringLiteral("специалист по социальной работе"),
                    QStringLiteral("паспорт, СНИЛС, справка о составе семьи, справка о доходах"),
                    QStringLiteral("справка о составе семьи, справка о доходах")}};
  memo.alsoBring = QStringLiteral("свидетельства о рождении детей");
  memo.alsoMissing = memo.alsoBring;
  memo.address = QStringLiteral("607220, г. Примерск, 2-я Вокзальная улица, д. 1А");
  memo.phones = QStringLiteral("(83147) 6-32-86");
  return memo;
}

print::Raster draw(const MemoPaper& memo, int width) {
  auto raster = drawMemo(memo, width);
  if (!raster) ADD_FAILURE() << raster.error().text;
  return raster ? *raster : print::Raster();
}

bool isWhite(const print::Raster& raster, int y) {
  return std::ranges::all_of(raster.row(y), [](std::uint8_t byte) { return byte == 0; });
}

// Where this text stands on the paper, as its first row of ink; -1: nowhere. The same letters give the same dots.
int find(const print::Raster& paper, const QString& text, int size, Weight weight, Align align) {
  Strip strip(paper.width);
  strip.add(0, text, size, weight, align);
  const auto alone = print::printable(strip.burn());
  int from = 0;
  int to = alone.height;
  while (from < to && isWhite(alone, from)) ++from;
  while (to > from && isWhite(alone, to - 1)) --to;
  for (int top = 0; top + (to - from) <= paper.height; ++top) {
    int row = from;
    while (row < to && std::ranges::equal(alone.row(row), paper.row(top + row - from))) ++row;
    if (row == to) return top;
  }
  return -1;
}

TEST(MemoLayout, SaysInOrderWhoHelpsWhatToBringAndWhereToCome) {
  for (const int width : kWidths) {
    const auto memo = sample();
    const auto paper = draw(memo, width);
    const auto sizes = stripSizes(width);
    std::vector<int> tops;
    const auto expect = [&](const QString& text, int size, Weight weight, Align align) {
      tops.push_back(find(paper, text, size, weight, align));
      EXPECT_GE(tops.back(), 0) << width << ": not on the paper: " << text.toStdString();
    };
    const auto left = [&](const QString& text) { expect(text, sizes.body, Weight::kRegular, Align::kLeft); };
    expect(memo.centre, sizes.small, Weight::kBold, Align::kCentre);
    expect(QStringLiteral("Вам могут помочь"), sizes.title, Weight::kBold, Align::kCentre);
    expect(memo.services[0].name, sizes.main, Weight::kBold, Align::kLeft);
    left(QStringLiteral("Кто поможет: юрист"));
    left(QStringLiteral("Взять с собой: паспорт"));
    expect(memo.services[1].name, sizes.main, Weight::kBold, Align::kLeft);
    left(QStringLiteral("Кто поможет: специалист по социальной работе"));
    left(QStringLiteral("Взять с собой: паспорт, СНИЛС, справка о составе семьи, справка о доходах"));
    left(QStringLiteral("Ещё собрать: справка о составе семьи, справка о доходах"));
    left(QStringLiteral("Пригодятся и другие документы: свидетельства о рождении детей"));
    left(QStringLiteral("Ещё собрать: свидетельства о рождении детей"));
    expect(memo.address, sizes.small, Weight::kRegular, Align::kLeft);
    expect(QStringLiteral("Тел. (83147) 6-32-86"), sizes.small, Weight::kRegular, Align::kLeft);
    EXPECT_TRUE(std::ranges::is_sorted(tops)) << width;
    EXPECT_LT(find(paper, QStringLiteral("Ещё собрать: паспорт"), sizes.body, Weight::kRegular, Align::kLeft), 0)
        << "the control: what is not on the paper is not found";
  }
}

TEST(MemoLayout, ALongListPrintsLongAndLosesNothing) {
  auto memo = sample();
  const auto once = memo.services;
  for (int i = 0; i < 20; ++i) memo.services.insert(memo.services.end(), once.begin(), once.end());
  memo.services.push_back({QStringLiteral("Помощь на дому"), {}, {}, {}});
  for (const int width : kWidths) {
    const auto paper = draw(memo, width);
    EXPECT_GT(paper.height, 20 * (draw(sample(), width).height - 500));
    EXPECT_GE(find(paper, QStringLiteral("Помощь на дому"), stripSizes(width).main, Weight::kBold, Align::kLeft), 0);
    const auto bytes = print::decodeEscpos(print::encodeEscpos(paper));
    ASSERT_TRUE(bytes);
    ASSERT_EQ(bytes->size(), 1U);
    EXPECT_EQ(bytes->front().raster, paper);
  }
}

TEST(MemoLayout, NothingTouchesTheEdgeOfThePaper) {
  auto memo = sample();
  memo.services[0].name = QStringLiteral("Рентгеноэлектрокардиографическаядополнительноукрупнённаяконсультация");
  for (const int width : kWidths) {
    const auto paper = draw(memo, width);
    for (int y = 0; y < paper.height; ++y) {
      int black = 0;
      for (int x = 0; x < width; ++x) black += paper.dot(x, y) ? 1 : 0;
      if (black == width) continue;  // a rule
      for (const int x : {0, 1, 2, width - 3, width - 2, width - 1}) EXPECT_FALSE(paper.dot(x, y)) << x << ", " << y;
    }
  }
}

TEST(MemoLayout, EmptyFieldsLeaveNoGapAndNothingIsNoMemo) {
  MemoPaper bare;
  EXPECT_EQ(drawMemo(bare, print::kDots80mm).error().code, Errc::kMalformed);
  bare.services = {{QStringLiteral("Помощь на дому"), {}, {}, {}}};
  EXPECT_LT(draw(bare, print::kDots80mm).height, 200);
  EXPECT_EQ(drawMemo(bare, 100).error().code, Errc::kMalformed);
}

}  // namespace
}  // namespace priyom::paper
