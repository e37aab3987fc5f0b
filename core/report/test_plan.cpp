// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/test_plan.h"

#include "report/claim_ends.h"
#include "report/report_input.h"
#include "report/workload_flows.h"
#include "report/zone_matrix.h"
#include "synthesis/edge_ports.h"

#include <algorithm>
#include <map>
#include <optional>

namespace drawbridge {

namespace {

/// Answers from everywhere, so that silence is the doing of a policy.
constexpr const char *kInternetProbe = "1.1.1.1";

/// A port of a server on which nothing may pass.
struct DeniedPort {
    Protocol protocol = Protocol::Tcp;
    std::uint16_t port = 0;
    bool isDeclared = true;
};

class TestPlanner {
public:
    TestPlanner(const ClaimBasis &basis, const std::vector<ReportClaim> &claims)
        : m_basis(basis)
        , m_claims(claims)
        , m_cluster(basis.flows.cluster())
        , m_sorts(basis.flows.sorts())
        , m_zones(zonesOf(m_cluster, basis.zones.label))
    {
    }

    std::vector<TestProbe> plan()
    {
        std::size_t userClaim = 0;
        for (std::size_t i = 0; i < m_claims.size(); ++i) {
            const ClaimKind kind = m_claims[i].kind;
            const bool isUsers = kind == ClaimKind::CannotReach || kind == ClaimKind::OnlyReaches;
            const std::size_t place = isUsers ? userClaim++ : 0;
            m_seen.clear();
            if (m_claims[i].about == ClaimSubject::OutsideScope)
                continue;
            if (kind == ClaimKind::DefaultDenyIngress)
                addDefaultDeny(i);
            else if (kind == ClaimKind::ZonesAsRequired)
                addZones(i);
            else if (kind == ClaimKind::NothingToInternet)
                addAddress(i, kInternetProbe, 443);
            else if (kind == ClaimKind::MetadataUnreachable)
                addAddress(i, "169.254.169.254", 80);
            else if (isUsers)
                addUsers(i, m_basis.input.design->claims[place]);
        }
        return std::move(m_probes);
    }

private:
    /// Sorts that the same policies bind, as sources and as destinations.
    using Bindings = std::vector<PodSorts::Binding>;
    using Sort = std::pair<Bindings, Bindings>;

    /// A port that the server declares, else one that the claim names, else a common one, that is denied for
    /// certain and that the claim is about.
    std::optional<DeniedPort> deniedPort(std::size_t from, std::size_t to, const EdgePorts &about) const
    {
        const TrafficBounds *bounds = m_basis.flows.betweenSorts(from, to);
        if (!bounds)
            return std::nullopt;
        const ClusterPod &server = m_cluster[PodIndex(m_sorts.all()[to].first)];
        const TrafficSet denied = resolvedOn(about, server) - bounds->possible;
        for (const ContainerPort &each : server.ports) {
            if (each.number != 0 && denied.contains(each.protocol, each.number))
                return DeniedPort {each.protocol, each.number, true};
        }
        for (const std::uint16_t port : {std::uint16_t {80}, std::uint16_t {443}}) {
            if (denied.contains(Protocol::Tcp, port))
                return DeniedPort {Protocol::Tcp, port, false};
        }
        return about.isEverything ? std::nullopt : firstOf(denied);
    }

    static std::optional<DeniedPort> firstOf(const TrafficSet &traffic)
    {
        for (const Protocol protocol : kAllProtocols) {
            for (const PortRange &range : traffic.ports(protocol).ranges()) {
                if (range.last > 0)
                    return DeniedPort {protocol, std::max<std::uint16_t>(range.first, 1), false};
            }
        }
        return std::nullopt;
    }

    TestProbe probeFrom(std::size_t claim, std::size_t sort) const
    {
        const ClusterWorkload &workload = m_cluster[m_sorts.all()[sort].workload];
        TestProbe probe;
        probe.claim = claim;
        probe.fromNamespace = workload.id.namespaceName;
        probe.from = toString(workload.id);
        probe.fromLabels = labelsOf(workload);
        return probe;
    }

    static const LabelMap &labelsOf(const ClusterWorkload &workload)
    {
        return workload.selectorLabels.empty() ? workload.labels : workload.selectorLabels;
    }

    TestProbe probeOf(std::size_t claim, std::size_t from, std::size_t to, const DeniedPort &port) const
    {
        const ClusterWorkload &workload = m_cluster[m_sorts.all()[to].workload];
        TestProbe probe = probeFrom(claim, from);
        probe.toNamespace = workload.id.namespaceName;
        probe.to = toString(workload.id);
        probe.toLabels = labelsOf(workload);
        probe.protocol = port.protocol;
        probe.port = port.port;
        probe.isDeclared = port.isDeclared;
        return probe;
    }

    /// False where nothing is denied for certain.
    bool addPods(std::size_t claim, std::size_t from, std::size_t to, const EdgePorts &about = everything())
    {
        const std::optional<DeniedPort> port = deniedPort(from, to, about);
        if (!port)
            return false;
        const Sort sort {m_sorts.bindings(Direction::Egress, from), m_sorts.bindings(Direction::Ingress, to)};
        const auto [seen, isNew] = m_seen.try_emplace(sort, m_probes.size());
        if (isNew) {
            m_probes.push_back(probeOf(claim, from, to, *port));
            return true;
        }
        TestProbe &probe = m_probes[seen->second];
        const std::uint64_t pairs = probe.pairs + 1;
        // A pair of which somebody listens tells more.
        if (port->isDeclared && !probe.isDeclared)
            probe = probeOf(claim, from, to, *port);
        probe.pairs = pairs;
        return true;
    }

    /// One probe for each set of policies that isolates, from the first pod that is denied.
    void addDefaultDeny(std::size_t claim)
    {
        std::map<Bindings, bool> tested;
        for (std::size_t to = 0; to < m_sorts.all().size(); ++to) {
            if (!isInScope(to))
                continue;
            bool &isTested = tested[m_sorts.bindings(Direction::Ingress, to)];
            for (std::size_t from = 0; from < m_sorts.all().size() && !isTested; ++from) {
                if (m_sorts.all()[from].workload == m_sorts.all()[to].workload)
                    continue;
                isTested = addPods(claim, from, to);
            }
        }
    }

    void addZones(std::size_t claim)
    {
        const ZoneMatrix &zones = m_basis.zones;
        std::map<std::string, std::size_t> places;
        for (std::size_t i = 0; i < zones.zones.size(); ++i)
            places.emplace(zones.zones[i].name, i);
        for (std::size_t from = 0; from < m_sorts.all().size(); ++from) {
            for (std::size_t to = 0; to < m_sorts.all().size(); ++to) {
                if (!isInScope(from) && !isInScope(to))
                    continue;
                const auto row = places.find(zoneOf(from));
                const auto column = places.find(zoneOf(to));
                if (row == places.end() || column == places.end())
                    continue;
                const ZoneCell &cell = zones.at(row->second, column->second);
                if (isJudged(cell.judgement) && !zones.traffic[cell.required].isAll())
                    addPods(claim, from, to);
            }
        }
    }

    bool isInScope(std::size_t sort) const
    {
        return m_basis.input.options.scope.holds(m_sorts.all()[sort].workload);
    }

    const std::string &zoneOf(std::size_t sort) const
    {
        return m_zones[toSize(m_sorts.all()[sort].workload)];
    }

    void addUsers(std::size_t claim, const DesignClaim &wanted)
    {
        const auto endOf = [this](const EdgeEndpoint &end) {
            return claimEnd(end, *m_basis.input.design, m_cluster, m_basis.flows.reachability().profile(),
                            m_sorts);
        };
        const ClaimEnd from = endOf(wanted.connections.from);
        const ClaimEnd to = endOf(wanted.connections.to);
        const bool isOnly = wanted.rule == ClaimRule::OnlyReaches;
        const EdgePorts about = edgePorts(wanted.connections.traffic);
        for (std::size_t source = 0; source < m_sorts.all().size(); ++source) {
            const bool isInside = isOnly ? from.sorts[source] == Match::No && to.sorts[source] == Match::No
                                         : from.sorts[source] == Match::Yes;
            for (std::size_t target = 0; isInside && target < m_sorts.all().size(); ++target) {
                if (to.sorts[target] == Match::Yes)
                    addPods(claim, source, target, about);
            }
        }
    }

    /// From one pod for each set of policies that binds what leaves.
    void addAddress(std::size_t claim, const std::string &address, std::uint16_t port)
    {
        for (std::size_t from = 0; from < m_sorts.all().size(); ++from) {
            if (!isInScope(from))
                continue;
            const auto pod = PodIndex(m_sorts.all()[from].first);
            const TrafficBounds bounds
                = m_basis.flows.reachability().toAddress(pod, *IpAddress::parse(address));
            if (bounds.possible.contains(Protocol::Tcp, port))
                continue;
            const Sort sort {m_sorts.bindings(Direction::Egress, from), {}};
            if (const auto seen = m_seen.find(sort); seen != m_seen.end()) {
                ++m_probes[seen->second].pairs;
                continue;
            }
            m_seen.emplace(sort, m_probes.size());
            TestProbe probe = probeFrom(claim, from);
            probe.to = address;
            probe.port = port;
            m_probes.push_back(std::move(probe));
        }
    }

    const ClaimBasis &m_basis;
    const std::vector<ReportClaim> &m_claims;
    const Cluster &m_cluster;
    const PodSorts &m_sorts;
    const std::vector<std::string> m_zones;
    std::vector<TestProbe> m_probes;
    /// Of the claim at hand: which probe stands for which policies.
    std::map<Sort, std::size_t> m_seen;
};

} // namespace

std::vector<TestProbe> testPlan(const ClaimBasis &basis, const std::vector<ReportClaim> &claims)
{
    return TestPlanner(basis, claims).plan();
}

} // namespace drawbridge
