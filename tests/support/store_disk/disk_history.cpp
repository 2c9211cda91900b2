// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/store_disk/disk_history.h"

#include <algorithm>

namespace priyom::tests {
namespace {

constexpr std::int64_t kSector = 512;

void put(Bytes& bytes, const Operation& write, std::int64_t from, std::int64_t to) {
  if (static_cast<std::int64_t>(bytes.size()) < to) bytes.resize(static_cast<std::size_t>(to));
  std::copy(write.bytes.begin() + (from - write.offset), write.bytes.begin() + (to - write.offset),
            bytes.begin() + from);
}

void replay(Bytes& bytes, const Operation& operation) {
  if (operation.kind == Operation::Kind::kWrite)
    put(bytes, operation, operation.offset, operation.offset + static_cast<std::int64_t>(operation.bytes.size()));
  else if (static_cast<std::int64_t>(bytes.size()) > operation.size)
    bytes.resize(static_cast<std::size_t>(operation.size));
}

void replayTorn(Bytes& bytes, const Operation& operation, std::mt19937_64& random, std::bernoulli_distribution& kept) {
  if (operation.kind != Operation::Kind::kWrite) {
    if (kept(random)) replay(bytes, operation);
    return;
  }
  const auto end = operation.offset + static_cast<std::int64_t>(operation.bytes.size());
  for (auto from = operation.offset; from < end;) {
    const auto to = std::min(end, (from / kSector + 1) * kSector);
    if (kept(random)) put(bytes, operation, from, to);
    from = to;
  }
}

}  // namespace

void DiskHistory::apply(const Operation& operation) {
  auto& content = contents_[operation.file];
  switch (operation.kind) {
    case Operation::Kind::kCreate:
      names_[operation.name] = operation.file;
      break;
    case Operation::Kind::kWrite:
    case Operation::Kind::kTruncate:
      content.pending.push_back(&operation);
      break;
    case Operation::Kind::kSync:
      for (const auto* const pending : content.pending) replay(content.durable, *pending);
      content.pending.clear();
      if (operation.syncFolder) durableNames_ = names_;
      for (const auto& [name, file] : names_) {
        if (file == operation.file) durableNames_[name] = file;
      }
      break;
    case Operation::Kind::kSyncFailed:
      content.pending.clear();
      break;
    case Operation::Kind::kRemove:
      names_.erase(operation.name);
      if (operation.syncFolder) durableNames_ = names_;
      break;
    case Operation::Kind::kMark:
      break;
  }
}

bool DiskHistory::settled() const {
  return names_ == durableNames_ && std::all_of(names_.begin(), names_.end(), [&](const auto& entry) {
           return contents_.at(entry.second).pending.empty();
         });
}

DiskHistory::Names DiskHistory::namesAfter(Survival survival, std::mt19937_64& random) const {
  if (survival == Survival::kDropped) return durableNames_;
  if (survival == Survival::kKept) return names_;
  Names all = durableNames_;
  all.insert(names_.begin(), names_.end());
  Names chosen;
  std::bernoulli_distribution coin;
  for (const auto& [name, file] : all) {
    const auto& source = coin(random) ? names_ : durableNames_;
    if (const auto known = source.find(name); known != source.end()) chosen.insert(*known);
  }
  return chosen;
}

Files DiskHistory::image(Survival survival, std::mt19937_64& random) const {
  constexpr double kShares[] = {0.1, 0.5, 0.9};
  std::bernoulli_distribution kept(kShares[random() % std::size(kShares)]);
  Files files;
  for (const auto& [name, file] : namesAfter(survival, random)) {
    const auto& content = contents_.at(file);
    auto& bytes = files[name] = content.durable;
    for (const auto* const pending : content.pending) {
      if (survival == Survival::kKept) replay(bytes, *pending);
      if (survival == Survival::kTorn) replayTorn(bytes, *pending, random, kept);
    }
  }
  return files;
}

}  // namespace priyom::tests
