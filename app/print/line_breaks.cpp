// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "print/line_breaks.h"

namespace drawbridge::app {

namespace {

/// Most letters, told quickly.
bool isPlain(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z');
}

/// True for "yaml:12" after the dot of "shop/web.yaml:12".
bool isExtensionWithLine(QStringView text, qsizetype at)
{
    const qsizetype from = at;
    while (at < text.size() && text[at].isLetter())
        ++at;
    return at > from && at + 1 < text.size() && text[at] == QLatin1Char(':') && text[at + 1].isDigit();
}

class Breaker {
public:
    Breaker(QStringView text, const PlainAdvances &advances, double width)
        : m_text(text)
        , m_advances(advances)
        , m_width(width)
    {
    }

    std::vector<LinePiece> lines()
    {
        if (widthOf(0, m_text.size()) > m_width)
            placeParts(0, m_text.size(), BreakLevel::Word);
        endLine(m_text.size());
        return std::move(m_lines);
    }

private:
    double widthOf(qsizetype from, qsizetype to) const
    {
        double width = 0;
        for (qsizetype i = from; i < to; ++i)
            width += m_advances.of(m_text[i]).value_or(0);
        return width;
    }

    qsizetype withoutSpaces(qsizetype from, qsizetype to) const
    {
        while (to > from && m_text[to - 1] == QLatin1Char(' '))
            --to;
        return to;
    }

    void endLine(qsizetype at)
    {
        m_lines.push_back({m_start, withoutSpaces(m_start, at) - m_start});
        m_start = at;
        m_used = 0;
    }

    void placeParts(qsizetype from, qsizetype to, BreakLevel level)
    {
        for (qsizetype begin = from; begin < to;) {
            qsizetype end = begin + 1;
            while (end < to && breakLevelAt(m_text, end) > level)
                ++end;
            place(begin, end, level);
            begin = end;
        }
    }

    void place(qsizetype from, qsizetype to, BreakLevel level)
    {
        const double shown = widthOf(from, withoutSpaces(from, to));
        const bool isLetter = level == BreakLevel::Anywhere;
        // What is parted below a slash begins a line, too: it can be read in one go.
        const bool isBelow = level == BreakLevel::Path && from > 0 && m_text[from - 1] == QLatin1Char('/');
        const bool beginsLine = shown <= m_width || isLetter || isBelow;
        if (m_used + shown > m_width && beginsLine && from > m_start)
            endLine(from);
        if (m_used + shown > m_width && !isLetter)
            placeParts(from, to, static_cast<BreakLevel>(static_cast<int>(level) + 1));
        else
            m_used += widthOf(from, to);
    }

    QStringView m_text;
    const PlainAdvances &m_advances;
    double m_width;
    std::vector<LinePiece> m_lines;
    qsizetype m_start = 0;
    double m_used = 0;
};

} // namespace

BreakLevel breakLevelAt(QStringView text, qsizetype at)
{
    const QChar before = text[at - 1];
    const QChar after = text[at];
    if (after == QLatin1Char(' ') || (isPlain(before) && after != QLatin1Char('[')))
        return BreakLevel::Anywhere;
    if (before == QLatin1Char(' '))
        return BreakLevel::Word;
    if (after == QLatin1Char('[') || before == QLatin1Char('='))
        return BreakLevel::Path;
    const bool isInNumber = after.isDigit() && at > 1 && text[at - 2].isDigit();
    // "shop/*" is one word, and so is "https://".
    if (before == QLatin1Char('/'))
        return after == QLatin1Char('/') || after == QLatin1Char('*') ? BreakLevel::Anywhere
            : isInNumber                                              ? BreakLevel::Number
                                                                      : BreakLevel::Path;
    static constexpr QStringView kParts = u"-_.:,;@|\u2010\u2013\u2014";
    if (!kParts.contains(before))
        return BreakLevel::Anywhere;
    const bool isNumber = after.isDigit() || (before == QLatin1Char('.') && isExtensionWithLine(text, at));
    return isNumber ? BreakLevel::Number : BreakLevel::Part;
}

std::vector<LinePiece> brokenLines(QStringView text, const PlainAdvances &advances, double width)
{
    return Breaker(text, advances, width).lines();
}

} // namespace drawbridge::app
