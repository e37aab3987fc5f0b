// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alike_rows.h"

#include <QHash>

#include <algorithm>
#include <iterator>

namespace drawbridge::app {

namespace {

bool endsWord(QChar letter)
{
    return letter == QLatin1Char('-') || letter == QLatin1Char('.') || letter == QLatin1Char('/');
}

qsizetype lettersInCommon(const QString &one, const QString &other)
{
    return std::distance(one.begin(),
                         std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first);
}

/// How many texts end so, of every end that begins a word.
QHash<QString, int> countedEnds(const std::vector<Row> &rows)
{
    QHash<QString, int> counts;
    for (const Row &row : rows) {
        for (qsizetype i = 0; i < row.text.size(); ++i) {
            if (i == 0 || endsWord(row.text[i - 1]))
                ++counts[row.text.mid(i)];
        }
    }
    return counts;
}

} // namespace

void markAlike(std::vector<Row> &rows)
{
    const QHash<QString, int> ends = countedEnds(rows);
    std::vector<Row *> sorted;
    std::ranges::transform(rows, std::back_inserter(sorted), [](Row &row) { return &row; });
    std::ranges::sort(sorted, {}, [](const Row *row) { return row->text; });
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const QString &text = sorted[i]->text;
        qsizetype alike = 0;
        if (i > 0)
            alike = lettersInCommon(text, sorted[i - 1]->text);
        if (i + 1 < sorted.size())
            alike = std::max(alike, lettersInCommon(text, sorted[i + 1]->text));
        while (alike > 0 && (!endsWord(text[alike - 1]) || ends.value(text.mid(alike)) != 1))
            --alike;
        sorted[i]->alike = alike;
    }
}

} // namespace drawbridge::app
