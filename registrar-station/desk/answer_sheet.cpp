// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/answer_sheet.h"

#include <QCoreApplication>
#include <algorithm>
#include <boost/json/serialize.hpp>
#include <functional>

#include "questionnaire/answering.h"
#include "ui/answer/answer_words.h"

namespace priyom::desk {
namespace {

namespace q = questionnaire;

class Reader {
  Q_DECLARE_TR_FUNCTIONS(AnswerSheet)

 public:
  Reader(const QuestionnaireShelf::Book& book, const q::Rules* rules, const QString& language)
      : book_(book), rules_(rules), language_(language.toStdString()) {}

  // By the questionnaire's own rules: what was asked, in its order.
  AnswerSheet byRules(const q::Response& response) {
    q::Answering answering(book_);
    if (!answering.restore(response)) return byResponse(response);
    AnswerSheet sheet{words(book_->title), {}, regulations(response), true};
    for (const auto& section : answering.sections()) {
      AnswerSection shown{section.item == q::kNone ? QString() : words(book_->items[section.item].text), {}, {}};
      for (std::size_t i = section.first; i < section.first + section.count; ++i) {
        const auto& question = answering.questions()[i];
        const auto& item = book_->items[question.item];
        const auto given = answering.answers(question.place);
        if (given.empty())
          shown.skipped << words(item.text);
        else
          shown.answers.push_back(show(item.linkId, &item, words(item.text), given));
      }
      sheet.sections.push_back(std::move(shown));
    }
    return sheet;
  }

  // Without the rules: what the response itself holds, with the words of a questionnaire of another version or its own.
  AnswerSheet byResponse(const q::Response& response) {
    AnswerSheet sheet{book_ ? words(book_->title) : tr("Questionnaire"), {}, regulations(response), false};
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

AnswerSheet readAnswers(const boost::json::object& response, const QuestionnaireShelf& shelf, const QString& language) {
  const auto read = q::readResponse(boost::json::serialize(response));
  if (!read) return {};
  const auto* rules = shelf.rules(read->questionnaire);
  if (const auto book = shelf.exactly(read->questionnaire)) return Reader(book, rules, language).byRules(*read);
  const auto book = shelf.anyVersion(read->questionnaire);
  return Reader(book, rules, language).byResponse(*read);
}

}  // namespace priyom::desk
