// SPDX-License-Identifier: GPL-3.0-or-later
// The power switch of the hub's computer, pressed again and again while four kiosks give out tickets: whoever holds a
// ticket is in the queue, once, and nobody else has that number. (A killed process loses no page cache; what a power
// cut does to unsynced writes is shown by tests/storage.)
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <map>
#include <random>
#include <set>

#include "link/certificate_authority.h"
#include "storage/store.h"
#include "tests/faults/hub_kill/hub_process.h"
#include "tests/support/store_audit/store_audit.h"
#include "tests/unit/hub/running_hub.h"

namespace priyom::tests {
namespace {

namespace method = protocol::method;

constexpr int kKiosks = 4;
constexpr int kTickets = 2000;  // in all
constexpr int kUnderWay = 8;    // of each kiosk at a time

std::uint64_t seed() {
  const char* const given = std::getenv("PRIYOM_SEED");
  return given ? std::strtoull(given, nullptr, 10) : std::random_device{}();
}

// What the kiosks were told, and by whom.
class Acknowledged {
 public:
  struct Given {
    TicketId id;
    TicketNumber number;
    BusinessDay day;
  };

  void take(const Reply& reply) {
    const std::lock_guard lock(mutex_);
    if (reply) {
      const auto ticket = ticketIn(reply).ticket;
      given_.push_back({ticket.id, ticket.number, ticket.day});
    } else {
      failures_.push_back(reply.error().text);
    }
    changed_.notify_all();
  }
  // Until so many are answered; false where that takes a minute.
  bool await(std::size_t count) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, std::chrono::minutes(1), [&] { return given_.size() + failures_.size() >= count; });
  }
  std::size_t count() const {
    const std::lock_guard lock(mutex_);
    return given_.size() + failures_.size();
  }
  // Once all is over.
  const std::vector<Given>& given() const { return given_; }
  const std::vector<std::string>& failures() const { return failures_; }

 private:
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Given> given_;
  std::vector<std::string> failures_;
};

// Keeps kUnderWay commands on the way until its share is issued.
class Kiosk {
 public:
  Kiosk(std::uint16_t port, const link::Identity& identity, Acknowledged& acknowledged)
      : acknowledged_(acknowledged), device_(port, identity) {
    for (int i = 0; i < kUnderWay; ++i) next();
  }

 private:
  void next() {
    if (sent_.fetch_add(1) >= kTickets / kKiosks) return;
    device_.send(method::kIssue, issueParams(), [this](const Reply& reply) {
      acknowledged_.take(reply);
      next();
    });
  }

  Acknowledged& acknowledged_;
  std::atomic<int> sent_ = 0;
  Device device_;  // last: its callbacks use the above
};

void expectEachOnce(const std::filesystem::path& file, const Acknowledged& acknowledged) {
  EXPECT_EQ(auditStore(file), std::vector<std::string>{});
  const auto store = storage::Store::open(file).value();
  EXPECT_EQ(store->status()->tickets, kTickets) << "a ticket that nobody holds, or one lost";
  std::set<std::pair<BusinessDay, TicketNumber>> numbers;
  for (const auto& each : acknowledged.given()) {
    EXPECT_TRUE(numbers.emplace(each.day, each.number).second) << each.number.text() << " was given twice";
    const auto ticket = store->ticket(each.id).value();
    ASSERT_TRUE(ticket) << each.number.text() << " was acknowledged and is lost";
    EXPECT_EQ(ticket->number, each.number);
  }
}

TEST(AKilledHub, LosesNoTicketAndGivesNoNumberTwice) {
  const auto usedSeed = seed();
  std::cout << "PRIYOM_SEED=" << usedSeed << std::endl;
  std::mt19937_64 random(usedSeed);
  const ScratchFolder folder;
  HubProcess hub(folder.path());
  hub.start();
  const auto authority = link::CertificateAuthority::openOrCreate(hub.state() / "identity", CentreId{"sample"});
  ASSERT_TRUE(authority) << authority.error().text;
  Acknowledged acknowledged;
  std::vector<std::unique_ptr<Kiosk>> kiosks;
  for (int i = 0; i < kKiosks; ++i) {
    const auto identity = authority->issueDevice(DeviceId{"kiosk-" + std::to_string(i)}, protocol::DeviceRole::kKiosk);
    kiosks.push_back(std::make_unique<Kiosk>(hub.port(), identity.value(), acknowledged));
  }
  int kills = 0;
  for (;;) {
    const auto goal = acknowledged.count() + std::uniform_int_distribution<std::size_t>(20, 300)(random);
    ASSERT_TRUE(acknowledged.await(std::min<std::size_t>(goal, kTickets))) << "the hub does not answer any more";
    if (goal >= kTickets) break;
    // Anywhere between two answers, also in the middle of a commit.
    std::this_thread::sleep_for(std::chrono::microseconds(std::uniform_int_distribution<int>(0, 5000)(random)));
    hub.kill();
    ++kills;
    hub.start();
  }
  kiosks.clear();
  EXPECT_EQ(hub.stop(), 0);
  std::cout << kills << " kills" << std::endl;
  EXPECT_GE(kills, 3);
  EXPECT_EQ(acknowledged.failures(), std::vector<std::string>{});
  EXPECT_EQ(acknowledged.given().size(), static_cast<std::size_t>(kTickets));
  expectEachOnce(hub.state() / "hub.db", acknowledged);
}

}  // namespace
}  // namespace priyom::tests
