// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_packs/pack.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>

namespace priyom::form_packs {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::filesystem::path kOurs = std::filesystem::path(PRIYOM_SOURCE_DIR) / "assets/form-packs";

class AFolder : public ::testing::Test {
 protected:
  AFolder() {
    auto name = (std::filesystem::temp_directory_path() / "priyom-packs-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
  }
  ~AFolder() override {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  void put(const std::string& name, const std::string& text) {
    const auto path = folder_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << text;
  }
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

TEST(OurPacks, CanAllBeUsed) {
  const auto shelf = readPacks(kOurs);
  EXPECT_THAT(shelf.faults, IsEmpty());
  ASSERT_EQ(shelf.packs.size(), 3U);
  EXPECT_FALSE(shelf.style.empty());
  for (const auto* const id : {"urgent-services", "social-services", "child-psychologist"})
    EXPECT_TRUE(shelf.pack(id)) << id;
}

// 152-FZ, art. 9: whose consent it is, to whom, for what, which data, which actions, until when, and how to withdraw.
TEST(OurPacks, EveryPackThatNamesAPersonBringsAConsentOfItsOwnWithAllThatTheLawAsksFor) {
  const auto shelf = readPacks(kOurs);
  for (const auto& pack : shelf.packs) {
    int consents = 0;
    for (const auto& document : pack.documents) {
      if (document.purpose.empty()) continue;
      ++consents;
      for (const auto* const field : {"applicant.full", "applicant.address", "applicant.document", "centre.name",
                                      "centre.address", "basis", "today_in_words", "consent_version"})
        EXPECT_THAT(document.form.fields(), Contains(field)) << pack.id;
      const auto text = document.form.fill({});
      for (const auto* const part : {"Оператор", "Цель", "Перечень данных", "Действия", "поручает обработку", "Срок",
                                     "Отзыв", "подпись", "не распространяются"})
        EXPECT_THAT(text, HasSubstr(part)) << pack.id;
      EXPECT_THAT(text, ::testing::Not(HasSubstr("фотограф"))) << pack.id;
    }
    EXPECT_EQ(consents, 1) << pack.id;
  }
}

TEST(OurPacks, AreSuggestedByWhatTheAnswersLeadTo) {
  const auto shelf = readPacks(kOurs);
  ASSERT_TRUE(shelf.suggested({"things-and-food"}, {}));
  EXPECT_EQ(shelf.suggested({"things-and-food"}, {})->id, "urgent-services");
  EXPECT_EQ(shelf.suggested({}, {"children-with-autism"})->id, "child-psychologist");
  EXPECT_EQ(shelf.suggested({"lawyer"}, {}), nullptr);
}

TEST_F(AFolder, NamesWhatIsWrongWithEachFileAndKeepsTheGoodPacks) {
  put("style.css", "p { margin-top: 0px }");
  put("good/pack.json", R"({"title":"Хороший","version":"1","documents":[{"id":"a","title":"А","file":"a.html"}]})");
  put("good/a.html", "<p>{{ticket}}</p>");
  put("bad/pack.json",
      R"({"title":"Плохой","documents":[{"id":"a","title":"А","file":"a.html","copies":0},{"id":"b","title":"Б","file":"../b.html"}],"colour":1})");
  put("bad/a.html", "<p>\n{{tiket}}</p>");
  const auto shelf = readPacks(folder());
  ASSERT_EQ(shelf.packs.size(), 1U);
  EXPECT_EQ(shelf.packs.front().id, "good");
  EXPECT_THAT(
      shelf.faults,
      ElementsAre("bad/pack.json: there is no member «colour»", "bad/pack.json: the pack must have «version»",
                  "bad/pack.json: «copies» must be a number from 1 to 9", "bad/a.html:2: there is no field «tiket»",
                  "bad/pack.json: «../b.html» must lie in the pack’s folder"));
}

TEST_F(AFolder, SaysWhenThereIsNoPackFile) {
  std::filesystem::create_directories(folder() / "empty");
  EXPECT_THAT(readPacks(folder()).faults, Contains("empty/pack.json: the file can not be read"));
}

}  // namespace
}  // namespace priyom::form_packs
