// SPDX-License-Identifier: GPL-3.0-or-later
// What waits to be sent to one peer, in order: replies, all of them up to a bound, and of each topic the newest text
// only. So a peer that does not read costs one text per topic and the bound. No sockets, no threads.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace priyom::link {

class Outbox {
 public:
  using Text = std::shared_ptr<const std::string>;

  explicit Outbox(std::size_t replyBytes) : replyBytes_(replyBytes) {}

  // False: over the bound, not taken.
  [[nodiscard]] bool reply(Text text);
  // True: replaced an older text of the topic, in that one's place.
  bool publish(std::string_view topic, Text text);

  bool empty() const { return waiting_.empty(); }
  std::size_t size() const { return waiting_.size(); }
  // The oldest; null when empty.
  Text take();
  void clear();

 private:
  struct Entry {
    std::string topic;  // empty: a reply
    Text text;
  };
  std::list<Entry> waiting_;
  std::map<std::string, std::list<Entry>::iterator, std::less<>> topics_;
  std::size_t replyBytes_;
  std::size_t replyBytesUsed_ = 0;
};

}  // namespace priyom::link
