// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/changed_namespaces.h"

#include "document/change_counts.h"

#include <QCoreApplication>

#include <cstdint>
#include <vector>

namespace drawbridge::app {

namespace {

/// The translation context of this file.
struct ChangedNamespaces {
    Q_DECLARE_TR_FUNCTIONS(ChangedNamespaces)
};

EdgeState stateOf(const ChangeCounts &counts)
{
    if (counts.losses() > 0)
        return EdgeState::NewlyCut;
    return counts.gains() > 0 ? EdgeState::NewlyAllowed : EdgeState::Unknown;
}

} // namespace

void noteChanges(CanvasScene &scene, const Cluster &cluster, const PairComparison &pairs)
{
    const std::vector<std::uint32_t> namespaces = namespacesOfWorkloads(cluster);
    std::vector<ChangeCounts> counts(scene.namespaces.size());
    std::vector<bool> isBetween(scene.namespaces.size());
    for (const PairChange &change : pairs.changes) {
        const std::uint32_t from = namespaces[toSize(change.from)];
        const std::uint32_t to = namespaces[toSize(change.to)];
        counts[from].add(change);
        if (to == from)
            continue;
        counts[to].add(change);
        isBetween[from] = isBetween[to] = true;
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const QString text = signedText(counts[i]);
        if (text.isEmpty())
            continue;
        CanvasNamespace &ns = scene.namespaces[i];
        ns.foldedNote = text;
        ns.hasAlarm = true;
        ns.alarm = stateOf(counts[i]);
        QString sentence
            = ChangedNamespaces::tr("Workload pairs that change, with one end here or both: %1").arg(text);
        if (isBetween[i])
            sentence += QLatin1Char('\n')
                + ChangedNamespaces::tr("A pair of two namespaces is counted at both of them.");
        if (counts[i].parts() > 0)
            sentence += QLatin1Char('\n') + ChangedNamespaces::tr("~ are pairs that gain or lose a part.");
        ns.openNote = ns.openNote.isEmpty() ? sentence : sentence + QLatin1Char('\n') + ns.openNote;
    }
}

} // namespace drawbridge::app
