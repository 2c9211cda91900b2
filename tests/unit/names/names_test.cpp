// SPDX-License-Identifier: GPL-3.0-or-later
// Names in their cases; the forms were checked by hand against the sources of rules.cpp. People here are made up.
#include "names/names.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace priyom::names {
namespace {

using enum Gender;

std::string surname(const std::string& word, Case wanted, Gender gender) {
  return inflect({word, "", ""}, wanted, gender).value().surname;
}
std::string given(const std::string& word, Case wanted, Gender gender) {
  return inflect({"", word, ""}, wanted, gender).value().given;
}

// Genitive, dative, accusative, instrumental, prepositional.
struct Forms {
  const char* word;
  std::array<const char*, 5> forms;
};
constexpr std::array kCases{Case::kGenitive, Case::kDative, Case::kAccusative, Case::kInstrumental, Case::kPrepositional};

template <typename Of>
void expectForms(const std::vector<Forms>& all, const Of& of) {
  for (const auto& each : all) {
    EXPECT_EQ(of(each.word, Case::kNominative), each.word);
    for (std::size_t i = 0; i < kCases.size(); ++i) EXPECT_EQ(of(each.word, kCases[i]), each.forms[i]) << each.word;
  }
}

TEST(HisSurname, Declines) {
  expectForms(
      {{"Иванов", {"Иванова", "Иванову", "Иванова", "Ивановым", "Иванове"}},
       {"Королёв", {"Королёва", "Королёву", "Королёва", "Королёвым", "Королёве"}},
       {"Фомкин", {"Фомкина", "Фомкину", "Фомкина", "Фомкиным", "Фомкине"}},
       {"Птицын", {"Птицына", "Птицыну", "Птицына", "Птицыным", "Птицыне"}},
       {"Щаранский", {"Щаранского", "Щаранскому", "Щаранского", "Щаранским", "Щаранском"}},
       {"Троцкий", {"Троцкого", "Троцкому", "Троцкого", "Троцким", "Троцком"}},
       {"Тихий", {"Тихого", "Тихому", "Тихого", "Тихим", "Тихом"}},
       {"Верхний", {"Верхнего", "Верхнему", "Верхнего", "Верхним", "Верхнем"}},
       {"Рабочий", {"Рабочего", "Рабочему", "Рабочего", "Рабочим", "Рабочем"}},
       {"Белый", {"Белого", "Белому", "Белого", "Белым", "Белом"}},
       {"Луговой", {"Лугового", "Луговому", "Лугового", "Луговым", "Луговом"}},
       {"Донской", {"Донского", "Донскому", "Донского", "Донским", "Донском"}},
       {"Цой", {"Цоя", "Цою", "Цоя", "Цоем", "Цое"}},
       {"Вий", {"Вия", "Вию", "Вия", "Вием", "Вие"}},
       {"Гордей", {"Гордея", "Гордею", "Гордея", "Гордеем", "Гордее"}},
       {"Соловей", {"Соловья", "Соловью", "Соловья", "Соловьем", "Соловье"}},
       {"Гоголь", {"Гоголя", "Гоголю", "Гоголя", "Гоголем", "Гоголе"}},
       {"Камень", {"Камня", "Камню", "Камня", "Камнем", "Камне"}},
       {"Ткач", {"Ткача", "Ткачу", "Ткача", "Ткачом", "Ткаче"}},
       {"Бабич", {"Бабича", "Бабичу", "Бабича", "Бабичем", "Бабиче"}},
       {"Гладыш", {"Гладыша", "Гладышу", "Гладыша", "Гладышем", "Гладыше"}},
       {"Чиж", {"Чижа", "Чижу", "Чижа", "Чижом", "Чиже"}},
       {"Кац", {"Каца", "Кацу", "Каца", "Кацем", "Каце"}},
       {"Стрелец", {"Стрельца", "Стрельцу", "Стрельца", "Стрельцом", "Стрельце"}},
       {"Кравец", {"Кравца", "Кравцу", "Кравца", "Кравцом", "Кравце"}},
       {"Кузнец", {"Кузнеца", "Кузнецу", "Кузнеца", "Кузнецом", "Кузнеце"}},
       {"Швец", {"Швеца", "Швецу", "Швеца", "Швецом", "Швеце"}},
       {"Коломиец", {"Коломийца", "Коломийцу", "Коломийца", "Коломийцем", "Коломийце"}},
       {"Волчок", {"Волчка", "Волчку", "Волчка", "Волчком", "Волчке"}},
       {"Королёк", {"Королька", "Корольку", "Королька", "Корольком", "Корольке"}},
       {"Блок", {"Блока", "Блоку", "Блока", "Блоком", "Блоке"}},
       {"Орёл", {"Орла", "Орлу", "Орла", "Орлом", "Орле"}},
       {"Герцен", {"Герцена", "Герцену", "Герцена", "Герценом", "Герцене"}},
       {"Чаплин", {"Чаплина", "Чаплину", "Чаплина", "Чаплином", "Чаплине"}},
       {"Грин", {"Грина", "Грину", "Грина", "Грином", "Грине"}},
       {"Ким", {"Кима", "Киму", "Кима", "Кимом", "Киме"}},
       {"Петросян", {"Петросяна", "Петросяну", "Петросяна", "Петросяном", "Петросяне"}},
       {"Рерих", {"Рериха", "Рериху", "Рериха", "Рерихом", "Рерихе"}},
       {"Сковорода", {"Сковороды", "Сковороде", "Сковороду", "Сковородой", "Сковороде"}},
       {"Дуга", {"Дуги", "Дуге", "Дугу", "Дугой", "Дуге"}},
       {"Груша", {"Груши", "Груше", "Грушу", "Грушей", "Груше"}},
       {"Кислица", {"Кислицы", "Кислице", "Кислицу", "Кислицей", "Кислице"}},
       {"Берия", {"Берии", "Берии", "Берию", "Берией", "Берии"}},
       {"Заря", {"Зари", "Заре", "Зарю", "Зарей", "Заре"}}},
      [](const std::string& word, Case wanted) { return surname(word, wanted, kMale); });
}

TEST(HerSurname, Declines) {
  expectForms(
      {{"Иванова", {"Ивановой", "Ивановой", "Иванову", "Ивановой", "Ивановой"}},
       {"Птицына", {"Птицыной", "Птицыной", "Птицыну", "Птицыной", "Птицыной"}},
       {"Белая", {"Белой", "Белой", "Белую", "Белой", "Белой"}},
       {"Донская", {"Донской", "Донской", "Донскую", "Донской", "Донской"}},
       {"Верхняя", {"Верхней", "Верхней", "Верхнюю", "Верхней", "Верхней"}},
       {"Рабочая", {"Рабочей", "Рабочей", "Рабочую", "Рабочей", "Рабочей"}},
       {"Сковорода", {"Сковороды", "Сковороде", "Сковороду", "Сковородой", "Сковороде"}},
       {"Калина", {"Калины", "Калине", "Калину", "Калиной", "Калине"}},
       {"Сова", {"Совы", "Сове", "Сову", "Совой", "Сове"}},
       {"Берия", {"Берии", "Берии", "Берию", "Берией", "Берии"}}},
      [](const std::string& word, Case wanted) { return surname(word, wanted, kFemale); });
}

TEST(Surname, SomeNeverChange) {
  for (const auto* const word : {"Шевченко", "Живаго", "Дурново", "Долгих", "Черных", "Гарсиа", "Моруа", "Дюма", "Золя", "Гёте", "Орджоникидзе", "Гамсахурдиа", "Чабукиани"}) {
    for (const auto wanted : kCases) {
      for (const auto gender : {kMale, kFemale}) EXPECT_EQ(surname(word, wanted, gender), word);
    }
  }
  for (const auto* const word : {"Ткач", "Гоголь", "Цой", "Ким", "Петросян", "Кравец", "Волчок", "Рерих", "Кац"}) {
    for (const auto wanted : kCases) EXPECT_EQ(surname(word, wanted, kFemale), word) << "of a woman";
  }
}

TEST(Surname, KeepsATitleThatAGivenNameSoundsLike) {
  for (const auto* const word : {"Образцов-паша", "Тестов-бей", "Примеров-хан", "Тест-заде"}) {
    const std::string whole(word);
    const auto title = whole.substr(whole.find('-'));
    for (const auto wanted : kCases) {
      for (const auto gender : {kMale, kFemale}) EXPECT_TRUE(surname(whole, wanted, gender).ends_with(title)) << whole;
    }
  }
  expectForms({{"Паша", {"Паши", "Паше", "Пашу", "Пашей", "Паше"}}},
              [](const std::string& word, Case wanted) { return given(word, wanted, kMale); });
}

TEST(Surname, WithAHyphenPartByPart) {
  EXPECT_EQ(surname("Римский-Корсаков", Case::kGenitive, kMale), "Римского-Корсакова");
  EXPECT_EQ(surname("Соловьёв-Седой", Case::kInstrumental, kMale), "Соловьёвым-Седым");
  EXPECT_EQ(surname("Бонч-Бруевич", Case::kDative, kMale), "Бонч-Бруевичу");
  EXPECT_EQ(surname("Тер-Петросян", Case::kDative, kMale), "Тер-Петросяну");
  EXPECT_EQ(surname("Мамин-Сибиряк", Case::kGenitive, kMale), "Мамина-Сибиряка");
  EXPECT_EQ(surname("Сидорова-Петрова", Case::kDative, kFemale), "Сидоровой-Петровой");
  EXPECT_EQ(surname("Шевченко-Белая", Case::kAccusative, kFemale), "Шевченко-Белую");
}

TEST(GivenName, OfMenDeclines) {
  expectForms(
      {{"Лев", {"Льва", "Льву", "Льва", "Львом", "Льве"}},
       {"Павел", {"Павла", "Павлу", "Павла", "Павлом", "Павле"}},
       {"Пётр", {"Петра", "Петру", "Петра", "Петром", "Петре"}},
       {"Илья", {"Ильи", "Илье", "Илью", "Ильей", "Илье"}},
       {"Юрий", {"Юрия", "Юрию", "Юрия", "Юрием", "Юрии"}},
       {"Сергей", {"Сергея", "Сергею", "Сергея", "Сергеем", "Сергее"}},
       {"Николай", {"Николая", "Николаю", "Николая", "Николаем", "Николае"}},
       {"Игорь", {"Игоря", "Игорю", "Игоря", "Игорем", "Игоре"}},
       {"Антон", {"Антона", "Антону", "Антона", "Антоном", "Антоне"}},
       {"Милош", {"Милоша", "Милошу", "Милоша", "Милошем", "Милоше"}},
       {"Никита", {"Никиты", "Никите", "Никиту", "Никитой", "Никите"}},
       {"Лука", {"Луки", "Луке", "Луку", "Лукой", "Луке"}},
       {"Данило", {"Данилы", "Даниле", "Данилу", "Данилой", "Даниле"}},
       {"Гиви", {"Гиви", "Гиви", "Гиви", "Гиви", "Гиви"}}},
      [](const std::string& word, Case wanted) { return given(word, wanted, kMale); });
}

TEST(GivenName, OfWomenDeclines) {
  expectForms(
      {{"Анна", {"Анны", "Анне", "Анну", "Анной", "Анне"}},
       {"Ольга", {"Ольги", "Ольге", "Ольгу", "Ольгой", "Ольге"}},
       {"Даша", {"Даши", "Даше", "Дашу", "Дашей", "Даше"}},
       {"Наталья", {"Натальи", "Наталье", "Наталью", "Натальей", "Наталье"}},
       {"Мария", {"Марии", "Марии", "Марию", "Марией", "Марии"}},
       {"Лия", {"Лии", "Лие", "Лию", "Лией", "Лие"}},
       {"Любовь", {"Любови", "Любови", "Любовь", "Любовью", "Любови"}},
       {"Нинель", {"Нинели", "Нинели", "Нинель", "Нинелью", "Нинели"}},
       {"Майя", {"Майи", "Майе", "Майю", "Майей", "Майе"}},
       {"Кармен", {"Кармен", "Кармен", "Кармен", "Кармен", "Кармен"}},
       {"Анна-Мария", {"Анны-Марии", "Анне-Марии", "Анну-Марию", "Анной-Марией", "Анне-Марии"}}},
      [](const std::string& word, Case wanted) { return given(word, wanted, kFemale); });
}

TEST(Patronymic, Declines) {
  const auto of = [](const std::string& word, Case wanted) { return inflect({"", "", word}, wanted).value().patronymic; };
  expectForms({{"Юрьевич", {"Юрьевича", "Юрьевичу", "Юрьевича", "Юрьевичем", "Юрьевиче"}},
               {"Ильич", {"Ильича", "Ильичу", "Ильича", "Ильичом", "Ильиче"}},
               {"Кузьмич", {"Кузьмича", "Кузьмичу", "Кузьмича", "Кузьмичом", "Кузьмиче"}},
               {"Ивановна", {"Ивановны", "Ивановне", "Ивановну", "Ивановной", "Ивановне"}},
               {"Ахмед оглы", {"Ахмед оглы", "Ахмед оглы", "Ахмед оглы", "Ахмед оглы", "Ахмед оглы"}},
               {"Георгиевна-Авраамовна",
                {"Георгиевны-Авраамовны", "Георгиевне-Авраамовне", "Георгиевну-Авраамовну", "Георгиевной-Авраамовной",
                 "Георгиевне-Авраамовне"}}},
              of);
}

TEST(WholeName, IsWrittenAsItWas) {
  EXPECT_EQ(inflect({"ИВАНОВ", "ПЁТР", "ИЛЬИЧ"}, Case::kInstrumental).value(),
            (FullName{"ИВАНОВЫМ", "ПЕТРОМ", "ИЛЬИЧОМ"}));
  EXPECT_EQ(inflect({"Королёва", "Алёна", ""}, Case::kDative).value(), (FullName{"Королёвой", "Алёне", ""}));
  EXPECT_EQ(inflect({"", "И.", "И."}, Case::kDative, kMale).value(), (FullName{"", "И.", "И."}));
  EXPECT_EQ(inflect({"Smith", "John", ""}, Case::kGenitive, kMale).value(), (FullName{"Smith", "John", ""}));
}

TEST(WholeName, TellsItsGender) {
  EXPECT_EQ(genderOf({"Шевченко", "Саша", "Ивановна"}), kFemale);
  EXPECT_EQ(genderOf({"Шевченко", "Никита", ""}), kMale);
  EXPECT_EQ(genderOf({"Шевченко", "Любовь", ""}), kFemale);
  EXPECT_EQ(genderOf({"", "Айгуль", ""}), kFemale);
  EXPECT_EQ(genderOf({"Иванов", "Саша", ""}), kMale);
  EXPECT_EQ(genderOf({"", "", "Ахмед кызы"}), kFemale);
  EXPECT_EQ(genderOf({"Шевченко", "Саша", ""}), std::nullopt);
  EXPECT_EQ(genderOf({"", "", ""}), std::nullopt);
}

TEST(WholeName, WithoutAGenderIsDeclinedWhereBothAgree) {
  EXPECT_EQ(inflect({"Шевченко", "Саша", ""}, Case::kGenitive).value(), (FullName{"Шевченко", "Саши", ""}));
  EXPECT_EQ(inflect({"Ткач", "Саша", ""}, Case::kGenitive).error().code, Errc::kNotFound);
  EXPECT_EQ(inflect({"Ткач", "Саша", ""}, Case::kGenitive, kMale).value().surname, "Ткача");
  EXPECT_EQ(inflect({"\xD0", "", ""}, Case::kGenitive).error().code, Errc::kMalformed);
}

TEST(Initials, StandBeforeOrAfter) {
  EXPECT_EQ(initialsBefore({"Иванов", "Иван", "Иванович"}), "И. И. Иванов");
  EXPECT_EQ(initialsAfter({"Иванова", "Анна-Мария", ""}), "Иванова А.-М.");
  EXPECT_EQ(initialsBefore({"", "ёлка", ""}), "Ё.");
}

// Public examples beside the project; none of them is copied here.
class PublicExamples : public testing::Test {
 protected:
  static std::vector<std::vector<std::string>> rows(const char* name) {
    const char* const data = std::getenv("PRIYOM_SHARED_DATA");
    std::ifstream file(std::filesystem::path(data ? data : PRIYOM_SOURCE_DIR "/../shared/data") / "names" / name);
    std::vector<std::vector<std::string>> all;
    for (std::string line; std::getline(file, line);) {
      if (!line.empty() && line.back() == '\r') line.pop_back();
      std::vector<std::string> fields(1);
      for (const char letter : line) {
        if (letter == '\t')
          fields.emplace_back();
        else
          fields.back() += letter;
      }
      all.push_back(fields);
    }
    if (!all.empty()) all.erase(all.begin());  // the head
    return all;
  }
  static Case caseIn(const std::string& grammemes) {
    const auto tag = grammemes.substr(grammemes.rfind(',') + 1);
    return tag == "рд"   ? Case::kGenitive
           : tag == "дт" ? Case::kDative
           : tag == "вн" ? Case::kAccusative
           : tag == "тв" ? Case::kInstrumental
           : tag == "пр" ? Case::kPrepositional
                         : Case::kNominative;
  }
};

TEST_F(PublicExamples, OfPeopleComeOut) {
  const auto all = rows("people.tsv");
  if (all.empty()) GTEST_SKIP() << "no public examples here";
  for (const auto& row : all) {
    ASSERT_EQ(row.size(), 7U);
    const auto came = inflect({row[0], row[1], row[2]}, caseIn(row[6]));
    ASSERT_TRUE(came) << row[0];
    EXPECT_EQ(*came, (FullName{row[3], row[4], row[5]}));
  }
}

TEST_F(PublicExamples, OfPatronymicsComeOut) {
  const auto all = rows("midnames.misc.tsv");
  if (all.empty()) GTEST_SKIP() << "no public examples here";
  for (const auto& row : all) {
    ASSERT_EQ(row.size(), 3U);
    EXPECT_EQ(inflect({"", "", row[0]}, caseIn(row[2])).value().patronymic, row[1]);
  }
}

}  // namespace
}  // namespace priyom::names
