// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a questionnaire asks for is answered by touches: each field has the keys that it needs, what repeats is
// added and taken away, and what cannot be valid is not sent as complete.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "kiosk_screen.h"
#include "questionnaire/response.h"

namespace priyom::kiosk {
namespace {

namespace fhir = questionnaire;

VisitSettings withoutRules() {
  VisitSettings settings;
  settings.helpRules = std::make_shared<const fhir::Rules>();
  return settings;
}

// A questionnaire in the place of «Подбор помощи», asked from its first question.
class Form : public Screen {
 public:
  Form(const Panel& panel, const std::string& json, const QString& language = "ru")
      : Screen(panel, language, withoutRules(), questionnaireOf(json)) {
    stage.goLive();
    visit().findHelp();
    visit().beginQuestions();
    settle();
  }
  Visit& visit() { return *stage.visit; }
  QuestionModel& question() { return *visit().question(); }
  // By the model, where the way there is not what is looked at.
  void passTo(const char* linkId) {
    constexpr int kMostPages = 60;
    for (int i = 0; i < kMostPages && question().linkId() != linkId; ++i) {
      if (question().missing() && question().rowCount() > 0)
        question().toggle(0);
      else if (question().missing())
        question().type(QStringLiteral("+7(900)000-00-00"));
      visit().next();
    }
    ASSERT_EQ(question().linkId(), linkId);
    settle();
  }
  QQuickItem* keyboard() { return window->findChild<QQuickItem*>("keyboard"); }
  void beginWriting() {
    tap("textAnswer");
    ASSERT_TRUE(QTest::qWaitFor([&] { return keyboard() && keyboard()->property("active").toBool(); }));
    settle();
  }
  void press(QQuickItem* key) {
    QTest::mouseClick(window, Qt::LeftButton, Qt::NoModifier,
                      key->mapToScene({key->width() / 2, key->height() / 2}).toPoint());
    QTest::qWait(20);
  }
  void pressKey(const char* objectName) {
    auto* key = shown(objectName);
    ASSERT_TRUE(key) << objectName;
    press(key);
    QTest::qWait(50);  // other keys are made
    settle();
  }
  void type(const QString& text) {
    for (const auto letter : text) {
      auto* key = keyOf(keyboard(), QString(letter));
      ASSERT_TRUE(key) << "no key for " << QString(letter).toStdString();
      press(key);
    }
  }
  bool hasKey(const char* text) { return keyOf(keyboard(), QString::fromUtf8(text)) != nullptr; }
  bool isEnabled(const char* objectName) { return shown(objectName) && shown(objectName)->isEnabled(); }
  void write(const QString& text) {
    beginWriting();
    type(text);
    pressKey("keyReady");
  }
  // What the hub would get for the ticket.
  fhir::Response sent() {
    visit().confirm();
    visit().takeHelpTicket();
    for (const auto& call : stage.hub->calls)
      if (call.method == "ticket.issue" && call.params.at("response").is_object())
        return fhir::readResponse(boost::json::serialize(call.params.at("response"))).value();
    ADD_FAILURE() << "no answers were sent";
    return {};
  }
};

std::string sheet(const char* name) {
  return readFile(std::string(PRIYOM_SOURCE_DIR "/assets/questionnaires/") + name + ".json");
}

class Fields : public testing::TestWithParam<Panel> {};

INSTANTIATE_TEST_SUITE_P(Sizes, Fields, testing::ValuesIn(kPanels),
                         [](const auto& given) { return "P" + std::string(given.param.name); });

TEST_P(Fields, AnAddressOfEmailIsWrittenWithoutLeavingItsKeys) {
  Form form(GetParam(), sheet("contact"));
  form.passTo("email");
  form.beginWriting();
  form.check("email-keyboard");
  const auto address = QStringLiteral("m.obraztsova_74@primer-pochta.ru");
  form.type(address);
  EXPECT_EQ(form.question().typed(), address);
  EXPECT_FALSE(form.hasKey("я")) << "a key that no address needs";
  form.check("email-written");
  form.pressKey("keyOrder");
  form.check("email-typewriter");
  form.type(QStringLiteral("qz@.-_0"));
  EXPECT_EQ(form.question().typed(), address + "qz@.-_0");
  for (int i = 0; i < 7; ++i) form.press(form.shown("keyBack"));
  EXPECT_EQ(form.question().typed(), address);
  form.tap("nextButton");
  EXPECT_NE(form.question().linkId(), "email");
}

TEST_P(Fields, ATelephoneNumberIsWrittenByTheKeysOfATelephone) {
  Form form(GetParam(), sheet("contact"));
  form.passTo("phone");
  form.check("phone-empty");
  form.beginWriting();
  form.check("phone-keyboard");
  form.type(QStringLiteral("+7(900)123-45-67"));
  EXPECT_EQ(form.question().typed(), "+7(900)123-45-67");
  for (const char* other : {"а", "a", "@", ","}) EXPECT_FALSE(form.hasKey(other)) << other;
  form.pressKey("keyReady");
  EXPECT_FALSE(form.shown("textAnswer")) << "the hall reads a number that was left";
  form.tap("unmaskAnswer");
  ASSERT_TRUE(form.shown("textAnswer"));
  form.check("phone-unmasked");
}

TEST_P(Fields, DatesAndDocumentsHaveTheirOwnKeys) {
  Form form(GetParam(), sheet("application"));
  form.passTo("birth-date");
  form.beginWriting();
  form.check("date-keyboard");
  form.type(QStringLiteral("27.12.1980"));
  EXPECT_EQ(form.question().typed(), "27.12.1980");
  for (const char* other : {",", ":", "-", "а"}) EXPECT_FALSE(form.hasKey(other)) << other;
  form.passTo("document.number");
  form.beginWriting();
  form.check("document-keyboard");
  form.type(QStringLiteral("82№1234567"));
  EXPECT_EQ(form.question().typed(), "82№1234567");
  form.pressKey("keySigns");
  EXPECT_TRUE(form.hasKey("я")) << "a number that has letters";
}

TEST_P(Fields, LatinLettersAreOneTouchAwayAndTheNextFieldIsRussianAgain) {
  Form form(GetParam(), sheet("contact"));
  form.passTo("comment");
  form.beginWriting();
  form.pressKey("keyLetters");
  form.check("latin-keyboard");
  form.type(QStringLiteral("telegram"));
  EXPECT_EQ(form.question().typed().toLower(), "telegram");
  form.pressKey("keyLetters");
  form.type(QString::fromUtf8(" ёж"));
  EXPECT_EQ(form.question().typed().toLower(), QString::fromUtf8("telegram ёж"));
  form.pressKey("keyLetters");
  form.visit().back();
  form.settle();
  form.beginWriting();
  EXPECT_TRUE(form.hasKey("ё"));
}

TEST_P(Fields, WhatIsWrittenIsHiddenAsSoonAsTheFieldIsLeft) {
  Form form(GetParam(), sheet("identity"));
  form.passTo("surname");
  form.write(QString::fromUtf8("образцова"));
  EXPECT_FALSE(form.shown("textAnswer"));
  form.check("identity-masked");
  form.tap("unmaskAnswer");
  EXPECT_EQ(form.shown("textAnswer")->property("text").toString().toLower(), QString::fromUtf8("образцова"));
  form.beginWriting();
  EXPECT_TRUE(form.shown("textAnswer")) << "hidden from who writes";
  form.shown("textAnswer")->setFocus(false);
  form.settle();
  EXPECT_FALSE(form.shown("textAnswer")) << "left by other means than «Готово»";
}

TEST_P(Fields, AnyFieldOfADocumentCanBeLeftForTheDesk) {
  for (const char* field : {"document.kind", "document.series", "document.issued-by"}) {
    Form form(GetParam(), sheet("application"));
    form.passTo("birth-date");
    EXPECT_FALSE(form.shown("showDocument"));
    form.passTo(field);
    form.check(QString("show-") + field);
    if (QString(field) == "document.series") form.question().type(QStringLiteral("8204"));
    form.tap("showDocument");
    ASSERT_EQ(form.visit().step(), Visit::Step::Review) << field;
    const auto text = fhir::writeResponse(form.sent());
    EXPECT_NE(text.find("document.show"), std::string::npos);
    EXPECT_EQ(text.find("document.series"), std::string::npos) << "sent although it is to be shown";
  }
}

constexpr const char* kRepeating = R"({"resourceType":"Questionnaire","status":"active","url":"urn:r","item":[
  {"linkId":"given","type":"string","text":"Номер дела","readOnly":true,"initial":[{"valueString":"А-17"}]},
  {"linkId":"names","type":"string","repeats":true,"text":"Кто ещё придёт?"},
  {"linkId":"weight","type":"quantity","text":"Сколько весит коляска?","extension":[
    {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption","valueCoding":{"system":"http://unitsofmeasure.org","code":"kg","display":"кг"}},
    {"url":"http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption","valueCoding":{"system":"http://unitsofmeasure.org","code":"g","display":"г"}}]}]})";

TEST_P(Fields, WhatIsOnlyToBeReadLooksSo) {
  Form form(GetParam(), kRepeating);
  EXPECT_FALSE(form.shown("textAnswer"));
  ASSERT_TRUE(form.shown("readOnlyWords"));
  EXPECT_EQ(form.shown("readOnlyWords")->property("text"), "А-17");
  EXPECT_FALSE(form.shown("skipButton")) << "an answer that cannot be taken away";
  form.check("read-only");
  form.tap("nextButton");
  EXPECT_EQ(form.question().linkId(), "names");
}

TEST_P(Fields, SeveralAnswersAreWrittenOneByOneAndTakenAway) {
  Form form(GetParam(), kRepeating);
  form.passTo("names");
  for (const char* name : {"тестов", "примерова", "образцов"}) {
    form.write(QString::fromUtf8(name));
    form.tap("addAnother");
  }
  form.check("several-answers");
  EXPECT_EQ(form.question().others().size(), 3);
  form.tap("removeOther-1");
  form.tap("other-0");
  EXPECT_EQ(form.question().typed().toLower(), QString::fromUtf8("тестов"));
  form.passTo("weight");
  form.visit().next();
  const auto response = form.sent();
  ASSERT_EQ(response.items.size(), 2U);
  ASSERT_EQ(response.items[1].answers.size(), 2U);
  EXPECT_EQ(response.status, fhir::ResponseStatus::kCompleted);
}

TEST_P(Fields, ANumberIsSentInTheUnitThatWasChosen) {
  Form form(GetParam(), kRepeating);
  form.passTo("weight");
  form.write(QStringLiteral("80"));
  EXPECT_FALSE(form.isEnabled("nextButton")) << "80 of what?";
  form.check("unit-missing");
  form.tap("unit-0");
  form.check("unit-chosen");
  EXPECT_TRUE(form.isEnabled("nextButton"));
  form.tap("nextButton");
  ASSERT_EQ(form.visit().step(), Visit::Step::Review);
  const auto response = form.sent();
  const auto* quantity = std::get_if<fhir::Quantity>(&*response.items.back().answers.front().value);
  ASSERT_TRUE(quantity);
  EXPECT_EQ(quantity->code, "kg");
  EXPECT_EQ(quantity->system, "http://unitsofmeasure.org");
}

// Questionnaires that others wrote, where they are at hand (PRIYOM_SHARED_DATA).
class Corpus : public testing::TestWithParam<Panel> {
 protected:
  void SetUp() override {
    const char* data = std::getenv("PRIYOM_SHARED_DATA");
    folder_ = std::filesystem::path(data ? data : PRIYOM_SOURCE_DIR "/../shared/data") / "fhir";
    if (!std::filesystem::is_directory(folder_))
      GTEST_SKIP() << "no questionnaires at " << folder_ << " (PRIYOM_SHARED_DATA)";
  }
  std::string file(const char* name) { return readFile((folder_ / name).string() + ".json"); }

 private:
  std::filesystem::path folder_;
};

INSTANTIATE_TEST_SUITE_P(Sizes, Corpus, testing::ValuesIn(kPanels),
                         [](const auto& given) { return "P" + std::string(given.param.name); });

TEST_P(Corpus, AGroupIsFilledInTwiceAndEachAnswerIsFoundAgainOnTheReview) {
  Form form(GetParam(), file("date-in-repeating-group"));
  form.write(QStringLiteral("27.12.2021"));
  form.tap("nextButton");
  form.write(QStringLiteral("27.12.2021 14:30"));
  form.tap("nextButton");
  form.write(QString::fromUtf8("первый"));
  form.check("repeat-once");
  form.tap("addRepetition");
  EXPECT_EQ(form.question().linkId(), "X11");
  form.check("repeat-second");
  form.write(QStringLiteral("28.12.2021"));
  form.tap("nextButton");
  form.tap("skipButton");
  form.write(QString::fromUtf8("второй"));
  form.tap("addRepetition");
  form.write(QStringLiteral("01.01.2022"));
  form.tap("nextButton");
  form.tap("skipButton");
  form.check("repeat-third");
  form.tap("removeRepetition");
  EXPECT_EQ(form.question().repetition(), QString::fromUtf8("A Repeating Group: 2 из 2"));
  form.passTo("X13");
  form.tap("nextButton");
  ASSERT_EQ(form.visit().step(), Visit::Step::Review);
  form.read();
  form.tap("reviewSection-X11");
  form.check("repeat-review");
  form.tap("reviewItem-X11-2");
  EXPECT_EQ(form.question().typed(), "28.12.2021") << "another answer than the one that was touched";
  form.tap("nextButton");
  ASSERT_EQ(form.visit().step(), Visit::Step::Review) << "one correction leads through the whole form again";
  const auto response = form.sent();
  ASSERT_EQ(response.items.size(), 2U);
  EXPECT_EQ(response.items[0].items.size(), 3U);
  EXPECT_EQ(response.items[1].items.size(), 2U);
  const auto* both = std::get_if<fhir::DateTime>(&*response.items[0].items[1].answers.front().value);
  ASSERT_TRUE(both);
  EXPECT_EQ(both->text(), "2021-12-27T14:30:00+03:00");
  EXPECT_EQ(response.status, fhir::ResponseStatus::kCompleted);
}

TEST_P(Corpus, AsManyAnswersAndRepetitionsAsAreNeededAreAskedFor) {
  Form form(GetParam(), file("q-with-minOccurs-maxOccurs"));
  for (int time = 0; time < 2; ++time) {
    form.tap("option-Apple");
    EXPECT_FALSE(form.isEnabled("nextButton")) << "two are needed";
    if (time == 0) form.check("too-few");
    form.tap("option-Pear");
    form.tap("nextButton");
    form.tap("skipButton");
    form.tap("option-Orange");
    form.tap("option-Banana");
    if (time == 0) {
      EXPECT_FALSE(form.isEnabled("nextButton")) << "the group is needed twice";
      form.check("group-too-few");
      form.tap("addRepetition");
    }
  }
  EXPECT_TRUE(form.isEnabled("nextButton"));
  EXPECT_TRUE(form.shown("addRepetition")) << "three may be";
  form.tap("option-Peach");
  form.tap("option-Pear");
  EXPECT_FALSE(form.isEnabled("nextButton")) << "four are too many";
  form.tap("option-Pear");
  form.tap("nextButton");
  ASSERT_EQ(form.visit().step(), Visit::Step::Review);
  const auto response = form.sent();
  EXPECT_EQ(response.items.size(), 2U);
  EXPECT_EQ(response.status, fhir::ResponseStatus::kCompleted);
}

TEST_P(Corpus, EachQuestionSaysHowItIsAnswered) {
  Form form(GetParam(), file("questionnaire-with-entryFormat"));
  const std::map<QuestionModel::Entry, QString> words{
      {QuestionModel::Entry::Integer, "5"},       {QuestionModel::Entry::Decimal, "1,5"},
      {QuestionModel::Entry::Date, "27.12.2021"}, {QuestionModel::Entry::DayTime, "27.12.2021 14:30"},
      {QuestionModel::Entry::Time, "14:30"},      {QuestionModel::Entry::Line, QString::fromUtf8("иное")}};
  const auto says = [&](const QString& format) {
    const std::function<bool(QQuickItem*)> search = [&](QQuickItem* item) {
      if (!item->isVisible()) return false;
      if (item->inherits("QQuickText") && item->property("text").toString().contains(format)) return true;
      const auto below = item->childItems();
      return std::any_of(below.begin(), below.end(), search);
    };
    return search(form.window->contentItem());
  };
  int questions = 0;
  while (form.visit().step() == Visit::Step::Asking && questions < 30) {
    const auto format = form.question().format();
    EXPECT_FALSE(format.isEmpty()) << form.question().linkId().toStdString();
    EXPECT_TRUE(says(format)) << format.toStdString();
    if (form.question().rowCount() > 0) {
      const auto code = form.question().data(form.question().index(0), QuestionModel::Code).toString();
      form.tap("option-" + code);
    } else {
      form.write(words.at(form.question().entry()));
      EXPECT_TRUE(says(format)) << "gone with the first letter: " << format.toStdString();
    }
    form.check("format-" + QString(form.question().linkId()).replace('/', '-'));
    form.tap("nextButton");
    ++questions;
  }
  EXPECT_EQ(questions, 11);
  const auto response = form.sent();
  EXPECT_EQ(response.items.size(), 11U);
  EXPECT_EQ(response.status, fhir::ResponseStatus::kCompleted);
}

TEST(FieldsInTatar, HaveLettersOfTwentyMillimetresOnEachPanel) {
  for (const auto& panel : kPanels) {
    Form form(panel, sheet("contact"), "tt");
    form.passTo("comment");
    form.beginWriting();
    form.check("tatar-keyboard");
    form.pressKey("keySigns");
    form.check("tatar-signs");
    form.visit().back();
    form.visit().back();
    ASSERT_EQ(form.question().linkId(), "email");
    form.settle();
    form.beginWriting();
    form.check("tatar-email");
    form.type(QStringLiteral("a@b.ru"));
    EXPECT_EQ(form.question().typed(), "a@b.ru");
  }
}

}  // namespace
}  // namespace priyom::kiosk
