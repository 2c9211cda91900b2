// SPDX-License-Identifier: GPL-3.0-or-later
// The audit is what other tests trust: each promise is broken by hand, and it has to say so.
#include "tests/support/store_audit/store_audit.h"

#include <sqlite3.h>

#include "sample.h"
#include "tests/support/store_disk/scratch_folder.h"

namespace priyom::tests {
namespace {

struct Break {
  const char* name;
  const char* sql;
  const char* said;
};

class StoreAudit : public ::testing::TestWithParam<Break> {};

TEST_P(StoreAudit, NamesABrokenPromise) {
  const ScratchFolder folder;
  const auto file = folder.file("hub.db");
  {
    const auto store = opened(file);
    auto first = issue(1);
    first.answered = answerTo("c-1", idOf(1));
    auto called = sampleTicket(1);
    called.state = TicketState::kCalled;
    called.callId = 1;
    commitAll(*store, {first, issue(2), step(StepKind::kCalled, called)});
  }
  ASSERT_EQ(auditStore(file), std::vector<std::string>{});
  sqlite3* handle = nullptr;
  ASSERT_EQ(sqlite3_open(file.c_str(), &handle), SQLITE_OK);
  EXPECT_EQ(sqlite3_exec(handle, GetParam().sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(handle);
  sqlite3_close(handle);
  const auto broken = auditStore(file);
  EXPECT_TRUE(std::any_of(broken.begin(), broken.end(), [](const std::string& text) {
    return text.starts_with(GetParam().said) && text.find("could not") == text.npos;
  })) << ::testing::PrintToString(broken);
}

INSTANTIATE_TEST_SUITE_P(
    Each, StoreAudit,
    ::testing::Values(
        Break{"Orphan", "UPDATE ticket_step SET ticket = zeroblob(16) WHERE seq = 1", "a reference"},
        Break{"Twin",
              "PRAGMA ignore_check_constraints = 1; CREATE TABLE copy AS SELECT * FROM ticket; DROP TABLE ticket; "
              "ALTER TABLE copy RENAME TO ticket; UPDATE ticket SET sequence = 1",
              "a number given twice"},
        Break{"AboveSeries", "UPDATE number_series SET last = 1", "a number above its series"},
        Break{"NoSeries", "DELETE FROM number_series", "a number above its series"},
        Break{"CallTwice", "UPDATE ticket_step SET kind = 'called', call_id = 1", "a call id used twice"},
        Break{"CallAbove", "UPDATE meta SET value = '0' WHERE key = 'last_call_id'", "a call id above the highest"},
        Break{"NeverIssued", "DELETE FROM ticket_step WHERE seq = 2", "a ticket not issued exactly once"},
        Break{"IssuedTwice", "UPDATE ticket_step SET kind = 'issued'", "a ticket not issued exactly once"},
        Break{"IssuedLate", "UPDATE ticket_step SET kind = CASE kind WHEN 'issued' THEN 'called' ELSE 'issued' END",
              "a ticket whose first step"},
        Break{"Unlike", "UPDATE ticket SET state = 'done' WHERE sequence = 2", "a ticket unlike its newest step"},
        Break{"AnswerToNobody", "UPDATE command_answer SET answer = replace(answer, 'd0', 'd1')",
              "an answer that names no ticket"}),
    [](const auto& values) { return std::string(values.param.name); });

}  // namespace
}  // namespace priyom::tests
