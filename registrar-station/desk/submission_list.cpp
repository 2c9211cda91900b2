// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/submission_list.h"

#include <QDate>
#include <QLocale>
#include <algorithm>
#include <array>
#include <utility>

#include "desk/answer_sheet.h"
#include "desk/words.h"
#include "ui/hub_session.h"
#include "ui/language.h"

namespace priyom::desk {
namespace {

namespace method = protocol::method;

constexpr std::array kApplicationSteps{SubmissionState::kCalledBack, SubmissionState::kAppointed,
                                       SubmissionState::kChecked, SubmissionState::kDone};

QString titleOf(const Submission& submission) {
  return submission.kind == SubmissionKind::kMessage ? SubmissionList::tr("Message of trouble")
                                                     : SubmissionList::tr("Application");
}

QString stateText(const Submission& submission) {
  switch (submission.state) {
    case SubmissionState::kNew:
      return SubmissionList::tr("new");
    case SubmissionState::kCalledBack:
      return SubmissionList::tr("called back");
    case SubmissionState::kAppointed:
      return SubmissionList::tr("appointment made");
    case SubmissionState::kChecked:
      return SubmissionList::tr("checked against the originals");
    case SubmissionState::kDone:
      return submission.kind == SubmissionKind::kMessage ? SubmissionList::tr("answered")
                                                         : SubmissionList::tr("signed");
    case SubmissionState::kRefused:
      return SubmissionList::tr("refused: %1").arg(QString::fromStdString(submission.reason));
  }
  return {};
}

QString stepText(const Submission& submission, SubmissionState state) {
  switch (state) {
    case SubmissionState::kCalledBack:
      return SubmissionList::tr("Called back");
    case SubmissionState::kAppointed:
      return SubmissionList::tr("Appointment made");
    case SubmissionState::kChecked:
      return SubmissionList::tr("Checked against the originals");
    default:
      return submission.kind == SubmissionKind::kMessage ? SubmissionList::tr("Answered, finished")
                                                         : SubmissionList::tr("Signed, finished");
  }
}

QString dayText(BusinessDay day) {
  const auto date = QDate::fromString(QString::fromStdString(day.text()), Qt::ISODate);
  return QLocale().toString(date, QStringLiteral("d MMMM"));
}

}  // namespace

SubmissionList::SubmissionList(ui::HubSession& session, const QuestionnaireShelf& shelf, StaffId staff, QObject* parent)
    : QObject(parent), session_(session), shelf_(shelf), staff_(std::move(staff)) {
  connect(&session, &ui::HubSession::snapshot, this, [this](const QString& topic, const boost::json::object& object) {
    if (topic == QLatin1String("submissions")) takeSnapshot(object);
  });
  connect(&ui::Language::instance(), &ui::Language::codeChanged, this, &SubmissionList::showAnswers);
  session.subscribe(method::kSubscribeSubmissions, {});
}

void SubmissionList::takeSnapshot(const boost::json::object& object) {
  auto read = protocol::submissionsSnapshotFromJson(object);
  if (!read) {
    qWarning("submissions could not be read: %s", read.error().text.c_str());
    return;
  }
  today_ = read->moment.day;
  all_ = std::move(read->submissions);
  total_ = read->total;
  const auto now = std::ranges::find(all_, open_, &Submission::id);
  if (opened_ && now != all_.end()) opened_->submission = *now;
  emit changed();
}

QVariantList SubmissionList::rows() const {
  QVariantList rows;
  for (const auto& each : all_) {
    const bool overdue = each.due && *each.due < today_;
    const auto at = each.receivedAt ? session_.wallClock(*each.receivedAt) : QDateTime();
    QString due;
    if (each.due)
      due = overdue               ? tr("overdue since %1").arg(dayText(*each.due))
            : *each.due == today_ ? tr("due today")
                                  : tr("due %1").arg(dayText(*each.due));
    rows << QVariantMap{{"submissionId", QString::fromStdString(each.id.text)},
                        {"title", titleOf(each)},
                        {"since", QLocale().toString(at, QStringLiteral("d MMMM, HH:mm"))},
                        {"state", stateText(each)},
                        {"due", due},
                        {"overdue", overdue}};
  }
  return rows;
}

bool SubmissionList::anyOverdue() const {
  return std::ranges::any_of(all_, [this](const auto& each) { return each.due && *each.due < today_; });
}

QString SubmissionList::openTitle() const {
  return opened_ ? titleOf(opened_->submission) : QString();
}

QString SubmissionList::openState() const {
  return opened_ ? stateText(opened_->submission) : QString();
}

QString SubmissionList::openConsent() const {
  if (!opened_) return {};
  if (!opened_->consent) return tr("No consent was given: nobody is named.");
  return Words::consent(*opened_->consent);
}

QVariantList SubmissionList::steps() const {
  QVariantList steps;
  if (!opened_ || opened_->submission.isOver() || staff_.empty()) return steps;
  const auto& submission = opened_->submission;
  for (const auto state : kApplicationSteps) {
    if (submission.kind == SubmissionKind::kMessage && state != SubmissionState::kDone) continue;
    if (state <= submission.state) continue;
    const auto name = submissionStateName(state);
    steps << QVariantMap{{"state", QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))},
                         {"label", stepText(submission, state)}};
  }
  return steps;
}

void SubmissionList::open(const QString& submissionId) {
  if (busy_) {
    wanted_ = submissionId;
    return;
  }
  open_ = SubmissionId{submissionId.toStdString()};
  opened_.reset();
  answers_.show({});
  busy_ = true;
  say({});
  session_.call(method::kOpenSubmission, protocol::toJson(protocol::OpenSubmission{open_}), this,
                [this](const Result<boost::json::value>& answer) { takeOpened(answer); });
}

void SubmissionList::takeOpened(const Result<boost::json::value>& answer) {
  busy_ = false;
  if (!wanted_.isEmpty()) return open(std::exchange(wanted_, {}));
  const auto* const object = answer ? answer->if_object() : nullptr;
  auto read = object ? protocol::openedSubmissionFromJson(*object)
                     : Result<protocol::OpenedSubmission>(fail(Errc::kFailed, "no submission"));
  if (!read) {
    open_ = {};
    const bool gone = !answer && answer.error().code == Errc::kNotFound;
    return say(gone ? tr("It is there no more: it was finished long ago.")
                    : tr("It could not be opened: the centre’s server does not answer. Please try again."));
  }
  if (read->submission.id == open_) opened_ = std::move(*read);
  showAnswers();
}

void SubmissionList::showAnswers() {
  if (opened_) answers_.show(readAnswers(opened_->response, shelf_, ui::Language::instance().code()));
  emit changed();
}

void SubmissionList::close() {
  open_ = {};
  opened_.reset();
  answers_.show({});
  say({});
}

void SubmissionList::move(const QString& state, const QString& reason) {
  const auto to = submissionStateFromName(state.toStdString());
  if (busy_ || !opened_ || !to) return;
  const auto written = reason.trimmed();
  if (*to == SubmissionState::kRefused && written.isEmpty()) return say(tr("Please write why it is refused."));
  busy_ = true;
  say({});
  protocol::MoveSubmission command{ui::HubSession::newCommandId(), open_, *to, staff_, written.toStdString()};
  // Where the same was sent and not answered, it may be written down already: the hub knows it by its id.
  const auto& before = unanswered_;
  if (before && before->submission == command.submission && before->to == command.to &&
      before->reason == command.reason)
    command.command = before->command;
  session_.call(method::kMoveSubmission, protocol::toJson(command), this,
                [this, command](const Result<boost::json::value>& answer) { takeMoved(command, answer); });
}

void SubmissionList::takeMoved(const protocol::MoveSubmission& command, const Result<boost::json::value>& answer) {
  busy_ = false;
  const bool lost = !answer && answer.error().code == Errc::kUnavailable;
  unanswered_ = lost ? std::optional(command) : std::nullopt;
  if (answer) {
    const bool over = command.to == SubmissionState::kDone || command.to == SubmissionState::kRefused;
    if (over && command.submission == open_) close();
    say({});
  } else if (lost) {
    say(tr("The centre’s server does not answer: it is not known whether it was written down. Please try again."));
  } else if (answer.error().code == Errc::kConflict || answer.error().code == Errc::kNotFound) {
    say(tr("A colleague was faster: look at it once more."));
  } else {
    say(tr("It was not written down: %1").arg(QString::fromStdString(answer.error().text)));
  }
  if (!wanted_.isEmpty()) open(std::exchange(wanted_, {}));
}

void SubmissionList::say(const QString& message) {
  message_ = message;
  emit changed();
}

}  // namespace priyom::desk
