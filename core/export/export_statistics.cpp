// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/export_statistics.h"

#include "export/dns_price.h"
#include "manifest/policy_writer.h"
#include "synthesis/lower_bound.h"
#include "synthesis/naive_synthesis.h"
#include "synthesis/policy_names.h"
#include "synthesis/rule_cover.h"

#include <algorithm>
#include <fmt/format.h>

namespace drawbridge {

PolicyFigures figuresOf(const std::vector<NetworkPolicy> &policies)
{
    PolicyFigures figures;
    figures.policies = policies.size();
    for (const NetworkPolicy &policy : policies) {
        figures.yamlLines += static_cast<std::size_t>(std::ranges::count(writePolicy(policy), '\n'));
        for (const auto *rules : {&policy.ingress, &policy.egress}) {
            figures.rules += rules->size();
            for (const NetworkPolicyRule &rule : *rules) {
                figures.peers += rule.peers.size();
                figures.ports += rule.ports.size();
            }
        }
    }
    return figures;
}

namespace {

struct Line {
    const char *name;
    const char *key;
    const PolicyFigures *figures;
};

std::vector<Line> linesOf(const ExportStatistics &statistics, const DnsPrice &dns)
{
    return {{"exported", "exported", &statistics.exported},
            {"  default deny", "defaultDeny", &statistics.defaultDeny},
            {"  DNS", "dns", &statistics.dns},
            {"  edges", "edges", &statistics.edges},
            {"one policy per edge", "onePolicyPerEdge", &statistics.onePolicyPerEdge},
            {"DNS per namespace", "dnsPerNamespace", &dns.perNamespace},
            {"DNS per workload", "dnsPerWorkload", &dns.perWorkload}};
}

std::string textOf(const ExportStatistics &statistics, const DnsPrice &dns)
{
    std::string text = fmt::format("{:<20}{:>10}{:>10}{:>10}{:>10}{:>12}\n", "", "policies", "rules", "peers",
                                   "ports", "YAML lines");
    for (const Line &line : linesOf(statistics, dns))
        text += fmt::format("{:<20}{:>10}{:>10}{:>10}{:>10}{:>12}\n", line.name, line.figures->policies,
                            line.figures->rules, line.figures->peers, line.figures->ports,
                            line.figures->yamlLines);
    return text
        + fmt::format("The edges take at least {} policies; {} is {:.2f} times that.\n",
                      statistics.policyLowerBound, statistics.edges.policies, statistics.ratio());
}

std::string jsonOf(const ExportStatistics &statistics, const DnsPrice &dns)
{
    std::string text = "{\n";
    for (const Line &line : linesOf(statistics, dns))
        text += fmt::format(
            R"(  "{}": {{"policies": {}, "rules": {}, "peers": {}, "ports": {}, "yamlLines": {}}},)"
            "\n",
            line.key, line.figures->policies, line.figures->rules, line.figures->peers, line.figures->ports,
            line.figures->yamlLines);
    return text
        + fmt::format("  \"policyLowerBound\": {},\n  \"ratio\": {:.4f}\n}}\n", statistics.policyLowerBound,
                      statistics.ratio());
}

} // namespace

std::string format(const ExportStatistics &statistics, const DnsPrice &dns, StatisticsFormat format)
{
    return format == StatisticsFormat::Json ? jsonOf(statistics, dns) : textOf(statistics, dns);
}

double ExportStatistics::ratio() const
{
    return policyLowerBound == 0
        ? 1
        : static_cast<double>(edges.policies) / static_cast<double>(policyLowerBound);
}

ExportStatistics exportStatistics(const Cluster &cluster, const KubernetesObjects &objects,
                                  const Design &design, const std::vector<NetworkPolicy> &exported)
{
    std::vector<NetworkPolicy> defaultDeny;
    std::vector<NetworkPolicy> dns;
    std::vector<NetworkPolicy> edges;
    for (const NetworkPolicy &policy : exported) {
        const std::string &name = policy.meta.name;
        const bool isDns = name == kAllowDnsName || name == kAllowDnsQueriesName;
        (name == kDefaultDenyName ? defaultDeny : isDns ? dns : edges).push_back(policy);
    }
    return {figuresOf(exported),
            figuresOf(defaultDeny),
            figuresOf(dns),
            figuresOf(edges),
            figuresOf(naivePolicies(cluster, objects, design)),
            policyLowerBound(reducedRuleTable(cluster, objects, design))};
}

} // namespace drawbridge
