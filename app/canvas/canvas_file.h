// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"
#include "layout/graph_layout.h"
#include "support/theme.h"

#include <QFont>
#include <QString>
#include <optional>

namespace drawbridge::app {

/// How a canvas becomes a file.
struct CanvasFileOptions {
    Theme theme = lightTheme();
    QFont font;
    /// In pixels; nothing means 100 %, at which every name and port has room.
    std::optional<int> width;
    QString title;
};

/// Writes the whole canvas with its legend; the ending decides: .svg, .png or .pdf. Returns why it could not,
/// or an empty text. Needs a QGuiApplication, because text needs fonts.
QString writeCanvasFile(const CanvasScene &scene, const GraphLayout &layout, const QString &path,
                        const CanvasFileOptions &options);

} // namespace drawbridge::app
