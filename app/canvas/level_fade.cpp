// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/level_fade.h"

#include <QPainter>
#include <algorithm>

namespace drawbridge::app {

bool LevelFade::start(const QImage &picture, const CanvasView &view, const CanvasView &next)
{
    const double scaling = next.scale() / view.scale();
    if (picture.isNull() || view.level() == next.level() || scaling > kMostScaling
        || scaling < 1 / kMostScaling)
        return false;
    m_picture = picture;
    m_view = view;
    m_rest = 1;
    return true;
}

void LevelFade::setRest(double rest)
{
    m_rest = m_picture.isNull() ? 0 : std::clamp(rest, 0.0, 1.0);
    if (m_rest == 0)
        m_picture = {};
}

void LevelFade::paint(QPainter &painter, const CanvasView &view, const QRegion &region) const
{
    if (!isRunning())
        return;
    painter.save();
    painter.setClipRegion(region);
    painter.setOpacity(m_rest);
    // Not smoothly: that takes as long as painting anew, and nobody sees it in a tenth of a second.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(view.toView(m_view.visibleCanvas()), m_picture, QRectF(m_picture.rect()));
    painter.restore();
}

} // namespace drawbridge::app
