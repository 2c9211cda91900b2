// SPDX-License-Identifier: GPL-3.0-or-later
// A video of a local file. It is decoded by ffmpeg, a process of its own that hands over finished pictures through a
// pipe, and the sound to ALSA where a device is named: a broken file, or a decoder that crashes or eats the machine's
// memory, ends that process and leaves the screen as it is. Nothing is ever fetched. GUI thread.
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QProcess>
#include <QQuickItem>
#include <QTimer>
#include <memory>

namespace priyom::ui {

class Video : public QQuickItem {
  Q_OBJECT
  QML_ELEMENT
  // Empty: no video, and no process.
  Q_PROPERTY(QString file READ file WRITE setFile NOTIFY fileChanged)
  // The ALSA device that its sound goes to; empty, or one that does not work: silent.
  Q_PROPERTY(QString sound READ sound WRITE setSound NOTIFY soundChanged)
  // Finds out first how long it is and whether it has sound.
  Q_PROPERTY(bool measured READ measured WRITE setMeasured NOTIFY measuredChanged)
  // The picture stands, and no process runs.
  Q_PROPERTY(bool paused READ paused WRITE setPaused NOTIFY pausedChanged)
  Q_PROPERTY(qreal position READ position NOTIFY positionChanged)  // seconds
  Q_PROPERTY(qreal length READ length NOTIFY lengthChanged)        // seconds; 0: not known
  Q_PROPERTY(bool audible READ audible NOTIFY audibleChanged)      // its sound is being played

 public:
  static constexpr int kPicturesPerSecond = 25;
  static constexpr int kMostWidth = 1280;  // pixels; more costs a small computer too much

  explicit Video(QQuickItem* parent = nullptr);
  ~Video() override;

  QString file() const { return file_; }
  void setFile(const QString& file);
  QString sound() const { return sound_; }
  void setSound(const QString& device);
  bool measured() const { return measured_; }
  void setMeasured(bool measured);
  bool paused() const { return paused_; }
  void setPaused(bool paused);
  qreal position() const;
  qreal length() const { return length_; }
  bool audible() const { return audible_; }
  // From its beginning; paused stays paused.
  Q_INVOKABLE void restart();

  // Of the decoder; 0 where none runs.
  qint64 decoder() const { return process_ ? process_->processId() : 0; }
  int picturesShown() const { return shown_; }

 signals:
  void fileChanged();
  void soundChanged();
  void measuredChanged();
  void pausedChanged();
  void positionChanged();
  void lengthChanged();
  void audibleChanged();
  void ended();                        // played to its end
  void failed(const QString& reason);  // it cannot be played, or not to its end

 protected:
  QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;
  void geometryChange(const QRectF& now, const QRectF& before) override;

 private:
  void begin();
  void resume();
  void measure();
  void start();
  QStringList arguments() const;
  void stop();
  void stopDecoder();
  void takePictures();
  void over(int code, QProcess::ExitStatus status);
  void setAudible(bool audible);

  QString file_;
  QString sound_;
  bool measured_ = false;
  bool paused_ = false;
  std::unique_ptr<QProcess> process_;
  std::unique_ptr<QProcess> measuring_;
  QTimer begin_;    // until the item has its final size
  QTimer silence_;  // the decoder hangs
  QByteArray pending_;
  QSize size_;
  QImage picture_;
  int shown_ = 0;
  qreal from_ = 0;       // where the decoder began, seconds
  qint64 pictures_ = 0;  // since then, with those that were skipped
  qreal length_ = 0;
  bool known_ = false;  // was measured
  bool hasSound_ = false;
  bool deaf_ = false;  // the device did not work with this file
  bool audible_ = false;
};

}  // namespace priyom::ui
