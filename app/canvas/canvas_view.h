// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace drawbridge::app {

/// What shows at a scale; each level more than the one before.
enum class DetailLevel { Cluster, Blocks, Workloads, Detail, Close };

/// Which part of the canvas is seen, and how large. Zoom 1 is 100 %; with a larger system font a canvas unit
/// has more pixels, so that nodes have room for their text. Plain value.
class CanvasView {
public:
    static constexpr double kSmallestZoom = 0.01;
    static constexpr double kLargestZoom = 4;

    double zoom() const { return m_zoom; }
    /// Pixels per canvas unit.
    double scale() const { return m_zoom * m_unit; }
    /// Pixels per canvas unit at 100 %: the font's size over the usual 13 px.
    double unit() const { return m_unit; }
    QPointF origin() const { return m_origin; }
    QSizeF size() const { return m_size; }
    DetailLevel level() const { return m_level; }

    void setUnit(double unit) { m_unit = unit; }
    void setSize(const QSizeF &size) { m_size = size; }
    /// The canvas point in the upper left corner.
    void setOrigin(const QPointF &origin) { m_origin = origin; }
    /// Keeps the canvas point under the position where it is.
    void setZoom(double zoom, const QPointF &around);
    void panBy(const QPointF &pixels) { m_origin -= pixels / scale(); }
    void centerOn(const QPointF &canvasPoint);
    /// Shows the whole rectangle with margins in pixels, never larger than largestZoom.
    void fit(const QRectF &canvasRect, double margin = 32, double largestZoom = 1);
    void fit(const QRectF &canvasRect, const QMarginsF &margins, double largestZoom = 1);

    QPointF toView(const QPointF &point) const { return (point - m_origin) * scale(); }
    QRectF toView(const QRectF &rect) const { return {toView(rect.topLeft()), rect.size() * scale()}; }
    QPointF toCanvas(const QPointF &point) const { return point / scale() + m_origin; }
    QRectF toCanvas(const QRectF &rect) const { return {toCanvas(rect.topLeft()), rect.size() / scale()}; }
    QRectF visibleCanvas() const { return toCanvas(QRectF(QPointF(), m_size)); }

private:
    void updateLevel();

    double m_zoom = 1;
    double m_unit = 1;
    QPointF m_origin;
    QSizeF m_size;
    DetailLevel m_level = DetailLevel::Detail;
};

} // namespace drawbridge::app
