// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/records.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>

#include "domain/known_breaks.h"
#include "hub/answer_schedule.h"

namespace priyom::hub {
namespace {

constexpr std::chrono::days kAnswersKept{30};
// So long a code still tells what became of the booking.
constexpr std::chrono::days kBookingsShown{30};
// 152-FZ, art. 21: destroyed within 30 days of the purpose's end.
constexpr std::chrono::days kContactsKept{7};
constexpr std::chrono::days kArrivalsKept{30};
// As their consents say (assets/consents): who waits for a time is reached as one who has it.
constexpr std::array kSubmissionsKept{std::pair{SubmissionKind::kApplication, std::chrono::days(30)},
                                      std::pair{SubmissionKind::kMessage, std::chrono::days(30)},
                                      std::pair{SubmissionKind::kWaiting, kContactsKept}};
// Who went to whom is asked for weeks, not for years.
constexpr std::chrono::days kAlertsKept{30};
// After a long time without a record of what was learnt, as many days as a start has time for.
constexpr int kDaysLearntAnew = 3;
// So far back alerts that are over may still be told of.
constexpr std::chrono::hours kAlertsRead{24};

// The hub's own steps have its name.
const Author kHub{DeviceId{"hub"}, {}};

Error notWritten() {
  return fail(Errc::kUnavailable, "the hub could not write this down; nothing was changed, and it may be repeated");
}

// A surprise inside a decision costs that command, not the hub.
Result<Decision> decideSafely(const Command& command, const Ledger& ledger, const Office& office,
                              const LocalTime& localTime, const Foresight& foresight, const Moment& moment) {
  try {
    return decide(command, ledger, office, localTime, foresight, moment);
  } catch (const std::exception& surprise) {
    spdlog::error("command failed inside the hub: {}", surprise.what());
    return fail(Errc::kFailed, "the hub failed on this command; nothing was changed");
  }
}

}  // namespace

Records::Records(std::unique_ptr<storage::Store> store, Office office, LocalTime localTime)
    : store_(std::move(store)), office_(office), localTime_(localTime), prospects_(office.centre) {
  office_.prospects = &prospects_;
}

Result<std::unique_ptr<Records>> Records::open(std::unique_ptr<storage::Store> store, Office office,
                                               LocalTime localTime) {
  std::unique_ptr<Records> records(new Records(std::move(store), office, localTime));
  const auto now = records->moment();
  records->endEarlierDays(now);
  if (auto read = records->readDay(now.day); !read) return read.error();
  return records;
}

Result<std::pair<Queue, Steps>> Records::load(BusinessDay day) const {
  auto today = store_->loadDay(day);
  if (!today) return today.error();
  const auto lastCall = store_->lastCallId();
  if (!lastCall) return lastCall.error();
  Queue queue(office_.centre, day, today->steps, std::move(today->lastSequence), *lastCall);
  for (const auto& ticket : today->tickets) {
    const auto* const known = queue.find(ticket.id);
    if (!known || *known != ticket)
      return fail(Errc::kCorrupt, "the stored ticket " + ticket.number.text() + " is not as its newest step left it");
  }
  return std::pair(std::move(queue), std::move(today->steps));
}

Result<void> Records::closeDay(const Queue& queue, const Moment& moment) {
  const auto steps = queue.decideCloseDay(kHub, moment);
  if (steps.empty()) return {};
  spdlog::info("closing {}: {} tickets were not over", queue.day().text(), steps.size());
  return store_->record({queue.day(), steps, {}, std::nullopt});
}

Result<void> Records::closeEarlierDays(const Moment& moment) {
  const auto days = store_->openDaysBefore(moment.day);
  if (!days) return days.error();
  for (const auto& day : *days) {
    const auto queue = load(day);
    if (!queue) return queue.error();
    if (auto closed = closeDay(queue->first, moment); !closed) return closed;
  }
  // Personal data goes when its purpose is over: nobody calls a visitor of last week about that visit.
  if (auto forgotten = store_->forgetContactsBefore({moment.day.date - kContactsKept}); !forgotten) return forgotten;
  for (const auto& [kind, kept] : kSubmissionsKept)
    if (auto forgotten = store_->forgetSubmissionsBefore(kind, moment.now - kept); !forgotten) return forgotten;
  if (auto forgotten = store_->forgetArrivalsBefore(moment.now - kArrivalsKept); !forgotten) return forgotten;
  if (auto forgotten = store_->forgetAlertsBefore(moment.now - kAlertsKept); !forgotten) return forgotten;
  return store_->forgetAnswersBefore(moment.now - kAnswersKept);
}

// In a batch of its own, which is gone where `write` fails.
template <typename Write>
Result<void> Records::byItself(Write write) {
  auto done = store_->begin();
  if (done) done = write();
  if (done) done = store_->commit();
  if (!done && store_->inBatch()) store_->rollback();
  return done;
}

// A day that can not be closed now (the disk is full) stays open on disk and is closed at the next start or midnight;
// today goes on all the same.
void Records::endEarlierDays(const Moment& moment) {
  if (const auto ended = byItself([&] { return closeEarlierDays(moment); }); !ended)
    spdlog::error("earlier days could not be closed: {}", ended.error().text);
}

Result<void> Records::readDay(BusinessDay day) {
  queue_.reset();
  schedule_.reset();
  auto read = load(day);
  if (!read) return read.error();
  if (auto bookings = readBookings(day); !bookings) return bookings.error();
  auto alerts = store_->alertsSince(moment().now - kAlertsRead);
  if (!alerts) return alerts.error();
  alerts_ = Alerts(std::move(*alerts));
  auto submissions = store_->openSubmissions();
  if (!submissions) return submissions.error();
  submissions_ = Submissions(std::move(*submissions));
  queue_.emplace(std::move(read->first));
  learnEarlierDays(day);
  for (const auto& step : read->second) prospects_.learn(step);
  expectVisits();
  prospects_.look(*queue_, moment().now);
  passTime();
  return {};
}

Result<void> Records::readBookings(BusinessDay today) {
  auto bookings = store_->bookingsSince({today.date - kBookingsShown});
  if (!bookings) return bookings.error();
  auto codes = store_->bookingCodes();
  if (!codes) return codes.error();
  schedule_.emplace(office_.centre, office_.calendar, std::move(*bookings), std::move(*codes));
  const auto misfits = misfitsFrom(*schedule_, office_.centre, today, localTime_);
  if (misfits > 0) spdlog::warn("{} bookings no longer fit the hours: priyomctl schedule misfits", misfits);
  return {};
}

// Tells the forecast and the queue's rule who is booked for today and not here yet.
void Records::expectVisits() {
  const auto now = moment();
  std::vector<ExpectedVisit> visits;
  for (const auto* const booking : schedule_->bookingsOf({}, now.day)) {
    const auto* const service = office_.centre.service(booking->service);
    if (service && booking->is<booking::Booked>())
      visits.push_back({booking->slot.start, service->line, booking->service, booking->specialist});
  }
  prospects_.expect(std::move(visits));
  prospects_.expectBreaks(knownBreaks(office_.centre, office_.calendar, localDayOf(now.day, localTime_)));
}

// What was learnt is kept as of the end of a day; the days since then are read once. Where that fails the forecast
// knows less, and nothing else suffers.
void Records::learnEarlierDays(BusinessDay today) {
  const auto kept = store_->learnt();
  auto learnt = kept ? prospects_.begin(*kept) : Result<void>(kept.error());
  if (!learnt) spdlog::warn("what was learnt of waits could not be read: {}", learnt.error().text);
  const auto days = store_->daysBetween(prospects_.learnt().newestDay(), today, kDaysLearntAnew);
  if (!days || days->empty()) return;
  for (const auto& day : *days) {
    const auto records = store_->loadDay(day);
    if (!records) return;
    for (const auto& step : records->steps) prospects_.learn(step);
  }
  if (const auto done = byItself([&] { return store_->keepLearnt(prospects_.learnt().text()); }); !done)
    spdlog::warn("what was learnt of waits could not be kept: {}", done.error().text);
}

void Records::passTime() {
  ++changes_;
  ++timeChanges_;
}

bool Records::passClock() {
  const bool turned = turnDay();
  const bool ended = endDeferrals();
  const bool alerted = passAlerts();
  const bool waited = passWaiting();
  return passBookings() || waited || alerted || ended || turned;
}

bool Records::turnDay() {
  const auto now = moment();
  if (queue_ && queue_->day() == now.day) return false;
  if (queue_) endEarlierDays(now);
  const auto read = readDay(now.day);
  if (!read) spdlog::error("today's queue could not be read: {}", read.error().text);
  return static_cast<bool>(read);
}

bool Records::endDeferrals() {
  if (!queue_) return false;
  const auto now = moment();
  const auto due = queue_->nextDue();
  if (!due || *due > now.now || !pass({now.day, queue_->decideDue(kHub, now), {}, std::nullopt}, "deferrals"))
    return false;
  ++changes_;
  return true;
}

// Nobody subscribes to bookings, so that nothing is published for it; but a hold that ended may be a time for somebody
// on the waiting list.
bool Records::passBookings() {
  if (!readable()) return false;
  const auto now = moment();
  const auto due = schedule_->nextDue();
  if (!due || *due > now.now) return false;
  storage::Change change{now.day, {}, {}, std::nullopt};
  change.bookings = schedule_->decideDue(kHub, now);
  if (!pass(change, "holds")) return false;
  if (submissions_.anyWaits()) ++changes_;
  return true;
}

// A day that has passed comes free for nobody.
bool Records::passWaiting() {
  if (!readable()) return false;
  const auto now = moment();
  storage::Change change{now.day, {}, {}, std::nullopt};
  change.moved = submissions_.decideDue(now);
  if (change.moved.empty() || !pass(change, "places on the waiting list")) return false;
  ++changes_;
  return true;
}

// Nobody goes to a visitor of yesterday.
bool Records::passAlerts() {
  if (!readable()) return false;
  const auto now = moment();
  storage::Change change{now.day, {}, {}, std::nullopt};
  change.alerts = alerts_.decideDue(now);
  if (change.alerts.empty() || !pass(change, "alerts")) return false;
  ++changes_;
  return true;
}

// What time alone brings; where it fails, the next look at the clock tries again.
bool Records::pass(const storage::Change& change, std::string_view what) {
  if (const auto ended = byItself([&] { return store_->record(change); }); !ended) {
    spdlog::error("{} could not be ended: {}", what, ended.error().text);
    return false;
  }
  apply(change);
  return true;
}

void Records::apply(const storage::Change& change) {
  for (const auto& step : change.steps) {
    queue_->apply(step);
    prospects_.learn(step);
  }
  for (const auto& step : change.bookings) schedule_->apply(step);
  if (!change.bookings.empty()) expectVisits();
  for (const auto& alert : change.alerts) alerts_.apply(alert);
  for (const auto& received : change.received) submissions_.apply(received.submission);
  for (const auto& moved : change.moved) submissions_.apply(moved);
}

std::vector<Records::Outcome> Records::run(std::span<const Command> commands) {
  std::vector<Outcome> outcomes;
  outcomes.reserve(commands.size());
  passClock();
  written_ = false;
  lost_ = false;
  try {
    const auto now = moment();
    for (const auto& command : commands) outcomes.push_back(readable() && !lost_ ? runOne(command, now) : notWritten());
    settle(outcomes);
  } catch (const std::exception& surprise) {
    spdlog::error("a batch of {} commands failed inside the hub: {}", commands.size(), surprise.what());
    outcomes.resize(commands.size(), notWritten());
    failAll(outcomes);
  }
  counts_.commands += static_cast<std::int64_t>(commands.size());
  counts_.largestBatch = std::max(counts_.largestBatch, static_cast<std::int64_t>(commands.size()));
  counts_.refused += std::count_if(outcomes.begin(), outcomes.end(), [](const Outcome& each) { return !each; });
  return outcomes;
}

Records::Outcome Records::runOne(const Command& command, const Moment& moment) {
  const auto given = store_->answered(command.caller.device, command.id);
  if (!given) {
    spdlog::error("the store could not be read: {}", given.error().text);
    return notWritten();
  }
  if (*given) return firstAnswer(command, **given);
  auto decision = decideSafely(command, ledger(), office_, localTime_, prospects_.foresight(), moment);
  if (!decision) return decision.error();
  return record(command, std::move(*decision), moment);
}

Records::Outcome Records::firstAnswer(const Command& command, const storage::Answered& given) {
  ++counts_.repeats;
  if (given.request != command.digest)
    return fail(Errc::kConflict, "this command id was used for another request: a new command needs a new id");
  return given.answer;
}

Result<void> Records::ensureBatch() {
  if (written_) return {};
  auto begun = store_->begin();
  if (begun) written_ = true;
  return begun;
}

Records::Outcome Records::record(const Command& command, Decision decision, const Moment& moment) {
  // The time of the answer would be the hour of an opinion: the day must do.
  const auto answeredAt = decision.opinions.empty() ? moment.now : Instant(moment.day.date);
  storage::Change change{
      moment.day, std::move(decision.steps), std::move(decision.deposits),
      storage::Answered{command.caller.device, command.id, command.digest, decision.answer, answeredAt}};
  change.bookings = std::move(decision.bookings);
  change.contacts = std::move(decision.contacts);
  change.alerts = std::move(decision.alerts);
  change.received = std::move(decision.received);
  change.moved = std::move(decision.moved);
  change.opinions = std::move(decision.opinions);
  auto recorded = ensureBatch();
  if (recorded) recorded = store_->record(change);
  if (!recorded) {
    spdlog::error("a command could not be written: {}", recorded.error().text);
    lost_ = written_ && !store_->inBatch();
    return notWritten();
  }
  apply(change);
  return std::move(decision.answer);
}

// Ends the batch: what was answered becomes durable, or every answer becomes a failure.
void Records::settle(std::vector<Outcome>& outcomes) {
  if (!written_) return;
  if (lost_) return failAll(outcomes);
  if (auto committed = store_->commit(); !committed) {
    spdlog::error("a batch of {} commands could not be committed: {}", outcomes.size(), committed.error().text);
    return failAll(outcomes);
  }
  ++counts_.batches;
  ++changes_;
}

void Records::failAll(std::vector<Outcome>& outcomes) {
  if (store_->inBatch()) store_->rollback();
  ++counts_.failedBatches;
  // The refusals too: what they were decided on is gone.
  for (auto& outcome : outcomes) outcome = notWritten();
  if (auto read = readDay(moment().day); !read)
    spdlog::error("today's queue could not be read anew: {}", read.error().text);
}

Instant Records::nextChange() const {
  const auto now = office_.world.now();
  auto next = localTime_.nextDay(now);
  if (const auto turned = doors(moment()).changes) next = std::min(next, *turned);
  if (!queue_) return next;
  if (const auto due = queue_->nextDue()) next = std::min(next, *due);
  if (const auto louder = alerts_.nextChange(now)) next = std::min(next, *louder);
  if (const auto old = prospects_.nextChange()) next = std::min(next, *old);
  for (const auto* const ticket : queue_->calls(now - kCallsKept)) {
    const bool stays = ticket->state == TicketState::kCalled || ticket->state == TicketState::kServing;
    // Later than kCallsKept by the smallest step of the clock: then calls() leaves it out.
    if (const auto heard = queue_->announcedAt(*ticket); !stays && heard)
      next = std::min(next, *heard + kCallsKept + std::chrono::milliseconds(1));
  }
  return next;
}

}  // namespace priyom::hub
