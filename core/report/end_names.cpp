// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/end_names.h"

#include <algorithm>

namespace drawbridge {

EndNames::EndNames(const WorkloadFlows &flows)
    : m_cluster(flows.cluster())
    , m_byNamespace(m_cluster.namespaces().size())
{
    for (std::size_t i = 0; i < m_cluster.workloads().size(); ++i) {
        if (flows.sorts().podsOf(WorkloadIndex(i)) == 0)
            continue;
        m_byNamespace[toSize(m_cluster.workloads()[i].namespaceIndex)].push_back(WorkloadIndex(i));
        ++m_count;
    }
}

std::vector<std::string> EndNames::namesOf(const WorkloadList &workloads) const
{
    if (workloads.size() == m_count && m_count > 1)
        return {"*"};
    std::vector<std::string> names;
    for (auto first = workloads.begin(); first != workloads.end();) {
        const NamespaceIndex own = m_cluster[*first].namespaceIndex;
        const auto end = std::find_if(first, workloads.end(), [&](WorkloadIndex each) {
            return m_cluster[each].namespaceIndex != own;
        });
        const auto count = static_cast<std::size_t>(end - first);
        if (count > 1 && count == m_byNamespace[toSize(own)].size())
            names.push_back(m_cluster[own].name + "/*");
        else
            std::transform(first, end, std::back_inserter(names),
                           [this](WorkloadIndex each) { return toString(m_cluster[each].id); });
        first = end;
    }
    return names;
}

std::vector<std::string> EndNames::namesOf(const AddressSet &addresses)
{
    std::vector<std::string> names;
    for (const Cidr &block : toCidrs(addresses))
        names.push_back(toString(block));
    return names;
}

} // namespace drawbridge
