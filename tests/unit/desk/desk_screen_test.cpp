// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's window as it ships, offscreen, over a session that the test plays. With PRIYOM_PICTURES=DIR each screen is
// saved there.
#include <gtest/gtest.h>

#include <QtQml/qqmlextensionplugin.h>
#include <QAccessible>
#include <QDir>
#include <QGuiApplication>
#include <QTest>

#include "protocol/alert_messages.h"
#include "protocol/submission_messages.h"
#include "tests/unit/desk/desk_fixture.h"
#include "tests/unit/desk/open_desk.h"

Q_IMPORT_QML_PLUGIN(Priyom_UiPlugin)
Q_IMPORT_QML_PLUGIN(Priyom_DeskPlugin)

namespace priyom::desk::test {
namespace {

// Dark dots of the window within the item.
int inkIn(const QImage& window, const QQuickItem* item) {
  const auto box = item->mapRectToScene(item->boundingRect()).toRect().intersected(window.rect());
  int dark = 0;
  for (int y = box.top(); y <= box.bottom(); ++y)
    for (int x = box.left(); x <= box.right(); ++x) dark += qGray(window.pixel(x, y)) < 128;
  return dark;
}

boost::json::object manyAnswers() {
  return answers({{"0.1", {"for-self-and-family"}},
                  {"0.2", {"yes"}},
                  {"0.3", {"age-3-6", "age-12-18"}},
                  {"1.1", {"large-family", "divorced-living-apart"}},
                  {"2.1", {"receives-social-support", "income-below-subsistence"}},
                  {"2.4", {"lacks-food", "lacks-clothes"}},
                  {"4.2", {"child-disability", "autism"}},
                  {"6.4", {"child-psychologist", "payments-and-papers"}}});
}

// Before the window, which borrows its session.
struct HubFirst {
  Hub hub;
};

class Desk : public HubFirst, public OpenDesk {
 public:
  explicit Desk(QSize size, const char* staff = "registrar-1")
      : OpenDesk(HubFirst::hub.session, "window-1", staff, size) {}

  void fill() {
    hub.session.setCentre(centre());
    hub.live();
    std::vector<protocol::TicketView> waiting;
    for (const char* number : {"А-043", "А-044", "В-012", "А-1045", "В-013", "А-046"})
      waiting.push_back(ticket(number, TicketState::kWaiting, -static_cast<int>(waiting.size()) * 17));
    waiting[1].ticket.hasResponse = waiting[4].ticket.hasResponse = true;
    waiting[2].ticket.line = waiting[4].ticket.line = LineId{"documents"};
    waiting[2].lineInner = waiting[4].lineInner = "Документы и выплаты";
    waiting[0].reason = kReasonCrisis;
    waiting[1].ticket.look = true;
    waiting[1].ticket.appointment = kMorning + std::chrono::minutes(30);
    waiting[1].reason = kReasonAppointment;
    waiting[2].reason = kReasonRight;
    auto snapshot = queue(1, waiting, ticket("А-042", TicketState::kCalled));
    for (const char* number : {"А-031", "А-036", "В-009", "А-1038", "А-039"})
      snapshot.absent.push_back(ticket(number, TicketState::kNoShow));
    snapshot.deferred = {ticket("А-029")};
    snapshot.deferred[0].ticket.state = TicketState::kDeferred;
    snapshot.deferred[0].ticket.deferredUntil = kMorning + std::chrono::minutes(45);
    snapshot.waitingTotal = 6;
    hub.tell(snapshot);
  }
  void openForm() {
    workplace.reception()->scanned(tokenText(42));
    hub.answerOpen(opened("А-042", manyAnswers()));
  }

  // Answered in another version of the questionnaire, which had one question more.
  void openOlderForm() {
    auto response = answers({{"0.1", {"for-child"}}, {"6.4", {"lawyer"}}});
    response["questionnaire"] = "https://priyom.example/fhir/Questionnaire/needs|0.0.1";
    response["item"].as_array().push_back(
        {{"linkId", "7.1"},
         {"text", "Нужна ли вам няня на вечер?"},
         {"answer",
          boost::json::array{{{"valueCoding", {{"code", "twice-a-week"}, {"display", "два раза в неделю"}}}}}}});
    workplace.reception()->scanned(tokenText(46));
    hub.answerOpen(opened("А-046", std::move(response)));
  }
};

class DeskSizes : public testing::TestWithParam<std::pair<int, int>> {
 protected:
  DeskSizes() : desk_(QSize(GetParam().first, GetParam().second)) {}
  void expectFaultless(const char* name) {
    desk_.picture(name);
    EXPECT_TRUE(desk_.faults().isEmpty()) << name << ": " << desk_.faults().join(u'\n').toStdString();
  }
  Desk desk_;
};

TEST_P(DeskSizes, NothingIsCutInAnyState) {
  desk_.hub.session.setCentre(centre());
  expectFaultless("connecting");
  desk_.fill();
  expectFaultless("empty");
  desk_.openForm();
  expectFaultless("form");
  desk_.openOlderForm();
  expectFaultless("form-of-older-version");
  desk_.openForm();
  desk_.click("lookMark");
  EXPECT_NE(desk_.find("lookPanel"), nullptr);
  expectFaultless("look");
  QTest::keyClick(desk_.window, Qt::Key_Escape);
  EXPECT_EQ(desk_.find("lookPanel"), nullptr);
  QTest::keyClick(desk_.window, Qt::Key_F10);
  expectFaultless("later");
  QTest::keyClick(desk_.window, Qt::Key_F11);
  expectFaultless("send-on");
  QTest::keyClick(desk_.window, Qt::Key_Escape);
  desk_.workplace.reception()->setSurname("Образцова");
  desk_.workplace.queue()->recall();
  desk_.hub.refuse(method::kRecall, Errc::kConflict);
  desk_.workplace.reception()->scanned("HTTPS://EXAMPLE.ORG");
  expectFaultless("refused");
  desk_.click("openPicture");
  expectFaultless("picture");
  desk_.hub.lose();
  expectFaultless("lost");
}

INSTANTIATE_TEST_SUITE_P(Desk, DeskSizes, testing::Values(std::pair(1366, 768), std::pair(1920, 1080)),
                         [](const auto& size) {
                           return std::to_string(size.param.first) + "x" + std::to_string(size.param.second);
                         });

class DeskWindow : public testing::Test {
 protected:
  DeskWindow() { desk_.fill(); }
  Desk desk_{QSize(1366, 768)};
};

TEST_F(DeskWindow, ScansUnderEitherLayoutOpenTicketsAndLeaveTheFieldAlone) {
  desk_.openForm();
  desk_.click("applicantSurname");
  desk_.type("ab");
  EXPECT_EQ(desk_.text("applicantSurname"), "ab");
  int expected = 1;
  for (const bool russian : {false, true}) {
    const auto code = tokenText(russian ? 44 : 43);
    desk_.scan(code, russian);
    ASSERT_EQ(desk_.hub.wire.count(method::kOpen), static_cast<std::size_t>(++expected))
        << (russian ? "Russian" : "Latin");
    EXPECT_EQ(protocol::openTicketFromJson(desk_.hub.lastOf(method::kOpen)).value().token, code.toStdString());
    desk_.hub.refuse(method::kOpen, Errc::kExpired);
    EXPECT_EQ(desk_.text("applicantSurname"), "ab") << "no key of the scan got into the field, none was lost";
    EXPECT_EQ(desk_.text("scanMessage"), "Талон за другой день. Выдайте посетителю новый.");
  }
}

TEST_F(DeskWindow, TheFormShowsAnswersWithTheirCodesAndSource) {
  desk_.openForm();
  EXPECT_EQ(desk_.text("formNumber"), "А-042");
  EXPECT_EQ(desk_.text("answer-4.2", "codes"), "child-disability,autism");
  EXPECT_EQ(desk_.text("answer-4.2", "answerText"), "инвалидность ребёнка\nрасстройство аутистического спектра");
  EXPECT_EQ(desk_.text("sourceMark-4.2"), "с киоска");
  EXPECT_NE(desk_.find("attention-2.4"), nullptr);
  EXPECT_EQ(desk_.find("attention-0.1"), nullptr);
  EXPECT_EQ(desk_.find("answer-3.1"), nullptr) << "what was passed over is folded away";
}

TEST_F(DeskWindow, TheQueueHasANeutralMarkThatSaysNothingUntilItsFormIsOpenedOnPurpose) {
  auto with = centre();
  with.categories = {{CategoryId{"crisis"}, {}, Category::Kind::kCrisis, {}, {}}};
  desk_.hub.session.setCentre(with);
  ASSERT_TRUE(QTest::qWaitFor([&] { return desk_.find("look-А-044") != nullptr; }));
  EXPECT_EQ(desk_.find("look-А-043"), nullptr);
  auto* row = desk_.find("waiting-А-044");
  auto* spoken = QAccessible::queryAccessibleInterface(row);
  ASSERT_TRUE(spoken);
  EXPECT_EQ(spoken->text(QAccessible::Name), "А-044, по записи на 10:30, Первичный приём, 47 мин");
  desk_.click("waiting-А-044");
  QTest::keyClick(desk_.window, Qt::Key_F7, Qt::ControlModifier);
  EXPECT_EQ(protocol::openTicketFromJson(desk_.hub.lastOf(method::kOpen)).value().ticket, ticketId(44));
  auto answered = opened("А-044", answers({{"6.1", {"beaten-or-threatened"}}}));
  answered.ticket.ticket.look = true;
  desk_.hub.answerOpen(answered);
  ASSERT_NE(desk_.find("lookMark"), nullptr);
  EXPECT_EQ(desk_.find("lookPanel"), nullptr) << "read by whoever passes";
  QTest::keyClick(desk_.window, Qt::Key_F8, Qt::ControlModifier);
  EXPECT_EQ(desk_.text("lookAnswer-0"), "Что происходит в семье? — меня бьют или угрожают");
  EXPECT_EQ(desk_.text("lookRegulation-0"), "Регламент: Кризисное обращение");
  QTest::keyClick(desk_.window, Qt::Key_F9, Qt::ControlModifier);
  const auto sent = protocol::ticketCommandFromJson(method::kCategorise, desk_.hub.lastOf(method::kCategorise)).value();
  EXPECT_EQ(sent.ticket, ticketId(44));
  EXPECT_EQ(desk_.find("lookPanel"), nullptr);
  desk_.hub.answerCounter(method::kCategorise, std::nullopt);
  QTest::keyClick(desk_.window, Qt::Key_F8, Qt::ControlModifier);
  EXPECT_NE(desk_.find("lookPanel"), nullptr);
  desk_.openForm();
  EXPECT_EQ(desk_.find("lookPanel"), nullptr) << "another ticket's is not open yet";
}

TEST_F(DeskWindow, WhatIsTypedIsSavedAndAnotherTicketFillsTheFieldsAnew) {
  desk_.openForm();
  desk_.click("applicantGiven");
  desk_.type("Anna");
  EXPECT_EQ(desk_.text("saveState", "stateName"), "saving");
  desk_.click("applicantPatronymic");
  ASSERT_EQ(desk_.hub.wire.count(method::kSaveForm), 1U) << "leaving a field saves at once";
  EXPECT_EQ(protocol::saveFormFromJson(desk_.hub.last().params).value().applicant.given, "Anna");
  desk_.hub.wire.answer(method::kSaveForm, boost::json::object{});
  EXPECT_EQ(desk_.text("saveState", "stateName"), "saved");
  EXPECT_EQ(desk_.text("saveState"), "сохранено");
  desk_.workplace.reception()->scanned(tokenText(43));
  auto next = opened("А-043");
  next.applicant.surname = "Тестов";
  desk_.hub.answerOpen(next);
  EXPECT_EQ(desk_.text("applicantGiven"), "");
  EXPECT_EQ(desk_.text("applicantSurname"), "Тестов");
  EXPECT_EQ(desk_.hub.wire.count(method::kSaveForm), 1U) << "filling fields is no typing";
  EXPECT_NE(desk_.find("recent-А-042"), nullptr);
}

TEST_F(DeskWindow, EachActionOfTheQueueHasItsKey) {
  const auto key = [&](Qt::Key pressed, std::string_view name) {
    QTest::keyClick(desk_.window, pressed);
    EXPECT_EQ(desk_.hub.last().method, name);
  };
  EXPECT_EQ(desk_.text("currentNumber"), "А-042");
  key(Qt::Key_F3, method::kRecall);
  desk_.hub.answerCounter(method::kRecall, ticket("А-042", TicketState::kCalled));
  key(Qt::Key_F4, method::kStart);
  desk_.hub.answerCounter(method::kStart, ticket("А-042", TicketState::kServing));
  const auto calls = desk_.hub.wire.calls.size();
  QTest::keyClick(desk_.window, Qt::Key_F6);
  EXPECT_EQ(desk_.hub.wire.calls.size(), calls) << "who sits here did come";
  key(Qt::Key_F5, method::kFinish);
  desk_.hub.answerCounter(method::kFinish, ticket("А-042", TicketState::kDone));
  key(Qt::Key_F2, method::kCallNext);
  desk_.hub.answerCounter(method::kCallNext, std::nullopt);
  EXPECT_EQ(desk_.text("queueMessage"), "Никто не ждёт.");
}

TEST_F(DeskWindow, AGivenTicketIsCalledByDoubleClickOrAsTheChosenOne) {
  desk_.hub.tell(queue(2, {ticket("А-043"), ticket("А-044")}));
  EXPECT_EQ(desk_.text("queueCall", "label"), "Вызвать номер…") << "nobody is chosen";
  desk_.click("waiting-А-044");
  EXPECT_EQ(desk_.text("queueCall", "label"), "Вызвать А-044");
  QTest::keyClick(desk_.window, Qt::Key_F7);
  EXPECT_EQ(protocol::counterCommandFromJson(desk_.hub.last().params).value().number->text(), "А-044");
  desk_.hub.refuse(method::kCall, Errc::kConflict);
  EXPECT_EQ(desk_.text("queueMessage"), "Номер уже вызван в другое окно.");
  desk_.click("waiting-А-043", true);
  EXPECT_EQ(protocol::counterCommandFromJson(desk_.hub.last().params).value().number->text(), "А-043");
}

TEST_F(DeskWindow, LaterAndSendOnNeedTwoKeysAndLeaveTheTextWhereTheCursorIs) {
  desk_.openForm();
  desk_.click("applicantSurname");
  desk_.type("a");
  QTest::keyClick(desk_.window, Qt::Key_F10);
  QTest::keyClick(desk_.window, Qt::Key_2);
  const auto deferred = protocol::ticketCommandFromJson(method::kDefer, desk_.hub.lastOf(method::kDefer)).value();
  EXPECT_EQ(deferred.ticket, ticketId(42));
  EXPECT_EQ(desk_.workplace.reception()->surname(), "a");
  desk_.type("b");
  EXPECT_EQ(desk_.workplace.reception()->surname(), "ab") << "the cursor is back in its field";
  desk_.hub.answerCounter(method::kDefer, ticket("А-042", TicketState::kCalled));
  QTest::keyClick(desk_.window, Qt::Key_F11);
  QTest::keyClick(desk_.window, Qt::Key_2);
  const auto sent = protocol::ticketCommandFromJson(method::kTransfer, desk_.hub.lastOf(method::kTransfer)).value();
  EXPECT_EQ(std::get<protocol::Transfer>(sent.move).to.line.text, "documents");
}

protocol::AlertsSnapshot alertsOf(std::vector<std::pair<AlertKind, AlertLevel>> wanted) {
  protocol::AlertsSnapshot snapshot;
  snapshot.revision = {"epoch-1", 7};
  snapshot.moment = {kMorning, {std::chrono::floor<std::chrono::days>(kMorning)}, kMoscow};
  for (const auto& [kind, level] : wanted) {
    Alert alert;
    alert.id = AlertId{"alert-" + std::to_string(snapshot.alerts.size() + 1)};
    alert.kind = kind;
    alert.device = DeviceId{"kiosk-1"};
    alert.meet = kind == AlertKind::kUrgent ? MeetingPoint::kQuietRoom : MeetingPoint::kTerminal;
    alert.day = snapshot.moment.day;
    alert.raisedAt = kMorning;
    snapshot.alerts.push_back({alert, level});
  }
  return snapshot;
}

TEST_F(DeskWindow, AnAlertStandsAboveTheQueueUntilANameIsGiven) {
  desk_.hub.wire.notification("alerts", protocol::toJson(alertsOf({{AlertKind::kUrgent, AlertLevel::kHead},
                                                                   {AlertKind::kStaffCall, AlertLevel::kReceiving}})));
  EXPECT_EQ(desk_.text("alertKind-0"), "10:00  Срочно нужна помощь");
  EXPECT_NE(desk_.text("alertLevel-0").find("сообщили руководителю (Образцова"), std::string::npos);
  EXPECT_EQ(desk_.find("headAlert"), nullptr) << "this is no head's desk";
  EXPECT_EQ(desk_.text("alertMore"), "Ждут ещё: 1");
  EXPECT_LT(desk_.find("alert-0")->mapToScene({}).y(), desk_.find("queueStart")->mapToScene({}).y());
  desk_.picture("alerts");
  EXPECT_TRUE(desk_.faults().isEmpty()) << desk_.faults().join(u'\n').toStdString();
  QTest::keyClick(desk_.window, Qt::Key_F1);
  const auto accepted =
      protocol::alertCommandFromJson(protocol::method::kAcceptAlert, desk_.hub.lastOf(protocol::method::kAcceptAlert));
  ASSERT_TRUE(accepted);
  const auto& accept = std::get<protocol::AcceptAlert>(accepted->what);
  EXPECT_EQ(accept.alert, AlertId{"alert-1"}) << "the oldest";
  EXPECT_EQ(accept.staff, StaffId{"registrar-1"});
  desk_.hub.refuse(protocol::method::kAcceptAlert, Errc::kConflict);
  EXPECT_EQ(desk_.text("alertMessage"), "К посетителю уже идёт коллега.");
  desk_.hub.wire.notification("alerts", protocol::toJson(alertsOf({})));
  EXPECT_EQ(desk_.find("alert-0"), nullptr);
}

TEST(DeskOfTheHead, IsToldAcrossTheScreenThatNobodyWent) {
  Desk desk(QSize(1366, 768), "head-1");
  desk.fill();
  const auto tell = [&](AlertLevel level) {
    desk.hub.wire.notification("alerts", protocol::toJson(alertsOf({{AlertKind::kUrgent, level}})));
  };
  tell(AlertLevel::kEveryDesk);
  EXPECT_EQ(desk.find("headAlert"), nullptr);
  tell(AlertLevel::kHead);
  EXPECT_EQ(desk.text("headAlert"),
            "Руководителю: Срочно нужна помощь, в тихой комнате: встретить у терминала 1, с 10:00. "
            "Никто из сотрудников не откликнулся.");
  EXPECT_EQ(desk.text("alertLevel-0"), "Две минуты никто не подошёл: обращаемся к вам как к руководителю");
  desk.picture("head");
  EXPECT_TRUE(desk.faults().isEmpty()) << desk.faults().join(u'\n').toStdString();
  desk.key(Qt::Key_F1);
  EXPECT_EQ(desk.find("headAlert"), nullptr);
}

TEST_F(DeskWindow, AnAlertStaysWhenTheLinkIsLostAndIsAcceptedOnceItIsBack) {
  const auto tell = [&] {
    desk_.hub.wire.notification("alerts", protocol::toJson(alertsOf({{AlertKind::kUrgent, AlertLevel::kReceiving}})));
  };
  tell();
  EXPECT_TRUE(desk_.workplace.alerts()->ringing());
  desk_.hub.lose();
  EXPECT_TRUE(desk_.workplace.alerts()->ringing()) << "somebody still waits";
  EXPECT_NE(desk_.text("alertStale").find("Возможно, коллега уже подошёл"), std::string::npos);
  desk_.picture("alert-stale");
  EXPECT_TRUE(desk_.faults().isEmpty()) << desk_.faults().join(u'\n').toStdString();
  desk_.key(Qt::Key_F1);
  EXPECT_FALSE(desk_.workplace.alerts()->ringing());
  EXPECT_EQ(desk_.text("alertMessage"), "Идите всё равно: терминал узнает об этом, когда связь вернётся.");
  EXPECT_EQ(desk_.hub.wire.count(protocol::method::kAcceptAlert), 0U);
  desk_.hub.live();
  tell();
  ASSERT_EQ(desk_.hub.wire.count(protocol::method::kAcceptAlert), 1U);
  EXPECT_EQ(desk_.find("alert-0"), nullptr) << "it is taken";
  desk_.hub.lose();
  desk_.hub.refuse(protocol::method::kAcceptAlert, Errc::kUnavailable);
  desk_.hub.live();
  ASSERT_EQ(desk_.hub.wire.count(protocol::method::kAcceptAlert), 2U);
  const auto& calls = desk_.hub.wire.calls;
  EXPECT_EQ(calls[calls.size() - 2].params, calls.back().params) << "the same command, so that it is taken once";
  desk_.hub.refuse(protocol::method::kAcceptAlert, Errc::kConflict);
  EXPECT_EQ(desk_.text("alertMessage"), "К посетителю уже идёт коллега.");
}

Submission submitted(const char* id, SubmissionKind kind, const char* due = nullptr) {
  Submission submission;
  submission.id = SubmissionId{id};
  submission.kind = kind;
  submission.device = DeviceId{"kiosk-1"};
  submission.day = {std::chrono::floor<std::chrono::days>(kMorning)};
  submission.receivedAt = kMorning;
  if (due) submission.due = BusinessDay::parse(due).value();
  return submission;
}
void tell(Hub& hub, std::vector<Submission> submissions) {
  protocol::SubmissionsSnapshot snapshot;
  snapshot.revision = {"epoch-1", 9};
  snapshot.moment = {kMorning, {std::chrono::floor<std::chrono::days>(kMorning)}, kMoscow};
  snapshot.submissions = std::move(submissions);
  snapshot.total = static_cast<int>(snapshot.submissions.size());
  hub.wire.notification("submissions", protocol::toJson(snapshot));
}
boost::json::object messageSaid() {
  return boost::json::parse(R"({"resourceType":"QuestionnaireResponse","status":"completed",
    "questionnaire":"https://priyom.example/fhir/Questionnaire/urgent-message|1.0.0",
    "item":[{"linkId":"s1","item":[{"linkId":"message","text":"Что случилось и где?",
      "answer":[{"valueString":"Сосед третий день не открывает дверь"}]}]}]})")
      .as_object();
}

TEST_F(DeskWindow, AMessageIsAcceptedReadAndFinished) {
  desk_.hub.wire.notification("alerts", protocol::toJson(alertsOf({{AlertKind::kMessage, AlertLevel::kReceiving}})));
  EXPECT_EQ(desk_.text("alertKind-0"), "10:00  Сообщение о беде");
  EXPECT_EQ(desk_.text("alertWhere-0"), "с терминала 1");
  const auto message = submitted("alert-1", SubmissionKind::kMessage);
  tell(desk_.hub, {message, submitted("application-1", SubmissionKind::kApplication, "2026-11-20")});
  EXPECT_EQ(desk_.text("submissionsCount"), "2");
  QTest::keyClick(desk_.window, Qt::Key_F1);
  desk_.hub.wire.answer(protocol::method::kAcceptAlert,
                        boost::json::object{{"alert", {{"alert", "alert-1"}, {"state", "accepted"}}}});
  EXPECT_NE(desk_.find("submissionsPage"), nullptr) << "who accepts it reads it";
  desk_.hub.wire.answer(
      protocol::method::kOpenSubmission,
      boost::json::value(protocol::toJson(protocol::OpenedSubmission{message, messageSaid(), std::nullopt}, kMoscow)));
  ASSERT_TRUE(QTest::qWaitFor([&] { return desk_.find("answer-message") != nullptr; }));
  EXPECT_EQ(desk_.text("answer-message", "answerText"), "Сосед третий день не открывает дверь");
  EXPECT_EQ(desk_.text("submissionConsent"), "Согласия нет: никто не назван.");
  desk_.picture("message");
  EXPECT_TRUE(desk_.faults().isEmpty()) << desk_.faults().join(u'\n').toStdString();
  desk_.click("submissionStep-done");
  const auto move = protocol::moveSubmissionFromJson(desk_.hub.lastOf(protocol::method::kMoveSubmission));
  ASSERT_TRUE(move);
  EXPECT_EQ(move->to, SubmissionState::kDone);
  EXPECT_EQ(move->staff, StaffId{"registrar-1"});
  desk_.hub.wire.answer(protocol::method::kMoveSubmission, boost::json::object{});
  EXPECT_EQ(desk_.find("submissionTitle"), nullptr) << "it is finished";
}

// Somebody waits for a full day, a time comes free, the registrar rings up and books it with one press.
TEST_F(DeskWindow, AFreeTimeOfTheWaitingListIsBookedWithOnePressAndItsCodeIsTold) {
  auto waiting = submitted("waiting-1", SubmissionKind::kWaiting);
  waiting.wish = Wish{ServiceId{"reception"}, {}, BusinessDay::parse("2026-11-30").value()};
  tell(desk_.hub, {submitted("application-2", SubmissionKind::kApplication, "2026-11-23"), waiting});
  QTest::keyClick(desk_.window, Qt::Key_2, Qt::ControlModifier);
  ASSERT_TRUE(QTest::qWaitFor([&] { return desk_.find("submission-1") != nullptr; }));
  EXPECT_EQ(desk_.find("submissionFree-1"), nullptr) << "the day is full";
  const auto start = parseRfc3339("2026-11-30T10:20:00.000+03:00").value().instant;
  protocol::SubmissionsSnapshot snapshot;
  snapshot.revision = {"epoch-1", 10};
  snapshot.moment = {kMorning, {std::chrono::floor<std::chrono::days>(kMorning)}, kMoscow};
  snapshot.submissions = {waiting};
  snapshot.total = 1;
  snapshot.free[waiting.id] = {{StaffId{"psychologist-1"}, start}};
  desk_.hub.wire.notification("submissions", protocol::toJson(snapshot));
  ASSERT_TRUE(QTest::qWaitFor([&] { return desk_.find("submissionFree-0") != nullptr; }));
  EXPECT_EQ(desk_.text("submissionFree-0"), "Освободилось время: 10:20");
  desk_.click("submission-0");
  const auto said = boost::json::parse(R"({"resourceType":"QuestionnaireResponse","status":"completed",
    "questionnaire":"https://priyom.example/fhir/Questionnaire/waiting-list|1.0.0",
    "item":[{"linkId":"s1","item":[{"linkId":"how","answer":[{"valueCoding":{
        "system":"https://priyom.example/fhir/CodeSystem/waiting-list","code":"phone"}}]},
      {"linkId":"phone","text":"Телефон","answer":[{"valueString":"+7 000 000-00-00"}]},
      {"linkId":"name","text":"Фамилия, имя, отчество","answer":[{"valueString":"Образцова Мария"}]}]}]})");
  desk_.hub.wire.answer(
      protocol::method::kOpenSubmission,
      boost::json::value(protocol::toJson(
          protocol::OpenedSubmission{waiting, said.as_object(), protocol::Consent{"appointment", "2026-11", false}},
          kMoscow)));
  const auto button = "submissionBook-" + std::to_string(start.time_since_epoch().count());
  ASSERT_TRUE(QTest::qWaitFor([&] { return desk_.find(button.c_str()) != nullptr; }));
  EXPECT_NE(desk_.find("answer-phone"), nullptr) << "whom to ring up";
  desk_.picture("waiting-list");
  EXPECT_TRUE(desk_.faults().isEmpty()) << desk_.faults().join(u'\n').toStdString();
  desk_.click(button.c_str());
  const auto book =
      protocol::bookingCommandFromJson(protocol::method::kBook, desk_.hub.lastOf(protocol::method::kBook));
  ASSERT_TRUE(book) << book.error().text;
  const auto& wanted = std::get<protocol::Book>(book->what);
  EXPECT_EQ(std::get<protocol::SlotOnWire>(wanted.what).start, start);
  EXPECT_EQ(wanted.contact.phone, "+7 000 000-00-00");
  EXPECT_EQ(wanted.contact.name, "Образцова Мария");
  ASSERT_TRUE(wanted.contact.consent);
  protocol::BookingAnswer answer;
  answer.booking.booking.code = BookingCode::of(99);
  answer.booking.booking.specialist = StaffId{"psychologist-1"};
  answer.booking.booking.service = ServiceId{"consultation"};
  answer.booking.booking.day = BusinessDay::parse("2026-11-30").value();
  answer.booking.booking.slot = {start, std::chrono::minutes(40)};
  answer.booking.booking.madeBy = DeviceId{"desk-1"};
  answer.booking.booking.state = booking::Booked{};
  desk_.hub.wire.answer(protocol::method::kBook, boost::json::value(protocol::toJson(answer, kMoscow)));
  const auto move = protocol::moveSubmissionFromJson(desk_.hub.lastOf(protocol::method::kMoveSubmission));
  ASSERT_TRUE(move) << "who has a time waits no more";
  EXPECT_EQ(move->to, SubmissionState::kDone);
  desk_.hub.wire.answer(protocol::method::kMoveSubmission, boost::json::object{});
  ASSERT_TRUE(QTest::qWaitFor([&] { return desk_.find("submissionBooked") != nullptr; }));
  EXPECT_NE(desk_.text("submissionBooked").find(BookingCode::of(99).text()), std::string::npos);
  desk_.picture("waiting-list-booked");
  EXPECT_TRUE(desk_.faults().isEmpty()) << desk_.faults().join(u'\n').toStdString();
}

TEST_F(DeskWindow, AnApplicationIsOverdueInWordsAndRefusedWithAReason) {
  const auto late = submitted("application-1", SubmissionKind::kApplication, "2026-11-20");
  tell(desk_.hub, {late, submitted("application-2", SubmissionKind::kApplication, "2026-11-23")});
  QTest::keyClick(desk_.window, Qt::Key_2, Qt::ControlModifier);
  ASSERT_TRUE(QTest::qWaitFor([&] { return desk_.find("submission-1") != nullptr; }));
  EXPECT_EQ(desk_.workplace.submissions()->rows().at(0).toMap().value("due").toString(),
            QString::fromUtf8("просрочено с 20 ноября"));
  desk_.click("submission-0");
  desk_.hub.wire.answer(
      protocol::method::kOpenSubmission,
      boost::json::value(protocol::toJson(
          protocol::OpenedSubmission{late, messageSaid(), protocol::Consent{"application", "2026-11", true}},
          kMoscow)));
  ASSERT_TRUE(QTest::qWaitFor([&] { return desk_.find("submissionRefuse") != nullptr; }));
  desk_.picture("application");
  EXPECT_TRUE(desk_.faults().isEmpty()) << desk_.faults().join(u'\n').toStdString();
  desk_.click("submissionRefuse");
  EXPECT_EQ(desk_.text("submissionMessage"), "Напишите, пожалуйста, почему отказано.");
  desk_.click("submissionReason");
  for (const char16_t letter : u"живёт в другом районе")
    if (letter != 0) QTest::sendKeyEvent(QTest::Click, desk_.window, Qt::Key_unknown, QString(QChar(letter)), {});
  desk_.click("submissionRefuse");
  const auto move = protocol::moveSubmissionFromJson(desk_.hub.lastOf(protocol::method::kMoveSubmission));
  ASSERT_TRUE(move);
  EXPECT_EQ(move->to, SubmissionState::kRefused);
  EXPECT_EQ(move->reason, "живёт в другом районе");
  desk_.hub.refuse(protocol::method::kMoveSubmission, Errc::kConflict);
  EXPECT_EQ(desk_.text("submissionMessage"), "Коллега успел раньше: посмотрите ещё раз.");
  // A ticket that is scanned meanwhile opens in its own section.
  desk_.openForm();
  EXPECT_EQ(desk_.find("submissionsPage"), nullptr);
  EXPECT_NE(desk_.find("formPage"), nullptr);
}

TEST_F(DeskWindow, AFirstMinuteAlertIsForThoseWhoReceive) {
  auto elsewhere = queue(2, {});
  elsewhere.counters[0].state = CounterState::kPaused;
  elsewhere.counters[1].state = CounterState::kOpen;
  desk_.hub.tell(elsewhere);
  desk_.hub.wire.notification("alerts", protocol::toJson(alertsOf({{AlertKind::kUrgent, AlertLevel::kReceiving}})));
  EXPECT_EQ(desk_.find("alert-0"), nullptr) << "a colleague receives";
  desk_.hub.wire.notification("alerts", protocol::toJson(alertsOf({{AlertKind::kUrgent, AlertLevel::kEveryDesk}})));
  EXPECT_NE(desk_.find("alert-0"), nullptr);
}

TEST_F(DeskWindow, AMistakeIsTakenBackWithOneKey) {
  QTest::keyClick(desk_.window, Qt::Key_F6);
  desk_.hub.answerCounter(method::kNoShow, ticket("А-042", TicketState::kNoShow));
  QTest::keyClick(desk_.window, Qt::Key_F12);
  EXPECT_EQ(desk_.hub.last().method, method::kUndo);
  desk_.hub.answerCounter(method::kUndo, ticket("А-042", TicketState::kCalled));
  EXPECT_EQ(desk_.text("currentNumber"), "А-042");
}

TEST_F(DeskWindow, WhoDidNotComeIsPutBackWithAClick) {
  desk_.click("aside-А-031");
  EXPECT_EQ(protocol::ticketCommandFromJson(method::kReturn, desk_.hub.lastOf(method::kReturn)).value().ticket,
            ticketId(31));
}

TEST_F(DeskWindow, TheFormIsSavedAsPdf) {
  desk_.openForm();
  desk_.click("savePdf");
  EXPECT_EQ(QDir(desk_.folder.filePath("forms")).entryList({"*.pdf"}), QStringList{"2026-11-22_А-042.pdf"});
  EXPECT_NE(desk_.text("pdfMessage").find("Анкета сохранена"), std::string::npos);
}

TEST_F(DeskWindow, AFormOfAnOlderVersionSaysSoAndLosesNoAnswer) {
  desk_.fill();
  desk_.openForm();
  EXPECT_EQ(desk_.text("answersNote"), "(not shown)");
  desk_.openOlderForm();
  EXPECT_TRUE(QString::fromStdString(desk_.text("answersNote")).startsWith("Ответы даны на другую версию этой анкеты"));
  EXPECT_EQ(desk_.text("answer-0.1", "answerText"), "за ребёнка");
  EXPECT_EQ(desk_.text("answer-7.1", "title"), "Нужна ли вам няня на вечер?");
  EXPECT_EQ(desk_.text("answer-7.1", "answerText"), "два раза в неделю");
  EXPECT_EQ(desk_.text("skippedToggle"), "(not shown)") << "nobody knows what was passed over";
}

TEST_F(DeskWindow, ThePapersOfAFormAreFilledShownAndSavedByKeys) {
  desk_.openForm();
  desk_.workplace.reception()->setSurname("Образцова");
  desk_.workplace.reception()->setGiven("Анна");
  desk_.workplace.reception()->setPatronymic("Петровна");
  QTest::keyClick(desk_.window, Qt::Key_3, Qt::ControlModifier);
  ASSERT_NE(desk_.find("papersPage"), nullptr);
  EXPECT_EQ(desk_.workplace.papers()->pack(), "urgent-services");
  ASSERT_NE(desk_.find("sheet-0"), nullptr);
  auto* const phone = desk_.find("paper-applicant.phone");
  ASSERT_NE(phone, nullptr);
  phone->forceActiveFocus();
  QTest::keyClick(desk_.window, Qt::Key_7);
  EXPECT_EQ(desk_.workplace.papers()->text("applicant.phone"), "7");
  EXPECT_TRUE(phone->hasActiveFocus()) << "what is printed is drawn anew, what is being written stays";
  desk_.picture("papers");
  EXPECT_GT(inkIn(desk_.window->grabWindow(), desk_.find("sheet-0")), 1000) << "the page is drawn";
  QTest::keyClick(desk_.window, Qt::Key_PageDown, Qt::ControlModifier);
  EXPECT_EQ(desk_.workplace.papers()->current(), 1);
  desk_.picture("papers-consent");
  QTest::keyClick(desk_.window, Qt::Key_S, Qt::ControlModifier);
  EXPECT_EQ(QDir(desk_.folder.filePath("forms")).entryList({"*urgent-services*.pdf"}).size(), 3);
  EXPECT_NE(desk_.text("papersMessage").find("Бланки сохранены"), std::string::npos);
}

TEST_F(DeskWindow, ClosingWithSomethingUnsavedWaitsForIt) {
  desk_.openForm();
  desk_.workplace.reception()->setSurname("Образцова");
  desk_.window->close();
  EXPECT_TRUE(desk_.window->isVisible());
  EXPECT_NE(desk_.find("leaveMessage"), nullptr);
  desk_.hub.wire.answer(method::kSaveForm, boost::json::object{});
  QCoreApplication::processEvents();
  EXPECT_FALSE(desk_.window->isVisible());
}

}  // namespace
}  // namespace priyom::desk::test
