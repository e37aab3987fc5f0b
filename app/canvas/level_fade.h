// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_view.h"

#include <QImage>
#include <QRegion>

class QPainter;

namespace drawbridge::app {

/// What is left of the picture of one level of detail while that of the next comes up. It knows no time: its
/// owner says how much is left. Plain value.
class LevelFade {
public:
    /// Levels whose scales are further apart than this have nothing that the eye could follow.
    static constexpr double kMostScaling = 4;

    /// Begins with all of a picture that was painted for the view. False, and nothing begins, if there is
    /// nothing to go over from.
    bool start(const QImage &picture, const CanvasView &view, const CanvasView &next);
    /// From 1, the former picture alone, to 0, nothing of it.
    void setRest(double rest);
    void stop() { setRest(0); }
    bool isRunning() const { return m_rest > 0; }
    /// Paints the rest at its place in another view.
    void paint(QPainter &painter, const CanvasView &view, const QRegion &region) const;

private:
    QImage m_picture;
    CanvasView m_view;
    double m_rest = 0;
};

} // namespace drawbridge::app
