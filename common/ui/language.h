// SPDX-License-Identifier: GPL-3.0-or-later
// The language that the program speaks. Source strings are English; "ru" is the complete translation and the default.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QTranslator>
#include <QVariantList>

namespace priyom::ui {

class Language : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  Q_PROPERTY(QString code READ code WRITE setCode NOTIFY codeChanged)
  Q_PROPERTY(QString name READ name NOTIFY codeChanged)             // in itself: «Русский»
  Q_PROPERTY(QVariantList offered READ offered NOTIFY codeChanged)  // {code, name}: those that the program speaks

 public:
  static Language& instance();
  static Language* create(QQmlEngine* engine, QJSEngine*);

  // `program`: "kiosk" takes :/i18n/kiosk_<code>.qm beside :/i18n/ui_<code>.qm. Texts of `engine` (may be null) change
  // at once; C++ objects follow codeChanged. The QLocale default follows too, for dates. GUI thread.
  void configure(const QString& program, const QString& code, QQmlEngine* engine);
  QString code() const { return code_; }
  void setCode(const QString& code);
  QString name() const;
  QVariantList offered() const;

 signals:
  void codeChanged();

 private:
  Language() = default;
  void load(QTranslator& translator, const QString& module);

  QString program_;
  QString code_ = QStringLiteral("en");
  QQmlEngine* engine_ = nullptr;
  QTranslator kit_;
  QTranslator app_;
};

}  // namespace priyom::ui
