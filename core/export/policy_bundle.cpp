// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0

#include "export/policy_bundle.h"

#include "export/kustomization_files.h"
#include "export/over_permission.h"
#include "manifest/file_mark.h"
#include "manifest/policy_writer.h"
#include "policy/policy_compiler.h"
#include "synthesis/design_resolution.h"
#include "synthesis/kept_policies.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace drawbridge {

namespace {

/// Simulates exactly these policies beside what no design replaces: the policies of other dialects.
std::shared_ptr<const Reachability> simulate(std::shared_ptr<const Cluster> cluster,
                                             const KubernetesObjects &objects,
                                             std::vector<NetworkPolicy> policies, const Design &design,
                                             const std::stop_token &stop)
{
    KubernetesObjects enforced;
    enforced.networkPolicies = std::move(policies);
    addOtherPolicies(enforced, objects);
    const EnforcementProfile &profile = profileOf(design);
    return Reachability::compute(std::move(cluster),
                                 std::make_shared<const PolicySet>(compilePolicies(enforced, profile)),
                                 profile, stop);
}

bool hasErrors(const std::vector<Diagnostic> &diagnostics)
{
    return std::ranges::any_of(
        diagnostics, [](const Diagnostic &each) { return each.message->severity == Severity::Error; });
}

} // namespace

std::vector<SourceFile> policyFiles(const std::vector<NetworkPolicy> &policies)
{
    std::vector<SourceFile> files;
    for (const NetworkPolicy &policy : policies)
        files.push_back({fmt::format("{}/{}.yaml", policy.meta.namespaceName, policy.meta.name),
                         withFileMark(writePolicy(policy))});
    std::ranges::sort(files, {}, &SourceFile::name);
    return files;
}

std::vector<SourceFile> exportFiles(const std::vector<NetworkPolicy> &policies)
{
    std::vector<SourceFile> files = policyFiles(policies);
    for (SourceFile &kustomization : kustomizationFiles(files))
        files.push_back(std::move(kustomization));
    std::ranges::sort(files, {}, &SourceFile::name);
    return files;
}

bool ProvenExport::mayBeWritten() const
{
    return synthesis.isComplete() && proof.holds && !hasErrors(diagnostics);
}

std::optional<ProvenExport> proveExport(const KubernetesObjects &objects, const Cluster &cluster,
                                        const Design &design, std::stop_token stop, const Progress &progress)
{
    ProvenExport result;
    result.synthesis = synthesize(cluster, objects, design);
    result.files = exportFiles(result.synthesis.policies);
    LoadedFolder reread = loadFiles(result.files);
    result.diagnostics = std::move(reread.diagnostics);
    const std::vector<NetworkPolicy> &exported = reread.objects.networkPolicies;
    std::vector<NetworkPolicy> policies = keptPolicies(objects, design);
    policies.insert(policies.begin(), exported.begin(), exported.end());
    // The caller keeps the cluster alive for longer than the simulation.
    const std::shared_ptr<const Cluster> borrowed(std::shared_ptr<const Cluster>(), &cluster);
    result.simulated = simulate(borrowed, objects, std::move(policies), design, stop);
    if (!result.simulated)
        return std::nullopt;
    auto proof = prove(*result.simulated, objects, design, stop, progress);
    if (!proof)
        return std::nullopt;
    result.proof = *std::move(proof);
    if (design.keptPolicies.empty() || !result.mayBeWritten())
        return result;
    const auto alone = simulate(borrowed, objects, exported, design, stop);
    if (!alone)
        return std::nullopt;
    result.overPermissions = overPermissions(*result.simulated, *alone);
    return result;
}

std::vector<NetworkPolicy> replacedPolicies(const KubernetesObjects &objects, const Design &design)
{
    std::vector<NetworkPolicy> result = objects.networkPolicies;
    std::erase_if(result, [&design](const NetworkPolicy &loaded) {
        return design.keeps({loaded.meta.namespaceName, loaded.meta.name});
    });
    return result;
}

std::vector<NetworkPolicy> policiesToDelete(const KubernetesObjects &objects, const ProvenExport &proven,
                                            const Design &design)
{
    std::vector<NetworkPolicy> result = replacedPolicies(objects, design);
    std::erase_if(result, [&proven](const NetworkPolicy &loaded) {
        return std::ranges::any_of(proven.synthesis.policies, [&loaded](const NetworkPolicy &each) {
            return each.meta.namespaceName == loaded.meta.namespaceName && each.meta.name == loaded.meta.name;
        });
    });
    return result;
}

bool Verification::holds() const
{
    return proof.holds && !hasErrors(problems);
}

std::optional<Verification> verifyPolicies(const KubernetesObjects &objects,
                                           const KubernetesObjects &policies, const Design &design,
                                           std::stop_token stop, const Progress &progress)
{
    const auto cluster = std::make_shared<const Cluster>(buildCluster(objects).cluster);
    std::vector<NetworkPolicy> enforced = keptPolicies(objects, design);
    enforced.insert(enforced.end(), policies.networkPolicies.begin(), policies.networkPolicies.end());
    KubernetesObjects others;
    addOtherPolicies(others, objects);
    addOtherPolicies(others, policies);
    auto simulated = simulate(cluster, others, std::move(enforced), design, stop);
    if (!simulated)
        return std::nullopt;
    auto proof = prove(*simulated, objects, design, stop, progress);
    if (!proof)
        return std::nullopt;
    return Verification {designProblems(*cluster, objects, design), *std::move(proof), std::move(simulated)};
}

} // namespace drawbridge
