// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall_crowd.h"

#include <atomic>

#include "hub_call.h"
#include "protocol/messages.h"

namespace priyom::tests {

struct HallCrowd::Counted {
  std::atomic<int> connected = 0;
  std::atomic<int> boards = 0;
};

HallCrowd::HallCrowd(const Stage& stage, int displays) : counted_(std::make_shared<Counted>()) {
  for (int i = 0; i < displays; ++i) {
    const auto device = "hall-" + std::to_string(i + 1);
    stage.issueIdentity(device, "display");
    auto& client = clients_.emplace_back(std::make_unique<link::Client>(
        clientOptions(stage, "priyom-display"), std::make_shared<link::FileIdentitySource>(stage.identity(device)),
        link::ClientCallbacks{.status = {},
                              .hello = {},
                              .notification = [counted = counted_](const std::string&,
                                                                   const boost::json::object&) { ++counted->boards; },
                              .post = {}}));
    client->subscribe(std::string(protocol::method::kSubscribeBoard), {},
                      [counted = counted_](const Result<boost::json::value>& board) {
                        if (board) ++counted->connected;
                      });
  }
  if (!eventually([&] { return counted_->connected >= displays; }, std::chrono::seconds(30)))
    throw StepFailed("only " + std::to_string(counted_->connected) + " of " + std::to_string(displays) +
                     " displays got their board");
}

HallCrowd::~HallCrowd() = default;

int HallCrowd::boards() const { return counted_->boards; }

}  // namespace priyom::tests
