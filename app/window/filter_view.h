// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace drawbridge::app {

class CanvasWidget;
class FilterRunner;
class NoticeBar;

/// Shows a filter: what fits stays strong on the canvas, and a bar says how much that is, or what is wrong.
class FilterView : public QObject {
    Q_OBJECT
public:
    FilterView(FilterRunner &runner, CanvasWidget &canvas, NoticeBar &bar, QObject *parent = nullptr);

private:
    void show();
    void sayResult();
    void sayWithoutHits();

    FilterRunner &m_runner;
    CanvasWidget &m_canvas;
    NoticeBar &m_bar;
};

} // namespace drawbridge::app
