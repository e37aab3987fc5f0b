// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/legend_strip.h"

#include "canvas/canvas_widget.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStringList>
#include <algorithm>

namespace drawbridge::app {

LegendStrip::LegendStrip(CanvasWidget &canvas, QWidget *parent)
    : QWidget(parent)
    , m_canvas(canvas)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Legend"));
    connect(&canvas, &CanvasWidget::drawingChanged, this, &LegendStrip::onLinesChanged);
    connect(&canvas, &CanvasWidget::linesChanged, this, &LegendStrip::onLinesChanged);
    connect(&canvas, &CanvasWidget::selectionChanged, this, &LegendStrip::onSelectionChanged);
}

void LegendStrip::onLinesChanged()
{
    m_states = legendOf(m_canvas.scene());
    onSelectionChanged();
}

void LegendStrip::onSelectionChanged()
{
    m_relations = legendOf(m_canvas.geometry(), m_canvas.highlight());
    const QString note = m_canvas.scene().note;
    QStringList words;
    for (const LegendEntry &entry : entries())
        words << textOf(entry);
    if (!note.isEmpty())
        words << note;
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(note);
    update();
}

std::vector<LegendEntry> LegendStrip::entries() const
{
    std::vector<LegendEntry> all = m_states;
    all.insert(all.end(), m_relations.begin(), m_relations.end());
    return all;
}

QSize LegendStrip::sizeHint() const
{
    return {400, std::max(28, fontMetrics().height() + 10)};
}

void LegendStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLegend(painter, m_canvas.theme(), font(), rect(), entries(), m_canvas.scene().note);
}

} // namespace drawbridge::app
