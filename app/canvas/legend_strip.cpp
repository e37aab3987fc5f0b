// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/legend_strip.h"

#include "canvas/legend_painter.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStringList>
#include <algorithm>

namespace drawbridge::app {

LegendStrip::LegendStrip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Legend"));
}

void LegendStrip::setScene(const CanvasScene &scene)
{
    m_states = statesOf(scene);
    m_note = scene.note;
    QStringList words;
    for (const EdgeState state : m_states)
        words << stateName(state);
    if (!m_note.isEmpty())
        words << m_note;
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    setToolTip(m_note);
    update();
}

void LegendStrip::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QSize LegendStrip::sizeHint() const
{
    return {400, std::max(28, fontMetrics().height() + 10)};
}

void LegendStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLegend(painter, m_theme, font(), rect(), m_states, m_note);
}

} // namespace drawbridge::app
