// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_geometry.h"
#include "canvas/canvas_view.h"
#include "support/theme.h"

#include <QFont>

#include <memory>
#include <optional>

class QPainter;

namespace drawbridge::app {

/// The whole canvas with its legend, at a size at which it can be read; paints itself anywhere, on any
/// thread.
class CanvasSheet {
public:
    /// The width is in pixels; nothing means 100 %, at which every name and port has room.
    CanvasSheet(const CanvasScene &scene, const GraphLayout &layout, Theme theme, QFont font,
                std::optional<int> width = std::nullopt);

    QSizeF size() const { return m_size; }
    const Theme &theme() const { return m_theme; }
    void paint(QPainter &painter) const;

private:
    std::shared_ptr<const CanvasGeometry> m_geometry;
    CanvasView m_view;
    QSizeF m_size;
    Theme m_theme;
    QFont m_font;
};

} // namespace drawbridge::app
