// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "sections/workload_groups.h"

#include "sections/section_builder.h"
#include "sections/section_words.h"

#include <QStringList>

#include <algorithm>
#include <set>

namespace drawbridge::app {

namespace {

/// What is shorter is read more easily where it stands.
constexpr std::size_t kLong = 7;

QString groupName(std::size_t number)
{
    return SectionWords::tr("Group G%1").arg(number);
}

QString joined(const std::vector<std::string> &names)
{
    QStringList texts;
    for (const std::string &name : names)
        texts << shown(name);
    return texts.join(QStringLiteral(", "));
}

std::vector<std::string> workloadsOf(const std::vector<std::string> &names)
{
    std::vector<std::string> workloads;
    std::ranges::copy_if(names, std::back_inserter(workloads), isWorkload);
    return workloads;
}

} // namespace

bool isWorkload(std::string_view name)
{
    return name.find_first_of("[*") != std::string_view::npos;
}

WorkloadGroups::WorkloadGroups(const FlowRegister &flows)
{
    std::set<std::vector<std::string>> seen;
    const auto see = [&](const std::vector<std::string> &names) {
        std::vector<std::string> workloads = workloadsOf(names);
        if (workloads.size() >= kLong && !seen.insert(workloads).second)
            m_numbers.try_emplace(std::move(workloads), m_numbers.size() + 1);
    };
    for (const RegisteredFlow &flow : flows.flows) {
        see(flow.sources);
        see(flow.destinations);
    }
}

TableCell WorkloadGroups::cellOf(const std::vector<std::string> &workloads) const
{
    TableCell cell;
    if (const auto group = m_numbers.find(workloads); group != m_numbers.end()) {
        cell.push_back({groupName(group->second), TextStyle::Strong});
        cell.push_back({SectionWords::tr("%1 and %Ln more", nullptr, asCount(workloads.size() - 1))
                            .arg(shown(workloads.front())),
                        TextStyle::Small});
        return cell;
    }
    for (const std::string &name : workloads)
        cell.push_back({shown(name), TextStyle::Strong});
    return cell;
}

Table WorkloadGroups::table() const
{
    Table table {SectionWords::tr("Groups of workloads"),
                 {{SectionWords::tr("Group"), {}, 1}, {SectionWords::tr("Workloads"), {}, 8}},
                 std::vector<TableRow>(m_numbers.size())};
    for (const auto &[workloads, number] : m_numbers)
        table.rows[number - 1]
            = {{app::cellOf(groupName(number), TextStyle::Strong), app::cellOf(joined(workloads))}, false};
    return table;
}

} // namespace drawbridge::app
