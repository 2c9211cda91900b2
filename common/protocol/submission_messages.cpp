// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/submission_messages.h"

#include <boost/json/array.hpp>
#include <cstdio>

#include "protocol/pieces.h"

namespace priyom::protocol {
namespace {

namespace json = boost::json;
using pieces::finish;
using pieces::jsonText;

constexpr int kMostCounted = 1'000'000;
// A whole response is not longer.
constexpr std::size_t kLongestWritten = 48 * 1024;

json::value dayJson(const std::optional<BusinessDay>& day) {
  return day ? json::value(day->text()) : json::value(nullptr);
}
std::optional<BusinessDay> readOptionalDay(Fields& fields, std::string_view name) {
  if (!fields.has(name)) return std::nullopt;
  return pieces::readDay(fields, name);
}

// Service, specialist and day stand beside the rest: an older peer passes them over.
void writeWish(json::object& object, const std::optional<Wish>& wish) {
  if (!wish) return;
  object["service"] = wish->service.text;
  object["specialist"] = wish->specialist.text;
  object["wished_day"] = wish->day.text();
}
std::optional<Wish> readWish(Fields& fields, SubmissionKind kind) {
  if (kind != SubmissionKind::kWaiting) return std::nullopt;
  return Wish{fields.id<ServiceId>("service"), fields.optionalId<StaffId>("specialist"),
              pieces::readDay(fields, "wished_day")};
}

FreeTime readFreeTime(Fields& fields) {
  return {fields.id<StaffId>("specialist"), fields.instant("start")};
}

Submission readSubmission(Fields& fields) {
  Submission submission;
  submission.id = fields.id<SubmissionId>("submission");
  submission.kind = fields.take("kind", submissionKindFromName(fields.text("kind")));
  submission.device = fields.optionalId<DeviceId>("device");
  submission.day = pieces::readDay(fields);
  submission.receivedAt = fields.optionalInstant("received_at");
  submission.due = readOptionalDay(fields, "due");
  submission.state = fields.take("state", submissionStateFromName(fields.text("state")));
  submission.staff = fields.optionalId<StaffId>("staff");
  submission.reason = fields.optionalText("reason");
  submission.changedAt = fields.optionalInstant("changed_at");
  submission.wish = readWish(fields, submission.kind);
  return submission;
}

OpinionResults::Answer readAnswer(Fields& fields) {
  auto question = fields.text("question");
  auto answer = fields.text("answer");
  return {std::move(question), std::move(answer), static_cast<int>(fields.integer("many", 0, kMostCounted))};
}
OpinionResults::Group readGroup(Fields& fields) {
  OpinionResults::Group group;
  group.department = fields.optionalText("department");
  group.opinions = static_cast<int>(fields.integer("opinions", 0, kMostCounted));
  group.withheld = fields.optionalFlag("withheld");
  group.answers = pieces::readEach<OpinionResults::Answer>(fields, "answers", readAnswer);
  return group;
}

}  // namespace

Result<AskOpinions> askOpinionsFromText(std::string_view month) {
  const auto first = BusinessDay::parse(std::string(month) + "-01");
  if (!first) return fail(Errc::kMalformed, "a month is written like 2026-11");
  const std::chrono::year_month_day date(first->date);
  return AskOpinions{static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month()))};
}

std::string monthText(const AskOpinions& asked) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d", asked.year, asked.month);
  return text;
}

json::object toJson(const SendSubmission& sent) {
  json::object object{{"command", sent.command.text}, {"kind", jsonText(submissionKindName(sent.kind))}};
  if (sent.response) object["response"] = *sent.response;
  if (sent.consent) object["consent"] = toJson(*sent.consent);
  writeWish(object, sent.wish);
  return object;
}
json::object toJson(const SubmissionReceived& received) {
  return {{"kind", jsonText(submissionKindName(received.kind))},
          {"due", dayJson(received.due)},
          {"alert", received.alert.text}};
}
json::object toJson(const MoveSubmission& move) {
  return {{"command", move.command.text},
          {"submission", move.submission.text},
          {"state", jsonText(submissionStateName(move.to))},
          {"staff", move.staff.text},
          {"reason", move.reason}};
}
json::object toJson(const OpenSubmission& open) {
  return {{"submission", open.submission.text}};
}
json::object toJson(const Submission& submission, std::chrono::minutes utcOffset) {
  json::object object{{"submission", submission.id.text},
                      {"kind", jsonText(submissionKindName(submission.kind))},
                      {"device", submission.device.text},
                      {"day", submission.day.text()},
                      {"received_at", pieces::optionalTime(submission.receivedAt, utcOffset)},
                      {"due", dayJson(submission.due)},
                      {"state", jsonText(submissionStateName(submission.state))},
                      {"staff", submission.staff.text},
                      {"reason", submission.reason},
                      {"changed_at", pieces::optionalTime(submission.changedAt, utcOffset)}};
  writeWish(object, submission.wish);
  return object;
}
json::object toJson(const OpenedSubmission& opened, std::chrono::minutes utcOffset) {
  json::object object{{"submission", toJson(opened.submission, utcOffset)}, {"response", opened.response}};
  if (opened.consent) object["consent"] = toJson(*opened.consent);
  return object;
}
json::object toJson(const SubmissionsSnapshot& snapshot) {
  json::object object{{"revision", pieces::revisionJson(snapshot.revision)}};
  pieces::writeMoment(object, snapshot.moment);
  json::array submissions;
  for (const auto& each : snapshot.submissions) {
    auto written = toJson(each, snapshot.moment.utcOffset);
    if (const auto free = snapshot.free.find(each.id); free != snapshot.free.end()) {
      json::array times;
      for (const auto& time : free->second)
        times.push_back(json::object{{"specialist", time.specialist.text},
                                     {"start", rfc3339(time.start, snapshot.moment.utcOffset)}});
      written["free"] = std::move(times);
    }
    submissions.push_back(std::move(written));
  }
  object["submissions"] = std::move(submissions);
  object["total"] = snapshot.total;
  return object;
}
json::object toJson(const AskOpinions& asked) {
  return {{"month", monthText(asked)}};
}
json::object toJson(const OpinionResults& results) {
  json::array groups;
  for (const auto& group : results.groups) {
    json::array answers;
    for (const auto& each : group.answers)
      answers.push_back(json::object{{"question", each.question}, {"answer", each.answer}, {"many", each.many}});
    groups.push_back(json::object{{"department", group.department},
                                  {"opinions", group.opinions},
                                  {"withheld", group.withheld},
                                  {"answers", std::move(answers)}});
  }
  return {{"groups", std::move(groups)}};
}

json::object toJson(const AskOpinionTexts& asked) {
  return {{"month", monthText(asked.month)}, {"from", asked.from}};
}
json::object toJson(const OpinionTexts& texts) {
  json::array all;
  for (const auto& each : texts.texts) all.push_back(json::object{{"question", each.question}, {"text", each.text}});
  return {{"withheld", texts.withheld}, {"texts", std::move(all)}, {"total", texts.total}};
}

Result<SendSubmission> sendSubmissionFromJson(const json::object& object) {
  Fields fields(object);
  SendSubmission sent;
  sent.command = fields.id<CommandId>("command");
  sent.kind = fields.take("kind", submissionKindFromName(fields.text("kind")));
  sent.response = fields.object("response");
  sent.consent = pieces::readConsent(fields);
  sent.wish = readWish(fields, sent.kind);
  return finish(fields, std::move(sent));
}
Result<SubmissionReceived> submissionReceivedFromJson(const json::object& object) {
  Fields fields(object);
  SubmissionReceived received;
  received.kind = fields.take("kind", submissionKindFromName(fields.text("kind")));
  received.due = readOptionalDay(fields, "due");
  received.alert = fields.optionalId<AlertId>("alert");
  return finish(fields, std::move(received));
}
Result<MoveSubmission> moveSubmissionFromJson(const json::object& object) {
  Fields fields(object);
  MoveSubmission move;
  move.command = fields.id<CommandId>("command");
  move.submission = fields.id<SubmissionId>("submission");
  move.to = fields.take("state", submissionStateFromName(fields.text("state")));
  move.staff = fields.id<StaffId>("staff");
  move.reason = fields.optionalText("reason", 500);
  return finish(fields, std::move(move));
}
Result<OpenSubmission> openSubmissionFromJson(const json::object& object) {
  Fields fields(object);
  OpenSubmission open{fields.id<SubmissionId>("submission")};
  return finish(fields, std::move(open));
}
Result<OpenedSubmission> openedSubmissionFromJson(const json::object& object) {
  Fields fields(object);
  OpenedSubmission opened;
  Fields inner(fields.object("submission"));
  opened.submission = readSubmission(inner);
  if (!inner.ok()) fields.refuse("submission", inner.error().text);
  opened.response = fields.object("response");
  opened.consent = pieces::readConsent(fields);
  return finish(fields, std::move(opened));
}
Result<SubmissionsSnapshot> submissionsSnapshotFromJson(const json::object& object) {
  Fields fields(object);
  SubmissionsSnapshot snapshot;
  snapshot.revision = pieces::readRevision(fields);
  snapshot.moment = pieces::readMoment(fields);
  snapshot.submissions = pieces::readEach<Submission>(fields, "submissions", [&](Fields& each) {
    auto submission = readSubmission(each);
    if (auto free = pieces::readOptionalEach<FreeTime>(each, "free", readFreeTime); !free.empty())
      snapshot.free.insert_or_assign(submission.id, std::move(free));
    return submission;
  });
  const auto many = static_cast<std::int64_t>(snapshot.submissions.size());
  snapshot.total = static_cast<int>(fields.optionalInteger("total", 0, kMostCounted).value_or(many));
  return finish(fields, std::move(snapshot));
}
Result<AskOpinions> askOpinionsFromJson(const json::object& object) {
  Fields fields(object);
  auto asked = fields.take("month", askOpinionsFromText(fields.text("month")));
  return finish(fields, asked);
}
Result<OpinionResults> opinionResultsFromJson(const json::object& object) {
  Fields fields(object);
  OpinionResults results;
  results.groups = pieces::readEach<OpinionResults::Group>(fields, "groups", readGroup);
  return finish(fields, std::move(results));
}
Result<AskOpinionTexts> askOpinionTextsFromJson(const json::object& object) {
  Fields fields(object);
  AskOpinionTexts asked;
  asked.month = fields.take("month", askOpinionsFromText(fields.text("month")));
  asked.from = static_cast<int>(fields.optionalInteger("from", 0, kMostCounted).value_or(0));
  return finish(fields, asked);
}
Result<OpinionTexts> opinionTextsFromJson(const json::object& object) {
  Fields fields(object);
  OpinionTexts texts;
  texts.withheld = fields.optionalFlag("withheld");
  texts.texts = pieces::readEach<OpinionTexts::Text>(fields, "texts", [](Fields& each) {
    auto question = each.text("question");
    return OpinionTexts::Text{std::move(question), each.text("text", kLongestWritten)};
  });
  texts.total = static_cast<int>(fields.integer("total", 0, kMostCounted));
  return finish(fields, std::move(texts));
}

}  // namespace priyom::protocol
