// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"

#include <QHash>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <vector>

namespace drawbridge::app {

class CanvasGeometry;

/// Keeps the ends of lines that come to those of a scene off their ends: two heads on one point, or dots on a
/// solid line, tell neither verdict. An end moves along the outline that it touches, as far as this has room.
class EndsApart {
public:
    /// Lines of hubs may be those that come; else they count as there.
    enum class HubLines { Come, AreThere };
    EndsApart(const CanvasGeometry &geometry, HubLines hubLines);

    /// Moves the ends of a line; those of the lines before count, too, but for lines of hubs, which share
    /// their ends.
    void keepApart(const CanvasEdge &line, std::vector<QPointF> &way);

private:
    /// Where lines touch the outline of the node.
    std::vector<QPointF> &endsAt(const QString &key);
    /// The first of a few steps along the outline that is free.
    double freeStep(const QString &key, const QPointF &end, const QPointF &along);

    const CanvasGeometry &m_geometry;
    const HubLines m_hubLines;
    QHash<QString, std::vector<QPointF>> m_ends;
};

} // namespace drawbridge::app
