// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/opinions.h"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <map>
#include <tuple>

#include "hub/views.h"
#include "protocol/rpc.h"

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

namespace {

void addTexts(const std::vector<questionnaire::ResponseItem>& items,
              const std::function<std::string(const std::string&)>& orderOf, std::vector<WrittenText>& written) {
  for (const auto& item : items) {
    for (const auto& answer : item.answers) {
      const auto* const text = answer.value ? std::get_if<std::string>(&*answer.value) : nullptr;
      if (text && !text->empty()) written.push_back({orderOf(item.linkId), {item.linkId, *text}});
      addTexts(answer.items, orderOf, written);
    }
    addTexts(item.items, orderOf, written);
  }
}

}  // namespace

void addTexts(const questionnaire::Response& response, const std::function<std::string(const std::string&)>& orderOf,
              std::vector<WrittenText>& written) {
  addTexts(response.items, orderOf, written);
}

protocol::OpinionTexts opinionTexts(std::vector<WrittenText> written, int from) {
  std::ranges::sort(written, {}, [](const WrittenText& each) { return std::tie(each.text.question, each.order); });
  protocol::OpinionTexts texts;
  texts.total = static_cast<int>(written.size());
  auto room = protocol::kMaxMessage - kEnvelope;
  for (auto at = static_cast<std::size_t>(from); at < written.size(); ++at) {
    const auto bytes = boost::json::serialize(protocol::toJson(protocol::OpinionTexts{false, {written[at].text}, 0}));
    if (bytes.size() > room) break;
    room -= bytes.size();
    texts.texts.push_back(std::move(written[at].text));
  }
  return texts;
}

}  // namespace priyom::hub
