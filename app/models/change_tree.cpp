// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "models/change_tree.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

namespace drawbridge::app {

namespace {

constexpr std::size_t kMostNamespacePairs = 200;
constexpr std::size_t kMostOfGroup = 1'000;

class TreeBuilder {
public:
    explicit TreeBuilder(const Simulation &simulation)
        : m_changes(simulation.pairs->changes)
        , m_namespaces(namespacesOfWorkloads(*simulation.project->cluster))
    {
    }

    ChangeGroup build() const
    {
        std::vector<std::uint32_t> all(m_changes.size());
        std::iota(all.begin(), all.end(), 0);
        Parts parts = partsOf(all, GroupKind::Namespaces);
        return parts.size() > kMostNamespacePairs ? groupOf(std::move(all), GroupKind::All, GroupKind::Source)
                                                  : groupOf(std::move(parts), GroupKind::Namespaces);
    }

private:
    using Key = std::pair<std::uint32_t, std::uint32_t>;
    using Parts = std::map<Key, std::vector<std::uint32_t>>;

    Key keyOf(const PairChange &change, GroupKind kind) const
    {
        const std::uint32_t from = m_namespaces[toSize(change.from)];
        const std::uint32_t to = m_namespaces[toSize(change.to)];
        switch (kind) {
        case GroupKind::Namespaces:
            return {from, to};
        case GroupKind::Workload:
            return {static_cast<std::uint32_t>(toSize(change.from)), to};
        case GroupKind::All:
        case GroupKind::Source:
            break;
        }
        return {from, 0};
    }

    Parts partsOf(const std::vector<std::uint32_t> &changes, GroupKind kind) const
    {
        Parts parts;
        for (const std::uint32_t change : changes)
            parts[keyOf(m_changes[change], kind)].push_back(change);
        return parts;
    }

    /// How a group of that kind and size is grouped itself.
    static std::optional<GroupKind> nextOf(GroupKind kind, std::size_t size)
    {
        if (kind == GroupKind::Source)
            return GroupKind::Namespaces;
        if (kind == GroupKind::Namespaces && size > kMostOfGroup)
            return GroupKind::Workload;
        return std::nullopt;
    }

    ChangeGroup groupOf(Parts parts, GroupKind kindOfParts) const
    {
        ChangeGroup group;
        for (auto &[key, changes] : parts) {
            const auto next = nextOf(kindOfParts, changes.size());
            group.groups.push_back(groupOf(std::move(changes), kindOfParts, next));
            group.counts += group.groups.back().counts;
        }
        // Names decide between equals: the parts are in their order.
        std::ranges::stable_sort(group.groups, std::greater(), [](const ChangeGroup &each) {
            return std::tuple(each.counts.gains(), each.counts.losses(), each.counts.doubts());
        });
        if (!group.groups.empty())
            group.first = group.groups.front().first;
        return group;
    }

    ChangeGroup groupOf(std::vector<std::uint32_t> changes, GroupKind kind,
                        std::optional<GroupKind> next) const
    {
        ChangeGroup group;
        if (next) {
            group = groupOf(partsOf(changes, *next), *next);
        } else {
            group.first = changes.front();
            for (const std::uint32_t change : changes)
                group.counts.add(m_changes[change]);
            group.changes = std::move(changes);
        }
        group.kind = kind;
        return group;
    }

    const std::vector<PairChange> &m_changes;
    /// Of each workload.
    std::vector<std::uint32_t> m_namespaces;
};

} // namespace

ChangeTreePtr changeTree(const SimulationPtr &simulation)
{
    return std::make_shared<const ChangeTree>(ChangeTree {simulation, TreeBuilder(*simulation).build()});
}

} // namespace drawbridge::app
