// SPDX-License-Identifier: GPL-3.0-or-later
// Specialists' busy times for their own calendar programs, over HTTPS: GET /calendar/SPECIALIST.ics with the name and
// the password of that feed (RFC 7617). It says «Занято» and nothing else (calendar_file/busy_calendar.h). Off unless
// asked for, and for each specialist off until an administrator gives a password.
//
// It takes no certificate of a device, so it listens on a port of its own and can ask the hub for this one thing.
// Threads: everything on the executor's one thread.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "domain/ids.h"
#include "link/identity.h"

namespace priyom::hub {

struct FeedOptions {
  std::string address;  // empty: no feed
  std::uint16_t port = 0;
  std::filesystem::path state;  // the hub's, where the feeds' passwords are
  // PEM files of a certificate that telephones know; empty: the hub's own.
  std::filesystem::path certificate;
  std::filesystem::path key;
};

class Feed {
 public:
  using Done = std::function<void(Result<std::string>)>;
  // Gives the specialist's calendar, in a later turn of the executor.
  using Ask = std::function<void(const StaffId& specialist, Done done)>;

  // kUnavailable, kMalformed: cannot listen there, or not with that certificate.
  static Result<std::unique_ptr<Feed>> open(boost::asio::any_io_executor executor, const FeedOptions& options,
                                            const link::Identity& own, Ask ask);
  // Ends every connection.
  ~Feed();

  std::uint16_t port() const;

 private:
  class Server;
  explicit Feed(std::shared_ptr<Server> server);
  std::shared_ptr<Server> server_;
};

}  // namespace priyom::hub
