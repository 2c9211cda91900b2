// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/read_aloud.h"

#include <QEvent>
#include <QMetaObject>
#include <chrono>
#include <utility>

#include "speech/spoken_text.h"
#include "ui/language.h"

namespace priyom::kiosk {
namespace {

using namespace std::chrono_literals;

// A page comes in several frames: bindings, models, what large letters push about.
constexpr auto kSettle = 60ms;
// The longest page takes less; a sound card that hangs must not keep a visitor's answers on the screen.
constexpr auto kLongest = 5min;

QString withoutFigures(QString text) {
  erase_if(text, [](QChar letter) { return letter.isDigit(); });
  return text;
}

}  // namespace

ReadAloud::ReadAloud(Visit& visit, std::unique_ptr<speech::Speaker> headphones, QObject* parent)
    : QObject(parent), visit_(visit), headphones_(std::move(headphones)) {
  if (!headphones_) return;
  headphones_->setRested([this](std::uint64_t number) {
    QMetaObject::invokeMethod(
        this, [this, number] { rested(number); }, Qt::QueuedConnection);
  });
  settle_.setSingleShot(true);
  settle_.setInterval(kSettle);
  longest_.setSingleShot(true);
  longest_.setInterval(kLongest);
  connect(&settle_, &QTimer::timeout, this, &ReadAloud::look);
  connect(&longest_, &QTimer::timeout, this, &ReadAloud::cut);
  connect(&visit_, &Visit::stepChanged, this, &ReadAloud::pageCame);
  connect(visit_.ticket(), &TicketSheet::paperChanged, this, &ReadAloud::paperChanged);
}

ReadAloud::~ReadAloud() {
  headphones_.reset();  // its thread calls back
}

void ReadAloud::watch(QQuickWindow* window) {
  if (!headphones_) return;
  window_ = window;
  window->installEventFilter(this);
  // Whatever changes on the screen is drawn.
  connect(window, &QQuickWindow::afterAnimating, this, [this] {
    if (on_ && !settle_.isActive()) settle_.start();
  });
}

void ReadAloud::toggle() {
  if (on_)
    setOn(false);
  else
    readPage();
}

void ReadAloud::readPage() {
  if (!headphones_) return;
  setOn(true);
  fresh_ = true;
  look();
}

void ReadAloud::setOn(bool on) {
  if (on == on_ || !headphones_) return;
  on_ = on;
  if (!on_) {
    cut();
    known_ = {};
  }
  emit onChanged();
}

void ReadAloud::say(const QString& sentence) {
  if (on_) speak({sentence});
}

void ReadAloud::cut() {
  if (!headphones_) return;
  headphones_->cut();
  setSpeaking(false);
}

void ReadAloud::forget() {
  if (!headphones_) return;
  settle_.stop();
  setOn(false);
  known_ = {};
  fresh_ = unprinted_ = false;
  headphones_->forget();
  setSpeaking(false);
}

void ReadAloud::pageCame() {
  cut();
  unprinted_ = false;
  if (!on_) return;
  fresh_ = true;
  settle_.start();
}

// A number that is on no paper is said also to one who did not ask for it: it is all there is.
void ReadAloud::paperChanged() {
  const auto paper = visit_.ticket()->paper();
  if (paper != TicketSheet::Paper::Failed && paper != TicketSheet::Paper::Unknown) return;
  if (visit_.step() != Visit::Step::Ticket) return;
  unprinted_ = fresh_ = true;
  settle_.start();
}

void ReadAloud::look() {
  if (!window_ || (!on_ && !unprinted_)) return;
  const auto reading = readScreen(window_);
  if (!reading.page) return;
  unprinted_ = false;
  if (std::exchange(fresh_, false) || reading.page != known_.page || reading.title != known_.title) {
    tellAll(reading);
    return;
  }
  if (const auto told = news(reading); !told.isEmpty()) add(told);
}

void ReadAloud::tellAll(const ScreenReading& reading) {
  known_ = {};
  known_.page = reading.page;
  known_.title = reading.title;
  QStringList texts{reading.title};
  texts += news(reading);
  for (const auto& part : reading.controls()) texts << phraseOf(part);
  if (!on_) known_ = {};
  speak(texts);
}

// Texts that were not there before, and controls that say something else than they did.
QStringList ReadAloud::news(const ScreenReading& reading) {
  QStringList news;
  QSet<QString> alerts;
  for (const auto& part : reading.parts) {
    if (part.isControl()) continue;
    const auto text = withoutFigures(part.name);
    const bool told = part.isAlert() ? known_.alerts.contains(text) : known_.texts.contains(text);
    if (part.isAlert()) alerts.insert(text);
    known_.texts.insert(text);
    if (!told) news << part.name;
  }
  known_.alerts = alerts;
  return news + controlNews(reading.parts) + controlNews(reading.foot);
}

QStringList ReadAloud::controlNews(const std::vector<ScreenPart>& parts) {
  QStringList marked;
  QStringList others;
  for (const auto& part : parts) {
    if (!part.isControl()) continue;
    if (part.role == QAccessible::EditableText) {
      echo(part);
      continue;
    }
    const auto phrase = phraseOf(part);
    auto& known = known_.controls[part.item];
    // Waits go on changing, and nobody asked to hear each figure.
    if (!known.isEmpty() && withoutFigures(known) != withoutFigures(phrase)) (part.checked ? marked : others) << phrase;
    known = phrase;
  }
  // Of a choice that moved, where it went.
  return marked.isEmpty() ? others : marked;
}

// What is written is said as it is written, letter by letter.
void ReadAloud::echo(const ScreenPart& field) {
  const bool seen = known_.written.contains(field.item);
  auto& before = known_.written[field.item];
  if (seen && field.value.size() > before.size() && field.value.startsWith(before))
    speak({field.value.mid(before.size())});
  before = field.value;
}

bool ReadAloud::eventFilter(QObject*, QEvent* event) {
  if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::TouchBegin) cut();
  return false;
}

std::vector<speech::Speaker::Sentence> ReadAloud::sentences(const QStringList& texts) const {
  const auto wished = speech::languageOf(ui::Language::instance().code().toStdString());
  std::vector<speech::Speaker::Sentence> sentences;
  for (const auto& text : texts) {
    const auto written = text.toStdString();
    const auto language = speech::voiceFor(written, wished.value_or(speech::Language::kRussian));
    sentences.push_back({speech::spokenText(written, language), language});
  }
  return sentences;
}

void ReadAloud::speak(const QStringList& texts) {
  if (!texts.isEmpty()) began(headphones_->speak(sentences(texts)));
}

void ReadAloud::add(const QStringList& texts) {
  if (!texts.isEmpty()) began(headphones_->add(sentences(texts)));
}

void ReadAloud::began(std::uint64_t number) {
  number_ = number;
  longest_.start();
  setSpeaking(true);
}

void ReadAloud::rested(std::uint64_t number) {
  if (number == number_) setSpeaking(false);
}

void ReadAloud::setSpeaking(bool speaking) {
  if (speaking == speaking_) return;
  speaking_ = speaking;
  if (!speaking) longest_.stop();
  visit_.idle()->hold(speaking);
  if (!speaking) emit heard();
}

}  // namespace priyom::kiosk
