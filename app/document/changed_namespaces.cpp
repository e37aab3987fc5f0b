// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/changed_namespaces.h"

#include <QCoreApplication>
#include <QStringList>

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

/// Short, because it stands beside the legend.
QString signWithWord(ChangeKind kind, const QString &signedCount)
{
    switch (kind) {
    case ChangeKind::NewlyAllowed:
        return ChangedNamespaces::tr("%1 new").arg(signedCount);
    case ChangeKind::Widened:
        return ChangedNamespaces::tr("%1 wider").arg(signedCount);
    case ChangeKind::NewlyCut:
        return ChangedNamespaces::tr("%1 cut").arg(signedCount);
    case ChangeKind::Narrowed:
        return ChangedNamespaces::tr("%1 narrower").arg(signedCount);
    case ChangeKind::MayBeAllowed:
    case ChangeKind::MayBeCut:
        break;
    }
    return ChangedNamespaces::tr("%1 may change").arg(signedCount);
}

EdgeState stateOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::NewlyAllowed:
    case ChangeKind::Widened:
        return EdgeState::NewlyAllowed;
    case ChangeKind::NewlyCut:
    case ChangeKind::Narrowed:
        return EdgeState::NewlyCut;
    case ChangeKind::MayBeAllowed:
    case ChangeKind::MayBeCut:
        break;
    }
    return EdgeState::Unknown;
}

std::vector<NotePart> partsOf(const ChangeCounts &counts)
{
    std::vector<NotePart> parts;
    for (const SignedCount &each : signedCounts(counts))
        parts.push_back({each.text, stateOf(each.kind)});
    return parts;
}

QString noteOf(const ChangeCounts &counts)
{
    QStringList words;
    for (const SignedCount &each : signedCounts(counts))
        words << signWithWord(each.kind, each.text);
    return words.isEmpty() ? QString()
                           : ChangedNamespaces::tr("Pairs: %1, only named ones have a line")
                                 .arg(words.join(QStringLiteral(", ")));
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

void noteChanges(CanvasScene &scene, const std::vector<NamespaceChanges> &changes, const ChangeCounts &all)
{
    QStringList notes {noteOf(all), scene.note};
    notes.removeAll(QString());
    scene.note = notes.join(QStringLiteral(", "));
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const auto &[counts, isBetween] = changes[i];
        const QString text = signedText(counts);
        if (text.isEmpty())
            continue;
        CanvasNamespace &ns = scene.namespaces[i];
        ns.foldedNote = text;
        ns.noteParts = partsOf(counts);
        ns.hasAlarm = true;
        ns.alarm = stateOf(counts);
        QString sentence
            = ChangedNamespaces::tr("Workload pairs that change, with one end here or both: %1").arg(text);
        if (isBetween)
            sentence += QLatin1Char('\n')
                + ChangedNamespaces::tr("A pair of two namespaces is counted at both of them.");
        sentence += QLatin1Char('\n')
            + ChangedNamespaces::tr("+ newly allowed, ↑ widened, − newly cut, ↓ narrowed, ? may change");
        ns.openNote = ns.openNote.isEmpty() ? sentence : sentence + QLatin1Char('\n') + ns.openNote;
    }
}

} // namespace drawbridge::app
