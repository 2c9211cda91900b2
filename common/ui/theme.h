// SPDX-License-Identifier: GPL-3.0-or-later
// Colours, type and sizes of all three apps: the only place where a colour or a size is written down. QML reads it as
// the singleton Theme; main says once which scale it is for and how dense the screen is.
//
// Sizes are pixels computed from millimetres or points of the real screen, so that a 20 mm button is 20 mm on a 15"
// panel and on a 21.5" one. Source of the tokens: design, "Visual language".
#pragma once

#include <QColor>
#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <vector>

namespace priyom::ui {

class Theme : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_SINGLETON
  // Colours
  Q_PROPERTY(QColor ink MEMBER ink_ NOTIFY changed)            // text
  Q_PROPERTY(QColor paper MEMBER paper_ NOTIFY changed)        // background
  Q_PROPERTY(QColor card MEMBER card_ NOTIFY changed)          // surfaces
  Q_PROPERTY(QColor line MEMBER line_ NOTIFY changed)          // the line around a surface
  Q_PROPERTY(QColor pine MEMBER pine_ NOTIFY changed)          // primary action, and what is chosen
  Q_PROPERTY(QColor onPine MEMBER onPine_ NOTIFY changed)      // text on pine
  Q_PROPERTY(QColor pineDeep MEMBER pineDeep_ NOTIFY changed)  // pine, pressed
  Q_PROPERTY(QColor pineWash MEMBER pineWash_ NOTIFY changed)  // ground of a chosen row; ink on it
  Q_PROPERTY(QColor sun MEMBER sun_ NOTIFY changed)            // the called number
  Q_PROPERTY(QColor onSun MEMBER onSun_ NOTIFY changed)        // text on sun
  Q_PROPERTY(QColor rose MEMBER rose_ NOTIFY changed)          // errors and alerts
  Q_PROPERTY(QColor onRose MEMBER onRose_ NOTIFY changed)      // text on rose
  Q_PROPERTY(QColor mute MEMBER mute_ NOTIFY changed)          // secondary text
  Q_PROPERTY(QColor off MEMBER off_ NOTIFY changed)            // ground of what cannot be pressed now; mute on it
  Q_PROPERTY(QColor tray MEMBER tray_ NOTIFY changed)          // behind the keys of the keyboard; no text on it
  // Type, pixels
  Q_PROPERTY(QString family READ family CONSTANT)
  Q_PROPERTY(QString familyNarrow READ familyNarrow CONSTANT)  // with the same height of figures
  Q_PROPERTY(int fontSmall READ fontSmall NOTIFY changed)  // kiosk 22 pt, desk 11
  Q_PROPERTY(int fontBody READ fontBody NOTIFY changed)    // kiosk 28 pt, desk 13
  Q_PROPERTY(int fontTitle READ fontTitle NOTIFY changed)  // kiosk 36 pt, desk 16
  Q_PROPERTY(int fontLarge READ fontLarge NOTIFY changed)  // kiosk 48 pt, desk 22
  Q_PROPERTY(int fontHuge READ fontHuge NOTIFY changed)    // kiosk 72 pt, desk 44: a ticket's number
  Q_PROPERTY(int fontKey READ fontKey NOTIFY changed)      // a key of the keyboard: as large as it is, at any textScale
  Q_PROPERTY(int textScale READ textScale NOTIFY changed)  // per cent; a visitor's wish at the kiosk
  Q_PROPERTY(bool highContrast READ highContrast NOTIFY changed)
  // Sizes, pixels
  Q_PROPERTY(int target READ target NOTIFY changed)  // least side of what is pressed: kiosk 20 mm, desk 32 px
  Q_PROPERTY(int gap READ gap NOTIFY changed)        // between two of them: kiosk 4 mm, desk 8 px
  Q_PROPERTY(int margin READ margin NOTIFY changed)  // around a page: kiosk 10 mm, desk 16 px
  Q_PROPERTY(int radius READ radius NOTIFY changed)  // kiosk 16, desk 8
  Q_PROPERTY(qreal dpmm READ dpmm NOTIFY changed)
  Q_PROPERTY(Scale scale READ scale NOTIFY changed)

 public:
  enum class Scale {
    Kiosk,    // millimetres and points of a touchscreen at arm's length
    Desk,     // pixels of a monitor, points at its density
    Display,  // by viewing distance: figures are distance / 150 high
  };
  Q_ENUM(Scale)

  // A text colour on its ground. A test holds each to 7:1.
  struct Pair {
    const char* name;
    QColor text;
    QColor ground;
  };

  // The one Theme of the program; QML's singleton is the same object. GUI thread.
  static Theme& instance();
  static Theme* create(QQmlEngine* engine, QJSEngine*);

  // dpmm: pixels in a millimetre of the screen; not above 0 means a usual screen's 3.78 (96 dpi).
  // viewingMetres counts for Scale::Display only: how far away the reader sits.
  void configure(Scale scale, qreal dpmm, qreal viewingMetres = 5.0);

  // A hall after closing: light text on dark ground, so that the screen does not light the street.
  void setNight(bool night);
  bool night() const { return night_; }

  // White and yellow on black; wins over night.
  void setHighContrast(bool on);
  bool highContrast() const { return highContrast_; }

  // 100 to 200 %, of the kiosk's text only. What is read grows by it in full; titles, which are large as they are,
  // less, so that a screen still holds a question and its answers.
  void setTextScale(int percent);
  int textScale() const { return textScale_; }

  // Pixels of so many millimetres, rounded up: 20 mm is never 19.9.
  Q_INVOKABLE int mm(qreal millimetres) const;
  Q_INVOKABLE int points(qreal pt) const;
  // Font pixel size whose figures are so many millimetres high (PT Sans: 0.7 of the size).
  Q_INVOKABLE int figures(qreal millimetres) const;
  // The largest font size up to `size`, and not under that of 100 %, at which no word of the text is wider than
  // `width`: a label of a button is never broken within a word.
  Q_INVOKABLE int fitted(const QString& text, int size, bool bold, qreal width) const;

  QString family() const { return QStringLiteral("PT Sans"); }
  QString familyNarrow() const { return QStringLiteral("PT Sans Narrow"); }
  int fontSmall() const { return font(0); }
  int fontBody() const { return font(1); }
  int fontTitle() const { return font(2); }
  int fontLarge() const { return font(3); }
  int fontHuge() const { return font(4); }
  int fontKey() const { return font(1) * 100 / textScale_; }
  int target() const { return scale_ == Scale::Desk ? 32 : mm(20); }
  int gap() const { return scale_ == Scale::Desk ? 8 : mm(4); }
  int margin() const { return scale_ == Scale::Desk ? 16 : mm(10); }
  int radius() const { return scale_ == Scale::Desk ? 8 : 16; }
  qreal dpmm() const { return dpmm_; }
  Scale scale() const { return scale_; }
  std::vector<Pair> pairs() const;

  // WCAG 2.2 contrast of two opaque colours, 1 to 21.
  static double contrast(const QColor& a, const QColor& b);

 signals:
  void changed();

 private:
  Theme() { paint(); }
  void paint();
  int font(int step) const;

  Scale scale_ = Scale::Kiosk;
  qreal dpmm_ = 3.78;
  qreal viewingMetres_ = 5.0;
  bool night_ = false;
  bool highContrast_ = false;
  int textScale_ = 100;
  QColor ink_, paper_, card_, line_, pine_, onPine_, pineDeep_, pineWash_, sun_, onSun_, rose_, onRose_, mute_, off_,
      tray_;
};

}  // namespace priyom::ui
