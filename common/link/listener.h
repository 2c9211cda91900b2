// SPDX-License-Identifier: GPL-3.0-or-later
// The hub's end of the link: accepts WebSockets over TLS 1.3 from devices of this centre, reads whole text messages,
// writes replies and snapshots. It knows nothing of JSON-RPC: a message is a text (see protocol/rpc.h).
//
// Threads: everything here, calls and callbacks, belongs to the one thread that runs the executor.
// What a peer can do wrong ends that peer's connection, is counted, and never throws. An exception out of a
// SessionHandler ends that session (close code 1011), no other.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "link/identity.h"
#include "protocol/rpc.h"

namespace priyom::link {

// RFC 6455 §7.4.1; those that we send.
enum class CloseCode : std::uint16_t {
  kNormal = 1000,
  kGoingAway = 1001,    // the hub is stopping: come again
  kUnsupported = 1003,  // a binary message
  kPolicy = 1008,       // this device is refused, now and when it comes again
  kTooBig = 1009,       // over messageBytes
  kInternal = 1011,     // our fault
};

// One device's connection, from `opened` to `closed`. Held by shared_ptr: after `closed` all calls do nothing, so that
// an answer that comes late from another thread needs no check.
class Session : public std::enable_shared_from_this<Session> {
 public:
  virtual ~Session() = default;

  // Unique in this process, never reused, never 0.
  virtual std::uint64_t id() const = 0;
  // From the certificate, verified.
  virtual const Peer& peer() const = 0;
  // Without the port: "192.168.7.21".
  virtual const std::string& remoteAddress() const = 0;

  // Sends the text as one message, in the order of the calls. More than replyBytes unsent: the connection is dropped
  // (counted as overflowed), since the peer does not read what it asks for.
  virtual void reply(std::string text) = 0;

  // Sends the newest text of a topic: while the last one given for that topic is unsent it is replaced, keeping its
  // place in the order. So a slow peer skips states and costs one text per topic. The text is shared, not copied.
  virtual void publish(std::string_view topic, std::shared_ptr<const std::string> text) = 0;

  // Sends what is queued, then closes with `code` and `reason` (shown to the peer; at most 120 bytes are sent). No
  // message of this peer is delivered from now on; `closed` follows, in a later turn of the executor.
  virtual void close(CloseCode code, std::string reason) = 0;
};

// The hub. Must outlive the listener, or be there until its drain is done.
class SessionHandler {
 public:
  virtual ~SessionHandler() = default;
  // The device is verified and nothing was read from it yet. May call session.close(), for example for a revoked one.
  virtual void opened(Session& session) = 0;
  // One text message of at most messageBytes, valid UTF-8. The view lives until this returns.
  virtual void message(std::shared_ptr<Session> session, std::string_view text) = 0;
  // Once for each `opened`, whatever the reason.
  virtual void closed(Session& session) = 0;
  // A connection that did not become a session, and why: kExpired, kForeign, kNotAllowed, kMalformed, kUnavailable…
  // For the log; the text names the device where its certificate could be read.
  virtual void refused(const std::string& remoteAddress, const Error& why);
};

struct ListenerLimits {
  std::size_t connections = 1024;          // open at once, those in their handshake included
  std::size_t connectionsPerAddress = 32;  // likewise
  std::size_t messageBytes = protocol::kMaxMessage;
  std::size_t replyBytes = 1024 * 1024;         // unsent replies of one session
  std::chrono::milliseconds handshake{10'000};  // from accept to the end of the WebSocket upgrade
  std::chrono::milliseconds idle{20'000};       // without a byte from the peer; it is pinged after half of that
  std::chrono::milliseconds writing{20'000};    // one message that the peer does not take
};

struct ListenerOptions {
  std::string address = "127.0.0.1";  // numeric; "::" or "0.0.0.0" for all interfaces
  std::uint16_t port = 0;             // 0: any free one, see port()
  ListenerLimits limits;
};

// Since the start, except `open`. For hub.status and the metrics.
struct ListenerCounters {
  std::uint64_t accepted = 0;         // TCP connections taken on
  std::uint64_t refused = 0;          // dropped at once: over a limit of connections
  std::uint64_t handshakeFailed = 0;  // no TLS, no certificate of ours, no WebSocket, or too slow
  std::uint64_t opened = 0;           // sessions
  std::uint64_t messages = 0;         // delivered
  std::uint64_t oversize = 0;         // closed with 1009
  std::uint64_t rubbish = 0;          // closed: broken frames, bad UTF-8, binary
  std::uint64_t timedOut = 0;         // dropped: silent, or not reading
  std::uint64_t overflowed = 0;       // dropped: too many unsent replies
  std::uint64_t coalesced = 0;        // texts of a topic replaced before they were sent
  std::uint64_t handlerFailed = 0;    // closed with 1011: the handler threw
  std::size_t open = 0;               // sessions now
};

class Listener {
 public:
  // Listens at once. kMalformed: the address. kUnavailable: the port is taken. Others: the identity cannot be used.
  static Result<std::unique_ptr<Listener>> open(boost::asio::any_io_executor executor, ListenerOptions options,
                                                const Identity& identity, SessionHandler& handler);

  // Drops whatever is open; the handler hears nothing more, not even `closed`.
  virtual ~Listener() = default;

  virtual std::uint16_t port() const = 0;
  virtual const ListenerCounters& counters() const = 0;
  virtual std::vector<std::shared_ptr<Session>> sessions() const = 0;

  // The certificate for connections from now on; those that are open go on.
  virtual Result<void> renew(const Identity& identity) = 0;

  // The three steps of an orderly stop; each includes those before it, each may be called again.
  // 1. No new connections.
  virtual void stopListening() = 0;
  // 2. No message is delivered any more: let the commands in hand be answered, then drain.
  virtual void stopReading() = 0;
  // 3. Sends what is queued, closes each session with 1001, and calls `done` once none is open; at the deadline the
  //    rest is dropped. `done` runs on the executor, not within this call.
  virtual void drain(std::chrono::milliseconds deadline, std::function<void()> done) = 0;
};

}  // namespace priyom::link
