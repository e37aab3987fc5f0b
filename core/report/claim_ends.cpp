// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/claim_ends.h"

#include "base/overloaded.h"
#include "reachability/matching.h"
#include "synthesis/design_resolution.h"

#include <algorithm>

namespace drawbridge {

namespace {

class EndFinder {
public:
    EndFinder(const Design &design, const Cluster &cluster, const EnforcementProfile &profile,
              const PodSorts &sorts)
        : m_design(design)
        , m_cluster(cluster)
        , m_profile(profile)
        , m_sorts(sorts)
    {
        m_end.pods.resize(cluster.pods().size(), Match::No);
        m_end.sorts.resize(sorts.all().size(), Match::No);
    }

    ClaimEnd find(const EdgeEndpoint &endpoint)
    {
        add(endpoint);
        const bool isEmpty = m_end.addresses.isEmpty()
            && std::ranges::all_of(m_end.sorts, [](Match match) { return match == Match::No; });
        m_end.isKnown = m_end.isKnown && !isEmpty;
        return std::move(m_end);
    }

private:
    template <typename MatchOf> void addPods(MatchOf matchOf)
    {
        for (std::size_t i = 0; i < m_sorts.all().size(); ++i) {
            const PodSort &sort = m_sorts.all()[i];
            for (std::uint32_t pod = sort.first; pod < sort.end; ++pod) {
                m_end.pods[pod] = either(m_end.pods[pod], matchOf(PodIndex(pod)));
                m_end.sorts[i] = either(m_end.sorts[i], m_end.pods[pod]);
            }
        }
    }

    Match matchNamespaceOf(PodIndex pod, const std::string &name) const
    {
        return m_cluster.namespaceOf(pod).name == name ? Match::Yes : Match::No;
    }

    /// By labels alone: whether policies could select the pod makes no difference. What a controller may add
    /// later leaves a doubt.
    Match matchSelector(PodIndex pod, const LabelSelector &selector) const
    {
        const ClusterPod &entry = m_cluster[pod];
        const bool isOpen = entry.isAuthored && looksAtAddedLabels(selector);
        const Match match = matchLabels(selector, entry.labels);
        return isOpen && match == Match::No ? Match::Maybe : match;
    }

    void add(const EdgeEndpoint &endpoint)
    {
        std::visit(
            Overloaded {
                [this](const WorkloadEndpoint &end) { addWorkload(end); },
                [this](const NamespaceEndpoint &end) {
                    addPods([&](PodIndex pod) { return matchNamespaceOf(pod, end.namespaceName); });
                },
                [this](const GroupEndpoint &end) {
                    addPods([&](PodIndex pod) {
                        return both(matchNamespaceOf(pod, end.namespaceName),
                                    matchSelector(pod, end.podSelector));
                    });
                },
                [this](const PodsEndpoint &end) {
                    addPods([&](PodIndex pod) {
                        return both(
                            matchNamespace(end.namespaceSelector, m_cluster.namespaceOf(pod), m_profile),
                            matchSelector(pod, end.podSelector));
                    });
                },
                [this](const CidrEndpoint &end) {
                    AddressSet block(end.cidr);
                    for (const Cidr &except : end.except)
                        block = block - AddressSet(except);
                    addAddresses(block);
                },
                [this, &endpoint](const DnsNameEndpoint &) { addMeaning(endpoint); },
                [this, &endpoint](const ExternalEndpoint &end) { addExternal(endpoint, end.external); },
            },
            endpoint);
    }

    void addWorkload(const WorkloadEndpoint &end)
    {
        const std::vector<WorkloadIndex> wanted
            = m_cluster.findWorkloads(end.namespaceName, end.name, end.kind);
        addPods([&](PodIndex pod) {
            const bool isOne = std::ranges::find(wanted, m_cluster[pod].workload) != wanted.end();
            return isOne ? Match::Yes : Match::No;
        });
    }

    /// A pod may have one of the addresses.
    void addAddresses(const AddressSet &addresses)
    {
        m_end.addresses = m_end.addresses | addresses;
        addPods([&](PodIndex pod) { return matchPodAddress(addresses, m_cluster[pod]); });
    }

    void addExternal(const EdgeEndpoint &endpoint, WellKnownExternal external)
    {
        // Pods and nodes are not the Internet, whatever addresses they have.
        if (external == WellKnownExternal::Internet) {
            m_end.addresses = m_end.addresses | internetAddresses();
            return;
        }
        if (external != WellKnownExternal::IngressController || m_design.meaningOf(endpoint))
            return addMeaning(endpoint);
        addPods([this](PodIndex pod) {
            return isIngressController(m_cluster.workloadOf(pod)) ? Match::Yes : Match::No;
        });
    }

    void addMeaning(const EdgeEndpoint &endpoint)
    {
        const ExternalMeaning *meaning = m_design.meaningOf(endpoint);
        m_end.lacksMeaning = !meaning || meaning->ends.empty();
        m_end.isKnown = m_end.isKnown && !m_end.lacksMeaning;
        for (const EdgeEndpoint &end : meaning ? meaning->ends : std::vector<EdgeEndpoint>())
            add(end);
    }

    const Design &m_design;
    const Cluster &m_cluster;
    const EnforcementProfile &m_profile;
    const PodSorts &m_sorts;
    ClaimEnd m_end;
};

} // namespace

ClaimEnd claimEnd(const EdgeEndpoint &endpoint, const Design &design, const Cluster &cluster,
                  const EnforcementProfile &profile, const PodSorts &sorts)
{
    return EndFinder(design, cluster, profile, sorts).find(endpoint);
}

bool touches(const ReportScope &scope, const ClaimEnd &end, const PodSorts &sorts)
{
    if (!end.isKnown || scope.isWhole())
        return true;
    for (std::size_t i = 0; i < end.sorts.size(); ++i) {
        if (end.sorts[i] != Match::No && scope.holds(sorts.all()[i].workload))
            return true;
    }
    return false;
}

} // namespace drawbridge
