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
    constexpr int kMilliseconds = 60;
    m_viewMoved.setSingleShot(true);
    m_viewMoved.setInterval(kMilliseconds);
    connect(&m_viewMoved, &QTimer::timeout, this, &LegendStrip::renew);
    connect(&canvas, &CanvasWidget::zoomChanged, &m_viewMoved, [this] { m_viewMoved.start(); });
    for (const auto signal : {&CanvasWidget::drawingChanged, &CanvasWidget::linesChanged,
                              &CanvasWidget::densityChanged, &CanvasWidget::askedChanged})
        connect(&canvas, signal, this, &LegendStrip::renew);
    connect(&canvas, &CanvasWidget::selectionChanged, this, &LegendStrip::renew);
}

void LegendStrip::renew()
{
    m_entries = legendOf(m_canvas.geometry(), m_canvas.view(), m_canvas.highlight());
    const QString note = this->note();
    QStringList words;
    for (const LegendEntry &entry : m_entries)
        words << textOf(entry);
    if (!note.isEmpty())
        words << note;
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    m_words = words.join(QLatin1Char('\n'));
    showTip();
    update();
}

QString LegendStrip::note() const
{
    const bool isWaiting
        = m_canvas.geometry().awaitsWays() && m_canvas.view().level() != DetailLevel::Cluster;
    QStringList notes {isWaiting ? tr("Most lines follow once their ways are found") : QString(),
                       m_canvas.scene().note};
    notes.removeAll(QString());
    return notes.join(QStringLiteral(", "));
}

/// All of it where there is room for a part only.
void LegendStrip::showTip()
{
    const QString note = this->note();
    setToolTip(legendWidth(font(), m_entries, note) > width() ? m_words : note);
}

void LegendStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showTip();
}

QSize LegendStrip::sizeHint() const
{
    return {400, std::max(28, fontMetrics().height() + 10)};
}

void LegendStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLegend(painter, m_canvas.theme(), font(), rect(), m_entries, note());
}

} // namespace drawbridge::app
