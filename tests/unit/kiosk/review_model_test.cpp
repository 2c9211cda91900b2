// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/review_model.h"

#include <gtest/gtest.h>

#include "kiosk_stage.h"

namespace priyom::kiosk {
namespace {

int rowOf(const ReviewModel& model, const char* linkId) {
  for (int row = 0; row < model.rowCount(); ++row)
    if (!model.data(model.index(row), ReviewModel::IsSection).toBool() &&
        model.data(model.index(row), ReviewModel::LinkId) == QString(linkId))
      return row;
  return -1;
}

int sectionOf(const ReviewModel& model, const char* firstLinkId) {
  for (int row = 0; row < model.rowCount(); ++row)
    if (model.data(model.index(row), ReviewModel::IsSection).toBool() &&
        model.data(model.index(row), ReviewModel::LinkId) == QString(firstLinkId))
      return row;
  return -1;
}

TEST(Review, TheHallSeesNoAnswerUntilItsSectionIsOpened) {
  questionnaire::Answering answering(needs());
  ASSERT_TRUE(answering.toggle("2.1", 0));
  ASSERT_TRUE(answering.toggle("0.1", 0));
  ReviewModel model;
  model.show(&answering);
  EXPECT_EQ(model.rowCount(), static_cast<int>(answering.sections().size()));
  for (int row = 0; row < model.rowCount(); ++row) {
    EXPECT_TRUE(model.data(model.index(row), ReviewModel::IsSection).toBool());
    EXPECT_TRUE(model.data(model.index(row), ReviewModel::Answer).toString().isEmpty());
  }
  const int money = sectionOf(model, "2.1");
  model.toggle(money);
  EXPECT_TRUE(model.data(model.index(money), ReviewModel::Open).toBool());
  EXPECT_EQ(rowOf(model, "2.1"), money + 1);
  EXPECT_LT(rowOf(model, "0.1"), 0) << "another section opened too";
  const int before = model.rowCount();
  model.toggle(sectionOf(model, "3.1"));
  EXPECT_EQ(model.rowCount(), before) << "a section without answers has nothing to show";
  model.show(&answering);
  EXPECT_GE(rowOf(model, "2.1"), 0) << "who comes back from a correction finds the section as it was";
  model.reveal(rowOf(model, "2.1"));
  model.toggle(sectionOf(model, "2.1"));
  EXPECT_LT(rowOf(model, "2.1"), 0);
  model.toggle(sectionOf(model, "2.1"));
  EXPECT_TRUE(model.data(model.index(rowOf(model, "2.1")), ReviewModel::Answer).toString().isEmpty())
      << "opened again, hidden again";
  model.show(nullptr);
  EXPECT_EQ(model.rowCount(), 0);
  model.show(&answering);
  EXPECT_LT(rowOf(model, "2.1"), 0) << "the next visitor's sections are closed";
}

TEST(Review, TheHallCannotReadASensitiveAnswerUntilItIsAskedFor) {
  questionnaire::Answering answering(needs());
  ASSERT_TRUE(answering.toggle("2.1", 0));
  ASSERT_TRUE(answering.toggle("0.1", 0));
  ReviewModel model;
  model.show(&answering);
  model.toggle(sectionOf(model, "2.1"));
  model.toggle(sectionOf(model, "0.1"));
  const int sensitive = rowOf(model, "2.1");
  ASSERT_GE(sensitive, 0);
  EXPECT_TRUE(model.data(model.index(sensitive), ReviewModel::Sensitive).toBool());
  EXPECT_TRUE(model.data(model.index(sensitive), ReviewModel::Answer).toString().isEmpty());
  model.reveal(sensitive);
  EXPECT_FALSE(model.data(model.index(sensitive), ReviewModel::Answer).toString().isEmpty());
  const int open = rowOf(model, "0.1");
  EXPECT_FALSE(model.data(model.index(open), ReviewModel::Sensitive).toBool());
  EXPECT_FALSE(model.data(model.index(open), ReviewModel::Answer).toString().isEmpty());
  model.show(&answering);
  EXPECT_TRUE(model.data(model.index(sensitive), ReviewModel::Answer).toString().isEmpty())
      << "shown again, hidden again";
}

TEST(Review, ListsEverySectionAndTheQuestionsOfThoseBegun) {
  questionnaire::Answering answering(needs());
  ASSERT_TRUE(answering.toggle("3.1", 0));
  ReviewModel model;
  model.show(&answering);
  int sections = 0, filled = 0;
  for (int row = 0; row < model.rowCount(); ++row)
    if (model.data(model.index(row), ReviewModel::IsSection).toBool()) {
      ++sections;
      filled += model.data(model.index(row), ReviewModel::Filled).toBool();
    }
  EXPECT_EQ(sections, static_cast<int>(answering.sections().size()));
  EXPECT_EQ(filled, 1);
  model.toggle(sectionOf(model, "3.1"));
  EXPECT_GE(rowOf(model, "3.3"), 0) << "a skipped question of a section that was begun";
  EXPECT_LT(rowOf(model, "2.1"), 0);
}

}  // namespace
}  // namespace priyom::kiosk
