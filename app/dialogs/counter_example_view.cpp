// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "dialogs/counter_example_view.h"

#include "support/icon.h"
#include "support/style.h"
#include "text/domain_text.h"

#include <QPainter>

#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr int kPadding = 16;
constexpr int kMostBoxWidth = 210;
constexpr int kLeastLine = 120;
constexpr int kIcon = 20;
constexpr int kHead = 8;

QColor lineColor(Access access, const Theme &theme)
{
    return access == Access::Unknown ? theme.unknown : theme.denied;
}

} // namespace

void CounterExampleView::show(const DrawnEnd &from, const DrawnEnd &to, const QString &traffic, Access access)
{
    m_from = from;
    m_to = to;
    m_traffic = traffic;
    m_access = access;
    setAccessibleName(tr("%1 to %2, %3, %4").arg(from.name, to.name, traffic, accessText(access)));
    updateGeometry();
    update();
}

QSize CounterExampleView::sizeHint() const
{
    return {2 * (kPadding + kMostBoxWidth) + kLeastLine, 2 * fontMetrics().height() + 12 + 2 * kPadding};
}

void CounterExampleView::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.alt);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const double boxWidth = std::min<double>(kMostBoxWidth, (width() - 2.0 * kPadding - kLeastLine) / 2);
    const double boxHeight = height() - 2.0 * kPadding;
    // The drawing is centred; only the line grows.
    const double total = std::min<double>(width() - 2.0 * kPadding, 2 * boxWidth + 2 * kLeastLine);
    const double left = (width() - total) / 2;
    const QRectF from(left, kPadding, boxWidth, boxHeight);
    const QRectF to(left + total - boxWidth, kPadding, boxWidth, boxHeight);
    paintLine(painter, from.right() + 2, to.left() - 2, from.center().y());
    paintEnd(painter, from, m_from);
    paintEnd(painter, to, m_to);
}

void CounterExampleView::paintEnd(QPainter &painter, const QRectF &box, const DrawnEnd &end) const
{
    const Theme &theme = themeOf(this);
    painter.setPen(theme.nodeBorder);
    painter.setBrush(theme.nodeFill);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    paintIcon(painter, end.icon, {box.left() + 11, box.center().y() - kIcon / 2.0, kIcon, kIcon},
              theme.text2);
    const QRectF words = box.adjusted(11 + kIcon + 10, 6, -8, -6);
    const QFont strong = scaledFont(font(), FontFactor::kBody, QFont::DemiBold);
    const QFont small = scaledFont(font(), FontFactor::kSmall);
    painter.setFont(strong);
    painter.setPen(theme.text);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop,
                     QFontMetrics(strong).elidedText(end.name, Qt::ElideMiddle, int(words.width())));
    painter.setFont(small);
    painter.setPen(theme.text3);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                     QFontMetrics(small).elidedText(end.detail, Qt::ElideRight, int(words.width())));
}

void CounterExampleView::paintLine(QPainter &painter, double from, double to, double y) const
{
    const Theme &theme = themeOf(this);
    const QColor color = lineColor(m_access, theme);
    const Qt::PenStyle style = m_access == Access::Allowed ? Qt::SolidLine
        : m_access == Access::Denied                       ? Qt::DashLine
                                                           : Qt::DotLine;
    painter.setPen(QPen(color, 1.8, style));
    painter.drawLine(QPointF(from, y), QPointF(to - kHead, y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (m_access == Access::Denied) {
        painter.drawRect(QRectF(to - kHead, y - 6, 2, 12));
        painter.drawRect(QRectF(to - 3, y - 6, 2, 12));
    } else {
        painter.drawPolygon(
            QPolygonF({{to - kHead, y - kHead / 2.0}, {to, y}, {to - kHead, y + kHead / 2.0}}));
    }
    const QFont small = scaledFont(font(), FontFactor::kSmall, QFont::Medium);
    const QFontMetrics metrics(small);
    const double width = metrics.horizontalAdvance(m_traffic) + 16.0;
    const double height = metrics.height() + 4.0;
    const QRectF pill((from + to - width) / 2, y - height / 2, width, height);
    painter.setPen(QPen(color, 1));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(pill, height / 2, height / 2);
    painter.setFont(small);
    painter.drawText(pill, Qt::AlignCenter, m_traffic);
}

} // namespace drawbridge::app
