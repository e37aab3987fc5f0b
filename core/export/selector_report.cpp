// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/selector_report.h"

#include "base/json_text.h"
#include "base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace drawbridge {

namespace {

/// Policies by the selectors that they use, of subjects and peers alike.
using Uses = std::map<std::pair<std::string, LabelSelector>, std::set<std::string>>;

void addPeer(const NetworkPolicyPeer &peer, const Cluster &cluster, const NetworkPolicy &policy,
             const std::string &name, Uses &uses)
{
    if (!peer.podSelector || peer.podSelector->isEmpty())
        return;
    if (!peer.namespaceSelector) {
        uses[{policy.meta.namespaceName, *peer.podSelector}].insert(name);
        return;
    }
    for (const ClusterNamespace &ns : cluster.namespaces()) {
        if (matches(*peer.namespaceSelector, ns.labels))
            uses[{ns.name, *peer.podSelector}].insert(name);
    }
}

Uses usesOf(const Cluster &cluster, const std::vector<NetworkPolicy> &policies)
{
    Uses uses;
    for (const NetworkPolicy &policy : policies) {
        const std::string name = policy.meta.namespaceName + "/" + policy.meta.name;
        if (!policy.podSelector.isEmpty())
            uses[{policy.meta.namespaceName, policy.podSelector}].insert(name);
        for (const auto *rules : {&policy.ingress, &policy.egress}) {
            for (const NetworkPolicyRule &rule : *rules) {
                for (const NetworkPolicyPeer &peer : rule.peers)
                    addPeer(peer, cluster, policy, name, uses);
            }
        }
    }
    return uses;
}

std::vector<std::string> namesOf(const Cluster &cluster, const std::vector<WorkloadIndex> &workloads)
{
    std::vector<std::string> names;
    for (const WorkloadIndex workload : workloads)
        names.push_back(toString(cluster[workload].id));
    return names;
}

std::string listAsJson(const std::vector<std::string> &texts)
{
    std::vector<std::string> quoted;
    for (const std::string &text : texts)
        quoted.push_back(jsonString(text));
    return "[" + join(quoted, ", ") + "]";
}

std::string alternativeAsJson(const Cluster &cluster, const SelectorAlternative &alternative)
{
    const std::string brittle
        = alternative.brittleness ? jsonString(toString(*alternative.brittleness)) : "null";
    return fmt::format(R"({{"selector": {}, "brittle": {}, "alsoAdmits": {}}})",
                       jsonString(toString(alternative.selector)), brittle,
                       listAsJson(namesOf(cluster, alternative.alsoAdmits)));
}

std::string alternativeAsText(const Cluster &cluster, const SelectorAlternative &alternative)
{
    std::string text = "  instead: " + toString(alternative.selector);
    if (alternative.brittleness)
        text += fmt::format(", brittle ({})", toString(*alternative.brittleness));
    if (!alternative.alsoAdmits.empty())
        text += ", admits " + join(namesOf(cluster, alternative.alsoAdmits), ", ") + ", too";
    return text + "\n";
}

} // namespace

std::vector<ExplainedSelector> explainSelectors(const Cluster &cluster,
                                                const std::vector<NetworkPolicy> &policies)
{
    std::vector<ExplainedSelector> result;
    for (const auto &[place, users] : usesOf(cluster, policies)) {
        ExplainedSelector each {place.first, place.second, users, {}, {}};
        std::vector<PodIndex> pods;
        for (const WorkloadIndex workload : cluster[*cluster.findNamespace(place.first)].workloads) {
            for (const PodIndex pod : cluster[workload].pods) {
                if (!matches(place.second, cluster[pod].labels))
                    continue;
                pods.push_back(pod);
                if (each.workloads.empty() || each.workloads.back() != workload)
                    each.workloads.push_back(workload);
            }
        }
        if (pods.empty())
            continue;
        each.alternatives = selectorAlternatives(cluster, pods);
        std::erase_if(each.alternatives, [&each](const SelectorAlternative &alternative) {
            return alternative.selector == each.selector;
        });
        result.push_back(std::move(each));
    }
    return result;
}

std::string selectorsAsText(const Cluster &cluster, const std::vector<ExplainedSelector> &selectors)
{
    std::string text;
    for (const ExplainedSelector &each : selectors) {
        text += fmt::format(
            "{}: {}\n  in {}\n  holds {}, and any pod of {} to come with {}\n", each.namespaceName,
            toString(each.selector), join({each.policies.begin(), each.policies.end()}, ", "),
            join(namesOf(cluster, each.workloads), ", "), each.namespaceName, toString(each.selector));
        for (const SelectorAlternative &alternative : each.alternatives)
            text += alternativeAsText(cluster, alternative);
    }
    return text;
}

std::string selectorsAsJson(const Cluster &cluster, const std::vector<ExplainedSelector> &selectors)
{
    std::vector<std::string> entries;
    for (const ExplainedSelector &each : selectors) {
        std::vector<std::string> alternatives;
        for (const SelectorAlternative &alternative : each.alternatives)
            alternatives.push_back(alternativeAsJson(cluster, alternative));
        entries.push_back(fmt::format(
            R"(  {{"namespace": {}, "selector": {}, "policies": {}, "holds": {}, "alternatives": [{}]}})",
            jsonString(each.namespaceName), jsonString(toString(each.selector)),
            listAsJson({each.policies.begin(), each.policies.end()}),
            listAsJson(namesOf(cluster, each.workloads)), join(alternatives, ", ")));
    }
    return "[\n" + join(entries, ",\n") + "\n]\n";
}

} // namespace drawbridge
