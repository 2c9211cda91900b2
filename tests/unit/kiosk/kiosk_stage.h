// SPDX-License-Identifier: GPL-3.0-or-later
// A kiosk without a network and without a printer: a scripted hub, a printer that does as it is told, and short times.
#pragma once

#include <algorithm>
#include <atomic>
#include <boost/json/parse.hpp>
#include <fstream>
#include <future>
#include <memory>
#include <mutex>
#include <sstream>

#include "kiosk/visit.h"
#include "protocol/catalogue_json.h"
#include "protocol/centre_json.h"
#include "protocol/messages.h"
#include "questionnaire/read.h"
#include "questionnaire/rules.h"
#include "ui/scripted_transport.h"

namespace priyom::kiosk {

inline std::string readFile(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

inline std::shared_ptr<const questionnaire::Questionnaire> questionnaireOf(const std::string& json) {
  return std::make_shared<const questionnaire::Questionnaire>(questionnaire::readQuestionnaire(json).value());
}

inline std::shared_ptr<const questionnaire::Questionnaire> needs() {
  return questionnaireOf(readFile(PRIYOM_SOURCE_DIR "/assets/questionnaires/needs.json"));
}

inline std::shared_ptr<const questionnaire::Rules> needsRules(const questionnaire::Questionnaire& asked) {
  const auto text = readFile(PRIYOM_SOURCE_DIR "/assets/questionnaires/needs.rules.json");
  return std::make_shared<const questionnaire::Rules>(questionnaire::readRules(text, asked).value());
}

// All that is offered beside «Подбор помощи».
inline void offerSheets(Visit& visit) {
  const std::string folder = PRIYOM_SOURCE_DIR "/assets/";
  const auto sheet = [&](Visit::Sheet which, const char* name) {
    visit.offer(which, questionnaireOf(readFile(folder + "questionnaires/" + name + ".json")));
  };
  sheet(Visit::Sheet::Opinion, "opinion");
  sheet(Visit::Sheet::Application, "application");
  sheet(Visit::Sheet::Message, "urgent-message");
  sheet(Visit::Sheet::Contact, "contact");
  sheet(Visit::Sheet::Waiting, "waiting-list");
  sheet(Visit::Sheet::Identity, "identity");
  auto consents = Consents::read(readFile(folder + "consents/consents.json")).value();
  visit.offer(std::make_shared<const Consents>(std::move(consents)));
}

inline Centre sampleCentre() {
  return protocol::centreFromText(readFile(PRIYOM_SOURCE_DIR "/assets/centre/sample.json")).value();
}

inline priyom::Catalogue sampleCatalogue() {
  return protocol::catalogueFromText(readFile(PRIYOM_SOURCE_DIR "/assets/catalogue/sample.json")).value();
}

// Holds each ticket until the test says what became of it.
class HandPrinter : public TicketPrinter {
 public:
  PrintState print(std::span<const std::uint8_t> escpos, const std::string& jobName) override {
    auto outcome = outcome_.get_future();
    {
      const std::lock_guard lock(mutex_);
      bytes_.assign(escpos.begin(), escpos.end());
      names_.push_back(jobName);
    }
    // A test that forgets the paper fails by its expectations, not by hanging.
    const bool told = outcome.wait_for(std::chrono::seconds(5)) == std::future_status::ready;
    const auto state = told ? outcome.get() : PrintState::kUnknown;
    outcome_ = {};
    return state;
  }
  print::PrinterState look() override { return state_; }
  // Before the kiosk looks again.
  void be(print::PrinterState state) { state_ = state; }
  void comeOut(PrintState state) { outcome_.set_value(state); }
  std::vector<std::uint8_t> bytes() const {
    const std::lock_guard lock(mutex_);
    return bytes_;
  }
  std::vector<std::string> names() const {
    const std::lock_guard lock(mutex_);
    return names_;
  }

 private:
  std::promise<PrintState> outcome_;
  mutable std::mutex mutex_;
  std::atomic<print::PrinterState> state_{print::PrinterState::kReady};
  std::vector<std::uint8_t> bytes_;
  std::vector<std::string> names_;
};

// Prints at once.
class QuickPrinter : public TicketPrinter {
 public:
  PrintState print(std::span<const std::uint8_t>, const std::string&) override { return PrintState::kPrinted; }
  print::PrinterState look() override { return print::PrinterState::kReady; }
};

inline protocol::IssuedTicket sampleTicket(const Centre& centre, int ahead = 3) {
  protocol::IssuedTicket issued;
  issued.ticket.ticket.id = TicketId::fromHex("00112233445566778899aabbccddeeff").value();
  issued.ticket.ticket.number = TicketNumber::parse("А-042").value();
  issued.ticket.ticket.day = BusinessDay::parse("2026-11-22").value();
  issued.ticket.ticket.line = centre.lines.front().id;
  issued.ticket.ticket.issuedBy = DeviceId{"kiosk-1"};
  issued.ticket.ticket.arrivedAt = parseRfc3339("2026-11-22T10:42:30.000+03:00").value().instant;
  issued.ticket.lineName = centre.lines.front().names.publicName;
  issued.ticket.room = centre.lines.front().room;
  issued.token = "PRYM" + std::string(60, 'A');
  issued.ahead = ahead;
  return issued;
}

struct Stage {
  explicit Stage(VisitSettings settings = {}, std::shared_ptr<const questionnaire::Questionnaire> asked = needs()) {
    if (asked && !settings.helpRules) settings.helpRules = needsRules(*asked);
    auto scripted = ui::makeScripted();
    hub = scripted.transport;
    session = std::move(scripted.session);
    auto hands = std::make_unique<HandPrinter>();
    printer = hands.get();
    printing = std::make_unique<TicketPrinting>(std::move(hands), std::chrono::milliseconds(50));
    visit = std::make_unique<Visit>(*session, *printing, std::move(asked), std::move(settings));
    offerSheets(*visit);
  }
  void goLive() {
    hub->hello({{"time", "2026-11-22T10:42:30.000+03:00"}});
    hub->status(ui::HubTransport::State::kLive);
    hub->answerSubscription("centre.get", protocol::toJson(sampleCentre()));
    giveCatalogue(sampleCatalogue());
  }
  // To each question for it, part by part.
  void giveCatalogue(const priyom::Catalogue& catalogue) {
    const auto parts = protocol::cataloguePartsJson(catalogue).value();
    const auto open = [this] {
      return std::find_if(hub->calls.begin(), hub->calls.end(),
                          [](const auto& call) { return call.method == "catalogue.get" && call.handler; });
    };
    for (auto call = open(); call != hub->calls.end(); call = open()) {
      const auto part = static_cast<std::size_t>(call->params.at("part").as_int64());
      hub->answer("catalogue.get", boost::json::parse(parts.at(part)));
    }
  }
  bool giveTicket(int ahead = 3) {
    return hub->answer("ticket.issue", boost::json::value(protocol::toJson(sampleTicket(sampleCentre(), ahead),
                                                                           std::chrono::minutes(180))));
  }

  ui::ScriptedTransport* hub;
  std::unique_ptr<ui::HubSession> session;
  HandPrinter* printer;
  std::unique_ptr<TicketPrinting> printing;
  std::unique_ptr<Visit> visit;
};

// A board that says no more than whether the centre is open.
inline void tellDoors(Stage& stage, const Doors& doors) {
  const auto now = parseRfc3339("2026-11-22T10:42:30.000+03:00").value();
  Board board;
  board.moment = {now.instant, BusinessDay::parse("2026-11-22").value(), now.utcOffset};
  board.doors = doors;
  stage.hub->notification("board", protocol::toJson(board));
}

}  // namespace priyom::kiosk
