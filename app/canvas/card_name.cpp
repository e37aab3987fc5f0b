// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/card_name.h"

#include <QFontMetricsF>
#include <QHash>

namespace drawbridge::app {

namespace {

constexpr QChar kEllipsis(0x2026);
/// Fewer letters of a name look like a name of their own.
constexpr qsizetype kFewestLetters = 4;

qsizetype lettersIn(const QString &text)
{
    return text.size() - text.count(kEllipsis);
}

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

QString elidedName(const QString &text, const QFontMetricsF &metrics, double width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    constexpr qsizetype kShortWord = 5;
    const qsizetype dash = text.lastIndexOf(QLatin1Char('-'));
    QString elided;
    if (text.startsWith(kEllipsis)) {
        elided = metrics.elidedText(text, Qt::ElideRight, width);
    } else if (dash > 0 && text.size() - dash <= kShortWord) {
        const QString last = text.mid(dash);
        elided = metrics.elidedText(text.left(dash), Qt::ElideRight, width - metrics.horizontalAdvance(last))
            + last;
    } else {
        elided = metrics.elidedText(text, Qt::ElideMiddle, width);
    }
    const bool isEnough = lettersIn(elided) >= kFewestLetters && metrics.horizontalAdvance(elided) <= width;
    return isEnough ? elided : QString();
}

QStringList nameInLines(const QString &name, const QFontMetricsF &metrics, double width, int most)
{
    if (most < 1)
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
    const QString last = name.startsWith(kEllipsis) && !lines.isEmpty()
        ? metrics.elidedText(rest, Qt::ElideRight, width)
        : elidedName(rest, metrics, width);
    if (!last.isEmpty())
        return lines << last;
    // Where the rest has no room that tells anything, the line before it says that there is more.
    if (lines.isEmpty())
        return {};
    lines.last() = metrics.elidedText(lines.last() + rest, Qt::ElideRight, width);
    return lettersIn(lines.join(QString())) >= kFewestLetters ? lines : QStringList();
}

QStringList nameAmongOthers(const QString &name, const std::function<QString()> &beginning,
                            const QFontMetricsF &metrics, double width, int most)
{
    QStringList lines = nameInLines(name, metrics, width, most);
    if (lines.join(QString()) == name)
        return lines;
    const QString common = beginning();
    if (common.isEmpty() || !name.startsWith(common) || name.size() - common.size() < 2)
        return lines;
    return nameInLines(kEllipsis + name.mid(common.size()), metrics, width, most);
}

} // namespace drawbridge::app
