// SPDX-License-Identifier: GPL-3.0-or-later
// A desk without a hub: a session that the test plays, made-up tickets, and a visitor's answers.
#pragma once

#include <array>
#include <boost/json/parse.hpp>
#include <fstream>
#include <iterator>

#include "protocol/messages.h"
#include "questionnaire/answering.h"
#include "questionnaire/read.h"
#include "tests/unit/ui/scripted_transport.h"
#include "token/short_token.h"

namespace priyom::desk::test {

namespace method = protocol::method;

inline const Instant kMorning{std::chrono::hours(24 * 20'779) + std::chrono::hours(7)};  // 2026-11-22 10:00 in Moscow
inline constexpr std::chrono::minutes kMoscow{180};

inline TicketId ticketId(std::uint8_t last) {
  TicketId id;
  id.bytes.back() = last;
  return id;
}

inline protocol::TicketView ticket(const char* number, TicketState state = TicketState::kWaiting,
                                   int arrivedMinute = 0) {
  protocol::TicketView view;
  auto& t = view.ticket;
  t.number = TicketNumber::parse(number).value();
  t.id = ticketId(static_cast<std::uint8_t>(t.number.sequence));
  t.line = LineId{"reception"};
  t.state = state;
  t.print = PrintState::kPrinted;
  t.issuedBy = DeviceId{"kiosk-1"};
  t.arrivedAt = kMorning + std::chrono::minutes(arrivedMinute);
  t.day = {std::chrono::floor<std::chrono::days>(kMorning)};
  if (state != TicketState::kWaiting) {
    t.counter = CounterId{"window-1"};
    t.callId = 1;
    t.calledAt = kMorning + std::chrono::minutes(20);
    view.counterName = "Окно 1";
  }
  if (state == TicketState::kServing) t.startedAt = kMorning + std::chrono::minutes(21);
  view.lineName = "Приём";
  view.lineInner = "Первичный приём";
  view.room = "зал ожидания, 1 этаж";
  return view;
}

inline Centre centre() {
  Centre made;
  made.id = CentreId{"sample"};
  made.name = "Центр социальной помощи семье и детям «Пример»";
  made.shortName = "Центр помощи «Пример»";
  made.address = "600000, г. Примерск, ул. Образцовая, д. 1";
  made.phones = {"+7 (000) 000-00-01"};
  made.timeZone = "Europe/Moscow";
  made.services = {{ServiceId{"reception"}, {"Приём", "Первичный приём"}, LineId{"reception"}, {}},
                   {ServiceId{"documents"}, {"Документы", "Документы и выплаты"}, LineId{"documents"}, {}}};
  made.words = {{"услуга оказана", "дана консультация"}, {"перерыв", "обед"}, {"посетитель ушёл"}};
  made.lines = {{LineId{"reception"}, {"Приём", "Первичный приём"}, u'А', ""},
                {LineId{"documents"}, {"Документы", "Документы и выплаты"}, u'В', ""}};
  made.counters = {{CounterId{"window-1"}, {"Окно 1", "Регистратор 1"}, "left", {LineId{"reception"}}},
                   {CounterId{"window-2"}, {"Окно 2", "Регистратор 2"}, "left", {LineId{"documents"}}}};
  made.staff = {{StaffId{"registrar-1"}, "Примерова Дарья Ивановна", "регистратор"},
                {StaffId{"head-1"}, "Образцова Нина Павловна", "заведующая", true}};
  return made;
}

inline protocol::QueueSnapshot queue(std::int64_t revision, std::vector<protocol::TicketView> waiting,
                                     std::optional<protocol::TicketView> mine = std::nullopt) {
  protocol::QueueSnapshot made;
  made.revision = {"epoch-1", revision};
  made.moment = {kMorning + std::chrono::minutes(30), {std::chrono::floor<std::chrono::days>(kMorning)}, kMoscow};
  made.waiting = std::move(waiting);
  made.counters = {{CounterId{"window-1"}, "Окно 1", std::move(mine)}, {CounterId{"window-2"}, "Окно 2", std::nullopt}};
  return made;
}

// A token's text as a kiosk would print it; the scripted hub looks no further.
inline QString tokenText(std::uint8_t last) {
  static constexpr std::array<std::uint8_t, token::TokenKey::kBytes> kSecret{};
  const auto key = token::TokenKey::fromBytes(1, kSecret);
  return QString::fromStdString(token::sealShort(key, CentreId{"sample"}, ticketId(last)));
}

inline questionnaire::Questionnaire needs() {
  std::ifstream file(PRIYOM_SOURCE_DIR "/assets/questionnaires/needs.json", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return questionnaire::readQuestionnaire(text).value();
}

// Touches options by their codes, as the kiosk does.
inline boost::json::object answers(const std::vector<std::pair<std::string, std::vector<std::string>>>& touches) {
  questionnaire::Answering answering(std::make_shared<const questionnaire::Questionnaire>(needs()));
  for (const auto& [linkId, codes] : touches) {
    const auto& item = answering.item(answering.questionnaire().find(linkId));
    for (const auto& code : codes)
      for (std::size_t i = 0; i < item.options.size(); ++i) {
        const auto* coding = std::get_if<questionnaire::Coding>(&item.options[i].value);
        if (coding && coding->code == code) (void)answering.toggle(linkId, i).value();
      }
  }
  return boost::json::parse(
             answering.responseJson(questionnaire::ResponseStatus::kCompleted, "2026-11-22T10:00:00+03:00"))
      .as_object();
}

inline protocol::OpenedTicket opened(const char* number, std::optional<boost::json::object> response = std::nullopt) {
  auto view = ticket(number);
  view.ticket.hasResponse = response.has_value();
  return {view, std::move(response), {}};
}

struct Hub {
  ui::Scripted scripted = ui::makeScripted();
  ui::ScriptedTransport& wire = *scripted.transport;
  ui::HubSession& session = *scripted.session;

  void live() { wire.status(ui::HubTransport::State::kLive); }
  void lose() { wire.status(ui::HubTransport::State::kLost); }
  void tell(const protocol::QueueSnapshot& snapshot) { wire.notification("queue", protocol::toJson(snapshot)); }
  void answerOpen(const protocol::OpenedTicket& ticket) {
    wire.answer(method::kOpen, boost::json::value(protocol::toJson(ticket, kMoscow)));
  }
  void refuse(std::string_view name, Errc code) { wire.answer(name, fail(code, "scripted")); }
  void answerCounter(std::string_view name, std::optional<protocol::TicketView> ticket) {
    wire.answer(name, boost::json::value(protocol::toJson(protocol::CounterAnswer{std::move(ticket)}, kMoscow)));
  }
  const ui::ScriptedTransport::Call& last() const { return wire.calls.back(); }
  // The newest call of this method; throws where there is none.
  const boost::json::object& lastOf(std::string_view name) const {
    for (auto call = wire.calls.rbegin(); call != wire.calls.rend(); ++call)
      if (call->method == name) return call->params;
    throw std::runtime_error("never called: " + std::string(name));
  }
};

}  // namespace priyom::desk::test
