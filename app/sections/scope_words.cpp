// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/scope_words.h"

#include "sections/section_builder.h"
#include "sections/section_words.h"
#include "support/number_text.h"

#include <QStringList>

namespace drawbridge::app {

QString choiceText(const ScopeChoice &choice)
{
    QStringList names;
    for (const std::string &name : choice.namespaces)
        names << shown(name);
    QStringList parts;
    if (!names.isEmpty())
        parts << SectionWords::tr("namespaces %1").arg(names.join(QStringLiteral(", ")));
    if (!choice.filter.empty())
        parts << SectionWords::tr("workloads that fit the filter %1").arg(shown(choice.filter));
    return parts.join(QStringLiteral("; "));
}

QString shareText(const CoveredPart &part)
{
    return SectionWords::tr("%1 of %2 workloads")
        .arg(numberText(part.workloads), numberText(part.workloads + part.outside.size()));
}

QString partText(const CoveredPart &part)
{
    return SectionWords::tr("About the scope of this report alone: %1, and what they exchange with others.")
        .arg(shareText(part));
}

QString finishedText(const ReportInventory &inventory)
{
    if (inventory.finished == 0)
        return {};
    return SectionWords::tr(
               "The inventory has %1 workloads; without the %2 whose pods have all finished and that "
               "exchange nothing, %3 are left, which every other section counts.")
        .arg(numberText(inventory.workloads.size()), numberText(inventory.finished),
             numberText(inventory.workloads.size() - inventory.finished));
}

std::map<std::string, std::size_t> outsideByNamespace(const CoveredPart &part)
{
    std::map<std::string, std::size_t> counts;
    for (const std::string &workload : part.outside)
        ++counts[workload.substr(0, workload.find('/'))];
    return counts;
}

} // namespace drawbridge::app
