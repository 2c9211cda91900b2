// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/page_view.h"

#include <QPainter>

namespace priyom::desk {

PageView::PageView(QQuickItem* parent) : QQuickPaintedItem(parent) {
  connect(this, &PageView::numberChanged, this, [this] { update(); });
}

qreal PageView::ratio() {
  const auto size = paper::Pages::size();
  return size.height() / size.width();
}

void PageView::setPapers(Papers* papers) {
  if (papers == papers_) return;
  if (papers_) papers_->disconnect(this);
  papers_ = papers;
  if (papers) connect(papers, &Papers::drawn, this, [this] { update(); });
  emit papersChanged();
  update();
}

void PageView::paint(QPainter* painter) {
  painter->fillRect(QRectF(0, 0, width(), height()), Qt::white);
  const auto* const pages = papers_ ? papers_->pages() : nullptr;
  if (!pages || number_ < 1 || number_ > pages->count()) return;
  const qreal scale = width() / paper::Pages::size().width();
  painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
  painter->scale(scale, scale);
  pages->paint(*painter, number_);
}

}  // namespace priyom::desk
