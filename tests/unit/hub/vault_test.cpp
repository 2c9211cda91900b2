// SPDX-License-Identifier: GPL-3.0-or-later
// What a visitor said stays with the centre: also where somebody walks away with the disk.
#include "hub/vault.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <boost/json/serialize.hpp>
#include <fstream>
#include <iterator>

#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {
namespace {

namespace json = boost::json;
namespace method = protocol::method;
using hub::Place;
using hub::Vault;
using protocol::DeviceRole;

const Place kHere{"deposits", TicketId{{1}}, "response"};

class VaultTest : public testing::Test {
 protected:
  ScratchFolder folder_;
  std::filesystem::path file_ = folder_.file("master.key");
};

TEST_F(VaultTest, GivesBackWhatWasSealedAlsoAfterARestart) {
  const auto sealed = Vault::create(file_)->seal("текст ответа", kHere);
  const auto again = Vault::load(file_).value();
  EXPECT_EQ(again.open(sealed, kHere)->reveal(), "текст ответа");
  EXPECT_EQ(again.open(again.seal("", kHere), kHere)->reveal(), "");
}

TEST_F(VaultTest, SealsTheSameTextDifferentlyEachTime) {
  const auto vault = Vault::create(file_).value();
  EXPECT_NE(vault.seal("да", kHere), vault.seal("да", kHere));
}

TEST_F(VaultTest, ARecordOpensInItsOwnPlaceOnly) {
  const auto vault = Vault::create(file_).value();
  const auto sealed = vault.seal("да", kHere);
  for (const auto& elsewhere : {Place{"deposits", TicketId{{2}}, "response"}, Place{"deposits", TicketId{{1}}, "form"},
                                Place{"people", TicketId{{1}}, "response"}})
    EXPECT_EQ(vault.open(sealed, elsewhere).error().code, Errc::kCorrupt);
}

TEST_F(VaultTest, EveryChangedByteAndEveryCutIsNoticed) {
  const auto vault = Vault::create(file_).value();
  const auto sealed = vault.seal("да", kHere);
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto changed = sealed;
    changed[i] ^= 1U;
    EXPECT_FALSE(vault.open(changed, kHere)) << i;
    EXPECT_FALSE(vault.open({sealed.data(), i}, kHere)) << i;
  }
}

TEST_F(VaultTest, AnotherMasterKeyIsToldApartFromDamage) {
  const auto vault = Vault::create(file_).value();
  const auto other = Vault::create(folder_.file("other.key")).value();
  EXPECT_EQ(other.open(vault.seal("да", kHere), kHere).error().code, Errc::kForeign);
}

TEST_F(VaultTest, TheMasterKeyIsTheOwnersAloneAndNeverReplaced) {
  ASSERT_TRUE(Vault::create(file_));
  struct stat facts {};
  ASSERT_EQ(::stat(file_.c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777U, 0600U);
  EXPECT_EQ(Vault::create(file_).error().code, Errc::kConflict);
  ::chmod(file_.c_str(), 0644);
  EXPECT_EQ(Vault::load(file_).error().code, Errc::kNotAllowed);
  EXPECT_TRUE(Vault::load(file_, true)) << "a systemd credential is guarded by its folder";
  std::ofstream(folder_.file("short.key")) << "short";
  ::chmod(folder_.file("short.key").c_str(), 0600);
  EXPECT_EQ(Vault::load(folder_.file("short.key")).error().code, Errc::kCorrupt);
  EXPECT_EQ(Vault::load(folder_.file("none.key")).error().code, Errc::kNotFound);
}

TEST_F(VaultTest, ADigestSaysNothingWithoutTheKey) {
  const auto vault = Vault::create(file_).value();
  const auto other = Vault::create(folder_.file("other.key")).value();
  EXPECT_EQ(vault.digest("form.save Образцова"), vault.digest("form.save Образцова"));
  EXPECT_NE(vault.digest("form.save Образцова"), vault.digest("form.save Тестов"));
  EXPECT_NE(vault.digest("form.save Образцова"), other.digest("form.save Образцова"));
}

// Everything that the hub wrote, as bytes.
std::string allFiles(const std::filesystem::path& folder) {
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    all.append(std::istreambuf_iterator<char>(stream), {});
  }
  return all;
}

TEST(OnDisk, NothingThatAVisitorSaidCanBeFound) {
  RunningHub hub;
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  auto params = issueParams();
  params["response"] = {{"resourceType", "QuestionnaireResponse"},
                        {"questionnaire", "https://example.org/q|1"},
                        {"status", "completed"},
                        {"item", {{{"linkId", "planted-link"}, {"answer", {{{"valueString", "planted-answer"}}}}}}}};
  const auto issued = desk.call(method::kIssue, params);
  const auto ticket = ticketIn(issued).ticket;
  const protocol::Applicant applicant{"Образцова", "Planted", "Тестовна", "planted-comment"};
  desk.call(method::kSaveForm, protocol::toJson(protocol::SaveForm{newCommand(), ticket.id, applicant})).value();
  // The control: what is not secret is found, in the log before and in the file after the end.
  const auto expectSealed = [&](const std::string& when) {
    const auto all = allFiles(hub.state());
    EXPECT_NE(all.find("reception"), std::string::npos) << when;
    for (const auto* const planted :
         {"planted-link", "planted-answer", "Образцова", "Planted", "Тестовна", "planted-comment"})
      EXPECT_EQ(all.find(planted), std::string::npos) << planted << " " << when;
  };
  expectSealed("while the hub runs");
  const auto opened =
      protocol::openedTicketFromJson(desk.call(method::kOpen, {{"token", tokenIn(issued)}}).value().as_object());
  EXPECT_EQ(opened->applicant, applicant);
  EXPECT_EQ(opened->response, params.at("response").as_object());
  hub.stop();
  expectSealed("after its end");
}

TEST(OnTheBoard, NothingThatAVisitorSaidCanBeSeen) {
  RunningHub hub;
  Device desk(hub, "desk-1", DeviceRole::kDesk);
  Device display(hub, "display-1", DeviceRole::kDisplay);
  const auto ticket = ticketIn(desk.call(method::kIssue, issueParams("consultation"))).ticket;
  const protocol::Applicant applicant{"Образцова", "Planted", "", "planted-comment"};
  desk.call(method::kSaveForm, protocol::toJson(protocol::SaveForm{newCommand(), ticket.id, applicant})).value();
  desk.call(method::kCallNext, counterParams("room-201")).value();
  const auto board = json::serialize(display.call(method::kSubscribeBoard).value());
  EXPECT_NE(board.find(ticket.number.text()), std::string::npos);
  for (const auto* const planted : {"Образцова", "Planted", "planted-comment", "Психолог", "Примерова", "registrar-1"})
    EXPECT_EQ(board.find(planted), std::string::npos) << planted;
  EXPECT_EQ(board.find(ticket.id.hex()), std::string::npos) << "the id opens a ticket; the hall needs its number alone";
}

TEST(AStartWithoutItsKey, IsRefusedAndMakesNoNewOne) {
  RunningHub hub;
  hub.stop();
  std::filesystem::rename(hub.state() / "master.key", hub.state() / "elsewhere");
  EXPECT_THROW(hub.start(), std::runtime_error);
  EXPECT_FALSE(std::filesystem::exists(hub.state() / "master.key"));
  std::filesystem::rename(hub.state() / "elsewhere", hub.state() / "master.key");
  EXPECT_NO_THROW(hub.start());
}

}  // namespace
}  // namespace priyom::tests
