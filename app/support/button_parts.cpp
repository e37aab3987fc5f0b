// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/button_parts.h"

#include "support/icon.h"
#include "support/rounded_rect.h"
#include "support/style.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr double kButtonRadius = 5;
constexpr int kArrow = 16;

} // namespace

void drawButton(const QStyleOption &option, QPainter &painter, const QWidget *widget, bool isPrimary)
{
    const Theme &theme = themeOf(widget);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isDown = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool isHovered = option.state & QStyle::State_MouseOver;
    if (isPrimary && isEnabled) {
        const QColor fill = isDown ? theme.accent.darker(115)
            : isHovered            ? theme.accent.lighter(108)
                                   : theme.accent;
        drawRounded(painter, option.rect, kButtonRadius, fill, fill);
        return;
    }
    const QColor fill = !isEnabled ? theme.window
        : isDown                   ? theme.accentSoft
        : isHovered                ? theme.alt
                                   : theme.base;
    drawRounded(painter, option.rect, kButtonRadius, fill, isEnabled ? theme.field : theme.line);
}

void drawToolButton(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    if (!(option.state & QStyle::State_Enabled))
        return;
    if (option.state & QStyle::State_On)
        drawRounded(painter, option.rect, kButtonRadius, theme.accentSoft, theme.accent);
    else if (option.state & QStyle::State_Sunken)
        drawRounded(painter, option.rect, kButtonRadius, theme.accentSoft, QColor());
    else if (option.state & QStyle::State_MouseOver)
        drawRounded(painter, option.rect, kButtonRadius, theme.nsHead, theme.line);
}

void drawCheckBox(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isOn = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const QColor outline = isEnabled ? theme.field : theme.line;
    drawRounded(painter, option.rect, 3, isOn && isEnabled ? theme.accent : theme.base,
                isOn && isEnabled ? theme.accent : outline);
    if (!isOn)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(isEnabled ? theme.onAccent : theme.inactive, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF box = option.rect;
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (option.state & QStyle::State_NoChange)
        painter.drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter.drawPolyline(QPolygonF({at(0.25, 0.53), at(0.43, 0.70), at(0.76, 0.32)}));
    painter.restore();
}

void drawRadioButton(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isOn = option.state & QStyle::State_On;
    const QColor color = !isEnabled ? theme.line : isOn ? theme.accent : theme.field;
    drawRounded(painter, option.rect, option.rect.height() / 2, theme.base, color);
    if (isOn)
        drawRounded(painter, option.rect.adjusted(4, 4, -4, -4), option.rect.height() / 2 - 4, color, color);
}

bool isLinkButton(const QStyleOptionButton &option)
{
    return option.features & QStyleOptionButton::Flat && option.icon.isNull();
}

int extraButtonWidth(const QStyleOptionButton &option)
{
    // Qt counts four pixels between icon and words, and none before the arrow.
    const int beforeWords = option.icon.isNull() || option.text.isEmpty() ? 0 : kIconGap - 4;
    return beforeWords + (option.features & QStyleOptionButton::HasMenu ? kIconGap : 0);
}

void drawButtonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget,
                     bool isPrimary)
{
    const Theme &theme = themeOf(widget);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QColor ink = !isEnabled ? theme.inactive
        : isPrimary               ? theme.onAccent
        : isLinkButton(option)    ? theme.accent
                                  : theme.text;
    QRect place = option.rect;
    if (option.features & QStyleOptionButton::HasMenu) {
        const QRect arrow = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter,
                                                {kArrow, kArrow}, place.adjusted(6, 0, -6, 0));
        paintIcon(painter, QStringLiteral("chev-d"), arrow, ink);
        const QRect rest = place.adjusted(0, 0, -kArrow - kIconGap, 0);
        place = QStyle::visualRect(option.direction, place, rest);
    }
    const QFontMetrics metrics = option.fontMetrics;
    const int words = option.text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, option.text).width();
    const int icon = option.icon.isNull() ? 0 : option.iconSize.width();
    const int gap = icon > 0 && words > 0 ? kIconGap : 0;
    const QRect both
        = QStyle::alignedRect(option.direction, Qt::AlignCenter,
                              {std::min(place.width(), icon + gap + words), place.height()}, place);
    if (icon > 0) {
        const QRect at
            = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, option.iconSize, both);
        const bool isOn = option.state & QStyle::State_On;
        option.icon.paint(&painter, at, Qt::AlignCenter,
                          !isEnabled      ? QIcon::Disabled
                              : isPrimary ? QIcon::Selected
                                          : QIcon::Normal,
                          isOn ? QIcon::On : QIcon::Off);
    }
    painter.setPen(ink);
    if (isLinkButton(option) && option.state & QStyle::State_MouseOver) {
        QFont font = painter.font();
        font.setUnderline(true);
        painter.setFont(font);
    }
    const QRect text = QStyle::visualRect(option.direction, both, both.adjusted(icon + gap, 0, 0, 0));
    painter.drawText(text, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
}

} // namespace drawbridge::app
