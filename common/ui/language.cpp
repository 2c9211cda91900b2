// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include <QCoreApplication>
#include <QLocale>

namespace priyom::ui {

Language& Language::instance() {
  static Language language;
  return language;
}

Language* Language::create(QQmlEngine*, QJSEngine*) {
  QJSEngine::setObjectOwnership(&instance(), QJSEngine::CppOwnership);
  return &instance();
}

void Language::configure(const QString& program, const QString& code, QQmlEngine* engine) {
  program_ = program;
  engine_ = engine;
  code_.clear();
  setCode(code);
}

void Language::setCode(const QString& code) {
  if (code == code_) return;
  code_ = code;
  QLocale::setDefault(QLocale(code));
  load(kit_, QStringLiteral("ui"));
  if (!program_.isEmpty()) load(app_, program_);
  if (engine_) engine_->retranslate();
  emit codeChanged();
}

void Language::load(QTranslator& translator, const QString& module) {
  QCoreApplication::removeTranslator(&translator);
  if (translator.load(QStringLiteral(":/i18n/%1_%2.qm").arg(module, code_)))
    QCoreApplication::installTranslator(&translator);
}

}  // namespace priyom::ui
