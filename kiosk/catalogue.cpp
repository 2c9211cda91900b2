// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/catalogue.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <utility>

#include "protocol/catalogue_json.h"
#include "ui/language.h"

namespace priyom::kiosk {
namespace {

namespace method = protocol::method;

constexpr std::chrono::seconds kAskAgain{30};

QString said(const LocalText& text) {
  return QString::fromStdString(text.in(ui::Language::instance().code().toStdString()));
}

QStringList said(const std::vector<LocalText>& texts) {
  QStringList all;
  for (const auto& text : texts) all << said(text);
  return all;
}

QVariantMap card(const std::string& id, const QString& name, const QString& explanation) {
  return {{"entryId", QString::fromStdString(id)}, {"name", name}, {"explanation", explanation}};
}

QVariantMap group(const QString& heading, const QVariantList& entries) {
  return {{"heading", heading}, {"entries", entries}};
}

template <typename T>
void append(std::vector<T>& whole, std::vector<T> more) {
  std::move(more.begin(), more.end(), std::back_inserter(whole));
}

}  // namespace

Catalogue::Catalogue(ui::HubSession& session, QObject* parent) : QObject(parent), session_(session) {
  again_.setSingleShot(true);
  again_.setInterval(kAskAgain);
  const auto begin = [this] {
    if (!session_.live()) return;
    ++asked_;
    ask(0, {});
  };
  connect(&again_, &QTimer::timeout, this, begin);
  // Each time: the hub may have been started anew with another catalogue.
  connect(&session_, &ui::HubSession::stateChanged, this, begin);
  connect(&session_, &ui::HubSession::centreChanged, this, &Catalogue::changed);
  connect(&ui::Language::instance(), &ui::Language::codeChanged, this, &Catalogue::changed);
}

void Catalogue::setVideos(const QString& folder, const QString& sound) {
  videos_ = folder;
  sound_ = sound;
  emit changed();
}

void Catalogue::ask(int part, priyom::Catalogue sofar) {
  session_.call(
      method::kCatalogue, protocol::toJson(protocol::AskCatalogue{part}), this,
      [this, part, asked = asked_, sofar = std::move(sofar)](const Result<boost::json::value>& answer) mutable {
        if (asked != asked_) return;
        const auto* object = answer ? answer->if_object() : nullptr;
        auto read = object ? protocol::cataloguePartFromJson(*object)
                           : Result<protocol::CataloguePart>(fail(Errc::kFailed, "no part of a catalogue"));
        if (!read || read->part != part) {
          // A hub of an older version never will; any other is asked once more.
          if (answer || answer.error().code != Errc::kUnsupported) again_.start();
          return;
        }
        append(sofar.ages, std::move(read->entries.ages));
        append(sofar.services, std::move(read->entries.services));
        append(sofar.institutions, std::move(read->entries.institutions));
        append(sofar.lessons, std::move(read->entries.lessons));
        if (part + 1 < read->parts) return ask(part + 1, std::move(sofar));
        catalogue_ = std::move(sofar);
        // What is open may be gone with the catalogue before.
        const bool gone = isOpen() && help().isEmpty() && institution().isEmpty() && lesson().isEmpty();
        if (gone)
          enter(Stage::List);
        else
          emit changed();
      });
}

// --- Pages
// ------------------------------------------------------------------------------------------------------------

void Catalogue::enter(Stage stage) {
  stage_ = stage;
  emit stageChanged();
  emit changed();
}

void Catalogue::open(Shelf shelf) {
  shelf_ = shelf;
  age_ = {};
  entry_.clear();
  enter(shelf == Shelf::Institutions ? Stage::List : Stage::Ages);
}

void Catalogue::close() {
  age_ = {};
  entry_.clear();
  enter(Stage::Closed);
}

bool Catalogue::back() {
  if (stage_ == Stage::Watching) {
    enter(Stage::Entry);
    return true;
  }
  if (stage_ == Stage::Entry) {
    entry_.clear();
    enter(Stage::List);
    return true;
  }
  if (stage_ != Stage::List || shelf_ == Shelf::Institutions) return false;
  age_ = {};
  enter(Stage::Ages);
  return true;
}

void Catalogue::choose(const QString& entryId) {
  const auto shown = groups();
  const bool there = std::any_of(shown.begin(), shown.end(), [&](const QVariant& each) {
    const auto entries = each.toMap().value("entries").toList();
    return std::any_of(entries.begin(), entries.end(),
                       [&](const QVariant& entry) { return entry.toMap().value("entryId") == entryId; });
  });
  if (!there) return;
  if (stage_ == Stage::Ages) {
    age_ = AgeGroupId{entryId.toStdString()};
    enter(Stage::List);
  } else if (stage_ == Stage::List) {
    entry_ = entryId.toStdString();
    enter(Stage::Entry);
  }
}

void Catalogue::watch() {
  if (stage_ == Stage::Entry && watchable()) enter(Stage::Watching);
}

bool Catalogue::isOpen() const {
  return stage_ == Stage::Entry || stage_ == Stage::Watching;
}

QString Catalogue::sentence() const {
  if (isOpen()) {
    if (shelf_ == Shelf::Services) return help().value("name").toString();
    if (shelf_ == Shelf::Institutions) return institution().value("purpose").toString();
    return lesson().value("title").toString();
  }
  if (shelf_ == Shelf::Institutions) return tr("Where else you are helped");
  if (stage_ == Stage::Ages) return shelf_ == Shelf::Services ? tr("Who needs help?") : tr("How old is the child?");
  return shelf_ == Shelf::Services ? tr("What the centre can do for you") : tr("Video lessons");
}

QString Catalogue::chosen() const {
  if (stage_ == Stage::Ages || stage_ == Stage::Closed || shelf_ == Shelf::Institutions) return {};
  if (age_.empty()) return shelf_ == Shelf::Lessons ? tr("All ages") : QString();
  return agesText({age_});
}

// --- What they show
// ---------------------------------------------------------------------------------------------------

bool Catalogue::chosenFits(const std::vector<AgeGroupId>& ages) const {
  return age_.empty() || std::find(ages.begin(), ages.end(), age_) != ages.end();
}

QString Catalogue::agesText(const std::vector<AgeGroupId>& ages) const {
  QStringList names;
  for (const auto& age : catalogue_.ages)
    if (std::find(ages.begin(), ages.end(), age.id) != ages.end()) names << said(age.name);
  return names.join(QStringLiteral(", "));
}

QVariantList Catalogue::ageEntries() const {
  const auto has = [](const auto& range, const AgeGroupId& age) {
    return std::any_of(range.begin(), range.end(), [&](const auto& each) {
      return std::find(each.ages.begin(), each.ages.end(), age) != each.ages.end();
    });
  };
  QVariantList entries;
  for (const auto& age : catalogue_.ages) {
    const bool lessons = shelf_ == Shelf::Lessons;
    if (lessons ? has(catalogue_.lessons, age.id) : has(catalogue_.services, age.id))
      entries << card(age.id.text, said(age.name), lessons ? QString() : said(age.hint));
  }
  if (shelf_ == Shelf::Lessons) entries << card({}, tr("All ages"), {});
  return entries;
}

QVariantList Catalogue::lessonGroups() const {
  std::vector<std::pair<QString, QVariantList>> byTopic;
  for (const auto& lesson : catalogue_.lessons) {
    if (!chosenFits(lesson.ages)) continue;
    const auto topic = said(lesson.topic);
    auto known = std::find_if(byTopic.begin(), byTopic.end(), [&](const auto& each) { return each.first == topic; });
    if (known == byTopic.end()) known = byTopic.insert(byTopic.end(), {topic, {}});
    const auto minutes = tr("%n minutes", nullptr, static_cast<int>(lesson.length.count()));
    known->second << card(lesson.id.text, said(lesson.title), minutes + QStringLiteral(" · ") + agesText(lesson.ages));
  }
  QVariantList groups;
  for (const auto& [topic, entries] : byTopic) groups << group(topic, entries);
  return groups;
}

QVariantList Catalogue::groups() const {
  if (stage_ == Stage::Ages) return {group({}, ageEntries())};
  if (stage_ != Stage::List) return {};
  if (shelf_ == Shelf::Lessons) return lessonGroups();
  QVariantList entries;
  if (shelf_ == Shelf::Services) {
    for (const auto& help : catalogue_.services)
      if (chosenFits(help.ages)) entries << card(help.id.text, said(help.name), said(help.summary));
  } else {
    for (const auto& each : catalogue_.institutions) entries << card(each.id.text, said(each.purpose), said(each.name));
  }
  return {group({}, entries)};
}

template <typename Range>
auto Catalogue::opened(const Range& range) const -> const typename Range::value_type* {
  const auto found = std::find_if(range.begin(), range.end(), [&](const auto& each) { return each.id.text == entry_; });
  return !isOpen() || found == range.end() ? nullptr : &*found;
}

const Help* Catalogue::openedHelp() const {
  return shelf_ == Shelf::Services ? opened(catalogue_.services) : nullptr;
}

LineId Catalogue::line() const {
  const auto* help = openedHelp();
  return help && session_.centre() && session_.centre()->line(help->line) ? help->line : LineId{};
}

QString Catalogue::lineName() const {
  const auto id = line();
  return id.empty() ? QString() : QString::fromStdString(session_.centre()->line(id)->names.publicName);
}

ServiceId Catalogue::service() const {
  const auto* help = openedHelp();
  if (!help || help->service.empty() || !session_.centre()) return {};
  const auto& specialists = session_.centre()->specialists;
  const bool received = std::any_of(specialists.begin(), specialists.end(), [&](const Specialist& each) {
    return each.active && each.offer(help->service) != nullptr;
  });
  return received ? help->service : ServiceId{};
}

QVariantMap Catalogue::help() const {
  const auto* help = openedHelp();
  if (!help) return {};
  return {{"name", said(help->name)},
          {"ages", agesText(help->ages)},
          {"paragraphs", said(help->about)},
          {"givenBy", said(help->givenBy)},
          {"bring", said(help->bring)}};
}

QVariantMap Catalogue::institution() const {
  const auto* found = shelf_ == Shelf::Institutions ? opened(catalogue_.institutions) : nullptr;
  if (!found) return {};
  QStringList phones;
  for (const auto& phone : found->phones) phones << QString::fromStdString(phone);
  return {{"name", said(found->name)},
          {"purpose", said(found->purpose)},
          {"address", said(found->address)},
          {"phones", phones},
          {"email", QString::fromStdString(found->email)},
          {"site", QString::fromStdString(found->site)},
          {"hours", said(found->hours)},
          {"way", said(found->way)}};
}

// A name alone: what the hub tells can lead to no other folder of this terminal.
QString Catalogue::fileOf(const std::string& name) const {
  if (name.empty() || videos_.isEmpty() || name.front() == '.' || name.find('/') != std::string::npos) return {};
  const QFileInfo file(QDir(videos_), QString::fromStdString(name));
  return file.isFile() && file.isReadable() ? file.absoluteFilePath() : QString();
}

bool Catalogue::watchable() const {
  return !lesson().value("file").toString().isEmpty();
}

QVariantMap Catalogue::lesson() const {
  const auto* found = shelf_ == Shelf::Lessons ? opened(catalogue_.lessons) : nullptr;
  if (!found) return {};
  auto subtitles = found->subtitles.find(ui::Language::instance().code().toStdString());
  if (subtitles == found->subtitles.end()) subtitles = found->subtitles.find("ru");
  return {{"title", said(found->title)},
          {"topic", said(found->topic)},
          {"summary", said(found->summary)},
          {"ages", agesText(found->ages)},
          {"minutes", static_cast<int>(found->length.count())},
          {"file", fileOf(found->file)},
          {"subtitles", subtitles == found->subtitles.end() ? QString() : fileOf(subtitles->second)},
          {"site", QString::fromStdString(found->site)}};
}

}  // namespace priyom::kiosk
