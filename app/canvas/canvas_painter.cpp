// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/canvas_painter.h"

#include "canvas/asked_painter.h"
#include "canvas/badge_painter.h"
#include "canvas/edge_painter.h"
#include "canvas/label_painter.h"
#include "canvas/namespace_painter.h"
#include "canvas/node_painter.h"
#include "canvas/paint_context.h"
#include "canvas/pull_painter.h"
#include "canvas/ring_painter.h"

#include <QPainter>
#include <QPixmap>
#include <cmath>

namespace drawbridge::app {

namespace {

/// Painted once and copied: thousands of round points take longer than all that lies on them.
QPixmap dotOf(const QColor &color, double ratio)
{
    constexpr double kDiameter = 1.8;
    constexpr int kSide = 4;
    QPixmap dot((QSizeF(kSide, kSide) * ratio).toSize());
    dot.setDevicePixelRatio(ratio);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(kSide, kSide) / 2, kDiameter / 2, kDiameter / 2);
    return dot;
}

void paintBackground(PaintContext &context)
{
    constexpr double kSpacing = 24;
    context.painter.fillRect(context.clip, context.theme.canvas);
    if (!context.isRaster || context.theme.isPrint)
        return;
    // Dots move with the canvas and keep a distance that the eye does not mind.
    double spacing = kSpacing * context.view.scale();
    while (spacing < kSpacing * 0.75)
        spacing *= 2;
    const QPointF zero = context.view.toView(QPointF(0, 0));
    const double left = zero.x() + std::ceil((context.clip.left() - zero.x()) / spacing) * spacing;
    const double top = zero.y() + std::ceil((context.clip.top() - zero.y()) / spacing) * spacing;
    const QPixmap dot = dotOf(context.theme.canvasDot, context.painter.device()->devicePixelRatio());
    const double half = dot.deviceIndependentSize().width() / 2;
    for (double x = left; x <= context.clip.right(); x += spacing) {
        for (double y = top; y <= context.clip.bottom(); y += spacing)
            context.painter.drawPixmap(QPoint(qRound(x - half), qRound(y - half)), dot);
    }
}

void paintRubberBand(PaintContext &context)
{
    if (context.highlight.rubberBand.isEmpty())
        return;
    QColor fill = context.theme.accent;
    fill.setAlphaF(0.12F);
    context.painter.setPen(QPen(context.theme.accent, 1));
    context.painter.setBrush(fill);
    context.painter.drawRect(context.snapped(context.view.toView(context.highlight.rubberBand)));
}

/// Cards, with the lines between them.
void paintCluster(PaintContext &context)
{
    const std::vector<int> chosen = paintBundles(context);
    paintPull(context);
    paintBoxes(context);
    paintNodes(context);
    paintHeaders(context);
    paintChosenBundles(context, chosen);
    paintAsked(context);
    paintBundleLabels(context);
}

/// Boxes with what is in them.
void paintInside(PaintContext &context)
{
    paintBoxes(context);
    paintEdges(context);
    paintAsked(context);
    // Behind what has text.
    paintPull(context);
    paintNodes(context);
    paintHeaders(context);
}

} // namespace

void paintCanvas(QPainter &painter, const CanvasPicture &picture, const QRectF &clip)
{
    PaintContext context(painter, picture, clip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    paintBackground(context);
    if (context.level == DetailLevel::Cluster)
        paintCluster(context);
    else
        paintInside(context);
    paintLabels(context);
    paintBadges(context);
    paintMarks(context);
    paintRings(context);
    paintUndrawn(context);
    paintRubberBand(context);
}

} // namespace drawbridge::app
