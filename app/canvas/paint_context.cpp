// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/paint_context.h"

#include <QPaintEngine>
#include <cmath>

namespace drawbridge::app {

namespace {

/// Whether the filter lets the line through, or there is none.
bool fitsFilter(const CanvasGeometry &geometry, const CanvasHighlight &highlight, const CanvasEdge &edge)
{
    if (!highlight.filter)
        return true;
    const auto fits = [&highlight](const QString &end) { return highlight.filter->contains(end); };
    if (!highlight.isFocusMode)
        return fits(edge.from) || fits(edge.to);
    // Neighbours fit, too, but what they have to do with others does not; externals are never judged.
    const auto isOutside = [&geometry](const QString &end) {
        const auto node = geometry.nodeIndex(end);
        return node && geometry.scene().nodes[static_cast<std::size_t>(*node)].namespaceIndex < 0;
    };
    return (fits(edge.from) || isOutside(edge.from)) && (fits(edge.to) || isOutside(edge.to));
}

} // namespace

Relation relationOf(const CanvasGeometry &geometry, const CanvasHighlight &highlight, const CanvasEdge &edge)
{
    if (highlight.edges.contains(edge.id) || (highlight.showsFocus && highlight.focus == edge.id))
        return Relation::Selected;
    if (highlight.spread)
        return highlight.spread->ways.contains({edge.from, edge.to}) ? Relation::Reached
                                                                     : Relation::Unrelated;
    if (highlight.reachedEdges.contains(edge.id))
        return Relation::Reached;
    if (highlight.reachesEdges.contains(edge.id))
        return Relation::Reaches;
    if (!fitsFilter(geometry, highlight, edge))
        return Relation::Unrelated;
    return highlight.hasSelection() ? Relation::Unrelated : Relation::Plain;
}

namespace {

constexpr double kDesignFontSize = 13;

} // namespace

PaintContext::PaintContext(QPainter &to, const CanvasPicture &what, const QRectF &where)
    : painter(to)
    , picture(what)
    , theme(what.theme)
    , view(what.view)
    , geometry(what.geometry)
    , highlight(what.highlight)
    , clip(where)
    , unit(what.view.unit())
    , level(what.view.level())
    , isRaster(to.paintEngine() && to.paintEngine()->type() == QPaintEngine::Raster)
    , isPlain(what.highlight.isPlain())
{
}

const QFont &PaintContext::font(double pixels, QFont::Weight weight) const
{
    const auto [known, isNew] = m_fonts.try_emplace({pixels, weight});
    if (isNew)
        known->second = scaledFont(picture.font, pixels / kDesignFontSize, weight);
    return known->second;
}

std::vector<int> PaintContext::boxesInSight() const
{
    constexpr double kAround = 24;
    const QRectF sight = view.toCanvas(clip.adjusted(-kAround, -kAround, kAround, kAround));
    std::vector<int> found;
    for (int box = 0; box < static_cast<int>(geometry.scene().namespaces.size()); ++box) {
        const QRectF &rect = geometry.boxRect(box);
        if (rect.left() <= sight.right() && rect.right() >= sight.left() && rect.top() <= sight.bottom()
            && rect.bottom() >= sight.top())
            found.push_back(box);
    }
    return found;
}

std::vector<int> PaintContext::nodesIn(const QRectF &canvas) const
{
    return level == DetailLevel::Cluster ? geometry.rimNodes() : geometry.nodesIn(canvas);
}

QRectF PaintContext::snapped(const QRectF &rect) const
{
    if (!isRaster)
        return rect;
    const double ratio = painter.device()->devicePixelRatioF();
    const auto snap = [ratio](double value) { return (std::floor(value * ratio) + 0.5) / ratio; };
    return {QPointF(snap(rect.left()), snap(rect.top())), QPointF(snap(rect.right()), snap(rect.bottom()))};
}

Relation PaintContext::relationOf(const QString &nodeKey) const
{
    if (isPlain)
        return Relation::Plain;
    if (highlight.nodes.contains(nodeKey))
        return Relation::Selected;
    if (highlight.filter && !highlight.filter->contains(nodeKey))
        return Relation::Unrelated;
    // While there is a filter, nothing but the filter dims a node.
    const Relation other = highlight.filter ? Relation::Plain : Relation::Unrelated;
    if (highlight.spread)
        return highlight.spread->marks.contains(nodeKey) ? Relation::Reached : other;
    if (highlight.reached.contains(nodeKey))
        return Relation::Reached;
    if (highlight.reaches.contains(nodeKey))
        return Relation::Reaches;
    return highlight.hasSelection() && !highlight.related.contains(nodeKey) ? other : Relation::Plain;
}

bool PaintContext::isHeldBack(const CanvasEdge &edge, Relation relation) const
{
    return geometry.awaitsWays() && mayStepBack(edge.state) && highlight.hover != edge.id
        && relation != Relation::Selected;
}

Relation PaintContext::relationOf(const CanvasBundle &bundle) const
{
    if (isPlain)
        return Relation::Plain;
    Relation strongest = Relation::Unrelated;
    for (const int edge : bundle.edges) {
        const Relation relation = relationOf(geometry.scene().edges[static_cast<std::size_t>(edge)]);
        if (relation == Relation::Plain)
            return relation;
        if (relation != Relation::Unrelated)
            strongest = relation;
    }
    return strongest;
}

} // namespace drawbridge::app
