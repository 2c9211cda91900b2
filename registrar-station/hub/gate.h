// SPDX-License-Identifier: GPL-3.0-or-later
// The hub's face to the network: reads what devices send, checks hello, method and role, hands commands to the recorder
// and brings back the answers, keeps who is subscribed to what. It owns no socket and decides nothing about tickets.
//
// Belongs to the network thread; the recorder's callbacks must come there too.
#pragma once

#include <boost/json/object.hpp>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "hub/local_time.h"
#include "hub/methods.h"
#include "hub/recorder.h"
#include "link/listener.h"
#include "protocol/rpc.h"

namespace priyom::hub {

class Gate : public link::SessionHandler {
 public:
  // What one connection may have under way; over it, requests are refused with kUnavailable.
  static constexpr std::size_t kMostUnderWay = 4096;
  static constexpr std::size_t kMostBytesUnderWay = 8 * 1024 * 1024;

  // What `office` and `shelf` stand for outlives the gate. `epoch` is the store's.
  Gate(Office office, LocalTime localTime, const Shelf& shelf, std::string epoch);

  // Before the first connection. The recorder outlives the last.
  void setRecorder(Recorder& recorder) { recorder_ = &recorder; }
  // What catalogue.get answers, part by part.
  void setCatalogue(std::vector<std::string> parts) { catalogue_ = std::move(parts); }
  // What photo.get answers, by specialist.
  void setPhotos(std::map<StaffId, std::string> photos) { photos_ = std::move(photos); }
  // What the network side adds to hub.status.
  void setStatusSource(std::function<void(boost::json::object&)> source) { addStatus_ = std::move(source); }

  void opened(link::Session& session) override;
  void message(std::shared_ptr<link::Session> session, std::string_view text) override;
  void closed(link::Session& session) override;
  void refused(const std::string& remoteAddress, const Error& why) override;

  // Sends to all subscribers.
  void publish(const Snapshots& snapshots);

  // Open connections by role name.
  std::map<std::string, int> connections() const;

 private:
  struct Guest {
    protocol::DeviceRole role = protocol::DeviceRole::kDisplay;
    bool welcome = false;  // said hello
    std::size_t underWay = 0;
    std::size_t bytesUnderWay = 0;
    // Set where subscribed.
    std::shared_ptr<link::Session> board;
    std::shared_ptr<link::Session> queue;
    std::shared_ptr<link::Session> alerts;
    std::shared_ptr<link::Session> submissions;
  };
  using SessionPtr = std::shared_ptr<link::Session>;

  void serve(const SessionPtr& session, Guest& guest, protocol::Request request, std::size_t bytes);
  void hello(const SessionPtr& session, Guest& guest, const protocol::Request& request);
  // Those that the storage thread answers.
  void ask(const SessionPtr& session, MethodKind kind, const protocol::Request& request, Recorder::Done done);
  void command(const SessionPtr& session, const protocol::Request& request, Recorder::Done done);
  void open(const SessionPtr& session, const protocol::Request& request, Recorder::Done done);
  void findTicket(const SessionPtr& session, const protocol::Request& request, Recorder::Done done);
  template <typename Topic>
  void subscribe(const SessionPtr& session, Topic topic, SessionPtr Guest::*subscription, Recorder::Done done);
  void askSchedule(const SessionPtr& session, MethodKind kind, const protocol::Request& request, Recorder::Done done);
  void askSubmissions(const SessionPtr& session, MethodKind kind, const protocol::Request& request,
                      Recorder::Done done);
  void status(const SessionPtr& session, Recorder::Done done);
  // Sends the answer to this request; until then the request counts as under way.
  Recorder::Done answering(const SessionPtr& session, Guest& guest, protocol::RpcId id, std::size_t bytes);
  const std::string& centreJson(protocol::DeviceRole role);
  void catalogue(const SessionPtr& session, const protocol::Request& request);
  void photo(const SessionPtr& session, const protocol::Request& request);
  Caller callerOf(const link::Session& session) const { return {session.peer().device, session.peer().role}; }

  Office office_;
  LocalTime localTime_;
  const Shelf& shelf_;
  std::string epoch_;
  Recorder* recorder_ = nullptr;
  std::function<void(boost::json::object&)> addStatus_;
  std::unordered_map<std::uint64_t, Guest> guests_;
  std::map<protocol::DeviceRole, std::string> centreJson_;
  std::vector<std::string> catalogue_;
  std::map<StaffId, std::string> photos_;
};

}  // namespace priyom::hub
