// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/blast_radius_runner.h"

#include <QObject>

namespace drawbridge::app {

class CanvasWidget;
class NoticeBar;
class Selection;

/// Shows a blast radius: hops and ways on the canvas, a sentence in a bar, with the best cut to jump to.
class BlastRadiusView : public QObject {
    Q_OBJECT
public:
    BlastRadiusView(BlastRadiusRunner &runner, Selection &selection, CanvasWidget &canvas, NoticeBar &bar,
                    QObject *parent = nullptr);

private:
    void show();

    BlastRadiusRunner &m_runner;
    Selection &m_selection;
    CanvasWidget &m_canvas;
    NoticeBar &m_bar;
};

} // namespace drawbridge::app
