// SPDX-License-Identifier: GPL-3.0-or-later
// Calls the hub of a stage as one of its devices, over the real link, and waits for the answer.
#pragma once

#include <boost/json/object.hpp>

#include "link/client.h"
#include "tests/support/stage/stage.h"

namespace priyom::tests {

// To the stage's hub, as `program`.
link::ClientOptions clientOptions(const Stage& stage, const std::string& program);

class HubCaller {
 public:
  HubCaller(const Stage& stage, const std::string& device);
  // Waits for the answer; an Error where the hub refuses or does not answer in time.
  Result<boost::json::object> call(std::string_view method, boost::json::object params);
  // Issues a ticket; throws where the hub refuses.
  struct Issued {
    QString number;
    QString token;
  };
  Issued issue(const std::string& line);

 private:
  std::unique_ptr<link::Client> client_;
  int commands_ = 0;
};

}  // namespace priyom::tests
