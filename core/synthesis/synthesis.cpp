// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "synthesis/synthesis.h"

#include "synthesis/cluster_dns.h"
#include "synthesis/design_resolution.h"
#include "synthesis/kept_policies.h"
#include "synthesis/messages.h"
#include "synthesis/namespace_synthesis.h"
#include "synthesis/rule_cover.h"
#include "synthesis/synthesis_basis.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace drawbridge {

namespace {

Diagnostic problem(const Message &message, std::vector<std::string> arguments, SourcePosition where = {})
{
    return {&message, std::move(arguments), std::move(where), {}};
}

void checkProfile(const Design &design, std::vector<Diagnostic> &problems)
{
    const EnforcementProfile *profile = findProfile(design.profile);
    if (!profile)
        problems.push_back(problem(messages::kUnknownProfile, {design.profile}));
    else if (profile->isForComparisonOnly)
        problems.push_back(problem(messages::kProfileForComparison, {design.profile}));
    else if (!profile->enforcesPolicies)
        problems.push_back(problem(messages::kProfileEnforcesNothing, {design.profile}));
}

void checkKept(const std::vector<NetworkPolicy> &kept, const Design &design,
               std::vector<Diagnostic> &problems)
{
    for (const LoadedPolicyId &id : design.keptPolicies) {
        const std::string name = fmt::format("{}/{}", id.namespaceName, id.name);
        const auto policy = std::ranges::find_if(kept, [&id](const NetworkPolicy &each) {
            return each.meta.namespaceName == id.namespaceName && each.meta.name == id.name;
        });
        if (policy == kept.end())
            problems.push_back(problem(messages::kKeptPolicyMissing, {name}));
        else if (!policy->isValid)
            problems.push_back(problem(messages::kKeptPolicyInvalid, {name}, policy->meta.where));
    }
}

void checkDesign(const Cluster &cluster, const Design &design, std::vector<Diagnostic> &problems)
{
    for (const auto &[field, entries] : design.unreadEntries)
        problems.push_back(problem(messages::kUnreadDesign, {field, std::to_string(entries.size())},
                                   entries.front().position(design.place.where.file)));
    for (const auto &[name, posture] : design.postures) {
        if (!cluster.findNamespace(name))
            problems.push_back(problem(messages::kPostureOfMissingNamespace, {name}));
    }
}

/// As a sentence names it: "TCP 53, UDP 53".
std::string inWords(const TrafficSet &traffic)
{
    std::string words;
    for (const char each : toString(traffic)) {
        if (each >= 'A' && each <= 'Z' && words.ends_with(','))
            words += ' ';
        words += each;
    }
    return words;
}

void checkDns(const Cluster &cluster, const ClusterDns &dns, std::vector<Diagnostic> &problems)
{
    if (dns.pods.empty()) {
        problems.push_back(problem(messages::kDnsPodsMissing,
                                   {toString(dns.podSelector), dns.namespaceName, inWords(dns.traffic)},
                                   dns.where));
        return;
    }
    const auto isOnHost = [&cluster](PodIndex pod) { return cluster[pod].hostNetwork; };
    const auto onHost = std::ranges::find_if(dns.pods, isOnHost);
    if (onHost != dns.pods.end())
        problems.push_back(
            problem(messages::kDnsOnHostNetwork, {dns.namespaceName}, cluster.workloadOf(*onHost).where));
}

/// Appends those of one namespace.
void copyPolicies(const Synthesis &synthesis, const std::string &namespaceName,
                  std::vector<NetworkPolicy> &policies)
{
    const auto nameOf
        = [](const NetworkPolicy &each) -> const std::string & { return each.meta.namespaceName; };
    auto each = std::ranges::lower_bound(synthesis.policies, namespaceName, {}, nameOf);
    for (; each != synthesis.policies.end() && nameOf(*each) == namespaceName; ++each)
        policies.push_back(*each);
}

} // namespace

bool Synthesis::isComplete() const
{
    return std::ranges::none_of(
        problems, [](const Diagnostic &each) { return each.message->severity == Severity::Error; });
}

std::vector<Diagnostic> designProblems(const Cluster &cluster, const KubernetesObjects &objects,
                                       const Design &design)
{
    std::vector<Diagnostic> problems = resolveDesign(cluster, design, profileOf(design)).problems;
    checkProfile(design, problems);
    checkKept(keptPolicies(objects, design), design, problems);
    checkDesign(cluster, design, problems);
    checkDns(cluster, findClusterDns(cluster, objects), problems);
    sortAndUnique(problems);
    return problems;
}

bool hasPolicies(const ClusterNamespace &ns)
{
    return ns.isDeclared || !ns.workloads.empty();
}

Synthesis synthesize(const Cluster &cluster, const KubernetesObjects &objects, const Design &design,
                     const Synthesis *earlier)
{
    const std::vector<NetworkPolicy> kept = keptPolicies(objects, design);
    auto basis = std::make_shared<SynthesisBasis>(SynthesisBasis {
        design.profile, design.keptPolicies, design.postures, reducedRuleTable(cluster, objects, design)});

    Synthesis result;
    result.problems = designProblems(cluster, objects, design);
    RuleWriter writer(cluster, profileOf(design));
    for (const ClusterNamespace &ns : cluster.namespaces()) {
        if (!hasPolicies(ns))
            continue;
        if (earlier && earlier->basis && basis->makesTheSame(*earlier->basis, ns.name))
            copyPolicies(*earlier, ns.name, result.policies);
        else
            std::ranges::move(NamespaceSynthesis(cluster, design, basis->table, kept, writer, ns).policies(),
                              std::back_inserter(result.policies));
    }
    for (const std::vector<Diagnostic> &problems : {basis->table.problems, writer.problems()})
        result.problems.insert(result.problems.end(), problems.begin(), problems.end());
    sortAndUnique(result.problems);
    result.inseparable.assign(writer.inseparable().begin(), writer.inseparable().end());
    basis->isComplete = writer.problems().empty() && result.inseparable.empty();
    result.basis = std::move(basis);
    return result;
}

} // namespace drawbridge
