// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/legend_painter.h"

#include <QTimer>
#include <QWidget>
#include <vector>

namespace drawbridge::app {

class CanvasWidget;

/// A strip below the canvas: only the line styles that are in it, and a note about what is not drawn.
class LegendStrip : public QWidget {
    Q_OBJECT
public:
    explicit LegendStrip(CanvasWidget &canvas, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void renew();
    void showTip();
    QString note() const;

    CanvasWidget &m_canvas;
    std::vector<LegendEntry> m_entries;
    /// What it says, one thing a line.
    QString m_words;
    /// While the view moves, the legend waits.
    QTimer m_viewMoved;
};

} // namespace drawbridge::app
