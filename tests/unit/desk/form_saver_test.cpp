// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/form_saver.h"

#include <gtest/gtest.h>

#include "tests/unit/desk/desk_fixture.h"

namespace priyom::desk::test {
namespace {

using State = FormSaver::State;

protocol::Applicant named(const char* surname) {
  return {surname, "", "", ""};
}

class FormSaverTest : public testing::Test {
 protected:
  FormSaverTest() { hub_.live(); }
  protocol::SaveForm sent(std::size_t call) {
    return protocol::saveFormFromJson(hub_.wire.calls.at(call).params).value();
  }
  void accept() { hub_.wire.answer(method::kSaveForm, boost::json::object{}); }
  Hub hub_;
  FormSaver saver_{hub_.session};
  TicketId a_ = ticketId(1);
  TicketId b_ = ticketId(2);
};

TEST_F(FormSaverTest, TypingIsSavedOnceItPauses) {
  EXPECT_EQ(saver_.state(a_), State::kClean);
  saver_.edit(a_, named("О"));
  saver_.edit(a_, named("Образцова"));
  EXPECT_EQ(saver_.state(a_), State::kSaving);
  EXPECT_TRUE(hub_.wire.calls.empty()) << "not a message for each key";
  saver_.flush();
  ASSERT_EQ(hub_.wire.calls.size(), 1U);
  EXPECT_EQ(sent(0).applicant, named("Образцова"));
  EXPECT_EQ(sent(0).ticket, a_);
  EXPECT_EQ(saver_.state(a_), State::kSaving);
  accept();
  EXPECT_EQ(saver_.state(a_), State::kSaved);
  EXPECT_TRUE(saver_.allSaved());
}

TEST_F(FormSaverTest, WhatIsTypedWhileASaveIsUnderWayIsSavedToo) {
  saver_.edit(a_, named("Об"));
  saver_.flush();
  saver_.edit(a_, named("Образцова"));
  saver_.flush();
  EXPECT_EQ(hub_.wire.calls.size(), 1U) << "one at a time";
  accept();
  EXPECT_EQ(saver_.state(a_), State::kSaving);
  ASSERT_EQ(hub_.wire.calls.size(), 2U);
  EXPECT_EQ(sent(1).applicant, named("Образцова"));
  EXPECT_NE(sent(0).command, sent(1).command) << "another text is another command";
  accept();
  EXPECT_EQ(saver_.state(a_), State::kSaved);
}

TEST_F(FormSaverTest, NothingTypedDuringALostLinkIsLost) {
  hub_.lose();
  saver_.edit(a_, named("Образцова"));
  saver_.edit(b_, named("Тестов"));
  saver_.flush();
  EXPECT_EQ(saver_.state(a_), State::kOffline);
  EXPECT_EQ(FormSaver::stateSentence(State::kOffline), "no connection, will be saved later");
  EXPECT_TRUE(hub_.wire.calls.empty());
  EXPECT_EQ(saver_.unsaved(a_), named("Образцова"));
  hub_.live();
  EXPECT_EQ(hub_.wire.count(method::kSaveForm), 2U);
  accept();
  accept();
  EXPECT_TRUE(saver_.allSaved());
  EXPECT_EQ(sent(0).applicant, named("Образцова"));
  EXPECT_EQ(sent(1).applicant, named("Тестов"));
}

TEST_F(FormSaverTest, ASaveWithoutAnAnswerIsRepeatedWithItsOwnId) {
  saver_.edit(a_, named("Образцова"));
  saver_.flush();
  hub_.lose();
  EXPECT_EQ(saver_.state(a_), State::kOffline) << "nobody knows whether it arrived";
  hub_.refuse(method::kSaveForm, Errc::kUnavailable);
  EXPECT_EQ(saver_.state(a_), State::kOffline);
  hub_.live();
  ASSERT_EQ(hub_.wire.calls.size(), 2U);
  EXPECT_EQ(sent(0).command, sent(1).command) << "it may have had its effect: the hub must know it again";
  EXPECT_EQ(sent(1).applicant, named("Образцова"));
  accept();
  EXPECT_EQ(saver_.state(a_), State::kSaved);
}

TEST_F(FormSaverTest, ARefusedFormIsSaidSoKeptAndTriedAgainWhenItChanges) {
  saver_.edit(a_, named("Образцова"));
  saver_.flush();
  hub_.refuse(method::kSaveForm, Errc::kNotFound);
  EXPECT_EQ(saver_.state(a_), State::kRefused);
  EXPECT_EQ(saver_.unsaved(a_), named("Образцова"));
  EXPECT_FALSE(saver_.allSaved());
  saver_.edit(a_, named("Образцова-Тестова"));
  saver_.flush();
  accept();
  EXPECT_EQ(saver_.state(a_), State::kSaved);
}

}  // namespace
}  // namespace priyom::desk::test
