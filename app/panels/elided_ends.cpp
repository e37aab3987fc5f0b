// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "panels/elided_ends.h"

#include <QFontMetrics>

#include <algorithm>

namespace drawbridge::app {

namespace {

/// Asked to fit into exactly its own width, a text may be elided.
QString fitted(const QString &text, const QFontMetrics &metrics, int width)
{
    return metrics.horizontalAdvance(text) <= width ? text : metrics.elidedText(text, Qt::ElideMiddle, width);
}

} // namespace

QString elidedEnds(const QString &text, const QFontMetrics &metrics, int width)
{
    static const auto kArrow = QStringLiteral(" → ");
    const qsizetype arrow = text.indexOf(kArrow);
    if (arrow < 0 || metrics.horizontalAdvance(text) <= width)
        return fitted(text, metrics, width);
    const QString from = text.left(arrow);
    const QString to = text.mid(arrow + kArrow.size());
    const int room = width - metrics.horizontalAdvance(kArrow);
    // A short name leaves its room to the other one.
    const int half = room / 2;
    const int fromRoom
        = std::min(metrics.horizontalAdvance(from), std::max(half, room - metrics.horizontalAdvance(to)));
    const QString first = fitted(from, metrics, fromRoom);
    return first + kArrow + fitted(to, metrics, room - metrics.horizontalAdvance(first));
}

QString elidedAmongOthers(const QString &text, qsizetype alike, const QFontMetrics &metrics, int width)
{
    if (alike < 2 || metrics.horizontalAdvance(text) <= width)
        return elidedEnds(text, metrics, width);
    constexpr QChar kEllipsis(0x2026);
    const QString rest = kEllipsis + text.mid(alike);
    if (metrics.horizontalAdvance(rest) <= width)
        return rest;
    // Left out at two places it would be read as two names.
    const QString middle = metrics.elidedText(text, Qt::ElideMiddle, width);
    return middle.indexOf(kEllipsis) > alike + 1 ? middle : metrics.elidedText(text, Qt::ElideLeft, width);
}

} // namespace drawbridge::app
