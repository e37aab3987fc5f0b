// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/change_counts.h"

#include "support/number_text.h"

#include <QStringList>

namespace drawbridge::app {

bool isOfKind(const PairChange &change, ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::NewlyAllowed:
        return change.isNewlyAllowed();
    case ChangeKind::Widened:
        return change.isWidened();
    case ChangeKind::MayBeAllowed:
        return !change.delta.mayBeNewlyAllowed.isEmpty();
    case ChangeKind::NewlyCut:
        return change.isNewlyCut();
    case ChangeKind::Narrowed:
        return change.isNarrowed();
    case ChangeKind::MayBeCut:
        break;
    }
    return !change.delta.mayBeNewlyCut.isEmpty();
}

ChangeCounts::ChangeCounts(const PairCounts &counts)
{
    const auto set = [this](ChangeKind kind, std::size_t count) {
        ofKinds[static_cast<std::size_t>(kind)] = static_cast<std::uint32_t>(count);
    };
    set(ChangeKind::NewlyAllowed, counts.newlyAllowed);
    set(ChangeKind::Widened, counts.widened);
    set(ChangeKind::MayBeAllowed, counts.mayBeAllowed);
    set(ChangeKind::NewlyCut, counts.newlyCut);
    set(ChangeKind::Narrowed, counts.narrowed);
    set(ChangeKind::MayBeCut, counts.mayBeCut);
}

std::size_t ChangeCounts::gains() const
{
    return of(ChangeKind::NewlyAllowed) + of(ChangeKind::Widened);
}

std::size_t ChangeCounts::losses() const
{
    return of(ChangeKind::NewlyCut) + of(ChangeKind::Narrowed);
}

std::size_t ChangeCounts::doubts() const
{
    return of(ChangeKind::MayBeAllowed) + of(ChangeKind::MayBeCut);
}

void ChangeCounts::add(const PairChange &change)
{
    for (const ChangeKind each : kChangeKinds)
        ofKinds[static_cast<std::size_t>(each)] += isOfKind(change, each) ? 1 : 0;
}

ChangeCounts &ChangeCounts::operator+=(const ChangeCounts &other)
{
    for (std::size_t i = 0; i < ofKinds.size(); ++i)
        ofKinds[i] += other.ofKinds[i];
    return *this;
}

std::vector<SignedCount> signedCounts(const ChangeCounts &counts)
{
    std::vector<SignedCount> found;
    const auto add = [&found](ChangeKind kind, QChar sign, std::size_t count) {
        if (count > 0)
            found.push_back({kind, sign + numberText(count)});
    };
    const auto addKind = [&](ChangeKind kind, char16_t sign) { add(kind, QChar(sign), counts.of(kind)); };
    addKind(ChangeKind::NewlyAllowed, u'+');
    addKind(ChangeKind::Widened, u'\u2191');
    addKind(ChangeKind::NewlyCut, u'\u2212');
    addKind(ChangeKind::Narrowed, u'\u2193');
    add(ChangeKind::MayBeCut, QLatin1Char('?'), counts.doubts());
    return found;
}

QString signedText(const ChangeCounts &counts)
{
    QStringList parts;
    for (const SignedCount &each : signedCounts(counts))
        parts << each.text;
    return parts.join(QLatin1Char(' '));
}

std::vector<std::uint32_t> namespacesOfWorkloads(const Cluster &cluster)
{
    std::vector<std::uint32_t> namespaces(cluster.workloads().size());
    for (std::size_t i = 0; i < cluster.namespaces().size(); ++i) {
        for (const WorkloadIndex workload : cluster.namespaces()[i].workloads)
            namespaces[toSize(workload)] = static_cast<std::uint32_t>(i);
    }
    return namespaces;
}

} // namespace drawbridge::app
