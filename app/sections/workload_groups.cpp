// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/workload_groups.h"

#include "sections/long_cells.h"
#include "sections/section_builder.h"
#include "sections/section_words.h"
#include "support/number_text.h"

#include <QStringList>

#include <algorithm>
#include <iterator>
#include <limits>

namespace drawbridge::app {

namespace {

using Names = std::vector<std::string>;

/// What is shorter is read more easily where it stands.
constexpr std::size_t kLong = 7;
/// Of more differences than that, or than that part of it, a list of its own tells more.
constexpr std::size_t kMostDifferences = 4;
constexpr std::size_t kPartOfDifferences = 6;

QString groupName(std::size_t index)
{
    return SectionWords::tr("Group G%1").arg(index + 1);
}

QStringList namesOf(const Names &names)
{
    QStringList texts;
    for (const std::string &name : names)
        texts << shown(name);
    return texts;
}

QString joined(const Names &names)
{
    return namesOf(names).join(QStringLiteral(", "));
}

Names workloadsOf(const Names &names)
{
    Names workloads;
    std::ranges::copy_if(names, std::back_inserter(workloads), isWorkload);
    std::ranges::sort(workloads);
    return workloads;
}

/// Those of a that are not in b; both sorted.
Names without(const Names &a, const Names &b)
{
    Names rest;
    std::ranges::set_difference(a, b, std::back_inserter(rest));
    return rest;
}

std::size_t differences(const Names &a, const Names &b)
{
    return without(a, b).size() + without(b, a).size();
}

/// Whether a list is told best by its group and how it differs.
bool areLike(const Names &group, const Names &names)
{
    const std::size_t most = std::max(kMostDifferences, group.size() / kPartOfDifferences);
    const std::size_t sizes
        = group.size() < names.size() ? names.size() - group.size() : group.size() - names.size();
    return sizes <= most && differences(group, names) <= most;
}

/// A list that others may be like.
struct Seed {
    Names names;
    std::size_t users = 1;
};

void count(std::vector<Seed> &seeds, Names names)
{
    if (names.size() < kLong)
        return;
    const auto like
        = std::ranges::find_if(seeds, [&names](const Seed &seed) { return areLike(seed.names, names); });
    if (like == seeds.end())
        seeds.push_back({std::move(names)});
    else
        ++like->users;
}

} // namespace

bool isWorkload(std::string_view name)
{
    return name.find_first_of("[*") != std::string_view::npos;
}

WorkloadGroups::WorkloadGroups(const FlowRegister &flows)
{
    std::vector<Seed> seeds;
    for (const RegisteredFlow &flow : flows.flows) {
        count(seeds, workloadsOf(flow.sources));
        count(seeds, workloadsOf(flow.destinations));
    }
    for (Seed &seed : seeds) {
        if (seed.users > 1)
            m_groups.push_back(std::move(seed.names));
    }
}

TableCell WorkloadGroups::cellOf(const std::vector<std::string> &workloads) const
{
    const Names names = workloadsOf(workloads);
    if (names.size() < kLong)
        return namesCell(workloads);
    const auto distance = [&names](const Names &group) {
        return areLike(group, names) ? differences(group, names) : std::numeric_limits<std::size_t>::max();
    };
    const auto group = std::ranges::min_element(m_groups, {}, distance);
    if (group == m_groups.end() || !areLike(*group, names))
        return {{joined(workloads)}};
    TableCell cell;
    //: "Group G1, 31 workloads"; there are at least seven.
    cell.push_back(
        {SectionWords::tr("%1, %2 workloads")
             .arg(groupName(static_cast<std::size_t>(group - m_groups.begin())), numberText(group->size())),
         TextStyle::Strong});
    if (const Names left = without(*group, names); !left.empty())
        cell.push_back({SectionWords::tr("except %1").arg(joined(left))});
    if (const Names added = without(names, *group); !added.empty())
        cell.push_back({SectionWords::tr("and also %1").arg(joined(added))});
    return cell;
}

Table WorkloadGroups::table() const
{
    Table table {SectionWords::tr("Groups of workloads"),
                 {{SectionWords::tr("Group"), {}, 1}, {SectionWords::tr("Workloads"), {}, 8}},
                 {}};
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        table.rows.push_back(
            {{app::cellOf(groupName(i), TextStyle::Strong), listLines(namesOf(m_groups[i]), TextStyle::Body)},
             false});
    return table;
}

} // namespace drawbridge::app
