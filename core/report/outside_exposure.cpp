// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "report/outside_exposure.h"

#include "report/report_input.h"
#include "report/workload_flows.h"
#include "synthesis/cluster_dns.h"
#include "synthesis/design_resolution.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace drawbridge {

namespace {

/// Where clouds serve metadata and credentials to their machines, in IPv4 and, on AWS, in IPv6.
AddressSet metadataAddresses()
{
    return AddressSet(*Cidr::parse("169.254.169.254/32")) | AddressSet(*Cidr::parse("fd00:ec2::254/128"));
}

const ExternalMeaning *apiServerMeaning(const Design *design)
{
    return design ? design->meaningOf(ExternalEndpoint {WellKnownExternal::ApiServer}) : nullptr;
}

AddressSet apiServerAddresses(const Design *design)
{
    const ExternalMeaning *meaning = apiServerMeaning(design);
    if (!meaning)
        return AddressSet::all();
    AddressSet addresses;
    for (const EdgeEndpoint &end : meaning->ends) {
        if (const auto *block = std::get_if<CidrEndpoint>(&end)) {
            AddressSet covered(block->cidr);
            for (const Cidr &except : block->except)
                covered = covered - AddressSet(except);
            addresses = addresses | covered;
        }
    }
    return addresses;
}

/// From outside the cluster, without an Ingress.
bool isOpenService(const Service &service)
{
    return service.type == "NodePort" || service.type == "LoadBalancer";
}

class ExposureFinder {
public:
    ExposureFinder(WorkloadFlows &flows, const ReportInput &input)
        : m_flows(flows)
        , m_input(input)
        , m_dns(findClusterDns(flows.cluster(), input.loaded.objects))
    {
        for (const OutsideKind kind : kAllOutsideKinds)
            m_addresses.push_back(addressesOf(kind, input.design));
    }

    void find(WorkloadIndex workload)
    {
        addAddresses(OutsideKind::FromInternet, workload, Direction::Ingress);
        for (const OutsideKind kind :
             {OutsideKind::ToInternet, OutsideKind::ToMetadata, OutsideKind::ToApiServer})
            addAddresses(kind, workload, Direction::Egress);
        addDns(workload);
    }

    bool hasDns() const { return !m_dns.pods.empty(); }

    void addControllers()
    {
        for (const auto &[workload, traffic] :
             trafficFromControllers(m_flows.reachability(), m_input.loaded.objects.exposures))
            add(OutsideKind::FromIngressController, workload, traffic, true);
    }

    /// Services that are open by their type, and ports of the host.
    void addOpenServices()
    {
        std::map<WorkloadIndex, TrafficSet> open;
        for (const Service &service : m_input.loaded.objects.services) {
            if (isOpenService(service))
                addBackends(service, open);
        }
        for (std::size_t i = 0; i < m_flows.cluster().workloads().size(); ++i) {
            for (const ContainerPort &port : m_flows.cluster().workloads()[i].ports) {
                if (port.hostPort)
                    open[WorkloadIndex(i)].insert(port.protocol, {port.number, port.number});
            }
        }
        for (const auto &[workload, ports] : open) {
            if (m_flows.sorts().podsOf(workload) > 0)
                add(OutsideKind::FromOpenService, workload, {{}, {}, ports}, false);
        }
    }

    std::vector<ExposureRow> take()
    {
        std::ranges::sort(m_rows, {},
                          [](const ExposureRow &row) { return std::tie(row.kind, row.workload); });
        return std::move(m_rows);
    }

private:
    void add(OutsideKind kind, WorkloadIndex workload, const PairTraffic &traffic, bool isEvery)
    {
        if (!traffic.possible.isEmpty() && m_input.options.scope.holds(workload))
            m_rows.push_back({kind, toString(m_flows.cluster()[workload].id), traffic.some,
                              traffic.possible - traffic.some, isEvery});
    }

    void addBackends(const Service &service, std::map<WorkloadIndex, TrafficSet> &open) const
    {
        for (const ClusterService &each : m_flows.cluster().services()) {
            if (each.namespaceName != service.meta.namespaceName || each.name != service.meta.name)
                continue;
            for (const ServiceBackend &backend : each.backends)
                open[m_flows.cluster()[backend.pod].workload].insert(
                    backend.protocol, {backend.targetPort, backend.targetPort});
        }
    }

    /// What may be to one of the addresses at least.
    void addAddresses(OutsideKind kind, WorkloadIndex workload, Direction direction)
    {
        const AddressSet &wanted = m_addresses[static_cast<std::size_t>(kind)];
        const std::span<const AddressRange> atoms = m_flows.reachability().externalAtoms();
        const std::vector<WorkloadAddressRun> runs = m_flows.withAddresses(workload, direction);
        PairTraffic joined;
        bool isEvery = true;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const std::size_t end = i + 1 < runs.size() ? runs[i + 1].first : atoms.size();
            if (runs[i].traffic.possible.isEmpty() && !isEvery)
                continue;
            const bool isMet = std::any_of(
                atoms.begin() + static_cast<std::ptrdiff_t>(runs[i].first),
                atoms.begin() + static_cast<std::ptrdiff_t>(end),
                [&](const AddressRange &atom) { return !(wanted & AddressSet(atom)).isEmpty(); });
            if (!isMet)
                continue;
            joined.some |= runs[i].traffic.some;
            joined.possible |= runs[i].traffic.possible;
            isEvery = isEvery && !runs[i].traffic.some.isEmpty();
        }
        add(kind, workload, joined, isEvery);
    }

    /// To pods of the DNS, on what they listen on.
    void addDns(WorkloadIndex workload)
    {
        PairTraffic joined;
        bool isEvery = true;
        WorkloadIndex last {};
        bool isFirst = true;
        for (const PodIndex pod : m_dns.pods) {
            const WorkloadIndex server = m_flows.cluster()[pod].workload;
            if ((!isFirst && server == last) || !m_flows.isPair(workload, server))
                continue;
            isFirst = false;
            last = server;
            const PairTraffic traffic = m_flows[m_flows.between(workload, server)] & m_dns.traffic;
            joined.some |= traffic.some;
            joined.possible |= traffic.possible;
            isEvery = isEvery && !traffic.some.isEmpty();
        }
        add(OutsideKind::ToDns, workload, joined, isEvery);
    }

    WorkloadFlows &m_flows;
    const ReportInput &m_input;
    const ClusterDns m_dns;
    std::vector<AddressSet> m_addresses;
    std::vector<ExposureRow> m_rows;
};

} // namespace

AddressSet addressesOf(OutsideKind kind, const Design *design)
{
    switch (kind) {
    case OutsideKind::FromInternet:
    case OutsideKind::ToInternet:
        return internetAddresses();
    case OutsideKind::ToMetadata:
        return metadataAddresses();
    case OutsideKind::ToApiServer:
        return apiServerAddresses(design);
    case OutsideKind::FromIngressController:
    case OutsideKind::FromOpenService:
    case OutsideKind::ToDns:
        return {};
    }
    return {};
}

OutsideExposure outsideExposure(WorkloadFlows &flows, const ReportInput &input)
{
    ExposureFinder finder(flows, input);
    OutsideExposure exposure;
    for (std::size_t i = 0; i < flows.cluster().workloads().size(); ++i) {
        const bool isMeant = input.options.scope.holds(WorkloadIndex(i));
        if (!isMeant || flows.sorts().podsOf(WorkloadIndex(i)) == 0)
            continue;
        ++exposure.workloads;
        finder.find(WorkloadIndex(i));
    }
    finder.addControllers();
    finder.addOpenServices();
    exposure.rows = finder.take();
    exposure.isApiServerKnown = apiServerMeaning(input.design) != nullptr;
    exposure.isDnsInFolder = finder.hasDns();
    return exposure;
}

} // namespace drawbridge
