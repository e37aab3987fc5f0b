// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/simulation.h"

#include "document/endpoint_index.h"
#include "document/explanation.h"
#include "policy/policy_compiler.h"
#include "policy/profile_recognition.h"
#include "reachability/policy_targets.h"
#include "synthesis/design_resolution.h"
#include "synthesis/kept_policies.h"

#include <algorithm>
#include <iterator>

namespace drawbridge::app {

namespace {

void countPair(const TrafficBounds &loaded, const TrafficBounds &designed, PairCounts &counts)
{
    ++counts.pairs;
    counts.loadedAllowed += loaded.allowed.isEmpty() ? 0 : 1;
    counts.designedAllowed += designed.allowed.isEmpty() ? 0 : 1;
    counts.unknown += designed.isCertain() ? 0 : 1;
}

PairChange changeOf(WorkloadIndex from, WorkloadIndex to, const TrafficBounds &before,
                    const TrafficBounds &after)
{
    const TrafficSet unknownBefore = before.possible - before.allowed;
    const TrafficSet unknownAfter = after.possible - after.allowed;
    return {from,
            to,
            after.allowed - before.possible,
            (after.allowed & unknownBefore) | (unknownAfter - before.possible),
            before.allowed - after.possible,
            (before.allowed & unknownAfter) | (unknownBefore - after.possible)};
}

/// Fills in counts and changes; false if the stop was requested.
bool comparePairs(Simulation &simulation, const std::stop_token &stop)
{
    const std::size_t size = simulation.project->cluster->workloads().size();
    if (size > kMostCountedWorkloads)
        return true;
    PairCounts counts;
    for (std::size_t i = 0; i < size; ++i) {
        if (stop.stop_requested())
            return false;
        for (std::size_t j = 0; j < size; ++j) {
            if (i == j)
                continue;
            const auto from = static_cast<WorkloadIndex>(i);
            const auto to = static_cast<WorkloadIndex>(j);
            const TrafficBounds loaded = simulation.loaded->between(from, to);
            const TrafficBounds designed = simulation.designed->between(from, to);
            countPair(loaded, designed, counts);
            if (loaded == designed)
                continue;
            PairChange change = changeOf(from, to, loaded, designed);
            counts.newlyAllowed += change.added.isEmpty() ? 0 : 1;
            counts.newlyCut += change.cut.isEmpty() ? 0 : 1;
            counts.mayChange += change.mayBeAdded.isEmpty() && change.mayBeCut.isEmpty() ? 0 : 1;
            if (!change.isEmpty())
                simulation.changes.push_back(std::move(change));
        }
    }
    simulation.counts = counts;
    return true;
}

/// What the export does to an edge, whose externals are what the design says.
Access edgeAccess(const Simulation &simulation, const AllowedEdge &edge)
{
    const Cluster &cluster = *simulation.project->cluster;
    const std::vector<EdgeEndpoint> from = meantEnds(cluster, *simulation.design, edge.from);
    const std::vector<EdgeEndpoint> to = meantEnds(cluster, *simulation.design, edge.to);
    if (from.empty() || to.empty())
        return Access::Denied;
    const auto bounds = boundsBetween(*simulation.designed, from, to);
    const TrafficSet wanted = resolvedTraffic(cluster, *simulation.design, edge);
    return bounds && !wanted.isEmpty() ? accessOf(*bounds, wanted) : Access::Unknown;
}

/// False if the stop was requested.
bool checkEdges(Simulation &simulation, const std::stop_token &stop)
{
    for (const AllowedEdge &edge : simulation.design->edges) {
        if (stop.stop_requested())
            return false;
        simulation.edgeAccess.push_back(edgeAccess(simulation, edge));
    }
    return true;
}

/// Nothing if the stop was requested.
std::shared_ptr<const Reachability> loadedWorld(const EnforcementProfile &profile, const ProjectPtr &project,
                                                const SimulationPtr &previous, const std::stop_token &stop)
{
    std::vector known = {project->loaded};
    if (previous && previous->project == project)
        known.insert(known.end(), {previous->loaded, previous->specifiedLoaded});
    const auto it = std::find_if(known.begin(), known.end(), [&profile](const auto &each) {
        return each && &each->profile() == &profile;
    });
    if (it != known.end())
        return *it;
    return Reachability::compute(
        project->cluster, std::make_shared<const PolicySet>(compilePolicies(*project->objects, profile)),
        profile, stop);
}

std::vector<Diagnostic> profileDiagnostics(const Project &project, const Reachability &loaded)
{
    std::vector<Diagnostic> found = checkPolicyTargets(*project.cluster, loaded.policies(), loaded.profile());
    const std::vector<Diagnostic> other = checkProfile(*project.objects, loaded.profile());
    found.insert(found.end(), other.begin(), other.end());
    return found;
}

std::shared_ptr<const PolicySet> policiesInForce(const KubernetesObjects &objects, const Design &design,
                                                 const std::vector<SourceFile> &files,
                                                 const EnforcementProfile &profile)
{
    KubernetesObjects written;
    written.networkPolicies = keptPolicies(objects, design);
    addOtherPolicies(written, objects);
    LoadedFolder read = loadFiles(files);
    std::move(read.objects.networkPolicies.begin(), read.objects.networkPolicies.end(),
              std::back_inserter(written.networkPolicies));
    return std::make_shared<const PolicySet>(compilePolicies(written, profile));
}

/// False if the stop was requested.
bool addWorlds(Simulation &simulation, const SimulationPtr &previous, const std::stop_token &stop)
{
    const ProjectPtr &project = simulation.project;
    const bool hasPrevious = previous && previous->project == project;
    const auto loadedUnder
        = [&](const EnforcementProfile &profile) { return loadedWorld(profile, project, previous, stop); };
    const auto designedUnder
        = [&](const EnforcementProfile &profile, std::shared_ptr<const Reachability> Simulation::*world) {
              const auto policies
                  = policiesInForce(*project->objects, *simulation.design, simulation.files, profile);
              const std::shared_ptr<const Reachability> earlier = hasPrevious ? (*previous).*world : nullptr;
              return earlier && &earlier->profile() == &profile
                  ? earlier->withPolicies(policies, stop)
                  : Reachability::compute(project->cluster, policies, profile, stop);
          };
    const EnforcementProfile &profile = profileOf(*simulation.design);
    simulation.designed = designedUnder(profile, &Simulation::designed);
    simulation.loaded = loadedUnder(profile);
    if (&profile == &genericProfile() || profile.isForComparisonOnly)
        return simulation.designed && simulation.loaded;
    simulation.specifiedDesigned = designedUnder(genericProfile(), &Simulation::specifiedDesigned);
    simulation.specifiedLoaded = loadedUnder(genericProfile());
    return simulation.designed && simulation.loaded && simulation.specifiedDesigned
        && simulation.specifiedLoaded;
}

} // namespace

const std::string *Simulation::exportedFile(const std::string &name) const
{
    const auto it = std::find_if(files.begin(), files.end(),
                                 [&name](const SourceFile &file) { return file.name == name; });
    return it == files.end() ? nullptr : &it->bytes;
}

SimulationPtr simulate(std::uint64_t revision, const ProjectPtr &project, const DesignPtr &design,
                       const SimulationPtr &previous, std::stop_token stop)
{
    auto simulation = std::make_shared<Simulation>();
    simulation->revision = revision;
    simulation->project = project;
    simulation->design = design;
    simulation->synthesis = synthesize(*project->cluster, *project->objects, *design);
    if (stop.stop_requested())
        return nullptr;
    simulation->files = policyFiles(simulation->synthesis.policies);
    if (!addWorlds(*simulation, previous, stop))
        return nullptr;
    simulation->profileDiagnostics = profileDiagnostics(*project, *simulation->loaded);
    if (!checkEdges(*simulation, stop) || !comparePairs(*simulation, stop))
        return nullptr;
    return simulation;
}

} // namespace drawbridge::app
