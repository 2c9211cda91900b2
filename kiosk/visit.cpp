// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/visit.h"

#include <algorithm>
#include <boost/json/parse.hpp>

#include "kiosk/repetition.h"
#include "protocol/messages.h"
#include "ui/language.h"

namespace priyom::kiosk {
namespace {

namespace fhir = questionnaire;
namespace method = protocol::method;

// What became of a paper is told, however long the hub is away; the spool that outlives a power cut comes with it.
constexpr std::chrono::hours kReportPatience{12};

// The question of an application whether a document is shown at the desk, and what its fields begin with.
constexpr const char* kShown = "document.show";
constexpr std::string_view kDocument = "document.";

// So many answers are read for longer.
constexpr int kLongList = 6;

// The question of «Сообщить о беде» whether one wants to be named.
constexpr const char* kNamed = "consent";
// The question of «Кто вы» whether one is 14; and those of «Подбор помощи» that may tell: for whom, and how old they
// are.
constexpr const char* kFourteen = "age-14";
constexpr const char* kForWhom = "0.1";
constexpr const char* kAge = "0.4";
constexpr const char* kForChild = "for-child";
constexpr const char* kUnder18 = "age-under-18";

SubmissionKind kindOf(Visit::Sheet sheet) {
  switch (sheet) {
    case Visit::Sheet::Opinion:
      return SubmissionKind::kOpinion;
    case Visit::Sheet::Message:
      return SubmissionKind::kMessage;
    case Visit::Sheet::Waiting:
      return SubmissionKind::kWaiting;
    default:
      return SubmissionKind::kApplication;
  }
}

struct Sent {
  CommandId id;
  std::string_view method;
};

}  // namespace

Visit::Visit(ui::HubSession& session, TicketPrinting& printing, std::shared_ptr<const fhir::Questionnaire> needs,
             VisitSettings settings, QObject* parent)
    : QObject(parent),
      session_(session),
      printing_(printing),
      settings_(std::move(settings)),
      help_(settings_.helpRules),
      appointment_(session),
      entry_(session),
      portraits_(session),
      catalogue_(session),
      times_(session),
      staffCall_(session) {
  offer(Sheet::Needs, std::move(needs));
  use(Sheet::Needs);
  command_ = {ui::HubSession::newCommandId(), {}, {}};
  farewell_.setSingleShot(true);
  connect(&farewell_, &QTimer::timeout, this, [this] {
    if (idle_.held())
      farewell_.start();
    else
      done();
  });
  connect(&idle_, &IdleWatch::left, this, &Visit::quit);
  connect(&appointment_, &Appointment::booked, this, &Visit::takeBooked);
  catalogue_.setVideos(settings_.videos, settings_.videoSound);
  connect(&catalogue_, &kiosk::Catalogue::changed, this, &Visit::offersMoreChanged);
  connect(&printing_, &TicketPrinting::printerChanged, this, &Visit::printsChanged);
  connect(&printing_, &TicketPrinting::finished, this, &Visit::takePrinted);
  connect(&session_, &ui::HubSession::centreChanged, this, &Visit::linesChanged);
  connect(&session_, &ui::HubSession::centreChanged, this, &Visit::openChanged);
  connect(&times_, &OpeningTimes::changed, this, &Visit::openChanged);
  connect(&times_, &OpeningTimes::changed, this, &Visit::nameClosed);
  connect(&session_, &ui::HubSession::snapshot, this, &Visit::takeBoard);
  session_.subscribe(method::kSubscribeBoard, {});
  connect(&session_, &ui::HubSession::stateChanged, this, [this] {
    emit openChanged();
    if (session_.live() && trouble_ == Trouble::NoAnswer) retry();
  });
  connect(&ui::Language::instance(), &ui::Language::codeChanged, this, [this] {
    question_.retranslate();
    if (step_ == Step::Review) review_.show(answering_);
    emit linesChanged();
    emit stepChanged();
  });
}

void Visit::offer(Sheet sheet, std::shared_ptr<const fhir::Questionnaire> asked) {
  if (asked && asked->isOfferable()) sheets_.insert_or_assign(sheet, std::make_unique<fhir::Answering>(asked));
}

void Visit::use(Sheet sheet) {
  const auto known = sheets_.find(sheet);
  sheet_ = sheet;
  answering_ = known == sheets_.end() ? nullptr : known->second.get();
  question_.attach(answering_);
}

Visit::~Visit() {
  question_.attach(nullptr);
}

QString Visit::sentence() const {
  switch (step_) {
    case Step::Start:
      return tr("Touch what you need");
    case Step::ChoosingLine:
      return tr("Where would you like to go?");
    case Step::Turn:
      return tr("How would you like to be received?");
    case Step::Right:
      return tr("Who is received out of turn?");
    case Step::Intro:
      return tr("A few questions will help us find what fits you");
    case Step::Asking:
      return tr("Mark what applies to you, or skip the question");
    case Step::Review:
      return tr("Please check your answers");
    case Step::Result:
      return help_.services().isEmpty() ? tr("A specialist will find with you what helps") : tr("This may help you");
    case Step::Issuing:
      return sheet_ == Sheet::Needs ? tr("We are getting your ticket") : tr("We are sending it");
    case Step::Ticket:
      return ticket_.isAppointment() ? tr("You have an appointment") : tr("Your ticket is ready");
    case Step::Booking:
      return appointment_.sentence();
    case Step::CheckIn:
      return entry_.sentence();
    case Step::Urgent:
      return tr("We are here to help");
    case Step::Consent:
      return tr("Consent to the processing of personal data");
    case Step::Sent:
      return sheet_ == Sheet::Opinion   ? tr("Thank you! Your opinion has been received")
             : sheet_ == Sheet::Message ? tr("Your message has been received")
             : sheet_ == Sheet::Waiting ? tr("You are on the waiting list")
                                        : tr("Your application has been received");
    case Step::More:
      return tr("What else there is here");
    case Step::Catalogue:
      return catalogue_.sentence();
  }
  return {};
}

bool Visit::open() const {
  return session_.live() && session_.centre().has_value();
}

bool Visit::offersBooking() const {
  return session_.centre() && Appointment::offeredBy(*session_.centre());
}

bool Visit::hasAnswers() const {
  if (isDetails() && help_.isShown()) return true;
  if (sheet_ != Sheet::Needs) return false;
  return step_ == Step::Asking || step_ == Step::Review || step_ == Step::Result ||
         (step_ == Step::Booking && help_.isShown());
}

QString Visit::waitOf(const LineId& line) const {
  const auto known = waits_.find(line);
  if (known == waits_.end() || !session_.live()) return {};
  const auto& state = known->second;
  const auto many = state.waiting == 0 ? tr("Nobody is waiting") : tr("Waiting: %1").arg(state.waiting);
  if (!state.wait || state.wait->high.count() == 0) return many;
  const auto low = state.wait->low.count();
  const auto high = state.wait->high.count();
  return many + QStringLiteral(", ") +
         (low == high ? tr("about %1 minutes").arg(high) : tr("%1 to %2 minutes").arg(low).arg(high));
}

QVariantList Visit::lines() const {
  QVariantList lines;
  if (!session_.centre()) return lines;
  for (const auto& line : session_.centre()->lines)
    lines << QVariantMap{{"lineId", QString::fromStdString(line.id.text)},
                         {"name", QString::fromStdString(line.names.publicName)},
                         {"room", QString::fromStdString(line.room)},
                         {"about", QString::fromStdString(line.about)},
                         {"wait", waitOf(line.id)}};
  return lines;
}

QString Visit::lineName() const {
  const auto* line = session_.centre() ? session_.centre()->line(line_) : nullptr;
  return line ? QString::fromStdString(line->names.publicName) : QString();
}

QString Visit::lineWait() const {
  return waitOf(line_);
}

QVariantList Visit::rights() const {
  QVariantList rights;
  if (!session_.centre()) return rights;
  for (const auto& each : session_.centre()->categories)
    if (each.kind == Category::Kind::kRight)
      rights << QVariantMap{{"categoryId", QString::fromStdString(each.id.text)},
                            {"name", QString::fromStdString(each.names.publicName)},
                            {"proof", QString::fromStdString(each.proof)}};
  return rights;
}

void Visit::takeBoard(const QString& topic, const boost::json::object& object) {
  if (topic == QLatin1String("alerts")) return takeAlerts(object);
  if (topic != QLatin1String("board")) return;
  const auto board = protocol::boardFromJson(object);
  if (!board) return;
  times_.show(board->doors);
  waits_.clear();
  for (const auto& line : board->lines) waits_.insert_or_assign(line.id, line);
  emit linesChanged();
}

// --- Screens
// ----------------------------------------------------------------------------------------------------------

void Visit::enter(Step step) {
  step_ = step;
  watchIdle();
  emit stepChanged();
}

void Visit::watchIdle() {
  switch (step_) {
    case Step::Start:
      idle_.stop();
      break;
    case Step::Asking:
      idle_.watch(question_.rowCount() > kLongList ? settings_.idleOnLongPages : settings_.idle, settings_.stillHere);
      break;
    case Step::ChoosingLine:
    case Step::Right:
    case Step::Review:
    case Step::Result:
    case Step::Consent:
    case Step::Booking:
    case Step::Urgent:
    case Step::Catalogue:
    case Step::Issuing:  // while there is no link, waiting is what the page asks for
      idle_.watch(settings_.idleOnLongPages, settings_.stillHere);
      break;
    case Step::Ticket:
      // Without paper the number stays until the visitor says that it is remembered.
      if (ticket_.paper() == TicketSheet::Paper::Failed || ticket_.paper() == TicketSheet::Paper::Unknown)
        idle_.stop();
      else
        idle_.watch(settings_.idle, settings_.stillHere);
      break;
    default:
      idle_.watch(settings_.idle, settings_.stillHere);
      break;
  }
}

void Visit::wipe() {
  farewell_.stop();
  forgetAnswers();
  forgetArrival();
  use(Sheet::Needs);
  given_.clear();
  answeredUntil_.reset();
  messageAlert_ = {};
  messageSeen_ = false;
  ticket_.clear();
  appointment_.clear();
  entry_.clear();
  catalogue_.close();
  staffCall_.forget();
  reviewed_.clear();
  line_ = {};
  toReview_ = false;
  waiting_ = false;
  withAnswers_ = false;
  command_ = {ui::HubSession::newCommandId(), {}, {}};
  setTrouble(Trouble::None);
}

void Visit::forgetAnswers() {
  review_.show(nullptr);
  for (auto& [sheet, answering] : sheets_) answering->reset();
  question_.clear();
  help_.clear();
}

void Visit::takeTicket() {
  if ((step_ != Step::Start && step_ != Step::CheckIn) || !givesTickets()) return;
  // «Не помню код»: the registrar finds the appointment by the name.
  arrival_.codeForgotten = step_ == Step::CheckIn && entry_.forgotten();
  const auto& lines = session_.centre()->lines;
  if (lines.size() == 1)
    toLine(lines.front().id);
  else
    enter(Step::ChoosingLine);
}

void Visit::chooseLine(const QString& lineId) {
  if (step_ != Step::ChoosingLine) return;
  const auto line = makeId<LineId>(lineId.toStdString());
  if (line) toLine(*line);
}

void Visit::toLine(const LineId& line) {
  line_ = line;
  if (rights().isEmpty()) return issue(line);
  enter(Step::Turn);
  emit linesChanged();
}

void Visit::ordinary() {
  if (step_ == Step::Turn || step_ == Step::Right) issue(line_);
}

void Visit::haveRight() {
  if (step_ == Step::Turn) enter(Step::Right);
}

void Visit::chooseRight(const QString& categoryId) {
  const auto category = makeId<CategoryId>(categoryId.toStdString());
  if (step_ == Step::Right && category) issue(line_, *category);
}

void Visit::findHelp() {
  if (step_ == Step::Start && open() && offersHelp()) enter(Step::Intro);
}

void Visit::beginQuestions() {
  if (step_ == Step::Intro && answering_ && !answering_->questions().empty()) ask(0);
}

void Visit::ask(std::size_t index) {
  // A copy: with another question shown, the list may be another.
  askAt(fhir::Place(answering_->questions()[index].place));
}

void Visit::askAt(const fhir::Place& place) {
  constexpr int kSecondsOfMinute = 60;
  question_.setOffset(session_.hubNow().offsetFromUtc() / kSecondsOfMinute);
  question_.show(place);
  enter(Step::Asking);
}

void Visit::fillIn(Sheet sheet) {
  const auto known = sheets_.find(sheet);
  const bool ofMore = sheet == Sheet::Opinion || sheet == Sheet::Application || sheet == Sheet::Message;
  if (step_ != Step::More || !ofMore || !open() || known == sheets_.end()) return;
  if (sheet == Sheet::Application && !offersApplication()) return;
  if (known->second->questions().empty()) return;
  use(sheet);
  if (sheet == Sheet::Application) return enter(Step::Consent);
  ask(0);
}

// --- Consent
// ----------------------------------------------------------------------------------------------------------

const Consents::Text* Visit::consentFor(Sheet sheet) const {
  if (!consents_) return nullptr;
  switch (sheet) {
    case Sheet::Application:
      return consents_->find("application");
    case Sheet::Message:
      return consents_->find("message");
    case Sheet::Contact:
    case Sheet::Waiting:
      return consents_->find("appointment");
    case Sheet::Identity:
      return consents_->find("reception");
    default:
      return nullptr;
  }
}

QString Visit::centreAddress() const {
  return session_.centre() ? QString::fromStdString(session_.centre()->address) : QString();
}

QVariantMap Visit::consent() const {
  const auto* const text = consentFor(sheet_);
  if (!text) return {};
  const auto language = ui::Language::instance().code().toStdString();
  const auto words = [&](const Words& all) {
    const auto known = all.find(language);
    return QString::fromStdString(known == all.end() ? all.at("ru") : known->second);
  };
  return {{"title", words(text->title)},
          {"what", words(text->what)},
          {"data", words(text->data)},
          {"dataOfChild", words(text->dataOfChild)},
          {"term", words(text->term)}};
}

// The question of a message whether one wants to be named and answered.
bool Visit::wishesToBeNamed() const {
  return sheet_ == Sheet::Message && question_.place().linkId == kNamed && answersYes(kNamed);
}

bool Visit::answersYes(const char* linkId) const {
  const auto answers = answering_->answers(linkId);
  return !answers.empty() && answers.front() == fhir::Answer(true);
}

std::optional<protocol::Consent> Visit::given() const {
  const auto known = given_.find(sheet_);
  return known == given_.end() ? std::nullopt : std::optional(known->second);
}

void Visit::agree(bool forChild) {
  const auto* const text = consentFor(sheet_);
  if (step_ != Step::Consent || !text) return;
  given_.insert_or_assign(sheet_, protocol::Consent{text->purpose, consents_->version(), forChild});
  if (sheet_ != Sheet::Message) return ask(firstQuestion());
  goForward();
}

void Visit::decline() {
  if (step_ != Step::Consent) return;
  if (sheet_ == Sheet::Application) return leaveSheet();
  if (sheet_ == Sheet::Waiting) return leaveWaiting();
  if (isDetails()) return leaveDetails();
  (void)answering_->setAnswers(question_.place(), {false});
  goForward();
}

void Visit::next() {
  if (step_ == Step::Asking && question_.problem().isEmpty() && !question_.missing()) forward();
}

void Visit::skip() {
  if (step_ != Step::Asking || question_.required()) return;
  question_.forget();
  // What the group around it needs cannot be skipped: the page says so.
  if (!question_.problem().isEmpty()) return askAt(fhir::Place(question_.place()));
  forward();
}

void Visit::forward() {
  // Nothing of a person before the consent.
  if (wishesToBeNamed() && !given()) {
    if (consentFor(sheet_)) return enter(Step::Consent);
    (void)answering_->setAnswers(question_.place(), {false});
  }
  goForward();
}

void Visit::goForward() {
  const auto& questions = answering_->questions();
  const auto following = answering_->indexOf(question_.place()) + 1;
  // On a way back to the review only what the changed answer brought up is asked.
  const bool asks = following < questions.size() && (!toReview_ || !isReviewed(questions[following].place));
  if (asks) return ask(following);
  // An answer may have brought up a question before it, and may no longer fit.
  if (const auto wrong = firstWrong(); wrong != fhir::kNone) {
    takeReview();
    toReview_ = !isDetails();
    return ask(wrong);
  }
  // Nothing of it is sent on its own: the page before shows that it was filled in.
  if (isDetails()) return takeDetails();
  toReview_ = false;
  takeReview();
  review_.show(answering_);
  enter(Step::Review);
}

void Visit::takeReview() {
  reviewed_.clear();
  for (const auto& question : answering_->questions()) reviewed_.push_back(question.place);
}

bool Visit::isReviewed(const fhir::Place& place) const {
  return std::ranges::find(reviewed_, place) != reviewed_.end();
}

// The first question whose answer would make the whole of them invalid; kNone where none does.
std::size_t Visit::firstWrong() const {
  const auto& questions = answering_->questions();
  const auto found = std::ranges::find_if(questions, [this](const fhir::Question& question) {
    if (answering_->item(question.item).readOnly) return false;
    return !answering_->issues(question.place).empty() || lackAt(*answering_, question).has_value();
  });
  return found == questions.end() ? fhir::kNone : static_cast<std::size_t>(found - questions.begin());
}

void Visit::addRepetition() {
  if (step_ != Step::Asking || !question_.mayRepeat()) return;
  const auto& here = answering_->questions()[answering_->indexOf(question_.place())];
  auto repetition = repetitionOf(*answering_, here);
  repetition->number = repetition->count;
  if (!answering_->addRepetition(repetition->group)) return;
  if (const auto first = firstIn(*answering_, repetition->place()); first != fhir::kNone) ask(first);
}

void Visit::removeRepetition() {
  if (step_ != Step::Asking || !question_.mayRemoveRepetition()) return;
  const auto& here = answering_->questions()[answering_->indexOf(question_.place())];
  auto repetition = repetitionOf(*answering_, here);
  if (!answering_->removeRepetition(repetition->place())) return;
  // Those that follow have moved up.
  if (repetition->number + 1 == repetition->count) --repetition->number;
  if (const auto first = firstIn(*answering_, repetition->place()); first != fhir::kNone) ask(first);
}

bool Visit::mayShowDocument() const {
  const auto& linkId = question_.place().linkId;
  return step_ == Step::Asking && linkId.starts_with(kDocument) && linkId != kShown &&
         answering_->indexOf(kShown) != fhir::kNone;
}

void Visit::showDocument() {
  if (!mayShowDocument()) return;
  question_.forget();
  (void)answering_->setAnswers(kShown, {true});
  question_.show(kShown);
  goForward();
}

void Visit::back() {
  switch (step_) {
    case Step::ChoosingLine:
    case Step::Intro:
    case Step::Urgent:
    case Step::More:
      restart();
      return;
    case Step::Turn:
      if (catalogue_.stage() == kiosk::Catalogue::Stage::Entry) return enter(Step::Catalogue);
      if (lines().size() == 1) return restart();
      return enter(Step::ChoosingLine);
    case Step::Right:
      return enter(Step::Turn);
    case Step::Booking:
      if (appointment_.back()) return;
      if (catalogue_.stage() == kiosk::Catalogue::Stage::Entry) {
        appointment_.clear();
        return enter(Step::Catalogue);
      }
      if (!appointment_.moving() && !help_.isShown()) return restart();
      {
        const auto before = appointment_.moving() ? Step::CheckIn : Step::Result;
        appointment_.clear();
        return enter(before);
      }
    case Step::CheckIn:
      if (!entry_.back()) restart();
      return;
    case Step::Catalogue:
      if (!catalogue_.back()) {
        catalogue_.close();
        enter(Step::More);
      }
      return;
    case Step::Asking: {
      const auto index = answering_->indexOf(question_.place());
      if (toReview_) {
        toReview_ = false;
        review_.show(answering_);
        enter(Step::Review);
      } else if (index == firstQuestion() || index == fhir::kNone) {
        if (sheet_ == Sheet::Needs) return enter(Step::Intro);
        if (sheet_ == Sheet::Application || sheet_ == Sheet::Waiting || isDetails()) return enter(Step::Consent);
        leaveSheet();
      } else {
        ask(index - 1);
      }
      return;
    }
    case Step::Result:
      help_.clear();
      review_.show(answering_);
      return enter(Step::Review);
    case Step::Review:
      return ask(answering_->questions().size() - 1);
    case Step::Consent:
      if (sheet_ == Sheet::Application) return leaveSheet();
      if (sheet_ == Sheet::Waiting) return leaveWaiting();
      if (isDetails()) return leaveDetails();
      return enter(Step::Asking);
    case Step::Issuing:
      if (trouble_ == Trouble::Closed) leaveClosed();
      return;
    default:
      return;
  }
}

// That it has just closed the board tells a moment after the hub refused.
void Visit::nameClosed() {
  if (trouble_ == Trouble::Declined && declinedClosed_ && !times_.givesTickets()) setTrouble(Trouble::Closed);
}

// What may help can still be read, printed and booked.
void Visit::leaveClosed() {
  if (!help_.isShown()) return restart();
  withAnswers_ = false;
  command_ = {ui::HubSession::newCommandId(), {}, {}};
  setTrouble(Trouble::None);
  enter(Step::Result);
}

void Visit::goTo(const QString& linkId, const QString& which) {
  fhir::Place place(linkId.toStdString());
  for (const auto& number : which.split(QLatin1Char('.'), Qt::SkipEmptyParts))
    place.numbers.push_back(std::max(1U, number.toUInt()) - 1);
  if (step_ != Step::Review || answering_->indexOf(place) == fhir::kNone) return;
  toReview_ = true;
  askAt(place);
}

void Visit::restart() {
  wipe();
  enter(Step::Start);
}

void Visit::quit() {
  restart();
  emit ended();
}

void Visit::done() {
  if (step_ == Step::Ticket || step_ == Step::Result || step_ == Step::Sent) quit();
}

// --- Staff
// ------------------------------------------------------------------------------------------------------------

QVariantList Visit::emergencyNumbers() const {
  QVariantList numbers;
  if (!session_.centre()) return numbers;
  for (const auto& each : session_.centre()->helpNumbers)
    numbers << QVariantMap{{"number", QString::fromStdString(each.number)},
                           {"name", QString::fromStdString(each.name)}};
  return numbers;
}

// Also without a link: then the page says where to go and whom to ring up.
void Visit::callUrgently() {
  if (step_ != Step::Start) return;
  enter(Step::Urgent);
  staffCall_.raise(true);
}

void Visit::callStaff() {
  if (step_ == Step::Start) enter(Step::Urgent);
  staffCall_.raise(false);
}

void Visit::withdrawCall() {
  if (step_ != Step::Urgent) return;
  staffCall_.withdraw();
  quit();
}

// --- More
// -------------------------------------------------------------------------------------------------------------

// Also without a link: what is read was told before.
void Visit::more() {
  if (step_ == Step::Start && offersMore()) enter(Step::More);
}

void Visit::browse(kiosk::Catalogue::Shelf shelf) {
  if (step_ != Step::More || catalogue_.empty()) return;
  catalogue_.open(shelf);
  enter(Step::Catalogue);
}

void Visit::takeTicketForIt() {
  if (step_ != Step::Catalogue || !givesTickets() || catalogue_.line().empty()) return;
  toLine(catalogue_.line());
}

void Visit::bookForIt() {
  if (step_ != Step::Catalogue || !open() || catalogue_.service().empty()) return;
  appointment_.begin();
  appointment_.chooseService(QString::fromStdString(catalogue_.service().text));
  enter(Step::Booking);
}

// --- Appointments
// -----------------------------------------------------------------------------------------------------

void Visit::bookAppointment() {
  const bool belongs = step_ == Step::Start || step_ == Step::CheckIn || step_ == Step::Result;
  if (!belongs || !open() || !offersBooking()) return;
  appointment_.begin();
  enter(Step::Booking);
}

void Visit::checkIn() {
  if (step_ != Step::Start || !open() || !offersBooking()) return;
  entry_.begin();
  enter(Step::CheckIn);
}

void Visit::scanned(const QString& text) {
  // Also where the centre gives no appointments: it may be a ticket.
  if (step_ == Step::Start && open()) {
    entry_.begin();
    enter(Step::CheckIn);
  }
  if (step_ != Step::CheckIn) return;
  idle_.touched();
  entry_.scan(text);
}

void Visit::addContact() {
  if (step_ != Step::Booking || !appointment_.mayChange() || !offersContact()) return;
  use(Sheet::Contact);
  if (given()) return ask(firstQuestion());
  enter(Step::Consent);
}

void Visit::joinWaitingList() {
  if (step_ != Step::Booking || !appointment_.wish() || !offersWaiting()) return;
  use(Sheet::Waiting);
  enter(Step::Consent);
}

void Visit::nameMyself() {
  if (step_ != Step::Result || !offersIdentity()) return;
  use(Sheet::Identity);
  if (isGrownUp()) (void)answering_->setAnswers(kFourteen, {true});
  if (given()) return ask(firstQuestion());
  enter(Step::Consent);
}

// As the answers tell; who skipped them is asked.
bool Visit::isGrownUp() const {
  const auto needs = sheets_.find(Sheet::Needs);
  if (needs == sheets_.end()) return false;
  const auto chosen = [&](const char* linkId) {
    const auto answers = needs->second->answers(linkId);
    const auto* const coding = answers.empty() ? nullptr : std::get_if<fhir::Coding>(&answers.front());
    return coding ? coding->code : std::string();
  };
  // Who comes for a child of theirs is none; of whom the age is told, that tells.
  const auto age = needs->second->isEnabled(kAge) ? chosen(kAge) : std::string();
  return age.empty() ? chosen(kForWhom) == kForChild : age != kUnder18;
}

// Nobody of 80 is asked whether they are 14.
std::size_t Visit::firstQuestion() const {
  const auto& questions = answering_->questions();
  const bool known =
      sheet_ == Sheet::Identity && questions.size() > 1 && questions[0].place == fhir::Place(kFourteen) && isGrownUp();
  return known ? 1 : 0;
}

void Visit::takeDetails() {
  const auto said = [this](const char* linkId) {
    const auto answers = answering_->answers(linkId);
    return answers.empty() ? std::string() : fhir::plainText(answers.front());
  };
  if (sheet_ == Sheet::Identity) {
    // Under 14 no name is taken, whatever was written before.
    if (answering_->indexOf(kFourteen) != fhir::kNone && !answersYes(kFourteen)) return leaveDetails();
    arrival_.applicant = {said("surname"), said("given-name"), said("patronymic"), {}};
    arrival_.consent = arrival_.applicant.empty() ? std::nullopt : given();
    use(Sheet::Needs);
    return enter(Step::Result);
  }
  protocol::BookingContact contact{said("name"), said("phone"), said("email"), said("address"), said("comment"), {}};
  if (!contact.empty()) contact.consent = given();
  appointment_.setContact(std::move(contact));
  use(Sheet::Needs);
  enter(Step::Booking);
}

// Back to where they were asked for, without a name.
void Visit::leaveDetails() {
  const auto before = sheet_ == Sheet::Identity ? Step::Result : Step::Booking;
  answering_->reset();
  given_.erase(sheet_);
  if (before == Step::Result)
    forgetArrival();
  else
    appointment_.setContact({});
  use(Sheet::Needs);
  enter(before);
}

// Back to the full day, and nothing of it is kept.
void Visit::leaveWaiting() {
  answering_->reset();
  given_.erase(sheet_);
  use(Sheet::Needs);
  enter(Step::Booking);
}

void Visit::forgetArrival() {
  auto& said = arrival_.applicant;
  for (auto* text : {&said.surname, &said.given, &said.patronymic, &said.comment}) text->assign(text->size(), '\0');
  arrival_ = {};
}

// Back to what else there is, with nothing of it kept.
void Visit::leaveSheet() {
  forgetAnswers();
  given_.erase(sheet_);
  use(Sheet::Needs);
  enter(Step::More);
}

void Visit::moveBooking() {
  if (step_ != Step::CheckIn || !entry_.canMove()) return;
  appointment_.begin(entry_.booking());
  enter(Step::Booking);
}

void Visit::comeIn() {
  if (step_ != Step::CheckIn || !entry_.canComeIn()) return;
  const protocol::BookingCommand command{command_.id, {}, protocol::CheckInBooking{entry_.booking()->booking.code}};
  send(protocol::methodOf(command), protocol::toJson(command));
}

void Visit::takeBooked(const protocol::BookingView& booking) {
  if (step_ != Step::Booking || !session_.centre()) return;
  const auto at = session_.wallClock(booking.booking.slot.start);
  auto raster = ticket_.showAppointment(booking, *session_.centre(), at, session_.hubNow(), settings_.paperDots);
  slips_.insert(ticket_.id());
  forgetArrival();
  forgetAnswers();  // a booking carries none: the page said so
  showPaper(std::move(raster));
}

// --- The ticket
// -------------------------------------------------------------------------------------------------------

LineId Visit::lineForHelp() const {
  // A line that the centre does not have (any more) must not turn visitors away.
  if (session_.centre() && session_.centre()->line(settings_.helpLine)) return settings_.helpLine;
  return session_.centre() && !session_.centre()->lines.empty() ? session_.centre()->lines.front().id : LineId{};
}

void Visit::confirm() {
  if (step_ != Step::Review) return;
  if (const auto wrong = firstWrong(); wrong != fhir::kNone) {
    toReview_ = true;
    return ask(wrong);
  }
  if (sheet_ != Sheet::Needs) return submit();
  help_.show(answering_->questionnaire(), answering_->response(fhir::ResponseStatus::kCompleted, {}));
  enter(Step::Result);
}

void Visit::printMemo() {
  if (step_ != Step::Result || !prints() || !help_.mayPrint() || !session_.centre()) return;
  auto raster = help_.drawMemo(*session_.centre(), settings_.paperDots);
  slips_.insert(help_.id());
  if (raster)
    printing_.print(help_.id(), std::move(*raster));
  else
    takePrinted(help_.id(), PrintState::kFailed);
}

void Visit::takeHelpTicket() {
  if (step_ == Step::Result && times_.givesTickets()) issueForHelp(fhir::ResponseStatus::kCompleted);
}

void Visit::finishAtTheDesk() {
  // A booking that is being written down is waited for: its code would be lost.
  if (!hasAnswers() || appointment_.asking() || !times_.givesTickets()) return;
  use(Sheet::Needs);
  issueForHelp(help_.isShown() ? fhir::ResponseStatus::kCompleted : fhir::ResponseStatus::kInProgress);
}

void Visit::issueForHelp(fhir::ResponseStatus status) {
  withAnswers_ = true;
  responseStatus_ = status;
  issue(lineForHelp());
}

void Visit::submit() {
  protocol::SendSubmission sending{command_.id, kindOf(sheet_), std::nullopt, std::nullopt};
  // An opinion keeps its day and not its hour.
  const auto authored = sheet_ == Sheet::Opinion ? session_.hubNow().date().toString(Qt::ISODate)
                                                 : session_.hubNow().toString(Qt::ISODate);
  const auto text = answering_->responseJson(fhir::ResponseStatus::kCompleted, authored.toStdString());
  sending.response = boost::json::parse(text).as_object();
  // Who changed their mind about being named gives no consent.
  const bool named = sheet_ == Sheet::Application || sheet_ == Sheet::Waiting || answersYes(kNamed);
  if (sheet_ == Sheet::Waiting) sending.wish = appointment_.wish();
  if (named) sending.consent = given();
  send(method::kSubmit, protocol::toJson(sending));
}

void Visit::takeReceived(const boost::json::object& object) {
  const auto received = protocol::submissionReceivedFromJson(object);
  if (!received) return setTrouble(Trouble::Declined);
  answeredUntil_ = received->due;
  messageAlert_ = received->alert;
  forgetAnswers();
  command_.params.clear();
  enter(Step::Sent);
}

QString Visit::answeredUntil() const {
  if (!answeredUntil_) return {};
  const auto date = QDate::fromString(QString::fromStdString(answeredUntil_->text()), Qt::ISODate);
  return QLocale().toString(date, QStringLiteral("dddd, d MMMM"));
}

// A member of the staff has the message once one of them accepted its alert by name.
void Visit::takeAlerts(const boost::json::object& object) {
  if (messageAlert_.empty() || messageSeen_) return;
  const auto snapshot = protocol::alertsSnapshotFromJson(object);
  if (!snapshot) return;
  for (const auto& view : snapshot->alerts) {
    if (view.alert.id != messageAlert_ || view.alert.state != AlertState::kAccepted) continue;
    messageSeen_ = true;
    emit messageSeenChanged();
  }
}

void Visit::issue(const LineId& line, const CategoryId& category) {
  protocol::IssueTicket wanted{command_.id, line, responseJson()};
  wanted.category = category;
  wanted.arrival = arrival_;
  send(method::kIssue, protocol::toJson(wanted));
}

void Visit::send(std::string_view method, boost::json::object params) {
  // Once, and then sent as it is: the hub knows a repeat by its content too, and the clock goes on.
  command_.method = method;
  command_.params = std::move(params);
  setTrouble(Trouble::None);
  enter(Step::Issuing);
  send();
}

void Visit::retry() {
  if (step_ != Step::Issuing || waiting_) return;
  setTrouble(Trouble::None);
  send();
}

std::optional<boost::json::object> Visit::responseJson() const {
  if (!withAnswers_) return std::nullopt;
  const auto authored = session_.hubNow().toString(Qt::ISODate).toStdString();
  const auto text = answering_->responseJson(responseStatus_, authored);
  return boost::json::parse(text).as_object();
}

void Visit::send() {
  waiting_ = true;
  session_.call(command_.method, command_.params, this,
                [this, sent = Sent{command_.id, command_.method}](const Result<boost::json::value>& answer) {
                  if (sent.id == command_.id)
                    takeIssued(answer);
                  else
                    takeLate(sent.method, answer);
                });
}

void Visit::takeIssued(const Result<boost::json::value>& answer) {
  waiting_ = false;
  // A time came free before the wish for one was written down.
  if (!answer && sheet_ == Sheet::Waiting && answer.error().code == Errc::kConflict) {
    command_ = {ui::HubSession::newCommandId(), {}, {}};
    leaveWaiting();
    return appointment_.lookAgain();
  }
  if (!answer) {
    const auto code = answer.error().code;
    setTrouble(code == Errc::kUnavailable ? Trouble::NoAnswer : Trouble::Declined);
    declinedClosed_ = code == Errc::kConflict && command_.method == method::kIssue;
    nameClosed();
    return;
  }
  const auto* object = answer->if_object();
  if (command_.method == method::kSubmit) return takeReceived(object ? *object : boost::json::object());
  const auto issued = protocol::issuedTicketFromJson(object ? *object : boost::json::object());
  if (!issued || !session_.centre()) {
    setTrouble(Trouble::Declined);
    return;
  }
  // Where the specialist does not receive then, somebody else calls: the room would be the wrong one.
  std::optional<protocol::BookingView> booking;
  if (command_.method == method::kCheckIn && entry_.verdict() != BookingEntry::Verdict::Displaced)
    if (const auto checkedIn = protocol::bookingAnswerFromJson(*object)) booking = checkedIn->booking;
  auto raster =
      ticket_.show(*issued, *session_.centre(), session_.hubNow(), settings_.paperDots, booking ? &*booking : nullptr);
  forgetAnswers();  // told and acknowledged: no reason to keep them a moment longer
  forgetArrival();
  command_.params.clear();
  appointment_.clear();
  entry_.clear();
  showPaper(std::move(raster));
}

void Visit::showPaper(Result<print::Raster> raster) {
  enter(Step::Ticket);
  if (raster)
    printing_.print(ticket_.id(), std::move(*raster));
  else
    takePrinted(ticket_.id(), PrintState::kFailed);
}

// The visitor had gone: nobody holds this number, so nobody shall be called by it. But who has an appointment is
// expected all the same, and the registrar knows the number.
void Visit::takeLate(std::string_view method, const Result<boost::json::value>& answer) {
  const auto* object = answer ? answer->if_object() : nullptr;
  if (!object) return;
  const auto issued = protocol::issuedTicketFromJson(*object);
  if (!issued) return;
  const auto& ticket = issued->ticket.ticket.id;
  reportPrint(ticket, PrintState::kFailed);
  if (method != method::kIssue) return;
  const protocol::TicketCommand cancel{ui::HubSession::newCommandId(), {}, ticket, protocol::Cancel{"left the kiosk"}};
  session_.call(method::kCancel, protocol::toJson(cancel), &session_, [](Result<boost::json::value>) {},
                {.repeatable = true, .timeout = kReportPatience});
}

void Visit::takePrinted(const TicketId& ticket, PrintState state) {
  if (slips_.erase(ticket) == 0) reportPrint(ticket, state);
  if (help_.memo() != HelpSheet::Memo::None && ticket == help_.id()) help_.setMemo(state);
  if (step_ != Step::Ticket || ticket != ticket_.id()) return;
  ticket_.setPaper(state);
  watchIdle();
  // With paper in hand the number need not stay on the screen; without, it stays until the visitor says so or has gone.
  if (state == PrintState::kPrinted) farewell_.start(settings_.farewell);
}

void Visit::reportPrint(const TicketId& ticket, PrintState state) {
  const protocol::ReportPrint report{ui::HubSession::newCommandId(), ticket, state};
  session_.call(method::kPrintReport, protocol::toJson(report), &session_, [](Result<boost::json::value>) {},
                {.repeatable = true, .timeout = kReportPatience});
}

void Visit::setTrouble(Trouble trouble) {
  if (trouble == trouble_) return;
  trouble_ = trouble;
  emit troubleChanged();
}

}  // namespace priyom::kiosk
