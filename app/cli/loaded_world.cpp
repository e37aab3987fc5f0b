// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "cli/loaded_world.h"

#include "base/text.h"
#include "cli/messages.h"
#include "policy/policy_compiler.h"
#include "policy/profile_recognition.h"
#include "reachability/policy_targets.h"

namespace drawbridge::app {

std::optional<LoadedWorld> loadWorld(const std::vector<std::string> &folders, CommandContext &context)
{
    std::optional<LoadedFolder> loaded = loadForCommand(folders, context);
    if (!loaded)
        return std::nullopt;
    BuiltCluster built = buildCluster(loaded->objects);
    printDiagnostics(built.diagnostics, context);
    printDiagnostics(checkProfile(loaded->objects, context.profile()), context);
    auto policies = std::make_shared<const PolicySet>(compilePolicies(loaded->objects, context.profile()));
    printDiagnostics(checkPolicyTargets(built.cluster, *policies, context.profile()), context);
    auto reachability = Reachability::compute(std::make_shared<const Cluster>(std::move(built.cluster)),
                                              std::move(policies), context.profile());
    return LoadedWorld {std::move(*loaded), std::move(reachability)};
}

std::shared_ptr<const Reachability> specifiedReachability(const LoadedWorld &world)
{
    const EnforcementProfile &profile = world.reachability->profile();
    if (profile.name == genericProfile().name || profile.isForComparisonOnly)
        return nullptr;
    return Reachability::compute(std::make_shared<const Cluster>(world.cluster()),
                                 std::make_shared<const PolicySet>(compilePolicies(world.loaded.objects)),
                                 genericProfile());
}

std::vector<WorkloadIndex> workloadsNamed(const Cluster &cluster, const std::string &text)
{
    const std::size_t slash = text.find('/');
    const std::size_t bracket = text.ends_with(']') ? text.rfind('[') : std::string::npos;
    const std::size_t nameAt = slash == std::string::npos ? 0 : slash + 1;
    const std::string name = text.substr(nameAt, bracket == std::string::npos ? bracket : bracket - nameAt);
    const std::string kind
        = bracket == std::string::npos ? std::string() : text.substr(bracket + 1, text.size() - bracket - 2);
    if (slash != std::string::npos)
        return cluster.findWorkloads(text.substr(0, slash), name, kind);
    std::vector<WorkloadIndex> found;
    for (const ClusterNamespace &ns : cluster.namespaces()) {
        const std::vector<WorkloadIndex> inNamespace = cluster.findWorkloads(ns.name, name, kind);
        found.insert(found.end(), inNamespace.begin(), inNamespace.end());
    }
    return found;
}

Result<WorkloadIndex> workloadNamed(const Cluster &cluster, const std::string &text)
{
    const std::vector<WorkloadIndex> found = workloadsNamed(cluster, text);
    if (found.size() == 1)
        return found.front();
    return tl::unexpected(found.empty() ? noSuchEnd(cluster, text) : severalNamed(cluster, text, found));
}

Diagnostic severalNamed(const Cluster &cluster, const std::string &text,
                        const std::vector<WorkloadIndex> &workloads)
{
    std::vector<std::string> names;
    for (const WorkloadIndex workload : workloads)
        names.push_back(toString(cluster[workload].id));
    return {&messages::kSeveralWorkloads, {text, join(names, ", ")}, {}, {}};
}

Diagnostic noSuchEnd(const Cluster &cluster, const std::string &text)
{
    std::vector<std::string> names;
    for (const ClusterWorkload &workload : cluster.workloads()) {
        names.push_back(workload.id.namespaceName + '/' + workload.id.name);
        names.push_back(workload.id.name);
        names.push_back(toString(workload.id));
    }
    const std::string nearest = nearestName(text, names);
    if (nearest.empty())
        return {&messages::kNoSuchEnd, {text}, {}, {}};
    return {&messages::kNoSuchEndDidYouMean, {text, nearest}, {}, {}};
}

} // namespace drawbridge::app
