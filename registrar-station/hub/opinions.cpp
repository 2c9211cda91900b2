// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/opinions.h"

#include <algorithm>
#include <map>

namespace priyom::hub {
namespace {

using Group = protocol::OpinionResults::Group;

void add(Group& group, const storage::OpinionCount& count) {
  const auto many = static_cast<int>(count.many);
  if (count.question.empty()) {
    group.opinions += many;
    return;
  }
  const auto known = std::ranges::find_if(
      group.answers, [&](const auto& each) { return each.question == count.question && each.answer == count.answer; });
  if (known == group.answers.end())
    group.answers.push_back({count.question, count.answer, many});
  else
    known->many += many;
}

void withhold(Group& group) {
  group.withheld = true;
  group.opinions = 0;
  group.answers.clear();
}

bool fewer(int opinions) {
  return opinions > 0 && opinions < kFewestOpinions;
}

}  // namespace

protocol::OpinionResults opinionResults(const std::vector<storage::OpinionCount>& counts) {
  Group whole;
  std::map<std::string, Group> departments;
  int unnamed = 0;  // opinions that name no department
  for (const auto& count : counts) {
    add(whole, count);
    if (count.department.empty()) {
      if (count.question.empty()) unnamed += static_cast<int>(count.many);
      continue;
    }
    auto& department = departments[count.department];
    department.department = count.department;
    add(department, count);
  }
  protocol::OpinionResults results;
  int rest = unnamed;
  for (auto& [code, department] : departments) {
    if (fewer(department.opinions)) {
      rest += department.opinions;
      withhold(department);
    }
  }
  if (fewer(whole.opinions)) withhold(whole);
  while (!whole.withheld && fewer(rest)) {
    const auto told = [](const auto& each) { return !each.second.withheld; };
    const auto smallest = std::ranges::min_element(
        departments, {}, [&](const auto& each) { return std::pair(!told(each), each.second.opinions); });
    if (smallest == departments.end() || smallest->second.withheld) break;
    rest += smallest->second.opinions;
    withhold(smallest->second);
  }
  results.groups.push_back(std::move(whole));
  for (auto& [code, department] : departments) results.groups.push_back(std::move(department));
  return results;
}

}  // namespace priyom::hub
