// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "canvas/canvas_scene.h"
#include "support/theme.h"

#include <QWidget>
#include <vector>

namespace drawbridge::app {

/// A strip below the canvas: only the line styles that are in the scene, and a note about what is not drawn.
class LegendStrip : public QWidget {
    Q_OBJECT
public:
    explicit LegendStrip(QWidget *parent = nullptr);

    void setScene(const CanvasScene &scene);
    void setTheme(const Theme &theme);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme = lightTheme();
    std::vector<EdgeState> m_states;
    QString m_note;
};

} // namespace drawbridge::app
