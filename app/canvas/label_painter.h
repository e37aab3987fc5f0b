// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/paint_context.h"

class QFontMetricsF;

namespace drawbridge::app {

/// Pills with the ports of the edges that the clip shows, on a free piece of each line: never on a node, a
/// header, a badge or another pill. Where there is no room the pill is left out; the tip and the Edges table
/// have it.
void paintLabels(PaintContext &context);

QSizeF pillSize(const PaintContext &context, const QFontMetricsF &metrics, const QString &text);
/// In the font that the painter has.
void paintPill(PaintContext &context, const QRectF &rect, const QString &text, const QColor &color,
               bool isFilled);

/// Which bundles tell their counts. Not a single usual connection, which the line says itself, nor what steps
/// back beside a selection. Where many are not usual, the largest of them, and those of the selection and
/// under the pointer.
class CountChoice {
public:
    explicit CountChoice(const PaintContext &context);

    bool shows(const CanvasBundle &bundle) const;

private:
    bool isHovered(const CanvasBundle &bundle) const;

    const PaintContext &m_context;
    /// Of what is not usual.
    int m_leastCount = 1;
};

/// The counts of the bundles that show them.
void paintBundleLabels(PaintContext &context);

} // namespace drawbridge::app
