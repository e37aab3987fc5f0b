// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/changed_namespaces.h"

#include "support/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct ChangedNamespaces {
    Q_DECLARE_TR_FUNCTIONS(ChangedNamespaces)
};

struct Counts {
    std::size_t gains = 0;
    std::size_t losses = 0;
    std::size_t widened = 0;
    std::size_t narrowed = 0;
    std::size_t doubts = 0;

    void add(const PairChange &change)
    {
        gains += change.isNewlyAllowed() ? 1 : 0;
        losses += change.isNewlyCut() ? 1 : 0;
        widened += change.isWidened() ? 1 : 0;
        narrowed += change.isNarrowed() ? 1 : 0;
        doubts += change.delta.mayBeNewlyAllowed.isEmpty() && change.delta.mayBeNewlyCut.isEmpty() ? 0 : 1;
    }
};

QString textOf(const Counts &counts)
{
    QStringList parts;
    const auto add = [&parts](QChar sign, std::size_t count) {
        if (count > 0)
            parts << sign + numberText(count);
    };
    add(QLatin1Char('+'), counts.gains);
    add(QChar(0x2212), counts.losses);
    add(QLatin1Char('~'), counts.widened + counts.narrowed);
    add(QLatin1Char('?'), counts.doubts);
    return parts.join(QLatin1Char(' '));
}

EdgeState stateOf(const Counts &counts)
{
    if (counts.losses + counts.narrowed > 0)
        return EdgeState::NewlyCut;
    return counts.gains + counts.widened > 0 ? EdgeState::NewlyAllowed : EdgeState::Unknown;
}

std::vector<std::size_t> namespacesOfWorkloads(const Cluster &cluster)
{
    std::vector<std::size_t> namespaces(cluster.workloads().size());
    for (std::size_t i = 0; i < cluster.namespaces().size(); ++i) {
        for (const WorkloadIndex workload : cluster.namespaces()[i].workloads)
            namespaces[toSize(workload)] = i;
    }
    return namespaces;
}

} // namespace

void noteChanges(CanvasScene &scene, const Cluster &cluster, const PairComparison &pairs)
{
    const std::vector<std::size_t> namespaces = namespacesOfWorkloads(cluster);
    std::vector<Counts> counts(scene.namespaces.size());
    for (const PairChange &change : pairs.changes) {
        const std::size_t from = namespaces[toSize(change.from)];
        const std::size_t to = namespaces[toSize(change.to)];
        counts[from].add(change);
        if (to != from)
            counts[to].add(change);
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const QString text = textOf(counts[i]);
        if (text.isEmpty())
            continue;
        CanvasNamespace &ns = scene.namespaces[i];
        ns.foldedNote = text;
        ns.hasAlarm = true;
        ns.alarm = stateOf(counts[i]);
        QString sentence = ChangedNamespaces::tr("Pairs of its workloads that change: %1").arg(text);
        if (counts[i].widened + counts[i].narrowed > 0)
            sentence += QLatin1Char('\n') + ChangedNamespaces::tr("~ are pairs that gain or lose a part.");
        ns.openNote = ns.openNote.isEmpty() ? sentence : sentence + QLatin1Char('\n') + ns.openNote;
    }
}

} // namespace drawbridge::app
