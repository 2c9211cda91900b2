// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog's pages without a window: what each choice sends.
#include "desk/step_dialog.h"

#include <gtest/gtest.h>

#include "desk/queue_panel.h"
#include "tests/unit/desk/desk_fixture.h"

namespace priyom::desk::test {
namespace {

using Page = StepDialog::Page;

class StepDialogTest : public testing::Test {
 protected:
  StepDialogTest() {
    hub_.session.setCentre(centre());
    hub_.live();
    hub_.tell(queue(1, {ticket("А-001"), ticket("А-002")}, ticket("А-005", TicketState::kServing)));
  }
  template <typename Move>
  Move sent(std::string_view name) {
    const auto command = protocol::ticketCommandFromJson(name, hub_.lastOf(name)).value();
    EXPECT_EQ(command.ticket, ticketId(5));
    return std::get<Move>(command.move);
  }
  std::string texts() {
    QStringList all;
    for (const auto& each : steps_.choices()) all << each.toMap().value("text").toString();
    return all.join(QStringLiteral(" | ")).toStdString();
  }

  Hub hub_;
  QueuePanel panel_{hub_.session, CounterId{"window-1"}, StaffId{"registrar-1"}};
  StepDialog steps_{panel_};
};

TEST_F(StepDialogTest, AnOutcomeIsChosenByItsKeyOrWritten) {
  steps_.ask(Page::Outcome, "А-005");
  EXPECT_EQ(texts(), "услуга оказана | дана консультация");
  steps_.press("2");
  auto finished = protocol::counterCommandFromJson(hub_.lastOf(method::kFinish)).value();
  EXPECT_EQ(finished.outcome, "дана консультация");
  EXPECT_FALSE(steps_.isOpen());
  hub_.refuse(method::kFinish, Errc::kUnavailable);
  steps_.ask(Page::Outcome, "А-005");
  steps_.write("перезвонить");
  steps_.confirm();
  finished = protocol::counterCommandFromJson(hub_.lastOf(method::kFinish)).value();
  EXPECT_EQ(finished.outcome, "перезвонить");
}

TEST_F(StepDialogTest, OneKeyGivesTheUsualOutcome) {
  panel_.finish();
  EXPECT_EQ(protocol::counterCommandFromJson(hub_.lastOf(method::kFinish)).value().outcome, "услуга оказана");
}

TEST_F(StepDialogTest, ATimeIsTakenHoweverItIsWrittenAndAPassedOneIsNot) {
  for (const char* const written : {"12:05", "1205", "12.05"}) {
    steps_.ask(Page::Later, "А-005");
    EXPECT_TRUE(steps_.press("8"));
    EXPECT_TRUE(steps_.writes());
    for (const char* const wrong : {"", "later", "10:29", "25:00"}) {
      steps_.write(wrong);
      steps_.confirm();
      EXPECT_NE(steps_.fault(), "") << wrong;
    }
    steps_.write(written);
    steps_.confirm();
    EXPECT_EQ(sent<Deferral>(method::kDefer).until, kMorning + std::chrono::minutes(125)) << written;
    hub_.refuse(method::kDefer, Errc::kUnavailable);
  }
  steps_.ask(Page::Later, "А-005");
  steps_.press("9");
  steps_.write("12");
  steps_.confirm();
  EXPECT_EQ(sent<Deferral>(method::kDefer).others, 12);
}

TEST_F(StepDialogTest, ATransferNamesTheLineTheCounterOrThePerson) {
  steps_.ask(Page::SendOn, "А-005");
  steps_.write("нужна справка");
  steps_.press("2");
  auto transfer = sent<protocol::Transfer>(method::kTransfer);
  EXPECT_EQ(transfer.to.line.text, "documents");
  EXPECT_EQ(transfer.reason, "нужна справка");
  hub_.refuse(method::kTransfer, Errc::kUnavailable);
  steps_.ask(Page::SendOn, "А-005");
  steps_.write("нужна справка");
  steps_.press("8");
  EXPECT_EQ(texts(), "Окно 2 · Регистратор 2");
  steps_.press("1");
  transfer = sent<protocol::Transfer>(method::kTransfer);
  EXPECT_EQ(transfer.to.counter.text, "window-2");
  EXPECT_EQ(transfer.to.line.text, "documents") << "that counter does not serve the ticket's own line";
  EXPECT_EQ(transfer.reason, "нужна справка") << "from the page before";
  hub_.refuse(method::kTransfer, Errc::kUnavailable);
  steps_.ask(Page::SendOn, "А-005");
  steps_.press("9");
  EXPECT_EQ(texts(), "Образцова Нина Павловна") << "not to oneself";
  steps_.press("1");
  EXPECT_EQ(sent<protocol::Transfer>(method::kTransfer).to.staff.text, "head-1");
}

TEST_F(StepDialogTest, ARouteIsPutTogetherSeenAndTakenApart) {
  steps_.ask(Page::Route, "А-005");
  EXPECT_EQ(steps_.text(), "After this the visit is over.");
  steps_.press("2");
  EXPECT_EQ(steps_.text(), "Первичный приём → Документы и выплаты");
  steps_.press("1");
  steps_.press("2");
  EXPECT_EQ(steps_.text(), "Первичный приём → Первичный приём") << "the same key takes it out";
  steps_.press("2");
  steps_.press("0");
  EXPECT_EQ(hub_.wire.count(method::kRoute), 0U) << "nothing is sent before Enter";
  steps_.confirm();
  const auto route = sent<protocol::Reroute>(method::kRoute);
  EXPECT_EQ(route.route, (std::vector<Stop>{{{"reception"}, {"reception"}, {}}, {{"documents"}, {"documents"}, {}}}));
  EXPECT_EQ(route.order, RouteOrder::kShortestWait);
}

TEST_F(StepDialogTest, ATicketThatIsElsewhereByNowClosesItsDialog) {
  steps_.ask(Page::Cancel, "А-005");
  hub_.tell(queue(2, {ticket("А-001")}, ticket("А-005", TicketState::kServing)));
  EXPECT_TRUE(steps_.isOpen()) << "nothing of it changed";
  hub_.tell(queue(3, {ticket("А-001")}));
  EXPECT_FALSE(steps_.isOpen());
}

TEST_F(StepDialogTest, AnotherTicketComesToTheCounterAndTheStepStaysWithItsOwn) {
  hub_.tell(queue(2, {ticket("А-001"), ticket("А-002")}));
  steps_.ask(Page::Cancel, "А-002");
  hub_.tell(queue(3, {ticket("А-002")}, ticket("А-001", TicketState::kCalled)));
  steps_.press("1");
  const auto cancelled = protocol::ticketCommandFromJson(method::kCancel, hub_.lastOf(method::kCancel)).value();
  EXPECT_EQ(cancelled.ticket, ticketId(2));
  EXPECT_EQ(std::get<protocol::Cancel>(cancelled.move).reason, "посетитель ушёл");
}

TEST_F(StepDialogTest, ANumberIsFoundByItsDigitsAndByEitherAlphabet) {
  auto behind = queue(2, {ticket("А-001"), ticket("А-042"), ticket("В-042")});
  behind.absent = {ticket("А-420", TicketState::kNoShow)};
  hub_.tell(behind);
  steps_.ask(Page::Number);
  const auto find = [&](const char* written) {
    steps_.write(written);
    return texts();
  };
  EXPECT_EQ(find("42"), "А-042 | В-042 | А-420");
  EXPECT_EQ(find("b42"), "В-042");
  EXPECT_EQ(find("а 042"), "А-042");
  EXPECT_EQ(find("7"), "");
  steps_.confirm();
  EXPECT_NE(steps_.fault(), "");
  steps_.write("А-777");
  steps_.confirm();
  EXPECT_EQ(protocol::counterCommandFromJson(hub_.lastOf(method::kCall)).value().number->text(), "А-777")
      << "who waits past the end of the list";
  hub_.refuse(method::kCall, Errc::kNotFound);
  steps_.ask(Page::Number);
  steps_.write("42");
  steps_.step(1);
  steps_.confirm();
  EXPECT_EQ(protocol::counterCommandFromJson(hub_.lastOf(method::kCall)).value().number->text(), "В-042");
}

TEST_F(StepDialogTest, WhyNextNamesTheReasonAndNoNeed) {
  auto first = ticket("А-001");
  first.reason = kReasonCrisis;
  auto second = ticket("А-002", TicketState::kWaiting, 4);
  second.reason = kReasonArrival;
  hub_.tell(queue(2, {first, second}));
  steps_.ask(Page::WhyNext);
  EXPECT_EQ(steps_.title(), "Next is А-001");
  EXPECT_TRUE(steps_.text().startsWith("А-001: out of turn.\nThen А-002: by the time of arrival, 10:04."))
      << steps_.text().toStdString();
  steps_.confirm();
  EXPECT_EQ(hub_.wire.count(method::kCallNext), 1U);
}

TEST_F(StepDialogTest, TheMenuHasWhatCanBeDoneNowAndLeadsBack) {
  steps_.ask(Page::Menu, "А-005");
  EXPECT_EQ(texts(),
            "Finish with another outcome | Route: where to go next | Cancel the ticket | Who is next, and why");
  steps_.press("3");
  EXPECT_EQ(steps_.page(), "cancel");
  steps_.back();
  EXPECT_EQ(steps_.page(), "menu");
  steps_.back();
  EXPECT_FALSE(steps_.isOpen());
  hub_.lose();
  steps_.ask(Page::Menu, "А-005");
  EXPECT_FALSE(steps_.isOpen()) << "nothing can be done without the hub";
}

TEST_F(StepDialogTest, WhereTheLinkIsLostMeanwhileTheChoiceIsKept) {
  steps_.ask(Page::Cancel, "А-005");
  hub_.lose();
  EXPECT_TRUE(steps_.isOpen());
  steps_.press("1");
  EXPECT_EQ(hub_.wire.count(method::kCancel), 0U);
  EXPECT_NE(steps_.fault(), "");
}

}  // namespace
}  // namespace priyom::desk::test
