// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/edit_design_command.h"
#include "document/project.h"
#include "export/policy_bundle.h"
#include "synthesis/synthesis.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace drawbridge::app {

/// The three ways to look at one cluster.
enum class View { Loaded, Designed, Difference };

/// Ordered pairs of different workloads, counted by verdict. A pair is allowed when any traffic is.
struct PairCounts {
    std::size_t pairs = 0;
    std::size_t loadedAllowed = 0;
    std::size_t designedAllowed = 0;
    std::size_t unknown = 0;
    std::size_t newlyAllowed = 0;
    std::size_t newlyCut = 0;
    /// Something becomes unknown, or is not unknown any more.
    std::size_t mayChange = 0;
};

/// One pair of workloads whose traffic differs between the loaded policies and the design.
struct PairChange {
    WorkloadIndex from {};
    WorkloadIndex to {};
    TrafficSet added;
    /// Was denied and is unknown, or was unknown and is allowed.
    TrafficSet mayBeAdded;
    TrafficSet cut;
    /// Was allowed and is unknown, or was unknown and is denied.
    TrafficSet mayBeCut;

    bool isEmpty() const
    {
        return added.isEmpty() && mayBeAdded.isEmpty() && cut.isEmpty() && mayBeCut.isEmpty();
    }
};

/// What an export of one snapshot would do: its files, and what they allow together with the kept policies.
/// Computed from the written bytes, so that every reason has a file and a line. Immutable.
struct Simulation {
    std::uint64_t revision = 0;
    ProjectPtr project;
    DesignPtr design;
    Synthesis synthesis;
    /// The files of the export.
    std::vector<SourceFile> files;
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
    /// Nothing for clusters with more than kMostCountedWorkloads workloads.
    std::optional<PairCounts> counts;
    std::vector<PairChange> changes;

    const Reachability &reachability(View view) const { return view == View::Loaded ? *loaded : *designed; }
    const Reachability *specified(View view) const
    {
        return view == View::Loaded ? specifiedLoaded.get() : specifiedDesigned.get();
    }
    /// Of what is found beside the problems of the project itself.
    std::size_t problemCount() const { return profileDiagnostics.size() + synthesis.problems.size(); }
    /// The bytes of a file of the export, or nothing.
    const std::string *exportedFile(const std::string &name) const;
};

using SimulationPtr = std::shared_ptr<const Simulation>;

/// Pairs are counted up to this many workloads; beyond it a count would take seconds after each edit.
inline constexpr std::size_t kMostCountedWorkloads = 1500;

/// Synthesises, writes and simulates the design. Nothing if the stop was requested. Runs on any thread.
/// `previous`, if it is of the same project, makes it faster and changes nothing else.
SimulationPtr simulate(std::uint64_t revision, const ProjectPtr &project, const DesignPtr &design,
                       const SimulationPtr &previous, std::stop_token stop);

} // namespace drawbridge::app
