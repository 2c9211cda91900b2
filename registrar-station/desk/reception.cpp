// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/reception.h"

#include <QLocale>
#include <algorithm>

#include "desk/words.h"
#include "token/token_text.h"
#include "ui/hub_session.h"

namespace priyom::desk {
namespace {

const std::map<std::string, std::string protocol::Applicant::*> kNameFields{
    {"applicant.surname", &protocol::Applicant::surname},
    {"applicant.given", &protocol::Applicant::given},
    {"applicant.patronymic", &protocol::Applicant::patronymic}};
const QString kById = QStringLiteral("#");  // stands in no token

// Cut between two characters, so that the rest is still UTF-8.
std::string cutToBytes(const QString& text, int mostBytes) {
  auto whole = text;
  while (whole.toUtf8().size() > mostBytes) whole.chop(whole.back().isLowSurrogate() && whole.size() > 1 ? 2 : 1);
  return whole.toStdString();
}

}  // namespace

Reception::Reception(ui::HubSession& session, FormSaver& saver, const QuestionnaireShelf& shelf, QObject* parent)
    : QObject(parent), session_(session), saver_(saver), shelf_(shelf), answers_(this) {
  connect(&saver, &FormSaver::stateChanged, this, &Reception::saveStateChanged);
}

void Reception::scanned(const QString& text) {
  // What is no token's text never leaves this desk: a visitor's other papers carry codes too.
  if (!token::parseTokenText(text.toStdString())) {
    refuse(Words::scanRefusal(Errc::kMalformed));
    return;
  }
  want(text);
}

void Reception::open(const TicketId& ticket) {
  want(kById + QString::fromStdString(ticket.hex()));
}

// A token's text, or kById and a ticket's id.
void Reception::want(const QString& text) {
  scans_.push_back(text);
  if (scans_.size() > 1) return;
  // One that is refused while others wait their turn is still to be read when they are open.
  scanMessage_.clear();
  retryText_.clear();
  openNext();
}

void Reception::scanBroken() {
  refuse(Words::scanBroken());
}

void Reception::refusePicture(const QString& sentence) {
  refuse(sentence);
}

void Reception::retry() {
  if (!canRetry()) return;
  const auto text = std::exchange(retryText_, {});
  want(text);
}

void Reception::reopen(int place) {
  if (place < 0 || place >= static_cast<int>(recent_.size())) return;
  const auto text = recent_[static_cast<std::size_t>(place)].token;
  want(text);
}

void Reception::openNext() {
  setState(State::Opening);
  const auto text = scans_.front();
  protocol::OpenTicket wanted;
  if (!text.startsWith(kById))
    wanted.token = text.toStdString();
  else if (const auto id = TicketId::fromHex(text.mid(kById.size()).toStdString()))
    wanted.ticket = *id;
  session_.call(protocol::method::kOpen, protocol::toJson(wanted), this,
                [this, text](const Result<boost::json::value>& answer) { takeAnswer(text, answer); });
}

void Reception::takeAnswer(const QString& text, const Result<boost::json::value>& answer) {
  scans_.pop_front();
  if (!answer) {
    refuse(Words::scanRefusal(answer.error().code), answer.error().code == Errc::kUnavailable ? text : QString());
  } else {
    const auto* object = answer->if_object();
    auto read =
        object ? protocol::openedTicketFromJson(*object) : fail(Errc::kFailed, "ticket.open answered no object");
    if (read) {
      show(std::move(*read), text);
    } else {
      qWarning("an opened ticket could not be read: %s", read.error().text.c_str());
      refuse(Words::scanRefusal(Errc::kFailed));
    }
  }
  if (!scans_.empty()) openNext();
}

void Reception::show(protocol::OpenedTicket opened, const QString& text) {
  saver_.flush();
  const auto next = QString::fromStdString(opened.ticket.ticket.number.text());
  std::erase_if(recent_, [&](const Visited& visited) { return visited.number == next; });
  if (opened_ && opened_->ticket.ticket.id != opened.ticket.ticket.id) {
    recent_.push_front({number(), openedToken_});
    if (recent_.size() > kMostRecent) recent_.pop_back();
  }
  opened_ = std::move(opened);
  openedToken_ = text;
  // What was typed here and is not saved yet is newer than what the hub has.
  applicant_ = saver_.unsaved(opened_->ticket.ticket.id).value_or(opened_->applicant);
  sheet_ = opened_->response ? readAnswers(*opened_->response, shelf_, QLocale().name().left(2)) : AnswerSheet{};
  advice_ = opened_->response ? readAdvice(*opened_->response, shelf_, QStringLiteral("ru")) : PaperAdvice{};
  answers_.show(sheet_);
  emit formChanged();
  emit applicantChanged();
  emit this->opened();
  emit saveStateChanged();
  setState(State::Open);
}

void Reception::refuse(const QString& sentence, const QString& retryText) {
  scanMessage_ = sentence;
  retryText_ = retryText;
  // One that waits its turn goes on all the same.
  state_ = State::Refused;
  emit stateChanged();
}

void Reception::setState(State state) {
  state_ = state;
  emit stateChanged();
}

void Reception::write(std::string protocol::Applicant::*field, const QString& text, int mostBytes) {
  if (!opened_) return;
  auto value = cutToBytes(text, mostBytes);
  if (applicant_.*field == value) return;
  applicant_.*field = std::move(value);
  changed();
}

std::map<std::string, std::string> Reception::papers() const {
  auto written = applicant_.papers;
  for (const auto& [field, part] : kNameFields)
    if (!(applicant_.*part).empty()) written[field] = applicant_.*part;
  return written;
}

bool Reception::writePaper(const std::string& field, const QString& text) {
  if (!opened_) return true;
  if (const auto part = kNameFields.find(field); part != kNameFields.end()) {
    write(part->second, text, kMostNameBytes);
    return true;
  }
  auto papers = applicant_.papers;
  auto value = cutToBytes(text, static_cast<int>(protocol::kLongestPaperText));
  if (value.empty())
    papers.erase(field);
  else
    papers[field] = std::move(value);
  if (papers == applicant_.papers) return true;
  std::size_t bytes = 0;
  for (const auto& [name, each] : papers) bytes += each.size();
  if (papers.size() > protocol::kMostPaperFields || bytes > protocol::kMostPaperBytes) return false;
  applicant_.papers = std::move(papers);
  changed();
  return true;
}

std::optional<protocol::Consent> Reception::consent() const {
  return opened_ ? opened_->arrival.consent : std::nullopt;
}

// The form was written into.
void Reception::changed() {
  // Whoever writes has read it; what can be tried again stays.
  if (state_ == State::Refused && retryText_.isEmpty()) {
    scanMessage_.clear();
    setState(State::Open);
  }
  saver_.edit(opened_->ticket.ticket.id, applicant_);
  emit applicantChanged();
  emit saveStateChanged();
}

void Reception::updateTicket(const protocol::TicketView& ticket) {
  if (!opened_ || opened_->ticket.ticket.id != ticket.ticket.id || opened_->ticket.ticket == ticket.ticket) return;
  opened_->ticket = ticket;
  emit formChanged();
}

QString Reception::number() const {
  return opened_ ? QString::fromStdString(opened_->ticket.ticket.number.text()) : QString();
}

QString Reception::line() const {
  if (!opened_) return {};
  const auto& ticket = opened_->ticket;
  return QString::fromStdString(ticket.lineInner.empty() ? ticket.lineName : ticket.lineInner);
}

QString Reception::arrived() const {
  return opened_ ? clockTime(opened_->ticket.ticket.arrivedAt) : QString();
}

QString Reception::arrival() const {
  if (!opened_) return {};
  QStringList sentences;
  const auto& arrival = opened_->arrival;
  if (arrival.codeForgotten) sentences << tr("Has an appointment and does not remember the code: find it by the name.");
  if (arrival.consent) sentences << Words::consent(*arrival.consent);
  return sentences.join(QLatin1Char(' '));
}

bool Reception::look() const {
  return opened_ && (opened_->ticket.ticket.look || !lookAnswers().isEmpty());
}

QStringList Reception::lookAnswers() const {
  QStringList all;
  for (const auto& section : sheet_.sections)
    for (const auto& each : section.answers)
      if (each.flagged) all << each.question + QStringLiteral(" — ") + each.attention.join(QStringLiteral("; "));
  return all;
}

QString Reception::print() const {
  return opened_ ? Words::print(opened_->ticket.ticket.print) : QString();
}

QString Reception::ticketState() const {
  if (!opened_) return {};
  const auto& view = opened_->ticket;
  const auto& ticket = view.ticket;
  auto text = Words::state(ticket.state);
  if (ticket.state == TicketState::kCalled && ticket.calledAt)
    text = tr("called at %1").arg(clockTime(*ticket.calledAt));
  if (ticket.state == TicketState::kServing && ticket.startedAt)
    text = tr("at the counter since %1").arg(clockTime(*ticket.startedAt));
  if (ticket.endedAt) text = tr("%1 at %2").arg(text, clockTime(*ticket.endedAt));
  if (!view.counterName.empty()) text += QStringLiteral(", ") + QString::fromStdString(view.counterName);
  return text;
}

QString Reception::clockTime(Instant instant) const {
  const auto offset = session_.hubNow().offsetFromUtc();
  return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::OffsetFromUTC, offset)
      .toString(QStringLiteral("HH:mm"));
}

QString Reception::saveStateName() const {
  return FormSaver::stateName(opened_ ? saver_.state(opened_->ticket.ticket.id) : FormSaver::State::kClean);
}

QString Reception::saveState() const {
  return FormSaver::stateSentence(opened_ ? saver_.state(opened_->ticket.ticket.id) : FormSaver::State::kClean);
}

QStringList Reception::recent() const {
  QStringList numbers;
  for (const auto& visited : recent_) numbers << visited.number;
  return numbers;
}

std::optional<TicketId> Reception::openTicket() const {
  if (!opened_) return std::nullopt;
  return opened_->ticket.ticket.id;
}

std::optional<FormPaper> Reception::paper() const {
  if (!opened_) return std::nullopt;
  FormPaper paper;
  if (const auto& centre = session_.centre()) {
    paper.centre = QString::fromStdString(centre->name);
    paper.address = QString::fromStdString(centre->address);
    QStringList phones;
    for (const auto& phone : centre->phones) phones << QString::fromStdString(phone);
    paper.phones = phones.join(QStringLiteral(", "));
  }
  paper.number = number();
  paper.line = line();
  const auto offset = session_.hubNow().offsetFromUtc();
  paper.arrived = QDateTime::fromMSecsSinceEpoch(opened_->ticket.ticket.arrivedAt.time_since_epoch().count(),
                                                 Qt::OffsetFromUTC, offset);
  paper.surname = surname();
  paper.given = given();
  paper.patronymic = patronymic();
  paper.comment = comment();
  paper.answers = sheet_;
  return paper;
}

}  // namespace priyom::desk
