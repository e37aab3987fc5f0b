// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/slider.h"

#include "support/style.h"

#include <QPainter>
#include <QStyleOptionSlider>
#include <QWidget>

namespace drawbridge::app {

void drawSlider(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget)
{
    constexpr double kGroove = 4;
    constexpr double kKnob = 11;
    constexpr double kRing = 2;
    const Theme &theme = themeOf(widget);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QRectF knob
        = widget->style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, widget);
    const QPointF centre(knob.center().x(), QRectF(option.rect).center().y());
    const QRectF groove(option.rect.left(), centre.y() - kGroove / 2, option.rect.width(), kGroove);
    const bool isMirrored = option.direction == Qt::RightToLeft;
    QRectF filled = groove;
    isMirrored ? filled.setLeft(centre.x()) : filled.setRight(centre.x());
    const auto fill = [&painter](const QRectF &rect, const QColor &color) {
        painter.setBrush(color);
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    fill(groove, theme.field);
    const QColor strong = isEnabled ? theme.accent : theme.field;
    fill(filled, strong);
    const QRectF round(centre - QPointF(kKnob / 2, kKnob / 2), QSizeF(kKnob, kKnob));
    painter.setPen(QPen(strong, kRing));
    painter.setBrush(theme.base);
    painter.drawEllipse(round.adjusted(kRing / 2, kRing / 2, -kRing / 2, -kRing / 2));
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(strong, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(round.adjusted(-1.5, -1.5, 1.5, 1.5));
    }
    painter.restore();
}

} // namespace drawbridge::app
