// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/lazy.h"
#include "canvas/canvas_scene.h"
#include "document/changed_namespaces.h"
#include "document/edit_design_command.h"
#include "document/project.h"
#include "document/written_policies.h"
#include "export/pair_comparison.h"
#include "synthesis/synthesis.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace drawbridge::app {

enum class CanvasMode;

/// The three ways to look at one cluster.
enum class View { Loaded, Designed, Difference };

/// The same for the canvas.
CanvasMode canvasMode(View view);

/// How the canvas is looked at.
struct Sight {
    View view = View::Designed;
    /// Whether the many like lines of a hub are left out.
    bool hidesHubs = true;
    friend bool operator==(const Sight &, const Sight &) = default;
};

/// What an export of one snapshot would do: its files, and what they allow together with the kept policies.
/// Computed from the written bytes, so that every reason has a file and a line. Immutable.
struct Simulation {
    std::uint64_t revision = 0;
    ProjectPtr project;
    DesignPtr design;
    Synthesis synthesis;
    WrittenPolicies written;
    /// What the policies of the folder allow, and what those of the design do, both as the design's CNI
    /// profile enforces them.
    std::shared_ptr<const Reachability> loaded;
    std::shared_ptr<const Reachability> designed;
    /// The same as the specification says it; null where the profile is the specification's, or is for
    /// comparison only.
    std::shared_ptr<const Reachability> specifiedLoaded;
    std::shared_ptr<const Reachability> specifiedDesigned;
    /// What the profile has to do with: policies that select nothing or are not in force, and the CNI that
    /// was recognised.
    std::vector<Diagnostic> profileDiagnostics;
    /// What the export does to each edge of the design, in step with Design::edges.
    std::vector<Access> edgeAccess;
    /// The design held against the loaded policies. Nothing for clusters with more than
    /// kMostComparedWorkloads workloads, or where too many pairs change.
    std::optional<PairComparison> pairs;
    /// In step with the cluster's namespaces, or empty where nothing is compared.
    std::vector<NamespaceChanges> namespaceChanges;

    const Reachability &reachability(View view) const { return view == View::Loaded ? *loaded : *designed; }
    const Reachability *specified(View view) const
    {
        return view == View::Loaded ? specifiedLoaded.get() : specifiedDesigned.get();
    }
    /// By workload, where pairs are compared; else null.
    const std::vector<UnknownPairs> *unknownPairs(View view) const;
    /// The bytes of a file of the export, or nothing.
    const std::string *exportedFile(const std::string &name) const;
    /// Whether no policy would be in force that the export wrote or the design keeps: everything is allowed,
    /// and there is nothing to prove.
    bool writesNothing() const { return synthesis.policies.empty() && design->keptPolicies.empty(); }
    /// Connections that the manifests name, which are neither drawn nor allowed in the view; found when they
    /// are first asked for.
    const std::vector<EdgeSuggestion> &deniedConnections(View view) const;
    /// What the canvas shows of the design, made when it is first asked for.
    const CanvasScene &scene(const Sight &sight) const;

    /// One for each way to look at it.
    std::array<Lazy<CanvasScene>, 6> scenes {};
    Lazy<std::vector<EdgeSuggestion>> deniedByLoaded {};
    Lazy<std::vector<EdgeSuggestion>> deniedByDesigned {};
};

using SimulationPtr = std::shared_ptr<const Simulation>;

/// What the canvas shows as long as nothing has been simulated: edges of the design are unknown.
CanvasScene sceneBeforeSimulation(const Project &project, const Design &design, const Sight &sight);

/// Pairs are compared up to this many workloads; beyond it the first comparison would take seconds.
inline constexpr std::size_t kMostComparedWorkloads = 12'000;

/// Synthesises, writes and simulates the design. Nothing if the stop was requested. Runs on any thread.
/// `previous`, if it is of the same project, makes it faster and changes nothing else.
SimulationPtr simulate(std::uint64_t revision, const ProjectPtr &project, const DesignPtr &design,
                       const SimulationPtr &previous, std::stop_token stop);

} // namespace drawbridge::app
