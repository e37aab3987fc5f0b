// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_widget.h"
#include "canvas/rim_card.h"

#include <QStyle>
#include <QVariantAnimation>
#include <algorithm>

namespace drawbridge::app {

namespace {

/// Between what is shown and what lies over the lower edge.
constexpr double kAboveCover = 10;

} // namespace

void CanvasWidget::setZoom(double zoom)
{
    zoomBy(zoom / m_view.zoom(), QRectF(rect()).center());
}

void CanvasWidget::zoomBy(double factor, const QPointF &around)
{
    m_userMovedView = true;
    m_view.setZoom(m_view.zoom() * factor, around);
    viewChanged();
}

void CanvasWidget::zoomBy(double factor)
{
    const QRectF visible(rect());
    const QPointF selection = m_view.toView(selectedBounds()).center();
    const bool isInSight = !selectedBounds().isEmpty() && visible.contains(selection);
    zoomBy(factor, isInSight ? selection : visible.center());
}

void CanvasWidget::fit()
{
    constexpr double kMargin = 16;
    // Below is where the last change is told; above, a bar may come.
    const double below = std::max(kMargin + 24 * m_view.unit(), m_covered + kAboveCover);
    const QMarginsF margins(kMargin, kMargin + 8 * m_view.unit(), kMargin, below);
    m_view.fit(m_geometry->bounds(), margins);
    // The smaller the view, the more cards stand out.
    constexpr int kMostTries = 8;
    QMarginsF cards;
    for (int i = 0; i < kMostTries; ++i) {
        const QMarginsF beyond = beyondView(*m_geometry, m_view);
        if (beyond.isNull())
            break;
        cards += beyond;
        m_view.fit(m_geometry->bounds(), margins + cards);
    }
    viewChanged();
}

void CanvasWidget::fitUnlessMoved()
{
    const double bottom = m_view.toView(m_geometry->bounds()).bottom();
    if (!m_userMovedView && bottom > height() - m_covered - kAboveCover)
        fit();
}

bool CanvasWidget::isAllInSight() const
{
    return m_view.visibleCanvas().contains(m_geometry->bounds()) && beyondView(*m_geometry, m_view).isNull();
}

QRectF CanvasWidget::selectedBounds() const
{
    QRectF bounds;
    for (const QString &key : m_highlight.nodes)
        bounds = bounds.united(m_geometry->rectOf(key));
    return bounds;
}

void CanvasWidget::zoomToSelection()
{
    const QRectF bounds = selectedBounds();
    if (bounds.isEmpty())
        return;
    m_userMovedView = true;
    m_view.fit(bounds, 80);
    viewChanged();
}

void CanvasWidget::setView(const QPointF &center, double zoom)
{
    m_userMovedView = true;
    m_view.setZoom(zoom, QPointF());
    m_view.centerOn(center);
    viewChanged();
}

void CanvasWidget::viewChanged()
{
    update();
    emit zoomChanged(m_view.zoom());
}

void CanvasWidget::fadeTo(const CanvasView &view)
{
    constexpr int kMilliseconds = 130;
    const auto &shown = m_frame.view();
    if (!shown || shown->level() == view.level()
        || style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0
        || !m_fade.start(m_frame.image(), *shown, view))
        return;
    if (!m_fading) {
        m_fading = new QVariantAnimation(this);
        m_fading->setStartValue(1.0);
        m_fading->setEndValue(0.0);
        m_fading->setDuration(kMilliseconds);
        connect(m_fading, &QVariantAnimation::valueChanged, this, [this](const QVariant &rest) {
            m_fade.setRest(rest.toDouble());
            update();
        });
    }
    m_fading->stop();
    m_fading->start();
}

void CanvasWidget::goTo(const QString &wanted)
{
    constexpr double kLegible = 0.75;
    const QString key = shownKey(wanted);
    const bool isWorkload = m_geometry->nodeIndex(key) && m_geometry->boxKeyOf(key) != key;
    if (isWorkload && m_view.level() == DetailLevel::Cluster)
        setView(m_geometry->rectOf(key).center(), kLegible);
    revealKey(wanted);
}

void CanvasWidget::revealKey(const QString &wanted)
{
    const QString key = shownKey(wanted);
    QRectF target = m_geometry->rectOf(key);
    if (const auto edge = m_geometry->edgeIndex(key)) {
        for (const QPointF &point : m_geometry->route(*edge))
            target = target.united(QRectF(point, QSizeF(1, 1)));
    }
    if (target.isEmpty())
        return;
    constexpr double kMargin = 40;
    const QRectF shown = m_view.toView(target);
    const QRectF room
        = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -std::max(kMargin, m_covered + kAboveCover));
    if (room.contains(shown))
        return;
    m_userMovedView = true;
    if (shown.width() > room.width() || shown.height() > room.height()) {
        m_view.fit(target, kMargin, m_view.zoom());
    } else {
        const double dx
            = std::max(0.0, room.left() - shown.left()) - std::max(0.0, shown.right() - room.right());
        const double dy
            = std::max(0.0, room.top() - shown.top()) - std::max(0.0, shown.bottom() - room.bottom());
        m_view.panBy({dx, dy});
    }
    viewChanged();
}

} // namespace drawbridge::app
