// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "text/selector_text.h"

#include "support/qt_text.h"
#include "text/domain_text.h"
#include "text/pods_end_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct SelectorText {
    Q_DECLARE_TR_FUNCTIONS(SelectorText)
};

/// Every namespace has it, with its name.
constexpr std::string_view kNameLabel = "kubernetes.io/metadata.name";

QString labelsText(const LabelSelector &selector)
{
    return toQString(toString(selector)).replace(QLatin1Char(','), QLatin1String(", "));
}

QString readableEnd(const QString &text)
{
    if (const auto external = wellKnownExternalFromName(toStd(text)))
        return externalText(*external);
    if (const auto pods = podsEndFromText(text))
        return endpointText(*pods);
    const bool isNamespace = text.endsWith(QLatin1String("/*")) && text.count(QLatin1Char('/')) == 1;
    return isNamespace ? endpointText(NamespaceEndpoint {toStd(text.chopped(2))}) : text;
}

} // namespace

QString selectorText(const LabelSelector &selector)
{
    return selector.isEmpty() ? SelectorText::tr("all pods") : labelsText(selector);
}

QString namespacesText(const LabelSelector &selector)
{
    if (selector.isEmpty())
        return SelectorText::tr("any namespace");
    const bool isOnlyName = selector.matchExpressions.empty() && selector.matchLabels.size() == 1;
    const std::string *name = isOnlyName ? selector.matchLabels.find(std::string(kNameLabel)) : nullptr;
    return name ? SelectorText::tr("namespace %1").arg(toQString(*name))
                : SelectorText::tr("namespaces %1").arg(labelsText(selector));
}

QString readableConnection(const QString &text)
{
    const QStringList ends = text.split(QStringLiteral(" -> "));
    return ends.size() == 2
        ? QStringLiteral("%1 → %2").arg(readableEnd(ends.front()), readableEnd(ends.back()))
        : text;
}

} // namespace drawbridge::app
