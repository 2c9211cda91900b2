// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/tour.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>
#include <csignal>
#include <cstdio>

#include "tests/support/stage/hall_crowd.h"
#include "tests/support/stage/stage.h"
#include "token/image_file.h"
#include "token/qr_read.h"

namespace priyom::tests {
namespace {

namespace fs = std::filesystem;

// One answer of the tour's visitor: the question's linkId, the options to touch.
struct Choice {
  QString linkId;
  QStringList codes;
};

// A mother of four with debts, a child without a place in kindergarten. What is not named here is skipped.
const std::vector<Choice> kAnswers = {
    {"0.1", {"for-self-and-family"}},
    {"0.2", {"yes"}},
    {"0.3", {"age-3-6", "age-7-11"}},
    {"1.1", {"large-family"}},
    {"1.2", {"four"}},
    {"2.1", {"utility-debts"}},
    {"4.1", {"not-in-kindergarten-or-school"}},
    {"6.5", {"passport", "snils"}},
};

// In one house, the one on glass among them.
constexpr int kDisplays = 50;
constexpr std::uintmax_t kSecondOfSound = 2 * 22050;  // bytes
constexpr int kScannerPaceMs = 4;
constexpr int kTypistPaceMs = 60;
constexpr int kMoscowSeconds = 3 * 3600;  // the sample centre's clock

class Tour {
 public:
  explicit Tour(fs::path out) : out_(freshFolder(out)), stage_(out_ / "state") {}

  void walk() {
    try {
      walkThrough();
    } catch (const StepFailed&) {
      // What the glass showed when it went wrong.
      if (kiosk_) kiosk_->savePicture(out_ / "failed-kiosk.png");
      if (desk_) desk_->savePicture(out_ / "failed-desk.png");
      if (display_) display_->savePicture(out_ / "failed-display.png");
      throw;
    }
  }

 private:
  void walkThrough() {
    openPrograms();
    answerQuestionnaire();
    printMemo();
    takeTicket();
    scanTicket();
    compareForm();
    writeForm();
    callVisitor();
    serveVisitor();
    scanByCamera();
    callBeforeManyDisplays();
    bookAppointment();
    checkInOnTheDay();
    closeUp();
    writeJourney();
  }

  void step(const char* what) {
    std::printf("  %s\n", what);
    std::fflush(stdout);
  }

  void picture(Screen& screen, const char* name) {
    char file[64];
    std::snprintf(file, sizeof file, "%02d-%s.png", ++pictures_, name);
    screen.savePicture(out_ / file);
  }

  void require(bool condition, const std::string& otherwise) {
    if (!condition) throw StepFailed(otherwise);
  }

  void openPrograms() {
    step("the programs start");
    kiosk_ = stage_.openKiosk();
    kiosk_->see("startFindHelp");
    display_ = stage_.openDisplay();
    desk_ = stage_.openDesk();
    desk_->x().setLayout("ru");
    desk_->see("queueNext");
    cold_ = {{"kiosk", kiosk_->coldStartMs()}, {"desk", desk_->coldStartMs()}, {"display", display_->coldStartMs()}};
    picture(*kiosk_, "kiosk-start");
    picture(*display_, "display-empty");
    picture(*desk_, "desk-empty");
  }

  void answerQuestionnaire() {
    step("the visitor answers the questionnaire");
    const auto before = kiosk_->touches();
    kiosk_->click("startFindHelp");
    kiosk_->see("introBegin");
    picture(*kiosk_, "kiosk-intro");
    kiosk_->click("introBegin");
    kiosk_->see("questionPage");
    std::size_t answered = 0;
    constexpr int kMostPages = 60;
    for (int page = 0; page < kMostPages && !kiosk_->shows("reviewPage"); ++page) {
      const auto linkId = kiosk_->property("questionPage", "linkId").toString();
      const auto choice =
          std::find_if(kAnswers.begin(), kAnswers.end(), [&](const Choice& each) { return each.linkId == linkId; });
      if (choice == kAnswers.end()) {
        kiosk_->click("skipButton");
      } else {
        for (const auto& code : choice->codes) kiosk_->click("option-" + code);
        if (linkId == "0.1" || linkId == "1.1" || linkId == "2.1")
          picture(*kiosk_, ("kiosk-question-" + linkId.toStdString()).c_str());
        kiosk_->click("nextButton");
        ++answered;
      }
      require(eventually(
                  [&] {
                    return kiosk_->shows("reviewPage") ||
                           kiosk_->property("questionPage", "linkId").toString() != linkId;
                  },
                  std::chrono::seconds(10)),
              "the kiosk stays at question " + linkId.toStdString());
    }
    kiosk_->see("reviewPage");
    require(answered == kAnswers.size(), "the kiosk asked " + std::to_string(answered) +
                                             " of the questions that the visitor answers, not " +
                                             std::to_string(kAnswers.size()));
    picture(*kiosk_, "kiosk-review");
    kiosk_->read();
    kiosk_->click("reviewConfirm");
    kiosk_->see("resultPage");
    picture(*kiosk_, "kiosk-result");
    countTouches("questionnaire", before - 1);  // and the one that takes the ticket
  }

  // What the rules make of her answers, on the glass and on paper.
  void printMemo() {
    step("what may help is printed");
    kiosk_->see("helpService-1");
    require(!kiosk_->shows("helpService-3"), "more services are named than the rules of her answers say");
    kiosk_->read();
    kiosk_->click("printMemo");
    kiosk_->see("memoState", "stateName", "printed");
    fs::copy_file(stage_.paper(++papers_).picture, out_ / "memo.png", fs::copy_options::overwrite_existing);
    picture(*kiosk_, "kiosk-memo");
  }

  void takeTicket() {
    step("the ticket is printed");
    kiosk_->read();
    const auto touched = kiosk_->click("helpTicket");
    kiosk_->see("ticketPage");
    number_ = kiosk_->property("ticketNumber", "text").toString();
    const auto paper = stage_.paper(++papers_);
    times_["touch_to_paper_ms"] = ms(touched, paper.lastByteNs);
    kiosk_->see("printState", "stateName", "printed");
    picture(*kiosk_, "kiosk-ticket");
    fs::copy_file(paper.picture, out_ / "ticket.png", fs::copy_options::overwrite_existing);
    const auto image = token::loadGray((out_ / "ticket.png").string());
    require(image.has_value(), "the printed ticket cannot be read as a picture");
    const auto texts = token::readQr(image->view());
    require(texts && !texts->empty(), "the printed ticket has no QR that can be read");
    token_ = QString::fromStdString(texts->front());
    const auto zbar = runToEnd({"zbarimg", "--nodbus", "--quiet", "--raw", (out_ / "ticket.png").string()});
    require(QString::fromStdString(zbar.output).trimmed() == token_,
            "zbarimg reads something else from the ticket: " + zbar.output);
    require(static_cast<int>(stage_.papers().size()) == papers_, "more than one ticket was printed");
    display_->see("nextNumber-0", "text", number_);
    picture(*display_, "display-next");
  }

  void scanTicket() {
    step("the registrar scans it, under a Russian keyboard layout");
    desk_->see("queueNext");
    const auto text = token_.toStdU16String();
    auto form = desk_->expect("formNumber", "text", number_);
    auto keys = scannerKeys(text);
    keys.push_back({kEnterKey, false});
    const auto last = desk_->type(keys, kScannerPaceMs);
    times_["scan_to_form_ms"] = ms(last, form->frame());
    picture(*desk_, "desk-form");
  }

  void compareForm() {
    step("the form holds the visitor's answers");
    for (const auto& choice : kAnswers) {
      auto codes = desk_->property("answer-" + choice.linkId, "codes").toString().split(',', Qt::SkipEmptyParts);
      auto expected = choice.codes;
      codes.sort();
      expected.sort();
      require(codes == expected, "the form shows [" + codes.join(',').toStdString() + "] for " +
                                     choice.linkId.toStdString() + ", the visitor answered [" +
                                     expected.join(',').toStdString() + "]");
      require(desk_->property("sourceMark-" + choice.linkId, "text").toString() == QStringLiteral("с киоска"),
              "the answer to " + choice.linkId.toStdString() + " is not marked «с киоска»");
    }
  }

  void writeForm() {
    step("the registrar writes the name and saves the form");
    const auto write = [&](const char* field, const char16_t* text) {
      desk_->click(field);
      desk_->type(russianKeys(text), kTypistPaceMs);
      desk_->see(field, "text", QString::fromUtf16(text));
    };
    write("applicantSurname", u"Образцова");
    write("applicantGiven", u"Анна");
    write("applicantPatronymic", u"Ильинична");
    desk_->see("saveState", "stateName", "saved");
    desk_->click("savePdf");
    std::vector<fs::path> forms;
    require(eventually([&] { return !(forms = filesIn(stage_.formsDir(), ".pdf")).empty(); }, std::chrono::seconds(20)),
            "no PDF was saved");
    fs::copy_file(forms.front(), out_ / "form.pdf", fs::copy_options::overwrite_existing);
    picture(*desk_, "desk-form-filled");
  }

  void callVisitor() {
    step("the registrar calls the next visitor; the hall sees it");
    auto shown = display_->expect("callNumber-0", "text", number_);
    const auto clicked = desk_->click("queueNext");
    times_["call_to_display_ms"] = ms(clicked, shown->frame());
    desk_->see("currentNumber", "text", number_);
    picture(*display_, "display-call");
    require(
        eventually([&] { return fs::file_size(stage_.announcements()) > kSecondOfSound; }, std::chrono::seconds(15)),
        "the call was not announced");
    picture(*desk_, "desk-called");
    desk_->click("queueRecall");
    display_->see("call-0", "recalls", 1);
    picture(*display_, "display-recall");
  }

  void serveVisitor() {
    step("the visitor is served");
    desk_->see("queueStart", "enabled", true);
    // By their keys: quick clicks in one place would be a double click, which is one step.
    desk_->type({functionKey(4)}, 0);
    desk_->see("queueFinish", "enabled", true);
    desk_->type({functionKey(5)}, 0);
    desk_->see("queueNext", "enabled", true);
    const auto board = stage_.control({"board"});
    require(board.exitCode == 0, "priyomctl board: " + board.output);
  }

  void scanByCamera() {
    step("a second ticket is opened by its picture");
    kiosk_->read();
    kiosk_->click("doneButton");
    const auto before = kiosk_->touches();
    kiosk_->click("startTakeTicket");
    kiosk_->see("line-documents");
    picture(*kiosk_, "kiosk-lines");
    kiosk_->click("line-documents");
    kiosk_->see("turnOrdinary");
    picture(*kiosk_, "kiosk-turn");
    kiosk_->click("turnOrdinary");
    kiosk_->see("ticketPage");
    countTouches("ticket", before);
    const auto number = kiosk_->property("ticketNumber", "text").toString();
    const auto paper = stage_.paper(++papers_);
    stage_.showToCamera(paper.picture);
    desk_->see("formNumber", "text", number);
    picture(*desk_, "desk-camera");
  }

  void callBeforeManyDisplays() {
    step("the next call, with fifty displays in the house");
    const auto number = kiosk_->property("ticketNumber", "text").toString();
    const HallCrowd others(stage_, kDisplays - 1);
    auto shown = display_->expect("callNumber-0", "text", number);
    const auto clicked = desk_->click("queueNext");
    times_["call_to_display_50_ms"] = ms(clicked, shown->frame());
    require(eventually([&] { return others.boards() >= kDisplays - 1; }, std::chrono::seconds(10)),
            "of the other displays " + std::to_string(others.boards()) + " saw the call");
  }

  void bookAppointment() {
    step("another visitor books an appointment");
    kiosk_->read();
    kiosk_->click("doneButton");
    const auto before = kiosk_->touches();
    kiosk_->click("startBook");
    kiosk_->see("service-consultation");
    picture(*kiosk_, "kiosk-booking-service");
    kiosk_->click("service-consultation");
    // The first day that has a free time.
    QString day;
    require(eventually(
                [&] {
                  for (const auto& name : kiosk_->names())
                    if (name.startsWith(QStringLiteral("day-")) && kiosk_->property(name, "enabled").toBool() &&
                        !kiosk_->property(name, "full").toBool()) {
                      day = name.mid(4);
                      return true;
                    }
                  if (kiosk_->shows("nearestDay")) kiosk_->click("nearestDay");
                  return false;
                },
                std::chrono::seconds(20)),
            "no day has a free time");
    picture(*kiosk_, "kiosk-booking-days");
    kiosk_->click("day-" + day);
    kiosk_->see("times");
    QString time;
    for (const auto& name : kiosk_->names())
      if (name.startsWith(QStringLiteral("time-")) && (time.isEmpty() || name.mid(5) < time)) time = name.mid(5);
    require(!time.isEmpty(), "the day has no free time");
    picture(*kiosk_, "kiosk-booking-times");
    kiosk_->click("time-" + time);
    kiosk_->see("bookingConfirm");
    picture(*kiosk_, "kiosk-booking-confirm");
    kiosk_->click("bookingConfirm");
    kiosk_->see("ticketPage");
    countTouches("booking", before);
    code_ = kiosk_->property("ticketNumber", "text").toString();
    const auto paper = stage_.paper(++papers_);
    kiosk_->see("printState", "stateName", "printed");
    picture(*kiosk_, "kiosk-booking-paper");
    fs::copy_file(paper.picture, out_ / "appointment.png", fs::copy_options::overwrite_existing);
    appointment_ = QDateTime(QDate::fromString(day, Qt::ISODate), QTime::fromString(time, QStringLiteral("HH:mm")),
                             Qt::OffsetFromUTC, kMoscowSeconds);
    kiosk_->read();
    kiosk_->click("doneButton");
  }

  void checkInOnTheDay() {
    step("and comes ten minutes early on that day");
    constexpr int kEarlySeconds = 600;
    fs::copy_file(stage_.announcements(), out_ / "announcements.wav", fs::copy_options::overwrite_existing);
    closePrograms();
    stage_.lookAhead(std::chrono::seconds(QDateTime::currentDateTimeUtc().secsTo(appointment_) - kEarlySeconds));
    stage_.startHub();
    kiosk_ = stage_.openKiosk();
    display_ = stage_.openDisplay();
    kiosk_->see("startCheckIn", "enabled", true);
    const auto before = kiosk_->touches();
    kiosk_->click("startCheckIn");
    kiosk_->see("checkInPage");
    picture(*kiosk_, "kiosk-check-in");
    for (const auto letter : code_)
      if (letter.isLetterOrNumber()) kiosk_->click("code-" + QString(letter));
    kiosk_->see("comeIn");
    picture(*kiosk_, "kiosk-expected");
    kiosk_->click("comeIn");
    kiosk_->see("ticketPage");
    countTouches("check_in", before);
    stage_.paper(++papers_);
    kiosk_->see("printState", "stateName", "printed");
    kiosk_->see("appointmentTime");
    picture(*kiosk_, "kiosk-checked-in");
    const auto number = kiosk_->property("ticketNumber", "text").toString();
    display_->see("nextNumber-0", "text", number);
    picture(*display_, "display-checked-in");
  }

  // Card, Moran and Newell's keystroke-level model: each touch is thought of (M), pointed at (P), pressed and let go
  // (BB).
  void countTouches(const char* what, int before) {
    constexpr double kMental = 1.35;
    constexpr double kPoint = 1.1;
    constexpr double kPress = 0.2;
    const int touches = kiosk_->touches() - before;
    auto model = times_["klm"].toObject();
    model[what] =
        QJsonObject{{"touches", touches}, {"seconds", std::round(touches * (kMental + kPoint + kPress) * 10) / 10}};
    times_["klm"] = model;
  }

  void closePrograms() {
    for (auto* screen : {kiosk_.get(), desk_.get(), display_.get()})
      require(!screen || screen->program().running(), "a program ended by itself");
    kiosk_.reset();
    desk_.reset();
    display_.reset();
    require(stage_.hub().stop() == 0, "the hub did not end in order: " + stage_.hub().lastWords());
  }

  void closeUp() {
    step("everything ends in order");
    closePrograms();
  }

  void writeJourney() {
    times_["cold_start_ms"] = cold_;
    times_["ticket"] = number_;
    times_["state_dir"] = QString::fromStdString(fs::absolute(stage_.stateDir()).string());
    QFile file(QString::fromStdString((out_ / "journey.json").string()));
    require(file.open(QIODevice::WriteOnly), "cannot write journey.json");
    file.write(QJsonDocument(times_).toJson());
    std::printf("\ntouch to paper %.0f ms, scan to form %.0f ms, call to display %.0f ms, with %d displays %.0f ms\n",
                times_["touch_to_paper_ms"].toDouble(), times_["scan_to_form_ms"].toDouble(),
                times_["call_to_display_ms"].toDouble(), kDisplays, times_["call_to_display_50_ms"].toDouble());
    std::printf("start to first frame: kiosk %.0f ms, desk %.0f ms, display %.0f ms\n", cold_["kiosk"].toDouble(),
                cold_["desk"].toDouble(), cold_["display"].toDouble());
    for (const auto* what : {"ticket", "questionnaire", "booking", "check_in"}) {
      const auto model = times_["klm"].toObject()[what].toObject();
      std::printf("%s: %d touches, %.1f s by the keystroke-level model\n", what, model["touches"].toInt(),
                  model["seconds"].toDouble());
    }
    std::printf("%d pictures, ticket.png, form.pdf and journey.json are in %s\n", pictures_, out_.c_str());
  }

  static double ms(std::int64_t from, std::int64_t to) { return static_cast<double>((to - from) / 10'000) / 100.0; }

  static std::vector<fs::path> filesIn(const fs::path& folder, const std::string& extension) {
    std::vector<fs::path> files;
    if (!fs::exists(folder)) return files;
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.path().extension() == extension) files.push_back(entry.path());
    return files;
  }

  fs::path out_;
  Stage stage_;
  std::unique_ptr<Screen> kiosk_;
  std::unique_ptr<Screen> desk_;
  std::unique_ptr<Screen> display_;
  QString number_;
  QString token_;
  QString code_;           // of the appointment
  QDateTime appointment_;  // when it begins
  QJsonObject times_;
  QJsonObject cold_;
  int pictures_ = 0;
  int papers_ = 0;  // that came out of the printer
};

volatile std::sig_atomic_t interrupted = 0;

}  // namespace

bool walkTour(const fs::path& out) {
  std::printf("One visitor, all the way:\n");
  try {
    Tour tour(out);
    tour.walk();
    return true;
  } catch (const StepFailed& failed) {
    std::fprintf(stderr, "\nThe tour stopped: %s\n", failed.what());
    return false;
  }
}

bool openWindows(const fs::path& out) {
  Stage stage(freshFolder(out) / "state");
  const auto start = [&](const std::string& program, std::vector<std::string> arguments, const char* geometry) {
    std::vector<std::string> line = {std::string(PRIYOM_BIN_DIR) + '/' + program};
    line.insert(line.end(), arguments.begin(), arguments.end());
    line.insert(line.end(), {"--geometry", geometry});
    return Child({line, {}, stage.stateDir() / (program + ".log")});
  };
  Child kiosk = start("priyom-kiosk", stage.kioskArguments(), "540x960");
  Child desk = start("priyom-desk", stage.deskArguments(), "1366x768");
  Child display = start("priyom-display", stage.displayArguments(), "960x540");
  std::printf(
      "The sample centre is open.\n"
      "  1. In the kiosk's window touch «Подобрать помощь», answer or skip, and take the ticket.\n"
      "  2. The ticket is printed to %s; its picture can be opened in the desk's window, or scanned with any USB "
      "scanner.\n"
      "  3. In the desk's window press F2 «Вызвать следующего»: the hall display shows the number.\n"
      "Close the windows or press Ctrl+C to end.\n",
      (stage.stateDir() / "paper").c_str());
  std::fflush(stdout);
  std::signal(SIGINT, [](int) { interrupted = 1; });
  std::signal(SIGTERM, [](int) { interrupted = 1; });
  while (!interrupted && (kiosk.running() || desk.running() || display.running())) sleepMs(200);
  return true;
}

}  // namespace priyom::tests
