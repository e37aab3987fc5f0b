// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/selector_rows.h"

#include "support/number_text.h"
#include "support/qt_text.h"
#include "text/selector_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct SelectorRows {
    Q_DECLARE_TR_FUNCTIONS(SelectorRows)
};

QString brittlenessText(Brittleness brittleness)
{
    switch (brittleness) {
    case Brittleness::Version:
        return SelectorRows::tr("brittle: changes with every release");
    case Brittleness::Chart:
        return SelectorRows::tr("brittle: names the chart and its version");
    case Brittleness::ControllerMade:
        return SelectorRows::tr("brittle: made up by a controller");
    case Brittleness::InstanceSpecific:
        return SelectorRows::tr("brittle: belongs to one installation or pod");
    }
    return {};
}

QString namesOf(const Cluster &cluster, const std::vector<WorkloadIndex> &workloads)
{
    constexpr std::size_t kMostNames = 4;
    QStringList names;
    for (std::size_t i = 0; i < std::min(workloads.size(), kMostNames); ++i)
        names << toQString(cluster[workloads[i]].id.name);
    const QString text = names.join(QStringLiteral(", "));
    if (workloads.size() <= kMostNames)
        return text;
    return SelectorRows::tr("%1 and %2 more").arg(text, numberText(workloads.size() - kMostNames));
}

Row line(const QString &text, const QString &icon)
{
    Row row;
    row.text = text;
    row.icon = icon;
    row.toolTip = text;
    return row;
}

/// The worst of it comes last, and is what the colour tells.
Row alternativeRow(const Cluster &cluster, const SelectorAlternative &alternative)
{
    const QString selector = selectorText(alternative.selector);
    Row row = line(SelectorRows::tr("instead: %1").arg(selector), QStringLiteral("group"));
    QStringList remarks;
    if (alternative.brittleness) {
        remarks << brittlenessText(*alternative.brittleness);
        row.trailingTone = Tone::Warning;
    }
    if (!alternative.alsoAdmits.empty()) {
        remarks << SelectorRows::tr("also lets in %1").arg(namesOf(cluster, alternative.alsoAdmits));
        row.trailingTone = Tone::Cut;
    }
    row.trailing
        = remarks.isEmpty() ? SelectorRows::tr("holds the same") : remarks.join(QStringLiteral("; "));
    row.toolTip = QStringLiteral("%1\n%2").arg(selector, row.trailing);
    return row;
}

Row selectorRow(const Cluster &cluster, const ExplainedSelector &selector)
{
    const QString text = selectorText(selector.selector);
    Row row = line(text, QStringLiteral("group"));
    row.secondary = toQString(selector.namespaceName);
    row.trailing = namesOf(cluster, selector.workloads);
    row.isStrong = true;
    row.children.push_back(
        line(SelectorRows::tr("holds %1, and every pod of %2 to come with %3")
                 .arg(namesOf(cluster, selector.workloads), toQString(selector.namespaceName), text),
             QStringLiteral("pod")));
    QStringList policies;
    for (const std::string &policy : selector.policies)
        policies << toQString(policy);
    Row uses = line(SelectorRows::tr("in %1").arg(policies.join(QStringLiteral(", "))),
                    QStringLiteral("policies"));
    row.children.push_back(std::move(uses));
    for (const SelectorAlternative &each : selector.alternatives)
        row.children.push_back(alternativeRow(cluster, each));
    if (selector.alternatives.empty())
        row.children.push_back(
            line(SelectorRows::tr("No other label selects exactly these pods or more."), {}));
    return row;
}

} // namespace

std::vector<Row> selectorRows(const Cluster &cluster, const std::vector<ExplainedSelector> &selectors)
{
    std::vector<Row> rows;
    for (const ExplainedSelector &each : selectors)
        rows.push_back(selectorRow(cluster, each));
    return rows;
}

} // namespace drawbridge::app
