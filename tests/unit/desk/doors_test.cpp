// SPDX-License-Identifier: GPL-3.0-or-later
// What a registrar can do with a visitor, by keys alone, in the window as it ships and at a real hub: each way in, what
// the hub has of it afterwards, and the way back.
#include <gtest/gtest.h>

#include <QtQml/qqmlextensionplugin.h>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QTest>
#include <functional>
#include <memory>
#include <string>

#include "protocol/messages.h"
#include "tests/unit/desk/open_desk.h"
#include "tests/unit/hub/running_hub.h"
#include "ui/link_transport.h"

Q_IMPORT_QML_PLUGIN(Priyom_UiPlugin)
Q_IMPORT_QML_PLUGIN(Priyom_DeskPlugin)

namespace priyom::desk::test {
namespace {

using namespace std::chrono_literals;
using protocol::DeviceRole;
using tests::Device;
using tests::RunningHub;
namespace method = protocol::method;

struct HubFirst {
  HubFirst() {
    const auto folder = hub.state() / "device-desk-1";
    link::saveIdentity(folder, hub.identity("desk-1", DeviceRole::kDesk)).value();
    session = std::make_unique<ui::HubSession>(
        ui::makeLinkTransport({"127.0.0.1", hub.port(), folder.string(), "priyom-test", "0"}));
  }
  RunningHub hub;
  std::unique_ptr<ui::HubSession> session;
};

class Doors : public testing::Test, protected HubFirst, protected OpenDesk {
 protected:
  Doors() : OpenDesk(*HubFirst::session, "window-1", "registrar-1", QSize(1366, 768)) {
    EXPECT_TRUE(until([this] { return !workplace.queue()->stale() && HubFirst::session->centre().has_value(); }));
  }
  static bool until(const std::function<bool()>& holds) { return QTest::qWaitFor(holds, 10'000); }
  bool reads(const QString& name, const char* wanted) {
    return until([&] { return text(name) == wanted; });
  }
  std::string issue(const char* line = "reception") {
    last_ = tests::ticketIn(kiosk_.call(method::kIssue, tests::issueParams(line))).ticket;
    const auto number = last_.number.text();
    EXPECT_TRUE(until([&] { return workplace.queue()->viewOf(QString::fromStdString(number)) != nullptr; }));
    return number;
  }
  // As the hub has it.
  Ticket stored(const TicketId& ticket) {
    const auto reply = other_.call(method::kOpen, protocol::toJson(protocol::OpenTicket{{}, ticket}));
    return protocol::openedTicketFromJson(reply.value().as_object()).value().ticket.ticket;
  }
  Ticket stored() { return stored(last_.id); }
  bool becomes(TicketState state) {
    return until([&] { return stored().state == state; });
  }
  // Called to this window, by its key.
  void call() {
    issue();
    ASSERT_TRUE(until([this] { return workplace.queue()->canNext(); }));
    key(Qt::Key_F2);
    ASSERT_TRUE(reads("currentNumber", last_.number.text().c_str()));
    ASSERT_TRUE(until([this] { return workplace.queue()->canStart(); }));
  }
  void serve() {
    ASSERT_NO_FATAL_FAILURE(call());
    key(Qt::Key_F4);
    ASSERT_TRUE(until([this] { return workplace.queue()->canFinish(); }));
  }
  bool asks(const char* page) {
    return until([&] { return workplace.steps()->page() == QLatin1String(page); });
  }
  void look(const char* name) {
    picture(name);
    EXPECT_TRUE(faults().isEmpty()) << name << ": " << faults().join(u'\n').toStdString();
  }

  Device kiosk_{hub, "kiosk-1", DeviceRole::kKiosk};
  Device other_{hub, "desk-2", DeviceRole::kDesk};
  Ticket last_;
};

TEST_F(Doors, AVisitEndsWithTheUsualOutcomeByOneKeyOrWithAnotherByTwo) {
  ASSERT_NO_FATAL_FAILURE(serve());
  look("door-serving");
  key(Qt::Key_F5, Qt::ShiftModifier);
  ASSERT_TRUE(asks("outcome"));
  look("door-outcome");
  key(Qt::Key_2);
  ASSERT_TRUE(becomes(TicketState::kDone));
  EXPECT_EQ(stored().outcome, "дана консультация");
  ASSERT_TRUE(until([this] { return !workplace.queue()->undoText().isEmpty() && workplace.queue()->canMove(); }));
  key(Qt::Key_F12);
  ASSERT_TRUE(until([this] { return workplace.queue()->canFinish(); })) << "taken back";
  EXPECT_EQ(stored().outcome, "");
  key(Qt::Key_F5);
  ASSERT_TRUE(becomes(TicketState::kDone));
  EXPECT_EQ(stored().outcome, "услуга оказана");
}

TEST_F(Doors, APauseHasAReasonAndEnds) {
  issue();
  look("door-free");
  key(Qt::Key_F12, Qt::ControlModifier);
  ASSERT_TRUE(asks("pause"));
  look("door-pause");
  key(Qt::Key_3);
  ASSERT_TRUE(until([this] { return workplace.queue()->paused(); }));
  EXPECT_NE(text("currentState").find("совещание"), std::string::npos) << text("currentState");
  look("door-paused");
  key(Qt::Key_F12, Qt::ControlModifier);
  ASSERT_TRUE(until([this] { return workplace.queue()->canNext(); }));
  key(Qt::Key_F12, Qt::ControlModifier);
  ASSERT_TRUE(asks("pause"));
  key(Qt::Key_Tab);
  type("fire drill");
  key(Qt::Key_Return);
  ASSERT_TRUE(until([this] { return workplace.queue()->paused(); }));
  EXPECT_NE(text("currentState").find("fire drill"), std::string::npos);
}

TEST_F(Doors, LaterIsAfterOthersOrAtATimeAndIsTakenBack) {
  ASSERT_NO_FATAL_FAILURE(call());
  look("door-called");
  key(Qt::Key_F10);
  ASSERT_TRUE(asks("later"));
  look("door-later");
  key(Qt::Key_6);
  ASSERT_TRUE(becomes(TicketState::kDeferred));
  EXPECT_TRUE(stored().deferredCalls);
  ASSERT_TRUE(until([this] { return !workplace.queue()->aside().isEmpty() && workplace.queue()->canMove(); }));
  key(Qt::Key_F3, Qt::ShiftModifier);
  ASSERT_TRUE(asks("putBack"));
  look("door-put-back");
  key(Qt::Key_1);
  ASSERT_TRUE(becomes(TicketState::kWaiting)) << "put back";
  ASSERT_TRUE(until([this] { return workplace.queue()->canNext(); }));
  key(Qt::Key_F2);
  ASSERT_TRUE(until([this] { return workplace.queue()->canStart(); }));
  key(Qt::Key_F10);
  ASSERT_TRUE(asks("later"));
  key(Qt::Key_8);
  ASSERT_TRUE(asks("laterAt"));
  type("9:00");
  key(Qt::Key_Return);
  EXPECT_EQ(text("stepFault"), "Это время уже прошло.");
  look("door-later-at");
  key(Qt::Key_A, Qt::ControlModifier);
  type("11:30");
  key(Qt::Key_Return);
  ASSERT_TRUE(becomes(TicketState::kDeferred));
  EXPECT_EQ(stored().deferredUntil, tests::kMonday10 + 90min);
}

TEST_F(Doors, AVisitorIsSentToAnotherLine) {
  ASSERT_NO_FATAL_FAILURE(serve());
  key(Qt::Key_F11);
  ASSERT_TRUE(asks("sendOn"));
  look("door-send-on");
  key(Qt::Key_2);
  ASSERT_TRUE(becomes(TicketState::kWaiting));
  EXPECT_EQ(stored().line.text, "documents");
}

TEST_F(Doors, AVisitorIsSentToACounter) {
  ASSERT_NO_FATAL_FAILURE(call());
  key(Qt::Key_F11);
  ASSERT_TRUE(asks("sendOn"));
  key(Qt::Key_8);
  ASSERT_TRUE(asks("toCounter"));
  look("door-to-counter");
  key(Qt::Key_Escape);
  ASSERT_TRUE(asks("sendOn")) << "one page back";
  key(Qt::Key_8);
  ASSERT_TRUE(asks("toCounter"));
  key(Qt::Key_1);
  ASSERT_TRUE(becomes(TicketState::kWaiting));
  EXPECT_EQ(stored().forCounter.text, "window-2");
}

TEST_F(Doors, AVisitorIsSentToAColleague) {
  ASSERT_NO_FATAL_FAILURE(call());
  key(Qt::Key_F11);
  ASSERT_TRUE(asks("sendOn"));
  key(Qt::Key_9);
  ASSERT_TRUE(asks("toPerson"));
  look("door-to-person");
  key(Qt::Key_Down);
  key(Qt::Key_Return);
  ASSERT_TRUE(becomes(TicketState::kWaiting));
  EXPECT_EQ(stored().forStaff.text, "psychologist-1");
  EXPECT_EQ(stored().line.text, "consultation") << "to what that person gives";
}

TEST_F(Doors, ARouteIsGivenFollowedAndChanged) {
  ASSERT_NO_FATAL_FAILURE(serve());
  key(Qt::Key_F11, Qt::ShiftModifier);
  ASSERT_TRUE(asks("route"));
  key(Qt::Key_3);
  key(Qt::Key_2);
  look("door-route");
  key(Qt::Key_Return);
  ASSERT_TRUE(until([this] { return stored().route.size() == 2; }));
  ASSERT_TRUE(until([this] { return find("currentRoute") != nullptr; }));
  look("door-routed");
  EXPECT_NE(text("currentRoute").find("→"), std::string::npos) << text("currentRoute");
  ASSERT_TRUE(until([this] { return workplace.queue()->canMove(); }));
  key(Qt::Key_F11, Qt::ShiftModifier);
  ASSERT_TRUE(asks("route"));
  key(Qt::Key_3);
  key(Qt::Key_0);
  key(Qt::Key_Return);
  ASSERT_TRUE(until([this] { return stored().route.size() == 1; }));
  EXPECT_EQ(stored().routeOrder, RouteOrder::kShortestWait);
  ASSERT_TRUE(until([this] { return workplace.queue()->canFinish(); }));
  key(Qt::Key_F5);
  ASSERT_TRUE(becomes(TicketState::kWaiting)) << "on its way to the next stop";
  EXPECT_EQ(stored().line.text, "documents");
}

TEST_F(Doors, ATicketIsCancelledWithAReasonAndTakenBack) {
  ASSERT_NO_FATAL_FAILURE(call());
  key(Qt::Key_F6, Qt::ShiftModifier);
  ASSERT_TRUE(asks("cancel"));
  look("door-cancel");
  key(Qt::Key_1);
  ASSERT_TRUE(becomes(TicketState::kCancelled));
  ASSERT_TRUE(until([this] { return !workplace.queue()->undoText().isEmpty() && workplace.queue()->canMove(); }));
  key(Qt::Key_F12);
  ASSERT_TRUE(becomes(TicketState::kCalled));
}

TEST_F(Doors, AGivenNumberIsCalledByItsDigits) {
  issue();
  issue();
  const auto third = issue();
  key(Qt::Key_F7, Qt::ShiftModifier);
  ASSERT_TRUE(asks("number"));
  type("3");
  EXPECT_NE(find(QStringLiteral("number-") + QString::fromStdString(third)), nullptr);
  look("door-number");
  key(Qt::Key_Return);
  EXPECT_TRUE(reads("currentNumber", third.c_str()));
}

TEST_F(Doors, WhoIsNextAndWhyIsSaid) {
  const auto first = issue();
  issue("documents");
  key(Qt::Key_F2, Qt::ShiftModifier);
  ASSERT_TRUE(asks("whyNext"));
  EXPECT_EQ(text("stepTitle"), "Следующий — " + first);
  EXPECT_NE(text("stepText").find("по времени прихода, 10:00"), std::string::npos) << text("stepText");
  look("door-why");
  key(Qt::Key_Return);
  EXPECT_TRUE(reads("currentNumber", first.c_str()));
}

TEST_F(Doors, TheMenuLeadsToTheRarerStepsAndTheCursorGoesBackToItsField) {
  ASSERT_NO_FATAL_FAILURE(serve());
  workplace.openForm(QString::fromStdString(last_.number.text()));
  ASSERT_TRUE(until([this] { return find("applicantSurname") != nullptr; }));
  click("applicantSurname");
  type("a");
  key(Qt::Key_F10, Qt::ShiftModifier);
  ASSERT_TRUE(asks("menu"));
  look("door-menu");
  key(Qt::Key_3);
  ASSERT_TRUE(asks("cancel"));
  key(Qt::Key_Escape);
  key(Qt::Key_Escape);
  EXPECT_FALSE(workplace.steps()->isOpen());
  type("b");
  EXPECT_EQ(text("applicantSurname"), "ab") << "no digit got into it";
}

TEST_F(Doors, AChoiceIsClickedAsWell) {
  ASSERT_NO_FATAL_FAILURE(serve());
  // The buttons of this state have their places with the next frame.
  ASSERT_TRUE(until([this] { return find("queueRoute") && find("queueRoute")->x() > 0; }));
  click("queueOutcome");
  click("outcome-3");
  ASSERT_TRUE(becomes(TicketState::kDone));
  EXPECT_EQ(stored().outcome, "не хватает документов");
}

TEST_F(Doors, ADoubleClickOnTheLargeButtonIsOneStep) {
  issue();
  ASSERT_TRUE(until([this] { return workplace.queue()->canNext(); }));
  const auto* const next = find("queueNext");
  const auto at = next->mapToScene(QPointF(next->width() / 2, next->height() / 2));
  click("queueNext");
  ASSERT_TRUE(until([this] { return find("queueStart") != nullptr && workplace.queue()->canStart(); }));
  // The second press of a double click finds another button in the place.
  for (const auto type : {QEvent::MouseButtonDblClick, QEvent::MouseButtonRelease}) {
    QMouseEvent press(type, at, window->mapToGlobal(at), Qt::LeftButton,
                      type == QEvent::MouseButtonDblClick ? Qt::LeftButton : Qt::NoButton, {});
    QCoreApplication::sendEvent(window, &press);
  }
  EXPECT_TRUE(workplace.queue()->canStart()) << "the visitor is not said to be here yet";
  EXPECT_FALSE(workplace.queue()->busy());
  click("queueStart");
  EXPECT_TRUE(until([this] { return workplace.queue()->canFinish(); }));
}

}  // namespace
}  // namespace priyom::desk::test
