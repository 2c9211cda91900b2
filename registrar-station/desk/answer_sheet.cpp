// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/answer_sheet.h"

#include <QCoreApplication>
#include <algorithm>
#include <boost/json/serialize.hpp>
#include <functional>

#include "questionnaire/answering.h"
#include "questionnaire/evaluate.h"
#include "ui/answer/answer_words.h"

namespace priyom::desk {
namespace {

namespace q = questionnaire;

class Reader {
  Q_DECLARE_TR_FUNCTIONS(AnswerSheet)

 public:
  Reader(const QuestionnaireShelf::Book& book, const q::Rules* rules, const QString& language)
      : book_(book), rules_(rules), language_(language.toStdString()) {}

  // By the questionnaire's own rules: what was asked, in its order. Of another version: what still fits, and the rest.
  AnswerSheet byRules(const q::Response& response, bool sameVersion) {
    q::Answering answering(book_);
    const auto restored = answering.restore(response);
    if (!restored) return byResponse(response);
    AnswerSheet sheet;
    sheet.title = words(book_->title);
    sheet.regulations = regulations(response);
    for (const auto& section : answering.sections()) {
      AnswerSection shown{section.item == q::kNone ? QString() : words(book_->items[section.item].text), {}, {}};
      for (std::size_t i = section.first; i < section.first + section.count; ++i) {
        const auto& question = answering.questions()[i];
        const auto& item = book_->items[question.item];
        const auto given = answering.answers(question.place);
        if (!given.empty())
          shown.answers.push_back(show(item.linkId, &item, words(item.text), given));
        else if (sameVersion)
          shown.skipped << words(item.text);
      }
      if (sameVersion || !shown.answers.empty()) sheet.sections.push_back(std::move(shown));
    }
    addMisfits(sheet, restored->misfits);
    if (!sameVersion)
      sheet.remark =
          tr("The answers were given to another version of this questionnaire. What it still asks stands in its place, "
             "the rest at the end.");
    sheet.score = score(answering);
    return sheet;
  }

  // Without the rules: what the response itself holds, in the words that the visitor read.
  AnswerSheet byResponse(const q::Response& response) {
    AnswerSheet sheet;
    sheet.title = book_ ? words(book_->title) : tr("Questionnaire");
    sheet.regulations = regulations(response);
    sheet.remark = tr("This questionnaire is not known here. The answers are shown as they came.");
    for (const auto& root : response.items) {
      AnswerSection section{textOf(root), {}, {}};
      collect(root, section);
      if (!section.answers.empty()) sheet.sections.push_back(std::move(section));
    }
    return sheet;
  }

 private:
  QStringList regulations(const q::Response& response) const {
    QStringList names;
    const auto help = book_ && rules_ ? q::helpFor(*rules_, *book_, response) : Result<q::Help>(q::Help());
    if (!help) return names;
    for (const auto& each : rules_ ? rules_->regulations : std::vector<q::NamedThing>())
      if (std::ranges::find(help->regulations, each.id) != help->regulations.end()) names << words(each.name);
    return names;
  }

  // The answers to one question together.
  void addMisfits(AnswerSheet& sheet, const std::vector<q::Misfit>& misfits) const {
    for (const auto& misfit : misfits) {
      const auto question = QString::fromStdString(misfit.text.empty() ? misfit.linkId : misfit.text);
      auto shown = show(misfit.linkId, itemOf(misfit.linkId), question, {misfit.value});
      if (shown.answers.front().isEmpty()) shown.answers.front() = tr("an answer that can not be read");
      auto* const last = sheet.misfits.empty() ? nullptr : &sheet.misfits.back();
      if (!last || last->linkId != shown.linkId || last->question != shown.question) {
        sheet.misfits.push_back(std::move(shown));
        continue;
      }
      last->answers << shown.answers;
      last->codes << shown.codes;
      last->attention << shown.attention;
      last->flagged = last->flagged || shown.flagged;
    }
  }

  // The whole, and each section that counts something.
  QString score(const q::Answering& answering) const {
    const auto evaluated = q::evaluate(*book_, answering.response(q::ResponseStatus::kCompleted, {}));
    if (!evaluated || !evaluated->score) return {};
    const auto number = [](double value) {
      return QString::number(value, 'g', 12).replace(QLatin1Char('.'), QLatin1Char(','));
    };
    QStringList sections;
    for (const auto& [linkId, value] : evaluated->scores)
      if (const auto* item = itemOf(linkId); item && item->isGroup() && item->parent == q::kNone)
        sections << QStringLiteral("%1 — %2").arg(words(item->text), number(value));
    const auto whole = tr("Score: %1").arg(number(*evaluated->score));
    return sections.isEmpty() ? whole : whole + QStringLiteral(" (%1)").arg(sections.join(QStringLiteral("; ")));
  }

  void collect(const q::ResponseItem& given, AnswerSection& section) {
    std::vector<q::Answer> values;
    for (const auto& answer : given.answers)
      if (answer.value) values.push_back(*answer.value);
    if (!values.empty()) section.answers.push_back(show(given.linkId, itemOf(given.linkId), textOf(given), values));
    for (const auto& child : given.items) collect(child, section);
    for (const auto& answer : given.answers)
      for (const auto& child : answer.items) collect(child, section);
  }

  ShownAnswer show(const std::string& linkId, const q::Item* item, const QString& question,
                   const std::vector<q::Answer>& values) const {
    ShownAnswer shown{QString::fromStdString(linkId), question, {}, {}, false};
    for (const auto& value : values) {
      const auto option = item ? item->optionOf(value) : q::kNone;
      shown.answers << ui::answerWords(item, value, language_);
      if (option != q::kNone && item->options[option].quietFlag) {
        shown.flagged = true;
        shown.attention << shown.answers.back();
      }
      if (const auto* coding = std::get_if<q::Coding>(&value)) shown.codes << QString::fromStdString(coding->code);
    }
    return shown;
  }

  const q::Item* itemOf(const std::string& linkId) const {
    const auto index = book_ ? book_->find(linkId) : q::kNone;
    return index == q::kNone ? nullptr : &book_->items[index];
  }

  QString textOf(const q::ResponseItem& given) const {
    if (const auto* item = itemOf(given.linkId)) return words(item->text);
    return QString::fromStdString(given.text.empty() ? given.linkId : given.text);
  }

  QString words(const q::Text& text) const { return QString::fromStdString(text.in(language_)); }

  const QuestionnaireShelf::Book& book_;
  const q::Rules* rules_;
  std::string language_;
};

}  // namespace

QString misfitsTitle() {
  return QCoreApplication::translate("AnswerSheet", "Not in this version of the questionnaire");
}

AnswerSheet readAnswers(const boost::json::object& response, const QuestionnaireShelf& shelf, const QString& language) {
  const auto read = q::readResponse(boost::json::serialize(response));
  if (!read) return {};
  const auto* rules = shelf.rules(read->questionnaire);
  const auto same = shelf.exactly(read->questionnaire);
  const auto book = same ? same : shelf.anyVersion(read->questionnaire);
  Reader reader(book, rules, language);
  return book ? reader.byRules(*read, same != nullptr) : reader.byResponse(*read);
}

}  // namespace priyom::desk
