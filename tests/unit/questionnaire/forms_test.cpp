// SPDX-License-Identifier: GPL-3.0-or-later
// The shorter questionnaires that visitors meet: the opinion survey, the electronic application, the urgent message.
#include <map>

#include "support.h"

namespace priyom::questionnaire {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;

std::shared_ptr<const Questionnaire> asset(const std::string& id) {
  const auto file = std::filesystem::path(PRIYOM_SOURCE_DIR) / "assets/questionnaires" / (id + ".json");
  auto q = readQuestionnaire(readFile(file));
  if (!q) {
    ADD_FAILURE() << file << ": " << q.error().text;
    return std::make_shared<const Questionnaire>();
  }
  return std::make_shared<const Questionnaire>(*std::move(q));
}

class Form {
 public:
  explicit Form(const std::string& id) : id_(id), answering(asset(id)) {}

  void touch(const std::string& linkId, const std::string& code) {
    const Coding coding{"https://priyom.example/fhir/CodeSystem/" + id_, code, ""};
    const Questionnaire& q = answering.questionnaire();
    ASSERT_NE(q.find(linkId), kNone) << linkId;
    const std::size_t option = q.items[q.find(linkId)].optionOf(coding);
    ASSERT_NE(option, kNone) << linkId << " has no " << code;
    ASSERT_TRUE(answering.toggle(linkId, option)) << linkId << " " << code;
  }
  void say(const std::string& linkId, Answer answer) {
    ASSERT_TRUE(answering.setAnswers(linkId, {std::move(answer)})) << linkId;
  }
  std::vector<std::string> required() const {
    std::vector<std::string> linkIds;
    for (const Item& i : answering.questionnaire().items) {
      if (i.required) linkIds.push_back(i.linkId);
    }
    return linkIds;
  }

 private:
  std::string id_;

 public:
  Answering answering;
};

class EveryForm : public testing::TestWithParam<const char*> {};

TEST_P(EveryForm, IsReadWithoutAnyErrorOrWarning) {
  const auto q = asset(GetParam());
  EXPECT_THAT(brief(q->issues), IsEmpty());
  EXPECT_EQ(q->url, std::string("https://priyom.example/fhir/Questionnaire/") + GetParam());
  EXPECT_FALSE(q->version.empty());
}

TEST_P(EveryForm, OneCodeMeansOneThing) {
  const auto q = asset(GetParam());
  std::map<std::string, std::string> meaning;
  for (const Item& i : q->items) {
    for (const Option& o : i.options) {
      const Coding& coding = std::get<Coding>(o.value);
      EXPECT_EQ(coding.system, std::string("https://priyom.example/fhir/CodeSystem/") + GetParam());
      EXPECT_EQ(meaning.emplace(coding.code, coding.display).first->second, coding.display) << i.linkId;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Assets, EveryForm, testing::Values("opinion", "application", "urgent-message"),
                         [](const auto& form) {
                           std::string name = form.param;
                           std::erase(name, '-');
                           return name;
                         });

TEST(Opinion, AsksTheDepartmentAndThenTheTenQuestions) {
  const Form form("opinion");
  EXPECT_THAT(asked(form.answering),
              ElementsAre("department", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"));
  EXPECT_THAT(form.required(), IsEmpty());
}

TEST(Opinion, AsksInOnesOwnWordsWhatDoesNotSatisfy) {
  Form form("opinion");
  const std::vector<std::pair<std::string, std::string>> complaints = {
      {"3", "conditions-do-not-satisfy"}, {"7", "time-does-not-satisfy"}, {"8", "another-way"}};
  for (const auto& [question, code] : complaints) {
    EXPECT_THAT(asked(form.answering), Not(Contains(question + ".1")));
    form.touch(question, code);
    EXPECT_THAT(asked(form.answering), Contains(question + ".1"));
    form.touch(question, code);
    EXPECT_THAT(asked(form.answering), Not(Contains(question + ".1")));
  }
}

TEST(Opinion, WhoTookNoPartInGroupActivitiesCanSaySo) {
  Form form("opinion");
  form.touch("9", "did-not-take-part");
  EXPECT_TRUE(form.answering.isComplete());
}

TEST(Opinion, KeepsTheDayAndNotTheHour) {
  Form form("opinion");
  form.touch("1", "again");
  const std::string json = form.answering.responseJson(ResponseStatus::kCompleted, "2021-12-27");
  EXPECT_THAT(json, testing::HasSubstr(R"("authored":"2021-12-27",)"));
}

TEST(Application, AsksForNoMoreThanItMust) {
  Form form("application");
  EXPECT_THAT(form.required(), ElementsAre("purpose", "category", "surname", "given-name", "phone"));
  form.touch("purpose", "day-care");
  form.touch("category", "pensioner");
  form.say("surname", "Образцова");
  form.say("given-name", "Анна");
  EXPECT_THAT(brief(form.answering.issues()), ElementsAre("phone required"));
  form.say("phone", "+7 000 000-00-00");
  EXPECT_TRUE(form.answering.isComplete());
}

TEST(Application, TheAidIsAskedOfThoseWhoRentOne) {
  Form form("application");
  form.touch("purpose", "rehabilitation-course");
  EXPECT_FALSE(form.answering.isEnabled("aid"));
  form.touch("purpose", "rental-of-aids");
  EXPECT_TRUE(form.answering.isEnabled("aid"));
}

TEST(Application, TheActualAddressIsAskedWhereItIsAnotherOne) {
  Form form("application");
  EXPECT_FALSE(form.answering.isEnabled("address.actual"));
  form.say("address.same", true);
  EXPECT_FALSE(form.answering.isEnabled("address.actual"));
  form.say("address.same", false);
  EXPECT_TRUE(form.answering.isEnabled("address.actual"));
}

TEST(Application, WhoShowsTheDocumentAtTheReceptionTypesNothingOfIt) {
  Form form("application");
  const auto fields =
      IsSupersetOf({"document.kind", "document.series", "document.number", "document.issued-on", "document.issued-by"});
  EXPECT_THAT(asked(form.answering), fields);
  form.say("document.number", "000000");
  form.say("document.show", true);
  EXPECT_THAT(asked(form.answering), Not(Contains(testing::StartsWith("document.n"))));
  EXPECT_THAT(form.answering.responseJson(ResponseStatus::kCompleted, ""), Not(testing::HasSubstr("000000")));
}

TEST(Application, WhatTheHallMustNotReadIsMarkedSensitive) {
  const auto q = asset("application");
  for (const char* linkId :
       {"category", "surname", "given-name", "patronymic", "birth-date", "phone", "email", "address.registration",
        "address.actual", "document.series", "document.number", "document.issued-on", "document.issued-by"}) {
    EXPECT_TRUE(q->items.at(q->find(linkId)).sensitive) << linkId;
  }
}

TEST(UrgentMessage, CanBeSentWithoutAName) {
  Form form("urgent-message");
  EXPECT_THAT(asked(form.answering), ElementsAre("about", "message", "consent"));
  form.touch("about", "older-person");
  form.touch("about", "family");
  form.say("message", "Соседка третий день не открывает дверь");
  EXPECT_TRUE(form.answering.isComplete());
}

TEST(UrgentMessage, AsksWhoOneIsOnlyAfterConsent) {
  Form form("urgent-message");
  form.say("consent", false);
  EXPECT_FALSE(form.answering.isEnabled("name"));
  form.say("consent", true);
  EXPECT_THAT(asked(form.answering), IsSupersetOf({"name", "phone", "answer-by"}));
  form.say("name", "Примерова Анна Ивановна");
  form.say("consent", false);
  EXPECT_THAT(form.answering.responseJson(ResponseStatus::kCompleted, ""), Not(testing::HasSubstr("Примерова")));
}

TEST(UrgentMessage, AsksForTheAddressThatTheAnswerGoesTo) {
  Form form("urgent-message");
  form.say("message", "Нужна помощь");
  form.say("consent", true);
  form.touch("answer-by", "by-email");
  EXPECT_THAT(brief(form.answering.issues()), ElementsAre("email required"));
  form.touch("answer-by", "by-post");
  EXPECT_THAT(brief(form.answering.issues()), ElementsAre("postal-address required"));
  form.touch("answer-by", "no-answer");
  EXPECT_TRUE(form.answering.isComplete());
}

}  // namespace
}  // namespace priyom::questionnaire
