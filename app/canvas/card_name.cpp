// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "canvas/card_name.h"

#include <QFontMetricsF>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>

namespace drawbridge::app {

namespace {

constexpr QChar kEllipsis(0x2026);
/// Fewer letters of a name look like a name of their own.
constexpr qsizetype kFewestLetters = 4;

qsizetype lettersIn(const QString &text)
{
    return text.size() - text.count(kEllipsis);
}

bool endsWord(QChar letter)
{
    return letter == QLatin1Char('-') || letter == QLatin1Char('.') || letter == QLatin1Char('/')
        || letter == QLatin1Char(' ') || letter == QLatin1Char('=');
}

/// How many letters from the beginning make a line: to the last end of a word that fits; 0 if none does.
/// Measuring a text takes longer than drawing it, so few are measured.
qsizetype lineLength(const QString &text, const QFontMetricsF &metrics, double width)
{
    for (qsizetype length = text.size() - 1; length > 1; --length) {
        if (endsWord(text[length - 1]) && metrics.horizontalAdvance(text.left(length)) <= width)
            return length;
    }
    return 0;
}

qsizetype lettersThatFit(const QString &text, const QFontMetricsF &metrics, double width)
{
    qsizetype fitting = 0;
    for (qsizetype tooLong = text.size(); tooLong - fitting > 1;) {
        const qsizetype middle = (fitting + tooLong) / 2;
        (metrics.horizontalAdvance(text.left(middle)) <= width ? fitting : tooLong) = middle;
    }
    return fitting;
}

/// How many letters make a line where a word is broken: at least two of the word before the break, and two
/// after it; 0 if that is not to be had.
qsizetype brokenLength(const QString &text, const QFontMetricsF &metrics, double width)
{
    constexpr qsizetype kLeastLetters = 2;
    const auto wordEnd = std::distance(text.begin(), std::find_if(text.begin(), text.end(), endsWord));
    const qsizetype length
        = std::min<qsizetype>(lettersThatFit(text, metrics, width), wordEnd - kLeastLetters);
    return length < kLeastLetters ? 0 : length;
}

/// The same without the prefix of each key: "team.example/zone=dmz in namespaces metadata.name=data" becomes
/// "zone=dmz in namespaces name=data".
QString withoutPrefixes(const QString &text)
{
    static const QRegularExpression prefix(QStringLiteral("[^\\s,=/]+/(?=[^\\s,=/]+=)"));
    static const QRegularExpression parts(QStringLiteral("[^\\s,=.]+\\.(?=[^\\s,=]+=)"));
    return QString(text).remove(prefix).remove(parts);
}

/// What stands before the first key is a word for all of them.
QString fromFirstKey(const QString &text)
{
    const qsizetype value = text.indexOf(QLatin1Char('='));
    return value < 0 ? text : text.mid(text.lastIndexOf(QLatin1Char(' '), value) + 1);
}

/// Of a selector or a block the words that tell most, all of which stay whole: "namespaces
/// team.example/zone=dmz" becomes "zone=dmz" or "…=dmz", "app=web in namespaces zone=dmz" becomes "app=web…",
/// "0.0.0.0/0 − 4 blocks" becomes "0.0.0.0/0 − 4". Empty for other texts and where none fits.
QString wordsThatTellMost(const QString &text, const QFontMetricsF &metrics, double width)
{
    const auto fits = [&](const QString &shown) { return metrics.horizontalAdvance(shown) <= width; };
    const qsizetype minus = text.indexOf(QChar(0x2212));
    const qsizetype value = text.indexOf(QLatin1Char('='));
    if (minus > 0 && value < 0) {
        const QString number = text.left(text.lastIndexOf(QLatin1Char(' ')));
        const QString block = text.left(minus + 1);
        return number.size() > block.size() && fits(number) ? number : fits(block) ? block : QString();
    }
    if (value < 0)
        return {};
    for (const QString &named : {text, withoutPrefixes(text)}) {
        if (fits(named))
            return named;
        const QString keys = fromFirstKey(named);
        if (fits(keys))
            return keys;
        const QString first = keys.section(QLatin1Char(' '), 0, 0);
        if (first != keys && fits(first + kEllipsis))
            return first + kEllipsis;
    }
    const QString last = kEllipsis + text.mid(value).section(QLatin1Char(' '), 0, 0);
    return fits(last) ? last : QString();
}

/// Names that are told apart by a number and the word behind it keep both, "t…00-edge", or as much as fits
/// from the number on. Empty for other texts.
QString numberedEnd(const QString &text, const QFontMetricsF &metrics, double width)
{
    qsizetype number = std::max<qsizetype>(0, text.lastIndexOf(QLatin1Char('-')));
    while (number > 0 && text[number - 1].isDigit())
        --number;
    if (number == 0 || !text[number].isDigit())
        return {};
    const QString end = text.mid(number);
    const double room = width - metrics.horizontalAdvance(end);
    return room >= metrics.horizontalAdvance(kEllipsis)
        ? metrics.elidedText(text.left(number), Qt::ElideRight, room) + end
        : metrics.elidedText(kEllipsis + end, Qt::ElideRight, width);
}

/// What is known to have too little room.
QString shortened(const QString &text, const QFontMetricsF &metrics, double width)
{
    constexpr qsizetype kShortWord = 5;
    const qsizetype dash = text.lastIndexOf(QLatin1Char('-'));
    QString elided = wordsThatTellMost(text, metrics, width);
    if (!elided.isEmpty())
        return elided;
    elided = text.startsWith(kEllipsis) ? QString() : numberedEnd(text, metrics, width);
    if (lettersIn(elided) >= kFewestLetters)
        return elided;
    if (text.startsWith(kEllipsis)) {
        elided = metrics.elidedText(text, Qt::ElideRight, width);
    } else if (dash > 0 && text.size() - dash <= kShortWord) {
        const QString last = text.mid(dash);
        const double room = width - metrics.horizontalAdvance(last);
        if (room < metrics.horizontalAdvance(kEllipsis))
            return {};
        elided = metrics.elidedText(text.left(dash), Qt::ElideRight, room) + last;
    } else {
        elided = metrics.elidedText(text, Qt::ElideMiddle, width);
    }
    return lettersIn(elided) >= kFewestLetters ? elided : QString();
}

/// With the dash behind it, or up to its number: "shop-" of "shop-web", "team" of "team07-web". Empty where
/// there is only one word.
QString firstWord(const QString &name)
{
    const qsizetype dash = name.indexOf(QLatin1Char('-'));
    if (dash < 1)
        return {};
    qsizetype number = dash;
    while (number > 0 && name[number - 1].isDigit())
        --number;
    return name.left(number < dash ? number : dash + 1);
}

} // namespace

QString commonBeginning(const QStringList &names)
{
    QHash<QString, qsizetype> counts;
    for (const QString &name : names) {
        const QString beginning = firstWord(name);
        if (!beginning.isEmpty() && ++counts[beginning] * 2 > names.size())
            return beginning;
    }
    return {};
}

QStringList rimName(const QString &name, const QFontMetricsF &metrics, double width, int most)
{
    for (const QString &shown : {name, withoutPrefixes(name), fromFirstKey(withoutPrefixes(name))}) {
        const QStringList lines = nameInLines(shown, metrics, width, most);
        if (!lines.isEmpty() && lines.join(QString()) == shown && !breaksWords(lines))
            return lines;
    }
    const QString line = elidedName(name, metrics, width);
    return line.isEmpty() ? QStringList() : QStringList(line);
}

QString elidedName(const QString &text, const QFontMetricsF &metrics, double width)
{
    return metrics.horizontalAdvance(text) <= width ? text : shortened(text, metrics, width);
}

QStringList nameInLines(const QString &name, const QFontMetricsF &metrics, double width, int most)
{
    if (most < 1)
        return {};
    QStringList lines;
    QString rest = name;
    bool fits = metrics.horizontalAdvance(rest) <= width;
    while (lines.size() + 1 < most && !fits) {
        qsizetype length = lineLength(rest, metrics, width);
        // A broken word is better than none.
        if (length == 0 && shortened(rest, metrics, width).isEmpty())
            length = brokenLength(rest, metrics, width);
        if (length == 0)
            break;
        lines.append(rest.left(length));
        rest = rest.mid(length);
        fits = metrics.horizontalAdvance(rest) <= width;
    }
    const QString last = fits                            ? rest
        : name.startsWith(kEllipsis) && !lines.isEmpty() ? metrics.elidedText(rest, Qt::ElideRight, width)
                                                         : shortened(rest, metrics, width);
    if (!last.isEmpty())
        return lines << last;
    // Where the rest has no room that tells anything, the line before it says that there is more.
    if (lines.isEmpty())
        return {};
    lines.last() = metrics.elidedText(lines.last() + rest, Qt::ElideRight, width);
    return lettersIn(lines.join(QString())) >= kFewestLetters ? lines : QStringList();
}

QString portsThatFit(const QString &text, const QFontMetricsF &metrics, double width)
{
    const qsizetype first = text.indexOf(QStringLiteral(" :"));
    if (first < 0 || metrics.horizontalAdvance(text) <= width)
        return metrics.elidedText(text, Qt::ElideRight, width);
    int left = 0;
    for (QString shown = text; shown.size() > first;) {
        shown.truncate(shown.lastIndexOf(QStringLiteral(" :")));
        ++left;
        const QString whole = QStringLiteral("%1 +%2").arg(shown).arg(left);
        if (shown.size() > first && metrics.horizontalAdvance(whole) <= width)
            return whole;
    }
    return metrics.elidedText(text.left(first).trimmed(), Qt::ElideRight, width);
}

bool breaksWords(const QStringList &lines)
{
    return std::any_of(lines.begin(), lines.end(), [&lines](const QString &line) {
        return &line != &lines.back() && !line.isEmpty() && !endsWord(line.back());
    });
}

QStringList nameAmongOthers(const QString &name, const QString &beginning, const QFontMetricsF &metrics,
                            double width, int most)
{
    QStringList lines = nameInLines(name, metrics, width, most);
    if (lines.join(QString()) == name)
        return lines;
    if (beginning.isEmpty() || !name.startsWith(beginning) || name.size() - beginning.size() < 2)
        return lines;
    return nameInLines(kEllipsis + name.mid(beginning.size()), metrics, width, most);
}

} // namespace drawbridge::app
