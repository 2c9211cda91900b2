// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/recorder.h"

#include <spdlog/spdlog.h>

namespace priyom::hub {

Recorder::Recorder(std::unique_ptr<Records> records, Post post, Publish publish)
    : records_(std::move(records)),
      post_(std::move(post)),
      publish_(std::move(publish)),
      beat_(Steady::now().time_since_epoch().count()),
      thread_([this] { work(); }) {}

Recorder::~Recorder() {
  {
    const std::lock_guard lock(mutex_);
    dropping_ = true;
  }
  arrived_.notify_one();
  thread_.join();
}

void Recorder::refuse(Done done) {
  post_([done = std::move(done)] { done(fail(Errc::kUnavailable, "the hub is stopping; ask again when it is back")); });
}

void Recorder::submit(Command command, Done done) {
  {
    const std::lock_guard lock(mutex_);
    if (!finishing_) {
      waiting_.commands.push_back(std::move(command));
      waiting_.commandsDone.push_back(std::move(done));
      done = nullptr;
    }
  }
  if (done) return refuse(std::move(done));
  arrived_.notify_one();
}

void Recorder::ask(Query query, Done done) {
  {
    const std::lock_guard lock(mutex_);
    if (!finishing_) {
      waiting_.queries.emplace_back(std::move(query), std::move(done));
      done = nullptr;
    }
  }
  if (done) return refuse(std::move(done));
  arrived_.notify_one();
}

void Recorder::finish(std::function<void()> done) {
  {
    const std::lock_guard lock(mutex_);
    finishing_ = true;
    finished_ = std::move(done);
  }
  arrived_.notify_one();
}

Recorder::Mail Recorder::collect() {
  std::unique_lock lock(mutex_);
  const auto due = [&] { return !waiting_.empty() || finishing_ || dropping_; };
  // A change that is not published yet shortens the wait.
  const auto wait = published_ == records_->changes() ? kTick : kSnapshotPace;
  arrived_.wait_for(lock, wait, due);
  return std::exchange(waiting_, {});
}

void Recorder::handle(Mail mail) {
  std::vector<std::pair<Done, Records::Outcome>> answers;
  answers.reserve(mail.commands.size() + mail.queries.size());
  auto outcomes = mail.commands.empty() ? std::vector<Records::Outcome>() : records_->run(mail.commands);
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    answers.emplace_back(std::move(mail.commandsDone[i]), std::move(outcomes[i]));
  for (auto& [query, done] : mail.queries) answers.emplace_back(std::move(done), records_->ask(query));
  post_([answers = std::move(answers)]() mutable {
    for (auto& [done, outcome] : answers) done(std::move(outcome));
  });
}

void Recorder::publishIfDue() {
  const auto now = Steady::now();
  records_->passClock();
  const bool timeChanged = records_->now() >= nextChange_;
  const bool changed = published_ != records_->changes() && now - publishedAt_ >= kSnapshotPace;
  if (!timeChanged && !changed) return;
  // Also where a command changed it: a board that was asked for since then bears the command's revision already, and
  // what it showed may be over by now.
  const auto told = records_->now();
  records_->passTime();
  const auto snapshots = records_->snapshots();
  published_ = records_->changes();
  publishedAt_ = now;
  nextChange_ = records_->nextChange();
  // The clock jumped meanwhile: what it passed over is due at once.
  if (records_->now() - told > kTick) nextChange_ = told;
  if (snapshots) post_([publish = publish_, newest = *snapshots] { publish(newest); });
}

void Recorder::work() {
  for (;;) {
    beat_ = Steady::now().time_since_epoch().count();
    auto mail = collect();
    if (mail.empty()) {
      const std::lock_guard lock(mutex_);
      if (dropping_) return;
      // What came between collect() and here is written first.
      if (finishing_ && finished_ && waiting_.empty()) {
        post_(std::exchange(finished_, nullptr));
        return;
      }
    } else {
      handle(std::move(mail));
    }
    publishIfDue();
  }
}

}  // namespace priyom::hub
