// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/papers.h"

#include <QBuffer>
#include <QDir>
#include <QUuid>
#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "desk/private_files.h"
#include "desk/reception.h"
#include "form_packs/fields.h"
#include "print/cups_client.h"
#include "ui/hub_session.h"

namespace priyom::desk {
namespace {

using form_packs::EntryGroup;

constexpr std::chrono::seconds kPrinterPatience{10};

std::string lines(const QStringList& items) {
  return items.join(QLatin1Char('\n')).toStdString();
}

// A printed list as it is written: one item a line.
std::string lines(const std::vector<std::string>& items) {
  std::string text;
  for (const auto& item : items) text += (text.empty() ? "" : "\n") + item;
  return text;
}

}  // namespace

Papers::Papers(ui::HubSession& session, Reception& reception, Settings settings, QObject* parent)
    : QObject(parent),
      session_(session),
      reception_(reception),
      settings_(std::move(settings)),
      shelf_(form_packs::readPacks(settings_.packs)) {
  for (const auto& fault : shelf_.faults) qWarning("form packs: %s", fault.c_str());
  hands_.setMaxThreadCount(1);
  redraw_.setSingleShot(true);
  redraw_.setInterval(kDrawMs);
  connect(&redraw_, &QTimer::timeout, this, &Papers::draw);
  connect(&reception, &Reception::opened, this, &Papers::takeForm);
  connect(&reception, &Reception::applicantChanged, this, &Papers::takeTexts);
}

Papers::~Papers() {
  hands_.waitForDone();
}

// Another form: its answers say which pack, if any.
void Papers::takeForm() {
  const auto& advice = reception_.advice();
  const form_packs::Pack* wanted = nullptr;
  for (const auto& id : advice.packs)
    if (!wanted) wanted = shelf_.pack(id);
  emit packsChanged();
  begin(wanted ? wanted : shelf_.suggested(advice.services, advice.markers));
}

void Papers::choose(const QString& pack) {
  const auto* const chosen = shelf_.pack(pack.toStdString());
  if (chosen && chosen != pack_) begin(chosen);
}

void Papers::begin(const form_packs::Pack* pack) {
  pack_ = pack;
  current_ = 0;
  say({}, false);
  emit packChanged();
  emit currentChanged();
  fill();
  emit entriesChanged();
  draw();
}

void Papers::setShown(bool shown) {
  if (shown == shown_) return;
  shown_ = shown;
  emit shownChanged();
  fill();
  emit entriesChanged();
  draw();
}

// The form has other texts.
void Papers::takeTexts() {
  const bool other = forOther_;
  fill();
  if (forOther_ != other) emit entriesChanged();
}

// Nobody waits for papers that are not looked at: what is scanned or typed elsewhere is filled in when they are.
void Papers::fill() {
  if (!shown_) return;
  written_ = reception_.papers();
  forOther_ = pack_ && (pack_->forOther || written_.contains("for_other"));
  values_ = values();
  emit filled();
  redraw_.start();
}

QString Papers::text(const QString& field) const {
  const auto at = written_.find(field.toStdString());
  return at == written_.end() ? QString() : QString::fromStdString(at->second);
}

QString Papers::printed(const QString& field) const {
  const auto name = field.toStdString();
  const auto& items = values_.list(name);
  return QString::fromStdString(items.empty() ? values_.text(name) : lines(items));
}

void Papers::write(const QString& field, const QString& text) {
  if (!reception_.writePaper(field.toStdString(), text))
    say(tr("This form holds as much as it can. Shorten another field."), true);
}

void Papers::setForOther(bool other) {
  write(QStringLiteral("for_other"), other ? QStringLiteral("1") : QString());
}

void Papers::setCurrent(int document) {
  if (document < 0 || document >= static_cast<int>(drawn_.size()) || document == current_) return;
  current_ = document;
  emit currentChanged();
  emit drawn();
}

const paper::Pages* Papers::pages() const {
  return current_ < static_cast<int>(drawn_.size()) ? drawn_[static_cast<std::size_t>(current_)].get() : nullptr;
}

QVariantList Papers::packs() const {
  const auto& advice = reception_.advice();
  // What the rules name comes first, then what offers a service that they found, then the rest.
  std::array<QVariantList, 3> ranks;
  for (const auto& each : shelf_.packs) {
    const bool named = std::ranges::find(advice.packs, each.id) != advice.packs.end();
    const bool fits = each.fits(advice.services, advice.markers);
    ranks[named  ? 0
          : fits ? 1
                 : 2]
        .append(QVariantMap{{QStringLiteral("packId"), QString::fromStdString(each.id)},
                            {QStringLiteral("title"), QString::fromStdString(each.title)},
                            {QStringLiteral("suggested"), advice.packs.empty() ? fits : named}});
  }
  return ranks[0] + ranks[1] + ranks[2];
}

QVariantList Papers::documents() const {
  QVariantList rows;
  if (!pack_) return rows;
  for (std::size_t i = 0; i < pack_->documents.size() && i < drawn_.size(); ++i)
    rows.append(QVariantMap{{QStringLiteral("title"), QString::fromStdString(pack_->documents[i].title)},
                            {QStringLiteral("copies"), pack_->documents[i].copies},
                            {QStringLiteral("pages"), drawn_[i]->count()}});
  return rows;
}

bool Papers::mayChooseForOther() const {
  if (!pack_ || pack_->forOther) return false;
  return std::ranges::any_of(pack_->fields(), [](const std::string& field) { return field == "for_other"; });
}

QVariantList Papers::groups() const {
  QVariantList groups;
  if (!shown_ || !pack_ || !reception_.hasForm()) return groups;
  const auto entries = form_packs::entriesFor(pack_->fields(), forOther_);
  const auto add = [&](EntryGroup group, const QString& title) {
    QVariantList rows;
    for (const auto& entry : entries)
      if (entry.group == group)
        rows.append(
            QVariantMap{{QStringLiteral("field"), QString::fromStdString(entry.field)},
                        {QStringLiteral("label"), QString::fromStdString(form_packs::fieldNamed(entry.field)->meaning)},
                        {QStringLiteral("many"), entry.many}});
    if (!rows.isEmpty())
      groups.append(QVariantMap{{QStringLiteral("title"), title}, {QStringLiteral("entries"), rows}});
  };
  add(EntryGroup::kApplicant, tr("Applicant"));
  add(EntryGroup::kRecipient, tr("Recipient"));
  add(EntryGroup::kMatter, tr("For the papers"));
  add(EntryGroup::kCases, tr("Grammatical cases: write only where they are wrong"));
  return groups;
}

form_packs::Values Papers::values() const {
  const auto& advice = reception_.advice();
  auto written = written_;
  if (pack_ && pack_->forOther) written["for_other"] = "1";
  // What the answers led to stands there until the registrar writes something else.
  if (!written.contains("services")) written["services"] = lines(advice.serviceNames);
  if (!written.contains("missing")) written["missing"] = lines(advice.missing);
  auto facts = form_packs::factsFrom(written);
  facts.ticket = reception_.number().toStdString();
  facts.consentVersion = pack_ ? pack_->version : std::string();
  const auto today = session_.hubNow().date();
  facts.today = std::chrono::year(today.year()) / today.month() / today.day();
  const auto& centre = session_.centre();
  static const Centre none;
  const auto& staff = centre ? centre->staff : none.staff;
  const auto who = std::ranges::find(staff, settings_.staff, &Staff::id);
  return form_packs::valuesOf(facts, centre ? *centre : none, who == staff.end() ? nullptr : &*who);
}

std::unique_ptr<paper::Pages> Papers::lay(const form_packs::PackDocument& document,
                                          const form_packs::Values& values) const {
  const auto title = QString::fromStdString(document.title);
  const auto number = reception_.number();
  return std::make_unique<paper::Pages>(
      paper::Pages::Text{QString::fromStdString(document.form.fill(values)), QString::fromStdString(shelf_.style),
                         title, 10.5, [title, number](int page, int count) {
                           return (number.isEmpty() ? title : title + QStringLiteral(", ") + number) +
                                  QStringLiteral(", %1/%2").arg(page).arg(count);
                         }});
}

void Papers::draw() {
  redraw_.stop();
  drawn_.clear();
  if (shown_ && pack_ && reception_.hasForm()) {
    for (const auto& document : pack_->documents) drawn_.push_back(lay(document, values_));
  }
  emit drawn();
}

Papers::Job Papers::jobOf(const form_packs::PackDocument& document, const paper::Pages& pages, int copies) const {
  QBuffer pdf;
  pdf.open(QIODevice::WriteOnly);
  pages.writePdf(pdf);
  return {pack_->id + "-" + document.id + "-" + QUuid::createUuid().toString(QUuid::Id128).left(8).toStdString(),
          pdf.data(), copies};
}

void Papers::printCurrent() {
  if (redraw_.isActive()) draw();
  if (!pages()) return;
  const auto& document = pack_->documents[static_cast<std::size_t>(current_)];
  print({jobOf(document, *pages(), document.copies)}, tr("Printing: %1").arg(QString::fromStdString(document.title)));
}

void Papers::printAll() {
  if (redraw_.isActive()) draw();
  if (drawn_.empty()) return;
  std::vector<Job> jobs;
  for (std::size_t i = 0; i < drawn_.size(); ++i)
    jobs.push_back(jobOf(pack_->documents[i], *drawn_[i], pack_->documents[i].copies));
  print(std::move(jobs), tr("Printing the pack: %1").arg(QString::fromStdString(pack_->title)));
}

void Papers::printEmpty(int copies) {
  if (!pack_ || copies < 1) return;
  copies = std::min(copies, kMostEmptyCopies);
  std::vector<Job> jobs;
  for (const auto& document : pack_->documents) jobs.push_back(jobOf(document, *lay(document, {}), copies));
  print(std::move(jobs), tr("Printing empty copies of the pack: %1").arg(copies));
}

void Papers::print(std::vector<Job> jobs, const QString& done) {
  if (!canPrint()) {
    say(tr("No printer is set for the papers. Save them as PDF."), true);
    return;
  }
  busy_ = true;
  say(tr("Handing over to the printer…"), false);
  hands_.start([this, jobs = std::move(jobs), place = settings_.printer, done] {
    print::CupsClient cups({place.host, place.port, {}}, kPrinterPatience);
    Result<print::JobId> handed = fail(Errc::kUnavailable, "");
    for (const auto& job : jobs) {
      const auto bytes = std::span(reinterpret_cast<const std::uint8_t*>(job.pdf.constData()),
                                   static_cast<std::size_t>(job.pdf.size()));
      handed = cups.submitPdf(place.queue, bytes, job.name, job.copies);
      if (!handed) break;
    }
    QMetaObject::invokeMethod(this, [this, handed, done] {
      busy_ = false;
      if (handed)
        say(done, false);
      else
        say(handed.error().code == Errc::kNotFound
                ? tr("There is no such printer. Tell the administrator; the papers can be saved as PDF.")
                : tr("The printer does not answer. Look whether it is on; the papers can be saved as PDF."),
            true);
    });
  });
}

void Papers::savePdf() {
  if (redraw_.isActive()) draw();
  if (drawn_.empty()) return;
  if (!makePrivateFolder(settings_.files)) {
    say(tr("The folder %1 can not be made. What you wrote is kept.").arg(settings_.files), true);
    return;
  }
  const auto day = session_.hubNow().date().toString(Qt::ISODate);
  for (std::size_t i = 0; i < drawn_.size(); ++i) {
    // Number and day only: a file's name is read by more people than the file.
    const auto name = QStringLiteral("%1_%2_%3_%4.pdf")
                          .arg(day, reception_.number(), pack(), QString::fromStdString(pack_->documents[i].id));
    if (!savePrivatePdf(*drawn_[i], QDir(settings_.files).filePath(name))) {
      say(tr("The papers could not be saved to %1. What you wrote is kept.").arg(settings_.files), true);
      return;
    }
  }
  say(tr("The papers are saved in %1").arg(QDir::toNativeSeparators(settings_.files)), false);
}

void Papers::say(const QString& message, bool failed) {
  message_ = message;
  failed_ = failed;
  emit messageChanged();
}

}  // namespace priyom::desk
