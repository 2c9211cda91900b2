// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of StepDialog: what each asks, and what its choices do.
#include <QDateTime>
#include <QRegularExpression>
#include <algorithm>
#include <array>

#include "desk/queue_panel.h"
#include "desk/step_dialog.h"
#include "ui/hub_session.h"

namespace priyom::desk {
namespace {

constexpr std::array kMinutes = {5, 15, 30, 60};
constexpr std::array kOthers = {1, 2, 5};
constexpr int kKeys = 9;
constexpr int kMostMatches = 7;

QString textOf(const std::string& text) {
  return QString::fromStdString(text);
}

QString keyAt(std::size_t index) {
  return index < kKeys ? QString::number(index + 1) : QString();
}

// «14:30», «14.30», «1430», «9:05».
QTime timeOf(QString written) {
  written.remove(QRegularExpression(QStringLiteral("[:.\\s-]")));
  if (written.size() == 3) written.prepend(QLatin1Char('0'));
  return QTime::fromString(written, QStringLiteral("HHmm"));
}

// What is written of a number, as numbers are written: «а-42» is А42; Latin look-alikes are ours.
QString plain(const QString& number) {
  static const QString kLatin = QStringLiteral("ABEKMHPCTYX");
  static const QString kOurs = QStringLiteral("АВЕКМНРСТУХ");
  QString all;
  for (const auto letter : number.toUpper()) {
    const auto at = kLatin.indexOf(letter);
    if (at >= 0)
      all += kOurs[at];
    else if (letter.isLetterOrNumber())
      all += letter;
  }
  return all;
}

// A stop that names no service is any of its line.
bool isSame(const Stop& each, const Stop& offered) {
  return each.line == offered.line && (each.service == offered.service || each.service.empty());
}

bool matches(const TicketNumber& number, const QString& written) {
  const auto whole = plain(textOf(number.text()));
  const auto digits = QString::number(number.sequence);
  return whole.startsWith(written) || whole.mid(1).startsWith(written) || digits.startsWith(written) ||
         (whole.left(1) + digits).startsWith(written);
}

}  // namespace

StepDialog::Choice StepDialog::leadsTo(const QString& name, const QString& text, const QString& note,
                                       Sheet (StepDialog::*sheet)()) {
  return {name, text, note, [this, sheet] {
            reason_ = written_.trimmed();
            show((this->*sheet)());
          }};
}

StepDialog::Sheet StepDialog::menu() {
  const auto number = numberText();
  Sheet sheet{QStringLiteral("menu"), number.isEmpty() ? tr("More steps") : tr("%1: more steps").arg(number)};
  const auto add = [&](Page page, const char* name, const QString& text, const QString& key,
                       Sheet (StepDialog::*to)()) {
    if (!may(page, number)) return;
    auto choice = leadsTo(QLatin1String(name), text, key, to);
    choice.key = keyAt(sheet.choices.size());
    sheet.choices.push_back(std::move(choice));
  };
  add(Page::Outcome, "menuOutcome", tr("Finish with another outcome"), QStringLiteral("Shift+F5"),
      &StepDialog::outcome);
  add(Page::Route, "menuRoute", tr("Route: where to go next"), QStringLiteral("Shift+F11"), &StepDialog::route);
  add(Page::Cancel, "menuCancel", tr("Cancel the ticket"), QStringLiteral("Shift+F6"), &StepDialog::cancel);
  add(Page::Number, "menuNumber", tr("Call a given number"), QStringLiteral("Shift+F7"), &StepDialog::number);
  add(Page::PutBack, "menuPutBack", tr("Put back into the queue"), QStringLiteral("Shift+F3"), &StepDialog::putBack);
  add(Page::WhyNext, "menuWhyNext", tr("Who is next, and why"), QStringLiteral("Shift+F2"), &StepDialog::whyNext);
  add(Page::Pause, "menuPause", tr("Pause"), QStringLiteral("Ctrl+F12"), &StepDialog::pause);
  return sheet;
}

StepDialog::Sheet StepDialog::withWords(Sheet sheet, const std::vector<std::string>& words,
                                        const std::function<void(const QString&)>& done) {
  for (const auto& word : words)
    sheet.choices.push_back({sheet.name + QLatin1Char('-') + QString::number(sheet.choices.size() + 1),
                             textOf(word),
                             {},
                             [this, done, word] {
                               const auto text = textOf(word);
                               done(text);
                             },
                             keyAt(sheet.choices.size())});
  sheet.field = words.empty() ? tr("In your own words") : tr("Or in your own words");
  sheet.writes = words.empty();
  sheet.confirm = [this, done](const QString& written) {
    if (written.isEmpty()) return tr("Please choose or write why.");
    done(written);
    return QString();
  };
  return sheet;
}

StepDialog::Sheet StepDialog::outcome() {
  auto sheet = withWords({QStringLiteral("outcome"), tr("%1: how the visit ended").arg(numberText())},
                         centre().words.outcomes, [this](const QString& word) {
                           close();
                           queue_.finishWith(word);
                         });
  if (!sheet.choices.empty()) sheet.choices.front().note = QStringLiteral("F5");  // the usual one, by one key
  return sheet;
}

StepDialog::Sheet StepDialog::cancel() {
  return withWords({QStringLiteral("cancel"), tr("%1: cancel the ticket").arg(numberText()),
                    tr("The number is not called any more. F12 takes it back.")},
                   centre().words.cancellations, [this](const QString& word) {
                     const auto ticket = *ticket_;
                     close();
                     queue_.cancel(ticket, word);
                   });
}

StepDialog::Sheet StepDialog::pause() {
  return withWords({QStringLiteral("pause"), tr("Pause: why nobody is called here")}, centre().words.pauses,
                   [this](const QString& word) {
                     close();
                     queue_.pause(word);
                   });
}

void StepDialog::deferFor(const Deferral& deferral) {
  const auto ticket = *ticket_;
  close();
  queue_.defer(ticket, deferral);
}

StepDialog::Sheet StepDialog::later() {
  Sheet sheet{QStringLiteral("later"), tr("%1: call later").arg(numberText())};
  const auto add = [&](Choice choice) {
    choice.key = keyAt(sheet.choices.size());
    sheet.choices.push_back(std::move(choice));
  };
  for (const int minutes : kMinutes) {
    const auto until = queue_.now() + std::chrono::minutes(minutes);
    add({QStringLiteral("defer-%1").arg(minutes), tr("in %1 min").arg(minutes),
         tr("at %1").arg(Words::clock(until, queue_.offset())), [this, minutes] {
           deferFor({queue_.now() + std::chrono::minutes(minutes), std::nullopt});
         }});
  }
  for (const int others : kOthers)
    add({QStringLiteral("deferOthers-%1").arg(others),
         others == 1 ? tr("after one other") : tr("after %1 others").arg(others),
         {},
         [this, others] {
           deferFor({std::nullopt, others});
         }});
  add(leadsTo(QStringLiteral("deferAt"), tr("at a given time…"), {}, &StepDialog::laterAt));
  add(leadsTo(QStringLiteral("deferBehind"), tr("after so many others…"), {}, &StepDialog::laterBehind));
  return sheet;
}

StepDialog::Sheet StepDialog::laterAt() {
  Sheet sheet{QStringLiteral("laterAt"), tr("%1: call at").arg(numberText())};
  sheet.field = tr("Time today, for example 14:30");
  sheet.writes = true;
  sheet.confirmText = tr("Call then");
  sheet.confirm = [this](const QString& written) {
    const auto time = timeOf(written);
    if (!time.isValid()) return tr("A time is hours and minutes: 14:30.");
    auto until = queue_.session().hubNow();
    if (time <= until.time()) return tr("This time has passed.");
    until.setTime(time);
    deferFor({Instant(std::chrono::milliseconds(until.toMSecsSinceEpoch())), std::nullopt});
    return QString();
  };
  return sheet;
}

StepDialog::Sheet StepDialog::laterBehind() {
  Sheet sheet{QStringLiteral("laterBehind"), tr("%1: call after others").arg(numberText())};
  sheet.field = tr("How many others of this line first");
  sheet.writes = true;
  sheet.confirmText = tr("Call then");
  sheet.confirm = [this](const QString& written) {
    bool isNumber = false;
    const int others = written.toInt(&isNumber);
    if (!isNumber || others < 1 || others > 999) return tr("A number from 1 to 999.");
    deferFor({std::nullopt, others});
    return QString();
  };
  return sheet;
}

void StepDialog::sendTo(const Destination& to) {
  const auto ticket = *ticket_;
  const auto reason = pages_.back().name == QLatin1String("sendOn") ? written_.trimmed() : reason_;
  close();
  queue_.transfer(ticket, to, reason);
}

StepDialog::Sheet StepDialog::sendOn() {
  Sheet sheet{QStringLiteral("sendOn"), tr("%1: send on, with the same number").arg(numberText())};
  constexpr std::size_t kLines = 7;
  const auto* const of = view();
  for (const auto& line : centre().lines) {
    const auto index = sheet.choices.size();
    sheet.choices.push_back({QStringLiteral("transfer-") + textOf(line.id.text), textOf(line.names.innerName),
                             of && of->ticket.line == line.id ? tr("now here") : QString(),
                             [this, id = line.id] {
                               sendTo({id, {}, {}, {}});
                             },
                             index < kLines ? keyAt(index) : QString()});
  }
  auto counters = leadsTo(QStringLiteral("transferCounter"), tr("To a counter or a room…"), {}, &StepDialog::toCounter);
  counters.key = QStringLiteral("8");
  auto people = leadsTo(QStringLiteral("transferPerson"), tr("To a colleague…"), {}, &StepDialog::toPerson);
  people.key = QStringLiteral("9");
  sheet.choices.push_back(std::move(counters));
  sheet.choices.push_back(std::move(people));
  sheet.field = tr("Why, if your colleague should know");
  return sheet;
}

// The ticket's own line where the counter serves it, else the counter's first.
LineId StepDialog::lineAt(const CounterId& counter) const {
  const auto* const there = centre().counter(counter);
  const auto* const of = view();
  if (!there || !of) return {};
  const bool serves = std::ranges::find(there->lines, of->ticket.line) != there->lines.end();
  return serves ? of->ticket.line : there->lines.front();
}

StepDialog::Sheet StepDialog::toCounter() {
  Sheet sheet{QStringLiteral("toCounter"), tr("%1: to a counter or a room").arg(numberText())};
  for (const auto& each : queue_.counters()) {
    if (each.counter == queue_.counter()) continue;
    const auto* const counter = centre().counter(each.counter);
    if (!counter) continue;
    const auto state = each.state == CounterState::kOpen     ? tr("open")
                       : each.state == CounterState::kPaused ? tr("pause")
                                                             : tr("closed");
    const auto inner = textOf(counter->names.innerName);
    sheet.choices.push_back({QStringLiteral("toCounter-") + textOf(each.counter.text),
                             inner.isEmpty() ? textOf(each.name) : textOf(each.name) + QStringLiteral(" · ") + inner,
                             state,
                             [this, id = each.counter] {
                               sendTo({lineAt(id), {}, id, {}});
                             },
                             keyAt(sheet.choices.size())});
  }
  return sheet;
}

StepDialog::Sheet StepDialog::toPerson() {
  Sheet sheet{QStringLiteral("toPerson"), tr("%1: to a colleague").arg(numberText())};
  for (const auto& person : centre().staff) {
    if (person.id == queue_.staff()) continue;
    Destination to{{}, {}, {}, person.id};
    auto note = textOf(person.role);
    // To where they sit, else to what they give.
    const auto seat = std::ranges::find_if(queue_.counters(), [&](const auto& each) {
      return each.staff == person.id && each.state != CounterState::kClosed;
    });
    const auto* const specialist = centre().specialist(person.id);
    if (seat != queue_.counters().end()) {
      to.line = lineAt(seat->counter);
      note = textOf(seat->name);
    } else if (specialist && !specialist->offers.empty()) {
      const auto* const service = centre().service(specialist->offers.front().service);
      if (service) to.line = service->line, to.service = service->id;
    }
    sheet.choices.push_back({QStringLiteral("toPerson-") + textOf(person.id.text), textOf(person.name), note,
                             [this, to] { sendTo(to); }, keyAt(sheet.choices.size())});
  }
  return sheet;
}

void StepDialog::toggleStop(const Stop& stop) {
  const auto taken = std::erase_if(stops_, [&](const Stop& each) { return isSame(each, stop); });
  if (taken == 0) {
    if (stops_.size() >= protocol::kMostStops)
      return complain(tr("A route has %1 stops at the most.").arg(protocol::kMostStops));
    stops_.push_back(stop);
  }
  restart(route());
}

StepDialog::Sheet StepDialog::route() {
  const auto* const of = view();
  const auto& ticket = of->ticket;
  Sheet sheet{QStringLiteral("route"), tr("%1: where to go next").arg(numberText())};
  QStringList path{Words::stop(centre(), {ticket.line, ticket.service, {}})};
  for (const auto& stop : stops_) path << Words::stop(centre(), stop);
  const bool shortest = order_ == RouteOrder::kShortestWait;
  sheet.text = stops_.empty() ? tr("After this the visit is over.")
                              : path.join(shortest ? QStringLiteral(" · ") : QStringLiteral(" → "));
  for (const auto& service : centre().services) {
    const Stop stop{service.line, service.id, {}};
    const auto at = std::ranges::find_if(stops_, [&](const Stop& each) { return isSame(each, stop); });
    const bool chosen = at != stops_.end();
    const auto place = chosen                         ? shortest ? tr("yes") : QString::number(at - stops_.begin() + 1)
                                               : ticket.service == service.id ? tr("now here")
                                                      : QString();
    sheet.choices.push_back({QStringLiteral("stop-") + textOf(service.id.text), textOf(service.names.innerName), place,
                             [this, stop] { toggleStop(stop); }, keyAt(sheet.choices.size()), chosen});
  }
  sheet.choices.push_back({QStringLiteral("stopOrder"), tr("First where the wait is shorter"),
                           shortest ? tr("yes") : tr("no"),
                           [this, shortest] {
                             order_ = shortest ? RouteOrder::kFixed : RouteOrder::kShortestWait;
                             restart(route());
                           },
                           QStringLiteral("0"), shortest});
  sheet.confirmText = tr("Save the route");
  sheet.confirm = [this](const QString&) {
    const auto id = *ticket_;
    const auto stops = stops_;
    const auto order = order_;
    close();
    queue_.reroute(id, stops, order);
    return QString();
  };
  return sheet;
}

StepDialog::Sheet StepDialog::putBack() {
  Sheet sheet{QStringLiteral("putBack"), tr("Put back into the queue")};
  for (const auto& each : queue_.aside()) {
    const auto number = each.toMap().value(QStringLiteral("number")).toString();
    sheet.choices.push_back({QStringLiteral("putBack-") + number, number,
                             each.toMap().value(QStringLiteral("note")).toString(),
                             [this, number] {
                               close();
                               queue_.putBack(number);
                             },
                             keyAt(sheet.choices.size())});
  }
  return sheet;
}

std::vector<StepDialog::Choice> StepDialog::matching(const QString& written) {
  std::vector<Choice> found;
  const auto wanted = plain(written);
  if (wanted.isEmpty()) return found;
  const auto add = [&](const protocol::TicketView& view) {
    if (found.size() >= kMostMatches || !matches(view.ticket.number, wanted)) return;
    const auto number = textOf(view.ticket.number.text());
    found.push_back(
        {QStringLiteral("number-") + number, number,
         view.ticket.state == TicketState::kWaiting ? textOf(view.lineInner) : Words::state(view.ticket.state),
         [this, number] {
           close();
           queue_.call(number);
         }});
  };
  for (const auto& view : queue_.waiting()->tickets()) add(view);
  for (const auto* const list : {&queue_.deferred(), &queue_.absent()})
    for (const auto& view : *list) add(view);
  return found;
}

StepDialog::Sheet StepDialog::number() {
  Sheet sheet{QStringLiteral("number"), tr("Call a given number"), tr("Out of order, by hand.")};
  sheet.field = tr("Number, for example 42");
  sheet.writes = true;
  sheet.confirmText = tr("Call");
  sheet.suggest = [this](const QString& written) { return matching(written); };
  // One who waits so far behind that the list does not have it.
  sheet.confirm = [this](const QString& written) {
    if (!TicketNumber::parse(written.toStdString())) return tr("Nobody who waits has this number.");
    close();
    queue_.call(written);
    return QString();
  };
  return sheet;
}

StepDialog::Sheet StepDialog::whyNext() {
  Sheet sheet{QStringLiteral("whyNext"), tr("Nobody is waiting in your lines")};
  const auto here = queue_.forHere();
  QStringList text;
  constexpr std::size_t kShown = 3;
  for (std::size_t i = 0; i < std::min(kShown, here.size()); ++i) {
    const auto number = textOf(here[i]->ticket.number.text());
    const auto why = Words::whyNext(*here[i], queue_.offset());
    if (i == 0) sheet.title = tr("Next is %1").arg(number);
    text << (i == 0 ? tr("%1: %2.").arg(number, why) : tr("Then %1: %2.").arg(number, why));
  }
  text << QString()
       << tr("The order: who is in crisis, then who has an appointment, then who has a right out of turn, at most %1 "
             "before one ordinary visitor, then who came first.")
              .arg(centre().rules.outOfTurnBound);
  sheet.text = text.join(QLatin1Char('\n'));
  if (!here.empty() && queue_.canNext()) {
    sheet.confirmText = tr("Call");
    sheet.confirm = [this](const QString&) {
      close();
      queue_.next();
      return QString();
    };
  }
  return sheet;
}

}  // namespace priyom::desk
