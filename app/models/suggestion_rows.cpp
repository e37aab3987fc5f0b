// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/suggestion_rows.h"

#include "text/diagnostic_text.h"

#include <QCoreApplication>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct SuggestionRows {
    Q_DECLARE_TR_FUNCTIONS(SuggestionRows)
};

std::vector<Row> rowsOf(const std::vector<Diagnostic> &diagnostics, const QString &icon)
{
    std::vector<Row> rows;
    for (const Diagnostic &each : diagnostics) {
        Row row;
        row.text = diagnosticText(each);
        row.toolTip = row.text;
        row.trailing = placeText(each.where);
        row.isTrailingFixed = true;
        row.trailingTone = Tone::Accent;
        row.isTrailingLink = each.where.isKnown();
        row.icon = icon;
        row.where = each.where;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

QString evidenceText(const EdgeSuggestion &suggestion)
{
    const Diagnostic &first = suggestion.evidence.front();
    QString text = diagnosticText(first);
    if (first.where.isKnown())
        text += QLatin1Char(' ') + placeText(first.where);
    const auto more = static_cast<int>(suggestion.evidence.size()) - 1;
    return more == 0 ? text : text + QLatin1Char(' ') + SuggestionRows::tr("and %Ln more", nullptr, more);
}

std::vector<Row> evidenceRows(const EdgeSuggestion *suggestion, const std::vector<Diagnostic> &leftOut)
{
    std::vector<Row> rows;
    if (suggestion && !suggestion->evidence.empty())
        rows.push_back(
            sectionRow(SuggestionRows::tr("Evidence"), rowsOf(suggestion->evidence, QStringLiteral("jump"))));
    if (!leftOut.empty())
        rows.push_back(
            sectionRow(SuggestionRows::tr("Not suggested"), rowsOf(leftOut, QStringLiteral("finding"))));
    return rows;
}

} // namespace drawbridge::app
