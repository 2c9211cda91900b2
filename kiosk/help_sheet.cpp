// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/help_sheet.h"

#include <spdlog/spdlog.h>

#include <QUuid>
#include <algorithm>

#include "kiosk/answer_text.h"
#include "kiosk/paper_text.h"
#include "paper/memo_layout.h"
#include "ui/language.h"

namespace priyom::kiosk {
namespace {

namespace fhir = questionnaire;

bool has(const std::vector<std::string>& ids, const std::string& id) {
  return std::ranges::find(ids, id) != ids.end();
}

HelpSheet::Memo memoState(PrintState state) {
  switch (state) {
    case PrintState::kPending:
      return HelpSheet::Memo::Printing;
    case PrintState::kPrinted:
      return HelpSheet::Memo::Printed;
    case PrintState::kUnknown:
      return HelpSheet::Memo::Unknown;
    case PrintState::kFailed:
      return HelpSheet::Memo::Failed;
  }
  return HelpSheet::Memo::Unknown;
}

}  // namespace

HelpSheet::HelpSheet(std::shared_ptr<const fhir::Rules> rules, QObject* parent)
    : QObject(parent), rules_(std::move(rules)) {
  if (rules_ && !rules_->isUsable()) rules_ = nullptr;
  connect(&ui::Language::instance(), &ui::Language::codeChanged, this, &HelpSheet::changed);
}

void HelpSheet::show(const fhir::Questionnaire& questionnaire, const fhir::Response& response) {
  clear();
  shown_ = true;
  if (rules_) {
    auto help = fhir::helpFor(*rules_, questionnaire, response);
    if (help) {
      services_ = std::move(help->services);
      documents_ = std::move(help->documents);
      missing_ = std::move(help->missing);
    } else {
      spdlog::error("the rules from answers to help cannot be applied: {}", help.error().text);
    }
  }
  emit changed();
}

void HelpSheet::clear() {
  shown_ = false;
  services_.clear();
  documents_.clear();
  missing_.clear();
  id_ = {};
  emit changed();
  setMemo(Memo::None);
}

const fhir::HelpService* HelpSheet::service(const std::string& id) const {
  const auto found = std::ranges::find(rules_->services, id, &fhir::HelpService::id);
  return found == rules_->services.end() ? nullptr : &*found;
}

QString HelpSheet::names(const std::vector<std::string>& documents, bool lacking) const {
  QStringList names;
  for (const auto& id : documents) {
    const auto found = std::ranges::find(rules_->documents, id, &fhir::HelpDocument::id);
    if (found != rules_->documents.end() && (!lacking || has(missing_, id))) names << inLanguage(found->name);
  }
  return names.join(QStringLiteral(", "));
}

std::vector<std::string> HelpSheet::documentsOfNoService() const {
  auto left = documents_;
  for (const auto& id : services_)
    if (const auto* of = service(id)) std::erase_if(left, [of](const auto& each) { return has(of->documents, each); });
  return left;
}

QVariantList HelpSheet::services() const {
  QVariantList services;
  for (const auto& id : services_)
    if (const auto* each = service(id))
      services << QVariantMap{{"name", inLanguage(each->name)},
                              {"givenBy", inLanguage(each->givenBy)},
                              {"bring", names(each->documents, false)},
                              {"missing", names(each->documents, true)}};
  return services;
}

QString HelpSheet::alsoBring() const {
  return services_.empty() ? QString() : names(documentsOfNoService(), false);
}

QString HelpSheet::alsoMissing() const {
  return services_.empty() ? QString() : names(documentsOfNoService(), true);
}

Result<print::Raster> HelpSheet::drawMemo(const Centre& centre, int widthDots) {
  paper::MemoPaper paper;
  paper.centre = QString::fromStdString(centre.name);
  paper.address = QString::fromStdString(centre.address);
  paper.phones = phonesText(centre);
  for (const auto& each : services()) {
    const auto map = each.toMap();
    paper.services.push_back({map.value("name").toString(), map.value("givenBy").toString(),
                              map.value("bring").toString(), map.value("missing").toString()});
  }
  paper.alsoBring = alsoBring();
  paper.alsoMissing = alsoMissing();
  const paper::MemoWords words{tr("This may help you"),   tr("Who helps: %1"),
                               tr("Bring along: %1"),     tr("Other papers will be of use too: %1"),
                               tr("Still to gather: %1"), tr("Phone: %1")};
  const auto random = QUuid::createUuid().toRfc4122();
  std::copy_n(random.begin(), id_.bytes.size(), id_.bytes.begin());
  setMemo(Memo::Printing);
  return paper::drawMemo(paper, widthDots, words);
}

bool HelpSheet::mayPrint() const {
  return !services_.empty() && memo_ != Memo::Printing && memo_ != Memo::Printed;
}

void HelpSheet::setMemo(PrintState state) {
  setMemo(memoState(state));
}

void HelpSheet::setMemo(Memo memo) {
  if (memo == memo_) return;
  memo_ = memo;
  emit memoChanged();
}

QString HelpSheet::memoName() const {
  switch (memo_) {
    case Memo::None:
      return QStringLiteral("none");
    case Memo::Printing:
      return QStringLiteral("printing");
    case Memo::Printed:
      return QStringLiteral("printed");
    case Memo::Unknown:
      return QStringLiteral("unknown");
    case Memo::Failed:
      return QStringLiteral("failed");
  }
  return {};
}

}  // namespace priyom::kiosk
