// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/clause_cut.h"

#include <QFontMetricsF>

namespace drawbridge::app {

namespace {

/// A comma within a number ends nothing.
bool endsClause(const QString &text, qsizetype place)
{
    const QChar mark = text[place];
    return (mark == QLatin1Char(',') || mark == QLatin1Char(';') || mark == QLatin1Char(':'))
        && place + 1 < text.size() && text[place + 1].isSpace();
}

} // namespace

QString cutAtClause(const QString &text, const QFontMetricsF &metrics, double width)
{
    constexpr QChar kEllipsis(0x2026);
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    for (qsizetype place = text.size() - 1; place > 0; --place) {
        if (!endsClause(text, place))
            continue;
        const QString clauses = text.left(place) + kEllipsis;
        if (metrics.horizontalAdvance(clauses) <= width)
            return clauses;
    }
    return metrics.elidedText(text, Qt::ElideRight, width);
}

} // namespace drawbridge::app
