// SPDX-License-Identifier: GPL-3.0-or-later
// A silent video beside the board. It is decoded by ffmpeg, a process of its own that hands over finished pictures
// through a pipe: a broken file, or a decoder that crashes or eats the machine's memory, ends that process and leaves
// the board as it is. GUI thread.
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QProcess>
#include <QQuickItem>
#include <QTimer>
#include <memory>

namespace priyom::display {

class NoticeVideo : public QQuickItem {
  Q_OBJECT
  QML_ELEMENT
  // Empty: no video, and no process.
  Q_PROPERTY(QString file READ file WRITE setFile NOTIFY fileChanged)

 public:
  static constexpr int kPicturesPerSecond = 25;
  static constexpr int kMostWidth = 1280;  // pixels; more costs a small computer too much

  explicit NoticeVideo(QQuickItem* parent = nullptr);
  ~NoticeVideo() override;

  QString file() const { return file_; }
  void setFile(const QString& file);
  Q_INVOKABLE void restart();

  // Of the decoder; 0 where none runs.
  qint64 decoder() const { return process_ ? process_->processId() : 0; }
  int picturesShown() const { return shown_; }

 signals:
  void fileChanged();
  void ended();                         // played to its end
  void failed(const QString& reason);  // it cannot be played, or not to its end

 protected:
  QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;
  void geometryChange(const QRectF& now, const QRectF& before) override;

 private:
  void start();
  void stop();
  void takePictures();
  void over(int code, QProcess::ExitStatus status);

  QString file_;
  std::unique_ptr<QProcess> process_;
  QTimer begin_;    // until the item has its final size
  QTimer silence_;  // the decoder hangs
  QByteArray pending_;
  QSize size_;
  QImage picture_;
  int shown_ = 0;
};

}  // namespace priyom::display
