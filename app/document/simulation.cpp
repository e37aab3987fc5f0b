// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#include "document/simulation.h"

#include "canvas/named_connections.h"
#include "canvas/scene_builder.h"
#include "document/endpoint_index.h"
#include "document/explanation.h"
#include "policy/policy_compiler.h"
#include "policy/profile_recognition.h"
#include "reachability/policy_slips.h"
#include "reachability/policy_targets.h"
#include "support/background.h"
#include "synthesis/design_resolution.h"
#include "synthesis/kept_policies.h"

#include <algorithm>
#include <iterator>

namespace drawbridge::app {

namespace {

/// False if the stop was requested.
bool addPairs(Simulation &simulation, const SimulationPtr &previous, const std::stop_token &stop)
{
    if (simulation.project->cluster->workloads().size() > kMostComparedWorkloads)
        return true;
    const PairComparison *earlier = previous && previous->pairs ? &*previous->pairs : nullptr;
    simulation.pairs = comparePairs(simulation.loaded, simulation.designed, earlier, stop);
    if (simulation.pairs)
        simulation.namespaceChanges = changesOfNamespaces(*simulation.project->cluster, *simulation.pairs);
    return !stop.stop_requested();
}

/// False if the stop was requested.
bool checkEdges(Simulation &simulation, const std::stop_token &stop)
{
    const EdgeList &edges = simulation.design->edges;
    const std::vector<Connection> connections = std::ranges::any_of(edges, opensOneEnd)
        ? connectionsOf(*simulation.designed, *simulation.design)
        : std::vector<Connection>();
    for (const AllowedEdge &edge : edges) {
        if (stop.stop_requested())
            return false;
        const std::size_t i = simulation.edgeAccess.size();
        simulation.edgeAccess.push_back(
            opensOneEnd(edge) ? accessAtOneEnd(*simulation.designed, *simulation.design, edge, connections[i])
                              : edgeAccess(*simulation.designed, *simulation.design, edge));
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
    const std::vector<Diagnostic> slips = findPolicySlips(loaded);
    found.insert(found.end(), slips.begin(), slips.end());
    const std::vector<Diagnostic> other = checkProfile(*project.objects, loaded.profile());
    found.insert(found.end(), other.begin(), other.end());
    return found;
}

std::shared_ptr<const PolicySet> policiesInForce(const Simulation &simulation,
                                                 const EnforcementProfile &profile)
{
    const KubernetesObjects &objects = *simulation.project->objects;
    KubernetesObjects inForce;
    inForce.networkPolicies = keptPolicies(objects, *simulation.design);
    addOtherPolicies(inForce, objects);
    for (const auto &policies : simulation.written.read)
        std::ranges::copy(*policies, std::back_inserter(inForce.networkPolicies));
    return std::make_shared<const PolicySet>(compilePolicies(inForce, profile));
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
              const auto policies = policiesInForce(simulation, profile);
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

/// Its owners may all be the window, which has no time to free what a large cluster takes.
std::shared_ptr<Simulation> newSimulation()
{
    return {new Simulation, [](const Simulation *done) { backgroundPool().start([done] { delete done; }); }};
}

} // namespace

CanvasMode canvasMode(View view)
{
    switch (view) {
    case View::Loaded:
        return CanvasMode::Loaded;
    case View::Designed:
        return CanvasMode::Designed;
    case View::Difference:
        return CanvasMode::Difference;
    }
    return CanvasMode::Designed;
}

const std::string *Simulation::exportedFile(const std::string &name) const
{
    const auto it = std::ranges::find(written.files, name, &SourceFile::name);
    return it == written.files.end() ? nullptr : &it->bytes;
}

const std::vector<EdgeSuggestion> &Simulation::deniedConnections(View view) const
{
    const auto &denied = view == View::Loaded ? deniedByLoaded : deniedByDesigned;
    return denied.get([&] { return project->manifestConnections->deniedBy(reachability(view), *design); });
}

const std::vector<UnknownPairs> *Simulation::unknownPairs(View view) const
{
    if (!pairs)
        return nullptr;
    return view == View::Loaded ? &pairs->unknownBefore : &pairs->unknownAfter;
}

const CanvasScene &Simulation::scene(const Sight &sight) const
{
    const std::size_t place = 2 * static_cast<std::size_t>(sight.view) + (sight.hidesHubs ? 1 : 0);
    return scenes[place].get([this, &sight] {
        const std::vector<EdgeSuggestion> needed = project->manifestConnections->beyond(*design);
        CanvasScene scene
            = buildScene({loaded.get(), designed.get(), design.get(), canvasMode(sight.view), sight.hidesHubs,
                          &needed, sight.view == View::Difference ? nullptr : &deniedConnections(sight.view),
                          unknownPairs(sight.view)});
        if (sight.view == View::Difference)
            noteChanges(scene, namespaceChanges, pairs ? ChangeCounts(pairs->counts) : ChangeCounts());
        return scene;
    });
}

CanvasScene sceneBeforeSimulation(const Project &project, const Design &design, const Sight &sight)
{
    const std::vector<EdgeSuggestion> needed = project.manifestConnections->beyond(design);
    return buildScene(
        {project.loaded.get(), nullptr, &design, canvasMode(sight.view), sight.hidesHubs, &needed});
}

SimulationPtr simulate(std::uint64_t revision, const ProjectPtr &project, const DesignPtr &design,
                       const SimulationPtr &previous, std::stop_token stop)
{
    const std::shared_ptr<Simulation> simulation = newSimulation();
    simulation->revision = revision;
    simulation->project = project;
    simulation->design = design;
    const bool hasPrevious = previous && previous->project == project;
    simulation->synthesis = synthesize(*project->cluster, *project->objects, *design,
                                       hasPrevious ? &previous->synthesis : nullptr);
    if (stop.stop_requested())
        return nullptr;
    simulation->written
        = writtenPolicies(simulation->synthesis.policies, hasPrevious ? &previous->written : nullptr);
    if (!addWorlds(*simulation, previous, stop))
        return nullptr;
    simulation->profileDiagnostics = hasPrevious && previous->loaded == simulation->loaded
        ? previous->profileDiagnostics
        : profileDiagnostics(*project, *simulation->loaded);
    if (!checkEdges(*simulation, stop) || !addPairs(*simulation, previous, stop))
        return nullptr;
    return simulation;
}

} // namespace drawbridge::app
