// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/changed_namespaces.h"

#include <QCoreApplication>

#include <cstdint>

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

std::vector<NamespaceChanges> changesOfNamespaces(const Cluster &cluster, const PairComparison &pairs)
{
    const std::vector<std::uint32_t> namespaces = namespacesOfWorkloads(cluster);
    std::vector<NamespaceChanges> changes(cluster.namespaces().size());
    for (const PairChange &change : pairs.changes) {
        NamespaceChanges &from = changes[namespaces[toSize(change.from)]];
        NamespaceChanges &to = changes[namespaces[toSize(change.to)]];
        from.counts.add(change);
        if (&to == &from)
            continue;
        to.counts.add(change);
        from.isBetween = to.isBetween = true;
    }
    return changes;
}

void noteChanges(CanvasScene &scene, const std::vector<NamespaceChanges> &changes)
{
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const auto &[counts, isBetween] = changes[i];
        const QString text = signedText(counts);
        if (text.isEmpty())
            continue;
        CanvasNamespace &ns = scene.namespaces[i];
        ns.foldedNote = text;
        ns.hasAlarm = true;
        ns.alarm = stateOf(counts);
        QString sentence
            = ChangedNamespaces::tr("Workload pairs that change, with one end here or both: %1").arg(text);
        if (isBetween)
            sentence += QLatin1Char('\n')
                + ChangedNamespaces::tr("A pair of two namespaces is counted at both of them.");
        if (counts.parts() > 0)
            sentence += QLatin1Char('\n') + ChangedNamespaces::tr("~ are pairs that gain or lose a part.");
        ns.openNote = ns.openNote.isEmpty() ? sentence : sentence + QLatin1Char('\n') + ns.openNote;
    }
}

} // namespace drawbridge::app
