// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/outbox.h"

namespace priyom::link {

bool Outbox::reply(Text text) {
  if (replyBytesUsed_ + text->size() > replyBytes_) return false;
  replyBytesUsed_ += text->size();
  waiting_.push_back({{}, std::move(text)});
  return true;
}

bool Outbox::publish(std::string_view topic, Text text) {
  if (const auto found = topics_.find(topic); found != topics_.end()) {
    found->second->text = std::move(text);
    return true;
  }
  waiting_.push_back({std::string(topic), std::move(text)});
  topics_.emplace(topic, std::prev(waiting_.end()));
  return false;
}

Outbox::Text Outbox::take() {
  if (waiting_.empty()) return nullptr;
  auto entry = std::move(waiting_.front());
  waiting_.pop_front();
  if (entry.topic.empty()) {
    replyBytesUsed_ -= entry.text->size();
  } else {
    topics_.erase(entry.topic);
  }
  return std::move(entry.text);
}

void Outbox::clear() {
  waiting_.clear();
  topics_.clear();
  replyBytesUsed_ = 0;
}

}  // namespace priyom::link
