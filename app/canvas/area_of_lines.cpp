// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/area_of_lines.h"

#include <cmath>

namespace drawbridge::app {

namespace {

/// Room for a head, for the lane of a broken line, and for half a pill with a count.
constexpr double kBeside = 32;
/// By how much a curve leaves the rectangle of its ends.
constexpr double kCurveReach = 48;

QRegion areaOfPieces(const CanvasView &view, const std::vector<QPointF> &corners)
{
    const double beside = kBeside * view.unit();
    QRegion area;
    for (std::size_t i = 1; i < corners.size(); ++i)
        area += QRectF(view.toView(corners[i - 1]), view.toView(corners[i]))
                    .normalized()
                    .adjusted(-beside, -beside, beside, beside)
                    .toAlignedRect();
    return area;
}

QRegion areaOfCurve(const CanvasView &view, const std::vector<QPointF> &corners)
{
    if (corners.empty())
        return {};
    const double beside = kBeside * view.unit() + kCurveReach;
    return QRectF(view.toView(corners.front()), view.toView(corners.back()))
        .normalized()
        .adjusted(-beside, -beside, beside, beside)
        .toAlignedRect();
}

} // namespace

QRegion areaOfLines(const CanvasGeometry &geometry, const CanvasView &view,
                    const std::vector<std::pair<QString, QString>> &pairs)
{
    QRegion area;
    for (const auto &[from, to] : pairs) {
        if (view.level() == DetailLevel::Cluster) {
            for (const int bundle : geometry.bundlesBetween(from, to))
                area += areaOfPieces(view, geometry.bundleRoute(bundle));
            continue;
        }
        for (const int edge : geometry.edgesBetween(from, to))
            area += geometry.isCurve(edge) ? areaOfCurve(view, geometry.route(edge))
                                           : areaOfPieces(view, geometry.route(edge));
    }
    return area & QRectF(QPointF(), view.size()).toAlignedRect();
}

} // namespace drawbridge::app
