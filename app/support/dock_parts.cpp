// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/dock_parts.h"

#include "support/style.h"

#include <QPainter>
#include <QTabBar>

namespace drawbridge::app {

namespace {

/// What is in front; above the title where it hangs below its panel.
void drawUnderline(QPainter &painter, const Theme &theme, const QRect &rect, bool isAbove)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(QRectF(rect.left(), isAbove ? rect.top() : rect.bottom() - 2, rect.width(), 3),
                            1.5, 1.5);
    painter.restore();
}

} // namespace

void drawTab(const QStyleOptionTab &option, QPainter &painter, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    painter.fillRect(option.rect, theme.window);
    if (!(option.state & QStyle::State_Selected))
        return;
    const bool isBelow = option.shape == QTabBar::RoundedSouth || option.shape == QTabBar::TriangularSouth;
    drawUnderline(painter, theme, option.rect.adjusted(8, 0, -8, 0), isBelow);
}

void drawTabFocus(const QStyleOptionTab &option, QPainter &painter, const QWidget *widget)
{
    const bool isBelow = option.shape == QTabBar::RoundedSouth || option.shape == QTabBar::TriangularSouth;
    // Clear of the line that marks the tab in front.
    const QRectF ring = QRectF(option.rect).adjusted(3, isBelow ? 5 : 3, -3, isBelow ? -3 : -5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeOf(widget).accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(ring, 4, 4);
    painter.restore();
}

void drawDockTitle(const QStyleOptionDockWidget &option, QPainter &painter, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    painter.fillRect(option.rect, theme.window);
    QFont font = scaledFont(painter.font(), FontFactor::kBody, QFont::DemiBold);
    painter.save();
    painter.setFont(font);
    painter.setPen(theme.text);
    const QRect text = option.rect.adjusted(14, 0, -14, 0);
    const QString title = QFontMetrics(font).elidedText(option.title, Qt::ElideRight, text.width());
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, title);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    const int width = QFontMetrics(font).horizontalAdvance(title);
    drawUnderline(painter, theme, QRect(text.left() - 4, option.rect.top(), width + 8, option.rect.height()),
                  false);
    painter.restore();
}

} // namespace drawbridge::app
