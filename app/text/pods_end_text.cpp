// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "text/pods_end_text.h"

#include "k8s/name_validation.h"
#include "support/qt_text.h"

#include <QStringList>

namespace drawbridge::app {

namespace {

/// Reads "*" or "{key=value,key=value}".
std::optional<LabelSelector> selectorFromText(const QString &text)
{
    LabelSelector selector;
    if (text == QLatin1String("*"))
        return selector;
    if (text.size() < 2 || !text.startsWith(QLatin1Char('{')) || !text.endsWith(QLatin1Char('}')))
        return std::nullopt;
    const QStringList terms = text.mid(1, text.size() - 2).split(QLatin1Char(','));
    for (const QString &term : terms) {
        const qsizetype sign = term.indexOf(QLatin1Char('='));
        const std::string key = toStd(term.left(sign).trimmed());
        const std::string value = toStd(term.mid(sign + 1).trimmed());
        if (sign < 0 || !validation::checkLabelKey(key).empty() || !validation::checkLabelValue(value).empty()
            || selector.matchLabels.contains(key))
            return std::nullopt;
        selector.matchLabels.set(key, value);
    }
    return selector;
}

} // namespace

std::optional<PodsEndpoint> podsEndFromText(const QString &text)
{
    const QString typed = text.trimmed();
    // The keys of labels may have a slash, too.
    const qsizetype end = typed.startsWith(QLatin1Char('{')) ? typed.indexOf(QLatin1Char('}')) + 1 : 1;
    const QString rest = typed.mid(end);
    if (!rest.isEmpty() && !rest.startsWith(QLatin1Char('/')))
        return std::nullopt;
    const bool isWhole = rest.isEmpty() && typed.startsWith(QLatin1Char('{'));
    const auto spaces = selectorFromText(typed.left(end));
    const auto pods = selectorFromText(isWhole ? QStringLiteral("*") : rest.mid(1));
    if (!spaces || !pods)
        return std::nullopt;
    return PodsEndpoint {*spaces, *pods};
}

} // namespace drawbridge::app
