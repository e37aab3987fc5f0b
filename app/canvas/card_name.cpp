// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/card_name.h"

#include <QFontMetricsF>
#include <QHash>

namespace drawbridge::app {

namespace {

/// How many letters from the beginning make a line: to the last dash that fits, or as many as fit.
qsizetype lineLength(const QString &text, const QFontMetricsF &metrics, double width)
{
    qsizetype fitting = 0;
    qsizetype atDash = 0;
    while (fitting < text.size() && metrics.horizontalAdvance(text.left(fitting + 1)) <= width) {
        ++fitting;
        if (text[fitting - 1] == QLatin1Char('-'))
            atDash = fitting;
    }
    return fitting == text.size() || atDash == 0 ? fitting : atDash;
}

} // namespace

QString commonBeginning(const QStringList &names)
{
    QHash<QString, qsizetype> counts;
    for (const QString &name : names) {
        const QString word = name.left(name.indexOf(QLatin1Char('-')) + 1);
        if (!word.isEmpty() && ++counts[word] * 2 > names.size())
            return word;
    }
    return {};
}

QStringList nameInLines(const QString &name, const QFontMetricsF &metrics, double width, int most)
{
    constexpr double kFewestLetters = 3;
    if (most < 1 || width < kFewestLetters * metrics.averageCharWidth())
        return {};
    QStringList lines;
    QString rest = name;
    while (lines.size() + 1 < most && metrics.horizontalAdvance(rest) > width) {
        const qsizetype length = lineLength(rest, metrics, width);
        if (length == 0)
            break;
        lines.append(rest.left(length));
        rest = rest.mid(length);
    }
    const bool isShortened = name.startsWith(QChar(0x2026));
    lines.append(metrics.elidedText(rest, isShortened ? Qt::ElideRight : Qt::ElideMiddle, width));
    return lines;
}

} // namespace drawbridge::app
