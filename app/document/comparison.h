// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document/project.h"
#include "export/connection_diff.h"
#include "support/git_folder.h"

#include <QString>
#include <QStringList>
#include <tl/expected.hpp>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace drawbridge::app {

/// What the open folder is compared with: another folder, or itself at a Git revision.
struct ComparisonBase {
    /// Empty for a revision.
    QString folder;
    QString revision;
};

/// What the policies of the open folder allow differently than those of its base did. Immutable.
struct Comparison {
    ComparisonBase base;
    ProjectPtr project;
    std::shared_ptr<const Reachability> before;
    std::vector<drawbridge::ConnectionChange> changes;
    /// The base lacks files that could not be read.
    bool isIncomplete = false;
    /// Submodules of the base whose revision is not here.
    QStringList missingSubmodules;
};

using ComparisonPtr = std::shared_ptr<const Comparison>;

/// Why there is no comparison.
struct ComparisonFailure {
    /// Nothing: the folder is not there, or has no object.
    std::optional<GitFailure> git;
};

using ComparisonResult = tl::expected<ComparisonPtr, ComparisonFailure>;

/// Reads the base and compares. Both are evaluated under the profile of the project. Null if the stop was
/// requested. Runs on any thread.
ComparisonResult compareWith(const ComparisonBase &base, const ProjectPtr &project,
                             const std::stop_token &stop, const Progress &progress);

} // namespace drawbridge::app
