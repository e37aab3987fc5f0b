// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "support/scroll_bar.h"

#include "support/style.h"

#include <QPainter>
#include <QStyleOptionSlider>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr int kShortestHandle = 28;

/// Where the handle begins and how long it is, along the bar.
std::pair<int, int> handleOf(const QStyleOptionSlider &option)
{
    const int length = option.orientation == Qt::Horizontal ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range <= 0)
        return {0, length};
    const auto ideal = static_cast<int>(qint64(length) * option.pageStep / (range + option.pageStep));
    const int handle = std::min(length, std::max(ideal, kShortestHandle));
    return {QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                            length - handle, option.upsideDown),
            handle};
}

} // namespace

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const auto [start, length] = handleOf(option);
    const bool isHorizontal = option.orientation == Qt::Horizontal;
    const auto along = [&](int from, int size) {
        const QRect rect = isHorizontal
            ? QRect(option.rect.left() + from, option.rect.top(), size, option.rect.height())
            : QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), size);
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const int whole = isHorizontal ? option.rect.width() : option.rect.height();
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    case QStyle::SC_ScrollBarSlider:
        return along(start, length);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + length, whole - start - length);
    default:
        return {};
    }
}

void drawScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget)
{
    const Theme &theme = themeOf(widget);
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    if (option.maximum <= option.minimum)
        return;
    const bool isActive
        = option.state & QStyle::State_MouseOver && option.activeSubControls & QStyle::SC_ScrollBarSlider;
    const double inset = isActive ? 2.5 : 3.5;
    const QRectF handle
        = QRectF(scrollBarPart(option, QStyle::SC_ScrollBarSlider)).adjusted(inset, inset, -inset, -inset);
    const double radius = std::min(handle.width(), handle.height()) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isActive ? theme.text3 : theme.nsBorder);
    painter.drawRoundedRect(handle, radius, radius);
    painter.restore();
}

} // namespace drawbridge::app
