// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of what visitors send in without a ticket: applications, messages of trouble, opinions. As messages.h.
#pragma once

#include <boost/json/object.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/alert.h"
#include "domain/submission.h"
#include "protocol/messages.h"

namespace priyom::protocol {

namespace method {
inline constexpr std::string_view kSubmit = "submission.send";
inline constexpr std::string_view kMoveSubmission = "submission.move";
inline constexpr std::string_view kOpenSubmission = "submission.open";
inline constexpr std::string_view kSubscribeSubmissions = "submissions.subscribe";
inline constexpr std::string_view kSubmissions = "submissions";  // notification; params are the whole snapshot
inline constexpr std::string_view kOpinions = "opinions.get";
inline constexpr std::string_view kOpinionTexts = "opinions.texts";
}  // namespace method

// submission.send (kiosk)
struct SendSubmission {
  CommandId command;
  SubmissionKind kind = SubmissionKind::kApplication;
  std::optional<boost::json::object> response;  // a QuestionnaireResponse; required
  std::optional<Consent> consent{};             // where the response names a person
  std::optional<Wish> wish{};                   // of one on the waiting list; required there
};
// All that the kiosk is told: an opinion can not be asked for again.
struct SubmissionReceived {
  SubmissionKind kind = SubmissionKind::kApplication;
  std::optional<BusinessDay> due{};  // by when an application is answered
  AlertId alert{};                   // that a message raised; empty else
};

// submission.move (desk)
struct MoveSubmission {
  CommandId command;
  SubmissionId submission;
  SubmissionState to = SubmissionState::kDone;
  StaffId staff;       // who takes the step
  std::string reason;  // of a refusal
};

// A time that came free for somebody on the waiting list.
struct FreeTime {
  StaffId specialist;
  Instant start{};
  friend bool operator==(const FreeTime&, const FreeTime&) = default;
};
// So many are told at the most: it is enough to call.
inline constexpr std::size_t kMostFreeTimes = 4;

// submission.open (desk)
struct OpenSubmission {
  SubmissionId submission;
};
struct OpenedSubmission {
  Submission submission;
  boost::json::object response;
  std::optional<Consent> consent{};
};

// What is open: messages first, then whose wish can be met now, then what is due first, then who waits in vain so far.
// To desks and control.
struct SubmissionsSnapshot {
  Revision revision;
  Moment moment;
  std::vector<Submission> submissions;  // as many as fit into one message
  int total = 0;
  // Of those on the waiting list: times of the wished-for day that are free now. None: still full.
  std::map<SubmissionId, std::vector<FreeTime>> free{};
};

// opinions.get (desk, control): what was answered in one month.
struct AskOpinions {
  int year = 0;
  int month = 0;  // 1 … 12
};
struct OpinionResults {
  struct Answer {
    std::string question;  // linkId
    std::string answer;    // code
    int many = 0;
    friend bool operator==(const Answer&, const Answer&) = default;
  };
  struct Group {
    std::string department;  // code; empty: of all
    int opinions = 0;        // 0 where they are withheld
    bool withheld = false;
    std::vector<Answer> answers{};
    friend bool operator==(const Group&, const Group&) = default;
  };
  std::vector<Group> groups;  // the whole first
};
// opinions.texts (control): what was written freely in a month that is over, from the `from`-th text on.
struct AskOpinionTexts {
  AskOpinions month;
  int from = 0;
};
// In an order that has nothing to do with who wrote what when: two texts of one opinion do not stand together.
struct OpinionTexts {
  struct Text {
    std::string question;  // linkId
    std::string text;
    friend bool operator==(const Text&, const Text&) = default;
  };
  bool withheld = false;    // so few opinions in the month that one could guess whose a text is
  std::vector<Text> texts;  // by question; as many as fit into one message
  int total = 0;            // of the month
};
// "2026-11"
Result<AskOpinions> askOpinionsFromText(std::string_view month);
std::string monthText(const AskOpinions& asked);

boost::json::object toJson(const SendSubmission& sent);
boost::json::object toJson(const SubmissionReceived& received);
boost::json::object toJson(const MoveSubmission& move);
boost::json::object toJson(const OpenSubmission& open);
boost::json::object toJson(const Submission& submission, std::chrono::minutes utcOffset);
boost::json::object toJson(const OpenedSubmission& opened, std::chrono::minutes utcOffset);
boost::json::object toJson(const SubmissionsSnapshot& snapshot);
boost::json::object toJson(const AskOpinions& asked);
boost::json::object toJson(const OpinionResults& results);
boost::json::object toJson(const AskOpinionTexts& asked);
boost::json::object toJson(const OpinionTexts& texts);

Result<SendSubmission> sendSubmissionFromJson(const boost::json::object& object);
Result<SubmissionReceived> submissionReceivedFromJson(const boost::json::object& object);
Result<MoveSubmission> moveSubmissionFromJson(const boost::json::object& object);
Result<OpenSubmission> openSubmissionFromJson(const boost::json::object& object);
Result<OpenedSubmission> openedSubmissionFromJson(const boost::json::object& object);
Result<SubmissionsSnapshot> submissionsSnapshotFromJson(const boost::json::object& object);
Result<AskOpinions> askOpinionsFromJson(const boost::json::object& object);
Result<OpinionResults> opinionResultsFromJson(const boost::json::object& object);
Result<AskOpinionTexts> askOpinionTextsFromJson(const boost::json::object& object);
Result<OpinionTexts> opinionTextsFromJson(const boost::json::object& object);

}  // namespace priyom::protocol
