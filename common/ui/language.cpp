// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <array>
#include <utility>

namespace priyom::ui {
namespace {

// In the order of a list to choose from. Written out: what Qt calls them is not always how people call them.
constexpr std::array<std::pair<const char*, const char*>, 5> kNames{
    {{"ru", "Русский"}, {"tt", "Татарча"}, {"uz", "O‘zbekcha"}, {"tg", "Тоҷикӣ"}, {"en", "English"}}};
constexpr auto kSourceLanguage = "en";  // needs no translation

}  // namespace

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

QString Language::name() const {
  for (const auto& [code, name] : kNames)
    if (code_ == QLatin1String(code)) return QString::fromUtf8(name);
  return code_;
}

QVariantList Language::offered() const {
  QVariantList offered;
  for (const auto& [code, name] : kNames)
    if (QLatin1String(code) == QLatin1String(kSourceLanguage) ||
        QFile::exists(QStringLiteral(":/i18n/%1_%2.qm")
                          .arg(program_.isEmpty() ? QStringLiteral("ui") : program_, QLatin1String(code))))
      offered << QVariantMap{{"code", QLatin1String(code)}, {"name", QString::fromUtf8(name)}};
  return offered;
}

void Language::load(QTranslator& translator, const QString& module) {
  QCoreApplication::removeTranslator(&translator);
  if (translator.load(QStringLiteral(":/i18n/%1_%2.qm").arg(module, code_)))
    QCoreApplication::installTranslator(&translator);
}

}  // namespace priyom::ui
