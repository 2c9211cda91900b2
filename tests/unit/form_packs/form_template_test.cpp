// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_packs/form_template.h"

#include <gmock/gmock.h>

#include "form_packs/fields.h"

namespace priyom::form_packs {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string firstFault(std::string_view text) {
  const auto faults = FormTemplate::faultsOf(text);
  return faults.empty() ? "" : std::to_string(faults.front().line) + " " + faults.front().sentence;
}

std::string filled(const std::string& text, const Values& values) {
  const auto form = FormTemplate::read(text);
  EXPECT_TRUE(form) << (form ? "" : form.error().text);
  return form ? form->fill(values) : "";
}

TEST(FormTemplate, AFieldWithoutAValueIsALineToWriteOnAndNeverAHole) {
  EXPECT_EQ(filled("<p>{{applicant.phone}}</p>", {}), "<p>" + std::string(28, '_') + "</p>");
}

TEST(FormTemplate, AFieldWithAValueIsPrintedAsItIs) {
  Values values;
  values.setText("applicant.full.genitive", "Образцовой Анны Петровны");
  EXPECT_EQ(filled("<p>от {{applicant.full.genitive}}</p>", values), "<p>от Образцовой Анны Петровны</p>");
}

TEST(FormTemplate, WhatAVisitorWroteIsNeverTakenForMarkup) {
  Values values;
  values.setText("request", "<b>a</b> & \"b\" {{applicant.phone}}\nи ещё");
  EXPECT_EQ(filled("<p>{{request}}</p>", values),
            "<p>&lt;b&gt;a&lt;/b&gt; &amp; &quot;b&quot; {{applicant.phone}}<br/>и ещё</p>");
}

TEST(FormTemplate, AListHasAnItemForEachAndItsOwnTextWhenItIsEmpty) {
  const std::string text = "<ul>{{#services}}<li>{{item}}</li>{{/services}}{{^services}}<li>нет</li>{{/services}}</ul>";
  Values values;
  values.setList("services", {"Вещи", "Продукты"});
  EXPECT_EQ(filled(text, values), "<ul><li>Вещи</li><li>Продукты</li></ul>");
  EXPECT_EQ(filled(text, {}), "<ul><li>нет</li></ul>");
}

TEST(FormTemplate, AQuestionAsksWhetherThereIsAValueAndNotForItsText) {
  const std::string text = "<p>{{#request?}}Запрос: {{request}}{{/request?}}{{^request?}}без запроса{{/request?}}</p>";
  Values values;
  values.setText("request", "коляска");
  EXPECT_EQ(filled(text, values), "<p>Запрос: коляска</p>");
  EXPECT_EQ(filled(text, {}), "<p>без запроса</p>");
}

TEST(FormTemplate, EachFaultIsNamedWithItsLine) {
  EXPECT_EQ(firstFault("<p>\n{{aplicant.full}}</p>"), "2 there is no field «aplicant.full»");
  EXPECT_EQ(firstFault("<p>{{services}}</p>"), "1 «services» is a list: {{#services}}{{item}}{{/services}}");
  EXPECT_EQ(firstFault("<p>{{item}}</p>"), "1 {{item}} stands in no list");
  EXPECT_EQ(firstFault("<p>{{for_other}}</p>"), "1 «for_other?» has no text: {{#for_other?}}…{{/for_other?}}");
  EXPECT_EQ(firstFault("{{#request}}<p>a</p>{{/request}}"), "1 ask whether it is there: {{#request?}}");
  EXPECT_EQ(firstFault("\n\n{{#request?}}<p>a</p>"), "3 {{#request?}} is not closed");
  EXPECT_EQ(firstFault("<p>a</p>{{/request?}}"), "1 {{/request?}} closes what is not open");
  EXPECT_EQ(firstFault("<p>{{request</p>"), "1 {{ is not closed by }}");
  EXPECT_EQ(firstFault("<p>{{{request}}}</p>"), "1 a value without escaping is not allowed: {{request}} escapes it");
  EXPECT_EQ(firstFault("<p>{{>other}}</p>"), "1 a document is one file with {{ and }} as its marks");
  EXPECT_EQ(firstFault("<p>a</p>\n<iframe/>"), "2 <iframe> is not drawn on paper");
  EXPECT_EQ(firstFault("<p>\n<img src=\"a.png\"/></p>"), "2 <img> is not drawn on paper");
  EXPECT_EQ(firstFault("<p onclick=\"a\">b</p>"), "1 <p onclick> is not drawn on paper");
  EXPECT_EQ(firstFault("<p style=\"float: left\">b</p>"), "1 the style «float» is not drawn on paper");
  EXPECT_THAT(firstFault("<p>a<p>b"), HasSubstr("the HTML is not well formed"));
  EXPECT_THAT(firstFault("{{#request?}}<p>{{/request?}}a</p>"), HasSubstr("a section cuts through an element"));
}

TEST(FormTemplate, TellsWhichFieldsARegistrarHasToFill) {
  const auto form = FormTemplate::read("<p>{{today}} {{#request?}}{{request}}{{/request?}} {{applicant.full}}</p>");
  ASSERT_TRUE(form);
  EXPECT_THAT(form->fields(), ElementsAre("applicant.full", "request", "today"));
}

TEST(Fields, AreNamedOnce) {
  for (const auto& field : allFields()) {
    EXPECT_EQ(fieldNamed(field.name), &field) << field.name;
    EXPECT_FALSE(field.meaning.empty()) << field.name;
  }
}

}  // namespace
}  // namespace priyom::form_packs
