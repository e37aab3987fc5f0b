// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_painter.h"

#include <QImage>
#include <QPoint>
#include <QRegion>
#include <optional>

namespace drawbridge::app {

/// Paints a canvas whose view moves: what was painted is shifted, and only what comes into sight is painted.
/// A strip has no room for all that a whole picture finds room for, so a whole one has to follow once nothing
/// moves. It keeps what is on the screen, for whoever has to show that once more.
class MovedFrame {
public:
    /// Paints the region of a device with that ratio of pixels. True if the picture is put together from
    /// parts.
    bool paint(QPainter &painter, const CanvasPicture &picture, const QRegion &region, double ratio);
    /// Nothing that was painted is of use for another picture.
    void forget();
    /// Whether this very picture is what was painted last.
    bool holds(const CanvasPicture &picture, double ratio) const;
    /// What is on the screen, for the view; null if that is not known.
    const QImage &image() const { return m_frame; }
    void draw(QPainter &painter, const QRegion &region) const;
    /// Of what was painted last, unless that was forgotten.
    const std::optional<CanvasView> &view() const { return m_view; }

private:
    /// By how many pixels of the device all of it has moved since it was painted; nothing if it is another
    /// picture, or between pixels.
    std::optional<QPoint> moveTo(const CanvasPicture &picture, double ratio) const;
    void shift(const CanvasPicture &picture, const QPoint &pixels);
    /// Paints what is not a moved picture. True if other parts of it were painted before.
    bool paintAnew(QPainter &painter, const CanvasPicture &picture, const QRegion &region, double ratio);
    void paintAll(const CanvasPicture &picture, double ratio);
    void remember(const CanvasPicture &picture);

    /// An image, because painters of thousands of lines write into its bits.
    QImage m_frame;
    /// The frame is put together from parts.
    bool m_isMoving = false;
    std::optional<CanvasView> m_view;
    CanvasHighlight m_highlight;
    Theme m_theme = lightTheme();
    QFont m_font;
};

/// Paints each rectangle of the region by itself.
void paintRegion(QPainter &painter, const CanvasPicture &picture, const QRegion &region);

} // namespace drawbridge::app
