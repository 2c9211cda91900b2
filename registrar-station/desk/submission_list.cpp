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
  switch (submission.kind) {
    case SubmissionKind::kMessage:
      return SubmissionList::tr("Message of trouble");
    case SubmissionKind::kWaiting:
      return SubmissionList::tr("Waiting list");
    default:
      return SubmissionList::tr("Application");
  }
}

QString refusalText(const Submission& submission) {
  return submission.reason == kDayPassed ? SubmissionList::tr("the day has passed")
                                         : QString::fromStdString(submission.reason);
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
      return submission.kind == SubmissionKind::kMessage   ? SubmissionList::tr("answered")
             : submission.kind == SubmissionKind::kWaiting ? SubmissionList::tr("appointment made")
                                                           : SubmissionList::tr("signed");
    case SubmissionState::kRefused:
      return SubmissionList::tr("refused: %1").arg(refusalText(submission));
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
      return submission.kind == SubmissionKind::kMessage   ? SubmissionList::tr("Answered, finished")
             : submission.kind == SubmissionKind::kWaiting ? SubmissionList::tr("Appointment made, finished")
                                                           : SubmissionList::tr("Signed, finished");
  }
}

QString dayText(BusinessDay day) {
  const auto date = QDate::fromString(QString::fromStdString(day.text()), Qt::ISODate);
  return QLocale().toString(date, QStringLiteral("d MMMM"));
}

// What was written under this linkId of a QuestionnaireResponse; empty where nothing was.
std::string saidIn(const boost::json::object& parent, std::string_view linkId) {
  const auto* const items = parent.if_contains("item");
  if (!items || !items->is_array()) return {};
  for (const auto& each : items->get_array()) {
    const auto* const item = each.if_object();
    if (!item) continue;
    const auto* const id = item->if_contains("linkId");
    const auto* const answers = item->if_contains("answer");
    if (id && id->is_string() && id->get_string() == linkId && answers && answers->is_array()) {
      for (const auto& answer : answers->get_array()) {
        const auto* const value = answer.is_object() ? answer.get_object().if_contains("valueString") : nullptr;
        if (value && value->is_string()) return std::string(value->get_string());
      }
    }
    if (auto said = saidIn(*item, linkId); !said.empty()) return said;
  }
  return {};
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
  free_ = std::move(read->free);
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
                        {"wish", wishText(each)},
                        {"free", freeText(each)},
                        {"due", due},
                        {"overdue", overdue}};
  }
  return rows;
}

bool SubmissionList::anyOverdue() const {
  return std::ranges::any_of(all_, [this](const auto& each) { return each.due && *each.due < today_; });
}

// What came free and has not gone by since.
std::vector<protocol::FreeTime> SubmissionList::freeFor(const Submission& submission) const {
  const auto known = free_.find(submission.id);
  if (known == free_.end()) return {};
  auto free = known->second;
  std::erase_if(free,
                [now = session_.hubNow(), this](const auto& each) { return session_.wallClock(each.start) < now; });
  return free;
}

QString SubmissionList::wishText(const Submission& submission) const {
  if (!submission.wish) return {};
  const auto& wish = *submission.wish;
  const auto* const service = session_.centre() ? session_.centre()->service(wish.service) : nullptr;
  const auto* const specialist = session_.centre() ? session_.centre()->specialist(wish.specialist) : nullptr;
  const auto date = QDate::fromString(QString::fromStdString(wish.day.text()), Qt::ISODate);
  QStringList parts{service ? QString::fromStdString(service->names.publicName) : QString(),
                    QLocale().toString(date, QStringLiteral("dddd, d MMMM")),
                    specialist ? QString::fromStdString(specialist->publicName) : tr("any specialist")};
  parts.removeAll(QString());
  return parts.join(QStringLiteral(", "));
}

QString SubmissionList::freeText(const Submission& submission) const {
  QStringList times;
  for (const auto& each : freeFor(submission))
    times << session_.wallClock(each.start).toString(QStringLiteral("HH:mm"));
  times.removeDuplicates();
  return times.isEmpty() ? QString() : tr("A time came free: %1").arg(times.join(QStringLiteral(", ")));
}

QString SubmissionList::openWish() const {
  return opened_ ? wishText(opened_->submission) : QString();
}

QVariantList SubmissionList::openTimes() const {
  QVariantList times;
  if (!opened_ || opened_->submission.isOver() || staff_.empty()) return times;
  const bool any = opened_->submission.wish && opened_->submission.wish->specialist.empty();
  for (const auto& each : freeFor(opened_->submission)) {
    const auto* const who = session_.centre() ? session_.centre()->specialist(each.specialist) : nullptr;
    const auto time = session_.wallClock(each.start).toString(QStringLiteral("HH:mm"));
    times << QVariantMap{{"start", static_cast<qint64>(each.start.time_since_epoch().count())},
                         {"specialistId", QString::fromStdString(each.specialist.text)},
                         {"label", any && who ? tr("Book %1, %2").arg(time, QString::fromStdString(who->publicName))
                                              : tr("Book %1").arg(time)}};
  }
  return times;
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
    if (!hasStep(submission.kind, state)) continue;
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
  bookedText_.clear();
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

void SubmissionList::book(qint64 start, const QString& specialistId) {
  if (busy_ || !opened_ || !opened_->submission.wish || staff_.empty()) return;
  const protocol::SlotOnWire slot{StaffId{specialistId.toStdString()}, opened_->submission.wish->service,
                                  Instant(std::chrono::milliseconds(start))};
  const auto& said = opened_->response;
  protocol::BookingContact contact{saidIn(said, "name"),    saidIn(said, "phone"), saidIn(said, "email"), {},
                                   saidIn(said, "comment"), opened_->consent};
  protocol::BookingCommand command{ui::HubSession::newCommandId(), staff_, protocol::Book{slot, std::move(contact)}};
  // Where the same was sent and not answered, it may be booked already: the hub knows it by its id.
  if (unansweredBooking_) {
    const auto* const before =
        std::get_if<protocol::SlotOnWire>(&std::get<protocol::Book>(unansweredBooking_->what).what);
    if (before && *before == slot) command.command = unansweredBooking_->command;
  }
  busy_ = true;
  say({});
  session_.call(protocol::methodOf(command), protocol::toJson(command), this,
                [this, command](const Result<boost::json::value>& answer) { takeBooked(command, answer); });
}

void SubmissionList::takeBooked(const protocol::BookingCommand& command, const Result<boost::json::value>& answer) {
  busy_ = false;
  const bool lost = !answer && answer.error().code == Errc::kUnavailable;
  unansweredBooking_ = lost ? std::optional(command) : std::nullopt;
  // Another one was asked for meanwhile: that this was not booked its row still says.
  if (!answer && !wanted_.isEmpty()) return open(std::exchange(wanted_, {}));
  if (lost)
    return say(tr("The centre’s server does not answer: it is not known whether it was booked. Please try again."));
  const auto* const object = answer ? answer->if_object() : nullptr;
  const auto booked =
      object ? protocol::bookingAnswerFromJson(*object)
             : Result<protocol::BookingAnswer>(answer ? fail(Errc::kFailed, "no booking") : answer.error());
  if (!booked) {
    const bool taken = booked.error().code == Errc::kConflict;
    return say(taken ? tr("This time has just been given to somebody else.")
                     : tr("It was not booked: %1").arg(QString::fromStdString(booked.error().text)));
  }
  const auto& booking = booked->booking.booking;
  bookedText_ = tr("Booked for %1, %2. Code of the appointment: %3. Please tell it.")
                    .arg(dayText(booking.day), session_.wallClock(booking.slot.start).toString(QStringLiteral("HH:mm")),
                         QString::fromStdString(booking.code.text()));
  // Who has a time waits no more.
  move(QString::fromUtf8(submissionStateName(SubmissionState::kDone).data()));
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
