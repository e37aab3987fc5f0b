// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/dns_price.h"

#include "design/design_edits.h"
#include "synthesis/synthesis.h"

namespace drawbridge {

std::vector<std::string> namespacesWithDns(const Cluster &cluster, const Design &design)
{
    std::vector<std::string> names;
    for (const ClusterNamespace &ns : cluster.namespaces()) {
        const Posture &posture = design.postureOf(ns.name);
        const bool isThere = ns.isDeclared || !ns.workloads.empty();
        if (isThere && posture.denyEgress && posture.dns != DnsScope::Nobody)
            names.push_back(ns.name);
    }
    return names;
}

DnsPrice dnsPrice(const Cluster &cluster, const KubernetesObjects &objects, const Design &design,
                  const std::vector<std::string> &namespaces)
{
    const auto synthesisWith = [&](DnsScope scope) {
        return synthesize(cluster, objects, withDnsScope(design, namespaces, scope));
    };
    const Synthesis perNamespace = synthesisWith(DnsScope::PerNamespace);
    const Synthesis perWorkload = synthesisWith(DnsScope::PerWorkload);
    return {figuresOf(perNamespace.policies), figuresOf(perWorkload.policies),
            perNamespace.isComplete() && perWorkload.isComplete()};
}

} // namespace drawbridge
