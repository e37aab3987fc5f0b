// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "manifest/skip_reason.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

namespace drawbridge {

/// A manifest file that was found, not yet read.
struct FoundFile {
    std::filesystem::path path;
    /// Relative to the opened folder, with forward slashes.
    FileName name;
    std::uintmax_t size = 0;
};

struct WalkedFolder {
    /// Sorted by name.
    std::vector<FoundFile> files;
    std::vector<Diagnostic> diagnostics;
    std::map<SkipReason, std::size_t> skipped;
    /// What was asked for and was there.
    std::set<std::string> excluded;
};

/// True for .yaml, .yml and .json, whatever their case, and for Kustomization.
bool isManifestName(const std::filesystem::path &path);

/// Finds the files below a folder that have a manifest's name. Links are followed
/// only within the folder, and each file is found once. A root that is a file is found itself, whatever its
/// name. The files of a Helm chart are left out and reported as one. What is to be excluded is a path below the
/// root, or has the root in front as it is given.
WalkedFolder walkFolder(const std::filesystem::path &root, const std::vector<std::string> &excluded,
                        const std::stop_token &stop);

} // namespace drawbridge
